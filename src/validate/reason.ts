import type { Verdict } from "../contract.ts";

/**
 * Why a verdict was reached, by verdict: the closed set that messages are keyed by. A reason belongs to one
 * verdict, so that what people read can never contradict what machines read.
 */
export const REASONS = {
  valid: ["generated", "listed", "admin-listed", "test-request-refused"],
  restricted: [
    "scope-missing",
    "list-scope-missing",
    "responses-scope-missing",
    "required-model-missing",
    "required-models-unverified",
    "model-not-reachable",
    "no-model-to-ask",
  ],
  "rate-limited": ["rate-limit", "slow-down"],
  "no-credit": ["credit-exhausted", "quota-exhausted", "billing-inactive", "relay-quota-exhausted"],
  "spend-limited": [
    "organization-spend-limit",
    "project-spend-limit",
    "usage-limit",
    "hard-limit",
    "relay-budget",
  ],
  invalid: [
    "wrong-or-revoked",
    "account-deactivated",
    "project-archived",
    "access-terminated",
    "rejected-by-host",
    "relay-key-expired",
    "audience-refused",
    "provider-unknown",
    "mapping-refused",
    "identity-refused",
  ],
  "wrong-kind": ["admin-key", "not-an-admin-key", "other-vendor", "short-lived"],
  mismatched: ["organization-mismatch", "organization-unknown", "project-mismatch"],
  blocked: ["ip-not-allowed", "region-not-supported"],
  malformed: [
    "empty",
    "line-break",
    "inner-space",
    "not-ascii",
    "quotes",
    "punctuation",
    "bearer",
    "assignment",
    "placeholder",
    "shortened-copy",
    "identifier",
  ],
  missing: ["no-key", "no-key-received", "no-id-token-permission", "identity-withheld", "id-token-refused"],
  skipped: [
    "fork",
    "dependabot",
    "not-required",
    "identity-withheld-fork",
    "identity-withheld-dependabot",
    "identity-not-required",
  ],
  unreachable: [
    "dns",
    "refused",
    "reset",
    "timeout",
    "tls",
    "proxy",
    "network",
    "too-large",
    "cancelled",
    "redirect",
    "html",
    "not-the-api",
    "no-such-endpoint",
    "overloaded",
    "server-error",
    "request-conflict",
    "id-token-unreachable",
    "exchange-unreachable",
  ],
  unknown: [
    "authentication-unclear",
    "membership",
    "permission-unclear",
    "limit-unclear",
    "answer-unclear",
    "any-key-accepted",
    "control-unclear",
  ],
} as const satisfies Record<Verdict, readonly string[]>;

export type ReasonOf<V extends Verdict> = (typeof REASONS)[V][number];
export type Reason = ReasonOf<Verdict>;

/** A verdict together with one of its own reasons. */
export type Judged = {
  readonly [V in Verdict]: { readonly verdict: V; readonly reason: ReasonOf<V> };
}[Verdict];
