import { at, count, list, objectId, words } from "../event/payload.ts";
import type { ApiSession, Reply } from "./session.ts";

/** A commit with what it changed against its first parent. */
export interface CommitDetails {
  readonly id: string;
  readonly message: string;
  /** Author and committer as `name <email>`. */
  readonly people: readonly string[];
  readonly files: readonly ChangedFile[];
  /** There are more files than the API tells. */
  readonly cut: boolean;
}

export interface ChangedFile {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: string;
  /** Blob, after the change; before it, for a file that was removed. */
  readonly blob: string | undefined;
  readonly additions: number;
  readonly deletions: number;
  readonly patch: string | undefined;
}

/** GitHub's limit for the files of a commit (`@octokit/openapi-types`: repos/get-commit). */
const MOST_FILES = 3000;
/** As many as it takes with the fewest files to a page that GitHub ever gives. */
const MOST_PAGES = 100;

/** Reads a commit, all pages of its files. */
export async function readCommit(id: string, session: ApiSession): Promise<Reply<CommitDetails>> {
  const files = new Map<string, ChangedFile>();
  for (let page = 1; ; page++) {
    const reply = await session.json("/commits/{ref}", { ref: id, ...(page === 1 ? {} : { page }) });
    if (!reply.ok) return reply;
    const commit = at(reply.value, "commit");
    const listed = at(reply.value, "files");
    if (at(reply.value, "sha") !== id || typeof at(commit, "message") !== "string") {
      return { ok: false, trouble: "unreadable" };
    }
    for (const file of list(listed).map(fileOf)) if (file) files.set(file.path, file);
    if (reply.hasNext && page < MOST_PAGES) continue;
    return {
      ok: true,
      value: {
        id,
        message: words(at(commit, "message")) ?? "",
        people: [...new Set([person(at(commit, "author")), person(at(commit, "committer"))])],
        files: [...files.values()],
        cut: files.size >= MOST_FILES || reply.hasNext || !Array.isArray(listed),
      },
      hasNext: false,
    };
  }
}

function fileOf(file: unknown): ChangedFile | undefined {
  const path = words(at(file, "filename"));
  if (path === undefined) return undefined;
  return {
    path,
    previousPath: words(at(file, "previous_filename")),
    status: words(at(file, "status")) ?? "",
    blob: objectId(at(file, "sha")),
    additions: count(at(file, "additions")) ?? 0,
    deletions: count(at(file, "deletions")) ?? 0,
    patch: words(at(file, "patch")),
  };
}

function person(value: unknown): string {
  return `${words(at(value, "name")) ?? ""} <${words(at(value, "email")) ?? ""}>`;
}
