import type { Decision } from "../../decide.ts";
import type { RotationResult } from "../../rotation/result.ts";
import type { Part } from "../part.ts";
import type { Writer } from "../writer.ts";
import { rotationOutputs } from "./outputs.ts";
import { rotationRows } from "./rows.ts";
import { type RotationContext, type RotationSentences, rotationSentences } from "./sentences.ts";
import { rotationSummary } from "./summary.ts";

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
  const failure = failureText(result, sentences);
  // Results that do not fail the step but that nobody should overlook.
  if (decision.result !== "fail" && result.state !== "ok") writer.warning(failure);
  return {
    decision,
    reason: sentences.says,
    failure,
    outputs: rotationOutputs(result),
    markdown: rotationSummary(
      { keyName: writer.field(result.keyName), state: result.state },
      decision,
      sentences,
      rotationRows(result, writer),
      context.secretsUrl,
    ),
    learned: { rotation: { result, context } },
  };
}

function failureText({ state }: RotationResult, { says, todo }: RotationSentences): string {
  return [`rotation ${state}: ${says}`, ...todo].join(" ");
}
