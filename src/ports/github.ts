import type { Patience } from "./github-patience.ts";

/** A client for GitHub's REST API, on github.com or the GitHub Enterprise Server that runs us (`GITHUB_API_URL`). */
export type GitHubClient = ReturnType<typeof import("@actions/github").getOctokit>;

/** Between a request and the end of its answer's headers. */
const REQUEST_TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** What may stand in a header; Node's own error about anything else quotes the token. */
const TOKEN = /^[\x21-\x7e]+$/;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Loaded only for work that needs the API. It is given Node's own `fetch`, because the one that it brings along
 * does not know the proxy of the runner (see `proxy.ts`), and prints nothing by itself, because it would print
 * what servers say.
 *
 * Rejects when the token can be none, or when the payload of the event is no JSON (the library reads it). What
 * requests reject with may quote the server: only its `status` may be shown.
 *
 * @param apiUrl the token goes to this origin and nowhere else
 * @param options.patient tries again what failed on the way, and waits for short rate limits; without it every
 *   failure is final at once
 */
export async function createGitHubClient(
  token: string,
  apiUrl = process.env["GITHUB_API_URL"] || "https://api.github.com",
  { patient }: { readonly patient?: Patience } = {},
): Promise<GitHubClient> {
  if (!TOKEN.test(token)) throw new Error("The input token holds no token.");
  const { getOctokit } = await import("@actions/github");
  const options = {
    baseUrl: apiUrl.replace(/\/+$/, ""),
    log: silent,
    request: { fetch: fetchFrom(new URL(apiUrl).origin), log: silent },
  };
  if (patient === undefined) return getOctokit(token, options);
  const { patiencePlugins } = await import("./github-patience.ts");
  const { plugins, ...settings } = await patiencePlugins(patient);
  const request = { ...options.request, signal: patient.cancel };
  return getOctokit(token, { ...options, ...settings, request }, ...plugins);
}

/**
 * A `fetch` that goes to one origin only, also where an answer leads elsewhere: by a redirect (repositories that
 * were renamed), or by the address of the next page, to which the client would send the token. Of redirects it
 * follows those that ask for the same request again.
 */
export function fetchFrom(origin: string, timeoutMs = REQUEST_TIMEOUT_MS): typeof globalThis.fetch {
  return async (input, init) => {
    let url = new URL(String(input));
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (url.origin !== origin) throw new Error("The API led to another host.");
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
      const response = await globalThis.fetch(url.href, { ...init, redirect: "manual", signal });
      if (!REDIRECTS.includes(response.status)) return response;
      await response.body?.cancel();
      const next = URL.parse(response.headers.get("location") ?? "", url.href);
      if (next === null || !repeats(response.status, init?.method)) break;
      url = next;
    }
    throw new Error("The API answered with a redirect that cannot be followed.");
  };
}

/** After 301 and 302 a client may turn a POST into a GET, and after 303 it must. */
function repeats(status: number, method = "GET"): boolean {
  return status === 307 || status === 308 || method === "GET" || method === "HEAD";
}
