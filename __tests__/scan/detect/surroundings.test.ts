import { describe, expect, test } from "@jest/globals";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { counted } from "../../support/counted.ts";
import { KEYS, SURROUNDINGS } from "./corpus.ts";

describe.each(KEYS)("%s", (_, key) => {
  test.each(SURROUNDINGS)("in %s", (__, before, behind) => {
    const bytes = Buffer.from(before + key + behind);
    const offset = Buffer.byteLength(before);
    expect(detect(bytes)).toEqual([
      { key, confidence: "leak", encoding: "plain", offset, length: key.length },
    ]);
    expect(
      createSieve()
        .sift(bytes)
        .some((at) => at >= offset && at < offset + key.length),
    ).toBe(true);
    counted({ "keys planted and found": 1 });
  });
});

test("many on one line, on lines of their own, and in a large file", () => {
  const keys = KEYS.map(([, key]) => key);
  for (const separator of [" ", "\n", ",", '","', "\0", "x\n  - "]) {
    expect(detect(Buffer.from(keys.join(separator))).map(({ key }) => key)).toEqual(keys);
  }
  const filler = "const a = 1; // task-brief\n".repeat(20_000);
  const bytes = Buffer.from(keys.map((key) => filler + key).join("\n"));
  expect(detect(bytes).map(({ key }) => key)).toEqual(keys);
});

test("without keys there is nothing, and nothing in nothing", () => {
  expect(detect(Buffer.alloc(0))).toEqual([]);
  expect(detect(Buffer.alloc(100_000))).toEqual([]);
  expect(createSieve().sift(Buffer.alloc(0))).toEqual([]);
});
