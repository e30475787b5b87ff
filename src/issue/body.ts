import { dayOf } from "../days.ts";
import { isPlainAddress } from "../report/links.ts";
import { plain, row, sentence, tableHead } from "../report/markdown.ts";
import { UNNAMED } from "../report/name.ts";
import { pageOf, type Section } from "../report/page.ts";
import { safe } from "../report/sanitize.ts";
import type { IssueFacts } from "./facts.ts";
import { markerOf } from "./marker.ts";
import type { Memory, Since } from "./memory.ts";
import type { IssueMessages } from "./messages/catalogue.ts";
import { isWell, type Matter, mattersOf, type Standing } from "./standing.ts";

/** GitHub takes 65,536 characters (`body is too long`), and a byte is at most one of them. */
const MAX_BYTES = 60_000;
const LONGEST_NAME = 100;

/** GitHub takes 256 characters. `undefined` when all is well: then the title stays what it was. */
export function issueTitle(
  { keyName }: Pick<IssueFacts, "keyName">,
  standing: Standing,
  messages: IssueMessages,
): string | undefined {
  const [worst] = mattersOf(standing);
  return worst && messages.title(nameIn(keyName, messages), worst);
}

/** The text of the issue. Nothing that facts quote is markup, a mention or a link in it. */
export function issueBody(facts: IssueFacts, memory: Memory, messages: IssueMessages): string {
  const { headings } = messages;
  const { secret } = facts;
  return pageOf(
    [
      { lines: [markerOf("key", facts.keyName, memory), ""] },
      // The title says the rest.
      { lines: isWell(memory.standing) ? [...headline(facts, memory, messages), ""] : [] },
      list(undefined, [...fromBefore(facts, memory, messages), ...facts.says], "-", facts, messages),
      // What is cut goes from the end of a part, and the parts before it have the first claim on the room.
      list(headings.toDelete, facts.toDelete, "-", facts, messages),
      table([...matterRows(facts, memory, messages), ...facts.rows], messages),
      list(headings.todo, facts.todo, "1.", facts, messages),
      list(headings.byHand, facts.byHand, "1.", facts, messages),
      list(headings.steps, facts.steps, "1.", facts, messages),
      list(headings.remarks, facts.remarks, "-", facts, messages),
      {
        lines: [
          ...(isPlainAddress(secret.url) ? [`[${headings.secrets(secret.place)}](${secret.url})`, ""] : []),
          "---",
          `<sub>${plain(messages.footer)}</sub>`,
          "",
          lastLine(facts, messages),
        ],
      },
    ],
    MAX_BYTES,
  );
}

/** Which change a comment tells. */
export type CommentKind = "update" | "close" | "reopen";

/**
 * The text of a comment. It stays when the text of the issue is rewritten, so it says all by itself.
 *
 * @param memory of the issue after the change, with this comment counted
 */
export function commentBody(
  kind: CommentKind,
  facts: IssueFacts,
  before: Standing | undefined,
  memory: Memory,
  messages: IssueMessages,
): string {
  const { headings } = messages;
  const gone = before === undefined ? [] : endedSince(before, memory.standing);
  const outcome = { update: [], close: [messages.closed], reopen: [messages.reopened] }[kind];
  return pageOf(
    [
      { lines: [markerOf("change", facts.keyName, memory), ...headline(facts, memory, messages), ""] },
      list(undefined, [...fromBefore(facts, memory, messages), ...facts.says], "-", facts, messages),
      // A closed issue is read no more: what is still to do (deploying again after a rotation) is told here.
      ...(kind === "close" ? [list(headings.todo, facts.todo, "1.", facts, messages)] : []),
      { lines: gone.length === 0 ? [] : [plain(messages.noLonger(gone.map(messages.matter))), ""] },
      { lines: [...outcome.map((text) => plain(text)), lastLine(facts, messages)] },
    ],
    MAX_BYTES,
  );
}

/** The text of an issue that another one replaces. It has no marker, so that it is never taken for ours again. */
export function duplicateBody(number: number, messages: IssueMessages): string {
  return `${messages.duplicate(number)}\n`;
}

/**
 * Whether two texts of an issue say the same. The last line names the run, and is no reason to write; servers turn
 * line breaks into those of their own and cut what ends a text.
 */
export function saysTheSame(a: string, b: string): boolean {
  const lines = (body: string): string =>
    body.replaceAll("\r\n", "\n").trimEnd().split("\n").slice(0, -1).join("\n");
  return lines(a) === lines(b);
}

function headline(facts: IssueFacts, { standing }: Memory, messages: IssueMessages): string[] {
  const title = issueTitle(facts, standing, messages);
  const text =
    title === undefined ? messages.well(nameIn(facts.keyName, messages)) : messages.sentence(title);
  return [`**${plain(text)}**`];
}

/** The name by which the issue is found has no language, and this one has. */
function nameIn(keyName: string, { unnamed }: IssueMessages): string {
  return keyName === UNNAMED ? unnamed : safe(keyName, LONGEST_NAME);
}

/** What is no longer the matter. A key that is due is not well again of being due soon. */
function endedSince(before: Standing, now: Standing): Matter[] {
  const matters = mattersOf(now);
  return mattersOf(before).filter(
    (matter) =>
      !matters.includes(matter) &&
      (matter.startsWith("ahead:") || !matters.some((other) => dimensionOf(other) === dimensionOf(matter))),
  );
}

const dimensionOf = (matter: Matter): keyof Since => matter.slice(0, matter.indexOf(":")) as keyof Since;

/** What is the matter by an earlier run, and could not be told by this one. */
function fromBefore(facts: IssueFacts, { standing, since }: Memory, messages: IssueMessages): string[] {
  return mattersOf(standing)
    .filter((matter) => !isSeen(matter, facts))
    .map((matter) => messages.fromBefore(matter, since[dimensionOf(matter)] ?? ""));
}

/** Since when what this run has seen is the matter. */
function matterRows(
  facts: IssueFacts,
  { standing, since }: Memory,
  messages: IssueMessages,
): (readonly [string, string])[] {
  return mattersOf(standing)
    .filter((matter) => isSeen(matter, facts))
    .map((matter) => messages.row(matter, since[dimensionOf(matter)] ?? ""));
}

function isSeen(matter: Matter, { standing }: IssueFacts): boolean {
  return (
    standing[dimensionOf(matter)] !== undefined &&
    !(standing.unseen ?? []).some((one) => matter === `ahead:${one}`)
  );
}

function table(rows: IssueFacts["rows"], { more }: IssueMessages): Section {
  return {
    head: tableHead(["", ""]),
    rowCount: rows.length,
    row: (index) => row((rows[index] ?? []).map((cell) => plain(cell))),
    more: (count) => row([plain(more(count)), ""]),
    foot: [""],
  };
}

function list(
  heading: string | undefined,
  texts: readonly string[],
  mark: "-" | "1.",
  { secret }: IssueFacts,
  { more }: IssueMessages,
): Section {
  return {
    head: heading === undefined ? [] : [`### ${heading}`, ""],
    rowCount: texts.length,
    row: (index) => `${mark} ${atStart(sentence((texts[index] ?? "").trim(), secret.url))}`,
    more: (count) => `${mark} ${plain(more(count))}`,
    foot: [""],
  };
}

/** At the start of a line more is markup than inside of it: what begins a list, or underlines a heading. */
function atStart(markdown: string): string {
  return markdown.replace(/^(\d*)([-+=.)])/, (_, digits, mark) => `${digits}&#${mark.charCodeAt(0)};`);
}

function lastLine({ runUrl, now }: IssueFacts, messages: IssueMessages): string {
  const run =
    runUrl !== undefined && isPlainAddress(runUrl) ? `[${messages.thisRun}](${runUrl})` : messages.aRun;
  return messages.lookedAt(dayOf(now), run);
}
