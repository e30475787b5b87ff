import type { Decision } from "../decide.ts";
import type { ValidateResult } from "../validate/validate.ts";
import { outputsOf } from "./outputs.ts";
import { type ReportContext, sentencesFor } from "./sentences.ts";
import { summaryOf } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** The longest sentence of ours, with names of users in it. */
const LONGEST_SENTENCE = 2000;

/** Everything that people and machines see of a validation when it has ended. */
export async function reportValidation(
  result: ValidateResult,
  decision: Decision,
  context: ReportContext,
  writer: Writer,
): Promise<void> {
  const sentences = sentencesFor(result, context, writer);
  writer.line(`Verdict: ${result.verdict}. ${sentences.says}`);
  sentences.todo.forEach((step, index) => {
    writer.line(`  ${index === 0 ? "Next:" : "     "} ${step}`);
  });
  for (const warning of sentences.warnings) writer.warning(warning);
  if (decision.result !== "fail" && isNotable(result)) {
    writer.warning([`${result.verdict}: ${sentences.says}`, ...sentences.todo].join(" "));
  }
  writeOutputs(
    writer,
    outputsOf(decision.result, sentences.says, result, (text) => writer.field(text)),
  );
  const markdown = (text: string): string =>
    writer.markdown(writer.field(text, LONGEST_SENTENCE), LONGEST_SENTENCE);
  await writer.summary(summaryOf(result, decision, sentences, context.secretsUrl, markdown));
  if (decision.result === "fail") {
    writer.fail([`${result.verdict}: ${sentences.says}`, ...sentences.todo].join(" "));
    if (decision.because !== undefined)
      writer.line(`The step fails because fail-on has "${decision.because}".`);
  }
}

/** The outputs of a run that ended before there was a result; the step fails. */
export function reportFailure(reason: string, writer: Writer): void {
  const oneLine = writer.piece(reason, 1000);
  writeOutputs(
    writer,
    outputsOf("fail", oneLine, undefined, (text) => writer.field(text)),
  );
  writer.fail(oneLine);
}

function writeOutputs(writer: Writer, outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) writer.output(name, value);
}

/** Results that do not fail the step but that nobody should overlook. */
function isNotable({ verdict, requirementMet }: ValidateResult): boolean {
  return verdict === "valid" ? !requirementMet : verdict !== "skipped";
}
