import { together } from "../decide.ts";
import type { StepMessages } from "./messages/step/catalogue.ts";
import { NO_OUTPUTS, OUTPUTS, type OutputName } from "./outputs.ts";
import type { Part } from "./part.ts";
import { withKeyReplaced } from "./rotation/replaced.ts";
import type { Writer } from "./writer.ts";

/** The longest reason that a run without a result may have. */
const LONGEST_REASON = 1000;

/** What the step says besides what its checks say; it decides nothing. */
export type StepExtras = Partial<Pick<Part, "outputs" | "markdown">>;

/** The end of the step: its outputs, its summary, and whether it fails. */
export async function reportStep(
  found: readonly Part[],
  extras: StepExtras,
  messages: StepMessages,
  writer: Writer,
): Promise<void> {
  const parts = withKeyReplaced(found);
  const decision = together(parts.map((part) => part.decision));
  const failed = parts.filter((part) => part.decision.result === "fail");
  const telling = failed.length > 0 ? failed : parts;
  const written = writeOutputs(
    {
      ...Object.assign({}, ...[...parts, extras].map(({ outputs }) => outputs)),
      result: decision.result,
      reason: messages.together(telling.map(({ reason }) => reason)),
    },
    writer,
  );
  const markdown = [...parts, extras].map((one) => one.markdown ?? "").join("\n");
  if (!(await writer.summary(markdown))) writer.warning(messages.summaryUnwritten);
  for (const { failure, decision: own } of failed) {
    writer.fail(failure);
    if (own.because !== undefined) writer.line(messages.failsBecause(own.because));
  }
  // Where not even outputs can be written, the step must at least not pass.
  if (!written) writer.fail(messages.outputsUnwritten);
}

/** The outputs of a run that ended before there was a result; the step fails. */
export function reportFailure(reason: string, messages: StepMessages, writer: Writer): void {
  const oneLine = writer.piece(reason, LONGEST_REASON);
  const written = writeOutputs({ result: "fail", reason: oneLine }, writer);
  writer.fail(oneLine);
  if (!written) writer.fail(messages.outputsUnwritten);
}

/**
 * Every output, also those of checks that did not run. Up to the first that cannot be written: what comes after a
 * half-written one would be taken for its end.
 *
 * @returns whether all were written
 */
function writeOutputs(given: Partial<Record<OutputName, string>>, writer: Writer): boolean {
  return OUTPUTS.every((name) => writer.output(name, given[name] ?? NO_OUTPUTS[name]));
}
