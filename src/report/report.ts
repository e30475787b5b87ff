import type { Decision } from "../decide.ts";
import type { ValidateResult, ValidateWarning } from "../validate/validate.ts";
import { MESSAGES, type MessageFacts } from "./messages.ts";
import { outputsOf } from "./outputs.ts";
import { summaryOf } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** The longest sentence of ours, with names of users in it. */
const LONGEST_SENTENCE = 2000;

/** What of the run, besides its result, reports need. */
export interface ReportContext {
  readonly timeoutSeconds: number;
  /** Settings page of the repository's secrets, on the server that runs the step. */
  readonly secretsUrl: string;
}

/** A result in words, each of them safe to print. */
export interface Sentences {
  readonly says: string;
  readonly todo: readonly string[];
  readonly warnings: readonly string[];
}

/** Puts a result into words. */
export function sentencesFor(result: ValidateResult, context: ReportContext, writer: Writer): Sentences {
  const facts: MessageFacts = {
    key: writer.field(result.keyName),
    host: writer.field(result.host.host),
    model: writer.field(result.probeModel ?? ""),
    scopes: result.missingScopes.map((scope) => writer.field(scope)),
    missingModels: result.missingModels.map((model) => writer.field(model)),
    status: result.answer?.status,
    vendor: result.otherVendor ?? "",
    probe: result.probe,
    ...context,
  };
  const message = MESSAGES[result.reason];
  return {
    says: message.says(facts),
    todo: message.todo(facts),
    warnings: result.warnings.map((warning) => warningText(warning, facts, writer)),
  };
}

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
  await writer.summary(summaryOf(result, decision, sentences, markdown));
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
function isNotable({ verdict }: ValidateResult): boolean {
  return verdict !== "valid" && verdict !== "skipped";
}

function warningText(warning: ValidateWarning, { key, host }: MessageFacts, writer: Writer): string {
  switch (warning.warning) {
    case "trailing-line-break":
      return `${key} has a line break before or after the key. It was taken off here; other tools will send it and fail. Store the secret again without it.`;
    case "surrounding-space":
      return `${key} has spaces around the key. They were taken off here; other tools will send them and fail. Store the secret again without them.`;
    case "unusual-format":
      return `${key} does not have the format of OpenAI's keys. If it is for a relay or another vendor, set base-url to that address.`;
    case "openai-key-elsewhere":
      return `${key} is a key of OpenAI's own, and base-url sends it to ${host}. Whoever runs that host can read and use it.`;
    case "model-shuts-down": {
      const when = warning.days < 0 ? "was to shut down on" : "shuts down on";
      return `The model ${writer.field(warning.model)} ${when} ${warning.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
    }
  }
}
