import type { Operation } from "./contract.ts";
import { type Asked, NOT_FOUND, problem, type Reply } from "./reply.ts";
import type { Repository } from "./repository.ts";
import type { Token } from "./tokens.ts";
import type { Permissions } from "./types.ts";

/** The permission that an operation needs, by what its id ends with. First match counts. */
const NEEDS: readonly (readonly [RegExp, keyof Permissions])[] = [
  [/^issues\//, "issues"],
  [/^actions\/.*-org-/, "organization_secrets"],
  [/^actions\/.*-environment-/, "environments"],
  [/^actions\/.*-repo-/, "secrets"],
];

/** Whether the repository is the token's own, and not only one that all may see. */
export function belongs(token: Token | undefined, repository: Repository): boolean {
  if (token === undefined) return false;
  return token.sees === undefined || token.sees.includes(repository.name);
}

/** Why the token may not do that, in the order in which GitHub looks: what it may not see is not there. */
export function refusal(
  operation: Operation,
  token: Token | undefined,
  repository: Repository | undefined,
): Reply | undefined {
  const isRead = operation.method === "GET";
  if (repository?.isPrivate === true && !belongs(token, repository)) return NOT_FOUND;
  const permission = NEEDS.find(([ids]) => ids.test(operation.id))?.[1];
  if (permission === undefined) return undefined;
  if (token === undefined) {
    if (!isRead) return problem(401, "Requires authentication");
    return permission === "issues" ? undefined : problem(401, "Requires authentication");
  }
  const isOpenToAll = permission === "issues" && isRead && repository?.isPrivate === false;
  const has = token.permissions[permission];
  if (!isOpenToAll && (has === undefined || (!isRead && has !== "write"))) return notAccessible(token);
  if (permission !== "issues" && repository !== undefined && !belongs(token, repository)) return NOT_FOUND;
  if (!isRead && repository?.archived === true) {
    return problem(403, "Repository was archived so is read-only.");
  }
  return undefined;
}

export function notAccessible(token: Token): Reply {
  const by = token.kind === "installation" ? "integration" : "personal access token";
  return problem(403, `Resource not accessible by ${by}`);
}

/** What only those may do who work in the repository. */
export function onlyMembers({ token }: Asked, repository: Repository): Reply | undefined {
  return belongs(token, repository) ? undefined : NOT_FOUND;
}
