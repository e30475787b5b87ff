import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { initBare, mergedTree, type ObjectFormat, type Repository } from "./repository.ts";
import { git, gitText } from "./run-git.ts";

export interface PublishOptions {
  /**
   * `all` (default): also what no ref leads to any more, as GitHub keeps it after a forced push.
   * `reachable`: only what refs lead to, now or when it was published before.
   */
  readonly objects?: "all" | "reachable";
}

export interface PullRequestOptions {
  readonly number: number;
  /** Branch of the head repository, or a commit of it. */
  readonly head: string;
  /** Name of the head branch, where `head` is a commit. */
  readonly headRef?: string;
  /** Branch of the repository. Default: the default branch. */
  readonly base?: string;
  /** Where the head is, when it is not the repository itself. */
  readonly fork?: { readonly repository: Repository; readonly name: string };
  /** What the payload tells as base, when the base branch has moved on since. */
  readonly staleBase?: string;
  readonly title?: string;
  readonly body?: string | null;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: "open" | "closed";
  readonly merged: boolean;
  /** `owner/name` of the repository that it is for. */
  readonly repository: string;
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string };
  /** `sha` is the payload's, which may be older than the branch. */
  readonly base: { readonly ref: string; readonly sha: string };
  /** Commit at refs/pull/N/merge: the base branch as it was then, and the head. Undefined on a conflict. */
  readonly mergeCommit: string | undefined;
  /** How many commits it adds. */
  readonly commits: number;
}

/** An entry of a merge queue. */
export interface QueueEntry {
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
}

interface Hosted {
  readonly directory: string;
  readonly format: ObjectFormat;
  readonly defaultBranch: string;
  readonly pullRequests: Map<number, PullRequest>;
}

/** Who makes merge commits of pull requests. */
const GITHUB = { name: "GitHub", email: "noreply@github.com" };
/** After every commit that a test makes with dates of its own accord. */
const MERGE_DATE = "1798761600 +0000";

/** The bare repositories of a server, and what GitHub does in them by itself. */
export class Hosting {
  readonly root: string;
  readonly #hosted = new Map<string, Hosted>();

  constructor(root: string) {
    this.root = root;
  }

  has(name: string): boolean {
    return this.#hosted.has(name);
  }

  /**
   * The bare repository `owner/name`.
   *
   * @throws {Error} When it was never published.
   */
  directory(name: string): string {
    return this.#of(name).directory;
  }

  defaultBranch(name: string): string {
    return this.#of(name).defaultBranch;
  }

  pullRequests(name: string): ReadonlyMap<number, PullRequest> {
    return this.#of(name).pullRequests;
  }

  #of(name: string): Hosted {
    const hosted = this.#hosted.get(name);
    if (hosted === undefined) throw new Error(`${name} was not published`);
    return hosted;
  }

  /**
   * Offers the repository as `owner/name`, or brings what is offered up to date: branches, tags and objects. Objects
   * are borrowed, not copied: remove the repository after the server.
   */
  async publish(repository: Repository, name: string, options: PublishOptions = {}): Promise<void> {
    await repository.flush();
    const { format, defaultBranch } = repository;
    const hosted = this.#hosted.get(name) ?? {
      directory: path.join(this.root, `${name}.git`),
      format,
      defaultBranch,
      pullRequests: new Map(),
    };
    if (!this.#hosted.has(name)) {
      await mkdir(path.dirname(hosted.directory), { recursive: true });
      await initBare(hosted.directory, { format, defaultBranch });
      await appendFile(path.join(hosted.directory, "config"), SERVED);
      this.#hosted.set(name, hosted);
    }
    if (options.objects === "reachable") await copyReachable(repository, hosted.directory);
    else await borrowObjects(repository, hosted.directory);
    await moveRefs(repository, hosted.directory);
  }

  /**
   * Opens a pull request, or brings an open one up to date: refs/pull/N/head and, unless there is a conflict,
   * refs/pull/N/merge. Publish the repository first.
   */
  async openPullRequest(name: string, options: PullRequestOptions): Promise<PullRequest> {
    const hosted = this.#of(name);
    const { directory } = hosted;
    if (options.fork !== undefined) {
      await options.fork.repository.flush();
      await borrowObjects(options.fork.repository, directory);
    }
    const headSha = options.fork?.repository.refs.get(`refs/heads/${options.head}`) ?? options.head;
    const head = await gitText(["rev-parse", `${headSha}^{commit}`], { cwd: directory });
    const baseRef = options.base ?? hosted.defaultBranch;
    const base = await gitText(["rev-parse", `refs/heads/${baseRef}`], { cwd: directory });
    const tree = await mergedTree(directory, base, head);
    const message = `Merge ${head} into ${base}`;
    const mergeCommit =
      tree === undefined ? undefined : await mergeCommitOf(directory, tree, [base, head], message);
    await git(["update-ref", `refs/pull/${options.number}/head`, head], { cwd: directory });
    if (mergeCommit !== undefined) {
      await git(["update-ref", `refs/pull/${options.number}/merge`, mergeCommit], { cwd: directory });
    }
    const count = await gitText(["rev-list", "--count", head, `^${base}`], { cwd: directory });
    const pullRequest: PullRequest = {
      number: options.number,
      title: options.title ?? `Pull request ${options.number}`,
      body: options.body ?? null,
      state: "open",
      merged: false,
      repository: name,
      head: { ref: options.headRef ?? options.head, sha: head, repository: options.fork?.name ?? name },
      base: { ref: baseRef, sha: options.staleBase ?? base },
      mergeCommit,
      commits: Number(count),
    };
    hosted.pullRequests.set(options.number, pullRequest);
    return pullRequest;
  }

  /** Puts a pull request into the merge queue: a branch `gh-readonly-queue/…` on which checks run. */
  async queuePullRequest(name: string, number: number): Promise<QueueEntry> {
    const { directory, pullRequests } = this.#of(name);
    const pullRequest = pullRequests.get(number);
    if (pullRequest === undefined) throw new Error(`no pull request ${number}`);
    const { head, base } = pullRequest;
    const baseSha = await gitText(["rev-parse", `refs/heads/${base.ref}`], { cwd: directory });
    const tree = await mergedTree(directory, baseSha, head.sha);
    if (tree === undefined) throw new Error(`pull request ${number} does not merge`);
    const message = `Merge pull request #${number} from ${head.ref}`;
    const headSha = await mergeCommitOf(directory, tree, [baseSha, head.sha], message);
    const headRef = `refs/heads/gh-readonly-queue/${base.ref}/pr-${number}-${baseSha}`;
    await git(["update-ref", headRef, headSha], { cwd: directory });
    return { headRef, headSha, baseRef: `refs/heads/${base.ref}`, baseSha };
  }
}

/** As github.com answers: any object it has, in part or whole. */
const SERVED = `[uploadpack]
\tallowAnySHA1InWant = true
\tallowReachableSHA1InWant = true
\tallowTipSHA1InWant = true
\tallowFilter = true
[http]
\treceivepack = false
`;

async function borrowObjects(from: Repository, directory: string): Promise<void> {
  const file = path.join(directory, "objects", "info", "alternates");
  const known = existsSync(file) ? await readFile(file, "utf8") : "";
  const line = `${path.join(from.directory, "objects")}\n`;
  if (known.includes(line)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, known + line);
}

async function copyReachable(from: Repository, directory: string): Promise<void> {
  const tips = [...from.refs.values()].map((id) => `${id}\n`).join("");
  const pack = await git(["pack-objects", "--quiet", "--revs", "--stdout"], {
    cwd: from.directory,
    input: tips,
  });
  await git(["unpack-objects", "-q"], { cwd: directory, input: pack });
}

/** Branches and tags follow the repository; GitHub's own refs stay. */
async function moveRefs(from: Repository, directory: string): Promise<void> {
  const list = await gitText(["for-each-ref", "--format=%(refname)"], { cwd: directory });
  const gone = list
    .split("\n")
    .filter(
      (ref) => ref !== "" && !from.refs.has(ref) && !/^refs\/(?:pull|heads\/gh-readonly-queue)\//.test(ref),
    );
  const lines = [
    ...gone.map((ref) => `delete ${ref}\0\0`),
    ...[...from.refs].map(([ref, id]) => `update ${ref}\0${id}\0\0`),
  ];
  await git(["update-ref", "--stdin", "-z"], { cwd: directory, input: lines.join("") });
}

function mergeCommitOf(
  directory: string,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  return gitText(["commit-tree", tree, ...parents.flatMap((id) => ["-p", id])], {
    cwd: directory,
    input: message,
    env: {
      GIT_AUTHOR_NAME: "Mona Lisa",
      GIT_AUTHOR_EMAIL: "mona@example.com",
      GIT_AUTHOR_DATE: MERGE_DATE,
      GIT_COMMITTER_NAME: GITHUB.name,
      GIT_COMMITTER_EMAIL: GITHUB.email,
      GIT_COMMITTER_DATE: MERGE_DATE,
    },
  });
}
