import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";

/** Beside the report of the test run; made afresh by each (`fresh-counts.ts`). */
export const COUNTS_FILE = fileURLToPath(new URL("../../jest-counts.jsonl", import.meta.url));

/**
 * Writes down how much a test has tried, for `docs/proof.md`: what only a run can tell. To be called once it is
 * tried and was as it should be.
 *
 * @param words numbers by what they count, in the plural: `{ "keys found": 12 }`
 */
export function counted(words: Readonly<Record<string, number>>): void {
  const path = expect.getState().testPath?.replaceAll("\\", "/").split("/__tests__/")[1];
  // Other programs run these tests, too: mutation testing counts for itself.
  if (path === undefined) return;
  appendFileSync(COUNTS_FILE, `${JSON.stringify({ path, words })}\n`);
}
