import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { HOSTILE_TEXT, OPENAI_MODELS, STATES, type StandIn, startStandIn } from "./stand-in-api.mjs";

const KEY = ["sk", "proj", "k".repeat(40)].join("-");
const OTHER_KEY = ["sk", "proj", `${"o".repeat(36)}wxyz`].join("-");

// `status code`, or `status type` where there is no code; the bare status where there is no error.

// The list, responses and chat all answer so.
const EVERYWHERE: Record<string, string> = {
  valid: "200",
  "incomplete-response": "200",
  "wrong-key": "401 invalid_api_key",
  "missing-key-answer": "401 invalid_request_error",
  "other-401": "401 invalid_request_error",
  "expired-key": "401 api_key_expired",
  "account-deactivated": "401 account_deactivated",
  "access-terminated": "429 access_terminated",
  "access-terminated-code": "429 access_terminated",
  "archived-project": "401 not_authorized_invalid_project",
  "deleted-organization": "401 organization_deleted",
  "no-organization": "401 no_organization",
  "organization-membership-required": "401 organization_membership_required",
  "mismatched-organization": "401 mismatched_organization",
  "invalid-organization": "401 invalid_organization",
  "mismatched-project": "401 mismatched_project",
  "project-without-organization-500": "500 server_error",
  "ip-not-authorized": "401 ip_not_authorized",
  "unsupported-region": "403 unsupported_country_region_territory",
  "cloudflare-403": "403 html",
  "cloudflare-503": "503 html",
  "bad-gateway-502": "502 html",
  "admin-key-on-models-401": "401 missing_scope",
  "normal-key-on-admin": "200",
  "normal-key-on-admin-401": "200",
  "rate-limited": "429 rate_limit_exceeded",
  "overloaded-503": "503 server_is_overloaded",
  "server-error-500": "500 server_error",
  "relay-valid": "200",
  "relay-200-with-error": "200 relay_error",
  "one-api-invalid": "401 one_api_error",
  "one-api-expired": "401 one_api_error",
  "one-api-exhausted": "401 one_api_error",
  "one-api-missing": "401 one_api_error",
  "new-api-invalid": "401 new_api_error",
  "new-api-403": "403 access_denied",
  "litellm-invalid": "401 401",
  "azure-invalid": "401 401",
  "azure-permission-denied": "401 PermissionDenied",
  "azure-flat-401": "401",
  "vllm-invalid": "401 Unauthorized",
  "llama-cpp": "200",
  "llama-cpp-loading": "503 503",
  ollama: "200",
  openrouter: "200",
};

// The list answers 200, responses and chat so.
const GENERATION_ONLY: Record<string, string> = {
  "empty-list": "404 model_not_found",
  "revoked-after-list": "401 invalid_api_key",
  "no-request-scope": "401 invalid_request_error",
  "read-only-key": "401 invalid_request_error",
  "two-missing-scopes": "401 invalid_request_error",
  "no-credit": "429 credit_balance_exhausted",
  "insufficient-quota": "429 insufficient_quota",
  "organization-spend-limit": "429 organization_spend_limit_exceeded",
  "project-spend-limit": "429 project_spend_limit_exceeded",
  "organization-usage-limit": "429 organization_usage_limit_exceeded",
  "usage-limit": "429 usage_limit_exceeded",
  "billing-not-active": "429 billing_not_active",
  "billing-not-active-null-code": "429 billing_not_active",
  "hard-limit": "400 billing_hard_limit_reached",
  "rate-limited-request": "429 rate_limit_exceeded",
  "rate-limited-error-type": "429 rate_limit_error",
  "slow-down": "429 slow_down",
  "slow-down-503": "503 slow_down",
  "model-not-found": "404 model_not_found",
  "first-model-not-found": "404 model_not_found",
  "project-blocks-model": "403 model_not_found",
  "bad-parameter-400": "400 unsupported_parameter",
  "min-value-400": "400 integer_below_min_value",
  "could-not-finish-400": "400 invalid_request_error",
  "request-server-error-500": "500 server_error",
  "litellm-budget-400": "400 400",
  "litellm-budget-429": "429 429",
  "azure-saturated": "429 insufficient_quota",
  "llama-cpp-wrong": "401 401",
  "openrouter-wrong": "401 401",
};

const MIXED: Record<string, [list: string, responses: string, chat: string]> = {
  "flaky-401": ["401 invalid_request_error", "200", "200"],
  "admin-key-on-models": [
    "403 invalid_request_error",
    "401 invalid_request_error",
    "401 invalid_request_error",
  ],
  "no-list-scope": ["403 invalid_request_error", "200", "200"],
  "no-responses-scope": ["200", "401 invalid_request_error", "200"],
  "missing-scope-code": ["403 missing_scope", "401 missing_scope", "401 missing_scope"],
  "flaky-missing-scope": ["401 invalid_request_error", "200", "200"],
  "flaky-missing-scope-request": ["200", "401 invalid_request_error", "200"],
  "rate-limited-short": ["429 rate_limit_exceeded", "200", "200"],
  "server-error-once": ["500 server_error", "200", "200"],
  "conflict-409-once": ["409 invalid_request_error", "200", "200"],
  "timeout-408-once": ["408 server_error", "200", "200"],
  "relay-without-models": ["404 text", "404 invalid_request_error", "200"],
  "relay-without-responses": ["200", "404 invalid_request_error", "200"],
  "one-api-quota-403": ["200", "404 invalid_request_error", "403 insufficient_user_quota"],
  "one-api-200-with-error": ["200", "404 invalid_request_error", "200"],
};

// The list with a key other than the right one, where it is not OpenAI's 401 invalid_api_key.
const OTHER_KEYS: Record<string, string> = {
  "missing-key-answer": "401 invalid_request_error",
  "unsupported-region": "403 unsupported_country_region_territory",
  "cloudflare-403": "403 html",
  "cloudflare-503": "503 html",
  "bad-gateway-502": "502 html",
  "relay-without-models": "404 text",
  "relay-200-with-error": "200 relay_error",
  "one-api-invalid": "401 one_api_error",
  "one-api-expired": "401 one_api_error",
  "one-api-exhausted": "401 one_api_error",
  "one-api-quota-403": "401 one_api_error",
  "one-api-missing": "401 one_api_error",
  "one-api-200-with-error": "401 one_api_error",
  "new-api-invalid": "401 new_api_error",
  "new-api-403": "401 new_api_error",
  "litellm-invalid": "401 401",
  "litellm-budget-400": "401 401",
  "litellm-budget-429": "401 401",
  "azure-invalid": "401 401",
  "azure-permission-denied": "401 PermissionDenied",
  "azure-flat-401": "401",
  "azure-saturated": "401 401",
  "vllm-invalid": "401 Unauthorized",
  "llama-cpp": "200",
  "llama-cpp-wrong": "200",
  "llama-cpp-loading": "503 503",
  ollama: "200",
  openrouter: "200",
  "openrouter-wrong": "200",
};

let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn({ key: KEY, dataDelayMs: 10 });
});

beforeEach(() => {
  standIn.setState("valid");
  standIn.requests.length = 0;
});

afterAll(() => standIn.close());

interface ApiError {
  message: string;
  type?: string;
  param?: string | null;
  code?: string | number | null;
}

const ask = async (path: string, { key = KEY, body, url = standIn.url }: Options = {}) =>
  fetch(url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(key === "" ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });

interface Options {
  key?: string;
  body?: unknown;
  url?: string;
}

const jsonOf = async (path: string, options?: Options) => {
  const answer = await ask(path, options);
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever shape came.
  return { status: answer.status, headers: answer.headers, json: (await answer.json()) as any };
};

const errorOf = async (path: string, options?: Options) => {
  const { status, json } = await jsonOf(path, options);
  return { status, ...(json.error as ApiError) };
};

const summaryOf = async (path: string, options?: Options) => {
  const answer = await ask(path, options);
  const text = await answer.text();
  if (!answer.headers.get("content-type")?.startsWith("application/json")) {
    return `${answer.status} ${text.startsWith("<") ? "html" : "text"}`;
  }
  const { error } = JSON.parse(text);
  if (error === undefined || error === null) return String(answer.status);
  return `${answer.status} ${typeof error === "string" ? error : error.code || error.type}`;
};

const responseBody = (model = "gpt-6-luna") => ({ model, input: "Hi", max_output_tokens: 16, store: false });
const chatBody = (model = "gpt-6-luna") => ({ model, messages: [{ role: "user", content: "Hi" }] });
const modelIn = (state: string) => STATES[state]?.models?.[0]?.id ?? "gpt-6-luna";

describe("states", () => {
  const documented = Object.keys(STATES).filter((name) => STATES[name]?.group !== "fault");

  test("each is in exactly one table", () => {
    const inTables = [EVERYWHERE, GENERATION_ONLY, MIXED].flatMap((table) => Object.keys(table));
    expect(inTables.toSorted()).toEqual(documented.toSorted());
  });

  test.each(documented)("%s", async (name) => {
    standIn.setState(name);
    const everywhere = EVERYWHERE[name];
    const expected = everywhere
      ? [everywhere, everywhere, everywhere]
      : (MIXED[name] ?? ["200", GENERATION_ONLY[name], GENERATION_ONLY[name]]);
    const model = modelIn(name);
    expect([
      await summaryOf("/models"),
      await summaryOf("/responses", { body: responseBody(model) }),
      await summaryOf("/chat/completions", { body: chatBody(model) }),
    ]).toEqual(expected);
    expect(await summaryOf("/models", { key: OTHER_KEY })).toBe(OTHER_KEYS[name] ?? "401 invalid_api_key");
  });

  test("have one-line titles and kebab-case names", () => {
    for (const [name, { title }] of Object.entries(STATES)) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[^\n]{10,110}$/);
    }
  });

  test("an unknown one is refused with the known ones", async () => {
    await expect(startStandIn({ state: "wrongkey" })).rejects.toThrow(/Unknown state "wrongkey".*wrong-key/);
    expect(() => standIn.setState("constructor")).toThrow(RangeError);
  });
});

describe("keys", () => {
  test("a wrong one is disclosed as OpenAI discloses it", async () => {
    const { message, type, param } = await errorOf("/models", { key: OTHER_KEY });
    const shown = /provided: (\S+)\. You can find your API key at/.exec(message)?.[1];
    expect(shown).toBe(`sk-proj-${"*".repeat(OTHER_KEY.length - 12)}wxyz`);
    expect({ type, param }).toEqual({ type: "invalid_request_error", param: null });
  });

  test("a missing one has a body of its own", async () => {
    expect(await errorOf("/models", { key: "" })).toMatchObject({
      status: 401,
      code: null,
      message: expect.stringContaining("You didn't provide an API key."),
    });
  });

  test("without a right one, every key is accepted", async () => {
    const open = await startStandIn();
    expect(await summaryOf("/models", { key: OTHER_KEY, url: open.url })).toBe("200");
    await open.close();
  });

  test("an admin key reaches the admin endpoints only, a normal one only the others", async () => {
    const admin = ["sk", "admin", "a".repeat(30)].join("-");
    const ofAdmin = await startStandIn({ key: admin });
    const options = { key: admin, url: ofAdmin.url };
    const { status, json } = await jsonOf("/organization/admin_api_keys?limit=1", options);
    expect({ status, object: json.data[0].object }).toEqual({
      status: 200,
      object: "organization.admin_api_key",
    });
    expect((await errorOf("/models", options)).message).toContain("Missing scopes: api.model.read.");
    expect((await errorOf("/responses", { ...options, body: responseBody() })).message).toContain(
      "Missing scopes: model.request.",
    );
    await ofAdmin.close();
    expect((await errorOf("/organization/admin_api_keys?limit=1")).message).toContain(
      "Missing scopes: api.management.read.",
    );
  });

  test("Ollama needs none", async () => {
    standIn.setState("ollama");
    expect(await summaryOf("/models", { key: "" })).toBe("200");
    expect(await summaryOf("/chat/completions", { key: "", body: chatBody("qwen3:8b") })).toBe("200");
  });

  test.each(["llama-cpp", "openrouter"])("%s guards chat only", async (name) => {
    standIn.setState(name);
    expect(await summaryOf("/models", { key: OTHER_KEY })).toBe("200");
    expect(await summaryOf("/chat/completions", { key: OTHER_KEY, body: chatBody(modelIn(name)) })).toBe(
      "401 401",
    );
  });

  test("LiteLLM quotes the key's end and hash", async () => {
    standIn.setState("litellm-invalid");
    expect((await errorOf("/models", { key: OTHER_KEY })).message).toMatch(
      /Received API Key = sk-\.\.\.wxyz, Key Hash \(Token\) =[0-9a-f]{64}\./,
    );
  });
});

describe("missing scopes", () => {
  // The pattern leaves out the full stop that ends the sentence.
  const scopesIn = (message: string) =>
    /Missing scopes?: (\w+(?:\.\w+)*(?:,\s*\w+(?:\.\w+)*)*)/.exec(message)?.[1];

  test.each<[string, string, number, string | null, string]>([
    ["no-list-scope", "/models", 403, null, "api.model.read"],
    ["no-request-scope", "/responses", 401, null, "model.request"],
    ["no-responses-scope", "/responses", 401, null, "api.responses.write"],
    ["two-missing-scopes", "/responses", 401, null, "model.request, api.responses.write"],
    ["missing-scope-code", "/models", 403, "missing_scope", "api.model.read"],
    ["normal-key-on-admin", "/organization/admin_api_keys", 403, null, "api.management.read"],
    ["normal-key-on-admin-401", "/organization/admin_api_keys", 401, "missing_scope", "api.management.read"],
  ])("%s at %s", async (name, path, status, code, scopes) => {
    standIn.setState(name);
    const error = await errorOf(path, path === "/responses" ? { body: responseBody() } : {});
    expect(error).toMatchObject({ status, code, type: "invalid_request_error" });
    expect(scopesIn(error.message)).toBe(scopes);
    expect(error.message.includes("project (Member, Owner)")).toBe(!path.startsWith("/organization"));
  });
});

describe("a healthy API", () => {
  test("lists models as OpenAI does", async () => {
    const { headers, json } = await jsonOf("/models");
    expect(json.object).toBe("list");
    expect(json.data).toEqual(OPENAI_MODELS);
    for (const model of json.data) {
      expect(model).toEqual({
        id: expect.any(String),
        object: "model",
        created: expect.any(Number),
        owned_by: expect.any(String),
        shutdown_date: model.shutdown_date === null ? null : expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
    expect(headers.get("x-request-id")).toMatch(/^req_[0-9a-f]{32}$/);
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("openai-processing-ms")).toMatch(/^\d+$/);
    expect(headers.get("openai-version")).toBe("2020-10-01");
  });

  test("shows one model, or 404", async () => {
    expect((await jsonOf("/models/gpt-6-luna")).json.id).toBe("gpt-6-luna");
    expect(await summaryOf("/models/gpt-0")).toBe("404 model_not_found");
  });

  test("offers other models and says other things on request", async () => {
    const [model] = OPENAI_MODELS.filter(({ id }) => id === "gpt-6-sol");
    const other = await startStandIn({ key: KEY, models: model ? [model] : [], reply: "Good day" });
    expect((await jsonOf("/models", { url: other.url })).json.data).toEqual([model]);
    const { json } = await jsonOf("/responses", { url: other.url, body: responseBody("gpt-6-sol") });
    expect(json.output[0].content[0].text).toBe("Good day");
    await other.close();
  });

  test("answers generation requests", async () => {
    const response = (await jsonOf("/responses", { body: responseBody() })).json;
    expect(response).toMatchObject({ object: "response", status: "completed", store: false });
    expect(response.id).toMatch(/^resp_/);
    expect(response.output).toMatchObject([
      { type: "message", content: [{ type: "output_text", text: "Hello!" }] },
    ]);
    expect((await jsonOf("/chat/completions", { body: chatBody() })).json).toMatchObject({
      object: "chat.completion",
      choices: [{ message: { role: "assistant", content: "Hello!" }, finish_reason: "stop" }],
    });
    const body = { model: "text-embedding-3-small", input: "Hi" };
    expect((await jsonOf("/embeddings", { body })).json.data[0]).toMatchObject({ object: "embedding" });
    standIn.setState("incomplete-response");
    expect((await jsonOf("/responses", { body: responseBody() })).json).toMatchObject({
      status: "incomplete",
      incomplete_details: { reason: "max_output_tokens" },
    });
  });

  test.each<[string, string, unknown, string]>([
    [
      "too few output tokens",
      "/responses",
      { ...responseBody(), max_output_tokens: 15 },
      "400 integer_below_min_value",
    ],
    [
      "max_tokens at a reasoning model",
      "/chat/completions",
      { ...chatBody(), max_tokens: 1 },
      "400 unsupported_parameter",
    ],
    [
      "max_tokens at an older model",
      "/chat/completions",
      { ...chatBody("gpt-4o-mini"), max_tokens: 1 },
      "200",
    ],
    [
      "max_tokens at /responses",
      "/responses",
      { ...responseBody(), max_tokens: 16 },
      "400 unsupported_parameter",
    ],
    [
      "reasoning at a model without",
      "/responses",
      { ...responseBody("gpt-4o-mini"), reasoning: { effort: "low" } },
      "400 unsupported_parameter",
    ],
    ["an unknown model", "/responses", responseBody("gpt-0"), "404 model_not_found"],
    ["a model that was shut down", "/responses", responseBody("gpt-4.1-nano"), "404 model_not_found"],
    ["no model", "/responses", { input: "Hi" }, "400 invalid_request_error"],
    ["no input", "/responses", { model: "gpt-6-luna" }, "400 missing_required_parameter"],
    ["no messages", "/chat/completions", { model: "gpt-6-luna" }, "400 missing_required_parameter"],
    [
      "an embedding model for chat",
      "/chat/completions",
      chatBody("text-embedding-3-small"),
      "404 invalid_request_error",
    ],
    ["an image model for a response", "/responses", responseBody("gpt-image-1"), "400 invalid_request_error"],
    [
      "a responses-only model for chat",
      "/chat/completions",
      chatBody("codex-mini-latest"),
      "404 invalid_request_error",
    ],
    [
      "a chat model for embeddings",
      "/embeddings",
      { model: "gpt-6-luna", input: "Hi" },
      "403 invalid_request_error",
    ],
    ["a body that is no JSON object", "/responses", "text", "400 invalid_request_error"],
  ])("objects to %s as OpenAI does", async (_what, path, body, expected) => {
    expect(await summaryOf(path, { body })).toBe(expected);
  });

  test("names the parameter and the replacement", async () => {
    expect(await errorOf("/chat/completions", { body: { ...chatBody(), max_tokens: 1 } })).toMatchObject({
      param: "max_tokens",
      message:
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    });
  });

  test("knows no other address", async () => {
    expect(await errorOf("/xyz")).toMatchObject({ status: 404, message: "Invalid URL (GET /v1/xyz)" });
  });

  test("records what came", async () => {
    await ask("/responses?x=1", { body: responseBody() });
    expect(standIn.requests).toMatchObject([
      { method: "POST", path: "/v1/responses?x=1", authorization: `Bearer ${KEY}`, body: responseBody() },
    ]);
    expect(standIn.requests[0]?.rawHeaders).toContain("authorization");
  });
});

describe("states with a memory", () => {
  test("the first model is refused for good, others are not", async () => {
    standIn.setState("first-model-not-found");
    const summary = (model: string) => summaryOf("/responses", { body: responseBody(model) });
    expect(await summary("gpt-6-luna")).toBe("404 model_not_found");
    expect(await summary("gpt-5.4-mini")).toBe("200");
    expect(await summary("gpt-6-luna")).toBe("404 model_not_found");
  });

  test("requests with other keys use up no turn", async () => {
    standIn.setState("flaky-401");
    await ask("/models", { key: OTHER_KEY });
    expect(await summaryOf("/models")).toBe("401 invalid_request_error");
    expect(await summaryOf("/models")).toBe("200");
  });

  test("the organization header cures the project header", async () => {
    standIn.setState("project-without-organization-500");
    const headers = { authorization: `Bearer ${KEY}`, "openai-organization": "org-1" };
    expect((await fetch(`${standIn.url}/models`, { headers })).status).toBe(200);
  });

  test("rate limits carry their headers", async () => {
    standIn.setState("rate-limited-short");
    const { headers } = await jsonOf("/models");
    expect(headers.get("retry-after")).toBe("1");
    expect(headers.get("x-ratelimit-remaining-requests")).toBe("0");
    standIn.setState("no-credit");
    expect((await jsonOf("/responses", { body: responseBody() })).headers.has("retry-after")).toBe(false);
  });

  test("one-api answers 200 with an error for a model that it does not know", async () => {
    standIn.setState("one-api-200-with-error");
    expect(await summaryOf("/models/gpt-0")).toBe("200 model_not_found");
    expect(await summaryOf("/models/deepseek-chat")).toBe("200");
  });
});

describe("faults", () => {
  const causeOf = async (state: string) => {
    standIn.setState(state);
    const error = await ask("/models")
      .then((answer) => answer.text())
      .then(
        () => undefined,
        (reason) => reason,
      );
    return error?.cause?.code ?? error?.name;
  };

  test.each(["html-200", "html-200-quoting-the-key", "401-html", "cloudflare-403"])("%s", async (name) => {
    standIn.setState(name);
    const answer = await ask("/models");
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect((await answer.text()).includes(KEY)).toBe(name === "html-200-quoting-the-key");
  });

  test("bodies that are no list", async () => {
    const bodyIn = async (name: string) => {
      standIn.setState(name);
      const answer = await ask("/models");
      expect(answer.status).toBe(200);
      return answer.text();
    };
    expect(JSON.parse(await bodyIn("json-200-not-a-list"))).not.toHaveProperty("object");
    expect(await bodyIn("empty-200")).toBe("");
    const truncated = await bodyIn("truncated-json");
    expect(() => JSON.parse(truncated)).toThrow(SyntaxError);
    expect(JSON.parse(await bodyIn("list-with-odd-entries")).data).toContain(null);
  });

  test.each<[string, number, string]>([
    ["redirect-302", 302, "/login?next=%2Fv1%2Fmodels"],
    ["redirect-other-host", 301, "https://other-host.example/v1/models"],
    ["redirect-301-loop", 301, "/v1/models"],
  ])("%s", async (name, status, location) => {
    standIn.setState(name);
    const answer = await ask("/models");
    expect([answer.status, answer.headers.get("location")]).toEqual([status, location]);
  });

  test("a followed redirect ends at the sign-in page", async () => {
    standIn.setState("redirect-302");
    const answer = await fetch(`${standIn.url}/models`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("Sign in")]);
  });

  test.each(["reset", "reset-mid-body"])("%s", async (name) => {
    expect(await causeOf(name)).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
  });

  test.each(["request-reset", "request-html-200", "request-json-200", "request-hang"])(
    "%s leaves the list alone",
    async (name) => {
      standIn.setState(name);
      expect(await summaryOf("/models")).toBe("200");
    },
  );

  test.each(["hang", "slow-drip", "endless-body"])("%s never ends, but closes", async (state) => {
    const endless = await startStandIn({ state, dataDelayMs: 10 });
    const pending = fetch(`${endless.url}/models`).then(async ({ body }) => {
      let bytes = 0;
      for await (const piece of body ?? []) bytes += piece.length;
      return bytes;
    });
    const ended = pending.then(
      () => "ended",
      () => "failed",
    );
    const still = new Promise((resolve) => setTimeout(resolve, 200, "still going"));
    expect(await Promise.race([ended, still])).toBe("still going");
    const start = performance.now();
    await endless.close();
    expect(await ended).toBe("failed");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("huge-body is a list of 64 MiB", async () => {
    standIn.setState("huge-body");
    let bytes = 0;
    let end = "";
    for await (const piece of (await ask("/models")).body ?? []) {
      bytes += piece.length;
      end = Buffer.from(piece).subarray(-2).toString();
    }
    expect(bytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
    expect(bytes).toBeLessThan(66 * 1024 * 1024);
    expect(end).toBe("]}");
  });

  test("gzip-bomb unpacks without end", async () => {
    standIn.setState("gzip-bomb");
    const answer = await ask("/models");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    let bytes = 0;
    let start = "";
    for await (const piece of answer.body ?? []) {
      if (bytes === 0) start = Buffer.from(piece).subarray(0, 14).toString();
      bytes += piece.length;
      if (bytes > 32 * 1024 * 1024) break;
    }
    expect(start).toBe('{"object":"lis');
    expect(bytes).toBeGreaterThan(32 * 1024 * 1024);
  });

  test.each(["401-quoting-the-key", "401-quoting-the-key-text"])("%s holds every form", async (name) => {
    standIn.setState(name);
    const text = await (await ask("/models")).text();
    for (const encoding of ["base64", "hex"] as const)
      expect(text).toContain(Buffer.from(KEY).toString(encoding));
    expect(text).toContain(KEY);
  });

  test("401-key-in-every-field", async () => {
    standIn.setState("401-key-in-every-field");
    const { headers, json } = await jsonOf("/models");
    expect(json.error).toEqual({ message: KEY, type: KEY, param: KEY, code: KEY });
    expect(headers.get("x-request-id")).toBe(KEY);
  });

  test("command-injection reaches ids, errors, headers and replies", async () => {
    standIn.setState("command-injection");
    const { headers, json } = await jsonOf("/models");
    expect(headers.get("x-request-id")).toContain("##[set-output name=result]pass");
    expect(json.data.map(({ id }: { id: string }) => id)).toContain("::stop-commands::x");
    expect(await errorOf("/responses", { body: responseBody() })).toMatchObject({
      status: 403,
      message: HOSTILE_TEXT,
      code: HOSTILE_TEXT,
    });
    standIn.setState("command-injection-reply");
    const { json: response } = await jsonOf("/responses", { body: responseBody() });
    expect(response.output[0].content[0].text).toBe(HOSTILE_TEXT);
  });
});

test("nothing but Node itself is imported, so that it runs with nothing installed", async () => {
  const directory = new URL("./stand-in/", import.meta.url);
  const files = readdirSync(directory).map((name) => new URL(name, directory));
  const imported = [...files, new URL("./stand-in-api.mjs", import.meta.url)].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export)[^"]* from "([^"]+)"/gm)].map(
      (match) => match[1],
    ),
  );
  expect(imported.length).toBeGreaterThan(10);
  expect(imported.filter((name) => !/^(node:|\.\/)/.test(name ?? ""))).toEqual([]);
});

test("a process that closes it ends", async () => {
  const file = fileURLToPath(new URL("./stand-in-api.mjs", import.meta.url));
  const script = `
    const { startStandIn } = await import(${JSON.stringify(file)});
    const standIn = await startStandIn({ state: "slow-drip" });
    const { body } = await fetch(standIn.url + "/models");
    body.getReader().read().catch(() => {});
    await standIn.close();
    console.log("closed");
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    timeout: 20_000,
  });
  expect(stdout).toBe("closed\n");
});
