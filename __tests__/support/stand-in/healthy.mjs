import {
  adminKeysReply,
  chatReply,
  embeddingReply,
  listReply,
  missingScopes,
  modelNotFound,
  OPENAI_MODELS,
  openaiError,
  responseReply,
} from "./bodies.mjs";
import { isGeneration } from "./exchange.mjs";

/** @typedef {import("./exchange.mjs").Exchange} Exchange */
/** @typedef {import("./exchange.mjs").Reply} Reply */
/** @typedef {import("./exchange.mjs").State} State */

const REASONING = /^(gpt-[56]|o\d|codex)/;
const GENERATING = /^(gpt-(?!image|realtime|audio|4o-transcribe)|o\d|codex)/;
const EMBEDDING = /embedding/;

/** @param {string} parameter */
const missingParameter = (parameter) =>
  openaiError(400, "missing_required_parameter", `Missing required parameter: '${parameter}'.`, {
    param: parameter,
  });

/** @param {string} parameter @param {string} [advice] */
const unsupported = (parameter, advice = "") =>
  openaiError(
    400,
    "unsupported_parameter",
    `Unsupported parameter: '${parameter}' is not supported with this model.${advice}`,
    { param: parameter },
  );

/**
 * What the real API finds wrong with a request, whatever the key. Servers other than OpenAI are not that
 * particular: there, only the model has to exist.
 *
 * @param {Exchange} exchange
 * @param {State} state
 * @returns {Reply | undefined}
 */
const objection = ({ operation, body, model, models, now = new Date() }, state) => {
  if (model === "") return openaiError(400, null, "you must provide a model parameter");
  const known = models.find((candidate) => candidate.id === model);
  if (known === undefined) return modelNotFound(model);
  if (state.group === "relay") return undefined;
  if (typeof known.shutdown_date === "string" && known.shutdown_date <= now.toISOString()) {
    return openaiError(
      404,
      "model_not_found",
      `The model \`${model}\` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations`,
    );
  }
  if (operation === "embeddings") {
    if (!EMBEDDING.test(model)) {
      return openaiError(403, null, "You are not allowed to generate embeddings from this model");
    }
    return body["input"] === undefined ? missingParameter("input") : undefined;
  }
  if (EMBEDDING.test(model) || (OPENAI_MODELS.includes(known) && !GENERATING.test(model))) {
    return operation === "chat"
      ? openaiError(
          404,
          null,
          "This is not a chat model and thus not supported in the v1/chat/completions endpoint.",
          { param: "model" },
        )
      : openaiError(400, null, `The requested model '${model}' cannot be used with the Responses API.`, {
          param: "model",
        });
  }
  const reasons = REASONING.test(model);
  if (!reasons && body["reasoning"] !== undefined) return unsupported("reasoning.effort");
  if (!reasons && body["reasoning_effort"] !== undefined) return unsupported("reasoning_effort");
  if (operation === "chat") {
    if (model.startsWith("codex")) {
      return openaiError(
        404,
        null,
        "This model is only supported in v1/responses and not in v1/chat/completions.",
        { param: "model" },
      );
    }
    if (!Array.isArray(body["messages"])) return missingParameter("messages");
    return reasons && body["max_tokens"] !== undefined
      ? unsupported("max_tokens", " Use 'max_completion_tokens' instead.")
      : undefined;
  }
  if (body["input"] === undefined) return missingParameter("input");
  for (const foreign of ["max_tokens", "max_completion_tokens"]) {
    if (body[foreign] !== undefined) {
      return unsupported(foreign, " In the Responses API, this parameter has moved to 'max_output_tokens'.");
    }
  }
  const limit = body["max_output_tokens"];
  if (typeof limit === "number" && limit < 16) {
    return openaiError(
      400,
      "integer_below_min_value",
      `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got ${limit} instead.`,
      { param: "max_output_tokens" },
    );
  }
  return undefined;
};

/** @param {Exchange} exchange */
const invalidUrl = ({ method, path }) => openaiError(404, null, `Invalid URL (${method} ${path})`);

/**
 * How a healthy server answers an accepted key.
 *
 * @param {Exchange} exchange
 * @param {State} state
 * @returns {Reply}
 */
export const ordinaryReply = (exchange, state) => {
  const { operation, path, key, models } = exchange;
  const isRelay = state.group === "relay";
  if (operation === "other" || (isRelay && operation === "admin")) return invalidUrl(exchange);
  if (!isRelay && (operation === "admin") !== key.startsWith("sk-admin-")) {
    if (operation === "admin") return missingScopes(403, "api.management.read", { administration: true });
    return isGeneration(exchange)
      ? missingScopes(401, "model.request")
      : missingScopes(403, "api.model.read");
  }
  if (operation === "admin") return adminKeysReply(exchange);
  if (operation === "list") return listReply(models);
  if (operation === "model") {
    const id = decodeURIComponent(path.slice("/v1/models/".length));
    const found = models.find((model) => model.id === id);
    return found
      ? { status: 200, body: found }
      : openaiError(404, "model_not_found", `The model '${id}' does not exist`, { param: "model" });
  }
  const wrong = objection(exchange, state);
  if (wrong) return wrong;
  if (operation === "embeddings") return embeddingReply(exchange);
  return operation === "chat" ? chatReply(exchange) : responseReply(exchange);
};
