import { dayOf, instantOf } from "../../days.ts";
import type { KeyRecord } from "../../rotation/record.ts";
import type { RotationResult } from "../../rotation/result.ts";

/** The outputs of the check `rotation`, in the order of `action.yml`. */
export const ROTATION_OUTPUTS = [
  "key-created-at",
  "key-expires-at",
  "key-last-used-at",
  "key-age-days",
  "days-left",
  "rotation",
  "rotated",
] as const;
export type RotationOutput = (typeof ROTATION_OUTPUTS)[number];

/** @param result `undefined` when the check did not run or came to no result */
export function rotationOutputs(result: RotationResult | undefined): Record<RotationOutput, string> {
  const age = result?.age;
  const record = result === undefined ? undefined : recordOf(result);
  const rotated = result?.rotate?.rotate === "rotated";
  const lastUsed = rotated ? undefined : record?.lastUsedAt;
  return {
    // A day is all that created-at tells.
    "key-created-at": age?.source === "created-at" ? dayOf(age.createdAt) : instantOf(age?.createdAt),
    "key-expires-at": instantOf(age?.expiresAt),
    "key-last-used-at": instantOf(lastUsed === "never" ? undefined : lastUsed),
    "key-age-days": age === undefined ? "none" : String(age.ageDays),
    "days-left": age === undefined ? "none" : String(age.daysLeft),
    rotation: result?.state ?? "none",
    rotated: String(rotated),
  };
}

/** The record of the key, where it is known for certain. */
export function recordOf({ lookup }: RotationResult): KeyRecord | undefined {
  return lookup.lookup === "answered" && lookup.match.match === "found" ? lookup.match.record : undefined;
}
