import type { Taken } from "../ports/git.ts";
import { isArchive } from "./archive/format.ts";
import { ZipTail } from "./archive/tail.ts";
import { createSieve } from "./detect/sieve.ts";
import type { ObjectHeader } from "./repository/batch.ts";
import { BatchParser } from "./repository/batch.ts";

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

/**
 * The first reading: everything that the scope names goes through the sieve in the pieces in which git gives it,
 * and only what is suspicious is read again and looked at exactly.
 */
export class Sifter {
  readonly #parser = new BatchParser();
  readonly #sieve = createSieve();
  readonly #withArchives: boolean;
  readonly #tail = new ZipTail();
  readonly #suspicious = new Map<string, ObjectHeader>();
  readonly #archives = new Map<string, ObjectHeader>();
  readonly #missing: string[] = [];
  /** Objects of the last pieces, with where they end in the stream. */
  #spans: { header: ObjectHeader; start: number; end: number }[] = [];
  #head: Buffer[] = [];
  #headBytes = 0;
  #commits = 0;
  #objects = 0;
  #bytes = 0;
  #tooMany = false;

  /** @param withArchives whether to tell which files are archives */
  constructor(withArchives: boolean) {
    this.#withArchives = withArchives;
  }

  /** @returns `stop` when it is no stream of objects */
  push(chunk: Buffer): Taken {
    for (const event of this.#parser.push(chunk)) {
      if (event.event === "garbled") return "stop";
      if (event.event === "begin") {
        const { header, at } = event;
        this.#spans.push({ header, start: at, end: at + header.size });
        this.#objects++;
        this.#bytes += header.size;
        if (header.type === "commit") this.#commits++;
        this.#head = [];
        this.#headBytes = 0;
        if (this.#withArchives) this.#tail.begin(header.size);
      } else if (event.event === "data") {
        if (this.#withArchives && event.header.type === "blob")
          this.#lookForArchive(event.header, event.bytes);
      } else if (event.event === "missing" && this.#missing.length < MOST_MISSING) {
        this.#missing.push(event.name.replace(/^\?/, ""));
      }
    }
    for (const at of this.#sieve.sift(chunk)) this.#suspect(at);
    const reach = this.#sieve.position - this.#sieve.reach;
    const first = this.#spans.findIndex(({ end }) => end >= reach);
    this.#spans = first === -1 ? this.#spans.slice(-1) : this.#spans.slice(first);
    return undefined;
  }

  end(): Sifted {
    return {
      suspicious: this.#suspicious,
      archives: this.#archives,
      missing: this.#missing,
      commits: this.#commits,
      objects: this.#objects,
      bytes: this.#bytes,
      answers: this.#parser.answers,
      whole: this.#parser.isBetweenObjects(),
      tooMany: this.#tooMany,
    };
  }

  #suspect(at: number): void {
    const span = this.#spans.find(({ start, end }) => start <= at && at < end);
    if (span === undefined) return;
    if (this.#suspicious.size >= MOST_SUSPICIOUS) this.#tooMany = true;
    else this.#suspicious.set(span.header.id, span.header);
  }

  #lookForArchive(header: ObjectHeader, bytes: Buffer): void {
    if (this.#headBytes < HEAD_BYTES) this.#lookAtHead(header, bytes);
    // Programs carry a zip at their end.
    if (this.#tail.push(bytes)) this.#archives.set(header.id, header);
  }

  #lookAtHead(header: ObjectHeader, bytes: Buffer): void {
    const part = bytes.subarray(0, HEAD_BYTES - this.#headBytes);
    const whole = this.#headBytes + part.length >= Math.min(HEAD_BYTES, header.size);
    this.#headBytes += part.length;
    // Most files come in one piece and need no copy.
    if (this.#head.length > 0 || !whole) this.#head.push(Buffer.from(part));
    if (whole && isArchive(this.#head.length > 0 ? Buffer.concat(this.#head) : part)) {
      this.#archives.set(header.id, header);
    }
  }
}
