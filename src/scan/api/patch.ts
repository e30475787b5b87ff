/** One side of a hunk: the text of consecutive lines of a file. */
export interface Side {
  /** Number of its first line in the file. */
  readonly firstLine: number;
  /** Lines joined with line feeds. */
  readonly text: string;
  /** For each line whether it is only on this side: added on the new one, removed on the old one. */
  readonly changed: readonly boolean[];
}

export interface Hunk {
  readonly before: Side;
  readonly after: Side;
}

const HEADER = /^@@ -(\d{1,10})(?:,\d{1,10})? \+(\d{1,10})(?:,\d{1,10})? @@/;
/** What bytes that are no text have become on their way through JSON, or would have. */
const NO_TEXT = /[\0\ufffd]/;

/**
 * Reads a file's patch as GitHub's API gives it: hunks without headers of files.
 *
 * @param additions how many lines it must add to be complete
 * @returns `undefined` when it does not show all of the change: the file itself has to be read then
 */
export function readPatch(patch: string, additions: number, deletions: number): readonly Hunk[] | undefined {
  if (NO_TEXT.test(patch)) return undefined;
  const hunks: HunkReader[] = [];
  for (const line of patch.split("\n")) {
    const header = HEADER.exec(line);
    if (header) hunks.push(new HunkReader(Number(header[1]), Number(header[2])));
    else if (!hunks.at(-1)?.push(line)) return undefined;
  }
  const added = hunks.reduce((sum, hunk) => sum + hunk.added, 0);
  const removed = hunks.reduce((sum, hunk) => sum + hunk.removed, 0);
  return added === additions && removed === deletions ? hunks.map((hunk) => hunk.end()) : undefined;
}

class HunkReader {
  readonly #starts: { readonly before: number; readonly after: number };
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  readonly #removed: boolean[] = [];
  readonly #added: boolean[] = [];
  added = 0;
  removed = 0;

  constructor(before: number, after: number) {
    this.#starts = { before, after };
  }

  /** @returns whether this is a line of a hunk */
  push(line: string): boolean {
    const text = line.slice(1);
    switch (line[0]) {
      case "+":
        this.added += 1;
        this.#after.push(text);
        this.#added.push(true);
        return true;
      case "-":
        this.removed += 1;
        this.#before.push(text);
        this.#removed.push(true);
        return true;
      // A space is at times lost from an empty line.
      case " ":
      case undefined:
        this.#before.push(text);
        this.#after.push(text);
        this.#removed.push(false);
        this.#added.push(false);
        return true;
      // "\ No newline at end of file"
      case "\\":
        return true;
    }
    return false;
  }

  end(): Hunk {
    return {
      before: { firstLine: this.#starts.before, text: this.#before.join("\n"), changed: this.#removed },
      after: { firstLine: this.#starts.after, text: this.#after.join("\n"), changed: this.#added },
    };
  }
}
