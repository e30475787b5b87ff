import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linesAround, PositionCounter } from "../../src/scan/positions.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r\n", "é", "😀", "\t"), maxLength: 200 });

/** By the book: split at line feeds, count. */
function expected(before: string): { line: number; column: number } {
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

test("lines and columns are those of an editor, in one buffer or in overlapping slabs", () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(200)), fc.integer({ min: 1, max: 50 }), (whole, marks, slab) => {
      const bytes = Buffer.from(whole);
      // Places between characters only: a key begins and ends there.
      const offsets = [
        ...new Set(marks.map((mark) => Buffer.byteLength([...whole].slice(0, mark).join("")))),
      ].sort((a, b) => a - b);
      const inOne = new PositionCounter();
      const inSlabs = new PositionCounter();
      let start = 0;
      for (const offset of offsets) {
        const wanted = expected(bytes.toString("utf8", 0, offset));
        expect(inOne.at(bytes, 0, offset)).toEqual(wanted);
        expect(inSlabs.at(bytes.subarray(start), start, offset)).toEqual(wanted);
        if (offset - start > slab) start = offset;
      }
    }),
  );
});

describe("UTF-16", () => {
  test.each([
    ["little endian", (line: string) => Buffer.from(line, "utf16le")],
    ["big endian", (line: string) => Buffer.from(line, "utf16le").swap16()],
  ])("%s: columns are characters, not bytes", (_, encode) => {
    const before = encode("first line\nsecond = ");
    expect(new PositionCounter().at(Buffer.concat([before, encode("key")]), 0, before.length)).toEqual({
      line: 2,
      column: "second = ".length + 1,
    });
  });
});

describe("the lines around a key", () => {
  test("are those that it stands on", () => {
    const bytes = Buffer.from("one\ntwo KEY # allow\nthree");
    expect(linesAround(bytes, 8, 11)).toBe("two KEY # allow");
  });

  test("are cut in a line of megabytes", () => {
    const bytes = Buffer.concat([
      Buffer.alloc(5_000_000, "a"),
      Buffer.from("KEY"),
      Buffer.alloc(5_000_000, "b"),
    ]);
    const around = linesAround(bytes, 5_000_000, 5_000_003);
    expect(around).toContain("aKEYb");
    expect(around.length).toBeLessThan(10_000);
  });

  test("are all lines of a key that is written over several", () => {
    const bytes = Buffer.from("x\n'KE' +\n'Y' // allow\ny");
    expect(linesAround(bytes, 3, 12)).toBe("'KE' +\n'Y' // allow");
  });
});
