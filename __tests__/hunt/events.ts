import type { PullRequest, QueueEntry } from "../support/git/hosting.ts";
import type { eventsOf, GitHubEvent } from "../support/git/payloads.ts";
import type { Repository } from "../support/git/repository.ts";
import type { Chance } from "./random.ts";

/** What there is to make an event of. */
export interface Happened {
  readonly events: ReturnType<typeof eventsOf>;
  readonly repository: Repository;
  readonly pull: PullRequest;
  /** Commits. */
  readonly base: string;
  readonly head: string;
  /** The branch of the head. */
  readonly topic: string;
  /** The tag's object, or the commit that it points to. */
  readonly tag: string;
  readonly tagName: string;
  readonly chance: Chance;
  readonly queue: () => Promise<QueueEntry>;
  /** Text that people wrote. */
  readonly text: () => string;
}

type Make = (happened: Happened) => GitHubEvent | Promise<GitHubEvent>;

const NOBODY_HAS_IT = "fedcba9876543210".repeat(3).slice(0, 40);

/** Events, as chance has them. */
export const EVENTS: Readonly<Record<string, Make>> = {
  "pull_request opened": ({ events, pull }) => events.pullRequest(pull),
  "pull_request synchronize": ({ events, pull, base }) =>
    events.pullRequest(pull, "synchronize", { before: base }),
  "pull_request edited": ({ events, pull, text }) =>
    events.pullRequest({ ...pull, body: text() }, "edited", { changes: { title: { from: text() } } }),
  pull_request_target: ({ events, pull, base }) => events.pullRequestTarget(pull, { sha: base }),
  push: async ({ events, topic, base, head, repository }) =>
    events.push({
      ref: `refs/heads/${topic}`,
      before: base,
      after: head,
      commits: await repository.between(base, head),
    }),
  "push of a new branch": ({ events, topic, head, repository }) =>
    events.push({ ref: `refs/heads/${topic}`, before: repository.zeros, after: head }),
  "push, forced": ({ events, topic, head }) =>
    events.push({ ref: `refs/heads/${topic}`, before: NOBODY_HAS_IT, after: head, forced: true }),
  "push of a tag": ({ events, tag, tagName, head, repository }) =>
    events.push({ ref: `refs/tags/${tagName}`, before: repository.zeros, after: tag, sha: head }),
  "push that deletes": ({ events, base, head, repository }) =>
    events.push({ ref: "refs/heads/away", before: head, after: repository.zeros, sha: base }),
  merge_group: async ({ events, queue }) => events.mergeGroup(await queue()),
  schedule: ({ events, base }) => events.schedule({ sha: base }),
  workflow_dispatch: ({ events, topic, head, text }) =>
    events.workflowDispatch({ sha: head, ref: `refs/heads/${topic}` }, { why: text() }),
  workflow_run: ({ events, base, head, topic }) =>
    events.workflowRun({ sha: base }, { branch: topic, sha: head }),
  release: ({ events, head, tagName, text }) =>
    events.release({ sha: head, tag: tagName, name: text(), body: text() }),
  issues: ({ events, base, text }) => events.issues({ sha: base, title: text(), body: text() }),
  issue_comment: ({ events, base, text }) =>
    events.issueComment({ sha: base, title: text(), body: text(), pullRequest: true, number: 7 }),
  "an event that nobody knows": ({ events, base, text }) =>
    events.other("sponsorship", { action: text(), note: text() }, { sha: base }),
};

export async function eventOf(name: string, happened: Happened): Promise<GitHubEvent> {
  const make = EVENTS[name];
  if (make === undefined) throw new RangeError(`no event ${name}`);
  return await make(happened);
}
