import type { Added, EventFacts } from "../added.ts";
import { nothing, type Outcome, range, tip, tipOfRun, unreadable } from "./outcome.ts";
import { at, list, objectId, words } from "./payload.ts";
import { addedByMergeGroup, addedByPullRequest } from "./pull-request.ts";
import { addedByCreation, addedByDeletion, addedByPush } from "./push.ts";
import { textsOf } from "./texts.ts";
import { addedByWorkflowRun } from "./workflow-run.ts";

type Reader = (facts: EventFacts) => Outcome;

const ONLY_TEXTS: Reader = () => nothing("texts");
const NOTHING_NEW: Reader = (facts) => tip(tipOfRun(facts), "adds-nothing");

/** Events by what they add. One that is missing here is scanned like `schedule`, with a warning. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["push", addedByPush],
  ["create", addedByCreation],
  ["delete", addedByDeletion],
  ["pull_request", addedByPullRequest],
  ["pull_request_target", addedByPullRequest],
  ["pull_request_review", addedByPullRequest],
  ["pull_request_review_comment", addedByPullRequest],
  ["pull_request_review_thread", addedByPullRequest],
  ["merge_group", addedByMergeGroup],
  ["workflow_run", addedByWorkflowRun],
  ["gollum", addedByWikiPages],
  ["release", addedByRelease],
  ["public", addedByPublication],
  ...same(ONLY_TEXTS, ["issues", "issue_comment", "discussion", "discussion_comment", "commit_comment"]),
  ...same(NOTHING_NEW, [
    "schedule",
    "workflow_dispatch",
    "repository_dispatch",
    "workflow_call",
    "workflow_job",
    "dynamic",
    "deployment",
    "deployment_status",
    "page_build",
    "watch",
    "fork",
    "status",
    "check_run",
    "check_suite",
    "registry_package",
    "image_version",
    "milestone",
    "label",
    "branch_protection_rule",
    "project",
    "project_card",
    "project_column",
  ]),
]);

/**
 * What an event adds to the repository: the range of commits, and the texts and names that come with it.
 *
 * Never throws, whatever the payload is. What cannot be read falls back to all files of `GITHUB_SHA`, with a
 * warning; where that is no commit id either, to a tip without an id, which nobody can take for scanned.
 */
export function addedBy(facts: EventFacts): Added {
  const reader = READERS.get(facts.name) ?? addedByUnknown;
  return { ...reader(facts), texts: textsOf(facts.name, facts.payload) };
}

function same(reader: Reader, events: readonly string[]): [string, Reader][] {
  return events.map((event) => [event, reader]);
}

/** The tag that a release may make is pushed, and that push is an event of its own. */
function addedByRelease({ payload }: EventFacts): Outcome {
  const tag = words(at(payload, "release", "tag_name"));
  return nothing("release", tag === undefined ? [] : [tag]);
}

function addedByPublication(facts: EventFacts): Outcome {
  return tip(tipOfRun(facts), "publication");
}

/** GitHub names this branch itself, whatever the code's default branch is. */
const WIKI_BRANCH = "refs/heads/master";

function addedByWikiPages(facts: EventFacts): Outcome {
  const shas = list(at(facts.payload, "pages")).map((page) => objectId(at(page, "sha")));
  const ids = [...new Set(shas.filter((id) => id !== undefined))];
  if (ids.length === 0) return unreadable(facts, "wiki-commits");
  return range({
    tips: ids.map((id) => ({ id, refs: [WIKI_BRANCH] })),
    bases: [],
    repository: "wiki",
    note: { note: "wiki" },
  });
}

const EVENT_NAME = /^[a-z_]{1,50}$/;

function addedByUnknown(facts: EventFacts): Outcome {
  const named = EVENT_NAME.test(facts.name) ? { event: facts.name } : {};
  return tip(tipOfRun(facts), "unknown-event", { warning: { note: "unknown-event", ...named } });
}
