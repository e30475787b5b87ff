import { describe, expect, test } from "@jest/globals";
import { FAIL_ON_TERMS, type FailOnTerm, VERDICTS, type Verdict } from "../src/contract.ts";
import { decide, type Outcome, termsOf } from "../src/decide.ts";

/** The groups as documented, written apart from the code: what each verdict fails on by name of a group. */
const GROUP: Record<Verdict, "unusable" | "inconclusive" | undefined> = {
  valid: undefined,
  restricted: undefined,
  "rate-limited": undefined,
  "no-credit": "unusable",
  "spend-limited": "unusable",
  invalid: "unusable",
  "wrong-kind": "unusable",
  mismatched: "unusable",
  blocked: "unusable",
  malformed: "unusable",
  missing: "unusable",
  skipped: undefined,
  unreachable: "inconclusive",
  unknown: "inconclusive",
};
const group = ({ verdict, requirementMet }: Outcome) =>
  verdict === "restricted" && !requirementMet ? "unusable" : GROUP[verdict];

const OUTCOMES = VERDICTS.flatMap((verdict): Outcome[] =>
  [true, false].map((requirementMet) => ({ verdict, requirementMet })),
);
const EVERY_CASE = OUTCOMES.flatMap((outcome) => FAIL_ON_TERMS.map((term) => ({ ...outcome, term })));

test("every verdict has its place in the table of groups", () => {
  expect(Object.keys(GROUP).sort()).toEqual([...VERDICTS].sort());
});

test.each(EVERY_CASE)(
  "$verdict, requirement met: $requirementMet, fail-on: $term",
  ({ term, ...outcome }) => {
    const fails = term === outcome.verdict || term === group(outcome);
    const passes = outcome.verdict === "skipped" ? "skip" : "pass";
    expect(decide(outcome, new Set([term]))).toEqual({
      result: fails ? "fail" : passes,
      because: fails ? term : undefined,
    });
  },
);

describe("sets of terms", () => {
  test.each(OUTCOMES)("never: $verdict, requirement met: $requirementMet, does not fail", (outcome) => {
    expect(decide(outcome, new Set()).result).toBe(outcome.verdict === "skipped" ? "skip" : "pass");
  });

  test.each(OUTCOMES)("the default: $verdict, requirement met: $requirementMet", (outcome) => {
    const terms = new Set<FailOnTerm>(["unusable", "leak", "incomplete-scan", "rotation-due"]);
    expect(decide(outcome, terms).result === "fail").toBe(group(outcome) === "unusable");
  });

  test("the verdict itself is named before its group", () => {
    const both = new Set<FailOnTerm>(["unusable", "inconclusive", "invalid", "unknown"]);
    expect(decide({ verdict: "invalid", requirementMet: false }, both).because).toBe("invalid");
    expect(decide({ verdict: "unknown", requirementMet: false }, both).because).toBe("unknown");
    expect(decide({ verdict: "missing", requirementMet: false }, both).because).toBe("unusable");
  });
});

test.each(OUTCOMES)("termsOf: $verdict, requirement met: $requirementMet", (outcome) => {
  const inGroup = group(outcome);
  expect(termsOf(outcome)).toEqual([outcome.verdict, ...(inGroup === undefined ? [] : [inGroup])]);
});
