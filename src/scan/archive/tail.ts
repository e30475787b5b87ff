import { formatOf, holdsAt } from "./format.ts";

const END = Buffer.from("PK\x05\x06", "latin1");
const LOCATOR_64 = Buffer.from("PK\x06\x07", "latin1");
const END_64 = Buffer.from("PK\x06\x06", "latin1");
const DIRECTORY_ENTRY = Buffer.from("PK\x01\x02", "latin1");

const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const SHORTEST_ENTRY_BYTES = 46;
const LONGEST_COMMENT_BYTES = 0xffff;
/** How much of the end of a file tells whether it is a zip: the end record, and the longest comment behind it. */
export const ZIP_TAIL_BYTES = END_BYTES + LONGEST_COMMENT_BYTES;

/** Stands for a number that is in the record of zip64. */
const MOST_16 = 0xffff;

/**
 * Whether a file is a zip by its end, as programs are that carry one (executable jars, `.pyz`, self-extracting
 * ones): there is an end record, with numbers that can be true. What stands behind it, a comment or a signature, is
 * no matter. Cheap for text, of which it is only seen that it has no zeros.
 *
 * @param tail the last {@link ZIP_TAIL_BYTES} of the file, or more, or the whole if it is shorter
 * @param fileBytes size of the file
 */
export function endsAsZip(tail: Buffer, fileBytes: number = tail.length): boolean {
  const last = tail.length > ZIP_TAIL_BYTES ? tail.subarray(-ZIP_TAIL_BYTES) : tail;
  return endIn(last, fileBytes) !== undefined;
}

/** Whether a whole file is an archive, by its beginning or its end. */
export function isWholeArchive(bytes: Buffer): boolean {
  return formatOf(bytes) !== undefined || endsAsZip(bytes);
}

/** Says of one file after the other, each in pieces, whether it ends as a zip. Keeps no more than the tail of one. */
export class ZipTail {
  #size = 0;
  #passed = 0;
  #kept: Buffer[] = [];

  /** @param size of the file that begins, in bytes */
  begin(size: number): void {
    this.#size = size;
    this.#passed = 0;
    if (this.#kept.length > 0) this.#kept = [];
  }

  /**
   * @param piece the next bytes of the file; not kept, so that its memory can be used again
   * @returns whether the file ends with this piece, and as a zip
   */
  push(piece: Buffer): boolean {
    this.#passed += piece.length;
    const left = this.#size - this.#passed;
    if (left > 0) {
      // Of most pieces of a large file nothing belongs to its tail.
      if (left < ZIP_TAIL_BYTES) this.#kept.push(Buffer.from(piece.subarray(left - ZIP_TAIL_BYTES)));
      return false;
    }
    const tail = this.#kept.length === 0 ? piece : Buffer.concat([...this.#kept, piece]);
    this.#kept = [];
    return endsAsZip(tail, this.#size);
  }
}

/** Where a zip is in a file: its offsets count from `start`, and `end` is behind its comment. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds the zip in a file that may have something before and behind it; the whole file where nothing says so. */
export function zipIn(bytes: Buffer): Stretch {
  const tailAt = Math.max(0, bytes.length - ZIP_TAIL_BYTES);
  const record = endIn(bytes.subarray(tailAt), bytes.length);
  if (record === undefined) return { start: 0, end: bytes.length };
  const endAt = tailAt + record.at;
  const end = Math.min(bytes.length, endAt + END_BYTES + record.commentBytes);
  const directory = directoryOf64(bytes, endAt) ?? { ...record, directoryEnd: endAt };
  // Writers that know of what stands before count from the beginning of the file, and others do not.
  const start = directory.directoryEnd - directory.directoryBytes - directory.directoryAt;
  const isThere = start > 0 && holdsAt(bytes, start + directory.directoryAt, DIRECTORY_ENTRY);
  return { start: isThere ? start : 0, end };
}

interface DirectoryFacts {
  readonly directoryBytes: number;
  /** Counted from the beginning of the zip. */
  readonly directoryAt: number;
}

/** The end of central directory record (APPNOTE.TXT 4.3.16). */
interface EndRecord extends DirectoryFacts {
  readonly at: number;
  readonly commentBytes: number;
}

/** The last end record that can be true. */
function endIn(tail: Buffer, fileBytes: number): EndRecord | undefined {
  const last = tail.length - END_BYTES;
  if (last < 0) return undefined;
  const found = endAt(tail, last, fileBytes);
  if (found !== undefined || !tail.includes(0)) return found;
  for (let at = tail.lastIndexOf(END, last); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    const record = endAt(tail, at, fileBytes);
    if (record !== undefined) return record;
  }
  return undefined;
}

function endAt(tail: Buffer, at: number, fileBytes: number): EndRecord | undefined {
  if (!holdsAt(tail, at, END)) return undefined;
  const disk = tail.readUInt16LE(at + 4);
  const entries = tail.readUInt16LE(at + 10);
  if ((disk !== 0 && disk !== MOST_16) || tail.readUInt16LE(at + 8) !== entries || entries === 0) {
    return undefined;
  }
  const record = {
    at,
    directoryBytes: tail.readUInt32LE(at + 12),
    directoryAt: tail.readUInt32LE(at + 16),
    commentBytes: tail.readUInt16LE(at + 20),
  };
  const { directoryBytes, directoryAt } = record;
  if (at >= LOCATOR_64_BYTES && holdsAt(tail, at - LOCATOR_64_BYTES, LOCATOR_64)) return record;
  const before = fileBytes - tail.length + at;
  if (directoryBytes < SHORTEST_ENTRY_BYTES * entries || directoryAt + directoryBytes > before) {
    return undefined;
  }
  const inTail = at - directoryBytes;
  return inTail < 0 || holdsAt(tail, inTail, DIRECTORY_ENTRY) ? record : undefined;
}

/** Zip64 writes the numbers into a record of its own, which stands before the end record with a pointer to it. */
function directoryOf64(
  bytes: Buffer,
  endAt: number,
): (DirectoryFacts & { readonly directoryEnd: number }) | undefined {
  const at = endAt - LOCATOR_64_BYTES - END_64_BYTES;
  if (at < 0 || !holdsAt(bytes, endAt - LOCATOR_64_BYTES, LOCATOR_64) || !holdsAt(bytes, at, END_64)) {
    return undefined;
  }
  const directoryBytes = Number(bytes.readBigUInt64LE(at + 40));
  const directoryAt = Number(bytes.readBigUInt64LE(at + 48));
  return { directoryBytes, directoryAt, directoryEnd: at };
}
