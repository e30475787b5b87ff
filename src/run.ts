import type { Ports } from "./checks/ports.ts";
import type { Check } from "./contract.ts";
import { InputError, type Inputs, readInputs } from "./inputs.ts";
import { masksFor } from "./key/forms.ts";
import type { Part } from "./report/part.ts";
import { reportFailure, reportStep } from "./report/report.ts";
import { Writer } from "./report/writer.ts";

/**
 * One run of the action: take and mask the key, read the inputs, run the checks, report. Never rejects: this is
 * the one place that catches, and the only one that makes the step fail.
 */
export async function run(ports: Ports): Promise<void> {
  const { runner } = ports;
  const given = [runner.input("api-key"), runner.env("OPENAI_API_KEY") ?? ""].filter((value) => value !== "");
  for (const mask of new Set(given.flatMap(masksFor))) runner.mask(mask);
  const source = { token: runner.input("token") };
  ports.clearSecrets();
  const writer = new Writer(runner, given);
  try {
    const inputs = readInputs(
      (name) => (name === "token" ? source.token : runner.input(name)),
      given[0] ?? "",
    );
    const parts: Part[] = [];
    for (const check of inputs.checks) {
      // A check that fails does not keep the others from telling what they found.
      const start = CHECKS[check];
      if (start === undefined) continue;
      parts.push(await start(inputs, ports, writer).catch(brokenOff));
    }
    await reportStep(parts, writer);
  } catch (error) {
    const mistake = error instanceof InputError;
    endWithoutResult(mistake ? error.message : unexpected(error), writer);
  }
}

type StartCheck = (inputs: Inputs, ports: Ports, writer: Writer) => Promise<Part>;

/** Loaded when they are asked for: a check costs a run that does not want it nothing. */
const CHECKS: Readonly<Record<Check, StartCheck | undefined>> = {
  validate: async (...args) => (await import("./checks/validate.ts")).checkKey(...args),
  scan: async (...args) => (await import("./checks/scan.ts")).checkRepository(...args),
  rotation: undefined,
};

/** A check that came to no result; the outputs say so by what they are without one. */
function brokenOff(error: unknown): Part {
  const reason = unexpected(error);
  return {
    decision: { result: "fail", because: undefined },
    reason,
    failure: reason,
    outputs: {},
    markdown: "",
  };
}

function unexpected(error: unknown): string {
  return `Unexpected error, please report it: ${describe(error)}`;
}

function endWithoutResult(reason: string, writer: Writer): void {
  try {
    reportFailure(reason, writer);
  } catch (error) {
    // Where not even outputs can be written, the step must at least not pass.
    writer.fail(`The outputs could not be written: ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
