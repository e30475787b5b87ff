import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { certificateFor } from "../support/certificates.mjs";
import { startProxy } from "../support/connect-proxy.mjs";
import { guard, guardLoopback, KEY, type OpenAiWorld, openAiWorld, visible } from "../support/guard.ts";
import { startStandIn } from "../support/stand-in-api.mjs";

let world: OpenAiWorld;
beforeEach(async () => {
  world = await openAiWorld();
});
afterEach(() => world.close());

describe("through a CONNECT proxy", () => {
  test("HTTPS_PROXY is used, and the log says so", async () => {
    const report = await world.run("valid");
    expect(report.outputs).toMatchObject({ verdict: "valid", "probe-model": "gpt-6-luna" });
    expect(report.log[0]).toMatch(/at api\.openai\.com through the proxy of this runner/);
    expect(world.proxy.connects.length).toBeGreaterThan(0);
    expect(world.proxy.plainRequests).toEqual([]);
  });

  test("the lower-case name, and an address without a scheme, as curl takes it", async () => {
    const { host } = new URL(world.proxy.url);
    const report = await world.run("valid", { platformEnv: { HTTPS_PROXY: "", https_proxy: host } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a regional host is OpenAI's as well: no made-up key goes there", async () => {
    const report = await world.run("valid", { inputs: { "base-url": "https://eu.api.openai.com/v1/" } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(report.requests.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${KEY}`,
      `Bearer ${KEY}`,
    ]);
    expect(new Set(world.proxy.connects)).toEqual(new Set(["eu.api.openai.com:443"]));
  });

  test("a base URL without a path gets OpenAI's version", async () => {
    const report = await world.run("valid", { inputs: { "base-url": "https://api.openai.com" } });
    expect(report.requests[0]?.path).toBe("/v1/models");
  });
});

describe("a proxy that is in the way", () => {
  test("refuses the host: unreachable, and the proxy is named", async () => {
    const proxy = await startProxy({ map: {}, refuse: 403 });
    const report = await guard({ platformEnv: { HTTPS_PROXY: proxy.url } });
    await proxy.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable", valid: "false" });
    expect(report.outputs["reason"]).toMatch(/^The proxy of this runner \(HTTPS_PROXY\) did not connect/);
  });

  test("is not there", async () => {
    const report = await guard({ platformEnv: { HTTPS_PROXY: "http://127.0.0.1:9" } });
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/^The proxy of this runner/);
  });

  test("wants credentials: they are sent to it, and shown nowhere", async () => {
    const password = ["pass", "word", "4711"].join("-");
    const certificate = await certificateFor(["api.openai.com"]);
    const api = await startStandIn({ key: KEY, tls: certificate });
    const proxy = await startProxy({
      map: { "api.openai.com:443": api.port },
      requireAuth: { user: "ci", password },
    });
    const address = new URL(proxy.url);
    const env = { NODE_EXTRA_CA_CERTS: certificate.caFile };
    const withPassword = `http://ci:${password}@${address.host}`;
    const right = await guard({ keys: [KEY, password], platformEnv: { ...env, HTTPS_PROXY: withPassword } });
    const wrong = await guard({
      keys: [KEY, password],
      platformEnv: { ...env, HTTPS_PROXY: `http://ci:x${password}@${address.host}` },
    });
    await Promise.all([proxy.close(), api.close()]);
    certificate.remove();
    expect(right.outputs).toMatchObject({ verdict: "valid" });
    expect(wrong.outputs).toMatchObject({ verdict: "unreachable" });
  });

  test("answers in place of the server: not taken for the API", async () => {
    const proxy = await startProxy({ map: {}, answerForServer: true });
    const report = await guard({ platformEnv: { HTTPS_PROXY: proxy.url } });
    await proxy.close();
    expect(report.outputs).toMatchObject({ verdict: "unreachable", valid: "false" });
  });

  test("inspects TLS with a certificate that nobody trusts", async () => {
    const report = await world.run("valid", { platformEnv: { NODE_EXTRA_CA_CERTS: "" } });
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(report.outputs["reason"]).toMatch(/certificate was not accepted/);
    expect(report.requests).toEqual([]);
  });

  test("has an address that is none: said without quoting it, since it may hold a password", async () => {
    const secret = ["hunter", "2hunter2"].join("");
    const report = await guardLoopback("valid", {
      keys: [KEY, secret],
      platformEnv: { HTTPS_PROXY: `socks5://ci:${secret}@proxy.example:1080` },
    });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(visible(report)).toMatch(/HTTPS_PROXY is set, but is not the address of a proxy/);
    expect(visible(report)).not.toContain("proxy.example");
  });
});

describe("what does not go through the proxy", () => {
  test("hosts of NO_PROXY", async () => {
    const report = await world.run("valid", {
      inputs: { "timeout-seconds": "5" },
      platformEnv: { NO_PROXY: "internal.example, .openai.com" },
    });
    expect(report.outputs).toMatchObject({ verdict: "unreachable" });
    expect(world.proxy.connects).toEqual([]);
    expect(report.log[0]).not.toMatch(/through the proxy/);
  });

  test.each([
    ["HTTPS_PROXY", {}],
    ["HTTP_PROXY", { HTTP_PROXY: "x", http_proxy: "x" }],
    ["NODE_USE_ENV_PROXY", { HTTP_PROXY: "x", http_proxy: "x", NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: "" }],
  ])("plain http on loopback, where a proxy would see the key (%s)", async (_, env) => {
    const values = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, value === "x" ? world.proxy.url : value]),
    );
    const report = await guardLoopback("valid", { platformEnv: { HTTPS_PROXY: world.proxy.url, ...values } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(world.proxy.connects).toEqual([]);
    expect(world.proxy.plainRequests).toEqual([]);
  });
});

test("the GitHub client goes through the same proxy", async () => {
  const certificate = await certificateFor(["github.example"]);
  const api = await startStandIn({ tls: certificate });
  const proxy = await startProxy({ map: { "github.example:443": api.port } });
  const source = (path: string): string =>
    JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));
  const script = `
    const { readProxySettings, useProxy } = await import(${source("ports/proxy.ts")});
    const { createGitHubClient } = await import(${source("ports/github.ts")});
    console.log(useProxy(readProxySettings(process.env)));
    const client = await createGitHubClient("no-token");
    const answer = await client.request("GET /v1/models").catch((error) => error);
    console.log(answer.status);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    env: {
      PATH: process.env["PATH"],
      GITHUB_API_URL: "https://github.example",
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: certificate.caFile,
    },
  });
  await Promise.all([proxy.close(), api.close()]);
  certificate.remove();
  expect(stdout.trim().split("\n")).toEqual(["proxied", "401"]);
  expect(proxy.connects).toEqual(["github.example:443"]);
});
