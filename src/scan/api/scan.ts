import type { GitHubClient } from "../../ports/github.ts";
import type { IgnoreTexts } from "../accept/accepting.ts";
import type { IgnoreSource } from "../accept/ignore-source.ts";
import type { Added } from "../added.ts";
import type { Gap, Scanned } from "../finding.ts";
import { nothingRead, type Reading } from "../reading.ts";
import { readCommit } from "./commit.ts";
import { readTree } from "./files.ts";
import { emptyHarvest, mergeInto } from "./findings.ts";
import { Gaps, whyOf } from "./gaps.ts";
import { Harvester } from "./harvest.ts";
import type { Eyes } from "./look.ts";
import { listRange, resolveCommit } from "./range.ts";
import { type ApiPorts, type RepositoryName, textAt } from "./read-file.ts";
import { ApiSession, MOST_REQUESTS } from "./session.ts";
import { settle } from "./settle.ts";
import { readTags } from "./tag.ts";

export interface ApiScanRequest extends RepositoryName {
  readonly added: Added;
  readonly ignoreFiles: readonly IgnoreSource[];
}

export type ApiScanDeps = Eyes & ApiPorts;

export interface ApiScanLimits {
  /** Requests of the whole run, those tried again included. */
  readonly requests: number;
  /** How many of them are kept back for finding out where keys stand now. */
  readonly reserve: number;
}

const API_SCAN_LIMITS: ApiScanLimits = { requests: MOST_REQUESTS, reserve: 100 };

/** Requests at one time. GitHub allows 100, of all clients together. */
const AT_ONCE = 4;

/**
 * Reads what an event added, or the files of one commit, over GitHub's REST API, for want of git: each commit
 * with its patches, and whole files where a patch is missing or does not show all. Never throws for what the API
 * answers or fails to answer; what could not be read is a gap.
 */
export async function scanOverApi(
  client: GitHubClient,
  { added, ignoreFiles, ...repository }: ApiScanRequest,
  deps: ApiScanDeps,
  limits: ApiScanLimits = API_SCAN_LIMITS,
): Promise<Reading> {
  if (added.added === "nothing") return nothingRead({ what: "nothing" });
  if (added.added === "range" && added.repository === "wiki") {
    const why = { because: "api-no-wiki" } as const;
    return { ...nothingRead({ what: "nothing" }), gaps: [{ gap: "no-way", why }] };
  }
  const { owner, repo } = repository;
  const session = new ApiSession(client, { owner, repo }, deps, limits.requests - limits.reserve);
  const work = { session, deps, ignoreFiles, gaps: new Gaps(), reserve: limits.reserve };
  return added.added === "range" ? await scanRange(added, work) : await scanTip(added, work);
}

interface Work {
  readonly session: ApiSession;
  readonly deps: ApiScanDeps;
  readonly ignoreFiles: readonly IgnoreSource[];
  readonly gaps: Gaps;
  readonly reserve: number;
}

async function scanRange(range: Extract<Added, { added: "range" }>, work: Work): Promise<Reading> {
  const { session, deps, gaps } = work;
  const listed = await listRange(range, session, gaps);
  const { tips, bases, ignoreFrom } = listed;
  const scanned: Scanned = { what: "range", tips, bases };
  const [tip] = tips;
  if (tip === undefined) return { ...nothingRead(scanned), gaps: gaps.all };
  const ignoreFiles = await ignoreTexts(work, ignoreFrom, ignoreFrom === tip ? undefined : tip);
  const harvest = emptyHarvest();
  for (const [commit, ref] of listed.resolved) {
    mergeInto(harvest, await readTags(ref, commit, session, deps, gaps));
  }
  const harvester = new Harvester(session, deps, gaps, bases[0]);
  const parts = await inOrder(listed.commits, (commit) => harvester.commit(commit));
  for (const part of parts) if (part) mergeInto(harvest, part);
  session.allow(work.reserve);
  return {
    ...nothingRead(scanned),
    ...(await settle(harvest, { tips, bases }, session, deps)),
    gaps: gaps.all,
    notes: listed.overlong ? [{ note: "overlong" }] : [],
    unopened: harvest.unopened,
    ignoreFiles,
    commits: parts.filter((part) => part !== undefined).length,
    objects: harvest.objects,
    bytes: harvest.bytes,
  };
}

/** The files of one commit, and what it says. */
async function scanTip({ tip }: Extract<Added, { added: "tip" }>, work: Work): Promise<Reading> {
  const { session, deps, gaps } = work;
  const found = await resolveCommit(tip, session);
  if (!found.ok) {
    const gap: Gap = { gap: "commit", id: tip.id ?? "", role: "tip", why: whyOf(found.trouble) };
    return { ...nothingRead({ what: "tip", tip: tip.id ?? "" }), gaps: [gap] };
  }
  const commit = found.value;
  const ignoreFiles = await ignoreTexts(work, commit, undefined);
  const harvester = new Harvester(session, deps, gaps, undefined);
  const harvest = await readTags(tip, commit, session, deps, gaps);
  const details = await readCommit(commit, session);
  if (details.ok) mergeInto(harvest, harvester.words(details.value));
  else gaps.miss("commit", details.trouble);
  session.allow(work.reserve);
  const tree = await readTree(commit, session);
  if (!tree.ok) gaps.add({ gap: "objects", count: 0, why: whyOf(tree.trouble) });
  if (tree.ok && tree.value.cut) {
    gaps.add({ gap: "limit", why: { because: "api-files-of-tree" } });
  }
  const files = tree.ok ? tree.value.files : [];
  for (const part of await inOrder(files, (file) => harvester.file(file, commit))) mergeInto(harvest, part);
  const { sightings } = await settle(harvest, { tips: [], bases: [] }, session, deps);
  return {
    ...nothingRead({ what: "tip", tip: commit }),
    sightings,
    gaps: gaps.all,
    unopened: harvest.unopened,
    ignoreFiles,
    commits: details.ok ? 1 : 0,
    objects: harvest.objects,
    bytes: harvest.bytes,
  };
}

async function ignoreTexts(
  { ignoreFiles, session }: Work,
  from: string | undefined,
  tip: string | undefined,
): Promise<IgnoreTexts[]> {
  const texts: IgnoreTexts[] = [];
  for (const source of ignoreFiles) {
    const counts = from === undefined ? undefined : await textAt(from, source.path, session);
    const proposed = tip === undefined ? undefined : await textAt(tip, source.path, session);
    texts.push({ source, counts, proposed });
  }
  return texts;
}

/** Does the work for all items, a few at a time; the results are in the order of the items. */
async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  }
  return results;
}
