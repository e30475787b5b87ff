import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { type KeySpan, keyAround, keysIn } from "../../../src/scan/detect/structure.ts";
import { token } from "./corpus.ts";

// Where keys begin and end in a run of characters, and how certain that is, at the bounds of each rule.

function left(length: number): string {
  return token("left", length);
}

function right(length: number): string {
  return token("right", length);
}

function core(half: number, behind = half): string {
  return left(half) + MARKER + right(behind);
}

/** The keys of a text, the first of them with what is known of it. */
function found(text: string): string[] {
  return keysIn(text).map(({ start, end }) => text.slice(start, end));
}

function only(text: string): KeySpan | undefined {
  const keys = keysIn(text);
  expect(keys.length).toBeLessThanOrEqual(1);
  return keys[0];
}

test("a span: where it begins and ends, where its marker is, how certain it is", () => {
  expect(keysIn(`ab-sk-${core(20)}`)).toEqual([
    { start: 3, end: 3 + 3 + 20 + 8 + 20, marker: 26, isExact: true, isCertain: true },
  ]);
  expect(keysIn("sk-")).toEqual([]);
});

test("a marker without a key before the one of a key", () => {
  expect(found(`${MARKER}sk-${core(20)}`)).toEqual([`sk-${core(20)}`]);
});

describe("how many characters a key has behind its marker", () => {
  test.each([
    [33, 40, 40],
    [33, 400, 400],
    [33, 401, 33],
    [20, 40, 20],
    [74, 75, 74],
    [58, 30, 30],
  ])("%d before it, %d there: %d", (half, there, taken) => {
    const key = `sk-proj-${left(half)}${MARKER}${token("long", 300)}${token("longer", 300)}`;
    expect(found(key.slice(0, 8 + half + 8 + there))).toEqual([key.slice(0, 8 + half + 8 + taken)]);
  });

  test("the next marker ends it, also without a key of its own", () => {
    expect(found(`sk-${core(33, 20)}${MARKER}${right(30)}`)).toEqual([`sk-${core(33, 20)}`]);
  });

  test("the next key ends it", () => {
    const next = `sk-proj-${token("next", 74)}${MARKER}${token("next", 74)}`;
    expect(found(`sk-${core(33, 40)}${next}`)).toEqual([`sk-${core(33, 40)}`, next]);
    const far = `sk-${token("far", 300)}${token("further", 160)}${MARKER}${token("behind", 300)}`;
    expect(found(`sk-${core(33, 40)}${far}`)).toEqual([`sk-${core(33, 40)}`, far]);
    const inWord = `sk-name-desk-${token("next", 20)}${MARKER}${token("next", 20)}`;
    expect(found(`sk-${core(33, 40)}_${inWord}`)).toEqual([`sk-${core(33, 40)}_`, inWord]);
  });

  test("a sign between two keys of a length unseen belongs to neither", () => {
    const next = `sk-${token("next", 33)}${MARKER}${token("next", 33)}`;
    for (const sign of ["-", "_"]) {
      expect(found(`sk-${core(33)}${sign}${next}`)).toEqual([`sk-${core(33)}`, next]);
    }
    expect(found(`sk-${core(33, 34)}${next}`)).toEqual([`sk-${core(33, 34)}`, next]);
    expect(found(`sk-${core(33)}_${right(6)}${next}`)).toEqual([`sk-${core(33)}_${right(6)}`, next]);
    expect(found(`sk-${core(33)}_`)).toEqual([`sk-${core(33)}_`]);
    expect(found(`sk-${core(33)}_${right(6)}`)).toEqual([`sk-${core(33)}_${right(6)}`]);
  });

  test("a key begins behind the one before it", () => {
    const inner = `sk-${token("inner", 20)}${MARKER}${token("inner", 10)}`;
    const text = `sk-${core(20, 8)}sk-${token("between", 23)}${inner}`;
    expect(found(text)).toEqual([text.slice(0, 3 + 20 + 8 + 20), inner]);
  });
});

describe("which prefix a key begins with", () => {
  const tail = core(33);
  test.each([
    ["of two names the nearer", `sk-a-sk-b-${core(20)}`, `sk-b-${core(20)}`],
    ["of two kinds the nearer", `sk-proj-${left(10)}sk-proj-${tail}`, `sk-proj-${tail}`],
    ["of two bare ones the first", `sk-${left(10)}sk-${left(12)}${MARKER}${right(25)}`, undefined],
    [
      "a bare one with a known length",
      `sk-${left(10)}-sk-${left(9)}-${left(10)}${MARKER}${right(20)}`,
      `sk-${left(9)}-${left(10)}${MARKER}${right(20)}`,
    ],
    ["a name that ends in sk", `sk-my-sk-${core(20)}`, `sk-${core(20)}`],
    ["sk as a name", `sk-sk-${core(20)}`, `sk-${core(20)}`],
  ])("%s", (_, text, key) => {
    expect(found(text)).toEqual([key ?? text]);
  });

  test("with eight characters at least, and seven are too few", () => {
    for (const prefix of ["sk-", "sk-proj-"]) {
      expect(found(prefix + core(7, 20))).toEqual([]);
      expect(found(prefix + core(8, 20))).toEqual([prefix + core(8, 20)]);
      expect(found(prefix + core(20, 7))).toEqual([]);
      expect(found(prefix + core(20, 8))).toEqual([prefix + core(20, 8)]);
    }
  });
});

describe("how certain it is", () => {
  const minus = `${left(9)}-${left(10)}`;
  test.each([
    ["a kind with both halves", `sk-proj-${core(74)}`, true, true],
    ["a kind with more than its half", `sk-proj-${core(74, 80)}`, true, true],
    ["a kind with less", `sk-proj-${core(74, 73)}`, false, false],
    ["a kind of a length unseen", `sk-proj-${core(33)}`, false, false],
    ["a service with a name", `sk-service-My_Bot-${core(20)}`, true, true],
    ["a service without one", `sk-service-${core(20)}`, false, false],
    ["a service with a minus for a name", `sk-service--${core(20)}`, false, false],
    ["the first keys", `sk-${core(20)}`, true, true],
    ["behind a sign", `_sk-${core(20)}`, true, true],
    ["behind two", `--sk-${core(20)}`, true, true],
    ["in a word", `desk-${core(20)}`, true, false],
    ["with a minus in the half", `sk-${minus}${MARKER}${right(20)}`, false, false],
    ["with too little behind it", `sk-${core(20, 19)}`, false, false],
    ["with a name", `sk-my-bot-${core(20)}`, true, false],
    ["with a name that begins with sk", `sk-skill-bot-${core(20)}`, true, false],
    ["with a name in a word", `desk-my-bot-${core(20)}`, true, false],
    ["with a name of 64", `sk-${"ab-1".repeat(16)}-${core(20)}`, true, false],
    ["with a name of 65", `sk-${"ab-1".repeat(16)}c-${core(20)}`, false, false],
    ["with a name before another sign", `sk-bot_${core(20)}`, false, false],
    ["with a capital in the name", `sk-My-bot-${core(20)}`, false, false],
    ["with a capital at its end", `sk-my-boT-${core(20)}`, false, false],
    ["with a minus before the name", `sk--bot-${core(20)}`, false, false],
    ["of a length unseen", `sk-${core(33)}`, false, false],
  ])("%s", (_, text, isExact, isCertain) => {
    expect(only(text)).toMatchObject({ isExact, isCertain });
  });

  test("nothing is a word that goes on over a border", () => {
    const text = `abcde-desk-${core(20)}`;
    const marker = text.indexOf(MARKER);
    const around = (from: number, borders: number[]): KeySpan | undefined =>
      keyAround(text, from, marker, -1, text.length, borders);
    for (const from of [0, 3]) {
      expect(around(from, [8])).toMatchObject({ start: 8, isCertain: true });
      expect(around(from, [2, 8, 12])).toMatchObject({ start: 8, isCertain: true });
      expect(around(from, [7])).toMatchObject({ start: 8, isExact: true, isCertain: false });
      expect(around(from, [9])).toMatchObject({ start: 8, isExact: true, isCertain: false });
      expect(around(from, [])).toMatchObject({ start: 8, isExact: true, isCertain: false });
    }
    // Nor is what stands before the earliest place.
    expect(around(8, [])).toMatchObject({ start: 8, isCertain: true });
    expect(around(9, [])).toBeUndefined();
  });
});

test("a key ends where it must, and what follows behind that says nothing", () => {
  const key = `sk-${core(33, 12)}`;
  const text = `${key}sk-${core(33)}`;
  const marker = text.indexOf(MARKER);
  const next = text.indexOf(MARKER, marker + 1);
  expect(keyAround(text, 0, marker, next)?.end).toBe(key.length);
  expect(keyAround(text, 0, marker, next, key.length - 2)?.end).toBe(key.length - 2);
  expect(keyAround(text, 0, marker, next, key.length + 5)?.end).toBe(key.length + 5);
  expect(keyAround(text, 0, marker, -1, key.length + 5)?.end).toBe(key.length + 5);
});

describe("other vendors", () => {
  test.each([
    ["a vendor's prefix", `sk-ant-${core(20)}`, false],
    ["behind a word", `x_sk-ant-${core(20)}`, false],
    ["before one of ours", `sk-ant-x-sk-${core(20)}`, false],
    ["the same behind a word", `x_sk-ant-x-sk-${core(20)}`, false],
    ["before a key with both halves", `sk-ant-x-sk-proj-${core(74)}`, true],
    ["a word that ends in ours", `csk-${core(20)}`, false],
    ["the same behind a sign", `_csk-${core(20)}`, false],
    ["the same behind another word", `xcsk-${core(20)}`, true],
    ["the same with both halves", `csk-proj-${core(74)}`, true],
    ["another vendor's token glued to it", `ghp_x-sk-${core(20)}`, true],
  ])("%s", (_, text, is) => {
    expect(found(text).length).toBe(is ? 1 : 0);
  });
});

describe("words around the marker", () => {
  test.each([
    ["both sides words", "tooshort", "TOOSHORT", false],
    ["the left one", "tooshort", right(8), true],
    ["the right one", left(8), "tooshort", true],
    ["both, of a length that was issued", "q".concat("abcdefghijklmnopqrs"), "tuvwxyzabcdefghijklm", true],
    ["both, one less", "abcdefghijklmnopqrs", "tuvwxyzabcdefghijkl", false],
  ])("%s", (_, before, behind, is) => {
    expect(found(`sk-proj-${before}${MARKER}${behind}`).length).toBe(is ? 1 : 0);
  });
});
