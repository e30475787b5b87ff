import { describe, expect, test } from "@jest/globals";
import { guardLoopback, KEY } from "../support/guard.ts";

// Node's own code can throw outside of every promise: nothing of ours can catch that, and the step still tells of it.

/** Throws in the middle of the first request, where nobody catches. */
const CRASH = `import http from "node:http";
const { end } = http.ClientRequest.prototype;
http.ClientRequest.prototype.end = function (...args) {
  http.ClientRequest.prototype.end = end;
  setImmediate(() => { const said = String(this.getHeader("authorization")); throw new RangeError("planted: " + said + " " + said.slice(7, 40)); });
  return end.apply(this, args);
};`;
const platformEnv = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CRASH)}` };

describe("an exception outside of the run", () => {
  test("is what the step fails with, and not a run that somebody cancelled", async () => {
    const report = await guardLoopback("hang", { inputs: { "timeout-seconds": "60" }, platformEnv });
    expect(report.exitCode).toBe(1);
    expect(report.durationMs).toBeLessThan(30_000);
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none", valid: "false" });
    expect(report.outputs["reason"]).toMatch(/^Unexpected error, please report it: RangeError: planted/);
    expect(report.annotations).toMatchObject([{ level: "error", message: report.outputs["reason"] }]);
    const all = [...report.log, report.outputs["reason"]].join("\n");
    expect(all).not.toMatch(/cancelled/);
    for (const part of [KEY.slice(10, 30), KEY.slice(0, 16), KEY.slice(20, 28)])
      expect(all).not.toContain(part);
  });

  test("does not keep the other checks from saying what they found before", async () => {
    const report = await guardLoopback("hang", {
      inputs: { "timeout-seconds": "60", checks: "validate, rotation", "created-at": "2026-01-01" },
      platformEnv,
    });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none" });
    expect(report.outputs["key-created-at"]).toBe("2026-01-01");
    expect(report.outputs["reason"]).toMatch(/^Unexpected error, please report it: RangeError: planted/);
    expect(report.outputs["reason"]?.match(/planted/g)).toHaveLength(1);
  });
});
