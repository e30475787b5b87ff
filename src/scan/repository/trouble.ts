import type { GitEnd } from "../../ports/git.ts";

/** What git did not do, in words of git, which are text from outside. */
export interface GitTrouble {
  readonly doing: "list" | "read" | "fetch";
  readonly end: Exclude<GitEnd["end"], "exit"> | "failed";
  readonly stderr: string;
}

/** `undefined` when git did what it was asked to. */
export function troubleOf(doing: GitTrouble["doing"], end: GitEnd): GitTrouble | undefined {
  if (end.end !== "exit") return { doing, end: end.end, stderr: "" };
  return end.code === 0 ? undefined : { doing, end: "failed", stderr: end.stderr };
}
