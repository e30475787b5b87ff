import { INCONCLUSIVE, UNUSABLE, type Verdict } from "../contract.ts";
import type { Remark, RotationReason, RotationResult } from "../rotation/result.ts";
import { sightOf } from "../rotation/sight.ts";
import { AHEAD, type Ahead, type Standing } from "./standing.ts";

/** What of a validation says how things stand. */
export interface ObservedKey {
  readonly verdict: Verdict;
  readonly requirementMet: boolean;
  /** The models of the key; `undefined` when they were not listed. */
  readonly models: readonly string[] | undefined;
}

/**
 * How things stand by what this run has seen. What it could not see stays `undefined` or is `unseen`: an API that is
 * down, or a run without secrets, neither opens an issue nor closes one.
 *
 * @param mayLackSecrets whether a secret that is not there may be one that GitHub did not give, or need not be there
 */
export function observedStanding(
  validation: ObservedKey | undefined,
  rotation: RotationResult | undefined,
  mayLackSecrets = false,
): Standing {
  const ahead = aheadOf(rotation);
  const unseen = unseenBy(validation, rotation).filter((matter) => !ahead.includes(matter));
  const key = observedKey(validation, rotation);
  return {
    key,
    sight: rotation && observedSight(key, validation, rotation, mayLackSecrets),
    rotation: rotation === undefined || rotation.state === "unknown" ? undefined : rotation.state,
    ahead: rotation === undefined || unseen.length === AHEAD.length ? undefined : ahead,
    unseen,
  };
}

function unseenBy(
  validation: ObservedKey | undefined,
  rotation: RotationResult | undefined,
): readonly Ahead[] {
  const isFound = rotation?.lookup.lookup === "answered" && rotation.lookup.match.match === "found";
  const isSeen: Readonly<Record<Ahead, boolean>> = {
    model: validation?.models !== undefined,
    "spend-limit": rotation?.spendingRead === true,
    // Where no keys are made, none are left.
    "leftover-key": rotation !== undefined && (rotation.rotate === undefined || isFound),
  };
  return AHEAD.filter((matter) => !isSeen[matter]);
}

function observedKey(
  validation: ObservedKey | undefined,
  rotation: RotationResult | undefined,
): Standing["key"] {
  // The verdict was on the key before; the new one has been validated.
  if (rotation?.rotate?.rotate === "rotated") return "well";
  if (validation === undefined) return undefined;
  const { verdict, requirementMet } = validation;
  // An account without credit may well be throttled, too.
  if (verdict === "skipped" || verdict === "rate-limited" || INCONCLUSIVE.includes(verdict)) return undefined;
  if (verdict === "valid") return requirementMet ? "well" : undefined;
  // Restricted: what it may not do is only the matter when it is needed.
  return UNUSABLE.includes(verdict) || !requirementMet ? verdict : "well";
}

/** That there is no record of a key which is not there, or does not work, is no news. */
function observedSight(
  key: Standing["key"],
  validation: ObservedKey | undefined,
  rotation: RotationResult,
  mayLackSecrets: boolean,
): Standing["sight"] {
  const { reason } = rotation;
  const isKeyBad = (key !== undefined && key !== "well") || validation?.verdict === "skipped";
  if (isKeyBad && OF_THE_KEY.has(reason)) return undefined;
  if (mayLackSecrets && OF_SECRETS.has(reason)) return undefined;
  return sightOf(rotation);
}

const OF_THE_KEY: ReadonlySet<RotationReason> = new Set<RotationReason>([
  "no-key",
  "no-record",
  "ambiguous-record",
  "unclear-records",
]);
const OF_SECRETS: ReadonlySet<RotationReason> = new Set<RotationReason>(["no-key", "no-source"]);

/** Which remarks are a matter of the issue, and which one. */
export const AHEAD_OF: Readonly<Record<Remark["remark"], Ahead | undefined>> = {
  "model-shuts-down": "model",
  "spend-limit-near": "spend-limit",
  "spend-limit-reached": "spend-limit",
  "leftover-keys": "leftover-key",
  unused: undefined,
  "owner-without-access": undefined,
  "owned-by-person": undefined,
  "created-at-differs": undefined,
};

function aheadOf(rotation: RotationResult | undefined): Ahead[] {
  const matters = new Set(rotation?.remarks.map(({ remark }) => AHEAD_OF[remark]));
  const { rotate } = rotation ?? {};
  if (rotate !== undefined && rotate.rotate !== "not-begun" && rotate.toDelete.length > 0) {
    matters.add("leftover-key");
  }
  return AHEAD.filter((one) => matters.has(one));
}
