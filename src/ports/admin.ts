/** How a request to OpenAI's Admin API failed. */
export type AdminTroubleKind =
  /** The admin key is wrong, revoked or expired. */
  | "refused"
  /** The admin key lacks a permission. */
  | "under-privileged"
  /** OpenAI does not take requests of this runner's address or region. */
  | "blocked"
  | "not-found"
  /** The API did not like the request, such as an expiry that the organization does not allow. */
  | "invalid-request"
  | "rate-limited"
  /** No answer, or one of a server in trouble. What was to be written may have been. */
  | "unreachable"
  /** What answered is not the Admin API. */
  | "not-the-api"
  | "cancelled";

export interface AdminTrouble {
  readonly kind: AdminTroubleKind;
  /** `undefined` when no answer came. */
  readonly status: number | undefined;
  /** Untrusted; empty when there is none. */
  readonly code: string;
  readonly requestId: string;
  /** What the API says, untrusted, may quote the key: for the writer's `piece` only. */
  readonly message: string;
}

export type AdminAnswer<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly trouble: AdminTrouble };

/** A key just made. `value` is the secret itself. */
export interface CreatedKey {
  readonly id: string;
  readonly value: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
}

/** OpenAI's Admin API, as far as rotation needs it. Items of lists are as the API gave them: untrusted. */
export interface AdminPort {
  /** Ids of all projects that are not archived. */
  projects(): Promise<AdminAnswer<readonly string[]>>;
  /** All keys of a project, whoever owns them. */
  projectKeys(projectId: string): Promise<AdminAnswer<readonly unknown[]>>;
  adminKeys(): Promise<AdminAnswer<readonly unknown[]>>;
  /** Whether the project has the service account. */
  serviceAccount(projectId: string, serviceAccountId: string): Promise<AdminAnswer<true>>;
  /** Never tried a second time: a key that was made and not heard of would be lost. */
  createKey(options: {
    readonly projectId: string;
    readonly serviceAccountId: string;
    readonly name: string;
    readonly expiresInSeconds: number;
  }): Promise<AdminAnswer<CreatedKey>>;
  deleteKey(projectId: string, keyId: string): Promise<AdminAnswer<true>>;
  /** The hard limit of a month; `undefined` when there is none. */
  spendLimit(projectId: string | undefined): Promise<AdminAnswer<SpendLimit | undefined>>;
  /** What was spent since then, in cents; of the whole organization without a project. */
  costs(since: Date, projectId: string | undefined): Promise<AdminAnswer<number>>;
}

export interface SpendLimit {
  readonly cents: number;
  readonly enforcing: boolean;
}
