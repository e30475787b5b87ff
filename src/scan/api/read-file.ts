import type { Clock } from "../../ports/clock.ts";
import type { GitHubClient } from "../../ports/github.ts";
import { readFileAt } from "./files.ts";
import { ApiSession } from "./session.ts";

/** Larger is no list of exceptions. */
const LARGEST_TEXT_BYTES = 1024 * 1024;

export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

export interface ApiPorts {
  readonly clock: Clock;
  readonly cancel: AbortSignal;
}

/**
 * The text of a file as it is in a commit, branch or tag; `undefined` when there is none or it cannot be had.
 *
 * @param ref an id, or the name of a ref
 */
export function readFileOverApi(
  client: GitHubClient,
  repository: RepositoryName,
  ref: string,
  path: string,
  ports: ApiPorts,
): Promise<string | undefined> {
  return textAt(ref, path, new ApiSession(client, repository, ports));
}

export async function textAt(ref: string, path: string, session: ApiSession): Promise<string | undefined> {
  const reply = await readFileAt(ref, path, session, LARGEST_TEXT_BYTES);
  return reply.ok ? reply.value.toString("utf8") : undefined;
}
