import type { TextName } from "./event/texts.ts";
import type { ScanNote, ScopeNote, Unsaid } from "./said.ts";

/** A commit (or annotated tag) that the scan needs, and where on the server it may be found. */
export interface ObjectRef {
  /** Object id, 40 or 64 lower-case hex digits; undefined where the event names only a ref. */
  readonly id: string | undefined;
  /** Full names of refs that lead to it, or led to it when the event happened: `refs/pull/7/head`. */
  readonly refs: readonly string[];
}

/** A text of the event itself: title or body of a pull request, issue, comment, release. */
export interface EventText {
  readonly name: TextName;
  readonly text: string;
}

/** What an event adds to the repository. */
export type Added = {
  readonly texts: readonly EventText[];
  /** Names of branches and tags that the event made or moved. */
  readonly refNames: readonly string[];
  /** For people: object ids may stand in it, text of the event may not. */
  readonly note: ScopeNote;
  /** Something about the event that people should know: an event that this version does not know. */
  readonly warning: ScanNote | undefined;
} & (
  | {
      /** All that is reachable from the tips and not from the bases. */
      readonly added: "range";
      readonly tips: readonly ObjectRef[];
      /** May be empty: then everything reachable is new. A base that cannot be had only makes the range longer. */
      readonly bases: readonly ObjectRef[];
      /** Used in place of `bases` when none of those can be had (a forced push). */
      readonly fallbackBases: readonly ObjectRef[];
      /**
       * For a pull request, the merge commit that GitHub made of it: if its second parent is the tip, its first
       * parent is the base as it stood then, which may be newer than the payload's.
       */
      readonly mergeCommit: string | undefined;
      /** How many commits the payload says there are, to know how deep to fetch. */
      readonly commitCount: number | undefined;
      /** Where the ignore file counts: a pull request must not silence its own leak. */
      readonly ignoreFrom: "base" | "tip";
      /** The wiki is a repository of its own, `<repository>.wiki`. */
      readonly repository: "code" | "wiki";
    }
  /** No range is known: the files of one commit, and the commit itself. */
  | {
      readonly added: "tip";
      readonly tip: ObjectRef;
      /** Of an event that adds commits: what its payload does not say of them. The scan is not complete then. */
      readonly unsaid?: Unsaid;
    }
  /** Only texts (if there are any). */
  | { readonly added: "nothing" }
);

/** What of the step's environment and payload tells what was added. Nothing in it is trusted. */
export interface EventFacts {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** The payload, any JSON or undefined. */
  readonly payload: unknown;
  /** `GITHUB_SHA`. */
  readonly sha: string;
  /** `GITHUB_REF`, full: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
}
