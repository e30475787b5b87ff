import type { Failure } from "../../validate/observation.ts";
import type {
  Came,
  ExchangeMessages,
  ProgressMessages,
  Told,
  ValidationLog,
  ValidationSummary,
  ValidationWarnings,
} from "./catalogue.ts";

/** The English sentences of warnings. */
export const WARNINGS: ValidationWarnings = {
  "trailing-line-break": ({ key }) =>
    `${key} has a line break before or after the key. It was taken off here; other tools will send it and fail. Store the secret again without it.`,
  "surrounding-space": ({ key }) =>
    `${key} has spaces around the key. They were taken off here; other tools will send them and fail. Store the secret again without them.`,
  "unusual-format": ({ key }) =>
    `${key} does not have the format of OpenAI's keys. If it is for a relay or another vendor, set base-url to that address.`,
  "openai-key-elsewhere": ({ key, host }) =>
    `${key} is a key of OpenAI's own, and base-url sends it to ${host}. Whoever runs that host can read and use it.`,
  "model-shuts-down": ({ model, date, days }) =>
    `The model ${model} ${days < 0 ? "was to shut down on" : "shuts down on"} ${date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`,
};

/** The English lines of the log around the probe. */
export const LOG: ValidationLog = {
  begins: ({ name = "the identity of this job (no key)", host, proxied }) =>
    `OpenAI Key Guard validates ${name} at ${host}${proxied ? " through the proxy of this runner" : ""}`,
  verdict: (verdict, says) => `Verdict: ${verdict}. ${says}`,
  failure: (verdict, says) => `${verdict}: ${says}`,
  next: "Next: ",
  together: (sentences) => sentences.join(" "),
  proxyTrouble: {
    unsupported:
      "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
    "not-an-address":
      "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
  },
  keyUnused:
    "The variable OPENAI_API_KEY is set, and is not used: with identity-provider-id the job's own identity is checked. " +
    "To check that key, leave identity-provider-id out; to do without it, delete the secret.",
};

/** The English words of the summary. */
export const SUMMARY: ValidationSummary = {
  heading: (name, verdict) => `${name}: ${verdict}`,
  key: "Key",
  credential: "Credential",
  accessToken: "short-lived access token, no key (oidc)",
  host: "Host",
  testRequest: "Test request to",
  models: "Models",
  httpStatus: "HTTP status",
  errorCode: "Error code",
  requestId: "Request id",
  missingScopes: "Missing scopes",
  missingModels: "Missing models",
  shutsDown: "Shuts down",
  todo: "What to do next",
};

const FAILURES: Readonly<Record<Failure, string>> = {
  dns: "host not found",
  refused: "connection refused",
  reset: "connection broken off",
  timeout: "no answer in time",
  tls: "certificate not accepted",
  proxy: "the proxy did not connect",
  network: "connection failed",
  "too-large": "an answer of more than 4 MiB",
  cancelled: "broken off",
};

function answered(came: Came): string {
  return "status" in came ? `HTTP ${came.status}` : FAILURES[came.failure];
}

/** `0.2 s`, `12 s`. */
function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

function outcome(told: Told): string {
  switch (told.told) {
    case "nothing":
      return "";
    case "models":
      return `, ${told.count} ${told.count === 1 ? "model" : "models"}`;
    case "words":
      return `; it says: ${told.words}`;
    case "control":
      return told.accepted
        ? "; accepted, so this host's answer proves nothing"
        : "; refused, so the answer above counts";
  }
}

/** The English lines of the log while the API is asked. */
export const PROGRESS: ProgressMessages = {
  asked: ({ request, model, control, durationMs }, came, told) =>
    [
      request,
      model === undefined ? "" : ` with ${model}`,
      control ? ", with a made-up key" : "",
      `: ${answered(came)}${outcome(told)} (${seconds(durationMs)})`,
    ].join(""),
  waiting: (path, elapsedMs, limitMs) =>
    `… still waiting for ${path}: ${seconds(elapsedMs)} of at most ${seconds(limitMs)}`,
  onceMore: (came, delayMs) =>
    `${answered(came)}: this may be false; asking once more in ${seconds(delayMs)}`,
  attempt: (came, attempt, attempts, delayMs) =>
    `${answered(came)}; attempt ${attempt} of ${attempts} in ${seconds(delayMs)}`,
  modelSays: (model, reply) => `${model} says: ${reply}`,
  modelSilent: "The model answered without text in the few tokens it had.",
};

const EXCHANGE_REQUEST = "POST https://auth.openai.com/oauth/token";

/** The English lines of the log while the job's identity is exchanged. */
export const EXCHANGE: ExchangeMessages = {
  idToken: (came) =>
    `OIDC token of this job: ${came === "received" ? "received from GitHub" : came === undefined ? "not asked for" : answered(came)}`,
  accessToken: `${EXCHANGE_REQUEST}: access token received`,
  noAccessToken: (came, words) => {
    const isTooLong = "failure" in came && came.failure === "too-large";
    const what = isTooLong ? "an answer that is far too long" : answered(came);
    return `${EXCHANGE_REQUEST}: ${what}${words === "" ? "" : `; it says: ${words}`}`;
  },
  attempt: (attempt, attempts, delayMs) => `Attempt ${attempt} of ${attempts} in ${seconds(delayMs)}`,
  waiting: (elapsedMs, limitMs) =>
    `… still waiting for an access token: ${seconds(elapsedMs)} of at most ${seconds(limitMs)}`,
};
