import type { GitHubClient } from "../../ports/github.ts";
import { loginOf } from "../authorship.ts";
import { type GitHubTrouble, troubleOf } from "../github-trouble.ts";
import { COMMENT_MARKER, type ExistingComment, isOurs, planComment } from "./comment.ts";

/** The pull request that is commented on. */
export interface CommentTarget {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

export type CommentResult =
  | { readonly state: "kept"; readonly id: number }
  /** There was nothing to say. */
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly why: CommentTrouble };

/** Why the comment was not written; what the server or the library says is no part of it. */
export type CommentTrouble = GitHubTrouble | { readonly kind: "not-the-api" | "too-many-comments" };

/** 100 comments each; a discussion of more is not searched to its end. */
const MAX_PAGES = 100;

/**
 * Keeps one comment on a pull request up to date: creates it when there are findings, edits it in place
 * afterwards. Never rejects: a scan is as good without a comment.
 *
 * @param client makes the client; it is made only here, and may reject
 * @param body of `commentBody`
 */
export async function keepComment(
  client: () => Promise<GitHubClient>,
  target: CommentTarget,
  body: string,
  hasFindings: boolean,
): Promise<CommentResult> {
  try {
    return await keep(await client(), target, body, hasFindings);
  } catch (error) {
    return { state: "refused", why: error instanceof Refusal ? { kind: error.kind } : troubleOf(error) };
  }
}

async function keep(
  client: GitHubClient,
  target: CommentTarget,
  body: string,
  hasFindings: boolean,
): Promise<CommentResult> {
  const marked = await markedComments(client, target);
  // Who we are is asked only where it matters, that is hardly ever on the first run.
  const login = marked.length === 0 ? undefined : await loginOf(client).catch(() => undefined);
  const ours = marked.filter((comment) => isOurs(comment.body, comment, login));
  const plan = planComment(ours, body, hasFindings);
  switch (plan.plan) {
    case "nothing":
      return { state: "none" };
    case "leave":
      return { state: "kept", id: plan.id };
    case "update":
      await update(client, target, plan.id, body);
      return { state: "kept", id: plan.id };
    case "create":
      return { state: "kept", id: await createOnly(client, target, body) };
  }
}

/** Two runs at once may both find no comment and both write one: the first stays, and says what was written last. */
async function createOnly(client: GitHubClient, target: CommentTarget, body: string): Promise<number> {
  const { owner, repo, number } = target;
  const { data: created } = await client.rest.issues.createComment({
    owner,
    repo,
    issue_number: number,
    body,
  });
  if (!Number.isSafeInteger(created?.id)) throw new Refusal("not-the-api");
  try {
    const login = created.user?.login;
    const ours = (await markedComments(client, target)).filter((comment) =>
      isOurs(comment.body, comment, login),
    );
    const lowest = Math.min(created.id, ...ours.map(({ id }) => id));
    if (lowest === created.id) return created.id;
    await update(client, target, lowest, body);
    // Whether or not ours goes: a lost answer does not say, and the other one tells what is so.
    await client.rest.issues.deleteComment({ owner, repo, comment_id: created.id }).catch(() => undefined);
    return lowest;
  } catch {
    // The comment itself stands; the next run sets right what could not be verified.
    return created.id;
  }
}

async function update(
  client: GitHubClient,
  { owner, repo }: CommentTarget,
  id: number,
  body: string,
): Promise<void> {
  await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
}

interface MarkedComment extends ExistingComment {
  readonly login: string | undefined;
  readonly type: string | undefined;
}

/** All comments that begin with our marker, whoever wrote them. */
async function markedComments(
  client: GitHubClient,
  { owner, repo, number }: CommentTarget,
): Promise<MarkedComment[]> {
  const marked: MarkedComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const at = { owner, repo, issue_number: number, per_page: 100, page };
    const { data, headers } = await client.rest.issues.listComments(at);
    // The client takes an answer that breaks off for an empty one; taken for a list, it would have us write again.
    if (!Array.isArray(data)) throw new Refusal("not-the-api");
    for (const { id, body, user } of data) {
      if (body?.startsWith(COMMENT_MARKER)) marked.push({ id, body, login: user?.login, type: user?.type });
    }
    if (!/\brel="?next"?/.test(headers.link ?? "")) return marked;
  }
  throw new Refusal("too-many-comments");
}

class Refusal extends Error {
  readonly kind: "not-the-api" | "too-many-comments";

  constructor(kind: Refusal["kind"]) {
    super(kind);
    this.kind = kind;
  }
}
