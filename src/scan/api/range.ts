import type { Added, ObjectRef } from "../added.ts";
import { at, count, list, objectId } from "../event/payload.ts";
import { type Gaps, whyOf } from "./gaps.ts";
import type { ApiSession, Reply, Trouble } from "./session.ts";

type Range = Extract<Added, { added: "range" }>;

/** Commits that an event added, as far as the API tells. */
export interface ListedRange {
  readonly tips: readonly string[];
  /** What was asked for, by the commit that it led to. */
  readonly resolved: ReadonlyMap<string, ObjectRef>;
  readonly bases: readonly string[];
  /** Ids, oldest first. */
  readonly commits: readonly string[];
  /** Where the ignore file counts. */
  readonly ignoreFrom: string | undefined;
  /** There should be a base, and none could be had: this is more than what the event added. */
  readonly overlong: boolean;
}

/** Commits that are listed where there is no base. */
const MOST_COMMITS_WITHOUT_BASE = 500;
/** Commits of one range; to read them takes as many requests. */
const MOST_COMMITS = 2000;
const PAGE_COMMITS = 100;

/** Finds the commits of a range, all pages of them. */
export async function listRange(range: Range, session: ApiSession, gaps: Gaps): Promise<ListedRange> {
  const tips = new Map<string, ObjectRef>();
  for (const tip of range.tips) {
    const found = await resolveCommit(tip, session);
    if (found.ok) tips.set(found.value, tip);
    else gaps.add({ gap: "commit", id: tip.id ?? "", role: "tip", why: whyOf(found.trouble) });
  }
  const merged = await mergeBase(range, [...tips.keys()], session);
  let bases = await resolveAll(range.bases, session);
  if (bases.length === 0) bases = await resolveAll(range.fallbackBases, session);
  if (merged) bases = [merged, ...bases.filter((base) => base !== merged)];
  const commits = new Set<string>();
  for (const tip of tips.keys()) {
    for (const commit of await commitsOf(tip, bases, session, gaps)) commits.add(commit);
  }
  return {
    tips: [...tips.keys()],
    resolved: tips,
    bases,
    commits: [...commits],
    ignoreFrom: range.ignoreFrom === "tip" ? [...tips.keys()][0] : bases[0],
    overlong: bases.length === 0 && range.bases.length > 0,
  };
}

/**
 * The commit that an id or a ref leads to, through annotated tags.
 *
 * A ref that is given beside an id may lead elsewhere by now: then the id alone counts.
 */
export async function resolveCommit(
  { id, refs }: ObjectRef,
  session: ApiSession,
): Promise<{ ok: true; value: string } | { ok: false; trouble: Trouble }> {
  let trouble: Trouble = "absent";
  for (const name of id === undefined ? refs.map((ref) => ref.replace(/^refs\//, "")) : [id]) {
    const reply = await session.json("/commits/{ref}", { ref: name }, "application/vnd.github.sha");
    const commit = reply.ok ? idIn(reply.value) : undefined;
    if (commit !== undefined) return { ok: true, value: commit };
    if (!reply.ok) trouble = reply.trouble;
  }
  if (id !== undefined && trouble === "absent") {
    const tag = await session.json("/git/tags/{sha}", { sha: id });
    const target = tag.ok ? objectId(at(tag.value, "object", "sha")) : undefined;
    if (target !== undefined && target !== id) {
      return resolveCommit({ id: target, refs: [] }, session);
    }
  }
  return { ok: false, trouble };
}

/**
 * GitHub answers this media type with the id alone; the client gives what is not marked as text as bytes. Servers
 * that do not know it answer with the whole commit.
 */
function idIn(value: unknown): string | undefined {
  if (typeof value === "string") return objectId(value.slice(0, 100).trim());
  if (value instanceof ArrayBuffer) return objectId(Buffer.from(value).toString("latin1", 0, 100).trim());
  return objectId(at(value, "sha"));
}

async function resolveAll(refs: readonly ObjectRef[], session: ApiSession): Promise<string[]> {
  const found = new Set<string>();
  for (const ref of refs) {
    const commit = await resolveCommit(ref, session);
    if (commit.ok) found.add(commit.value);
  }
  return [...found];
}

/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase(
  { mergeCommit }: Range,
  tips: readonly string[],
  session: ApiSession,
): Promise<string | undefined> {
  if (mergeCommit === undefined) return undefined;
  const commit = await session.json("/git/commits/{sha}", { sha: mergeCommit });
  const parents = commit.ok ? list(at(commit.value, "parents")).map((one) => objectId(at(one, "sha"))) : [];
  const [base, head] = parents;
  return parents.length === 2 && head !== undefined && tips.includes(head) ? base : undefined;
}

/** What a tip reaches and none of the bases does. A base without a common ancestor only makes it longer. */
async function commitsOf(
  tip: string,
  bases: readonly string[],
  session: ApiSession,
  gaps: Gaps,
): Promise<readonly string[]> {
  let common: readonly string[] | undefined;
  let trouble: Trouble | undefined;
  for (const base of bases) {
    const compared = await compare(base, tip, session);
    if (!compared.ok) {
      trouble = compared.trouble;
      continue;
    }
    const { commits, missing } = compared.value;
    if (missing > 0) {
      gaps.add({ gap: "limit", why: { because: "api-commits-of-range", missing } });
    }
    const ids = new Set(commits);
    common = common === undefined ? commits : common.filter((commit) => ids.has(commit));
  }
  if (common !== undefined) return common;
  if (trouble !== undefined && trouble !== "absent") {
    gaps.add({ gap: "history", why: whyOf(trouble) });
    return [tip];
  }
  return history(tip, session, gaps);
}

interface Compared {
  /** Oldest first. */
  readonly commits: readonly string[];
  readonly missing: number;
}

async function compare(base: string, head: string, session: ApiSession): Promise<Reply<Compared>> {
  const commits = new Set<string>();
  let total = 0;
  for (let page = 1; ; page++) {
    const reply = await session.json("/compare/{basehead}", {
      basehead: `${base}...${head}`,
      per_page: PAGE_COMMITS,
      page,
    });
    if (!reply.ok) return reply;
    const counted = count(at(reply.value, "total_commits"));
    if (counted === undefined) return { ok: false, trouble: "unreadable" };
    total = Math.max(total, counted);
    const before = commits.size;
    for (const id of idsIn(at(reply.value, "commits"))) commits.add(id);
    const done = commits.size >= Math.min(total, MOST_COMMITS) || commits.size === before;
    if (done) {
      return { ok: true, value: { commits: [...commits], missing: total - commits.size }, hasNext: false };
    }
  }
}

/** The newest commits that lead to a tip, for want of a base. */
async function history(tip: string, session: ApiSession, gaps: Gaps): Promise<readonly string[]> {
  const commits = new Set<string>();
  for (let page = 1; ; page++) {
    const reply = await session.json("/commits", { sha: tip, per_page: PAGE_COMMITS, page });
    if (!reply.ok) {
      gaps.add({ gap: "history", why: whyOf(reply.trouble) });
      break;
    }
    const before = commits.size;
    for (const id of idsIn(reply.value)) commits.add(id);
    if (commits.size === 0) gaps.add({ gap: "history", why: whyOf("unreadable") });
    if (!reply.hasNext || commits.size === before) break;
    if (commits.size >= MOST_COMMITS_WITHOUT_BASE) {
      const why = { because: "api-without-base", most: MOST_COMMITS_WITHOUT_BASE } as const;
      gaps.add({ gap: "limit", why });
      break;
    }
  }
  return (commits.size === 0 ? [tip] : [...commits]).reverse();
}

function idsIn(commits: unknown): string[] {
  return list(commits).flatMap((commit) => objectId(at(commit, "sha")) ?? []);
}
