import type { Entry, ZipFile } from "yauzl";
import { collect, Inflation, inflateSmall } from "./inflation.ts";
import type { Budget } from "./limits.ts";
import { readableName } from "./name.ts";
import type { RawItem } from "./tar.ts";

const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive by its central directory. Sizes and checksums that it claims are not relied on, and
 * names that no file system should be given are text like any other.
 */
export async function* readZip(bytes: Buffer, budget: Budget): AsyncGenerator<RawItem> {
  const { fromBufferPromise } = await import("yauzl");
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      if (!budget.spendEntry()) return;
      // Directories have no content.
      if (entry.compressedSize > 0) yield await readEntry(bytes, zip, entry, budget);
      if (budget.exhausted) return;
    }
  } catch {
    yield { name: "", bytes: undefined, obstacle: "damaged" };
  }
}

async function readEntry(bytes: Buffer, zip: ZipFile, entry: Entry, budget: Budget): Promise<RawItem> {
  const name = readableName(entry.fileNameRaw).replaceAll("\\", "/");
  if (entry.isEncrypted()) return { name, bytes: undefined, obstacle: "encrypted" };
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return { name, bytes: undefined, obstacle: "method" };
  }
  let start: number;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch {
    return { name, bytes: undefined, obstacle: "damaged" };
  }
  const content = bytes.subarray(start, start + entry.compressedSize);
  const { entryBytes } = budget.limits;
  if (entry.compressionMethod === STORED) {
    // Entries may overlap, so that the same bytes count as often as they are read.
    if (!budget.spendBytes(content.length)) {
      return { name, bytes: undefined, obstacle: budget.exhausted ?? "total-size" };
    }
    const tooLong = content.length > entryBytes;
    return { name, bytes: content.subarray(0, entryBytes), obstacle: tooLong ? "entry-size" : undefined };
  }
  const small = await inflateSmall(content, Math.min(entryBytes, budget.mostFrom(content.length)));
  if (small && budget.spendBytes(small.length)) return { name, bytes: small, obstacle: undefined };
  if (small) return { name, bytes: small, obstacle: budget.exhausted ?? "total-size" };
  const inflation = new Inflation(content, "deflate", budget);
  const { bytes: inflated, whole } = await collect(inflation, entryBytes);
  return { name, bytes: inflated, obstacle: whole ? inflation.obstacle : "entry-size" };
}
