import type { GitHubClient } from "../ports/github.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import { type Choice, choose } from "./choose.ts";
import { isOfList, type PlanGap } from "./gap.ts";
import { type AccountListing, isEmpty, listAccount } from "./list.ts";
import { isShowable, type ListedRepository, readListed } from "./listed.ts";
import type { LeftOutRepository, Plan, PlannedRepository } from "./plan.ts";
import { partsNeeded, splitJobs } from "./split.ts";

/** What a plan is made for. */
export interface PlanWish extends Choice {
  readonly account: string | undefined;
  readonly kbPerJob: number;
  readonly maxJobs: number;
}

/** The repository whose workflow runs. */
export interface OwnRepository {
  readonly name: string;
  /** 0 when the runner does not tell it. */
  readonly id: number;
}

export interface SizedRepository extends PlannedRepository {
  readonly sizeKb: number | undefined;
}

/** A plan before its gaps are put into words. */
export interface DraftPlan extends Omit<Plan, "gaps" | "repositories"> {
  readonly repositories: readonly SizedRepository[];
  readonly gaps: readonly PlanGap[];
  /** Left out and private in a run that everybody can see: they are counted, not named. */
  readonly unnamed: number;
}

/** Why there is no plan. */
export type PlanFailure =
  | { readonly failure: "no-account"; readonly account: string }
  /** `error` is what the client rejected with, never to be shown. */
  | { readonly failure: "no-list"; readonly error: unknown }
  /** More repositories than jobs; `parts` is how many calls it takes, if there is such a number. */
  | {
      readonly failure: "too-many";
      readonly repositories: number;
      readonly maxJobs: number;
      readonly parts: number | undefined;
    }
  /** The run of a public repository would show names of private ones, and where keys are in them. */
  | { readonly failure: "public-run"; readonly privateRepositories: number };

export type PlanResult =
  | { readonly ok: true; readonly draft: DraftPlan }
  | ({ readonly ok: false } & PlanFailure);

/** Makes the plan of one repository's history, or of those of an account. Never rejects. */
export async function makePlan(
  client: GitHubClient,
  own: OwnRepository,
  wish: PlanWish,
): Promise<PlanResult> {
  return wish.account === undefined
    ? { ok: true, draft: await planOfOne(client, own, wish) }
    : await planOfAccount(client, own, wish.account, wish);
}

/** Without an answer its size is not known, and one job reads it all; that the list is whole is known. */
async function planOfOne(client: GitHubClient, own: OwnRepository, wish: PlanWish): Promise<DraftPlan> {
  const { kbPerJob, maxJobs } = wish;
  const [owner = "", repo = ""] = own.name.split("/");
  const asked = await client.rest.repos.get({ owner, repo }).then(
    ({ data }) => readListed(data),
    () => undefined,
  );
  const { id, name, sizeKb } = asked ?? { ...own, sizeKb: undefined };
  const [shards = 1] = splitJobs([sizeKb], kbPerJob, maxJobs) ?? [];
  return {
    version: 1,
    of: "repository",
    name,
    repositories: [{ id, name, shards, sizeKb }],
    leftOut: [],
    moreLeftOut: 0,
    unnamed: 0,
    gaps: [],
  };
}

async function planOfAccount(
  client: GitHubClient,
  own: OwnRepository,
  account: string,
  wish: PlanWish,
): Promise<PlanResult> {
  const listing = await listAccount(client, account);
  if (!listing.ok) {
    const { why: failure, error } = listing;
    return failure === "no-account" ? { ok: false, failure, account } : { ok: false, failure, error };
  }
  const chosen = choose(listing.repositories, wish);
  const run = await visibilityOf(client, own, listing.repositories);
  if ("error" in run) return { ok: false, failure: "no-list", error: run.error };
  const isPrivate = new Map(listing.repositories.map((one) => [one.name, one.isPrivate]));
  const wouldShow = chosen.repositories.filter((one) => one.isPrivate).length;
  if (run.isPublic && wouldShow > 0) {
    return { ok: false, failure: "public-run", privateRepositories: wouldShow };
  }

  const [full, empty] = await withoutEmpty(client, chosen.repositories);
  const shown = full.filter(({ name }) => isShowable(name));
  const { kbPerJob, maxJobs } = wish;
  const shards = splitJobs(
    shown.map(({ sizeKb }) => sizeKb),
    kbPerJob,
    maxJobs,
  );
  if (shards === undefined) {
    const all = choose(listing.repositories, { ...wish, part: { index: 1, count: 1 } }).repositories;
    const parts = partsNeeded(
      all.map(({ id }) => id),
      maxJobs,
    );
    return { ok: false, failure: "too-many", repositories: shown.length, maxJobs, parts };
  }
  const leftOut = [...chosen.leftOut, ...empty.map(({ name }) => ({ name, why: "empty" }) as const)];
  const named = run.isPublic ? leftOut.filter(({ name }) => isPrivate.get(name) === false) : leftOut;
  return {
    ok: true,
    draft: {
      version: 1,
      of: "organization",
      name: listing.account,
      repositories: shown.map(({ id, name, sizeKb }, at) => ({ id, name, shards: shards[at] ?? 1, sizeKb })),
      leftOut: named.map((one): LeftOutRepository => ({ ...one, name: hideKeys(one.name) })),
      moreLeftOut: leftOut.length - named.length,
      unnamed: leftOut.length - named.length,
      gaps: gapsOf(listing, chosen, full, wish.part),
    },
  };
}

/** Whether everybody can see this run. A repository that the token cannot see is not public: all can see those. */
async function visibilityOf(
  client: GitHubClient,
  own: OwnRepository,
  listed: readonly ListedRepository[],
): Promise<{ readonly isPublic: boolean } | { readonly error: unknown }> {
  const inList = listed.find(({ name }) => name.toLowerCase() === own.name.toLowerCase());
  if (inList !== undefined) return { isPublic: !inList.isPrivate };
  const [owner = "", repo = ""] = own.name.split("/");
  return await client.rest.repos.get({ owner, repo }).then(
    ({ data }) => ({ isPublic: data.private === false }),
    (error: { status?: unknown } | undefined) => (error?.status === 404 ? { isPublic: false } : { error }),
  );
}

async function withoutEmpty(
  client: GitHubClient,
  repositories: readonly ListedRepository[],
): Promise<readonly [full: readonly ListedRepository[], empty: readonly ListedRepository[]]> {
  const full: ListedRepository[] = [];
  const empty: ListedRepository[] = [];
  for (const one of repositories) ((await isEmpty(client, one)) ? empty : full).push(one);
  return [full, empty];
}

function gapsOf(
  { gaps, notUnderstood }: Extract<AccountListing, { ok: true }>,
  { unmatched, isNamed }: ReturnType<typeof choose>,
  full: readonly ListedRepository[],
  part: Choice["part"],
): readonly PlanGap[] {
  const ids = full.filter(({ name }) => !isShowable(name)).map(({ id }) => id);
  const all: readonly PlanGap[] = [
    ...gaps,
    ...(notUnderstood > 0 ? [{ gap: "not-understood", entries: notUnderstood } as const] : []),
    ...(unmatched.length > 0 ? [{ gap: "not-there", patterns: unmatched } as const] : []),
    ...(ids.length === full.length && part.count === 1 ? [{ gap: "nothing" } as const] : []),
    ...(ids.length > 0 ? [{ gap: "key-in-name", ids } as const] : []),
  ];
  return isNamed ? all.filter((gap) => !isOfList(gap)) : all;
}
