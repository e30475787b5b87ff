import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { FORMATS } from "./corpus.ts";
import { WRITINGS } from "./writings.ts";

/** Latin text that no key comes from by chance: it has no `sk-`, and no escape that could take up what follows. */
const text = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  })
  .map((chosen) => chosen.replaceAll(/[\\%&]/g, "/").replaceAll("sk-", "SK-"));
const key = fc
  .tuple(fc.constantFrom(...FORMATS), fc.string({ minLength: 4, maxLength: 8 }))
  .map(([[, prefix, half], seed]) => sampleKey(seed, prefix, half));
/** What cannot be part of a key, and ends an escape, a number and a group. */
const border = fc.constantFrom(" ", '"', "'", "=", "\n", "(", ":", "<");

test("a key planted anywhere, in any writing, cut by chunks anywhere, is found exactly", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITINGS),
      key,
      fc.tuple(text, border),
      fc.tuple(border, text),
      fc.array(fc.nat(2000), { maxLength: 4 }),
      ([, encoding, write], planted, [before, left], [right, behind], places) => {
        const { bytes, offset, length } = write(before + left, planted, right + behind);
        expect(detect(bytes)).toEqual([{ key: planted, confidence: "leak", encoding, offset, length }]);
        const sieve = createSieve();
        const borders = [0, ...places.filter((at) => at < bytes.length).sort((a, b) => a - b), bytes.length];
        const suspicions = borders
          .slice(1)
          .flatMap((end, index) => sieve.sift(bytes.subarray(borders[index], end)));
        expect(suspicions.some((at) => at >= offset && at < offset + length)).toBe(true);
      },
    ),
    { numRuns: 1500 },
  );
});

test("text without a key gives nothing", () => {
  const words = fc.constantFrom(
    "T3Bl",
    "bkFJ",
    "sk",
    "-proj-",
    "_",
    "0123456789",
    "abcdef",
    "ek_",
    "sess-",
    "\n",
    '"',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(text, words), { maxLength: 20 }), (pieces) => {
      const bytes = Buffer.from(pieces.join("").replaceAll("sk-", "sk "), "latin1");
      expect(detect(bytes)).toEqual([]);
    }),
    { numRuns: 800 },
  );
});

test("random bytes give nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1000, maxLength: 4000 }), (bytes) => {
      expect(detect(Buffer.from(bytes))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
