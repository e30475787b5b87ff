import type { Decision } from "../../decide.ts";
import { isPlainAddress } from "../links.ts";
import { plain, row, sentence, tableHead } from "../markdown.ts";
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
  secretsUrl: string,
): string {
  const page = isPlainAddress(secretsUrl) ? secretsUrl : undefined;
  const linked = (text: string): string => sentence(text, page);
  const sign = result === "fail" ? "❌" : SIGNS[about.state];
  return [
    `### ${sign} ${plain(about.keyName)}: rotation ${about.state}`,
    "",
    linked(says),
    "",
    ...numbered("Keys to look after", toDelete, linked),
    ...numbered("What to do next", todo, linked),
    ...numbered("Or rotate it by hand", byHand, linked),
    ...(remarks.length === 0 ? [] : [...remarks.map((remark) => `- ${linked(remark)}`), ""]),
    ...timeline,
    ...numbered("Steps of the rotation", steps, linked),
    ...(rows.length === 0 ? [] : [...tableHead(["", ""]), ...rows.map((cells) => row(cells.map(plain))), ""]),
    "",
  ].join("\n");
}

function numbered(title: string, items: readonly string[], linked: (text: string) => string): string[] {
  if (items.length === 0) return [];
  return [`**${title}**`, "", ...items.map((item, index) => `${index + 1}. ${linked(item)}`), ""];
}
