import { rmSync } from "node:fs";

/** Before all tests of a run. */
export default function freshCounts(): void {
  rmSync(new URL("../../jest-counts.jsonl", import.meta.url), { force: true });
}
