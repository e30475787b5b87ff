import { safeMarkdown } from "../sanitize.ts";
import { isPlainAddress } from "./links.ts";
import type { PlaceText } from "./place.ts";
import type { Shown } from "./shown.ts";

/** Longer than any text of a view: they are cut already. */
const WHOLE = 10_000;

/** A text as Markdown that is nothing but that text. */
export function plain(text: string): string {
  return safeMarkdown(text, WHOLE);
}

/** A text as code: also at the beginning of a line, where `-` or `1.` would be markup. */
export function code(text: Shown): string {
  return `<code>${plain(text)}</code>`;
}

/** Pages of OpenAI, as our own sentences name them. */
const OUR_LINK =
  /(https:\/\/(?:platform|developers|help|status)\.openai\.com(?![A-Za-z0-9.-])[A-Za-z0-9/_-]*)/;

/**
 * One of our sentences: pages of OpenAI in it become links, whatever else it quotes stays text.
 *
 * @param page an address of the repository's that becomes a link as well
 */
export function sentence(text: string, page?: string): string {
  if (page === undefined || !isPlainAddress(page)) return withOurLinks(text);
  return text.split(page).map(withOurLinks).join(`<${page}>`);
}

function withOurLinks(text: string): string {
  return text
    .split(OUR_LINK)
    .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : plain(piece)))
    .join("");
}

/** The words for a place, with the place's permalink where it has one. */
export function placeLink(place: PlaceText, words: string): string {
  return place.url === undefined ? plain(words) : `[${plain(words)}](${place.url})`;
}

/** One row of a table, of cells that are finished Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function tableHead(names: readonly string[]): string[] {
  return [row(names), `|${"---|".repeat(names.length)}`];
}
