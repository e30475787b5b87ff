import { createHash } from "node:crypto";
import type { Added, ObjectRef } from "../added.ts";
import type { Gap } from "../finding.ts";
import type { Why } from "../said.ts";
import { gapOf } from "./gaps.ts";
import type { Repository } from "./repository.ts";
import { type CloneFacts, idsOf, type Located, Search } from "./search.ts";
import type { Selection } from "./selection.ts";
import { INFINITE_DEPTH } from "./server.ts";
import type { GitTrouble } from "./trouble.ts";

/** What of the scope is here, and what could not be had. */
export interface Obtained {
  /** `undefined` when there is nothing that could be read. */
  readonly selection: Selection | undefined;
  readonly gaps: readonly Gap[];
  /** The commit of whose tree the ignore file counts. */
  readonly ignoreFrom: string | undefined;
  /** The range is longer than what the event added, since no base could be had. */
  readonly overlong: boolean;
  /** The bases are not the ones that the event names, which are gone. */
  readonly fellBack: boolean;
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
  const located = await search.locate([...range.tips, ...range.bases, ...merged]);
  const tips = located.slice(0, range.tips.length);
  let bases = located.slice(range.tips.length);
  let trouble: GitTrouble | undefined;
  let reached = await search.reach(tips, bases);
  let fellBack = false;
  const first = Math.min((range.commitCount ?? FIRST_DEPTH) + 1, INFINITE_DEPTH);
  for (const depth of [first, ...FURTHER_DEPTHS]) {
    if (reached.enough || repository.server === undefined) break;
    trouble = await search.fetch(tips, bases, depth);
    if (trouble?.end === "cancelled") break;
    if (range.fallbackBases.length > 0 && bases.length > 0 && bases.every(({ gone }) => gone) && !fellBack) {
      // The old tip of a forced push is gone.
      fellBack = true;
      bases = await search.locate(range.fallbackBases);
      await search.fetch([], bases, depth);
    }
    reached = await search.reach(tips, bases);
    if (trouble !== undefined && tips.some((tip) => tip.id === undefined)) break;
  }
  await search.locateInClone(bases);
  const present = { tips: idsOf(tips), bases: idsOf(bases) };
  const why = gapOf(trouble ?? reached.trouble ?? repository.lookupTrouble);
  const gaps: Gap[] = tips
    .filter((tip) => tip.id === undefined)
    .map((tip) => ({ gap: "commit", id: tip.wanted.id ?? "", role: "tip", why }));
  if (gaps.length === 0 && reached.cut) gaps.push({ gap: "history", why });
  return {
    selection: present.tips.length === 0 ? undefined : { ...present, standing: commitsOf(tips) },
    gaps,
    ignoreFrom: range.ignoreFrom === "tip" ? present.tips[0] : (merged[0]?.id ?? present.bases[0]),
    overlong: range.bases.length > 0 && present.bases.length === 0,
    fellBack: fellBack && present.bases.length > 0,
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
  if (located.some(({ id }) => id === undefined) && repository.server !== undefined) {
    trouble = await search.fetch(located, [], 1, true);
  }
  const ids = idsOf(located);
  const why = (): Why => gapOf(trouble ?? repository.lookupTrouble);
  return {
    selection:
      ids.length === 0 ? undefined : { tips: ids, bases: [], alone: true, standing: commitsOf(located) },
    gaps: ids.length > 0 ? [] : [{ gap: "commit", id: tip.id ?? "", role: "tip", why: why() }],
    ignoreFrom: ids[0],
    overlong: false,
    fellBack: false,
  };
}

/** Makes sure that everything that any ref leads to is here. */
export async function obtainHistory(
  tip: ObjectRef,
  repository: Repository,
  clone: CloneFacts,
): Promise<Obtained & { readonly refs: readonly string[]; readonly digest: string }> {
  let trouble: GitTrouble | undefined;
  const own = await clone.refs();
  const refs = [...own.refs];
  if (repository.server !== undefined) {
    // Also for a clone that is whole: it may have one branch only.
    clone.onFetch(true);
    const there = await repository.server.refs();
    const ids = [...new Set(there.refs.values())];
    const wanted = clone.isWhole ? await repository.absentOf(ids) : ids;
    const depth = clone.isWhole ? undefined : INFINITE_DEPTH;
    trouble = there.trouble;
    if (wanted.length > 0) trouble ??= await repository.server.fetchCommits(wanted, depth, true);
    refs.push(...there.refs);
  }
  const search = new Search(repository, clone);
  const [head] = await search.locate([tip]);
  const named = [...new Set([...refs.map(([, id]) => id), ...(head?.id === undefined ? [] : [head.id])])];
  const absent = new Set(await repository.absentOf(named));
  const tips = named.filter((id) => !absent.has(id));
  const gaps: Gap[] = [];
  trouble ??= own.trouble;
  const why = gapOf(trouble ?? repository.lookupTrouble);
  if (tips.length === 0) gaps.push({ gap: "commit", id: tip.id ?? "", role: "tip", why });
  else if (trouble !== undefined || absent.size > 0 || clone.shallow().size > 0) {
    gaps.push({ gap: "history", why });
  }
  return {
    selection:
      tips.length === 0
        ? undefined
        : { tips, bases: [], standing: commitsOf(head === undefined ? [] : [head]) },
    gaps,
    ignoreFrom: head?.id,
    overlong: false,
    fellBack: false,
    refs: [...new Set(refs.map(([name]) => name))],
    digest: digestOf(refs),
  };
}

/** The same for the same refs, in whatever order: a digest, since names may hold keys. */
function digestOf(refs: readonly (readonly [name: string, id: string])[]): string {
  const lines = [...new Set(refs.map(([name, id]) => `${id} ${name}\n`))].toSorted();
  return createHash("sha256").update(lines.join("")).digest("hex");
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
  const asked = new Set<string>();
  await obtainEdges(selection, repository, clone);
  for (let round = 0; round < OBJECT_ROUNDS && repository.server !== undefined; round++) {
    const { ids } = await repository.missingObjects(selection);
    const wanted = ids.filter((id) => !asked.has(id)).slice(0, MOST_OBJECTS);
    if (wanted.length === 0) return undefined;
    for (const id of wanted) asked.add(id);
    clone.onFetch(true);
    const trouble = await repository.server.fetchObjects(wanted);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** What the range begins at has to be here with its trees: what it has is not new, and changes are told against it. */
async function obtainEdges(selection: Selection, repository: Repository, clone: CloneFacts): Promise<void> {
  if (selection.alone || selection.bases.length === 0 || repository.server === undefined) return;
  const edges = await repository.edgesOf(selection);
  const types = await repository.typesOf(edges.map((id) => `${id}^{tree}`));
  const bare = edges.filter((id) => !types.has(`${id}^{tree}`));
  const trees = await Promise.all(bare.map((id) => repository.treeOf(id)));
  const wanted = trees.filter((tree) => tree !== undefined);
  if (wanted.length === 0) return;
  clone.onFetch(true);
  await repository.server.fetchObjects(wanted);
}

function commitsOf(located: readonly Located[]): string[] {
  return [...new Set(located.flatMap(({ commit }) => (commit === undefined ? [] : [commit])))];
}

/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase(range: Range, repository: Repository): Promise<ObjectRef[]> {
  if (range.mergeCommit === undefined) return [];
  const [base, head, ...others] = await repository.parentsOf(range.mergeCommit);
  const isOurs = head !== undefined && others.length === 0 && range.tips.some((tip) => tip.id === head);
  return isOurs && base !== undefined ? [{ id: base, refs: [] }] : [];
}
