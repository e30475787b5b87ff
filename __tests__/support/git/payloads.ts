import { examplePayload, type Json, type Origin, part } from "./example-payloads.ts";
import type { PullRequest, QueueEntry } from "./hosting.ts";
import type { CommitSummary } from "./repository.ts";

export type { Json } from "./example-payloads.ts";

/** An event as a step meets it. */
export interface GitHubEvent {
  readonly name: string;
  /** What GITHUB_EVENT_PATH holds. */
  readonly payload: Json;
  /** GITHUB_REF and GITHUB_SHA, as `checkout` takes them. */
  readonly ref: string;
  readonly sha: string;
  /** The variables that follow from it: GITHUB_SHA, GITHUB_REF … */
  readonly env: Readonly<Record<string, string>>;
}

export interface EventSetting {
  /** `owner/name`. */
  readonly repository: string;
  /** Default: https://github.com. */
  readonly serverUrl?: string;
  /** Default: https://api.github.com. */
  readonly apiUrl?: string;
  readonly defaultBranch?: string;
  readonly actor?: string;
}

export interface PushFacts {
  /** Full name. */
  readonly ref: string;
  /** Zeros: the ref is new. */
  readonly before: string;
  /** Zeros: the ref is gone. The tag object, where an annotated tag was pushed. */
  readonly after: string;
  /** What it adds, oldest first (`repository.between`). */
  readonly commits?: readonly CommitSummary[];
  readonly forced?: boolean;
  readonly baseRef?: string;
  /** GITHUB_SHA where it is not `after`: a tag's commit; the default branch, when the ref is gone. */
  readonly sha?: string;
}

/** Where an event runs that has no commit of its own: the default branch. */
export interface OnDefaultBranch {
  readonly sha: string;
}

export interface IssueFacts extends OnDefaultBranch {
  readonly number?: number;
  readonly title?: string;
  readonly body?: string | null;
  /** `opened` and `created` are the defaults. */
  readonly action?: string;
  readonly changes?: Json;
}

/** Of a push, at most so many commits are told. */
export const MAX_PUSH_COMMITS = 2048;

/** Makers of events of one repository, with payloads in GitHub's shape. */
export function eventsOf(setting: EventSetting) {
  const origin: Required<EventSetting> = {
    serverUrl: "https://github.com",
    apiUrl: "https://api.github.com",
    defaultBranch: "main",
    actor: "monalisa",
    ...setting,
  };
  const defaultRef = `refs/heads/${origin.defaultBranch}`;
  const make = (name: string, payload: Json, ref: string, sha: string, more: Json = {}): GitHubEvent => ({
    name,
    payload,
    ref,
    sha,
    env: environment(origin, name, ref, sha, more),
  });
  const example = (name: string, action: string | undefined, changes: Json): Json => {
    const payload = examplePayload(name, action, origin);
    const repository = repositoryOf(part(payload, "repository"), origin, origin.repository);
    return {
      ...payload,
      ...changes,
      repository,
      sender: { ...part(payload, "sender"), login: origin.actor },
    };
  };

  function issuePayload(event: string, action: string, facts: IssueFacts): Json {
    const issue = { ...part(examplePayload(event, action, origin), "issue") };
    Object.assign(issue, { number: facts.number ?? 1, title: facts.title ?? issue["title"] });
    if (facts.body !== undefined && event === "issues") issue["body"] = facts.body;
    return { issue, ...(facts.changes === undefined ? {} : { changes: facts.changes }) };
  }

  return {
    push(facts: PushFacts): GitHubEvent {
      const { ref, before, after } = facts;
      const deleted = isZeros(after);
      const commits = (facts.commits ?? []).map((commit) => pushedCommit(commit, origin));
      const payload = example("push", undefined, {
        ...{ ref, before, after, deleted },
        created: isZeros(before),
        forced: facts.forced ?? false,
        base_ref: facts.baseRef ?? null,
        compare: `${origin.serverUrl}/${origin.repository}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
        commits: commits.slice(-MAX_PUSH_COMMITS),
        head_commit: deleted ? null : (commits.at(-1) ?? null),
      });
      return make("push", payload, deleted ? defaultRef : ref, facts.sha ?? after);
    },

    /** For `closed` give `{ ...pull, state: "closed", merged: true }`, or false. */
    pullRequest(
      pull: PullRequest,
      action = "opened",
      more: { readonly before?: string; readonly changes?: Json } = {},
    ): GitHubEvent {
      const payload = pullPayload(pull, action, origin, more);
      const ref = pull.merged ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`;
      return make("pull_request", payload, ref, pull.mergeCommit ?? "", pullVariables(pull));
    },

    /** Runs on the default branch, whatever the pull request's base is. */
    pullRequestTarget(pull: PullRequest, on: OnDefaultBranch, action = "opened"): GitHubEvent {
      const payload = pullPayload(pull, action, origin, {});
      return make("pull_request_target", payload, defaultRef, on.sha, pullVariables(pull));
    },

    mergeGroup(entry: QueueEntry): GitHubEvent {
      const { headRef: head_ref, headSha: head_sha, baseRef: base_ref, baseSha: base_sha } = entry;
      const payload = example("merge_group", "checks_requested", {});
      const group = part(payload, "merge_group");
      const head_commit = { ...part(group, "head_commit"), id: head_sha };
      payload["merge_group"] = { ...group, head_ref, head_sha, base_ref, base_sha, head_commit };
      return make("merge_group", payload, head_ref, head_sha);
    },

    /** After another workflow, which ran for `head`. */
    workflowRun(
      on: OnDefaultBranch,
      head: { readonly branch: string; readonly sha: string; readonly event?: string },
    ): GitHubEvent {
      const payload = example("workflow_run", "completed", {});
      const run = part(payload, "workflow_run");
      const head_commit = { ...part(run, "head_commit"), id: head.sha };
      payload["workflow_run"] = {
        ...run,
        ...{ head_branch: head.branch, head_sha: head.sha, head_commit, event: head.event ?? "push" },
      };
      return make("workflow_run", payload, defaultRef, on.sha);
    },

    /** Its payload tells next to nothing. */
    schedule(on: OnDefaultBranch, schedule = "17 4 * * 1"): GitHubEvent {
      return make("schedule", { schedule }, defaultRef, on.sha);
    },

    workflowDispatch(on: OnDefaultBranch & { readonly ref?: string }, inputs: Json = {}): GitHubEvent {
      const ref = on.ref ?? defaultRef;
      return make("workflow_dispatch", example("workflow_dispatch", undefined, { inputs, ref }), ref, on.sha);
    },

    release(
      facts: OnDefaultBranch & {
        readonly tag: string;
        readonly name?: string | null;
        readonly body?: string | null;
        readonly action?: string;
        readonly changes?: Json;
      },
    ): GitHubEvent {
      const { tag, name = null, body = null, action = "published", changes } = facts;
      const payload = example("release", action, changes === undefined ? {} : { changes });
      const about = { tag_name: tag, target_commitish: origin.defaultBranch, name, body };
      payload["release"] = { ...part(payload, "release"), ...about };
      return make("release", payload, `refs/tags/${tag}`, facts.sha);
    },

    issues(facts: IssueFacts): GitHubEvent {
      const { action = "opened" } = facts;
      const payload = example("issues", action, issuePayload("issues", action, facts));
      return make("issues", payload, defaultRef, facts.sha);
    },

    /** `body` is the comment's. With `pullRequest` the comment stands under a pull request. */
    issueComment(facts: IssueFacts & { readonly pullRequest?: boolean }): GitHubEvent {
      const { action = "created", number = 1 } = facts;
      const changes = issuePayload("issue_comment", action, facts);
      const payload = example("issue_comment", action, changes);
      if (facts.pullRequest === true) {
        const url = `${origin.apiUrl}/repos/${origin.repository}/pulls/${number}`;
        payload["issue"] = { ...part(payload, "issue"), pull_request: { url } };
      }
      if (facts.body !== undefined) payload["comment"] = { ...part(payload, "comment"), body: facts.body };
      return make("issue_comment", payload, defaultRef, facts.sha);
    },

    /** Any other event. */
    other(name: string, payload: Json, on: OnDefaultBranch & { readonly ref?: string }): GitHubEvent {
      return make(name, payload, on.ref ?? defaultRef, on.sha);
    },
  };
}

function isZeros(id: string): boolean {
  return /^0+$/.test(id);
}

function environment(
  origin: Required<EventSetting>,
  name: string,
  ref: string,
  sha: string,
  more: Json,
): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: origin.repository,
    GITHUB_REPOSITORY_OWNER: origin.repository.split("/")[0] ?? "",
    GITHUB_SERVER_URL: origin.serverUrl,
    GITHUB_API_URL: origin.apiUrl,
    GITHUB_GRAPHQL_URL: `${origin.apiUrl}/graphql`,
    GITHUB_ACTOR: origin.actor,
    GITHUB_BASE_REF: "",
    GITHUB_HEAD_REF: "",
    ...(more as Record<string, string>),
  };
}

function pullVariables(pull: PullRequest): Json {
  return { GITHUB_BASE_REF: pull.base.ref, GITHUB_HEAD_REF: pull.head.ref };
}

/** In Actions the lists of files are not there. */
function pushedCommit(commit: CommitSummary, origin: Origin): Json {
  const person = ({ name, email }: CommitSummary["author"]) => ({ name, email });
  return {
    id: commit.id,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: `${origin.serverUrl}/${origin.repository}/commit/${commit.id}`,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

function repositoryOf(example: Json, origin: Required<EventSetting>, fullName: string): Json {
  const [owner = "", name = ""] = fullName.split("/");
  return {
    ...example,
    ...{ name, full_name: fullName, default_branch: origin.defaultBranch },
    owner: { ...part(example, "owner"), login: owner },
    fork: fullName !== origin.repository,
    html_url: `${origin.serverUrl}/${fullName}`,
    clone_url: `${origin.serverUrl}/${fullName}.git`,
  };
}

function pullPayload(
  pull: PullRequest,
  action: string,
  origin: Required<EventSetting>,
  more: { readonly before?: string; readonly changes?: Json },
): Json {
  const payload = examplePayload("pull_request", action, origin);
  const { number, title, body, state, merged, commits } = pull;
  const example = part(payload, "pull_request");
  const side = (name: "head" | "base", at: { ref: string; sha: string }, fullName: string): Json => {
    const was = part(example, name);
    const owner = fullName.split("/")[0] ?? "";
    const repo = repositoryOf(part(was, "repo"), origin, fullName);
    return { ...was, ...at, label: `${owner}:${at.ref}`, user: { ...part(was, "user"), login: owner }, repo };
  };
  const { repository: headRepository, ...head } = pull.head;
  return {
    ...payload,
    action,
    number,
    ...(more.before === undefined ? {} : { before: more.before, after: pull.head.sha }),
    ...(more.changes === undefined ? {} : { changes: more.changes }),
    pull_request: {
      ...example,
      ...{ number, title, body, state, merged, commits },
      // When the event is sent, GitHub has not made the merge commit yet.
      merge_commit_sha: merged ? pull.mergeCommit : null,
      head: side("head", head, headRepository),
      base: side("base", pull.base, pull.repository),
    },
    repository: repositoryOf(part(payload, "repository"), origin, origin.repository),
    sender: { ...part(payload, "sender"), login: origin.actor },
  };
}
