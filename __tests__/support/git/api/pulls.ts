import type { PullRequest } from "../hosting.ts";
import { eventsOf } from "../payloads.ts";
import { changedFiles } from "./changed-files.ts";
import { type Asked, NOT_FOUND, pageOf, type Reply } from "./reply.ts";
import { commitBody, commitsOf, mergeBase } from "./revisions.ts";

/** GET /repos/{owner}/{repo}/pulls/{number} */
export async function getPull(asked: Asked): Promise<Reply> {
  const pull = pullOf(asked);
  if (pull === undefined) return NOT_FOUND;
  const { view } = asked;
  const events = eventsOf({
    repository: view.name,
    apiUrl: view.api.slice(0, view.api.lastIndexOf("/repos/")),
    serverUrl: view.html.slice(0, -view.name.length - 1),
    defaultBranch: view.hosting.defaultBranch(view.name),
  });
  const shown = events.pullRequest(pull).payload["pull_request"] as Record<string, unknown>;
  const mergeable = pull.mergeCommit !== undefined;
  return { status: 200, body: { ...shown, merge_commit_sha: pull.mergeCommit ?? null, mergeable } };
}

/** GET /repos/{owner}/{repo}/pulls/{number}/commits: oldest first. */
export async function listPullCommits(asked: Asked): Promise<Reply> {
  const pull = pullOf(asked);
  if (pull === undefined) return NOT_FOUND;
  const { view } = asked;
  const commits = await commitsOf(view, [pull.head.sha, `^${pull.base.sha}`]);
  const page = pageOf(commits.slice(0, view.limits.commits), asked);
  return { status: 200, body: page.items.map((commit) => commitBody(view, commit)), headers: page.headers };
}

/** GET /repos/{owner}/{repo}/pulls/{number}/files */
export async function listPullFiles(asked: Asked): Promise<Reply> {
  const pull = pullOf(asked);
  if (pull === undefined) return NOT_FOUND;
  const { view } = asked;
  const from = (await mergeBase(view, pull.base.sha, pull.head.sha)) ?? pull.base.sha;
  const page = pageOf(await changedFiles(view, from, pull.head.sha), asked);
  return { status: 200, body: page.items, headers: page.headers };
}

function pullOf({ view, at }: Asked): PullRequest | undefined {
  return view.hosting.pullRequests(view.name).get(Number(at["number"]));
}
