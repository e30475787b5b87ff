import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { LONGEST_PIECE, safe, safeLine, safeMarkdown } from "../../src/report/sanitize.ts";
import { anyText } from "../support/any-text.ts";
import { parseCommand, REGISTERED_COMMANDS } from "../support/commands.mjs";
import { computingMs } from "../support/cpu-time.ts";

/** What attacks are made of. */
const FRAGMENTS = [
  "##[",
  "##",
  "#",
  "[",
  "]",
  "::",
  ":",
  "set-output name=x",
  "add-mask",
  "stop-commands",
  "error",
  "SET-ENV name=PATH",
  "\r",
  "\n",
  "%0A",
  "%0D",
  "%25",
  " ",
  "\t",
  "\v",
  "\f",
  "\u0085",
  "\u00a0",
  "\u1680",
  "\u2003",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u200b",
  "\u200d",
  "\u3000",
  "\ufeff",
  "\u001b[2K",
  "\0",
  "\ud800",
  "\udc00",
  "😀",
  "e\u0301",
  "\u{e0041}",
];
const attack = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) }, anyText(4)), { maxLength: 14 })
  .map((parts) => parts.join(""));
const NUM_RUNS = { numRuns: 3000 };

/** Every way in which .NET or a terminal breaks a line. */
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;

function expectHarmless(line: string): void {
  expect(parseCommand(line)).toBeUndefined();
  expect(line).not.toMatch(LINE_BREAK);
  expect(line).not.toMatch(UNPRINTABLE);
}

describe.each([
  ["safeLine", (text: string) => safeLine(text)],
  ["safe", (text: string) => safe(text)],
  ["safe, cut", (text: string) => safe(text, 12)],
  ["safeMarkdown", (text: string) => safeMarkdown(text)],
])("%s", (_, clean) => {
  test("nothing becomes a command, a second line or unprintable", () => {
    fc.assert(
      fc.property(attack, (text) => expectHarmless(clean(text))),
      NUM_RUNS,
    );
  });

  test.each(REGISTERED_COMMANDS)("%s stays text, in both forms, wherever it stands", (name) => {
    const forms = [`::${name} a=b::c`, `##[${name} a=b]c`, `::${name.toUpperCase()}::`, `##[${name}]`];
    for (const form of forms) {
      expect(parseCommand(form)).toBeDefined();
      for (const before of [
        "",
        " ",
        "\t",
        "\u00a0",
        "\u3000",
        "#",
        ":",
        "text\n",
        "text ",
        "\u200b",
        "\ufeff",
      ]) {
        expectHarmless(clean(before + form));
      }
    }
  });
});

describe("pieces that a line puts together", () => {
  test.each([
    ["##", "[error]x"],
    ["#", "#[error]x"],
    ["##", "[", "error]x"],
    [":", ":error::x"],
    ["", "::error::x"],
    [" ", ":", ":stop-commands::x"],
  ])("%j %j %j", (...pieces) => {
    expectHarmless(safeLine(pieces.map((piece) => safe(piece)).join("")));
  });

  test("any two pieces, with any of ours between", () => {
    const ours = fc.constantFrom("", " ", ": ", " says ", "##", "  ");
    fc.assert(
      fc.property(ours, attack, ours, attack, (a, one, b, two) => {
        expectHarmless(safeLine(a + safe(one) + b + safe(two)));
      }),
      NUM_RUNS,
    );
  });
});

describe("what is kept", () => {
  test.each([
    "GET /models: HTTP 401 (0.2 s)",
    "The model `gpt-6-luna` does not exist.",
    "std::vector and a::b",
    "issue #12, 50 % of #[x], [y]",
    "无效的令牌, déjà vu, 😀",
    "https://api.openai.com/v1",
    "",
  ])("%j stays as it is", (text) => {
    expect(safe(text)).toBe(text);
    expect(safeLine(text)).toBe(text);
  });

  test("what is taken out stays visible", () => {
    expect(safe("a\nb\r\nc")).toBe("a\\nb\\r\\nc");
    expect(safe("a\tb")).toBe("a b");
    expect(safe("a\u202eb\u200bc\u001b[31md")).toBe("a\\u{202e}b\\u{200b}c\\u{1b}[31md");
    expect(safe("\ud83d!")).toBe("\\u{d83d}!");
    expect(safe("tag \u{e0041}")).toBe("tag \\u{e0041}");
    expect(safeLine("##[error]x")).toBe("## [error]x");
    expect(safeLine("  ::error::x")).toBe("  : :error::x");
  });

  test("once is enough: a second time changes nothing", () => {
    fc.assert(
      fc.property(attack, (text) => {
        const line = safeLine(text);
        expect(safeLine(line)).toBe(line);
        const piece = safe(text, 10_000);
        expect(safe(piece, 20_000)).toBe(piece);
        expect(safeLine(piece)).toBe(piece);
      }),
      NUM_RUNS,
    );
  });
});

describe("length", () => {
  test("what is cut is marked, and no character is halved", () => {
    expect(safe("x".repeat(LONGEST_PIECE))).toBe("x".repeat(LONGEST_PIECE));
    expect(safe("x".repeat(LONGEST_PIECE + 1))).toBe(`${"x".repeat(LONGEST_PIECE)}…`);
    expect(safe("😀".repeat(9), 8)).toBe(`${"😀".repeat(8)}…`);
    expect(safe(`a${"😀".repeat(20)}`, 8)).toBe(`a${"😀".repeat(7)}…`);
  });

  test("a piece is never much longer than asked for", () => {
    fc.assert(
      fc.property(attack, fc.integer({ min: 1, max: 40 }), (text, max) => {
        // One for the mark, and one for each command that was broken up.
        const broken = text.split("##[").length + 1;
        expect([...safe(text, max)].length).toBeLessThanOrEqual(max + 1 + broken);
      }),
      NUM_RUNS,
    );
  });

  test("a megabyte costs no more than its beginning", () => {
    const took = computingMs(() => {
      for (const piece of ["##[", "::", "\n", "😀", " "]) safe(piece.repeat(1_000_000));
    });
    expect(took).toBeLessThan(10_000);
  });
});

describe("Markdown", () => {
  /** With entities taken out, since those are text and not markup. */
  const bare = (markdown: string): string => markdown.replace(/&#\d+;/g, "�");

  test.each([
    ["a cell", "a | b", /\|/],
    ["a tag", "<script>alert(1)</script>", /[<>]/],
    ["a comment", "<!-- x", /</],
    ["code", "`x` ```", /`/],
    ["a mention", "@octocat and @org/team", /@/],
    ["an e-mail address", "me@example.com", /@/],
    ["a link", "[text](https://evil.example)", /[[\]]|:\/\//],
    ["a reference link", "[text][1]", /[[\]]/],
    ["a footnote", "[^1]", /[[\]^]/],
    ["an image", "![x](https://evil.example/x.png)", /[[\]]|:\/\//],
    ["a task", "[x] done", /\[/],
    ["an address", "https://evil.example", /:\/\//],
    ["an address without scheme", "www.evil.example, WWW.evil.example", /www\./i],
    ["an address in angle brackets", "<https://evil.example>", /[<>]|:\/\//],
    ["a reference to an issue", "#1, octo/app#2", /#/],
    ["a heading", "# x", /#/],
    ["bold", "**x** __y__", /\*|_/],
    ["italics", "*x* _y_", /\*|_/],
    ["struck out", "~~x~~", /~/],
    ["a formula", "$x$ $$y$$", /\$/],
    ["an entity", "&lt;b&gt; &#60;", /&/],
    ["an escape", "\\| \\<", /\\/],
    ["a break of the line", "a\n\n# b", /\n/],
    ["a cell behind an escape", "a \\| b", /[\\|]/],
  ])("%s is text", (_, text, markup) => {
    expect(text).toMatch(markup);
    expect(bare(safeMarkdown(text))).not.toMatch(markup);
  });

  test("any text: nothing of what Markdown and GitHub read is left", () => {
    const markup = fc.constantFrom(
      ..."|<>`@[]()!*_~#&\\$^{}:/",
      "://",
      "https://x.example",
      "www.",
      "@octocat",
      "#1",
      "&lt;",
      "a",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, anyText(3)), { maxLength: 12 }), (parts) => {
        const text = bare(safeMarkdown(parts.join("")));
        expect(text).not.toMatch(/[|<>`@[\]*~#&\\$^{}\r\n]|:\/\/|www\./i);
        expect(text).not.toMatch(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u);
      }),
      NUM_RUNS,
    );
  });

  test("names, numbers and addresses are broken up also once entities are resolved, as GitHub looks for them then", () => {
    const resolved = safeMarkdown("@octocat #12 octo/app#3 GH-4 me@example.com https://a.b www.a.b").replace(
      /&#(\d+);/g,
      (_, code) => String.fromCharCode(code),
    );
    expect(resolved).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\./);
  });

  test("reads as the text it was", () => {
    const resolve = (markdown: string): string =>
      markdown.replaceAll("&#8203;", "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    fc.assert(
      fc.property(attack, (text) => {
        expect(resolve(safeMarkdown(text))).toBe(safe(text));
      }),
      NUM_RUNS,
    );
  });

  test.each([
    "gpt-4o-mini",
    "max_output_tokens",
    "api.model.read",
    "req_0123",
    "HTTP 401 (Unauthorized): no.",
  ])("%s is left readable in the source", (text) => {
    expect(safeMarkdown(text)).toBe(text);
  });
});
