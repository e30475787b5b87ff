import { hexDigitsAt } from "./hex.ts";

/** One object as `git cat-file --batch` announces it. */
export interface ObjectHeader {
  readonly id: string;
  readonly type: ObjectType;
  /** Bytes. */
  readonly size: number;
  /** One of the paths under which a listing came across it, up to a line feed in it; empty where none is known. */
  readonly path: string;
}

export type ObjectType = "blob" | "tree" | "commit" | "tag";

/** What is told of a stream of objects as it passes. */
export interface BatchVisitor {
  /** @param at where the content begins, in bytes from the beginning of the stream */
  begin(walk: BatchWalk, type: ObjectType, size: number, at: number): void;
  /** A piece of the content, part of the chunk that was pushed. */
  data(walk: BatchWalk, bytes: Buffer, type: ObjectType): void;
  end(walk: BatchWalk): void;
  /** What was asked for is not there. */
  missing(name: string): void;
}

const LINE_FEED = 10;
const SPACE = 32;
/** A path can be long, since directories may be nested without end; this one is none. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Walks along the output of `git cat-file --batch`, in whatever pieces it comes:
 * `<id> <type> <size> <path>\n<content>\n`, or `<name> missing\n`
 * (https://git-scm.com/docs/git-cat-file#_batch_output). A history has hundreds of thousands of objects, of which few
 * are of interest: a header becomes text only when it is asked for.
 */
export class BatchWalk {
  readonly #visitor: BatchVisitor;
  #position = 0;
  /** The beginning of a line that did not end with its chunk. */
  #begun = "";
  /** The line of the object that is walked over: in `#chunk` while it is there, else as text. */
  #chunk: Buffer | undefined;
  #lineFrom = 0;
  #lineTo = 0;
  #line = "";
  #header: ObjectHeader | undefined;
  #type: ObjectType | undefined;
  #left = 0;
  #answers = 0;
  #garbled = false;

  constructor(visitor: BatchVisitor) {
    this.#visitor = visitor;
  }

  /** How many of the lines of its input git has answered, up to now. */
  get answers(): number {
    return this.#answers;
  }

  /** Whether the output is not of this form; then nothing more is told. */
  get isGarbled(): boolean {
    return this.#garbled;
  }

  /** Whether the output ended where an object ended. */
  get isBetweenObjects(): boolean {
    return this.#type === undefined && this.#begun === "" && !this.#garbled;
  }

  /** Of the object that is walked over: only to be asked for by the visitor. */
  get header(): ObjectHeader {
    this.#header ??= headerIn(this.line);
    return this.#header;
  }

  /** The same as it stands there, for {@link headerIn}: what may be wanted later, when its memory is used again. */
  get line(): string {
    this.#keepLine();
    return this.#line;
  }

  /** @param chunk the next bytes; not kept */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && !this.#garbled) {
      if (this.#type === undefined) {
        const end = chunk.indexOf(LINE_FEED, at);
        if (end === -1) {
          if (this.#begun.length + chunk.length - at > LONGEST_LINE) this.#garbled = true;
          else this.#begun += chunk.toString("latin1", at, chunk.length);
          break;
        }
        this.#beginLine(chunk, at, end);
        at = end + 1;
        if (this.#type === undefined) continue;
        this.#visitor.begin(this, this.#type, this.#left, this.#position + at);
      }
      if (this.#left > 0) {
        const end = Math.min(chunk.length, at + this.#left);
        if (end > at) this.#visitor.data(this, chunk.subarray(at, end), this.#type);
        this.#left -= end - at;
        at = end;
      }
      // The line feed after the content, which may come with the next chunk.
      if (this.#left === 0 && at < chunk.length) {
        if (chunk[at] !== LINE_FEED) {
          this.#garbled = true;
          break;
        }
        at++;
        this.#visitor.end(this);
        this.#type = undefined;
      }
    }
    // The chunk's memory is used again.
    if (this.#type !== undefined && this.#header === undefined) this.#keepLine();
    this.#chunk = undefined;
    this.#position += chunk.length;
  }

  #beginLine(chunk: Buffer, from: number, to: number): void {
    this.#header = undefined;
    if (this.#begun === "" && this.#beginInPlace(chunk, from, to)) return;
    const line = this.#begun + chunk.toString("latin1", from, to);
    this.#begun = "";
    const [, type, size] = HEADER.exec(line) ?? [];
    if (type !== undefined) {
      this.#answers++;
      this.#type = type as ObjectType;
      this.#left = Number(size);
      this.#chunk = undefined;
      this.#line = line;
      return;
    }
    const name = MISSING.exec(line)?.[1];
    if (name === undefined) {
      this.#garbled = true;
      return;
    }
    this.#answers++;
    this.#visitor.missing(name);
  }

  /** The usual line, without a text being made of it. @returns whether it is one; else nothing has changed */
  #beginInPlace(chunk: Buffer, from: number, to: number): boolean {
    const digits = hexDigitsAt(chunk, from, to);
    let at = from + digits;
    if ((digits !== 40 && digits !== 64) || chunk[at] !== SPACE) return false;
    const type = TYPES[chunk[at + 1] as number]?.[chunk[at + 2] as number];
    if (type === undefined) return false;
    const { name, bytes } = type;
    at += 1;
    for (let index = 0; index < bytes.length; index++) if (chunk[at + index] !== bytes[index]) return false;
    at += bytes.length;
    const first = at;
    let size = 0;
    for (; at < to; at++) {
      const digit = (chunk[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      size = size * 10 + digit;
    }
    if (at === first || at - first > MOST_DIGITS || (at < to && chunk[at] !== SPACE)) return false;
    this.#answers++;
    this.#type = name;
    this.#left = size;
    this.#chunk = chunk;
    this.#lineFrom = from;
    this.#lineTo = to;
    return true;
  }

  #keepLine(): void {
    if (this.#chunk !== undefined) this.#line = this.#chunk.toString("latin1", this.#lineFrom, this.#lineTo);
    this.#chunk = undefined;
  }
}

/** More would not be exact as a number. */
const MOST_DIGITS = 15;

/** By their first two letters. */
const TYPES: { name: ObjectType; bytes: Buffer }[][] = [];
for (const name of ["blob", "tree", "commit", "tag"] as const) {
  const bytes = Buffer.from(`${name} `);
  TYPES[bytes[0] ?? 0] ??= [];
  (TYPES[bytes[0] ?? 0] ?? [])[bytes[1] ?? 0] = { name, bytes };
}

const HEADER = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)(?: .*)?$/s;
const MISSING = /^(.*) (?:missing|ambiguous)$/s;

/** What a header says. @param line of {@link BatchWalk.line} */
export function headerIn(line: string): ObjectHeader {
  const [id = "", type, size] = line.split(" ", 3);
  const path = line.slice(id.length + 1 + (type?.length ?? 0) + 1 + (size?.length ?? 0) + 1);
  return {
    id,
    type: type as ObjectType,
    size: Number(size),
    path: Buffer.from(path, "latin1").toString("utf8"),
  };
}
