import type { ValidateResult } from "../validate/validate.ts";
import { ROTATION_OUTPUTS, rotationOutputs } from "./rotation/outputs.ts";
import { SCAN_OUTPUTS, scanOutputs } from "./scan/outputs.ts";

/** All outputs, in the order of `action.yml`. Each is written on every run. */
export const OUTPUTS = [
  "result",
  "verdict",
  "valid",
  "reason",
  "requirement-met",
  "http-status",
  "error-code",
  "request-id",
  "key-kind",
  "missing-scopes",
  "models",
  "model-count",
  "probe-model",
  "model-shutdown-date",
  ...SCAN_OUTPUTS,
  ...ROTATION_OUTPUTS,
  "issue-number",
] as const;
export type OutputName = (typeof OUTPUTS)[number];

/** What outputs say where there is nothing to say: a check did not run, or came to no result. */
export const NO_OUTPUTS: Readonly<Record<OutputName, string>> = {
  result: "fail",
  verdict: "none",
  valid: "false",
  reason: "none",
  "requirement-met": "false",
  "http-status": "none",
  "error-code": "none",
  "request-id": "none",
  "key-kind": "none",
  "missing-scopes": "[]",
  models: "[]",
  "model-count": "0",
  "probe-model": "none",
  "model-shutdown-date": "none",
  ...scanOutputs(undefined, { sarifFile: undefined, commentId: undefined }),
  ...rotationOutputs(undefined),
  "issue-number": "none",
};

/** Outputs of a step are limited to 1 MB in all; a list of models is cut before it comes near. */
const LONGEST_MODELS_BYTES = 256 * 1024;
/** As OpenAI and relays write codes and ids; anything else is no code, and is not passed on. */
const CODE = /^[A-Za-z0-9_.:-]{1,100}$/;

/**
 * The outputs of a validation.
 *
 * @param field makes a short text from outside safe
 */
export function validationOutputs(
  validated: ValidateResult,
  field: (text: string) => string,
): Partial<Record<OutputName, string>> {
  const { answer, models = [] } = validated;
  const code = (text: string | undefined): string => codeIn(text, field) ?? "none";
  return {
    verdict: validated.verdict,
    valid: String(isValid(validated)),
    "requirement-met": String(validated.requirementMet),
    "http-status": answer?.status === undefined ? "none" : String(answer.status),
    "error-code": code(answer?.code),
    "request-id": code(answer?.requestId),
    "key-kind": validated.kind,
    "missing-scopes": JSON.stringify(validated.missingScopes.map((scope) => field(scope))),
    models: jsonWithin(models, field, LONGEST_MODELS_BYTES),
    "model-count": String(models.length),
    "probe-model": validated.probeModel === undefined ? "none" : field(validated.probeModel),
    "model-shutdown-date": validated.modelShutdownDate ?? "none",
  };
}

/** A code or id of a server, or `undefined` for what is none. */
export function codeIn(text: string | undefined, field: (text: string) => string): string | undefined {
  const clean = field(text ?? "");
  return CODE.test(clean) ? clean : undefined;
}

/** Whether the key can be used for what was asked: the output `valid`. */
export function isValid({
  verdict,
  requirementMet,
}: Pick<ValidateResult, "verdict" | "requirementMet">): boolean {
  return verdict === "valid" || verdict === "rate-limited" || (verdict === "restricted" && requirementMet);
}

/** As many of the items as fit, from the first on; what does not fit is not even cleaned. */
function jsonWithin(items: readonly string[], field: (text: string) => string, maxBytes: number): string {
  const kept: string[] = [];
  let bytes = 2;
  for (const item of items) {
    const clean = field(item);
    bytes += Buffer.byteLength(JSON.stringify(clean)) + 1;
    if (bytes > maxBytes) break;
    kept.push(clean);
  }
  return JSON.stringify(kept);
}
