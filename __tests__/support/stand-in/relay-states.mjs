import { createHash } from "node:crypto";
import { openaiError } from "./bodies.mjs";
import { always, either, isGeneration, onGeneration, onList, when } from "./exchange.mjs";

/** @typedef {import("./exchange.mjs").State} State */
/** @typedef {import("./exchange.mjs").Rule} Rule */
/** @typedef {import("./exchange.mjs").Reply} Reply */
/** @typedef {import("./exchange.mjs").Model} Model */

/**
 * Relays list their models without a shutdown date.
 *
 * @param {string} owner
 * @param {...string} ids
 * @returns {Model[]}
 */
const models = (owner, ...ids) =>
  ids.map((id) => ({ id, object: /** @type {const} */ ("model"), created: 1_626_777_600, owned_by: owner }));

const RELAYED = models(
  "openai",
  "gpt-5.4-mini",
  "gpt-5.4-nano",
  "gpt-4o-mini",
  "deepseek-chat",
  "qwen3-8b",
  "text-embedding-3-small",
);

/** @param {number} status @param {unknown} body @returns {Reply} */
const json = (status, body) => ({ status, body });

/**
 * one-api puts the request id into the message (songquanpeng/one-api middleware/utils.go).
 *
 * @param {number} status
 * @param {string} message
 * @param {{ type?: string, code?: string }} [rest]
 * @returns {Rule}
 */
const oneApi =
  (status, message, rest = {}) =>
  () => {
    const id = `${new Date().toISOString().replace(/\D/g, "")}StandIn1`;
    return {
      status,
      headers: { "x-oneapi-request-id": id },
      body: {
        error: {
          message: `${message} (request id: ${id})`,
          type: rest.type ?? "one_api_error",
          ...(rest.code === undefined ? {} : { code: rest.code }),
        },
      },
    };
  };

const ONE_API_INVALID = oneApi(401, "无效的令牌");
const NEW_API_INVALID = oneApi(401, "无效的令牌", { type: "new_api_error", code: "" });

/** @param {string} title @param {Partial<State>} rest @returns {State} */
const oneApiState = (title, rest) => ({
  title,
  group: "relay",
  models: RELAYED,
  withoutResponses: true,
  unknownKey: ONE_API_INVALID,
  ...rest,
});

/**
 * BerriAI/litellm#24680. The message discloses the key's end and its SHA-256.
 *
 * @type {Rule}
 */
const liteLlmInvalid = ({ key }) =>
  json(401, {
    error: {
      message: `Authentication Error, Invalid proxy server token passed. Received API Key = sk-...${key.slice(-4)}, Key Hash (Token) =${createHash("sha256").update(key).digest("hex")}. Unable to find token in cache or \`LiteLLM_VerificationTokenTable\``,
      type: "token_not_found_in_db",
      param: "key",
      code: "401",
    },
  });

/** @param {string} title @param {Rule} answer @returns {State} */
const liteLlm = (title, answer) => ({
  title,
  group: "relay",
  models: RELAYED,
  unknownKey: liteLlmInvalid,
  answer,
});

/** @param {number} status */
const budget = (status) =>
  onGeneration(
    json(status, {
      error: {
        message: "Budget has been exceeded! Current cost: 10.02, Max budget: 10.0",
        type: "budget_exceeded",
        param: null,
        code: String(status),
      },
    }),
  );

/** @param {string} title @param {Reply} refusal @returns {State} */
const azure = (title, refusal) => ({
  title,
  group: "relay",
  models: RELAYED,
  unknownKey: always(refusal),
  answer: always(refusal),
});

const AZURE_INVALID = json(401, {
  error: {
    code: "401",
    message:
      "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.",
  },
});

const VLLM_INVALID = json(401, { error: "Unauthorized" });

const LLAMA_CPP_INVALID = json(401, {
  error: { message: "Invalid API Key", type: "authentication_error", code: 401 },
});
const LLAMA_CPP = models("llamacpp", "qwen3-8b-q4_k_m.gguf");

const OPENROUTER_INVALID = json(401, { error: { message: "User not found.", code: 401 } });
const OPENROUTER = models("openrouter", "openai/gpt-5.4-mini", "deepseek/deepseek-chat", "qwen/qwen3-8b");

const PAGE_NOT_FOUND = {
  status: 404,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "404 page not found\n",
};

/** @type {Readonly<Record<string, State>>} Compatible servers, each with its own idea of an error. */
export const RELAY_STATES = {
  "relay-valid": { title: "A well behaved relay: 401 for other keys", group: "relay", models: RELAYED },
  "relay-without-models": {
    title: "A relay that has no model list (404); chat works",
    group: "relay",
    models: RELAYED,
    withoutResponses: true,
    edge: onList(PAGE_NOT_FOUND),
  },
  "relay-without-responses": {
    title: "A relay that knows chat completions, but not /responses (404)",
    group: "relay",
    models: RELAYED,
    withoutResponses: true,
  },
  "relay-200-with-error": {
    title: "A relay that answers 200 with an error object to everything",
    group: "relay",
    models: RELAYED,
    edge: always(json(200, { error: { message: "invalid token", type: "relay_error", code: "" } })),
  },

  // songquanpeng/one-api middleware/auth.go, model/token.go, controller/model.go
  "one-api-invalid": oneApiState("one-api: unknown token, 401 无效的令牌", { answer: ONE_API_INVALID }),
  "one-api-expired": oneApiState("one-api: expired token, 401 该令牌已过期", {
    answer: oneApi(401, "该令牌已过期"),
  }),
  "one-api-exhausted": oneApiState("one-api: token without quota, 401 该令牌额度已用尽", {
    answer: oneApi(401, "该令牌额度已用尽"),
  }),
  "one-api-quota-403": oneApiState("one-api: user without quota, 403 insufficient_user_quota", {
    answer: when(isGeneration, oneApi(403, "user quota is not enough", { code: "insufficient_user_quota" })),
  }),
  "one-api-missing": oneApiState("one-api: saw no token, 401 未提供令牌", {
    edge: oneApi(401, "未提供令牌"),
  }),
  "one-api-200-with-error": oneApiState("one-api: 200 with an error for a model that it does not know", {
    answer: (exchange) => {
      const { operation, path, models: offered } = exchange;
      const id = decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
      if (operation !== "model" || offered.some((model) => model.id === id)) return undefined;
      return json(200, {
        error: {
          message: `The model '${id}' does not exist`,
          type: "invalid_request_error",
          param: "model",
          code: "model_not_found",
        },
      });
    },
  }),

  // QuantumNous/new-api middleware/auth.go, middleware/utils.go
  "new-api-invalid": {
    title: "new-api: unknown, expired or exhausted token, 401 with an empty code",
    group: "relay",
    models: RELAYED,
    unknownKey: NEW_API_INVALID,
    answer: NEW_API_INVALID,
  },
  "new-api-403": {
    title: "new-api: the runner's address is not allowed, 403 access_denied",
    group: "relay",
    models: RELAYED,
    unknownKey: NEW_API_INVALID,
    answer: oneApi(403, "您的 IP 不在令牌允许访问的列表中", { type: "new_api_error", code: "access_denied" }),
  },

  "litellm-invalid": liteLlm(
    "LiteLLM: unknown key, 401 (code is a string) that quotes the key's end and hash",
    liteLlmInvalid,
  ),
  "litellm-budget-400": liteLlm("LiteLLM: budget used up, 400 budget_exceeded", budget(400)),
  // BerriAI/litellm pull 40002
  "litellm-budget-429": liteLlm("LiteLLM: budget used up, 429 budget_exceeded", budget(429)),

  // learn.microsoft.com/azure/ai-foundry/openai
  "azure-invalid": azure("Azure: wrong key or endpoint, 401 with the status as code", AZURE_INVALID),
  "azure-permission-denied": azure(
    "Azure: 401 PermissionDenied",
    json(401, {
      error: {
        code: "PermissionDenied",
        message: "The principal lacks the required data action to perform the operation.",
      },
    }),
  ),
  "azure-flat-401": azure(
    "Azure: 401 without an error object",
    json(401, {
      statusCode: 401,
      message:
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
    }),
  ),
  "azure-saturated": {
    title: "Azure: saturated for a moment, 429 insufficient_quota with Retry-After: 2",
    group: "relay",
    models: RELAYED,
    unknownKey: always(AZURE_INVALID),
    answer: onGeneration(
      openaiError(429, "insufficient_quota", "Requests have exceeded the rate limit of your deployment.", {
        type: "insufficient_quota",
        headers: { "retry-after": "2" },
      }),
    ),
  },

  // vllm-project/vllm vllm/entrypoints/openai/server_utils.py
  "vllm-invalid": {
    title: "vLLM: wrong key, 401 with a string for an error",
    group: "relay",
    models: models("vllm", "Qwen/Qwen3-8B"),
    unknownKey: always(VLLM_INVALID),
    answer: always(VLLM_INVALID),
  },
  // ggml-org/llama.cpp tools/server/server-http.cpp
  "llama-cpp": {
    title: "llama.cpp with the right key: public list, chat needs the key",
    group: "relay",
    models: LLAMA_CPP,
    publicList: true,
    unknownKey: always(LLAMA_CPP_INVALID),
  },
  "llama-cpp-wrong": {
    title: "llama.cpp with a wrong key: public list, chat answers 401 (code is a number)",
    group: "relay",
    models: LLAMA_CPP,
    publicList: true,
    unknownKey: always(LLAMA_CPP_INVALID),
    answer: onGeneration(LLAMA_CPP_INVALID),
  },
  "llama-cpp-loading": {
    title: "llama.cpp that is still loading its model: 503 on everything",
    group: "relay",
    models: LLAMA_CPP,
    edge: always(json(503, { error: { message: "Loading model", type: "unavailable_error", code: 503 } })),
  },
  // ollama/ollama docs/api/openai-compatibility.mdx: the key is "required but ignored"
  ollama: {
    title: "Ollama: everything works with any key",
    group: "relay",
    models: models("library", "llama3.2:3b", "qwen3:8b"),
    acceptsAnyKey: true,
  },
  // charmbracelet/crush#997
  openrouter: {
    title: "OpenRouter with the right key: public list, chat needs the key",
    group: "relay",
    models: OPENROUTER,
    publicList: true,
    unknownKey: always(OPENROUTER_INVALID),
    answer: when(
      ({ path }) => path === "/v1/key",
      json(200, { data: { label: "stand-in", usage: 0.5, limit: null, is_free_tier: false } }),
    ),
  },
  "openrouter-wrong": {
    title: "OpenRouter with a wrong key: public list, chat answers 401",
    group: "relay",
    models: OPENROUTER,
    publicList: true,
    unknownKey: always(OPENROUTER_INVALID),
    answer: either(
      onGeneration(OPENROUTER_INVALID),
      when(({ path }) => path === "/v1/key", OPENROUTER_INVALID),
    ),
  },
};
