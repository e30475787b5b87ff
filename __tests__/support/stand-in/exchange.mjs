/**
 * What a state of the stand-in API is made of: rules that look at one request and may answer it.
 *
 * @typedef {"list" | "model" | "responses" | "chat" | "embeddings" | "admin" | "other"} Operation
 *
 * @typedef {object} Model One entry of `GET /v1/models`.
 * @property {string} id
 * @property {"model"} object
 * @property {number} created Unix time in seconds.
 * @property {string} owned_by
 * @property {string | null} [shutdown_date] `YYYY-MM-DD`; only OpenAI itself sends it.
 *
 * @typedef {object} Exchange One request, as a rule sees it.
 * @property {Operation} operation
 * @property {string} method
 * @property {string} path Without the query.
 * @property {import("node:http").IncomingHttpHeaders} headers
 * @property {string} key The bearer token (or `api-key` header) that came; empty when none did.
 * @property {Record<string, unknown>} body The parsed JSON object; empty for anything else.
 * @property {string} model The model that was asked for; empty when none was.
 * @property {readonly Model[]} models What this server offers.
 * @property {Date} [now] The server's time. Default: the machine's.
 * @property {string} requestId
 * @property {number} turn How many requests with an accepted key came before, in this state.
 * @property {number} generationTurn The same, generation requests only.
 * @property {Map<string, string>} memory What a rule wants to remember, for as long as the state lasts.
 * @property {Settings} settings
 *
 * @typedef {object} Settings
 * @property {string} reply What the model says.
 * @property {string} redirectTo `Location` of the state `redirect-other-host`.
 * @property {number} dataDelayMs Milliseconds between two pieces of a slow body.
 *
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] A string is sent as it is (HTML unless the headers say otherwise), anything
 * else as JSON.
 * @property {(response: import("node:http").ServerResponse) => void} [write] Sends the body, or breaks the
 * connection, in its own way. Status and headers are set, but not sent yet.
 *
 * @typedef {(exchange: Exchange) => Reply | undefined} Rule `undefined`: not my business.
 *
 * @typedef {object} State
 * @property {string} title One line for people.
 * @property {"openai" | "relay" | "fault"} group
 * @property {Rule} [edge] Answers before anybody looks at the key: a CDN, a middlebox, a broken server.
 * @property {Rule} [unknownKey] How this server refuses a key other than the right one. Default: as OpenAI.
 * @property {Rule} [answer] Answers a request whose key was accepted. Default: as a healthy server would.
 * @property {boolean} [acceptsAnyKey] Even none at all.
 * @property {boolean} [publicList] The model list needs no key.
 * @property {boolean} [withoutResponses] Serves chat completions, but not `POST /v1/responses`.
 * @property {readonly Model[]} [models]
 */

const GENERATION = new Set(["responses", "chat", "embeddings"]);

/** @param {Exchange} exchange */
export const isGeneration = (exchange) => GENERATION.has(exchange.operation);

/** @param {Exchange} exchange */
const isList = (exchange) => exchange.operation === "list" || exchange.operation === "model";

/**
 * A rule that answers whenever `applies` says so.
 *
 * @param {(exchange: Exchange) => boolean} applies
 * @param {Reply | Rule} answer
 * @returns {Rule}
 */
export const when = (applies, answer) => (exchange) => {
  if (!applies(exchange)) return undefined;
  return typeof answer === "function" ? answer(exchange) : answer;
};

/** @param {Reply | Rule} answer */
export const always = (answer) => when(() => true, answer);

/** @param {Reply | Rule} answer */
export const onList = (answer) => when(isList, answer);

/** @param {Reply | Rule} answer */
export const onGeneration = (answer) => when(isGeneration, answer);

/**
 * @param {Operation} operation
 * @param {Reply | Rule} answer
 */
export const on = (operation, answer) => when((exchange) => exchange.operation === operation, answer);

/** Only the first request of the state, then as if nothing had been. @param {Reply | Rule} answer */
export const once = (answer) => when((exchange) => exchange.turn === 0, answer);

/** Only the first generation request of the state. @param {Reply | Rule} answer */
export const onceOnGeneration = (answer) =>
  when((exchange) => isGeneration(exchange) && exchange.generationTurn === 0, answer);

/** The first of the rules that answers. @param {...Rule} rules @returns {Rule} */
export const either =
  (...rules) =>
  (exchange) => {
    for (const rule of rules) {
      const reply = rule(exchange);
      if (reply !== undefined) return reply;
    }
    return undefined;
  };
