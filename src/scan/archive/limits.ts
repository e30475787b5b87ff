import type { Unopened } from "../said.ts";

const MIB = 1024 * 1024;

/** Bounds on what one archive may cost, whatever it holds. */
export interface ArchiveLimits {
  /** Bytes that come out of one top-level archive, all levels together. */
  readonly totalBytes: number;
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Bytes that an archive inside another may have to be opened. */
  readonly nestedBytes: number;
  /** How many times its compressed size something may hold, once it holds more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Entries of one top-level archive, all levels together. */
  readonly entries: number;
  /** Archives in one another, the outermost included. */
  readonly depth: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  totalBytes: 256 * MIB,
  entryBytes: 64 * MIB,
  nestedBytes: 32 * MIB,
  ratio: 200,
  ratioFromBytes: 16 * MIB,
  entries: 20_000,
  depth: 3,
};

/** Why something was not read to its end. */
export type Obstacle =
  | "damaged"
  | "cut-off"
  | "encrypted"
  | "method"
  | "format"
  | "entry-size"
  | "nested-size"
  | "total-size"
  | "ratio"
  | "overlap"
  | "entries"
  | "depth";

/** Why an archive was not read to its end, with the limit that was reached. */
export function unopenedBy(obstacle: Obstacle, limits: ArchiveLimits): Unopened {
  switch (obstacle) {
    case "entry-size":
      return { because: obstacle, most: limits.entryBytes };
    case "nested-size":
      return { because: obstacle, most: limits.nestedBytes };
    case "total-size":
      return { because: obstacle, most: limits.totalBytes };
    case "ratio":
    case "entries":
    case "depth":
      return { because: obstacle, most: limits[obstacle] };
    default:
      return { because: obstacle };
  }
}

/** What is left of the limits for one top-level archive. Once something has run out, nothing more is read. */
export class Budget {
  readonly limits: ArchiveLimits;
  readonly #mostBytes: number;
  /** Nothing is read from more bytes than there are and come out, each of them twice: unless entries overlap. */
  readonly #mostInput: number;
  #bytes = 0;
  #input = 0;
  #entries = 0;
  #exhausted: Obstacle | undefined;

  /** @param compressedBytes size of the top-level archive */
  constructor(limits: ArchiveLimits, compressedBytes: number) {
    this.limits = limits;
    this.#mostBytes = Math.min(limits.totalBytes, this.mostFrom(compressedBytes));
    this.#mostInput = 2 * (compressedBytes + this.#mostBytes);
  }

  get exhausted(): Obstacle | undefined {
    return this.#exhausted;
  }

  /** The most bytes that may come out of so many compressed ones. */
  mostFrom(compressedBytes: number): number {
    return Math.max(this.limits.ratioFromBytes, this.limits.ratio * compressedBytes);
  }

  /** @returns whether there was room for these bytes */
  spendBytes(count: number): boolean {
    this.#bytes += count;
    if (this.#bytes > this.#mostBytes) {
      this.#exhausted ??= this.#mostBytes < this.limits.totalBytes ? "ratio" : "total-size";
    }
    return this.#exhausted === undefined;
  }

  /**
   * Compressed bytes that give nothing take their time, too, and entries of a zip may overlap.
   *
   * @returns whether these compressed bytes may be read
   */
  spendInput(count: number): boolean {
    this.#input += count;
    if (this.#input > this.#mostInput) this.#exhausted ??= "overlap";
    return this.#exhausted === undefined;
  }

  /** @returns whether one more entry may be read */
  spendEntry(): boolean {
    this.#entries += 1;
    if (this.#entries > this.limits.entries) this.#exhausted ??= "entries";
    return this.#exhausted === undefined;
  }
}
