import { expect, test } from "@jest/globals";
import { NEEDLES } from "../../../src/scan/detect/needles.ts";
import { searchNeedles } from "../../../src/scan/detect/search.ts";

/** `needle@offset` of all that is found. */
function found(bytes: Buffer): string {
  const all: string[] = [];
  searchNeedles(bytes, ({ index }, offset) => all.push(`${index}@${offset}`));
  return all.sort().join(" ");
}

/** By looking at every place for every needle. */
function expected(bytes: Buffer): string {
  const all: string[] = [];
  for (const needle of NEEDLES) {
    for (let at = bytes.indexOf(needle.bytes); at !== -1; at = bytes.indexOf(needle.bytes, at + 1)) {
      all.push(`${needle.index}@${at}`);
    }
  }
  return all.sort().join(" ");
}

/** The same bytes, beginning at another place of the memory. */
function shifted(bytes: Buffer, by: number): Buffer {
  // With nothing behind them, so that no byte can be read that is not theirs.
  const memory = new ArrayBuffer(by + bytes.length);
  bytes.copy(Buffer.from(memory), by);
  return Buffer.from(memory, by);
}

test("nothing in nothing, and in what is shorter than every needle", () => {
  for (let length = 0; length < 40; length++) expect(found(Buffer.alloc(length, "x"))).toBe("");
  expect(found(Buffer.from("sk"))).toBe("");
  expect(found(Buffer.from("s"))).toBe("");
});

test("every needle, wherever it stands and wherever the memory begins", () => {
  const wrong: string[] = [];
  for (const { bytes } of NEEDLES) {
    for (const before of [0, 1, 2, 3, 5, 8, 13, 16, 18]) {
      const text = Buffer.concat([Buffer.alloc(before, "~"), bytes, Buffer.alloc(before % 5, "~")]);
      const all = expected(text);
      if (all === "" || found(shifted(text, before % 4)) !== all) wrong.push(`${bytes} behind ${before}`);
    }
  }
  expect(wrong).toEqual([]);
  for (let by = 0; by < 4; by++) expect(shifted(Buffer.from("x"), by).byteOffset % 4).toBe(by);
});

test("the first and the last byte of memory, in every place of a word", () => {
  for (let by = 0; by < 4; by++) {
    for (let length = 3; length < 24; length++) {
      const bytes = Buffer.alloc(length, "~");
      bytes.write("sk-", 0);
      bytes.write("sk-", length - 3);
      expect(found(shifted(bytes, by))).toBe(expected(bytes));
    }
  }
});

test("needles that overlap, and those that a byte is missing of", () => {
  const whole = NEEDLES.map(({ bytes }) => bytes.toString("latin1"));
  const text = Buffer.from(
    whole.join("") + whole.map((one) => one.slice(1) + one.slice(0, -1)).join("~"),
    "latin1",
  );
  for (let by = 0; by < 4; by++) expect(found(shifted(text, by))).toBe(expected(text));
  const wrong: string[] = [];
  for (const one of whole) {
    for (const cut of [one.slice(1), one.slice(0, -1), `~${one.slice(1)}`, `${one.slice(0, -1)}~`]) {
      const bytes = Buffer.from(cut, "latin1");
      if (found(bytes) !== expected(bytes)) wrong.push(cut);
    }
  }
  expect(wrong).toEqual([]);
});

test("in order of their places, whichever two stand beside, in or over each other", () => {
  const wrong: string[] = [];
  const see = (text: Buffer): void => {
    for (const before of ["", "~"]) {
      const offsets: number[] = [];
      searchNeedles(Buffer.concat([Buffer.from(before), text]), (_, offset) => offsets.push(offset));
      if (offsets.some((offset, index) => offset < (offsets[index - 1] ?? 0))) wrong.push(text.toString());
    }
  };
  for (const { bytes: one } of NEEDLES) {
    see(one);
    for (const { bytes: other } of NEEDLES) {
      see(Buffer.concat([one, other]));
      for (let shared = 1; shared < Math.min(one.length, other.length); shared++) {
        if (one.subarray(-shared).equals(other.subarray(0, shared))) {
          see(Buffer.concat([one, other.subarray(shared)]));
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
