import { lchown, mkdir, readdir, realpath, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { git, gitText, temporaryDirectory, tryGit } from "./run-git.ts";
import type { GitServer } from "./server.ts";

/** What a job's workspace can look like when the action starts. */
export type CheckoutState =
  /** `actions/checkout` without inputs: one commit, no history. */
  | "default"
  /** `fetch-depth: 2`. */
  | "depth-2"
  /** `fetch-depth: 0`: all branches and tags. */
  | "full"
  /** `fetch-depth: 0`, `filter: blob:none`. */
  | "blobless"
  /** `fetch-depth: 0`, `filter: tree:0`. */
  | "treeless"
  /** `sparse-checkout: …`, which filters blobs too. */
  | "sparse"
  /** As `default`, owned by another user, as in a container. Undefined unless tests run as root. */
  | "foreign-owner"
  /** As `default`, `.git` is a file that points to the real directory. */
  | "worktree-file"
  /** As `default`, in a work tree that was added to a clone elsewhere. */
  | "linked-worktree"
  /** As `default`, with `path: code`. */
  | "subdirectory"
  /** Nothing was checked out. */
  | "none";

/** Those that keep a repository with one commit or more and can be made everywhere. */
export const CHECKOUT_STATES = [
  "default",
  "depth-2",
  "full",
  "blobless",
  "treeless",
  "sparse",
  "worktree-file",
  "linked-worktree",
  "subdirectory",
] as const satisfies readonly CheckoutState[];

export interface CheckoutOptions {
  /** GITHUB_REF. Empty together with a `sha` for a `ref:` input that is a commit. */
  readonly ref: string;
  /** GITHUB_SHA. Empty for a `ref:` input that is a branch or tag, given by its full name. */
  readonly sha: string;
  readonly state?: CheckoutState;
  /** Default: none, which does for public repositories. */
  readonly token?: string;
  /**
   * What is left of the token. `false` (default): nothing. `config`: in the repository's configuration, as up to
   * v5. `include`: in a file outside that the configuration includes, as from v6 on.
   */
  readonly persistCredentials?: false | "config" | "include";
  /** Directories of a sparse checkout. Default: none, which leaves the files of the root. */
  readonly sparse?: readonly string[];
}

export interface Checkout {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** Where the repository's files are: the workspace, or a directory in it. */
  readonly directory: string;
  remove(): Promise<void>;
}

/** Another user than the one that tests run as. */
const FOREIGN_UID = 65_534;
const DEPTH: Partial<Record<CheckoutState, number>> = { full: 0, blobless: 0, treeless: 0, "depth-2": 2 };
const FILTER: Partial<Record<CheckoutState, string>> = {
  blobless: "blob:none",
  treeless: "tree:0",
  sparse: "blob:none",
};

/**
 * Makes a workspace with the commands of actions/checkout v7 (actions/checkout:src/git-source-provider.ts,
 * src/git-command-manager.ts).
 *
 * @returns Undefined where the state cannot be made on this machine.
 * @throws {Error} With git's words, when the checkout fails.
 */
export async function checkout(
  server: Pick<GitServer, "url">,
  name: string,
  options: CheckoutOptions,
): Promise<Checkout | undefined> {
  const state = options.state ?? "default";
  if (state === "foreign-owner" && process.getuid?.() !== 0) return undefined;
  const root = await temporaryDirectory("job-");
  const job = await realpath(root.path);
  const workspace = path.join(job, "workspace");
  const directory = state === "subdirectory" ? path.join(workspace, "code") : workspace;
  await mkdir(directory, { recursive: true });
  const made: Checkout = { workspace, directory, remove: root.remove };
  if (state === "none") return made;

  const cloned = state === "linked-worktree" ? path.join(job, "clone") : directory;
  await clone(server, name, cloned, options, state);
  if (options.token !== undefined) await settleCredentials(cloned, job, server, options);
  if (state === "worktree-file") await moveGitDirectory(cloned, path.join(job, "git-directory"));
  if (state === "linked-worktree") {
    await git(["worktree", "add", "--quiet", "--detach", directory], { cwd: cloned });
  }
  if (state === "foreign-owner") await giveAway(workspace);
  return made;
}

async function clone(
  server: Pick<GitServer, "url">,
  name: string,
  directory: string,
  options: CheckoutOptions,
  state: CheckoutState,
): Promise<void> {
  const { ref, sha } = options;
  // checkout asks the API for the object format, by the length of an id.
  await git(["init", "--quiet", ...(sha.length === 64 ? ["--object-format=sha256"] : []), directory]);
  const run = (...args: string[]) => git(args, { cwd: directory });
  await run("remote", "add", "origin", `${server.url}/${name}`);
  await run("config", "--local", "gc.auto", "0");
  if (options.token !== undefined) await run("config", "--local", headerKey(server), header(options.token));

  const depth = DEPTH[state] ?? 1;
  const filter = FILTER[state];
  const fetch = (refSpecs: readonly string[]) =>
    run(
      ...["-c", "protocol.version=2", "fetch", "--no-tags", "--prune", "--no-recurse-submodules"],
      ...(filter === undefined ? [] : [`--filter=${filter}`]),
      ...(depth > 0 ? [`--depth=${depth}`] : []),
      ...["origin", ...refSpecs],
    );
  if (depth > 0) {
    await fetch([refSpec(ref, sha)]);
  } else {
    await fetch(allHistory(ref, sha));
    if (!(await hasRef(directory, ref, sha))) await fetch([refSpec(ref, sha)]);
  }
  if (state === "sparse") {
    await run("sparse-checkout", "set", ...(options.sparse ?? []));
  } else {
    await run("sparse-checkout", "disable");
    await run("config", "--local", "--unset-all", "extensions.worktreeConfig");
  }
  const branch = branchOf(ref);
  if (branch !== undefined) {
    await run("checkout", "--quiet", "--force", "-B", branch, `refs/remotes/origin/${branch}`);
  } else {
    await run("checkout", "--quiet", "--force", detachedAt(ref, sha));
  }
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
}

function pullOf(ref: string): string | undefined {
  return ref.startsWith("refs/pull/") ? ref.slice("refs/pull/".length) : undefined;
}

/** actions/checkout:src/ref-helper.ts (getCheckoutInfo) */
function detachedAt(ref: string, sha: string): string {
  const pull = pullOf(ref);
  if (pull !== undefined) return `refs/remotes/pull/${pull}`;
  return ref.startsWith("refs/tags/") ? ref : sha || ref;
}

/** actions/checkout:src/ref-helper.ts (getRefSpec) */
function refSpec(ref: string, sha: string): string {
  const source = sha || ref;
  const branch = branchOf(ref);
  if (branch !== undefined) return `+${source}:refs/remotes/origin/${branch}`;
  const pull = pullOf(ref);
  if (pull !== undefined) return `+${source}:refs/remotes/pull/${pull}`;
  if (ref.startsWith("refs/tags/")) return `+${ref}:${ref}`;
  return sha || `+${ref}:${ref}`;
}

/** actions/checkout:src/ref-helper.ts (getRefSpecForAllHistory) */
function allHistory(ref: string, sha: string): string[] {
  const pull = pullOf(ref);
  const all = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  return pull === undefined ? all : [...all, `+${sha || ref}:refs/remotes/pull/${pull}`];
}

/** Whether all history had the commit: the branch may have moved on. (same file, testRef) */
async function hasRef(directory: string, ref: string, sha: string): Promise<boolean> {
  if (sha === "" || pullOf(ref) !== undefined) return true;
  const branch = branchOf(ref);
  const name = branch === undefined ? detachedAt(ref, sha) : `refs/remotes/origin/${branch}`;
  const found = await tryGit(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { cwd: directory });
  return found.stdout.toString().trim() === sha;
}

function headerKey(server: Pick<GitServer, "url">): string {
  return `http.${server.url}/.extraheader`;
}

function header(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
}

/** actions/checkout:src/git-auth-helper.ts */
async function settleCredentials(
  directory: string,
  job: string,
  server: Pick<GitServer, "url">,
  { token = "", persistCredentials: persist = false }: CheckoutOptions,
): Promise<void> {
  if (persist === "config") return;
  await git(["config", "--local", "--unset-all", headerKey(server)], { cwd: directory });
  if (persist === false) return;
  const file = path.join(job, "git-credentials.config");
  await git(["config", "--file", file, headerKey(server), header(token)]);
  const gitDirectory = path.join(directory, ".git").replaceAll("\\", "/");
  for (const scope of [gitDirectory, `${gitDirectory}/worktrees/*`]) {
    await git(["config", "--local", `includeIf.gitdir:${scope}.path`, file], { cwd: directory });
  }
}

async function moveGitDirectory(directory: string, elsewhere: string): Promise<void> {
  await rename(path.join(directory, ".git"), elsewhere);
  await writeFile(path.join(directory, ".git"), `gitdir: ${elsewhere}\n`);
}

async function giveAway(at: string): Promise<void> {
  for (const entry of await readdir(at, { withFileTypes: true })) {
    const inside = path.join(at, entry.name);
    if (entry.isDirectory()) await giveAway(inside);
    else await lchown(inside, FOREIGN_UID, FOREIGN_UID);
  }
  await lchown(at, FOREIGN_UID, FOREIGN_UID);
}

/** What stands in the way of reading a checkout without asking the server. */
export interface CheckoutFacts {
  readonly head: string;
  readonly detached: boolean;
  readonly shallow: boolean;
  /** Commits that are there, counted from HEAD. */
  readonly commits: number;
}

/** Facts about a checkout, for tests of what a state is. */
export async function factsOf(made: Checkout): Promise<CheckoutFacts> {
  const run = (...args: string[]) => gitText(args, { cwd: made.directory });
  const symbolic = await tryGit(["symbolic-ref", "--quiet", "HEAD"], { cwd: made.directory });
  return {
    head: await run("rev-parse", "HEAD"),
    detached: symbolic.code !== 0,
    shallow: (await run("rev-parse", "--is-shallow-repository")) === "true",
    commits: Number(await run("rev-list", "--count", "HEAD")),
  };
}
