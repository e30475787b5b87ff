import type { RotationState } from "../contract.ts";

/** Where the date of a key's creation comes from: its record, the input `created-at`, the secret's last change. */
export type DateSource = "record" | "created-at" | "secret";

export interface KeyDates {
  readonly source: DateSource;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
}

export interface RotationPolicy {
  readonly maxAgeDays: number;
  readonly warnDays: number;
}

/** How old a key is, and what follows from it. Days are of 24 hours, and whole. */
export interface Age {
  readonly state: Exclude<RotationState, "unknown">;
  /** What ends first: the age that is allowed, or the key itself. */
  readonly ends: "age" | "expiry";
  readonly source: DateSource;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  readonly ageDays: number;
  /** Until it is due; 0 on the day, negative afterwards. */
  readonly daysLeft: number;
  /** From when on it is due. */
  readonly dueAt: Date;
}
