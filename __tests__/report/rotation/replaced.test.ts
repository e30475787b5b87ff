import { expect, test } from "@jest/globals";
import { ENGLISH as VALIDATION } from "../../../src/report/messages/english.ts";
import type { Part } from "../../../src/report/part.ts";
import { ENGLISH } from "../../../src/report/rotation/messages/english.ts";
import { withKeyReplaced } from "../../../src/report/rotation/replaced.ts";

const FAIL = { result: "fail", because: "unusable" } as const;

function part(decision: Part["decision"], learned: unknown): Part {
  const texts = { reason: "It says so.", failure: "It fails.", markdown: "### It\n\n" };
  return { decision, ...texts, outputs: { verdict: "invalid" }, learned: learned as Part["learned"] };
}

const validation = part(FAIL, {
  validation: { result: { keyName: "THE_KEY", verdict: "invalid" }, messages: VALIDATION },
});
const rotation = (rotate: string): Part =>
  part(
    { result: "pass", because: undefined },
    { rotation: { result: { rotate: { rotate } }, messages: ENGLISH } },
  );

test("a verdict on the key that was replaced no longer fails the step, and is told as what it is", () => {
  const [first, second] = withKeyReplaced([validation, rotation("rotated")]);
  expect(first?.decision).toEqual({ result: "pass", because: undefined });
  expect(first?.reason).toBe("It says so. That was the key before: this run has replaced it since.");
  expect(first?.markdown).toBe(
    "### ⚠️ THE_KEY: invalid\n\nIt says so. That was the key before: this run has replaced it since.\n\n",
  );
  expect(first?.outputs).toEqual(validation.outputs);
  expect(second).toEqual(rotation("rotated"));
});

test.each(["failed", "unclear", "planned", "not-begun"])("not when the rotation is %s", (rotate) => {
  const parts = [validation, rotation(rotate)];
  expect(withKeyReplaced(parts)).toEqual(parts);
});

test("what else fails the step, fails it still", () => {
  const scan = part(FAIL, {});
  const due = part(FAIL, { rotation: { result: { rotate: { rotate: "rotated" } } } });
  expect(withKeyReplaced([due, scan]).map(({ decision }) => decision)).toEqual([FAIL, FAIL]);
});
