import { expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { computingMs } from "../../support/cpu-time.ts";
import { hexToken, KEY, LEGACY_KEY } from "./corpus.ts";

const base64 = Buffer.from(MARKER).toString("base64");
const hex = Buffer.from(MARKER).toString("hex");
const wide = (text: string): string => [...text].join("\0");

/** Texts that make a careless search slow, to be repeated. */
const HOSTILE: readonly string[] = [
  MARKER,
  "T3Bl",
  "bkFJ",
  "T3Bl\n",
  'T3Bl" + "bkFJ',
  `${MARKER}\n`,
  `${MARKER}" + "`,
  "sk-",
  `sk-${MARKER}`,
  `${"sk-".repeat(150)}${MARKER}`,
  "sk-proj-",
  `sk-proj-${MARKER}`,
  `sk-ant-${MARKER}12345678`,
  LEGACY_KEY,
  KEY,
  `${KEY}\n`,
  ` sk-${hexToken("h", 32)}`,
  ` sk-${"a1".repeat(16)}`,
  `\\n`,
  "\\",
  `${MARKER}\\`,
  `a"${" ".repeat(300)}`,
  `${MARKER}"${"\\n".repeat(150)}`,
  "%54",
  "%54%33",
  "\\u0054",
  "&#84;",
  base64,
  `${base64}\n`,
  Buffer.from(`x${MARKER}xx${MARKER}y`).toString("base64"),
  hex,
  `${hex} `,
  "54 33 42 ",
  wide(MARKER),
  `${wide(MARKER)}\0`,
  `${wide("sk-")}\0`,
  "\0",
  "a\0",
  "=\r\n",
  "x",
];

const SIZE = 4_000;
const TIMES = 16;
const ATTEMPTS = 4;

function millisecondsFor(text: string, size: number): number {
  const bytes = Buffer.from(text.repeat(Math.ceil(size / text.length)), "latin1");
  return computingMs(() => {
    detect(bytes);
    createSieve().sift(bytes);
  });
}

test.each(HOSTILE)("%j without end takes time in proportion to its length", (text) => {
  // Once for the compiler; then until others leave this machine alone for long enough.
  millisecondsFor(text, SIZE);
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= 100; attempt++) {
    const small = Math.min(millisecondsFor(text, SIZE), millisecondsFor(text, SIZE));
    ratio = millisecondsFor(text, TIMES * SIZE) / Math.max(small, 0.3);
  }
  // Sixteen times as long, with room for noise; a quadratic search would take 256 times.
  expect(ratio).toBeLessThan(100);
});
