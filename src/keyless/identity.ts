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

/** What the token of the job says about it; no secret, untrusted. */
export interface Claims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
}

export type IdentityResult =
  | { readonly identity: "token"; readonly accessToken: string }
  | {
      readonly identity: "none";
      readonly reason: KeylessReason;
      readonly status: number | undefined;
      /** OAuth's error code, untrusted, and what OpenAI says: for the writer's `piece` only. */
      readonly code: string;
      readonly message: string;
      readonly claims: Claims | undefined;
    };
