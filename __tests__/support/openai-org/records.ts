import { randomBytes } from "node:crypto";
import { sampleKey } from "../sample-keys.mjs";
import { disclosedKey } from "../stand-in/bodies.mjs";

/** What an admin key may do. */
export const ADMIN_PERMISSIONS = ["api.management.read", "api.management.write", "api.usage.read"] as const;
export type AdminPermission = (typeof ADMIN_PERMISSIONS)[number];

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  archivedAt: Date | undefined;
}

export interface ServiceAccount {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface StoredKey {
  readonly id: string;
  readonly list: "project" | "admin";
  /** Empty for an admin key. */
  readonly projectId: string;
  /** The key itself: a secret. */
  readonly value: string;
  readonly name: string;
  readonly redactedValue: string;
  readonly createdAt: Date;
  expiresAt: Date | undefined;
  lastUsedAt: Date | undefined;
  /** `undefined`: a person's. */
  readonly serviceAccountId: string | undefined;
  readonly scopes: readonly string[];
  /** Of an admin key. */
  readonly permissions: readonly AdminPermission[];
  ownerHasAccess: boolean;
  /** Left out of lists that are not asked for `any`. */
  hiddenByDefault: boolean;
  disabled: boolean;
  deletedAt: Date | undefined;
  /** Made through the API rather than by the test. */
  readonly madeByApi: boolean;
  /** Requests with it so far. */
  uses: number;
  /** When it was made, as `performance.now()`: what its propagation is measured from. */
  readonly madeAtMs: number;
  usesAfterDeletion: number;
}

/** `stars`: as many as make up the real length (observed). `dots`: `sk-abc...def` (as in OpenAI's reference). */
export type Redaction = "stars" | "dots" | ((value: string) => string);

export function redacted(value: string, form: Redaction): string {
  if (typeof form === "function") return form(value);
  return form === "stars" ? disclosedKey(value) : `${value.slice(0, 6)}...${value.slice(-3)}`;
}

/** Someone whose name and mail must never show up in a report. */
export const PERSON = { name: "Zenobia Quillfeather", email: "zenobia.quillfeather@example.com" };

const random = (length: number): string => randomBytes(length).toString("hex").slice(0, length);

export const newId = (prefix: "proj" | "key" | "svc_acct" | "user"): string => `${prefix}_${random(24)}`;

/** A key's value that no other has. */
export const newValue = (prefix: string): string => sampleKey(random(16), prefix);

/** Unix time in seconds. */
export const unix = (date: Date): number => Math.floor(date.getTime() / 1000);

export const unixOrNull = (date: Date | undefined): number | null => (date === undefined ? null : unix(date));
