import type { IncomingHttpHeaders } from "node:http";
import type { ApiHost } from "../validate/base-url.ts";
import { type Failure, type Observation, readBody } from "../validate/observation.ts";
import { sendRequest } from "./http.ts";

/** Asks the API one question and returns what came back, whatever it was. */
export interface OpenAiPort {
  ask(request: OpenAiRequest): Promise<Observation>;
}

export interface OpenAiRequest {
  readonly method: "get" | "post";
  /** Below the base URL, with a leading slash. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The key to send as bearer. Printable ASCII without spaces: anything else would end in an error that quotes it. */
  readonly credential: string;
}

export interface OpenAiPortOptions {
  readonly host: ApiHost;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  /** For one request, from connecting to the last byte of the body. */
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  /** Whether requests to this host go through a proxy: its refusals look like the network's. */
  readonly proxied: boolean;
}

/** More than any model list needs (OpenRouter's is under 1 MiB); a body without end stops here. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * The port on the official SDK, which builds the request: path, headers, identification. The answer is read
 * here and not by the SDK, because the SDK follows redirects, takes any 200 for a list, and reads bodies of any
 * length (measured on openai@7.57.0).
 */
export function createOpenAiPort(options: OpenAiPortOptions): OpenAiPort {
  return {
    async ask(request) {
      const { OpenAI } = await import("openai/client");
      let observation: Observation | undefined;
      const client = new OpenAI({
        apiKey: request.credential,
        baseURL: options.host.baseUrl,
        organization: options.organization ?? null,
        project: options.project ?? null,
        // `null` and not left out: the SDK would read the environment for each of these.
        adminAPIKey: null,
        webhookSecret: null,
        logLevel: "off",
        maxRetries: 0,
        timeout: options.timeoutMs,
        fetch: async (url, init) => {
          observation = await observe(String(url), init ?? {}, options);
          return new Response("{}", { headers: { "content-type": "application/json" } });
        },
      });
      try {
        await (request.method === "get"
          ? client.get(request.path)
          : client.post(request.path, { body: request.body }));
      } catch (error) {
        // The SDK's own messages can hold the Authorization header; only what was observed goes on.
        if (!observation)
          throw new Error("The OpenAI SDK did not send the request.", { cause: nameOf(error) });
      }
      if (!observation) throw new Error("The OpenAI SDK sent nothing.");
      return observation;
    },
  };
}

async function observe(url: string, init: RequestInit, options: OpenAiPortOptions): Promise<Observation> {
  const target = new URL(url);
  // The SDK builds the address; this holds it to the host that the key is meant for.
  if (target.origin !== new URL(options.host.baseUrl).origin) {
    throw new Error("A request for another host than the base URL's was refused.");
  }
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const { status, headers, text } = await sendRequest(
      {
        url: target,
        method: init.method ?? "GET",
        headers: Object.fromEntries(new Headers(init.headers)),
        body: typeof init.body === "string" ? init.body : undefined,
        signal: AbortSignal.any([timeout, options.cancel]),
      },
      MAX_BODY_BYTES,
    );
    if (text === undefined) return { kind: "failure", failure: "too-large" };
    const contentType = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
    const retryAfterMs = retryAfter(headers);
    return {
      kind: "answer",
      status,
      contentType,
      requestId: String(headers["x-request-id"] ?? ""),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      hasRateLimitHeaders: Object.keys(headers).some((name) => name.startsWith("x-ratelimit-")),
      body: readBody(text, contentType),
    };
  } catch (error) {
    if (options.cancel.aborted) return { kind: "failure", failure: "cancelled" };
    if (timeout.aborted) return { kind: "failure", failure: "timeout" };
    return { kind: "failure", failure: failureOf(error, options.proxied) };
  }
}

/** RFC 9110 `Retry-After` in seconds or as date, or the finer `retry-after-ms`; in milliseconds. */
function retryAfter(headers: IncomingHttpHeaders): number | undefined {
  const ms = Number.parseFloat(String(headers["retry-after-ms"] ?? ""));
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const value = headers["retry-after"];
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

const FAILURE_BY_CODE: readonly (readonly [code: RegExp, failure: Failure])[] = [
  [/^(?:ENOTFOUND|EAI_)/, "dns"],
  [/^ECONNREFUSED$/, "refused"],
  [/^ERR_PROXY/, "proxy"],
  [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
  [/^ETIMEDOUT$/, "timeout"],
  [/CERT|^UNABLE_TO_|^DEPTH_ZERO|^ERR_(?:TLS|SSL)|^EPROTO$/, "tls"],
];

/** Which kind of network failure an error stands for, by the codes of Node and OpenSSL. */
function failureOf(error: unknown, proxied: boolean): Failure {
  const codes = causeCodes(error);
  const found = FAILURE_BY_CODE.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
  // Behind a proxy only the proxy is looked up and connected to.
  if (proxied && (found === "dns" || found === "refused")) return "proxy";
  return found ?? "network";
}

/** Codes along the chain of causes; several addresses tried at once arrive as an AggregateError. */
function causeCodes(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { code, errors } = error as Error & { code?: unknown; errors?: unknown };
  return [
    ...(typeof code === "string" ? [code] : []),
    ...(Array.isArray(errors) ? errors.flatMap((one) => causeCodes(one, depth + 1)) : []),
    ...causeCodes(error.cause, depth + 1),
  ];
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
