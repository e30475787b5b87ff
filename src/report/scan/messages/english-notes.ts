import type { ScanEvent } from "../../../scan/request.ts";
import type { BadLine, ScanNote, ScopeNote } from "../../../scan/said.ts";
import { leftOverWords } from "./english-left-over.ts";
import { NO_GIT, UNSAID } from "./english-why.ts";

/** What is said of an event, of what was scanned, and besides, in English. */

const WHO = {
  push: "This push",
  "pull-request": "This pull request",
  "merge-group": "This merge group",
  branch: "A new branch",
  tag: "A new tag",
} as const;

const ADDS_NOTHING = {
  texts: "This event adds text and no commits; its texts are scanned.",
  release: "A release adds text and no commits; its texts are scanned.",
  "deleting-push": "This push deletes a branch or tag and adds nothing.",
  deletion: "This event deletes a branch or tag and adds nothing.",
  "merge-group-done": "This merge group is done with and adds nothing.",
} as const;

const FILES_BECAUSE = {
  "adds-nothing": "This event adds nothing to the repository",
  publication:
    "This event shows the repository to everybody and adds nothing (scan-scope: history scans all that can now be seen)",
  "unknown-event": "It is not known what this event adds",
} as const;

/** What an event adds, and why it is that: a sentence. */
export function scopeNoteWords(note: ScopeNote): string {
  switch (note.note) {
    case "range":
      return `${whoAdds(note)} ${note.base}.`;
    case "not-in-target":
      return `${whoAdds(note)} the branch it goes to.`;
    case "not-in-default":
      return `${whoAdds(note)} the default branch.`;
    case "no-target":
      return `${WHO[note.of]} does not say what it goes to: everything reachable from ${note.head} is scanned.`;
    case "all-new":
      return `This is new, and there is nothing to hold it against: everything reachable from ${note.head} is scanned.`;
    case "wiki":
      return "This event changes the wiki and does not say what was there before: the wiki's whole history is scanned.";
    case "nothing":
      return ADDS_NOTHING[note.because];
    case "files":
      return `${filesBecause(note.because)}: all files of ${note.commit === undefined ? "the commit that it runs on" : `commit ${note.commit}`} are scanned instead.`;
    case "tree":
      return "Scans the files of the checked-out commit.";
    case "history":
      return `Scans the whole history of all branches and tags${note.shards > 1 ? ` (shard ${note.shard} of ${note.shards})` : ""}.`;
    case "staged":
      return "Scans what is staged.";
  }
}

function whoAdds({
  of,
  head,
}: {
  readonly of: keyof typeof WHO | "other-run";
  readonly head: string;
}): string {
  return of === "other-run"
    ? `The run before this one was about ${head}, which adds what is reachable from it and not from`
    : `${WHO[of]} adds what is reachable from ${head} and not from`;
}

function filesBecause(because: Extract<ScopeNote, { note: "files" }>["because"]): string {
  return because === "adds-nothing" || because === "publication" || because === "unknown-event"
    ? FILES_BECAUSE[because]
    : `The payload of this event does not say ${UNSAID[because]}`;
}

const ALL_FILES_INSTEAD = "All files of the commit that the run is about are scanned instead";

const BAD_LINES: Readonly<
  Record<BadLine, (line: { readonly most: number; readonly pattern: string }) => string>
> = {
  key: () =>
    "holds a key itself, where the key's fingerprint belongs (reports show it; the key must be revoked)",
  "too-long": ({ most }) => `has more than ${most} characters`,
  gitleaks: () => "has the form of a .gitleaksignore, where the key's fingerprint belongs (reports show it)",
  "too-many-paths": ({ most }) => `is one path more than the ${most} that there may be`,
  sweeping: ({ pattern }) => `(${pattern}) takes in every file, which would switch the guard off`,
};

const WITHHELD = {
  fork: "Leaked keys were not verified: this run belongs to a pull request from a fork.",
  dependabot: "Leaked keys were not verified: this run belongs to Dependabot.",
} as const;

/** What people should know besides: a sentence. */
export function noteWords(note: ScanNote): string {
  switch (note.note) {
    case "unsaid":
      return `The payload of this event does not say ${UNSAID[note.unsaid]}. ${ALL_FILES_INSTEAD}, and not what was added and removed before it.`;
    case "unknown-event":
      return `This version does not know what ${note.event === undefined ? "an unknown event" : `the event ${note.event}`} adds. ${ALL_FILES_INSTEAD}.`;
    case "overlong":
      return "The commits that were there before could not be had, so that more was scanned than this event added; a finding may be older than it.";
    case "fell-back":
      return "The commit that stood there before the forced push could not be had; the default branch was taken in its place.";
    case "base-not-all-read":
      return "Not all files of the base could be looked at; a key that stood in one of them is reported as new.";
    case "ignore-file-unread":
      return "The ignore file could not be read (it is missing in the clone, no file, or larger than 1 MiB); nothing was accepted by it.";
    case "left-behind":
      return "A directory openai-key-guard-… could not be removed from the temporary directory (RUNNER_TEMP); it holds what was fetched.";
    case "ignore-file-too-large":
      return "The ignore file is larger than 1 MiB, and none of it is used.";
    case "ignore-line": {
      const { line, why, most = 0, pattern = "" } = note;
      return `Line ${line} of the ignore file ${BAD_LINES[why]({ most, pattern })}, and is not used.`;
    }
    case "more-ignore-lines":
      return `Further lines of the ignore file that are not used: ${note.count}.`;
    case "left-over":
      return leftOverWords(note);
    case "none-verified":
      return WITHHELD[note.withheld];
    case "not-all-verified":
      return `${note.left} of ${note.of} leaked keys were not verified: ${notVerified(note)}.`;
  }
}

function notVerified({ why, most }: Extract<ScanNote, { note: "not-all-verified" }>): string {
  switch (why) {
    case "cancelled":
      return "the run was cancelled";
    case "unreachable":
      return "OpenAI could not be reached";
    case "too-many":
      return `at most ${most} are verified in a run`;
  }
}

/** What happens while a scan runs: a line of the log. */
export function progressWords(event: ScanEvent): string {
  switch (event.event) {
    case "begins":
      return `OpenAI Key Guard scans for leaked keys. ${scopeNoteWords(event.note)}`;
    case "fetching":
      return "Fetching what the clone does not have …";
    case "over-api":
      return `Reading over GitHub's API, since ${event.why === "commits-missing" ? "git could not get all commits" : NO_GIT[event.why]} …`;
  }
}
