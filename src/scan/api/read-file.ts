import type { Clock } from "../../ports/clock.ts";
import { readFileAt } from "./files.ts";
import type { ApiSession } from "./session.ts";

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
export async function textAt(ref: string, path: string, session: ApiSession): Promise<string | undefined> {
  const reply = await readFileAt(ref, path, session, LARGEST_TEXT_BYTES);
  return reply.ok ? reply.value.toString("utf8") : undefined;
}
