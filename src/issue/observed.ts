import { INCONCLUSIVE, UNUSABLE, type Verdict } from "../contract.ts";
import type { RotationResult } from "../rotation/result.ts";
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
 */
export function observedStanding(
  validation: ObservedKey | undefined,
  rotation: RotationResult | undefined,
): Standing {
  const ahead = aheadOf(rotation);
  const unseen = unseenBy(validation, rotation).filter((matter) => !ahead.includes(matter));
  return {
    key: observedKey(validation, rotation),
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

function aheadOf(rotation: RotationResult | undefined): Ahead[] {
  const remarks = new Set(rotation?.remarks.map(({ remark }) => remark));
  const { rotate } = rotation ?? {};
  const isAhead: Readonly<Record<Ahead, boolean>> = {
    model: remarks.has("model-shuts-down"),
    "spend-limit": remarks.has("spend-limit-near") || remarks.has("spend-limit-reached"),
    "leftover-key":
      remarks.has("leftover-keys") ||
      (rotate !== undefined && rotate.rotate !== "not-begun" && rotate.toDelete.length > 0),
  };
  return AHEAD.filter((one) => isAhead[one]);
}
