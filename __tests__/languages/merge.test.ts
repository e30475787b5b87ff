import { expect, test } from "@jest/globals";
import type { ReportGap } from "../../src/merge/sort-out.ts";
import type { MergeMessages } from "../../src/report/merge/messages/catalogue.ts";
import { CHINESE } from "../../src/report/merge/messages/chinese.ts";
import { ENGLISH } from "../../src/report/merge/messages/english.ts";
import { mergedView } from "../../src/report/merge/view.ts";
import { finding, result } from "../report/scan/sample-result.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";

const GAPS: readonly ReportGap[] = [
  { report: "missing", shard: "3/8" },
  { report: "differs", shard: "3/8" },
  { report: "other-split", shard: "3/4", shards: 8 },
  { report: "no-history", shard: "1/1" },
  { report: "foreign", repository: "octo/other" },
  { report: "foreign", repository: "" },
  { report: "not-json", count: 2 },
  { report: "too-deep", count: 2 },
  { report: "other-version", count: 2 },
  { report: "form", count: 2 },
  { report: "too-large", count: 2 },
  { report: "no-file", count: 2 },
  { report: "unreadable", count: 2 },
  { report: "too-many" },
];

const one = {
  ...{ name: "octo/web", shards: 8, reported: 7, gaps: [], changed: false, ignoreFile: ".keyguardignore" },
  result: result({
    findings: [finding(), finding({ confidence: "possible-leak" }), finding({ confidence: "dead-leak" })],
  }),
};
const context = {
  hide: (text: string) => text,
  serverUrl: "https://github.example",
  failOn: new Set<never>(),
};
const leaky = mergedView({ repositories: [one, { ...one, name: "octo/app" }], gaps: [] }, 0, context);
const missing = mergedView(
  { repositories: [{ ...one, result: result(), gaps: [{ report: "missing", shard: "1/8" }] }], gaps: [] },
  0,
  context,
);

const SAMPLES: Samples<MergeMessages> = {
  headline: [[leaky], [missing]],
  gap: GAPS.map((gap) => [gap]),
  found: leaky.repositories.map((repository) => [repository]),
  parts: [[7, 8]],
  about: [["octo/web", "text"]],
  leftOut: [[12]],
  moreRepositories: [[12]],
  labels: {},
};

const pairs = pairsOf(ENGLISH, CHINESE, SAMPLES);

test(`both languages say the same of reports that are put together (${pairs.length} pairs)`, () => {
  const words = pairs.filter(({ path }) => path !== "about");
  expect(words.length).toBeGreaterThan(20);
  expect(words.flatMap(problemsOf)).toEqual([]);
});

test("the sentence of a plan is told as it is", () => {
  const gap: ReportGap = { report: "plan", says: "GitHub lists fewer." };
  expect([ENGLISH.gap(gap).says, CHINESE.gap(gap).says]).toEqual([gap.says, gap.says]);
});
