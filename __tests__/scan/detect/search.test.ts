import { expect, test } from "@jest/globals";
import { NEEDLES } from "../../../src/scan/detect/needles.ts";
import { searchNeedles } from "../../../src/scan/detect/search.ts";

type Found = readonly [needle: number, offset: number];

function found(bytes: Buffer): Found[] {
  const all: Found[] = [];
  searchNeedles(bytes, ({ index }, offset) => all.push([index, offset]));
  return inOrder(all);
}

/** By looking at every place for every needle. */
function expected(bytes: Buffer): Found[] {
  const all: Found[] = [];
  for (const needle of NEEDLES) {
    for (let at = bytes.indexOf(needle.bytes); at !== -1; at = bytes.indexOf(needle.bytes, at + 1)) {
      all.push([needle.index, at]);
    }
  }
  return inOrder(all);
}

function inOrder(all: readonly Found[]): Found[] {
  return all.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** The same bytes, beginning at another place of the memory. */
function shifted(bytes: Buffer, by: number): Buffer {
  const memory = Buffer.alloc(8 + bytes.length, "T");
  const start = by + ((4 - (memory.byteOffset % 4)) % 4);
  bytes.copy(memory, start);
  return memory.subarray(start, start + bytes.length);
}

test("nothing in nothing, and in what is shorter than every needle", () => {
  for (let length = 0; length < 40; length++) expect(found(Buffer.alloc(length, "x"))).toEqual([]);
  expect(found(Buffer.from("sk"))).toEqual([]);
  expect(found(Buffer.from("s"))).toEqual([]);
});

test("every needle, wherever it stands and wherever the memory begins", () => {
  for (const { bytes } of NEEDLES) {
    for (const before of [0, 1, 2, 3, 5, 8, 13, 16, 18]) {
      const text = Buffer.concat([Buffer.alloc(before, "~"), bytes, Buffer.alloc(before % 5, "~")]);
      const shiftedText = shifted(text, before % 4);
      expect(shiftedText.byteOffset % 4).toBe(before % 4);
      const all = expected(text);
      expect(all.length).toBeGreaterThan(0);
      expect(found(shiftedText)).toEqual(all);
    }
  }
});

test("the first and the last byte of memory, in every place of a word", () => {
  for (let by = 0; by < 4; by++) {
    for (let length = 3; length < 24; length++) {
      const bytes = Buffer.alloc(length, "~");
      bytes.write("sk-", 0);
      bytes.write("sk-", length - 3);
      expect(found(shifted(bytes, by))).toEqual(expected(bytes));
    }
  }
});

test("needles that overlap, and those that a byte is missing of", () => {
  const whole = NEEDLES.map(({ bytes }) => bytes.toString("latin1"));
  const text = Buffer.from(
    whole.join("") + whole.map((one) => one.slice(1) + one.slice(0, -1)).join("~"),
    "latin1",
  );
  for (let by = 0; by < 4; by++) expect(found(shifted(text, by))).toEqual(expected(text));
  for (const one of whole) {
    for (const cut of [one.slice(1), one.slice(0, -1), `~${one.slice(1)}`, `${one.slice(0, -1)}~`]) {
      const bytes = Buffer.from(cut, "latin1");
      expect(found(bytes)).toEqual(expected(bytes));
    }
  }
});
