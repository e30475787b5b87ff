import type { GitWhy, Why } from "../said.ts";
import type { GitTrouble } from "./trouble.ts";

/**
 * Why git could not do something, as far as its own words tell. They are read here and go no further: they may
 * hold names of branches, addresses and proxies' passwords.
 */
export function gapOf(trouble: GitTrouble | undefined): Why {
  return { because: trouble === undefined ? "not-fetched" : causeOf(trouble) };
}

function causeOf(trouble: GitTrouble): GitWhy {
  switch (trouble.end) {
    case "absent":
      return "git-not-started";
    case "no-server":
    case "killed":
    case "stalled":
    case "flooded":
    case "garbled":
    case "cancelled":
      return trouble.end;
    case "failed":
      return (REASONS.find(([words]) => words.test(withoutQuotes(trouble.stderr))) ?? [
        undefined,
        OTHERWISE[trouble.doing],
      ])[1];
  }
}

/** Addresses and names, which git quotes, may hold any word. */
function withoutQuotes(stderr: string): string {
  return stderr.replace(/'[^'\n]*'/g, "''");
}

/** Whether the server answered, and does not have what was asked for. */
export function isGone(trouble: GitTrouble): boolean {
  return trouble.end === "failed" && GONE.test(trouble.stderr);
}

/** Whether the server did not accept the token, or none. */
export function isRefusal(trouble: GitTrouble): boolean {
  return trouble.end === "failed" && REFUSED.test(trouble.stderr);
}

const GONE = /not our ref|unadvertised object|couldn't find remote ref|no such ref/i;
const REFUSED =
  /authentication failed|could not read username|terminal prompts disabled|error: 40[134]|repository .{0,300} not found/i;

const REASONS: readonly (readonly [words: RegExp, why: GitWhy])[] = [
  // Before all others: a fetch that cannot write complains about the connection as well.
  [/no space left|disk quota|file too large/i, "disk-full"],
  [/read-only file system/i, "disk-read-only"],
  [/too many open files|cannot allocate|out of memory|resource temporarily/i, "nothing-left"],
  [/unknown (?:option|switch)|unrecognized argument|^usage: git|not a git command/im, "git-too-old"],
  [REFUSED, "server-refused"],
  [GONE, "server-gone"],
  [/error: 5\d\d/i, "server-error"],
  [/could not resolve host/i, "server-unresolved"],
  [/ssl|tls|certificate/i, "certificate"],
  [/proxy/i, "proxy"],
  [
    /unable to access|could not connect|connection|timed? ?out|early eof|hung up|rpc failed/i,
    "server-unreachable",
  ],
  [/corrupt|bad object|inflate|unable to read|invalid object|loose object|packfile/i, "damaged"],
];

const OTHERWISE: Readonly<Record<GitTrouble["doing"], GitWhy>> = {
  fetch: "fetch-failed",
  list: "list-failed",
  read: "read-failed",
};
