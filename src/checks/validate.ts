import { decide } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import { isProxied, type ProxyUse } from "../ports/proxy.ts";
import type { Part } from "../report/part.ts";
import { reportProgress } from "../report/progress.ts";
import { reportValidation } from "../report/validation.ts";
import type { Writer } from "../report/writer.ts";
import { observationOf } from "../validate/observation.ts";
import { validate } from "../validate/validate.ts";
import { withheldFrom } from "./event.ts";
import type { Ports } from "./ports.ts";
import { secretsUrlOf, surroundingsOf } from "./surroundings.ts";

/** The check `validate`: asks the API about the key, and reports what came of it. */
export async function checkKey(inputs: Inputs, ports: Ports, writer: Writer): Promise<Part> {
  const { runner, cancel } = ports;
  const proxied =
    ports.proxyUse === "proxied" && isProxied(new URL(inputs.host.baseUrl).hostname, ports.proxy);
  writer.line(
    `OpenAI Key Guard validates ${writer.field(inputs.keyName)} at ${writer.own(inputs.host.host)}${proxied ? " through the proxy of this runner" : ""}`,
  );
  const trouble = PROXY_TROUBLE[ports.proxyUse];
  if (trouble !== undefined) writer.warning(trouble);
  const { host, organization, project, timeoutMs } = inputs;
  const openAi = await ports.createOpenAi({
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
    secretsWithheld: () => withheldFrom(runner),
  });
  const decision = cancel.aborted ? CANCELLED : decide(result, inputs.failOn);
  return reportValidation(
    result,
    decision,
    {
      timeoutSeconds: inputs.timeoutMs / 1000,
      secretsUrl: writer.own(secretsUrlOf(surroundingsOf(ports))),
    },
    writer,
  );
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
