import type { Decision } from "../../decide.ts";
import type { RotationResult } from "../../rotation/result.ts";
import type { Part } from "../part.ts";
import type { Writer } from "../writer.ts";
import { REFUSALS } from "./messages/steps.ts";
import { ENGLISH_TIMELINE } from "./messages/timeline.ts";
import { rotationOutputs } from "./outputs.ts";
import { rotationRows } from "./rows.ts";
import { type RotationContext, rotationSentences } from "./sentences.ts";
import { rotationSummary } from "./summary.ts";
import { timelineOf } from "./timeline.ts";

/** What people see of the check `rotation` in the log when it has ended, and what it contributes to the rest. */
export function reportRotation(
  result: RotationResult,
  decision: Decision,
  context: RotationContext,
  writer: Writer,
): Part {
  const sentences = rotationSentences(result, context, writer);
  writer.line(`Rotation: ${result.state}. ${sentences.says}`);
  sentences.todo.forEach((step, index) => {
    writer.line(`  ${index === 0 ? "Next:" : "     "} ${step}`);
  });
  for (const remark of sentences.remarks) writer.warning(remark);
  for (const left of sentences.toDelete) writer.warning(left);
  if (result.reason === "rotated") writer.notice([sentences.says, ...sentences.todo].join(" "));
  const refusal = refusalOf(result);
  const failure = [`rotation ${result.state}: ${sentences.says}`, ...refusal, ...sentences.todo].join(" ");
  // Results that do not fail the step but that nobody should overlook.
  if (decision.result !== "fail" && result.state !== "ok") writer.warning(failure);
  return {
    decision,
    reason: [sentences.says, ...(decision.result === "fail" ? refusal : [])].join(" "),
    failure,
    outputs: rotationOutputs(result),
    markdown: rotationSummary(
      { keyName: writer.field(result.keyName), state: result.state },
      decision,
      sentences,
      drawn(result, context),
      rotationRows(result, writer),
      context.secret.url,
    ),
    learned: { rotation: { result, context } },
  };
}

/** A new key's life has just begun: there is nothing to see yet. */
function drawn({ age, reason }: RotationResult, { warnDays, now }: RotationContext): string[] {
  return age === undefined || reason === "rotated" ? [] : timelineOf(age, warnDays, now, ENGLISH_TIMELINE);
}

/** Why nothing could be rotated that may have to be. */
function refusalOf({ rotate }: RotationResult): string[] {
  return rotate?.rotate === "not-begun" && rotate.why !== "not-needed" ? [REFUSALS[rotate.why]] : [];
}
