import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Certificate, certificateFor } from "./certificates.mjs";
import { type ConnectProxy, type ProxyOptions, startProxy } from "./connect-proxy.mjs";
import { type StandIn, startStandIn } from "./stand-in-api.mjs";

const run = promisify(execFile);
const TARGET = "api.openai.com:443";
const KEY = ["sk", "proj", "p".repeat(36)].join("-");

let certificate: Certificate;
let standIn: StandIn;

beforeAll(async () => {
  certificate = await certificateFor(["api.openai.com", "127.0.0.1"]);
  standIn = await startStandIn({ key: KEY, tls: certificate });
});

afterAll(async () => {
  await standIn.close();
  certificate.remove();
});

const FETCH = `
  const proxied = process.env.PROXY_URL;
  require("node:http").setGlobalProxyFromEnv({ https_proxy: proxied, http_proxy: proxied });
  fetch(process.env.TARGET_URL, { headers: { authorization: "Bearer " + process.env.KEY } }).then(
    async (answer) => console.log(JSON.stringify({ status: answer.status, object: (await answer.json()).object })),
    (error) => console.log(JSON.stringify({ failed: String(error.cause?.code ?? error.cause) })),
  );
`;

/** What a Node of its own sees, since proxy and authorities hold for a whole process. */
const fetched = async (proxyUrl: string, options: { url?: string; trusting?: boolean } = {}) => {
  const { stdout } = await run(process.execPath, ["-e", FETCH], {
    env: {
      PATH: process.env["PATH"],
      PROXY_URL: proxyUrl,
      TARGET_URL: options.url ?? "https://api.openai.com/v1/models",
      KEY,
      ...((options.trusting ?? true) ? { NODE_EXTRA_CA_CERTS: certificate.caFile } : {}),
    },
    timeout: 30_000,
  });
  return JSON.parse(stdout) as { status?: number; object?: string; failed?: string };
};

const withProxy = async (options: Partial<ProxyOptions>, use: (proxy: ConnectProxy) => Promise<void>) => {
  const proxy = await startProxy({ map: { [TARGET]: standIn.port }, ...options });
  try {
    await use(proxy);
  } finally {
    await proxy.close();
  }
};

describe("connect proxy", () => {
  test("tunnels TLS to the stand-in", async () => {
    await withProxy({}, async (proxy) => {
      const before = standIn.requests.length;
      expect(await fetched(proxy.url)).toEqual({ status: 200, object: "list" });
      expect(proxy.connects).toEqual([TARGET]);
      expect(proxy.plainRequests).toEqual([]);
      expect(standIn.requests.slice(before)).toMatchObject([
        {
          method: "GET",
          path: "/v1/models",
          authorization: `Bearer ${KEY}`,
          headers: { host: "api.openai.com" },
        },
      ]);
    });
  });

  test("the certificate is trusted only by those who were told to", async () => {
    await withProxy({}, async (proxy) => {
      const { failed } = await fetched(proxy.url, { trusting: false });
      expect(failed).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
    });
  });

  test("knows no host but the mapped ones", async () => {
    await withProxy({}, async (proxy) => {
      expect(await fetched(proxy.url, { url: "https://elsewhere.example/v1/models" })).toHaveProperty(
        "failed",
      );
      expect(proxy.connects).toEqual(["elsewhere.example:443"]);
    });
  });

  test("asks for credentials", async () => {
    await withProxy({ requireAuth: { user: "ada", password: "s3cret" } }, async (proxy) => {
      expect(await fetched(proxy.url)).toHaveProperty("failed");
      const withCredentials = proxy.url.replace("//", "//ada:s3cret@");
      expect(await fetched(withCredentials)).toEqual({ status: 200, object: "list" });
    });
  });

  test.each<[string, Partial<ProxyOptions>]>([
    ["refuses", { refuse: 403 }],
    ["answers in the server's place", { answerForServer: true }],
  ])("%s, and the server sees nothing", async (_what, options) => {
    await withProxy(options, async (proxy) => {
      const before = standIn.requests.length;
      expect(await fetched(proxy.url)).toHaveProperty("failed");
      expect(proxy.connects).toEqual([TARGET]);
      expect(standIn.requests).toHaveLength(before);
    });
  });

  test("records a request that is not tunnelled", async () => {
    await withProxy({}, async (proxy) => {
      const answer = await fetch(`${proxy.url}/x`, { headers: { "x-a": "b" } });
      expect(answer.status).toBe(403);
      expect(proxy.plainRequests).toMatchObject([{ method: "GET", url: "/x", headers: { "x-a": "b" } }]);
    });
  });

  test("closes while a tunnel is open", async () => {
    const hanging = await startStandIn({ state: "hang", tls: certificate });
    const proxy = await startProxy({ map: { [TARGET]: hanging.port } });
    const pending = fetched(proxy.url);
    while (hanging.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([proxy.close(), hanging.close()]);
    expect(await pending).toHaveProperty("failed");
  });
});
