import { manifest } from "../support/guard.ts";
import type { RunReport } from "../support/runner.mjs";
import { CANARY } from "./poison.ts";

const OUTPUTS = new Set(Object.keys(manifest.outputs));
const PROPERTIES = new Set(["title", "file", "line", "endLine", "col", "endColumn"]);
const TITLE = "OpenAI Key Guard";
/** Outputs that are JSON. */
const LISTS = ["leaks", "models", "missing-scopes"] as const;

/** What a terminal, a browser or the runner takes for something else than text; what git writes is none of it. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/;

/** The rest of the one picture that is ours: days of a key, and words of ours. */
const TIMELINE = [
  "\\ngantt\\n  accTitle: [^:;#%`\\n]+",
  "\\n  dateFormat YYYY-MM-DD\\n  axisFormat %Y-%m-%d\\n  tickInterval \\d+(?:day|week|month)",
  `(?:\\n  (?!.*${CANARY})[^:;#%\`\\n]+ :(?:done|active|crit|milestone|crit, milestone), \\d{4}-\\d\\d-\\d\\d, (?:\\d{4}-\\d\\d-\\d\\d|0d))+`,
  "\\n```",
].join("");

/** What GitHub would show, or do, with a text of others that is not made harmless. */
const ACTIVE: readonly (readonly [string, RegExp])[] = [
  ["HTML", /<\/?(?:img|script|td|tr|table|details|summary|code|pre|blockquote)\b[^>]*hunt/i],
  ["the end of an element", new RegExp(`</(?:td|tr|table|details|code|pre|summary|blockquote)>${CANARY}`)],
  ["a comment that nobody sees", new RegExp(`<!--[^>]*${CANARY}`)],
  ["an image or link", /\]\(\s*(?:https:)?\/\/hunt\.example/],
  ["a link that runs code", /\]\(\s*javascript:/i],
  ["a link", /https:\/\/hunt\.example|<a\s+href/],
  ["a bare address", /\bwww\.hunt\.example|[\w.]@hunt\.example/],
  ["a mention", new RegExp(`(?:@|&#64;)${CANARY}`)],
  ["a reference", new RegExp(`${CANARY}/repo(?:#|&#35;)1`)],
  ["a heading", new RegExp(`^ {0,3}#+ ${CANARY}`, "m")],
  ["a code block", new RegExp(`^ {0,3}(?:\`{3,}|~{3,})[a-z]*\\n(?:graph TD; )?${CANARY}`, "m")],
  ["a diagram", new RegExp(`^ {0,3}\`{3,}mermaid(?!${TIMELINE}$)`, "m")],
  ["a cell of a table", new RegExp(`\\| ${CANARY} \\| ${CANARY} \\|`)],
  ["an alert", new RegExp(`^ {0,3}> (?:\\[!CAUTION\\]|${CANARY})`, "m")],
  ["a task", new RegExp(`^ {0,3}- \\[x\\] ${CANARY}`, "m")],
  ["mathematics", new RegExp(`\\$\\$${CANARY}`)],
  ["bold text", new RegExp(`\\*\\*${CANARY}`)],
  ["a footnote", new RegExp(`^ {0,3}\\[\\^1\\]: ${CANARY}`, "m")],
];

/** Text of others that became more than text. `written` are issues and comments, `files` the paths that there are. */
export function injections(
  report: RunReport,
  { written, files }: { readonly written: readonly string[]; readonly files: readonly string[] },
): string[] {
  const pages = [["the summary", report.rawSummary] as const].concat(
    written.map((one) => ["an issue or comment" as "the summary", one]),
  );
  return [
    ...inCommands(report, new Set(files)),
    ...inLines(report),
    ...inOutputs(report),
    ...inSarif(report),
    ...pages.flatMap(([what, text]) => inPage(text).map((how) => `${how} in ${what}`)),
  ];
}

function inCommands(report: RunReport, files: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { name, data, properties, form } of report.commands) {
    const { file, title, ...others } = properties;
    const foreign =
      data.trimStart().startsWith(CANARY) ||
      Object.values(others).some((value) => value.includes(CANARY)) ||
      Object.keys(properties).some((one) => !PROPERTIES.has(one)) ||
      (title !== undefined && title !== TITLE) ||
      (file !== undefined && !files.has(file));
    if (foreign) found.push(`the command ${form} ${name}`);
  }
  if (report.masks.some((mask) => mask.includes(CANARY))) found.push("a mask");
  return found;
}

function inLines({ log }: RunReport): string[] {
  const found: string[] = [];
  if (log.some((line) => line.trimStart().startsWith(CANARY))) found.push("a line of the log");
  if (log.some((line) => CONTROL.test(line))) found.push("a control character in the log");
  if (log.map(written).some((line) => /^\s*::/.test(line) || line.includes("##[")))
    found.push("a command that is shown");
  return found;
}

/** A line without what the runner puts before it; with debugging on, it shows the commands that it obeys. */
function written(line: string): string {
  return line
    .replace(/^##\[(?:debug|error|warning|notice|group|endgroup)\]/, "")
    .replace(/^::add-mask::\*\*\*$/, "");
}

function inOutputs(report: RunReport): string[] {
  const found: string[] = [];
  const names = [report.outputs, report.state, report.exportedEnv].flatMap((one) => Object.keys(one));
  if (names.some((name) => !OUTPUTS.has(name))) found.push("an output, state or variable of another name");
  if (report.exportedPath.length > 0) found.push("the path");
  if (Object.values(report.outputs).some((value) => CONTROL.test(value) || /[\r\n]/.test(value)))
    found.push("a control character in an output");
  for (const name of LISTS) if (!isList(report.outputs[name])) found.push(`no list in output ${name}`);
  return found;
}

function isList(text = "[]"): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Of SARIF, GitHub shows messages, in which brackets are links, and follows addresses. */
function inSarif({ filesLeft }: RunReport): string[] {
  const text = filesLeft.find(({ path }) => path === "workspace/out.sarif")?.text;
  if (text === undefined) return [];
  const found: string[] = [];
  const root = "file:///repository/";
  for (const [name, value] of leavesOf(JSON.parse(text))) {
    if (CONTROL.test(value)) found.push("a control character in SARIF");
    if (name === "text" && value.includes(CANARY) && /[[\]{}]/.test(value)) found.push("a link in SARIF");
    if (name === "uri" && !(URL.canParse(value, root) && new URL(value, root).href.startsWith(root)))
      found.push("an address in SARIF that leads elsewhere");
  }
  return found;
}

function leavesOf(value: unknown, name = ""): [name: string, text: string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([at, item]) => leavesOf(item, Array.isArray(value) ? name : at));
}

function inPage(text: string): string[] {
  // Where a link of ours leads is no text; in it nothing is markup but what would end it.
  const bare = text.replace(/\]\(http:\/\/127\.0\.0\.1[^\s()<>]*\)/g, "]");
  const found = ACTIVE.flatMap(([how, form]) => (form.test(bare) ? [how] : []));
  if (CONTROL.test(text)) found.push("a control character");
  if (hasTornTable(text)) found.push("a torn table");
  return found;
}

/** Whether a row of a table has more or fewer cells than its head. */
function hasTornTable(markdown: string): boolean {
  let cells: number | undefined;
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) {
      cells = undefined;
      continue;
    }
    const count = line.replace(/\\\|/g, "").split("|").length;
    cells ??= count;
    if (count !== cells || !line.endsWith("|")) return true;
  }
  return false;
}
