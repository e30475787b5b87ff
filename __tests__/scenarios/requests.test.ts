import { describe, expect, test } from "@jest/globals";
import {
  type GuardOptions,
  type GuardReport,
  guard,
  guardLoopback,
  KEY,
  openAiWorld,
} from "../support/guard.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { OPENAI_MODELS, type RecordedRequest, startStandIn } from "../support/stand-in-api.mjs";

/** What was sent with the user's key, one line a request. */
function sent({ requests }: GuardReport): string[] {
  return requests.filter(({ authorization }) => authorization === `Bearer ${KEY}`).map(line);
}

function line({ method, path, body }: RecordedRequest): string {
  const model = (body as { model?: string } | undefined)?.model;
  return `${method} ${path}${model === undefined ? "" : ` ${model}`}`;
}

async function onOpenAi(state: string, options?: GuardOptions): Promise<GuardReport> {
  const world = await openAiWorld();
  try {
    return await world.run(state, options);
  } finally {
    await world.close();
  }
}

describe("the ladder on OpenAI's host", () => {
  test("the list, then one minimal request that is not stored", async () => {
    const report = await onOpenAi("valid");
    expect(sent(report)).toEqual(["GET /v1/models", "POST /v1/responses gpt-6-luna"]);
    expect(report.requests[1]?.body).toMatchObject({ max_output_tokens: 16, store: false });
    expect(report.log.join("\n")).toMatch(/gpt-6-luna says: Hello!/);
  });

  test("probe: models sends the list and nothing else", async () => {
    const report = await onOpenAi("no-credit", { inputs: { probe: "models" } });
    expect(sent(report)).toEqual(["GET /v1/models"]);
    expect(report.outputs).toMatchObject({ verdict: "valid", "probe-model": "none" });
    expect(report.outputs["reason"]).toMatch(/credit was not tested/);
  });

  test("a wrong key is asked about once", async () => {
    expect(sent(await onOpenAi("wrong-key"))).toEqual(["GET /v1/models"]);
  });

  test("organization and project are sent as headers", async () => {
    const report = await onOpenAi("valid", { inputs: { organization: "org-abc", project: "proj_abc" } });
    for (const { headers } of report.requests) {
      expect(headers).toMatchObject({ "openai-organization": "org-abc", "openai-project": "proj_abc" });
    }
  });

  test("an admin key is asked about where it belongs, and sent nowhere else", async () => {
    const key = sampleKey("admin", "sk-admin-", 58);
    const request = await onOpenAi("valid", { key });
    expect(request.requests.map(line)).toEqual(["GET /v1/organization/admin_api_keys?limit=1"]);
    expect(request.outputs).toMatchObject({ verdict: "wrong-kind", "key-kind": "admin", result: "fail" });

    const models = await onOpenAi("valid", { key, inputs: { probe: "models" } });
    expect(models.outputs).toMatchObject({ verdict: "valid", "key-kind": "admin", result: "pass" });

    const dead = await onOpenAi("wrong-key", { key });
    expect(dead.outputs).toMatchObject({ verdict: "invalid" });
  });

  test("a key that may not list is tried with the models that every account has", async () => {
    const report = await onOpenAi("no-list-scope");
    expect(sent(report).at(-1)).toBe("POST /v1/responses gpt-6-luna");
    expect(JSON.parse(report.outputs["missing-scopes"] ?? "")).toEqual(["api.model.read"]);
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "true",
      valid: "true",
      result: "pass",
    });
  });

  test("a key that may not use the Responses API is tried with chat completions", async () => {
    const report = await onOpenAi("no-responses-scope");
    expect(sent(report).at(-1)).toBe("POST /v1/chat/completions gpt-6-luna");
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "true",
      result: "pass",
    });
  });

  test("a key that may not generate at all fails what the probe asked for", async () => {
    const report = await onOpenAi("no-request-scope");
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      valid: "false",
      result: "fail",
    });
    // Both that were missed, so that both can be allowed at once.
    const readOnly = await onOpenAi("read-only-key");
    expect(JSON.parse(readOnly.outputs["missing-scopes"] ?? "")).toEqual([
      "model.request",
      "api.responses.write",
    ]);
  });
});

describe("the model that is asked", () => {
  test("the user's own", async () => {
    const report = await onOpenAi("valid", { inputs: { model: "gpt-6-sol" } });
    expect(sent(report).at(-1)).toBe("POST /v1/responses gpt-6-sol");
    expect(report.outputs).toMatchObject({ "probe-model": "gpt-6-sol" });
  });

  test("an embedding model at its own endpoint", async () => {
    const report = await onOpenAi("valid", { inputs: { model: "text-embedding-3-small" } });
    expect(sent(report).at(-1)).toBe("POST /v1/embeddings text-embedding-3-small");
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a model that is no longer to be had: restricted, and the step fails", async () => {
    const report = await onOpenAi("valid", { inputs: { model: "text-davinci-003" } });
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      result: "fail",
    });
    expect(report.outputs["reason"]).toMatch(/text-davinci-003 does not exist or is not open to it/);
  });

  test("the next candidate when the first is not to be had", async () => {
    const report = await onOpenAi("first-model-not-found");
    expect(sent(report)).toHaveLength(3);
    expect(report.outputs).toMatchObject({ verdict: "valid", result: "pass" });
    expect(report.outputs["probe-model"]).not.toBe("gpt-6-luna");
  });

  test("at most three candidates", async () => {
    const report = await onOpenAi("model-not-found");
    expect(new Set(sent(report).filter((request) => request.startsWith("POST"))).size).toBe(3);
  });

  test("never one that is about to shut down, and its date is told when the user insists", async () => {
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const models = OPENAI_MODELS.map((model) =>
      model.id === "gpt-6-luna" ? { ...model, shutdown_date: soon } : model,
    );
    const chosen = await onOpenAi("valid", { standIn: { models } });
    expect(chosen.outputs["probe-model"]).not.toBe("gpt-6-luna");
    expect(chosen.annotations).toEqual([]);

    const insisted = await onOpenAi("valid", { standIn: { models }, inputs: { model: "gpt-6-luna" } });
    expect(insisted.outputs).toMatchObject({ verdict: "valid", "model-shutdown-date": soon });
    expect(insisted.annotations).toContainEqual(
      expect.objectContaining({
        level: "warning",
        message: expect.stringContaining(`gpt-6-luna shuts down on ${soon}`),
      }),
    );
  });
});

describe("require-models", () => {
  test("all there", async () => {
    const report = await onOpenAi("valid", { inputs: { "require-models": "gpt-6-luna,\n gpt-6-sol" } });
    expect(report.outputs).toMatchObject({ verdict: "valid", "requirement-met": "true", result: "pass" });
  });

  test("one missing", async () => {
    const report = await onOpenAi("valid", { inputs: { "require-models": "gpt-6-luna gpt-9-nova" } });
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      valid: "false",
      result: "fail",
    });
    expect(report.outputs["reason"]).toMatch(/cannot reach what was required: gpt-9-nova\./);
  });

  test("a list that may not be read proves nothing about them", async () => {
    const report = await onOpenAi("no-list-scope", { inputs: { "require-models": "gpt-6-luna" } });
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      result: "fail",
    });
  });

  test("a key without credit is called that first", async () => {
    const report = await onOpenAi("no-credit", { inputs: { "require-models": "gpt-9-nova" } });
    expect(report.outputs).toMatchObject({
      verdict: "no-credit",
      "error-code": "credit_balance_exhausted",
      "http-status": "429",
    });
  });
});

describe("on a relay", () => {
  test("a made-up key shows that the host looks at keys; chat completions are asked", async () => {
    const report = await guardLoopback("relay-valid");
    const [list, control, chat] = report.requests;
    expect([list, control, chat].map((request) => request && line(request))).toEqual([
      "GET /v1/models",
      "GET /v1/models",
      expect.stringMatching(/^POST \/v1\/chat\/completions /),
    ]);
    expect(control?.authorization).toMatch(/^Bearer sk-[A-Za-z0-9]{48}$/);
    expect(control?.authorization).not.toBe(list?.authorization);
  });

  test("another made-up key in every run", async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => (await guardLoopback("relay-valid")).requests[1]?.authorization),
    );
    expect(new Set(keys).size).toBe(2);
  });

  test("a public list proves nothing: the request is repeated with the made-up key", async () => {
    const report = await guardLoopback("openrouter");
    const posts = report.requests.filter(({ method }) => method === "POST");
    expect(posts).toHaveLength(2);
    expect(posts[0]?.body).toEqual(posts[1]?.body);
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a public list with probe: models is no result", async () => {
    const report = await guardLoopback("openrouter", { inputs: { probe: "models" } });
    expect(report.outputs).toMatchObject({ verdict: "unknown", valid: "false", result: "pass" });
  });

  test.each(["", "/", "/models", "/chat/completions", "/chat/completions/"])(
    "an address pasted with %p behind it",
    async (end) => {
      const api = await startStandIn({ state: "relay-valid", key: KEY });
      const report = await guard({ inputs: { "base-url": `${api.url}${end}` } });
      await api.close();
      expect(report.outputs).toMatchObject({ verdict: "valid" });
      expect(api.requests[0]?.path).toBe("/v1/models");
    },
  );

  test("a model that reasons is asked with the parameter that it knows", async () => {
    const report = await guardLoopback("valid", { inputs: { model: "gpt-6-luna" } });
    expect(report.requests.at(-1)?.body).toMatchObject({ max_completion_tokens: 16 });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });
});
