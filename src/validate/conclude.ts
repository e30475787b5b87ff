import type { Asked } from "./ask.ts";
import { claimsAcceptance, isProof, type ProbePlan, type ProbeTrace } from "./probe.ts";
import type { Judged, Reason } from "./reason.ts";

/** The verdict on the whole trace, and which of the requests it rests on. */
export type Conclusion = Judged & {
  readonly missingScopes: readonly string[];
  readonly missingModels: readonly string[];
  readonly requirementMet: boolean;
  /** The request whose answer decided. */
  readonly decidedBy: Asked;
};

type Step = Judged & { readonly missingScopes: readonly string[]; readonly decidedBy: Asked };

/**
 * Puts the answers together. What the probe was asked to find out is required: with `probe: request` a key
 * that cannot generate is restricted and does not meet the requirement, however well it lists models.
 *
 * @param requireModels the input `require-models`
 */
export function conclude(
  trace: ProbeTrace,
  plan: Pick<ProbePlan, "probe" | "model">,
  requireModels: readonly string[],
): Conclusion {
  const step = decisiveStep(trace, plan);
  // A models probe asks no model, so that the list has to have the one that the user named.
  const required = [
    ...new Set([...requireModels, ...(plan.probe === "models" && plan.model ? [plan.model] : [])]),
  ];
  const missingModels = trace.models
    ? required.filter((model) => !trace.models?.some(({ id }) => id === model))
    : required;
  const authenticated =
    step.verdict === "valid" || step.verdict === "restricted" || step.verdict === "rate-limited";
  if (!authenticated) return { ...step, missingModels: [], requirementMet: false };
  const knownMissing =
    missingModels.length > 0 && (trace.models !== undefined || step.verdict !== "rate-limited");
  if (knownMissing && (step.reason === "test-request-refused" || !isShortOfProbe(step))) {
    const reason = trace.models ? "required-model-missing" : "required-models-unverified";
    return {
      ...step,
      verdict: "restricted",
      reason,
      missingModels,
      decidedBy: trace.list,
      requirementMet: false,
    };
  }
  const requirementMet = missingModels.length === 0 && !isShortOfProbe(step);
  return { ...step, missingScopes: scopesMissing(trace, step), missingModels, requirementMet };
}

/** What the probe was to find out is refused, or was not found out. */
function isShortOfProbe({ reason }: Judged): boolean {
  return SHORT_OF_PROBE.has(reason);
}

const SHORT_OF_PROBE: ReadonlySet<Reason> = new Set<Reason>([
  "scope-missing",
  "model-not-reachable",
  "no-model-to-ask",
  "test-request-refused",
]);

/** Every scope that any of the requests was refused for, so that all can be allowed at once. */
function scopesMissing({ list, generation, scopesMissed }: ProbeTrace, { verdict }: Judged): string[] {
  if (verdict !== "restricted") return [];
  const refused = [list, ...(generation ? [generation] : [])].flatMap(
    ({ judgement }) => judgement.missingScopes,
  );
  return [...new Set([...refused, ...scopesMissed])];
}

function decisiveStep(trace: ProbeTrace, plan: Pick<ProbePlan, "probe" | "model">): Step {
  const { list, generation } = trace;
  if (list.context.endpoint === "admin-keys") return decideAdmin(trace, plan.probe);
  if (plan.probe === "models") return provenList(trace);
  if (!generation) {
    const judged = provenList(trace);
    const askable = judged.verdict === "valid" || judged.verdict === "restricted";
    return askable ? step(list, { verdict: "restricted", reason: "no-model-to-ask" }) : judged;
  }
  const { verdict, reason } = generation.judgement;
  if (claimsAcceptance(generation) && !generation.context.authenticated) {
    const control = trace.generationControl;
    if (!isProof(generation, control)) return step(generation, unproven(control));
  }
  if (reason === "model-not-reachable" && !trace.models && plan.model === undefined) {
    // These models were our guess, not the user's choice nor the key's list.
    return list.judgement.verdict === "rate-limited"
      ? stepOf(list)
      : step(list, { verdict: "restricted", reason: "no-model-to-ask" });
  }
  if (verdict !== "valid") return stepOf(generation);
  if (reason !== "generated") {
    // Nothing was generated, and what is certain is what was refused for a scope.
    const refused = list.judgement.reason === "list-scope-missing" || trace.scopesMissed.length > 0;
    return refused
      ? step(generation, { verdict: "restricted", reason: "scope-missing" })
      : stepOf(generation);
  }
  if (list.judgement.reason === "list-scope-missing") return stepOf(list);
  if (trace.scopesMissed.length > 0) {
    const judged: Judged = { verdict: "restricted", reason: "responses-scope-missing" };
    return { ...judged, missingScopes: trace.scopesMissed, decidedBy: generation };
  }
  return stepOf(generation);
}

/** An admin key that lives is still of the wrong kind for a probe that is to generate something. */
function decideAdmin(trace: ProbeTrace, probe: ProbePlan["probe"]): Step {
  const judged = provenList(trace);
  const lives =
    judged.verdict === "valid" || judged.verdict === "restricted" || judged.verdict === "rate-limited";
  return lives && probe === "request"
    ? step(trace.list, { verdict: "wrong-kind", reason: "admin-key" })
    : judged;
}

/** What the list says, if a made-up key was not told the same. */
function provenList({ list, listControl }: ProbeTrace): Step {
  return claimsAcceptance(list) && !isProof(list, listControl)
    ? step(list, unproven(listControl))
    : stepOf(list);
}

/** A host that takes a made-up key as well, or left open whether it does, has said nothing about the user's. */
function unproven(control: Asked | undefined): Judged {
  return control?.judgement.verdict === "valid"
    ? { verdict: "unknown", reason: "any-key-accepted" }
    : { verdict: "unknown", reason: "control-unclear" };
}

function stepOf(asked: Asked): Step {
  const { ambiguous: _, ...judgement } = asked.judgement;
  return { ...judgement, decidedBy: asked };
}

function step(decidedBy: Asked, judged: Judged): Step {
  return { ...judged, missingScopes: decidedBy.judgement.missingScopes, decidedBy };
}
