import { isObject } from "../json.ts";
import { type Author, isBy } from "../report/authorship.ts";
import { readMarker } from "./marker.ts";
import { allPages, type IssuePlace, pageSize, Refusal } from "./place.ts";
import type { OwnIssue } from "./plan.ts";

/** An issue with our marker for a key, whoever wrote it. */
export interface FoundIssue extends OwnIssue {
  readonly author: Author;
  readonly body: string;
  readonly isLocked: boolean;
  readonly commentCount: number;
  /** Something came after it was closed: a comment, mostly. */
  readonly hasEcho: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** More issues than this with one label: then it is no label for ours alone. */
const MAX_PAGES = 30;
/** Of the newest ones that are open, when the label does not lead to ours. */
const MAX_PAGES_OF_AUTHOR = 3;
/** Reasons with which somebody closes what is not to be open. */
const DISMISSALS: readonly unknown[] = ["not_planned", "duplicate"];

/**
 * All issues about the key that have the label, open and closed. Never by search: its index is behind.
 *
 * @param login whose issues alone are looked at when there are too many: strangers' can have the label, too
 */
export async function findLabelled(
  place: IssuePlace,
  label: string,
  keyName: string,
  login: () => Promise<string | undefined>,
): Promise<readonly FoundIssue[]> {
  const all = await listLabelled(place, label, {});
  if (all !== undefined) return aboutKey(all, keyName);
  const by = await login();
  const own = by === undefined ? [] : ((await listLabelled(place, label, authorFilter(place, by))) ?? []);
  // None by that author may as well mean that the server knows the author by another name.
  if (own.length === 0) throw new Refusal("tooMany");
  return aboutKey(own, keyName);
}

function listLabelled(
  place: IssuePlace,
  label: string,
  filter: { readonly creator?: string },
): Promise<readonly unknown[] | undefined> {
  return allPages(
    (page) =>
      place.client.rest.issues.listForRepo({
        ...place.at,
        ...pageSize(place),
        ...(place.isGitea ? { type: "issues" } : { sort: "created", direction: "asc" }),
        ...filter,
        labels: label,
        state: "all",
        page,
      }),
    MAX_PAGES,
  );
}

function authorFilter({ isGitea }: IssuePlace, login: string): { readonly creator: string } {
  return (isGitea ? { created_by: login } : { creator: login }) as { creator: string };
}

/** Open issues about the key that somebody wrote, with whatever labels: somebody may have taken ours off. */
export async function findOpenBy(
  place: IssuePlace,
  login: string,
  keyName: string,
): Promise<readonly FoundIssue[]> {
  const found: unknown[] = [];
  // The newest pages are enough; `allPages` gives nothing when there are more.
  await allPages(async (page) => {
    const answer = await place.client.rest.issues.listForRepo({
      ...place.at,
      ...pageSize(place),
      ...(place.isGitea ? { type: "issues" } : {}),
      ...authorFilter(place, login),
      state: "open",
      page,
    });
    found.push(...(Array.isArray(answer.data) ? answer.data : []));
    return answer;
  }, MAX_PAGES_OF_AUTHOR);
  return aboutKey(found, keyName);
}

/** Those that the account of this token wrote; see `report/authorship.ts`. */
export function writtenBy(issues: readonly FoundIssue[], login: string | undefined): readonly FoundIssue[] {
  return issues.filter(({ author }) => isBy(author, login));
}

function aboutKey(raw: readonly unknown[], keyName: string): readonly FoundIssue[] {
  return raw.flatMap((item) => {
    const issue = readIssue(item);
    return issue?.keyName === keyName ? [issue.found] : [];
  });
}

/** An issue as the API shows it; `undefined` for a pull request, and for one without our marker. */
export function readIssue(
  raw: unknown,
): { readonly keyName: string; readonly found: FoundIssue } | undefined {
  const issue = record(raw);
  const { number } = issue;
  const body = text(issue["body"]) ?? "";
  const marker = readMarker("key", body);
  const isPull = Boolean(issue["pull_request"]);
  if (marker === undefined || isPull || typeof number !== "number" || !Number.isSafeInteger(number)) {
    return undefined;
  }
  return {
    keyName: marker.keyName,
    found: {
      number,
      isOpen: issue["state"] !== "closed",
      isDismissed: issue["state"] === "closed" && DISMISSALS.includes(issue["state_reason"]),
      memory: marker.memory,
      author: authorOf(raw),
      body,
      isLocked: issue["locked"] === true || issue["is_locked"] === true,
      commentCount: typeof issue["comments"] === "number" ? issue["comments"] : Number.POSITIVE_INFINITY,
      hasEcho: timeOf(issue["updated_at"]) > timeOf(issue["closed_at"]),
      labels: names(issue["labels"], "name"),
      assignees: names(issue["assignees"], "login"),
    },
  };
}

function timeOf(time: unknown): number {
  return Date.parse(text(time) ?? "");
}

/** Who wrote an issue or a comment. */
export function authorOf(raw: unknown): Author {
  const user = record(record(raw)["user"]);
  return { login: text(user["login"]), type: text(user["type"]) };
}

/** Of a list of names, or of objects with a name. */
export function names(list: unknown, property: string): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item) => text(item) ?? text(record(item)[property]) ?? "").filter((name) => name !== "");
}

/** What may be an object, as one: without any names when it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** What may be a text; `undefined` when it is none. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
