import type { Budget, Obstacle } from "./limits.ts";

/** Output comes in pieces of this size; at most a few of them are ahead of the reader. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Inflates bytes piece by piece, as far as the budget goes. Reading it never throws: `obstacle` says afterwards
 * why it ended early.
 */
export class Inflation implements AsyncIterable<Buffer> {
  readonly #bytes: Buffer;
  readonly #form: "gzip" | "deflate";
  readonly #budget: Budget;
  #obstacle: Obstacle | undefined;

  constructor(bytes: Buffer, form: "gzip" | "deflate", budget: Budget) {
    this.#bytes = bytes;
    this.#form = form;
    this.#budget = budget;
  }

  /** Why it ended before its end, once it has ended. */
  get obstacle(): Obstacle | undefined {
    return this.#obstacle;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void> {
    const { createGunzip, createInflateRaw } = await import("node:zlib");
    const options = { chunkSize: CHUNK_BYTES };
    const stream = this.#form === "gzip" ? createGunzip(options) : createInflateRaw(options);
    const most = this.#budget.mostFrom(this.#bytes.length);
    let bytes = 0;
    try {
      stream.end(this.#bytes);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (!this.#budget.spendBytes(chunk.length)) this.#obstacle = this.#budget.exhausted;
        else if (bytes > most) this.#obstacle = "ratio";
        if (this.#obstacle !== undefined) return;
        yield chunk;
      }
    } catch (error) {
      this.#obstacle = (error as { code?: unknown }).code === "Z_BUF_ERROR" ? "cut-off" : "damaged";
    } finally {
      stream.destroy();
    }
  }
}

/** What is smaller when compressed is inflated in one go; a stream costs as much as inflating some hundred kilobytes. */
const SMALL_BYTES = 32 * 1024;

/**
 * Inflates a small deflate stream in one go.
 *
 * @returns `undefined` where only reading it piece by piece tells how far it goes: it is larger than this, or
 * damaged, or holds more than `mostBytes`
 */
export async function inflateSmall(bytes: Buffer, mostBytes: number): Promise<Buffer | undefined> {
  if (bytes.length > SMALL_BYTES) return undefined;
  const { inflateRawSync } = await import("node:zlib");
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, mostBytes) });
  } catch {
    return undefined;
  }
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
