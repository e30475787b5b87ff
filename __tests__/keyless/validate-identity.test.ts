import { describe, expect, test } from "@jest/globals";
import { decide } from "../../src/decide.ts";
import { type IdentityResult, KEYLESS_REASONS, type NoIdentity } from "../../src/keyless/identity.ts";
import { validateIdentity } from "../../src/keyless/validate-identity.ts";
import type { Observation } from "../../src/validate/observation.ts";
import { REASONS } from "../../src/validate/reason.ts";
import type { ValidateResult } from "../../src/validate/validate.ts";
import { errorAnswer, generated, listOf } from "../support/observations.ts";

const HOST = {
  baseUrl: "https://api.openai.com/v1",
  host: "api.openai.com",
  isOpenAi: true,
  isLoopback: false,
};
const TOKEN = {
  identity: "token",
  accessToken: "opaque token? no: 0123456789".replaceAll(" ", "-"),
} as const;

const none = (reason: NoIdentity["reason"], rest: Partial<NoIdentity> = {}): NoIdentity => ({
  identity: "none",
  reason,
  status: undefined,
  code: "",
  message: "",
  requestId: "",
  claims: undefined,
  trouble: undefined,
  ...rest,
});

interface Setting {
  readonly onMissingKey?: "auto" | "fail" | "skip";
  readonly answers?: readonly Observation[];
  /** What each request to the API takes. */
  readonly durationMs?: number;
  readonly aborted?: boolean;
}

async function run(
  identified: readonly IdentityResult[],
  { onMissingKey = "auto", answers = [], durationMs = 0, aborted = false }: Setting = {},
): Promise<{ result: ValidateResult; credentials: string[]; identifications: number }> {
  let now = 0;
  let identifications = 0;
  const credentials: string[] = [];
  const cancel = new AbortController();
  if (aborted) cancel.abort();
  const result = await validateIdentity(
    {
      keyName: "OPENAI_API_KEY",
      host: HOST,
      probe: "request",
      model: undefined,
      requireModels: [],
      onMissingKey,
      timeoutMs: 1000,
      maxAttempts: 1,
    },
    {
      identify: async () => identified[Math.min(identifications++, identified.length - 1)] as IdentityResult,
      openAi: {
        ask: async ({ credential }) => {
          credentials.push(credential);
          now += durationMs;
          return answers[credentials.length - 1] as Observation;
        },
      },
      clock: { now: () => new Date(now), sleep: async () => undefined, random: () => 0 },
      cancel: cancel.signal,
      onEvent: () => undefined,
    },
  );
  return { result, credentials, identifications };
}

const WELL = [listOf("gpt-6-luna"), generated("responses")];
const WRONG = errorAnswer(401, { code: "invalid_api_key" });

describe("an access token", () => {
  test("is sent like a key, whatever it looks like, and nothing is said of its form", async () => {
    const { result, credentials } = await run([TOKEN], { answers: WELL });
    expect(result).toMatchObject({
      verdict: "valid",
      reason: "generated",
      kind: "oidc",
      warnings: [],
      publicPrefix: "",
    });
    expect(credentials).toEqual([TOKEN.accessToken, TOKEN.accessToken]);
  });

  test("that ends during a slow probe is no proof against the set-up: once more with a new one", async () => {
    const fresh = { identity: "token", accessToken: "another-token-0123456789" } as const;
    const slow = { answers: [listOf("gpt-6-luna"), WRONG, ...WELL], durationMs: 130_000 };
    const { result, credentials, identifications } = await run([TOKEN, fresh], slow);
    expect(identifications).toBe(2);
    expect(credentials.slice(2)).toEqual([fresh.accessToken, fresh.accessToken]);
    expect(result).toMatchObject({ verdict: "valid", kind: "oidc" });
  });

  test("that is refused while it must be alive is refused", async () => {
    const { result, identifications } = await run([TOKEN], { answers: [WRONG], durationMs: 1000 });
    expect(identifications).toBe(1);
    expect(result).toMatchObject({ verdict: "invalid", reason: "wrong-or-revoked", kind: "oidc" });
  });

  test("is tried again once, not for ever", async () => {
    const { result, identifications } = await run([TOKEN], {
      answers: [WRONG, WRONG, WRONG],
      durationMs: 300_000,
    });
    expect(identifications).toBe(2);
    expect(result).toMatchObject({ verdict: "invalid" });
  });
});

describe("without one", () => {
  test.each<[NoIdentity["reason"], Setting["onMissingKey"], string, string]>([
    ["no-id-token-permission", "auto", "missing", "no-id-token-permission"],
    ["no-id-token-permission", "fail", "missing", "no-id-token-permission"],
    ["no-id-token-permission", "skip", "skipped", "identity-not-required"],
    ["identity-withheld-fork", "auto", "skipped", "identity-withheld-fork"],
    ["identity-withheld-fork", "skip", "skipped", "identity-withheld-fork"],
    ["identity-withheld-fork", "fail", "missing", "identity-withheld"],
    ["identity-withheld-dependabot", "auto", "skipped", "identity-withheld-dependabot"],
    ["identity-withheld-dependabot", "fail", "missing", "identity-withheld"],
    ["id-token-refused", "skip", "missing", "id-token-refused"],
    ["ip-not-allowed", "auto", "blocked", "ip-not-allowed"],
    ["region-not-supported", "auto", "blocked", "region-not-supported"],
  ])("%s, on-missing-key %s", async (reason, onMissingKey, verdict, said) => {
    const { result, credentials } = await run(
      [none(reason)],
      onMissingKey === undefined ? {} : { onMissingKey },
    );
    expect(result).toMatchObject({ verdict, reason: said, kind: "oidc", requirementMet: false });
    expect(credentials).toEqual([]);
  });

  test.each(KEYLESS_REASONS)("%s has a verdict of the set, and refusals fail by default", async (reason) => {
    const { result } = await run([none(reason)], { onMissingKey: "fail" });
    expect(REASONS[result.verdict]).toContain(result.reason);
    const { result: step } = decide(result, new Set(["unusable"]));
    expect(step).toBe(reason.endsWith("unreachable") ? "pass" : "fail");
  });

  test("status, code, request and claims go into the report", async () => {
    const claims = { issuer: "i", audience: "a", subject: "s", others: {} };
    const rest = { status: 401, code: "invalid_grant", requestId: "req_1", claims };
    const { result } = await run([none("mapping-refused", rest)]);
    expect(result.answer).toEqual({ status: 401, code: "invalid_grant", requestId: "req_1" });
    expect(result.keyless).toEqual({ claims, trouble: undefined });
  });

  test("a cancelled run has not found out anything", async () => {
    const { result } = await run([none("exchange-unreachable", { trouble: "cancelled" })], { aborted: true });
    expect(result).toMatchObject({ verdict: "unreachable", reason: "cancelled" });
  });
});
