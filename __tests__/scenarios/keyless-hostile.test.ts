import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spyOnGit } from "../support/git/git-spy.ts";
import { type GuardOptions, type OpenAiWorld, visible, type WorldHost } from "../support/guard.ts";
import { type KeylessWorld, startKeylessWorld } from "../support/keyless-world.ts";
import type { FaultEffect } from "../support/openai-org/faults.ts";
import { type Incoming, type Reply, type Served, serve } from "../support/openai-org/serve.ts";
import { json, type LocalServer, serve as servePlain } from "../support/raw-server.ts";
import { findLeaks } from "../support/runner.mjs";
import { createSmallWorld } from "../support/scan/small-world.ts";

const LONG_TEST_MS = 60_000;

let keyless: KeylessWorld;
const opened: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  keyless = await startKeylessWorld();
});
afterEach(async () => {
  await keyless.close();
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

/** A server of OpenAI's that answers as it likes. */
async function inPlaceOf(
  host: WorldHost,
  answer: (incoming: Incoming) => Reply | Promise<Reply>,
): Promise<Served> {
  const { tls }: OpenAiWorld = keyless.world;
  const server = await serve({
    tls,
    now: () => new Date(),
    identify: () => "hidden",
    shown: () => "",
    answer,
  });
  opened.push(server);
  keyless.world.map(host, server.port);
  return server;
}

/** GitHub's token service, answering as it likes. */
async function githubThat(answer: Parameters<typeof servePlain>[0]): Promise<LocalServer> {
  const server = await servePlain(answer);
  opened.push(server);
  return server;
}

const askingAt = ({ port }: { port: number }): GuardOptions => ({
  platformEnv: { ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0` },
});

describe("OpenAI's token endpoint", () => {
  const effects: readonly [FaultEffect, RegExp][] = [
    ["reset", /auth\.openai\.com broke off the connection/],
    ["hang", /gave no complete answer within 1 second/],
    ["server-error", /failed with a server error \(HTTP 500\)/],
    ["bad-gateway", /failed with a server error \(HTTP 502\)/],
    ["page", /answered with a web page \(HTTP 200\)/],
    ["rate-limited", /auth\.openai\.com is overloaded/],
    ["redirect", /answered with a redirect.*so no token went anywhere else|answered with a redirect/],
    ["endless", /gave no complete answer within 1 second/],
    ["cut-off", /broke off the connection/],
  ];

  test.each(effects)("%s: unreachable, and nothing bad is said of the set-up", async (effect, reason) => {
    keyless.identity.openai.faults.add({ effect, when: "after", times: 9 });
    const report = await keyless.run({ inputs: { "timeout-seconds": "1" } });
    expect(report.outputs).toMatchObject({ verdict: "unreachable", result: "pass", "key-kind": "oidc" });
    expect(report.outputs["reason"]).toMatch(/^OpenAI's token endpoint gave no access token\. /);
    expect(report.outputs["reason"]).toMatch(reason);
    expect(keyless.organization.requests).toEqual([]);
    expect(keyless.identity.openai.requests).toHaveLength(1);
  });

  test.each(["reset", "server-error", "bad-gateway", "rate-limited"] as const)(
    "%s once: tried again, with a new token of GitHub's",
    async (effect) => {
      const { identity } = keyless;
      identity.openai.faults.add({ effect, when: "after" });
      const report = await keyless.run({ inputs: { "max-attempts": "2" } });
      expect(report.outputs).toMatchObject({ verdict: "valid" });
      expect(report.log.join("\n")).toMatch(/Attempt 2 of 2 in /);
      expect(new Set(identity.subjectTokens).size).toBe(2);
    },
  );

  test("a redirect is not followed, and takes no token along", async () => {
    const elsewhere = await serve({
      tls: keyless.world.tls,
      now: () => new Date(),
      identify: () => "",
      answer: () => ({ status: 200, body: {} }),
    });
    opened.push(elsewhere);
    keyless.world.map("relay.example", elsewhere.port);
    keyless.identity.openai.faults.add({ effect: "redirect", location: "https://relay.example/oauth/token" });
    await keyless.run();
    expect(elsewhere.requests).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["a word, which masking would take out of everything", { access_token: "valid" }],
    ["with a space", { access_token: `${"a1b2".repeat(10)} ${"c3d4".repeat(10)}` }],
    ["with a line break", { access_token: `${"a1b2".repeat(10)}\n::error::x` }],
    ["longer than a header", { access_token: "a1b2".repeat(8000) }],
    ["that has ended", { expires_in: 0 }],
    ["that is none", { access_token: { token: "x" } }],
  ])("gives a token %s: no answer of its own", async (_, answers) => {
    keyless.identity.rules.answers = answers;
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/is not an answer of the API/);
    expect(keyless.organization.requests).toEqual([]);
  });

  test("quotes the job's token and commands in its error", async () => {
    await inPlaceOf("auth.openai.com", ({ body }) => {
      const { subject_token: token } = body as { subject_token: string };
      const [head, payload, signature] = token.split(".");
      const message = `ends in ${token.slice(-12)}, not ${token.slice(-40, -30)}: ${token} ##[set-output name=verdict]valid\n::set-output name=valid::true ${signature} ${payload}.${head} ${Buffer.from(token).toString("base64")} ${token.slice(-60)}`;
      return { status: 401, body: { error: `refused-${token.slice(-12)}`, error_description: message } };
    });
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({
      verdict: "invalid",
      valid: "false",
      "error-code": "none",
    });
  });

  test("answers an access token with an error status: not taken, and not shown", async () => {
    const token = `hidden-${"q7w9".repeat(12)}`;
    await inPlaceOf("auth.openai.com", () => ({
      status: 400,
      body: { access_token: token, expires_in: 3600 },
    }));
    const report = await keyless.run({}, [token]);
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
  });

  test("sends a body without end", async () => {
    await inPlaceOf("auth.openai.com", () => ({
      status: 200,
      body: {},
      write: (response) => {
        const more = (): void => {
          while (!response.destroyed && response.write("x".repeat(65_536)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
    }));
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
  });

  test("has a certificate that nobody trusts", async () => {
    const report = await keyless.run({
      platformEnv: { NODE_EXTRA_CA_CERTS: "", NODE_TLS_REJECT_UNAUTHORIZED: "0" },
    });
    expect(report.outputs["reason"]).toMatch(/its certificate was not accepted/);
    expect(keyless.identity.openai.requests).toEqual([]);
  });

  test("is not let through by the proxy", async () => {
    keyless.world.map("auth.openai.com", undefined);
    const report = await keyless.run();
    expect(report.outputs["reason"]).toMatch(
      /The proxy of this runner \(HTTPS_PROXY\) did not connect to auth\.openai\.com/,
    );
    expect(report.log.join("\n")).toContain("Allow auth.openai.com in the proxy");
  });
});

describe("GitHub's token service", () => {
  test.each([
    [403, "missing", "fail", /^GitHub refused this job the OIDC token that it had offered \(HTTP 403\)/],
    [400, "missing", "fail", /HTTP 400/],
    [404, "missing", "fail", /HTTP 404/],
    [500, "unreachable", "pass", /GitHub's OIDC service failed with a server error/],
    [429, "unreachable", "pass", /GitHub's OIDC service is overloaded/],
  ])("answers %i", async (status, verdict, result, reason) => {
    keyless.identity.rules.githubAnswers = { status, body: { message: "##[error]no" } };
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict, result, "key-kind": "oidc" });
    expect(report.outputs["reason"]).toMatch(reason);
    expect(keyless.identity.openai.requests).toEqual([]);
  });

  test("is in trouble once: tried again", async () => {
    keyless.identity.github.faults.add({ effect: "server-error" });
    const report = await keyless.run({ inputs: { "max-attempts": "2" } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(keyless.identity.github.requests).toHaveLength(2);
  });

  test("does not answer: no longer waited for than was said", async () => {
    const server = await githubThat(() => undefined);
    const report = await keyless.run({ ...askingAt(server), inputs: { "timeout-seconds": "1" } });
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.durationMs).toBeLessThan(8000);
  });

  test("redirects to another server: the credential of the job does not go there", async () => {
    const asked: string[] = [];
    const elsewhere = await githubThat((request, response) => {
      asked.push(request.url ?? "");
      json(response, 200, { value: "a.b.c" });
    });
    const server = await githubThat((_, response) => {
      response.writeHead(302, { location: `http://localhost:${elsewhere.port}/` }).end();
    });
    const report = await keyless.run(askingAt(server));
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/answered with a redirect/);
    expect(asked).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["a letter, which masking would take out of every word", { value: "e" }],
    ["a word of the outputs", { value: "unreachable" }],
    ["no text", { value: { e: 1 } }],
    ["nothing", {}],
    ["a list", ["e"]],
  ])("gives %s for a token: not masked, not sent", async (_, body) => {
    const server = await githubThat((__, response) => json(response, 200, body));
    const report = await keyless.run(askingAt(server));
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.masks.filter((mask) => mask.length < 16)).toEqual([]);
    expect(keyless.identity.openai.requests).toEqual([]);
  });

  test("sends a page, or a body without end", async () => {
    const page = await githubThat((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>");
    });
    const endless = await githubThat((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    for (const server of [page, endless]) {
      const report = await keyless.run(askingAt(server));
      expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    }
  });

  test("quotes the credential of the job: nothing of it is seen", async () => {
    const server = await githubThat(({ headers }, response) =>
      json(response, 403, { message: headers.authorization }, { "x-echo": String(headers.authorization) }),
    );
    const report = await keyless.run({ ...askingAt(server), stepDebug: true });
    expect(report.outputs).toMatchObject({ verdict: "missing" });
  });

  test.each(["http://token.example/x?y=1", "ftp://127.0.0.1/x", "no address"])(
    "has an address that is not safe (%s): not asked",
    async (url) => {
      const report = await keyless.run({ platformEnv: { ACTIONS_ID_TOKEN_REQUEST_URL: url } });
      expect(report.outputs).toMatchObject({ verdict: "unreachable" });
      expect(report.outputs["reason"]).toMatch(/address that is not https: it was not asked/);
    },
  );

  test("is asked over TLS and through the proxy, as on a company's runner", async () => {
    const { identity } = keyless;
    await inPlaceOf("api.github.com", async ({ headers, query }) => {
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url } = identity.env;
      const answer = await fetch(`${url}&audience=${encodeURIComponent(query["audience"]?.[0] ?? "")}`, {
        headers: { authorization: headers.authorization ?? "" },
      });
      return { status: answer.status, body: await answer.json() };
    });
    const report = await keyless.run({
      platformEnv: { ACTIONS_ID_TOKEN_REQUEST_URL: "https://api.github.com/token?api-version=2.0" },
    });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(keyless.world.proxy.connects).toContain("api.github.com:443");
  });

  test("says of the job what could be a command: cleaned wherever it is shown", async () => {
    const hostile =
      "repo:x\n::set-output name=valid::true ##[set-output name=valid]true <img src=x> [a](https://evil.example) @octocat #1";
    Object.assign(keyless.identity.rules, {
      claims: { sub: hostile, ref: hostile, environment: hostile },
      attributes: { repository: "other/other" },
    });
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict: "invalid", valid: "false" });
    expect(visible(report)).toContain('sub = "repo:x\\n::set-output');
    expect(report.rawSummary).not.toMatch(/<img|\]\(https|(?<!\u200b|&#8203;)@octocat/);
  });
});

describe("where tokens do not go", () => {
  test("an API that quotes the access token shows nothing of it", async () => {
    await inPlaceOf("api.openai.com", ({ bearer = "" }) => ({
      status: 401,
      body: {
        error: {
          message: `Ends in ${bearer.slice(-12)}, not ${bearer.slice(-40, -30)}: ${bearer.slice(0, 8)}${"*".repeat(40)}${bearer.slice(-4)} ${bearer} ${bearer.split(".")[2]}`,
          code: `refused-${bearer.slice(-12)}`,
          type: bearer,
        },
      },
    }));
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict: "unknown", "error-code": "none" });
  });

  test(
    "no process of git has a token, or what the job may ask for one with",
    async () => {
      const [small, spy] = await Promise.all([createSmallWorld(), spyOnGit()]);
      try {
        const report = await keyless.run({
          cwd: (await small.workspace()).workspace,
          inputs: { checks: "validate, scan" },
          platformEnv: { PATH: spy.path },
          keys: [],
          allowUntrusted: true,
        });
        expect(report.outputs).toMatchObject({ verdict: "valid" });
        const calls = await spy.calls();
        expect(calls.length).toBeGreaterThan(0);
        const { identity } = keyless;
        const tokens = [
          ...identity.subjectTokens,
          ...identity.accessTokens,
          identity.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
        ];
        const seen = calls.map(({ argv, env }) => [...argv, ...Object.entries(env).flat()].join("\n"));
        expect(findLeaks({ git: seen.join("\n") }, tokens)).toEqual([]);
        expect(seen.join("\n")).not.toContain("ACTIONS_");
      } finally {
        await Promise.all([small.close(), spy.remove()]);
      }
    },
    LONG_TEST_MS,
  );

  test("a run that is cancelled meanwhile has no result, and does not pass", async () => {
    keyless.identity.openai.faults.add({ effect: "hang", times: 9 });
    const report = await keyless.run({
      inputs: { "timeout-seconds": "30", "max-attempts": "3" },
      signalAfter: { signal: "SIGINT", when: (soFar) => soFar.includes("received from GitHub") },
    });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/^The run was cancelled/);
    expect(report.durationMs).toBeLessThan(8000);
  });

  test("nothing of the exchange is loaded for a run with a key", () => {
    const main = readFileSync(new URL("../../dist/index.js", import.meta.url), "utf8");
    for (const part of ["oauth:grant-type:token-exchange", "OIDC token of this job"])
      expect(main).not.toContain(part);
  });
});
