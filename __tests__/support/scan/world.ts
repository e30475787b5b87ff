import { type Checkout, type CheckoutState, checkout } from "../git/checkout.ts";
import { eventsOf, type GitHubEvent } from "../git/payloads.ts";
import { git } from "../git/run-git.ts";
import { type GitServer, type GitServerOptions, type PullRequest, startGitServer } from "../git/server.ts";
import { sampleKey } from "../sample-keys.mjs";
import { createLeakyRepository, type LeakyRepository, type Planted } from "./leaky-repository.ts";

/** An event with the repository in which it happened, and what a scan of it has to find. */
export interface Case {
  readonly title: string;
  /** `owner/name` on the server. */
  readonly repository: string;
  readonly event: GitHubEvent;
  readonly finds: readonly Planted[];
  /** Keys of what was scanned that are not new. */
  readonly knows: readonly Planted[];
  /** The commit in which "the tip" is. */
  readonly tip: string;
  /** `false` for what only its texts are scanned of. */
  readonly readsCommits: boolean;
}

/** A server with a leaky repository, in the states in which the events find it. */
export interface World {
  readonly server: GitServer;
  readonly leaky: LeakyRepository;
  readonly cases: readonly Case[];
  /** Also of texts that are no part of the repository. */
  readonly keys: readonly string[];
  /** A workspace for a case. Made once, and given out again: scans change nothing in it. */
  workspace(one: Case, state: CheckoutState): Promise<Checkout | undefined>;
  close(): Promise<void>;
}

export const NAME = "octo-org/octo-repo";
/** Nobody listens there. */
export const NO_API = "http://127.0.0.1:9";

/** The whole world of {@link createLeakyRepository}. */
export async function createWorld(
  options: Parameters<typeof createLeakyRepository>[0] = {},
  serverOptions: GitServerOptions = {},
): Promise<World> {
  const leaky = await createLeakyRepository(options);
  const server = await startGitServer(serverOptions);
  const texts: Planted[] = [];
  const cases = await casesOf(leaky, server, (name) => {
    const key = sampleKey(`event text ${name}`);
    const spot = { source: "event-text", file: null, line: null, column: null, commit: null } as const;
    const planted = { name, key, ...spot };
    texts.push(planted);
    return planted;
  });
  const made = new Map<string, Promise<Checkout | undefined>>();
  return {
    server,
    leaky,
    cases,
    keys: keysIn([...cases.flatMap(({ finds, knows }) => [...finds, ...knows]), ...texts, leaky.dropped]),
    workspace({ repository, event }, state) {
      const id = [repository, event.ref, event.sha, state].join(" ");
      const there =
        made.get(id) ??
        checkout(server, repository, {
          ref: event.ref,
          sha: event.sha,
          state,
          ...(serverOptions.token === undefined ? {} : { token: serverOptions.token }),
        });
      made.set(id, there);
      return there;
    },
    async close() {
      for (const one of await Promise.all(made.values())) await one?.remove();
      await server.close();
      await leaky.repository.remove();
    },
  };
}

function keysIn(planted: readonly Planted[]): string[] {
  return [...new Set(planted.map(({ key }) => key))];
}

async function casesOf(
  leaky: LeakyRepository,
  server: GitServer,
  plantText: (name: string) => Planted,
): Promise<Case[]> {
  const { repository, fork, main, topic, oldTip, tag, added, known, inMain, longGone } = leaky;
  const { zeros } = repository;
  const names = {
    gone: "octo-org/gone",
    first: "octo-org/first",
    forked: "octo-org/forked",
    merged: "octo-org/merged",
  };
  const on = (name: string) => eventsOf({ repository: name, serverUrl: server.url, apiUrl: NO_API });
  const here = on(NAME);
  const cases: Case[] = [];
  const add = (
    title: string,
    event: GitHubEvent,
    finds: readonly Planted[],
    rest: Partial<Case> = {},
  ): void => {
    cases.push({
      ...{ title, event, finds, repository: NAME, knows: known, tip: topic, readsCommits: true },
      ...rest,
    });
  };

  await server.publish(repository, NAME);
  const pull = await server.openPullRequest(NAME, { number: 7, head: "topic" });
  const commits = await repository.between(fork, topic);
  const onTopic = { ref: "refs/heads/topic", after: topic };
  add("push", here.push({ ...onTopic, before: fork, commits }), added);
  const forced = { ...onTopic, before: oldTip, commits, forced: true };
  add("push, forced", here.push(forced), added);
  await server.publish(repository, names.gone, { objects: "reachable" });
  add("push, forced, old tip gone", on(names.gone).push(forced), added, { repository: names.gone });
  const { namedBranch, namedTag, tagMessage } = leaky;
  const newBranch = { ref: `refs/heads/${namedBranch.name}`, before: zeros, after: topic };
  add("push of a new branch", here.push(newBranch), [...added, namedBranch.planted]);
  await publishWith(leaky, server, names.first, { "refs/heads/main": topic });
  const everything = await repository.between(undefined, topic);
  const firstPush = { ref: "refs/heads/main", before: zeros, after: topic, commits: everything };
  add("push, the first of the repository", on(names.first).push(firstPush), [...added, ...known, longGone], {
    repository: names.first,
    knows: [],
  });
  const lightTag = { ref: `refs/tags/${namedTag.name}`, before: zeros, after: topic };
  add("push of a light tag", here.push(lightTag), [...added, namedTag.planted]);
  const annotated = { ref: "refs/tags/v2", before: zeros, after: tag, sha: topic };
  add("push of an annotated tag", here.push(annotated), [...added, tagMessage]);
  const deleted = { ref: "refs/heads/away", before: topic, after: zeros, sha: main };
  add("push that deletes a branch", here.push(deleted), [], { knows: [], readsCommits: false });

  add("pull_request opened", here.pullRequest(pull), added);
  const before = commits.at(-2)?.id ?? "";
  add("pull_request synchronize", here.pullRequest(pull, "synchronize", { before }), added);
  const [title, body] = [plantText("title"), plantText("body")];
  const talking = { ...pull, title: `Use ${title.key}`, body: `With\n${body.key}\n` };
  const changes = { title: { from: "Use a key" } };
  add("pull_request edited", here.pullRequest(talking, "edited", { changes }), [...added, title, body]);
  const stale = { ...pull, base: { ...pull.base, sha: fork } };
  add("pull_request with a stale base", here.pullRequest(stale, "synchronize"), added);
  await publishWith(leaky, server, names.forked, { "refs/heads/main": main });
  const ofFork = await server.openPullRequest(names.forked, {
    number: 8,
    head: "topic",
    fork: { repository, name: "mona/octo-repo" },
  });
  const fromFork = { repository: names.forked };
  add("pull_request from a fork", on(names.forked).pullRequest(ofFork), added, fromFork);
  add(
    "pull_request_target from a fork",
    on(names.forked).pullRequestTarget(ofFork, { sha: main }),
    added,
    fromFork,
  );
  const closed = await mergePullRequest(leaky, server, names.merged);
  const merged = { repository: names.merged };
  add("pull_request closed and merged", on(names.merged).pullRequest(closed, "closed"), added, merged);
  add("pull_request_target", here.pullRequestTarget(pull, { sha: main }), added);
  const entry = await server.hosting.queuePullRequest(NAME, 7);
  add("merge_group", here.mergeGroup(entry), added, { tip: entry.headSha });
  add("workflow_run", here.workflowRun({ sha: main }, { branch: "topic", sha: topic }), added);

  const asOfMain = { knows: [], tip: main };
  add("schedule", here.schedule({ sha: main }), inMain, asOfMain);
  const standing = added.filter(({ commit }) => commit === "tip");
  const dispatched = here.workflowDispatch({ sha: topic, ref: "refs/heads/topic" });
  add("workflow_dispatch", dispatched, [...standing, ...known], { knows: [] });
  add("an unknown event", here.other("sponsorship", { action: "created" }, { sha: main }), inMain, asOfMain);

  const texts = { knows: [], readsCommits: false };
  const [name, notes] = [plantText("release name"), plantText("release body")];
  const release = { sha: topic, tag: "v1", name: `One ${name.key}`, body: notes.key };
  add("release", here.release(release), [name, notes], texts);
  const issue = plantText("issue body");
  add("issues", here.issues({ sha: main, body: `Fails:\n${issue.key}` }), [issue], texts);
  const comment = plantText("comment");
  add("issue_comment", here.issueComment({ sha: main, body: `Try ${comment.key}` }), [comment], texts);
  return cases;
}

/** Publishes the same objects with other refs. */
async function publishWith(
  { repository }: LeakyRepository,
  server: GitServer,
  name: string,
  refs: Readonly<Record<string, string>>,
): Promise<void> {
  const were = [...repository.refs];
  for (const [ref] of were) repository.setRef(ref, null);
  for (const [ref, id] of Object.entries(refs)) repository.setRef(ref, id);
  await server.publish(repository, name);
  for (const [ref] of Object.entries(refs)) repository.setRef(ref, null);
  for (const [ref, id] of were) repository.setRef(ref, id);
  await repository.flush();
}

/** What GitHub does: the branch goes to the merge commit, and people delete the other one. */
async function mergePullRequest(
  leaky: LeakyRepository,
  server: GitServer,
  name: string,
): Promise<PullRequest> {
  const { main, topic } = leaky;
  await publishWith(leaky, server, name, { "refs/heads/main": main, "refs/heads/topic": topic });
  const pull = await server.openPullRequest(name, { number: 9, head: "topic" });
  const directory = server.hosting.directory(name);
  const input = `update refs/heads/main ${pull.mergeCommit}\ndelete refs/heads/topic\n`;
  await git(["update-ref", "--stdin"], { cwd: directory, input });
  return { ...pull, state: "closed", merged: true };
}
