import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { gitEnvironment } from "./run-git.ts";

/** What stands at a path: text, bytes, or an entry with a mode; `null` removes it. */
export type FileContent =
  | string
  | Buffer
  | null
  | { readonly mode?: "100644" | "100755" | "120000"; readonly content: string | Buffer }
  /** An object that exists: a blob, a tree (`040000`) or a submodule's commit (`160000`). */
  | { readonly mode: "100644" | "100755" | "120000" | "040000" | "160000"; readonly id: string };

/** A path as text or, when it is not UTF-8, as bytes. */
export type FileEntry = readonly [path: string | Buffer, content: FileContent];

export interface CommitOrder {
  readonly parents: readonly string[];
  /** Starts from this tree in place of the first parent's. */
  readonly tree: string | undefined;
  readonly files: readonly FileEntry[];
  readonly message: string | Buffer;
  /** `Name <mail> seconds +zzzz`. */
  readonly author: string;
  readonly committer: string;
  /** The `encoding` header, for messages that are not UTF-8. */
  readonly encoding: string | undefined;
}

/** The ref on which the process works; it is of no meaning afterwards. */
export const SCRATCH_REF = "refs/builder/scratch";

/** One `git fast-import` process: a factory of objects, thousands a second. */
export class FastImport {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<unknown[]>;
  /** Ids made by this process: it knows them by mark only, until it ends. */
  readonly #marks = new Map<string, number>();
  readonly #waiting: { resolve(id: string): void; reject(error: Error): void }[] = [];
  #lastMark = 0;
  #stderr = "";
  #unread = "";

  constructor(gitDirectory: string) {
    this.#child = spawn("git", ["fast-import", "--quiet", "--force", "--done", "--date-format=raw"], {
      env: gitEnvironment({ GIT_DIR: gitDirectory }),
    });
    this.#closed = once(this.#child, "close");
    this.#child.stdin.on("error", () => undefined);
    this.#child.stderr.on("data", (chunk: Buffer) => {
      this.#stderr += chunk.toString();
    });
    this.#child.stdout.on("data", (chunk: Buffer) => this.#read(chunk.toString()));
    this.#child.once("close", () => {
      for (const waiting of this.#waiting.splice(0)) {
        waiting.reject(new Error(`git fast-import ended: ${this.#stderr}`));
      }
    });
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split("\n");
    this.#unread = lines.pop() ?? "";
    for (const line of lines) this.#waiting.shift()?.resolve(line);
  }

  /** Makes a commit and returns its id. Refs are not touched. */
  async commit(order: CommitOrder): Promise<string> {
    this.#lastMark += 1;
    const mark = this.#lastMark;
    const parts: (string | Buffer)[] = [];
    if (order.parents.length === 0) parts.push(`reset ${SCRATCH_REF}\n`);
    parts.push(
      `commit ${SCRATCH_REF}\nmark :${mark}\nauthor ${order.author}\ncommitter ${order.committer}\n`,
    );
    if (order.encoding !== undefined) parts.push(`encoding ${order.encoding}\n`);
    parts.push(...data(order.message));
    order.parents.forEach((parent, index) => {
      parts.push(`${index === 0 ? "from" : "merge"} ${this.#name(parent)}\n`);
    });
    if (order.tree !== undefined) parts.push(`M 040000 ${order.tree} ""\n`);
    for (const [path, content] of order.files) parts.push(...fileChange(path, content));
    parts.push(`\nget-mark :${mark}\n`);
    const id = await this.#ask(parts);
    this.#marks.set(id, mark);
    return id;
  }

  #name(id: string): string {
    const mark = this.#marks.get(id);
    return mark === undefined ? id : `:${mark}`;
  }

  #ask(parts: readonly (string | Buffer)[]): Promise<string> {
    if (this.#child.exitCode !== null) {
      return Promise.reject(new Error(`git fast-import ended: ${this.#stderr}`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
    });
  }

  /** Ends the process, so that other programs see what it made. */
  async end(): Promise<void> {
    this.#child.stdin.end("done\n");
    const [code] = await this.#closed;
    if (code !== 0) throw new Error(`git fast-import ended with ${code}: ${this.#stderr}`);
  }
}

function data(content: string | Buffer): (string | Buffer)[] {
  const bytes = Buffer.from(content);
  return [`data ${bytes.length}\n`, bytes, "\n"];
}

function fileChange(path: string | Buffer, content: FileContent): (string | Buffer)[] {
  const name = quotePath(path);
  if (content === null) return [`D ${name}\n`];
  if (typeof content === "string" || Buffer.isBuffer(content)) {
    return [`M 100644 inline ${name}\n`, ...data(content)];
  }
  if ("id" in content) return [`M ${content.mode} ${content.id} ${name}\n`];
  return [`M ${content.mode ?? "100644"} inline ${name}\n`, ...data(content.content)];
}

/** A path as git quotes it in C style; any byte can stand in it. */
function quotePath(path: string | Buffer): string {
  let quoted = "";
  for (const byte of Buffer.from(path)) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    quoted += plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  }
  return `"${quoted}"`;
}
