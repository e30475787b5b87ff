import { readableName } from "./name.ts";

export const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");

/** The name of an entry; some writers on Windows separate its parts as paths are there. */
export function nameOf(raw: Buffer): string {
  return readableName(raw).replaceAll("\\", "/");
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Shorter than any local header with a name. */
const SHORTEST_GAP_BYTES = 31;

/** Which bytes of a file belong to entries that were read. */
export class Coverage {
  readonly #ranges: Range[] = [];

  add(from: number, to: number): void {
    this.#ranges.push({ from, to });
  }

  /** What lies between them, as far as an entry may fit into it, in order. */
  *gaps(size: number): Generator<Range> {
    let from = 0;
    for (const range of this.#ranges.toSorted((a, b) => a.from - b.from)) {
      if (range.from - from >= SHORTEST_GAP_BYTES) yield { from, to: range.from };
      from = Math.max(from, range.to);
    }
    if (size - from >= SHORTEST_GAP_BYTES) yield { from, to: size };
  }
}
