import { isBy } from "../report/authorship.ts";
import { authorOf, type FoundIssue, record, text } from "./find.ts";
import { readMarker } from "./marker.ts";
import type { Memory } from "./memory.ts";
import { type IssuePlace, listIn, pageSize } from "./place.ts";
import { changed } from "./standing.ts";

const COMMENTS_A_PAGE = 100;
/** How far apart two comments of two runs at once can be. */
const AT_ONCE_MS = 10 * 60_000;

interface OwnComment {
  readonly id: number;
  readonly memory: Memory;
}

/**
 * What the latest comment of ours says when it is ahead of the text of the issue: the run that wrote it failed
 * before it wrote that. Only the end of a long discussion is read.
 */
export async function toldAhead(
  place: IssuePlace,
  issue: FoundIssue,
  keyName: string,
  login: string | undefined,
): Promise<Memory | undefined> {
  if (issue.commentCount === 0) return undefined;
  const last = Number.isFinite(issue.commentCount) ? Math.ceil(issue.commentCount / COMMENTS_A_PAGE) : 1;
  const pages = last > 1 ? [last - 1, last] : [last];
  const all: OwnComment[] = [];
  for (const page of pages) {
    all.push(...(await ownComments(place, issue.number, keyName, login, { page })));
  }
  return all
    .filter(({ memory }) => memory.told > (issue.memory?.told ?? 0))
    .sort((a, b) => a.memory.told - b.memory.told || a.id - b.id)
    .at(-1)?.memory;
}

/**
 * Writes a comment that tells a change, once. It is not sent again when the answer is lost: it would be there twice,
 * and the next run sees whether it is. Two runs at once may both write it: the first one stays.
 */
export async function tell(
  place: IssuePlace,
  number: number,
  keyName: string,
  memory: Memory,
  body: string,
): Promise<void> {
  const { client, at } = place;
  const { data: written } = await client.rest.issues.createComment({
    ...at,
    issue_number: number,
    body,
    request: { retries: 0 },
  });
  try {
    const { id, created_at } = record(written);
    const since = new Date(Date.parse(text(created_at) ?? "") - AT_ONCE_MS).toISOString();
    const { login } = authorOf(written);
    const same = (await ownComments(place, number, keyName, login, { since })).filter(
      (one) => one.memory.told === memory.told && !changed(one.memory.standing, memory.standing),
    );
    if (same.some((one) => one.id < Number(id))) {
      await client.rest.issues.deleteComment({ ...at, comment_id: Number(id) });
    }
  } catch {
    // The comment stands; at worst it stands twice.
  }
}

async function ownComments(
  place: IssuePlace,
  number: number,
  keyName: string,
  login: string | undefined,
  which: { readonly page: number } | { readonly since: string },
): Promise<OwnComment[]> {
  const { data } = await place.client.rest.issues.listComments({
    ...place.at,
    ...pageSize(place),
    ...which,
    issue_number: number,
  });
  return listIn(data).flatMap((comment) => {
    const { id, body } = record(comment);
    const marker = readMarker("change", text(body) ?? "");
    const isOurs = marker?.keyName === keyName && isBy(authorOf(comment), login);
    return isOurs && marker.memory !== undefined && typeof id === "number"
      ? [{ id, memory: marker.memory }]
      : [];
  });
}
