import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { keysInText } from "../../../src/scan/detect/text.ts";
import { KEY, LEGACY_KEY, token } from "./corpus.ts";

type Found = readonly [key: string, encoding: string, offset: number, length: number];

function found(text: string, from = 0, to = text.length): Found[] {
  return keysInText(Buffer.from(text, "latin1"), from, to).map(({ key, encoding, offset, length }) => [
    key,
    encoding,
    offset,
    length,
  ]);
}

const GAP = '" + "';
/** Of a length that OpenAI has never issued. */
const UNSEEN = `sk-proj-${token("l", 33)}${MARKER}${token("r", 33)}`;

test("a key that stands as it is, with all that is known of it", () => {
  expect(keysInText(Buffer.from(`~~${KEY}~`), 1, 3 + KEY.length)).toEqual([
    { key: KEY, confidence: "leak", encoding: "plain", offset: 2, length: KEY.length },
  ]);
  expect(found(`~~${KEY}`, 3)).toEqual([]);
  expect(found(`~~${KEY} ${LEGACY_KEY}`)).toEqual([
    [KEY, "plain", 2, KEY.length],
    [LEGACY_KEY, "plain", 3 + KEY.length, LEGACY_KEY.length],
  ]);
});

describe("with escapes", () => {
  test("its place is that of what stands there", () => {
    const text = `~sk%2D${LEGACY_KEY.slice(3, -1)}\\x${hex(LEGACY_KEY.slice(-1))}~`;
    expect(found(text)).toEqual([[LEGACY_KEY, "percent", 1, text.length - 2]]);
    expect(
      found(`~${LEGACY_KEY.slice(0, 30)}\\x${hex(LEGACY_KEY.slice(30, 31))}${LEGACY_KEY.slice(31)}`),
    ).toEqual([[LEGACY_KEY, "escaped", 1, LEGACY_KEY.length + 3]]);
  });

  test("those beside it do not count", () => {
    expect(found(`~%41-${LEGACY_KEY}%42~`)).toEqual([[LEGACY_KEY, "plain", 5, LEGACY_KEY.length]]);
  });

  test("two keys between two escapes", () => {
    const first = `${KEY.slice(0, 20)}%${hex(KEY.slice(20, 21))}${KEY.slice(21)}`;
    expect(found(`${first}${LEGACY_KEY}`)).toEqual([
      [KEY, "percent", 0, KEY.length + 2],
      [LEGACY_KEY, "plain", KEY.length + 2, LEGACY_KEY.length],
    ]);
  });
});

describe("in pieces", () => {
  const joined = (at: number, key = KEY): string => key.slice(0, at) + GAP + key.slice(at);

  test("of two or three", () => {
    expect(found(`"${joined(40)}"`)).toEqual([[KEY, "joined", 1, KEY.length + 5]]);
    expect(found(`"${joined(40).slice(0, 100)}"\n"${joined(40).slice(100)}"`)).toEqual([
      [KEY, "joined", 1, KEY.length + 5 + 3],
    ]);
  });

  test("also with escapes", () => {
    const text = `${KEY.slice(0, 20)}%${hex(KEY.slice(20, 21))}${KEY.slice(21, 40)}${GAP}${KEY.slice(40)}`;
    expect(found(`"${text}"`)).toEqual([[KEY, "joined", 1, text.length]]);
  });

  test("beside pieces that are whole", () => {
    const before = 1 + KEY.length + GAP.length;
    expect(found(`"${KEY}${GAP}${joined(10, LEGACY_KEY)}${GAP}${KEY}"`)).toEqual([
      [KEY, "plain", 1, KEY.length],
      [LEGACY_KEY, "joined", before, LEGACY_KEY.length + 5],
      [KEY, "plain", before + LEGACY_KEY.length + 10, KEY.length],
    ]);
    expect(found(`"some${GAP}${KEY}${GAP}thing"`)).toEqual([[KEY, "plain", 10, KEY.length]]);
  });

  test("one that ends where a whole one begins", () => {
    const text = `"${joined(10, LEGACY_KEY)}${KEY}"`;
    expect(found(text)).toEqual([
      [LEGACY_KEY, "joined", 1, LEGACY_KEY.length + 5],
      [KEY, "plain", 1 + LEGACY_KEY.length + 5, KEY.length],
    ]);
  });

  test("what only begins or ends with a piece is none", () => {
    expect(found(`"${joined(10, LEGACY_KEY)}x"`)).toEqual([]);
    expect(found(`"desk${GAP}${LEGACY_KEY.slice(2, 30)}${GAP}${LEGACY_KEY.slice(30)}"`)).toEqual([]);
  });

  test("one that is cut off in a piece, and goes on in the next", () => {
    expect(found(`"${joined(120)}"`)).toEqual([[KEY, "joined", 1, KEY.length + 5]]);
    expect(found(`"${KEY.slice(0, 120)}${GAP}${KEY.slice(121)}"`)).toEqual([
      [KEY.slice(0, 120), "plain", 1, 120],
    ]);
  });

  test("behind a whole one that is not the first piece, and before another", () => {
    const text = `"some${GAP}${KEY}${GAP}${joined(10, LEGACY_KEY)}${KEY}"`;
    const at = 1 + 4 + 5 + KEY.length + 5;
    expect(found(text)).toEqual([
      [KEY, "plain", 10, KEY.length],
      [LEGACY_KEY, "joined", at, LEGACY_KEY.length + 5],
      [KEY, "plain", at + LEGACY_KEY.length + 5, KEY.length],
    ]);
  });

  test("one of a length unseen is what stands in one piece", () => {
    expect(found(`"more${GAP}${UNSEEN}"`)).toEqual([[UNSEEN, "plain", 10, UNSEEN.length]]);
    // Where it begins is not certain enough to end another.
    expect(found(`"${joined(10, LEGACY_KEY)}${UNSEEN}"`)).toEqual([
      [UNSEEN, "plain", 1 + LEGACY_KEY.length + 5, UNSEEN.length],
    ]);
    expect(found(`"${UNSEEN}${GAP}more"`)).toEqual([[UNSEEN, "plain", 1, UNSEEN.length]]);
    expect(found(`"${joined(20, UNSEEN)}"`)).toEqual([]);
    expect(found(`"${UNSEEN}${GAP}${joined(10, LEGACY_KEY)}"`)).toEqual([
      [UNSEEN, "plain", 1, UNSEEN.length],
      [LEGACY_KEY, "joined", 1 + UNSEEN.length + 5, LEGACY_KEY.length + 5],
    ]);
  });

  test("a marker without a key before one in pieces", () => {
    expect(found(`"sk-${GAP}${MARKER}${GAP}${joined(10, LEGACY_KEY)}"`)).toMatchObject([
      [LEGACY_KEY, "joined", 18 + 4, LEGACY_KEY.length + 5],
    ]);
  });

  test("behind a joint no word goes on", () => {
    expect(found(`"de${GAP}${joined(10, LEGACY_KEY)}"`)).toEqual([
      [LEGACY_KEY, "joined", 8, LEGACY_KEY.length + 5],
    ]);
  });
});

function hex(character: string): string {
  return character.charCodeAt(0).toString(16);
}
