import type { GitTrouble } from "./trouble.ts";

/**
 * Why git could not do something, as far as its own words tell. They are read here and go no further: they may
 * hold names of branches, addresses and proxies' passwords.
 *
 * @returns the end of a sentence: "because …"
 */
export function gapOf(trouble: GitTrouble | undefined): string {
  if (trouble === undefined) return "the clone does not have it, and nothing could be fetched";
  switch (trouble.end) {
    case "absent":
      return "git could not be started";
    case "no-server":
      return "the clone does not have it, and there is no server to fetch it from";
    case "killed":
      return "git crashed, or was ended from outside";
    case "stalled":
      return "git gave no sign of life for ten minutes";
    case "flooded":
      return "git complained without end";
    case "garbled":
      return "git did not answer as git does";
    case "cancelled":
      return "the run was cancelled";
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

const REASONS: readonly (readonly [words: RegExp, why: string])[] = [
  // Before all others: a fetch that cannot write complains about the connection as well.
  [/no space left|disk quota|file too large/i, "the disk is full"],
  [/read-only file system/i, "the disk cannot be written to"],
  [/too many open files|cannot allocate|out of memory|resource temporarily/i, "the machine has nothing left"],
  [/unknown (?:option|switch)|unrecognized argument|^usage: git|not a git command/im, "this git is too old"],
  [REFUSED, "the server refused the token, or does not show it this repository"],
  [GONE, "the server does not have it any more"],
  [/error: 5\d\d/i, "the server answered with an error of its own"],
  [/could not resolve host/i, "the name of the server could not be resolved"],
  [/ssl|tls|certificate/i, "the server's certificate was not accepted"],
  [/proxy/i, "the proxy did not connect"],
  [
    /unable to access|could not connect|connection|timed? ?out|early eof|hung up|rpc failed/i,
    "the server could not be reached",
  ],
  [
    /corrupt|bad object|inflate|unable to read|invalid object|loose object|packfile/i,
    "the repository is damaged",
  ],
];

const OTHERWISE: Readonly<Record<GitTrouble["doing"], string>> = {
  fetch: "git could not fetch it",
  list: "git could not list the objects",
  read: "git could not read the objects",
};
