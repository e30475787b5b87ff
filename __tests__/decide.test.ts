import { describe, expect, test } from "@jest/globals";
import {
  CONFIDENCES,
  type Confidence,
  FAIL_ON_TERMS,
  type FailOnTerm,
  VERDICTS,
  type Verdict,
} from "../src/contract.ts";
import {
  type Decision,
  decide,
  decideRotation,
  decideScan,
  type Outcome,
  type RotationOutcome,
  termsOf,
  together,
} from "../src/decide.ts";

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

describe("a scan", () => {
  const subsets = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => CONFIDENCES.filter((_, at) => bits & (1 << at)));
  const cases = subsets.flatMap((confidences) =>
    [true, false].map((complete) => ({ confidences, complete })),
  );

  test.each(cases)("with $confidences, complete: $complete, fails on what it is and nothing else", (scan) => {
    const confidences = new Set<Confidence>(scan.confidences);
    for (const term of FAIL_ON_TERMS) {
      const fails = confidences.has(term as Confidence) || (term === "incomplete-scan" && !scan.complete);
      expect(decideScan({ ...scan, confidences }, new Set([term]))).toEqual({
        result: fails ? "fail" : "pass",
        because: fails ? term : undefined,
      });
    }
  });

  test("a leak is told before what was not read", () => {
    const confidences = new Set<Confidence>(["possible-leak", "leak"]);
    expect(decideScan({ confidences, complete: false }, new Set(FAIL_ON_TERMS)).because).toBe("leak");
  });
});

describe("the age of a key", () => {
  test.each<[state: RotationOutcome["state"], failOn: FailOnTerm[], because: FailOnTerm | undefined]>([
    ["due", ["rotation-due"], "rotation-due"],
    ["due", ["rotation-soon"], "rotation-soon"],
    ["due", ["rotation-soon", "rotation-due"], "rotation-due"],
    ["due", ["leak"], undefined],
    ["soon", ["rotation-soon"], "rotation-soon"],
    ["soon", ["rotation-due"], undefined],
    ["ok", ["rotation-due", "rotation-soon"], undefined],
    ["unknown", ["rotation-due", "rotation-soon"], undefined],
    ["due", [], undefined],
  ])("%s, fail-on: %j", (state, failOn, because) => {
    const expected = { result: because === undefined ? "pass" : "fail", because };
    expect(decideRotation({ state, broken: false }, new Set(failOn))).toEqual(expected);
  });

  test("what is broken fails whatever is named, but for never", () => {
    const broken: RotationOutcome = { state: "ok", broken: true };
    expect(decideRotation(broken, new Set(["leak"]))).toEqual({ result: "fail", because: undefined });
    expect(decideRotation(broken, new Set())).toEqual({ result: "pass", because: undefined });
    expect(decideRotation({ state: "due", broken: true }, new Set(["rotation-due"]))).toEqual({
      result: "fail",
      because: "rotation-due",
    });
  });
});

describe("checks together", () => {
  const pass: Decision = { result: "pass", because: undefined };
  const skip: Decision = { result: "skip", because: undefined };
  const fail: Decision = { result: "fail", because: "leak" };

  test.each([
    [[pass, fail], fail],
    [[fail, skip], fail],
    [[pass, skip], pass],
    [[skip, skip], skip],
    [[pass], pass],
  ])("%j: %j", (decisions, expected) => {
    expect(together(decisions)).toEqual(expected);
  });
});
