import type { Unopened } from "../said.ts";
import { BLOCK_BYTES, formatOf } from "./format.ts";
import { readGzip } from "./gzip.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits, Budget, type Obstacle, unopenedBy } from "./limits.ts";
import { endsAsZip, isWholeArchive } from "./tail.ts";
import { type RawItem, readTar } from "./tar.ts";
import { readZip } from "./zip.ts";

/**
 * What came out of an archive. `entry` is the path in it, archives in archives joined with `!`, and empty for
 * the archive itself; it is untrusted text. Where something was not read, or not to its end, there is an item
 * with the reason; the part that was read has an item of its own before it.
 */
export type ArchiveItem =
  /** `bytes` may be empty: a directory, or an empty file. Those of a link are what it leads to. */
  | { readonly entry: string; readonly bytes: Buffer }
  | { readonly entry: string; readonly unopened: Unopened };

/**
 * Opens a zip (jar, whl, docx…), gzip, tar or tar.gz, and the archives in it, one entry at a time, within
 * limits. Never throws, whatever the bytes are. An archive inside another is also given as it stands, for what is
 * in it beside its entries: comments, names, gaps. Of the outermost the caller has the bytes.
 *
 * @param bytes recognised by {@link isWholeArchive}; of 32 MiB at most, which is the caller's to see to
 */
export async function* openArchive(
  bytes: Buffer,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveItem> {
  const budget = new Budget(limits, bytes.length);
  yield* open(bytes, "", 1, budget);
  if (budget.exhausted) yield { entry: "", unopened: unopenedBy(budget.exhausted, limits) };
}

async function* open(
  bytes: Buffer,
  path: string,
  depth: number,
  budget: Budget,
): AsyncGenerator<ArchiveItem> {
  for await (const item of itemsOf(bytes, budget)) {
    const { name, bytes: content, obstacle } = item;
    const entry = path === "" || name === "" ? path + name : `${path}!${name}`;
    if (content && (content.length > 0 || obstacle === undefined)) {
      if (!("role" in item)) yield* openNested(content, entry, depth + 1, budget);
      yield { entry, bytes: content };
    }
    // What ran out for the whole archive is said once, at the end.
    if (obstacle && obstacle !== budget.exhausted) {
      yield { entry, unopened: unopenedBy(obstacle, budget.limits) };
    }
    if (budget.exhausted) return;
  }
}

async function* openNested(
  bytes: Buffer,
  entry: string,
  depth: number,
  budget: Budget,
): AsyncGenerator<ArchiveItem> {
  if (!isWholeArchive(bytes)) return;
  const { limits } = budget;
  const obstacle: Obstacle | undefined =
    depth > limits.depth ? "depth" : bytes.length > limits.nestedBytes ? "nested-size" : undefined;
  if (obstacle) yield { entry, unopened: unopenedBy(obstacle, limits) };
  else yield* open(bytes, entry, depth, budget);
}

/** A file may be two things at once: begin as one archive, and end as a zip. */
async function* itemsOf(bytes: Buffer, budget: Budget): AsyncGenerator<RawItem> {
  const format = formatOf(bytes.subarray(0, BLOCK_BYTES));
  const isZip = format === "zip" || endsAsZip(bytes);
  if (format === "gzip") yield* readGzip(bytes, budget);
  if (format === "tar") yield* readTar(pieces([bytes]), budget, "seen");
  if (format === "other") yield { name: "", bytes: undefined, obstacle: "format" };
  if (isZip && !budget.exhausted) yield* readZip(bytes, budget);
  if (format === undefined && !isZip) yield { name: "", bytes: undefined, obstacle: "damaged" };
}

async function* pieces<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}
