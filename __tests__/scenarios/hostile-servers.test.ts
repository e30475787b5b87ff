import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "@jest/globals";
import { type GuardOptions, guard, guardLoopback, KEY, openAiWorld, visible } from "../support/guard.ts";
import { json, serve, serveRaw } from "../support/raw-server.ts";
import type { RunReport } from "../support/runner.mjs";
import { sampleKey } from "../support/sample-keys.mjs";

// Servers and proxies that answer as no API does. Each of these once hung the step, called a key good or bad
// without proof, or showed a part of it.

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function against(handler: Handler, options: GuardOptions = {}): Promise<RunReport> {
  const server = await serve(handler);
  try {
    return await guard({
      ...options,
      inputs: { "base-url": server.url, "timeout-seconds": "3", ...options.inputs },
    });
  } finally {
    await server.close();
  }
}

const isOurs = (request: IncomingMessage): boolean => request.headers.authorization === `Bearer ${KEY}`;
const isList = (request: IncomingMessage): boolean => request.method === "GET";
const LIST = { object: "list", data: [{ id: "gpt-6-luna", object: "model", created: 1 }] };
const CHAT = { object: "chat.completion", choices: [{ message: { content: "Hi" }, finish_reason: "stop" }] };
const error = (message: string, rest: object = {}) => ({
  error: { message, type: "x_error", code: "", ...rest },
});

describe("nothing hangs", () => {
  test("a switch to another protocol", async () => {
    const server = await serveRaw((socket) =>
      socket.once("data", () =>
        socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
      ),
    );
    const report = await guard({ inputs: { "base-url": server.url, "timeout-seconds": "3" } });
    await server.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.durationMs).toBeLessThan(6000);
  });

  test("informational answers without end", async () => {
    const server = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 50);
      socket.once("close", () => clearInterval(timer));
    });
    const report = await guard({ inputs: { "base-url": server.url, "timeout-seconds": "1" } });
    await server.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.durationMs).toBeLessThan(5000);
  });

  test.each([407, 403, 502])("a proxy that refuses with %d and keeps the connection open", async (status) => {
    const proxy = await serveRaw((socket) =>
      socket.once("data", () =>
        socket.write(`HTTP/1.1 ${status} No\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nno`),
      ),
    );
    const report = await guard({
      inputs: { "timeout-seconds": "3" },
      platformEnv: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` },
    });
    await proxy.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.durationMs).toBeLessThan(6000);
    expect(report.timedOut).toBe(false);
  });

  test("an error message made for slow searches", async () => {
    for (const message of [
      `${"1-".repeat(2000)}aA`,
      "a".repeat(200_000),
      "sk-".repeat(60_000),
      "*".repeat(100_000),
      "model ".repeat(400_000),
      "Missing scopes: ".repeat(200_000),
    ]) {
      const report = await against((_, response) => json(response, 401, error(message)));
      expect(report.durationMs).toBeLessThan(3000);
      expect(report.outputs).toMatchObject({ verdict: "invalid" });
    }
  });
});

describe("no result without proof, on a host that is not OpenAI's", () => {
  const expectUnproven = (report: RunReport): void => {
    expect(report.outputs).toMatchObject({ verdict: "unknown", valid: "false", "requirement-met": "false" });
  };

  test("too many requests for everybody", async () => {
    expectUnproven(
      await against((_, response) => json(response, 429, { message: "Too Many Requests", type: "requests" })),
    );
    const coded = error("Rate limit reached", { code: "rate_limit_exceeded" });
    expectUnproven(await against((_, response) => json(response, 429, coded)));
  });

  test("words of a rate limit at another status", async () => {
    const report = await against((_, response) => json(response, 500, error("x", { type: "requests" })));
    expect(report.outputs).toMatchObject({ verdict: "unreachable", valid: "false" });
  });

  test.each(["models", "request"])("missing scopes for everybody (probe: %s)", async (probe) => {
    const refuse = error("You have insufficient permissions. Missing scopes: api.model.read.");
    const report = await against(
      (request, response) => (isList(request) ? json(response, 403, refuse) : json(response, 200, CHAT)),
      { inputs: { probe } },
    );
    expectUnproven(report);
  });

  test("a catch-all that answers admin keys and everything else", async () => {
    const key = sampleKey("admin", "sk-admin-", 58);
    const report = await against((_, response) => json(response, 200, { data: [{ id: "x" }] }), {
      key,
      inputs: { probe: "models" },
    });
    expectUnproven(report);
  });

  test("a control that is turned down for another reason", async () => {
    const report = await against((request, response) =>
      isOurs(request)
        ? json(response, 200, isList(request) ? LIST : CHAT)
        : json(response, 403, error("too many requests")),
    );
    expectUnproven(report);
  });

  test("a relay that accepts the key, and then rejects a request for a key of its own", async () => {
    const report = await against((request, response) => {
      if (!isOurs(request)) return json(response, 401, error("no such key"));
      return isList(request)
        ? json(response, 200, LIST)
        : json(response, 401, error("Incorrect API key provided", { code: "invalid_api_key" }));
    });
    expectUnproven(report);
  });

  test.each([401, 403])("missing scopes for everybody, in OpenAI's own words (%d)", async (status) => {
    const words =
      "You have insufficient permissions for this operation. Missing scopes: api.model.read. Check that you have the correct role, and if you're using a restricted API key, that it has the necessary scopes.";
    for (const generation of [200, 400]) {
      const report = await against((request, response) =>
        isList(request)
          ? json(response, status, error(words))
          : json(response, generation, generation === 200 ? CHAT : error("no")),
      );
      expect(report.outputs).toMatchObject({ valid: "false", result: "pass" });
      expect(report.outputs["verdict"]).toBe("unknown");
    }
  });

  test("the control is the same request, body and all", async () => {
    const bodies: string[] = [];
    const report = await against((request, response) => {
      if (isList(request)) return json(response, 404, error("no list"));
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () => {
        if (request.url?.endsWith("/responses")) return json(response, 404, error("no such path"));
        bodies.push(body);
        json(
          response,
          isOurs(request) ? 403 : 401,
          error(isOurs(request) ? "Missing scopes: model.request" : "no such key"),
        );
      });
    });
    expect(report.outputs).toMatchObject({ verdict: "restricted", "requirement-met": "false" });
    expect(new Set(bodies).size).toBe(1);
  });

  test("an empty account, said with a 402", async () => {
    const report = await against((request, response) => {
      if (!isOurs(request)) return json(response, 401, error("no such key"));
      return isList(request) ? json(response, 200, LIST) : json(response, 402, error("Insufficient Balance"));
    });
    expect(report.outputs).toMatchObject({ verdict: "no-credit", result: "fail" });
  });

  test("an admin key that is throttled is still no key for generating", async () => {
    const key = sampleKey("admin", "sk-admin-", 58);
    const report = await against(
      (request, response) =>
        request.headers.authorization === `Bearer ${key}`
          ? json(response, 429, error("Rate limit", { code: "rate_limit_exceeded" }))
          : json(response, 401, error("no such key")),
      { key },
    );
    expect(report.outputs).toMatchObject({ verdict: "wrong-kind", valid: "false", result: "fail" });
  });

  test("a generation that failed inside a 200", async () => {
    const failed = { choices: [{ error: { code: 402, message: "no" }, finish_reason: "error" }] };
    const report = await against((request, response) => {
      if (!isOurs(request)) return json(response, 401, error("no such key"));
      return json(response, 200, isList(request) ? LIST : failed);
    });
    expect(report.outputs).toMatchObject({ verdict: "unreachable", valid: "false" });
  });

  test("a model that the relay does not know, said with a 400", async () => {
    const report = await against(
      (request, response) => {
        if (!isOurs(request)) return json(response, 401, error("no such key"));
        return isList(request)
          ? json(response, 200, LIST)
          : json(response, 400, error("Invalid model name passed in model=typo-model", { code: "400" }));
      },
      { inputs: { model: "typo-model" } },
    );
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      result: "fail",
    });
  });
});

describe("a good key is found good, however a host turns a made-up one down", () => {
  test.each([
    ["401 as a page", 401, "text/html", "<html><title>401 Authorization Required</title></html>"],
    ["401 as text", 401, "text/plain", "Unauthorized"],
    ["FastAPI", 403, "application/json", '{"detail":"Invalid API key"}'],
    ["NVIDIA", 403, "application/json", '{"status":403,"title":"Forbidden","detail":"Authorization failed"}'],
    [
      "LiteLLM without a database",
      400,
      "application/json",
      '{"error":{"message":"No connected db.","type":"no_db_connection","code":"400"}}',
    ],
    [
      "Google",
      400,
      "application/json",
      '[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}]',
    ],
    ["one-api", 401, "application/json", '{"error":{"message":"无效的令牌","type":"one_api_error"}}'],
  ])("%s", async (_, status, type, body) => {
    const report = await against((request, response) => {
      if (isOurs(request)) return json(response, 200, isList(request) ? LIST : CHAT);
      response.writeHead(status, { "content-type": type }).end(body);
    });
    expect(report.outputs).toMatchObject({ verdict: "valid", valid: "true" });
  });

  test("a request whose form is refused with FastAPI's 422 is asked in the other form", async () => {
    const report = await against((request, response) => {
      if (!isOurs(request)) return json(response, 401, error("no such key"));
      if (isList(request)) return json(response, 200, LIST);
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () =>
        body.includes("max_completion_tokens")
          ? json(response, 422, {
              detail: [{ loc: ["body", "max_completion_tokens"], msg: "extra fields not permitted" }],
            })
          : json(response, 200, CHAT),
      );
    });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a wrong key is called that in the words of Google and NVIDIA", async () => {
    for (const [status, message] of [
      [400, "API key not valid. Please pass a valid API key."],
      [403, "Authorization failed"],
    ] as const) {
      const report = await against((_, response) => json(response, status, error(message)));
      expect(report.outputs).toMatchObject({ verdict: "invalid" });
    }
  });
});

describe("keys that people chose", () => {
  test("words in a key do not take words of the report apart", async () => {
    const report = await guardLoopback("valid", { key: "sk-team-gateway-luna-a8f3k2x9", keys: [] });
    expect(report.outputs).toMatchObject({ "probe-model": "gpt-6-luna", verdict: "valid" });
  });

  test.each(["OPENAI_API_KEY=sk-abc12", '"sk-abc12"', "Bearer sk-abc12"])(
    "%s is no name of a key",
    async (name) => {
      const report = await guard({ key: "", inputs: { "key-name": name } });
      expect(report.outputs["reason"]).toMatch(/^Input "key-name" is a value that looks like a key/);
    },
  );
});

describe("no result without proof, on OpenAI's host", () => {
  test('a key that may not list and whose request is not taken does not "work"', async () => {
    const world = await openAiWorld();
    const report = await world.run("no-list-scope", { inputs: { model: "whisper-1" } });
    await world.close();
    expect(report.outputs).toMatchObject({
      verdict: "restricted",
      "requirement-met": "false",
      result: "fail",
    });
    expect(report.outputs["reason"]).not.toMatch(/works/);
  });
});

describe("parts of the key in fields that look like something else", () => {
  const secret = KEY.slice("sk-proj-".length);
  const spread = (size: number, sign: string): string =>
    (secret.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(sign);

  test.each([
    ["a missing scope", `Missing scopes: ${secret.replace(/[^A-Za-z0-9]/g, "").slice(0, 100)}`],
    ["pieces with full stops between", spread(7, ".")],
    ["pieces with zero-width spaces between", spread(3, "\u200b")],
    ["pieces with soft hyphens between", spread(3, "\u00ad")],
    ["single characters with spaces between", spread(1, " ")],
    [
      "pieces of hex",
      (
        Buffer.from(KEY)
          .toString("hex")
          .match(/.{1,20}/g) ?? []
      ).join(" "),
    ],
    [
      "pieces of base64",
      (
        Buffer.from(KEY)
          .toString("base64")
          .match(/.{1,20}/g) ?? []
      ).join(" "),
    ],
    [
      "backwards in pieces",
      (
        [...secret]
          .reverse()
          .join("")
          .match(/.{1,20}/g) ?? []
      ).join(" "),
    ],
    ["the last seven behind a name", `req_${KEY.slice(-7)}`],
  ])("%s", async (_, text) => {
    const safe = text.replace(/[^\x20-\x7e]/g, "");
    const models = {
      object: "list",
      data: [text, `m-${text}`, "gpt-6-luna"].map((id) => ({ id: id.slice(0, 190), created: 1 })),
    };
    const report = await against((request, response) => {
      if (!isOurs(request)) return json(response, 401, error("no such key"));
      return isList(request)
        ? json(response, 200, models, { "x-request-id": safe })
        : json(response, 403, error(text, { code: safe, type: safe }), { "x-request-id": safe });
    });
    const shown = visible(report)
      .replace(/\\u\{[0-9a-f]+\}/g, "")
      .replace(/[^A-Za-z0-9]/g, "");
    const bare = secret.replace(/[^A-Za-z0-9]/g, "");
    for (let at = 0; at + 7 <= bare.length; at++) expect(shown).not.toContain(bare.slice(at, at + 7));
  });

  test("outputs stay small whatever is listed as missing", async () => {
    const report = await against((_, response) =>
      json(response, 403, error(`Missing scopes: ${"a,".repeat(500_000)}a`)),
    );
    expect(Buffer.byteLength(JSON.stringify(report.outputs))).toBeLessThan(10_000);
  });
});

describe("surroundings that fail", () => {
  test("a time limit with decimals", async () => {
    const report = await guardLoopback("valid", { inputs: { "timeout-seconds": "32.3" } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a proxy address with a bare percent sign", async () => {
    const report = await guardLoopback("valid", {
      platformEnv: { HTTPS_PROXY: "http://u:50%off@proxy.example:1" },
    });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(visible(report)).not.toContain("50%off");
  });

  test("a password in a base URL that is none", async () => {
    for (const address of [
      "user:Zq8pLm3Tv6@relay.example/v1",
      "https:user:Zq8pLm3Tv6@x",
      "https:\\\\user:Zq8pLm3Tv6@x",
      "https://user:Zq8p/Lm3Tv6@x",
    ]) {
      const report = await guard({ inputs: { "base-url": address } });
      expect(visible(report)).not.toMatch(/Zq8p|Lm3Tv6/);
    }
  });

  test("a summary file that cannot be written: the verdict stands", async () => {
    const report = await guardLoopback("valid", {
      platformEnv: { GITHUB_STEP_SUMMARY: "/nowhere/summary.md" },
    });
    expect(report.outputs).toMatchObject({ verdict: "valid", result: "pass" });
    expect(report.exitCode).toBe(0);
  });

  test("an output file that cannot be written: the step does not pass", async () => {
    const report = await guardLoopback("valid", { platformEnv: { GITHUB_OUTPUT: "/nowhere/output" } });
    expect(report.exitCode).toBe(1);
    expect(report.log.join("\n")).toMatch(/outputs could not be written/);
  });

  test("both signals of a cancellation, one after the other", async () => {
    const report = await guardLoopback("hang", {
      inputs: { "timeout-seconds": "60" },
      signalAfter: { signal: "SIGTERM", when: (stdout) => stdout.includes("validates") },
    });
    expect(report.signal).toBeNull();
    expect(report.outputs).toMatchObject({ result: "fail" });
  });

  test("verification of certificates cannot be switched off by the environment", async () => {
    const world = await openAiWorld();
    const report = await world.run("valid", {
      platformEnv: { NODE_EXTRA_CA_CERTS: "", NODE_TLS_REJECT_UNAUTHORIZED: "0" },
    });
    await world.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.requests).toEqual([]);
  });

  test("plain http on loopback never goes to a proxy, also when Node reads the environment itself", async () => {
    const world = await openAiWorld();
    const proxy = world.proxy.url;
    for (const secure of [proxy, "socks5://x:1", ""]) {
      const report = await guardLoopback("valid", {
        platformEnv: {
          NODE_USE_ENV_PROXY: "1",
          HTTP_PROXY: proxy,
          http_proxy: proxy,
          HTTPS_PROXY: secure,
          https_proxy: secure,
        },
      });
      expect(report.outputs).toMatchObject({ verdict: "valid" });
    }
    await world.close();
    expect(world.proxy.plainRequests).toEqual([]);
  });

  test("a secret of 30,000 times one letter is read at once", async () => {
    for (const letter of ["a", "A", "x", "1", '"']) {
      const report = await guard({
        key: letter.repeat(30_000),
        inputs: { "base-url": "http://127.0.0.1:9/v1" },
      });
      expect(report.durationMs).toBeLessThan(3000);
    }
  });

  test("a base URL of slashes is read at once", async () => {
    const report = await guard({ inputs: { "base-url": `https://x${"/".repeat(100_000)}y` } });
    expect(report.durationMs).toBeLessThan(3000);
    expect(report.outputs["reason"]).toMatch(
      /^Input "base-url" is a value that .* \(not shown\)\. Allowed: a complete address/,
    );
  });
});
