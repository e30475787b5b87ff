import { decide } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import type { Identity } from "../keyless/identity.ts";
import type { ValidationMessages } from "../report/messages/catalogue.ts";
import { validationMessages } from "../report/messages/languages.ts";
import type { Part } from "../report/part.ts";
import { reportProgress } from "../report/progress.ts";
import { reportValidation } from "../report/validation.ts";
import type { Writer } from "../report/writer.ts";
import type { AskPorts, ProbeEvent } from "../validate/ask.ts";
import { type ValidateResult, validate } from "../validate/validate.ts";
import { withheldFrom } from "./event.ts";
import { connectToOpenAi, isThroughProxy } from "./openai.ts";
import type { Ports } from "./ports.ts";
import { secretHomeOf } from "./secret-home.ts";

/** The check `validate`: asks the API about the key, and reports what came of it. */
export async function checkKey(inputs: Inputs, ports: Ports, writer: Writer): Promise<Part> {
  const { runner, clock, cancel } = ports;
  const { host, identity } = inputs;
  const proxied = isThroughProxy(host.baseUrl, ports);
  const messages = await validationMessages(inputs.locale);
  const name = identity === undefined ? writer.field(inputs.keyName) : undefined;
  writer.line(messages.log.begins({ name, host: writer.own(host.host), proxied }));
  // The variable's value is never quoted: it may hold a password.
  if (ports.proxyUse === "unsupported" || ports.proxyUse === "not-an-address")
    writer.warning(messages.log.proxyTrouble[ports.proxyUse]);
  const probe = {
    openAi: await connectToOpenAi(inputs, ports),
    clock,
    cancel,
    onEvent: (event: ProbeEvent) => reportProgress(event, messages.progress, writer),
  };
  const result =
    identity === undefined
      ? await validate(inputs, { ...probe, secretsWithheld: () => withheldFrom(runner) })
      : await validateKeyless(identity, inputs, ports, probe, messages, writer);
  // Asking was ended by it, and what came of that looks like a cancelled run.
  if (ports.crash() !== undefined) throw ports.crash();
  const decision = cancel.aborted ? CANCELLED : decide(result, inputs.failOn);
  return reportValidation(
    result,
    decision,
    {
      timeoutSeconds: inputs.timeoutMs / 1000,
      secret: secretHomeOf(inputs, ports, writer),
    },
    messages,
    writer,
  );
}

/** Loaded when it is asked for, like a check: a run with a key does not need it. */
async function validateKeyless(
  identity: Identity,
  inputs: Inputs,
  ports: Ports,
  probe: AskPorts,
  { log, exchange }: ValidationMessages,
  writer: Writer,
): Promise<ValidateResult> {
  const { identifyJob } = await import("./identity.ts");
  const { validateIdentity } = await import("../keyless/validate-identity.ts");
  if (inputs.apiKey !== "") writer.notice(log.keyUnused);
  return await validateIdentity(inputs, {
    ...probe,
    identify: () => identifyJob(identity, inputs, ports, exchange, writer),
  });
}

/** A cancelled run has no result; it must not look like one that passed. */
const CANCELLED = { result: "fail", because: undefined } as const;
