import { isObject } from "../json.ts";
import type { Trouble } from "../validate/keyless-details.ts";
import { errorOf, type Observation } from "../validate/observation.ts";
import type { NoIdentity } from "./identity.ts";

/** What an answer of OpenAI's token endpoint that holds no access token comes to. */
export type ExchangeJudgement =
  | (Pick<NoIdentity, "reason" | "code" | "message"> & { readonly trouble: undefined })
  | { readonly trouble: Trouble };

/** Errors of OpenAI's that say where the runner stands and nothing about the set-up. */
const BLOCKED: Readonly<Record<string, NoIdentity["reason"]>> = {
  ip_not_authorized: "ip-not-allowed",
  unsupported_country_region_territory: "region-not-supported",
};

/** Codes of a server in trouble, which comes with 400 or 401 as well (openai-node: SAFE_OAUTH_ERRORS). */
const SERVER_TROUBLE = /^(?:token_exchange_server_error|server_error|temporarily_unavailable)$/;

/**
 * Judges an answer of the token endpoint. OpenAI's reference lists what can be wrong (the provider, the token, the
 * mapping) but neither codes nor wordings, and the SDK knows two codes, `invalid_grant` and
 * `invalid_subject_token`. So the words decide where they are plain, and where they are not, nothing is guessed.
 * Source: https://developers.openai.com/api/reference/workload-identity-federation
 */
export function judgeExchange(observation: Observation): ExchangeJudgement {
  if (observation.kind === "failure") return { trouble: observation.failure };
  const { status, body } = observation;
  const error = oauthErrorOf(body);
  const passing = troubleOf(status);
  if (passing !== undefined) return { trouble: passing };
  if (status >= 300 && status < 400) return { trouble: "redirect" };
  if (body.form === "html") return { trouble: "html" };
  if (status < 400 || error === undefined) {
    return { trouble: status === 404 || status === 405 ? "no-such-endpoint" : "not-the-api" };
  }
  if (SERVER_TROUBLE.test(error.code)) return { trouble: "server-error" };
  const blocked = Object.hasOwn(BLOCKED, error.code) ? BLOCKED[error.code] : undefined;
  return {
    reason: blocked ?? refusalOf(error),
    code: error.code,
    message: error.message,
    trouble: undefined,
  };
}

/** Answers of a server in trouble, or too busy, whatever is in them. */
function troubleOf(status: number): Trouble | undefined {
  if (status === 429 || status === 503) return "overloaded";
  if (status === 408) return "timeout";
  if (status === 409) return "request-conflict";
  return status >= 500 ? "server-error" : undefined;
}

interface OAuthError {
  readonly code: string;
  readonly message: string;
  readonly param: string;
}

const LONGEST_TEXT = 5000;

/**
 * The error in one form: `{error: {message, code}}`, which auth.openai.com has been seen to answer to a token
 * exchange, or OAuth's own `{error, error_description}` (RFC 6749, section 5.2), which the SDK reads.
 */
function oauthErrorOf(body: Parameters<typeof errorOf>[0]): OAuthError | undefined {
  if (body.form === "json" && isObject(body.value) && typeof body.value["error"] === "string") {
    const { error, error_description: description } = body.value;
    const message = typeof description === "string" ? description : "";
    return error === "" && message === ""
      ? undefined
      : { code: error.slice(0, LONGEST_TEXT), message: message.slice(0, LONGEST_TEXT), param: "" };
  }
  const error = errorOf(body);
  return error === undefined || (error.code === "" && error.message === "") ? undefined : error;
}

/**
 * Words that name what is wrong, the more telling first: a mapping can have a row about the audience, and a
 * provider is what expects one.
 */
const BY_WORDS: readonly (readonly [words: RegExp, reason: NoIdentity["reason"]])[] = [
  [/\bmappings?\b|\battributes?\b|\bfederation rules?\b/, "mapping-refused"],
  [/\baud(?:ience)?s?\b/, "audience-refused"],
  [/\biss(?:uer)?\b|\bsignature\b|\bexpired\b|\bkid\b|\bjwks\b/, "identity-refused"],
  [
    /\bprovider\b[^.]{0,60}\b(?:not found|not exist|not recogni[sz]ed|not be (?:found|resolved)|unknown|disabled|malformed|invalid)\b/,
    "provider-unknown",
  ],
  [
    /\b(?:unknown|disabled|malformed|invalid|no|no such) (?:workload )?(?:identity )?provider\b/,
    "provider-unknown",
  ],
  [/\bservice accounts?\b/, "mapping-refused"],
];
/** Codes that many things are called by. */
const GENERAL_CODE = /^(?:invalid_(?:grant|subject_token|request|client|target)|access_denied|unauthorized)/;

function refusalOf({ code, message, param }: OAuthError): NoIdentity["reason"] {
  const telling = GENERAL_CODE.test(code) ? "" : code;
  const words = `${telling}. ${param}. ${message}`.toLowerCase().replace(/[_-]/g, " ");
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? "identity-refused";
}
