import { expect, test } from "@jest/globals";
import { LONGEST_PIECE, safe, safeLine, safeMarkdown } from "../../src/report/sanitize.ts";

// One example of each rule; sanitize.test.ts holds the same for any text.

test.each([
  ["a\nb\rc\td", "a\\nb\\rc d"],
  ["\u0000\u001f\u007f\u009f\u00ad", "\\u{0}\\u{1f}\\u{7f}\\u{9f}\\u{ad}"],
  ["\u202e\u2066\u{e0041}\ud800", "\\u{202e}\\u{2066}\\u{e0041}\\u{d800}"],
  ["a😀é b", "a😀é b"],
  ["::error::x", ": :error::x"],
  ["  ::error::x", "  : :error::x"],
  ["a ::error::x", "a ::error::x"],
  ["a##[b]##[c]", "a## [b]## [c]"],
])("safe and safeLine: %j", (given, shown) => {
  expect(safe(given)).toBe(shown);
  expect(safeLine(given)).toBe(shown);
});

test("a piece is cut to a number of characters, a line is not", () => {
  expect(safe("abcdef", 5)).toBe("abcde…");
  expect(safe("abcde", 5)).toBe("abcde");
  expect(safe("😀".repeat(5), 5)).toBe("😀".repeat(5));
  expect(safe("😀".repeat(6), 5)).toBe(`${"😀".repeat(5)}…`);
  expect(safe("a".repeat(11), 5)).toBe("aaaaa…");
  expect(safe("\u0000".repeat(3), 5)).toBe("\\u{0}…");
  expect(safe("a".repeat(LONGEST_PIECE + 1))).toBe(`${"a".repeat(LONGEST_PIECE)}…`);
  expect(safeLine("a".repeat(LONGEST_PIECE + 1))).toBe("a".repeat(LONGEST_PIECE + 1));
});

test.each([
  ["&<>", "&#38;&#60;&#62;"],
  ["\\`*[]|~$^{}", "&#92;&#96;&#42;&#91;&#93;&#124;&#126;&#36;&#94;&#123;&#125;"],
  ["#1 @name", "&#35;&#8203;1 &#64;&#8203;name"],
  ["snake_case _a_ a_ _", "snake_case &#95;a&#95; a&#95; &#95;"],
  [
    "https://www.example.org a: b.c WWW.x",
    "https&#58;&#8203;//www&#8203;&#46;example.org a: b.c WWW&#8203;&#46;x",
  ],
  ["app.ts:100:15 a:x:y :+1: :e-mail:", "app.ts:&#8203;100:15 a:&#8203;x:y :&#8203;+1: :&#8203;e-mail:"],
  ["app.ts:101:15 ft:gpt-4o-mini:Org::id 12:30:15", "app.ts:101:15 ft:gpt-4o-mini:Org::id 12:30:15"],
  ["GH-1 gh-22 GH-x AGH-1", "GH-&#8203;1 gh-&#8203;22 GH-x AGH-1"],
])("safeMarkdown: %j", (given, shown) => {
  expect(safeMarkdown(given)).toBe(shown);
});

test("Markdown is cut like any piece", () => {
  expect(safeMarkdown("abcdef", 5)).toBe("abcde…");
});
