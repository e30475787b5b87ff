import { expect } from "@jest/globals";
import { INCONCLUSIVE, type Verdict } from "../../src/contract.ts";
import { ENGLISH } from "../../src/report/messages/english.ts";
import type { Reason } from "../../src/validate/reason.ts";
import { sampleKey } from "./sample-keys.mjs";

export type Expected = readonly [verdict: Verdict, reason: Reason];

/** What each state of a key, an account or a configuration must be called, on OpenAI's own host. */
export const ON_OPENAI: Record<string, Expected> = {
  valid: ["valid", "generated"],
  "incomplete-response": ["valid", "generated"],
  "empty-list": ["restricted", "no-model-to-ask"],
  "wrong-key": ["invalid", "wrong-or-revoked"],
  "revoked-after-list": ["invalid", "wrong-or-revoked"],
  "missing-key-answer": ["missing", "no-key-received"],
  "other-401": ["unknown", "authentication-unclear"],
  "expired-key": ["unknown", "authentication-unclear"],
  "flaky-401": ["valid", "generated"],
  "account-deactivated": ["invalid", "account-deactivated"],
  "access-terminated": ["invalid", "access-terminated"],
  "access-terminated-code": ["invalid", "access-terminated"],
  "archived-project": ["invalid", "project-archived"],
  "deleted-organization": ["unknown", "authentication-unclear"],
  "no-organization": ["unknown", "membership"],
  "organization-membership-required": ["unknown", "membership"],
  "mismatched-organization": ["mismatched", "organization-mismatch"],
  "invalid-organization": ["mismatched", "organization-unknown"],
  "mismatched-project": ["mismatched", "project-mismatch"],
  "project-without-organization-500": ["unreachable", "server-error"],
  "ip-not-authorized": ["blocked", "ip-not-allowed"],
  "unsupported-region": ["blocked", "region-not-supported"],
  "cloudflare-403": ["unreachable", "html"],
  "cloudflare-503": ["unreachable", "server-error"],
  "bad-gateway-502": ["unreachable", "server-error"],
  "admin-key-on-models": ["wrong-kind", "admin-key"],
  "admin-key-on-models-401": ["wrong-kind", "admin-key"],
  "normal-key-on-admin": ["valid", "generated"],
  "normal-key-on-admin-401": ["valid", "generated"],
  "no-list-scope": ["restricted", "list-scope-missing"],
  "no-request-scope": ["restricted", "scope-missing"],
  "no-responses-scope": ["restricted", "responses-scope-missing"],
  "read-only-key": ["restricted", "scope-missing"],
  "missing-scope-code": ["restricted", "scope-missing"],
  "two-missing-scopes": ["restricted", "scope-missing"],
  "flaky-missing-scope": ["valid", "generated"],
  "flaky-missing-scope-request": ["valid", "generated"],
  "no-credit": ["no-credit", "credit-exhausted"],
  "insufficient-quota": ["no-credit", "quota-exhausted"],
  "organization-spend-limit": ["spend-limited", "organization-spend-limit"],
  "project-spend-limit": ["spend-limited", "project-spend-limit"],
  "organization-usage-limit": ["spend-limited", "usage-limit"],
  "usage-limit": ["spend-limited", "usage-limit"],
  "billing-not-active": ["no-credit", "billing-inactive"],
  "billing-not-active-null-code": ["no-credit", "billing-inactive"],
  "hard-limit": ["spend-limited", "hard-limit"],
  "rate-limited": ["rate-limited", "rate-limit"],
  "rate-limited-request": ["rate-limited", "rate-limit"],
  "rate-limited-error-type": ["rate-limited", "rate-limit"],
  "rate-limited-short": ["valid", "generated"],
  "slow-down": ["rate-limited", "slow-down"],
  "slow-down-503": ["rate-limited", "slow-down"],
  "model-not-found": ["restricted", "model-not-reachable"],
  "first-model-not-found": ["valid", "generated"],
  "project-blocks-model": ["restricted", "model-not-reachable"],
  "bad-parameter-400": ["valid", "test-request-refused"],
  "min-value-400": ["valid", "test-request-refused"],
  "could-not-finish-400": ["valid", "test-request-refused"],
  "overloaded-503": ["unreachable", "overloaded"],
  "server-error-500": ["unreachable", "server-error"],
  "request-server-error-500": ["unreachable", "server-error"],
  "server-error-once": ["valid", "generated"],
  "conflict-409-once": ["valid", "generated"],
  "timeout-408-once": ["valid", "generated"],
};

/** The same for hosts that are not OpenAI's. */
export const ON_RELAYS: Record<string, Expected> = {
  "relay-valid": ["valid", "generated"],
  "relay-without-models": ["valid", "generated"],
  "relay-without-responses": ["valid", "generated"],
  "relay-200-with-error": ["unknown", "answer-unclear"],
  "one-api-invalid": ["invalid", "rejected-by-host"],
  "one-api-expired": ["invalid", "relay-key-expired"],
  "one-api-exhausted": ["no-credit", "relay-quota-exhausted"],
  "one-api-quota-403": ["no-credit", "relay-quota-exhausted"],
  "one-api-missing": ["missing", "no-key-received"],
  "one-api-200-with-error": ["valid", "generated"],
  "new-api-invalid": ["invalid", "rejected-by-host"],
  "new-api-403": ["unknown", "permission-unclear"],
  "litellm-invalid": ["invalid", "rejected-by-host"],
  "litellm-budget-400": ["spend-limited", "relay-budget"],
  "litellm-budget-429": ["spend-limited", "relay-budget"],
  "azure-invalid": ["invalid", "rejected-by-host"],
  "azure-permission-denied": ["invalid", "rejected-by-host"],
  "azure-flat-401": ["invalid", "rejected-by-host"],
  "azure-saturated": ["rate-limited", "rate-limit"],
  "vllm-invalid": ["invalid", "rejected-by-host"],
  "llama-cpp": ["valid", "generated"],
  "llama-cpp-wrong": ["invalid", "rejected-by-host"],
  "llama-cpp-loading": ["unreachable", "server-error"],
  ollama: ["unknown", "any-key-accepted"],
  openrouter: ["valid", "generated"],
  "openrouter-wrong": ["invalid", "rejected-by-host"],
};

/** Faults prove nothing about a key, wherever they are. */
export const ON_FAULTS: Record<string, Expected> = {
  "html-200": ["unreachable", "html"],
  "html-200-quoting-the-key": ["unreachable", "html"],
  "json-200-not-a-list": ["unreachable", "not-the-api"],
  "list-with-odd-entries": ["valid", "generated"],
  "empty-200": ["unreachable", "not-the-api"],
  "truncated-json": ["unreachable", "not-the-api"],
  "request-html-200": ["unreachable", "html"],
  "request-json-200": ["unreachable", "not-the-api"],
  "redirect-302": ["unreachable", "redirect"],
  "redirect-other-host": ["unreachable", "redirect"],
  "redirect-301-loop": ["unreachable", "redirect"],
  reset: ["unreachable", "reset"],
  "reset-mid-body": ["unreachable", "reset"],
  "request-reset": ["unreachable", "reset"],
  hang: ["unreachable", "timeout"],
  "request-hang": ["unreachable", "timeout"],
  "slow-drip": ["unreachable", "timeout"],
  "endless-body": ["unreachable", "too-large"],
  "huge-body": ["unreachable", "too-large"],
  "gzip-bomb": ["unreachable", "too-large"],
  "401-html": ["unreachable", "html"],
  "401-quoting-the-key": ["invalid", "wrong-or-revoked"],
  "401-quoting-the-key-text": ["unreachable", "not-the-api"],
  "401-key-in-every-field": ["unknown", "authentication-unclear"],
  "command-injection": ["unknown", "permission-unclear"],
  "command-injection-401": ["unknown", "authentication-unclear"],
  "command-injection-reply": ["valid", "generated"],
};

/** States whose verdict comes after a second try. */
const TRIED_AGAIN = ["rate-limited-short", "server-error-once", "conflict-409-once", "timeout-408-once"];
/** States that would take the whole time limit. */
const SLOW = ["hang", "request-hang", "slow-drip"];

export function inputsFor(state: string): Record<string, string> {
  return {
    ...(TRIED_AGAIN.includes(state) ? { "max-attempts": "2" } : {}),
    ...(SLOW.includes(state) ? { "timeout-seconds": "1" } : {}),
    ...(state === "project-without-organization-500" ? { project: "proj_1" } : {}),
  };
}

export function keyFor(state: string): string {
  return state.startsWith("admin-key") ? sampleKey("admin", "sk-admin-", 58) : sampleKey("verdicts");
}

/** Holds the outputs of a run to a verdict and to the sentence of one reason. */
export function expectVerdict(outputs: Record<string, string>, verdict: Verdict, reason: Reason): void {
  expect(outputs).toMatchObject({ verdict });
  // The sentence tells which of the verdict's reasons was found.
  expect(outputs["reason"]).toMatch(sentence(reason));
  if (INCONCLUSIVE.includes(verdict)) expect(outputs).toMatchObject({ valid: "false", result: "pass" });
}

/** The fixed words of a reason's sentence, with anything in place of the facts. */
function sentence(reason: Reason): RegExp {
  const blank = "BLANK";
  const pattern = (status: number | undefined): string =>
    ENGLISH.reasons[reason]
      .says({
        key: blank,
        host: blank,
        openAiHost: true,
        model: blank,
        modelGiven: false,
        scopes: [blank],
        missingModels: [blank],
        status,
        vendor: blank,
        probe: "request",
        timeoutSeconds: Number.NaN,
        secret: { url: blank, place: "repository", placeName: "", isNamed: true },
      })
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/BLANK|NaN seconds|\b999\b/g, ".*");
  return new RegExp(`^(?:${pattern(999)}|${pattern(undefined).replace("undefined", ".*")})$`);
}
