import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { markedRuns, type Run } from "../../../src/scan/detect/text-run.ts";

const [LEFT, RIGHT] = ["q7Zk2Xw9", "Lm4Rt8Vb"];
const KEY = `sk-${LEFT}${MARKER}${RIGHT}`;

function runs(text: string, from = 0, to = text.length): Run[] {
  return [...markedRuns(Buffer.from(text, "latin1"), from, to)];
}

function texts(text: string): string[] {
  return runs(text).map((run) => run.text);
}

test("a run of plain characters, with its place", () => {
  const run = {
    text: KEY,
    pieces: [{ text: KEY, offset: 2, length: 27, writing: undefined }],
    indices: [0],
    joints: [],
  };
  expect(runs(`~~${KEY}~`)).toEqual([run]);
  expect(runs(`~~${KEY}~`, 1)).toEqual([run]);
  expect(runs(`~~${KEY}`, 2)).toEqual([run]);
});

test("only what stands between the two places is read", () => {
  expect(runs(`~~${KEY}`, 3)).toEqual([]);
  expect(runs(`${KEY}~`, 0, 26)).toEqual([]);
  expect(runs(`${KEY}x`, 0, 27)).toMatchObject([{ text: KEY }]);
});

test("several runs", () => {
  const other = `x_${KEY}-y`;
  expect(texts(`~${KEY}~~${other}\0${KEY}`)).toEqual([KEY, other, KEY]);
});

describe("what can hold a key", () => {
  test.each([
    ["a character less", KEY.slice(0, -1), false],
    ["no prefix", `sx-${KEY.slice(3)}`, false],
    ["another first letter", `xk-${KEY.slice(3)}`, false],
    ["another first letter of the marker", KEY.replace("T3Bl", "x3Bl"), false],
    ["half a marker", `sk-${LEFT}T3BlbkF${RIGHT}xx`, false],
    ["the marker before the prefix", `${MARKER}${LEFT}sk-${RIGHT}`, false],
    ["another marker before the prefix", `${MARKER}${KEY}`, true],
    ["a prefix behind its beginning", `s${KEY}`, true],
    ["behind more of it", `sk${KEY}`, true],
    ["a marker behind its beginning", `sk-${LEFT}T${MARKER}${RIGHT}`, true],
    ["behind more of it, twice", `sk-${LEFT}T3BlT3BlbkF${MARKER}${RIGHT}`, true],
    ["characters between", `sk-${LEFT}T3Blx${RIGHT}bkFJxxxxxxxx`, false],
  ])("%s", (_, text, is) => {
    expect(texts(`"${text}"`)).toEqual(is ? [text] : []);
  });
});

describe("characters written as escapes", () => {
  test("each is a piece of its own", () => {
    const text = `~sk%2D${LEFT}\\x543Blbk&#70;J${RIGHT}~`;
    expect(runs(text)).toEqual([
      {
        text: KEY,
        pieces: [
          { text: "sk", offset: 1, length: 2, writing: undefined },
          { text: "-", offset: 3, length: 3, writing: "percent" },
          { text: LEFT, offset: 6, length: 8, writing: undefined },
          { text: "T", offset: 14, length: 4, writing: "escaped" },
          { text: "3Blbk", offset: 18, length: 5, writing: undefined },
          { text: "F", offset: 23, length: 5, writing: "html" },
          { text: `J${RIGHT}`, offset: 28, length: 9, writing: undefined },
        ],
        indices: [0, 2, 3, 11, 12, 17, 18],
        joints: [],
      },
    ]);
    expect(runs(`##${text}`, 2).map(({ pieces }) => pieces[1]?.offset)).toEqual([5]);
  });

  test("a run may begin and end with one", () => {
    expect(texts(`~%73${KEY.slice(1, -1)}%62~`)).toEqual([KEY]);
    expect(runs(`~%73${KEY.slice(1)}`)[0]?.pieces[0]).toEqual({
      text: "s",
      offset: 1,
      length: 3,
      writing: "percent",
    });
  });

  test("one for another character ends it, and is no part of the next", () => {
    expect(runs(`\\n${KEY}\\n${KEY}`).map(({ pieces }) => pieces[0]?.offset)).toEqual([2]);
    expect(runs(`\\t${KEY}\\t${KEY}`).map(({ pieces }) => pieces[0]?.offset)).toEqual([2, 31]);
    expect(runs(`%20${KEY}%20`).map(({ text }) => text)).toEqual([KEY]);
    expect(texts(`\\u4f60${KEY}`)).toEqual([KEY]);
  });

  test("all of it may be escapes, each counted", () => {
    const escaped = [...KEY].map((character) => `%${character.charCodeAt(0).toString(16)}`).join("");
    expect(texts(escaped)).toEqual([KEY]);
    expect(texts(escaped.slice(0, -3))).toEqual([]);
  });
});

describe("what joins two parts", () => {
  test("is told by the index behind it", () => {
    const text = `"sk-${LEFT}" + "${MARKER}"\n"${RIGHT}"`;
    expect(runs(text)).toEqual([
      {
        text: KEY,
        pieces: [
          { text: `sk-${LEFT}`, offset: 1, length: 11, writing: undefined },
          { text: MARKER, offset: 17, length: 8, writing: undefined },
          { text: RIGHT, offset: 28, length: 8, writing: undefined },
        ],
        indices: [0, 11, 19],
        joints: [11, 19],
      },
    ]);
  });

  test("before an escape as well", () => {
    expect(runs(`"sk-" + "%71${KEY.slice(4)}"`)).toMatchObject([{ text: KEY, joints: [3] }]);
  });

  test("joins nothing at the end, or twice", () => {
    expect(runs(`"${KEY}" + "`)).toMatchObject([{ text: KEY, joints: [] }]);
    expect(runs(`"${KEY}"\n\n"${KEY}"`).length).toBe(1);
    expect(texts(`${KEY}\n\n${KEY}`)).toEqual([KEY, KEY]);
    expect(texts(`sk-${LEFT}\n\n${MARKER}${RIGHT}`)).toEqual([]);
  });
});
