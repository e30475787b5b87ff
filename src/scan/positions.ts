const LINE_FEED = 10;
/** How much of a long line is kept on either side of a key: inline markers stand near it. */
const CONTEXT_BYTES = 2000;

/** A place in a text: from 1, columns in UTF-16 units, as editors and GitHub count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets into lines and columns, going forward once over a text that may come in overlapping slabs. Linear
 * however long the lines are.
 */
export class PositionCounter {
  #line = 1;
  #column = 1;
  #offset = 0;

  /**
   * @param bytes a part of the text that begins at `start` and reaches at least to `offset`
   * @param offset not before that of the last call
   */
  at(bytes: Buffer, start: number, offset: number): Position {
    const skipped = bytes.subarray(Math.max(0, this.#offset - start), Math.max(0, offset - start));
    let from = 0;
    for (;;) {
      const feed = skipped.indexOf(LINE_FEED, from);
      if (feed === -1) break;
      this.#line++;
      this.#column = 1;
      from = feed + 1;
    }
    this.#column += charactersIn(skipped.subarray(from));
    this.#offset = Math.max(this.#offset, offset);
    return { line: this.#line, column: this.#column };
  }
}

/**
 * UTF-16 units of UTF-8 text: one for each character, two for those of four bytes. Of text in UTF-16 itself, where
 * every other byte of what is written here is zero, its characters.
 */
function charactersIn(bytes: Buffer): number {
  let units = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros++;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 && byte < 0xf8 ? 2 : 1;
  }
  return zeros * 3 > bytes.length ? Math.floor(bytes.length / 2) : units;
}

/** The line or lines that `[from, to)` stands on, cut around it. */
export function linesAround(bytes: Buffer, from: number, to: number): string {
  const earliest = Math.max(0, from - CONTEXT_BYTES);
  const latest = Math.min(bytes.length, to + CONTEXT_BYTES);
  const before = bytes.subarray(earliest, from).lastIndexOf(LINE_FEED);
  const after = bytes.subarray(to, latest).indexOf(LINE_FEED);
  const text = bytes.toString(
    "utf8",
    before === -1 ? earliest : earliest + before + 1,
    after === -1 ? latest : to + after,
  );
  return text.replaceAll("\0", "");
}
