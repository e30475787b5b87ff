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

/**
 * Reads `git diff-tree --stdin --raw -z`: an id of a commit, then for each file `:modes ids status` and its path,
 * each ended by NUL. Merges have as many colons as parents; the new id is always the last
 * (https://git-scm.com/docs/git-diff-tree#_raw_output_format).
 */
export class ChangesParser {
  readonly #fields = new Fields();
  #commit = "";
  #id: string | undefined;

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

  *push(chunk: Buffer): Generator<TreeEntry> {
    for (const field of this.#fields.push(chunk)) {
      const tab = field.indexOf("\t");
      const [, type = "", id = ""] = field.toString("latin1", 0, tab).split(" ");
      yield { type, id, path: field.subarray(tab + 1) };
    }
  }
}

/** Fields that are ended by NUL, from pieces cut anywhere. */
class Fields {
  #rest: Buffer[] = [];

  *push(chunk: Buffer): Generator<Buffer> {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(0, at);
      if (end === -1) break;
      const last = chunk.subarray(at, end);
      yield this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last]);
      this.#rest = [];
      at = end + 1;
    }
    if (at < chunk.length) this.#rest.push(Buffer.from(chunk.subarray(at)));
  }
}
