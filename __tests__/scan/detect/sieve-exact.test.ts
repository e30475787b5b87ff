import { expect, test } from "@jest/globals";
import { LONGEST_NEEDLE_BYTES } from "../../../src/scan/detect/needles.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { CONTEXT_BEFORE_BYTES } from "../../../src/scan/detect/suspicion.ts";
import { hexToken, LEGACY_KEY } from "./corpus.ts";

const MARKER_AT = LEGACY_KEY.indexOf("T3Bl");
const POSSIBLE = `sk-${hexToken("p", 32)}`;
/** No needle, and nothing that a key could go on with. */
const MORE = "~".repeat(300);

function siftIn(chunks: readonly Buffer[]): number[] {
  const sieve = createSieve();
  return chunks.flatMap((chunk) => sieve.sift(chunk));
}

/** Behind which bytes the first chunk ends; all of the second that is left. */
function cutIn(text: Buffer, at: number, second = text.length): Buffer[] {
  return [text.subarray(0, at), text.subarray(at, at + second), text.subarray(at + second)];
}

const TEXTS: readonly (readonly [name: string, bytes: Buffer, suspected: readonly number[]])[] = [
  ["a key", Buffer.from(`${MORE}${LEGACY_KEY}${MORE}`), [300, 300 + MARKER_AT]],
  ["a key in UTF-16", Buffer.from(`${MORE}${LEGACY_KEY}${MORE}`, "utf16le"), [600, 600 + 2 * MARKER_AT]],
  ["a possible leak", Buffer.from(`${MORE}${POSSIBLE}${MORE}`), [300]],
  ["one behind an escape", Buffer.from(`${MORE}\\u0020${POSSIBLE}${MORE}`), [306]],
  ["a right half alone", Buffer.from(`${MORE}bkFJxxxx${MORE}`), [300]],
  ["an escaped marker", Buffer.from(`${MORE}T%33Bl&#98;kFJ${MORE}`), [300]],
  ["a needle that is none", Buffer.from(`${MORE}T3BlX and sk-short${MORE}`), []],
];

test.each(TEXTS)("%s: where it is suspected", (_, bytes, suspected) => {
  expect(createSieve().sift(bytes)).toEqual(suspected);
});

test.each(TEXTS)("%s: the same wherever a chunk ends, each place told once", (_, bytes, suspected) => {
  const wrong: number[] = [];
  for (let at = 250; at <= bytes.length - 250; at++) {
    for (const second of [1, 40, 48, bytes.length]) {
      const found = siftIn(cutIn(bytes, at, second));
      const isOnce = suspected.every((place) => found.filter((one) => one === place).length === 1);
      const isInOrder = found.every((place, index) => index === 0 || place >= (found[index - 1] ?? 0));
      if (!isOnce || !isInOrder) wrong.push(at);
    }
  }
  expect(wrong).toEqual([]);
});

test("at the beginning of the first bytes as well, once", () => {
  for (const [before, at] of [
    ["", 0],
    ["~", 1],
    ["~".repeat(31), 31],
    ["~".repeat(32), 32],
  ] as const) {
    expect(createSieve().sift(Buffer.from(`${before}${POSSIBLE}${MORE}`))).toEqual([at]);
    const sieve = createSieve();
    sieve.sift(Buffer.from(MORE));
    expect(sieve.sift(Buffer.from(`${before}${POSSIBLE}${MORE}`))).toEqual([300 + at]);
  }
});

test("byte for byte", () => {
  for (const [, bytes, suspected] of TEXTS) {
    const found = siftIn([...bytes].map((byte) => Buffer.of(byte)));
    for (const place of suspected) expect(found).toContain(place);
  }
});

test("the position is how much was sifted, and what is still reported lies within reach", () => {
  const sieve = createSieve();
  expect([sieve.position, sieve.reach]).toEqual([0, LONGEST_NEEDLE_BYTES + CONTEXT_BEFORE_BYTES]);
  expect(sieve.sift(Buffer.from(MORE))).toEqual([]);
  expect(sieve.position).toBe(300);
  expect(sieve.sift(Buffer.alloc(0))).toEqual([]);
  expect(sieve.sift(Buffer.from(LEGACY_KEY.slice(0, MARKER_AT + 2)))).toEqual([300]);
  expect(sieve.sift(Buffer.from(`${LEGACY_KEY.slice(MARKER_AT + 2)}~`))).toEqual([300 + MARKER_AT]);
  expect(sieve.position).toBe(301 + LEGACY_KEY.length);
});

test("the memory of a chunk can be used again, whatever its size", () => {
  for (const size of [8, 45, 46, 47, 100]) {
    const bytes = Buffer.from(`${MORE}${LEGACY_KEY}${MORE}`);
    const sieve = createSieve();
    const memory = Buffer.alloc(size);
    const found: number[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      found.push(...sieve.sift(memory.subarray(0, bytes.copy(memory, 0, at, at + size))));
    }
    expect(found).toContain(300 + MARKER_AT);
  }
});
