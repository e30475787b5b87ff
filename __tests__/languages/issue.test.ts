import { expect, test } from "@jest/globals";
import { VERDICTS } from "../../src/contract.ts";
import type { IssueMessages } from "../../src/issue/messages/catalogue.ts";
import { CHINESE } from "../../src/issue/messages/chinese.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import { AHEAD, type Matter } from "../../src/issue/standing.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";

const MATTERS: readonly Matter[] = [
  ...VERDICTS.filter((verdict) => verdict !== "valid" && verdict !== "skipped").map(
    (verdict) => `key:${verdict}` as Matter,
  ),
  "rotation:due",
  "rotation:soon",
  "sight:blind",
  ...AHEAD.map((ahead) => `ahead:${ahead}` as const),
];
const DAY = "2026-11-22";
const RUN = "https://github.example/o/r/actions/runs/7";
const ISSUE = "https://github.example/o/r/issues/9";
const DONE = ["opened", "updated", "left", "closed", "reopened"] as const;

const SAMPLES: Samples<IssueMessages> = {
  title: MATTERS.map((matter) => ["THE_KEY", matter]),
  matter: MATTERS.map((matter) => [matter]),
  row: MATTERS.map((matter) => [matter, DAY]),
  fromBefore: MATTERS.map((matter) => [matter, DAY]),
  well: [["THE_KEY"]],
  noLonger: [[["A-1"]], [["A-1", "B-2"]]],
  duplicate: [[12]],
  lookedAt: [
    [DAY, `[这次运行](${RUN})`],
    [DAY, "一次运行"],
  ],
  // Puts a text into form, and says nothing itself.
  sentence: [],
  done: DONE.flatMap((done) => [
    [9, done, ISSUE],
    [9, done, undefined],
  ]) as never,
  doneInSummary: DONE.map((done) => [`[issue 9](${ISSUE})`, done]),
  issue: [],
  more: [[12]],
  headings: { secrets: [["repository"], ["environment"], ["organization"]] },
  notes: {
    assignees: [[["nobody-1", "away-2"]]],
    labels: [[["label-1", "label-2"]]],
    duplicateLeft: [[12]],
  },
  refusals: {
    sentence: [["出了问题"]],
    tooMany: [["label-1"]],
    rateLimit: [[429]],
    status: [401, 403, 404, 410, 422, 409, 503].map((status) => [status]),
  },
};

test("what has no name stands among Chinese words without a space, and names keep theirs", () => {
  expect(CHINESE.title(CHINESE.unnamed, "rotation:due")).toBe("服务账户应当轮换");
  expect(CHINESE.title("OPENAI_API_KEY", "rotation:due")).toBe("OPENAI_API_KEY 应当轮换");
  expect(CHINESE.well(CHINESE.unnamed)).toBe("服务账户一切恢复正常。");
});

const PAIRS = pairsOf(ENGLISH, CHINESE, SAMPLES);

test("everything is there in both languages", () => {
  expect(PAIRS.length).toBeGreaterThan(110);
});

test("what is said in Chinese is Chinese, and says what is said in English", () => {
  const wrong = PAIRS.flatMap((pair) =>
    problemsOf(pair).map((problem) => `${pair.path} ${problem}: ${pair.chinese} | ${pair.english}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
