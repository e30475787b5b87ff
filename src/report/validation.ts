import type { Decision } from "../decide.ts";
import type { ValidateResult } from "../validate/validate.ts";
import { blank } from "./blank.ts";
import type { ValidationMessages } from "./messages/catalogue.ts";
import { validationOutputs } from "./outputs.ts";
import type { Part } from "./part.ts";
import { type ReportContext, sentencesFor } from "./sentences.ts";
import { summaryOf } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** The longest sentence of ours, with names of users in it. */
const LONGEST_SENTENCE = 2000;

/** What people see of a validation in the log when it has ended, and what it contributes to the rest. */
export function reportValidation(
  result: ValidateResult,
  decision: Decision,
  context: ReportContext,
  messages: ValidationMessages,
  writer: Writer,
): Part {
  const sentences = sentencesFor(result, context, messages, writer);
  const { log } = messages;
  writer.line(log.verdict(result.verdict, sentences.says));
  sentences.todo.forEach((step, index) => {
    writer.line(`  ${index === 0 ? log.next : blank(log.next)}${step}`);
  });
  for (const warning of sentences.warnings) writer.warning(warning);
  const failure = log.together([log.failure(result.verdict, sentences.says), ...sentences.todo]);
  if (decision.result !== "fail" && isNotable(result)) writer.warning(failure);
  const markdown = (text: string): string =>
    writer.markdown(writer.field(text, LONGEST_SENTENCE), LONGEST_SENTENCE);
  return {
    decision,
    reason: sentences.says,
    failure,
    outputs: validationOutputs(result, (text) => writer.field(text)),
    markdown: summaryOf(result, decision, sentences, context.secret.url, messages, markdown),
    learned: { validation: { result, context, messages } },
  };
}

/** Results that do not fail the step but that nobody should overlook. */
function isNotable({ verdict, requirementMet }: ValidateResult): boolean {
  return verdict === "valid" ? !requirementMet : verdict !== "skipped";
}
