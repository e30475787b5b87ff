import type { Entry } from "yauzl";
import type { Budget, Obstacle } from "./limits.ts";
import { zipIn } from "./tail.ts";
import type { RawItem } from "./tar.ts";
import { Coverage, LOCAL_HEADER, nameOf } from "./zip-layout.ts";
import { isLikelyHeader, type LocalHeader, localHeaderAt, readContent } from "./zip-local.ts";

/**
 * The entries of a zip archive by its central directory, and those that the directory does not list but that
 * stand in between: readers that go through the file from its beginning, or by another directory, find them. Sizes
 * and checksums that it claims are not relied on, and names that no file system should be given are text like any
 * other. An entry without content is an item without bytes.
 */
export async function* readZip(bytes: Buffer, budget: Budget): AsyncGenerator<RawItem> {
  const { fromBufferPromise } = await import("yauzl");
  const { start, end } = zipIn(bytes);
  const covered = new Coverage();
  const empty = new Set<number>();
  let damaged = false;
  try {
    const options = { decodeStrings: false, validateEntrySizes: false };
    const zip = await fromBufferPromise(bytes.subarray(start, end), options);
    for await (const entry of zip.eachEntry()) {
      if (!budget.spendEntry()) return;
      const at = start + entry.relativeOffsetOfLocalHeader;
      if (entry.compressedSize === 0) {
        empty.add(at);
        yield { name: nameOf(entry.fileNameRaw), bytes: Buffer.alloc(0), obstacle: undefined };
      } else yield await readListed(bytes, at, entry, covered, budget);
      if (budget.exhausted) return;
    }
  } catch {
    damaged = true;
  }
  yield* readUnlisted(bytes, covered, empty, budget);
  if (damaged && !budget.exhausted) yield { name: "", bytes: undefined, obstacle: "damaged" };
}

async function readListed(
  bytes: Buffer,
  at: number,
  entry: Entry,
  covered: Coverage,
  budget: Budget,
): Promise<RawItem> {
  const name = nameOf(entry.fileNameRaw);
  const local = localHeaderAt(bytes, at);
  const said = { method: entry.compressionMethod, encrypted: entry.isEncrypted() };
  if (local === undefined) {
    const obstacle = said.encrypted ? "encrypted" : "damaged";
    return { name, bytes: undefined, obstacle };
  }
  const data = bytes.subarray(local.dataAt, local.dataAt + entry.compressedSize);
  const { item, consumed } = await readContent({ ...said, name, data }, budget);
  // Where the two headers contradict each other, it is read again as the other one says.
  if (agree(local, entry)) covered.add(at, local.dataAt + consumed);
  return data.length < entry.compressedSize ? orElse(item, "damaged") : item;
}

/** An entry with what is to be said of it if nothing else is. */
function orElse(item: RawItem, obstacle: Obstacle): RawItem {
  return item.obstacle === undefined ? { name: item.name, bytes: item.bytes, obstacle } : item;
}

/** Where sizes follow the content, and in zip64, the local header gives none. */
function agree(local: LocalHeader, entry: Entry): boolean {
  return (
    local.method === entry.compressionMethod &&
    local.encrypted === entry.isEncrypted() &&
    (local.size === undefined || local.size === entry.compressedSize)
  );
}

async function* readUnlisted(
  bytes: Buffer,
  covered: Coverage,
  empty: ReadonlySet<number>,
  budget: Budget,
): AsyncGenerator<RawItem> {
  for (const { from, to } of covered.gaps(bytes.length)) {
    const gap = bytes.subarray(from, to);
    for (let at = gap.indexOf(LOCAL_HEADER); at !== -1; ) {
      const local = isLikelyHeader(gap, at) ? localHeaderAt(gap, at) : undefined;
      let next = at + LOCAL_HEADER.length;
      if (local) {
        if (!budget.spendEntry()) return;
        const size = local.size ?? (local.endsAtOnce ? 0 : undefined);
        const data = gap.subarray(local.dataAt, size === undefined ? undefined : local.dataAt + size);
        next = local.dataAt;
        if (data.length > 0) {
          const { item, consumed } = await readContent({ ...local, data }, budget, "may go on");
          next += consumed;
          yield data.length < (size ?? 0) ? orElse(item, "cut-off") : item;
        } else if (size) {
          yield { name: local.name, bytes: undefined, obstacle: "cut-off" };
        } else if (!empty.has(from + at)) {
          yield { name: local.name, bytes: data, obstacle: undefined };
        }
        if (budget.exhausted) return;
      }
      at = gap.indexOf(LOCAL_HEADER, next);
    }
  }
}
