import type { EventFacts, ObjectRef } from "../added.ts";
import type { ScopeNote } from "../said.ts";
import { byId, byRef, nothing, type Outcome, range, refsOf, short, unreadable } from "./outcome.ts";
import { at, count, fullRef, objectId, refOf, words } from "./payload.ts";

/**
 * A pull request, whatever happened to it: what its head reaches and its base does not. The base is taken by id
 * only: the branch may have moved on and hold the head by now, and then nothing would seem new.
 */
export function addedByPullRequest(facts: EventFacts): Outcome {
  const pull = at(facts.payload, "pull_request");
  const headName = words(at(pull, "head", "ref"));
  const refNames = headName === undefined ? [] : [headName];
  const head = objectId(at(pull, "head", "sha"));
  if (head === undefined) return unreadable(facts, "pull-request-commit", refNames);

  const number = count(at(facts.payload, "number")) ?? count(at(pull, "number"));
  const bases = baseOf(objectId(at(pull, "base", "sha")), refOf("heads", at(pull, "base", "ref")));
  return range({
    tips: [{ id: head, refs: number === undefined ? [] : [`refs/pull/${number}/head`] }],
    bases,
    mergeCommit: isMergeRef(facts.ref, number) ? objectId(facts.sha) : undefined,
    commitCount: count(at(pull, "commits")),
    ignoreFrom: "base",
    refNames,
    note: noteOf("pull-request", head, bases),
  });
}

/** A merge queue's group: all its pull requests on top of one another, against the branch they go to. */
export function addedByMergeGroup(facts: EventFacts): Outcome {
  if (at(facts.payload, "action") === "destroyed") {
    return nothing("merge-group-done");
  }
  const group = at(facts.payload, "merge_group");
  const head = objectId(at(group, "head_sha"));
  if (head === undefined) return unreadable(facts, "merge-group-commit");
  const own = branch(at(group, "head_ref"));
  const target = branch(at(group, "base_ref"));
  // Held against its own branch a group would add nothing.
  const bases = baseOf(objectId(at(group, "base_sha")), target === own ? undefined : target);
  return range({
    tips: [{ id: head, refs: refsOf(own) }],
    bases,
    ignoreFrom: "base",
    note: noteOf("merge-group", head, bases),
  });
}

function baseOf(id: string | undefined, ref: string | undefined): readonly ObjectRef[] {
  if (id !== undefined) return [byId(id)];
  return ref === undefined ? [] : [byRef(ref)];
}

function noteOf(of: "pull-request" | "merge-group", tip: string, [base]: readonly ObjectRef[]): ScopeNote {
  const head = short(tip);
  if (base === undefined) return { note: "no-target", of, head };
  if (base.id === undefined) return { note: "not-in-target", of, head };
  return { note: "range", of, head, base: short(base.id) };
}

function isMergeRef(ref: string, number: number | undefined): boolean {
  return number === undefined ? /^refs\/pull\/\d+\/merge$/.test(ref) : ref === `refs/pull/${number}/merge`;
}

/** The documentation shows full refs here; a short name is as good. */
function branch(name: unknown): string | undefined {
  return fullRef(name) ?? refOf("heads", name);
}
