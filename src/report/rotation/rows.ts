import { dayOf } from "../../days.ts";
import type { RotationResult } from "../../rotation/result.ts";
import type { Writer } from "../writer.ts";
import { days } from "./messages/message.ts";
import { recordOf } from "./outputs.ts";

const OWNERS = { "service-account": "a service account", person: "a person", unknown: undefined } as const;

/** What a table says about the age of a key: names and values, safe to print. */
export function rotationRows(result: RotationResult, writer: Writer): [name: string, value: string][] {
  const { age } = result;
  const record = recordOf(result);
  const { rotate } = result;
  const rotated = rotate?.rotate === "rotated";
  // Then the record is that of the old key.
  const id = rotated ? rotate.newKey?.id : record?.id;
  const owner = rotated ? "service-account" : record?.owner;
  const rows: [name: string, value: string | undefined][] = [
    ["Age", age === undefined ? undefined : days(age.ageDays)],
    ["Created", dayOf(age?.createdAt)],
    ["Due", dayOf(age?.dueAt)],
    ["Expires", dayOf(age?.expiresAt)],
    ["Last used", rotated ? undefined : record?.lastUsedAt === "never" ? "never" : dayOf(record?.lastUsedAt)],
    ["Owner", owner === undefined ? undefined : OWNERS[owner]],
    ["Key id", id === undefined ? undefined : writer.field(id)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}
