import { isObject, parseJson } from "../json.ts";
/** The requests that the probe knows. */
export type Endpoint = "models" | "admin-keys" | "responses" | "chat" | "embeddings";

/** How a request failed to bring an answer. */
export type Failure =
  | "dns"
  | "refused"
  | "reset"
  | "timeout"
  | "tls"
  | "proxy"
  | "network"
  | "too-large"
  | "cancelled";

/** What came back for one request, before anybody judges it. */
export type Observation =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Media type without parameters, lower case; empty when there is none. */
      readonly contentType: string;
      /** `x-request-id`, untrusted. */
      readonly requestId: string;
      /** From `retry-after-ms` or `retry-after`. */
      readonly retryAfterMs?: number;
      /** Whether `x-ratelimit-*` headers were there: only the API itself sends them. */
      readonly hasRateLimitHeaders: boolean;
      readonly body: Body;
    }
  | { readonly kind: "failure"; readonly failure: Failure };

export type Answer = Extract<Observation, { kind: "answer" }>;

export type Body =
  | { readonly form: "json"; readonly value: unknown }
  | { readonly form: "html" | "text"; readonly text: string }
  | { readonly form: "empty" };

/** What a request brought, as the network gave it. */
export type Received =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly text: string;
    }
  | { readonly kind: "failure"; readonly failure: Failure };

/**
 * Puts what was received into the terms that answers are judged by.
 *
 * @param now for a `Retry-After` that is a date
 */
export function observationOf(received: Received, now: Date): Observation {
  if (received.kind === "failure") return received;
  const { status, headers, text } = received;
  const header = (name: string): string => String(headers[name] ?? "");
  const contentType = header("content-type").split(";")[0]?.trim().toLowerCase() ?? "";
  const retryAfterMs = retryAfter(header("retry-after-ms"), header("retry-after"), now);
  return {
    kind: "answer",
    status,
    contentType,
    requestId: header("x-request-id"),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    hasRateLimitHeaders: Object.keys(headers).some((name) => name.startsWith("x-ratelimit-")),
    body: readBody(text, contentType),
  };
}

/** `Retry-After` (RFC 9110) in seconds or as date, or OpenAI's finer `retry-after-ms`; in milliseconds. */
export function retryAfter(inMs: string, value: string, now: Date): number | undefined {
  const ms = Number.parseFloat(inMs);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  if (value === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

/** Reads a body as what it is, whatever its content type claims. */
export function readBody(text: string, contentType: string): Body {
  // A byte order mark is white space as well.
  const trimmed = text.trim();
  if (trimmed === "") return { form: "empty" };
  if (contentType.includes("html") || /^<(?:!doctype|html|head|body|\?xml)/i.test(trimmed)) {
    return { form: "html", text: trimmed };
  }
  const value = parseJson(trimmed);
  return value === undefined ? { form: "text", text: trimmed } : { form: "json", value };
}

/**
 * An error says what it has to say in fewer characters; what is longer would make every search in it long. More
 * than the redactor looks at, which takes care that no cut goes through a secret (`key/redact.ts`).
 */
const LONGEST_TEXT = 5000;

/** The error of an API answer, in one form whatever the server's. All of it is untrusted. */
export interface ApiError {
  /** As written; empty when there is none, or when it only repeats the HTTP status. */
  readonly code: string;
  readonly type: string;
  readonly message: string;
  readonly param: string;
}

/**
 * The error in an answer. OpenAI's form is `{error: {message, type, param, code}}`; relays send the code as
 * number or as empty string, vLLM the error as a string, Azure a flat `{statusCode, message}`.
 *
 * @returns `undefined` when the body holds no error in any of these forms
 */
export function errorOf(body: Body): ApiError | undefined {
  if (body.form !== "json") return undefined;
  // Google's compatible API puts the error into a list of one.
  const value =
    Array.isArray(body.value) && body.value.length === 1 ? (body.value[0] as unknown) : body.value;
  if (!isObject(value)) return undefined;
  const { error } = value;
  // FastAPI's form, which servers in Python keep: a text, or a list of what is wrong with the request.
  const { detail } = value;
  if (error === undefined && (typeof detail === "string" || Array.isArray(detail))) {
    const message = typeof detail === "string" ? detail : JSON.stringify(detail);
    return { code: "", type: "", message: message.slice(0, LONGEST_TEXT), param: "" };
  }
  if (typeof error === "string" && error !== "")
    return { code: "", type: "", message: error.slice(0, LONGEST_TEXT), param: "" };
  const source = isObject(error) ? error : value;
  const message = textOf(source["message"]);
  const type = textOf(source["type"]);
  const code = textOf(source["code"] ?? source["statusCode"]);
  if (!isObject(error) && (message === "" || (code === "" && type === ""))) return undefined;
  return {
    code: /^\d{3}$/.test(code) ? "" : code,
    type,
    message,
    param: textOf(source["param"]),
  };
}

function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}
