import { GZIP_TRAILER_BYTES, gzipHeaderAt } from "./gzip-header.ts";
import type { Budget, Obstacle } from "./limits.ts";

/** Output comes in pieces of this size; at most a few of them are ahead of the reader. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Inflates bytes piece by piece, as far as the budget goes: a deflate stream, or all members of a gzip file.
 * Reading it never throws: `obstacle` says afterwards why it ended early.
 */
export class Inflation implements AsyncIterable<Buffer> {
  readonly #bytes: Buffer;
  readonly #form: "gzip" | "deflate";
  readonly #budget: Budget;
  readonly #most: number;
  #given = 0;
  #consumed = 0;
  #obstacle: Obstacle | undefined;

  constructor(bytes: Buffer, form: "gzip" | "deflate", budget: Budget) {
    this.#bytes = bytes;
    this.#form = form;
    this.#budget = budget;
    this.#most = budget.mostFrom(bytes.length);
  }

  /** Why it ended before its end, once it has ended. */
  get obstacle(): Obstacle | undefined {
    return this.#obstacle;
  }

  /** Of the compressed bytes so many were read. Behind the end of a deflate stream there may be others. */
  get consumed(): number {
    return this.#consumed;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void> {
    if (this.#form === "deflate") yield* this.#inflate();
    else yield* this.#members();
  }

  /**
   * Member by member, and not by `createGunzip`: that drops what it has read where no member follows, and ends where
   * zeros follow, while other readers look for a member behind them (python/cpython:Lib/gzip.py `_read_gzip_header`).
   */
  async *#members(): AsyncGenerator<Buffer, void> {
    for (let next = 0; next !== -1; next = indexOfNonZero(this.#bytes, this.#consumed)) {
      const header = gzipHeaderAt(this.#bytes, next);
      if (header === undefined) this.#obstacle = "damaged";
      else if (header.contentAt > this.#bytes.length) this.#obstacle = "cut-off";
      else if (next > 0 && !this.#budget.spendEntry()) this.#obstacle = this.#budget.exhausted;
      if (header === undefined || this.#obstacle !== undefined) return;
      this.#consumed = header.contentAt;
      yield* this.#inflate();
      this.#consumed += GZIP_TRAILER_BYTES;
      if (this.#consumed > this.#bytes.length) this.#obstacle ??= "cut-off";
      if (this.#obstacle !== undefined) return;
    }
  }

  async *#inflate(): AsyncGenerator<Buffer, void> {
    const { createInflateRaw } = await import("node:zlib");
    const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
    try {
      stream.end(this.#bytes.subarray(this.#consumed));
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#given += chunk.length;
        if (!this.#budget.spendBytes(chunk.length)) this.#obstacle = this.#budget.exhausted;
        else if (this.#given > this.#most) this.#obstacle = "ratio";
        if (this.#obstacle !== undefined) return;
        yield chunk;
      }
    } catch (error) {
      this.#obstacle = (error as { code?: unknown }).code === "Z_BUF_ERROR" ? "cut-off" : "damaged";
    } finally {
      this.#consumed += stream.bytesWritten;
      if (!this.#budget.spendInput(stream.bytesWritten)) this.#obstacle ??= this.#budget.exhausted;
      stream.destroy();
    }
  }
}

function indexOfNonZero(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] !== 0) return at;
  return -1;
}

/** What is smaller when compressed is inflated in one go; a stream costs as much as inflating some hundred kilobytes. */
export const SMALL_BYTES = 32 * 1024;

/** A deflate stream that was inflated to its end. */
export interface Inflated {
  readonly bytes: Buffer;
  /** How long the stream was; the rest of what was given does not belong to it. */
  readonly consumed: number;
}

/**
 * Inflates a small deflate stream in one go.
 *
 * @returns `too-large` where only reading it piece by piece tells how far it goes: it is larger than
 * {@link SMALL_BYTES}, or cut off there, or holds more than `mostBytes`
 */
export async function inflateSmall(
  bytes: Buffer,
  mostBytes: number,
): Promise<Inflated | "damaged" | "too-large"> {
  if (bytes.length > SMALL_BYTES) return "too-large";
  const { inflateRawSync } = await import("node:zlib");
  try {
    // With `info` it gives the engine as well, which knows how far it has read; the types do not say so.
    const options = { maxOutputLength: Math.max(1, mostBytes), info: true };
    const { buffer, engine } = inflateRawSync(bytes, options) as unknown as Informed;
    return { bytes: buffer, consumed: engine.bytesWritten };
  } catch (error) {
    return (error as { code?: unknown }).code === "Z_DATA_ERROR" ? "damaged" : "too-large";
  }
}

interface Informed {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** The beginning of a stream of pieces, and whether that is all of it. */
export interface Beginning {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/** Collects at most so many bytes, and ends the source when there are more. */
export async function collect(source: AsyncIterable<Buffer>, mostBytes: number): Promise<Beginning> {
  const chunks: Buffer[] = [];
  let room = mostBytes;
  for await (const chunk of source) {
    chunks.push(chunk.length <= room ? chunk : chunk.subarray(0, room));
    if (chunk.length > room) return { bytes: Buffer.concat(chunks), whole: false };
    room -= chunk.length;
  }
  return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), whole: true };
}
