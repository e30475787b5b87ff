import type { IncomingHttpHeaders } from "node:http";
import { type HttpRequest, sendRequest } from "./http.ts";

/** Asks the API one question and returns what came back, whatever it was. */
export interface OpenAiPort {
  ask(request: OpenAiRequest): Promise<Reception>;
}

/** What came back, as it came: whole answers and failures are told apart, nothing is judged. */
export type Reception =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly text: string;
    }
  | { readonly kind: "failure"; readonly failure: NetworkFailure };

/** How a request failed to bring an answer. */
export type NetworkFailure =
  | "dns"
  | "refused"
  | "reset"
  | "timeout"
  | "tls"
  | "proxy"
  | "network"
  | "too-large"
  | "cancelled";

export interface OpenAiRequest {
  readonly method: "GET" | "POST";
  /** Below the base URL, with a leading slash. */
  readonly path: string;
  readonly body?: object;
  /** The key to send as bearer. Printable ASCII without spaces: anything else would end in an error that quotes it. */
  readonly credential: string;
}

export interface OpenAiPortOptions {
  /** Without a slash at its end. Every request goes below it. */
  readonly baseUrl: string;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  /** For one request, from connecting to the last byte of the body. */
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  /** Whether the host is this machine, which is reached without any proxy. */
  readonly direct: boolean;
  /** Whether requests to this host go through a proxy: its refusals look like the network's. */
  readonly proxied: boolean;
}

/** More than any model list needs (OpenRouter's is under 1 MiB); a body without end stops here. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * The port, on `node:https` and without the official SDK: of the SDK a probe would use three headers, and load
 * for them as much as everything else in the run together. The SDK would also read ten variables of the
 * environment, follow redirects, take any 200 for a list and read bodies of any length (openai@7.57.0). Its types
 * hold the bodies of our requests to the API, see `validate/probe.ts`.
 */
export function createOpenAiPort(options: OpenAiPortOptions): OpenAiPort {
  return {
    ask: ({ method, path, body, credential }) =>
      send(
        {
          method,
          url: new URL(`${options.baseUrl}${path}`),
          headers: {
            authorization: `Bearer ${credential}`,
            accept: "application/json",
            "user-agent": "openai-key-guard",
            ...(options.organization === undefined ? {} : { "openai-organization": options.organization }),
            ...(options.project === undefined ? {} : { "openai-project": options.project }),
            ...(body === undefined ? {} : { "content-type": "application/json" }),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
          direct: options.direct,
        },
        options,
      ),
  };
}

async function send(
  request: Omit<HttpRequest, "signal">,
  { timeoutMs, cancel, proxied }: OpenAiPortOptions,
): Promise<Reception> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const signal = AbortSignal.any([timeout, cancel]);
    const { status, headers, text } = await sendRequest({ ...request, signal }, MAX_BODY_BYTES);
    return text === undefined
      ? { kind: "failure", failure: "too-large" }
      : { kind: "answer", status, headers, text };
  } catch (error) {
    if (cancel.aborted) return { kind: "failure", failure: "cancelled" };
    if (timeout.aborted) return { kind: "failure", failure: "timeout" };
    return { kind: "failure", failure: failureOf(error, proxied) };
  }
}

const FAILURE_BY_CODE: readonly (readonly [code: RegExp, failure: NetworkFailure])[] = [
  [/^(?:ENOTFOUND|EAI_)/, "dns"],
  [/^ECONNREFUSED$/, "refused"],
  [/^ERR_PROXY/, "proxy"],
  [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
  [/^ETIMEDOUT$/, "timeout"],
  [/CERT|^UNABLE_TO_|^DEPTH_ZERO|^ERR_(?:TLS|SSL)|^EPROTO$/, "tls"],
];

/** Which kind of network failure an error stands for, by the codes of Node and OpenSSL. */
export function failureOf(error: unknown, proxied: boolean): NetworkFailure {
  const codes = causeCodes(error);
  const found = FAILURE_BY_CODE.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
  // Behind a proxy only the proxy is looked up and connected to.
  if (proxied && (found === "dns" || found === "refused")) return "proxy";
  return found ?? "network";
}

/** Codes along the chain of causes; several addresses tried at once arrive as an AggregateError. */
function causeCodes(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown };
  return [
    ...(typeof code === "string" ? [code] : []),
    ...(Array.isArray(errors) ? errors.flatMap((one) => causeCodes(one, depth + 1)) : []),
    ...causeCodes(cause, depth + 1),
  ];
}
