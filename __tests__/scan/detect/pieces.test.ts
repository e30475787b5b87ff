import { describe, expect, test } from "@jest/globals";
import { type Anchors, anchorsBetween, offsetsOf, windowsAround } from "../../../src/scan/detect/anchors.ts";
import { isAlphanumeric, isKeyCharacter } from "../../../src/scan/detect/characters.ts";
import { escapeAt, isBorderBefore } from "../../../src/scan/detect/escape.ts";
import { gapAt, mayBeginGap } from "../../../src/scan/detect/gap.ts";
import { hasDifferent, isFilledIn } from "../../../src/scan/detect/placeholder.ts";
import { isRandom } from "../../../src/scan/detect/randomness.ts";
import { firstFrom } from "../../../src/scan/detect/sorted.ts";
import { narrowedAround, widened } from "../../../src/scan/detect/wide.ts";

// The parts of the detector by themselves, at their bounds.

test("characters of keys, and letters and digits", () => {
  for (let code = 0; code < 256; code++) {
    const character = String.fromCharCode(code);
    expect(isKeyCharacter(code)).toBe(/[A-Za-z0-9_-]/.test(character));
    expect(isAlphanumeric(code)).toBe(/[A-Za-z0-9]/.test(character));
  }
  for (const none of [undefined, 256, 300, -1]) {
    expect(isKeyCharacter(none)).toBe(false);
    expect(isAlphanumeric(none)).toBe(false);
  }
});

test.each([
  [[], 5, 0],
  [[1, 3, 5], 0, 0],
  [[1, 3, 5], 1, 0],
  [[1, 3, 5], 2, 1],
  [[1, 3, 5], 5, 2],
  [[1, 3, 5], 6, 3],
  [[2, 2, 2], 2, 0],
] as [number[], number, number][])("firstFrom(%j, %d): %d", (numbers, from, index) => {
  expect(firstFrom(numbers, from)).toBe(index);
});

describe("escapeAt", () => {
  test.each([
    ["%2D", 0x2d, 3, "percent"],
    ["%2d", 0x2d, 3, "percent"],
    ["\\x41", 0x41, 4, "escaped"],
    ["\\\\x41", 0x41, 5, "escaped"],
    ["\\u0041", 0x41, 6, "escaped"],
    ["\\u{41}", 0x41, 6, "escaped"],
    ["\\u{00000041}", 0x41, 12, "escaped"],
    ["\\U00000041", 0x41, 10, "escaped"],
    ["\\101", 0x41, 4, "escaped"],
    ["\\n", 256, 2, "escaped"],
    ["\\0", 256, 2, "escaped"],
    ['\\"', 256, 2, "escaped"],
    ["\\/", 256, 2, "escaped"],
    ["&#65;", 0x41, 5, "html"],
    ["&#x41;", 0x41, 6, "html"],
    ["&#X41;", 0x41, 6, "html"],
    ["&#00000065;", 0x41, 11, "html"],
    ["\\u4f60", 256, 6, "escaped"],
    ["&#20320;", 256, 8, "html"],
    ["%ff", 255, 3, "percent"],
    ["\\uffff", 256, 6, "escaped"],
    [`${"\\".repeat(8)}x41`, 0x41, 11, "escaped"],
  ] as const)("%s", (text, code, length, writing) => {
    expect(escapeAt(Buffer.from(`z${text}z`), 1)).toEqual({ code, length, writing });
    // Not where its last byte is missing.
    if (writing !== "escaped" || length > 2) {
      const cut = escapeAt(Buffer.from(`z${text}`).subarray(0, length), 1);
      if (cut !== undefined) expect(cut.code).toBe(256);
    }
  });

  test.each([
    "a",
    "%",
    "%4",
    "%4g",
    "%g4",
    "\\",
    "\\q",
    "\\x4",
    "\\x4g",
    "\\u041",
    "\\u{}",
    "\\u{41",
    "\\u{000000041}",
    "\\U0000041g",
    "&65;",
    "x#65;",
    "##65;",
    "&#;",
    "&#65",
    "&#x;",
    "&#xg;",
    "&#6a;",
    "&#000000065;",
    "&x41;",
    "%@1",
    "%`1",
    "%:1",
    "%/1",
    `${"\\".repeat(9)}x41`,
  ])("none: %s", (text) => {
    expect(escapeAt(Buffer.from(`z${text} `), 1)?.code ?? 256).toBe(256);
    if (!text.startsWith("\\")) expect(escapeAt(Buffer.from(`z${text} `), 1)).toBeUndefined();
  });
});

describe("isBorderBefore", () => {
  test.each([
    ["", true],
    [" ", true],
    ["a", false],
    ["-", false],
    ["=", true],
    ["\\n", true],
    ["n", false],
    ["%20", true],
    ["%41", false],
    ["a%3D", true],
    ["\\x20", true],
    ["\\x41", false],
    ["\\u0020", true],
    ["\\U00000020", true],
    ["\\040", true],
    ["\\101", false],
    ["\\nx", false],
    ["\\qa", false],
    ["%zz", false],
    ["%2", false],
    ["\\x4", false],
    ["%20a", false],
  ])("behind %j: %p", (before, is) => {
    const bytes = Buffer.from(`${before}sk`);
    expect(isBorderBefore(bytes, before.length, 1)).toBe(is);
    const wide = Buffer.from(`${before}sk`, "utf16le");
    expect(isBorderBefore(wide, 2 * before.length, 2)).toBe(is);
  });

  test("in UTF-16 something else than a zero before it is a border", () => {
    expect(isBorderBefore(Buffer.from("a\u0001s\u0000"), 2, 2)).toBe(true);
    expect(isBorderBefore(Buffer.from("a\u0000s\u0000"), 2, 2)).toBe(false);
  });
});

describe("gapAt", () => {
  test.each([
    ["\n", 1],
    ["\r\n", 2],
    ["\r", 1],
    ["\\\n", 2],
    ["=\r\n", 3],
    ["\\n", 2],
    ["\\r\\n", 4],
    ["\\\\\\\\n", 5],
    ["\n    ", 5],
    ["\n # ", 4],
    ["\n// ", 4],
    ["\n * ", 4],
    ["\n> ", 3],
    ['" + "', 5],
    ["'\n  '", 5],
    ['" .. "', 6],
    ['"."', 3],
    ['" & "', 5],
    ['" <> "', 6],
    ['" || "', 6],
    ['", "', 4],
    ['" ++ "', 6],
    ['" += "', 6],
    ['" f"', 4],
    ['\\"\\"', 4],
    ['"""', 2],
    ["` + `", 5],
  ])("%j: %d", (gap, length) => {
    expect(gapAt(`ab${gap}cd`, 2)).toBe(length);
    expect(mayBeginGap(gap.charCodeAt(0))).toBe(true);
  });

  test.each(["c", " ", "\t", '"', '" - "', "\\", "=", "=a", "+", '" + + "', "\\t", '" x "'])(
    "%j is none",
    (text) => {
      expect(gapAt(`ab${text}cd`, 2)).toBe(0);
    },
  );

  test("what cannot begin one", () => {
    for (const code of [undefined, 0x20, 0x2b, 0x61, 0x09]) expect(mayBeginGap(code)).toBe(false);
  });
});

describe("what was filled in by hand", () => {
  test.each([
    ["a run of six", "ab1xxxxxxc2d", true],
    ["a run of five", "ab1xxxxxc2d", false],
    ["a run at the end", "ab1c2dxxxxxx", true],
    ["a run at the beginning", "xxxxxxab1c2d", true],
    ["four different characters", "abcdabcdabcd", true],
    ["five", "abcdeabcde1", false],
    ["words", "your-openai-key-here", true],
    ["words and a sign", "your-openai-key-", true],
    ["words in capitals", "YOUR_OPENAI_KEY", true],
    ["a word and a sign", "something-", true],
    ["WORD and a sign", "SOMETHING_", true],
    ["a sign before words", "-your-key", true],
    ["one word", "something", false],
    ["words in both cases", "Your-openai-key", false],
    ["a number at the end", "your-openai-key-1", false],
    ["a number before", "1your-openai-key", false],
    ["words between several signs", "your--openai__key", true],
    ["capitals between several signs", "YOUR__OPENAI--KEY", true],
    ["capitals with a sign behind them", "YOUR_OPENAI_KEY_", true],
    ["a word and several signs", "something-_-", true],
    ["a word in capitals and several signs", "SOMETHING_-_", true],
  ])("%s", (_, part, is) => {
    expect(isFilledIn(part)).toBe(is);
  });

  test("so many different ones", () => {
    expect(hasDifferent("aabbc", 3)).toBe(true);
    expect(hasDifferent("aabb", 3)).toBe(false);
    expect(hasDifferent("", 1)).toBe(false);
  });
});

describe("isRandom", () => {
  const random = ["q7Zk2Xw9", "Lm4Rt8Vb", "3Nf6Hj1P"];
  const uuid = "73920184-7b4d-4e8a-9c6f-1d5b8e2a7c30";
  test.each([
    ["letters and digits", random.join(""), true],
    ["in parts of eight", random.join("-"), true],
    ["too few", random.slice(0, 2).join(""), false],
    ["twenty of them", random.join("").slice(0, 20), true],
    ["nineteen", random.join("").slice(0, 19), false],
    ["parts of seven do not count", random.map((part) => part.slice(1)).join("-"), false],
    ["a word of placeholders as a part", `${random.join("")}-example`, false],
    ["the same word inside of a part", `${random.join("")}example`, true],
    ["a UUID", "3f2a9c1e-7b4d-4e8a-9c6f-1d5b8e2a7c30", true],
    ["letters alone", "qZkXwLmRtVbNfHjPsDgYcTq", false],
    ["digits alone", "73920184756392018475638", false],
    ["a row", "abc123def456ghi789jkl012", false],
    ["words and a number", "configuration1service2endpoint", false],
    ["words in capitals and a number", "CONFIGURATION1SERVICE2ENDPOINT", false],
    ["letters and dates", "abc20240518173045def2", false],
    ["with a run of six", `${random.join("")}xxxxxx`, false],
    ["of nine different characters", "q7Zx2Wm8zQ4wX7q2Mz8W4xq7Zm2w8Qx4", false],
    ["a part that begins with such a word", `${random.join("")}-here9`, true],
    ["a part of four x", `${random.join("")}-xxxx`, false],
    ["parts between several signs", random.join("--_"), true],
    ["a UUID with digits alone in front", uuid, true],
    ["that with a part before it", `x-${uuid}`, false],
    ["that with a part behind it", `${uuid}-x`, false],
    ["a UUID in capitals", uuid.toUpperCase(), true],
    ["a UUID of pieces of four", "cafe7193-bead-5820-face-9461dabe3075", true],
    ["pieces of four on average, with two numbers", "bqxzr738mkwtc92rgphq", true],
    ["longer ones", "bqxzr738mkwtc92rgphqv", false],
    ["pieces of three on average, with one number", "BqxRkwMzt739HgpLdfNcv", true],
    ["longer ones, as in a name", "BqxrRkwMzt739HgpLdfNcv", false],
    ["half of it in rows", "klfebcdywvu8def01rrq76", true],
    ["more than half", "e8s9ylpopqw234of767678", false],
    ["more than half, in capitals", "E8S9YLPOPQW234OF767678", false],
  ])("%s", (_, body, is) => {
    expect(isRandom(body)).toBe(is);
  });
});

describe("anchors", () => {
  const anchors: Anchors = {
    offsets: Uint32Array.of(2, 5, 9),
    needles: Uint8Array.of(0, 1, 0),
  };

  test("between two places, the second left out", () => {
    const between = (from: number, to: number): unknown[] => {
      const { offsets, needles } = anchorsBetween(anchors, from, to);
      return [[...offsets], [...needles]];
    };
    expect(between(2, 9)).toEqual([
      [2, 5],
      [0, 1],
    ]);
    expect(between(3, 10)).toEqual([
      [5, 9],
      [1, 0],
    ]);
    expect(between(0, 2)).toEqual([[], []]);
  });

  test("of the needles that are selected", () => {
    expect([...offsetsOf(anchors, [true, false])]).toEqual([2, 9]);
    expect([...offsetsOf(anchors, [false, true])]).toEqual([5]);
    expect([...offsetsOf(anchors, [false, false])]).toEqual([]);
    expect([...offsetsOf(anchors, [true, true])]).toEqual([2, 5, 9]);
  });

  test("windows: cut at the ends, made one where they touch", () => {
    const windows = (offsets: number[]): unknown => windowsAround(Uint32Array.from(offsets), 10, 100);
    expect(windows([5])).toEqual([{ from: 0, to: 15 }]);
    expect(windows([95])).toEqual([{ from: 85, to: 100 }]);
    expect(windows([20, 40])).toEqual([{ from: 10, to: 50 }]);
    expect(windows([20, 41])).toEqual([
      { from: 10, to: 30 },
      { from: 31, to: 51 },
    ]);
    expect(windows([])).toEqual([]);
  });
});

describe("UTF-16", () => {
  test("as far as every second byte is zero, within bounds", () => {
    const bytes = Buffer.from("zza\0b\0c\0d\0zz");
    const around = (at: number, earliest: number, latest: number): unknown => {
      const { text, from, to } = narrowedAround(bytes, at, earliest, latest);
      return [text.toString("latin1"), from, to];
    };
    expect(around(4, 0, bytes.length)).toEqual(["abcdz", 2, 11]);
    expect(around(2, 0, bytes.length)).toEqual(["abcdz", 2, 11]);
    expect(around(6, 4, bytes.length)).toEqual(["bcdz", 4, 11]);
    expect(around(6, 0, 9)).toEqual(["abcd", 2, 9]);
    expect(around(6, 0, 8)).toEqual(["abc", 2, 7]);
  });

  test("places in it", () => {
    const hit = { key: "k", confidence: "leak", encoding: "plain", offset: 3, length: 4 } as const;
    expect(widened(hit, 10)).toEqual({ ...hit, encoding: "utf-16", offset: 16, length: 7 });
  });
});
