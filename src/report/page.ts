/**
 * A part of a page: lines that are always there, or rows of which the last ones may be left out. Lines are
 * finished Markdown.
 */
export type Section =
  | { readonly lines: readonly string[] }
  | {
      readonly head: readonly string[];
      readonly rowCount: number;
      /** Not more rows than this, however much room there is. */
      readonly maxRows?: number;
      readonly row: (index: number) => string;
      /** The row that says how many were left out. */
      readonly more: (count: number) => string;
      readonly foot: readonly string[];
    };

/**
 * Puts sections together so that the page stays within its size. Rows are dropped whole, from the end of each
 * section, the later sections first; only rows that fit are made.
 *
 * @param maxBytes in UTF-8; the lines that are always there must fit
 */
export function pageOf(sections: readonly Section[], maxBytes: number): string {
  let left = maxBytes - sections.reduce((sum, section) => sum + fixedBytes(section), 0);
  const lines: string[] = [];
  for (const section of sections) {
    if ("lines" in section) {
      lines.push(...section.lines);
      continue;
    }
    if (section.rowCount === 0) continue;
    lines.push(...section.head);
    let made = 0;
    for (; made < Math.min(section.rowCount, section.maxRows ?? Number.POSITIVE_INFINITY); made++) {
      const row = section.row(made);
      const bytes = bytesOf([row]);
      if (bytes > left) break;
      left -= bytes;
      lines.push(row);
    }
    if (made < section.rowCount) lines.push(section.more(section.rowCount - made));
    lines.push(...section.foot);
  }
  return `${lines.join("\n")}\n`;
}

function fixedBytes(section: Section): number {
  if ("lines" in section) return bytesOf(section.lines);
  if (section.rowCount === 0) return 0;
  return bytesOf([...section.head, section.more(section.rowCount), ...section.foot]);
}

function bytesOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}
