import type { Decision } from "../../decide.ts";
import type { RotationResult } from "../../rotation/result.ts";
import { blank } from "../blank.ts";
import { UNNAMED } from "../name.ts";
import type { Part } from "../part.ts";
import type { Writer } from "../writer.ts";
import type { RotationMessages } from "./messages/catalogue.ts";
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
  messages: RotationMessages,
  writer: Writer,
): Part {
  const { log, together } = messages;
  const sentences = rotationSentences(result, context, messages, writer);
  writer.line(log.result(result.state, sentences.says));
  sentences.todo.forEach((step, index) => {
    writer.line(`  ${index === 0 ? log.next : blank(log.next)} ${step}`);
  });
  for (const remark of sentences.remarks) writer.warning(remark);
  for (const left of sentences.toDelete) writer.warning(left);
  if (result.reason === "rotated") writer.notice(together([sentences.says, ...sentences.todo]));
  const refusal = refusalOf(result, messages);
  const failure = together([log.failure(result.state, sentences.says), ...refusal, ...sentences.todo]);
  // Results that do not fail the step but that nobody should overlook.
  if (decision.result !== "fail" && result.state !== "ok") writer.warning(failure);
  return {
    decision,
    reason: together([sentences.says, ...(decision.result === "fail" ? refusal : [])]),
    failure,
    outputs: rotationOutputs(result),
    markdown: rotationSummary(
      {
        keyName: result.keyName === UNNAMED ? messages.summary.unnamed : writer.field(result.keyName),
        state: result.state,
      },
      decision,
      sentences,
      drawn(result, context, messages),
      rotationRows(result, messages.rows, writer),
      messages.summary,
      context.secret.url,
    ),
    learned: { rotation: { result, context, messages } },
  };
}

/** A new key's life has just begun: there is nothing to see yet. */
function drawn(
  { age, reason }: RotationResult,
  { warnDays, now }: RotationContext,
  { timeline }: RotationMessages,
): string[] {
  return age === undefined || reason === "rotated" ? [] : timelineOf(age, warnDays, now, timeline);
}

/** Why nothing could be rotated that may have to be. */
function refusalOf({ rotate }: RotationResult, { refusals }: RotationMessages): string[] {
  return rotate?.rotate === "not-begun" && rotate.why !== "not-needed" ? [refusals[rotate.why]] : [];
}
