/**
 * Bodies as api.openai.com sends them. The model list and the successes follow the resource types of
 * openai/openai-node; the OpenAPI file documents next to no error, so each of those names where it was
 * seen, in `openai-states.mjs`.
 */

/** @typedef {import("./exchange.mjs").Model} Model */
/** @typedef {import("./exchange.mjs").Reply} Reply */
/** @typedef {import("./exchange.mjs").Exchange} Exchange */

/**
 * @param {string} id
 * @param {string} created `YYYY-MM-DD`
 * @param {string | null} [shutdown]
 * @returns {Model}
 */
const openaiModel = (id, created, shutdown = null) => ({
  id,
  object: "model",
  created: Date.parse(created) / 1000,
  owned_by: id === "text-embedding-ada-002" ? "openai-internal" : "system",
  shutdown_date: shutdown,
});

/**
 * What `GET /v1/models` lists for an ordinary key. The shutdown dates are those of
 * https://developers.openai.com/api/docs/deprecations in November 2026.
 *
 * @type {readonly Model[]}
 */
export const OPENAI_MODELS = [
  openaiModel("gpt-4o-mini", "2024-07-16", "2027-01-14"),
  openaiModel("gpt-4o", "2024-05-10", "2027-01-14"),
  openaiModel("gpt-4.1-nano", "2025-04-10", "2026-10-23"),
  openaiModel("gpt-4.1-mini", "2025-04-10", "2027-01-14"),
  openaiModel("gpt-5-mini", "2025-08-05", "2026-12-11"),
  openaiModel("o3", "2025-04-09", "2026-12-11"),
  openaiModel("gpt-5.1", "2025-11-10", "2027-04-01"),
  openaiModel("gpt-5.4-nano", "2026-03-12"),
  openaiModel("gpt-5.4-mini", "2026-03-12"),
  openaiModel("gpt-6-sol", "2026-08-18"),
  openaiModel("gpt-6-luna", "2026-08-18"),
  openaiModel("codex-mini-latest", "2025-05-08"),
  openaiModel("text-embedding-3-small", "2024-01-22"),
  openaiModel("text-embedding-3-large", "2024-01-22"),
  openaiModel("omni-moderation-latest", "2024-11-15"),
  openaiModel("whisper-1", "2023-02-27"),
  openaiModel("tts-1", "2023-04-19"),
  openaiModel("gpt-4o-transcribe", "2025-03-15"),
  openaiModel("gpt-image-1", "2025-04-24"),
  openaiModel("gpt-realtime", "2025-08-27"),
  openaiModel("gpt-audio", "2025-08-27"),
  openaiModel("sora-2", "2025-10-05"),
];

/**
 * An OpenAI error: `{"error":{message,type,param,code}}` (openai/openai-openapi, schema `Error`).
 *
 * @param {number} status
 * @param {string | null} code
 * @param {string} message
 * @param {{ type?: string, param?: string | null, headers?: Record<string, string> }} [rest]
 * @returns {Reply}
 */
export const openaiError = (status, code, message, rest = {}) => ({
  status,
  headers: rest.headers ?? {},
  body: { error: { message, type: rest.type ?? "invalid_request_error", param: rest.param ?? null, code } },
});

/**
 * A key as OpenAI's messages show it: the first 8 and the last 4 characters, and as many stars as make up
 * its real length.
 *
 * @param {string} key
 */
export const disclosedKey = (key) => {
  const [head, tail] = key.length > 12 ? [8, 4] : [2, 2];
  if (key.length <= head + tail) return "*".repeat(key.length);
  return `${key.slice(0, head)}${"*".repeat(key.length - head - tail)}${key.slice(-tail)}`;
};

/** Seen in instructlab/instructlab#3497. @param {Exchange} exchange */
export const incorrectKey = ({ key }) =>
  openaiError(
    401,
    "invalid_api_key",
    `Incorrect API key provided: ${disclosedKey(key)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
  );

/** Seen in openai/openai-node#73. */
export const missingKey = openaiError(
  401,
  null,
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the API from your browser and are prompted for a username and password. You can obtain an API key from https://platform.openai.com/account/api-keys.",
);

/**
 * The status is 403 at the model list and 401 at most POSTs (trufflesecurity/trufflehog
 * pkg/analyzer/analyzers/openai/scopes.go), and `code` was null before it became `missing_scope`.
 *
 * @param {number} status
 * @param {string} scopes As the message lists them: `a`, or `a, b`.
 * @param {{ code?: string | null, administration?: boolean }} [form]
 */
export const missingScopes = (status, scopes, { code = null, administration = false } = {}) =>
  openaiError(
    status,
    code,
    `You have insufficient permissions for this operation. Missing scopes: ${scopes}. Check that you have the correct role in your organization (Reader, Writer, Owner)${administration ? "" : " and project (Member, Owner)"}, and if you're using a restricted API key, that it has the necessary scopes.`,
  );

/** The API quotes with backticks, which is worth having: they end up in Markdown. @param {string} model */
export const modelNotFound = (model) =>
  openaiError(
    404,
    "model_not_found",
    `The model \`${model}\` does not exist or you do not have access to it.`,
  );

/** @param {readonly Model[]} models @returns {Reply} */
export const listReply = (models) => ({ status: 200, body: { object: "list", data: models } });

/** @type {Readonly<Record<string, string>>} Sent with every answer to a generation request. */
export const RATE_LIMIT_HEADERS = {
  "x-ratelimit-limit-requests": "500",
  "x-ratelimit-limit-tokens": "200000",
  "x-ratelimit-remaining-requests": "499",
  "x-ratelimit-remaining-tokens": "199984",
  "x-ratelimit-reset-requests": "120ms",
  "x-ratelimit-reset-tokens": "4ms",
};

/**
 * @param {Exchange} exchange
 * @param {{ incomplete?: boolean }} [form] A reasoning model that spends all of `max_output_tokens` on
 * thinking answers 200 with `status: "incomplete"` and no text.
 * @returns {Reply}
 */
export const responseReply = ({ model, requestId, settings, body }, { incomplete = false } = {}) => ({
  status: 200,
  headers: { ...RATE_LIMIT_HEADERS },
  body: {
    id: requestId.replace("req_", "resp_"),
    object: "response",
    created_at: Math.floor(Date.now() / 1000),
    status: incomplete ? "incomplete" : "completed",
    error: null,
    incomplete_details: incomplete ? { reason: "max_output_tokens" } : null,
    max_output_tokens: body["max_output_tokens"] ?? null,
    model,
    output: incomplete
      ? [{ id: requestId.replace("req_", "rs_"), type: "reasoning", summary: [] }]
      : [
          {
            id: requestId.replace("req_", "msg_"),
            type: "message",
            status: "completed",
            role: "assistant",
            content: [{ type: "output_text", annotations: [], text: settings.reply }],
          },
        ],
    store: body["store"] ?? true,
    usage: {
      input_tokens: 8,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: incomplete ? 16 : 3,
      output_tokens_details: { reasoning_tokens: incomplete ? 16 : 0 },
      total_tokens: incomplete ? 24 : 11,
    },
  },
});

/**
 * @param {Exchange} exchange
 * @param {{ incomplete?: boolean }} [form]
 * @returns {Reply}
 */
export const chatReply = ({ model, requestId, settings }, { incomplete = false } = {}) => ({
  status: 200,
  headers: { ...RATE_LIMIT_HEADERS },
  body: {
    id: requestId.replace("req_", "chatcmpl-"),
    object: "chat.completion",
    created: Math.floor(Date.now() / 1000),
    model,
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: incomplete ? "" : settings.reply,
          refusal: null,
          annotations: [],
        },
        logprobs: null,
        finish_reason: incomplete ? "length" : "stop",
      },
    ],
    usage: { prompt_tokens: 8, completion_tokens: incomplete ? 16 : 3, total_tokens: incomplete ? 24 : 11 },
    service_tier: "default",
    system_fingerprint: null,
  },
});

/** @param {Exchange} exchange @returns {Reply} */
export const embeddingReply = ({ model }) => ({
  status: 200,
  headers: { ...RATE_LIMIT_HEADERS },
  body: {
    object: "list",
    data: [{ object: "embedding", index: 0, embedding: [0.0123, -0.0456, 0.0789] }],
    model,
    usage: { prompt_tokens: 1, total_tokens: 1 },
  },
});

/** @param {Exchange} exchange @returns {Reply} */
export const adminKeysReply = ({ key }) => ({
  status: 200,
  body: {
    object: "list",
    data: [
      {
        object: "organization.admin_api_key",
        id: "key_standin1",
        name: "Stand-in admin key",
        redacted_value: disclosedKey(key),
        created_at: 1_788_220_800,
        last_used_at: 1_795_305_600,
        expires_at: null,
        owner: { type: "user", object: "organization.user", id: "user_standin", name: "Ada", role: "owner" },
      },
    ],
    first_id: "key_standin1",
    last_id: "key_standin1",
    has_more: false,
  },
});

/**
 * @param {string} title
 * @param {string} text
 */
export const htmlPage = (title, text) =>
  `<!DOCTYPE html><html lang="en-US"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
