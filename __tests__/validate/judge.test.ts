import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KEY_KINDS } from "../../src/contract.ts";
import { isPassing, judge } from "../../src/validate/judge.ts";
import type { Answer, Body, Endpoint, Observation } from "../../src/validate/observation.ts";
import { REASONS } from "../../src/validate/reason.ts";
import { anyText } from "../support/any-text.ts";
import {
  answer,
  context,
  errorAnswer,
  failure,
  generated,
  htmlAnswer,
  missingScopes,
} from "../support/observations.ts";

// What OpenAI, relays and faults answer is judged in the scenarios; here is what none of them sends so far.

const ENDPOINTS: readonly Endpoint[] = ["models", "admin-keys", "responses", "chat", "embeddings"];
const verdictOf = (observation: Observation, rest = {}, endpoint: Endpoint = "models") =>
  judge(observation, context(endpoint, rest)).verdict;

/** Names that a look-up in a plain object would find. */
const PROTOTYPE_NAMES = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];
/** All codes and types that decide something, and some that must not. */
const NAMES = [
  ...PROTOTYPE_NAMES,
  "invalid_api_key",
  "account_deactivated",
  "not_authorized_invalid_project",
  "access_terminated",
  "insufficient_quota",
  "rate_limit_exceeded",
  "missing_scope",
  "model_not_found",
  "ip_not_authorized",
  "mismatched_project",
  "no_organization",
  "credit_balance_exhausted",
  "billing_hard_limit_reached",
  "slow_down",
  "server_is_overloaded",
  "authentication_error",
  "expired_key",
  "invalid_request_error",
  "one_api_error",
  "requests",
  "",
];
/** Codes and types that are documented as the end of a key, at whatever status. */
const ENDS = /^(?:account_deactivated|not_authorized_invalid_project|access_terminated|expired_key)$/i;

/** Read apart from the code under test. */
function errorIn(body: Body): { code: string; type: string } {
  if (body.form !== "json") return { code: "", type: "" };
  const whole: Record<string, unknown> = Object(body.value);
  const inner: Record<string, unknown> = Object(whole["error"]);
  const { code, type } = whole["error"] === inner ? inner : whole;
  return { code: String(code), type: String(type) };
}

const field = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.jsonValue({ maxDepth: 1 }),
  fc.constant("Missing scopes: a.b"),
);
const error = fc.record({ message: field, type: field, code: field, param: field }, { requiredKeys: [] });
const value = fc.oneof(
  error,
  fc.record({ error: fc.oneof(error, field) }),
  fc.record({ object: fc.constant("list"), data: fc.jsonValue({ maxDepth: 2 }) }),
  fc.jsonValue(),
);
const body: fc.Arbitrary<Body> = fc.oneof(
  value.map((json) => ({ form: "json", value: json }) as const),
  anyText().map((text) => ({ form: "text", text }) as const),
  anyText().map((text) => ({ form: "html", text }) as const),
  fc.constant({ form: "empty" } as const),
);
const status = fc.oneof(
  fc.constantFrom(200, 201, 204, 301, 302, 400, 401, 403, 404, 405, 408, 409, 422, 429, 500, 502, 503, 529),
  fc.integer({ min: 100, max: 599 }),
);
const extras = fc.record(
  { retryAfterMs: fc.integer({ min: 0, max: 300_000 }), hasRateLimitHeaders: fc.boolean() },
  { requiredKeys: [] },
);
const facts = fc.record({
  kind: fc.constantFrom(...KEY_KINDS),
  openAiHost: fc.boolean(),
  authenticated: fc.boolean(),
});
const endpoint = fc.constantFrom(...ENDPOINTS);

describe("any answer whatsoever", () => {
  test("is judged, with a reason of its own verdict", () => {
    fc.assert(
      fc.property(status, body, extras, endpoint, facts, (code, given, rest, where, about) => {
        const judgement = judge(answer(code, undefined, { body: given, ...rest }), context(where, about));
        expect(REASONS[judgement.verdict]).toContain(judgement.reason);
        for (const scope of judgement.missingScopes) expect(scope).toMatch(/^[\w.]+$/);
        expect(typeof judgement.ambiguous).toBe("boolean");
        expect(typeof isPassing(judgement)).toBe("boolean");
      }),
      { numRuns: 3000 },
    );
  });

  test("OpenAI's: a key is invalid only at 401 with invalid_api_key, or by a code that says so", () => {
    fc.assert(
      fc.property(status, body, extras, endpoint, facts, (code, given, rest, where, about) => {
        const observation = answer(code, undefined, { body: given, ...rest });
        const judged = judge(observation, context(where, { ...about, openAiHost: true }));
        if (judged.verdict !== "invalid") return;
        const { code: name, type } = errorIn(given);
        const ended = ENDS.test(name) || ENDS.test(type);
        expect(ended || (code === 401 && name === "invalid_api_key")).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("valid only with 200 and the body that was asked for, or 400 or 422 at a request for tokens", () => {
    fc.assert(
      fc.property(status, body, extras, endpoint, facts, (code, given, rest, where, about) => {
        const judged = judge(answer(code, undefined, { body: given, ...rest }), context(where, about));
        if (judged.verdict !== "valid") return;
        const accepted = code === 200 && given.form === "json";
        const refused =
          judged.reason === "test-request-refused" && (code === 400 || code === 422) && given.form === "json";
        expect(accepted || refused).toBe(true);
        if (refused) expect(about.openAiHost || about.authenticated).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("a redirect or a page says nothing, whatever else it holds", () => {
    fc.assert(
      fc.property(status, body, endpoint, facts, (code, given, where, about) => {
        const redirect = judge(answer(302, undefined, { body: given }), context(where, about));
        expect(redirect).toMatchObject({ verdict: "unreachable", reason: "redirect" });
        if (code >= 300 && code < 400) return;
        const page = judge(htmlAnswer(code), context(where, about));
        expect(page).toMatchObject({ verdict: "unreachable", reason: code >= 500 ? "server-error" : "html" });
      }),
    );
  });
});

describe("codes", () => {
  test.each(PROTOTYPE_NAMES)("%s, as code, type or both, is a name like any other", (name) => {
    for (const given of [{ code: name }, { type: name }, { code: name, type: name }]) {
      expect(verdictOf(errorAnswer(401, given))).toBe("unknown");
      expect(verdictOf(errorAnswer(403, given))).toBe("unknown");
      expect(verdictOf(errorAnswer(429, given))).toBe("unknown");
      expect(verdictOf(errorAnswer(400, given), {}, "chat")).toBe("valid");
      expect(verdictOf(errorAnswer(500, given))).toBe("unreachable");
    }
  });

  test.each([
    null,
    undefined,
    0,
    401,
    1e21,
    true,
    [],
    ["invalid_api_key"],
    { invalid_api_key: 1 },
    "",
    " ",
    "401",
  ])("%j is no code", (code) => {
    expect(verdictOf(errorAnswer(401, { code }))).toBe("unknown");
    expect(verdictOf(errorAnswer(401, { code, type: "one_api_error" }), { openAiHost: false })).toBe(
      "invalid",
    );
    expect(verdictOf(errorAnswer(500, { code }))).toBe("unreachable");
  });

  test("capitals do not matter where a code is known; what only contains one does not count", () => {
    expect(verdictOf(errorAnswer(429, { code: "Insufficient_Quota" }))).toBe("no-credit");
    expect(verdictOf(errorAnswer(401, { code: "not_invalid_api_key" }))).toBe("unknown");
    expect(verdictOf(errorAnswer(401, { code: "account_deactivated_not" }))).toBe("unknown");
  });

  test.each([200, 400, 403, 404, 429, 500, 503])(
    "invalid_api_key at %d is not the answer of OpenAI",
    (code) => {
      for (const where of ENDPOINTS) {
        const judged = judge(errorAnswer(code, { code: "invalid_api_key" }), context(where));
        expect(judged.verdict).not.toBe("invalid");
      }
    },
  );

  test("the words of invalid_api_key in a message prove nothing on OpenAI's host", () => {
    for (const message of ["Incorrect API key provided", "invalid_api_key", "Invalid Authentication"]) {
      expect(verdictOf(errorAnswer(401, { message }))).toBe("unknown");
    }
  });

  test("a text of Chinese relays counts on their hosts only", () => {
    const exhausted = errorAnswer(401, { message: "该令牌额度已用尽", type: "one_api_error" });
    expect(verdictOf(exhausted, { openAiHost: false })).toBe("no-credit");
    expect(verdictOf(exhausted)).toBe("unknown");
  });
});

describe("a quota error with a short Retry-After is a limit per minute", () => {
  const quota = (code: string, rest: Partial<Answer>) =>
    verdictOf(errorAnswer(429, { code }, rest), { openAiHost: false });
  test.each([
    ["insufficient_quota", 0, "no-credit"],
    ["insufficient_quota", 1, "rate-limited"],
    ["insufficient_quota", 120_000, "rate-limited"],
    ["insufficient_quota", 120_001, "no-credit"],
    ["credit_balance_exhausted", 1000, "no-credit"],
    ["billing_not_active", 1000, "no-credit"],
    ["project_spend_limit_exceeded", 1000, "spend-limited"],
  ])("%s, %d ms: %s", (code, retryAfterMs, verdict) => {
    expect(quota(code, { retryAfterMs })).toBe(verdict);
  });

  test("not without the header, and not at another status", () => {
    expect(quota("insufficient_quota", {})).toBe("no-credit");
    expect(verdictOf(errorAnswer(403, { code: "insufficient_quota" }, { retryAfterMs: 1000 }))).toBe(
      "no-credit",
    );
    expect(
      verdictOf(errorAnswer(403, { code: "insufficient_quota" }, { retryAfterMs: 1000 }), {
        openAiHost: false,
      }),
    ).toBe("no-credit");
    const byType = errorAnswer(429, { type: "insufficient_quota" }, { retryAfterMs: 1000 });
    expect(verdictOf(byType, { openAiHost: false })).toBe("rate-limited");
    // Azure's rule: OpenAI does not say so.
    expect(verdictOf(byType)).toBe("no-credit");
  });
});

describe("429 without a code", () => {
  test.each([
    ["headers of the API", { hasRateLimitHeaders: true }, true, false, "rate-limited"],
    ["Retry-After", { retryAfterMs: 1000 }, true, false, "rate-limited"],
    ["neither", {}, true, false, "unknown"],
    [
      "headers, from a host that has not accepted the key",
      { hasRateLimitHeaders: true },
      false,
      false,
      "unknown",
    ],
    ["headers, from a host that has", { hasRateLimitHeaders: true }, false, true, "rate-limited"],
  ])("%s", (_, rest, openAiHost, authenticated, verdict) => {
    expect(verdictOf(errorAnswer(429, {}, rest), { openAiHost, authenticated })).toBe(verdict);
  });

  test("from something that is not the API: nothing", () => {
    expect(verdictOf(answer(429, "Too many requests", { retryAfterMs: 1000 }))).toBe("unknown");
    expect(verdictOf(answer(429, undefined, { body: { form: "text", text: "slow" } }))).toBe("unknown");
  });
});

describe("missing scopes", () => {
  const scopesOf = (message: string) => {
    const observation = errorAnswer(401, { message });
    return judge(observation, context("chat")).missingScopes;
  };

  test.each([
    ["Missing scopes: model.request.", ["model.request"]],
    ["Missing scopes: api.model.read, api.responses.write. Check", ["api.model.read", "api.responses.write"]],
    ["Missing scopes: a.b,c.d", ["a.b", "c.d"]],
    ["Missing scope: model.request", ["model.request"]],
    ["Missing scopes: all", ["all"]],
    ["Missing scopes: ", []],
    ["Missing scopes: <b>x</b>", []],
    ["missing scopes are missing", []],
  ])("%j", (message, scopes) => {
    expect(scopesOf(message)).toEqual(scopes);
  });

  test("the list lacks only the list, a request lacks what the probe is for", () => {
    expect(judge(missingScopes(403, "api.model.read"), context("models")).reason).toBe("list-scope-missing");
    expect(judge(missingScopes(401, "model.request"), context("chat")).reason).toBe("scope-missing");
  });

  test("they may be said falsely, and are asked for again; the wrong kind of key is not", () => {
    expect(judge(missingScopes(403, "api.model.read"), context("models")).ambiguous).toBe(true);
    expect(judge(missingScopes(403, "api.management.read"), context("admin-keys"))).toMatchObject({
      verdict: "wrong-kind",
      reason: "not-an-admin-key",
      ambiguous: false,
    });
    expect(judge(missingScopes(403, "api.model.read"), context("models", { kind: "admin" }))).toMatchObject({
      verdict: "wrong-kind",
      reason: "admin-key",
    });
    expect(
      judge(missingScopes(403, "api.management.read"), context("admin-keys", { kind: "admin" })),
    ).toMatchObject({
      verdict: "restricted",
    });
  });
});

describe("success is told from what only looks like it", () => {
  test.each([
    ["models", { object: "list", data: [] }],
    ["admin-keys", { object: "list", data: [{ id: "key_1" }] }],
    ["chat", { choices: [{ message: { content: "" } }] }],
    ["responses", { output: [] }],
    ["embeddings", { data: [] }],
  ] as const)("%s", (where, good) => {
    expect(verdictOf(answer(200, good), {}, where)).toBe("valid");
    for (const status of [201, 202, 204, 206]) {
      expect(verdictOf(answer(status, good), {}, where)).toBe("unreachable");
    }
    for (const bad of [
      null,
      [],
      "ok",
      1,
      {},
      { status: "ok" },
      { data: {} },
      { choices: {} },
      { choices: [] },
      { choices: [{ error: { code: 402 }, finish_reason: "error" }] },
      { output: [], status: "failed" },
      { output: "x" },
    ]) {
      expect(verdictOf(answer(200, bad), {}, where)).toBe("unreachable");
    }
  });

  test("a list without its name is one on other hosts, when all in it have ids", () => {
    const named = { data: [{ id: "a" }, { id: "b" }] };
    expect(verdictOf(answer(200, named), { openAiHost: false })).toBe("valid");
    expect(verdictOf(answer(200, named))).toBe("unreachable");
    for (const data of [[], [{}], [{ id: 1 }], [null], [{ id: "a" }, "b"]]) {
      expect(verdictOf(answer(200, { data }), { openAiHost: false })).toBe("unreachable");
    }
  });

  test("one endpoint's success is not another's", () => {
    expect(verdictOf(generated("chat"), {}, "responses")).toBe("unreachable");
    expect(verdictOf(generated("responses"), {}, "chat")).toBe("unreachable");
    expect(verdictOf(generated("chat"), {}, "models")).toBe("unreachable");
  });
});

describe("isPassing", () => {
  test.each(["dns", "refused", "reset", "timeout", "network"] as const)("%s may pass", (name) => {
    expect(isPassing(judge(failure(name), context("models")))).toBe(true);
  });

  test.each(["tls", "proxy", "too-large", "cancelled"] as const)("%s does not", (name) => {
    expect(isPassing(judge(failure(name), context("models")))).toBe(false);
  });

  test.each([
    [408, true],
    [409, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [529, true],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [405, false],
    [422, false],
  ])("HTTP %d: %s", (code, passing) => {
    expect(isPassing(judge(errorAnswer(code), context("models")))).toBe(passing);
    expect(isPassing(judge(answer(code, undefined, { body: { form: "empty" } }), context("models")))).toBe(
      passing,
    );
  });
});
