import type { Inputs } from "../inputs.ts";
import { masksFor } from "../key/forms.ts";
import { identify } from "../keyless/identify.ts";
import type { Identity, IdentityResult } from "../keyless/identity.ts";
import { secretParts } from "../keyless/token-parts.ts";
import { isProxied } from "../ports/proxy.ts";
import { reportKeyless } from "../report/keyless-progress.ts";
import type { ExchangeMessages } from "../report/messages/catalogue.ts";
import type { Writer } from "../report/writer.ts";
import { withheldFrom } from "./event.ts";
import type { Ports } from "./ports.ts";

/** An access token of OpenAI's for the identity of this job. Every token is masked and protected on the way. */
export async function identifyJob(
  identity: Identity,
  { timeoutMs, maxAttempts }: Pick<Inputs, "timeoutMs" | "maxAttempts">,
  ports: Ports,
  messages: ExchangeMessages,
  writer: Writer,
): Promise<IdentityResult> {
  const { runner, clock, cancel } = ports;
  const credential = runner.env("ACTIONS_ID_TOKEN_REQUEST_TOKEN") ?? "";
  const offered = credential !== "" && (runner.env("ACTIONS_ID_TOKEN_REQUEST_URL") ?? "") !== "";
  // The runner has masked this one; a server that quotes it must not get it into a file or an output either.
  if (offered) writer.protect([credential]);
  return await identify(identity, maxAttempts, {
    connect: () =>
      ports.createIdentity({
        timeoutMs,
        cancel,
        isProxied: (hostname) => ports.proxyUse === "proxied" && isProxied(hostname, ports.proxy),
      }),
    offered,
    withheld: () => withheldFrom(runner),
    onToken: (token) => {
      const parts = secretParts(token);
      for (const mask of new Set(parts.flatMap(masksFor))) runner.mask(mask);
      writer.protect(parts);
    },
    clock,
    cancel,
    onEvent: (event) => reportKeyless(event, timeoutMs, messages, writer),
  });
}
