import { type CommitSummary, summaries } from "../repository.ts";
import { gitText, tryGit } from "../run-git.ts";
import type { RepositoryView, Schemas } from "./reply.ts";

const UNVERIFIED = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

/** The id that an expression means, if it is of the type asked for; undefined when there is no such object. */
export async function objectId(
  view: RepositoryView,
  expression: string,
  type: "commit" | "tree" | "blob" | "tag",
): Promise<string | undefined> {
  if (expression.startsWith("-")) return undefined;
  const found = await tryGit(["rev-parse", "--verify", "--quiet", `${expression}^{${type}}`], {
    cwd: view.directory,
  });
  return found.code === 0 ? found.stdout.toString().trim() : undefined;
}

/** The commit that a ref of a request means: an id, a branch or a tag, by short or full name. */
export async function commitId(view: RepositoryView, ref: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40,64}$/.test(ref)) return objectId(view, ref, "commit");
  // `owner:branch`, also of a fork: all share one store of objects.
  const name = ref.slice(ref.indexOf(":") + 1);
  for (const prefix of ["refs/heads/", "refs/tags/", "refs/", ""]) {
    if (prefix === "" && !name.startsWith("refs/")) continue;
    const id = await objectId(view, prefix + name, "commit");
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Commits of a revision list, oldest first. */
export function commitsOf(view: RepositoryView, revisions: readonly string[]): Promise<CommitSummary[]> {
  return summaries(view.directory, revisions);
}

/**
 * The commit with this id.
 *
 * @throws {Error} When there is none.
 */
export async function commitOf(view: RepositoryView, id: string): Promise<CommitSummary> {
  const [commit] = await summaries(view.directory, [id], { extra: ["-1"] });
  if (commit === undefined) throw new Error(`no commit ${id}`);
  return commit;
}

/** The best common ancestor, or undefined. */
export async function mergeBase(view: RepositoryView, a: string, b: string): Promise<string | undefined> {
  const found = await tryGit(["merge-base", a, b], { cwd: view.directory });
  return found.code === 0 ? found.stdout.toString().trim() : undefined;
}

export async function count(view: RepositoryView, revisions: readonly string[]): Promise<number> {
  return Number(await gitText(["rev-list", "--count", ...revisions, "--"], { cwd: view.directory }));
}

/** A commit as lists show it, without files. */
export function commitBody(view: RepositoryView, commit: CommitSummary): Schemas["commit"] {
  return {
    sha: commit.id,
    node_id: `C_${commit.id}`,
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${view.api}/git/trees/${commit.tree}` },
      url: `${view.api}/git/commits/${commit.id}`,
      comment_count: 0,
      verification: UNVERIFIED,
    },
    url: `${view.api}/commits/${commit.id}`,
    html_url: `${view.html}/commit/${commit.id}`,
    comments_url: `${view.api}/commits/${commit.id}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${view.api}/commits/${sha}`,
      html_url: `${view.html}/commit/${sha}`,
    })),
  };
}

/** A commit as the git endpoints show it. */
export function gitCommitBody(view: RepositoryView, commit: CommitSummary): Schemas["git-commit"] {
  return {
    sha: commit.id,
    node_id: `C_${commit.id}`,
    url: `${view.api}/git/commits/${commit.id}`,
    html_url: `${view.html}/commit/${commit.id}`,
    author: person(commit.author),
    committer: person(commit.committer),
    tree: { sha: commit.tree, url: `${view.api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${view.api}/git/commits/${sha}`,
      html_url: `${view.html}/commit/${sha}`,
    })),
    verification: UNVERIFIED,
  };
}

function person({ name, email, date }: CommitSummary["author"]) {
  return { name, email, date: `${new Date(date).toISOString().slice(0, 19)}Z` };
}
