import type { Comments } from "./comments.ts";
import { compare, getCommit, listCommits } from "./commits.ts";
import { getBlob, getContents, getGitCommit, getRef, getTag, getTree, matchingRefs } from "./objects.ts";
import { getPull, listPullCommits, listPullFiles } from "./pulls.ts";
import type { Asked, Reply } from "./reply.ts";

export interface Endpoint {
  readonly method: string;
  /** Path below the repository; `{name}` is one part of it, `{name+}` the rest. */
  readonly path: string;
  answer(asked: Asked): Reply | Promise<Reply>;
}

/** What there is of the API. */
export function endpoints(comments: Comments, repository: (asked: Asked) => Reply): readonly Endpoint[] {
  const get = (path: string, answer: Endpoint["answer"]): Endpoint => ({ method: "GET", path, answer });
  return [
    get("", repository),
    get("commits", listCommits),
    get("commits/{ref+}", getCommit),
    get("compare/{basehead+}", compare),
    get("git/commits/{sha}", getGitCommit),
    get("git/trees/{sha}", getTree),
    get("git/blobs/{sha}", getBlob),
    get("git/tags/{sha}", getTag),
    get("git/ref/{ref+}", getRef),
    get("git/matching-refs/{ref+}", matchingRefs),
    get("git/refs", matchingRefs),
    get("contents", getContents),
    get("contents/{path+}", getContents),
    get("pulls/{number}", getPull),
    get("pulls/{number}/commits", listPullCommits),
    get("pulls/{number}/files", listPullFiles),
    get("issues/{number}/comments", (asked) => comments.list(asked)),
    get("issues/comments/{id}", (asked) => comments.get(asked)),
    { method: "POST", path: "issues/{number}/comments", answer: (asked) => comments.create(asked) },
    { method: "PATCH", path: "issues/comments/{id}", answer: (asked) => comments.update(asked) },
    { method: "DELETE", path: "issues/comments/{id}", answer: (asked) => comments.delete(asked) },
  ];
}

/** The named parts of a path, decoded, if it fits the pattern. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern === "" ? [] : pattern.split("/");
  const given = path === "" ? [] : path.split("/");
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{([a-z]+)(\+?)\}$/.exec(part);
    const value = given[index];
    if (value === undefined) return undefined;
    if (name === null) {
      if (value !== part) return undefined;
    } else if (name[2] === "+") {
      found[name[1] ?? ""] = given.slice(index).map(decodeURIComponent).join("/");
      return found;
    } else {
      found[name[1] ?? ""] = decodeURIComponent(value);
    }
  }
  return given.length === wanted.length ? found : undefined;
}
