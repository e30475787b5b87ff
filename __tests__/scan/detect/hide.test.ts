import { expect, test } from "@jest/globals";
import { REDACTED } from "../../../src/key/redact.ts";
import { hideKeys } from "../../../src/scan/detect/hide.ts";
import { KEY, LEGACY_KEY, token } from "./corpus.ts";

test.each([
  ["", ""],
  ["feature/new-key", "feature/new-key"],
  // What is no text stays what it is.
  ["a\ud800b", "a\ud800b"],
  [KEY, REDACTED],
  [`feature/${KEY}`, `feature/${REDACTED}`],
  [`${KEY}/x`, `${REDACTED}/x`],
  [`ä/${KEY} ü €/${LEGACY_KEY}~é`, `ä/${REDACTED} ü €/${REDACTED}~é`],
  [`a/sk-${token("p", 40)}/b`, `a/${REDACTED}/b`],
  [`${Buffer.from(KEY).toString("hex")}.txt`, `${REDACTED}.txt`],
])("case %#", (text, hidden) => {
  expect(hideKeys(text)).toBe(hidden);
});

test("what stands alone once another key is gone goes as well", () => {
  // Of the two that are glued together the second would be no key: it seems to go on.
  const possible = `sk-${token("q", 40)}`;
  const glued = `x${possible}`;
  expect(hideKeys(glued)).toBe(glued);
  expect(hideKeys(`${KEY}${possible}`)).toBe(REDACTED + REDACTED);
});
