import type { GitPort, OnData } from "../../ports/git.ts";
import { BATCH_FORMAT, type BatchEvent, BatchParser } from "./batch.ts";
import { Channel } from "./channel.ts";
import { lines } from "./lines.ts";
import { ourRef, type Server } from "./server.ts";
import { type GitTrouble, troubleOf } from "./trouble.ts";

/** A range of commits, or one of them alone, as git is asked for it. */
export interface Selection {
  readonly tips: readonly string[];
  readonly bases: readonly string[];
  /** Only the tips themselves with their files, not what led to them. */
  readonly alone?: boolean;
  /** The commits in whose files a key counts as still standing, where those are not the tips. */
  readonly standing?: readonly string[];
}

export type ObjectType = "blob" | "tree" | "commit" | "tag";

const LONGEST_OUTPUT = 64 * 1024 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** What a scan asks of git, on the store's repository. Every answer says whether it is whole. */
export class Repository {
  readonly #git: GitPort;
  /** Where missing objects are fetched from; `undefined`: nowhere. */
  readonly server: Server | undefined;

  constructor(git: GitPort, server: Server | undefined) {
    this.#git = git;
    this.server = server;
  }

  /** Types of the objects that are here; names as git takes them (`<id>`, `<id>^{tree}`, `<id>:path`). */
  async typesOf(names: readonly string[]): Promise<Map<string, { id: string; type: ObjectType }>> {
    const found = new Map<string, { id: string; type: ObjectType }>();
    if (names.length === 0) return found;
    const output = await this.#text(["cat-file", "--batch-check"], lines(names));
    output.text.split("\n").forEach((line, index) => {
      const [id = "", type = ""] = line.split(" ");
      const name = names[index];
      if (name !== undefined && /^(?:blob|tree|commit|tag)$/.test(type))
        found.set(name, { id, type: type as ObjectType });
    });
    return found;
  }

  /** Commits of a selection, newest first; an error of git's when it does not know one of them. */
  async commits(selection: Selection): Promise<{ ids: string[]; trouble: GitTrouble | undefined }> {
    const output = await this.#text(["rev-list", ...alone(selection), "--stdin"], selected(selection));
    return { ids: output.text.split("\n").filter((id) => id !== ""), trouble: output.trouble };
  }

  /** The commits at which a selection begins: those of the bases' history that its commits come from. */
  async edgesOf(selection: Selection): Promise<string[]> {
    const { text } = await this.#text(["rev-list", "--boundary", "--stdin"], selected(selection));
    return text.split("\n").flatMap((line) => (line.startsWith("-") ? [line.slice(1)] : []));
  }

  /** Of the objects that a selection names those that are not here. */
  async missingObjects(selection: Selection): Promise<{ ids: string[]; trouble: GitTrouble | undefined }> {
    const missing: string[] = [];
    const trouble = await this.#lines(listing(selection, false), selected(selection), (line) => {
      if (line.startsWith("?")) missing.push(line.slice(1));
    });
    return { ids: missing, trouble };
  }

  /**
   * Reads every object of a selection, in one stream as `git cat-file --batch` gives it.
   *
   * @param keep whether the object of this id is to be read; without it, all are
   */
  async readAll(
    selection: Selection,
    keep: ((id: string) => boolean) | undefined,
    onChunk: OnData,
  ): Promise<GitTrouble[]> {
    return await this.#chain(
      [listing(selection, true), selected(selection), keep && lineFilter(keep)],
      ["cat-file", BATCH_FORMAT, "--buffer"],
      onChunk,
    );
  }

  /**
   * What the commits of a selection change, newest first, as `git diff-tree` gives it, NUL-separated; merges
   * against all parents at once (`-c`): what they have of their own.
   */
  async changes(selection: Selection, onChunk: OnData): Promise<GitTrouble[]> {
    return await this.#chain(
      [["rev-list", ...alone(selection), "--stdin"], selected(selection), undefined],
      ["diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-renames", "--no-abbrev"],
      onChunk,
    );
  }

  /** One git gives lines, and another reads them. */
  async #chain(
    [args, input, filter]: [string[], string[], ((chunk: Buffer) => Buffer) | undefined],
    reader: readonly string[],
    onChunk: OnData,
  ): Promise<GitTrouble[]> {
    const channel = new Channel();
    const [listed, read] = await Promise.all([
      this.#git
        .pipe(args, (chunk) => channel.write(filter === undefined ? chunk : filter(chunk)), { input })
        .finally(() => channel.end()),
      this.#git.pipe(reader, onChunk, { input: channel }),
    ]);
    return [troubleOf("list", listed), troubleOf("read", read)].filter((trouble) => trouble !== undefined);
  }

  /** Reads objects by id, in one stream as {@link readAll}. */
  async readThese(ids: readonly string[], onChunk: OnData): Promise<GitTrouble | undefined> {
    const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], onChunk, { input: lines(ids) });
    return troubleOf("read", end);
  }

  /** Reads objects by name, taken apart. While a promise of `onEvent` is pending, git waits. */
  async read(
    names: Iterable<string>,
    onEvent: (event: BatchEvent) => void | Promise<void>,
  ): Promise<GitTrouble | undefined> {
    const parser = new BatchParser();
    const end = await this.#git.pipe(
      ["cat-file", BATCH_FORMAT, "--buffer"],
      async (chunk) => {
        for (const event of parser.push(chunk)) {
          const busy = onEvent(event);
          if (busy !== undefined) await busy;
        }
      },
      { input: lines([...names]) },
    );
    return troubleOf("read", end);
  }

  /** Raw output of `git ls-tree -r -z`; with directories if they are wanted, too. */
  async files(commit: string, onData: OnData, directories = false): Promise<GitTrouble | undefined> {
    const args = ["ls-tree", "-r", ...(directories ? ["-t"] : []), "-z", "--full-tree", commit];
    return troubleOf("list", await this.#git.pipe(args, onData));
  }

  /** Refs of the repository that was checked out, whoever owns it; nothing of it is executed. */
  async refsOf(gitDir: string): Promise<Map<string, string>> {
    const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
    const output = await this.#text([...where, "for-each-ref", "--format=%(objectname) %(refname)"], []);
    return new Map(
      output.text
        .split("\n")
        .map((line) => line.split(" "))
        .flatMap(([id = "", name = ""]) => (name === "" ? [] : [[name, id] as const])),
    );
  }

  /** Of a commit that is here; none when it is not, or has none. Also those that a shallow clone does not have. */
  async parentsOf(commit: string): Promise<string[]> {
    const header = await this.#headerOf(commit);
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = ""]) => id);
  }

  /** Of a commit that is here, also when the tree itself is not. */
  async treeOf(commit: string): Promise<string | undefined> {
    return /^tree ([0-9a-f]{40,64})$/m.exec(await this.#headerOf(commit))?.[1];
  }

  async #headerOf(commit: string): Promise<string> {
    let content = "";
    await this.read([commit], (event) => {
      if (event.event === "data" && content.length < LONGEST_HEADER)
        content += event.bytes.toString("latin1");
    });
    return content.slice(0, content.indexOf("\n\n"));
  }

  /** From where the repository that was checked out was cloned, as its configuration says. */
  async originOf(gitDir: string): Promise<string> {
    const args = ["-c", "safe.directory=*", `--git-dir=${gitDir}`, "config", "--get", "remote.origin.url"];
    return (await this.#text(args, [])).text.trim();
  }

  /** What the repository that was checked out has at `HEAD`. */
  async headOf(gitDir: string): Promise<string | undefined> {
    const { text } = await this.#text(
      ["-c", "safe.directory=*", `--git-dir=${gitDir}`, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
      [],
    );
    return /^[0-9a-f]{40,64}$/.test(text.trim()) ? text.trim() : undefined;
  }

  /** The id of what `<commit>:<path>` names, also when it is not here itself. */
  async idOf(name: string): Promise<string | undefined> {
    const { text } = await this.#text(["rev-parse", "--verify", "--quiet", "--end-of-options", name], []);
    return /^[0-9a-f]{40,64}$/.test(text.trim()) ? text.trim() : undefined;
  }

  /** The text of a small file, `undefined` when there is none or it is larger. */
  async textOf(name: string, mostBytes: number): Promise<string | undefined> {
    const pieces: Buffer[] = [];
    let isFile = false;
    await this.read([name], (event) => {
      if (event.event === "begin") isFile = event.header.type === "blob" && event.header.size <= mostBytes;
      else if (event.event === "data" && isFile) pieces.push(Buffer.from(event.bytes));
    });
    return isFile ? Buffer.concat(pieces).toString("utf8") : undefined;
  }

  /** The best common ancestor, if there is one as far as the history reaches. */
  async hasCommonAncestor(tip: string, bases: readonly string[]): Promise<boolean> {
    const output = await this.#text(["merge-base", tip, ...bases], []);
    return output.trouble === undefined && output.text.trim() !== "";
  }

  /** Makes commits known under names of ours, so that a fetch can say what is here already. */
  async remember(commits: ReadonlyMap<string, string>): Promise<void> {
    const commands = [...commits].map(([name, id]) => `update ${ourRef(name)} ${id}`);
    await this.#text(["update-ref", "--stdin"], lines(commands));
  }

  /** Of these objects those that are not here. */
  async absentOf(ids: readonly string[]): Promise<string[]> {
    const here = await this.typesOf(ids);
    return ids.filter((id) => !here.has(id));
  }

  async #lines(
    args: readonly string[],
    input: Iterable<string>,
    onLine: (line: string) => void,
  ): Promise<GitTrouble | undefined> {
    let rest = "";
    const end = await this.#git.pipe(
      args,
      (chunk) => {
        const parts = (rest + chunk.toString("latin1")).split("\n");
        rest = parts.pop() ?? "";
        for (const line of parts) onLine(line);
      },
      { input },
    );
    return troubleOf("list", end);
  }

  async #text(
    args: readonly string[],
    input: Iterable<string>,
  ): Promise<{ text: string; trouble: GitTrouble | undefined }> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = await this.#git.pipe(
      args,
      (chunk) => {
        bytes += chunk.length;
        if (bytes > LONGEST_OUTPUT) throw new Error("git gave more than could be taken in");
        chunks.push(chunk);
      },
      { input },
    );
    return { text: Buffer.concat(chunks).toString("utf8"), trouble: troubleOf("list", end) };
  }
}

function listing(selection: Selection, names: boolean): string[] {
  return [
    "rev-list",
    "--objects",
    ...(names ? [] : ["--no-object-names"]),
    "--missing=print",
    ...alone(selection),
    "--stdin",
  ];
}

function alone({ alone: only }: Selection): string[] {
  return only ? ["--no-walk"] : [];
}

function selected({ tips, bases }: Selection): string[] {
  return lines([...tips, ...bases.map((base) => `^${base}`)]);
}

/** Keeps of a stream of lines those that are wanted, and all that tell what is missing. */
function lineFilter(keep: (id: string) => boolean): (chunk: Buffer) => Buffer {
  let rest = "";
  return (chunk) => {
    const parts = (rest + chunk.toString("latin1")).split("\n");
    rest = parts.pop() ?? "";
    const kept = parts.filter((line) => keep(line.startsWith("?") ? line.slice(1) : line));
    return Buffer.from(kept.map((line) => `${line}\n`).join(""), "latin1");
  };
}
