import { describe, expect, test } from "@jest/globals";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { counted } from "../../support/counted.ts";
import { KEYS } from "./corpus.ts";
import { WRITINGS } from "./writings.ts";

/** One, two and three bytes: each shifts base64 by one. */
const SURROUNDED: readonly (readonly [before: string, behind: string])[] = [
  ["", ""],
  [" ", "\n"],
  ['="', '"'],
  ['k="', '";'],
  ['OPENAI_API_KEY="', '"\nDEBUG=1\nMODE=a-b_c\n'],
  [`${"name: value\n".repeat(40)}key: `, `\n${"other: value\n".repeat(40)}`],
];

describe.each(WRITINGS)("%s", (name, encoding, write) => {
  test.each(KEYS)("%s", (__, key) => {
    for (const [before, behind] of SURROUNDED) {
      const { bytes, offset, length } = write(before, key, behind);
      expect(detect(bytes)).toEqual([{ key, confidence: "leak", encoding, offset, length }]);
      const suspicions = createSieve().sift(bytes);
      expect(suspicions.some((at) => at >= offset && at < offset + length)).toBe(true);
    }
    counted({ "keys planted and found": SURROUNDED.length });
  });

  test("two keys in the same way", () => {
    const [first = "", second = ""] = [KEYS[3]?.[1], KEYS[6]?.[1]];
    const { bytes } = write("", `${first}\n${second}`, "");
    // What is written as an escape between them ends the first.
    expect(detect(bytes).map(({ key }) => key)).toEqual([first, second]);
    expect(name).not.toBe("");
  });
});

test("a Kubernetes secret with several values", () => {
  const lines = KEYS.map(([name, key], index) => `  ${name.replaceAll(/\W/g, "_")}${index}: ${encoded(key)}`);
  const secret = `apiVersion: v1\nkind: Secret\ndata:\n${lines.join("\n")}\n`;
  expect(detect(Buffer.from(secret)).map(({ key }) => key)).toEqual(KEYS.map(([, key]) => key));
});

function encoded(text: string): string {
  return Buffer.from(text).toString("base64");
}
