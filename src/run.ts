import type { Ports } from "./checks/ports.ts";
import type { Check } from "./contract.ts";
import { InputError, type Inputs, readInputs } from "./inputs.ts";
import { masksFor } from "./key/forms.ts";
import type { Learned, Part } from "./report/part.ts";
import { reportFailure, reportStep, type StepExtras } from "./report/report.ts";
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
  try {
    const inputs = readInputs((name) => taken.get(name) ?? runner.input(name), key);
    const parts: Part[] = [];
    for (const check of inputs.checks) {
      // A check that fails does not keep the others from telling what they found.
      parts.push(
        await CHECKS[check](inputs, ports, writer, learnedFrom(parts)).catch((error: unknown) =>
          brokenOff(error, writer),
        ),
      );
    }
    const extras = await keepIssue(inputs, ports, learnedFrom(parts), writer);
    await reportStep(withCrash(parts, ports.crash(), writer), extras, writer);
  } catch (error) {
    const mistake = error instanceof InputError;
    reportFailure(mistake ? error.message : unexpected(error, writer), writer);
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
  writer: Writer,
): Promise<StepExtras> {
  if (inputs.issue === undefined) return {};
  try {
    return await (await import("./checks/issue.ts")).keepKeyIssue(inputs, ports, learned, writer);
  } catch (error) {
    writer.warning(`The issue about the key could not be kept. ${unexpected(error, writer)}`);
    return {};
  }
}

/** A check that came to no result; the outputs say so by what they are without one. */
function brokenOff(error: unknown, writer: Writer): Part {
  const reason = unexpected(error, writer);
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
function withCrash(parts: readonly Part[], crash: unknown, writer: Writer): readonly Part[] {
  if (crash === undefined) return parts;
  const part = brokenOff(crash, writer);
  return parts.some(({ reason }) => reason === part.reason) ? parts : [part, ...parts];
}

/** Libraries quote in their errors what they were given: half a header, the beginning of an answer. */
function unexpected(error: unknown, writer: Writer): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Unexpected error, please report it: ${writer.piece(what)}`;
}
