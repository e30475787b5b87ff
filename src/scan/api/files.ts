import { createHash } from "node:crypto";
import { at, count, list, objectId, words } from "../event/payload.ts";
import type { ApiSession, Reply } from "./session.ts";

/** What GitHub's API gives of a blob or file. */
const LARGEST_FILE_BYTES = 100 * 1024 * 1024;

/** Ids of the file without content, for SHA-1 and SHA-256. */
export const EMPTY_BLOBS: ReadonlySet<string> = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

/** A file by its id, which tells whether that is what came: a proxy's page, or nothing at all, is no file either. */
export async function readBlob(id: string, session: ApiSession): Promise<Reply<Buffer>> {
  const reply = await session.raw("/git/blobs/{sha}", { sha: id }, LARGEST_FILE_BYTES);
  if (!reply.ok || isBlob(reply.value, id)) return reply;
  return { ok: false, trouble: "unreadable" };
}

const SHA1_LENGTH = 40;

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function isBlob(bytes: Buffer, id: string): boolean {
  const hash = createHash(id.length === SHA1_LENGTH ? "sha1" : "sha256");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
}

/** A file as it is in a commit. */
export function readFileAt(
  commit: string,
  path: string,
  session: ApiSession,
  mostBytes: number = LARGEST_FILE_BYTES,
): Promise<Reply<Buffer>> {
  return session.raw("/contents/{path}", { path, ref: commit }, mostBytes);
}

export interface TreeFile {
  readonly path: string;
  readonly blob: string;
  readonly bytes: number;
}

export interface ListedTree {
  readonly files: readonly TreeFile[];
  /** There are more files than the API tells. */
  readonly cut: boolean;
}

/** All files of a commit. Submodules are no files. */
export async function readTree(commit: string, session: ApiSession): Promise<Reply<ListedTree>> {
  const reply = await session.json("/git/trees/{sha}", { sha: commit, recursive: 1 });
  if (!reply.ok) return reply;
  const entries = at(reply.value, "tree");
  if (!Array.isArray(entries)) return { ok: false, trouble: "unreadable" };
  const files = list(entries).flatMap((entry): TreeFile[] => {
    const path = words(at(entry, "path"));
    const blob = objectId(at(entry, "sha"));
    if (at(entry, "type") !== "blob" || path === undefined || blob === undefined) return [];
    return [{ path, blob, bytes: count(at(entry, "size")) ?? 0 }];
  });
  return { ok: true, value: { files, cut: at(reply.value, "truncated") !== false }, hasNext: false };
}
