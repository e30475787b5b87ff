import type { NoGit, PlainWhy, Unopened, Unsaid, Why } from "../../../scan/said.ts";
import type { GapView } from "../view.ts";
import { inMib, short } from "./facts.ts";
import { type Repair, repairOf } from "./repair.ts";
import { count, list } from "./words.ts";

/** What is missing of a scan, why, and how to repair it, in English. */

/** What the payload of an event does not say, as a clause. */
export const UNSAID: Readonly<Record<Unsaid | "before", string>> = {
  "pushed-commits": "which commits were pushed",
  "before-push": "what was there before the push",
  "new-ref-commit": "where the new branch or tag stands",
  "pull-request-commit": "which commit the pull request stands at",
  "merge-group-commit": "which commit the merge group stands at",
  "other-run-commit": "which commit the other run was about",
  "wiki-commits": "which commits of the wiki it is about",
  before: "what was there before",
};

export const NO_GIT: Readonly<Record<NoGit, string>> = {
  "no-git": "there is no git on this runner",
  "temp-full": "the disk is full on which the temporary directory (RUNNER_TEMP) lies",
  "temp-denied": "nothing may be written to the temporary directory (RUNNER_TEMP)",
  "temp-missing": "the temporary directory (RUNNER_TEMP) is not there",
  "temp-exhausted": "the machine has nothing left",
  "temp-failed": "the temporary directory (RUNNER_TEMP) cannot be used",
};

const CAUSES: Readonly<Record<PlainWhy, string>> = {
  "not-fetched": "the clone does not have it, and nothing could be fetched",
  "no-server": "the clone does not have it, and there is no server to fetch it from",
  "git-not-started": "git could not be started",
  killed: "git crashed, or was ended from outside",
  stalled: "git gave no sign of life for ten minutes",
  flooded: "git complained without end",
  garbled: "git did not answer as git does",
  cancelled: "the run was cancelled",
  "disk-full": "the disk is full",
  "disk-read-only": "the disk cannot be written to",
  "nothing-left": "the machine has nothing left",
  "git-too-old": "this git is too old",
  "server-refused": "the server refused the token, or does not show it this repository",
  "server-gone": "the server does not have it any more",
  "server-error": "the server answered with an error of its own",
  "server-unresolved": "the name of the server could not be resolved",
  certificate: "the server's certificate was not accepted",
  proxy: "the proxy did not connect",
  "server-unreachable": "the server could not be reached",
  damaged: "the repository is damaged",
  "fetch-failed": "git could not fetch it",
  "list-failed": "git could not list the objects",
  "read-failed": "git could not read the objects",
  vanished: "they were removed while they were read",
  "too-many-hits": "there are more than 5,000 keys, or more than 100,000 files that may hold some",
  "api-absent": "GitHub's API does not have it, or does not show it to this token",
  "api-refused": "GitHub's API refused the token",
  "api-rate-limited": "the rate limit of GitHub's API was reached",
  "api-budget": "one run sends no more requests to GitHub's API",
  "api-server-error": "GitHub's API answered three times with errors of its own",
  "api-unreachable": "GitHub's API could not be reached",
  "api-unreadable": "the answer of GitHub's API could not be read",
  "api-too-large": "GitHub's API gives no files of more than 100 MB",
  "api-unusable": "GitHub's API could not be used",
  "api-no-wiki": "GitHub's API does not show wikis",
  "api-files-of-commit": "GitHub's API lists no more than 3,000 files of a commit",
  "api-files-of-tree": "GitHub's API does not list all files of so large a commit",
};

/** Why something was not read: the end of a sentence, "because …". */
export function whyWords(why: Why): string {
  switch (why.because) {
    case "unsaid":
      return `the payload of this event does not say ${UNSAID[why.unsaid]}`;
    case "no-way":
      return `${NO_GIT[why.git]}, and ${why.api === "no-token" ? "there is no token for GitHub's API" : "a history cannot be read over GitHub's API"}`;
    case "api-limit":
      return `${missed(why)} not read, because ${CAUSES[why.limit]}`;
    case "api-commits-of-range":
      return `GitHub's API did not list ${why.missing} of the commits of this range`;
    case "api-without-base":
      return `without git no more than ${why.most} commits are read where there is nothing to hold them against`;
    default:
      return CAUSES[why.because];
  }
}

function missed({ commits, files }: { readonly commits: number; readonly files: number }): string {
  return list([
    ...(commits > 0 ? [count(commits, "commit")] : []),
    ...(files > 0 ? [count(files, "file")] : []),
  ]);
}

/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING: Readonly<Record<GapView["gap"], (gap: GapView) => string>> = {
  commit: ({ id, role }) =>
    `${id ? `The commit ${short(id)}` : "The commit"}${role === "base" ? " that this event builds on" : ""} could not be had`,
  history: () => "Some of the commits to be scanned are missing",
  objects: ({ count: number }) =>
    `${number ? count(number, "file or other object", "files or other objects") : "Files or other objects"} could not be read`,
  limit: () => "A limit was reached before the end",
  "no-way": () => "Nothing could be read, neither with git nor through GitHub's API",
};

const PERMISSIONS = "give the job permissions: contents: read, and leave the input token at its default";

const REPAIRS: Readonly<Record<Repair, string>> = {
  "run-again": "Run the job again.",
  "free-disk": "Free space on the runner's disk, and run the job again.",
  "writable-temp": "Give the step a RUNNER_TEMP that is there and can be written to.",
  "free-machine":
    "See what else runs on this runner: it has no file descriptors, processes or memory to spare; then run the job again.",
  "larger-runner":
    "Run the job again; where memory is short, take a larger runner, or spread a large history over a job matrix with scan-shard.",
  "look-at-git":
    "See what git waits for on this runner (a slow disk, a lock, a program in front of it), and run the job again.",
  "git-itself":
    "Check the repository out anew, and see that the first git on PATH is git itself and not a script that changes what it says.",
  "newer-git": "Use a runner or container with git 2.29 or newer.",
  "check-out-anew": "Check the repository out anew.",
  "readable-payload":
    "Make the file that GITHUB_EVENT_PATH names readable for the step; in a container, mount it.",
  "fetch-commits": `Set fetch-depth: 0 at actions/checkout, or ${PERMISSIONS}, so that the commits can be fetched.`,
  "fetch-objects": `Leave out filter and sparse-checkout at actions/checkout and set fetch-depth: 0, or ${PERMISSIONS}, so that the missing objects can be fetched.`,
  spread:
    "Run on a runner with git and with fetch-depth: 0 at actions/checkout; a large history can be spread over a job matrix with scan-shard.",
  "install-git": `Run on a runner (or in a container) with git, check the repository out with actions/checkout first, and ${PERMISSIONS}.`,
};

/** What is missing and why, and how to repair it: a sentence each. */
export function gapWords(gap: GapView): { readonly says: string; readonly repair: string } {
  return { says: `${MISSING[gap.gap](gap)}: ${whyWords(gap.why)}.`, repair: REPAIRS[repairOf(gap)] };
}

const GIB = 1024 ** 3;

/** Why an archive was not opened, or not to its end: part of a sentence. */
export function unopenedWords({ because, most = 0 }: Unopened): string {
  switch (because) {
    case "damaged":
      return "it is damaged, or only looks like an archive";
    case "cut-off":
      return "it is cut off";
    case "encrypted":
      return "it is encrypted";
    case "method":
      return "it uses a compression method that this version does not open";
    case "format":
      return "it has a format that this version does not open";
    case "entry-size":
      return `it holds more than ${inMib(most)}`;
    case "nested-size":
      return `it is an archive of more than ${inMib(most)} inside another`;
    case "total-size":
      return `the archive holds more than ${inMib(most)}`;
    case "ratio":
      return `it holds more than ${most} times its own size`;
    case "overlap":
      return "the archive holds the same bytes too many times over";
    case "entries":
      return `the archive holds more than ${most.toLocaleString("en")} entries`;
    case "depth":
      return `it is nested more than ${most} archives deep`;
    case "too-large":
      return `it is larger than ${inMib(most)}`;
    case "archives-before":
      return `the archives before it held more than ${most / GIB} GiB`;
  }
}
