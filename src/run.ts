import type { Ports } from "./checks/ports.ts";
import type { Check } from "./contract.ts";
import { localeOf } from "./inputs/locale.ts";
import { inputMessages } from "./inputs/messages/languages.ts";
import { InputError, type Inputs, readInputs } from "./inputs.ts";
import { masksFor } from "./key/forms.ts";
import type { StepMessages } from "./report/messages/step/catalogue.ts";
import { stepMessages } from "./report/messages/step/languages.ts";
import type { Learned, Part } from "./report/part.ts";
import { reportFailure, reportStep, type StepExtras } from "./report/report.ts";
import { unexpected } from "./report/unexpected.ts";
import { Writer } from "./report/writer.ts";

/**
 * One run of the action: take and mask the key, read the inputs, run the checks, report. Never rejects: this is
 * the one place that catches, and the only one that makes the step fail.
 */
export async function run(ports: Ports): Promise<void> {
  const { runner } = ports;
  // Before they are cleared from the environment of this process.
  const taken = new Map(SECRET_INPUTS.map((name) => [name, runner.input(name)]));
  const inEnvironment = runner.env("OPENAI_API_KEY") ?? "";
  const key = taken.get("api-key") || inEnvironment;
  // Also a key that is not used: whoever set it would not want it seen.
  const secrets = SECRET_INPUTS.filter((name) => name !== "token").map((name) => taken.get(name) ?? "");
  const given = [...secrets, inEnvironment].filter((value) => value !== "");
  for (const mask of new Set(given.flatMap(masksFor))) runner.mask(mask);
  ports.clearSecrets();
  const writer = new Writer(runner, given);
  // First of all inputs: in its language the errors of the others are told.
  const locale = localeOf(runner.input("locale"));
  const messages = await stepMessages(locale).catch(() => stepMessages("en"));
  try {
    const inputs = readInputs((name) => taken.get(name) ?? runner.input(name), key);
    const parts: Part[] = [];
    for (const check of inputs.checks) {
      // A check that fails does not keep the others from telling what they found.
      parts.push(
        await CHECKS[check](inputs, ports, writer, learnedFrom(parts)).catch((error: unknown) =>
          brokenOff(error, messages, writer),
        ),
      );
    }
    const extras = await keepIssue(inputs, ports, learnedFrom(parts), messages, writer);
    await reportStep(withCrash(parts, ports.crash(), messages, writer), extras, messages, writer);
  } catch (error) {
    const mistake =
      error instanceof InputError && (await inputMessages(locale).then(error.says, () => error.message));
    reportFailure(mistake || unexpected(error, messages, writer), messages, writer);
  }
}

/** Inputs that hold secrets; `token` is the job's own as a rule, and masked by the runner itself. */
const SECRET_INPUTS = ["api-key", "admin-key", "secrets-token", "token"];

type StartCheck = (inputs: Inputs, ports: Ports, writer: Writer, learned: Learned) => Promise<Part>;

/** Loaded when they are asked for: a check costs a run that does not want it nothing. */
const CHECKS: Readonly<Record<Check, StartCheck>> = {
  validate: async (inputs, ports, writer) =>
    (await import("./checks/validate.ts")).checkKey(inputs, ports, writer),
  rotation: async (...args) => (await import("./checks/rotation.ts")).checkAge(...args),
  scan: async (inputs, ports, writer) =>
    (await import("./checks/scan.ts")).checkRepository(inputs, ports, writer),
};

function learnedFrom(parts: readonly Part[]): Learned {
  return Object.assign({}, ...parts.map(({ learned }) => learned));
}

/** Keeps the issue when one is wanted; whatever becomes of it, the step has its result. */
async function keepIssue(
  inputs: Inputs,
  ports: Ports,
  learned: Learned,
  messages: StepMessages,
  writer: Writer,
): Promise<StepExtras> {
  if (inputs.issue === undefined) return {};
  try {
    return await (await import("./checks/issue.ts")).keepKeyIssue(inputs, ports, learned, writer);
  } catch (error) {
    writer.warning(messages.issueNotKept(unexpected(error, messages, writer)));
    return {};
  }
}

/** A check that came to no result; the outputs say so by what they are without one. */
function brokenOff(error: unknown, messages: StepMessages, writer: Writer): Part {
  const reason = unexpected(error, messages, writer);
  return {
    decision: { result: "fail", because: undefined },
    reason,
    failure: reason,
    outputs: {},
    markdown: "",
    learned: {},
  };
}

/** The parts, the first of which says what was thrown outside of the run: it ends like a cancelled one, but is none. */
function withCrash(
  parts: readonly Part[],
  crash: unknown,
  messages: StepMessages,
  writer: Writer,
): readonly Part[] {
  if (crash === undefined) return parts;
  const part = brokenOff(crash, messages, writer);
  return parts.some(({ reason }) => reason === part.reason) ? parts : [part, ...parts];
}
