/** Where a secret is kept. */
export type SecretPlace =
  | { readonly place: "repository" }
  | { readonly place: "organization" }
  | { readonly place: "environment"; readonly environment: string };

export type SecretTroubleKind =
  /** The token is wrong or has expired. */
  | "refused"
  /** The token may not read or write secrets there. */
  | "under-privileged"
  /** No such secret, environment or repository for this token. */
  | "not-found"
  | "rate-limited"
  /** No answer, or one of a server in trouble. What was to be written may have been. */
  | "unreachable"
  /** What answered is not GitHub's API, or one without secrets. */
  | "not-the-api";

export interface SecretTrouble {
  readonly kind: SecretTroubleKind;
  readonly status: number | undefined;
}

export type SecretAnswer<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly trouble: SecretTrouble };

/** One secret of GitHub Actions. Nobody can read its value, only when it was last written. */
export interface SecretsPort {
  /** When the secret was last written; `not-found` when there is none. */
  updatedAt(): Promise<SecretAnswer<Date>>;
  /** Reads what sealing a value needs. Shows that the token may see the secrets, not that it may write them. */
  prepare(): Promise<SecretAnswer<true>>;
  /** Seals and stores the value, under the same visibility as before. */
  store(value: string): Promise<SecretAnswer<true>>;
}
