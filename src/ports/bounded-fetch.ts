import { nestsTooDeep } from "../json.ts";
import { sendRequest } from "./http.ts";
import { failureOf, type NetworkFailure } from "./openai.ts";

export interface BoundedFetchOptions {
  /** Scheme, host and port of the only server that is spoken to, such as `https://api.openai.com`. */
  readonly origin: string;
  /** The credential that requests carry, whatever else the caller wants to send; `undefined`: they carry none. */
  readonly bearer: string | undefined;
  /** For one request, from connecting to the last byte of the body. */
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  /** Whether the server is this machine: reached without any proxy, and the only one that plain http is for. */
  readonly direct: boolean;
  /** Whether requests to this server go through a proxy: its refusals look like the network's. */
  readonly proxied: boolean;
  /** Of the body; a longer one is no answer. */
  readonly maxBytes?: number;
}

/** A request that brought no complete answer. Says how, and nothing of what a server or a library said. */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
  readonly failure: NetworkFailure;

  constructor(failure: NetworkFailure) {
    super(`The request brought no answer (${failure}).`);
    this.failure = failure;
  }
}

/** What the SDK may send besides the credential. Everything else it finds out about this machine stays here. */
const HEADERS: readonly string[] = ["accept", "content-type"];
/** A page of 100 keys is about 60 KiB. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Answers that have no body by definition; `Response` does not take one for them. */
const BODILESS: readonly number[] = [204, 205, 304];

/**
 * A `fetch` for the OpenAI SDK that cannot do what a key-bearing request must not: it speaks to one server, follows
 * no redirect, sends one credential (OPENAI_CUSTOM_HEADERS in the environment would replace it), reads bounded
 * bodies, and ends in time. Redirects are answers like any other.
 *
 * @throws RequestFailure when no complete answer came; TypeError for a request that it is not for
 */
export function createBoundedFetch(
  options: BoundedFetchOptions,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const { origin, bearer, timeoutMs, cancel, direct, proxied, maxBytes = MAX_BODY_BYTES } = options;
  if (!direct && !origin.startsWith("https:")) throw new TypeError("Plain http is for this machine only.");
  return async (input, init = {}) => {
    if (input instanceof Request) throw new TypeError("Only addresses are fetched.");
    const url = new URL(input);
    if (url.origin !== origin) throw new TypeError("Another server than the one that this fetch is for.");
    const { body } = init;
    if (body != null && typeof body !== "string") throw new TypeError("Only texts are sent.");
    const given = [...new Headers(init.headers)].filter(([name]) => HEADERS.includes(name));
    const timeout = AbortSignal.timeout(timeoutMs);
    const ended = [timeout, cancel, ...(init.signal ? [init.signal] : [])];
    try {
      const answer = await sendRequest(
        {
          method: init.method ?? "GET",
          url,
          headers: {
            ...Object.fromEntries(given),
            "user-agent": "openai-key-guard",
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          },
          body: body ?? undefined,
          direct,
          signal: AbortSignal.any(ended),
        },
        maxBytes,
      );
      if (answer.text === undefined) throw new RequestFailure("too-large");
      // Node reads any number of three digits as a status.
      if (answer.status < 200 || answer.status > 599) throw new RequestFailure("network");
      const headers = Object.entries(answer.headers).flatMap(([name, value = []]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      // The client would walk through it, and come to no answer at all.
      const readable = nestsTooDeep(answer.text) ? "" : answer.text;
      const text = BODILESS.includes(answer.status) ? null : readable;
      return new Response(text, { status: answer.status, headers });
    } catch (error) {
      if (error instanceof RequestFailure) throw error;
      if (cancel.aborted) throw new RequestFailure("cancelled");
      if (timeout.aborted || init.signal?.aborted) throw new RequestFailure("timeout");
      throw new RequestFailure(failureOf(error, proxied));
    }
  };
}
