import { afterEach, describe, expect, test } from "@jest/globals";
import type { KeyKind } from "../../../src/contract.ts";
import { shapeOf } from "../../../src/key/grammar.ts";
import { systemClock } from "../../../src/ports/clock.ts";
import { createOpenAiPort } from "../../../src/ports/openai.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import type { Finding } from "../../../src/scan/finding.ts";
import {
  MOST_VERIFIED_KEYS,
  VERIFY_BASE_URL,
  VERIFY_TIMEOUT_MS,
  verifyLeaks,
} from "../../../src/scan/verify/verify.ts";
import { observationOf } from "../../../src/validate/observation.ts";
import type { Withheld } from "../../../src/validate/withheld.ts";
import { type LocalServer, serve } from "../../support/raw-server.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { type StandIn, startStandIn } from "../../support/stand-in-api.mjs";

let api: StandIn | undefined;
let server: LocalServer | undefined;
afterEach(async () => {
  await api?.close();
  await server?.close();
  api = server = undefined;
});

function finding(key: string, over: Partial<Finding> = {}): Finding {
  const { kind, publicPrefix } = shapeOf(key);
  return {
    key,
    kind,
    publicPrefix,
    confidence: "leak",
    fingerprint: "f".repeat(32),
    live: "unknown",
    atTip: true,
    place: {
      source: "file",
      file: "a.txt",
      entry: undefined,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      commit: undefined,
      encoding: "plain",
    },
    otherPlaces: [],
    placeCount: 1,
    ...over,
  };
}

interface Options {
  readonly withheld?: Withheld;
  readonly cancel?: AbortController;
  readonly connected?: (to: { baseUrl: string; timeoutMs: number }) => void;
}

/** Verifies over HTTP against a server on loopback, which stands where OpenAI's host does. */
async function verify(findings: readonly Finding[], url: string, options: Options = {}) {
  const cancel = (options.cancel ?? new AbortController()).signal;
  const verified = await verifyLeaks(findings, {
    connect: (to) => {
      options.connected?.(to);
      const port = createOpenAiPort({
        baseUrl: url,
        timeoutMs: Math.min(to.timeoutMs, 1000),
        organization: undefined,
        project: undefined,
        cancel,
        direct: true,
        proxied: false,
      });
      return { ask: async (request) => observationOf(await port.ask(request), new Date()) };
    },
    clock: { ...systemClock, sleep: (_, signal) => systemClock.sleep(1, signal) },
    cancel,
    secretsWithheld: () => options.withheld,
  });
  return { ...verified, notes: verified.notes.map(ENGLISH.note) };
}

const KEY = sampleKey("verify");

describe("live, dead, or unknown", () => {
  test.each<[state: string, live: Finding["live"], kind: KeyKind]>([
    ["valid", "true", "project"],
    ["no-list-scope", "true", "project"],
    ["missing-scope-code", "true", "project"],
    ["admin-key-on-models", "true", "project"],
    ["rate-limited", "true", "project"],
    ["insufficient-quota", "true", "project"],
    ["normal-key-on-admin", "true", "admin"],
    ["valid", "true", "admin"],
    ["wrong-key", "false", "project"],
    ["wrong-key", "false", "admin"],
    ["account-deactivated", "false", "project"],
    ["archived-project", "false", "project"],
    ["other-401", "unknown", "project"],
    ["expired-key", "unknown", "project"],
    ["deleted-organization", "unknown", "project"],
    ["missing-key-answer", "unknown", "project"],
    ["no-organization", "unknown", "project"],
    ["access-terminated", "unknown", "project"],
    ["ip-not-authorized", "unknown", "project"],
    ["unsupported-region", "unknown", "project"],
    ["cloudflare-403", "unknown", "project"],
    ["bad-gateway-502", "unknown", "project"],
    ["mismatched-project", "unknown", "project"],
  ])("%s: %s (%s)", async (state, live, kind) => {
    const key = kind === "admin" ? sampleKey("admin", "sk-admin-", 58) : KEY;
    api = await startStandIn({ state });
    const { findings, notes } = await verify([finding(key)], api.url);
    expect(findings).toEqual([
      { ...finding(key), live, confidence: live === "false" ? "dead-leak" : "leak" },
    ]);
    expect(notes).toEqual([]);
    expect(api.requests.length).toBeLessThanOrEqual(2);
    for (const request of api.requests) {
      expect(request).toMatchObject({
        method: "GET",
        path: kind === "admin" ? "/v1/organization/admin_api_keys?limit=1" : "/v1/models",
        authorization: `Bearer ${key}`,
        body: "",
      });
    }
  });

  test("an unclear answer is asked for once more, a clear one is not", async () => {
    for (const [state, requests] of [
      ["flaky-401", 2],
      ["other-401", 2],
      ["cloudflare-503", 2],
      ["wrong-key", 1],
      ["rate-limited-short", 1],
      ["no-list-scope", 1],
    ] as const) {
      api = await startStandIn({ state });
      const { findings } = await verify([finding(KEY)], api.url);
      expect([state, api.requests.length]).toEqual([state, requests]);
      if (state === "flaky-401") expect(findings[0]?.live).toBe("true");
      await api.close();
    }
  });

  test("a server that says nothing leaves it unknown", async () => {
    server = await serve(() => undefined);
    const { findings } = await verify([finding(KEY)], server.url);
    expect(findings[0]).toMatchObject({ live: "unknown", confidence: "leak" });
  });
});

describe("what is sent", () => {
  test("only to OpenAI's own host, with ten seconds for each", async () => {
    api = await startStandIn();
    const hosts: unknown[] = [];
    await verify([finding(KEY)], api.url, { connected: (to) => hosts.push(to) });
    expect(hosts).toEqual([{ baseUrl: "https://api.openai.com/v1", timeoutMs: 10_000 }]);
    expect([VERIFY_BASE_URL, VERIFY_TIMEOUT_MS]).toEqual(["https://api.openai.com/v1", 10_000]);
  });

  test("leaks in OpenAI's formats, and nothing else", async () => {
    api = await startStandIn({ key: KEY });
    const dead = sampleKey("dead");
    const others = [
      finding(`sk-${"ab1".repeat(12)}`, { confidence: "possible-leak" }),
      finding(sampleKey("b"), { confidence: "possible-leak" }),
      finding(sampleKey("c", "sk-ant-"), { kind: "relay" }),
      finding(sampleKey("d"), { confidence: "dead-leak", live: "false" }),
      finding(`${sampleKey("e")}\r\nhost: elsewhere`),
    ];
    const given = [finding(dead), ...others, finding(KEY)];
    const { findings, notes } = await verify(given, api.url);
    expect(api.requests.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${dead}`,
      `Bearer ${KEY}`,
    ]);
    expect(findings).toEqual([
      finding(dead, { live: "false", confidence: "dead-leak" }),
      ...others,
      finding(KEY, { live: "true" }),
    ]);
    expect(notes).toEqual([]);
  });

  test.each<[Withheld, RegExp]>([
    ["fork", /from a fork\.$/],
    ["dependabot", /belongs to Dependabot\.$/],
  ])("nothing from a run of a %s, and a sentence says so", async (withheld, sentence) => {
    api = await startStandIn();
    const given = [finding(KEY), finding(sampleKey("b"))];
    const { findings, notes } = await verify(given, api.url, { withheld });
    expect(api.requests).toEqual([]);
    expect(findings).toEqual(given);
    expect(notes).toEqual([expect.stringMatching(sentence)]);
  });

  test("nothing, and not a word, when there is nothing to verify", async () => {
    api = await startStandIn();
    const given = [finding(sampleKey("b"), { confidence: "possible-leak" })];
    expect(await verify(given, api.url, { withheld: "fork" })).toEqual({ findings: given, notes: [] });
    expect(api.requests).toEqual([]);
  });

  test("the first twenty, one at a time; the others stay unknown", async () => {
    let open = 0;
    let mostOpen = 0;
    const seen: (string | undefined)[] = [];
    server = await serve((request, response) => {
      mostOpen = Math.max(mostOpen, ++open);
      seen.push(request.headers.authorization);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, { "content-type": "application/json" });
        response.end('{"object":"list","data":[]}');
      }, 2);
    });
    const keys = Array.from({ length: 23 }, (_, i) => sampleKey(`many ${i}`));
    const { findings, notes } = await verify(
      keys.map((key) => finding(key)),
      server.url,
    );
    expect(mostOpen).toBe(1);
    expect(seen).toEqual(keys.slice(0, MOST_VERIFIED_KEYS).map((key) => `Bearer ${key}`));
    expect(findings.map(({ live }) => live)).toEqual(keys.map((_, i) => (i < 20 ? "true" : "unknown")));
    expect(notes).toEqual(["3 of 23 leaked keys were not verified: at most 20 are verified in a run."]);
  });

  test("nothing more once the host could not be reached for two keys", async () => {
    let requests = 0;
    server = await serve((request) => {
      requests += 1;
      request.socket.destroy();
    });
    const given = ["a", "b", "c", "d"].map((seed) => finding(sampleKey(seed)));
    const { findings, notes } = await verify(given, server.url);
    expect(requests).toBe(4);
    expect(findings).toEqual(given);
    expect(notes).toEqual(["2 of 4 leaked keys were not verified: OpenAI could not be reached."]);
  });

  test("nothing more once the run is cancelled", async () => {
    const cancel = new AbortController();
    let requests = 0;
    server = await serve((_, response) => {
      requests += 1;
      if (requests === 2) cancel.abort();
      else response.writeHead(200).end('{"object":"list","data":[]}');
    });
    const given = ["a", "b", "c"].map((seed) => finding(sampleKey(seed)));
    const { findings, notes } = await verify(given, server.url, { cancel });
    expect(requests).toBe(2);
    expect(findings.map(({ live }) => live)).toEqual(["true", "unknown", "unknown"]);
    expect(notes).toEqual(["1 of 3 leaked keys were not verified: the run was cancelled."]);
  });
});
