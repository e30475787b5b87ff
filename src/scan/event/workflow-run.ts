import type { EventFacts, ObjectRef } from "../added.ts";
import { byId, byRef, type Outcome, range, refsOf, short, tip, unreadable } from "./outcome.ts";
import { at, count, defaultBranch, list, objectId, refOf, words } from "./payload.ts";

const OF_A_PULL_REQUEST = ["pull_request", "pull_request_target", "merge_group"];

/**
 * The run that another run followed: what that one's commit adds to the pull request's base, or to the default
 * branch. GitHub names no pull request for runs from forks. A run on the default branch itself has nothing to be
 * held against, as the payload does not say what was pushed.
 */
export function addedByWorkflowRun(facts: EventFacts): Outcome {
  const { payload } = facts;
  const run = at(payload, "workflow_run");
  const branchName = words(at(run, "head_branch"));
  const refNames = branchName === undefined ? [] : [branchName];
  const head = objectId(at(run, "head_sha"));
  if (head === undefined) return unreadable(facts, "other-run-commit", refNames);

  const fork = isFromElsewhere(payload);
  const pull = list(at(run, "pull_requests")).find((one) => isForThisRepository(one, payload));
  const base = objectId(at(pull, "base", "sha"));
  const number = count(at(pull, "number"));
  const branch = fork ? undefined : refOf("heads", branchName);
  const commit: ObjectRef = {
    id: head,
    refs: refsOf(branch, number === undefined ? undefined : `refs/pull/${number}/head`),
  };
  const untrusted = fork || base !== undefined || OF_A_PULL_REQUEST.includes(words(at(run, "event")) ?? "");
  const parts = { tips: [commit], refNames, ignoreFrom: untrusted ? "base" : "tip" } as const;
  const about = { of: "other-run", head: short(head) } as const;

  if (base !== undefined) {
    return range({ ...parts, bases: [byId(base)], note: { note: "range", ...about, base: short(base) } });
  }
  const usual = defaultBranch(payload);
  const isOther = fork || (branch !== undefined && branch !== usual);
  if (usual !== undefined && isOther) {
    return range({ ...parts, bases: [byRef(usual)], note: { note: "not-in-default", ...about } });
  }
  return tip(commit, "before", { refNames });
}

/** Whether the commit comes from a fork: named as such, or already gone. */
function isFromElsewhere(payload: unknown): boolean {
  const run = at(payload, "workflow_run");
  const here = at(run, "repository", "id") ?? at(payload, "repository", "id");
  const there = at(run, "head_repository");
  const thereId = count(at(there, "id"));
  return there === null || (count(here) !== undefined && thereId !== undefined && here !== thereId);
}

/** GitHub also lists pull requests of the same commits to other repositories. */
function isForThisRepository(pull: unknown, payload: unknown): boolean {
  const here = at(payload, "workflow_run", "repository", "id") ?? at(payload, "repository", "id");
  const target = at(pull, "base", "repo", "id");
  return target === undefined || here === undefined || target === here;
}
