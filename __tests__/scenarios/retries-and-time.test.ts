import { describe, expect, test } from "@jest/globals";
import { guardLoopback, KEY } from "../support/guard.ts";
import type { RecordedRequest } from "../support/stand-in-api.mjs";

/** Requests with the user's key; those with a made-up key are another question. */
function own(requests: readonly RecordedRequest[]): readonly RecordedRequest[] {
  return requests.filter(({ authorization }) => authorization === `Bearer ${KEY}`);
}

/** Times between requests, in milliseconds. */
function gaps(requests: readonly RecordedRequest[]): number[] {
  return requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? at));
}

describe("what is tried again", () => {
  test.each(["server-error-500", "overloaded-503", "reset"])(
    "%s: as often as max-attempts says",
    async (state) => {
      const report = await guardLoopback(state, { inputs: { "max-attempts": "3" } });
      expect(report.outputs).toMatchObject({ verdict: "unreachable" });
      expect(own(report.requests)).toHaveLength(3);
      expect(report.log.join("\n")).toMatch(/attempt 2 of 3 in .*\n.*attempt 3 of 3 in/);
    },
  );

  test("longer and longer pauses, with jitter", async () => {
    const report = await guardLoopback("server-error-500", { inputs: { "max-attempts": "4" } });
    const [first = 0, second = 0, third = 0] = gaps(report.requests);
    expect(first).toBeGreaterThanOrEqual(240);
    expect(second).toBeGreaterThanOrEqual(490);
    expect(third).toBeGreaterThanOrEqual(990);
  });

  test("a server that comes back is found well", async () => {
    const report = await guardLoopback("server-error-once", { inputs: { "max-attempts": "2" } });
    expect(report.outputs).toMatchObject({ verdict: "valid", result: "pass" });
    expect(report.annotations).toEqual([]);
  });

  test("a short Retry-After is waited for", async () => {
    const report = await guardLoopback("rate-limited-short", { inputs: { "max-attempts": "2" } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(gaps(own(report.requests))[0]).toBeGreaterThanOrEqual(950);
  });
});

describe("what is not tried again", () => {
  test.each([
    ["no-credit", "/v1/chat/completions"],
    ["insufficient-quota", "/v1/chat/completions"],
    ["project-spend-limit", "/v1/chat/completions"],
    ["wrong-key", "/v1/models"],
    ["cloudflare-403", "/v1/models"],
    ["redirect-302", "/v1/models"],
  ])("%s", async (state, path) => {
    const report = await guardLoopback(state, { inputs: { "max-attempts": "3" } });
    expect(own(report.requests).filter((request) => request.path === path)).toHaveLength(1);
  });
});

describe("what is asked once more before it counts, even with one attempt", () => {
  test.each(["other-401", "no-organization", "no-request-scope"])("%s", async (state) => {
    const report = await guardLoopback(state, { inputs: { "max-attempts": "1" } });
    const last = own(report.requests).at(-1);
    expect(own(report.requests).filter(({ path }) => path === last?.path)).toHaveLength(
      // The restricted key is refused at both endpoints, and asked twice at each.
      2,
    );
  });
});

test("timeout-seconds covers the whole answer, also one that never ends", async () => {
  for (const state of ["hang", "slow-drip"]) {
    const report = await guardLoopback(state, { inputs: { "timeout-seconds": "1" } });
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/within 1 second\./);
    expect(report.durationMs).toBeGreaterThanOrEqual(1000);
    expect(report.durationMs).toBeLessThan(5000);
  }
});

test("a slow run says what it is waiting for", async () => {
  const report = await guardLoopback("hang", { inputs: { "timeout-seconds": "6" } });
  expect(report.log.join("\n")).toMatch(/still waiting for \/models: 5\.0 s of at most 6\.0 s/);
});

describe("a cancelled run ends at once, with its outputs written, and has not passed", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s while waiting for an answer", async (signal) => {
    const report = await guardLoopback("hang", {
      inputs: { "timeout-seconds": "60" },
      signalAfter: { signal, when: (stdout) => stdout.includes("OpenAI Key Guard validates") },
    });
    expect(report.durationMs).toBeLessThan(5000);
    expect(report.exitCode).toBe(1);
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "unreachable", valid: "false" });
    expect(report.outputs["reason"]).toMatch(/cancelled/);
    expect(report.childLeftRunning).toBe(false);
  });

  test("while waiting for the next attempt", async () => {
    const report = await guardLoopback("rate-limited-short", {
      inputs: { "max-attempts": "3" },
      signalAfter: { signal: "SIGINT", when: (stdout) => stdout.includes("attempt 2 of 3") },
    });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "unreachable" });
    expect(own(report.requests)).toHaveLength(1);
  });
});

describe("answers without end cost neither time nor memory", () => {
  test.each(["endless-body", "huge-body", "gzip-bomb"])("%s", async (state) => {
    const report = await guardLoopback(state, {
      // A heap that could not hold the body; the process would die of it.
      platformEnv: { NODE_OPTIONS: "--max-old-space-size=64" },
    });
    expect(report.outputs).toMatchObject({ verdict: "unreachable", valid: "false" });
    expect(report.outputs["reason"]).toMatch(/an answer of more than 4 MiB/);
  });
});
