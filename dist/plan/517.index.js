export const id = 517;
export const ids = [517];
export const modules = {

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  requestIdToken: () => (/* binding */ requestIdToken)
});

// UNUSED EXPORTS: idTokenCalls

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(698);
// EXTERNAL MODULE: ./lib/loopback.js
var loopback = __webpack_require__(838);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(75);
;// CONCATENATED MODULE: ./lib/ports/http.js



/**
 * Sends one request and reads the answer, up to a bound. Redirects are answers like any other.
 *
 * On `node:http` and not on `fetch`: the WebAssembly parser behind Node's fetch takes as long to load and to
 * unload as everything else in a run together (`npm run bench:startup`).
 *
 * @param maxBytes of the body, after decompression
 * @throws the error of Node, with its code, when no complete answer came; the signal's reason when it was ended
 */
async function http_sendRequest(request, maxBytes) {
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
            ...(secure && !direct ? {} : { agent: secure ? new external_node_https_.Agent() : new external_node_http_.Agent() }),
        };
        const client = secure ? external_node_https_ : external_node_http_;
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
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 522, 19));
    // Errors of either stream come out where the last one is read.
    return (0,external_node_stream_.pipeline)(response, encoding === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
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

;// CONCATENATED MODULE: ./lib/ports/openai.js

/** More than any model list needs (OpenRouter's is under 1 MiB); a body without end stops here. */
const MAX_BODY_BYTES = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
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
        const { status, headers, text } = await sendRequest({ ...request, signal }, MAX_BODY_BYTES);
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

;// CONCATENATED MODULE: ./lib/ports/id-token-request.js




/** The call that a request belongs to. The library between has no place for it. */
const idTokenCalls = new external_node_async_hooks_.AsyncLocalStorage();
/** A token of GitHub's is about 2 KiB. */
const id_token_request_MAX_BODY_BYTES = 64 * 1024;
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
    if (url === null || !(0,loopback/* isSafeForSecrets */.Y)(url))
        throw end({ kind: "unsafe-address" });
    const timeout = AbortSignal.timeout(call.timeoutMs);
    const answer = await http_sendRequest({
        url,
        method: "GET",
        headers: { ...headers, accept: "application/json", "user-agent": "openai-key-guard" },
        body: undefined,
        direct: (0,loopback/* isLoopbackHost */.c)(url.hostname),
        signal: AbortSignal.any([timeout, call.cancel]),
    }, id_token_request_MAX_BODY_BYTES).catch((error) => {
        if (call.cancel.aborted)
            throw end({ kind: "failure", failure: "cancelled" });
        if (timeout.aborted)
            throw end({ kind: "failure", failure: "timeout" });
        throw end({ kind: "failure", failure: failureOf(error, call.isProxied(url.hostname)) });
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


/***/ })

};
