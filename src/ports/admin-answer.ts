import { isObject, parseJson } from "../json.ts";
import { RequestFailure } from "./bounded-fetch.ts";
import type { NetworkFailure } from "./openai.ts";

/** How a request to OpenAI's Admin API failed. */
export type AdminTroubleKind =
  /** The admin key is wrong, revoked or expired. */
  | "refused"
  /** The admin key lacks a permission. */
  | "under-privileged"
  /** OpenAI does not take requests of this runner's address or region. */
  | "blocked"
  | "not-found"
  /** The API did not like the request, such as an expiry that the organization does not allow. */
  | "invalid-request"
  | "rate-limited"
  /** No answer, or one of a server in trouble. What was to be written may have been. */
  | "unreachable"
  /** What answered is not the Admin API. What was to be written may have been, when the answer was no error. */
  | "not-the-api"
  | "cancelled";

export interface AdminTrouble {
  readonly kind: AdminTroubleKind;
  /** `undefined` when no answer came. */
  readonly status: number | undefined;
  /** Untrusted; empty when there is none. */
  readonly code: string;
  readonly requestId: string;
  /** What the API says, untrusted, may quote the key: for the writer's `piece` only. */
  readonly message: string;
}

/** What one request brought, before it is judged. */
export type AdminReply =
  | {
      readonly reply: "answer";
      readonly status: number;
      readonly requestId: string;
      /** From `retry-after-ms` or `retry-after`. */
      readonly retryAfterMs: number | undefined;
      /** The JSON of the body; `undefined` when it is none. */
      readonly body: unknown;
    }
  | { readonly reply: "failure"; readonly failure: NetworkFailure };

/** As the SDK's `APIError`, of which only this is looked at: its message may quote the key. */
interface StatusError {
  readonly status: unknown;
  readonly headers: unknown;
  /** What stands under `error` in the body, or the whole of a body that has none; not there when it is no JSON. */
  readonly error: unknown;
}

/** An error says what it has to say in fewer characters; more than the redactor looks at (`key/redact.ts`). */
const LONGEST_TEXT = 5000;

/** @throws RequestFailure when the body ends early */
export async function replyOf(response: Response, now: Date): Promise<AdminReply> {
  const text = await response.text();
  return answer(response.status, response.headers, parseJson(text), now);
}

/**
 * What an error of the SDK stands for.
 *
 * @throws an error of ours, without a word of the SDK's, when the request was never sent
 */
export function replyOfError(error: unknown, now: Date): AdminReply {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof RequestFailure) return { reply: "failure", failure: cause.failure };
  }
  const { status, headers, error: said } = (error ?? {}) as Partial<StatusError>;
  if (typeof status !== "number" || !(headers instanceof Headers)) {
    throw new Error("The OpenAI client could not make a request of what it was given.");
  }
  return answer(status, headers, said === undefined ? undefined : { error: said }, now);
}

function answer(status: number, headers: Headers, body: unknown, now: Date): AdminReply {
  const header = (name: string): string => headers.get(name) ?? "";
  return {
    reply: "answer",
    status,
    requestId: header("x-request-id").slice(0, LONGEST_TEXT),
    retryAfterMs: retryAfter(header("retry-after-ms"), header("retry-after"), now),
    body,
  };
}

/** `Retry-After` (RFC 9110) in seconds or as date, or OpenAI's finer `retry-after-ms`; in milliseconds. */
function retryAfter(inMs: string, value: string, now: Date): number | undefined {
  if (inMs !== "" && Number(inMs) >= 0) return Number(inMs);
  if (value === "") return undefined;
  const ms = Number.isFinite(Number(value)) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Codes that decide at any status, as for other keys (`validate/judge.ts`). */
const BY_CODE: Readonly<Record<string, AdminTroubleKind>> = {
  ip_not_authorized: "blocked",
  unsupported_country_region_territory: "blocked",
  invalid_api_key: "refused",
  account_deactivated: "refused",
  access_terminated: "refused",
  missing_scope: "under-privileged",
  rate_limit_exceeded: "rate-limited",
  slow_down: "rate-limited",
  server_is_overloaded: "unreachable",
};

/** Comes with 401 and with 403 (trufflesecurity/trufflehog:pkg/analyzer/analyzers/openai/scopes.go). */
const MISSING_PERMISSION = /Missing scopes?:|insufficient permissions for this operation/i;

/**
 * Why an answer is not what was asked for: by code, then by what the message says of permissions, then by status.
 * An answer that has no error of OpenAI's form is not the API's, whatever its status, or a server in trouble.
 */
export function troubleOf(reply: AdminReply): AdminTrouble {
  if (reply.reply === "failure") {
    return { kind: kindOfFailure(reply.failure), status: undefined, code: "", requestId: "", message: "" };
  }
  const { status, requestId, body } = reply;
  const error = errorIn(body);
  const code = textOf(error?.["code"]);
  const message = textOf(error?.["message"]);
  return { kind: kindOf(status, error !== undefined, code, message), status, code, requestId, message };
}

function kindOfFailure(failure: NetworkFailure): AdminTroubleKind {
  if (failure === "cancelled") return "cancelled";
  return failure === "too-large" ? "not-the-api" : "unreachable";
}

function kindOf(status: number, hasError: boolean, code: string, message: string): AdminTroubleKind {
  if (status < 400) return "not-the-api";
  if (hasError) {
    const byCode = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    if (byCode) return byCode;
    if (MISSING_PERMISSION.test(message)) return "under-privileged";
  }
  if (status >= 500 || status === 408) return "unreachable";
  if (status === 429) return "rate-limited";
  if (!hasError) return "not-the-api";
  return BY_STATUS[status] ?? "invalid-request";
}

const BY_STATUS: Readonly<Record<number, AdminTroubleKind>> = {
  401: "refused",
  403: "under-privileged",
  404: "not-found",
  405: "not-the-api",
};

/** OpenAI's form, `{error: {message, type, param, code}}`, and no other: nobody else has an Admin API. */
function errorIn(body: unknown): Record<string, unknown> | undefined {
  const error = isObject(body) ? body["error"] : undefined;
  return isObject(error) && typeof error["message"] === "string" ? error : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}
