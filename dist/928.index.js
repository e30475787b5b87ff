export const id = 928;
export const ids = [928];
export const modules = {

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
