import { isObject } from "../json.ts";

/** The parsed body of an answer. */
export type Body = Readonly<Record<string, unknown>>;

/** A key just made. `value` is the secret itself. */
export interface CreatedKey {
  readonly id: string;
  readonly value: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
}

export interface SpendLimit {
  readonly cents: number;
  readonly enforcing: boolean;
}

/** Ids go into addresses, reports, and the names of keys. */
const ID = /^[A-Za-z0-9_-]{1,200}$/;

/**
 * The ids of projects that are in use.
 *
 * @returns `undefined` when there is a project that cannot be asked for: its keys would be missing
 */
export function projectIds(items: readonly unknown[]): string[] | undefined {
  const ids: string[] = [];
  for (const item of items) {
    if (!isObject(item)) return undefined;
    if (item["status"] === "archived") continue;
    const { id } = item;
    if (typeof id !== "string" || !ID.test(id)) return undefined;
    ids.push(id);
  }
  return [...new Set(ids)];
}

/**
 * The key in the answer to its creation. There is no second answer that shows it, so that only what cannot be done
 * without is asked for.
 *
 * @param now what counts as its time of creation where the answer has none
 */
export function createdKey(body: Body, now: Date): CreatedKey | undefined {
  const { id, value, created_at, expires_at } = body;
  if (typeof id !== "string" || !ID.test(id)) return undefined;
  // Stored and sent as it is: nothing that could end a header or a line.
  if (typeof value !== "string" || !/^[\x21-\x7e]{20,1000}$/.test(value)) return undefined;
  return { id, value, createdAt: dateOf(created_at) ?? now, expiresAt: dateOf(expires_at) };
}

function dateOf(seconds: unknown): Date | undefined {
  const isTime = typeof seconds === "number" && seconds > 0 && seconds < LATEST_S;
  return isTime ? new Date(Math.trunc(seconds) * 1000) : undefined;
}

const LATEST_S = Date.UTC(2100, 0, 1) / 1000;

/** A limit in a currency or for a time that is not known is not held against anything. */
export function readSpendLimit(body: Body): SpendLimit | undefined {
  const { threshold_amount: cents, currency, interval, enforcement } = body;
  if (typeof cents !== "number" || !Number.isFinite(cents) || cents < 0) return undefined;
  if (!isUsd(currency) || interval !== "month") return undefined;
  return { cents, enforcing: isObject(enforcement) && enforcement["status"] === "enforcing" };
}

/**
 * The sum of costs, in cents.
 *
 * @param buckets each with its results, in dollars: as number, or as text, as the API has also given them
 * @returns `undefined` when one of them cannot be read, or the sum is no amount of money
 */
export function centsIn(buckets: readonly unknown[]): number | undefined {
  let dollars = 0;
  for (const bucket of buckets) {
    const results = isObject(bucket) ? bucket["results"] : undefined;
    if (!Array.isArray(results)) return undefined;
    for (const result of results as unknown[]) {
      const amount = isObject(result) ? result["amount"] : undefined;
      // Not every result has an amount.
      if (amount == null) continue;
      const { value, currency } = isObject(amount) ? amount : {};
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
      if (!isUsd(currency)) return undefined;
      dollars += number;
    }
  }
  const cents = Math.round(dollars * 100);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** An object is not made a text of: one out of JSON may have no way to become one, and throw. */
function isUsd(currency: unknown): boolean {
  return typeof currency === "string" && currency.toUpperCase() === "USD";
}
