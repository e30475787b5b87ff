import { dayOf } from "../../days.ts";
import type { RotationResult } from "../../rotation/result.ts";
import type { Writer } from "../writer.ts";
import type { RotationRowWords } from "./messages/catalogue.ts";
import { recordOf } from "./outputs.ts";

/** What a table says about the age of a key: names and values, safe to print. */
export function rotationRows(
  result: RotationResult,
  words: RotationRowWords,
  writer: Writer,
): [name: string, value: string][] {
  const owners = { "service-account": words.serviceAccount, person: words.person, unknown: undefined };
  const { age } = result;
  const record = recordOf(result);
  const { rotate } = result;
  const rotated = rotate?.rotate === "rotated";
  // Then the record is that of the old key.
  const id = rotated ? rotate.newKey?.id : record?.id;
  const owner = rotated ? "service-account" : record?.owner;
  const rows: [name: string, value: string | undefined][] = [
    [words.age, age === undefined ? undefined : words.days(age.ageDays)],
    [words.created, dayOf(age?.createdAt)],
    [words.due, dayOf(age?.dueAt)],
    [words.expires, dayOf(age?.expiresAt)],
    [
      words.lastUsed,
      rotated ? undefined : record?.lastUsedAt === "never" ? words.never : dayOf(record?.lastUsedAt),
    ],
    [words.owner, owner === undefined ? undefined : owners[owner]],
    [words.keyId, id === undefined ? undefined : writer.field(id)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}
