export const id = 368;
export const ids = [368,928,331];
export const modules = {

/***/ 8576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createBoundedFetch),
/* harmony export */   e: () => (/* binding */ RequestFailure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7334);
/* harmony import */ var _openai_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4928);



/** A request that brought no complete answer. Says how, and nothing of what a server or a library said. */
class RequestFailure extends Error {
    name = "RequestFailure";
    failure;
    constructor(failure) {
        super(`The request brought no answer (${failure}).`);
        this.failure = failure;
    }
}
/** What the SDK may send besides the credential. Everything else it finds out about this machine stays here. */
const HEADERS = ["accept", "content-type"];
/** A page of 100 keys is about 60 KiB. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Answers that have no body by definition; `Response` does not take one for them. */
const BODILESS = [204, 205, 304];
/**
 * A `fetch` for the OpenAI SDK that cannot do what a key-bearing request must not: it speaks to one server, follows
 * no redirect, sends one credential (OPENAI_CUSTOM_HEADERS in the environment would replace it), reads bounded
 * bodies, and ends in time. Redirects are answers like any other.
 *
 * @throws RequestFailure when no complete answer came; TypeError for a request that it is not for
 */
function createBoundedFetch(options) {
    const { origin, bearer, timeoutMs, cancel, direct, proxied, maxBytes = MAX_BODY_BYTES } = options;
    if (!direct && !origin.startsWith("https:"))
        throw new TypeError("Plain http is for this machine only.");
    return async (input, init = {}) => {
        if (input instanceof Request)
            throw new TypeError("Only addresses are fetched.");
        const url = new URL(input);
        if (url.origin !== origin)
            throw new TypeError("Another server than the one that this fetch is for.");
        const { body } = init;
        if (body != null && typeof body !== "string")
            throw new TypeError("Only texts are sent.");
        const given = [...new Headers(init.headers)].filter(([name]) => HEADERS.includes(name));
        const timeout = AbortSignal.timeout(timeoutMs);
        const ended = [timeout, cancel, ...(init.signal ? [init.signal] : [])];
        try {
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRequest */ .w)({
                method: init.method ?? "GET",
                url,
                headers: {
                    ...Object.fromEntries(given),
                    "user-agent": "openai-key-guard",
                    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
                },
                body: body ?? undefined,
                direct,
                signal: AbortSignal.any(ended),
            }, maxBytes);
            if (answer.text === undefined)
                throw new RequestFailure("too-large");
            // Node reads any number of three digits as a status.
            if (answer.status < 200 || answer.status > 599)
                throw new RequestFailure("network");
            const headers = Object.entries(answer.headers).flatMap(([name, value = []]) => [value].flat().map((one) => [name, one]));
            // The client would walk through it, and come to no answer at all.
            const readable = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .nestsTooDeep */ .qK)(answer.text) ? "" : answer.text;
            const text = BODILESS.includes(answer.status) ? null : readable;
            return new Response(text, { status: answer.status, headers });
        }
        catch (error) {
            if (error instanceof RequestFailure)
                throw error;
            if (cancel.aborted)
                throw new RequestFailure("cancelled");
            if (timeout.aborted || init.signal?.aborted)
                throw new RequestFailure("timeout");
            throw new RequestFailure((0,_openai_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(error, proxied));
        }
    };
}


/***/ }),

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ sendRequest)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);



/**
 * Sends one request and reads the answer, up to a bound. Redirects are answers like any other.
 *
 * On `node:http` and not on `fetch`: the WebAssembly parser behind Node's fetch takes as long to load and to
 * unload as everything else in a run together (`npm run bench:startup`).
 *
 * @param maxBytes of the body, after decompression
 * @throws the error of Node, with its code, when no complete answer came; the signal's reason when it was ended
 */
async function sendRequest(request, maxBytes) {
    const { signal } = request;
    // Not left to the request alone: there are answers after which Node reports neither an answer nor an error.
    const ended = new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return await Promise.race([exchange(request, maxBytes), ended]);
}
async function exchange(request, maxBytes) {
    const response = await respondTo(request);
    const text = await readText(await decoded(response), maxBytes);
    response.destroy();
    return { status: response.statusCode ?? 0, headers: response.headers, text };
}
function respondTo({ url, method, headers, body, direct, signal }) {
    return new Promise((resolve, reject) => {
        const secure = url.protocol === "https:";
        const options = {
            method,
            // A plain answer is what is asked for; a list of models is not worth loading zlib.
            headers: { ...headers, "accept-encoding": "identity" },
            signal,
            // NODE_TLS_REJECT_UNAUTHORIZED in the environment must not show a key to whoever is on the way.
            rejectUnauthorized: true,
            // The agents of this process go through the proxy; a new one does not. Plain http never does.
            ...(secure && !direct ? {} : { agent: secure ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent() : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent() }),
        };
        const client = secure ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
        client
            .request(url, options)
            .once("response", resolve)
            .once("error", reject)
            .once("upgrade", (_, socket) => {
            socket.destroy();
            reject(new Error("The server wanted to change to another protocol."));
        })
            .end(body);
    });
}
/** Some servers compress whatever was asked for. */
async function decoded(response) {
    const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
    if (encoding === "identity" || encoding === "")
        return response;
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    // Errors of either stream come out where the last one is read.
    return (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(response, encoding === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
}
async function readText(body, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.length;
        // Leaving the loop closes the stream, and with it the connection.
        if (bytes > maxBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}


/***/ }),

/***/ 331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ idTokenCalls),
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3838);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7334);
/* harmony import */ var _openai_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4928);




/** The call that a request belongs to. The library between has no place for it. */
const idTokenCalls = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** A token of GitHub's is about 2 KiB. */
const MAX_BODY_BYTES = 64 * 1024;
/** A JWT in its compact form (RFC 7515, section 7.1). */
const TOKEN = /^[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}$/;
/**
 * Sends the request of `core.getIDToken` in place of its own HTTP client (`stubs/http-client.js`): that one takes
 * the credential along over redirects to other hosts, reads bodies of any length, tries ten times, and cannot be
 * stopped. What is not a token is not returned: the library would have the runner mask it, and with a value such as
 * `e` the whole log.
 *
 * @param headers with the credential
 * @throws what the library wraps into an error of its own; why is in the {@link IdTokenCall}
 */
async function requestIdToken(address, headers) {
    const call = idTokenCalls.getStore();
    if (call === undefined)
        throw new Error("A request for an ID token outside of any call for one.");
    const end = (trouble) => {
        call.trouble = trouble;
        return new Error("GitHub gave no ID token.");
    };
    const url = URL.parse(address);
    if (url === null || !(0,_loopback_js__WEBPACK_IMPORTED_MODULE_3__/* .isSafeForSecrets */ .Y)(url))
        throw end({ kind: "unsafe-address" });
    const timeout = AbortSignal.timeout(call.timeoutMs);
    const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRequest */ .w)({
        url,
        method: "GET",
        headers: { ...headers, accept: "application/json", "user-agent": "openai-key-guard" },
        body: undefined,
        direct: (0,_loopback_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopbackHost */ .c)(url.hostname),
        signal: AbortSignal.any([timeout, call.cancel]),
    }, MAX_BODY_BYTES).catch((error) => {
        if (call.cancel.aborted)
            throw end({ kind: "failure", failure: "cancelled" });
        if (timeout.aborted)
            throw end({ kind: "failure", failure: "timeout" });
        throw end({ kind: "failure", failure: (0,_openai_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(error, call.isProxied(url.hostname)) });
    });
    if (answer.text === undefined)
        throw end({ kind: "failure", failure: "too-large" });
    const value = answer.status === 200 ? tokenIn(answer.text) : undefined;
    if (value === undefined) {
        const retryAfter = answer.headers["retry-after"] ?? "";
        throw end({ kind: "answer", status: answer.status, retryAfter });
    }
    return { result: { value } };
}
function tokenIn(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === "string" && TOKEN.test(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createIdentityPort: () => (/* binding */ createIdentityPort)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _bounded_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8576);
/* harmony import */ var _id_token_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);



/** The only address that the SDK exchanges tokens at. */
const TOKEN_ENDPOINT = "https://auth.openai.com";
/** An access token is about 2 KiB. */
const MAX_BODY_BYTES = 256 * 1024;
/** What can be sent as a header and masked without harm: printable, and no word. */
const ACCESS_TOKEN = /^[\x21-\x7e]{16,12000}$/;
/** The token is kept from every child process: git's environment has only what it needs (`git.ts`). */
function createIdentityPort(options) {
    const { getIdToken = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getIDToken */ .V9 } = options;
    return {
        idToken: (audience) => requestIn(options, () => getIdToken(audience)),
        exchange: (given) => exchange(given, options),
    };
}
/** Errors of the library quote the server, and are not looked at. */
async function requestIn({ timeoutMs, cancel, isProxied }, getIdToken) {
    const call = { timeoutMs, cancel, isProxied, trouble: undefined };
    try {
        return { kind: "token", token: await _id_token_request_js__WEBPACK_IMPORTED_MODULE_2__/* .idTokenCalls */ .k.run(call, getIdToken) };
    }
    catch {
        return call.trouble ?? { kind: "failure", failure: "network" };
    }
}
/**
 * Through the SDK's own exchange, which knows the request and the answer, with a fetch that follows no redirect,
 * reads no endless body and ends in time. Of the SDK only this part is loaded.
 */
async function exchange({ identityProviderId, serviceAccountId, idToken }, { timeoutMs, cancel, isProxied }) {
    const { WorkloadIdentityAuth } = await __webpack_require__.e(/* import() */ 120).then(__webpack_require__.bind(__webpack_require__, 2120));
    const proxied = isProxied(new URL(TOKEN_ENDPOINT).hostname);
    const given = { bearer: undefined, direct: false, maxBytes: MAX_BODY_BYTES };
    const fetch = (0,_bounded_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .createBoundedFetch */ .W)({ origin: TOKEN_ENDPOINT, timeoutMs, cancel, proxied, ...given });
    let received = { kind: "failure", failure: "network" };
    const auth = new WorkloadIdentityAuth({
        identityProviderId,
        serviceAccountId,
        provider: { tokenType: "jwt", getToken: async () => idToken },
    }, async (input, init) => {
        const response = await fetch(input, init);
        const { status, headers } = response;
        received = {
            kind: "answer",
            status,
            headers: Object.fromEntries(headers),
            text: await response.clone().text(),
        };
        return response;
    });
    try {
        const token = await auth.getToken();
        return ACCESS_TOKEN.test(token) ? { kind: "token", token } : received;
    }
    catch (error) {
        // The SDK's own errors quote the server; what came is known without them.
        return error instanceof _bounded_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestFailure */ .e ? { kind: "failure", failure: error.failure } : received;
    }
}


/***/ }),

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOpenAiPort: () => (/* binding */ createOpenAiPort),
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);

/** More than any model list needs (OpenRouter's is under 1 MiB); a body without end stops here. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/**
 * The port, on `node:https` and without the official SDK: of the SDK a probe would use three headers, and load
 * for them as much as everything else in the run together. The SDK would also read ten variables of the
 * environment, follow redirects, take any 200 for a list and read bodies of any length (openai@7.57.0). Its types
 * hold the bodies of our requests to the API, see `validate/probe.ts`.
 */
function createOpenAiPort(options) {
    return {
        ask: ({ method, path, body, credential }) => send({
            method,
            url: new URL(`${options.baseUrl}${path}`),
            headers: {
                authorization: `Bearer ${credential}`,
                accept: "application/json",
                "user-agent": "openai-key-guard",
                ...(options.organization === undefined ? {} : { "openai-organization": options.organization }),
                ...(options.project === undefined ? {} : { "openai-project": options.project }),
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? undefined : JSON.stringify(body),
            direct: options.direct,
        }, options),
    };
}
async function send(request, { timeoutMs, cancel, proxied }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const signal = AbortSignal.any([timeout, cancel]);
        const { status, headers, text } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w)({ ...request, signal }, MAX_BODY_BYTES);
        return text === undefined
            ? { kind: "failure", failure: "too-large" }
            : { kind: "answer", status, headers, text };
    }
    catch (error) {
        if (cancel.aborted)
            return { kind: "failure", failure: "cancelled" };
        if (timeout.aborted)
            return { kind: "failure", failure: "timeout" };
        return { kind: "failure", failure: failureOf(error, proxied) };
    }
}
const FAILURE_BY_CODE = [
    [/^(?:ENOTFOUND|EAI_)/, "dns"],
    [/^ECONNREFUSED$/, "refused"],
    [/^ERR_PROXY/, "proxy"],
    [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
    [/^ETIMEDOUT$/, "timeout"],
    [/CERT|^UNABLE_TO_|^DEPTH_ZERO|^ERR_(?:TLS|SSL)|^EPROTO$/, "tls"],
];
/** Which kind of network failure an error stands for, by the codes of Node and OpenSSL. */
function failureOf(error, proxied) {
    const codes = causeCodes(error);
    const found = FAILURE_BY_CODE.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
    // Behind a proxy only the proxy is looked up and connected to.
    if (proxied && (found === "dns" || found === "refused"))
        return "proxy";
    return found ?? "network";
}
/** Codes along the chain of causes; several addresses tried at once arrive as an AggregateError. */
function causeCodes(error, depth = 0) {
    if (typeof error !== "object" || error === null || depth > 4)
        return [];
    const { code, errors, cause } = error;
    return [
        ...(typeof code === "string" ? [code] : []),
        ...(Array.isArray(errors) ? errors.flatMap((one) => causeCodes(one, depth + 1)) : []),
        ...causeCodes(cause, depth + 1),
    ];
}


/***/ })

};
