import { troubleOf } from "../report/github-trouble.ts";
import { names, record } from "./find.ts";
import { isRefusal } from "./labels.ts";
import type { IssuePlace } from "./place.ts";

/** GitHub takes no more. */
const MOST_ASSIGNEES = 10;

/**
 * Sends an issue with assignees, and without those that the server does not take: one name too many is no reason to
 * be without an issue.
 *
 * @param send gets nothing, or the assignees, and gives the issue as the server shows it
 * @returns also who is not assigned in the end
 */
export async function sendAssigned(
  place: IssuePlace,
  wanted: readonly string[],
  already: readonly string[],
  send: (fields: { readonly assignees?: string[] }) => Promise<unknown>,
): Promise<{ readonly issue: unknown; readonly missing: readonly string[] }> {
  const assigned = set(already);
  const fresh = wanted.filter((login) => !assigned.has(login.toLowerCase())).slice(0, MOST_ASSIGNEES);
  if (fresh.length === 0) return { issue: await send({}), missing: [] };
  const tries = [
    async () => fresh,
    async () => {
      const good = await assignable(place, fresh);
      return good.length < fresh.length ? good : [];
    },
    async () => [],
  ];
  for (const candidates of tries) {
    const logins = await candidates();
    try {
      const issue = await send(logins.length === 0 ? {} : { assignees: [...already, ...logins] });
      const now = set(names(record(issue)["assignees"], "login"));
      return { issue, missing: fresh.filter((login) => !now.has(login.toLowerCase())) };
    } catch (error) {
      const trouble = troubleOf(error);
      if (logins.length === 0 || trouble.kind !== "status" || trouble.status !== 422) throw error;
    }
  }
  throw new Error("The last try is without assignees.");
}

async function assignable({ client, at, isGitea }: IssuePlace, logins: readonly string[]): Promise<string[]> {
  if (isGitea) return [];
  const good: string[] = [];
  for (const assignee of logins) {
    try {
      await client.rest.issues.checkUserCanBeAssigned({ ...at, assignee });
      good.push(assignee);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return good;
}

function set(logins: readonly string[]): ReadonlySet<string> {
  return new Set(logins.map((login) => login.toLowerCase()));
}
