import { isObjectId } from "../../object-id.ts";
import type { GitPort, GitRemote, OnData } from "../../ports/git.ts";
import type { Store } from "../../ports/store.ts";
import { isRefusal } from "./gaps.ts";
import { lines } from "./lines.ts";
import { type GitTrouble, garbled, troubleOf } from "./trouble.ts";

/** Whole history, for `--depth`: git's own number for "unshallow". */
export const INFINITE_DEPTH = 2_147_483_647;

const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"] as const;
const WITHOUT_FILES = "--filter=blob:none";
/** Of a ref with its name. */
const LONGEST_LINE = 64 * 1024;
/** A fetch has nothing to say, but programs in front of git may. */
const MOST_WORDS_BYTES = 1024 * 1024;
const OUR_REFS = "refs/openai-key-guard";

/** What `git fetch` is told to get a ref of the server under a name of ours, with which {@link ourRef} finds it. */
export function refspec(ref: string, name: string): string {
  return `+${ref}:${ourRef(name)}`;
}

/** The name of a ref of ours in the store. */
export function ourRef(name: string): string {
  return `${OUR_REFS}/${name}`;
}

/** The repository on the server, from which what the clone does not have is fetched into the store. */
export class Server {
  readonly #git: GitPort;
  readonly #store: Pick<Store, "asPartialClone">;
  readonly #remote: GitRemote;
  readonly #negotiates: boolean;

  /** @param negotiates whether the server is told what is here, and leaves out what that leads to */
  constructor(git: GitPort, store: Pick<Store, "asPartialClone">, remote: GitRemote, negotiates: boolean) {
    this.#git = git;
    this.#store = store;
    this.#remote = remote;
    this.#negotiates = negotiates;
  }

  /**
   * Fetches commits.
   *
   * @param wants ids, or refs of the server with the name of ours that they get: {@link refspec}
   * @param depth in commits from each of them; `undefined`: up to what is here
   * @param files also their files; else only commits and trees
   */
  async fetchCommits(
    wants: readonly string[],
    depth: number | undefined,
    files: boolean,
  ): Promise<GitTrouble | undefined> {
    return await this.#fetch(
      [...(depth === undefined ? [] : [`--depth=${depth}`]), ...(files ? [] : [WITHOUT_FILES])],
      wants,
      this.#negotiates,
    );
  }

  /** Fetches just these objects, in one go. What is asked for by id needs no talk about what is here. */
  async fetchObjects(ids: readonly string[]): Promise<GitTrouble | undefined> {
    return await this.#fetch([WITHOUT_FILES], ids, false);
  }

  /** The branches and tags that there are, with what they lead to. */
  async refs(): Promise<{ refs: ReadonlyMap<string, string>; trouble: GitTrouble | undefined }> {
    const refs = new Map<string, string>();
    let rest = "";
    const args = ["ls-remote", "--quiet", "--refs", "origin", "refs/heads/*", "refs/tags/*"];
    const trouble = await this.#talk(args, [], (chunk) => {
      const listed = (rest + chunk.toString("latin1")).split("\n");
      rest = listed.pop() ?? "";
      for (const line of listed) {
        const [id = "", name = ""] = line.split("\t");
        if (!isObjectId(id) || name === "") return "stop";
        refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
      }
      return rest.length > LONGEST_LINE ? "stop" : undefined;
    });
    // Who runs a workflow has a branch.
    const isWhole = refs.size > 0 && rest === "";
    return { refs, trouble: trouble ?? (isWhole ? undefined : garbled("fetch")) };
  }

  /** What is wanted goes through standard input: names of branches are text from outside. */
  async #fetch(
    args: readonly string[],
    wants: readonly string[],
    negotiates: boolean,
  ): Promise<GitTrouble | undefined> {
    const settings = negotiates ? [] : ["-c", "fetch.negotiationAlgorithm=noop"];
    let bytes = 0;
    return await this.#talk([...settings, ...FETCH, ...args, "--stdin", "origin"], wants, (chunk) => {
      bytes += chunk.length;
      return bytes > MOST_WORDS_BYTES ? "stop" : undefined;
    });
  }

  async #talk(
    args: readonly string[],
    input: readonly string[],
    onData: OnData,
  ): Promise<GitTrouble | undefined> {
    const once = async (token: string | undefined): Promise<GitTrouble | undefined> => {
      const remote = { ...this.#remote, token };
      const end = await this.#store.asPartialClone(() =>
        this.#git.pipe(args, onData, { input: lines(input), remote }),
      );
      return troubleOf("fetch", end);
    };
    const { token } = this.#remote;
    const trouble = await once(token);
    if (trouble === undefined || !isRefusal(trouble) || token === undefined) return trouble;
    // A token without the right to read contents is refused even where everybody may read.
    return (await once(undefined)) === undefined ? undefined : trouble;
  }
}
