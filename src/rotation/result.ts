import type { RotationState } from "../contract.ts";
import type { AdminTrouble } from "../ports/admin.ts";
import type { Age } from "./age.ts";
import type { RecordMatch } from "./record.ts";
import type { RotateReport } from "./rotate/report.ts";

/** Why the state is what it is; each has its sentence. */
export const ROTATION_REASONS = [
  "young",
  "keyless",
  "rotated",
  "age-soon",
  "expiry-soon",
  "age-due",
  "expired",
  "no-source",
  "no-key",
  "no-record",
  "ambiguous-record",
  "unclear-records",
  "admin-key-malformed",
  "admin-key-wrong-kind",
  "admin-trouble",
  "created-in-future",
  "clock-differs",
] as const;
export type RotationReason = (typeof ROTATION_REASONS)[number];

/** What came of asking the Admin API for the key's record. */
export type Lookup =
  | { readonly lookup: "not-asked" }
  | { readonly lookup: "unusable-admin-key"; readonly why: "malformed" | "wrong-kind" }
  | { readonly lookup: "trouble"; readonly trouble: AdminTrouble }
  | { readonly lookup: "answered"; readonly match: RecordMatch };

/** Whose spend limit. */
export type SpendScope = "organization" | "project";

/** What else a person should know of the key. */
export type Remark =
  /** It was never used, or not for so many days: it can be deleted. */
  | { readonly remark: "unused"; readonly days: number | "never" }
  | { readonly remark: "owner-without-access" }
  /** A key of a person's ends when the person leaves. */
  | { readonly remark: "owned-by-person" }
  | {
      readonly remark: "model-shuts-down";
      readonly model: string;
      readonly date: string;
      readonly days: number;
    }
  | {
      readonly remark: "spend-limit-near";
      readonly scope: SpendScope;
      /** Of the limit, whole; more than 100 is possible. */
      readonly percent: number;
    }
  | { readonly remark: "spend-limit-reached"; readonly scope: SpendScope }
  /** The input `created-at` and the record differ; the record was believed. */
  | { readonly remark: "created-at-differs"; readonly days: number }
  /** Keys that an interrupted rotation left behind, by the ids of their records. */
  | { readonly remark: "leftover-keys"; readonly ids: readonly string[] };

export interface RotationResult {
  readonly keyName: string;
  readonly state: RotationState;
  readonly reason: RotationReason;
  /** `undefined` exactly when the state is `unknown`, or there is no key that could grow old. */
  readonly age: Age | undefined;
  readonly lookup: Lookup;
  readonly remarks: readonly Remark[];
  /** Whether the spend limits, and what was spent, could be read. */
  readonly spendingRead: boolean;
  /** `undefined` when no rotation was asked for. */
  readonly rotate: RotateReport | undefined;
}
