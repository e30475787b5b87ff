import { expect } from "@jest/globals";
import { problemsOf } from "./bilingual.ts";
import type { RunReport } from "./runner.mjs";

/** What of an output is another one in each run. */
const stable = ({ "request-id": _, reason, ...outputs }: Record<string, string>): unknown => outputs;

/** What a line of the log quotes is in the language of whoever says it. */
const QUOTES = /对方说：| 说：|says: /;

/** Two runs of the same: what people read of the second is Chinese, and machines read the same of both. */
export function expectSameInChinese(english: RunReport, chinese: RunReport): void {
  expect(stable(chinese.outputs)).toEqual(stable(english.outputs));
  expect(chinese.conclusion).toBe(english.conclusion);
  expect(chinese.log).toHaveLength(english.log.length);
  expect(chinese.annotations.map(({ level }) => level)).toEqual(
    english.annotations.map(({ level }) => level),
  );
  const told = [
    ...english.log.map((line, index) => [line, chinese.log[index] ?? ""] as const),
    ...english.annotations.map(
      ({ message }, index) => [message, chinese.annotations[index]?.message ?? ""] as const,
    ),
    [english.outputs["reason"] ?? "", chinese.outputs["reason"] ?? ""] as const,
    ...linesOf(english.summary).map((line, index) => [line, linesOf(chinese.summary)[index] ?? ""] as const),
  ];
  const problems = told
    .filter(([line, other]) => !QUOTES.test(other) && /[a-z] [a-z]/.test(line))
    .flatMap(([line, other]) =>
      problemsOf({ path: "", args: [], english: bare(line), chinese: bare(other) }).map(
        (problem) => `${problem}: ${other}`,
      ),
    );
  expect(problems).toEqual([]);
}

const linesOf = (summary: string): string[] => summary.split("\n").filter((line) => line !== "");
/** How long something took, and ids, are others in each run. */
const bare = (line: string): string =>
  line
    .replace(/\d+(?:\.\d)? s\b|req_\w+/g, "")
    .replace(/\d+(?:\.\d)? 秒/g, "时间")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/ +/g, " ")
    .trim();
