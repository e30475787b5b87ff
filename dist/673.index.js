export const id = 673;
export const ids = [673];
export const modules = {

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ connectToOpenAi),
/* harmony export */   s: () => (/* binding */ isThroughProxy)
/* harmony export */ });
/* harmony import */ var _ports_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7008);
/* harmony import */ var _validate_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4904);


/** Whether requests to a host go through the proxy of this runner. */
function isThroughProxy(url, { proxyUse, proxy }) {
    return proxyUse === "proxied" && (0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .isProxied */ .S7)(new URL(url).hostname, proxy);
}
/** The API at `base-url`, to be asked questions. */
async function connectToOpenAi(inputs, ports) {
    const { host, organization, project, timeoutMs } = inputs;
    const openAi = await ports.createOpenAi({
        baseUrl: host.baseUrl,
        organization,
        project,
        timeoutMs,
        cancel: ports.cancel,
        proxied: isThroughProxy(host.baseUrl, ports),
        direct: host.isLoopback,
    });
    return { ask: async (request) => (0,_validate_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .observationOf */ .KY)(await openAi.ask(request), ports.clock.now()) };
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bX: () => (/* binding */ LONGEST_MESSAGE),
  oQ: () => (/* binding */ answered),
  bD: () => (/* binding */ messageOf),
  wX: () => (/* binding */ reportProgress),
  YA: () => (/* binding */ seconds)
});

// EXTERNAL MODULE: ./lib/validate/model-choice.js
var model_choice = __webpack_require__(6483);
// EXTERNAL MODULE: ./lib/validate/observation.js
var validate_observation = __webpack_require__(4904);
// EXTERNAL MODULE: ./lib/validate/probe.js
var probe = __webpack_require__(3172);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/validate/reply.js

/**
 * The text that a model answered with, from a chat completion or a response of the Responses API. Untrusted.
 *
 * @returns empty when there is none, as with a reasoning model that has spent its few tokens on thinking;
 *   `undefined` when the request was not for text
 */
function replyOf(observation) {
    if (observation.kind !== "answer" ||
        observation.body.form !== "json" ||
        !(0,json/* isObject */.Gv)(observation.body.value)) {
        return undefined;
    }
    const { choices, output } = observation.body.value;
    if (Array.isArray(choices)) {
        return choices.map((choice) => textIn(at(at(choice, "message"), "content"))).join("");
    }
    if (Array.isArray(output)) {
        return output.map((item) => textIn(at(item, "content"))).join("");
    }
    return undefined;
}
/** Content is a text, or a list of parts of which some have text. */
function textIn(content) {
    if (typeof content === "string")
        return content;
    if (!Array.isArray(content))
        return "";
    return content
        .map((part) => at(part, "text"))
        .filter((text) => typeof text === "string")
        .join("");
}
function at(value, name) {
    return (0,json/* isObject */.Gv)(value) ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/report/progress.js




const LONGEST_REPLY = 120;
const LONGEST_MESSAGE = 200;
/** The lines of the log while the probe runs: what was asked, what came back, what is being waited for. */
function reportProgress(event, writer) {
    switch (event.event) {
        case "asked":
            for (const line of askedLines(event.asked, writer))
                writer.line(line);
            return;
        case "waiting":
            writer.line(`  … still waiting for ${event.path}: ${seconds(event.elapsedMs)} of at most ${seconds(event.limitMs)}`);
            return;
        case "again": {
            const what = answered(event.observation);
            writer.line(event.attempt === undefined
                ? `  ${what}: this may be false; asking once more in ${seconds(event.delayMs)}`
                : `  ${what}; attempt ${event.attempt} of ${event.attempts} in ${seconds(event.delayMs)}`);
        }
    }
}
function askedLines(asked, writer) {
    const { request, model, control, observation, judgement } = asked;
    const what = [
        `${request.method} ${request.path}`,
        model ? ` with ${writer.field(model, 100)}` : "",
        control ? ", with a made-up key" : "",
    ].join("");
    const lines = [
        `  ${what}: ${answered(observation)}${outcome(asked, writer)} (${seconds(asked.durationMs)})`,
    ];
    if (judgement.reason === "generated" && !control) {
        const reply = replyOf(observation);
        if (reply)
            lines.push(`  ${writer.field(model ?? "", 100)} says: ${writer.piece(reply.trim(), LONGEST_REPLY)}`);
        else if (reply === "")
            lines.push("  The model answered without text in the few tokens it had.");
    }
    return lines;
}
function outcome(asked, writer) {
    const { control, observation, judgement } = asked;
    if (control) {
        if (!(0,probe/* isRefused */.H0)(asked) && judgement.verdict !== "valid")
            return "";
        return judgement.verdict === "valid"
            ? "; accepted, so this host's answer proves nothing"
            : "; refused, so the answer above counts";
    }
    if (judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json") {
        const count = (0,model_choice/* listedModels */.q5)(observation.body.value).length;
        return `, ${count} ${count === 1 ? "model" : "models"}`;
    }
    const message = messageOf(observation);
    return message === "" ? "" : `; it says: ${writer.piece(message, LONGEST_MESSAGE)}`;
}
/** What the server itself says, for people: the scrubbed text can name what no table of ours knows. */
function messageOf(observation) {
    if (observation.kind !== "answer")
        return "";
    return observation.body.form === "text"
        ? observation.body.text
        : ((0,validate_observation/* errorOf */.Mz)(observation.body)?.message ?? "");
}
/** What came of a request, in a few words: the status, or how it failed. */
function answered(observation) {
    return observation.kind === "answer" ? `HTTP ${observation.status}` : FAILURE_WORDS[observation.failure];
}
const FAILURE_WORDS = {
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
/** `0.2 s`, `12 s`. */
function seconds(ms) {
    return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   kA: () => (/* binding */ ask)
/* harmony export */ });
/* unused harmony export LONGEST_RETRY_AFTER_MS */
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6019);

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** A server that asks for more patience than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 30_000;
/** Before an unclear answer is asked for once more. */
const CONFIRM_DELAY_MS = 500;
/** A line is printed whenever a request has gone on for another of these. */
const PROGRESS_INTERVAL_MS = 5_000;
/**
 * Asks one question until the answer counts: again after failures that may pass, with exponential backoff and
 * jitter or as the server asks, and once more when an answer is unclear or known to be false at times (OpenAI
 * has answered "Missing scopes" to unrestricted keys).
 */
async function ask(request, about, policy, ports) {
    const started = ports.clock.now().getTime();
    const once = async () => {
        const observation = await watched(() => ports.openAi.ask(request), (elapsedMs) => ports.onEvent({ event: "waiting", path: request.path, elapsedMs, limitMs: policy.timeoutMs }));
        return { observation, judgement: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(observation, about.context) };
    };
    const again = async (last, attempt, delayMs) => {
        ports.onEvent({ event: "again", observation: last, attempt, attempts: policy.maxAttempts, delayMs });
        await ports.clock.sleep(delayMs, ports.cancel);
        return ports.cancel.aborted ? cancelled(about.context) : once();
    };
    let answer = await once();
    for (let attempt = 1; attempt < policy.maxAttempts && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .W)(answer.judgement); attempt++) {
        const delayMs = delayBefore(answer, attempt, ports.clock.random());
        if (delayMs === undefined)
            break;
        answer = await again(answer.observation, attempt + 1, delayMs);
    }
    if (answer.judgement.ambiguous) {
        const second = await again(answer.observation, undefined, CONFIRM_DELAY_MS);
        // A failure on the way to a second answer takes nothing from the first.
        const { verdict, reason } = second.judgement;
        if (verdict !== "unreachable" || reason === "cancelled")
            answer = second;
    }
    const asked = {
        ...answer,
        context: about.context,
        request: {
            method: request.method,
            path: request.path,
            ...(request.body === undefined ? {} : { body: request.body }),
        },
        model: about.model,
        control: about.control ?? false,
        durationMs: ports.clock.now().getTime() - started,
    };
    ports.onEvent({ event: "asked", asked });
    return asked;
}
/** Does something that may take long, and tells how long it has been going on. */
async function watched(work, onWaiting) {
    let elapsedMs = 0;
    const timer = setInterval(() => {
        elapsedMs += PROGRESS_INTERVAL_MS;
        onWaiting(elapsedMs);
    }, PROGRESS_INTERVAL_MS);
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
    }
}
/** Time to wait before the next attempt, or `undefined` when waiting is of no use. */
function delayBefore({ observation, judgement }, attempt, random) {
    const asksFor = observation.kind === "answer" ? observation.retryAfterMs : undefined;
    if (asksFor === undefined && judgement.verdict === "rate-limited")
        return undefined;
    return pauseBefore(attempt, asksFor, random);
}
/**
 * The pause after an attempt that failed: as long as the server asks for, else twice as long each time, with jitter.
 *
 * @param attempt from 1
 * @param asksForMs of `Retry-After`
 * @param random from 0 up to but not 1
 * @returns milliseconds, or `undefined` when the server asks for more than anybody waits
 */
function pauseBefore(attempt, asksForMs, random) {
    if (asksForMs !== undefined)
        return asksForMs <= LONGEST_RETRY_AFTER_MS ? asksForMs : undefined;
    const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
    return Math.round(backoff * (0.5 + random / 2));
}
function cancelled(context) {
    const observation = { kind: "failure", failure: "cancelled" };
    return { observation, judgement: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(observation, context) };
}


/***/ }),

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ daysUntil),
/* harmony export */   E$: () => (/* binding */ endpointsFor),
/* harmony export */   aL: () => (/* binding */ SHUTDOWN_NOTICE_DAYS),
/* harmony export */   q5: () => (/* binding */ listedModels),
/* harmony export */   y5: () => (/* binding */ chooseModels)
/* harmony export */ });
/* unused harmony export MOST_CANDIDATES */
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8800);

/**
 * Small general models, cheapest first. Only a preference: what a key really has, and what is about to shut
 * down, comes from its own list. Source of names: openai@7.57.0 `ChatModel`.
 */
const PREFERRED = [
    "gpt-6-luna",
    "gpt-5.6-luna",
    "gpt-5.4-nano",
    "gpt-5.4-mini",
    "gpt-5.1-mini",
    "gpt-4o-mini",
];
/** How many models are tried when one is listed but not to be had. */
const MOST_CANDIDATES = 3;
/** A model that shuts down within this time is not chosen, and is warned about when the user has chosen it. */
const SHUTDOWN_NOTICE_DAYS = 30;
/** Names of the small tier at OpenAI and elsewhere. */
const SMALL_TIER = /-(?:nano|luna|mini|flash|lite|small|haiku|turbo|air|instant|8b|7b)(?:-|$)/i;
/** Models that answer something other than a short text, or at a price. Not `…-Instruct`, as most open ones end. */
const SPECIALISED = /embed|moderation|whisper|tts|audio|realtime|transcribe|speech|image|dall-e|sora|video|vision|search|research|codex|computer|rerank|ocr|guard|turbo-instruct|babbage|davinci|-pro(?:-|$)|^o\d/i;
const EMBEDDING = /embedding|(?:^|[-/])embed/i;
/** What cannot be asked for a few tokens of text or a vector. */
const NOT_TEXT = /moderation|whisper|tts|transcribe|speech|realtime|dall-e|gpt-image|image-\d|sora|video/i;
/**
 * Models for the minimal request, best first: the preferred ones that the key has, then the newest of the small
 * tier, then embeddings, and for hosts with names of their own the first general model of their list. Nothing
 * that shuts down soon.
 *
 * @param listed the key's own list, or `undefined` when it could not be read: then the preferred, unseen
 * @param now for judging shutdown dates
 * @returns at most {@link MOST_CANDIDATES} ids; empty when the list has nothing that can be asked
 */
function chooseModels(listed, now) {
    if (!listed)
        return PREFERRED.slice(0, MOST_CANDIDATES);
    const lasting = listed.filter(({ shutdownDate }) => (daysUntil(shutdownDate, now) ?? Infinity) > SHUTDOWN_NOTICE_DAYS);
    const byAge = [...lasting].sort((a, b) => b.created - a.created);
    const general = byAge.filter(({ id }) => !SPECIALISED.test(id));
    const ids = new Set([
        ...PREFERRED.filter((id) => lasting.some((model) => model.id === id)),
        ...general.filter(({ id }) => SMALL_TIER.test(id)).map(({ id }) => id),
        ...byAge.filter(({ id }) => EMBEDDING.test(id) && /small/.test(id)).map(({ id }) => id),
        ...general.map(({ id }) => id),
        ...byAge.filter(({ id }) => EMBEDDING.test(id)).map(({ id }) => id),
    ]);
    return [...ids].slice(0, MOST_CANDIDATES);
}
/**
 * The endpoints at which a model can be asked, in the order to try. OpenAI's own is the Responses API; relays
 * know the older chat completions, some only those, some (since 2025) both.
 */
function endpointsFor(model, openAiHost) {
    if (EMBEDDING.test(model))
        return ["embeddings"];
    if (NOT_TEXT.test(model))
        return [];
    return openAiHost ? ["responses", "chat"] : ["chat", "responses"];
}
/** Whole days from now until a date begins (UTC); negative when past, `undefined` for no or no valid date. */
function daysUntil(date, now) {
    if (!date)
        return undefined;
    const time = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : Math.floor((time - now.getTime()) / _days_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
}
/**
 * The models in a list answer. Entries without a usable id are passed over.
 *
 * @param value the parsed body of `GET /models`, already seen to be a list
 */
function listedModels(value) {
    const data = value.data;
    if (!Array.isArray(data))
        return [];
    return data.flatMap((item) => {
        const { id, created, shutdown_date: date } = (item ?? {});
        if (typeof id !== "string" || !MODEL_ID.test(id))
            return [];
        return {
            id,
            created: typeof created === "number" ? created : 0,
            shutdownDate: typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
        };
    });
}
/**
 * Ids as vendors write them, slashes and colons included, and the paths that local servers name their models by
 * (`/models/…`, `../…`, `C:\…`); anything else is no id but an attempt at something.
 */
const MODEL_ID = /^[\p{L}\p{N}@./~_][\p{L}\p{N}._:/\\@+~ ()-]{0,199}$/u;


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   dZ: () => (/* binding */ claimsAcceptance),
/* harmony export */   mW: () => (/* binding */ runProbe),
/* harmony export */   rN: () => (/* binding */ isProof)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2307);
/* harmony import */ var _model_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6483);


/** Answers to the list after which a request for tokens can still tell something. */
const WORTH_ASKING_ON = new Set([
    "listed",
    "list-scope-missing",
    "permission-unclear",
    "rate-limit",
    "slow-down",
]);
/** The fewest that the Responses API takes (openai@7.57.0 documents 16 as minimum). */
const MAX_TOKENS = 16;
const PROMPT = "Reply with a short greeting.";
/** Models that think before they answer, and know `max_completion_tokens` only. */
const REASONS = /^(?:gpt-[5-9]|o\d)/;
/** Those that can be told not to, so that the few tokens are left for the reply. */
const CAN_SKIP_REASONING = /^gpt-(?:5\.[1-9]|[6-9])/;
/**
 * The ladder of requests, from free to a few tokens, each step only when the one before leaves something open:
 * the list of models; on a host other than OpenAI's the same with a made-up key; one minimal generation request
 * with the first model that is to be had; and if nothing has yet shown that the host looks at keys, that request
 * with the made-up key. An admin key is asked about where it belongs and never sent elsewhere on OpenAI's host.
 */
async function runProbe(plan, ports) {
    const probe = new Probe(plan, ports);
    if (plan.kind === "admin") {
        const path = "/organization/admin_api_keys?limit=1";
        const list = await probe.list("admin-keys", path);
        if (plan.host.isOpenAi || list.judgement.reason !== "no-such-endpoint") {
            return { ...traceOf(list), listControl: await probe.listControl(list, path) };
        }
    }
    const list = await probe.list("models", "/models");
    const models = list.judgement.verdict === "valid" ? modelsOf(list) : undefined;
    const listControl = await probe.listControl(list, "/models");
    const soFar = { ...traceOf(list), listControl, models };
    const relayWithoutList = !plan.host.isOpenAi && list.judgement.reason === "no-such-endpoint";
    if (plan.probe === "models" || !(relayWithoutList || WORTH_ASKING_ON.has(list.judgement.reason)))
        return soFar;
    const authenticated = isProof(list, listControl);
    const { generation, scopesMissed } = await probe.generate(plan.model === undefined ? (0,_model_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseModels */ .y5)(models, ports.clock.now()) : [plan.model], authenticated);
    return {
        ...soFar,
        generation,
        scopesMissed,
        generationControl: generation && !authenticated && needsControl(generation)
            ? await probe.repeatWithMadeUpKey(generation)
            : undefined,
    };
}
/** Whether an answer, with what a made-up key was answered, shows that the host accepts the user's key. */
function isProof(asked, control) {
    if (!claimsAcceptance(asked))
        return false;
    return asked.context.openAiHost || (control !== undefined && isRefused(control));
}
/** Words in which servers speak of a key that they do not take. Not `tokens`, which names of parameters end in. */
const SPEAKS_OF_THE_KEY = /api[ _-]?key|\bkey\b|(?<!_)token(?!s)|auth|credential|no_db_connection|令牌|密钥/i;
/**
 * Whether a control request was turned down for its key: the host does look at keys. An answer that would count
 * as acceptance counts as such for the made-up key too, and a 400 or 403 has to speak of the key: a host may turn
 * a second request down for other reasons.
 */
function isRefused(control) {
    const { observation } = control;
    if (observation.kind !== "answer" || claimsAcceptance(control))
        return false;
    const { status, body } = observation;
    if (status === 401)
        return true;
    if ((status !== 400 && status !== 403) || body.form === "html" || body.form === "empty")
        return false;
    return SPEAKS_OF_THE_KEY.test(body.form === "json" ? JSON.stringify(body.value) : body.text);
}
/** Answers of a host that is not OpenAI's prove nothing by themselves: it may give them to anybody. */
function needsControl(asked) {
    return !asked.context.openAiHost && claimsAcceptance(asked);
}
/** Whether an answer sounds as if the host knew the key and took it. */
function claimsAcceptance({ judgement: { verdict } }) {
    return verdict === "valid" || verdict === "restricted" || verdict === "rate-limited";
}
class Probe {
    #plan;
    #ports;
    constructor(plan, ports) {
        this.#plan = plan;
        this.#ports = ports;
    }
    list(endpoint, path, control = false) {
        return (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)({ method: "GET", path, credential: this.#credential(control) }, { context: this.#context(endpoint, false), control }, this.#plan.policy, this.#ports);
    }
    /** The same list with a made-up key, where the answer needs it. */
    async listControl(list, path) {
        return needsControl(list) ? await this.list(list.context.endpoint, path, true) : undefined;
    }
    /** Asks the models in turn until one is to be had. */
    async generate(models, authenticated) {
        let generation;
        const scopesMissed = [];
        for (const model of models) {
            generation = await this.#askModel(model, authenticated, scopesMissed);
            if (generation?.judgement.reason !== "model-not-reachable")
                break;
        }
        return { generation, scopesMissed };
    }
    /** The very same request with a made-up key. */
    repeatWithMadeUpKey({ context, request, model = "" }) {
        return this.#post(context.endpoint, model, request.body ?? {}, false, true);
    }
    /** At the first endpoint that the host has and the key may use; what was missed on the way is noted. */
    async #askModel(model, authenticated, scopesMissed) {
        let best;
        for (const endpoint of (0,_model_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointsFor */ .E$)(model, this.#plan.host.isOpenAi)) {
            const asked = await this.#askInAnyForm(endpoint, model, authenticated);
            const { reason, missingScopes } = asked.judgement;
            // A host without this endpoint says nothing about the key: what another one said stays.
            if (reason === "no-such-endpoint")
                best ??= asked;
            else
                best = asked;
            if (reason === "scope-missing")
                scopesMissed.push(...missingScopes);
            else if (reason !== "no-such-endpoint")
                break;
        }
        return best;
    }
    async #askInAnyForm(endpoint, model, authenticated) {
        const [first, ...others] = bodiesFor(endpoint, model);
        let asked = await this.#post(endpoint, model, first, authenticated, false);
        for (const body of others) {
            if (!isFormRefused(asked))
                break;
            asked = await this.#post(endpoint, model, body, authenticated, false);
        }
        return asked;
    }
    #post(endpoint, model, body, authenticated, control) {
        return (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)({ method: "POST", path: PATHS[endpoint], body, credential: this.#credential(control) }, { context: this.#context(endpoint, authenticated), model, control }, this.#plan.policy, this.#ports);
    }
    #credential(control) {
        if (!control)
            return this.#plan.key;
        if (this.#plan.host.isOpenAi)
            throw new Error("A made-up key must never be sent to OpenAI.");
        return this.#plan.madeUpKey;
    }
    #context(endpoint, authenticated) {
        return { endpoint, kind: this.#plan.kind, openAiHost: this.#plan.host.isOpenAi, authenticated };
    }
}
const PATHS = {
    models: "/models",
    "admin-keys": "/organization/admin_api_keys",
    responses: "/responses",
    chat: "/chat/completions",
    embeddings: "/embeddings",
};
/** Forms of the minimal request, the likelier first: models and servers differ in the parameters they take. */
function bodiesFor(endpoint, model) {
    if (endpoint === "embeddings")
        return [{ model, input: PROMPT }];
    if (endpoint === "responses") {
        const body = {
            model,
            input: PROMPT,
            max_output_tokens: MAX_TOKENS,
            store: false,
        };
        return CAN_SKIP_REASONING.test(model) ? [{ ...body, reasoning: { effort: "none" } }, body] : [body];
    }
    const chat = {
        model,
        messages: [{ role: "user", content: PROMPT }],
    };
    const older = { ...chat, max_tokens: MAX_TOKENS };
    const newer = { ...chat, max_completion_tokens: MAX_TOKENS };
    return REASONS.test(model) ? [newer, older] : [older, newer];
}
function isFormRefused({ observation, judgement }) {
    return (observation.kind === "answer" &&
        (observation.status === 400 || observation.status === 422) &&
        (judgement.reason === "test-request-refused" || judgement.reason === "answer-unclear"));
}
function modelsOf({ observation }) {
    return observation.kind === "answer" && observation.body.form === "json"
        ? (0,_model_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .listedModels */ .q5)(observation.body.value)
        : [];
}
function traceOf(list) {
    return {
        list,
        listControl: undefined,
        models: undefined,
        generation: undefined,
        generationControl: undefined,
        scopesMissed: [],
    };
}


/***/ }),

/***/ 1088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D2: () => (/* binding */ askAbout),
  YX: () => (/* binding */ unsent),
  tf: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __webpack_require__(5098);
// EXTERNAL MODULE: ./lib/key/read.js
var read = __webpack_require__(8291);
// EXTERNAL MODULE: ./lib/validate/probe.js
var probe = __webpack_require__(3172);
;// CONCATENATED MODULE: ./lib/validate/conclude.js

/**
 * Puts the answers together. What the probe was asked to find out is required: with `probe: request` a key
 * that cannot generate is restricted and does not meet the requirement, however well it lists models.
 *
 * @param requireModels the input `require-models`
 */
function conclude(trace, plan, requireModels) {
    const step = decisiveStep(trace, plan);
    // A models probe asks no model, so that the list has to have the one that the user named.
    const required = [
        ...new Set([...requireModels, ...(plan.probe === "models" && plan.model ? [plan.model] : [])]),
    ];
    const missingModels = trace.models
        ? required.filter((model) => !trace.models?.some(({ id }) => id === model))
        : required;
    const authenticated = step.verdict === "valid" || step.verdict === "restricted" || step.verdict === "rate-limited";
    if (!authenticated)
        return { ...step, missingModels: [], requirementMet: false };
    const knownMissing = missingModels.length > 0 && (trace.models !== undefined || step.verdict !== "rate-limited");
    if (knownMissing && (step.reason === "test-request-refused" || !isShortOfProbe(step))) {
        const reason = trace.models ? "required-model-missing" : "required-models-unverified";
        return {
            ...step,
            verdict: "restricted",
            reason,
            missingModels,
            decidedBy: trace.list,
            requirementMet: false,
        };
    }
    const requirementMet = missingModels.length === 0 && !isShortOfProbe(step);
    return { ...step, missingScopes: scopesMissing(trace, step), missingModels, requirementMet };
}
/** What the probe was to find out is refused, or was not found out. */
function isShortOfProbe({ reason }) {
    return SHORT_OF_PROBE.has(reason);
}
const SHORT_OF_PROBE = new Set([
    "scope-missing",
    "model-not-reachable",
    "no-model-to-ask",
    "test-request-refused",
]);
/** Every scope that any of the requests was refused for, so that all can be allowed at once. */
function scopesMissing({ list, generation, scopesMissed }, { verdict }) {
    if (verdict !== "restricted")
        return [];
    const refused = [list, ...(generation ? [generation] : [])].flatMap(({ judgement }) => judgement.missingScopes);
    return [...new Set([...refused, ...scopesMissed])];
}
function decisiveStep(trace, plan) {
    const { list, generation } = trace;
    if (list.context.endpoint === "admin-keys")
        return decideAdmin(trace, plan.probe);
    if (plan.probe === "models")
        return provenList(trace);
    if (!generation) {
        const judged = provenList(trace);
        const askable = judged.verdict === "valid" || judged.verdict === "restricted";
        return askable ? step(list, { verdict: "restricted", reason: "no-model-to-ask" }) : judged;
    }
    const { verdict, reason } = generation.judgement;
    if ((0,probe/* claimsAcceptance */.dZ)(generation) && !generation.context.authenticated) {
        const control = trace.generationControl;
        if (!(0,probe/* isProof */.rN)(generation, control))
            return step(generation, unproven(control));
    }
    if (reason === "model-not-reachable" && !trace.models && plan.model === undefined) {
        // These models were our guess, not the user's choice nor the key's list.
        return list.judgement.verdict === "rate-limited"
            ? stepOf(list)
            : step(list, { verdict: "restricted", reason: "no-model-to-ask" });
    }
    if (verdict !== "valid")
        return stepOf(generation);
    if (reason !== "generated") {
        // Nothing was generated, and what is certain is what was refused for a scope.
        const refused = list.judgement.reason === "list-scope-missing" || trace.scopesMissed.length > 0;
        return refused
            ? step(generation, { verdict: "restricted", reason: "scope-missing" })
            : stepOf(generation);
    }
    if (list.judgement.reason === "list-scope-missing")
        return stepOf(list);
    if (trace.scopesMissed.length > 0) {
        const judged = { verdict: "restricted", reason: "responses-scope-missing" };
        return { ...judged, missingScopes: trace.scopesMissed, decidedBy: generation };
    }
    return stepOf(generation);
}
/** An admin key that lives is still of the wrong kind for a probe that is to generate something. */
function decideAdmin(trace, probe) {
    const judged = provenList(trace);
    const lives = judged.verdict === "valid" || judged.verdict === "restricted" || judged.verdict === "rate-limited";
    return lives && probe === "request"
        ? step(trace.list, { verdict: "wrong-kind", reason: "admin-key" })
        : judged;
}
/** What the list says, if a made-up key was not told the same. */
function provenList({ list, listControl }) {
    return (0,probe/* claimsAcceptance */.dZ)(list) && !(0,probe/* isProof */.rN)(list, listControl)
        ? step(list, unproven(listControl))
        : stepOf(list);
}
/** A host that takes a made-up key as well, or left open whether it does, has said nothing about the user's. */
function unproven(control) {
    return control?.judgement.verdict === "valid"
        ? { verdict: "unknown", reason: "any-key-accepted" }
        : { verdict: "unknown", reason: "control-unclear" };
}
function stepOf(asked) {
    const { ambiguous: _, ...judgement } = asked.judgement;
    return { ...judgement, decidedBy: asked };
}
function step(decidedBy, judged) {
    return { ...judged, missingScopes: decidedBy.judgement.missingScopes, decidedBy };
}

// EXTERNAL MODULE: ./lib/validate/model-choice.js
var model_choice = __webpack_require__(6483);
// EXTERNAL MODULE: ./lib/validate/observation.js
var validate_observation = __webpack_require__(4904);
;// CONCATENATED MODULE: ./lib/validate/validate.js







/**
 * Validates one key: reads it, asks the API, concludes. Nothing is sent for a value that is no key or is meant
 * for another host.
 */
async function validate(inputs, ports) {
    if (inputs.apiKey === undefined || inputs.apiKey === "")
        return unsent(inputs, noKey(inputs, ports));
    const reading = (0,read/* readKey */.Y)(inputs.apiKey, inputs.host.isOpenAi);
    if (reading.state === "malformed")
        return unsent(inputs, { verdict: "malformed", reason: reading.malformation });
    const { key } = reading;
    const shape = (0,grammar/* shapeOf */.F5)(key);
    const about = { kind: shape.kind, publicPrefix: shape.publicPrefix, otherVendor: shape.otherVendor };
    if (inputs.host.isOpenAi && shape.otherVendor !== undefined) {
        return { ...unsent(inputs, { verdict: "wrong-kind", reason: "other-vendor" }), ...about };
    }
    if (inputs.host.isOpenAi && shape.shortLived) {
        return { ...unsent(inputs, { verdict: "wrong-kind", reason: "short-lived" }), ...about };
    }
    const warnings = [
        ...reading.warnings.map((warning) => ({ warning })),
        ...(inputs.host.isOpenAi && !shape.hasMarker ? [{ warning: "unusual-format" }] : []),
        ...(!inputs.host.isOpenAi && !inputs.host.isLoopback && isOpenAiKey(key)
            ? [{ warning: "openai-key-elsewhere" }]
            : []),
    ];
    return await askAbout({ key, ...about, warnings }, inputs, ports);
}
/** Asks the API about a credential that is fit to be sent, and concludes. */
async function askAbout({ key, warnings, ...about }, inputs, ports) {
    const policy = { maxAttempts: inputs.maxAttempts, timeoutMs: inputs.timeoutMs };
    const plan = { ...inputs, key, kind: about.kind, madeUpKey: madeUpKey(), policy };
    const trace = await (0,probe/* runProbe */.mW)(plan, ports);
    const { decidedBy, ...conclusion } = conclude(trace, plan, inputs.requireModels);
    const asked = trace.generation;
    return {
        ...conclusion,
        ...about,
        keyName: inputs.keyName,
        host: inputs.host,
        probe: inputs.probe,
        warnings: [...warnings, ...shutdownWarnings(inputs, trace.models ?? [], ports.clock.now())],
        answer: answerOf(decidedBy),
        models: trace.models?.map(({ id }) => id),
        probeModel: asked?.model,
        modelShutdownDate: trace.models?.find(({ id }) => id === asked?.model)?.shutdownDate,
        modelInput: inputs.model,
    };
}
function noKey(inputs, ports) {
    if (inputs.onMissingKey === "fail")
        return { verdict: "missing", reason: "no-key" };
    const withheld = ports.secretsWithheld();
    if (withheld)
        return { verdict: "skipped", reason: withheld };
    return inputs.onMissingKey === "skip"
        ? { verdict: "skipped", reason: "not-required" }
        : { verdict: "missing", reason: "no-key" };
}
/** A result without any request to the API. */
function unsent(inputs, judged) {
    return {
        ...judged,
        keyName: inputs.keyName,
        kind: "none",
        publicPrefix: "",
        otherVendor: undefined,
        host: inputs.host,
        probe: inputs.probe,
        warnings: [],
        missingScopes: [],
        missingModels: [],
        requirementMet: false,
        answer: undefined,
        models: undefined,
        probeModel: undefined,
        modelShutdownDate: undefined,
        modelInput: inputs.model,
    };
}
function isOpenAiKey(key) {
    const { hasMarker, otherVendor } = (0,grammar/* shapeOf */.F5)(key);
    return hasMarker && otherVendor === undefined;
}
/** Only for models that the user named: what we choose ourselves is never about to shut down. */
function shutdownWarnings({ model, requireModels }, listed, now) {
    const named = new Set([...(model === undefined ? [] : [model]), ...requireModels]);
    return listed.flatMap(({ id, shutdownDate: date }) => {
        const days = (0,model_choice/* daysUntil */.AQ)(date, now);
        return date !== undefined && days !== undefined && days <= model_choice/* SHUTDOWN_NOTICE_DAYS */.aL && named.has(id)
            ? [{ warning: "model-shuts-down", model: id, date, days }]
            : [];
    });
}
function answerOf({ observation }) {
    if (observation.kind === "failure")
        return { status: undefined, code: "", requestId: "" };
    const { status, requestId, body } = observation;
    const error = (0,validate_observation/* errorOf */.Mz)(body);
    return { status, requestId, code: error?.code ?? "" };
}
const MADE_UP_KEY_LENGTH = 48;
const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** A key in the form that relays hand out, and that nobody has: 62^48 are possible. */
function madeUpKey() {
    return `sk-${Array.from({ length: MADE_UP_KEY_LENGTH }, () => ALPHANUMERIC[(0,external_node_crypto_.randomInt)(ALPHANUMERIC.length)]).join("")}`;
}


/***/ })

};
