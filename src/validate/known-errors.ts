import type { ApiError } from "./observation.ts";
import type { Judged } from "./reason.ts";

/**
 * Error codes that decide by themselves, at any status. From OpenAI's documents and SDK, and from bodies that
 * users have quoted; sources are in `docs/verdicts.md`.
 */
const BY_CODE: Readonly<Record<string, Judged>> = {
  account_deactivated: { verdict: "invalid", reason: "account-deactivated" },
  not_authorized_invalid_project: { verdict: "invalid", reason: "project-archived" },
  access_terminated: { verdict: "invalid", reason: "access-terminated" },
  ip_not_authorized: { verdict: "blocked", reason: "ip-not-allowed" },
  unsupported_country_region_territory: { verdict: "blocked", reason: "region-not-supported" },
  mismatched_organization: { verdict: "mismatched", reason: "organization-mismatch" },
  invalid_organization: { verdict: "mismatched", reason: "organization-unknown" },
  mismatched_project: { verdict: "mismatched", reason: "project-mismatch" },
  no_organization: { verdict: "unknown", reason: "membership" },
  organization_membership_required: { verdict: "unknown", reason: "membership" },
  credit_balance_exhausted: { verdict: "no-credit", reason: "credit-exhausted" },
  insufficient_quota: { verdict: "no-credit", reason: "quota-exhausted" },
  billing_not_active: { verdict: "no-credit", reason: "billing-inactive" },
  insufficient_user_quota: { verdict: "no-credit", reason: "relay-quota-exhausted" },
  organization_spend_limit_exceeded: { verdict: "spend-limited", reason: "organization-spend-limit" },
  project_spend_limit_exceeded: { verdict: "spend-limited", reason: "project-spend-limit" },
  organization_usage_limit_exceeded: { verdict: "spend-limited", reason: "usage-limit" },
  usage_limit_exceeded: { verdict: "spend-limited", reason: "usage-limit" },
  billing_hard_limit_reached: { verdict: "spend-limited", reason: "hard-limit" },
  budget_exceeded: { verdict: "spend-limited", reason: "relay-budget" },
  model_not_found: { verdict: "restricted", reason: "model-not-reachable" },
  rate_limit_exceeded: { verdict: "rate-limited", reason: "rate-limit" },
  slow_down: { verdict: "rate-limited", reason: "slow-down" },
  server_is_overloaded: { verdict: "unreachable", reason: "overloaded" },
};

/** Error types that decide where the code says nothing (bodies of 2023, relays, LiteLLM). */
const BY_TYPE: Readonly<Record<string, Judged>> = {
  insufficient_quota: { verdict: "no-credit", reason: "quota-exhausted" },
  billing_not_active: { verdict: "no-credit", reason: "billing-inactive" },
  access_terminated: { verdict: "invalid", reason: "access-terminated" },
  requests: { verdict: "rate-limited", reason: "rate-limit" },
  tokens: { verdict: "rate-limited", reason: "rate-limit" },
  rate_limit_error: { verdict: "rate-limited", reason: "rate-limit" },
  budget_exceeded: { verdict: "spend-limited", reason: "relay-budget" },
};

/** LiteLLM's own types; on OpenAI's host they would mean something else. */
const BY_RELAY_TYPE: Readonly<Record<string, Judged>> = {
  expired_key: { verdict: "invalid", reason: "relay-key-expired" },
};

/**
 * Messages of relays, which answer 401 or 403 without a code for everything
 * (songquanpeng/one-api:middleware/auth.go, model/token.go; QuantumNous/new-api:middleware/auth.go).
 */
const BY_RELAY_MESSAGE: readonly (readonly [part: string, judged: Judged])[] = [
  ["额度已用尽", { verdict: "no-credit", reason: "relay-quota-exhausted" }],
  ["额度不足", { verdict: "no-credit", reason: "relay-quota-exhausted" }],
  ["令牌已过期", { verdict: "invalid", reason: "relay-key-expired" }],
  ["未提供令牌", { verdict: "missing", reason: "no-key-received" }],
  ["Budget has been exceeded", { verdict: "spend-limited", reason: "relay-budget" }],
];

/** What an error says by its code, at OpenAI and elsewhere. */
export function knownByCode({ code }: ApiError): Judged | undefined {
  return ownEntry(BY_CODE, code);
}

/** What an error says by its type, at OpenAI and elsewhere. */
export function knownByType({ type }: ApiError): Judged | undefined {
  return ownEntry(BY_TYPE, type);
}

/** What an error says in the words of a relay: on OpenAI's own host they would mean something else. */
export function knownOfRelays({ type, message }: ApiError): Judged | undefined {
  return BY_RELAY_MESSAGE.find(([part]) => message.includes(part))?.[1] ?? ownEntry(BY_RELAY_TYPE, type);
}

/** Servers differ in upper and lower case. A plain look-up would find `constructor` in any object; the names come from outside. */
function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
