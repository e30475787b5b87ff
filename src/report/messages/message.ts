/** What a message may speak of. All texts are already safe to print. */
export interface MessageFacts {
  /** The secret's name, e.g. `OPENAI_API_KEY`. */
  readonly key: string;
  readonly host: string;
  /** Model of the request probe, empty when none was asked. */
  readonly model: string;
  readonly scopes: readonly string[];
  readonly missingModels: readonly string[];
  /** HTTP status, `undefined` when no answer came. */
  readonly status: number | undefined;
  readonly vendor: string;
  readonly probe: "request" | "models";
  readonly timeoutSeconds: number;
  /** Where secrets of this repository are kept, on the server that runs the step. */
  readonly secretsUrl: string;
}

export interface Message {
  /** What it means, in one sentence. */
  readonly says: (facts: MessageFacts) => string;
  /** What to do next, in order. */
  readonly todo: (facts: MessageFacts) => readonly string[];
}

export const KEYS_PAGE = "https://platform.openai.com/api-keys";
export const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
export const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
export const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
export const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
export const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
export const STATUS_PAGE = "https://status.openai.com";
export const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";

export const newKey = ({ key, secretsUrl }: MessageFacts): string[] => [
  `Create a key at ${KEYS_PAGE} (shown only once).`,
  `Store it as ${key} at ${secretsUrl}.`,
];
export const storeAgain = ({ key, secretsUrl }: MessageFacts, how: string): string[] => [
  `Store ${key} again at ${secretsUrl}: ${how}.`,
];
export const onlyTheKey = "only the key itself, on one line";
export const tryLater = ({ host }: MessageFacts): string[] => [
  `Run the job again in a few minutes${host.endsWith("api.openai.com") ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
  "The key was not judged: this says nothing bad about it.",
];
export const addCredit = [
  `Add prepaid credit at ${BILLING_PAGE}; it takes some minutes to arrive.`,
  "Keep auto recharge on there if a deployment depends on it.",
];
export const checkBaseUrl = ({ host }: MessageFacts): string[] => [
  `Check the input base-url: most hosts want an address that ends in /v1; ask whoever runs ${host}.`,
  "The key was not judged: this says nothing bad about it.",
];
export const scopeSteps = ({ scopes }: MessageFacts): string[] => [
  `Edit the key at ${KEYS_PAGE} and allow ${scopes.length > 0 ? scopes.join(", ") : "the missing permission"}` +
    " (for generation: Model capabilities, Request).",
  "If the key is not meant to generate text, set probe: models.",
];
export const asked = ({ model }: MessageFacts): string => (model === "" ? "the test request" : model);
