import type { Decision } from "../../decide.ts";
import { isPlainAddress } from "../links.ts";
import { plain, row, sentence, tableHead } from "../markdown.ts";
import type { RotationSummaryWords } from "./messages/catalogue.ts";
import type { RotationSentences } from "./sentences.ts";

const SIGNS = { ok: "✅", soon: "⚠️", due: "❌", unknown: "❔" } as const;

/**
 * The job summary of the check `rotation`: how things stand, what to do, and then what that is known by. All texts
 * are cleaned.
 *
 * @param timeline finished lines of Markdown
 * @param secretsUrl the page of the repository's secrets, which becomes a link
 */
export function rotationSummary(
  about: { readonly keyName: string; readonly state: keyof typeof SIGNS },
  { result }: Decision,
  { says, todo, byHand, remarks, steps, toDelete }: RotationSentences,
  timeline: readonly string[],
  rows: readonly (readonly [string, string])[],
  words: RotationSummaryWords,
  secretsUrl: string,
): string {
  const page = isPlainAddress(secretsUrl) ? secretsUrl : undefined;
  const linked = (text: string): string => sentence(text, page);
  const sign = result === "fail" ? "❌" : SIGNS[about.state];
  return [
    `### ${sign} ${words.heading(plain(about.keyName), about.state)}`,
    "",
    linked(says),
    "",
    ...numbered(words.toDelete, toDelete, linked),
    ...numbered(words.todo, todo, linked),
    ...numbered(words.byHand, byHand, linked),
    ...(remarks.length === 0 ? [] : [...remarks.map((remark) => `- ${linked(remark)}`), ""]),
    ...timeline,
    ...numbered(words.steps, steps, linked),
    ...(rows.length === 0 ? [] : [...tableHead(["", ""]), ...rows.map((cells) => row(cells.map(plain))), ""]),
    "",
  ].join("\n");
}

function numbered(title: string, items: readonly string[], linked: (text: string) => string): string[] {
  if (items.length === 0) return [];
  return [`**${title}**`, "", ...items.map((item, index) => `${index + 1}. ${linked(item)}`), ""];
}
