import { type Asked, NOT_FOUND, type Reply } from "./reply.ts";

/** Gitea's and Forgejo's API. */
export function answerAsGitea(_method: string, _path: string, _asked: Omit<Asked, "at">): Reply {
  return NOT_FOUND;
}
