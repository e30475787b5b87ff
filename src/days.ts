/** Of 24 hours. Times are UTC: no clock is ever put forward or back. */
export const DAY_MS = 86_400_000;

/** A day as `YYYY-MM-DD`, UTC; empty for none. */
export function dayOf(date: Date | undefined): string {
  return date === undefined ? "" : date.toISOString().slice(0, 10);
}

/** An instant in ISO 8601 to the second, UTC, or `none`. */
export function instantOf(date: Date | undefined): string {
  return date === undefined ? "none" : date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
