export const id = 986;
export const ids = [986];
export const modules = {

/***/ 986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  identifyJob: () => (/* binding */ identifyJob)
});

// EXTERNAL MODULE: ./lib/key/forms.js
var key_forms = __webpack_require__(580);
// EXTERNAL MODULE: ./lib/validate/ask.js
var ask = __webpack_require__(2307);
// EXTERNAL MODULE: ./lib/validate/judge.js + 2 modules
var judge = __webpack_require__(6019);
// EXTERNAL MODULE: ./lib/validate/observation.js
var observation = __webpack_require__(4904);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/keyless/claims.js

/**
 * The claims that OpenAI's guide advises to put into a mapping, most of them more telling than the subject.
 * Source: https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions
 */
const TELLING = ["repository", "ref", "workflow_ref", "environment"];
/**
 * What a job's token says about it. Read without looking at the signature: for people to hold against the set-up
 * at OpenAI, not to decide by.
 *
 * @param token a JWT (RFC 7519)
 * @returns `undefined` for a text that is none
 */
function readClaims(token) {
    const parts = token.split(".");
    if (parts.length !== 3)
        return undefined;
    const payload = parsed(Buffer.from(parts[1] ?? "", "base64url").toString("utf8"));
    if (!(0,json/* isObject */.Gv)(payload))
        return undefined;
    const others = TELLING.map((name) => [name, textOf(payload[name])]);
    return {
        issuer: textOf(payload["iss"]),
        audience: textOf(payload["aud"]),
        subject: textOf(payload["sub"]),
        others: Object.fromEntries(others.filter(([, value]) => value !== "")),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An audience may be a list (RFC 7519, section 4.1.3). */
function textOf(value) {
    if (Array.isArray(value))
        return value.filter((one) => typeof one === "string").join(", ");
    return typeof value === "string" ? value : "";
}

;// CONCATENATED MODULE: ./lib/keyless/judge-exchange.js


/** Errors of OpenAI's that say where the runner stands and nothing about the set-up. */
const BLOCKED = {
    ip_not_authorized: "ip-not-allowed",
    unsupported_country_region_territory: "region-not-supported",
};
/** Codes of a server in trouble, which comes with 400 or 401 as well (openai-node: SAFE_OAUTH_ERRORS). */
const SERVER_TROUBLE = /^(?:token_exchange_server_error|server_error|temporarily_unavailable)$/;
/**
 * Judges an answer of the token endpoint. OpenAI's reference lists what can be wrong (the provider, the token, the
 * mapping) but neither codes nor wordings, and the SDK knows two codes, `invalid_grant` and
 * `invalid_subject_token`. So the words decide where they are plain, and where they are not, nothing is guessed.
 * Source: https://developers.openai.com/api/reference/workload-identity-federation
 */
function judgeExchange(observation) {
    if (observation.kind === "failure")
        return { trouble: observation.failure };
    const { status, body } = observation;
    const error = oauthErrorOf(body);
    const passing = troubleOf(status);
    if (passing !== undefined)
        return { trouble: passing };
    if (status >= 300 && status < 400)
        return { trouble: "redirect" };
    if (body.form === "html")
        return { trouble: "html" };
    if (status < 400 || error === undefined) {
        return { trouble: status === 404 || status === 405 ? "no-such-endpoint" : "not-the-api" };
    }
    if (SERVER_TROUBLE.test(error.code))
        return { trouble: "server-error" };
    const blocked = Object.hasOwn(BLOCKED, error.code) ? BLOCKED[error.code] : undefined;
    return {
        reason: blocked ?? refusalOf(error),
        code: error.code,
        message: error.message,
        trouble: undefined,
    };
}
/** Answers of a server in trouble, or too busy, whatever is in them. */
function troubleOf(status) {
    if (status === 429 || status === 503)
        return "overloaded";
    if (status === 408)
        return "timeout";
    if (status === 409)
        return "request-conflict";
    return status >= 500 ? "server-error" : undefined;
}
const LONGEST_TEXT = 5000;
/**
 * The error in one form: `{error: {message, code}}`, which auth.openai.com has been seen to answer to a token
 * exchange, or OAuth's own `{error, error_description}` (RFC 6749, section 5.2), which the SDK reads.
 */
function oauthErrorOf(body) {
    if (body.form === "json" && (0,json/* isObject */.Gv)(body.value) && typeof body.value["error"] === "string") {
        const { error, error_description: description } = body.value;
        const message = typeof description === "string" ? description : "";
        return error === "" && message === ""
            ? undefined
            : { code: error.slice(0, LONGEST_TEXT), message: message.slice(0, LONGEST_TEXT), param: "" };
    }
    const error = (0,observation/* errorOf */.Mz)(body);
    return error === undefined || (error.code === "" && error.message === "") ? undefined : error;
}
/**
 * Words that name what is wrong, the more telling first: a mapping can have a row about the audience, and a
 * provider is what expects one.
 */
const BY_WORDS = [
    [/\bmappings?\b|\battributes?\b|\bfederation rules?\b/, "mapping-refused"],
    [/\baud(?:ience)?s?\b/, "audience-refused"],
    [/\biss(?:uer)?\b|\bsignature\b|\bexpired\b|\bkid\b|\bjwks\b/, "identity-refused"],
    [
        /\bprovider\b[^.]{0,60}\b(?:not found|not exist|not recogni[sz]ed|not be (?:found|resolved)|unknown|disabled|malformed|invalid)\b/,
        "provider-unknown",
    ],
    [
        /\b(?:unknown|disabled|malformed|invalid|no|no such) (?:workload )?(?:identity )?provider\b/,
        "provider-unknown",
    ],
    [/\bservice accounts?\b/, "mapping-refused"],
];
/** Codes that many things are called by. */
const GENERAL_CODE = /^(?:invalid_(?:grant|subject_token|request|client|target)|access_denied|unauthorized)/;
function refusalOf({ code, message, param }) {
    const telling = GENERAL_CODE.test(code) ? "" : code;
    const words = `${telling}. ${param}. ${message}`.toLowerCase().replace(/[_-]/g, " ");
    return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? "identity-refused";
}

;// CONCATENATED MODULE: ./lib/keyless/identify.js





/**
 * Gets the job's token from GitHub and OpenAI's access token for it. Failures that may pass are tried again, each
 * time with a new token of GitHub's: it is not documented that one may be exchanged twice.
 *
 * @param maxAttempts at the whole, the first included
 */
async function identify(identity, maxAttempts, ports) {
    if (!ports.offered) {
        const withheld = ports.withheld();
        return none(withheld === undefined ? "no-id-token-permission" : `identity-withheld-${withheld}`);
    }
    const port = await ports.connect();
    const once = () => (0,ask/* watched */.VI)(() => attemptOnce(identity, port, ports), (elapsedMs) => ports.onEvent({ event: "waiting", elapsedMs }));
    let attempt = await once();
    for (let count = 1; count < maxAttempts && mayPass(attempt); count++) {
        const delayMs = (0,ask/* pauseBefore */.GB)(count, attempt.retryAfterMs, ports.clock.random());
        if (delayMs === undefined)
            break;
        ports.onEvent({ event: "again", attempt: count + 1, attempts: maxAttempts, delayMs });
        await ports.clock.sleep(delayMs, ports.cancel);
        if (ports.cancel.aborted)
            break;
        attempt = await once();
    }
    return attempt.result;
}
function mayPass({ trouble }) {
    return trouble !== undefined && (0,judge/* isPassing */.W)({ verdict: "unreachable", reason: trouble });
}
async function attemptOnce(identity, port, ports) {
    const given = await port.idToken(identity.audience);
    if (given.kind !== "token")
        return withoutIdToken(given, ports);
    ports.onToken(given.token);
    ports.onEvent({ event: "id-token", given: true, status: undefined, failure: undefined });
    const { identityProviderId, serviceAccountId } = identity;
    const received = await port.exchange({ identityProviderId, serviceAccountId, idToken: given.token });
    if (received.kind === "token") {
        ports.onToken(received.token);
        ports.onEvent({ event: "access-token" });
        const result = { identity: "token", accessToken: received.token };
        return { result, trouble: undefined, retryAfterMs: undefined };
    }
    return withoutAccessToken((0,observation/* observationOf */.KY)(received, ports.clock.now()), readClaims(given.token), ports);
}
function withoutIdToken(given, ports) {
    const status = given.kind === "answer" ? given.status : undefined;
    const trouble = idTokenTrouble(given);
    const failure = given.kind === "failure" ? given.failure : undefined;
    ports.onEvent({ event: "id-token", given: false, status, failure });
    const refused = trouble === undefined && status !== undefined;
    return {
        result: { ...none(refused ? "id-token-refused" : "id-token-unreachable"), status, trouble },
        trouble,
        retryAfterMs: given.kind === "answer" ? (0,observation/* retryAfter */.P9)("", given.retryAfter, ports.clock.now()) : undefined,
    };
}
/** How GitHub's service could not be asked; `undefined` when it refused, or must not be asked. */
function idTokenTrouble(given) {
    if (given.kind === "failure")
        return given.failure;
    if (given.kind === "unsafe-address")
        return undefined;
    const { status } = given;
    if (status === 429)
        return "overloaded";
    if (status === 408)
        return "timeout";
    if (status >= 500)
        return "server-error";
    if (status >= 400)
        return undefined;
    return status >= 300 ? "redirect" : "not-the-api";
}
function withoutAccessToken(observation, claims, ports) {
    const judged = judgeExchange(observation);
    const answer = observation.kind === "answer" ? observation : undefined;
    const about = { status: answer?.status, requestId: answer?.requestId ?? "", claims };
    const retryAfterMs = answer?.retryAfterMs;
    if (judged.trouble !== undefined) {
        const { trouble } = judged;
        ports.onEvent({ event: "no-access-token", observation, refusal: { code: "", message: "" } });
        return { result: { ...none("exchange-unreachable"), ...about, trouble }, trouble, retryAfterMs };
    }
    const { reason, code, message } = judged;
    ports.onEvent({ event: "no-access-token", observation, refusal: { code, message } });
    return { result: { ...none(reason), ...about, code, message }, trouble: undefined, retryAfterMs };
}
function none(reason) {
    return {
        identity: "none",
        reason,
        status: undefined,
        code: "",
        message: "",
        requestId: "",
        claims: undefined,
        trouble: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/keyless/token-parts.js
/** Shorter parts are no secrets by themselves. */
const SHORTEST_PART = 40;
/**
 * What of a token must not be seen: the token, and of a JWT its claims and its signature as they stand in it. A
 * server that quotes a token may quote it in parts, and the first part, which is the same for all tokens of an
 * issuer, is no secret.
 *
 * @param token a JWT or any other text
 * @returns the token first
 */
function secretParts(token) {
    const [, ...rest] = token.split(".");
    return [token, ...rest.filter((part) => part.length >= SHORTEST_PART)];
}

// EXTERNAL MODULE: ./lib/ports/proxy.js
var proxy = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(7818);
;// CONCATENATED MODULE: ./lib/report/keyless-progress.js

/**
 * The lines of the log while the job's identity is exchanged.
 *
 * @param timeoutMs for one request; there are two in an attempt
 */
function reportKeyless(event, timeoutMs, messages, writer) {
    writer.line(`  ${lineOf(event, timeoutMs, messages, writer)}`);
}
function lineOf(event, timeoutMs, messages, writer) {
    switch (event.event) {
        case "id-token":
            return messages.idToken(idToken(event));
        case "access-token":
            return messages.accessToken;
        case "no-access-token":
            return messages.noAccessToken((0,progress/* cameOf */.qN)(event.observation), said(event, writer));
        case "again":
            return messages.attempt(event.attempt, event.attempts, event.delayMs);
        case "waiting":
            return messages.waiting(event.elapsedMs, 2 * timeoutMs);
    }
}
function idToken({ given, status, failure, }) {
    if (given)
        return "received";
    if (failure !== undefined)
        return { failure };
    return status === undefined ? undefined : { status };
}
/** Of an answer that should hold an access token nothing is shown: it may, in a form that nobody knows. */
function said({ observation, refusal }, writer) {
    if (observation.kind === "answer" && observation.status < 400)
        return "";
    const words = [refusal.code, refusal.message].filter((text) => text !== "").join(": ");
    const message = words === "" ? (0,progress/* messageOf */.bD)(observation) : words;
    return message === "" ? "" : writer.piece(message, progress/* LONGEST_MESSAGE */.bX);
}

// EXTERNAL MODULE: ./lib/checks/event.js + 1 modules
var checks_event = __webpack_require__(7266);
;// CONCATENATED MODULE: ./lib/checks/identity.js






/** An access token of OpenAI's for the identity of this job. Every token is masked and protected on the way. */
async function identifyJob(identity, { timeoutMs, maxAttempts }, ports, messages, writer) {
    const { runner, clock, cancel } = ports;
    const credential = runner.env("ACTIONS_ID_TOKEN_REQUEST_TOKEN") ?? "";
    const offered = credential !== "" && (runner.env("ACTIONS_ID_TOKEN_REQUEST_URL") ?? "") !== "";
    // The runner has masked this one; a server that quotes it must not get it into a file or an output either.
    if (offered)
        writer.protect([credential]);
    return await identify(identity, maxAttempts, {
        connect: () => ports.createIdentity({
            timeoutMs,
            cancel,
            isProxied: (hostname) => ports.proxyUse === "proxied" && (0,proxy/* isProxied */.S7)(hostname, ports.proxy),
        }),
        offered,
        withheld: () => (0,checks_event/* withheldFrom */.E)(runner),
        onToken: (token) => {
            const parts = secretParts(token);
            for (const mask of new Set(parts.flatMap(key_forms/* masksFor */.RM)))
                runner.mask(mask);
            writer.protect(parts);
        },
        clock,
        cancel,
        onEvent: (event) => reportKeyless(event, timeoutMs, messages, writer),
    });
}


/***/ })

};
