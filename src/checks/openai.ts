import type { Inputs } from "../inputs.ts";
import { isProxied } from "../ports/proxy.ts";
import type { Observer } from "../validate/ask.ts";
import { observationOf } from "../validate/observation.ts";
import type { Ports } from "./ports.ts";

/** Whether requests to a host go through the proxy of this runner. */
export function isThroughProxy(url: string, { proxyUse, proxy }: Ports): boolean {
  return proxyUse === "proxied" && isProxied(new URL(url).hostname, proxy);
}

/** The API at `base-url`, to be asked questions. */
export async function connectToOpenAi(inputs: Inputs, ports: Ports): Promise<Observer> {
  const { host, organization, project, timeoutMs } = inputs;
  const openAi = await ports.createOpenAi({
    baseUrl: host.baseUrl,
    organization,
    project,
    timeoutMs,
    cancel: ports.cancel,
    proxied: isThroughProxy(host.baseUrl, ports),
    direct: host.isLoopback,
  });
  return { ask: async (request) => observationOf(await openAi.ask(request), ports.clock.now()) };
}
