import { isObject } from "../json.ts";
import type { GitHubClient } from "../ports/github.ts";
import type { ListGap } from "./gap.ts";
import { type ListedRepository, unique } from "./listed.ts";
import { type Listing, readPages } from "./pages.ts";

/** All repositories of an account that a token sees, and what they may lack. */
export type AccountListing =
  | {
      readonly ok: true;
      /** As GitHub writes it. */
      readonly account: string;
      readonly repositories: readonly ListedRepository[];
      readonly notUnderstood: number;
      readonly gaps: readonly ListGap[];
    }
  /** Nothing was listed; `error` is what the client rejected with, never to be shown. */
  | { readonly ok: false; readonly why: "no-account" | "no-list"; readonly error: unknown };

/** What GitHub says of an account besides. */
interface Account {
  readonly login: string;
  readonly isOrganization: boolean;
  /** Numbers of repositories; the private ones are told to owners only. */
  readonly counted: { readonly public: number | undefined; readonly private: number | undefined };
}

const PAGE = { per_page: 100, sort: "created", direction: "asc" } as const;

/**
 * The repositories of an organization or a user: what GitHub lists for the account, and for an App's token also what
 * its installation lists, which says whether it was made for all repositories. Never rejects.
 */
export async function listAccount(client: GitHubClient, name: string): Promise<AccountListing> {
  let account: Account;
  try {
    account = await findAccount(client, name);
  } catch (error) {
    const isThere = (error as { status?: unknown } | undefined)?.status !== 404;
    return { ok: false, why: isThere ? "no-list" : "no-account", error };
  }
  const ofInstallation = await listInstallation(client);
  const ofAccount = await listOfAccount(client, account);
  const own = account.login.toLowerCase();
  const isOwn = ({ name: full }: ListedRepository): boolean => full.toLowerCase().startsWith(`${own}/`);
  const listings = [ofInstallation, ofAccount].filter((one) => one !== undefined);
  const repositories = unique(listings.flatMap((one) => one.repositories)).filter(isOwn);
  const failed = listings.flatMap(({ gaps }) => gaps).find(({ gap }) => gap === "broken-off");
  if (repositories.length === 0 && failed?.gap === "broken-off") {
    return { ok: false, why: "no-list", error: failed.error };
  }
  const isOfApp = ofInstallation?.repositories.some(isOwn) === true;
  return {
    ok: true,
    account: account.login,
    repositories,
    notUnderstood: Math.max(...listings.map((one) => one.notUnderstood)),
    gaps: [
      ...listings.flatMap(({ gaps }) => gaps),
      ...privateGaps(isOfApp ? ofInstallation : undefined, account, repositories),
    ],
  };
}

async function findAccount(client: GitHubClient, name: string): Promise<Account> {
  const { data: user } = await client.rest.users.getByUsername({ username: name });
  const { login, type } = user;
  if (typeof login !== "string") throw new Error("no account");
  const isOrganization = type === "Organization";
  // A token that may not see the organization itself has told enough: then nothing is counted.
  const whole = isOrganization
    ? await client.rest.orgs.get({ org: login }).then(
        ({ data }) => data,
        () => undefined,
      )
    : user;
  const counted = whole as { public_repos?: unknown; owned_private_repos?: unknown } | undefined;
  return {
    login,
    isOrganization,
    counted: { public: count(counted?.public_repos), private: count(counted?.owned_private_repos) },
  };
}

/** Only an App's token has an installation; `undefined` for all others. */
async function listInstallation(client: GitHubClient): Promise<Listing | undefined> {
  const listing = await readPages(
    (page) => client.rest.apps.listReposAccessibleToInstallation({ per_page: PAGE.per_page, page }),
    (data) => (isObject(data) && Array.isArray(data["repositories"]) ? data["repositories"] : undefined),
  );
  const refused = listing.gaps.some(
    (one) => one.gap === "broken-off" && listing.first === undefined && isRefusal(one.error),
  );
  return refused ? undefined : listing;
}

/** Not `429`, nor a rate limit's 403: these say nothing of the token. */
function isRefusal(error: unknown): boolean {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: { headers?: object } };
  const headers: Readonly<Record<string, unknown>> = { ...response?.headers };
  const isLimit = headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";
  return [401, 403, 404, 422].some((refusal) => refusal === status) && !isLimit;
}

async function listOfAccount(client: GitHubClient, { login, isOrganization }: Account): Promise<Listing> {
  const itemsOf = (data: unknown) => (Array.isArray(data) ? data : undefined);
  if (isOrganization) {
    return await readPages(
      (page) => client.rest.repos.listForOrg({ org: login, type: "all", ...PAGE, page }),
      itemsOf,
    );
  }
  // The list of a user has the public ones only; the token's own user is told of all.
  const self = await client.rest.users.getAuthenticated().then(
    ({ data }) => data.login,
    () => undefined,
  );
  return self?.toLowerCase() === login.toLowerCase()
    ? await readPages(
        (page) => client.rest.repos.listForAuthenticatedUser({ affiliation: "owner", ...PAGE, page }),
        itemsOf,
      )
    : await readPages(
        (page) => client.rest.repos.listForUser({ username: login, type: "owner", ...PAGE, page }),
        itemsOf,
      );
}

/** What speaks against the list being whole: an installation for some, numbers that differ, or nothing that could tell. */
function privateGaps(
  installation: Listing | undefined,
  { counted }: Account,
  repositories: readonly ListedRepository[],
): readonly ListGap[] {
  const listed = {
    public: repositories.filter(({ isPrivate }) => !isPrivate).length,
    private: repositories.filter(({ isPrivate }) => isPrivate).length,
  };
  const fewer = (["public", "private"] as const).flatMap((of): ListGap[] => {
    const all = counted[of];
    return all !== undefined && listed[of] < all
      ? [{ gap: "fewer", of, listed: listed[of], counted: all }]
      : [];
  });
  if (fewer.length > 0 || counted.private !== undefined) return fewer;
  if (installation === undefined) return [{ gap: "private-unknown" }];
  const isAll = isObject(installation.first) && installation.first["repository_selection"] === "all";
  return isAll ? [] : [{ gap: "selected" }];
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/**
 * Whether a repository holds no commits: GitHub gives a size of 0 also to one that was just pushed to, so that it is
 * asked for the newest commit, which an empty one refuses
 * (docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api). In doubt it is none: its job will tell.
 */
export async function isEmpty(client: GitHubClient, { name, sizeKb }: ListedRepository): Promise<boolean> {
  if (sizeKb !== 0) return false;
  const [owner = "", repo = ""] = name.split("/");
  return await client.rest.repos.listCommits({ owner, repo, per_page: 1 }).then(
    () => false,
    (error: { status?: unknown } | undefined) => error?.status === 409,
  );
}
