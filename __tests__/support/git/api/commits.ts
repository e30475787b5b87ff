import { git, gitText } from "../run-git.ts";
import { changedFiles } from "./changed-files.ts";
import { type Asked, NOT_FOUND, pageOf, problem, type Reply, type Schemas } from "./reply.ts";
import { commitBody, commitId, commitOf, commitsOf, count, mergeBase } from "./revisions.ts";

/** GET /repos/{owner}/{repo}/commits/{ref} */
export async function getCommit(asked: Asked): Promise<Reply> {
  const { view, at, accept } = asked;
  const ref = at["ref"] ?? "";
  const id = await commitId(view, ref);
  if (id === undefined) return problem(422, `No commit found for SHA: ${ref}`);
  const commit = await commitOf(view, id);
  const from = commit.parents[0] ?? (await emptyTree(view.directory));
  if (accept.includes("vnd.github.sha")) return { status: 200, body: Buffer.from(id) };
  if (accept.includes("vnd.github.diff")) {
    return { status: 200, body: await git(["diff-tree", "-p", from, id], { cwd: view.directory }) };
  }
  const files = await changedFiles(view, from, id);
  const page = pageOf(files, asked, { usual: view.limits.filesOnPage, most: view.limits.filesOnPage });
  const body: Schemas["commit"] = {
    ...commitBody(view, commit),
    stats: statistics(files),
    files: [...page.items],
  };
  return { status: 200, body, headers: page.headers };
}

/** GET /repos/{owner}/{repo}/commits: newest first. */
export async function listCommits(asked: Asked): Promise<Reply> {
  const { view, query } = asked;
  const start = query.get("sha") ?? view.hosting.defaultBranch(view.name);
  const id = await commitId(view, start);
  if (id === undefined) return NOT_FOUND;
  const commits = await commitsOf(view, [id]);
  const page = pageOf(commits.reverse(), asked);
  return { status: 200, body: page.items.map((commit) => commitBody(view, commit)), headers: page.headers };
}

/** GET /repos/{owner}/{repo}/compare/{base}...{head} */
export async function compare(asked: Asked): Promise<Reply> {
  const { view, at, query } = asked;
  const [baseRef = "", headRef = ""] = (at["basehead"] ?? "").split("...");
  const [base, head] = await Promise.all([commitId(view, baseRef), commitId(view, headRef)]);
  if (base === undefined || head === undefined) return NOT_FOUND;
  const common = await mergeBase(view, base, head);
  if (common === undefined) return problem(404, `No common ancestor between ${baseRef} and ${headRef}.`);

  const commits = await commitsOf(view, [head, `^${base}`]);
  const behind = await count(view, [base, `^${head}`]);
  const paging = query.has("page") || query.has("per_page");
  const page = paging
    ? pageOf(commits, asked)
    : { items: commits.slice(-view.limits.commits), number: 1, headers: {} };
  const files = page.number === 1 ? await changedFiles(view, common, head) : undefined;
  const address = `${view.html}/compare/${baseRef}...${headRef}`;
  const body: Schemas["commit-comparison"] = {
    url: asked.address,
    html_url: address,
    permalink_url: address,
    diff_url: `${address}.diff`,
    patch_url: `${address}.patch`,
    base_commit: commitBody(view, await commitOf(view, base)),
    merge_base_commit: commitBody(view, await commitOf(view, common)),
    status: statusOf(commits.length, behind),
    ahead_by: commits.length,
    behind_by: behind,
    total_commits: commits.length,
    commits: page.items.map((commit) => commitBody(view, commit)),
    ...(files === undefined ? {} : { files: files.slice(0, view.limits.filesOnPage) }),
  };
  return { status: 200, body, headers: page.headers };
}

function statusOf(ahead: number, behind: number): Schemas["commit-comparison"]["status"] {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

function statistics(files: readonly Schemas["diff-entry"][]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return { total: additions + deletions, additions, deletions };
}

function emptyTree(directory: string): Promise<string> {
  return gitText(["hash-object", "-t", "tree", "-w", "--stdin"], { cwd: directory });
}
