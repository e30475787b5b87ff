import { safe, safeLine, safeMarkdown } from "../../../src/report/sanitize.ts";
import { parseCommand } from "../../support/commands.mjs";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const LONG_CHARACTERS = 128 * 1024;
const LONG_ONE_IN = 400;
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;

/** What makes texts from outside harmless. An input is a list of pieces, of which a line is put together. */
export const sanitizeTarget: Target = {
  name: "sanitize",
  form: "json",
  sources: ["report/sanitize.ts"],
  largestBytes: 4096,
  dictionary: [
    ...[
      "##[",
      "##",
      "#",
      "[",
      "]",
      "::",
      ":",
      "::error::",
      "##[error]",
      "::add-mask::",
      "::stop-commands::x",
      "set-output name=a",
    ],
    ...[
      "\r",
      "\n",
      "\t",
      "\v",
      "\f",
      "\u0085",
      "\u00a0",
      "\u2028",
      "\u3000",
      "\u200b",
      "\u202e",
      "\ufeff",
      "\u001b[2K",
      "\0",
      "\ud800",
      "\u{e0041}",
      "😀",
    ],
    ...[
      "@octocat",
      "#1",
      "GH-1",
      "www.",
      "https://",
      "<b>",
      "|",
      "`",
      "_",
      "__",
      "*",
      "&lt;",
      "&#",
      "\\",
      "$",
      "~~",
      "-->",
      "![",
      "](",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      ["a line"],
      ["##", "[error]x"],
      [" ::error::x", "b"],
      ["a\nb", "@x #1 <b>"],
      ["\u200b::debug::"],
    ),
  run(input) {
    const value = parsed(input);
    const pieces = (Array.isArray(value) ? value : []).filter((one) => typeof one === "string");
    if (pieces.length === 0 || isObject(value)) return false;
    for (const text of pieces) {
      const limit = 1 + (text.length % 400);
      const short = safe(text, limit);
      for (const clean of [safe(text), short, safeLine(text), safeMarkdown(text)]) holdHarmless(clean);
      hold(
        [...short].length <= limit + 1 + short.split(/## \[|: :/).length,
        "a piece is as long as it may be",
      );
      const whole = safe(text, text.length + 1);
      hold(
        safe(whole, 2 * whole.length + 1) === whole && safeLine(whole) === whole,
        "a second time changes nothing",
      );
      const markdown = safeMarkdown(text).replace(/&#\d+;/g, "");
      hold(!/[|<>`@[\]*~#&\\$^{}]|:\/\/|www\./i.test(markdown), "nothing of Markdown is left");
    }
    for (const between of ["", " ", ": ", "#"]) {
      const line = safeLine(pieces.map((piece) => safe(piece)).join(between));
      holdHarmless(line);
      hold(safeLine(line) === line, "a second time changes nothing in a line");
      holdHarmless(safeLine(pieces.join(between)));
    }
    if (Random.of(input).oneIn(LONG_ONE_IN)) {
      const joined = pieces.join("");
      const long = joined.repeat(Math.ceil(LONG_CHARACTERS / (joined.length + 1)));
      holdQuick("cleaning", () => {
        safe(long);
        safe(long, LONG_CHARACTERS);
        safeLine(long);
        safeMarkdown(long, LONG_CHARACTERS);
      });
    }
    return true;
  },
};

function holdHarmless(line: string): void {
  hold(parseCommand(line) === undefined, "no line is a command");
  hold(!line.includes("##[") && !/^\s*::/.test(line), "no line looks like a command");
  hold(!CONTROL.test(line), "no line has a character that nobody sees");
}
