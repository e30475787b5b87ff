import { nestsTooDeep } from "../json.ts";
import type { Patience } from "./github-patience.ts";

/** A client for GitHub's REST API, on github.com or the GitHub Enterprise Server that runs us (`GITHUB_API_URL`). */
export type GitHubClient = ReturnType<typeof import("@actions/github").getOctokit>;

/** Between a request and the end of its answer's headers. */
const REQUEST_TIMEOUT_MS = 60_000;
/** The same for who asks again. GitHub itself gives up after 10 s (docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api). */
const PATIENT_TIMEOUT_MS = 20_000;
/** Of one answer to who asks again. A hundred issues with the longest texts are more, and nobody has them. */
const PATIENT_MAX_BYTES = 16 * 1024 * 1024;
/** Of any answer: files of up to 100 MB are read over the API. */
const MAX_BYTES = 128 * 1024 * 1024;
/** Of an answer that says why not. */
const MAX_ERROR_BYTES = 4 * 1024 * 1024;
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
 * Rejects when the token can be none. What requests reject with may quote the server: only its `status` may be
 * shown.
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
  const getOctokit = await loadOctokit();
  const { origin } = new URL(apiUrl);
  const options = { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent };
  if (patient === undefined) {
    return getOctokit(token, { ...options, request: { fetch: fetchFrom(origin), log: silent } });
  }
  const { patiencePlugins } = await import("./github-patience.ts");
  const { plugins, ...settings } = await patiencePlugins(patient);
  const fetch = fetchFrom(origin, PATIENT_TIMEOUT_MS, PATIENT_MAX_BYTES);
  const request = { fetch, log: silent, signal: patient.cancel };
  return getOctokit(token, { ...options, ...settings, request }, ...plugins);
}

/** The library reads the payload of the event when it is loaded, and fails on one that is no JSON; nobody asks it. */
async function loadOctokit(): Promise<typeof import("@actions/github").getOctokit> {
  const { env } = process;
  const path = env["GITHUB_EVENT_PATH"];
  delete env["GITHUB_EVENT_PATH"];
  try {
    return (await import("@actions/github")).getOctokit;
  } finally {
    if (path !== undefined) env["GITHUB_EVENT_PATH"] = path;
  }
}

/**
 * A `fetch` that goes to one origin only, also where an answer leads elsewhere: by a redirect (repositories that
 * were renamed), or by the address of the next page, to which the client would send the token. Of redirects it
 * follows those that ask for the same request again.
 *
 * No answer is read without end. The client takes an answer that breaks off, or is too long, for an empty one.
 *
 * @param wholeBytes with it an answer is read whole before it is one, and rejects when it is longer or breaks off
 */
export function fetchFrom(
  origin: string,
  timeoutMs = REQUEST_TIMEOUT_MS,
  wholeBytes?: number,
): typeof globalThis.fetch {
  return async (input, init) => {
    let url = new URL(String(input));
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (url.origin !== origin) throw new Error("The API led to another host.");
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
      const response = await globalThis.fetch(url.href, { ...init, redirect: "manual", signal });
      if (!REDIRECTS.includes(response.status)) {
        const isError = response.status >= 400;
        const bounded = boundedBy(response, wholeBytes ?? (isError ? MAX_ERROR_BYTES : MAX_BYTES));
        return wholeBytes === undefined && !isError ? bounded : await wholeOf(bounded);
      }
      await response.body?.cancel();
      const next = URL.parse(response.headers.get("location") ?? "", url.href);
      if (next === null || !repeats(response.status, init?.method)) break;
      url = next;
    }
    throw new Error("The API answered with a redirect that cannot be followed.");
  };
}

/** The same answer, whose body fails when it becomes longer than that. */
function boundedBy(response: Response, maxBytes: number): Response {
  const { body } = response;
  if (body === null) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > maxBytes) controller.error(new Error("The API answered without end."));
      else controller.enqueue(chunk);
    },
  });
  return withBody(response, body.pipeThrough(counted));
}

/** What nests deeper than an answer of the API can is none, and would cost the client a hundred times its size. */
async function wholeOf(response: Response): Promise<Response> {
  if (response.body === null) return response;
  const bytes = await response.bytes();
  return withBody(response, nestsTooDeep(Buffer.from(bytes).toString("latin1")) ? "" : bytes);
}

/** Also with its address, which an answer that is made here has not: the client finds the next page by it. */
function withBody(response: Response, body: ConstructorParameters<typeof Response>[0]): Response {
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(body, { status, statusText, headers }), "url", { value: url });
}

/** After 301 and 302 a client may turn a POST into a GET, and after 303 it must. */
function repeats(status: number, method = "GET"): boolean {
  return status === 307 || status === 308 || method === "GET" || method === "HEAD";
}
