import { isGzipHeader } from "./format.ts";
import { readableName } from "./name.ts";

const FIXED_BYTES = 10;
/** Checksum and size, behind the content. */
export const GZIP_TRAILER_BYTES = 8;
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;

/** The header of a member of a gzip file (RFC 1952). */
export interface GzipHeader {
  /** Empty if it says none. */
  readonly name: string;
  /** Where its content begins, in the file: beyond its end if the header is cut off. */
  readonly contentAt: number;
}

/** The header that begins there (RFC 1952, section 2.3); `undefined` when none does. */
export function gzipHeaderAt(bytes: Buffer, at: number): GzipHeader | undefined {
  if (!isGzipHeader(bytes, at)) return undefined;
  const flags = bytes[at + 3] ?? 0;
  let next = at + FIXED_BYTES;
  if ((flags & HAS_EXTRA) !== 0) next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0);
  let name = "";
  if ((flags & HAS_NAME) !== 0) {
    const end = behindZero(bytes, next);
    name = readableName(bytes.subarray(next, end - 1));
    next = end;
  }
  if ((flags & HAS_COMMENT) !== 0) next = behindZero(bytes, next);
  if ((flags & HAS_CHECKSUM) !== 0) next += 2;
  return { name, contentAt: next };
}

function behindZero(bytes: Buffer, from: number): number {
  const zero = from < bytes.length ? bytes.indexOf(0, from) : -1;
  return zero === -1 ? bytes.length + 1 : zero + 1;
}
