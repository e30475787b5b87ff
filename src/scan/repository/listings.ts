import { hexDigitsAt } from "./hex.ts";

/** A file as a commit left it. */
export interface Change {
  readonly commit: string;
  readonly id: string;
  /** As in the repository: not always UTF-8. */
  readonly path: Buffer;
}

export interface TreeEntry {
  readonly type: string;
  readonly id: string;
  readonly path: Buffer;
}

const COLON = ":".charCodeAt(0);
const LINE_FEED = 10;
/** Directories may be nested without end, but this is no path. */
const LONGEST_FIELD_BYTES = 16 * 1024 * 1024;
const LONGEST_ID = 64;
const LISTED = /^\??(?:[0-9a-f]{40}|[0-9a-f]{64})(?: |$)/;

/**
 * Reads `git diff-tree --stdin --raw -z`: an id of a commit, then for each file `:modes ids status` and its path,
 * each ended by NUL. Merges have as many colons as parents; the new id is always the last
 * (https://git-scm.com/docs/git-diff-tree#_raw_output_format).
 */
export class ChangesParser {
  readonly #fields = new Fields();
  #commit = "";
  #id: string | undefined;

  /** Whether the listing does not end in the middle of something. */
  get isWhole(): boolean {
    return this.#fields.isWhole && this.#id === undefined;
  }

  /** Whether this cannot be a listing. */
  get isGarbled(): boolean {
    return this.#fields.tooLong;
  }

  *push(chunk: Buffer): Generator<Change> {
    for (const field of this.#fields.push(chunk)) {
      if (this.#id !== undefined) {
        yield { commit: this.#commit, id: this.#id, path: field };
        this.#id = undefined;
      } else if (field[0] === COLON) {
        const words = field.toString("latin1").split(" ");
        this.#id = words.at(-2) ?? "";
      } else {
        this.#commit = field.toString("latin1");
      }
    }
  }
}

/** Reads `git ls-tree -r -z`: `mode type id\tpath`, each ended by NUL. Submodules are of type `commit`. */
export class TreeParser {
  readonly #fields = new Fields();

  /** Whether the listing does not end in the middle of something. */
  get isWhole(): boolean {
    return this.#fields.isWhole;
  }

  /** Whether this cannot be a listing. */
  get isGarbled(): boolean {
    return this.#fields.tooLong;
  }

  *push(chunk: Buffer): Generator<TreeEntry> {
    for (const field of this.#fields.push(chunk)) {
      const tab = field.indexOf("\t");
      const [, type = "", id = ""] = field.toString("latin1", 0, tab).split(" ");
      yield { type, id, path: field.subarray(tab + 1) };
    }
  }
}

/** Counts the lines of `git rev-list`, and looks whether they are some: `id path`, or `?id` for what is missing. */
export class ListingCheck {
  #lines = 0;
  /** The beginning of the last line, as far as it matters. */
  #rest = "";
  #sound = true;

  get lines(): number {
    return this.#lines;
  }

  /** Whether all lines are lines of a listing, and the last one is not cut off. */
  get isWhole(): boolean {
    return this.#sound && this.#rest === "";
  }

  /** @returns whether it looks like a listing so far */
  push(chunk: Buffer): boolean {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, at);
      if (end !== -1 && this.#rest === "") {
        // Nearly all lines, of which a history has hundreds of thousands: no text is made of them.
        this.#sound &&= beginsAsListed(chunk, at, end);
      } else {
        const upTo = Math.min(end === -1 ? chunk.length : end, at + LONGEST_ID + 2);
        const line = this.#rest + chunk.toString("latin1", at, upTo);
        if (end === -1) {
          this.#rest = line.slice(0, LONGEST_ID + 2);
          this.#sound &&= this.#rest.length < LONGEST_ID + 2 || LISTED.test(this.#rest);
          return this.#sound;
        }
        this.#sound &&= LISTED.test(line);
        this.#rest = "";
      }
      this.#lines++;
      if (!this.#sound) return false;
      at = end + 1;
    }
  }
}

const QUESTION_MARK = "?".charCodeAt(0);
const SPACE = 32;

/** As {@link LISTED} of the line in `[from, to)`. */
function beginsAsListed(chunk: Buffer, from: number, to: number): boolean {
  const start = chunk[from] === QUESTION_MARK ? from + 1 : from;
  const digits = hexDigitsAt(chunk, start, to);
  return (digits === 40 || digits === 64) && (start + digits === to || chunk[start + digits] === SPACE);
}

/** Fields that are ended by NUL, from pieces cut anywhere. */
class Fields {
  #rest: Buffer[] = [];
  #restBytes = 0;

  get isWhole(): boolean {
    return this.#restBytes === 0;
  }

  get tooLong(): boolean {
    return this.#restBytes > LONGEST_FIELD_BYTES;
  }

  *push(chunk: Buffer): Generator<Buffer> {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(0, at);
      if (end === -1) break;
      const last = chunk.subarray(at, end);
      yield this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last]);
      this.#rest = [];
      this.#restBytes = 0;
      at = end + 1;
    }
    if (at === chunk.length) return;
    this.#rest.push(Buffer.from(chunk.subarray(at)));
    this.#restBytes += chunk.length - at;
  }
}
