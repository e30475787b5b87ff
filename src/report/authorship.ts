import type { GitHubClient } from "../ports/github.ts";
import { troubleOf } from "./github-trouble.ts";

/** Who wrote something, as the API says. */
export interface Author {
  readonly login: string | undefined;
  /** `User`, `Bot`, …; Gitea and Forgejo do not say. */
  readonly type: string | undefined;
}

/**
 * Whether it was written by whom this token belongs to.
 *
 * @param login whose token this is; undefined when the server does not tell, and then any bot may be it
 */
export function isBy(author: Author, login: string | undefined): boolean {
  if (login === undefined) return author.type === "Bot";
  // An app is named `name[bot]` where it writes; a person may have the name without that.
  return author.login === login || (author.type === "Bot" && author.login === `${login}[bot]`);
}

/**
 * Whose token it is: GraphQL tells also for the token of a job, REST for that of a person and on Gitea and
 * Forgejo; `undefined` when neither does.
 *
 * Rejects when one of them did not answer as it should, because of the network, a rate limit or a server in trouble,
 * and the other does not tell: then nobody knows.
 */
export async function loginOf(client: GitHubClient): Promise<string | undefined> {
  const asked = [
    async () =>
      (await client.graphql<{ viewer?: { login?: unknown } }>("query { viewer { login } }"))?.viewer,
    async () => (await client.rest.users.getAuthenticated()).data,
  ];
  let unheard: unknown;
  for (const ask of asked) {
    try {
      const login = (await ask())?.login;
      if (typeof login === "string" && login !== "") return login;
      unheard ??= new Error("The answer does not tell whose token it is.");
    } catch (error) {
      if (!isRefusal(error)) unheard ??= error;
    }
  }
  if (unheard !== undefined) throw unheard;
  return undefined;
}

/** Whether a server said that it will not tell, and would say so again. */
function isRefusal(error: unknown): boolean {
  // An answer of GraphQL's own that holds errors in place of data.
  if ((error as Error).name === "GraphqlResponseError") return true;
  const trouble = troubleOf(error);
  return trouble.kind === "status" && (trouble.status < 500 || trouble.status === 501);
}
