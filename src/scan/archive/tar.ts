import { ByteReader } from "./byte-reader.ts";
import { BLOCK_BYTES, hasTarChecksum } from "./format.ts";
import type { Budget, Obstacle } from "./limits.ts";
import { readableName } from "./name.ts";

/** A stretch of an archive's content: an entry, or what kept it from being read. */
export type RawItem =
  /** Without bytes: a directory, an empty file. Those of a link are what it leads to. */
  | { readonly name: string; readonly bytes: Buffer; readonly obstacle: Obstacle | undefined }
  /** What belongs to the archive itself: headers, comments. */
  | { readonly name: ""; readonly bytes: Buffer; readonly obstacle: undefined; readonly role: "structure" }
  | { readonly name: string; readonly bytes: undefined; readonly obstacle: Obstacle };

/** More than any path needs; a longer record of this kind is no name. */
const LONGEST_EXTENSION_BYTES = 64 * 1024;
/** Where a header has the name of its entry, and where a link leads. */
const NAME_FIELD = [0, 100] as const;
const LINK_FIELD = [157, 257] as const;
/** The archive's own blocks are given out together. */
const STRUCTURE_BYTES = 64 * 1024;

/**
 * The entries of a tar archive: version 7, ustar, pax and GNU long names.
 *
 * Read by hand, and not with `tar-stream`, because that takes quadratic time and memory on pax records made for
 * it: negative lengths keep it at the same few megabytes, and global records are copied for every entry
 * (mafintosh/tar-stream@3.2.2:headers.js `decodePax`, extract.js `_decodeLongHeader`).
 * Format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, GNU tar manual, "Standard".
 *
 * @param source the archive, in pieces of any size
 * @param structure whether its own blocks (headers, extensions, filling) are given as well, since nobody else sees
 * the bytes of the archive
 */
export async function* readTar(
  source: AsyncIterable<Buffer>,
  budget: Budget,
  structure: "given" | "seen",
): AsyncGenerator<RawItem> {
  const reader = new ByteReader(source);
  const own = new Structure();
  try {
    yield* readEntries(reader, budget, structure === "given" ? own : undefined);
    if (own.bytes > 0) yield own.take();
  } finally {
    await reader.end();
  }
}

async function* readEntries(
  reader: ByteReader,
  budget: Budget,
  own: Structure | undefined,
): AsyncGenerator<RawItem> {
  let extension: Extension = {};
  let ended = false;
  for (;;) {
    if (own && own.bytes >= STRUCTURE_BYTES) yield own.take();
    const block = await reader.take(BLOCK_BYTES);
    own?.add(withoutCut(block, extension));
    // Zeros end an archive; another one may follow it, as `cat` and `tar -A` leave them.
    ended = isZero(block) && (ended || block.length === BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) {
      if (!ended) yield obstacle("cut-off");
      return;
    }
    if (ended) continue;
    const header = hasTarChecksum(block) ? readHeader(block) : undefined;
    if (header === undefined) {
      yield obstacle("damaged");
      return;
    }
    const { entryBytes } = budget.limits;
    if (header.role === "extension") {
      const { type, size } = header;
      const content = await reader.take(Math.min(size, own ? entryBytes : LONGEST_EXTENSION_BYTES));
      if (size <= LONGEST_EXTENSION_BYTES) extension = { ...extension, ...readExtension(type, content) };
      if (own && content.length > STRUCTURE_BYTES) yield structureOf(content);
      else own?.add(content);
      if (own && size > entryBytes) yield obstacle("entry-size");
      await reader.skip(padded(size) - content.length);
      continue;
    }
    const size = extension.size ?? header.size;
    const name = extension.path ?? header.name;
    const link = extension.link ?? header.link;
    extension = {};
    if (!budget.spendEntry()) return;
    if (size === 0) {
      yield { name, bytes: link, obstacle: undefined };
      continue;
    }
    const bytes = await reader.take(Math.min(size, entryBytes));
    if (bytes.length < Math.min(size, entryBytes)) {
      yield { name, bytes, obstacle: "cut-off" };
      return;
    }
    yield { name, bytes, obstacle: bytes.length < size ? "entry-size" : undefined };
    await reader.skip(size - bytes.length);
    const filling = await reader.take(padded(size) - size);
    own?.add(filling);
  }
}

/** Names that an extension gives are cut off in the header, and a key in them would look like another one. */
function withoutCut(block: Buffer, { path, link }: Extension): Buffer {
  const isCutPath = isCut(block.subarray(...NAME_FIELD), Buffer.from(path ?? ""));
  const isCutLink = isCut(block.subarray(...LINK_FIELD), link);
  if (!isCutPath && !isCutLink) return block;
  const rest = Buffer.from(block);
  if (isCutPath) rest.fill(0, ...NAME_FIELD);
  if (isCutLink) rest.fill(0, ...LINK_FIELD);
  return rest;
}

function isCut(field: Buffer, whole: Buffer | undefined): boolean {
  const end = field.indexOf(0);
  const said = end === -1 ? field : field.subarray(0, end);
  return said.length > 0 && whole !== undefined && whole.subarray(0, said.length).equals(said);
}

function structureOf(bytes: Buffer): RawItem {
  return { name: "", bytes, obstacle: undefined, role: "structure" };
}

/** Blocks of the archive itself, in copies: they are views of much larger pieces. Zeros say nothing. */
class Structure {
  #parts: Buffer[] = [];
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(part: Buffer): void {
    if (part.length <= BLOCK_BYTES && isZero(part)) return;
    this.#parts.push(Buffer.from(part));
    this.#bytes += part.length;
  }

  take(): RawItem {
    const item = structureOf(Buffer.concat(this.#parts));
    this.#parts = [];
    this.#bytes = 0;
    return item;
  }
}

function obstacle(what: Obstacle): RawItem {
  return { name: "", bytes: undefined, obstacle: what };
}

type Header =
  | { readonly role: "extension"; readonly type: string; readonly size: number }
  | { readonly role: "content"; readonly name: string; readonly link: Buffer; readonly size: number };

/** What an extended header says of the entry that follows. */
interface Extension {
  readonly path?: string;
  readonly link?: Buffer;
  readonly size?: number;
}

/** Global and per-entry pax headers, GNU's long name, GNU's long link name; `X` was Solaris's. */
const EXTENSION_TYPES: readonly string[] = ["x", "X", "g", "L", "K"];
/** Links, devices, directories: no content follows, whatever size they give; where some does, it is no header. */
const EMPTY_TYPES: readonly string[] = ["1", "2", "3", "4", "5", "6"];

function readHeader(block: Buffer): Header | undefined {
  const type = String.fromCharCode(block[156] ?? 0);
  const size = EMPTY_TYPES.includes(type) ? 0 : readNumber(block.subarray(124, 136));
  if (size === undefined) return undefined;
  if (EXTENSION_TYPES.includes(type)) return { role: "extension", type, size };
  const isPosix = block[262] === 0;
  const prefix = isPosix ? untilZero(block.subarray(345, 500)) : "";
  const name = untilZero(block.subarray(...NAME_FIELD));
  const link = linkIn(block.subarray(...LINK_FIELD));
  return { role: "content", name: prefix === "" ? name : `${prefix}/${name}`, link, size };
}

/** Octal text, or GNU's big-endian binary after a byte 0x80, for sizes of 8 GiB and more. */
function readNumber(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = field[0] === 0x80 ? Number(field.readBigUInt64BE(field.length - 8)) : undefined;
    return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = /^[ \0]*([0-7]*)/.exec(field.toString("latin1"))?.[1] ?? "";
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function readExtension(type: string, content: Buffer): Extension {
  if (type === "L") return { path: untilZero(content) };
  if (type === "K") return { link: linkIn(content) };
  return type === "x" || type === "X" ? readPax(content) : {};
}

/** Records `length key=value\n`, the length counting all of it. What is no such record ends the list. */
function readPax(content: Buffer): Extension {
  let found: Extension = {};
  for (let at = 0; at < content.length; ) {
    const length = /^(\d{1,9}) /.exec(content.toString("latin1", at, at + 10))?.[1];
    const end = at + Number(length ?? 0);
    if (length === undefined || end <= at + length.length + 1 || end > content.length) break;
    const record = content.subarray(at + length.length + 1, end - 1);
    const equals = record.indexOf("=");
    const key = record.toString("latin1", 0, Math.max(0, equals));
    const value = record.subarray(equals + 1);
    if (key === "path") found = { ...found, path: readableName(value) };
    if (key === "linkpath") found = { ...found, link: value };
    if (key === "size" && /^\d{1,15}$/.test(value.toString("latin1"))) {
      found = { ...found, size: Number(value.toString("latin1")) };
    }
    at = end;
  }
  return found;
}

/** A copy, as the field may be a view of a much larger piece. */
function linkIn(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end));
}

function untilZero(field: Buffer): string {
  const end = field.indexOf(0);
  return readableName(end === -1 ? field : field.subarray(0, end));
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}

const ZEROS = Buffer.alloc(BLOCK_BYTES);

function isZero(block: Buffer): boolean {
  return block.equals(ZEROS.subarray(0, block.length));
}
