import { describe, expect, jest } from "@jest/globals";
import { act as installAct } from "../../scripts/tools/programs.ts";
import { counted } from "../support/counted.ts";
import { findLeaks } from "../support/leaks.mjs";
import { type ActOptions, type ActRun, runWithAct } from "./run-with-act.ts";

// Some run a workflow of several jobs twice, and the machine may be busy with other tests.
jest.setTimeout(300_000);

// Built from Go's module proxy the first time.
const act = installAct();
if (act.state === "absent") {
  const says = `Workflows are not run with act: ${act.why}.`;
  if (process.env["ACT"] === "required") throw new Error(says);
  // One line, without the trace that a console of the test runner would add.
  process.stderr.write(`SKIPPED: ${says}\n`);
}

/** Skipped where act is not to be had. */
export const describeWithAct =
  act.state === "ready" && process.platform !== "win32" ? describe : describe.skip;

/** Runs a workflow, and searches all that was printed for keys and parts of keys. */
export async function run(keys: readonly string[], options: ActOptions): Promise<ActRun> {
  const report = await runUnsearched(options);
  // Without a word about what was found: a failed test is public, too.
  expect(findLeaks({ log: report.log }, keys).length).toBe(0);
  return report;
}

export async function runUnsearched(options: ActOptions): Promise<ActRun> {
  if (act.state === "absent") throw new Error(act.why);
  const report = await runWithAct(act.path, options);
  counted({ "workflows run": 1 });
  return report;
}

/** How a step ended; `undefined` when it did not run. */
export function endOf(report: ActRun, step: string): string | undefined {
  return report.steps.find(({ name }) => name === step)?.ended;
}
