import { describe, expect, test } from "@jest/globals";
import { isPassing, type JudgeContext, judge } from "../../src/validate/judge.ts";
import type { Answer, Endpoint } from "../../src/validate/observation.ts";
import type { Judged, Reason } from "../../src/validate/reason.ts";
import { answer, context, errorAnswer, failure, htmlAnswer } from "../support/observations.ts";

// Every rule by itself, with its reason. The scenarios hold the same through whole answers of OpenAI and of relays.

type Expected = readonly [verdict: Judged["verdict"], reason: Reason];

function judged(
  observation: Answer,
  endpoint: Endpoint = "models",
  rest: Partial<JudgeContext> = {},
): unknown {
  const { verdict, reason } = judge(observation, context(endpoint, rest));
  return [verdict, reason];
}

const RELAY = { openAiHost: false } as const;
const KNOWN_RELAY = { openAiHost: false, authenticated: true } as const;

describe("a code decides at any status", () => {
  const CODES: readonly (readonly [code: string, ...Expected])[] = [
    ["account_deactivated", "invalid", "account-deactivated"],
    ["not_authorized_invalid_project", "invalid", "project-archived"],
    ["access_terminated", "invalid", "access-terminated"],
    ["ip_not_authorized", "blocked", "ip-not-allowed"],
    ["unsupported_country_region_territory", "blocked", "region-not-supported"],
    ["mismatched_organization", "mismatched", "organization-mismatch"],
    ["invalid_organization", "mismatched", "organization-unknown"],
    ["mismatched_project", "mismatched", "project-mismatch"],
    ["no_organization", "unknown", "membership"],
    ["organization_membership_required", "unknown", "membership"],
    ["credit_balance_exhausted", "no-credit", "credit-exhausted"],
    ["insufficient_quota", "no-credit", "quota-exhausted"],
    ["billing_not_active", "no-credit", "billing-inactive"],
    ["insufficient_user_quota", "no-credit", "relay-quota-exhausted"],
    ["organization_spend_limit_exceeded", "spend-limited", "organization-spend-limit"],
    ["project_spend_limit_exceeded", "spend-limited", "project-spend-limit"],
    ["organization_usage_limit_exceeded", "spend-limited", "usage-limit"],
    ["usage_limit_exceeded", "spend-limited", "usage-limit"],
    ["billing_hard_limit_reached", "spend-limited", "hard-limit"],
    ["budget_exceeded", "spend-limited", "relay-budget"],
    ["model_not_found", "restricted", "model-not-reachable"],
    ["server_is_overloaded", "unreachable", "overloaded"],
  ];
  test.each(CODES)("%s: %s, %s", (code, ...expected) => {
    for (const status of [200, 400, 401, 403, 404, 418, 429, 500]) {
      expect(judged(errorAnswer(status, { code, type: "none" }))).toEqual(expected);
      expect(judged(errorAnswer(status, { code: code.toUpperCase(), type: "none" }), "chat", RELAY)).toEqual(
        expected,
      );
    }
    const judgement = judge(errorAnswer(400, { code }), context("models"));
    expect(judgement.ambiguous).toBe(judgement.verdict === "unknown");
    expect(judgement.missingScopes).toEqual([]);
  });

  test.each([
    ["rate_limit_exceeded", "rate-limit"],
    ["slow_down", "slow-down"],
  ] as const)("%s only where a request can be throttled", (code, reason) => {
    for (const status of [429, 503]) {
      expect(judged(errorAnswer(status, { code }))).toEqual(["rate-limited", reason]);
    }
    expect(judged(errorAnswer(403, { code }))).toEqual(["unknown", "permission-unclear"]);
    expect(judged(errorAnswer(502, { code }))).toEqual(["unreachable", "server-error"]);
    expect(judged(errorAnswer(504, { code }))).toEqual(["unreachable", "server-error"]);
  });

  test("invalid_api_key and the words for no key at all count at 401", () => {
    expect(judged(errorAnswer(401, { code: "invalid_api_key" }))).toEqual(["invalid", "wrong-or-revoked"]);
    expect(judged(errorAnswer(401, { code: "invalid_api_key" }), "chat", KNOWN_RELAY)).toEqual([
      "unknown",
      "authentication-unclear",
    ]);
    const message = "You didn't provide an API key. You need to …";
    expect(judged(errorAnswer(401, { message }))).toEqual(["missing", "no-key-received"]);
    expect(judged(errorAnswer(403, { message }))).toEqual(["unknown", "permission-unclear"]);
  });
});

test("Azure's limit per minute is a rate limit in its reason, too", () => {
  const quota = errorAnswer(429, { code: "insufficient_quota" }, { retryAfterMs: 1 });
  expect(judged(quota, "chat", RELAY)).toEqual(["rate-limited", "rate-limit"]);
  expect(judged(quota)).toEqual(["no-credit", "quota-exhausted"]);
});

describe("a type decides where no code does", () => {
  test.each<readonly [type: string, ...Expected]>([
    ["insufficient_quota", "no-credit", "quota-exhausted"],
    ["billing_not_active", "no-credit", "billing-inactive"],
    ["access_terminated", "invalid", "access-terminated"],
    ["requests", "rate-limited", "rate-limit"],
    ["tokens", "rate-limited", "rate-limit"],
    ["rate_limit_error", "rate-limited", "rate-limit"],
    ["budget_exceeded", "spend-limited", "relay-budget"],
  ])("%s: %s, %s", (type, ...expected) => {
    expect(judged(errorAnswer(429, { type, code: "unheard_of" }))).toEqual(expected);
    expect(judged(errorAnswer(429, { type }))).toEqual(expected);
    expect(judge(errorAnswer(429, { type }), context("chat")).ambiguous).toBe(false);
  });

  test("a type that throttles, at another status, is somebody else's word", () => {
    expect(judged(errorAnswer(403, { type: "requests" }))).toEqual(["unknown", "permission-unclear"]);
  });

  test("missing scopes are read before the type", () => {
    const error = { type: "insufficient_quota", message: "Missing scopes: model.request" };
    expect(judged(errorAnswer(429, error), "chat")).toEqual(["restricted", "scope-missing"]);
  });

  test("the code of missing scopes is enough", () => {
    const judgement = judge(errorAnswer(403, { code: "missing_scope" }), context("chat"));
    expect(judgement).toEqual({
      verdict: "restricted",
      reason: "scope-missing",
      missingScopes: [],
      ambiguous: true,
    });
  });
});

describe("words of relays", () => {
  test.each<readonly [message: string, ...Expected]>([
    ["该令牌额度已用尽 !token", "no-credit", "relay-quota-exhausted"],
    ["用户额度不足", "no-credit", "relay-quota-exhausted"],
    ["该令牌已过期", "invalid", "relay-key-expired"],
    ["未提供令牌", "missing", "no-key-received"],
    ["ExceededBudget: Budget has been exceeded! Current cost: 1", "spend-limited", "relay-budget"],
  ])("%s", (message, ...expected) => {
    const error = errorAnswer(401, { message, type: "one_api_error" });
    expect(judged(error, "models", RELAY)).toEqual(expected);
    expect(judged(error)).toEqual(["unknown", "authentication-unclear"]);
    const afterwards = expected[0] === "invalid" ? ["unknown", "authentication-unclear"] : expected;
    expect(judged(error, "models", KNOWN_RELAY)).toEqual(afterwards);
  });

  test("LiteLLM's type of an expired key", () => {
    const error = errorAnswer(400, { type: "expired_key" });
    expect(judged(error, "models", RELAY)).toEqual(["invalid", "relay-key-expired"]);
    expect(judged(error, "models", KNOWN_RELAY)).toEqual(["unknown", "authentication-unclear"]);
    expect(judged(error)).toEqual(["unknown", "answer-unclear"]);
  });

  test.each(["API key not valid. Please", "Error: invalid api key", "Authorization failed"])(
    "%j at 400 and 403 refuses the key",
    (message) => {
      for (const status of [400, 403]) {
        const error = errorAnswer(status, { message });
        expect(judged(error, "models", RELAY)).toEqual(["invalid", "rejected-by-host"]);
        expect(judged(error, "models", KNOWN_RELAY)).toEqual(["unknown", "authentication-unclear"]);
        expect(judge(error, context("models")).verdict).toBe("unknown");
      }
      expect(judged(errorAnswer(404, { message }), "models", RELAY)).toEqual([
        "unreachable",
        "no-such-endpoint",
      ]);
      expect(judged(errorAnswer(400, { message: `x${message}x` }), "models", RELAY)).toEqual([
        "unknown",
        "answer-unclear",
      ]);
    },
  );

  test("LiteLLM without a database", () => {
    const error = (status: number) => errorAnswer(status, { type: "no_db_connection" });
    expect(judged(error(400), "models", RELAY)).toEqual(["invalid", "rejected-by-host"]);
    expect(judged(error(403), "models", RELAY)).toEqual(["invalid", "rejected-by-host"]);
    expect(judged(error(404), "models", RELAY)).toEqual(["unreachable", "no-such-endpoint"]);
    expect(judged(error(400))).toEqual(["unknown", "answer-unclear"]);
  });

  test("a bare 401 rejects the key, unless it says OpenAI's own type", () => {
    const own = errorAnswer(401);
    expect(judged(own, "models", RELAY)).toEqual(["unknown", "authentication-unclear"]);
    expect(judged(errorAnswer(401, { type: "auth_error" }), "models", RELAY)).toEqual([
      "invalid",
      "rejected-by-host",
    ]);
    expect(judged(errorAnswer(401, { type: "auth_error" }))).toEqual(["unknown", "authentication-unclear"]);
    const empty = answer(401, undefined, { body: { form: "empty" } });
    expect(judged(empty, "models", RELAY)).toEqual(["invalid", "rejected-by-host"]);
    expect(judged(empty, "models", KNOWN_RELAY)).toEqual(["unknown", "authentication-unclear"]);
    expect(judged(empty)).toEqual(["unreachable", "not-the-api"]);
  });
});

describe("an error that names the model", () => {
  const NAMED = [
    { param: "model" },
    { message: "Invalid model: x" },
    { message: "unknown model x" },
    { message: "No such model" },
    { message: "The model `x` was not found" },
    { message: "model x does not exist" },
  ];
  test.each(NAMED)("%j", (error) => {
    for (const status of [400, 404, 422]) {
      for (const endpoint of ["responses", "chat", "embeddings"] as const) {
        expect(judged(errorAnswer(status, error), endpoint)).toEqual(["restricted", "model-not-reachable"]);
      }
    }
    expect(judged(errorAnswer(404, error), "models")).toEqual(["unreachable", "no-such-endpoint"]);
    expect(judged(errorAnswer(404, error), "admin-keys")).toEqual(["unreachable", "no-such-endpoint"]);
    expect(judged(errorAnswer(409, error), "chat")).toEqual(["unreachable", "request-conflict"]);
    expect(judge(errorAnswer(404, error), context("chat")).ambiguous).toBe(false);
  });

  test.each(["remodel not found", "The models not found", "modelling does not exist", "an invalid modeling"])(
    "%j names none",
    (message) => {
      expect(judged(errorAnswer(404, { message }), "chat")).toEqual(["unreachable", "no-such-endpoint"]);
    },
  );
});

describe("a status decides where the content says nothing", () => {
  const EMPTY = { body: { form: "empty" } } as const;
  const bare = (status: number): Answer => answer(status, undefined, EMPTY);
  test.each<readonly [status: number, withError: Expected, without: Expected]>([
    [401, ["unknown", "authentication-unclear"], ["unreachable", "not-the-api"]],
    [403, ["unknown", "permission-unclear"], ["unreachable", "not-the-api"]],
    [429, ["unknown", "limit-unclear"], ["unknown", "limit-unclear"]],
    [400, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [402, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [404, ["unreachable", "no-such-endpoint"], ["unreachable", "no-such-endpoint"]],
    [405, ["unreachable", "no-such-endpoint"], ["unreachable", "no-such-endpoint"]],
    [408, ["unreachable", "timeout"], ["unreachable", "timeout"]],
    [409, ["unreachable", "request-conflict"], ["unreachable", "request-conflict"]],
    [418, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [499, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [500, ["unreachable", "server-error"], ["unreachable", "server-error"]],
    [599, ["unreachable", "server-error"], ["unreachable", "server-error"]],
    [200, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [299, ["unknown", "answer-unclear"], ["unreachable", "not-the-api"]],
    [300, ["unreachable", "redirect"], ["unreachable", "redirect"]],
    [399, ["unreachable", "redirect"], ["unreachable", "redirect"]],
  ])("%d", (status, withError, without) => {
    expect(judged(errorAnswer(status))).toEqual(withError);
    expect(judged(bare(status))).toEqual(without);
  });

  test.each([200, 404, 499, 500])("a page at %d", (status) => {
    expect(judged(htmlAnswer(status))).toEqual(["unreachable", status >= 500 ? "server-error" : "html"]);
  });

  test("401 and 403 that prove nothing are asked again, the others are not", () => {
    const isAmbiguous = (observation: Answer, rest = {}): boolean =>
      judge(observation, context("models", rest)).ambiguous;
    expect(isAmbiguous(errorAnswer(401))).toBe(true);
    expect(isAmbiguous(errorAnswer(403))).toBe(true);
    expect(isAmbiguous(bare(403), RELAY)).toBe(true);
    for (const status of [400, 402, 404, 408, 409, 429, 500]) {
      expect(isAmbiguous(errorAnswer(status))).toBe(false);
    }
    expect(isAmbiguous(bare(401))).toBe(false);
    expect(isAmbiguous(bare(403))).toBe(false);
    expect(judge(failure("dns"), context("models")).ambiguous).toBe(false);
  });

  test("403 without a body is another host's way to refuse", () => {
    expect(judged(bare(403), "models", RELAY)).toEqual(["unknown", "permission-unclear"]);
  });

  test.each([400, 422])("%d to a request for tokens: the key was taken, where that is known", (status) => {
    for (const endpoint of ["responses", "chat", "embeddings"] as const) {
      expect(judged(errorAnswer(status), endpoint)).toEqual(["valid", "test-request-refused"]);
      expect(judged(errorAnswer(status), endpoint, KNOWN_RELAY)).toEqual(["valid", "test-request-refused"]);
      expect(judged(errorAnswer(status), endpoint, RELAY)).toEqual(["unknown", "answer-unclear"]);
      expect(judged(bare(status), endpoint)).toEqual(["unreachable", "not-the-api"]);
    }
  });

  test("402 is an empty account, on other hosts", () => {
    expect(judged(errorAnswer(402), "chat", RELAY)).toEqual(["no-credit", "relay-quota-exhausted"]);
    expect(judged(bare(402), "chat", RELAY)).toEqual(["unreachable", "not-the-api"]);
  });

  test("429 needs an error and a sign of the API", () => {
    const limited = errorAnswer(429, {}, { hasRateLimitHeaders: true });
    expect(judged(limited)).toEqual(["rate-limited", "rate-limit"]);
    expect(judged(errorAnswer(429, {}, { retryAfterMs: 0 }))).toEqual(["rate-limited", "rate-limit"]);
    expect(judged(limited, "chat", RELAY)).toEqual(["unknown", "limit-unclear"]);
    expect(judged(limited, "chat", KNOWN_RELAY)).toEqual(["rate-limited", "rate-limit"]);
    const noError = answer(429, undefined, { ...EMPTY, hasRateLimitHeaders: true });
    expect(judged(noError)).toEqual(["unknown", "limit-unclear"]);
  });
});

describe("success", () => {
  const list = { object: "list", data: [] };
  test.each<readonly [endpoint: Endpoint, body: unknown, reason: Reason]>([
    ["models", list, "listed"],
    ["admin-keys", list, "admin-listed"],
    ["chat", { choices: [{ finish_reason: "stop" }] }, "generated"],
    ["responses", { output: [], status: "completed" }, "generated"],
    ["responses", { output: [], status: "incomplete" }, "generated"],
    ["responses", { output: [] }, "generated"],
    ["embeddings", { data: [] }, "generated"],
  ])("%s %j: %s", (endpoint, body, reason) => {
    const judgement = judge(answer(200, body), context(endpoint));
    expect(judgement).toEqual({ verdict: "valid", reason, missingScopes: [], ambiguous: false });
    expect(judged(answer(201, body), endpoint)).toEqual(["unreachable", "not-the-api"]);
  });

  test.each<readonly [endpoint: Endpoint, body: unknown]>([
    ["models", { object: "list" }],
    ["models", { object: "page", data: [] }],
    ["models", { object: "list", data: [{ name: "a" }, "b", null] }],
    ["admin-keys", { object: "list", data: [{ id: 7 }] }],
    ["chat", { choices: [{ finish_reason: "stop" }, { finish_reason: "error" }] }],
    ["chat", { choices: [{ error: { message: "x" } }] }],
    ["chat", { choices: [null] }],
    ["responses", { output: [], status: "failed" }],
    ["responses", { output: [], status: "" }],
    ["responses", { status: "completed" }],
    ["embeddings", {}],
  ])("%s is not %j", (endpoint, body) => {
    expect(judged(answer(200, body), endpoint)).toEqual(["unreachable", "not-the-api"]);
  });

  test("a text is none", () => {
    const text = answer(200, undefined, { body: { form: "text", text: "ok" } });
    expect(judged(text)).toEqual(["unreachable", "not-the-api"]);
  });
});

describe("missing scopes", () => {
  const scopes = (message: string): readonly string[] =>
    judge(errorAnswer(403, { message }), context("chat")).missingScopes;

  test("as many as ten, each as OpenAI writes them", () => {
    const names = Array.from({ length: 12 }, (_, at) => `a.${String.fromCharCode(97 + at)}`);
    expect(scopes(`Missing scopes: ${names.join(", ")}.`)).toEqual(names.slice(0, 10));
    expect(scopes(`Missing scopes: ${names.slice(0, 2).join(",  ")}`)).toEqual(["a.a", "a.b"]);
    expect(scopes("Missing scopes: a.b,c_d.e_f")).toEqual(["a.b", "c_d.e_f"]);
    expect(scopes(`Missing scopes: a.${"b".repeat(20)}`)).toEqual([`a.${"b".repeat(20)}`]);
    expect(scopes(`Missing scopes: a.${"b".repeat(21)}`)).toEqual([]);
    expect(scopes(`Missing scopes: ${"b".repeat(21)}.a`)).toEqual([]);
    expect(scopes("Missing scopes: a.b.c.d.e")).toEqual(["a.b.c.d.e"]);
    expect(scopes("Missing scopes: a.b.c.d.e.f")).toEqual([]);
    expect(scopes("Missing scopes: A.b, c1.d, e.f")).toEqual(["e.f"]);
    expect(scopes("Missing scopes: a.b c.d")).toEqual(["a.b"]);
  });

  test("what they need tells the kind of key", () => {
    const about = (message: string, endpoint: Endpoint, kind: JudgeContext["kind"]): unknown =>
      judge(errorAnswer(403, { message }), context(endpoint, { kind }));
    const wrong = (reason: Reason, missing: string) => ({
      verdict: "wrong-kind",
      reason,
      missingScopes: [missing],
      ambiguous: false,
    });
    for (const scope of ["api.management.read", "api.usage.read"]) {
      expect(about(`Missing scopes: ${scope}`, "models", "project")).toEqual(
        wrong("not-an-admin-key", scope),
      );
    }
    expect(about("Missing scopes: model.request, api.usage.read", "chat", "user")).toMatchObject({
      reason: "not-an-admin-key",
    });
    expect(about("Missing scopes: my.api.usage.read", "chat", "user")).toMatchObject({
      reason: "scope-missing",
    });
    expect(about("Missing scopes: api.usages.read", "chat", "user")).toMatchObject({
      reason: "scope-missing",
    });
    expect(about("Missing scopes: model.request", "admin-keys", "project")).toEqual(
      wrong("not-an-admin-key", "model.request"),
    );
    expect(about("Missing scopes: model.request", "chat", "admin")).toEqual(
      wrong("admin-key", "model.request"),
    );
    expect(about("Missing scopes: api.management.read", "admin-keys", "admin")).toMatchObject({
      verdict: "restricted",
      reason: "scope-missing",
    });
  });
});

describe("what may pass", () => {
  test.each(["overloaded", "server-error", "request-conflict", "rate-limit", "slow-down"] as const)(
    "%s",
    (reason) => {
      expect(isPassing({ verdict: "unreachable", reason } as Judged)).toBe(true);
    },
  );

  test.each(["quota-exhausted", "html", "redirect", "not-the-api", "limit-unclear"] as const)(
    "not %s",
    (reason) => {
      expect(isPassing({ verdict: "unreachable", reason } as Judged)).toBe(false);
    },
  );
});
