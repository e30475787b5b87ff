import { type Asked, NOT_FOUND, pageOf, problem, type Reply } from "./reply.ts";

/** A comment on an issue or pull request. */
export interface StoredComment {
  readonly id: number;
  /** `owner/name` of the repository. */
  readonly repository: string;
  /** Of the issue or pull request. */
  readonly issue: number;
  body: string;
  readonly author: string;
  /** How often it was changed. */
  edits: number;
}

/** Who writes with the token of a workflow. */
const BOT = "github-actions[bot]";
const MAX_BODY_CHARACTERS = 65_536;

/** All comments of a GitHub. */
export class Comments {
  readonly all: StoredComment[] = [];

  /** Adds a comment as somebody else would have. */
  add(repository: string, issue: number, body: string, author: string = BOT): StoredComment {
    const comment = { id: 1001 + this.all.length, repository, issue, body, author, edits: 0 };
    this.all.push(comment);
    return comment;
  }

  /** GET /repos/{owner}/{repo}/issues/{number}/comments: oldest first. */
  list(asked: Asked): Reply {
    const { view, at } = asked;
    const mine = this.all.filter(
      (comment) => comment.repository === view.name && comment.issue === Number(at["number"]),
    );
    const page = pageOf(mine, asked);
    return { status: 200, body: page.items.map((comment) => shown(asked, comment)), headers: page.headers };
  }

  /** POST /repos/{owner}/{repo}/issues/{number}/comments */
  create(asked: Asked): Reply {
    const body = bodyOf(asked);
    if (typeof body !== "string") return body;
    const comment = this.add(asked.view.name, Number(asked.at["number"]), body);
    return { status: 201, body: shown(asked, comment) };
  }

  /** GET /repos/{owner}/{repo}/issues/comments/{id} */
  get(asked: Asked): Reply {
    const comment = this.#find(asked);
    return comment === undefined ? NOT_FOUND : { status: 200, body: shown(asked, comment) };
  }

  /** PATCH /repos/{owner}/{repo}/issues/comments/{id} */
  update(asked: Asked): Reply {
    const comment = this.#find(asked);
    if (comment === undefined) return NOT_FOUND;
    const body = bodyOf(asked);
    if (typeof body !== "string") return body;
    comment.body = body;
    comment.edits += 1;
    return { status: 200, body: shown(asked, comment) };
  }

  /** DELETE /repos/{owner}/{repo}/issues/comments/{id} */
  delete(asked: Asked): Reply {
    const comment = this.#find(asked);
    if (comment === undefined) return NOT_FOUND;
    this.all.splice(this.all.indexOf(comment), 1);
    return { status: 204, body: Buffer.alloc(0) };
  }

  #find({ view, at }: Asked): StoredComment | undefined {
    return this.all.find((comment) => comment.repository === view.name && comment.id === Number(at["id"]));
  }
}

function bodyOf({ body }: Asked): string | Reply {
  const text = typeof body === "object" && body !== null && "body" in body ? body.body : undefined;
  if (typeof text !== "string" || text === "") return problem(422, "Validation Failed");
  return text.length > MAX_BODY_CHARACTERS
    ? problem(422, "Body is too long (maximum is 65536 characters)")
    : text;
}

function shown({ view }: Asked, comment: StoredComment) {
  const url = `${view.api}/issues/comments/${comment.id}`;
  const isBot = comment.author.endsWith("[bot]");
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url,
    html_url: `${view.html}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${view.api}/issues/${comment.issue}`,
    body: comment.body,
    user: {
      login: comment.author,
      id: isBot ? 41_898_282 : 1,
      type: isBot ? "Bot" : "User",
      site_admin: false,
    },
    created_at: "2026-01-02T00:00:00Z",
    updated_at: "2026-01-02T00:00:00Z",
    author_association: isBot ? "CONTRIBUTOR" : "OWNER",
    performed_via_github_app: isBot ? { slug: "github-actions" } : null,
  };
}
