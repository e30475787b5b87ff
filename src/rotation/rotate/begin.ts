import type { Age } from "../age.ts";
import type { RotateRefusal } from "./report.ts";

/** What decides whether a key may be rotated in this run. */
export interface BeginFacts {
  /** Why what this run works with is a stranger's to choose, if it is. */
  readonly withheld: "fork" | "dependabot" | undefined;
  readonly hasAdminKey: boolean;
  readonly hasSecretsToken: boolean;
  /** Whether this run was given a key that can be read: without it nothing is known of what it would replace. */
  readonly hasKey: boolean;
  /** Whether the key is an admin key itself. */
  readonly isAdminKey: boolean;
  /** Whether looking up the key's record failed, for now at least. */
  readonly lookupFailed: boolean;
  readonly age: Age | undefined;
  /** A dry run shows its steps whatever the key's age: that is how a set-up is tried on the first day. */
  readonly dryRun: boolean;
}

/**
 * Whether to begin a rotation: only for a key that is due, or that is about to end by itself, which nobody can put
 * off. What is missing in the set-up is said first, on the first day rather than on the day that counts.
 *
 * @returns why not, or `undefined` to begin
 */
export function mayBegin(facts: BeginFacts): RotateRefusal | undefined {
  const { withheld, hasAdminKey, hasSecretsToken, hasKey, isAdminKey, lookupFailed, age, dryRun } = facts;
  if (withheld !== undefined) return withheld;
  if (!hasAdminKey) return "no-admin-key";
  if (!hasSecretsToken) return "no-secrets-token";
  if (!hasKey) return "no-key";
  if (isAdminKey) return "admin-key";
  const isTime = age?.state === "due" || (age?.state === "soon" && age.ends === "expiry");
  if (age !== undefined && !isTime && !dryRun) return "not-needed";
  // Without the record the old key would be left for good: the run after this one knows which it was no more.
  if (lookupFailed) return "lookup-failed";
  return age === undefined && !dryRun ? "age-unknown" : undefined;
}
