import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Clock } from "../../src/ports/clock.ts";
import type { OpenAiRequest } from "../../src/ports/openai.ts";
import {
  type Asked,
  ask,
  LONGEST_RETRY_AFTER_MS,
  type Observer,
  type ProbeEvent,
} from "../../src/validate/ask.ts";
import type { Failure, Observation } from "../../src/validate/observation.ts";
import { context, errorAnswer, failure, htmlAnswer, listOf, missingScopes } from "../support/observations.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const REQUEST: OpenAiRequest = { method: "GET", path: "/models", credential: sampleKey("ask") };
const GOOD = listOf("gpt-6-luna");
const BAD = errorAnswer(401, { code: "invalid_api_key" });

interface Run {
  readonly asked: Asked;
  readonly requests: readonly OpenAiRequest[];
  readonly delays: readonly number[];
  readonly events: readonly ProbeEvent[];
}

interface Options {
  readonly maxAttempts?: number;
  readonly random?: number;
  readonly cancel?: AbortController;
  /** What each request takes. */
  readonly durationMs?: number;
  readonly onSleep?: () => void;
}

/** Asks a port that gives these answers in turn, the last one for ever. */
async function run(answers: readonly Observation[], options: Options = {}): Promise<Run> {
  let now = Date.parse("2026-11-15T12:00:00Z");
  const requests: OpenAiRequest[] = [];
  const delays: number[] = [];
  const events: ProbeEvent[] = [];
  const clock: Clock = {
    now: () => new Date(now),
    sleep: async (ms) => {
      delays.push(ms);
      now += ms;
      options.onSleep?.();
    },
    random: () => options.random ?? 0,
  };
  const openAi: Observer = {
    ask: async (request) => {
      requests.push(request);
      now += options.durationMs ?? 0;
      const observation = answers[Math.min(requests.length, answers.length) - 1];
      if (!observation) throw new Error("No answer was prepared.");
      return observation;
    },
  };
  const asked = await ask(
    REQUEST,
    { context: context("models") },
    { maxAttempts: options.maxAttempts ?? 3, timeoutMs: 20_000 },
    {
      openAi,
      clock,
      cancel: (options.cancel ?? new AbortController()).signal,
      onEvent: (event) => events.push(event),
    },
  );
  return { asked, requests, delays, events };
}

describe("what is tried again", () => {
  const passing: [name: string, observation: Observation][] = [
    ...(["dns", "refused", "reset", "timeout", "network"] as const).map(
      (name: Failure): [string, Observation] => [name, failure(name)],
    ),
    ...[408, 409, 500, 502, 503, 504].map((status): [string, Observation] => [
      `HTTP ${status}`,
      errorAnswer(status),
    ]),
    ["overloaded", errorAnswer(503, { code: "server_is_overloaded" })],
    [
      "a rate limit with a short Retry-After",
      errorAnswer(429, { code: "rate_limit_exceeded" }, { retryAfterMs: 1 }),
    ],
    ["slow_down with a short Retry-After", errorAnswer(429, { code: "slow_down" }, { retryAfterMs: 1 })],
  ];

  test.each(passing)("%s, as often as allowed", async (_, observation) => {
    for (const maxAttempts of [1, 2, 5]) {
      const { requests, delays, asked } = await run([observation], { maxAttempts });
      expect(requests).toHaveLength(maxAttempts);
      expect(delays).toHaveLength(maxAttempts - 1);
      expect(asked.observation).toBe(observation);
    }
  });

  test.each(passing)("%s, until an answer comes", async (_, observation) => {
    const { requests, asked } = await run([observation, GOOD], { maxAttempts: 5 });
    expect(requests).toEqual([REQUEST, REQUEST]);
    expect(asked.judgement).toMatchObject({ verdict: "valid" });
  });

  test("one failure after another, until the answer that counts", async () => {
    const { requests, asked } = await run([failure("dns"), errorAnswer(500), failure("reset"), BAD], {
      maxAttempts: 9,
    });
    expect(requests).toHaveLength(4);
    expect(asked.judgement).toMatchObject({ verdict: "invalid", reason: "wrong-or-revoked" });
  });
});

describe("what is not tried again", () => {
  test.each<[name: string, observation: Observation]>([
    ["success", GOOD],
    ["a wrong key", BAD],
    ["no credit", errorAnswer(429, { code: "credit_balance_exhausted" })],
    ["no quota", errorAnswer(429, { code: "insufficient_quota" })],
    [
      "no credit, though a Retry-After is there",
      errorAnswer(429, { code: "billing_not_active" }, { retryAfterMs: 1 }),
    ],
    ["a spend limit", errorAnswer(429, { code: "project_spend_limit_exceeded" }, { retryAfterMs: 1 })],
    ["a rate limit that does not say how long", errorAnswer(429, { code: "rate_limit_exceeded" })],
    ["a rate limit for long", errorAnswer(429, { code: "rate_limit_exceeded" }, { retryAfterMs: 30_001 })],
    ["a model that is not to be had", errorAnswer(404, { code: "model_not_found" })],
    ["a blocked address", errorAnswer(401, { code: "ip_not_authorized" })],
    ["a page", htmlAnswer(403)],
    ["a wrong address", errorAnswer(404)],
    ["a certificate", failure("tls")],
    ["a proxy", failure("proxy")],
    ["a body without end", failure("too-large")],
  ])("%s", async (_, observation) => {
    const { requests, delays, asked } = await run([observation], { maxAttempts: 5 });
    expect(requests).toHaveLength(1);
    expect(delays).toEqual([]);
    expect(asked.observation).toBe(observation);
  });
});

describe("pauses", () => {
  test("double, up to a bound", async () => {
    const { delays } = await run([failure("reset")], { maxAttempts: 8, random: 0 });
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  test("jitter is at most as much again", async () => {
    const { delays } = await run([failure("reset")], { maxAttempts: 8, random: 0.999_999 });
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    const between = await run([failure("reset")], { maxAttempts: 3, random: 0.5 });
    expect(between.delays).toEqual([375, 750]);
  });

  test.each([0, 1, 1500, LONGEST_RETRY_AFTER_MS])(
    "a Retry-After of %d ms is kept to, without jitter",
    async (ms) => {
      const limited = errorAnswer(429, { code: "rate_limit_exceeded" }, { retryAfterMs: ms });
      const { delays } = await run([limited], { maxAttempts: 3, random: 0.7 });
      expect(delays).toEqual([ms, ms]);
    },
  );

  test("also that of a server error, and none that is too long", async () => {
    const wait = await run([errorAnswer(503, {}, { retryAfterMs: 7000 }), GOOD]);
    expect(wait.delays).toEqual([7000]);
    const long = await run([errorAnswer(503, {}, { retryAfterMs: LONGEST_RETRY_AFTER_MS + 1 }), GOOD]);
    expect(long.requests).toHaveLength(1);
    expect(long.asked.judgement.verdict).toBe("unreachable");
  });
});

describe("an unclear answer is asked for once more", () => {
  const unclear: [string, Observation][] = [
    ["another 401", errorAnswer(401)],
    ["403", errorAnswer(403)],
    ["missing scopes", missingScopes(403, "api.model.read")],
    ["no membership", errorAnswer(401, { code: "no_organization" })],
  ];

  test.each(unclear)("%s: once, even with one attempt, however many there are", async (_, observation) => {
    for (const maxAttempts of [1, 5]) {
      const { requests, delays, asked } = await run([observation], { maxAttempts });
      expect(requests).toHaveLength(2);
      expect(delays).toEqual([500]);
      expect(asked.judgement.ambiguous).toBe(true);
    }
  });

  test.each(unclear)("%s: the second answer counts", async (_, observation) => {
    expect((await run([observation, GOOD])).asked.judgement.verdict).toBe("valid");
    expect((await run([observation, BAD])).asked.judgement.verdict).toBe("invalid");
  });

  test.each(unclear)(
    "%s: a failure on the way to the second takes nothing from the first",
    async (_, observation) => {
      for (const second of [failure("reset"), errorAnswer(500), htmlAnswer(502)]) {
        const { asked, requests } = await run([observation, second], { maxAttempts: 3 });
        expect(asked.observation).toBe(observation);
        expect(requests).toHaveLength(2);
      }
    },
  );

  test("after failures that passed", async () => {
    const { requests, asked } = await run([failure("dns"), errorAnswer(401), GOOD], { maxAttempts: 3 });
    expect(requests).toHaveLength(3);
    expect(asked.judgement.verdict).toBe("valid");
  });
});

describe("cancelled", () => {
  test("while waiting for the next attempt: nothing more is sent", async () => {
    const cancel = new AbortController();
    const { requests, asked } = await run([failure("reset")], {
      cancel,
      onSleep: () => cancel.abort(),
      maxAttempts: 9,
    });
    expect(requests).toHaveLength(1);
    expect(asked.judgement).toMatchObject({ verdict: "unreachable", reason: "cancelled" });
  });

  test("before an unclear answer is asked for once more: the run has no result", async () => {
    const cancel = new AbortController();
    const { requests, asked } = await run([errorAnswer(401)], { cancel, onSleep: () => cancel.abort() });
    expect(requests).toHaveLength(1);
    expect(asked.judgement).toMatchObject({ verdict: "unreachable", reason: "cancelled" });
  });

  test("while a request is under way: its own failure is the end", async () => {
    const { requests } = await run([failure("cancelled")], { maxAttempts: 9 });
    expect(requests).toHaveLength(1);
  });
});

describe("what is told on the way", () => {
  test("each further attempt, and the end", async () => {
    const { events, asked } = await run([failure("reset"), errorAnswer(401), GOOD], { maxAttempts: 4 });
    expect(events).toEqual([
      { event: "again", observation: failure("reset"), attempt: 2, attempts: 4, delayMs: 250 },
      { event: "again", observation: errorAnswer(401), attempt: undefined, attempts: 4, delayMs: 500 },
      { event: "asked", asked },
    ]);
  });

  test("how long it took, pauses included", async () => {
    const { asked } = await run([failure("reset"), GOOD], { durationMs: 100 });
    expect(asked.durationMs).toBe(100 + 250 + 100);
  });

  test("what was asked; never with what credential", async () => {
    const { asked, events } = await run([GOOD]);
    expect(asked).toMatchObject({
      request: { method: "GET", path: "/models" },
      model: undefined,
      control: false,
    });
    expect(JSON.stringify(events)).not.toContain(REQUEST.credential);
  });

  describe("while a request goes on", () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    test("every five seconds, and no longer than it goes on", async () => {
      const events: ProbeEvent[] = [];
      let settle = (_: Observation): void => {};
      const done = ask(
        REQUEST,
        { context: context("models") },
        { maxAttempts: 1, timeoutMs: 20_000 },
        {
          openAi: { ask: () => new Promise((resolve) => (settle = resolve)) },
          clock: { now: () => new Date(0), sleep: async () => {}, random: () => 0 },
          cancel: new AbortController().signal,
          onEvent: (event) => events.push(event),
        },
      );
      jest.advanceTimersByTime(12_000);
      expect(events).toEqual([
        { event: "waiting", path: "/models", elapsedMs: 5000, limitMs: 20_000 },
        { event: "waiting", path: "/models", elapsedMs: 10_000, limitMs: 20_000 },
      ]);
      settle(GOOD);
      await done;
      jest.advanceTimersByTime(60_000);
      expect(events).toHaveLength(3);
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
