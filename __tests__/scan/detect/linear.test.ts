import { expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
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

const SIZE = 30_000;

function millisecondsFor(text: string, size: number): number {
  const bytes = Buffer.from(text.repeat(Math.ceil(size / text.length)), "latin1");
  const start = performance.now();
  detect(bytes);
  createSieve().sift(bytes);
  return performance.now() - start;
}

test.each(HOSTILE)("%j without end takes time in proportion to its length", (text) => {
  // Once for the compiler; then the best of some, since others use this machine too.
  millisecondsFor(text, SIZE);
  const best = (size: number): number => Math.min(...[1, 2, 3].map(() => millisecondsFor(text, size)));
  const small = best(SIZE);
  // Twelve and not eight times as long: a quadratic search would take 64 times.
  expect(best(8 * SIZE)).toBeLessThan(12 * 2 * Math.max(small, 1));
});
