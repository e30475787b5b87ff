import type { ObjectRef } from "../added.ts";
import { isGone } from "./gaps.ts";
import type { Repository } from "./repository.ts";
import { ourRef, refspec, type Server } from "./server.ts";
import type { GitTrouble } from "./trouble.ts";

/** The clone from which is borrowed, as far as it matters here. */
export interface CloneFacts {
  /** Whether there is one whose history is not cut off. */
  readonly isWhole: boolean;
  /** Its refs with their ids. */
  readonly refs: () => ReturnType<Repository["refsOf"]>;
  /** Whether it is a clone of the repository that the step runs for, and not of a fork or another one. */
  readonly isOurs: () => Promise<boolean>;
  /** Ids at which the history is cut off now. */
  readonly shallow: () => ReadonlySet<string>;
  /** Called before each talk with the server, with whether files come along with commits. */
  readonly onFetch: (files: boolean) => void;
}

/** A commit or tag that is looked for. */
export interface Located {
  readonly wanted: ObjectRef;
  /** Set when it is here, with its tree (or file). */
  id: string | undefined;
  /** The commit that it is, or that the tag leads to. */
  commit: string | undefined;
  /** It could not be had from the server either, which is not asked again. */
  gone: boolean;
}

/** Ids of those that are here, each once. */
export function idsOf(located: readonly Located[]): string[] {
  return [...new Set(located.flatMap(({ id }) => (id === undefined ? [] : [id])))];
}

/** Looks for commits, in the clone and on the server. */
export class Search {
  readonly #repository: Repository;
  readonly #clone: CloneFacts;
  #named = 0;

  constructor(repository: Repository, clone: CloneFacts) {
    this.#repository = repository;
    this.#clone = clone;
  }

  /** Looks for them here, by id. */
  async locate(wanted: readonly ObjectRef[]): Promise<Located[]> {
    return await this.#present(
      wanted.map((ref) => ({ wanted: ref, id: ref.id, commit: undefined, gone: false })),
    );
  }

  /**
   * What only a ref leads to, by the branches of the server as the clone knows them: where the server cannot be
   * asked. Never by the clone's own branches, which may have any name, nor by those of a fork.
   */
  async locateInClone(located: readonly Located[]): Promise<void> {
    const unknown = located.filter(({ id, wanted }) => id === undefined && wanted.id === undefined);
    if (unknown.length === 0 || !(await this.#clone.isOurs())) return;
    const { refs } = await this.#clone.refs();
    for (const one of unknown) one.id = one.wanted.refs.map((ref) => refs.get(tracking(ref))).find(Boolean);
    await this.#present([...unknown]);
  }

  async #present(located: Located[]): Promise<Located[]> {
    const ids = idsOf(located);
    const types = await this.#repository.typesOf(
      ids.flatMap((id) => [`${id}^{commit}`, `${id}^{tree}`, `${id}^{blob}`]),
    );
    for (const one of located) {
      one.commit = types.get(`${one.id}^{commit}`)?.id;
      // Tags may lead to anything.
      if (!types.has(`${one.id}^{tree}`) && !types.has(`${one.id}^{blob}`)) one.id = undefined;
    }
    return located;
  }

  /** Whether the commits between tips and bases are all here. */
  async reach(
    tips: readonly Located[],
    bases: readonly Located[],
  ): Promise<{ enough: boolean; cut: boolean; trouble?: GitTrouble }> {
    if (tips.length === 0 || tips.some(({ id }) => id === undefined)) return { enough: false, cut: false };
    const ids = idsOf(tips);
    const baseIds = idsOf(bases);
    const shallow = this.#clone.shallow();
    const settled = bases.every(({ id, gone }) => id !== undefined || gone);
    if (shallow.size === 0) return { enough: settled, cut: false };
    const { ids: commits, trouble } = await this.#repository.commits({ tips: ids, bases: baseIds });
    if (trouble !== undefined) return { enough: false, cut: true, trouble };
    if (commits.some((commit) => shallow.has(commit))) return { enough: false, cut: true };
    if (baseIds.length === 0 || commits.length === 0) return { enough: settled, cut: false };
    // Without a common ancestor in sight the range holds more than the event added.
    const related = await this.#repository.hasCommonAncestor(ids[0] ?? "", baseIds);
    return { enough: settled && related, cut: false };
  }

  /** Fetches them together; if that fails one by one, by id and then by the refs that may lead to them. */
  async fetch(
    tips: Located[],
    bases: Located[],
    depth: number,
    files = false,
  ): Promise<GitTrouble | undefined> {
    const { server } = this.#repository;
    if (server === undefined) return { doing: "fetch", end: "no-server", stderr: "" };
    this.#clone.onFetch(files);
    const here = idsOf([...tips, ...bases]);
    await this.#repository.remember(new Map(here.map((id, index) => [`have/${index}`, id])));
    const all = [...tips, ...bases].filter(({ gone }) => !gone);
    const reach = this.#clone.isWhole ? undefined : depth;
    await this.#fetchTrees(all, server);
    // Those that are here have to be deepened, unless they are whole.
    const wants = this.#clone.isWhole ? all.filter(({ id }) => id === undefined) : all;
    const direct = wants.flatMap(({ id, wanted }) => id ?? wanted.id ?? []);
    let trouble: GitTrouble | undefined;
    if (direct.length > 0) trouble = await server.fetchCommits([...new Set(direct)], reach, files);
    if (trouble === undefined) for (const one of all) one.id ??= one.wanted.id;
    else if (isGone(trouble)) {
      for (const one of wants) {
        const id = one.id ?? one.wanted.id;
        if (id === undefined) continue;
        const alone = await server.fetchCommits([id], reach, files);
        if (alone === undefined) one.id = id;
      }
    }
    for (const one of all) {
      if (one.id !== undefined || (trouble !== undefined && !isGone(trouble))) continue;
      trouble = (await this.#byRef(one, server, reach, files)) ?? trouble;
    }
    await this.#present(all);
    for (const one of all) one.gone = one.id === undefined;
    return trouble;
  }

  /** A clone without trees (`filter: tree:0`) has the commits, and the server would take it that it has all of them. */
  async #fetchTrees(all: readonly Located[], server: Server): Promise<void> {
    const bare = all.flatMap(({ id, commit }) => (id === undefined && commit !== undefined ? [commit] : []));
    const trees = await Promise.all(bare.map((commit) => this.#repository.treeOf(commit)));
    const ids = trees.filter((tree) => tree !== undefined);
    if (ids.length > 0) await server.fetchObjects(ids);
  }

  async #byRef(
    one: Located,
    server: Server,
    depth: number | undefined,
    files: boolean,
  ): Promise<GitTrouble | undefined> {
    let trouble: GitTrouble | undefined;
    for (const ref of one.wanted.refs) {
      const name = `want/${this.#named++}`;
      trouble = await server.fetchCommits([refspec(ref, name)], depth, files);
      if (trouble !== undefined) continue;
      const types = await this.#repository.typesOf([ourRef(name)]);
      one.id = one.wanted.id ?? types.get(ourRef(name))?.id;
      return undefined;
    }
    return trouble;
  }
}

/** Under which name a clone has a branch of the server. */
function tracking(ref: string): string {
  return ref.replace(/^refs\/heads\//, "refs/remotes/origin/");
}
