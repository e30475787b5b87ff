import { BatchWalk, type ObjectHeader } from "./batch-walk.ts";

/** What `git cat-file --batch` has to be told for this: what stands behind an id in its input is handed on. */
export const BATCH_FORMAT = "--batch=%(objectname) %(objecttype) %(objectsize) %(rest)";

export type BatchEvent =
  /** `at`: where its content begins, in bytes from the beginning of the stream. */
  | { readonly event: "begin"; readonly header: ObjectHeader; readonly at: number }
  | { readonly event: "data"; readonly header: ObjectHeader; readonly bytes: Buffer }
  | { readonly event: "end"; readonly header: ObjectHeader }
  /** What was asked for is not there. */
  | { readonly event: "missing"; readonly name: string }
  /** The output is not of this form; nothing comes after it. */
  | { readonly event: "garbled" };

/** Takes the output of `git cat-file --batch` apart into events, for those who look at every object. */
export class BatchParser {
  #events: BatchEvent[] = [];
  readonly #walk = new BatchWalk({
    begin: (walk, _type, _size, at) => this.#events.push({ event: "begin", header: walk.header, at }),
    data: (walk, bytes) => this.#events.push({ event: "data", header: walk.header, bytes }),
    end: (walk) => this.#events.push({ event: "end", header: walk.header }),
    missing: (name) => this.#events.push({ event: "missing", name }),
  });

  /** @returns the events of this piece; the bytes in them are part of it */
  push(chunk: Buffer): readonly BatchEvent[] {
    this.#events = [];
    const wasGarbled = this.#walk.isGarbled;
    this.#walk.push(chunk);
    if (this.#walk.isGarbled && !wasGarbled) this.#events.push({ event: "garbled" });
    return this.#events;
  }

  /** How many of the lines of its input git has answered, up to now. */
  get answers(): number {
    return this.#walk.answers;
  }

  /** Whether the output ended where an object ended. */
  isBetweenObjects(): boolean {
    return this.#walk.isBetweenObjects;
  }
}
