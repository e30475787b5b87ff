import { isPlainAddress } from "./links.ts";
import { safeMarkdown } from "./sanitize.ts";

/** Longer than any text of a view: they are cut already. */
const WHOLE = 10_000;

/** A text as Markdown that is nothing but that text. */
export function plain(text: string): string {
  return safeMarkdown(text, WHOLE);
}

/** Pages of OpenAI and GitHub, as our own sentences name them. */
const OUR_LINK =
  /(https:\/\/(?:(?:platform|developers|help|status)\.openai|www\.githubstatus)\.com(?!\.*[\w-])[A-Za-z0-9/_-]*)/;

/**
 * One of our sentences: pages of OpenAI and GitHub in it become links, whatever else it quotes stays text.
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

/** One row of a table, of cells that are finished Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The first two rows of a table. */
export function tableHead(names: readonly string[]): string[] {
  return [row(names), `|${"---|".repeat(names.length)}`];
}
