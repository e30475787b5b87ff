import type { RotationResult } from "../../rotation/result.ts";
import type { Writer } from "../writer.ts";
import { dayOf } from "./dates.ts";
import { days } from "./messages/message.ts";
import { recordOf } from "./outputs.ts";

const OWNERS = { "service-account": "a service account", person: "a person", unknown: undefined } as const;

/** What a table says about the age of a key: names and values, safe to print. */
export function rotationRows(result: RotationResult, writer: Writer): [name: string, value: string][] {
  const { age } = result;
  const record = recordOf(result);
  const rotated = result.rotate?.rotate === "rotated";
  const rows: [name: string, value: string | undefined][] = [
    ["Rotation", result.state],
    ["Age", age === undefined ? undefined : days(age.ageDays)],
    ["Created", dayOf(age?.createdAt)],
    ["Due", dayOf(age?.dueAt)],
    ["Expires", dayOf(age?.expiresAt)],
    ["Last used", rotated ? undefined : record?.lastUsedAt === "never" ? "never" : dayOf(record?.lastUsedAt)],
    ["Owner", record === undefined ? undefined : OWNERS[record.owner]],
    ["Key id", record === undefined || rotated ? undefined : writer.field(record.id)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}
