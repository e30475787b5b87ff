import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { CODES, keysInCode } from "../../../src/scan/detect/encoded.ts";
import type { Hit } from "../../../src/scan/detect/hit.ts";

const KEY = `sk-q7Zk2Xw9${MARKER}Lm4Rt8Vb`;
const HIT: Hit = { key: "k", confidence: "leak", encoding: "plain", offset: 0, length: 0 };

interface Read {
  readonly decoded: string[];
  readonly hits: Hit[];
}

/** What is decoded, and where a hit at `[offset, offset + length)` of it is said to be. */
function read(
  code: keyof typeof CODES,
  text: string,
  place: { offset: number; length: number } = { offset: 0, length: 1 },
  from = 0,
  to = text.length,
): Read {
  const decoded: string[] = [];
  const hits = keysInCode(Buffer.from(text, "latin1"), from, to, CODES[code], (bytes) => {
    decoded.push(bytes.toString("latin1"));
    return [{ ...HIT, ...place }];
  });
  return { decoded, hits };
}

const base64 = (text: string): string => Buffer.from(text, "latin1").toString("base64");
const hex = (text: string): string => Buffer.from(text, "latin1").toString("hex");

describe("base64", () => {
  test("is decoded from where it begins, whatever its phase", () => {
    for (const before of ["", "x", "xy", "xyz"]) {
      const { decoded, hits } = read("base64", `~~${base64(before + KEY)}~`);
      expect(decoded).toEqual([before + KEY]);
      expect(hits).toEqual([{ ...HIT, encoding: "base64", offset: 2, length: 2 }]);
    }
  });

  test("is decoded from a digit that begins a byte, when other digits stand before it", () => {
    for (const [count, decoded] of [
      [1, KEY],
      [2, KEY],
      [3, KEY],
    ] as const) {
      const read1 = read("base64", `${"A".repeat(count)}${base64(KEY)}`, { offset: 0, length: 3 });
      expect(read1.decoded).toEqual([decoded]);
      expect(read1.hits).toMatchObject([{ offset: count, length: 4 }]);
    }
  });

  test.each([
    [0, 1, 0, 2],
    [0, 3, 0, 4],
    [1, 1, 1, 2],
    [2, 1, 2, 2],
    [3, 3, 4, 4],
    [4, 5, 5, 7],
    [5, 9, 6, 13],
  ])("the bytes %d, %d long, are digits %d, %d long", (offset, length, first, digits) => {
    expect(read("base64", `~${base64(KEY)}`, { offset, length }).hits).toMatchObject([
      { offset: 1 + first, length: digits },
    ]);
  });

  test("in pieces, places are those of the pieces", () => {
    const text = base64(KEY);
    const broken = `~~${text.slice(0, 10)}\n  ${text.slice(10, 20)}" + "${text.slice(20)}~`;
    expect(read("base64", broken, { offset: 0, length: 27 })).toEqual({
      decoded: [KEY],
      hits: [{ ...HIT, encoding: "base64", offset: 2, length: 36 + 3 + 5 }],
    });
    expect(read("base64", broken, { offset: 9, length: 3 }).hits).toMatchObject([
      { offset: 2 + 12 + 3, length: 4 },
    ]);
    // A byte on either side of a line end.
    expect(read("base64", broken, { offset: 7, length: 1 }).hits).toMatchObject([
      { offset: 2 + 9, length: 5 },
    ]);
  });

  test("needs as many digits as the shortest key has", () => {
    expect(base64(KEY)).toHaveLength(36);
    expect(read("base64", `${base64(KEY)}~`).decoded).toHaveLength(1);
    expect(read("base64", `${base64(KEY).slice(0, -1)}~`).decoded).toEqual([]);
  });

  test("is read between the two places only", () => {
    const text = `${base64(KEY)}${base64("x")}`;
    expect(read("base64", text, HIT, 0, 36).decoded).toEqual([KEY]);
    expect(read("base64", text, HIT, 0, 35).decoded).toEqual([]);
    expect(read("base64", `~~~~~${base64(KEY)}`, { offset: 0, length: 1 }, 5).hits).toMatchObject([
      { offset: 5 },
    ]);
  });

  test("without a marker in it is not decoded, and with two phases twice", () => {
    expect(read("base64", base64(KEY.replace(MARKER, "t3blbkfj"))).decoded).toEqual([]);
    const both = `${base64(KEY)}${base64(`x${KEY}`).slice(2)}`;
    expect(read("base64", both).decoded).toHaveLength(2);
    const same = base64(`${KEY}${KEY}`);
    expect(read("base64", same).decoded).toEqual([KEY + KEY]);
  });

  test("several texts of digits", () => {
    expect(read("base64", `${base64(KEY)}~~${base64(`y${KEY}`)}`).decoded).toEqual([KEY, `y${KEY}`]);
  });
});

describe("hexadecimal", () => {
  test("in small and capital letters", () => {
    expect(read("hex", `~${hex(KEY)}~`)).toEqual({
      decoded: [KEY],
      hits: [{ ...HIT, encoding: "hex", offset: 1, length: 2 }],
    });
    expect(read("hex", hex(KEY).toUpperCase()).decoded).toEqual([KEY]);
  });

  test("from the digit that begins a byte", () => {
    expect(read("hex", `0${hex(KEY)}`, { offset: 0, length: 27 })).toMatchObject({
      decoded: [KEY],
      hits: [{ offset: 1, length: 54 }],
    });
  });

  test("needs as many digits as the shortest key has", () => {
    expect(read("hex", hex(KEY)).decoded).toHaveLength(1);
    expect(read("hex", hex(KEY).slice(0, -1)).decoded).toEqual([]);
  });

  test.each([" ", ":", "-", ",", ";", ", ", "\t", "\r\n", " 0x", ", 0x", ",0X", "0x", ",\n   0x"])(
    "with %j between bytes",
    (separator) => {
      const pairs = hex(KEY).match(/../g) ?? [];
      expect(read("hex", `0x${pairs.join(separator)}~`, { offset: 1, length: 26 })).toMatchObject({
        decoded: [KEY],
        hits: [{ offset: 4 + separator.length, length: 26 * 2 + 25 * separator.length }],
      });
    },
  );

  test("with up to 200 signs between bytes", () => {
    const [first, behind] = [hex(KEY).slice(0, 20), hex(KEY).slice(20)];
    for (const [gap, is] of [
      [" ".repeat(200), true],
      [" ".repeat(201), false],
      [`${" ".repeat(200)}0x`, true],
      [`${" ".repeat(201)}0x`, false],
      ["::", true],
      ["x", false],
      ["0y", false],
    ] as const) {
      expect(read("hex", `~${first}${gap}${behind}`).decoded).toEqual(is ? [KEY] : []);
    }
  });
});
