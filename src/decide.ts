import {
  CONFIDENCES,
  type Confidence,
  type FailOnTerm,
  INCONCLUSIVE,
  type RotationState,
  type StepResult,
  UNUSABLE,
  type Verdict,
} from "./contract.ts";

/** What of a validation decides whether the step fails. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly requirementMet: boolean;
}

export interface Decision {
  readonly result: StepResult;
  /** The term of `fail-on` that made the step fail. */
  readonly because: FailOnTerm | undefined;
}

/** The terms of `fail-on` that a verdict answers to, the most telling first: its own name, then its group. */
export function termsOf({ verdict, requirementMet }: Outcome): FailOnTerm[] {
  const unusable = UNUSABLE.includes(verdict) || (verdict === "restricted" && !requirementMet);
  return [
    verdict,
    ...(unusable ? (["unusable"] as const) : []),
    ...(INCONCLUSIVE.includes(verdict) ? (["inconclusive"] as const) : []),
  ];
}

/**
 * Whether the step fails. A verdict that `fail-on` does not name passes, also an inconclusive one: what was
 * learnt is in `valid` and `verdict`, and whoever wants to fail on it says so.
 */
export function decide(outcome: Outcome, failOn: ReadonlySet<FailOnTerm>): Decision {
  const because = termsOf(outcome).find((term) => failOn.has(term));
  if (because !== undefined) return { result: "fail", because };
  return { result: outcome.verdict === "skipped" ? "skip" : "pass", because: undefined };
}

/** What of a scan decides whether the step fails. */
export interface ScanOutcome {
  readonly confidences: ReadonlySet<Confidence>;
  readonly complete: boolean;
}

/**
 * Whether a scan fails the step. What was not read is told first only if nothing was found: a key is the more
 * pressing matter.
 */
export function decideScan(
  { confidences, complete }: ScanOutcome,
  failOn: ReadonlySet<FailOnTerm>,
): Decision {
  const terms: FailOnTerm[] = [
    ...CONFIDENCES.filter((confidence) => confidences.has(confidence)),
    ...(complete ? [] : (["incomplete-scan"] as const)),
  ];
  const because = terms.find((term) => failOn.has(term));
  return { result: because === undefined ? "pass" : "fail", because };
}

/** What of a look at a key's age decides whether the step fails. */
export interface RotationOutcome {
  readonly state: RotationState;
  /** Whether something that the workflow sets up does not work: the admin key, a rotation that was begun. */
  readonly broken: boolean;
}

/**
 * Whether a key's age fails the step. A key that is due is also one that will be due soon. What is broken fails
 * whatever `fail-on` names, since nobody would learn of it otherwise, but for `never`.
 */
export function decideRotation(
  { state, broken }: RotationOutcome,
  failOn: ReadonlySet<FailOnTerm>,
): Decision {
  const terms: FailOnTerm[] = [
    ...(state === "due" ? (["rotation-due"] as const) : []),
    ...(state === "due" || state === "soon" ? (["rotation-soon"] as const) : []),
  ];
  const because = terms.find((term) => failOn.has(term));
  if (because !== undefined) return { result: "fail", because };
  return { result: broken && failOn.size > 0 ? "fail" : "pass", because: undefined };
}

/** The step fails if any check does, and is skipped only if all of them are. */
export function together(decisions: readonly Decision[]): Decision {
  const failed = decisions.find(({ result }) => result === "fail");
  if (failed) return failed;
  return { result: decisions.every(({ result }) => result === "skip") ? "skip" : "pass", because: undefined };
}
