import { BLOCK_BYTES, formatOf } from "./format.ts";
import { readGzip } from "./gzip.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits, Budget, type Obstacle, reasonFor } from "./limits.ts";
import { type RawItem, readTar } from "./tar.ts";
import { readZip } from "./zip.ts";

/**
 * What came out of an archive. `entry` is the path in it, archives in archives joined with `!`, and empty for
 * the archive itself; it is untrusted text. Where something was not read, or not to its end, there is an item
 * with the reason, in words of ours; the part that was read has an item of its own before it.
 */
export type ArchiveItem =
  | { readonly entry: string; readonly bytes: Buffer }
  | { readonly entry: string; readonly unopened: string };

/**
 * Opens a zip (jar, whl, docx…), gzip, tar or tar.gz, and the archives in it, one entry at a time, within
 * limits. Never throws, whatever the bytes are. An archive inside it of which not all could be opened is also
 * given as it stands, for what can be read without opening it.
 *
 * @param bytes recognised by {@link isArchive}; of 32 MiB at most, which is the caller's to see to
 */
export async function* openArchive(
  bytes: Buffer,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveItem> {
  const budget = new Budget(limits, bytes.length);
  yield* open(bytes, "", 1, budget);
  if (budget.exhausted) yield { entry: "", unopened: reasonFor(budget.exhausted, limits) };
}

/** @returns whether all of it was read */
async function* open(
  bytes: Buffer,
  path: string,
  depth: number,
  budget: Budget,
): AsyncGenerator<ArchiveItem, boolean> {
  let whole = true;
  for await (const { name, bytes: content, obstacle } of itemsOf(bytes, budget)) {
    const entry = path === "" || name === "" ? path + name : `${path}!${name}`;
    if (content && content.length > 0) {
      const opened = yield* openNested(content, entry, depth + 1, budget);
      if (opened !== "whole") yield { entry, bytes: content };
      if (opened === "partly") whole = false;
    }
    if (obstacle) {
      whole = false;
      // What ran out for the whole archive is said once, at the end.
      if (obstacle !== budget.exhausted) yield { entry, unopened: reasonFor(obstacle, budget.limits) };
    }
    if (budget.exhausted) return false;
  }
  return whole && !budget.exhausted;
}

/** @returns whether this was an archive, and all of it was read */
async function* openNested(
  bytes: Buffer,
  entry: string,
  depth: number,
  budget: Budget,
): AsyncGenerator<ArchiveItem, "whole" | "partly" | "no-archive"> {
  if (!formatOf(bytes.subarray(0, BLOCK_BYTES))) return "no-archive";
  const { limits } = budget;
  const obstacle: Obstacle | undefined =
    depth > limits.depth ? "depth" : bytes.length > limits.nestedBytes ? "nested-size" : undefined;
  if (obstacle) {
    yield { entry, unopened: reasonFor(obstacle, limits) };
    return "partly";
  }
  return (yield* open(bytes, entry, depth, budget)) ? "whole" : "partly";
}

function itemsOf(bytes: Buffer, budget: Budget): AsyncIterable<RawItem> {
  switch (formatOf(bytes.subarray(0, BLOCK_BYTES))) {
    case "zip":
      return readZip(bytes, budget);
    case "gzip":
      return readGzip(bytes, budget);
    case "tar":
      return readTar(pieces([bytes]), budget);
    case "other":
      return pieces([{ name: "", bytes: undefined, obstacle: "format" }]);
    case undefined:
      return pieces([{ name: "", bytes: undefined, obstacle: "damaged" }]);
  }
}

async function* pieces<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}
