import { isObjectId } from "../../object-id.ts";
import type { GitPort, OnData, Taken } from "../../ports/git.ts";
import { BATCH_FORMAT, type BatchEvent, BatchParser } from "./batch.ts";
import type { ObjectType } from "./batch-walk.ts";
import { Channel } from "./channel.ts";
import { LineFilter } from "./line-filter.ts";
import { lines } from "./lines.ts";
import { ListingCheck } from "./listings.ts";
import { alone, listing, type Selection, selected } from "./selection.ts";
import { ourRef, type Server } from "./server.ts";
import { type GitTrouble, garbled, troubleOf } from "./trouble.ts";

/** Of an answer of one line or a few. */
const LONGEST_OUTPUT = 1024 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** `git rev-parse --verify --quiet` for a name that leads nowhere. */
const NO_SUCH_NAME = 1;

/** What a scan asks of git, on the store's repository. Every answer says whether it is whole. */
export class Repository {
  readonly #git: GitPort;
  #lookupTrouble: GitTrouble | undefined;
  /** Where missing objects are fetched from; `undefined`: nowhere. */
  readonly server: Server | undefined;

  constructor(git: GitPort, server: Server | undefined) {
    this.#git = git;
    this.server = server;
  }

  /** What first kept git from telling what is here; what it did not tell counted as not here. */
  get lookupTrouble(): GitTrouble | undefined {
    return this.#lookupTrouble;
  }

  /** Types of the objects that are here; names as git takes them (`<id>`, `<id>^{tree}`, `<id>:path`). */
  async typesOf(names: readonly string[]): Promise<Map<string, { id: string; type: ObjectType }>> {
    const found = new Map<string, { id: string; type: ObjectType }>();
    if (names.length === 0) return found;
    let at = 0;
    const trouble = await this.#lines(["cat-file", "--batch-check"], lines(names), (line) => {
      const name = names[at++];
      if (name === undefined) return "stop";
      const [id = "", type = ""] = line.split(" ");
      if (/^(?:blob|tree|commit|tag)$/.test(type)) found.set(name, { id, type: type as ObjectType });
      return undefined;
    });
    this.#lookupTrouble ??= trouble ?? (at === names.length ? undefined : garbled("read"));
    return found;
  }

  /** Commits of a selection, newest first; an error of git's when it does not know one of them. */
  async commits(selection: Selection): Promise<{ ids: string[]; trouble: GitTrouble | undefined }> {
    const ids: string[] = [];
    const trouble = await this.#lines(
      ["rev-list", ...alone(selection), "--stdin"],
      selected(selection),
      (line) => {
        ids.push(line);
        return isObjectId(line) ? undefined : "stop";
      },
    );
    if (trouble !== undefined) return { ids: [], trouble };
    return { ids, trouble: ids.length > 0 ? undefined : await this.#emptyTrouble(selection) };
  }

  /** The commits at which a selection begins: those of the bases' history that its commits come from. */
  async edgesOf(selection: Selection): Promise<string[]> {
    const edges: string[] = [];
    await this.#lines(["rev-list", "--boundary", "--stdin"], selected(selection), (line) => {
      const id = line.replace(/^-/, "");
      if (id !== line) edges.push(id);
      return isObjectId(id) ? undefined : "stop";
    });
    return edges;
  }

  /** Of the objects that a selection names those that are not here. */
  async missingObjects(selection: Selection): Promise<{ ids: string[]; trouble: GitTrouble | undefined }> {
    const missing: string[] = [];
    const trouble = await this.#lines(listing(selection, false), selected(selection), (line) => {
      if (!isObjectId(line.replace(/^\?/, ""))) return "stop";
      if (line.startsWith("?")) missing.push(line.slice(1));
      return undefined;
    });
    return { ids: missing, trouble };
  }

  /**
   * Reads every object of a selection, in one stream as `git cat-file --batch` gives it.
   *
   * @param onChunk keeps nothing of a piece, whose memory may be used for the next one
   * @param keep whether the object of this id is to be read; without it, all are
   * @returns how many objects git was asked for, whether or not it gave them, and what went wrong
   */
  async readAll(
    selection: Selection,
    keep: ((id: string) => boolean) | undefined,
    onChunk: OnData,
  ): Promise<{ asked: number; troubles: GitTrouble[] }> {
    const filter = keep && new LineFilter(keep);
    const { listed, troubles } = await this.#chain(
      [listing(selection, true), selected(selection), filter],
      ["cat-file", BATCH_FORMAT, "--buffer"],
      onChunk,
      // Of a few files it costs more to make ready than it saves.
      selection.bases.length === 0 && !selection.alone,
    );
    const empty = listed === 0 && troubles.length === 0 ? await this.#emptyTrouble(selection) : undefined;
    return { asked: filter?.kept ?? listed, troubles: empty === undefined ? troubles : [empty] };
  }

  /**
   * What the commits of a selection change, newest first, as `git diff-tree` gives it, NUL-separated; merges
   * against all parents at once (`-c`): what they have of their own.
   */
  async changes(selection: Selection, onChunk: OnData): Promise<GitTrouble[]> {
    const { troubles } = await this.#chain(
      [["rev-list", ...alone(selection), "--stdin"], selected(selection), undefined],
      ["diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-renames", "--no-abbrev"],
      onChunk,
    );
    return troubles;
  }

  /** One git gives lines, and another reads them. */
  async #chain(
    [args, input, filter]: [string[], string[], LineFilter | undefined],
    reader: readonly string[],
    onChunk: OnData,
    reusesMemory = false,
  ): Promise<{ listed: number; troubles: GitTrouble[] }> {
    const channel = new Channel();
    const check = new ListingCheck();
    const pass = (chunk: Buffer): ReturnType<OnData> =>
      check.push(chunk) ? channel.write(filter === undefined ? chunk : filter.push(chunk)) : "stop";
    const [listed, read] = await Promise.all([
      this.#git.pipe(args, pass, { input }).finally(() => channel.end()),
      this.#git.pipe(reader, onChunk, { input: channel, reusesMemory }),
    ]);
    const reading = troubleOf("read", read);
    // When nobody reads any more, that is why the listing was broken off.
    const isBrokenOff = listed.end === "refused" && reading !== undefined;
    const listing = isBrokenOff
      ? undefined
      : (troubleOf("list", listed) ?? (check.isWhole ? undefined : garbled("list")));
    return { listed: check.lines, troubles: [listing, reading].filter((trouble) => trouble !== undefined) };
  }

  /** Nothing at all may be the truth, or the silence of a git that was not able to say anything: it is asked again. */
  async #emptyTrouble(selection: Selection): Promise<GitTrouble | undefined> {
    const args = ["rev-list", "--count", ...alone(selection), "--stdin"];
    const { text, trouble } = await this.#text(args, selected(selection));
    return trouble ?? (text.trim() === "0" ? undefined : garbled("list"));
  }

  /** Reads objects by id, in one stream as {@link readAll}. */
  async readThese(ids: readonly string[], onChunk: OnData): Promise<GitTrouble | undefined> {
    const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], onChunk, { input: lines(ids) });
    return troubleOf("read", end);
  }

  /** Reads objects by name, taken apart. While a promise of `onEvent` is pending, git waits. */
  async read(
    names: Iterable<string>,
    onEvent: (event: Exclude<BatchEvent, { event: "garbled" }>) => void | Promise<void>,
  ): Promise<GitTrouble | undefined> {
    const parser = new BatchParser();
    const wanted = [...names];
    const end = await this.#git.pipe(
      ["cat-file", BATCH_FORMAT, "--buffer"],
      async (chunk) => {
        for (const event of parser.push(chunk)) {
          if (event.event === "garbled") return "stop";
          const busy = onEvent(event);
          if (busy !== undefined) await busy;
        }
        return undefined;
      },
      { input: lines(wanted) },
    );
    const isWhole = parser.isBetweenObjects() && parser.answers === wanted.length;
    return troubleOf("read", end) ?? (isWhole ? undefined : garbled("read"));
  }

  /** Raw output of `git ls-tree -r -z`; with directories if they are wanted, too. */
  async files(commit: string, onData: OnData, directories = false): Promise<GitTrouble | undefined> {
    const args = ["ls-tree", "-r", ...(directories ? ["-t"] : []), "-z", "--full-tree", commit];
    return troubleOf("list", await this.#git.pipe(args, onData));
  }

  /** Refs of the repository that was checked out, whoever owns it; nothing of it is executed. */
  async refsOf(
    gitDir: string,
  ): Promise<{ refs: ReadonlyMap<string, string>; trouble: GitTrouble | undefined }> {
    const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
    const refs = new Map<string, string>();
    const trouble = await this.#lines(
      [...where, "for-each-ref", "--format=%(objectname) %(refname)"],
      [],
      (line) => {
        const [id = "", name = ""] = line.split(" ");
        if (!isObjectId(id) || name === "") return "stop";
        refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
        return undefined;
      },
    );
    return { refs, trouble };
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

  /** What the repository that was checked out has at `HEAD`: nothing before there is a commit. */
  async headOf(gitDir: string): Promise<{ id: string | undefined; trouble: GitTrouble | undefined }> {
    const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
    const { text, code, trouble } = await this.#text(
      [...where, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
      [],
    );
    const id = text.trim();
    if (isObjectId(id) && trouble === undefined) return { id, trouble };
    return { id: undefined, trouble: code === NO_SUCH_NAME ? undefined : (trouble ?? garbled("list")) };
  }

  /** The id of what `<commit>:<path>` names, also when it is not here itself. */
  async idOf(name: string): Promise<string | undefined> {
    const { text } = await this.#text(["rev-parse", "--verify", "--quiet", "--end-of-options", name], []);
    return isObjectId(text.trim()) ? text.trim() : undefined;
  }

  /** The text of a small file, `undefined` when there is none, it is larger, or it could not be read to its end. */
  async textOf(name: string, mostBytes: number): Promise<string | undefined> {
    const pieces: Buffer[] = [];
    let isFile = false;
    const trouble = await this.read([name], (event) => {
      if (event.event === "begin") isFile = event.header.type === "blob" && event.header.size <= mostBytes;
      else if (event.event === "data" && isFile) pieces.push(Buffer.from(event.bytes));
    });
    return isFile && trouble === undefined ? Buffer.concat(pieces).toString("utf8") : undefined;
  }

  /** The best common ancestor, if there is one as far as the history reaches. */
  async hasCommonAncestor(tip: string, bases: readonly string[]): Promise<boolean> {
    const output = await this.#text(["merge-base", tip, ...bases], []);
    return output.trouble === undefined && isObjectId(output.text.split("\n")[0] ?? "");
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
    onLine: (line: string) => Taken,
  ): Promise<GitTrouble | undefined> {
    let rest = "";
    const end = await this.#git.pipe(
      args,
      (chunk) => {
        const parts = (rest + chunk.toString("latin1")).split("\n");
        rest = parts.pop() ?? "";
        return parts.some((line) => onLine(line) === "stop") || rest.length > LONGEST_HEADER
          ? "stop"
          : undefined;
      },
      { input },
    );
    return troubleOf("list", end) ?? (rest === "" ? undefined : garbled("list"));
  }

  /** @returns whole lines only */
  async #text(
    args: readonly string[],
    input: Iterable<string>,
  ): Promise<{ text: string; code: number | undefined; trouble: GitTrouble | undefined }> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = await this.#git.pipe(
      args,
      (chunk) => {
        bytes += chunk.length;
        if (bytes > LONGEST_OUTPUT) return "stop";
        chunks.push(chunk);
        return undefined;
      },
      { input },
    );
    const all = Buffer.concat(chunks).toString("utf8");
    const text = all.slice(0, all.lastIndexOf("\n") + 1);
    const trouble = troubleOf("list", end) ?? (text === all ? undefined : garbled("list"));
    return { text, code: end.end === "exit" ? end.code : undefined, trouble };
  }
}
