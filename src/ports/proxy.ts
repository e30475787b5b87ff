import http from "node:http";

/** What the environment says about proxies, in one place for all clients of this process. */
export interface ProxySettings {
  /** Of `https_proxy`, or `undefined` when there is none. */
  readonly httpsProxy: string | undefined;
  readonly noProxy: string;
}

/** Hosts that are this machine: a proxy could only reach itself by these names. */
const LOOPBACK = "localhost,.localhost,127.0.0.1,::1,[::1]";

/** The lower-case name wins, as in curl and in undici. */
export function readProxySettings(env: NodeJS.ProcessEnv): ProxySettings {
  const noProxy = env["no_proxy"] ?? env["NO_PROXY"] ?? "";
  return {
    httpsProxy: env["https_proxy"] || env["HTTPS_PROXY"] || undefined,
    noProxy: noProxy === "*" ? "*" : [noProxy, LOOPBACK].filter((part) => part !== "").join(","),
  };
}

type SetGlobalProxy = (env: Record<string, string>) => unknown;

/**
 * Makes `fetch` and `node:https` of this process, and with them the OpenAI and the GitHub client, go through the
 * proxy that the environment names. `http_proxy` is left out on purpose: nothing is sent over plain http but to
 * loopback, and a proxy would see the key there.
 *
 * @returns `direct` without a proxy, `proxied` with one, `unsupported` when this Node cannot
 *   (`http.setGlobalProxyFromEnv` came with 24.14; the runner has it since it carries 24.19)
 */
export function useProxy({ httpsProxy, noProxy }: ProxySettings): "direct" | "proxied" | "unsupported" {
  if (httpsProxy === undefined || noProxy === "*") return "direct";
  const { setGlobalProxyFromEnv } = http as typeof http & { setGlobalProxyFromEnv?: SetGlobalProxy };
  if (!setGlobalProxyFromEnv) return "unsupported";
  setGlobalProxyFromEnv({ https_proxy: httpsProxy, no_proxy: noProxy });
  return "proxied";
}

/** Whether requests to a host go through the proxy, by the rules of `no_proxy`: names, with or without leading dot or `*`. */
export function isProxied(hostname: string, { httpsProxy, noProxy }: ProxySettings): boolean {
  if (httpsProxy === undefined) return false;
  return !noProxy.split(/[\s,]+/).some((entry) => {
    const name = entry.replace(/^\*?\.?/, "").replace(/:\d+$/, "");
    return entry === "*" || (name !== "" && (hostname === name || hostname.endsWith(`.${name}`)));
  });
}
