import type { LeftOverReason } from "../../../scan/accept/foreign/rules.ts";
import type { ScanNote } from "../../../scan/said.ts";

const WHY: Readonly<Record<LeftOverReason, string>> = {
  missing: "the file is not there, or cannot be read, where ignore files count",
  "other-rule": "of a rule that finds no OpenAI keys",
  commits: "accepts whole commits",
  contents: "accepts by what a key or its line looks like",
  conditions: "accepts under several conditions at once",
  scope: "says where a rule looks at all",
  extends: "builds on another file, which is not read",
  sweeping: "fits every file, which would switch the guard off",
  pattern: "is no regular expression of Go, or one that takes too much",
  form: "is not of the form that such a file has",
  long: "is longer than it may be",
  "too-many": "is more than there may be",
  key: "has a key in it, which must be revoked",
  unclear: "does not name its commit, or has its key blacked out",
  unreadable: "the file cannot be read as what its name says",
  "too-large": "the file is larger than 1 MiB",
};

/** What of a file of another scanner accepts nothing here, and why: a sentence. */
export function leftOverWords(note: Extract<ScanNote, { note: "left-over" }>): string {
  const { file, why, lines, parts, more } = note;
  const where = lines === undefined ? parts : `line ${lines}`;
  const others = more === 0 ? "" : ` and ${more} more`;
  return `Not taken over from ${file}${where === undefined ? "" : `: ${where}${others}`} (${WHY[why]}).`;
}
