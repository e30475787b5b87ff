import type { GitEnd } from "../../ports/git.ts";

/** What git did not do, in words of git, which are text from outside. */
export interface GitTrouble {
  readonly doing: "list" | "read" | "fetch";
  /**
   * `garbled`: what it gave is no answer of its kind, or was cut off, though it may have ended in good order.
   * `no-server`: there is nowhere to fetch from.
   */
  readonly end: Exclude<GitEnd["end"], "exit" | "refused"> | "failed" | "garbled" | "no-server";
  readonly stderr: string;
}

/** `undefined` when git did what it was asked to. */
export function troubleOf(doing: GitTrouble["doing"], end: GitEnd): GitTrouble | undefined {
  if (end.end === "refused") return garbled(doing);
  if (end.end !== "exit") return { doing, end: end.end, stderr: "" };
  return end.code === 0 ? undefined : { doing, end: "failed", stderr: end.stderr };
}

/** The trouble of an answer that is none, or not all of one. */
export function garbled(doing: GitTrouble["doing"]): GitTrouble {
  return { doing, end: "garbled", stderr: "" };
}
