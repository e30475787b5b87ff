import type { Claims, Trouble } from "../validate/keyless-details.ts";
import type { ReasonOf } from "../validate/reason.ts";

/** What the job is to be at OpenAI: an identity provider that trusts GitHub, and the service account it leads to. */
export interface Identity {
  readonly identityProviderId: string;
  readonly serviceAccountId: string;
  /** What the token of the job is for; the provider expects exactly this. */
  readonly audience: string;
}

/** Why there is no access token; each has its sentence. */
export const KEYLESS_REASONS = [
  /** GitHub offers the job no token: `permissions: id-token: write` is missing. */
  "no-id-token-permission",
  /** GitHub offers no token to runs of forks and of Dependabot. */
  "identity-withheld-fork",
  "identity-withheld-dependabot",
  /** GitHub did not give the token that it offers. */
  "id-token-refused",
  "id-token-unreachable",
  /** OpenAI did not take the token of the job. */
  "audience-refused",
  "provider-unknown",
  "mapping-refused",
  "identity-refused",
  /** OpenAI's token endpoint could not be reached or gave no answer that is its own. */
  "exchange-unreachable",
] as const;
export type KeylessReason = (typeof KEYLESS_REASONS)[number];

export type IdentityResult = { readonly identity: "token"; readonly accessToken: string } | NoIdentity;

export interface NoIdentity {
  readonly identity: "none";
  /** Besides the reasons of this set, where a runner stands can keep OpenAI from giving a token. */
  readonly reason: KeylessReason | ReasonOf<"blocked">;
  readonly status: number | undefined;
  /** OAuth's error code, untrusted, and what OpenAI says: for the writer's `piece` only. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly claims: Claims | undefined;
  /** For the two reasons about servers that could not be asked. */
  readonly trouble: Trouble | undefined;
}
