import { describe, expect, test } from "@jest/globals";
import { type IdentifyPorts, identify, type KeylessEvent } from "../../src/keyless/identify.ts";
import type { IdentityResult } from "../../src/keyless/identity.ts";
import type { ExchangeOptions, ExchangeReception, IdTokenReception } from "../../src/ports/identity.ts";
import type { Reception } from "../../src/ports/openai.ts";
import { createSigner } from "../support/openai-org/jwt.ts";

const IDENTITY = { identityProviderId: "idp_1", serviceAccountId: "user-1", audience: "aud-1" };
const signer = createSigner();
const ACCESS = `access-${"a1b2".repeat(10)}`;

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reception => ({
  kind: "answer",
  status,
  headers: { "content-type": "application/json", "x-request-id": "req_9", ...headers },
  text: typeof body === "string" ? body : JSON.stringify(body),
});
const refusal = reply(401, { error: { code: "invalid_subject_token", message: "audience mismatch" } });

interface Told {
  readonly result: IdentityResult;
  readonly tokens: readonly string[];
  /** Tokens and events in the order in which they came. */
  readonly order: readonly string[];
  readonly events: readonly KeylessEvent[];
  readonly delays: readonly number[];
  readonly audiences: readonly string[];
  readonly exchanged: readonly ExchangeOptions[];
}

interface Setting extends Partial<Pick<IdentifyPorts, "offered" | "withheld" | "cancel">> {
  readonly maxAttempts?: number;
  readonly onSleep?: () => void;
}

/** Servers that answer these in turn, the last one for ever; `undefined`: a token, as always. */
async function run(
  github: readonly (IdTokenReception | undefined)[],
  openai: readonly ExchangeReception[],
  setting: Setting = {},
): Promise<Told> {
  const told = { tokens: [], order: [], events: [], delays: [], audiences: [], exchanged: [] } as {
    -readonly [K in Exclude<keyof Told, "result">]: Told[K][number][];
  };
  const nth = <T>(list: readonly T[], index: number): T => list[Math.min(index, list.length - 1)] as T;
  const result = await identify(IDENTITY, setting.maxAttempts ?? 3, {
    offered: setting.offered ?? true,
    withheld: setting.withheld ?? (() => undefined),
    cancel: setting.cancel ?? new AbortController().signal,
    connect: async () => ({
      idToken: async (audience) => {
        told.audiences.push(audience);
        const token = signer.sign({
          aud: audience,
          sub: "repo:octo/app",
          jti: String(told.audiences.length),
        });
        return nth(github, told.audiences.length - 1) ?? { kind: "token", token };
      },
      exchange: async (options) => {
        told.exchanged.push(options);
        return nth(openai, told.exchanged.length - 1);
      },
    }),
    onToken: (token) => {
      told.tokens.push(token);
      told.order.push("token");
    },
    clock: {
      now: () => new Date("2026-11-22T12:00:00Z"),
      sleep: async (ms) => {
        told.delays.push(ms);
        setting.onSleep?.();
      },
      random: () => 0,
    },
    onEvent: (event) => {
      told.events.push(event);
      told.order.push(event.event);
    },
  });
  return { result, ...told };
}

test("the job's token is exchanged for an access token, and both are handed over before anything is said", async () => {
  const { result, tokens, order, audiences, exchanged } = await run(
    [undefined],
    [{ kind: "token", token: ACCESS }],
  );
  expect(result).toEqual({ identity: "token", accessToken: ACCESS });
  expect(order).toEqual(["token", "id-token", "token", "access-token"]);
  expect(audiences).toEqual(["aud-1"]);
  expect(exchanged).toEqual([
    { identityProviderId: "idp_1", serviceAccountId: "user-1", idToken: tokens[0] },
  ]);
  expect(tokens[1]).toBe(ACCESS);
});

describe("GitHub offers nothing", () => {
  test.each([
    [undefined, "no-id-token-permission"],
    ["fork", "identity-withheld-fork"],
    ["dependabot", "identity-withheld-dependabot"],
  ] as const)("%s", async (withheld, reason) => {
    const { result, audiences, events } = await run([undefined], [refusal], {
      offered: false,
      withheld: () => withheld,
    });
    expect(result).toMatchObject({ identity: "none", reason, status: undefined });
    expect([...audiences, ...events]).toEqual([]);
  });
});

describe("GitHub gives nothing", () => {
  const refused = (status: number): IdTokenReception => ({ kind: "answer", status, retryAfter: "" });
  test.each<[IdTokenReception, string, string | undefined, number]>([
    [refused(401), "id-token-refused", undefined, 1],
    [refused(403), "id-token-refused", undefined, 1],
    [refused(404), "id-token-refused", undefined, 1],
    [refused(500), "id-token-unreachable", "server-error", 3],
    [refused(429), "id-token-unreachable", "overloaded", 3],
    [refused(408), "id-token-unreachable", "timeout", 3],
    [refused(302), "id-token-unreachable", "redirect", 1],
    [refused(200), "id-token-unreachable", "not-the-api", 1],
    [{ kind: "failure", failure: "dns" }, "id-token-unreachable", "dns", 3],
    [{ kind: "failure", failure: "tls" }, "id-token-unreachable", "tls", 1],
    [{ kind: "unsafe-address" }, "id-token-unreachable", undefined, 1],
  ])("%j", async (given, reason, trouble, attempts) => {
    const { result, audiences, exchanged } = await run([given], [refusal]);
    expect(result).toMatchObject({ identity: "none", reason, trouble });
    expect(audiences).toHaveLength(attempts);
    expect(exchanged).toEqual([]);
  });
});

describe("OpenAI gives nothing", () => {
  test("a refusal is final, and comes with what the token says", async () => {
    const { result, exchanged } = await run([undefined], [refusal]);
    expect(exchanged).toHaveLength(1);
    expect(result).toMatchObject({
      reason: "audience-refused",
      status: 401,
      code: "invalid_subject_token",
      message: "audience mismatch",
      requestId: "req_9",
      claims: { audience: "aud-1", subject: "repo:octo/app" },
    });
  });

  test.each<[ExchangeReception, string, number]>([
    [{ kind: "failure", failure: "reset" }, "reset", 3],
    [{ kind: "failure", failure: "proxy" }, "proxy", 1],
    [{ kind: "failure", failure: "too-large" }, "too-large", 1],
    [reply(500, {}), "server-error", 3],
    [reply(429, { error: "slow_down" }), "overloaded", 3],
    [reply(200, {}), "not-the-api", 1],
    [reply(200, "<html></html>", { "content-type": "text/html" }), "html", 1],
  ])("%j", async (received, trouble, attempts) => {
    const { result, exchanged, delays } = await run([undefined], [received]);
    expect(result).toMatchObject({ reason: "exchange-unreachable", trouble });
    expect(exchanged).toHaveLength(attempts);
    expect(delays).toEqual([250, 500].slice(0, attempts - 1));
  });

  test("every attempt has a token of its own", async () => {
    const { result, exchanged, tokens } = await run(
      [undefined],
      [reply(500, {}), { kind: "token", token: ACCESS }],
    );
    expect(result).toMatchObject({ identity: "token" });
    expect(new Set(exchanged.map(({ idToken }) => idToken)).size).toBe(2);
    expect(tokens).toHaveLength(3);
  });

  test("Retry-After is kept to, unless it is too long", async () => {
    const busy = (seconds: string): Reception => reply(429, { error: "x" }, { "retry-after": seconds });
    expect((await run([undefined], [busy("7")], { maxAttempts: 2 })).delays).toEqual([7000]);
    expect((await run([undefined], [busy("31")], { maxAttempts: 2 })).delays).toEqual([]);
    const github = [{ kind: "answer", status: 503, retryAfter: "3" }] as const;
    expect((await run(github, [refusal], { maxAttempts: 2 })).delays).toEqual([3000]);
  });

  test("a cancelled run does not try again", async () => {
    const cancel = new AbortController();
    const setting = { cancel: cancel.signal, onSleep: () => cancel.abort() };
    expect((await run([undefined], [reply(500, {})], setting)).exchanged).toHaveLength(1);
  });
});
