import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  type BoundedFetchOptions,
  createBoundedFetch,
  RequestFailure,
} from "../../src/ports/bounded-fetch.ts";
import { json, type LocalServer, serve, serveRaw } from "../support/raw-server.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const KEY = sampleKey("bounded", "sk-admin-");
const servers: LocalServer[] = [];
const seen: IncomingMessage[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  seen.length = 0;
});

async function against(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  over: Partial<BoundedFetchOptions> = {},
) {
  const server = await serve((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  servers.push(server);
  return { fetch: fetchOf(server, over), url: server.url };
}

const fetchOf = (server: LocalServer, over: Partial<BoundedFetchOptions> = {}) =>
  createBoundedFetch({
    origin: new URL(server.url).origin,
    bearer: KEY,
    timeoutMs: 5_000,
    cancel: new AbortController().signal,
    direct: true,
    proxied: false,
    ...over,
  });

/** The failure, seen to say nothing of the key. */
async function failureOf(response: Promise<Response>): Promise<string> {
  const error = await response.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RequestFailure);
  const { failure, message, stack, cause } = error as RequestFailure;
  expect(`${message}\n${stack}`).not.toContain(KEY.slice(-8));
  expect(cause).toBeUndefined();
  return failure;
}

describe("what is sent", () => {
  test("is the credential and what the body is, and nothing of this machine", async () => {
    const { fetch, url } = await against((_, response) => json(response, 200, { ok: true }));
    const response = await fetch(`${url}/organization/projects?limit=100`, {
      method: "POST",
      headers: {
        Authorization: "Bearer of-the-environment",
        "Content-Type": "application/json",
        "OpenAI-Organization": "org-of-the-environment",
        "X-Stainless-OS": "Linux",
        "User-Agent": "OpenAI/JS",
        Cookie: "a=b",
      },
      body: '{"name":"ci"}',
    });
    expect(await response.json()).toEqual({ ok: true });
    const [request] = seen;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe("/v1/organization/projects?limit=100");
    expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual([
      "accept-encoding",
      "authorization",
      "connection",
      "content-length",
      "content-type",
      "host",
      "user-agent",
    ]);
    expect(request?.headers.authorization === `Bearer ${KEY}`).toBe(true);
    expect(request?.headers["user-agent"]).toBe("openai-key-guard");
  });

  test("is no credential at all without one", async () => {
    const { fetch, url } = await against((_, response) => json(response, 200, {}), { bearer: undefined });
    await fetch(url, { headers: { authorization: "Bearer of-the-environment" } });
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  test("goes to one server only", async () => {
    const { fetch } = await against((_, response) => json(response, 200, {}));
    const other = await serve((_, response) => json(response, 200, {}));
    servers.push(other);
    for (const url of [other.url, "https://api.openai.com/v1/models", "http://localhost:1/v1"]) {
      await expect(fetch(url)).rejects.toThrow("Another server than the one that this fetch is for.");
    }
    expect(seen).toEqual([]);
  });

  test("never goes over plain http, but to this machine", () => {
    const options = { bearer: KEY, timeoutMs: 1, cancel: new AbortController().signal, proxied: false };
    const make = () => createBoundedFetch({ ...options, origin: "http://api.example", direct: false });
    expect(make).toThrow("Plain http is for this machine only.");
  });

  test("is text", async () => {
    const { fetch, url } = await against((_, response) => json(response, 200, {}));
    await expect(fetch(url, { method: "POST", body: new Blob(["x"]) })).rejects.toThrow(
      "Only texts are sent.",
    );
    await expect(fetch(new Request(url))).rejects.toThrow("Only addresses are fetched.");
    expect(seen).toEqual([]);
  });
});

describe("what comes back", () => {
  test.each([301, 302, 307, 308])("a redirect (%s) is an answer, and is not followed", async (status) => {
    const { fetch, url } = await against((_, response) => {
      response.writeHead(status, { location: "/v1/elsewhere" }).end();
    });
    const response = await fetch(url);
    expect(response.status).toBe(status);
    expect(response.headers.get("location")).toBe("/v1/elsewhere");
    expect(seen).toHaveLength(1);
  });

  test.each([204, 304])("an answer without a body (%s)", async (status) => {
    const { fetch, url } = await against((_, response) => void response.writeHead(status).end());
    const response = await fetch(url);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
  });

  test("a compressed body, and headers that come twice", async () => {
    const { fetch, url } = await against((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "set-cookie": ["a=1", "b=2"] });
      response.end(gzipSync("unzipped"));
    });
    const response = await fetch(url);
    expect(await response.text()).toBe("unzipped");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("a body up to the bound, and no byte more", async () => {
    const { fetch, url } = await against((_, response) => void response.end("x".repeat(1000)), {
      maxBytes: 1000,
    });
    expect(await (await fetch(url)).text()).toHaveLength(1000);
    const short = await against((_, response) => void response.end("x".repeat(1001)), { maxBytes: 1000 });
    expect(await failureOf(short.fetch(short.url))).toBe("too-large");
  });

  test("a body that is small only until it is unpacked", async () => {
    const { fetch, url } = await against((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20 * 1024 * 1024)));
    });
    expect(await failureOf(fetch(url))).toBe("too-large");
  });

  test("a body without end", async () => {
    const { fetch, url } = await against((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(256 * 1024, "x"))) {}
      };
      response.on("drain", more);
      more();
    });
    expect(await failureOf(fetch(url))).toBe("too-large");
  });

  test("a body that drips", async () => {
    const { fetch, url } = await against(
      (_, response) => {
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
      { timeoutMs: 150 },
    );
    expect(await failureOf(fetch(url))).toBe("timeout");
  });

  test("nothing, in time", async () => {
    const { fetch, url } = await against(() => undefined, { timeoutMs: 50 });
    expect(await failureOf(fetch(url))).toBe("timeout");
  });

  test("nothing, until the run is cancelled", async () => {
    const cancel = new AbortController();
    const { fetch, url } = await against(() => cancel.abort(), { cancel: cancel.signal });
    expect(await failureOf(fetch(url))).toBe("cancelled");
    expect(await failureOf(fetch(url))).toBe("cancelled");
    expect(seen).toHaveLength(1);
  });

  test("nothing, until the caller gives up", async () => {
    const caller = new AbortController();
    const { fetch, url } = await against(() => caller.abort());
    expect(await failureOf(fetch(url, { signal: caller.signal }))).toBe("timeout");
  });

  test("a reset, before and after the first half", async () => {
    const before = await against((request) => request.socket.resetAndDestroy());
    expect(await failureOf(before.fetch(before.url))).toBe("reset");
    const half = await against((request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => setTimeout(() => request.socket.resetAndDestroy(), 20));
    });
    expect(await failureOf(half.fetch(half.url))).toBe("reset");
  });

  test("nobody", async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(await failureOf(fetchOf(server)(server.url))).toBe("refused");
    expect(await failureOf(fetchOf(server, { proxied: true })(server.url))).toBe("proxy");
  });

  test.each([
    ["a status that is none", "HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n"],
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n"],
    [
      "a change of protocol",
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n",
    ],
  ])("%s", async (_, bytes) => {
    const server = await serveRaw((socket) => {
      socket.once("data", () => socket.end(bytes));
    });
    servers.push(server);
    expect(await failureOf(fetchOf(server)(server.url))).toBe("network");
  });
});
