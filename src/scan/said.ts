import type { StoreTrouble } from "../ports/store.ts";
import type { Withheld } from "../validate/withheld.ts";
import type { LeftOverReason } from "./accept/foreign/rules.ts";
import type { Trouble as ApiTrouble } from "./api/session.ts";
import type { Obstacle } from "./archive/limits.ts";

/**
 * What a scan has to say besides its findings: codes with facts, flat and made of texts and numbers only. The
 * sentences stand in the catalogues of the reports.
 */

/** What the payload of an event does not say. */
export type Unsaid =
  | "pushed-commits"
  | "before-push"
  | "new-ref-commit"
  | "pull-request-commit"
  | "merge-group-commit"
  | "other-run-commit"
  | "wiki-commits";

/** What an event adds, and why it is that; ids are cut to the first characters. */
export type ScopeNote =
  /** What `head` reaches and `base` does not. */
  | {
      readonly note: "range";
      readonly of: "push" | "pull-request" | "merge-group" | "other-run";
      readonly head: string;
      readonly base: string;
    }
  | { readonly note: "not-in-target"; readonly of: "pull-request" | "merge-group"; readonly head: string }
  | { readonly note: "not-in-default"; readonly of: "branch" | "tag" | "other-run"; readonly head: string }
  | { readonly note: "no-target"; readonly of: "pull-request" | "merge-group"; readonly head: string }
  | { readonly note: "all-new"; readonly head: string }
  | { readonly note: "wiki" }
  | {
      readonly note: "nothing";
      readonly because: "texts" | "release" | "deleting-push" | "deletion" | "merge-group-done";
    }
  /** All files of one commit in the place of what is not known; the commit that the run is about where it has no id. */
  | {
      readonly note: "files";
      readonly because: "adds-nothing" | "publication" | "unknown-event" | "before" | Unsaid;
      readonly commit?: string;
    }
  | { readonly note: "tree" }
  | { readonly note: "history"; readonly shard: number; readonly shards: number }
  | { readonly note: "staged" };

/** Why git did not do something. */
export type GitWhy =
  | "not-fetched"
  | "git-not-started"
  | "no-server"
  | "killed"
  | "stalled"
  | "flooded"
  | "garbled"
  | "cancelled"
  | "disk-full"
  | "disk-read-only"
  | "nothing-left"
  | "git-too-old"
  | "server-refused"
  | "server-gone"
  | "server-error"
  | "server-unresolved"
  | "certificate"
  | "proxy"
  | "server-unreachable"
  | "damaged"
  | "fetch-failed"
  | "list-failed"
  | "read-failed";

/** Why git cannot be used at all. */
export type NoGit = "no-git" | `temp-${StoreTrouble}`;

/** Why GitHub's API did not give something. */
export type ApiWhy = `api-${Exclude<ApiTrouble, "cancelled">}`;

/** Reasons that say all by themselves. */
export type PlainWhy =
  | GitWhy
  | ApiWhy
  | "vanished"
  | "too-many-hits"
  | "api-unusable"
  | "api-no-wiki"
  | "api-files-of-commit"
  | "api-files-of-tree";

/** Why something that the scope names was not read. */
export type Why =
  | { readonly because: PlainWhy }
  | { readonly because: "unsaid"; readonly unsaid: Unsaid }
  /** Neither git nor the API. */
  | { readonly because: "no-way"; readonly git: NoGit; readonly api: "no-token" | "no-history" }
  | {
      readonly because: "api-limit";
      readonly limit: ApiWhy;
      readonly commits: number;
      readonly files: number;
    }
  | { readonly because: "api-commits-of-range"; readonly missing: number }
  | { readonly because: "api-without-base"; readonly most: number };

/** Why an archive was not opened, or not to its end; `most` is the limit: bytes, entries, levels or times its size. */
export interface Unopened {
  readonly because: Obstacle | "too-large" | "archives-before";
  readonly most?: number;
}

/** Why a line of the ignore file is not used. */
export type BadLine = "key" | "too-long" | "gitleaks" | "too-many-paths" | "sweeping";

/** What people should know besides. */
export type ScanNote =
  | { readonly note: "unsaid"; readonly unsaid: Unsaid }
  | { readonly note: "unknown-event"; readonly event?: string }
  | {
      readonly note: "overlong" | "fell-back" | "base-not-all-read" | "ignore-file-unread" | "left-behind";
    }
  | { readonly note: "ignore-file-too-large" }
  /** With the limit that it exceeds, or the path as it stands there. */
  | {
      readonly note: "ignore-line";
      readonly line: number;
      readonly why: BadLine;
      readonly most?: number;
      readonly pattern?: string;
    }
  | { readonly note: "more-ignore-lines"; readonly count: number }
  /**
   * Of another scanner's file, what accepts nothing here: numbers of lines or names of parts, with a comma between
   * them, and how many more there are; neither for the whole file.
   */
  | {
      readonly note: "left-over";
      readonly file: string;
      readonly why: LeftOverReason;
      readonly lines?: string;
      readonly parts?: string;
      readonly more: number;
    }
  | { readonly note: "none-verified"; readonly withheld: Withheld }
  | {
      readonly note: "not-all-verified";
      readonly left: number;
      readonly of: number;
      readonly why: "cancelled" | "unreachable" | "too-many";
      readonly most: number;
    };
