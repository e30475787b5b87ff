import type { StepResult } from "./contract.ts";
import { decide } from "./decide.ts";
import { InputError, type Inputs, readInputs } from "./inputs.ts";
import { masksFor } from "./key/forms.ts";
import { createRedactor } from "./key/redact.ts";
import type { Clock } from "./ports/clock.ts";
import type { OpenAiPort, OpenAiPortOptions } from "./ports/openai.ts";
import { isProxied, type ProxySettings, type ProxyUse } from "./ports/proxy.ts";
import type { RunnerPort } from "./ports/runner.ts";
import { reportProgress } from "./report/progress.ts";
import { reportFailure, reportValidation } from "./report/report.ts";
import { Writer } from "./report/writer.ts";
import { observationOf } from "./validate/observation.ts";
import { validate } from "./validate/validate.ts";
import { secretsWithheld } from "./validate/withheld.ts";

/** The world outside, as this step sees it. */
export interface Ports {
  readonly runner: RunnerPort;
  readonly clock: Clock;
  readonly createOpenAi: (options: OpenAiPortOptions) => OpenAiPort;
  readonly proxy: ProxySettings;
  /** What came of using the proxy. */
  readonly proxyUse: ProxyUse;
  /** Aborted when the runner cancels the job. */
  readonly cancel: AbortSignal;
  /** Removes the key and every `OPENAI_*` variable from the environment of this process. */
  readonly clearSecrets: () => void;
}

/**
 * One run of the action: take and mask the key, read the inputs, validate, decide, report. Never rejects: this is
 * the one place that catches, and the only one that makes the step fail.
 */
export async function run(ports: Ports): Promise<void> {
  const { runner } = ports;
  const given = [runner.input("api-key"), runner.env("OPENAI_API_KEY") ?? ""].filter((value) => value !== "");
  for (const mask of new Set(given.flatMap(masksFor))) runner.mask(mask);
  ports.clearSecrets();
  const writer = new Writer(runner, createRedactor(given));
  try {
    const inputs = readInputs((name) => runner.input(name), given[0] ?? "");
    await validateAndReport(inputs, ports, writer);
  } catch (error) {
    const mistake = error instanceof InputError;
    endWithoutResult(
      mistake ? error.message : `Unexpected error, please report it: ${describe(error)}`,
      writer,
    );
  }
}

function endWithoutResult(reason: string, writer: Writer): void {
  try {
    reportFailure(reason, writer);
  } catch (error) {
    // Where not even outputs can be written, the step must at least not pass.
    writer.fail(`The outputs could not be written: ${describe(error)}`);
  }
}

async function validateAndReport(inputs: Inputs, ports: Ports, writer: Writer): Promise<void> {
  const { runner, cancel } = ports;
  const proxied =
    ports.proxyUse === "proxied" && isProxied(new URL(inputs.host.baseUrl).hostname, ports.proxy);
  writer.line(
    `OpenAI Key Guard validates ${writer.field(inputs.keyName)} at ${writer.own(inputs.host.host)}${proxied ? " through the proxy of this runner" : ""}`,
  );
  const trouble = PROXY_TROUBLE[ports.proxyUse];
  if (trouble !== undefined) writer.warning(trouble);
  const { host, organization, project, timeoutMs } = inputs;
  const openAi = ports.createOpenAi({
    baseUrl: host.baseUrl,
    organization,
    project,
    timeoutMs,
    cancel,
    proxied,
    direct: host.isLoopback,
  });
  const result = await validate(inputs, {
    openAi: { ask: async (request) => observationOf(await openAi.ask(request), ports.clock.now()) },
    clock: ports.clock,
    cancel,
    onEvent: (event) => reportProgress(event, writer),
    secretsWithheld: () =>
      secretsWithheld({
        name: runner.env("GITHUB_EVENT_NAME") ?? "",
        actor: runner.env("GITHUB_ACTOR") ?? "",
        repository: runner.env("GITHUB_REPOSITORY") ?? "",
        payload: runner.eventPayload(),
      }),
  });
  // A cancelled run has no result; it must not look like one that passed.
  const cancelled: StepResult = "fail";
  const decision = cancel.aborted ? { result: cancelled, because: undefined } : decide(result, inputs.failOn);
  const repository = `${runner.env("GITHUB_SERVER_URL") ?? "https://github.com"}/${runner.env("GITHUB_REPOSITORY") ?? ""}`;
  await reportValidation(
    result,
    decision,
    {
      timeoutSeconds: inputs.timeoutMs / 1000,
      secretsUrl: writer.own(`${repository}/settings/secrets/actions`),
    },
    writer,
  );
}

/** The variable's value is never quoted: it may hold a password. */
const PROXY_TROUBLE: Readonly<Record<ProxyUse, string | undefined>> = {
  direct: undefined,
  proxied: undefined,
  unsupported:
    "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
  "not-an-address":
    "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
};

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
