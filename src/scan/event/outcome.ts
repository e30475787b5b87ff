import type { Added, EventFacts, ObjectRef } from "../added.ts";
import type { ScopeNote, Unsaid } from "../said.ts";
import { fullRef, objectId } from "./payload.ts";

/** What a reader of one event tells; the texts are read apart from it. */
export type Outcome = DistributiveOmit<Added, "texts">;
export type RangeOutcome = Extract<Outcome, { added: "range" }>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const ID_LENGTH_IN_NOTES = 7;

/** An object id as it stands in sentences. */
export function short(id: string): string {
  return id.slice(0, ID_LENGTH_IN_NOTES);
}

/** Those refs that there are, each once. */
export function refsOf(...refs: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(refs.filter((ref) => ref !== undefined))];
}

/** The commit with this id, and no ref: what the refs lead to now may be something else. */
export function byId(id: string): ObjectRef {
  return { id, refs: [] };
}

/** Whatever commit this ref leads to. */
export function byRef(ref: string): ObjectRef {
  return { id: undefined, refs: [ref] };
}

/** A range of the repository's code; what is not given is at its most harmless. */
export function range(
  parts: Pick<RangeOutcome, "tips" | "bases" | "note"> & Partial<RangeOutcome>,
): RangeOutcome {
  return {
    added: "range",
    fallbackBases: [],
    mergeCommit: undefined,
    commitCount: undefined,
    ignoreFrom: "tip",
    repository: "code",
    refNames: [],
    warning: undefined,
    ...parts,
  };
}

/** An event that adds nothing, and why. */
export function nothing(
  because: Extract<ScopeNote, { note: "nothing" }>["because"],
  refNames: readonly string[] = [],
): Outcome {
  return { added: "nothing", refNames, note: { note: "nothing", because }, warning: undefined };
}

/** The commit that the run itself is about. Without an id it stands for "not to be had", never for "nothing". */
export function tipOfRun({ sha, ref }: EventFacts): ObjectRef {
  return { id: objectId(sha), refs: refsOf(fullRef(ref)) };
}

/** The files of one commit, because the event gives no range. */
export function tip(
  commit: ObjectRef,
  because: Extract<ScopeNote, { note: "files" }>["because"],
  rest: Partial<Outcome> = {},
): Outcome {
  return {
    refNames: rest.refNames ?? [],
    warning: rest.warning,
    note: { note: "files", because, ...(commit.id === undefined ? {} : { commit: short(commit.id) }) },
    added: "tip",
    tip: commit,
  };
}

/**
 * The same, because the payload could not be read. People have to know: what the event really added may not be
 * in that commit at all.
 */
export function unreadable(facts: EventFacts, unsaid: Unsaid, refNames: readonly string[] = []): Outcome {
  const warning = { note: "unsaid", unsaid } as const;
  return { ...tip(tipOfRun(facts), unsaid, { refNames, warning }), unsaid } as Outcome;
}
