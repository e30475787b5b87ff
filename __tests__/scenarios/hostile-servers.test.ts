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
