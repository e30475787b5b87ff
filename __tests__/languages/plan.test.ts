import { expect, test } from "@jest/globals";
import type { PlanGap } from "../../src/plan/gap.ts";
import type { PlanFailure } from "../../src/plan/make.ts";
import { REASONS_LEFT_OUT } from "../../src/plan/plan.ts";
import type { GitHubTrouble } from "../../src/report/github-trouble.ts";
import type { PlanMessages } from "../../src/report/plan/messages/catalogue.ts";
import { CHINESE } from "../../src/report/plan/messages/chinese.ts";
import { ENGLISH } from "../../src/report/plan/messages/english.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";

const TROUBLES: readonly GitHubTrouble[] = [
  { kind: "no-answer" },
  { kind: "rate-limit", status: 429 },
  { kind: "status", status: 502 },
];
const NONE: GitHubTrouble = { kind: "no-answer" };
const GAPS: readonly PlanGap[] = [
  { gap: "selected" },
  { gap: "private-unknown" },
  { gap: "fewer", of: "public", listed: 3, counted: 5 },
  { gap: "fewer", of: "private", listed: 3, counted: 5 },
  { gap: "unsteady" },
  { gap: "endless", pages: 1_000 },
  { gap: "not-understood", entries: 2 },
  { gap: "key-in-name", ids: [77] },
  { gap: "nothing" },
  { gap: "not-there", patterns: ["web-*"] },
];
const FAILURES: readonly PlanFailure[] = [
  { failure: "no-account", account: "octo" },
  { failure: "too-many", repositories: 300, maxJobs: 256, parts: 3 },
  { failure: "too-many", repositories: 300, maxJobs: 256, parts: undefined },
  { failure: "public-run", privateRepositories: 7 },
];

const SAMPLES: Samples<PlanMessages> = {
  headline: [[{ repositories: 12, jobs: 34, leftOut: 56 }], [{ repositories: 0, jobs: 0, leftOut: 56 }]],
  repository: [["octo/web", "77 MB", 3]],
  size: [[undefined], [12], [3_400], [56_000]],
  leftOut: REASONS_LEFT_OUT.map((why) => ["octo/web", why]),
  reason: REASONS_LEFT_OUT.map((why) => [why]),
  more: [[12]],
  unnamed: [[12]],
  gap: [
    ...GAPS.map((gap) => [gap, NONE] as const),
    ...TROUBLES.map((trouble) => [{ gap: "broken-off", listed: 9, error: undefined }, trouble] as const),
  ],
  failure: [
    ...FAILURES.map((failure) => [failure, NONE] as const),
    ...TROUBLES.map((trouble) => [{ failure: "no-list", error: undefined }, trouble] as const),
  ],
  labels: { leftOut: [[12]] },
};

const pairs = pairsOf(ENGLISH, CHINESE, SAMPLES);

test(`both languages say the same of a plan (${pairs.length} pairs)`, () => {
  // Units are the same in both.
  const words = pairs.filter(({ path, english }) => !(path === "size" && /^[\d.]+ [kM]B$/.test(english)));
  expect(words.length).toBe(pairs.length - 3);
  expect(words.flatMap(problemsOf)).toEqual([]);
});
