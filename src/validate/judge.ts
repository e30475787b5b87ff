import type { KeyKind } from "../contract.ts";
import { success } from "./acceptance.ts";
import { knownByCode, knownByType, knownOfRelays } from "./known-errors.ts";
import { type Answer, type ApiError, type Endpoint, errorOf, type Observation } from "./observation.ts";
import type { Judged, Reason, ReasonOf } from "./reason.ts";

/** What is known when an answer is judged. */
export interface JudgeContext {
  readonly endpoint: Endpoint;
  readonly kind: KeyKind;
  /** Whether the host is OpenAI's own: only there does a 401 of unknown form prove nothing. */
  readonly openAiHost: boolean;
  /** Whether an earlier request of this run has shown that the host accepts the key. */
  readonly authenticated: boolean;
}

export type Judgement = Judged & {
  readonly missingScopes: readonly string[];
  /** Whether the answer may be passing or false, so that it is asked for once more before it counts. */
  readonly ambiguous: boolean;
};

/** A quota error with a `Retry-After` up to this is a limit per minute (Azure), not an empty account. */
const SATURATION_RETRY_AFTER_MS = 120_000;

/** The type of OpenAI's own authentication errors; relays use names of their own (`one_api_error`, `auth_error`). */
const OPENAI_ERROR_TYPE = "invalid_request_error";

/**
 * Missing scopes as the message names them, without the full stop that follows. The status is 403 on the model
 * list and 401 on most other requests (trufflesecurity/trufflehog:pkg/analyzer/analyzers/openai/scopes.go), so
 * the text decides.
 */
const MISSING_SCOPES = /Missing scopes?: (\w+(?:\.\w+)*(?:,\s*\w+(?:\.\w+)*)*)/;
const SCOPE = /^[a-z]{1,20}(?:[._][a-z]{1,20}){0,4}$/;
const MOST_SCOPES = 10;

/**
 * Judges one observation by itself: what it says of the key, and only what it says. Order: exact code, missing
 * scopes, type, status. Everything that proves nothing is `unknown` or `unreachable`, never `invalid`.
 */
export function judge(observation: Observation, context: JudgeContext): Judgement {
  if (observation.kind === "failure") return plain({ verdict: "unreachable", reason: observation.failure });
  const { status, body } = observation;
  if (status >= 300 && status < 400) return plain({ verdict: "unreachable", reason: "redirect" });
  // The error page of a CDN or gateway is a fault like any other 5xx, and passes like one.
  if (body.form === "html") {
    return plain({ verdict: "unreachable", reason: status >= 500 ? "server-error" : "html" });
  }
  const error = errorOf(body);
  // Some relays answer 200 with an error in the body (one-api on an unknown model).
  if (status < 300 && !error) return plain(success(observation, context));
  const judged = error ? byContent(observation, error, context) : undefined;
  return judged ?? byStatus(observation, error, context);
}

function byContent(answer: Answer, error: ApiError, context: JudgeContext): Judgement | undefined {
  const { status } = answer;
  if (status === 401) {
    if (error.code === "invalid_api_key") return plain(rejected("wrong-or-revoked", context));
    if (/You didn't provide an API key/.test(error.message)) {
      return plain({ verdict: "missing", reason: "no-key-received" });
    }
  }
  const byCode = knownByCode(error);
  if (byCode && fits(byCode, answer))
    return plain(unlessSaturated(byCode, answer, context), byCode.verdict === "unknown");
  const scopes = scopesIn(error.message);
  if (scopes.length > 0 || error.code === "missing_scope") return missingScopes(scopes, context);
  const byType = knownByType(error);
  if (byType && fits(byType, answer)) return plain(unlessSaturated(byType, answer, context));
  if (!context.openAiHost) {
    const byRelay = knownOfRelays(error);
    if (byRelay?.verdict === "invalid") return plain(rejected(byRelay.reason, context));
    if (byRelay) return plain(byRelay);
    // Google answers 400 to a wrong key, NVIDIA 403, LiteLLM without a database 400.
    const refusesKey = /\b(?:api key not valid|invalid api key|authorization failed)\b/i.test(error.message);
    if ((refusesKey || error.type === "no_db_connection") && (status === 400 || status === 403)) {
      return plain(rejected("rejected-by-host", context));
    }
  }
  const namesModel =
    error.param === "model" ||
    /\b(?:invalid|unknown|no such) model\b|\bmodel\b.*\bnot (?:found|exist)/i.test(error.message);
  if (namesModel && isGeneration(context.endpoint) && [400, 404, 422].includes(status)) {
    return plain({ verdict: "restricted", reason: "model-not-reachable" });
  }
  return undefined;
}

/** A throttled request has a status of its own; the same words at another status are somebody else's. */
function fits({ verdict }: Judged, { status }: Answer): boolean {
  return verdict !== "rate-limited" || status === 429 || status === 503;
}

/** Azure calls a limit per minute an exceeded quota, and says when to come back; OpenAI does neither. */
function unlessSaturated(
  judged: Judged,
  { status, retryAfterMs = 0 }: Answer,
  { openAiHost }: JudgeContext,
): Judged {
  const saturated =
    !openAiHost && status === 429 && retryAfterMs > 0 && retryAfterMs <= SATURATION_RETRY_AFTER_MS;
  return saturated && judged.reason === "quota-exhausted"
    ? { verdict: "rate-limited", reason: "rate-limit" }
    : judged;
}

/** A relay that has just accepted a key rejects a request for its own reasons, such as a key of its own behind it. */
function rejected(reason: ReasonOf<"invalid">, { openAiHost, authenticated }: JudgeContext): Judged {
  return !openAiHost && authenticated
    ? { verdict: "unknown", reason: "authentication-unclear" }
    : { verdict: "invalid", reason };
}

function byStatus(answer: Answer, error: ApiError | undefined, context: JudgeContext): Judgement {
  const { status } = answer;
  if (status === 401) {
    // A relay uses 401 for wrong, revoked, expired and used-up keys alike. OpenAI says which, so that another
    // 401 of its own form proves nothing, also when a gateway passes it on.
    if (!context.openAiHost && error?.type !== OPENAI_ERROR_TYPE) {
      return plain(rejected("rejected-by-host", context));
    }
    return error
      ? plain({ verdict: "unknown", reason: "authentication-unclear" }, true)
      : plain({ verdict: "unreachable", reason: "not-the-api" });
  }
  if (status === 403) {
    return error || !context.openAiHost
      ? plain({ verdict: "unknown", reason: "permission-unclear" }, true)
      : plain({ verdict: "unreachable", reason: "not-the-api" });
  }
  if (status === 429) {
    const throttled = error && (answer.hasRateLimitHeaders || answer.retryAfterMs !== undefined);
    return throttled && (context.openAiHost || context.authenticated)
      ? plain({ verdict: "rate-limited", reason: "rate-limit" })
      : plain({ verdict: "unknown", reason: "limit-unclear" });
  }
  if ((status === 400 || status === 422) && error && isGeneration(context.endpoint)) {
    // OpenAI looks at a request's parameters after it has accepted the key; of other hosts that is not known.
    return context.openAiHost || context.authenticated
      ? plain({ verdict: "valid", reason: "test-request-refused" })
      : plain({ verdict: "unknown", reason: "answer-unclear" });
  }
  // OpenAI has no such status; DeepSeek and others answer it to an empty account.
  if (status === 402 && error && !context.openAiHost) {
    return plain({ verdict: "no-credit", reason: "relay-quota-exhausted" });
  }
  if (status === 404 || status === 405) return plain({ verdict: "unreachable", reason: "no-such-endpoint" });
  if (status === 409) return plain({ verdict: "unreachable", reason: "request-conflict" });
  if (status === 408) return plain({ verdict: "unreachable", reason: "timeout" });
  if (status >= 500) return plain({ verdict: "unreachable", reason: "server-error" });
  if (!error) return plain({ verdict: "unreachable", reason: "not-the-api" });
  return plain({ verdict: "unknown", reason: "answer-unclear" });
}

/** Scopes as OpenAI names them; whatever else follows the words is not one, and not passed on. */
function scopesIn(message: string): string[] {
  const list = MISSING_SCOPES.exec(message)?.[1]?.split(/,\s*/, MOST_SCOPES) ?? [];
  return list.filter((scope) => SCOPE.test(scope));
}

function missingScopes(scopes: readonly string[], context: JudgeContext): Judgement {
  const wrongKind = wrongKindOf(scopes, context);
  if (wrongKind) return { ...plain(wrongKind), missingScopes: scopes };
  const reason = context.endpoint === "models" ? "list-scope-missing" : "scope-missing";
  return { verdict: "restricted", reason, missingScopes: scopes, ambiguous: true };
}

function wrongKindOf(scopes: readonly string[], { kind, endpoint }: JudgeContext): Judged | undefined {
  if (kind === "admin" && endpoint !== "admin-keys") return { verdict: "wrong-kind", reason: "admin-key" };
  const needsAdmin = scopes.some((scope) => /^api\.(?:management|usage)\./.test(scope));
  if (kind !== "admin" && (needsAdmin || endpoint === "admin-keys")) {
    return { verdict: "wrong-kind", reason: "not-an-admin-key" };
  }
  return undefined;
}

function isGeneration(endpoint: Endpoint): boolean {
  return endpoint === "responses" || endpoint === "chat" || endpoint === "embeddings";
}

function plain(judged: Judged, ambiguous = false): Judgement {
  return { ...judged, missingScopes: [], ambiguous };
}

/** The reasons for which a request is sent once more after a pause. */
const PASSING: ReadonlySet<Reason> = new Set<Reason>([
  "dns",
  "refused",
  "reset",
  "timeout",
  "network",
  "overloaded",
  "server-error",
  "request-conflict",
  "rate-limit",
  "slow-down",
]);

/** Whether trying again may bring another answer. Quota errors are not among them. */
export function isPassing(judgement: Judged): boolean {
  return PASSING.has(judgement.reason);
}
