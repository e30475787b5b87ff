const LINES_A_PIECE = 1000;

/** Lines for a process to read, in pieces of many lines, which is what writing to a process costs. */
export function lines(items: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(items.length / LINES_A_PIECE) }, (_, at) =>
    items
      .slice(at * LINES_A_PIECE, (at + 1) * LINES_A_PIECE)
      .map((item) => `${item}\n`)
      .join(""),
  );
}
