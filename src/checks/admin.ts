import type { Inputs } from "../inputs.ts";
import { type AdminPort, createAdminPort } from "../ports/admin.ts";
import { isThroughProxy } from "./openai.ts";
import type { Ports } from "./ports.ts";

/** OpenAI's Admin API at `base-url`, which is OpenAI's own or on this machine. */
export function connectToAdminApi(
  adminKey: string,
  { host, timeoutMs, maxAttempts }: Inputs,
  ports: Ports,
  cancel: AbortSignal,
): AdminPort {
  return createAdminPort({
    adminKey,
    baseUrl: host.baseUrl,
    timeoutMs,
    maxAttempts,
    clock: ports.clock,
    cancel,
    direct: host.isLoopback,
    proxied: isThroughProxy(host.baseUrl, ports),
  });
}
