import type { KeylessReason } from "../../keyless/identity.ts";
import type { ReasonOf } from "../../validate/reason.ts";
import { type SecretHome, stored } from "./secret.ts";

/** What a message may speak of. All texts are already safe to print. */
export interface MessageFacts {
  /** The secret's name, e.g. `OPENAI_API_KEY`. */
  readonly key: string;
  readonly host: string;
  readonly openAiHost: boolean;
  /** Model of the request probe, or else the input `model`; empty when there is neither. */
  readonly model: string;
  /** Whether the user chose that model. */
  readonly modelGiven: boolean;
  readonly scopes: readonly string[];
  readonly missingModels: readonly string[];
  /** HTTP status, `undefined` when no answer came. */
  readonly status: number | undefined;
  readonly vendor: string;
  readonly probe: "request" | "models";
  readonly timeoutSeconds: number;
  readonly secret: SecretHome;
  /** Only where no key is used, but the job's identity. */
  readonly keyless?: KeylessFacts | undefined;
}

/** Reasons that only a job without a key can have. */
export type KeylessOnly = KeylessReason | "identity-withheld" | "identity-not-required";

/** What messages about the job's identity speak of. All texts are already safe to print. */
export interface KeylessFacts {
  /** What the job's token says about it, by the names of the claims; empty when there is no token. */
  readonly claims: readonly (readonly [name: string, value: string])[];
  /** How GitHub or OpenAI's token endpoint could not be asked. */
  readonly trouble: ReasonOf<"unreachable"> | undefined;
}

export interface Message {
  /** What it means, in one sentence. */
  readonly says: (facts: MessageFacts) => string;
  /** What to do next, in order. */
  readonly todo: (facts: MessageFacts) => readonly string[];
}

// Pages of OpenAI that the steps lead to.
export const KEYS_PAGE = "https://platform.openai.com/api-keys";
export const ADMIN_KEYS_PAGE = "https://platform.openai.com/settings/organization/admin-keys";
export const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
export const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
export const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
export const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
export const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
export const STATUS_PAGE = "https://status.openai.com";
/** Of keyless: the provider, the mapping, the workflow. */
export const KEYLESS_GUIDE =
  "https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions";
export const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";

/** Steps to a new key. */
export const newKey = (facts: MessageFacts): string[] => [
  facts.openAiHost
    ? `Create a key at ${KEYS_PAGE} (shown only once).`
    : `Get a key from whoever runs ${facts.host} (keys of OpenAI itself: ${KEYS_PAGE}).`,
  `Store it ${stored(facts)}.`,
];

/** The step for a secret that holds more or less than a key. */
export const storeAgain = ({ key, secret }: MessageFacts, how: string): string[] => [
  `Store ${key} again at ${secret.url}: ${how}.`,
];
export const onlyTheKey = "only the key itself, on one line";

/** What a run is worth that found out nothing. */
export const notJudged = ({ keyless }: MessageFacts): string =>
  `${keyless === undefined ? "The key" : "The service account"} was not judged: this says nothing bad about it.`;

/** Steps for what passes by itself. */
export const tryLater = (facts: MessageFacts): string[] => [
  `Run the job again in a few minutes${facts.openAiHost ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
  notJudged(facts),
];

/** Steps for an answer that is not the API's: the address is wrong, or something stands in front of the host. */
export const checkBaseUrl = (facts: MessageFacts): string[] => [
  facts.openAiHost
    ? `Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Run the job again; incidents are listed at ${STATUS_PAGE}.`
    : `Check the input base-url (most hosts want an address that ends in /v1), or ask whoever runs ${facts.host}.`,
  notJudged(facts),
];

/** Steps to credit on an OpenAI account. */
export const addCredit = [
  `Add prepaid credit at ${BILLING_PAGE}; it takes some minutes to arrive.`,
  "Keep auto recharge on there if a deployment depends on it.",
];

/** Steps to the scopes that a restricted key lacks. */
export const scopeSteps = ({ scopes, probe }: MessageFacts): string[] => [
  `Edit the key at ${KEYS_PAGE} and allow ${scopes.length > 0 ? scopes.join(", ") : "the missing permission"}` +
    (probe === "request" ? " (for generation: Model capabilities, Request)." : "."),
  ...(probe === "request" ? ["If the key is not meant to generate text, set probe: models."] : []),
];

/** The scopes that are missing, in brackets; nothing when the API did not name them. */
export const missing = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "" : ` (missing ${scopes.join(", ")})`;

/** What was asked, as the subject of a sentence. */
export const asked = ({ model }: MessageFacts): string => (model === "" ? "the test request" : model);
