import type { Taken } from "../ports/git.ts";
import { isArchive } from "./archive/format.ts";
import { ZipTail } from "./archive/tail.ts";
import { createSieve } from "./detect/sieve.ts";
import { BatchWalk, headerIn, type ObjectHeader } from "./repository/batch-walk.ts";

/** What the first reading of a stream of objects gave. */
export interface Sifted {
  /** Objects that may hold a key, to be read again. */
  readonly suspicious: ReadonlyMap<string, ObjectHeader>;
  /** Files that are archives. */
  readonly archives: ReadonlyMap<string, ObjectHeader>;
  /** Objects that git was asked for and did not have. */
  readonly missing: readonly string[];
  readonly commits: number;
  readonly objects: number;
  readonly bytes: number;
  /** How many objects git gave, or said that it has not. */
  readonly answers: number;
  /** Whether the stream ended where an object ended. */
  readonly whole: boolean;
  /** There were more suspicious objects than are looked at. */
  readonly tooMany: boolean;
}

/** More than this is no repository of programs, but an attack on our memory. */
const MOST_SUSPICIOUS = 100_000;
const MOST_MISSING = 100_000;
/** How much of a file tells whether it is an archive. */
const HEAD_BYTES = 512;

/** Where an object's content stands in the stream. */
interface Span {
  /** Its header becomes one when it is suspicious: of each chunk there is such a span, and few are. */
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first reading: everything that the scope names goes through the sieve in the pieces in which git gives it,
 * and only what is suspicious is read again and looked at exactly.
 */
export class Sifter {
  readonly #walk: BatchWalk;
  readonly #sieve = createSieve();
  readonly #tail = new ZipTail();
  readonly #suspicious = new Map<string, ObjectHeader>();
  readonly #archives = new Map<string, ObjectHeader>();
  readonly #missing: string[] = [];
  /** Objects in which the sieve may still report something: those of which the next chunk has more, or the last ones. */
  #open: Span[] = [];
  /** What the sieve reported of the chunk, in order, and how many of them are placed. */
  #reported: readonly number[] = [];
  #placed = 0;
  #size = 0;
  #head: Buffer[] = [];
  #headBytes = 0;
  #commits = 0;
  #objects = 0;
  #bytes = 0;
  #tooMany = false;

  /** @param withArchives whether to tell which files are archives */
  constructor(withArchives: boolean) {
    this.#walk = new BatchWalk({
      begin: (walk, type, size, start) => {
        const end = start + size;
        this.#objects++;
        this.#bytes += size;
        if (type === "commit") this.#commits++;
        if (this.#placed < this.#reported.length) this.#place(start, end, () => walk.header);
        // Few: most objects are done with before their chunk is.
        if (end >= this.#sieve.position - this.#sieve.reach) {
          this.#open.push({ line: walk.line, start, end });
        }
        if (!withArchives) return;
        this.#size = size;
        this.#headBytes = 0;
        if (this.#head.length > 0) this.#head = [];
        this.#tail.begin(size);
      },
      data: (walk, bytes, type) => {
        if (withArchives && type === "blob") this.#lookForArchive(walk, bytes);
      },
      end: () => undefined,
      missing: (name) => {
        if (this.#missing.length < MOST_MISSING) this.#missing.push(name.replace(/^\?/, ""));
      },
    });
  }

  /** @returns `stop` when it is no stream of objects */
  push(chunk: Buffer): Taken {
    // Overlapping needles may come in another order.
    this.#reported = this.#sieve.sift(chunk).sort((a, b) => a - b);
    this.#placed = 0;
    for (const span of this.#open) this.#place(span.start, span.end, () => headerIn(span.line));
    const reach = this.#sieve.position - this.#sieve.reach;
    this.#open = this.#open.filter(({ end }) => end >= reach);
    this.#walk.push(chunk);
    return this.#walk.isGarbled ? "stop" : undefined;
  }

  end(): Sifted {
    return {
      suspicious: this.#suspicious,
      archives: this.#archives,
      missing: this.#missing,
      commits: this.#commits,
      objects: this.#objects,
      bytes: this.#bytes,
      answers: this.#walk.answers,
      whole: this.#walk.isBetweenObjects,
      tooMany: this.#tooMany,
    };
  }

  /** Makes an object suspicious if the sieve reported something in it; what it reported before it is in no object. */
  #place(start: number, end: number, headerOf: () => ObjectHeader): void {
    const reported = this.#reported;
    while (this.#placed < reported.length && (reported[this.#placed] as number) < start) this.#placed++;
    for (; this.#placed < reported.length && (reported[this.#placed] as number) < end; this.#placed++) {
      if (this.#suspicious.size >= MOST_SUSPICIOUS) this.#tooMany = true;
      else {
        const header = headerOf();
        this.#suspicious.set(header.id, header);
      }
    }
  }

  #lookForArchive(walk: BatchWalk, bytes: Buffer): void {
    if (this.#headBytes < HEAD_BYTES) this.#lookAtHead(walk, bytes);
    // Programs carry a zip at their end.
    if (this.#tail.push(bytes)) this.#archives.set(walk.header.id, walk.header);
  }

  #lookAtHead(walk: BatchWalk, bytes: Buffer): void {
    const part = bytes.subarray(0, HEAD_BYTES - this.#headBytes);
    const whole = this.#headBytes + part.length >= Math.min(HEAD_BYTES, this.#size);
    this.#headBytes += part.length;
    // Most files come in one piece and need no copy.
    if (this.#head.length > 0 || !whole) this.#head.push(Buffer.from(part));
    if (whole && isArchive(this.#head.length > 0 ? Buffer.concat(this.#head) : part)) {
      this.#archives.set(walk.header.id, walk.header);
    }
  }
}
