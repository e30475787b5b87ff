/** What the environment says about proxies, in one place for all clients of this process. */
export interface ProxySettings {
  /** Of `https_proxy`, or `undefined` when there is none. May hold a password: never printed. */
  readonly httpsProxy: string | undefined;
  readonly noProxy: string;
}

export type ProxyUse = "direct" | "proxied" | "unsupported" | "not-an-address";

/** Hosts that are this machine: a proxy could only reach itself by these names. */
const LOOPBACK = "localhost,.localhost,127.0.0.1,::1,[::1]";

/** The lower-case name wins, as in curl and in undici; `host:port` without a scheme is http, as in curl. */
export function readProxySettings(env: NodeJS.ProcessEnv): ProxySettings {
  const noProxy = env["no_proxy"] ?? env["NO_PROXY"] ?? "";
  const proxy = env["https_proxy"] || env["HTTPS_PROXY"] || undefined;
  return {
    httpsProxy: proxy === undefined || proxy.includes("://") ? proxy : `http://${proxy}`,
    noProxy: noProxy === "*" ? "*" : [noProxy, LOOPBACK].filter((part) => part !== "").join(","),
  };
}

type SetGlobalProxy = (env: Record<string, string>) => unknown;

/**
 * Makes `node:https` and `fetch` of this process, and with them the OpenAI and the GitHub client, go through the
 * proxy that the environment names. `http_proxy` is left out on purpose: nothing is sent over plain http but to
 * loopback, directly (`http.ts`), and a proxy would see the key there.
 *
 * @returns `direct` without a proxy, `proxied` with one, `not-an-address` when the variable holds no address of
 *   a proxy, `unsupported` when this Node cannot (`http.setGlobalProxyFromEnv` came with 24.14)
 */
export function useProxy({ httpsProxy, noProxy }: ProxySettings): ProxyUse {
  if (httpsProxy === undefined || noProxy === "*") return "direct";
  if (!isProxyAddress(httpsProxy)) return "not-an-address";
  // Loaded here: most runs have no proxy, and many need no http at all.
  const http: { setGlobalProxyFromEnv?: SetGlobalProxy } = process.getBuiltinModule("node:http");
  const { setGlobalProxyFromEnv } = http;
  if (!setGlobalProxyFromEnv) return "unsupported";
  setGlobalProxyFromEnv({ https_proxy: httpsProxy, no_proxy: noProxy });
  return "proxied";
}

/** Node throws on an address with a bare `%` in its password, and quotes it. */
function isProxyAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return true;
  } catch {
    return false;
  }
}

/** Whether requests to a host go through the proxy, by the rules of `no_proxy`: names, with or without leading dot or `*`. */
export function isProxied(
  hostname: string,
  { httpsProxy, noProxy }: Pick<ProxySettings, "httpsProxy" | "noProxy">,
): boolean {
  if (httpsProxy === undefined) return false;
  return !noProxy.split(/[\s,]+/).some((entry) => {
    const name = entry.replace(/^\*?\.?/, "").replace(/:\d+$/, "");
    return entry === "*" || (name !== "" && (hostname === name || hostname.endsWith(`.${name}`)));
  });
}
