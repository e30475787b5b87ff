import { plain, row, sentence, tableHead } from "../markdown.ts";
import { pageOf, type Section } from "../page.ts";
import type { ScanMessages } from "./messages/catalogue.ts";
import { short } from "./messages/facts.ts";
import type { PlaceText } from "./place.ts";
import type { Shown } from "./shown.ts";
import type { FindingView, ScanView } from "./view.ts";

/** GitHub drops a summary of more than 1 MiB whole, and it may not be ours alone. */
const MAX_BYTES = 512 * 1024;
/** So many characters of a place on a line: with the fingerprint beside it, the table is as wide as the page. */
const LINE_LENGTH = 40;
const LONGEST_LINE = new RegExp(`.{1,${LINE_LENGTH}}`, "gsu");
/** They stand before the findings, and must leave room for them. */
const MAX_GAPS = 10;

/** The part of the job summary that tells of a scan: Markdown, bounded, tables always whole. */
export function scanSummary(view: ScanView, messages: ScanMessages, maxBytes = MAX_BYTES): string {
  const { labels } = messages;
  return pageOf(
    [
      heading(view, messages),
      gapList(view, messages),
      todoList(view, messages),
      findingTable(view.findings, messages),
      { lines: [sentence(messages.scopeNote(view.scopeNote)), "", plain(messages.counts(view)), ""] },
      furtherPlaces(view.findings, messages),
      proposedList(view, messages),
      collapsed(
        labels.accepted(view.accepted.length),
        tableHead([labels.key, labels.where, labels.acceptedBy, labels.rule, labels.fingerprint]),
        view.accepted,
        ({ finding, by, rule }) =>
          row([
            plain(messages.kind(finding)),
            where(finding.place, messages),
            plain(messages.acceptedBy(by)),
            code(rule),
            code(finding.fingerprint),
          ]),
        (number) => row([plain(messages.more(number)), "", "", "", ""]),
      ),
      collapsed(
        labels.known(view.known.length),
        tableHead([labels.key, labels.where, labels.commit, labels.fingerprint]),
        view.known,
        (finding) =>
          row([
            plain(messages.kind(finding)),
            where(finding.place, messages),
            commitCell(finding.place),
            code(finding.fingerprint),
          ]),
        (number) => row([plain(messages.more(number)), "", "", ""]),
      ),
      collapsed(
        labels.unopened(view.unopened.length),
        [],
        view.unopened,
        ({ file, why }) => `- ${messages.titled(code(file), plain(messages.unopened(why)))}`,
        (number) => `- ${plain(messages.more(number))}`,
      ),
      {
        head: [`**${labels.notes}**`, ""],
        rowCount: view.notes.length,
        row: (index) => {
          const note = view.notes[index];
          return note === undefined ? "" : `- ⚠️ ${sentence(messages.note(note))}`;
        },
        more: (number) => `- ${plain(messages.more(number))}`,
        foot: [""],
      },
    ],
    maxBytes,
  );
}

/** ❌ for what fails the step or is a leak, ⚠️ for what one should look at, ✅ for nothing. */
export function signOf({ findings, accepted, complete, incompleteFails }: ScanView): string {
  if ((!complete && incompleteFails) || findings.some(isBad)) return "❌";
  // Whoever writes a line can write a marker into it; rules in the ignore file were there before.
  const byMarker = accepted.some(({ by }) => by === "inline");
  return !complete || findings.length > 0 || byMarker ? "⚠️" : "✅";
}

function isBad({ confidence, fails }: FindingView): boolean {
  return confidence === "leak" || fails;
}

function heading(view: ScanView, messages: ScanMessages): Section {
  return { lines: [headingOf(view, messages), ""] };
}

/** The result in one line, as a heading. */
export function headingOf(view: ScanView, messages: ScanMessages): string {
  return `### ${signOf(view)} ${messages.titled(messages.labels.check, plain(messages.headline(view)))}`;
}

/** First and loud: whatever stands below is not the whole truth. */
export function gapList({ gaps }: ScanView, messages: ScanMessages): Section {
  return {
    head: [`**⚠️ ${messages.labels.incomplete}**`, ""],
    rowCount: gaps.length,
    maxRows: MAX_GAPS,
    row: (index) => {
      const gap = gaps[index];
      if (gap === undefined) return "";
      const { says, repair } = messages.gap(gap);
      return `- ${messages.together([sentence(says), `**${sentence(repair)}**`])}`;
    },
    more: (number) => `- ${plain(messages.moreGaps(number))}`,
    foot: [""],
  };
}

/**
 * The findings, a row each, as the summary and the comment show them. Few columns: those that have to be scrolled into
 * sight are not seen.
 */
export function findingTable(findings: readonly FindingView[], messages: ScanMessages): Section {
  const { labels } = messages;
  return {
    head: tableHead(["", labels.key, labels.where, labels.fingerprint]),
    rowCount: findings.length,
    row: (index) => {
      const finding = findings[index];
      return finding === undefined ? "" : findingRow(finding, messages);
    },
    more: (number) => row(["", plain(messages.more(number)), "", ""]),
    foot: [""],
  };
}

function findingRow(finding: FindingView, messages: ScanMessages): string {
  const { place, placeCount, confidence, publicPrefix, fingerprint } = finding;
  const further = placeCount > 1 ? messages.aside(messages.labels.places(placeCount - 1)) : "";
  const state = messages.state(finding);
  return row([
    isBad(finding) ? "❌" : "⚠️",
    lines([
      `${plain(messages.kind(finding))}${publicPrefix === "" ? "" : ` ${code(publicPrefix)}…`}`,
      confidence,
      plain(state),
    ]),
    lines([`${where(place, messages)}${plain(further)}`, commitCell(place)]),
    code(fingerprint),
  ]);
}

function where(place: PlaceText, messages: ScanMessages): string {
  return placeLink(place, messages.where(place));
}

function commitCell({ commit }: PlaceText): string {
  return commit === undefined ? "" : `<code>${short(commit)}</code>`;
}

/** What to do next, in order; nothing when there is nothing to do. */
export function todoList(view: ScanView, messages: ScanMessages): Section {
  const steps = messages.todo(view);
  if (steps.length === 0) return { lines: [] };
  return {
    lines: [
      `**${messages.labels.todo}**`,
      "",
      ...steps.map((step, index) => `${index + 1}. ${sentence(step, view.secretsUrl)}`),
      "",
    ],
  };
}

function furtherPlaces(findings: readonly FindingView[], messages: ScanMessages): Section {
  const places = findings.flatMap(({ fingerprint, otherPlaces }) =>
    otherPlaces.map((place) => ({ fingerprint, place })),
  );
  const { labels } = messages;
  return collapsed(
    labels.places(findings.reduce((sum, { placeCount }) => sum + Math.max(0, placeCount - 1), 0)),
    tableHead([labels.fingerprint, labels.where, labels.commit]),
    places,
    ({ fingerprint, place }) => row([code(fingerprint), where(place, messages), commitCell(place)]),
    (number) => row([plain(messages.more(number)), "", ""]),
  );
}

function proposedList({ proposedRules }: ScanView, messages: ScanMessages): Section {
  return {
    head: [`**${messages.labels.proposed(proposedRules.length)}**`, ""],
    rowCount: proposedRules.length,
    row: (index) => {
      const rule = proposedRules[index];
      return rule === undefined ? "" : `- ${code(rule)}`;
    },
    more: (number) => `- ${plain(messages.more(number))}`,
    foot: [""],
  };
}

function collapsed<T>(
  title: string,
  head: readonly string[],
  items: readonly T[],
  itemRow: (item: T) => string,
  more: (count: number) => string,
): Section {
  return {
    head: ["<details>", `<summary>${plain(title)}</summary>`, "", ...head],
    rowCount: items.length,
    row: (index) => {
      const item = items[index];
      return item === undefined ? "" : itemRow(item);
    },
    more,
    foot: ["", "</details>", ""],
  };
}

/** A text as code: also at the beginning of a line, where `-` or `1.` would be markup. */
function code(text: Shown): string {
  return `<code>${plain(text)}</code>`;
}

/** The words for a place, with the place's permalink where it has one. */
function placeLink(place: PlaceText, words: string): string {
  const text = lines(broken(words).map(plain));
  return place.url === undefined ? text : `[${text}](${place.url})`;
}

/** Several lines in one cell. */
function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("<br>");
}

/**
 * A text in lines, broken behind slashes if it can be: browsers do not do that, and a long path would push the other
 * columns out of sight.
 */
function broken(text: string): string[] {
  const pieces = text.split(/(?<=\/)/).flatMap((piece) => piece.match(LONGEST_LINE) ?? []);
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last === undefined || last.length + piece.length > LINE_LENGTH) whole.push(piece);
    else whole[whole.length - 1] = `${last}${piece}`;
  }
  return whole;
}
