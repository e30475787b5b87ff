import {
  chatReply,
  htmlPage,
  incorrectKey,
  missingKey,
  missingScopes,
  modelNotFound,
  openaiError,
  responseReply,
} from "./bodies.mjs";
import { always, either, on, once, onceOnGeneration, onGeneration, onList } from "./exchange.mjs";

/** @typedef {import("./exchange.mjs").State} State */
/** @typedef {import("./exchange.mjs").Rule} Rule */
/** @typedef {import("./exchange.mjs").Reply} Reply */

/**
 * @param {string} title
 * @param {Rule} [answer]
 * @returns {State}
 */
const openai = (title, answer) => (answer ? { title, group: "openai", answer } : { title, group: "openai" });

/**
 * In front of the API, whatever the key.
 *
 * @param {string} title
 * @param {Reply} reply
 * @returns {State}
 */
const infront = (title, reply) => ({ title, group: "openai", edge: always(reply) });

/** @param {number} status @param {string} title @param {string} text @returns {Reply} */
const cloudflare = (status, title, text) => ({
  status,
  headers: { server: "cloudflare", "cf-mitigated": "challenge", "x-request-id": "" },
  body: htmlPage(title, text),
});

/** @param {string} code @param {string} message @param {string} [type] */
const quota = (code, message, type = "insufficient_quota") =>
  onGeneration(openaiError(429, code, message, { type }));

const QUOTA_MESSAGE =
  "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.";

/** @param {string} wait As in `7m12s`. @param {Record<string, string>} headers */
const rateLimit = (wait, headers) =>
  openaiError(
    429,
    "rate_limit_exceeded",
    `Rate limit reached for gpt-6-luna in organization org-standin on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in ${wait}. Visit https://platform.openai.com/account/rate-limits to learn more.`,
    {
      type: "requests",
      headers: {
        "x-ratelimit-limit-requests": "200",
        "x-ratelimit-remaining-requests": "0",
        "x-ratelimit-reset-requests": wait,
        ...headers,
      },
    },
  );

const TOKEN_LIMIT = openaiError(
  429,
  "rate_limit_exceeded",
  "Rate limit reached for gpt-6-luna in organization org-standin on tokens per min (TPM): Limit 40000, Used 39990, Requested 31. Please try again in 31ms. Visit https://platform.openai.com/account/rate-limits to learn more.",
  {
    type: "tokens",
    headers: {
      "x-ratelimit-limit-tokens": "40000",
      "x-ratelimit-remaining-tokens": "10",
      "x-ratelimit-reset-tokens": "31ms",
    },
  },
);

const SERVER_ERROR = openaiError(
  500,
  null,
  "The server had an error while processing your request. Sorry about that!",
  { type: "server_error" },
);

/** @type {Readonly<Record<string, State>>} States of a key, its account and api.openai.com itself. */
export const OPENAI_STATES = {
  valid: openai("A key that works"),
  "incomplete-response": openai(
    "Works; the answer is cut off by the token limit (status incomplete), which is still a success",
    either(
      on("responses", (exchange) => responseReply(exchange, { incomplete: true })),
      on("chat", (exchange) => chatReply(exchange, { incomplete: true })),
    ),
  ),
  "empty-list": { title: "Works, but the project may use no model at all", group: "openai", models: [] },

  // The key itself.
  "wrong-key": openai("Wrong, revoked or deleted key: 401 invalid_api_key", always(incorrectKey)),
  "revoked-after-list": openai(
    "Revoked between two requests: the list works, then 401 invalid_api_key",
    onGeneration(incorrectKey),
  ),
  "missing-key-answer": infront("The API saw no key, e.g. a proxy stripped the header: 401", missingKey),
  "other-401": openai(
    "401 Invalid Authentication, without a code",
    always(openaiError(401, null, "Invalid Authentication")),
  ),
  "expired-key": openai(
    "An expired key: 401 with a code that nobody has documented",
    always(openaiError(401, "api_key_expired", "Your API key has expired.")),
  ),
  "flaky-401": openai(
    "One 401 without a code, then fine",
    once(openaiError(401, null, "Invalid Authentication")),
  ),
  // nat/openplayground#143
  "account-deactivated": openai(
    "Deactivated account: 401 account_deactivated",
    always(
      openaiError(
        401,
        "account_deactivated",
        "The OpenAI account associated with this API key has been deactivated. If you are the owner of the account and wish to continue using the OpenAI API, please contact us through our help center at help.openai.com.",
      ),
    ),
  ),
  "access-terminated": openai(
    "Account terminated for abuse: 429, told by the type",
    always(
      openaiError(
        429,
        null,
        "Your access was terminated due to violation of our policies, please check your email for more information.",
        { type: "access_terminated" },
      ),
    ),
  ),
  "access-terminated-code": openai(
    "Account terminated for abuse: 429, told by the code",
    always(
      openaiError(
        429,
        "access_terminated",
        "Your access was terminated due to violation of our policies, please check your email for more information.",
      ),
    ),
  ),
  "archived-project": openai(
    "Archived project: 401 not_authorized_invalid_project",
    always(
      openaiError(
        401,
        "not_authorized_invalid_project",
        "The project you are requesting has been archived and is no longer accessible",
      ),
    ),
  ),
  "deleted-organization": openai(
    "Deleted organization: 401 with a code that nobody has documented",
    always(openaiError(401, "organization_deleted", "The organization of this API key no longer exists.")),
  ),

  // Organization, project, place.
  // developers.openai.com/api/docs/guides/error-codes
  "no-organization": openai(
    "No member of an organization: 401 no_organization",
    always(openaiError(401, "no_organization", "You must be a member of an organization to use the API")),
  ),
  "organization-membership-required": openai(
    "No member of an organization: 401 organization_membership_required",
    always(
      openaiError(
        401,
        "organization_membership_required",
        "You must be a member of an organization to use the API",
      ),
    ),
  ),
  // openai/codex#1000
  "mismatched-organization": openai(
    "The organization header names another organization: 401 mismatched_organization",
    always(
      openaiError(
        401,
        "mismatched_organization",
        "OpenAI-Organization header should match organization for API key",
      ),
    ),
  ),
  // Aider-AI/aider#3717
  "invalid-organization": openai(
    "The organization header names none: 401 invalid_organization",
    always(({ headers }) =>
      openaiError(
        401,
        "invalid_organization",
        `No such organization: ${headers["openai-organization"] ?? "org-standin"}.`,
      ),
    ),
  ),
  "mismatched-project": openai(
    "The project header names another project: 401 mismatched_project (by analogy)",
    always(openaiError(401, "mismatched_project", "OpenAI-Project header should match project for API key")),
  ),
  // sashirestela/simple-openai#165
  "project-without-organization-500": openai(
    "500 for as long as no organization header comes with the project header",
    (exchange) => (exchange.headers["openai-organization"] ? undefined : SERVER_ERROR),
  ),
  // developers.openai.com/api/docs/guides/ip-allowlist
  "ip-not-authorized": openai(
    "The runner's address is not on the IP allowlist: 401 ip_not_authorized",
    always(
      openaiError(
        401,
        "ip_not_authorized",
        "Your IP is not authorized to make requests to this API. Contact your organization's owner.",
      ),
    ),
  ),
  // home-assistant/core#120072
  "unsupported-region": infront(
    "The runner stands in an unsupported country: 403",
    openaiError(403, "unsupported_country_region_territory", "Country, region, or territory not supported", {
      type: "request_forbidden",
    }),
  ),
  // openai/codex#8516
  "cloudflare-403": infront(
    "Cloudflare's challenge page: 403 HTML",
    cloudflare(403, "Just a moment...", "Enable JavaScript and cookies to continue"),
  ),
  "cloudflare-503": infront(
    "Cloudflare's error page: 503 HTML",
    cloudflare(503, "503 Service Temporarily Unavailable", "cloudflare"),
  ),
  "bad-gateway-502": infront(
    "A gateway's error page: 502 HTML",
    cloudflare(502, "502 Bad Gateway", "cloudflare"),
  ),

  // Kinds of keys.
  "admin-key-on-models": openai(
    "An admin key where a normal one belongs: 403 Missing scopes, no code",
    either(onList(missingScopes(403, "api.model.read")), onGeneration(missingScopes(401, "model.request"))),
  ),
  "admin-key-on-models-401": openai(
    "An admin key where a normal one belongs: 401 missing_scope",
    either(
      onList(missingScopes(401, "api.model.read", { code: "missing_scope" })),
      onGeneration(missingScopes(401, "model.request", { code: "missing_scope" })),
    ),
  ),
  "normal-key-on-admin": openai(
    "A normal key where an admin one belongs: 403 Missing scopes, no code",
    on("admin", missingScopes(403, "api.management.read", { administration: true })),
  ),
  "normal-key-on-admin-401": openai(
    "A normal key where an admin one belongs: 401 missing_scope",
    on("admin", missingScopes(401, "api.management.read", { code: "missing_scope", administration: true })),
  ),

  // Scopes of restricted keys.
  "no-list-scope": openai(
    "May not list models (403 Missing scopes: api.model.read), may use them",
    onList(missingScopes(403, "api.model.read")),
  ),
  "no-request-scope": openai(
    "May list models, may not use them: 401 Missing scopes: model.request",
    onGeneration(missingScopes(401, "model.request")),
  ),
  "no-responses-scope": openai(
    "May use everything but /responses: 401 Missing scopes: api.responses.write",
    on("responses", missingScopes(401, "api.responses.write")),
  ),
  "read-only-key": openai(
    "A read-only key: lists models, every POST is refused",
    either(
      on("responses", missingScopes(401, "api.responses.write")),
      onGeneration(missingScopes(401, "model.request")),
    ),
  ),
  "missing-scope-code": openai(
    "Lacks all scopes, newer body: code missing_scope",
    either(
      onList(missingScopes(403, "api.model.read", { code: "missing_scope" })),
      on("responses", missingScopes(401, "api.responses.write", { code: "missing_scope" })),
      onGeneration(missingScopes(401, "model.request", { code: "missing_scope" })),
    ),
  ),
  "two-missing-scopes": openai(
    "Two scopes missing in one message",
    onGeneration(missingScopes(401, "model.request, api.responses.write")),
  ),
  "flaky-missing-scope": openai(
    "One false 401 Missing scopes, then fine",
    once(missingScopes(401, "api.model.read")),
  ),
  "flaky-missing-scope-request": openai(
    "The list is fine, the first request gets a false 401 Missing scopes, then fine",
    onceOnGeneration(missingScopes(401, "model.request")),
  ),

  // Money. The list answers 200 in all of these. help.openai.com/en/articles/6614457, promptfoo/promptfoo#10855
  "no-credit": openai(
    "Prepaid credit used up: 429 credit_balance_exhausted",
    quota(
      "credit_balance_exhausted",
      "You have no credits remaining. Add credits at https://platform.openai.com/settings/organization/billing to continue using the API.",
    ),
  ),
  "insufficient-quota": openai(
    "The older body for no credit: 429 insufficient_quota",
    quota("insufficient_quota", QUOTA_MESSAGE),
  ),
  "organization-spend-limit": openai(
    "The organization's own spend limit: 429 organization_spend_limit_exceeded",
    quota("organization_spend_limit_exceeded", "Your organization has reached its spend limit."),
  ),
  "project-spend-limit": openai(
    "The project's budget: 429 project_spend_limit_exceeded",
    quota("project_spend_limit_exceeded", "Your project has reached its spend limit."),
  ),
  "organization-usage-limit": openai(
    "OpenAI's cap for the organization's tier: 429 organization_usage_limit_exceeded",
    quota("organization_usage_limit_exceeded", "Your organization has reached its usage limit."),
  ),
  "usage-limit": openai(
    "The same under its other name: 429 usage_limit_exceeded",
    quota("usage_limit_exceeded", "You have reached your usage limit."),
  ),
  // lifan0127/ai-research-assistant#174
  "billing-not-active": openai(
    "Billing inactive: 429 billing_not_active",
    quota(
      "billing_not_active",
      "Your account is not active, please check your billing details on our website.",
      "billing_not_active",
    ),
  ),
  "billing-not-active-null-code": openai(
    "Billing inactive, older body: 429, told by the type only",
    onGeneration(
      openaiError(
        429,
        null,
        "Your account is not active, please check your billing details on our website.",
        { type: "billing_not_active" },
      ),
    ),
  ),
  "hard-limit": openai(
    "Hard limit of the account: 400 billing_hard_limit_reached",
    onGeneration(openaiError(400, "billing_hard_limit_reached", "Billing hard limit has been reached")),
  ),

  // Throttling.
  "rate-limited": openai(
    "Throttled for minutes, list and requests: 429 rate_limit_exceeded",
    always(rateLimit("7m12s", { "retry-after": "432", "retry-after-ms": "432000" })),
  ),
  "rate-limited-request": openai(
    "Throttled by tokens, list fine: 429 rate_limit_exceeded without Retry-After",
    onGeneration(TOKEN_LIMIT),
  ),
  "rate-limited-error-type": openai(
    "Throttled, list fine: 429 with type rate_limit_error and no code",
    onGeneration(openaiError(429, null, "Rate limit reached for requests", { type: "rate_limit_error" })),
  ),
  "rate-limited-short": openai(
    "Throttled once (Retry-After: 1), then fine",
    once(rateLimit("1s", { "retry-after": "1" })),
  ),
  "slow-down": openai(
    "Too steep a ramp: 429 slow_down",
    onGeneration(
      openaiError(429, "slow_down", "Please slow down your requests.", { type: "rate_limit_error" }),
    ),
  ),
  "slow-down-503": openai(
    "Too steep a ramp, older status: 503 slow_down",
    onGeneration(
      openaiError(503, "slow_down", "Please slow down your requests.", { type: "service_unavailable_error" }),
    ),
  ),

  // Models and parameters.
  "model-not-found": openai(
    "Every model is refused: 404 model_not_found",
    onGeneration(({ model }) => modelNotFound(model)),
  ),
  "first-model-not-found": openai(
    "The model asked for first is refused (404 model_not_found), others work",
    onGeneration(({ model, memory }) => {
      const refused = memory.get("refused") ?? model;
      memory.set("refused", refused);
      return model === refused ? modelNotFound(model) : undefined;
    }),
  ),
  // continuedev/continue#10120
  "project-blocks-model": openai(
    "The project allows none of the models: 403 model_not_found",
    onGeneration(({ model }) =>
      openaiError(
        403,
        "model_not_found",
        `Project \`proj_standin\` does not have access to model \`${model}\``,
      ),
    ),
  ),
  "bad-parameter-400": openai(
    "400 unsupported_parameter, whatever the request",
    onGeneration(
      openaiError(
        400,
        "unsupported_parameter",
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        { param: "max_tokens" },
      ),
    ),
  ),
  // vectorize-io/hindsight#58
  "min-value-400": openai(
    "400 integer_below_min_value, whatever the request",
    onGeneration(
      openaiError(
        400,
        "integer_below_min_value",
        "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead.",
        { param: "max_output_tokens" },
      ),
    ),
  ),
  "could-not-finish-400": openai(
    "400 Could not finish the message",
    onGeneration(
      openaiError(
        400,
        null,
        "Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.",
      ),
    ),
  ),

  // The server.
  "overloaded-503": openai(
    "Overloaded: 503 server_is_overloaded",
    always(
      openaiError(503, "server_is_overloaded", "The engine is currently overloaded, please try again later", {
        type: "service_unavailable_error",
      }),
    ),
  ),
  "server-error-500": openai("500 on everything", always(SERVER_ERROR)),
  "request-server-error-500": openai("The list is fine, requests get 500", onGeneration(SERVER_ERROR)),
  "server-error-once": openai("One 500, then fine", once(SERVER_ERROR)),
  "conflict-409-once": openai(
    "One 409, then fine",
    once(openaiError(409, null, "The resource is being updated by another request. Please retry.")),
  ),
  "timeout-408-once": openai(
    "One 408, then fine",
    once(openaiError(408, null, "Request timed out.", { type: "server_error" })),
  ),
};
