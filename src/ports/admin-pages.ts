import { isObject } from "../json.ts";

/** One page of a list, and where the next begins. */
export interface Page {
  readonly items: readonly unknown[];
  /** What tells the page from all others; `undefined` when it is empty or has nothing of the kind. */
  readonly mark: string | undefined;
  /** `undefined` on the last page. */
  readonly next: string | undefined;
}

/** So many pages of 100 are more keys than anybody has; a list without end stops here. */
const MOST_PAGES = 1000;

/**
 * A page of a list as the Admin API gives it. The SDK takes whatever came with 200 for a list without items, which
 * would read as "no record of this key".
 *
 * @returns `undefined` when the body is none
 */
export function readListPage(body: unknown): Page | undefined {
  if (!isObject(body) || body["object"] !== "list") return undefined;
  const { data, has_more: more } = body;
  if (!Array.isArray(data) || typeof more !== "boolean") return undefined;
  return pageOf(data, idOf(data[0]), more, idOf(data.at(-1)));
}

/** A page of costs or usage; its items are spans of time. */
export function readSpanPage(body: unknown): Page | undefined {
  if (!isObject(body) || body["object"] !== "page") return undefined;
  const { data, has_more: more, next_page: next } = body;
  if (!Array.isArray(data) || typeof more !== "boolean") return undefined;
  return pageOf(data, undefined, more, next);
}

function pageOf(items: unknown[], mark: unknown, more: boolean, next: unknown): Page | undefined {
  const page = { items, mark: typeof mark === "string" ? mark : undefined };
  if (!more) return { ...page, next: undefined };
  return typeof next === "string" && next !== "" ? { ...page, next } : undefined;
}

function idOf(item: unknown): unknown {
  return isObject(item) ? item["id"] : undefined;
}

/**
 * Reads all pages.
 *
 * @param pageAt reads the page that begins there, the first for `undefined`, and says what it was read from
 * @returns with what the last page was read from; no items when a page could not be read, comes again or leads back
 *   to one that was read, or when there are too many
 */
export async function allPages<T>(
  pageAt: (at: string | undefined) => Promise<{ readonly page: Page | undefined; readonly from: T }>,
): Promise<{ readonly items: readonly unknown[] | undefined; readonly from: T }> {
  const items: unknown[] = [];
  const marks = new Set<string>();
  const places = new Set<string>();
  let at: string | undefined;
  for (let pages = 1; ; pages++) {
    const { page, from } = await pageAt(at);
    if (!page || isOld(marks, page.mark) || isOld(places, page.next)) return { items: undefined, from };
    for (const item of page.items) items.push(item);
    if (page.next === undefined) return { items, from };
    if (pages === MOST_PAGES) return { items: undefined, from };
    at = page.next;
  }
}

/** Whether it was here before; it is from now on. */
function isOld(seen: Set<string>, one: string | undefined): boolean {
  if (one === undefined) return false;
  const old = seen.has(one);
  seen.add(one);
  return old;
}
