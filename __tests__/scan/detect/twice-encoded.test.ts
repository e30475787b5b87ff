import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { sampleKey } from "../../support/sample-keys.mjs";

const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`.{${width}}`, "g"), "$&\n    ");

test("a key in base64 in base64 is found, as it stands in the files that Kubernetes keeps", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(["sk-proj-", 74], ["sk-", 20], ["sk-svcacct-", 58] as const),
      fc.nat(1000),
      fc.nat(8),
      fc.nat(8),
      fc.constantFrom("base64" as const, "base64url" as const),
      fc.constantFrom(0, 64, 76),
      ([prefix, half], seed, before, inner, code, width) => {
        const key = sampleKey(`twice ${seed}`, prefix as string, half as number);
        const auth = Buffer.from(`${"u".repeat(inner)}:${key}`).toString("base64");
        const file = Buffer.from(`${" ".repeat(before)}{"auth":"${auth}"}`).toString(code);
        const bytes = Buffer.from(`data:\n    ${width === 0 ? file : wrapped(file, width)}\n`);
        const [hit, ...others] = detect(bytes);
        expect(others).toEqual([]);
        expect(hit).toMatchObject({ key, confidence: "leak", encoding: "base64" });
        const { offset = 0, length = 0 } = hit ?? {};
        expect(
          createSieve()
            .sift(bytes)
            .some((at) => at >= offset && at < offset + length),
        ).toBe(true);
      },
    ),
  );
});

test("nor does base64 without a key in it give one", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 100, maxLength: 2000 }), (bytes) => {
      const once = Buffer.from(bytes).toString("base64");
      expect(detect(Buffer.from(Buffer.from(once).toString("base64")))).toEqual([]);
    }),
  );
});
