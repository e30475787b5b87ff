import type { RotationState } from "../contract.ts";
import { DAY_MS } from "../days.ts";

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
  /** Whole days until it is due, rounded down: 0 on the last day, -1 on the first day that it is due. */
  readonly daysLeft: number;
  /** From when on it is due. */
  readonly dueAt: Date;
}

/**
 * How far in the future a date of creation may lie. The first time zone is 14 hours ahead of UTC, and clocks of
 * runners have been a day off.
 */
const SKEW_MS = 36 * 3_600_000;

/** Whether a date of creation is so far in the future that something is wrong with it or with the clock. */
export function isAhead(createdAt: Date, now: Date): boolean {
  return createdAt.getTime() - now.getTime() > SKEW_MS;
}

/**
 * Holds a key's dates against the policy. It is due from the moment on that it is as old as allowed, or expires,
 * whichever is first; soon from `warnDays` before that moment on. A date of creation in the future counts as now
 * for the age, see {@link isAhead}.
 *
 * @param dates with `created-at` as the beginning of that day, UTC
 */
export function assess(dates: KeyDates, { maxAgeDays, warnDays }: RotationPolicy, now: Date): Age {
  const { source, createdAt, expiresAt } = dates;
  const tooOldAt = createdAt.getTime() + maxAgeDays * DAY_MS;
  // A key that ends on the day on which it is due: its end is what hurts.
  const expiresFirst = expiresAt !== undefined && expiresAt.getTime() <= tooOldAt;
  const dueAt = expiresFirst ? expiresAt.getTime() : tooOldAt;
  const leftMs = dueAt - now.getTime();
  return {
    state: leftMs <= 0 ? "due" : leftMs <= warnDays * DAY_MS ? "soon" : "ok",
    ends: expiresFirst ? "expiry" : "age",
    source,
    createdAt,
    expiresAt,
    ageDays: Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / DAY_MS)),
    daysLeft: Math.floor(leftMs / DAY_MS),
    dueAt: new Date(dueAt),
  };
}
