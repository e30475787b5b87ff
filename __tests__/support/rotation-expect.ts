import { expect } from "@jest/globals";
import { visible } from "./guard.ts";
import { PERSON } from "./openai-org/records.ts";
import { type RotationWorld, writesOf } from "./rotation-world.ts";
import type { RunReport } from "./runner.mjs";

/** What a look at a key's age comes to. */
export interface Expected {
  readonly rotation: "ok" | "soon" | "due" | "unknown";
  readonly exitCode: 0 | 1;
  /** Of the sentence in the output `reason`, the log and the summary. */
  readonly says: RegExp;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** That a look at a key's age says everywhere what it found: outputs, log, summary, annotations, exit code. */
export function expectRun(report: RunReport, { rotation, exitCode, says, outputs }: Expected): void {
  const reason = report.outputs["reason"] ?? "";
  expect(reason).toMatch(says);
  expect(report.outputs).toMatchObject({ rotation, rotated: "false", verdict: "none", ...outputs });
  expect(report.exitCode).toBe(exitCode);
  expect(report.outputs["result"]).toBe(exitCode === 0 ? "pass" : "fail");
  expect(report.log.join("\n")).toContain(`Rotation: ${rotation}. ${reason}`);
  expect(report.summary.replace(/[<>\\]/g, "")).toContain(reason.slice(0, 60));
  const errors = report.annotations.filter(({ level }) => level === "error");
  expect(errors).toHaveLength(exitCode);
  const loud = report.annotations.filter(({ level }) => level !== "notice");
  if (rotation !== "ok") expect(loud.map(({ message }) => message).join("\n")).toContain(reason);
  if (rotation === "unknown") {
    expect(report.outputs).toMatchObject({
      "key-age-days": "none",
      "days-left": "none",
      "key-created-at": "none",
    });
  }
}

/** That nothing was written anywhere, and nothing asked that no client should ask. */
export function expectUnwritten(world: RotationWorld): void {
  expect(writesOf(world)).toEqual([]);
  expect([world.organization.violations, world.github.violations]).toEqual([[], []]);
}

/** That a report is whole and names nobody. */
export function expectDiscreet(report: RunReport): RunReport {
  for (const personal of Object.values(PERSON)) expect(visible(report)).not.toContain(personal);
  expect(report.droppedOutputs).toEqual([]);
  return report;
}
