import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readForeign } from "../../src/scan/accept/foreign/read.ts";
import { NO_RULES } from "../../src/scan/accept/ignore-file.ts";
import { judged, type Seen } from "../../src/scan/gather.ts";
import { once } from "../../src/scan/once.ts";
import type { Sighting } from "../../src/scan/sighting.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { sighting } from "./accept/sightings.ts";

const KEY = sampleKey("once");
const COMMITS = ["a", "b", "c"].map((digit) => digit.repeat(40));

const keyOf = (one: Sighting): string => one.hit.key;
const fingerprintOf = ({ fingerprint }: Seen): string => fingerprint;

/** A version of `src/a.ts` with the key in it. */
function version(commit: string, line: number, atTip: boolean): Sighting {
  return { ...sighting(KEY, { commit, line, atTip }), standsFor: [{ commit, line }] };
}

test("a place accepts what is told only with all that it stands for, in one job or in several", () => {
  const line = fc.integer({ min: 1, max: 2 });
  const versions = fc.array(fc.record({ commit: fc.constantFrom(...COMMITS), line, atTip: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  });
  const entries = fc.array(fc.record({ commit: fc.constantFrom(...COMMITS), line }), { maxLength: 6 });
  fc.assert(
    fc.property(versions, entries, fc.integer({ min: 1, max: 3 }), (all, accepted, jobs) => {
      const text = accepted.map((one) => `${one.commit}:src/a.ts:openai-api-key:${one.line}`).join("\n");
      const foreign = [readForeign({ format: "gitleaks-ignore", path: "x" }, text)];
      const sightings = all.map((one) => version(one.commit, one.line, one.atTip));
      const whole = judged(once(sightings, keyOf), NO_RULES, foreign);
      const isAccepted = all.every((one) =>
        accepted.some(({ commit, line: at }) => commit === one.commit && at === one.line),
      );
      // Those that stand at the tip are told one by one, and each stands for all that is not told.
      if (isAccepted) expect(whole.every(({ by }) => by?.by === "place")).toBe(true);
      const untold = all.filter((one) => !one.atTip);
      const told = whole.filter(({ by }) => by !== undefined);
      for (const { place } of told) {
        for (const one of [...untold.filter(() => all.some(({ atTip }) => atTip)), place]) {
          expect(text).toContain(`${one.commit}:src/a.ts:openai-api-key:${one.line}`);
        }
      }
      const parts = Array.from({ length: jobs }, (_, job) =>
        judged(
          once(
            sightings.filter((__, at) => at % jobs === job),
            keyOf,
          ),
          NO_RULES,
          foreign,
        ),
      );
      const merged = once(parts.flat(), fingerprintOf);
      const isOpen = ({ by }: Seen): boolean => by === undefined;
      expect(merged.some(isOpen)).toBe(whole.some(isOpen));
    }),
  );
});
