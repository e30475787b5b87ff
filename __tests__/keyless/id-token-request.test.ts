import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type IdTokenCall, idTokenCalls, requestIdToken } from "../../src/ports/id-token-request.ts";
import { createIdentityPort } from "../../src/ports/identity.ts";
import { createSigner } from "../support/openai-org/jwt.ts";
import { json, type LocalServer, serve, serveRaw } from "../support/raw-server.ts";

const TOKEN = createSigner().sign({ sub: "repo:octo/app" });
const HEADERS = { Authorization: `Bearer ${"q7w9".repeat(8)}` };
const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function at(answer: Parameters<typeof serve>[0]): Promise<string> {
  const server = await serve(answer);
  servers.push(server);
  return `http://127.0.0.1:${server.port}/token?api-version=2.0`;
}

function callOf(over: Partial<IdTokenCall> = {}): IdTokenCall {
  const cancel = new AbortController().signal;
  return { timeoutMs: 2000, cancel, isProxied: () => false, trouble: undefined, ...over };
}

/** What the port makes of it, with the library's part left out. */
async function received(url: string, over: Partial<IdTokenCall> = {}): Promise<unknown> {
  const { timeoutMs, cancel, isProxied } = callOf(over);
  return await createIdentityPort({
    timeoutMs,
    cancel,
    isProxied,
    getIdToken: async (audience) => {
      const { result } = await requestIdToken(`${url}&audience=${audience}`, HEADERS);
      return result.value;
    },
  }).idToken("aud");
}

test("a token, asked for with the job's credential and nothing else that is secret", async () => {
  const seen: IncomingMessage[] = [];
  const url = await at((request, response) => {
    seen.push(request);
    json(response, 200, { count: 1, value: TOKEN });
  });
  expect(await received(url)).toEqual({ kind: "token", token: TOKEN });
  expect(seen.map(({ method, url: path }) => [method, path])).toEqual([
    ["GET", "/token?api-version=2.0&audience=aud"],
  ]);
  expect(seen[0]?.headers).toMatchObject({
    authorization: HEADERS.Authorization,
    accept: "application/json",
  });
});

describe("answers without a token", () => {
  test.each([
    [403, {}, { status: 403 }],
    [503, {}, { status: 503, retryAfter: "3" }],
    [200, { value: "" }, { status: 200 }],
    [200, { value: "e" }, { status: 200 }],
    [200, { value: `${TOKEN} ` }, { status: 200 }],
    [200, { value: `${TOKEN}\n::error::x` }, { status: 200 }],
    [200, { value: 1 }, { status: 200 }],
    [200, null, { status: 200 }],
    [201, { value: TOKEN }, { status: 201 }],
    [302, { value: TOKEN }, { status: 302 }],
  ])("%i %#", async (status, body, expected) => {
    const url = await at((_, response) =>
      json(response, status, body, { "retry-after": "3", location: "http://127.0.0.1:9/" }),
    );
    expect(await received(url)).toMatchObject({ kind: "answer", retryAfter: "3", ...expected });
  });
});

describe("no answer", () => {
  test("nobody there", async () => {
    expect(await received("http://127.0.0.1:9/x?y")).toEqual({ kind: "failure", failure: "refused" });
  });

  test("none in time", async () => {
    const url = await at(() => undefined);
    expect(await received(url, { timeoutMs: 100 })).toEqual({ kind: "failure", failure: "timeout" });
  });

  test("too much of one", async () => {
    const url = await at((_, response) => void response.end(`{"value":"${TOKEN}${"x".repeat(70_000)}"}`));
    expect(await received(url)).toEqual({ kind: "failure", failure: "too-large" });
  });

  test("broken off", async () => {
    const server = await serveRaw((socket) => void socket.once("data", () => socket.destroy()));
    servers.push(server);
    expect(await received(`${server.url}?y`)).toEqual({ kind: "failure", failure: "reset" });
  });

  test("cancelled", async () => {
    const cancel = new AbortController();
    const url = await at(() => cancel.abort());
    expect(await received(url, { cancel: cancel.signal })).toEqual({ kind: "failure", failure: "cancelled" });
  });
});

test.each([
  "http://token.example/x?y",
  "http://10.0.0.1/x?y",
  "http://localhost.evil.example/x?y",
  "file:///etc/passwd?",
  "x",
])("%s is not asked", async (url) => expect(await received(url)).toEqual({ kind: "unsafe-address" }));

test("two calls at once do not mix up what became of them", async () => {
  const [slow, fast] = await Promise.all([
    at((_, response) => void setTimeout(() => json(response, 403, {}), 150)),
    at((_, response) => json(response, 401, {})),
  ]);
  const both = await Promise.all([received(slow), received(fast)]);
  expect(both).toMatchObject([{ status: 403 }, { status: 401 }]);
});

test("a request that belongs to no call is not sent", async () => {
  let asked = 0;
  const url = await at((_, response) => {
    asked += 1;
    json(response, 200, { value: TOKEN });
  });
  await expect(requestIdToken(url, HEADERS)).rejects.toThrow("outside of any call");
  expect(asked).toBe(0);
  expect(idTokenCalls.getStore()).toBeUndefined();
});

test("an error of the library's own is no answer", async () => {
  const { timeoutMs, cancel, isProxied } = callOf();
  const getIdToken = async (): Promise<string> => {
    throw new Error(`Unable to get ${HEADERS.Authorization}`);
  };
  const port = createIdentityPort({ timeoutMs, cancel, isProxied, getIdToken });
  expect(await port.idToken("aud")).toEqual({ kind: "failure", failure: "network" });
});
