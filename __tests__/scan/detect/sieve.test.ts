import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import type { Hit } from "../../../src/scan/detect/hit.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { hexToken, KEY, KEYS, LEGACY_KEY, token } from "./corpus.ts";
import { WRITINGS } from "./writings.ts";

function siftIn(chunks: readonly Buffer[]): number[] {
  const sieve = createSieve();
  return chunks.flatMap((chunk) => sieve.sift(chunk));
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const borders = [0, ...places.filter((at) => at <= bytes.length), bytes.length].sort((a, b) => a - b);
  return borders.slice(1).map((end, index) => bytes.subarray(borders[index], end));
}

/** Hits in which the sieve suspected nothing. */
function missed(hits: readonly Hit[], chunks: readonly Buffer[]): number[] {
  const suspicions = siftIn(chunks);
  return hits
    .filter(({ offset, length }) => !suspicions.some((at) => at >= offset && at < offset + length))
    .map(({ offset }) => offset);
}

const POSSIBLE = `sk-${hexToken("p", 32)}`;

test.each([...WRITINGS.map(([name, , write]) => [name, write(" k=", LEGACY_KEY, "\n").bytes] as const)])(
  "%s: wherever a chunk ends",
  (_, bytes) => {
    const hits = detect(bytes);
    expect(hits.length).toBe(1);
    for (let at = 0; at <= bytes.length; at++) expect(missed(hits, cut(bytes, [at]))).toEqual([]);
    for (const size of [1, 2, 3, 5, 7, 31, 64]) {
      const places = Array.from({ length: Math.ceil(bytes.length / size) }, (__, index) => index * size);
      expect(missed(hits, cut(bytes, places))).toEqual([]);
    }
  },
);

test.each([POSSIBLE, `ek_${hexToken("e", 32)}`, `sess-${token("s", 40)}`])(
  "%s: wherever a chunk ends",
  (key) => {
    for (const bytes of [
      Buffer.from(`"\\n${key}"`),
      Buffer.from(`"%20${key}"`),
      Buffer.from(`\n${key}\n`, "utf16le"),
    ]) {
      const hits = detect(bytes);
      expect(hits.length).toBe(1);
      for (let at = 0; at <= bytes.length; at++) expect(missed(hits, cut(bytes, [at]))).toEqual([]);
    }
  },
);

/** Pieces of which keys, half keys and everything that is nearly one come about. */
const PIECES: readonly string[] = [
  ...KEYS.map(([, key]) => key),
  KEY.slice(0, 30),
  KEY.slice(30, 86),
  KEY.slice(86),
  LEGACY_KEY.slice(0, 25),
  LEGACY_KEY.slice(25),
  POSSIBLE,
  MARKER,
  "T3Bl",
  "bkFJ",
  "sk-",
  "sk-proj-",
  '" +\n "',
  "\n",
  "\\n",
  " ",
  "\0",
  "%54",
  "\\x54",
  "\\u0033",
  "&#84;",
  ...WRITINGS.map(([, , write]) => write("", LEGACY_KEY, "").bytes.toString("latin1")),
];

describe("whatever is given", () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
      ),
      { maxLength: 8 },
    )
    .map((pieces) => Buffer.from(pieces.join(""), "latin1"));

  test("what the detector finds, the sieve suspects, in any chunks", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(600), { maxLength: 6 }), (bytes, places) => {
        expect(missed(detect(bytes), cut(bytes, places))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("hits are in order, apart, inside of the bytes, and hold their key in plain text", () => {
    fc.assert(
      fc.property(text, (bytes) => {
        let end = 0;
        for (const { key, encoding, offset, length } of detect(bytes)) {
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + length;
          expect(end).toBeLessThanOrEqual(bytes.length);
          if (encoding === "plain") expect(bytes.toString("latin1", offset, end)).toBe(key);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("suspicions are in order, and no nearer than the sieve can reach", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(600), { maxLength: 6 }), (bytes, places) => {
        const sieve = createSieve();
        for (const chunk of cut(bytes, places)) {
          const earliest = sieve.position - sieve.reach;
          const found = sieve.sift(chunk);
          for (const at of found) expect(at).toBeGreaterThanOrEqual(earliest);
          expect(found).toEqual([...found].sort((a, b) => a - b));
        }
        expect(sieve.position).toBe(bytes.length);
      }),
      { numRuns: 300 },
    );
  });
});

test("the memory of a chunk can be used again", () => {
  const bytes = Buffer.from(`${"x".repeat(100)} ${KEY}\n`);
  const sieve = createSieve();
  const memory = Buffer.alloc(110);
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at += memory.length) {
    const read = bytes.copy(memory, 0, at, at + memory.length);
    found.push(...sieve.sift(memory.subarray(0, read)));
  }
  expect(found.some((at) => at >= 101 && at < 101 + KEY.length)).toBe(true);
});

test.each([
  "task-brief and risk-check, desk-based, ask-me, sk-, sk-loading-spinner",
  "const k = css['sk-circle12']; webkit-mask-image; week_2024; peek_; sess-",
  "VDNC and bGJr, 54 33 43, 5433, %54he, \\x54, \\u0054he, &#84;he",
  "/sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/ and (T3BlbkFJ)",
  `sk-${"x".repeat(48)} and sk-1234${"0".repeat(40)}`,
  "T3BlbkZ, T3BlX, and T3BlbgAA of base64",
])("words raise no suspicion: %s", (words) => {
  // Behind it, so that nothing is left open for a next chunk.
  expect(createSieve().sift(Buffer.from(`${words}${" ".repeat(200)}`))).toEqual([]);
});
