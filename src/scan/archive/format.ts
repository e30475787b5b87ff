/** Archives and compressed files by what they begin with; names say nothing. */
export type ArchiveFormat = "zip" | "gzip" | "tar" | "other";

/** A block of a tar archive, and the longest beginning that any format needs. */
export const BLOCK_BYTES = 512;

/** Spanned archives that were put together again begin with one of the markers (APPNOTE.TXT 8.5.3 to 8.5.5). */
const ZIP_MAGIC = ["504b0304", "504b0506", "504b0708504b0304", "504b3030504b0304"].map(fromHex);
/** Magic, and deflate as the method, the only one there is (RFC 1952). */
const GZIP = fromHex("1f8b08");
const GZIP_RESERVED_FLAGS = 0xe0;
/** The three letters alone would be a word: `BZh`, level, then the magic of a block or of the end. */
const BZIP2 = fromHex("425a68");
const BZIP2_BLOCKS = ["314159265359", "177245385090"].map(fromHex);
const XZ = fromHex("fd377a585a00");
const ZSTD = fromHex("28b52ffd");
const SEVEN_ZIP = fromHex("377abcaf271c");
/** Of version 4 and 5. */
const RAR = fromHex("526172211a07");

/** @param head the first 512 bytes, or the whole if it is shorter */
export function formatOf(head: Buffer): ArchiveFormat | undefined {
  return formatByMagic(head) ?? (isTarHeader(head) ? "tar" : undefined);
}

/**
 * By the first byte before anything else: this is asked for every file of a history.
 * Source of what is recognised only: file/file:magic/Magdir/{archive,compress}
 */
function formatByMagic(head: Buffer): ArchiveFormat | undefined {
  switch (head[0]) {
    case 0x50:
      return ZIP_MAGIC.some((magic) => holdsAt(head, 0, magic)) ? "zip" : undefined;
    case 0x1f:
      return isGzipHeader(head, 0) ? "gzip" : undefined;
    case 0x42:
      return holdsAt(head, 0, BZIP2) && BZIP2_BLOCKS.some((magic) => holdsAt(head, 4, magic))
        ? "other"
        : undefined;
    case 0xfd:
      return holdsAt(head, 0, XZ) ? "other" : undefined;
    case 0x28:
      return holdsAt(head, 0, ZSTD) ? "other" : undefined;
    case 0x37:
      return holdsAt(head, 0, SEVEN_ZIP) ? "other" : undefined;
    case 0x52:
      return holdsAt(head, 0, RAR) ? "other" : undefined;
    default:
      return undefined;
  }
}

/**
 * Whether this is the beginning of an archive or a compressed file, of one of the formats that are opened or
 * only recognised. A zip with something before it is told by its end: {@link endsAsZip}.
 *
 * @param head the first 512 bytes, or the whole if it is shorter
 */
export function isArchive(head: Buffer): boolean {
  return formatOf(head) !== undefined;
}

/** Whether a member of a gzip file may begin here. */
export function isGzipHeader(bytes: Buffer, at: number): boolean {
  return holdsAt(bytes, at, GZIP) && ((bytes[at + 3] ?? 0xff) & GZIP_RESERVED_FLAGS) === 0;
}

/** Whether these bytes stand there, without a view of them being made. */
export function holdsAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function fromHex(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}

const USTAR = Buffer.from("ustar");
const USTAR_AT = 257;

/**
 * A header of POSIX or GNU form, or of the form before them (version 7, with zeros there), whose checksum is right:
 * text that happens to say `ustar` there is not enough.
 */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < BLOCK_BYTES) return false;
  const first = block[USTAR_AT];
  const looksRight = first === 0 ? isOldHeader(block) : holdsAt(block, USTAR_AT, USTAR);
  return looksRight && hasTarChecksum(block);
}

const TYPE_AT = 156;

/** A name, a type of those days, and nothing where there were no fields yet. */
function isOldHeader(block: Buffer): boolean {
  const type = block[TYPE_AT] ?? 0;
  return block[0] !== 0 && block[BLOCK_BYTES - 1] === 0 && (type === 0 || (type >= 0x30 && type <= 0x35));
}

const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/** The sum of all bytes of the block, the checksum's own counted as spaces. Some writers summed them as signed. */
export function hasTarChecksum(block: Buffer): boolean {
  let unsigned = CHECKSUM_BYTES * 0x20;
  let signed = unsigned;
  for (let at = 0; at < BLOCK_BYTES; at++) {
    if (at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_BYTES) continue;
    const byte = block[at] ?? 0;
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  const text = block.toString("latin1", CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
  const sum = Number.parseInt(text.replace(/^[ \0]+/, ""), 8);
  return sum === unsigned || sum === signed;
}
