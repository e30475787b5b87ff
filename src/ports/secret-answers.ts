import { isObject } from "../json.ts";
export type SecretTroubleKind =
  /** The token is wrong or has expired. */
  | "refused"
  /** The token may not read or write secrets there. */
  | "under-privileged"
  /** No such secret, environment or repository for this token. */
  | "not-found"
  /** GitHub did not take what was sent. */
  | "invalid-request"
  | "rate-limited"
  /** No answer, or one of a server in trouble. What was to be written may have been. */
  | "unreachable"
  /** What answered is not GitHub's API, or one without secrets. What was to be written may have been. */
  | "not-the-api";

export interface SecretTrouble {
  readonly kind: SecretTroubleKind;
  readonly status: number | undefined;
}

export type SecretAnswer<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly trouble: SecretTrouble };

/** An answer that GitHub's API does not give. */
export class NotTheApi extends Error {
  readonly status: number | undefined;

  constructor(status?: number) {
    super("That is no answer of GitHub's API.");
    this.status = status;
  }
}

/** The connection ended before the answer did. */
class CutShort extends Error {}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/**
 * The body of a successful answer, which has to be a JSON object: proxies answer with pages.
 *
 * @throws NotTheApi, CutShort
 */
export function bodyOf({ status, headers, data }: Answer): Record<string, unknown> {
  if (status === 200 && isObject(data)) return data;
  // Of JSON that cannot be read to its end, the client makes text.
  if (typeof data === "string" && isJson(headers)) throw new CutShort();
  throw new NotTheApi(status);
}

/** What an error of the client or of this module says. Its message may quote the server, and is not read. */
export function troubleFrom(error: unknown): SecretTrouble {
  if (error instanceof NotTheApi) return { kind: "not-the-api", status: error.status };
  const response = isObject(error) && isObject(error["response"]) ? error["response"] : undefined;
  // Without an answer the client makes up a status of 500.
  if (response === undefined || typeof response["status"] !== "number") {
    return { kind: "unreachable", status: undefined };
  }
  const { status, headers, data } = response as unknown as Answer;
  return { kind: kindOf({ status, headers: headers ?? {}, data }), status };
}

function kindOf({ status, headers, data }: Answer): SecretTroubleKind {
  if (status >= 500 || status === 408) return "unreachable";
  // Only GitHub's own refusal proves that nothing was stored.
  if (!isObject(data) || typeof data["message"] !== "string") return "not-the-api";
  if (isRateLimited(status, headers)) return "rate-limited";
  return KINDS[status] ?? (status >= 400 ? "invalid-request" : "not-the-api");
}

const KINDS: Readonly<Record<number, SecretTroubleKind>> = {
  401: "refused",
  403: "under-privileged",
  404: "not-found",
};

/** Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimited(status: number, headers: Answer["headers"]): boolean {
  if (status === 429) return true;
  return status === 403 && (headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined);
}

function isJson(headers: Answer["headers"]): boolean {
  return /^application\/json\b/i.test(String(headers["content-type"] ?? ""));
}

/** A date with its time, as the API writes it; `undefined` for anything else. */
export function dateOf(text: string): Date | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
