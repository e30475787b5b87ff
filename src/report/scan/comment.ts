import { type Author, isBy } from "../authorship.ts";
import { isPlainAddress } from "../links.ts";
import { sentence } from "../markdown.ts";
import { pageOf } from "../page.ts";
import type { ScanMessages } from "./messages/catalogue.ts";
import { findingTable, gapList, headingOf, todoList } from "./summary.ts";
import type { ScanView } from "./view.ts";

/** What our comment begins with; nobody sees it. Anybody can write it too, so the author counts as well. */
export const COMMENT_MARKER = "<!-- openai-key-guard:scan -->";

/** GitHub takes 65,536 characters. */
const MAX_BYTES = 60_000;

/**
 * The text of the comment on a pull request: short, bounded, the table whole. Edits leave the earlier text to
 * read, so that there must never be a key in it.
 *
 * @param runUrl page of the run, where the summary is
 */
export function commentBody(view: ScanView, runUrl: string | undefined, messages: ScanMessages): string {
  const resolved = view.complete && view.findings.length === 0;
  return pageOf(
    [
      {
        lines: [
          COMMENT_MARKER,
          headingOf(view, messages),
          "",
          ...(resolved ? [sentence(messages.resolved), ""] : []),
        ],
      },
      gapList(view, messages),
      findingTable(view.findings, messages),
      todoList(view, messages),
      { lines: runUrl !== undefined && isPlainAddress(runUrl) ? [messages.details(`<${runUrl}>`)] : [] },
    ],
    MAX_BYTES,
  );
}

/** A comment as the API lists it, with what is needed to know ours. */
export interface ExistingComment {
  readonly id: number;
  readonly body: string;
}

export type CommentPlan =
  | { readonly plan: "create" }
  | { readonly plan: "update"; readonly id: number }
  /** It says this already. */
  | { readonly plan: "leave"; readonly id: number }
  /** Nothing to say, and nothing was said. */
  | { readonly plan: "nothing" };

/**
 * What to do so that one comment says how things stand.
 *
 * @param ours comments with our marker that this token wrote, see {@link isOurs}
 */
export function planComment(
  ours: readonly ExistingComment[],
  body: string,
  hasFindings: boolean,
): CommentPlan {
  const [first] = [...ours].sort((a, b) => a.id - b.id);
  if (first === undefined) return { plan: hasFindings ? "create" : "nothing" };
  return sameText(first.body, body) ? { plan: "leave", id: first.id } : { plan: "update", id: first.id };
}

/** Servers turn line breaks into those of their own and cut what ends a text. */
function sameText(a: string, b: string): boolean {
  const text = (body: string): string => body.replaceAll("\r\n", "\n").trimEnd();
  return text(a) === text(b);
}

/**
 * Whether a comment is one of ours: our marker first, and written by whom this token belongs to.
 *
 * @param login whose token this is; undefined when the server does not tell, and then any bot may be it
 */
export function isOurs(body: string, author: Author, login: string | undefined): boolean {
  return body.startsWith(COMMENT_MARKER) && isBy(author, login);
}
