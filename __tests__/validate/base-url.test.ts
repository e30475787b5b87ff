import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isLoopbackHost } from "../../src/loopback.ts";
import { readBaseUrl } from "../../src/validate/base-url.ts";
import { anyText } from "../support/any-text.ts";

function hostOf(text: string) {
  const reading = readBaseUrl(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem}`);
  return reading.host;
}

describe("OpenAI's own host", () => {
  test.each([
    "https://api.openai.com/v1",
    "https://api.openai.com/v1/",
    "https://api.openai.com/v1///",
    "https://api.openai.com",
    "https://api.openai.com/",
    "https://API.OpenAI.com/v1",
    "HTTPS://api.openai.com/v1",
    "https://api.openai.com:443/v1",
    " https://api.openai.com/v1\n",
    "https://api.openai.com/v1/models",
    "https://api.openai.com/models",
    "https://api.openai.com/v1/chat/completions",
    "https://api.openai.com/v1/chat/completions/",
    "https://api.openai.com/v1/chat",
    "https://api.openai.com/v1/completions",
    "https://api.openai.com/v1/responses",
    "https://api.openai.com/v1/embeddings",
    "https://api.openai.com/v1?",
    "https://api.openai.com/v1#",
    "https://api.openai.com\\v1",
  ])("%j", (text) => {
    expect(hostOf(text)).toEqual({
      baseUrl: "https://api.openai.com/v1",
      host: "api.openai.com",
      isOpenAi: true,
      isLoopback: false,
    });
  });

  // Whatever OpenAI calls a region: a made-up key must go to none of its hosts.
  test.each(["eu", "us", "jp", "us-east", "a.b"])("regional: %s", (region) => {
    expect(hostOf(`https://${region}.api.openai.com/v1`)).toMatchObject({
      baseUrl: `https://${region}.api.openai.com/v1`,
      isOpenAi: true,
    });
  });

  test.each([
    "https://api.openai.com.evil.example/v1",
    "https://api-openai.com/v1",
    "https://apiXopenai.com/v1",
    "https://evil.example/api.openai.com/v1",
    "https://my-resource.openai.azure.com/openai/v1",
    "https://openai.com.example/v1",
  ])("not OpenAI's: %s", (text) => {
    expect(hostOf(text).isOpenAi).toBe(false);
  });
});

describe("other hosts keep their path", () => {
  test.each([
    ["https://openrouter.ai/api/v1/", "https://openrouter.ai/api/v1"],
    ["https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1"],
    ["https://relay.example", "https://relay.example"],
    ["https://relay.example/models", "https://relay.example"],
    ["https://relay.example:8443/v1/models/", "https://relay.example:8443/v1"],
    ["https://my-models.example/my-models/v1", "https://my-models.example/my-models/v1"],
    ["https://relay.example/models/v1", "https://relay.example/models/v1"],
    [
      "https://generativelanguage.googleapis.com/v1beta/openai/",
      "https://generativelanguage.googleapis.com/v1beta/openai",
    ],
    ["https://x.openai.azure.com/openai/v1/", "https://x.openai.azure.com/openai/v1"],
  ])("%s", (text, baseUrl) => {
    expect(hostOf(text)).toMatchObject({ baseUrl, isOpenAi: false, isLoopback: false });
  });
});

describe("the machine itself may be asked in the clear", () => {
  test.each([
    ["http://localhost:11434/v1", "localhost:11434"],
    ["http://127.0.0.1:8080/v1/", "127.0.0.1:8080"],
    ["http://127.8.9.10/v1", "127.8.9.10"],
    ["http://127.1:8080/v1", "127.0.0.1:8080"],
    ["http://2130706433/v1", "127.0.0.1"],
    ["http://[::1]:8000/v1", "[::1]:8000"],
    ["https://localhost/v1", "localhost"],
  ])("%s", (text, host) => {
    expect(hostOf(text)).toMatchObject({ host, isLoopback: true, isOpenAi: false });
  });

  test.each([
    "http://api.openai.com/v1",
    "http://relay.example/v1",
    "http://192.168.1.5:8080/v1",
    "http://10.0.0.1/v1",
    "http://0.0.0.0:8080/v1",
    "http://localhost.evil.example/v1",
    "http://127.0.0.1.evil.example/v1",
    "http://notlocalhost/v1",
    "http://128.0.0.1/v1",
  ])("nobody else: %s", (text) => {
    expect(readBaseUrl(text)).toEqual({ ok: false, problem: "not-https" });
  });

  test("is told by the host name as URL gives it", () => {
    for (const name of ["localhost", "127.0.0.1", "127.255.0.3", "[::1]"]) {
      expect(isLoopbackHost(name)).toBe(true);
    }
    for (const name of [
      "",
      "a.localhost",
      "localhost.com",
      "1127.0.0.1",
      "127.0.0.1.com",
      "[::2]",
      "127.0.0",
    ]) {
      expect(isLoopbackHost(name)).toBe(false);
    }
  });
});

describe("what is no base URL", () => {
  test.each([
    ["", "not-a-url"],
    ["api.openai.com/v1", "not-a-url"],
    ["//api.openai.com/v1", "not-a-url"],
    ["/v1", "not-a-url"],
    ["localhost:8080/v1", "not-a-url"],
    ["ftp://relay.example/v1", "not-a-url"],
    ["file:///etc/passwd", "not-a-url"],
    ["javascript:alert(1)", "not-a-url"],
    ["ws://localhost/v1", "not-a-url"],
    ["https://", "not-a-url"],
    ["https://relay .example/v1", "not-a-url"],
    ["https://user:pass@relay.example/v1", "credentials"],
    ["https://api.openai.com@evil.example/v1", "credentials"],
    ["https://:pass@relay.example", "credentials"],
    ["https://relay.example/v1?key=1", "query"],
    ["https://x.openai.azure.com/openai?api-version=1", "query"],
    ["https://relay.example/v1#top", "query"],
  ])("%j: %s", (text, problem) => {
    expect(readBaseUrl(text)).toEqual({ ok: false, problem });
  });
});

test("any text: what is accepted is an address that leads nowhere else, and stays the same when read again", () => {
  const part = fc.constantFrom(
    "https://",
    "http://",
    "api.openai.com",
    "localhost",
    "evil.example",
    "/v1",
    "/models",
    "/",
    "@",
    ":",
    "?",
    "#",
    ":8080",
    "\\",
    "..",
    "/chat/completions",
    "%2f",
    "[::1]",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: part }, anyText(3)), { maxLength: 8 }), (parts) => {
      const reading = readBaseUrl(parts.join(""));
      if (!reading.ok) return;
      const { baseUrl, host, isOpenAi, isLoopback } = reading.host;
      const url = new URL(baseUrl);
      expect(url.host).toBe(host);
      expect(`${url.username}${url.password}${url.search}${url.hash}`).toBe("");
      expect(baseUrl.endsWith("/")).toBe(false);
      expect(url.protocol === "https:" || isLoopback).toBe(true);
      if (isOpenAi) expect(url.hostname).toMatch(/(?:^|\.)openai\.com\.?$/);
      expect(isOpenAi && isLoopback).toBe(false);
      expect(hostOf(baseUrl)).toMatchObject({ host, isOpenAi, isLoopback });
    }),
    { numRuns: 3000 },
  );
});
