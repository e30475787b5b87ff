/** Archives and compressed files by what they begin with; names say nothing. */
export type ArchiveFormat = "zip" | "gzip" | "tar" | "other";

/** A block of a tar archive, and the longest beginning that any format needs. */
export const BLOCK_BYTES = 512;

/**
 * Formats that are recognised and not opened.
 * Source: https://www.iana.org/assignments/media-types, file/file:magic/Magdir/{archive,compress}
 */
const OTHER_MAGIC: readonly Buffer[] = [
  // bzip2, of which the three letters alone would be a word: `BZh`, level, then the block's or the end's magic.
  ...[..."123456789"].flatMap((level) => [
    Buffer.from(`425a68${Buffer.from(level).toString("hex")}314159265359`, "hex"),
    Buffer.from(`425a68${Buffer.from(level).toString("hex")}177245385090`, "hex"),
  ]),
  // xz
  Buffer.from("fd377a585a00", "hex"),
  // zstd
  Buffer.from("28b52ffd", "hex"),
  // 7z
  Buffer.from("377abcaf271c", "hex"),
  // rar, version 4 and 5
  Buffer.from("526172211a07", "hex"),
];

const ZIP_ENTRY = Buffer.from("504b0304", "hex");
const ZIP_EMPTY = Buffer.from("504b0506", "hex");
/** Magic, and deflate as the method, the only one there is (RFC 1952). */
const GZIP = Buffer.from("1f8b08", "hex");
const GZIP_RESERVED_FLAGS = 0xe0;

/** @param head the first 512 bytes, or the whole if it is shorter */
export function formatOf(head: Buffer): ArchiveFormat | undefined {
  if (begins(head, ZIP_ENTRY) || begins(head, ZIP_EMPTY)) return "zip";
  if (begins(head, GZIP)) return ((head[3] ?? 0xff) & GZIP_RESERVED_FLAGS) === 0 ? "gzip" : undefined;
  if (isTarHeader(head)) return "tar";
  return OTHER_MAGIC.some((magic) => begins(head, magic)) ? "other" : undefined;
}

/**
 * Whether this is the beginning of an archive or a compressed file, of one of the formats that are opened or
 * only recognised.
 *
 * @param head the first 512 bytes, or the whole if it is shorter
 */
export function isArchive(head: Buffer): boolean {
  return formatOf(head) !== undefined;
}

const USTAR = Buffer.from("ustar");
const USTAR_AT = 257;

/** A header of POSIX or GNU form whose checksum is right: text that happens to say `ustar` there is not enough. */
export function isTarHeader(block: Buffer): boolean {
  return (
    block.length >= BLOCK_BYTES &&
    block.subarray(USTAR_AT, USTAR_AT + USTAR.length).equals(USTAR) &&
    hasTarChecksum(block)
  );
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

function begins(bytes: Buffer, magic: Buffer): boolean {
  return bytes.length >= magic.length && bytes.subarray(0, magic.length).equals(magic);
}
