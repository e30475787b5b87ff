/** One object as `git cat-file --batch` announces it. */
export interface ObjectHeader {
  readonly id: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  /** Bytes. */
  readonly size: number;
  /** One of the paths under which a listing came across it, up to a line feed in it; empty where none is known. */
  readonly path: string;
}

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

const LINE_FEED = 10;
/** A path can be long, since directories may be nested without end; this one is none. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Takes the output of `git cat-file --batch` apart, in whatever pieces it comes:
 * `<id> <type> <size> <path>\n<content>\n`, or `<name> missing\n`
 * (https://git-scm.com/docs/git-cat-file#_batch_output).
 */
export class BatchParser {
  #position = 0;
  #line = "";
  #header: ObjectHeader | undefined;
  #left = 0;
  #answers = 0;
  #garbled = false;

  *push(chunk: Buffer): Generator<BatchEvent> {
    let at = 0;
    while (at < chunk.length && !this.#garbled) {
      if (this.#header === undefined) {
        const end = chunk.indexOf(LINE_FEED, at);
        if (end === -1) {
          if (this.#line.length + chunk.length - at > LONGEST_LINE) yield this.#refuse();
          else this.#line += chunk.toString("latin1", at, chunk.length);
          break;
        }
        const line = this.#line + chunk.toString("latin1", at, end);
        this.#line = "";
        at = end + 1;
        const read = readLine(line);
        if (read === undefined) {
          yield this.#refuse();
          break;
        }
        this.#answers++;
        if (typeof read === "string") {
          yield { event: "missing", name: read };
          continue;
        }
        this.#header = read;
        this.#left = read.size;
        yield { event: "begin", header: read, at: this.#position + at };
      }
      const header = this.#header;
      if (this.#left > 0) {
        const end = Math.min(chunk.length, at + this.#left);
        if (end > at) yield { event: "data", header, bytes: chunk.subarray(at, end) };
        this.#left -= end - at;
        at = end;
      }
      // The line feed after the content, which may come with the next chunk.
      if (this.#left === 0 && at < chunk.length) {
        if (chunk[at] !== LINE_FEED) {
          yield this.#refuse();
          break;
        }
        at++;
        this.#header = undefined;
        yield { event: "end", header };
      }
    }
    this.#position += chunk.length;
  }

  /** How many of the lines of its input git has answered, up to now. */
  get answers(): number {
    return this.#answers;
  }

  /** Whether the output ended where an object ended. */
  isBetweenObjects(): boolean {
    return this.#header === undefined && this.#line === "" && !this.#garbled;
  }

  #refuse(): BatchEvent {
    this.#garbled = true;
    return { event: "garbled" };
  }
}

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)(?: (.*))?$/s;
const MISSING = /^(.*) (?:missing|ambiguous)$/s;

/** @returns a header, the name of what is missing, or `undefined` for what is neither */
function readLine(line: string): ObjectHeader | string | undefined {
  const [, id, type, size, path = ""] = HEADER.exec(line) ?? [];
  if (id !== undefined && type !== undefined) {
    const utf8 = Buffer.from(path, "latin1").toString("utf8");
    return { id, type: type as ObjectHeader["type"], size: Number(size), path: utf8 };
  }
  return MISSING.exec(line)?.[1];
}
