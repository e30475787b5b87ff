import type { ListGap } from "./gap.ts";
import { type ListedRepository, readListed, unique } from "./listed.ts";

/** What one way of listing repositories gave. */
export interface Listing {
  readonly repositories: readonly ListedRepository[];
  /** Entries that are no repositories as GitHub describes them. */
  readonly notUnderstood: number;
  readonly gaps: readonly ListGap[];
  /** The first answer, for what it says besides the list; `undefined` when there was none. */
  readonly first: unknown;
}

/** An answer of the API, of which the client knows no more than this. */
export interface Answer {
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** 100 repositories a page: no account has more than 100,000 (docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits). */
const MAX_PAGES = 1_000;
/** A list of one page is one answer; longer ones are read until nothing new comes, but not for ever. */
const MAX_READINGS = 4;

/**
 * Reads a list of several pages. One that is deleted or moved away while they are read shifts all that come after
 * it, and one of these is on no page then; so the list is read again, until a reading brings nothing new.
 *
 * Never rejects: what could not be had is a gap.
 *
 * @param ask gives a page, from 1
 * @param itemsOf takes the list out of an answer; `undefined` when it holds none
 */
export async function readPages(
  ask: (page: number) => Promise<Answer>,
  itemsOf: (data: unknown) => readonly unknown[] | undefined,
): Promise<Listing> {
  const found: ListedRepository[] = [];
  const ids = new Set<number>();
  let notUnderstood = 0;
  let first: unknown;
  const end = (...gaps: readonly ListGap[]): Listing => ({
    repositories: unique(found),
    notUnderstood,
    gaps,
    first,
  });
  for (let reading = 1; reading <= MAX_READINGS; reading++) {
    const before = ids.size;
    let odd = 0;
    for (let page = 1; ; page++) {
      if (page > MAX_PAGES) return end({ gap: "endless", pages: MAX_PAGES });
      let answer: Answer;
      try {
        answer = await ask(page);
      } catch (error) {
        return end({ gap: "broken-off", listed: ids.size, error });
      }
      const items = itemsOf(answer.data);
      if (items === undefined) return end({ gap: "broken-off", listed: ids.size, error: undefined });
      first ??= answer.data;
      for (const item of items) {
        const one = readListed(item);
        if (one === undefined) odd++;
        else {
          ids.add(one.id);
          found.push(one);
        }
      }
      notUnderstood = Math.max(notUnderstood, odd);
      if (!/\brel="?next"?/.test(answer.headers.link ?? "")) {
        if (page === 1) return end();
        break;
      }
    }
    if (reading > 1 && ids.size === before) return end();
  }
  return end({ gap: "unsteady" });
}
