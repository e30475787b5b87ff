import { expect } from "@jest/globals";
import { fingerprintOf } from "../../src/scan/accept/fingerprint.ts";
import { manifest, visible } from "../support/guard.ts";
import type { ScanRun } from "../support/scan/scan-run.ts";

/** All that a step may come to, whatever happened to it: it found everything, or says that it did not read everything. */
export type Outcome = "found" | "incomplete";

/**
 * What holds after every fault: all outputs are there, a scan that calls itself complete has found all keys, one
 * that does not fails, says why and what to do; nothing is left running or lying around, and nothing was printed
 * that is not for people.
 *
 * @param finds keys that a complete scan reports
 */
export function expectHonest(run: ScanRun, finds: readonly string[]): Outcome {
  expect(run).toMatchObject({ timedOut: false, childLeftRunning: false, filesLeft: [], rawStderr: "" });
  expect(Object.keys(run.outputs).toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
  expect(visible(run)).not.toMatch(/Unexpected error|please report|undefined|\[object/);
  expect(run.outputs["result"]).toBe("fail");
  expect(run.exitCode).toBe(1);
  const found = run.leaks.map(({ fingerprint }) => fingerprint);
  if (run.outputs["scan-complete"] === "true") {
    expect(found).toEqual(expect.arrayContaining(finds.map(fingerprintOf)));
    return "found";
  }
  expect(run.outputs["scan-complete"]).toBe("false");
  // The headline, what is missing and why, and what to do: three sentences.
  const reason = run.outputs["reason"] ?? "";
  expect(reason).toMatch(/^[^.]+\. .+: .+\. (?:Run|Free|Give|Set|See|Check|Use|Leave|Make) .+\.$/);
  expect(visible(run)).toContain(reason.slice(reason.indexOf(". ") + 2));
  return "incomplete";
}
