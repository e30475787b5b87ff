/** Whom a key belongs to. Never who it is: names and mail addresses of people are not even read. */
export type Owner = "service-account" | "person" | "unknown";

/** What OpenAI has on record about one key. Texts are untrusted. */
export interface KeyRecord {
  /** The record's id, such as `key_abc`: no secret, and what the dashboard and the Admin API know the key by. */
  readonly id: string;
  readonly list: "project" | "admin";
  /** `undefined` for an admin key. */
  readonly projectId: string | undefined;
  readonly name: string;
  /** The key as OpenAI shows it: some of its first and last characters. */
  readonly redactedValue: string;
  readonly createdAt: Date;
  /** `undefined` when the key does not expire, or the record does not say. */
  readonly expiresAt: Date | undefined;
  /** `never`: OpenAI says that it was not used; `undefined`: the record does not say. */
  readonly lastUsedAt: Date | "never" | undefined;
  readonly owner: Owner;
  readonly serviceAccountId: string | undefined;
  /** Whether its owner may still use the project; `undefined` when the record does not say. */
  readonly ownerHasAccess: boolean | undefined;
}

/** Which record is a key's. There is no result for a guess. */
export type RecordMatch =
  | { readonly match: "found"; readonly record: KeyRecord }
  | { readonly match: "none" }
  /** Several records show the same first and last characters. */
  | { readonly match: "ambiguous"; readonly count: number }
  /** Records that cannot be held against the key: any of them may be its own. */
  | { readonly match: "unclear"; readonly count: number };
