import { decide } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import type { Identity } from "../keyless/identity.ts";
import type { ProxyUse } from "../ports/proxy.ts";
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
  const what = identity === undefined ? writer.field(inputs.keyName) : "the identity of this job (no key)";
  writer.line(
    `OpenAI Key Guard validates ${what} at ${writer.own(host.host)}${proxied ? " through the proxy of this runner" : ""}`,
  );
  const trouble = PROXY_TROUBLE[ports.proxyUse];
  if (trouble !== undefined) writer.warning(trouble);
  const probe = {
    openAi: await connectToOpenAi(inputs, ports),
    clock,
    cancel,
    onEvent: (event: ProbeEvent) => reportProgress(event, writer),
  };
  const result =
    identity === undefined
      ? await validate(inputs, { ...probe, secretsWithheld: () => withheldFrom(runner) })
      : await validateKeyless(identity, inputs, ports, probe, writer);
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
    writer,
  );
}

/** Loaded when it is asked for, like a check: a run with a key does not need it. */
async function validateKeyless(
  identity: Identity,
  inputs: Inputs,
  ports: Ports,
  probe: AskPorts,
  writer: Writer,
): Promise<ValidateResult> {
  const { identifyJob } = await import("./identity.ts");
  const { validateIdentity } = await import("../keyless/validate-identity.ts");
  if (inputs.apiKey !== "") {
    writer.notice(
      "The variable OPENAI_API_KEY is set, and is not used: with identity-provider-id the job's own identity is checked. " +
        "To check that key, leave identity-provider-id out; to do without it, delete the secret.",
    );
  }
  return await validateIdentity(inputs, {
    ...probe,
    identify: () => identifyJob(identity, inputs, ports, writer),
  });
}

/** A cancelled run has no result; it must not look like one that passed. */
const CANCELLED = { result: "fail", because: undefined } as const;

/** The variable's value is never quoted: it may hold a password. */
const PROXY_TROUBLE: Readonly<Record<ProxyUse, string | undefined>> = {
  direct: undefined,
  proxied: undefined,
  unsupported:
    "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
  "not-an-address":
    "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
};
