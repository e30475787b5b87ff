import { holdsAt } from "./format.ts";
import { collect, Inflation, inflateSmall, SMALL_BYTES } from "./inflation.ts";
import type { Budget } from "./limits.ts";
import type { RawItem } from "./tar.ts";
import { LOCAL_HEADER, nameOf } from "./zip-layout.ts";

const STORED = 0;
const DEFLATED = 8;
const HEADER_BYTES = 30;
/** In general purpose flags: the content is encrypted; its size follows it. */
const ENCRYPTED = 0x01;
const SIZE_FOLLOWS = 0x08;
/** Stands for a size that stands in the extra field of zip64. */
const MOST_32 = 0xffffffff;

/** The header in front of an entry's content (APPNOTE.TXT 4.3.7). */
export interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Of the content as it stands there, in bytes; undefined where this header does not know. */
  readonly size: number | undefined;
  readonly dataAt: number;
  /** The next header follows, so that there is no content. */
  readonly endsAtOnce: boolean;
}

/** The header of an entry that begins there (APPNOTE.TXT, section 4.3.7); `undefined` when none does. */
export function localHeaderAt(bytes: Buffer, at: number): LocalHeader | undefined {
  if (at + HEADER_BYTES > bytes.length || !holdsAt(bytes, at, LOCAL_HEADER)) return undefined;
  const nameAt = at + HEADER_BYTES;
  const nameBytes = bytes.readUInt16LE(at + 26);
  const dataAt = nameAt + nameBytes + bytes.readUInt16LE(at + 28);
  if (dataAt > bytes.length) return undefined;
  const flags = bytes.readUInt16LE(at + 6);
  const method = bytes.readUInt16LE(at + 8);
  const size = bytes.readUInt32LE(at + 18);
  return {
    name: nameOf(bytes.subarray(nameAt, nameAt + nameBytes)),
    method,
    encrypted: (flags & ENCRYPTED) !== 0,
    size: (flags & SIZE_FOLLOWS) !== 0 || size === MOST_32 ? undefined : size,
    dataAt,
    endsAtOnce: isSignature(bytes, dataAt),
  };
}

/**
 * Whether what stands behind the four bytes of a local header is as writers give it: the bytes alone may be chance,
 * and there may be millions of them.
 */
export function isLikelyHeader(bytes: Buffer, at: number): boolean {
  if (at + HEADER_BYTES >= bytes.length || (bytes[at + 4] ?? 0) > LATEST_VERSION) return false;
  return bytes.readUInt16LE(at + 8) <= LAST_METHOD && bytes.readUInt16LE(at + 26) > 0;
}

/** Version 6.3 of the format is the last one that an entry may need. */
const LATEST_VERSION = 63;
/** AE-x, encrypted by AES. */
const LAST_METHOD = 99;

/** All headers of a zip begin with these letters and two small numbers, and no deflate stream does. */
function isSignature(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 9 && (bytes[at + 3] ?? 9) < 9;
}

/** Content as it stands in the archive, and what is said of it. */
interface Content {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly data: Buffer;
}

interface ReadContent {
  readonly item: RawItem;
  /** How many of the bytes belong to it for certain; there may be others behind them. */
  readonly consumed: number;
}

/** @param reach `may go on`: behind its end there may be anything, since its size is not known */
export async function readContent(
  { name, method, encrypted, data }: Content,
  budget: Budget,
  reach: "is all" | "may go on" = "is all",
): Promise<ReadContent> {
  if (encrypted) return { item: { name, bytes: undefined, obstacle: "encrypted" }, consumed: 0 };
  const { entryBytes } = budget.limits;
  if (method === STORED) {
    // Entries may overlap, so that the same bytes count as often as they are read.
    if (!budget.spendBytes(data.length)) {
      return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "total-size" }, consumed: 0 };
    }
    const obstacle = data.length > entryBytes ? "entry-size" : undefined;
    return { item: { name, bytes: data.subarray(0, entryBytes), obstacle }, consumed: data.length };
  }
  if (method !== DEFLATED) return { item: { name, bytes: undefined, obstacle: "method" }, consumed: 0 };
  const beginning = reach === "may go on" ? data.subarray(0, SMALL_BYTES) : data;
  const small = await inflateSmall(beginning, Math.min(entryBytes, budget.mostFrom(beginning.length)));
  if (small === "damaged" && reach === "may go on") {
    budget.spendInput(beginning.length);
    return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "damaged" }, consumed: 0 };
  }
  if (typeof small === "object") {
    const { bytes, consumed } = small;
    const fits = budget.spendInput(consumed) && budget.spendBytes(bytes.length);
    return {
      item: { name, bytes, obstacle: fits ? undefined : (budget.exhausted ?? "total-size") },
      consumed,
    };
  }
  // What was read in vain has taken its time, too.
  if (beginning.length <= SMALL_BYTES && !budget.spendInput(beginning.length)) {
    return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "overlap" }, consumed: 0 };
  }
  const inflation = new Inflation(data, "deflate", budget);
  const { bytes, whole } = await collect(inflation, entryBytes);
  const obstacle = whole ? inflation.obstacle : "entry-size";
  return { item: { name, bytes, obstacle }, consumed: obstacle === undefined ? inflation.consumed : 0 };
}
