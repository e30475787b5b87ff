import { belongs } from "./access.ts";
import { isReply, issueAt, MAX_BODY_CHARACTERS } from "./issues.ts";
import { type AskedOf, invalid, NOT_FOUND, pageOf, problem, type Reply } from "./reply.ts";
import { showComment } from "./show.ts";
import type { StoredComment } from "./types.ts";

/** GET /repos/{owner}/{repo}/issues/{issue_number}/comments: oldest first. */
export function listComments(asked: AskedOf): Reply {
  const { repository, world, query } = asked;
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  const since = Date.parse(query.get("since") ?? "");
  const all = repository
    .commentsOf(issue.number)
    .filter(({ updatedAt }) => !(updatedAt.getTime() < since))
    .map((comment) => showComment(world, repository, comment));
  const { items, headers } = pageOf(all, asked);
  return { status: 200, body: items, headers };
}

/** POST /repos/{owner}/{repo}/issues/{issue_number}/comments: in a locked one only people of the repository. */
export function createComment(asked: AskedOf): Reply {
  const { repository, world, token, body } = asked;
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  if (issue.locked && !(token?.kind === "person" && belongs(token, repository))) {
    return problem(403, "Unable to create comment because issue is locked.");
  }
  const text = textOf(body["body"]);
  if (typeof text !== "string") return text;
  const comment = repository.addComment(issue.number, text, token?.login);
  return { status: 201, body: showComment(world, repository, comment) };
}

/** PATCH /repos/{owner}/{repo}/issues/comments/{comment_id} */
export function updateComment(asked: AskedOf): Reply {
  const { repository, world, body } = asked;
  const comment = commentAt(asked);
  if ("status" in comment) return comment;
  const text = textOf(body["body"]);
  if (typeof text !== "string") return text;
  comment.body = text;
  comment.updatedAt = world.now();
  comment.edits += 1;
  return { status: 200, body: showComment(world, repository, comment) };
}

/** DELETE /repos/{owner}/{repo}/issues/comments/{comment_id} */
export function deleteComment(asked: AskedOf): Reply {
  const comment = commentAt(asked);
  if ("status" in comment) return comment;
  const { comments } = asked.repository;
  comments.splice(comments.indexOf(comment), 1);
  return { status: 204 };
}

/** The comment of the path, if the token may change it. */
function commentAt({ repository, at, token }: AskedOf): StoredComment | Reply {
  const comment = repository.comments.find(({ id }) => id === Number(at["comment_id"]));
  if (comment === undefined) return NOT_FOUND;
  if (!belongs(token, repository) && comment.author !== token?.login) {
    return problem(403, "Must have admin rights to Repository.");
  }
  return comment;
}

function textOf(body: unknown): string | Reply {
  const text = String(body);
  if (text.trim() === "") return invalid({ resource: "IssueComment", field: "body", code: "missing" });
  if ([...text].length <= MAX_BODY_CHARACTERS) return text;
  const message = `body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`;
  return invalid({ resource: "IssueComment", field: "body", code: "unprocessable", message });
}
