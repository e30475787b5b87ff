import { isLoopbackHost, isSafeForSecrets } from "../loopback.ts";

/** Where requests go, and what is known about the host. */
export interface ApiHost {
  /** Normalised base, without a slash at its end, e.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  /** Host and port, for display and for telling hosts apart. */
  readonly host: string;
  /** Whether this is a host of OpenAI's own, worldwide or regional. */
  readonly isOpenAi: boolean;
  /** Whether this is the machine itself. */
  readonly isLoopback: boolean;
}

export type BaseUrlProblem = "not-a-url" | "not-https" | "credentials" | "query";

export type BaseUrlReading =
  | { readonly ok: true; readonly host: ApiHost }
  | { readonly ok: false; readonly problem: BaseUrlProblem };

/** Longer than any address; what is longer is not searched. */
const LONGEST_URL = 2000;

/** Ends of the addresses that people copy from a relay's documents in place of the base. */
const ENDPOINT = /\/(?:models|chat\/completions|completions|responses|embeddings|chat)$/;

/**
 * Reads the input `base-url`. Plain http is for loopback only: anywhere else the key would cross the network
 * in the clear.
 */
export function readBaseUrl(text: string): BaseUrlReading {
  const url = text.length <= LONGEST_URL ? URL.parse(text.trim()) : null;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.hostname === "") {
    return { ok: false, problem: "not-a-url" };
  }
  if (url.username !== "" || url.password !== "") return { ok: false, problem: "credentials" };
  if (url.search !== "" || url.hash !== "") return { ok: false, problem: "query" };
  if (!isSafeForSecrets(url)) return { ok: false, problem: "not-https" };
  const isOpenAi = url.protocol === "https:" && /(?:^|\.)openai\.com\.?$/.test(url.hostname);
  const path = withoutEndpoint(url.pathname);
  return {
    ok: true,
    host: {
      // OpenAI's API has no other version; for other hosts the path is theirs to know.
      baseUrl: `${url.origin}${isOpenAi && path === "" ? "/v1" : path}`,
      host: url.host,
      isOpenAi,
      isLoopback: isLoopbackHost(url.hostname),
    },
  };
}

function withoutEndpoint(path: string): string {
  return path.replace(/\/+$/, "").replace(ENDPOINT, "").replace(/\/+$/, "");
}
