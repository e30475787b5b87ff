import path from "node:path";
import {
  type CommitOrder,
  FastImport,
  type FileContent,
  type FileEntry,
  SCRATCH_REF,
} from "./fast-import.ts";
import { type GitOptions, git, gitText, temporaryDirectory, tryGit } from "./run-git.ts";

export type { FileContent, FileEntry } from "./fast-import.ts";

export interface Person {
  readonly name?: string;
  readonly email?: string;
  /** Seconds since 1970. Default: a minute after the commit made before. */
  readonly date?: number;
  /** `+hhmm`. */
  readonly zone?: string;
}

export interface CommitOptions {
  /** Changes against the first parent (or `tree`). Entries in place of a record for names that are not UTF-8. */
  readonly files?: Readonly<Record<string, FileContent>> | readonly FileEntry[];
  /** Text ends with a line break, as `git commit` makes it; bytes are taken as they are. */
  readonly message?: string | Buffer;
  readonly author?: Person;
  /** Default: the author. */
  readonly committer?: Person;
  /** Default: the tip of the branch, if there is one. */
  readonly parents?: readonly string[];
  /** Branch to move there, without `refs/heads/`; `null` for none. Default: the default branch. */
  readonly branch?: string | null;
  readonly tree?: string;
  readonly encoding?: string;
}

/** A commit as event payloads and lists tell it. */
export interface CommitSummary {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly committer: { readonly name: string; readonly email: string; readonly date: string };
}

export type ObjectFormat = "sha1" | "sha256";

const FIRST_COMMIT_S = 1_767_225_600; // 2026-01-01T00:00:00Z
const COMMIT_INTERVAL_S = 60;
const AUTHOR = { name: "Mona Lisa", email: "mona@example.com", zone: "+0000" };

/**
 * A real repository, built fast. The same calls give the same ids on every run and machine. Objects and refs are
 * there for other programs after `flush`, which everything in this directory that reads a repository calls.
 */
export class Repository {
  /** The bare repository. */
  readonly directory: string;
  readonly format: ObjectFormat;
  readonly defaultBranch: string;
  /** The id of no object in this format. */
  readonly zeros: string;
  /** The tree without entries. */
  readonly emptyTree: string;
  readonly #remove: () => Promise<void>;
  /** All refs, by full name. */
  readonly #refs = new Map<string, string>();
  readonly #unwritten = new Map<string, string>();
  #import: FastImport | undefined;
  #commits = 0;

  constructor(
    directory: string,
    setting: { readonly format: ObjectFormat; readonly defaultBranch: string; remove(): Promise<void> },
  ) {
    this.directory = directory;
    this.format = setting.format;
    this.defaultBranch = setting.defaultBranch;
    this.zeros = "0".repeat(setting.format === "sha1" ? 40 : 64);
    this.emptyTree =
      setting.format === "sha1"
        ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
        : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
    this.#remove = setting.remove;
  }

  /** Makes a commit and returns its id. */
  async commit(options: CommitOptions = {}): Promise<string> {
    const branch = options.branch === undefined ? this.defaultBranch : options.branch;
    const tip = branch === null ? undefined : this.#refs.get(`refs/heads/${branch}`);
    const defaultDate = FIRST_COMMIT_S + COMMIT_INTERVAL_S * this.#commits;
    this.#commits += 1;
    const author = options.author ?? {};
    const order: CommitOrder = {
      parents: options.parents ?? (tip === undefined ? [] : [tip]),
      tree: options.tree,
      files: entries(options.files ?? {}),
      message: withLineBreak(options.message ?? `Commit ${this.#commits}`),
      author: signature(author, defaultDate),
      committer: signature(options.committer ?? author, defaultDate),
      encoding: options.encoding,
    };
    this.#import ??= new FastImport(this.directory);
    const id = await this.#import.commit(order);
    if (branch !== null) this.setRef(`refs/heads/${branch}`, id);
    return id;
  }

  /**
   * Merges as `git merge --no-ff` does. With `files` the merge has text of its own, that none of its parents has.
   *
   * @throws {Error} On a conflict that `files` cannot settle: then give `tree`.
   */
  async merge(from: string, options: CommitOptions & { readonly into?: string } = {}): Promise<string> {
    const branch = options.into ?? this.defaultBranch;
    const onto = this.tip(branch);
    const tree = options.tree ?? (await this.mergeTree(onto, from));
    if (tree === undefined) throw new Error(`${from} does not merge into ${branch}`);
    const { into: _, ...rest } = options;
    return this.commit({ message: `Merge ${from}`, ...rest, parents: [onto, from], tree, branch });
  }

  /** The tree of a merge, or undefined when there is a conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    await this.flush();
    return mergedTree(this.directory, ours, theirs);
  }

  /** Makes a light tag and returns the id it points to. */
  lightTag(name: string, target: string = this.tip()): string {
    this.setRef(`refs/tags/${name}`, target);
    return target;
  }

  /** Makes an annotated tag and returns the id of the tag object. The target can be of any type. */
  async annotatedTag(
    name: string,
    options: { readonly target?: string; readonly message?: string | Buffer; readonly tagger?: Person } = {},
  ): Promise<string> {
    const target = options.target ?? this.tip();
    const type = await this.git("cat-file", "-t", target);
    const date = FIRST_COMMIT_S + COMMIT_INTERVAL_S * this.#commits;
    const head = `object ${target}\ntype ${type}\ntag ${name}\ntagger ${signature(options.tagger ?? {}, date)}\n\n`;
    const message = withLineBreak(options.message ?? `Tag ${name}`);
    const id = await this.write("tag", Buffer.concat([Buffer.from(head), Buffer.from(message)]));
    this.setRef(`refs/tags/${name}`, id);
    return id;
  }

  /** Writes an object as it is given, well formed or not, and returns its id: for headers that git does not write. */
  async write(type: "blob" | "tree" | "commit" | "tag", bytes: string | Buffer): Promise<string> {
    await this.flush();
    return gitText(["hash-object", "-t", type, "-w", "--stdin", "--literally"], {
      cwd: this.directory,
      input: bytes,
    });
  }

  /** Makes, moves or (`null`) deletes a ref, given by its full name. */
  setRef(name: string, id: string | null): void {
    if (id === null) this.#refs.delete(name);
    else this.#refs.set(name, id);
    this.#unwritten.set(name, id ?? this.zeros);
  }

  /** Makes, moves or (`null`) deletes a branch. */
  setBranch(name: string, id: string | null): void {
    this.setRef(`refs/heads/${name}`, id);
  }

  /**
   * The commit at the tip of a branch.
   *
   * @throws {Error} When there is no such branch.
   */
  tip(branch: string = this.defaultBranch): string {
    const id = this.#refs.get(`refs/heads/${branch}`);
    if (id === undefined) throw new Error(`no branch ${branch}`);
    return id;
  }

  /** All refs by full name. */
  get refs(): ReadonlyMap<string, string> {
    return this.#refs;
  }

  /** Runs git in the repository and returns its output as text, without the last line break. */
  async git(...args: readonly string[]): Promise<string> {
    await this.flush();
    return gitText(args, { cwd: this.directory });
  }

  /** The commits reachable from `head` and not from `base`, oldest first; all of them when `base` is undefined. */
  async between(base: string | undefined, head: string): Promise<CommitSummary[]> {
    await this.flush();
    return summaries(this.directory, base === undefined || base === this.zeros ? [head] : [head, `^${base}`]);
  }

  /** Makes everything visible to other programs. */
  async flush(): Promise<void> {
    const finished = this.#import;
    this.#import = undefined;
    await finished?.end();
    if (this.#unwritten.size === 0) return;
    const lines = [...this.#unwritten].map(([name, id]) => `update ${name}\0${id}\0\0`);
    this.#unwritten.clear();
    await git(["update-ref", "--stdin", "-z"], {
      cwd: this.directory,
      input: [...lines, `update ${SCRATCH_REF}\0${this.zeros}\0\0`].join(""),
    });
  }

  async remove(): Promise<void> {
    await this.#import?.end();
    await this.#remove();
  }
}

/** Makes an empty repository. */
export async function createRepository(
  options: { readonly objectFormat?: ObjectFormat; readonly defaultBranch?: string } = {},
): Promise<Repository> {
  const { objectFormat: format = "sha1", defaultBranch = "main" } = options;
  const root = await temporaryDirectory("repository-");
  const directory = path.join(root.path, "repository.git");
  await initBare(directory, { format, defaultBranch });
  return new Repository(directory, { format, defaultBranch, remove: root.remove });
}

/** An empty bare repository at a path. */
export async function initBare(
  directory: string,
  { format, defaultBranch }: { readonly format: ObjectFormat; readonly defaultBranch: string },
): Promise<void> {
  const args = ["init", "--quiet", "--bare", "--template=", `--object-format=${format}`];
  await git([...args, `--initial-branch=${defaultBranch}`, directory]);
}

/** The tree that `git merge` would make, or undefined when there is a conflict. */
export async function mergedTree(
  directory: string,
  ours: string,
  theirs: string,
): Promise<string | undefined> {
  const result = await tryGit(["merge-tree", "--write-tree", "--allow-unrelated-histories", ours, theirs], {
    cwd: directory,
  });
  if (result.code > 1 || result.code < 0) throw new Error(result.stderr);
  return result.code === 0 ? result.stdout.toString().trim() : undefined;
}

/** Commits of a revision list (`git rev-list` arguments), parents before children. */
export async function summaries(
  directory: string,
  revisions: readonly string[],
  options: GitOptions & { readonly extra?: readonly string[] } = {},
): Promise<CommitSummary[]> {
  const format = "%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00";
  const args = ["log", "-z", "--reverse", "--topo-order", `--format=${format}`, ...(options.extra ?? [])];
  const output = (await git([...args, ...revisions, "--"], { ...options, cwd: directory })).toString();
  const fields = output.split("\0");
  const commits: CommitSummary[] = [];
  // Ten fields and the separator of records.
  for (let at = 0; at + 10 < fields.length; at += 11) {
    const field = (index: number) => fields[at + index] ?? "";
    commits.push({
      id: field(0),
      tree: field(1),
      parents: field(2) === "" ? [] : field(2).split(" "),
      author: { name: field(3), email: field(4), date: field(5) },
      committer: { name: field(6), email: field(7), date: field(8) },
      message: field(9).replace(/\n$/, ""),
    });
  }
  return commits;
}

function entries(files: NonNullable<CommitOptions["files"]>): readonly FileEntry[] {
  return Array.isArray(files) ? files : Object.entries(files as Record<string, FileContent>);
}

function withLineBreak(message: string | Buffer): string | Buffer {
  return typeof message === "string" && !message.endsWith("\n") ? `${message}\n` : message;
}

function signature(person: Person, defaultDate: number): string {
  const { name, email, zone } = { ...AUTHOR, ...person };
  return `${name} <${email}> ${person.date ?? defaultDate} ${zone}`;
}
