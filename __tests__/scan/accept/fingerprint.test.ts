import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { anyText } from "../../support/any-text.ts";

test("is written down in people's ignore files: it must never change", () => {
  expect(fingerprintOf("sk-example")).toBe("cbade012bbf8759f75682de75430a1da");
});

test("is the first half of a SHA-256 of the key, in a context of our own", () => {
  fc.assert(
    fc.property(anyText(200), (key) => {
      const digest = createHash("sha256").update(`openai-key-guard:v1:${key}`).digest("hex");
      expect(fingerprintOf(key)).toBe(digest.slice(0, 32));
      expect(fingerprintOf(key)).toMatch(/^[0-9a-f]{32}$/);
    }),
  );
});
