import type { EventFacts, ObjectRef } from "../added.ts";
import { byId, byRef, nothing, type Outcome, range, refsOf, short, unreadable } from "./outcome.ts";
import { at, defaultBranch, fullRef, isZeros, list, objectId, refOf, shortName, words } from "./payload.ts";

/** A push payload lists no more commits than this (docs.github.com, webhook events and payloads: push). */
const LISTED_COMMITS_CAP = 2_048;

/**
 * A push of a branch or tag: what `after` reaches and `before` does not. A branch or tag that is new has no
 * `before`; there it is what the default branch does not have, and for the default branch itself everything.
 * `base_ref` is no base: of two branches that are pushed together, each names the other.
 */
export function addedByPush(facts: EventFacts): Outcome {
  const { payload } = facts;
  const name = words(at(payload, "ref")) ?? words(facts.ref);
  const refNames = namesOf(name);
  const after = objectId(at(payload, "after"));
  if (after === undefined) {
    const deleted = isZeros(at(payload, "after")) || at(payload, "deleted") === true;
    return deleted ? nothing("deleting-push") : unreadable(facts, "pushed-commits", refNames);
  }
  const pushed = { after, ref: fullRef(name), refNames, payload };
  if (isZeros(at(payload, "before"))) return addedByNewRef(pushed);
  const before = objectId(at(payload, "before"));
  // Held against itself a push would add nothing, and pass for clean.
  if (before === undefined || before === after) {
    return unreadable(facts, "before-push", refNames);
  }

  const base = baseForNew(pushed);
  // A payload without the field may be a forced push as well: Gitea's has none.
  const mayBeForced = at(payload, "forced") !== false || isTag(pushed.ref);
  const listed = list(at(payload, "commits"));
  const listsAll = Array.isArray(at(payload, "commits")) && listed.length < LISTED_COMMITS_CAP;
  return range({
    tips: [tipOf(pushed)],
    bases: [byId(before)],
    fallbackBases: mayBeForced ? base : [],
    commitCount: listsAll ? listed.length : undefined,
    refNames,
    note: { note: "range", of: "push", head: short(after), base: short(before) },
  });
}

/** `create`: the payload names the branch or tag, and `GITHUB_SHA` is where it stands. */
export function addedByCreation(facts: EventFacts): Outcome {
  const { payload } = facts;
  const name = words(at(payload, "ref"));
  const folder = at(payload, "ref_type") === "tag" ? "tags" : "heads";
  const ref = fullRef(facts.ref) ?? fullRef(name) ?? refOf(folder, name);
  const shown = name ?? ref;
  const refNames = namesOf(shown);
  const after = objectId(facts.sha);
  if (after === undefined) return unreadable(facts, "new-ref-commit", refNames);
  return addedByNewRef({ after, ref, refNames, payload });
}

/** What the deletion of a branch or tag adds. */
export function addedByDeletion(): Outcome {
  return nothing("deletion");
}

interface Pushed {
  readonly after: string;
  readonly ref: string | undefined;
  readonly refNames: readonly string[];
  readonly payload: unknown;
}

function addedByNewRef(pushed: Pushed): Outcome {
  const bases = baseForNew(pushed);
  const head = short(pushed.after);
  return range({
    tips: [tipOf(pushed)],
    bases,
    refNames: pushed.refNames,
    note:
      bases.length > 0
        ? { note: "not-in-default", of: isTag(pushed.ref) ? "tag" : "branch", head }
        : { note: "all-new", head },
  });
}

function tipOf({ after, ref }: Pushed): ObjectRef {
  return { id: after, refs: refsOf(ref) };
}

/**
 * What a new ref is held against: the default branch, unless that is what was pushed, or may be. Held against
 * itself it would add nothing.
 */
function baseForNew({ ref, payload }: Pushed): readonly ObjectRef[] {
  const usual = defaultBranch(payload);
  return usual === undefined || ref === undefined || usual === ref ? [] : [byRef(usual)];
}

function isTag(ref: string | undefined): boolean {
  return ref?.startsWith("refs/tags/") ?? false;
}

/** `refs/heads/` alone is the name of nothing. */
function namesOf(ref: string | undefined): readonly string[] {
  const name = shortName(ref ?? "");
  return name === "" ? [] : [name];
}
