import type { Reason } from "../validate/reason.ts";

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

const KEYS_PAGE = "https://platform.openai.com/api-keys";
const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
const STATUS_PAGE = "https://status.openai.com";
const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";

const newKey = ({ key, secretsUrl }: MessageFacts): string[] => [
  `Create a key at ${KEYS_PAGE} (shown only once).`,
  `Store it as ${key} at ${secretsUrl}.`,
];
const storeAgain = ({ key, secretsUrl }: MessageFacts, how: string): string[] => [
  `Store ${key} again at ${secretsUrl}: ${how}.`,
];
const onlyTheKey = "only the key itself, on one line";
const tryLater = ({ host }: MessageFacts): string[] => [
  `Run the job again in a few minutes${host.endsWith("api.openai.com") ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
  "The key was not judged: this says nothing bad about it.",
];
const addCredit = [
  `Add prepaid credit at ${BILLING_PAGE}; it takes some minutes to arrive.`,
  "Keep auto recharge on there if a deployment depends on it.",
];
const checkBaseUrl = ({ host }: MessageFacts): string[] => [
  `Check the input base-url: most hosts want an address that ends in /v1; ask whoever runs ${host}.`,
  "The key was not judged: this says nothing bad about it.",
];
const scopeSteps = ({ scopes }: MessageFacts): string[] => [
  `Edit the key at ${KEYS_PAGE} and allow ${scopes.length > 0 ? scopes.join(", ") : "the missing permission"}` +
    " (for generation: Model capabilities, Request).",
  "If the key is not meant to generate text, set probe: models.",
];
const asked = ({ model }: MessageFacts): string => (model === "" ? "the test request" : model);

/**
 * The English sentences, by reason: the log, the annotation, the summary, the outputs and the README say the
 * same because they all come from here.
 */
export const MESSAGES: Readonly<Record<Reason, Message>> = {
  generated: {
    says: ({ key, model }) => `${key} works: it is accepted, and ${model} answered a test request.`,
    todo: () => [],
  },
  listed: {
    says: ({ key }) => `${key} is accepted and can list models; credit was not tested (probe: models).`,
    todo: () => [],
  },
  "admin-listed": {
    says: ({ key }) => `${key} is a working admin key: it can list admin keys.`,
    todo: () => [],
  },
  "test-request-refused": {
    says: (facts) =>
      `${facts.key} is accepted; ${asked(facts)} did not take the form of the test request (HTTP ${facts.status}), so credit was not tested.`,
    todo: () => ["Set the input model to a model that you use, to have the credit tested too."],
  },
  "scope-missing": {
    says: ({ key, scopes }) =>
      `${key} is genuine, but restricted: it may not make the test request${scopes.length > 0 ? ` (missing ${scopes.join(", ")})` : ""}.`,
    todo: scopeSteps,
  },
  "list-scope-missing": {
    says: ({ key, model, probe }) =>
      probe === "request"
        ? `${key} works for ${model}; it is restricted and may not list models (missing api.model.read).`
        : `${key} is genuine, but restricted: it may not list models, so that no more is known about it.`,
    todo: ({ probe }) =>
      probe === "request"
        ? []
        : ["Set probe: request to test what the key is for, or allow it to list models."],
  },
  "responses-scope-missing": {
    says: ({ key, model, scopes }) =>
      `${key} works for ${model} through chat completions; it may not use the Responses API (missing ${scopes.join(", ")}).`,
    todo: () => [`If your code uses the Responses API, allow it for the key at ${KEYS_PAGE}.`],
  },
  "required-model-missing": {
    says: ({ key, missingModels }) =>
      `${key} is accepted, but cannot reach what was required: ${missingModels.join(", ")}.`,
    todo: ({ host }) => [
      host.endsWith("api.openai.com")
        ? `Allow the model for the key's project at ${PROJECTS_PAGE} (Limits), or check that it has not been shut down.`
        : `Ask whoever runs ${host} for the model, or correct require-models.`,
    ],
  },
  "required-models-unverified": {
    says: ({ key }) =>
      `${key} is accepted, but its models could not be listed, so that require-models could not be checked.`,
    todo: () => [`Allow the key to list models (Models: Read) at ${KEYS_PAGE}, or leave require-models out.`],
  },
  "model-not-reachable": {
    says: (facts) => `${facts.key} is accepted, but ${asked(facts)} does not exist or is not open to it.`,
    todo: ({ host }) => [
      "Check the spelling of the input model, and whether the model has been shut down.",
      ...(host.endsWith("api.openai.com")
        ? [`Allow the model for the key's project at ${PROJECTS_PAGE} (Limits).`]
        : []),
    ],
  },
  "no-model-to-ask": {
    says: ({ key }) => `${key} is accepted, but none of its models can be asked for a few tokens of text.`,
    todo: () => ["Set the input model to a text or embedding model of the key, or set probe: models."],
  },
  "rate-limit": {
    says: ({ key }) => `${key} is genuine; it is being throttled just now (rate limit).`,
    todo: () => [`Nothing, if this is rare. Limits per minute are listed at ${LIMITS_PAGE}.`],
  },
  "slow-down": {
    says: ({ key }) => `${key} is genuine; the API asks to slow down, since traffic rose too fast.`,
    todo: () => ["Raise traffic gradually; nothing is wrong with the key."],
  },
  "credit-exhausted": {
    says: ({ key }) =>
      `${key} is genuine, but the account has no prepaid credit left: every request that costs will fail.`,
    todo: () => addCredit,
  },
  "quota-exhausted": {
    says: ({ key }) =>
      `${key} is genuine, but its quota or credit is used up: every request that costs will fail.`,
    todo: ({ host }) => (host.endsWith("api.openai.com") ? addCredit : [`Top up the account at ${host}.`]),
  },
  "billing-inactive": {
    says: ({ key }) => `${key} is genuine, but the account's billing is not active.`,
    todo: () => [`Set up payment at ${BILLING_PAGE}.`],
  },
  "relay-quota-exhausted": {
    says: ({ key, host }) => `${host} knows ${key}, but its quota there is used up.`,
    todo: ({ host }) => [`Top up the account or raise the quota of the key at ${host}.`],
  },
  "organization-spend-limit": {
    says: ({ key }) => `${key} is genuine, but the organization's spend limit is reached.`,
    todo: () => [`Raise the organization's limit at ${LIMITS_PAGE}, or wait for the next month.`],
  },
  "project-spend-limit": {
    says: ({ key }) => `${key} is genuine, but its project's spend limit is reached.`,
    todo: () => [`Raise the project's limit at ${PROJECTS_PAGE} (Limits), or wait for the next month.`],
  },
  "usage-limit": {
    says: ({ key }) => `${key} is genuine, but the organization has reached the usage limit of its tier.`,
    todo: () => [`See the tier's limit, and ask for a higher one, at ${LIMITS_PAGE}.`],
  },
  "hard-limit": {
    says: ({ key }) => `${key} is genuine, but the billing hard limit is reached.`,
    todo: () => [`Raise the limit at ${LIMITS_PAGE}.`],
  },
  "relay-budget": {
    says: ({ key, host }) => `${host} knows ${key}, but its budget there is spent.`,
    todo: ({ host }) => [`Ask whoever runs ${host} to raise the budget of the key.`],
  },
  "wrong-or-revoked": {
    says: ({ key, host }) => `${host} does not know ${key}: it is mistyped, revoked or deleted.`,
    todo: newKey,
  },
  "account-deactivated": {
    says: ({ key }) => `The account that ${key} belongs to has been deactivated.`,
    todo: () => [
      `Look for a mail from OpenAI, or ask at https://help.openai.com; then use a key of an active account.`,
    ],
  },
  "project-archived": {
    says: ({ key }) => `The project that ${key} belongs to has been archived, and its keys with it.`,
    todo: newKey,
  },
  "access-terminated": {
    says: ({ key }) => `OpenAI has ended the access of the account that ${key} belongs to.`,
    todo: () => ["Look for a mail from OpenAI, or ask at https://help.openai.com."],
  },
  "rejected-by-host": {
    says: ({ key, host }) =>
      `${host} rejects ${key}: wrong, revoked, expired or used up, this host does not say which.`,
    todo: ({ key, host, secretsUrl }) => [
      `Check the key and its balance at ${host}.`,
      "Check that base-url is the address that the key was issued for.",
      `Store a working key as ${key} at ${secretsUrl}.`,
    ],
  },
  "relay-key-expired": {
    says: ({ key, host }) => `${host} says that ${key} has expired.`,
    todo: ({ key, host, secretsUrl }) => [
      `Renew the key at ${host} and store it as ${key} at ${secretsUrl}.`,
    ],
  },
  "admin-key": {
    says: ({ key }) => `${key} is an admin key: it manages the organization and cannot use models.`,
    todo: (facts) => [
      ...newKey(facts),
      "An admin key does not belong into a workflow that only calls models. To check an admin key itself, set probe: models.",
    ],
  },
  "not-an-admin-key": {
    says: ({ key }) => `${key} is a normal key in a place where an admin key belongs.`,
    todo: () => ["Create an admin key at https://platform.openai.com/settings/organization/admin-keys."],
  },
  "other-vendor": {
    says: ({ key, vendor, host }) =>
      `${key} holds a key of ${vendor}, not one for ${host}; it was not sent there.`,
    todo: (facts) => [
      `If it is meant for ${facts.vendor}, set base-url to that vendor's address. Otherwise:`,
      ...newKey(facts),
    ],
  },
  "short-lived": {
    says: ({ key }) =>
      `${key} holds a session token or client secret, which ends after minutes or hours; it was not sent.`,
    todo: newKey,
  },
  "organization-mismatch": {
    says: ({ key }) => `The input organization is not the organization that ${key} belongs to.`,
    todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
  },
  "organization-unknown": {
    says: () => "OpenAI does not know the organization that the input organization names.",
    todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
  },
  "project-mismatch": {
    says: ({ key }) => `The input project is not the project that ${key} belongs to.`,
    todo: () => [
      `Leave project out (a project key knows its project), or copy the id from ${PROJECTS_PAGE}.`,
    ],
  },
  "ip-not-allowed": {
    says: ({ key }) =>
      `The IP allowlist of OpenAI's organization or project blocks this runner's address; ${key} itself was not judged.`,
    todo: () => [
      `Add the runner's address to the allowlist (${IP_GUIDE}); changes take up to 15 minutes.`,
      "Addresses of GitHub-hosted runners change: use a self-hosted runner or a larger runner with a fixed address.",
    ],
  },
  "region-not-supported": {
    says: ({ key }) =>
      `OpenAI does not serve the region that this runner is in; ${key} itself was not judged.`,
    todo: () => [
      "Run the job on a runner in a supported country: https://platform.openai.com/docs/supported-countries.",
    ],
  },
  empty: {
    says: ({ key }) => `${key} holds nothing but white space.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "line-break": {
    says: ({ key }) => `${key} has a line break inside: a key is one line. It was not sent.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "inner-space": {
    says: ({ key }) => `${key} has a space inside: a key has none. It was not sent.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "not-ascii": {
    says: ({ key }) =>
      `${key} has a character that no key has, such as a curly quote, a full-width or an invisible character. It was not sent.`,
    todo: (facts) =>
      storeAgain(
        facts,
        "copy the key with the copy button of the page that shows it, not from a chat or a document",
      ),
  },
  quotes: {
    says: ({ key }) =>
      `${key} has quotes around the key, which would be sent as part of it. It was not sent.`,
    todo: (facts) => storeAgain(facts, "without the quotes"),
  },
  bearer: {
    says: ({ key }) =>
      `${key} begins with "Bearer": that belongs into a header, not into the secret. It was not sent.`,
    todo: (facts) => storeAgain(facts, 'without "Bearer"'),
  },
  assignment: {
    says: ({ key }) => `${key} holds a whole assignment (NAME=value), not only the value. It was not sent.`,
    todo: (facts) => storeAgain(facts, 'only what stands after the "="'),
  },
  placeholder: {
    says: ({ key }) => `${key} holds a placeholder from an example, not a key. It was not sent.`,
    todo: newKey,
  },
  "shortened-copy": {
    says: ({ key }) =>
      `${key} holds a shortened copy (with dots or stars) as pages show it, not the key. It was not sent.`,
    todo: newKey,
  },
  identifier: {
    says: ({ key }) => `${key} holds the id of an organization, project or user, not a key. It was not sent.`,
    todo: newKey,
  },
  "no-key": {
    says: ({ key }) =>
      `No key was given: the input api-key and the variable OPENAI_API_KEY are empty (${key}).`,
    todo: ({ key, secretsUrl }) => [
      `Check that a secret named ${key} exists at ${secretsUrl}, and that the step says api-key: \${{ secrets.${key} }}.`,
      "A secret of an environment needs environment: in the job; one of the organization must be open to this repository; a called workflow gets only the secrets that the caller passes on.",
    ],
  },
  "no-key-received": {
    says: ({ key, host }) => `${host} says that no key arrived, although ${key} was sent.`,
    todo: () => [
      "Something on the way (a proxy or gateway) takes the Authorization header off: ask whoever runs it.",
    ],
  },
  fork: {
    says: ({ key }) =>
      `Skipped: GitHub gives no secrets to pull requests from forks, so ${key} could not be checked.`,
    todo: () => [],
  },
  dependabot: {
    says: ({ key }) =>
      `Skipped: GitHub gives runs of Dependabot only Dependabot secrets, and ${key} is not among them.`,
    todo: ({ key }) => [`To check it there too, store ${key} as a Dependabot secret of the repository.`],
  },
  "not-required": {
    says: ({ key }) => `Skipped: no key was given for ${key}, and on-missing-key is skip.`,
    todo: () => [],
  },
  dns: {
    says: ({ host }) => `${host} could not be found (DNS).`,
    todo: (facts) => ["Check base-url, and the runner's DNS and network.", ...tryLater(facts).slice(1)],
  },
  refused: {
    says: ({ host }) => `${host} refused the connection.`,
    todo: tryLater,
  },
  reset: {
    says: ({ host }) => `${host} broke off the connection before the answer was complete.`,
    todo: tryLater,
  },
  timeout: {
    says: ({ host, timeoutSeconds, status }) =>
      status === undefined
        ? `${host} gave no complete answer within ${timeoutSeconds} ${timeoutSeconds === 1 ? "second" : "seconds"}.`
        : `${host} gave up waiting for the request (HTTP ${status}).`,
    todo: tryLater,
  },
  tls: {
    says: ({ host }) => `No trusted TLS connection to ${host}: its certificate was not accepted.`,
    todo: () => [
      "Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS for the runner to the proxy's certificate (in the runner's environment, not in the step).",
      "Otherwise somebody may be listening: do not switch verification off.",
    ],
  },
  proxy: {
    says: ({ host }) => `The proxy of this runner (HTTPS_PROXY) did not connect to ${host}.`,
    todo: ({ host }) => [`Allow ${host} in the proxy, or list it in NO_PROXY.`, "The key was not judged."],
  },
  network: {
    says: ({ host }) => `The connection to ${host} failed.`,
    todo: tryLater,
  },
  "too-large": {
    says: ({ host }) => `${host} sent an answer without end, which is not the API's.`,
    todo: checkBaseUrl,
  },
  cancelled: {
    says: ({ host }) => `The run was cancelled before ${host} had answered.`,
    todo: () => ["The key was not judged."],
  },
  redirect: {
    says: ({ host }) =>
      `${host} answered with a redirect, which an API does not; it was not followed, so the key went nowhere else.`,
    todo: checkBaseUrl,
  },
  html: {
    says: ({ host, status }) =>
      `${host} answered with a web page (HTTP ${status}): a proxy, a firewall or a login page, not the API.`,
    todo: checkBaseUrl,
  },
  "not-the-api": {
    says: ({ host, status }) => `What ${host} answered (HTTP ${status}) is not an answer of the API.`,
    todo: checkBaseUrl,
  },
  "no-such-endpoint": {
    says: ({ host, status }) => `${host} has no API at this address (HTTP ${status}).`,
    todo: checkBaseUrl,
  },
  overloaded: {
    says: ({ host }) => `${host} is overloaded.`,
    todo: tryLater,
  },
  "server-error": {
    says: ({ host, status }) => `${host} has a fault of its own (HTTP ${status}).`,
    todo: tryLater,
  },
  "request-conflict": {
    says: ({ host, status }) => `${host} could not handle the request just now (HTTP ${status}).`,
    todo: tryLater,
  },
  "authentication-unclear": {
    says: ({ host, status }) =>
      `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the key.`,
    todo: ({ key }) => [
      `Try ${key} by hand. A key that has expired may answer like this; so does a member who has left the organization.`,
      `Errors are explained at ${ERROR_GUIDE}.`,
    ],
  },
  membership: {
    says: ({ key }) =>
      `The owner of ${key} is no member of the organization (any more); whether the key itself lives is not known.`,
    todo: (facts) => [
      "Ask for an invitation to the organization, or use a key of a service account.",
      ...newKey(facts),
    ],
  },
  "permission-unclear": {
    says: ({ host, status }) =>
      `${host} forbids the request (HTTP ${status}), and does not say whether that is because of the key.`,
    todo: ({ key, host }) => [`Check the permissions of ${key} at ${host}.`],
  },
  "limit-unclear": {
    says: ({ host }) =>
      `${host} answered "too many requests" (HTTP 429) without saying which limit is meant.`,
    todo: ({ host }) => [`Check quota and limits of the key at ${host}, or run the job again later.`],
  },
  "answer-unclear": {
    says: ({ host, status }) =>
      `${host} answered in a way that proves nothing about the key (HTTP ${status}).`,
    todo: checkBaseUrl,
  },
  "any-key-accepted": {
    says: ({ host, probe }) =>
      probe === "models"
        ? `${host} shows its models to any key, also a made-up one: nothing is known about this one.`
        : `${host} answers any key, also a made-up one: nothing is known about this one.`,
    todo: ({ probe }) => (probe === "models" ? ["Set probe: request, with a model of this host."] : []),
  },
  "control-unclear": {
    says: ({ host }) => `${host} answered, but whether it looks at keys at all could not be found out.`,
    todo: tryLater,
  },
};
