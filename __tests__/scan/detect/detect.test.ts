import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { KEY, LEGACY_KEY, token } from "./corpus.ts";

type Found = readonly [key: string, confidence: string, encoding: string, offset: number];

function found(bytes: Buffer | string): Found[] {
  return detect(Buffer.from(bytes)).map(({ key, confidence, encoding, offset }) => [
    key,
    confidence,
    encoding,
    offset,
  ]);
}

const POSSIBLE = `sk-${token("possible", 40)}`;

describe("one thing is enough for a key to be found", () => {
  const at = LEGACY_KEY.indexOf(MARKER);
  const [before, behind] = [LEGACY_KEY.slice(0, at), LEGACY_KEY.slice(at + 8)];
  test.each([
    ["the right half of its marker", `"${before}T3" + "BlbkFJ${behind}"`, "joined"],
    ["the left half of it", `"${before}T3Blb" + "kFJ${behind}"`, "joined"],
    ["an escape in it", `"${before}T3%42l%62kFJ${behind}"`, "percent"],
    ["its marker", `"${before}T3BlbkFJ${behind}"`, "plain"],
  ])("%s", (_, text, encoding) => {
    expect(found(text)).toEqual([[LEGACY_KEY, "leak", encoding, 1]]);
    // Escapes in UTF-16 are not searched for.
    const wide = encoding === "percent" ? [] : [[LEGACY_KEY, "leak", "utf-16", 2]];
    expect(found(Buffer.from(text, "utf16le"))).toEqual(wide);
  });

  test.each([POSSIBLE, `ek_${token("e", 40)}`, `sess-${token("s", 44)}`])("a prefix: case %#", (key) => {
    expect(found(`~${key}~`)).toEqual([[key, "possible-leak", "plain", 1]]);
    expect(found(Buffer.from(`~${key}~`, "utf16le"))).toEqual([[key, "possible-leak", "utf-16", 2]]);
  });

  test("what stands where a key may be written is no token by itself", () => {
    const text = `nothing ${MARKER} ${token("n", 60)}`;
    expect(found(Buffer.from(text).toString("base64"))).toEqual([]);
    expect(found(Buffer.from(text).toString("hex"))).toEqual([]);
    expect(found(`bkFJ${token("n", 60)}`)).toEqual([]);
  });
});

describe("what is read in parts", () => {
  test.each([1_000, 6_000, 30_000, 64 * 1024 - 10])("keys with %d bytes between them", (gap) => {
    const filler = "~".repeat(gap);
    const bytes = Buffer.from(filler + Array.from({ length: 5 }, () => KEY + filler).join(""));
    expect(found(bytes)).toEqual(
      Array.from({ length: 5 }, (_, index) => [KEY, "leak", "plain", gap + index * (gap + KEY.length)]),
    );
  });

  test("keys on either side of where a part ends, in every writing", () => {
    const part = 64 * 1024;
    const writings = [
      ["plain", Buffer.from(KEY)],
      ["utf-16", Buffer.from(KEY, "utf16le")],
      ["base64", Buffer.from(Buffer.from(KEY).toString("base64"))],
      ["hex", Buffer.from(Buffer.from(KEY).toString("hex"))],
    ] as const;
    for (const [encoding, written] of writings) {
      for (const before of encoding === "plain" ? [-1, 0, 20, 90, 150, 300] : [0, 90]) {
        const first = Buffer.from(`${LEGACY_KEY}~`);
        const filler = Buffer.alloc(part - first.length - before, "~");
        const bytes = Buffer.concat([first, filler, written, Buffer.from("~~")]);
        expect(found(bytes)).toEqual([
          [LEGACY_KEY, "leak", "plain", 0],
          [KEY, "leak", encoding, part - before],
        ]);
      }
    }
  });
});

describe("what the sieve cannot see is not reported", () => {
  const broken = (key: string): string => {
    const at = key.indexOf(MARKER);
    return [key.slice(0, at + 2), key.slice(at + 2, at + 6), key.slice(at + 6)].join('" + "');
  };

  test("a marker that is broken in both of its halves, also beside another key", () => {
    const short = LEGACY_KEY;
    expect(found(`"${broken(short)}"`)).toEqual([]);
    expect(found(`${KEY}\n\n"${broken(short)}"\n\n${KEY}`)).toEqual([
      [KEY, "leak", "plain", 0],
      [KEY, "leak", "plain", KEY.length + broken(short).length + 6],
    ]);
  });

  test("what stands before it is a possible leak, if it is long enough", () => {
    expect(found(`"${broken(KEY)}"`)).toEqual([[`${KEY.slice(0, 84)}`, "possible-leak", "plain", 1]]);
  });
});

describe("hits that overlap", () => {
  test("a leak counts, a possible leak in it does not", () => {
    const text = `"${KEY.slice(0, 60)}" + "${KEY.slice(60)}"`;
    expect(found(KEY.slice(0, 60))).toEqual([[KEY.slice(0, 60), "possible-leak", "plain", 0]]);
    expect(found(text)).toEqual([[KEY, "leak", "joined", 1]]);
    expect(found(`${POSSIBLE} ${text} ${POSSIBLE}`)).toEqual([
      [POSSIBLE, "possible-leak", "plain", 0],
      [KEY, "leak", "joined", POSSIBLE.length + 2],
      [POSSIBLE, "possible-leak", "plain", POSSIBLE.length + text.length + 2],
    ]);
  });

  test("also a leak that begins behind it", () => {
    const outer = `sk-${token("outer", 40)}_`;
    const text = `"${outer}${LEGACY_KEY.slice(0, 23)}" + "${LEGACY_KEY.slice(23)}"`;
    expect(found(text)).toEqual([[LEGACY_KEY, "leak", "joined", 1 + outer.length]]);
  });

  test("what ends where a leak begins counts as well", () => {
    const text = `~${POSSIBLE}%73${LEGACY_KEY.slice(1)}~`;
    expect(found(text)).toEqual([
      [POSSIBLE, "possible-leak", "plain", 1],
      [LEGACY_KEY, "leak", "percent", 1 + POSSIBLE.length],
    ]);
  });

  test("in order of their places, whatever their kind and writing", () => {
    const hexed = Buffer.from(KEY).toString("hex");
    const based = Buffer.from(LEGACY_KEY).toString("base64");
    expect(found(`${POSSIBLE} ${hexed} ${LEGACY_KEY} ${based} ${POSSIBLE}`).map(([key]) => key)).toEqual([
      POSSIBLE,
      KEY,
      LEGACY_KEY,
      LEGACY_KEY,
      POSSIBLE,
    ]);
  });

  test("many leaks before a possible one", () => {
    const keys = Array.from({ length: 5 }, () => LEGACY_KEY).join(" ");
    expect(found(`${keys} ${POSSIBLE} ${keys}`).map(([, confidence]) => confidence)).toEqual([
      ...Array.from({ length: 5 }, () => "leak"),
      "possible-leak",
      ...Array.from({ length: 5 }, () => "leak"),
    ]);
  });
});

describe("encoded once, twice", () => {
  const kinds = (text: string): unknown[] =>
    found(text).map(([key, confidence, encoding]) => [key, confidence, encoding]);
  const base64 = (text: string): string => Buffer.from(text).toString("base64");

  test("keys are found, three times not", () => {
    expect(kinds(base64(` ${KEY} `))).toEqual([[KEY, "leak", "base64"]]);
    expect(kinds(base64(base64(` ${KEY} `)))).toEqual([[KEY, "leak", "base64"]]);
    expect(found(base64(base64(base64(` ${KEY} `))))).toEqual([]);
  });

  test("possible leaks are not reported", () => {
    for (const text of [` ${POSSIBLE} ${KEY} ${POSSIBLE} `, base64(` ${POSSIBLE} ${KEY} `)]) {
      expect(kinds(base64(text))).toEqual([[KEY, "leak", "base64"]]);
    }
    expect(kinds(base64(` ${POSSIBLE} `))).toEqual([]);
    // Also not one that has half a marker in it.
    const half = `sk-${token("first", 20)}T3Bl${token("second", 20)}`;
    expect(kinds(half)).toEqual([[half, "possible-leak", "plain"]]);
    for (const pad of ["", " ", "  "]) {
      expect(kinds(base64(`${pad}${half} ${KEY}`))).toEqual([[KEY, "leak", "base64"]]);
    }
  });

  test("UTF-16 in base64 and in base64 of base64", () => {
    const wide = Buffer.from(` ${KEY} `, "utf16le").toString("base64");
    expect(kinds(wide)).toEqual([[KEY, "leak", "base64"]]);
    expect(kinds(base64(wide))).toEqual([[KEY, "leak", "base64"]]);
  });
});

describe("UTF-16", () => {
  test("of both alignments, many of one", () => {
    const wide = (text: string): Buffer => Buffer.from(text, "utf16le");
    const even = wide(`${KEY} ${KEY} ${POSSIBLE}\n`);
    const bytes = Buffer.concat([even, Buffer.from("x"), even]);
    const places = [0, 2 * KEY.length + 2, 4 * KEY.length + 4];
    const all = [KEY, KEY, POSSIBLE].map((key, index) => [
      key,
      key === KEY ? "leak" : "possible-leak",
      "utf-16",
      places[index],
    ]);
    expect(found(even)).toEqual(all);
    expect(found(bytes)).toEqual([
      ...all,
      ...all.map(([key, confidence, encoding, at]) => [
        key,
        confidence,
        encoding,
        Number(at) + even.length + 1,
      ]),
    ]);
  });

  test("of one alignment right behind the other", () => {
    const wide = Buffer.from(POSSIBLE, "utf16le");
    expect(found(Buffer.concat([wide.subarray(0, -1), wide]))).toEqual([
      [POSSIBLE, "possible-leak", "utf-16", 0],
      [POSSIBLE, "possible-leak", "utf-16", wide.length - 1],
    ]);
    const bytes = Buffer.concat([wide, Buffer.from(wide).swap16()]);
    expect(found(bytes).map(([key, , , at]) => [key, at])).toEqual([
      [POSSIBLE, 0],
      [POSSIBLE, wide.length + 1],
    ]);
  });

  test("far from each other", () => {
    const bytes = Buffer.from(`${KEY}${" ".repeat(12_000)}${KEY}`, "utf16le");
    expect(found(bytes)).toEqual([
      [KEY, "leak", "utf-16", 0],
      [KEY, "leak", "utf-16", 2 * (KEY.length + 12_000)],
    ]);
  });
});
