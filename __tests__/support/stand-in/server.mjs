import { randomBytes } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { adminReply } from "./admin.mjs";
import { incorrectKey, missingKey, OPENAI_MODELS, openaiError } from "./bodies.mjs";
import { isGeneration } from "./exchange.mjs";
import { FAULT_STATES } from "./fault-states.mjs";
import { ordinaryReply } from "./healthy.mjs";
import { OPENAI_STATES } from "./openai-states.mjs";
import { RELAY_STATES } from "./relay-states.mjs";

/** @typedef {import("./exchange.mjs").Exchange} Exchange */
/** @typedef {import("./exchange.mjs").Model} Model */
/** @typedef {import("./exchange.mjs").Operation} Operation */
/** @typedef {import("./exchange.mjs").Reply} Reply */
/** @typedef {import("./exchange.mjs").State} State */

/** @type {Readonly<Record<string, State>>} Every state the stand-in can be in, by its name. */
export const STATES = { ...OPENAI_STATES, ...RELAY_STATES, ...FAULT_STATES };

/** @type {Readonly<Record<string, Operation>>} */
const OPERATIONS = {
  "GET /v1/models": "list",
  "POST /v1/responses": "responses",
  "POST /v1/chat/completions": "chat",
  "POST /v1/embeddings": "embeddings",
  "GET /v1/organization/admin_api_keys": "admin",
};

/** @param {string} method @param {string} path @param {State} state @returns {Operation} */
const operationOf = (method, path, state) => {
  if (method === "GET" && path.startsWith("/v1/models/")) return "model";
  const operation = OPERATIONS[`${method} ${path}`] ?? "other";
  return operation === "responses" && state.withoutResponses ? "other" : operation;
};

/**
 * @param {Exchange} exchange
 * @param {State} state
 * @param {string | undefined} rightKey
 * @returns {Reply | undefined}
 */
const refusal = (exchange, state, rightKey) => {
  const isList = exchange.operation === "list" || exchange.operation === "model";
  if (state.acceptsAnyKey || (state.publicList && isList)) return undefined;
  if (exchange.key === "") return state.unknownKey?.(exchange) ?? missingKey;
  if (rightKey === undefined || exchange.key === rightKey) return undefined;
  return state.unknownKey?.(exchange) ?? incorrectKey(exchange);
};

/** @param {http.IncomingMessage} request */
const keyOf = ({ headers }) => {
  const bearer = /^Bearer +(.*)$/i.exec(headers.authorization ?? "")?.[1];
  const azure = headers["api-key"];
  return (bearer ?? (typeof azure === "string" ? azure : "")).trim();
};

/** @param {http.IncomingMessage} request */
const textOf = async (request) => {
  /** @type {Buffer[]} */
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
};

/** @param {string} text @returns {unknown} Parsed JSON, or the text when it is none. */
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * @param {http.ServerResponse} response
 * @param {Reply} reply
 * @param {Record<string, string>} headers Those of every answer of this server.
 */
const send = (response, reply, headers) => {
  const isText = typeof reply.body === "string";
  const type = isText ? "text/html; charset=UTF-8" : "application/json";
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries({ ...headers, "content-type": type, ...reply.headers })) {
    // An empty value takes a header away that the API itself would send.
    if (value !== "") response.setHeader(name, value);
  }
  if (reply.write) return reply.write(response);
  const body = isText ? String(reply.body) : JSON.stringify(reply.body, null, 2);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(body);
};

/**
 * @typedef {object} RecordedRequest
 * @property {string} method
 * @property {string} path With the query.
 * @property {http.IncomingHttpHeaders} headers
 * @property {string[]} rawHeaders Names and values in turn, as they came.
 * @property {unknown} body Parsed JSON, or the text when it is none; empty when there was none.
 * @property {string | undefined} authorization
 * @property {number} at When it came, as `Date.now()`.
 *
 * @typedef {object} StandIn
 * @property {string} url The base URL, `http://127.0.0.1:PORT/v1`.
 * @property {string} origin
 * @property {number} port
 * @property {string} state
 * @property {(name: string) => void} setState Starts another state; what the old one remembered is gone.
 * @property {RecordedRequest[]} requests In the order in which they came, control requests included.
 * @property {() => Promise<void>} close At once: whatever is still being answered breaks off.
 *
 * @typedef {object} StandInOptions
 * @property {string} [state] A name out of {@link STATES}; `valid` when not given.
 * @property {string} [key] The only key that is accepted. Without it, every key is.
 * @property {number} [port] 0, the default, takes any free one.
 * @property {{ key: string, cert: string }} [tls] PEM texts; with them the server speaks HTTPS.
 * @property {import("./admin.mjs").SmallOrganization} [organization] With it, the Admin API tells of the key.
 * @property {readonly Model[]} [models] In place of the state's own list.
 * @property {string} [reply] What the model says.
 * @property {string} [redirectTo] The `Location` of the state `redirect-other-host`.
 * @property {number} [dataDelayMs] Milliseconds between two bytes of the state `slow-drip`.
 */

/** @param {string} name @returns {State} */
const stateNamed = (name) => {
  const state = Object.hasOwn(STATES, name) ? STATES[name] : undefined;
  if (state) return state;
  throw new RangeError(`Unknown state "${name}". Known states: ${Object.keys(STATES).join(", ")}`);
};

/**
 * Starts a server on the loopback interface that answers as api.openai.com, or as one of the servers that
 * claim to be compatible, would answer in a given state of the key, its account or the network. Every
 * request is recorded.
 *
 * @param {StandInOptions} [options]
 * @returns {Promise<StandIn>}
 */
export const startStandIn = async (options = {}) => {
  let name = options.state ?? "valid";
  let state = stateNamed(name);
  let turn = 0;
  let generationTurn = 0;
  /** @type {Map<string, string>} */
  let memory = new Map();
  /** @type {RecordedRequest[]} */
  const requests = [];

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  const answer = async (request, response) => {
    const at = Date.now();
    const method = request.method ?? "GET";
    const url = request.url ?? "/";
    const text = await textOf(request);
    const body = parsed(text);
    const { headers, rawHeaders } = request;
    requests.push({ method, path: url, headers, rawHeaders, body, authorization: headers.authorization, at });

    const path = url.split("?", 1)[0] ?? "/";
    const operation = operationOf(method, path, state);
    const fields =
      typeof body === "object" && body !== null ? /** @type {Record<string, unknown>} */ (body) : {};
    const requestId = `req_${randomBytes(16).toString("hex")}`;
    /** @type {Exchange} */
    const exchange = {
      operation,
      method,
      path,
      headers,
      key: keyOf(request),
      body: fields,
      model: typeof fields["model"] === "string" ? fields["model"] : "",
      models: options.models ?? state.models ?? OPENAI_MODELS,
      requestId,
      turn,
      generationTurn,
      memory,
      settings: {
        reply: options.reply ?? "Hello!",
        redirectTo: options.redirectTo ?? "https://other-host.example/v1/models",
        dataDelayMs: options.dataDelayMs ?? 200,
      },
    };

    const ofAdmin = options.organization && adminReply(exchange, options.organization);
    let reply = ofAdmin ?? state.edge?.(exchange) ?? refusal(exchange, state, options.key);
    if (reply === undefined) {
      turn += 1;
      if (isGeneration(exchange)) generationTurn += 1;
      const unreadable = isGeneration(exchange) && typeof body === "string";
      reply =
        state.answer?.(exchange) ??
        (unreadable
          ? openaiError(400, null, "We could not parse the JSON body of your request.")
          : ordinaryReply(exchange, state));
    }
    const ofOpenAI = {
      "x-request-id": requestId,
      "openai-organization": "standin-organization",
      "openai-processing-ms": "42",
      "openai-version": "2020-10-01",
      server: "cloudflare",
    };
    send(response, reply, state.group === "relay" ? {} : ofOpenAI);
  };

  /** @type {http.RequestListener} */
  const listener = (request, response) => {
    answer(request, response).catch((error) => {
      // A client that hangs up while it is still sending is no fault of the server.
      if (!request.destroyed) process.emitWarning(error);
      response.destroy();
    });
  };
  const server = options.tls ? https.createServer(options.tls, listener) : http.createServer(listener);
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.port ?? 0, "127.0.0.1", resolve);
    })
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-in got no port.");
  const origin = `${options.tls ? "https" : "http"}://127.0.0.1:${address.port}`;

  return {
    url: `${origin}/v1`,
    origin,
    port: address.port,
    get state() {
      return name;
    },
    setState: (next) => {
      state = stateNamed(next);
      name = next;
      turn = 0;
      generationTurn = 0;
      memory = new Map();
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
