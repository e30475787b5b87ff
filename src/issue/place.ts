import type { GitHubClient } from "../ports/github.ts";

/** The repository that keeps the issue. */
export interface IssueTarget {
  readonly owner: string;
  readonly repo: string;
}

/** Where issues are kept, and how they are got at. */
export interface IssuePlace {
  readonly client: GitHubClient;
  /** Of every request. */
  readonly at: IssueTarget;
  /**
   * Gitea or Forgejo: labels of a new issue are numbers, pages are `limit` long, users have no type and a state has
   * no reason (go-gitea/gitea:routers/api/v1).
   */
  readonly isGitea: boolean;
}

/** The place, by the client's own address: Gitea and Forgejo have the API's first version. */
export function placeOf(client: GitHubClient, at: IssueTarget): IssuePlace {
  const { baseUrl } = client.request.endpoint.DEFAULTS;
  return { client, at, isGitea: /\/api\/v1$/.test(baseUrl) };
}

/** Of the largest page that the server gives. */
export function pageSize({ isGitea }: IssuePlace): { readonly per_page: number } {
  return (isGitea ? { limit: 50 } : { per_page: 100 }) as { per_page: number };
}

/**
 * All items of a list, page by page. The pages are counted here and not followed by the address that the server
 * gives; and an answer that is no list is an error, never an empty list: that would open a second issue.
 *
 * @returns undefined when there are more pages than that
 */
export async function allPages(
  ask: (page: number) => Promise<{ readonly data: unknown; readonly headers: { readonly link?: string } }>,
  maxPages: number,
): Promise<readonly unknown[] | undefined> {
  const all: unknown[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const { data, headers } = await ask(page);
    all.push(...listIn(data));
    if (!/\brel="?next"?/.test(headers.link ?? "")) return all;
  }
  return undefined;
}

/**
 * The items of an answer.
 *
 * @throws Refusal when it is no list
 */
export function listIn(data: unknown): readonly unknown[] {
  if (!Array.isArray(data)) throw new Refusal("notTheApi");
  return data;
}

/** Why nothing is done, other than an error of the API: a sentence of the catalogue. */
export class Refusal extends Error {
  readonly why: "noRepository" | "noLabel" | "noAuthor" | "notTheApi" | "tooMany";

  constructor(why: Refusal["why"]) {
    super(why);
    this.why = why;
  }
}
