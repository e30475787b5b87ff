/**
 * The one place where text from outside becomes text that may be printed. Two things are kept out: commands to
 * the runner (`::name::` at the start of a line, `##[name]` anywhere in it;
 * actions/runner:src/Runner.Common/ActionCommand.cs) and characters that make a terminal or a reader see
 * something else than what is there.
 */

/** Control characters, line and paragraph separators, bidirectional and invisible ones, tags, lone surrogates. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** How long a piece of text from outside may be in a line of ours. */
export const LONGEST_PIECE = 300;

/**
 * A piece of text from outside, on one line, with everything unprintable made visible.
 *
 * @param maxLength in characters; what is cut is marked with `…`
 */
export function safe(text: string, maxLength = LONGEST_PIECE): string {
  const visible = text.slice(0, maxLength * 2).replace(INVISIBLE, visibleEscape);
  const characters = [...visible];
  const cut = characters.length > maxLength || text.length > maxLength * 2;
  return withoutCommands(cut ? `${characters.slice(0, maxLength).join("")}…` : visible);
}

/** A finished line of the log: the last gate, also for what two harmless pieces make together. */
export function safeLine(line: string): string {
  return withoutCommands(line.replace(INVISIBLE, visibleEscape));
}

/**
 * The same piece for Markdown: nothing in it is markup, a mention, a reference, a link or the end of a table
 * cell. Characters that mean nothing where they stand are left alone, so that the source stays readable.
 */
export function safeMarkdown(text: string, maxLength = LONGEST_PIECE): string {
  return safe(text, maxLength)
    .replace(/[&<>\\`*[\]|~#@$^{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
    .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replace(EMOJI, `$&${BREAK}`);
}

/**
 * GitHub looks for mentions and references after it has resolved entities, and outside of issues and comments for bare
 * addresses as well (github.com/micromark/micromark-extension-gfm-autolink-literal): only a character that nobody sees
 * keeps `@name` and `#1` from being one (renovatebot/renovate:lib/util/markdown.ts does the same).
 */
const BREAK = "&#8203;";

/**
 * The beginning of a name between colons that GitHub shows as a picture, also in links and in the middle of words:
 * `app.ts:100:15` would lose its line. All names are of this form (github/gemoji:db/emoji.json).
 */
const EMOJI = /:(?=(?:(?![\d_]*:)[a-z\d_]+|100|1234|[+-]1|e-mail|non-potable_water|t-rex):)/g;

function entity(char: string): string {
  // What `www` ends with is looked for in front of the dot.
  return `${char === "." ? BREAK : ""}&#${char.charCodeAt(0)};${"@#:".includes(char) ? BREAK : ""}`;
}

function withoutCommands(text: string): string {
  return text.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}

function visibleEscape(char: string): string {
  if (char === "\n") return "\\n";
  if (char === "\r") return "\\r";
  if (char === "\t") return " ";
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
