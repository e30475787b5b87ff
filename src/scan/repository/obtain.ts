import type { Added, ObjectRef } from "../added.ts";
import type { Gap } from "../finding.ts";
import { gapOf, isGone } from "./gaps.ts";
import {
  type GitTrouble,
  INFINITE_DEPTH,
  ourRef,
  type Repository,
  refspec,
  type Selection,
} from "./repository.ts";

/** What of the scope is here, and what could not be had. */
export interface Obtained {
  /** `undefined` when there is nothing that could be read. */
  readonly selection: Selection | undefined;
  readonly gaps: readonly Gap[];
  /** The commit of whose tree the ignore file counts. */
  readonly ignoreFrom: string | undefined;
  /** The range is longer than what the event added, since no base could be had. */
  readonly overlong: boolean;
}

/** The clone from which is borrowed, as far as it matters here. */
export interface CloneFacts {
  /** Its refs with their ids; asked for only when a ref is looked for. */
  readonly refs: () => Promise<ReadonlyMap<string, string>>;
  /** Ids at which the history is cut off now. */
  readonly shallow: () => ReadonlySet<string>;
  /** Called before each talk with the server. */
  readonly onFetch: () => void;
}

/** When the payload does not say how many commits there are. */
const FIRST_DEPTH = 50;
/** Each fetch brings only what the one before did not; the last takes all there is. */
const FURTHER_DEPTHS = [200, 2000, 20_000, INFINITE_DEPTH];

type Range = Extract<Added, { added: "range" }>;

/** Makes sure that the commits of a range are here, with as few and as small fetches as will do. */
export async function obtainRange(
  range: Range,
  repository: Repository,
  clone: CloneFacts,
): Promise<Obtained> {
  const search = new Search(repository, clone);
  const merged = await mergeBase(range, repository);
  const tips = await search.locate(range.tips);
  let bases = await search.locate([...range.bases, ...merged]);
  let trouble: GitTrouble | undefined;
  let reached = await search.reach(tips, bases);
  let fellBack = false;
  for (const depth of [(range.commitCount ?? FIRST_DEPTH) + 1, ...FURTHER_DEPTHS]) {
    if (reached.enough || !repository.canFetch) break;
    trouble = await search.fetch(tips, bases, depth);
    if (trouble?.end === "cancelled") break;
    if (bases.length > 0 && bases.every(({ gone }) => gone) && !fellBack) {
      // The old tip of a forced push is gone.
      fellBack = true;
      bases = await search.locate(range.fallbackBases);
      await search.fetch([], bases, depth);
    }
    reached = await search.reach(tips, bases);
    if (trouble !== undefined && tips.some((tip) => tip.id === undefined)) break;
  }
  const present = { tips: idsOf(tips), bases: idsOf(bases) };
  const gaps: Gap[] = tips
    .filter((tip) => tip.id === undefined)
    .map((tip) => ({ gap: "commit", id: tip.wanted.id ?? "", role: "tip", why: gapOf(trouble) }));
  if (gaps.length === 0 && reached.cut) gaps.push({ gap: "history", why: gapOf(trouble) });
  return {
    selection: present.tips.length === 0 ? undefined : present,
    gaps,
    ignoreFrom:
      range.ignoreFrom === "tip" ? present.tips[0] : (idsOf(merged.map(found))[0] ?? present.bases[0]),
    overlong: bases.length > 0 && present.bases.length === 0,
  };
}

/** Makes sure that one commit is here with its files. */
export async function obtainTip(
  tip: ObjectRef,
  repository: Repository,
  clone: CloneFacts,
): Promise<Obtained> {
  const search = new Search(repository, clone);
  const located = await search.locate([tip]);
  let trouble: GitTrouble | undefined;
  if (located.some(({ id }) => id === undefined) && repository.canFetch) {
    trouble = await search.fetch(located, [], 1, true);
  }
  const ids = idsOf(located);
  return {
    selection: ids.length === 0 ? undefined : { tips: ids, bases: [], alone: true },
    gaps: ids.length > 0 ? [] : [{ gap: "commit", id: tip.id ?? "", role: "tip", why: gapOf(trouble) }],
    ignoreFrom: ids[0],
    overlong: false,
  };
}

/** Makes sure that everything that any ref leads to is here. */
export async function obtainHistory(
  tip: ObjectRef,
  repository: Repository,
  clone: CloneFacts,
): Promise<Obtained & { readonly refs: number }> {
  let trouble: GitTrouble | undefined;
  let refs = await clone.refs();
  if ((refs.size === 0 || clone.shallow().size > 0) && repository.canFetch) {
    clone.onFetch();
    const all = [refspec("refs/heads/*", "heads/*"), refspec("refs/tags/*", "tags/*")];
    trouble = await repository.fetchCommits(all, INFINITE_DEPTH, true);
    refs = new Map([...refs, ...(await repository.refsOf(undefined))]);
  }
  const search = new Search(repository, clone);
  const [head] = await search.locate([tip]);
  const tips = [...new Set([...refs.values(), ...(head?.id === undefined ? [] : [head.id])])];
  const gaps: Gap[] = [];
  if (tips.length === 0) gaps.push({ gap: "commit", id: tip.id ?? "", role: "tip", why: gapOf(trouble) });
  else if (clone.shallow().size > 0) gaps.push({ gap: "history", why: gapOf(trouble) });
  return {
    selection:
      tips.length === 0 ? undefined : { tips, bases: [], standing: head?.id === undefined ? [] : [head.id] },
    gaps,
    ignoreFrom: head?.id,
    overlong: false,
    refs: refs.size,
  };
}

/** Objects that a fetch by id may name at once; more would be a clone, which has other ways. */
const MOST_OBJECTS = 200_000;
/** Trees lead to further trees that are missing, where a clone has none (`filter: tree:0`). */
const OBJECT_ROUNDS = 6;

/** Fetches the objects that the selection names and that are not here. */
export async function obtainObjects(
  selection: Selection,
  repository: Repository,
  clone: CloneFacts,
): Promise<GitTrouble | undefined> {
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < OBJECT_ROUNDS && repository.canFetch; round++) {
    const { ids } = await repository.missingObjects(selection);
    if (ids.length === 0 || (round > 1 && ids.length >= before)) return undefined;
    before = ids.length;
    clone.onFetch();
    const trouble = await repository.fetchObjects(ids.slice(0, MOST_OBJECTS));
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

interface Located {
  readonly wanted: ObjectRef;
  /** Set when it is here, with its tree. */
  id: string | undefined;
  /** The server does not have it either; it is not asked again. */
  gone: boolean;
}

function found(wanted: ObjectRef): Located {
  return { wanted, id: wanted.id, gone: false };
}

function idsOf(located: readonly Located[]): string[] {
  return [...new Set(located.flatMap(({ id }) => (id === undefined ? [] : [id])))];
}

class Search {
  readonly #repository: Repository;
  readonly #clone: CloneFacts;
  #named = 0;

  constructor(repository: Repository, clone: CloneFacts) {
    this.#repository = repository;
    this.#clone = clone;
  }

  /** Looks for them here. */
  async locate(wanted: readonly ObjectRef[]): Promise<Located[]> {
    const needsRefs = wanted.some(({ id, refs }) => id === undefined && refs.length > 0);
    const refs = needsRefs ? await this.#clone.refs() : new Map<string, string>();
    const located = wanted.map((ref) => ({ wanted: ref, id: ref.id ?? localId(ref, refs), gone: false }));
    return await this.#present(located);
  }

  async #present(located: Located[]): Promise<Located[]> {
    const names = located.flatMap(({ id }) => (id === undefined ? [] : [`${id}^{tree}`]));
    const types = await this.#repository.typesOf(names);
    for (const one of located) if (!types.has(`${one.id}^{tree}`)) one.id = undefined;
    return located;
  }

  /** Whether the commits between tips and bases are all here. */
  async reach(
    tips: readonly Located[],
    bases: readonly Located[],
  ): Promise<{ enough: boolean; cut: boolean }> {
    const ids = idsOf(tips);
    if (ids.length < tips.length || ids.length === 0) return { enough: false, cut: false };
    const baseIds = idsOf(bases);
    const { ids: commits, trouble } = await this.#repository.commits({ tips: ids, bases: baseIds });
    if (trouble !== undefined) return { enough: false, cut: true };
    const shallow = this.#clone.shallow();
    const settled = bases.every(({ id, gone }) => id !== undefined || gone);
    if (shallow.size === 0) return { enough: settled, cut: false };
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
    this.#clone.onFetch();
    const here = idsOf([...tips, ...bases]);
    await this.#repository.remember(new Map(here.map((id, index) => [`have/${index}`, id])));
    const all = [...tips, ...bases].filter(({ gone }) => !gone);
    const direct = all.flatMap(({ id, wanted }) => id ?? wanted.id ?? []);
    let trouble: GitTrouble | undefined;
    if (direct.length > 0) trouble = await this.#repository.fetchCommits([...new Set(direct)], depth, files);
    if (trouble === undefined) for (const one of all) one.id ??= one.wanted.id;
    else if (isGone(trouble)) {
      for (const one of all) {
        const id = one.id ?? one.wanted.id;
        if (id === undefined) continue;
        const alone = await this.#repository.fetchCommits([id], depth, files);
        if (alone === undefined) one.id = id;
      }
    }
    for (const one of all) {
      if (one.id !== undefined || (trouble !== undefined && !isGone(trouble))) continue;
      trouble = (await this.#byRef(one, depth, files)) ?? trouble;
    }
    await this.#present(all);
    for (const one of all) one.gone = one.id === undefined;
    return trouble;
  }

  async #byRef(one: Located, depth: number, files: boolean): Promise<GitTrouble | undefined> {
    let trouble: GitTrouble | undefined;
    for (const ref of one.wanted.refs) {
      const name = `want/${this.#named++}`;
      trouble = await this.#repository.fetchCommits([refspec(ref, name)], depth, files);
      if (trouble !== undefined) continue;
      const types = await this.#repository.typesOf([ourRef(name)]);
      one.id = one.wanted.id ?? types.get(ourRef(name))?.id;
      return undefined;
    }
    return trouble;
  }
}

/** A branch of the server, as the clone knows it. */
function localId(ref: ObjectRef, refs: ReadonlyMap<string, string>): string | undefined {
  return ref.refs
    .flatMap((name) => [name.replace(/^refs\/heads\//, "refs/remotes/origin/"), name])
    .map((name) => refs.get(name))
    .find((id) => id !== undefined);
}

/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase(range: Range, repository: Repository): Promise<ObjectRef[]> {
  if (range.mergeCommit === undefined) return [];
  const [base, head, ...others] = await repository.parentsOf(range.mergeCommit);
  const isOurs = head !== undefined && others.length === 0 && range.tips.some((tip) => tip.id === head);
  return isOurs && base !== undefined ? [{ id: base, refs: [] }] : [];
}
