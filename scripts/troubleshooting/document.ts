import { fileURLToPath } from "node:url";
import { type Coverage, coverage } from "./coverage.ts";
import type { Section } from "./entry.ts";
import { EXEMPT } from "./exempt.ts";
import { SECTIONS } from "./sections.ts";
import { placeOf, type Sentence, type Sentences, sentencesIn } from "./sentences.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The action and its programs, and what `npm start` says itself. */
const SOURCES = ["src", "scripts/start.mjs"];

/** All sentences of the sources, and which entry each has. */
export function wholeCoverage(): { readonly sentences: Sentences; readonly coverage: Coverage } {
  const sentences = sentencesIn(ROOT, SOURCES);
  return { sentences, coverage: coverage(sentences, SECTIONS, EXEMPT) };
}

/** The generated part of docs/troubleshooting.md: a list of symptoms, and for each the sentences with what to do. */
export function troubleshootingSections(): string {
  const { sentences, coverage: held } = wholeCoverage();
  return [
    SECTIONS.map(({ title }) => `- [${title}](#${anchorOf(title)})`).join("\n"),
    ...SECTIONS.map((section) => sectionText(section, held, sentences.english)),
  ].join("\n\n");
}

function sectionText(
  { title, intro, entries }: Section,
  { found, chinese }: Coverage,
  sentences: readonly Sentence[],
): string {
  const rows = entries.flatMap((entry) => {
    // As the entry has them, so that nothing changes when a sentence moves in the sources.
    const rank = ({ text }: Sentence): number => entry.says.findIndex((words) => text.includes(words));
    const said = (found.get(entry) ?? []).toSorted((a, b) => rank(a) - rank(b));
    const translated = [...new Set(said.map(placeOf))].flatMap((place) => chinese.get(place) ?? []);
    const texts = [...new Set([...said, ...translated].map(({ text }) => text))];
    if (texts.length === 0) return [];
    const todo = entry.todo ?? (adviceBeside(said, sentences) || "As it says.");
    return [`| ${texts.map(cell).join("<br>")} | ${escapeCell(entry.why)} | ${escapeCell(todo)} |`];
  });
  const table = ["| On the screen | What happened | What to do |", "| --- | --- | --- |", ...rows];
  return [`## ${title}`, intro, rows.length === 0 ? "" : table.join("\n")].filter(Boolean).join("\n\n");
}

/** What a catalogue has as `todo` beside `says`. */
function adviceBeside(said: readonly Sentence[], sentences: readonly Sentence[]): string {
  const places = said
    .filter(({ within }) => within.at(-1) === "says")
    .map(({ file, within }) => `${file}#${[...within.slice(0, -1), "todo"].join("/")}`);
  const advice = sentences.filter(({ file, within }) => places.includes(`${file}#${within.join("/")}`));
  return [...new Set(advice.map(({ text }) => cell(text)))].join("<br>");
}

/** A sentence as it is printed, in a cell of a table. */
function cell(text: string): string {
  return escapeCell(text.replace(/[\\*_`<[\]]/g, "\\$&").replaceAll("${{", "$\u200b{{"));
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** As GitHub names headings. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
