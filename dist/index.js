import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* unused reexport */ __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


__webpack_unused_export__ = httpOverHttp;
__webpack_unused_export__ = httpsOverHttp;
__webpack_unused_export__ = httpOverHttps;
__webpack_unused_export__ = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(494);
/* harmony import */ var _ports_openai_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(179);
/* harmony import */ var _ports_proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8);
/* harmony import */ var _ports_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(148);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(802);





const cancel = new AbortController();
// Not `once`: the runner sends SIGTERM after SIGINT, which must not cut off the report of the first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => cancel.abort());
// Node's own code can fail outside of any promise (an endless answer of a proxy to CONNECT): no result then, but
// outputs that say so; and whatever failed, and whenever, the step must not pass.
process.on("uncaughtException", () => {
    process.exitCode = 1;
    cancel.abort();
});
// A log that nobody reads any more is no reason to lose the outputs.
process.stdout.on("error", () => undefined);
const proxy = (0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readProxySettings */ .uv)(process.env);
await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)({
    runner: (0,_ports_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .createRunnerPort */ .a)(process.env),
    clock: _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    createOpenAi: _ports_openai_js__WEBPACK_IMPORTED_MODULE_1__/* .createOpenAiPort */ .K,
    proxy,
    proxyUse: (0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .useProxy */ .C)(proxy),
    cancel: cancel.signal,
    clearSecrets: () => {
        for (const name of Object.keys(process.env)) {
            if (/^(?:OPENAI_|INPUT_API-KEY$)/i.test(name))
                delete process.env[name];
        }
    },
});
// A proxy or server that keeps its end of a connection open would keep the step open with it.
process.stdout.write("", () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    sleep: (ms, cancel) => new Promise((resolve) => {
        if (cancel.aborted)
            return resolve();
        const done = () => {
            clearTimeout(timer);
            cancel.removeEventListener("abort", done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        cancel.addEventListener("abort", done, { once: true });
    }),
    random: Math.random,
};


/***/ }),

/***/ 179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createOpenAiPort)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
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
            ...(secure && !direct ? {} : { agent: secure ? new external_node_https_namespaceObject.Agent() : new external_node_http_.Agent() }),
        };
        const client = secure ? external_node_https_namespaceObject : external_node_http_;
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
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 19));
    // Errors of either stream come out where the last one is read.
    return (0,external_node_stream_namespaceObject.pipeline)(response, encoding === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
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
    if (!(error instanceof Error) || depth > 4)
        return [];
    const { code, errors } = error;
    return [
        ...(typeof code === "string" ? [code] : []),
        ...(Array.isArray(errors) ? errors.flatMap((one) => causeCodes(one, depth + 1)) : []),
        ...causeCodes(error.cause, depth + 1),
    ];
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ useProxy),
/* harmony export */   S7: () => (/* binding */ isProxied),
/* harmony export */   uv: () => (/* binding */ readProxySettings)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67);

/** Hosts that are this machine: a proxy could only reach itself by these names. */
const LOOPBACK = "localhost,.localhost,127.0.0.1,::1,[::1]";
/** The lower-case name wins, as in curl and in undici; `host:port` without a scheme is http, as in curl. */
function readProxySettings(env) {
    const noProxy = env["no_proxy"] ?? env["NO_PROXY"] ?? "";
    const proxy = env["https_proxy"] || env["HTTPS_PROXY"] || undefined;
    return {
        httpsProxy: proxy === undefined || proxy.includes("://") ? proxy : `http://${proxy}`,
        noProxy: noProxy === "*" ? "*" : [noProxy, LOOPBACK].filter((part) => part !== "").join(","),
    };
}
/**
 * Makes `node:https` and `fetch` of this process, and with them the OpenAI and the GitHub client, go through the
 * proxy that the environment names. `http_proxy` is left out on purpose: nothing is sent over plain http but to
 * loopback, directly (`http.ts`), and a proxy would see the key there.
 *
 * @returns `direct` without a proxy, `proxied` with one, `not-an-address` when the variable holds no address of
 *   a proxy, `unsupported` when this Node cannot (`http.setGlobalProxyFromEnv` came with 24.14)
 */
function useProxy({ httpsProxy, noProxy }) {
    if (httpsProxy === undefined || noProxy === "*")
        return "direct";
    if (!isProxyAddress(httpsProxy))
        return "not-an-address";
    const { setGlobalProxyFromEnv } = node_http__WEBPACK_IMPORTED_MODULE_0__;
    if (!setGlobalProxyFromEnv)
        return "unsupported";
    setGlobalProxyFromEnv({ https_proxy: httpsProxy, no_proxy: noProxy });
    return "proxied";
}
/** Node throws on an address with a bare `%` in its password, and quotes it. */
function isProxyAddress(text) {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol))
        return false;
    try {
        decodeURIComponent(url.username + url.password);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether requests to a host go through the proxy, by the rules of `no_proxy`: names, with or without leading dot or `*`. */
function isProxied(hostname, { httpsProxy, noProxy }) {
    if (httpsProxy === undefined)
        return false;
    return !noProxy.split(/[\s,]+/).some((entry) => {
        const name = entry.replace(/^\*?\.?/, "").replace(/:\d+$/, "");
        return entry === "*" || (name !== "" && (hostname === name || hostname.endsWith(`.${name}`)));
    });
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createRunnerPort)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var node_modules_tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./stubs/undici.js
// Stands in for npm's undici in the bundle (tsconfig.json `paths`): @actions/http-client imports it only for a
// proxy agent, and loading it is half of the start-up time of @actions/core. Node has the same fetch built in,
// and src/ports/proxy.ts makes that one go through the proxy of the runner.
const fetch = globalThis.fetch;

/** Never handed to `fetch`: Node's own dispatcher knows the proxy. */
class undici_ProxyAgent {}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = (/* unused pure expression or super */ null && (['OPTIONS', 'GET', 'DELETE', 'HEAD']));
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class lib_HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./lib/ports/runner.js


function createRunnerPort(env) {
    return {
        input: (name) => getInput(name, { trimWhitespace: false }),
        env: (name) => env[name],
        mask: core_setSecret,
        info: info,
        warning: (message, title) => warning(message, { title }),
        fail: setFailed,
        output: setOutput,
        summary: async (markdown) => {
            if (!env["GITHUB_STEP_SUMMARY"])
                return true;
            return await summary
                .addRaw(markdown, true)
                .write()
                .then(() => true, () => false);
        },
        eventPayload: () => {
            const path = env["GITHUB_EVENT_PATH"];
            if (!path)
                return undefined;
            try {
                return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, "utf8"));
            }
            catch {
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ./lib/contract.js
/**
 * The closed sets that workflows are written against: verdicts, their groups, what `fail-on` takes, results.
 * Everything else refers to these, so that a new value is one new entry here.
 */
const CHECKS = ["validate", "scan", "rotation"];
/** The checks that this version can run; the others are refused with a sentence of their own. */
const AVAILABLE_CHECKS = ["validate"];
const VERDICTS = [
    "valid",
    "restricted",
    "rate-limited",
    "no-credit",
    "spend-limited",
    "invalid",
    "wrong-kind",
    "mismatched",
    "blocked",
    "malformed",
    "missing",
    "skipped",
    "unreachable",
    "unknown",
];
/** Verdicts that always belong to the group `unusable`; `restricted` joins them when a requirement is not met. */
const UNUSABLE = [
    "no-credit",
    "spend-limited",
    "invalid",
    "wrong-kind",
    "mismatched",
    "blocked",
    "malformed",
    "missing",
];
/** Verdicts of the group `inconclusive`: nothing was learnt about the key. */
const INCONCLUSIVE = ["unreachable", "unknown"];
const GROUPS = ["unusable", "inconclusive"];
const FINDINGS = [
    "leak",
    "possible-leak",
    "dead-leak",
    "incomplete-scan",
    "rotation-due",
    "rotation-soon",
];
const FAIL_ON_TERMS = [...VERDICTS, ...GROUPS, ...FINDINGS, "never"];
const KEY_KINDS = [
    "project",
    "service-account",
    "admin",
    "user",
    "legacy",
    "relay",
    "oidc",
    "none",
];
const OUTPUT_WORDS = [
    ...VERDICTS,
    ...KEY_KINDS,
    "pass",
    "fail",
    "skip",
    "true",
    "false",
    "[]",
];
/** Shorter values stand in ordinary text by chance, and are no secret to anybody. */
const SHORTEST_SECRET = 6;
/**
 * Whether a value can be treated as a secret: masked, and taken out of texts. Not if it is a word that outputs
 * are made of, or part of one: the runner drops outputs that masking would change, and `none` as a key would
 * take half of them along.
 */
function isMaskable(value) {
    const word = value.trim();
    return word.length >= SHORTEST_SECRET && !OUTPUT_WORDS.some((output) => output.includes(word));
}

;// CONCATENATED MODULE: ./lib/decide.js

/** The terms of `fail-on` that a verdict answers to, the most telling first: its own name, then its group. */
function termsOf({ verdict, requirementMet }) {
    const unusable = UNUSABLE.includes(verdict) || (verdict === "restricted" && !requirementMet);
    return [
        verdict,
        ...(unusable ? ["unusable"] : []),
        ...(INCONCLUSIVE.includes(verdict) ? ["inconclusive"] : []),
    ];
}
/**
 * Whether the step fails. A verdict that `fail-on` does not name passes, also an inconclusive one: what was
 * learnt is in `valid` and `verdict`, and whoever wants to fail on it says so.
 */
function decide(outcome, failOn) {
    const because = termsOf(outcome).find((term) => failOn.has(term));
    if (because !== undefined)
        return { result: "fail", because };
    return { result: outcome.verdict === "skipped" ? "skip" : "pass", because: undefined };
}

;// CONCATENATED MODULE: ./lib/key/grammar.js
/** Base64 of "OpenAI", in the middle of every key that OpenAI has issued since 2023. */
const MARKER = "T3BlbkFJ";
/** Prefixes that OpenAI gives to its keys, and that are no secret. Longest match first. */
const OPENAI_PREFIXES = [
    ["sk-svcacct-", "service-account"],
    ["sk-service-", "service-account"],
    ["sk-admin-", "admin"],
    ["sk-proj-", "project"],
    ["sk-None-", "user"],
];
/**
 * Prefixes of keys of other vendors, with the name to show.
 */
const OTHER_VENDORS = [
    ["sk-ant-", "Anthropic"],
    ["sk-or-", "OpenRouter"],
    ["sk-lf-", "Langfuse"],
    ["sk-api-", "MiniMax"],
    ["sk_live_", "Stripe"],
    ["sk_test_", "Stripe"],
    ["pk-lf-", "Langfuse"],
    ["gsk_", "Groq"],
    ["csk-", "Cerebras"],
    ["xai-", "xAI"],
    ["pplx-", "Perplexity"],
    ["fw_", "Fireworks"],
    ["nvapi-", "NVIDIA"],
    ["hf_", "Hugging Face"],
    ["r8_", "Replicate"],
    ["AIza", "Google"],
    ["AKIA", "Amazon Web Services"],
    ["ghp_", "GitHub"],
    ["gho_", "GitHub"],
    ["ghs_", "GitHub"],
    ["github_pat_", "GitHub"],
    ["glpat-", "GitLab"],
];
/**
 * With OpenAI's marker inside these are OpenAI's after all: the first service accounts had names of people's
 * choice in their keys. Inside any other, a marker proves nothing (aquasecurity/trivy:pkg/fanal/secret/testdata
 * says the same of `sk-ant-` and `sk-or-`).
 */
const NAMED_LIKE_A_SERVICE = ["sk-lf-", "sk-api-"];
/** OpenAI credentials that live for minutes or hours: no use as a secret of a repository. */
const SHORT_LIVED_PREFIXES = ["sess-", "ek_"];
/** OpenAI identifiers that are easily copied in place of a key. */
const IDENTIFIER = /^(?:org-|proj_|user-|key_|svc_acct_)[A-Za-z0-9_-]*$/;
/**
 * What a key's shape says about it. Tolerant of lengths: OpenAI has changed them four times since 2023, and
 * only the prefix and the marker have lasted. A shape that is none of OpenAI's is of kind `relay`: relays and
 * compatible servers hand out keys of any form.
 *
 * @param key the key alone, without surrounding white space
 */
function shapeOf(key) {
    const hasMarker = key.includes(MARKER);
    const none = { hasMarker, shortLived: false, identifier: false };
    const other = OTHER_VENDORS.find(([prefix]) => key.startsWith(prefix) && !(hasMarker && NAMED_LIKE_A_SERVICE.includes(prefix)));
    if (other)
        return { ...none, kind: "relay", publicPrefix: other[0], otherVendor: other[1] };
    const prefixed = OPENAI_PREFIXES.find(([prefix]) => key.startsWith(prefix));
    if (prefixed)
        return { ...none, kind: prefixed[1], publicPrefix: prefixed[0] };
    if (SHORT_LIVED_PREFIXES.some((prefix) => key.startsWith(prefix))) {
        return { ...none, kind: "relay", publicPrefix: "", shortLived: true };
    }
    if (IDENTIFIER.test(key))
        return { ...none, kind: "none", publicPrefix: "", identifier: true };
    if (!key.startsWith("sk-"))
        return { ...none, kind: "relay", publicPrefix: "" };
    if (!hasMarker)
        return { ...none, kind: "relay", publicPrefix: "sk-" };
    // `sk-<name of the service>-…` was the form of the first service accounts (trufflesecurity/trufflehog#2868).
    const beforeMarker = key.slice("sk-".length, key.indexOf(MARKER));
    return { ...none, kind: beforeMarker.includes("-") ? "service-account" : "legacy", publicPrefix: "sk-" };
}
/** The part of a key that must never be seen: all but its public prefix. */
function secretPart(key) {
    return key.slice(shapeOf(key).publicPrefix.length);
}

;// CONCATENATED MODULE: ./lib/validate/base-url.js
/** Longer than any address; what is longer is not searched. */
const LONGEST_URL = 2000;
/** Ends of the addresses that people copy from a relay's documents in place of the base. */
const ENDPOINT = /\/(?:models|chat\/completions|completions|responses|embeddings|chat)$/;
/**
 * Reads the input `base-url`. Plain http is for loopback only: anywhere else the key would cross the network
 * in the clear.
 */
function readBaseUrl(text) {
    const url = text.length <= LONGEST_URL ? URL.parse(text.trim()) : null;
    if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.hostname === "") {
        return { ok: false, problem: "not-a-url" };
    }
    if (url.username !== "" || url.password !== "")
        return { ok: false, problem: "credentials" };
    if (url.search !== "" || url.hash !== "")
        return { ok: false, problem: "query" };
    const isLoopback = isLoopbackHost(url.hostname);
    if (url.protocol === "http:" && !isLoopback)
        return { ok: false, problem: "not-https" };
    const isOpenAi = url.protocol === "https:" && /(?:^|\.)openai\.com\.?$/.test(url.hostname);
    const path = withoutEndpoint(url.pathname);
    return {
        ok: true,
        host: {
            // OpenAI's API has no other version; for other hosts the path is theirs to know.
            baseUrl: `${url.origin}${isOpenAi && path === "" ? "/v1" : path}`,
            host: url.host,
            isOpenAi,
            isLoopback,
        },
    };
}
/**
 * Whether a URL's host name is this machine: `localhost`, 127.0.0.0/8, `[::1]`. Not `….localhost`, which goes to
 * the DNS on many systems.
 */
function isLoopbackHost(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
function withoutEndpoint(path) {
    return path.replace(/\/+$/, "").replace(ENDPOINT, "").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./lib/inputs.js



/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
class InputError extends Error {
    name = "InputError";
}
const DEFAULTS = {
    checks: "validate",
    "api-key": "",
    "key-name": "OPENAI_API_KEY",
    "base-url": "https://api.openai.com/v1",
    organization: "",
    project: "",
    probe: "request",
    model: "",
    "require-models": "",
    "on-missing-key": "auto",
    "timeout-seconds": "20",
    "max-attempts": "3",
    "fail-on": "unusable, leak, incomplete-scan, rotation-due",
};
const LONGEST_KEY_NAME = 100;
const MAX_TIMEOUT_SECONDS = 600;
const MAX_ATTEMPTS = 10;
/**
 * Reads and checks all inputs.
 *
 * @param apiKey the key as already taken (and masked) from the input or the environment
 * @throws InputError for the first input that cannot be used
 */
function readInputs(source, apiKey) {
    const text = (name) => source(name).trim() || (DEFAULTS[name] ?? "");
    const optional = (name) => text(name) || undefined;
    const checks = readList("checks", text("checks"), CHECKS);
    for (const check of checks) {
        if (!AVAILABLE_CHECKS.includes(check)) {
            throw new InputError(`Input "checks" asks for "${check}", which this version of OpenAI Key Guard does not have yet. ` +
                `Available: ${AVAILABLE_CHECKS.join(", ")}. Take "${check}" out of "checks".`);
        }
    }
    return {
        checks,
        apiKey,
        keyName: readName("key-name", text("key-name")).slice(0, LONGEST_KEY_NAME),
        host: readHost(text("base-url")),
        organization: readId("organization", optional("organization"), "org-abc123"),
        project: readId("project", optional("project"), "proj_abc123"),
        probe: readOne("probe", text("probe"), ["request", "models"]),
        model: optional("model") && readName("model", text("model")),
        requireModels: split(text("require-models")).map((model) => readName("require-models", model)),
        onMissingKey: readOne("on-missing-key", text("on-missing-key"), ["auto", "fail", "skip"]),
        timeoutMs: Math.round(readNumber("timeout-seconds", text("timeout-seconds"), 1, MAX_TIMEOUT_SECONDS, false) * 1000),
        maxAttempts: readNumber("max-attempts", text("max-attempts"), 1, MAX_ATTEMPTS, true),
        failOn: readFailOn(text("fail-on")),
    };
}
function readFailOn(text) {
    const terms = readList("fail-on", text, FAIL_ON_TERMS);
    if (!terms.includes("never"))
        return new Set(terms);
    if (terms.length > 1) {
        throw new InputError(`Input "fail-on" has "never" beside other terms (${quoted(text)}). Write "never" alone, or leave it out.`);
    }
    return new Set();
}
function readList(name, text, allowed) {
    const items = [...new Set(split(text))];
    if (items.length === 0) {
        throw new InputError(`Input "${name}" is empty. Give at least one of: ${allowed.join(", ")}.`);
    }
    return items.map((item) => readOne(name, item, allowed));
}
function readOne(name, text, allowed) {
    const found = allowed.find((value) => value === text.toLowerCase());
    if (found !== undefined)
        return found;
    throw new InputError(`Input "${name}" does not know ${quoted(text)}. Allowed: ${allowed.join(", ")}. Correct it under "with:" of the step.`);
}
function readNumber(name, text, min, max, whole) {
    const value = Number(text);
    if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
        return value;
    throw new InputError(`Input "${name}" is ${quoted(text)}. Allowed: a ${whole ? "whole " : ""}number from ${min} to ${max}, ` +
        `such as ${DEFAULTS[name]}.`);
}
/** Names are printed, and models are sent: a key that was put in their place must go no further. */
function readName(name, text) {
    const isKey = /(?:^|[\s"'=:])sk-/.test(text) || text.includes(MARKER) || (name === "key-name" && RANDOM.test(text));
    if (!isKey)
        return text;
    throw new InputError(`Input "${name}" is a value that looks like a key (not shown). Allowed: a name. ` +
        'The key belongs in the secret that "api-key" reads.');
}
/** Organization and project ids become headers, so that only what an id is made of may pass. */
function readId(name, text, form) {
    if (text === undefined || (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeKey(text)))
        return text;
    throw new InputError(`Input "${name}" is ${quoted(text)}. Allowed: an id of letters, digits, "-" and "_", such as ${form}. ` +
        "Copy it from https://platform.openai.com/settings/organization/general, or leave the input out.");
}
const BASE_URL_ADVICE = {
    "not-a-url": "Allowed: a complete address that begins with https://, such as https://api.openai.com/v1.",
    "not-https": "Allowed: https:// only, since over http:// anyone on the way could read the key; http:// is for the machine itself (localhost).",
    credentials: 'Allowed: an address without user name and password. The key belongs in the secret that "api-key" reads.',
    query: 'Allowed: an address without "?" and "#". Give the part that ends before /models or /chat/completions.',
};
function readHost(text) {
    const reading = readBaseUrl(text);
    if (reading.ok)
        return reading.host;
    throw new InputError(`Input "base-url" is ${quoted(text)}. ${BASE_URL_ADVICE[reading.problem]}`);
}
function split(text) {
    return text.split(/[\s,]+/).filter((item) => item !== "");
}
const LONGEST_QUOTE = 60;
/** What an input got, for an error: never what may be a key or hold a password. */
function quoted(text) {
    if (looksLikeKey(text) || RANDOM.test(text))
        return "a value that looks like a key (not shown)";
    if (/[@?]|%40|\/\/[^/]*:(?!\d+(?:\/|$))/.test(text))
        return "a value that may hold a password (not shown)";
    return text.length > LONGEST_QUOTE ? `a value of ${text.length} characters (not shown)` : `"${text}"`;
}
/** Keys of other vendors: long, without a sign between, and with digits or capitals among small letters. */
const RANDOM = /(?<![A-Za-z0-9])(?:(?=[A-Za-z]*\d)(?=\d*[A-Za-z])|(?=[a-z]*[A-Z])(?=[A-Z]*[a-z]))[A-Za-z0-9]{20,}/;
/** Generous on purpose: a value that is wrongly withheld from an error message costs nothing. */
function looksLikeKey(text) {
    return text.includes("sk-") || text.includes(MARKER) || /[A-Za-z0-9_+/=-]{40,}/.test(text);
}

;// CONCATENATED MODULE: ./lib/key/read.js

const ASCII_SPACE = " \t\r\n\f\v";
const QUOTED = /^["'`]|["'`][,;]*$/;
/** Also alone: what is left of `Bearer ${{ secrets.NAME }}` where the secret is empty. */
const BEARER = /^(?:authorization\s*[=:]\s*)?bearer(?:[\s:]|$)/i;
/**
 * `NAME=value`, `export NAME=value`, `NAME: value`, `{"name": "value"`, as copied from a file. What follows the
 * sign is no second `=`: that would be the padding of a base64 key. The bounds keep the search linear.
 */
const ASSIGNMENT = /^(?:[{-]\s*)?(?:export\s+|set\s+|\$env:)?["']?(?=[A-Za-z_])[A-Za-z0-9_.-]{0,80}(?:key|token|secret|openai)[A-Za-z0-9_]{0,80}["']?\s*[=:]\s*[^\s=]/i;
const UPPERCASE_ASSIGNMENT = /^(?:-\s+)?(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9_]{1,80}\s*=\s*[^\s=]/;
/** `NAME=` with nothing behind it: the name was copied, or what was to be filled in is empty. */
const EMPTY_ASSIGNMENT = /^(?:export\s+|set\s+|\$env:)?[A-Z0-9_]{0,80}(?:KEY|TOKEN|SECRET)\s*=$/;
const LONGEST_PLACEHOLDER = 500;
/** A template that nobody filled in. Wrong on any host. */
const UNFILLED = /^(?:\$\{\{.*\}\}|\$\{?[A-Z_][A-Z0-9_]*\}?|%[A-Z_][A-Z0-9_]*%|<[^>]*>|\[[^\]]*\]|\{\{.*\}\})$|your[-_. ]?(?:own[-_. ]?)?(?:openai[-_. ]?)?(?:secret[-_. ]?)?(?:api[-_. ]?)?(?:key|token)|(?:api[-_. ]?)?key[-_. ]?(?:goes[-_. ]?)?here|replace[-_. ]?(?:me|this|with)|change[-_. ]?me|insert[-_. ]?(?:your|key)|你的|您的|密钥|填[写入]|替换|请输入/i;
/** An expression of a workflow or a program that should have been evaluated: `secrets.NAME`, `os.getenv("NAME")`. */
const EXPRESSION = /^(?:secrets|env|vars|inputs|process\.env|os\.environ|os\.getenv|System\.getenv)[.[(]/i;
/** A run of x after the prefix: `sk-xxxxxxxx`, `sk-XXXX`, `sk-proj-xxx`. */
const FILLER = /^(?:sk-)?(?:proj-|svcacct-|admin-)?x{3,}[-x0-9]*$|x{8,}/i;
/** Runs that some local servers take as their key, but OpenAI's host never: `sk-111111`, `sk-proj-000000000000`. */
const DUMMY = /^(?:sk-)?(?:proj-|svcacct-|admin-)?(?:y{4,}|0{6,}|1{6,}|a{8,})[-xXyY0-9a]*$/i;
/**
 * Words in place of a key, the name of one (`OPENAI_API_KEY`, `my-secret-key`), a row of letters or digits.
 * Only wrong on OpenAI's host: vLLM's own documents use `EMPTY`, Ollama's `ollama`.
 */
const WORD = /^(?:sk-)?(?:null|nil|none|undefined|empty|todo|tbd|fixme|test|testing|dummy|fake|example|placeholder|password|abc|[a-z._-]{0,60}(?:key|token|secret)|(?:proj-)?(?:abcdef|012345|123456)[a-z0-9-]{0,40}|admin-1234abcd)$/i;
/** As dashboards and error messages show a key: first and last characters with dots or stars between. */
const SHORTENED = /\*{2,}|\.{3,}|…|[•●∙]{2,}/;
/**
 * Reads the value of a secret as a person may have stored it.
 *
 * Spaces and line breaks around the key are taken off with a warning: this run works, but a tool that sends
 * the value as it stands will fail on it. Everything else that would make the value no key is named and the
 * value is not used, because a guess at what was meant would test another value than the one that is stored.
 *
 * @param raw the value exactly as given, not empty
 * @param openAiHost whether the key is for OpenAI's own host, where more is known about what a key looks like
 */
function readKey(raw, openAiHost) {
    const key = withoutEnds(raw, ASCII_SPACE);
    const malformation = malformationOf(key, openAiHost);
    if (malformation)
        return { state: "malformed", malformation };
    const warnings = [];
    // A key that can be used has no line break of its own.
    if (/[\r\n]/.test(raw))
        warnings.push("trailing-line-break");
    else if (key !== raw)
        warnings.push("surrounding-space");
    return { state: "usable", key, warnings };
}
function malformationOf(key, openAiHost) {
    if (key === "")
        return "empty";
    // Before quotes and line breaks: a pasted line or a whole .env file is best named by what it begins with.
    if (ASSIGNMENT.test(key) || UPPERCASE_ASSIGNMENT.test(key) || EMPTY_ASSIGNMENT.test(key)) {
        return "assignment";
    }
    if (BEARER.test(key))
        return "bearer";
    if (QUOTED.test(key))
        return "quotes";
    // What is longer is no placeholder, and not searched for one.
    const short = key.length <= LONGEST_PLACEHOLDER;
    if (short && (UNFILLED.test(key) || EXPRESSION.test(key)))
        return "placeholder";
    if (SHORTENED.test(key))
        return "shortened-copy";
    if (/[\r\n]/.test(key))
        return "line-break";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    if (/[^\x09\x20-\x7e]/.test(key))
        return "not-ascii";
    if (/\s/.test(key))
        return "inner-space";
    if (short && (FILLER.test(key) || (openAiHost && (WORD.test(key) || DUMMY.test(key)))))
        return "placeholder";
    // What stood before or after the key in a sentence or a list.
    if (openAiHost && /^[,;:.]|[,;:.]$/.test(key))
        return "punctuation";
    if (shapeOf(key).identifier)
        return "identifier";
    return undefined;
}
/** Shorter parts, and parts without a digit, are words such as `Bearer` or `secrets.OPENAI_API_KEY`. */
const SECRET_PART = /^(?=.*\d)(?=.*[A-Za-z])[\x21-\x7e]{16,}$/;
/**
 * What could be the key inside a value that is not one: without quotes, `Bearer `, `NAME=`, line by line.
 * For masking only: the runner masks the stored value as a whole, and would show the key in it if printed alone.
 *
 * @returns distinct candidates, the value itself not among them
 */
function keysInside(raw) {
    const found = new Set();
    for (const line of [raw, ...raw.split(/[\r\n]+/)]) {
        const bare = withoutEnds(line, ASCII_SPACE);
        found.add(bare);
        const afterName = withoutEnds(bare.replace(/^[^=:]*[=:]\s*/, ""), QUOTES, `${QUOTES},;`);
        // A smart quote, BOM or zero-width character at either end leaves the key itself whole in between.
        const parts = [
            afterName,
            ...bare.split(/[\s"'`=:,;<>(){}[\]]+/),
            ...(bare.match(/[\x21-\x7e]{16,}/g) ?? []),
        ];
        for (const part of parts)
            if (SECRET_PART.test(part))
                found.add(part);
    }
    found.delete(raw);
    found.delete("");
    return [...found];
}
const QUOTES = "\"'`";
/** A text without the given characters at its ends. Linear, as a regular expression for this is not. */
function withoutEnds(text, first, last = first) {
    let start = 0;
    let end = text.length;
    while (start < end && first.includes(text.charAt(start)))
        start++;
    while (end > start && last.includes(text.charAt(end - 1)))
        end--;
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/key/forms.js


/** Below this length an encoded form is too likely to stand in innocent text. */
const SHORTEST_ENCODED = 8;
/**
 * The encodings of a secret in which it could stand in a text, the secret itself first. Those that depend on
 * what stands before or after it (base64) are given for all three alignments, as the part that stays the same.
 *
 * @returns distinct non-empty strings
 */
function formsOf(secret) {
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        const bytes = Buffer.from(secret, "utf8");
        const utf16 = Buffer.from(secret, "utf16le");
        for (const form of [bytes, utf16, Buffer.from(utf16).swap16()].flatMap(base64Cores)) {
            forms.add(form);
            forms.add(form.replaceAll("+", "-").replaceAll("/", "_"));
        }
        forms.add(bytes.toString("hex"));
        forms.add(bytes.toString("hex").toUpperCase());
        // A lone half of a surrogate pair has no percent-encoding.
        forms.add(encodeURIComponent(secret.toWellFormed()));
        const json = JSON.stringify(secret).slice(1, -1);
        forms.add(json);
        forms.add(JSON.stringify(json).slice(1, -1));
        forms.add(htmlEscaped(secret));
        for (const form of escapesOf(secret, bytes))
            forms.add(form);
        forms.add([...secret].join("\0"));
        forms.add([...secret].reverse().join(""));
        forms.add(secret.toLowerCase());
        forms.add(secret.toUpperCase());
    }
    forms.delete("");
    return [...forms];
}
/**
 * What to register with the runner as secret before anything else is printed: the value, its trimmed form,
 * each line of it, a key inside it, and for each the encodings that the runner does not derive by itself
 * (actions/runner:src/Sdk/DTLogging/Logging/ValueEncoders.cs derives base64 of the value, not of the value with
 * its line end, no base64url and no hex).
 *
 * Words that outputs are made of are left out ({@link isMaskable}).
 *
 * @param raw the value exactly as given
 */
function masksFor(raw) {
    const masks = new Set();
    for (const value of [raw, ...keysInside(raw)]) {
        if (!maskedWith(value).every(isMaskable))
            continue;
        masks.add(value);
        if (value.length < SHORTEST_ENCODED)
            continue;
        const bytes = Buffer.from(value, "utf8");
        masks.add(Buffer.from(`${value}\n`, "utf8").toString("base64"));
        masks.add(bytes.toString("base64url"));
        masks.add(bytes.toString("hex"));
        masks.add(bytes.toString("hex").toUpperCase());
    }
    return [...masks];
}
/** What the runner masks for a value: also each of its lines, the inside of quotes, what stands beside `&`. */
function maskedWith(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return [value, ...lines.filter((line) => line !== "")].flatMap((text) => [
        text,
        text.replace(/^"(.+)"$/s, "$1"),
        ...text.split(/&\+.?|&/s).filter((part) => part.length >= 6),
    ]);
}
/** Base64 of the bytes as they appear at offset 0, 1 and 2 of a longer text, without the characters that its neighbours share. */
function base64Cores(bytes) {
    return [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
        const first = offset === 0 ? 0 : offset + 1;
        const wholeGroups = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(first, wholeGroups);
    });
}
/** Every character or byte written as its number, in the ways of URLs, programs, HTML and dumps. */
function escapesOf(text, bytes) {
    const numbers = [...bytes];
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const inHex = [String, (digits) => digits.toUpperCase()].flatMap((letters) => {
        const hex = (number, width) => letters(number.toString(16).padStart(width, "0"));
        return [
            numbers.map((byte) => hex(byte, 2)).join(" "),
            numbers.map((byte) => `%${hex(byte, 2)}`).join(""),
            numbers.map((byte) => `\\x${hex(byte, 2)}`).join(""),
            units.map((unit) => `\\u${hex(unit, 4)}`).join(""),
            units.map((unit) => `&#x${hex(unit, 2)};`).join(""),
        ];
    });
    return [
        ...inHex,
        numbers.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
        units.map((unit) => `&#${unit};`).join(""),
        units.join(","),
        units.join(", "),
    ];
}
function htmlEscaped(text) {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}

;// CONCATENATED MODULE: ./lib/key/redact.js




/** What stands in place of a secret; the same three characters as the runner's own. */
const REDACTED = "***";
/**
 * Pieces of a secret that are taken out of text that we did not write, in letters and digits: in prose the four
 * last characters count; in short fields, such as the names of hundreds of models, so short a piece would be met
 * by chance, as it would in other spellings of the secret.
 */
const PIECES = { prose: { asIs: 4, respelt: 6 }, field: { asIs: 6, respelt: 8 } };
/** A secret shorter than this is a word such as `ollama`; pieces of it would take words apart. */
const SHORTEST_SECRET_WITH_PIECES = 10;
/** A run of characters that is this long and has a digit is a token of some kind: a hash of a key, another key. */
const TOKEN = /[A-Za-z0-9+_=-]{24,}/g;
/** What is as long and has a digit, but is words and dates: `gpt-4o-mini-transcribe-2025-12-15`, `max_output_tokens=16`. */
const redact_WORD = /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{2,14}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/;
/** Nobody reads further; what follows is not searched either, so that a long text costs no more than a short one. */
const LONGEST_PROSE = 4096;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY = /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;
/**
 * @param secrets values exactly as they were given; the keys inside them are found here
 */
function createRedactor(secrets) {
    const values = [...new Set(secrets.flatMap((secret) => [secret, ...keysInside(secret)]))].filter(isMaskable);
    // Longest first, so that a form inside another does not leave the rest of the longer one behind.
    const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
    const prosePieces = piecesOf(values, PIECES.prose);
    const fieldPieces = piecesOf(values, PIECES.field);
    const redact = (text) => forms.reduce((result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result), text);
    const scrubField = (text) => withoutPieces(redact(beginningOf(text)), fieldPieces);
    const scrub = (text) => withoutPieces(redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? REDACTED : token)), prosePieces);
    return { redact, scrub, scrubField };
}
function isWords(token) {
    return token.split(/[-_=+]+/).every((word) => word === "" || redact_WORD.test(word));
}
/** A long text up to where it is cut, without the word that the cut goes through: it may be half a secret. */
function beginningOf(text) {
    return text.length <= LONGEST_PROSE ? text : `${text.slice(0, LONGEST_PROSE).replace(/\S*$/, "")}…`;
}
const asIs = (letters) => letters;
const inSmallLetters = (letters) => letters.toLowerCase();
/** Every piece of every secret: as it is, and in the spellings of which a piece would give the secret away. */
function piecesOf(values, lengths) {
    const secrets = values
        .filter(isKeyAlone)
        .flatMap(randomParts)
        .filter((secret) => squeeze(secret).length >= SHORTEST_SECRET_WITH_PIECES);
    const respelt = secrets.flatMap((secret) => {
        const bytes = Buffer.from(secret, "utf8");
        return [secret, [...secret].reverse().join(""), bytes.toString("hex"), ...base64Cores(bytes)];
    });
    return {
        exact: { length: lengths.asIs, pieces: cut(secrets, lengths.asIs) },
        squeezed: [
            { length: lengths.asIs, pieces: cut(secrets.map(squeeze), lengths.asIs), spell: asIs },
            {
                length: lengths.respelt,
                pieces: cut(respelt.map(squeeze).map(inSmallLetters), lengths.respelt),
                spell: inSmallLetters,
            },
        ],
    };
}
/**
 * The parts of a key that are no words: relays let people choose keys such as `sk-team-gateway-a8f3k2`, and a
 * piece of a word would be met everywhere. A key of OpenAI's is random throughout.
 */
function randomParts(value) {
    const secret = secretPart(value);
    return value.includes(MARKER) ? [secret] : secret.split(WORDS_BETWEEN).filter((part) => part !== "");
}
/** Whole words between signs, with the signs. */
const WORDS_BETWEEN = /(?:(?<![A-Za-z0-9])[A-Za-z]{3,14}(?![A-Za-z0-9])[-_.]?)+/;
/** Not a whole assignment or sentence: pieces of its words would be taken for pieces of the key. */
function isKeyAlone(value) {
    return !/[\s"'`]|=[^=]/.test(value);
}
function cut(texts, length) {
    return new Set(texts.flatMap((text) => Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))));
}
/** Only letters and digits: what a reader would put together again, whatever stands between. */
function squeeze(text) {
    return text.replace(/[^A-Za-z0-9]+/g, "");
}
/** Replaces every stretch of the text that is covered by pieces. Linear in the text. */
function withoutPieces(text, { exact, squeezed }) {
    const covered = new Uint8Array(text.length);
    for (const at of found(text, exact))
        covered.fill(1, at, at + exact.length);
    const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    const letters = squeeze(text);
    for (const pieces of squeezed) {
        for (const at of found(pieces.spell(letters), pieces)) {
            covered.fill(1, places[at], (places[at + pieces.length - 1] ?? 0) + 1);
        }
    }
    let result = "";
    let copied = 0;
    for (let at = 0; at < covered.length; at++) {
        if (!covered[at])
            continue;
        result += text.slice(copied, at) + REDACTED;
        while (covered[at + 1])
            at++;
        copied = at + 1;
    }
    return result + text.slice(copied);
}
/** Where in the text one of the pieces begins. */
function* found(text, { length, pieces }) {
    if (pieces.size === 0)
        return;
    for (let at = 0; at + length <= text.length; at++)
        if (pieces.has(text.slice(at, at + length)))
            yield at;
}

// EXTERNAL MODULE: ./lib/ports/proxy.js
var proxy = __nccwpck_require__(8);
;// CONCATENATED MODULE: ./lib/validate/model-choice.js
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
const DAY_MS = 86_400_000;
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
    return Number.isNaN(time) ? undefined : Math.floor((time - now.getTime()) / DAY_MS);
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

;// CONCATENATED MODULE: ./lib/validate/observation.js
/**
 * Puts what was received into the terms that answers are judged by.
 *
 * @param now for a `Retry-After` that is a date
 */
function observationOf(received, now) {
    if (received.kind === "failure")
        return received;
    const { status, headers, text } = received;
    const header = (name) => String(headers[name] ?? "");
    const contentType = header("content-type").split(";")[0]?.trim().toLowerCase() ?? "";
    const retryAfterMs = retryAfter(header("retry-after-ms"), header("retry-after"), now);
    return {
        kind: "answer",
        status,
        contentType,
        requestId: header("x-request-id"),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        hasRateLimitHeaders: Object.keys(headers).some((name) => name.startsWith("x-ratelimit-")),
        body: readBody(text, contentType),
    };
}
/** `Retry-After` (RFC 9110) in seconds or as date, or OpenAI's finer `retry-after-ms`; in milliseconds. */
function retryAfter(inMs, value, now) {
    const ms = Number.parseFloat(inMs);
    if (Number.isFinite(ms) && ms >= 0)
        return ms;
    if (value === "")
        return undefined;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
/** Reads a body as what it is, whatever its content type claims. */
function readBody(text, contentType) {
    const trimmed = text.replace(/^\ufeff/, "").trim();
    if (trimmed === "")
        return { form: "empty" };
    if (contentType.includes("html") || /^<(?:!doctype|html|head|body|\?xml)/i.test(trimmed)) {
        return { form: "html", text: trimmed };
    }
    try {
        return { form: "json", value: JSON.parse(trimmed) };
    }
    catch {
        return { form: "text", text: trimmed };
    }
}
/**
 * An error says what it has to say in fewer characters; what is longer would make every search in it long. More
 * than the redactor looks at, which takes care that no cut goes through a secret (`key/redact.ts`).
 */
const LONGEST_TEXT = 5000;
/**
 * The error in an answer. OpenAI's form is `{error: {message, type, param, code}}`; relays send the code as
 * number or as empty string, vLLM the error as a string, Azure a flat `{statusCode, message}`.
 *
 * @returns `undefined` when the body holds no error in any of these forms
 */
function errorOf(body) {
    if (body.form !== "json")
        return undefined;
    // Google's compatible API puts the error into a list of one.
    const value = Array.isArray(body.value) && body.value.length === 1 ? body.value[0] : body.value;
    if (!isRecord(value))
        return undefined;
    const { error } = value;
    // FastAPI's form, which servers in Python keep: a text, or a list of what is wrong with the request.
    const { detail } = value;
    if (error === undefined && (typeof detail === "string" || Array.isArray(detail))) {
        const message = typeof detail === "string" ? detail : JSON.stringify(detail);
        return { code: "", type: "", message: message.slice(0, LONGEST_TEXT), param: "" };
    }
    if (typeof error === "string" && error !== "")
        return { code: "", type: "", message: error.slice(0, LONGEST_TEXT), param: "" };
    const source = isRecord(error) ? error : value;
    const message = textOf(source["message"]);
    const type = textOf(source["type"]);
    const code = textOf(source["code"] ?? source["statusCode"]);
    if (!isRecord(error) && (message === "" || (code === "" && type === "")))
        return undefined;
    return {
        code: /^\d{3}$/.test(code) ? "" : code,
        type,
        message,
        param: textOf(source["param"]),
    };
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
    if (typeof value === "number")
        return String(value);
    return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}

;// CONCATENATED MODULE: ./lib/validate/judge.js

/** A quota error with a `Retry-After` up to this is a limit per minute (Azure), not an empty account. */
const SATURATION_RETRY_AFTER_MS = 120_000;
/** The type of OpenAI's own authentication errors; relays use names of their own (`one_api_error`, `auth_error`). */
const OPENAI_ERROR_TYPE = "invalid_request_error";
/**
 * Error codes that decide by themselves, at any status. From OpenAI's documents and SDK, and from bodies that
 * users have quoted; sources are in `docs/verdicts.md`.
 */
const BY_CODE = {
    account_deactivated: { verdict: "invalid", reason: "account-deactivated" },
    not_authorized_invalid_project: { verdict: "invalid", reason: "project-archived" },
    access_terminated: { verdict: "invalid", reason: "access-terminated" },
    ip_not_authorized: { verdict: "blocked", reason: "ip-not-allowed" },
    unsupported_country_region_territory: { verdict: "blocked", reason: "region-not-supported" },
    mismatched_organization: { verdict: "mismatched", reason: "organization-mismatch" },
    invalid_organization: { verdict: "mismatched", reason: "organization-unknown" },
    mismatched_project: { verdict: "mismatched", reason: "project-mismatch" },
    no_organization: { verdict: "unknown", reason: "membership" },
    organization_membership_required: { verdict: "unknown", reason: "membership" },
    credit_balance_exhausted: { verdict: "no-credit", reason: "credit-exhausted" },
    insufficient_quota: { verdict: "no-credit", reason: "quota-exhausted" },
    billing_not_active: { verdict: "no-credit", reason: "billing-inactive" },
    insufficient_user_quota: { verdict: "no-credit", reason: "relay-quota-exhausted" },
    organization_spend_limit_exceeded: { verdict: "spend-limited", reason: "organization-spend-limit" },
    project_spend_limit_exceeded: { verdict: "spend-limited", reason: "project-spend-limit" },
    organization_usage_limit_exceeded: { verdict: "spend-limited", reason: "usage-limit" },
    usage_limit_exceeded: { verdict: "spend-limited", reason: "usage-limit" },
    billing_hard_limit_reached: { verdict: "spend-limited", reason: "hard-limit" },
    budget_exceeded: { verdict: "spend-limited", reason: "relay-budget" },
    model_not_found: { verdict: "restricted", reason: "model-not-reachable" },
    rate_limit_exceeded: { verdict: "rate-limited", reason: "rate-limit" },
    slow_down: { verdict: "rate-limited", reason: "slow-down" },
    server_is_overloaded: { verdict: "unreachable", reason: "overloaded" },
};
/** Error types that decide where the code says nothing (bodies of 2023, relays, LiteLLM). */
const BY_TYPE = {
    insufficient_quota: { verdict: "no-credit", reason: "quota-exhausted" },
    billing_not_active: { verdict: "no-credit", reason: "billing-inactive" },
    access_terminated: { verdict: "invalid", reason: "access-terminated" },
    requests: { verdict: "rate-limited", reason: "rate-limit" },
    tokens: { verdict: "rate-limited", reason: "rate-limit" },
    rate_limit_error: { verdict: "rate-limited", reason: "rate-limit" },
    budget_exceeded: { verdict: "spend-limited", reason: "relay-budget" },
};
/** LiteLLM's own types; on OpenAI's host they would mean something else. */
const BY_RELAY_TYPE = {
    expired_key: { verdict: "invalid", reason: "relay-key-expired" },
};
/**
 * Messages of relays, which answer 401 or 403 without a code for everything
 * (songquanpeng/one-api:middleware/auth.go, model/token.go; QuantumNous/new-api:middleware/auth.go).
 */
const BY_RELAY_MESSAGE = [
    ["额度已用尽", { verdict: "no-credit", reason: "relay-quota-exhausted" }],
    ["额度不足", { verdict: "no-credit", reason: "relay-quota-exhausted" }],
    ["令牌已过期", { verdict: "invalid", reason: "relay-key-expired" }],
    ["未提供令牌", { verdict: "missing", reason: "no-key-received" }],
    ["Budget has been exceeded", { verdict: "spend-limited", reason: "relay-budget" }],
];
/**
 * Missing scopes as the message names them, without the full stop that follows. The status is 403 on the model
 * list and 401 on most other requests (trufflesecurity/trufflehog:pkg/analyzer/analyzers/openai/scopes.go), so
 * the text decides.
 */
const MISSING_SCOPES = /Missing scopes?: (\w+(?:\.\w+)*(?:,\s*\w+(?:\.\w+)*)*)/;
const SCOPE = /^[a-z]{1,20}(?:[._][a-z]{1,20}){0,4}$/;
const MOST_SCOPES = 10;
/**
 * Judges one observation by itself: what it says of the key, and only what it says. Order: exact code, missing
 * scopes, type, status. Everything that proves nothing is `unknown` or `unreachable`, never `invalid`.
 */
function judge(observation, context) {
    if (observation.kind === "failure")
        return plain({ verdict: "unreachable", reason: observation.failure });
    const { status, body } = observation;
    if (status >= 300 && status < 400)
        return plain({ verdict: "unreachable", reason: "redirect" });
    // The error page of a CDN or gateway is a fault like any other 5xx, and passes like one.
    if (body.form === "html") {
        return plain({ verdict: "unreachable", reason: status >= 500 ? "server-error" : "html" });
    }
    const error = errorOf(body);
    // Some relays answer 200 with an error in the body (one-api on an unknown model).
    if (status < 300 && !error)
        return plain(success(observation, context));
    const judged = error ? byContent(observation, error, context) : undefined;
    return judged ?? byStatus(observation, error, context);
}
function byContent(answer, error, context) {
    const { status } = answer;
    if (status === 401) {
        if (error.code === "invalid_api_key")
            return plain(rejected("wrong-or-revoked", context));
        if (/You didn't provide an API key/.test(error.message)) {
            return plain({ verdict: "missing", reason: "no-key-received" });
        }
    }
    const byCode = ownEntry(BY_CODE, error.code);
    if (byCode && fits(byCode, answer))
        return plain(unlessSaturated(byCode, answer, context), byCode.verdict === "unknown");
    const scopes = scopesIn(error.message);
    if (scopes.length > 0 || error.code === "missing_scope")
        return missingScopes(scopes, context);
    const byType = ownEntry(BY_TYPE, error.type);
    if (byType && fits(byType, answer))
        return plain(unlessSaturated(byType, answer, context));
    if (!context.openAiHost) {
        const byMessage = BY_RELAY_MESSAGE.find(([part]) => error.message.includes(part))?.[1];
        const byRelay = byMessage ?? ownEntry(BY_RELAY_TYPE, error.type);
        if (byRelay?.verdict === "invalid")
            return plain(rejected(byRelay.reason, context));
        if (byRelay)
            return plain(byRelay);
        // Google answers 400 to a wrong key, NVIDIA 403, LiteLLM without a database 400.
        const refusesKey = /\b(?:api key not valid|invalid api key|authorization failed)\b/i.test(error.message);
        if ((refusesKey || error.type === "no_db_connection") && (status === 400 || status === 403)) {
            return plain(rejected("rejected-by-host", context));
        }
    }
    const namesModel = error.param === "model" ||
        /\b(?:invalid|unknown|no such) model\b|\bmodel\b.*\bnot (?:found|exist)/i.test(error.message);
    if (namesModel && isGeneration(context.endpoint) && [400, 404, 422].includes(status)) {
        return plain({ verdict: "restricted", reason: "model-not-reachable" });
    }
    return undefined;
}
/** A throttled request has a status of its own; the same words at another status are somebody else's. */
function fits({ verdict }, { status }) {
    return verdict !== "rate-limited" || status === 429 || status === 503;
}
/** Azure calls a limit per minute an exceeded quota, and says when to come back; OpenAI does neither. */
function unlessSaturated(judged, { status, retryAfterMs = 0 }, { openAiHost }) {
    const saturated = !openAiHost && status === 429 && retryAfterMs > 0 && retryAfterMs <= SATURATION_RETRY_AFTER_MS;
    return saturated && judged.reason === "quota-exhausted"
        ? { verdict: "rate-limited", reason: "rate-limit" }
        : judged;
}
/** A relay that has just accepted a key rejects a request for its own reasons, such as a key of its own behind it. */
function rejected(reason, { openAiHost, authenticated }) {
    return !openAiHost && authenticated
        ? { verdict: "unknown", reason: "authentication-unclear" }
        : { verdict: "invalid", reason };
}
function byStatus(answer, error, context) {
    const { status } = answer;
    if (status === 401) {
        // A relay uses 401 for wrong, revoked, expired and used-up keys alike. OpenAI says which, so that another
        // 401 of its own form proves nothing, also when a gateway passes it on.
        if (!context.openAiHost && error?.type !== OPENAI_ERROR_TYPE) {
            return plain(rejected("rejected-by-host", context));
        }
        return error
            ? plain({ verdict: "unknown", reason: "authentication-unclear" }, true)
            : plain({ verdict: "unreachable", reason: "not-the-api" });
    }
    if (status === 403) {
        return error || !context.openAiHost
            ? plain({ verdict: "unknown", reason: "permission-unclear" }, true)
            : plain({ verdict: "unreachable", reason: "not-the-api" });
    }
    if (status === 429) {
        const throttled = error && (answer.hasRateLimitHeaders || answer.retryAfterMs !== undefined);
        return throttled && (context.openAiHost || context.authenticated)
            ? plain({ verdict: "rate-limited", reason: "rate-limit" })
            : plain({ verdict: "unknown", reason: "limit-unclear" });
    }
    if ((status === 400 || status === 422) && error && isGeneration(context.endpoint)) {
        // OpenAI looks at a request's parameters after it has accepted the key; of other hosts that is not known.
        return context.openAiHost || context.authenticated
            ? plain({ verdict: "valid", reason: "test-request-refused" })
            : plain({ verdict: "unknown", reason: "answer-unclear" });
    }
    // OpenAI has no such status; DeepSeek and others answer it to an empty account.
    if (status === 402 && error && !context.openAiHost) {
        return plain({ verdict: "no-credit", reason: "relay-quota-exhausted" });
    }
    if (status === 404 || status === 405)
        return plain({ verdict: "unreachable", reason: "no-such-endpoint" });
    if (status === 409)
        return plain({ verdict: "unreachable", reason: "request-conflict" });
    if (status === 408)
        return plain({ verdict: "unreachable", reason: "timeout" });
    if (status >= 500)
        return plain({ verdict: "unreachable", reason: "server-error" });
    if (!error)
        return plain({ verdict: "unreachable", reason: "not-the-api" });
    return plain({ verdict: "unknown", reason: "answer-unclear" });
}
function success(answer, { endpoint, openAiHost }) {
    const value = answer.body.form === "json" ? answer.body.value : undefined;
    const api = { verdict: "unreachable", reason: "not-the-api" };
    if (answer.status !== 200 || !isRecord(value))
        return api;
    switch (endpoint) {
        case "models":
        case "admin-keys": {
            const isList = Array.isArray(value["data"]) &&
                (value["object"] === "list" || (!openAiHost && hasIds(value["data"])));
            if (!isList)
                return api;
            return endpoint === "models"
                ? { verdict: "valid", reason: "listed" }
                : { verdict: "valid", reason: "admin-listed" };
        }
        case "chat":
            return isChoices(value["choices"]) ? { verdict: "valid", reason: "generated" } : api;
        case "responses":
            return Array.isArray(value["output"]) && ENDED_WELL.includes(value["status"])
                ? { verdict: "valid", reason: "generated" }
                : api;
        case "embeddings":
            return Array.isArray(value["data"]) ? { verdict: "valid", reason: "generated" } : api;
    }
}
/** Scopes as OpenAI names them; whatever else follows the words is not one, and not passed on. */
function scopesIn(message) {
    const list = MISSING_SCOPES.exec(message)?.[1]?.split(/,\s*/, MOST_SCOPES) ?? [];
    return list.filter((scope) => SCOPE.test(scope));
}
function missingScopes(scopes, context) {
    const wrongKind = wrongKindOf(scopes, context);
    if (wrongKind)
        return { ...plain(wrongKind), missingScopes: scopes };
    const reason = context.endpoint === "models" ? "list-scope-missing" : "scope-missing";
    return { verdict: "restricted", reason, missingScopes: scopes, ambiguous: true };
}
function wrongKindOf(scopes, { kind, endpoint }) {
    if (kind === "admin" && endpoint !== "admin-keys")
        return { verdict: "wrong-kind", reason: "admin-key" };
    const needsAdmin = scopes.some((scope) => /^api\.(?:management|usage)\./.test(scope));
    if (kind !== "admin" && (needsAdmin || endpoint === "admin-keys")) {
        return { verdict: "wrong-kind", reason: "not-an-admin-key" };
    }
    return undefined;
}
/** A response of the Responses API that generated something; relays leave the status out. */
const ENDED_WELL = ["completed", "incomplete", undefined];
/** Some relays put an error of the model behind them into a choice. */
function isChoices(choices) {
    return (Array.isArray(choices) &&
        choices.length > 0 &&
        choices.every((choice) => isRecord(choice) && !choice["error"] && choice["finish_reason"] !== "error"));
}
function hasIds(data) {
    return (Array.isArray(data) &&
        data.length > 0 &&
        data.every((item) => isRecord(item) && typeof item["id"] === "string"));
}
function isGeneration(endpoint) {
    return endpoint === "responses" || endpoint === "chat" || endpoint === "embeddings";
}
function plain(judged, ambiguous = false) {
    return { ...judged, missingScopes: [], ambiguous };
}
/** Servers differ in upper and lower case. A plain look-up would find `constructor` in any object; the names come from outside. */
function ownEntry(table, name) {
    const key = name.toLowerCase();
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
/** The reasons for which a request is sent once more after a pause. */
const PASSING = new Set([
    "dns",
    "refused",
    "reset",
    "timeout",
    "network",
    "overloaded",
    "server-error",
    "request-conflict",
    "rate-limit",
    "slow-down",
]);
/** Whether trying again may bring another answer. Quota errors are not among them. */
function isPassing(judgement) {
    return PASSING.has(judgement.reason);
}

;// CONCATENATED MODULE: ./lib/validate/ask.js

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
        const observation = await watched(request, policy, ports);
        return { observation, judgement: judge(observation, about.context) };
    };
    const again = async (last, attempt, delayMs) => {
        ports.onEvent({ event: "again", observation: last, attempt, attempts: policy.maxAttempts, delayMs });
        await ports.clock.sleep(delayMs, ports.cancel);
        return ports.cancel.aborted ? cancelled(about.context) : once();
    };
    let answer = await once();
    for (let attempt = 1; attempt < policy.maxAttempts && isPassing(answer.judgement); attempt++) {
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
async function watched(request, policy, ports) {
    let elapsedMs = 0;
    const timer = setInterval(() => {
        elapsedMs += PROGRESS_INTERVAL_MS;
        ports.onEvent({ event: "waiting", path: request.path, elapsedMs, limitMs: policy.timeoutMs });
    }, PROGRESS_INTERVAL_MS);
    try {
        return await ports.openAi.ask(request);
    }
    finally {
        clearInterval(timer);
    }
}
/** Time to wait before the next attempt, or `undefined` when waiting is of no use. */
function delayBefore({ observation, judgement }, attempt, random) {
    const asksFor = observation.kind === "answer" ? observation.retryAfterMs : undefined;
    if (asksFor !== undefined)
        return asksFor <= LONGEST_RETRY_AFTER_MS ? asksFor : undefined;
    if (judgement.verdict === "rate-limited")
        return undefined;
    const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
    return Math.round(backoff * (0.5 + random / 2));
}
function cancelled(context) {
    const observation = { kind: "failure", failure: "cancelled" };
    return { observation, judgement: judge(observation, context) };
}

;// CONCATENATED MODULE: ./lib/validate/probe.js


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
    const { generation, scopesMissed } = await probe.generate(plan.model === undefined ? chooseModels(models, ports.clock.now()) : [plan.model], authenticated);
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
        return ask({ method: "GET", path, credential: this.#credential(control) }, { context: this.#context(endpoint, false), control }, this.#plan.policy, this.#ports);
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
        for (const endpoint of endpointsFor(model, this.#plan.host.isOpenAi)) {
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
        return ask({ method: "POST", path: PATHS[endpoint], body, credential: this.#credential(control) }, { context: this.#context(endpoint, authenticated), model, control }, this.#plan.policy, this.#ports);
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
        ? listedModels(observation.body.value)
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
        !isRecord(observation.body.value)) {
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
    return isRecord(value) ? value[name] : undefined;
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
        if (!isRefused(asked) && judgement.verdict !== "valid")
            return "";
        return judgement.verdict === "valid"
            ? "; accepted, so this host's answer proves nothing"
            : "; refused, so the answer above counts";
    }
    if (judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json") {
        const count = listedModels(observation.body.value).length;
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
        : (errorOf(observation.body)?.message ?? "");
}
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
    cancelled: "cancelled",
};
function seconds(ms) {
    return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

;// CONCATENATED MODULE: ./lib/report/outputs.js
/** All outputs, in the order of `action.yml`. Each is written on every run. */
const OUTPUTS = (/* unused pure expression or super */ null && ([
    "result",
    "verdict",
    "valid",
    "reason",
    "requirement-met",
    "http-status",
    "error-code",
    "request-id",
    "key-kind",
    "missing-scopes",
    "models",
    "model-count",
    "probe-model",
    "model-shutdown-date",
]));
/** Outputs of a step are limited to 1 MB in all; a list of models is cut before it comes near. */
const LONGEST_MODELS_BYTES = 256 * 1024;
/** As OpenAI and relays write codes and ids; anything else is no code, and is not passed on. */
const CODE = /^[A-Za-z0-9_.:-]{1,100}$/;
/**
 * The outputs of a run. Where there is nothing to say they say so: `none`, `false`, `0`, `[]`.
 *
 * @param validated `undefined` when the check did not run to its end
 * @param field makes a short text from outside safe
 */
function outputsOf(result, reason, validated, field) {
    const code = (text) => codeIn(text, field) ?? "none";
    const answer = validated?.answer;
    const models = validated?.models ?? [];
    return {
        result,
        verdict: validated?.verdict ?? "none",
        valid: String(validated !== undefined && isValid(validated)),
        reason,
        "requirement-met": String(validated?.requirementMet ?? false),
        "http-status": answer?.status === undefined ? "none" : String(answer.status),
        "error-code": code(answer?.code),
        "request-id": code(answer?.requestId),
        "key-kind": validated?.kind ?? "none",
        "missing-scopes": JSON.stringify((validated?.missingScopes ?? []).map((scope) => field(scope))),
        models: jsonWithin(models, field, LONGEST_MODELS_BYTES),
        "model-count": String(models.length),
        "probe-model": validated?.probeModel === undefined ? "none" : field(validated.probeModel),
        "model-shutdown-date": validated?.modelShutdownDate ?? "none",
    };
}
/** A code or id of a server, or `undefined` for what is none. */
function codeIn(text, field) {
    const clean = field(text ?? "");
    return CODE.test(clean) ? clean : undefined;
}
/** Whether the key can be used for what was asked: the output `valid`. */
function isValid({ verdict, requirementMet, }) {
    return verdict === "valid" || verdict === "rate-limited" || (verdict === "restricted" && requirementMet);
}
/** As many of the items as fit, from the first on; what does not fit is not even cleaned. */
function jsonWithin(items, field, maxBytes) {
    const kept = [];
    let bytes = 2;
    for (const item of items) {
        const clean = field(item);
        bytes += Buffer.byteLength(JSON.stringify(clean)) + 1;
        if (bytes > maxBytes)
            break;
        kept.push(clean);
    }
    return JSON.stringify(kept);
}

;// CONCATENATED MODULE: ./lib/report/messages/message.js
// Pages of OpenAI that the steps lead to.
const KEYS_PAGE = "https://platform.openai.com/api-keys";
const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
const STATUS_PAGE = "https://status.openai.com";
const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";
/** Steps to a new key. */
const newKey = ({ key, host, openAiHost, secretsUrl }) => [
    openAiHost
        ? `Create a key at ${KEYS_PAGE} (shown only once).`
        : `Get a key from whoever runs ${host} (keys of OpenAI itself: ${KEYS_PAGE}).`,
    `Store it as ${key} at ${secretsUrl}.`,
];
/** The step for a secret that holds more or less than a key. */
const storeAgain = ({ key, secretsUrl }, how) => [
    `Store ${key} again at ${secretsUrl}: ${how}.`,
];
const onlyTheKey = "only the key itself, on one line";
const NOT_JUDGED = "The key was not judged: this says nothing bad about it.";
/** Steps for what passes by itself. */
const tryLater = ({ openAiHost }) => [
    `Run the job again in a few minutes${openAiHost ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
    NOT_JUDGED,
];
/** Steps for an answer that is not the API's: the address is wrong, or something stands in front of the host. */
const checkBaseUrl = ({ host, openAiHost }) => [
    openAiHost
        ? `Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Run the job again; incidents are listed at ${STATUS_PAGE}.`
        : `Check the input base-url (most hosts want an address that ends in /v1), or ask whoever runs ${host}.`,
    NOT_JUDGED,
];
/** Steps to credit on an OpenAI account. */
const addCredit = [
    `Add prepaid credit at ${BILLING_PAGE}; it takes some minutes to arrive.`,
    "Keep auto recharge on there if a deployment depends on it.",
];
/** Steps to the scopes that a restricted key lacks. */
const scopeSteps = ({ scopes, probe }) => [
    `Edit the key at ${KEYS_PAGE} and allow ${scopes.length > 0 ? scopes.join(", ") : "the missing permission"}` +
        (probe === "request" ? " (for generation: Model capabilities, Request)." : "."),
    ...(probe === "request" ? ["If the key is not meant to generate text, set probe: models."] : []),
];
/** The scopes that are missing, in brackets; nothing when the API did not name them. */
const missing = (scopes) => scopes.length === 0 ? "" : ` (missing ${scopes.join(", ")})`;
/** What was asked, as the subject of a sentence. */
const asked = ({ model }) => (model === "" ? "the test request" : model);

;// CONCATENATED MODULE: ./lib/report/messages/accepted.js

/** Sentences for keys that the API accepts, whatever else it says about them. */
const ACCEPTED = {
    generated: {
        says: ({ key, model }) => `${key} works: it is accepted, and ${model} answered a test request.`,
        todo: () => [],
    },
    listed: {
        says: ({ key }) => `${key} is accepted and can list models; credit was not tested (probe: models).`,
        todo: () => [],
    },
    "admin-listed": {
        says: ({ key }) => `${key} is a working admin key: it can list admin keys.`,
        todo: () => [],
    },
    "test-request-refused": {
        says: (facts) => `${facts.key} is accepted; ${asked(facts)} did not take the form of the test request (HTTP ${facts.status}), so credit was not tested.`,
        todo: ({ modelGiven }) => modelGiven ? [] : ["Set the input model to a model that you use, to have the credit tested too."],
    },
    "scope-missing": {
        says: ({ key, scopes }) => `${key} is genuine, but restricted: it may not do what was asked of it${missing(scopes)}.`,
        todo: scopeSteps,
    },
    "list-scope-missing": {
        says: ({ key, model, probe }) => probe === "request"
            ? `${key} works for ${model}; it is restricted and may not list models (missing api.model.read).`
            : `${key} is genuine, but restricted: it may not list models, so no more is known about it.`,
        todo: ({ probe }) => probe === "request"
            ? []
            : ["Set probe: request to test what the key is for, or allow it to list models."],
    },
    "responses-scope-missing": {
        says: ({ key, model, scopes }) => `${key} works for ${model} through chat completions; it may not use the Responses API${missing(scopes)}.`,
        todo: () => [`If your code uses the Responses API, allow it for the key at ${KEYS_PAGE}.`],
    },
    "required-model-missing": {
        says: ({ key, missingModels }) => `${key} is accepted, but cannot reach what was required: ${missingModels.join(", ")}.`,
        todo: ({ host, openAiHost }) => [
            openAiHost
                ? `Allow the model for the key's project at ${PROJECTS_PAGE} (Limits), or check that it has not been shut down.`
                : `Ask whoever runs ${host} for the model, or correct require-models.`,
        ],
    },
    "required-models-unverified": {
        says: ({ key }) => `${key} is accepted, but its models could not be listed, so require-models could not be checked.`,
        todo: () => [`Allow the key to list models (Models: Read) at ${KEYS_PAGE}, or leave require-models out.`],
    },
    "model-not-reachable": {
        says: (facts) => facts.modelGiven
            ? `${facts.key} is accepted, but ${asked(facts)} does not exist or is not open to it.`
            : `${facts.key} is accepted, but none of the models that were tried is open to it, the last one ${asked(facts)}.`,
        todo: ({ openAiHost, modelGiven }) => [
            modelGiven
                ? "Check the spelling of the input model, and whether the model has been shut down."
                : "Set the input model to a model that you use.",
            ...(openAiHost ? [`Allow the model for the key's project at ${PROJECTS_PAGE} (Limits).`] : []),
        ],
    },
    "no-model-to-ask": {
        says: ({ key, model, modelGiven }) => modelGiven
            ? `${key} is accepted, but ${model} is not a model that can be asked for a few tokens of text.`
            : `${key} is accepted, but no model was found that it can be asked for a few tokens of text.`,
        todo: ({ openAiHost }) => [
            "Set the input model to a text or embedding model of the key, or set probe: models.",
            ...(openAiHost
                ? [`If the key has no model at all, allow one for its project at ${PROJECTS_PAGE} (Limits).`]
                : []),
        ],
    },
    "rate-limit": {
        says: ({ key }) => `${key} is genuine; it is being throttled just now (rate limit).`,
        todo: ({ openAiHost }) => [
            `Nothing, if this is rare.${openAiHost ? ` Limits per minute are listed at ${LIMITS_PAGE}.` : ""}`,
        ],
    },
    "slow-down": {
        says: ({ key }) => `${key} is genuine; the API asks to slow down, since traffic rose too fast.`,
        todo: () => ["Raise traffic gradually; nothing is wrong with the key."],
    },
    "credit-exhausted": {
        says: ({ key }) => `${key} is genuine, but the account has no prepaid credit left: every request that costs will fail.`,
        todo: () => addCredit,
    },
    "quota-exhausted": {
        says: ({ key }) => `${key} is genuine, but its quota or credit is used up: every request that costs will fail.`,
        todo: ({ host, openAiHost }) => (openAiHost ? addCredit : [`Top up the account at ${host}.`]),
    },
    "billing-inactive": {
        says: ({ key }) => `${key} is genuine, but the account's billing is not active.`,
        todo: () => [`Set up payment at ${BILLING_PAGE}.`],
    },
    "relay-quota-exhausted": {
        says: ({ key, host }) => `${host} knows ${key}, but its quota there is used up.`,
        todo: ({ host }) => [`Top up the account or raise the quota of the key at ${host}.`],
    },
    "organization-spend-limit": {
        says: ({ key }) => `${key} is genuine, but the organization's spend limit is reached.`,
        todo: () => [`Raise the organization's limit at ${LIMITS_PAGE}, or wait for the next month.`],
    },
    "project-spend-limit": {
        says: ({ key }) => `${key} is genuine, but its project's spend limit is reached.`,
        todo: () => [`Raise the project's limit at ${PROJECTS_PAGE} (Limits), or wait for the next month.`],
    },
    "usage-limit": {
        says: ({ key }) => `${key} is genuine, but the organization has reached the usage limit of its tier.`,
        todo: () => [`See the tier's limit, and ask for a higher one, at ${LIMITS_PAGE}.`],
    },
    "hard-limit": {
        says: ({ key }) => `${key} is genuine, but the billing hard limit is reached.`,
        todo: () => [`Raise the limit at ${LIMITS_PAGE}.`],
    },
    "relay-budget": {
        says: ({ key, host }) => `${host} knows ${key}, but its budget there is spent.`,
        todo: ({ host }) => [`Ask whoever runs ${host} to raise the budget of the key.`],
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/inconclusive.js

/** Sentences for runs that say nothing about the key. */
const inconclusive_INCONCLUSIVE = {
    dns: {
        says: ({ host }) => `${host} could not be found (DNS).`,
        todo: (facts) => ["Check base-url, and the runner's DNS and network.", ...tryLater(facts).slice(1)],
    },
    refused: {
        says: ({ host }) => `${host} refused the connection.`,
        todo: tryLater,
    },
    reset: {
        says: ({ host }) => `${host} broke off the connection before the answer was complete.`,
        todo: tryLater,
    },
    timeout: {
        says: ({ host, timeoutSeconds, status }) => status === undefined
            ? `${host} gave no complete answer within ${timeoutSeconds} ${timeoutSeconds === 1 ? "second" : "seconds"}.`
            : `${host} gave up waiting for the request (HTTP ${status}).`,
        todo: tryLater,
    },
    tls: {
        says: ({ host }) => `No trusted TLS connection to ${host}: its certificate was not accepted.`,
        todo: () => [
            "Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS for the runner to the proxy's certificate (in the runner's environment, not in the step).",
            "Otherwise somebody may be listening: do not switch verification off.",
        ],
    },
    proxy: {
        says: ({ host }) => `The proxy of this runner (HTTPS_PROXY) did not connect to ${host}.`,
        todo: ({ host }) => [`Allow ${host} in the proxy, or list it in NO_PROXY.`, "The key was not judged."],
    },
    network: {
        says: ({ host }) => `The connection to ${host} failed.`,
        todo: tryLater,
    },
    "too-large": {
        says: ({ host }) => `${host} sent an answer of more than 4 MiB, which is not the API's.`,
        todo: checkBaseUrl,
    },
    cancelled: {
        says: ({ host }) => `The run was cancelled before ${host} had answered.`,
        todo: () => ["The key was not judged."],
    },
    redirect: {
        says: ({ host }) => `${host} answered with a redirect, which an API does not; it was not followed, so the key went nowhere else.`,
        todo: checkBaseUrl,
    },
    html: {
        says: ({ host, status }) => `${host} answered with a web page (HTTP ${status}): a proxy, a firewall or a login page, not the API.`,
        todo: checkBaseUrl,
    },
    "not-the-api": {
        says: ({ host, status }) => `What ${host} answered (HTTP ${status}) is not an answer of the API.`,
        todo: checkBaseUrl,
    },
    "no-such-endpoint": {
        says: ({ host, status }) => `${host} has no API at this address (HTTP ${status}).`,
        todo: checkBaseUrl,
    },
    overloaded: {
        says: ({ host }) => `${host} is overloaded.`,
        todo: tryLater,
    },
    "server-error": {
        says: ({ host, status }) => `${host} failed with a server error (HTTP ${status}).`,
        todo: tryLater,
    },
    "request-conflict": {
        says: ({ host, status }) => `${host} could not handle the request just now (HTTP ${status}).`,
        todo: tryLater,
    },
    "authentication-unclear": {
        says: ({ host, status }) => `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the key.`,
        todo: ({ openAiHost }) => [
            "Read what the host says in the log above. If the key has expired, create a new one.",
            ...(openAiHost ? [`Errors are explained at ${ERROR_GUIDE}.`] : []),
        ],
    },
    membership: {
        says: ({ key }) => `The owner of ${key} is not, or no longer, a member of the organization; whether the key still works is not known.`,
        todo: (facts) => [
            "Ask for an invitation to the organization, or use a key of a service account.",
            ...newKey(facts),
        ],
    },
    "permission-unclear": {
        says: ({ host, status }) => `${host} forbids the request (HTTP ${status}), and does not say whether that is because of the key.`,
        todo: ({ key, host }) => [`Check the permissions of ${key} at ${host}.`],
    },
    "limit-unclear": {
        says: ({ host }) => `${host} answered "too many requests" (HTTP 429) without saying which limit is meant.`,
        todo: ({ host }) => [`Check quota and limits of the key at ${host}, or run the job again later.`],
    },
    "answer-unclear": {
        says: ({ host, status }) => `${host} answered in a way that proves nothing about the key (HTTP ${status}).`,
        todo: () => ["Read what the host says in the log above."],
    },
    "any-key-accepted": {
        says: ({ host, probe }) => probe === "models"
            ? `${host} shows its models to any key, also a made-up one: nothing is known about this one.`
            : `${host} answers any key, also a made-up one: nothing is known about this one.`,
        todo: ({ probe }) => (probe === "models" ? ["Set probe: request, with a model of this host."] : []),
    },
    "control-unclear": {
        says: ({ host }) => `${host} answered, but whether it looks at keys at all could not be found out.`,
        todo: tryLater,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/malformed.js

/** Sentences for values that are no key. */
const MALFORMED = {
    empty: {
        says: ({ key }) => `${key} holds nothing but white space.`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "line-break": {
        says: ({ key }) => `${key} has a line break inside: a key is one line. It was not sent.`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "inner-space": {
        says: ({ key }) => `${key} has a space inside: a key has none. It was not sent.`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "not-ascii": {
        says: ({ key }) => `${key} has a character that no key has, such as a curly quote, a full-width or an invisible character. It was not sent.`,
        todo: (facts) => storeAgain(facts, "copy the key with the copy button of the page that shows it, not from a chat or a document"),
    },
    quotes: {
        says: ({ key }) => `${key} has quotes around the key, which would be sent as part of it. It was not sent.`,
        todo: (facts) => storeAgain(facts, "without the quotes"),
    },
    punctuation: {
        says: ({ key }) => `${key} has a comma, full stop or the like before or after the key. It was not sent.`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    bearer: {
        says: ({ key }) => `${key} begins with "Bearer": that belongs in a header, not in the secret. It was not sent.`,
        todo: (facts) => storeAgain(facts, 'without "Bearer"'),
    },
    assignment: {
        says: ({ key }) => `${key} holds a whole assignment (NAME=value), not only the value. It was not sent.`,
        todo: (facts) => storeAgain(facts, 'only what stands after the "="'),
    },
    placeholder: {
        says: ({ key }) => `${key} holds a placeholder from an example, not a key. It was not sent.`,
        todo: newKey,
    },
    "shortened-copy": {
        says: ({ key }) => `${key} holds a shortened copy (with dots or stars) as pages show it, not the key. It was not sent.`,
        todo: newKey,
    },
    identifier: {
        says: ({ key }) => `${key} holds the id of an organization, project or user, not a key. It was not sent.`,
        todo: newKey,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/rejected.js

/** Sentences for keys that are refused, not given or not wanted here. */
const REJECTED = {
    "wrong-or-revoked": {
        says: ({ key, host }) => `${host} does not recognise the key in ${key}: it is mistyped, revoked or deleted.`,
        todo: newKey,
    },
    "account-deactivated": {
        says: ({ key }) => `The account that ${key} belongs to has been deactivated.`,
        todo: () => [
            `Look for an email from OpenAI, or ask at https://help.openai.com; then use a key of an active account.`,
        ],
    },
    "project-archived": {
        says: ({ key }) => `The project that ${key} belongs to has been archived, and its keys with it.`,
        todo: newKey,
    },
    "access-terminated": {
        says: ({ key }) => `OpenAI has ended the access of the account that ${key} belongs to.`,
        todo: () => ["Look for an email from OpenAI, or ask at https://help.openai.com."],
    },
    "rejected-by-host": {
        says: ({ key, host }) => `${host} rejects ${key}: wrong, revoked, expired or used up, this host does not say which.`,
        todo: ({ key, host, secretsUrl }) => [
            `Check the key and its balance at ${host}.`,
            "Check that base-url is the address that the key was issued for.",
            `Store a working key as ${key} at ${secretsUrl}.`,
        ],
    },
    "relay-key-expired": {
        says: ({ key, host }) => `${host} says that ${key} has expired.`,
        todo: ({ key, host, secretsUrl }) => [
            `Renew the key at ${host} and store it as ${key} at ${secretsUrl}.`,
        ],
    },
    "admin-key": {
        says: ({ key }) => `${key} is an admin key: it manages the organization and cannot use models.`,
        todo: (facts) => [
            ...newKey(facts),
            "An admin key does not belong in a workflow that only calls models. To check an admin key itself, set probe: models.",
        ],
    },
    "not-an-admin-key": {
        says: ({ key }) => `${key} is a normal key in a place where an admin key belongs.`,
        todo: () => ["Create an admin key at https://platform.openai.com/settings/organization/admin-keys."],
    },
    "other-vendor": {
        says: ({ key, vendor, host }) => `${key} holds a key of ${vendor}, not one for ${host}; it was not sent there.`,
        todo: (facts) => [
            `If it is meant for ${facts.vendor}, set base-url to that vendor's address. Otherwise:`,
            ...newKey(facts),
        ],
    },
    "short-lived": {
        says: ({ key }) => `${key} holds a session token or client secret, which ends after minutes or hours; it was not sent.`,
        todo: newKey,
    },
    "organization-mismatch": {
        says: ({ key }) => `The input organization is not the organization that ${key} belongs to.`,
        todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
    },
    "organization-unknown": {
        says: () => "OpenAI does not know the organization that the input organization names.",
        todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
    },
    "project-mismatch": {
        says: ({ key }) => `The input project is not the project that ${key} belongs to.`,
        todo: () => [
            `Leave project out (a project key knows its project), or copy the id from ${PROJECTS_PAGE}.`,
        ],
    },
    "ip-not-allowed": {
        says: ({ key }) => `The IP allowlist of OpenAI's organization or project blocks this runner's address; ${key} itself was not judged.`,
        todo: () => [
            `Add the runner's address to the allowlist (${IP_GUIDE}); changes take up to 15 minutes.`,
            "Addresses of GitHub-hosted runners change: use a self-hosted runner or a larger runner with a fixed address.",
        ],
    },
    "region-not-supported": {
        says: ({ key }) => `OpenAI does not serve the region that this runner is in; ${key} itself was not judged.`,
        todo: () => [
            "Run the job on a runner in a supported country: https://platform.openai.com/docs/supported-countries.",
        ],
    },
    "no-key": {
        says: ({ key }) => `No key was given for ${key}: the input api-key and the variable OPENAI_API_KEY are empty.`,
        todo: ({ key, secretsUrl }) => [
            `Check that a secret named ${key} exists at ${secretsUrl}, and that the step says api-key: \${{ secrets.${key} }}.`,
            "A secret of an environment needs environment: in the job; one of the organization must be open to this repository; a called workflow gets only the secrets that the caller passes on.",
        ],
    },
    "no-key-received": {
        says: ({ key, host }) => `${host} says that no key arrived, although ${key} was sent.`,
        todo: () => [
            "Something on the way (a proxy or gateway) takes the Authorization header off: ask whoever runs it.",
        ],
    },
    fork: {
        says: ({ key }) => `Skipped: GitHub gives no secrets to pull requests from forks, so ${key} could not be checked.`,
        todo: () => [],
    },
    dependabot: {
        says: ({ key }) => `Skipped: GitHub gives runs of Dependabot only Dependabot secrets, and ${key} is not among them.`,
        todo: ({ key }) => [`To check it there too, store ${key} as a Dependabot secret of the repository.`],
    },
    "not-required": {
        says: ({ key }) => `Skipped: no key was given for ${key}, and on-missing-key is skip.`,
        todo: () => [],
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/english.js




/**
 * The English sentences, by reason: the log, the annotation, the summary, the outputs and the documents say the
 * same because they all come from here.
 */
const MESSAGES = {
    ...ACCEPTED,
    ...REJECTED,
    ...MALFORMED,
    ...inconclusive_INCONCLUSIVE,
};

;// CONCATENATED MODULE: ./lib/report/sentences.js

/** Puts a result into words. */
function sentencesFor(result, context, writer) {
    const facts = {
        key: writer.field(result.keyName),
        host: writer.own(result.host.host),
        openAiHost: result.host.isOpenAi,
        model: writer.field(result.probeModel ?? result.modelInput ?? ""),
        modelGiven: result.modelInput !== undefined,
        scopes: result.missingScopes.map((scope) => writer.field(scope)),
        missingModels: result.missingModels.map((model) => writer.field(model)),
        status: result.answer?.status,
        vendor: result.otherVendor ?? "",
        probe: result.probe,
        ...context,
    };
    const message = MESSAGES[result.reason];
    return {
        says: message.says(facts),
        todo: message.todo(facts),
        warnings: result.warnings.map((warning) => warningText(warning, facts, writer)),
    };
}
function warningText(warning, { key, host }, writer) {
    switch (warning.warning) {
        case "trailing-line-break":
            return `${key} has a line break before or after the key. It was taken off here; other tools will send it and fail. Store the secret again without it.`;
        case "surrounding-space":
            return `${key} has spaces around the key. They were taken off here; other tools will send them and fail. Store the secret again without them.`;
        case "unusual-format":
            return `${key} does not have the format of OpenAI's keys. If it is for a relay or another vendor, set base-url to that address.`;
        case "openai-key-elsewhere":
            return `${key} is a key of OpenAI's own, and base-url sends it to ${host}. Whoever runs that host can read and use it.`;
        case "model-shuts-down": {
            const when = warning.days < 0 ? "was to shut down on" : "shuts down on";
            return `The model ${writer.field(warning.model)} ${when} ${warning.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
        }
    }
}

;// CONCATENATED MODULE: ./lib/report/summary.js

const SIGNS = { pass: "✅", fail: "❌", skip: "⏭️" };
/**
 * The job summary of a validation: the verdict at a glance, one small table, what to do next.
 *
 * @param secretsUrl the page of the repository's secrets, which becomes a link
 * @param text makes a piece of text harmless in Markdown; the pieces are already redacted
 */
function summaryOf(result, decision, sentences, secretsUrl, text) {
    const { answer, models } = result;
    const sign = decision.result === "pass" && result.verdict !== "valid" ? "⚠️" : SIGNS[decision.result];
    const rows = [
        ["Key", `${result.publicPrefix === "" ? "" : `${text(result.publicPrefix)}… `}(${result.kind})`],
        ["Host", text(result.host.host)],
        ["Test request to", result.probeModel === undefined ? undefined : text(result.probeModel)],
        ["Models", models === undefined ? undefined : String(models.length)],
        ["HTTP status", answer?.status === undefined ? undefined : String(answer.status)],
        ["Error code", coded(answer?.code, text)],
        ["Request id", coded(answer?.requestId, text)],
        ["Missing scopes", list(result.missingScopes, text)],
        ["Missing models", list(result.missingModels, text)],
        ["Shuts down", result.modelShutdownDate],
    ];
    return [
        `### ${sign} ${text(result.keyName)}: ${result.verdict}`,
        "",
        linked(sentences.says, secretsUrl, text),
        "",
        "| | |",
        "|---|---|",
        ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`])),
        "",
        ...(sentences.todo.length > 0 ? ["**What to do next**", ""] : []),
        ...sentences.todo.map((step, index) => `${index + 1}. ${linked(step, secretsUrl, text)}`),
        ...(sentences.warnings.length > 0
            ? ["", ...sentences.warnings.map((warning) => `- ⚠️ ${linked(warning, secretsUrl, text)}`)]
            : []),
        "",
        "",
    ].join("\n");
}
function coded(code, text) {
    const known = codeIn(code, (piece) => piece);
    return known === undefined ? undefined : text(known);
}
function list(items, text) {
    return items.length === 0 ? undefined : items.map((item) => text(item)).join(", ");
}
/** Addresses that become links: OpenAI's pages, as our own sentences name them. */
const OUR_LINK = /(https:\/\/(?:platform|developers|help|status)\.openai\.com(?![A-Za-z0-9.-])[A-Za-z0-9/_-]*)/;
/** And the page of the repository's secrets, on whatever server runs the step. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._/-]+$/;
/** Our own sentences, in which names from outside may be quoted: other addresses in them stay text. */
function linked(sentence, secretsUrl, text) {
    const linkable = PLAIN_ADDRESS.test(secretsUrl) ? secretsUrl : undefined;
    const parts = linkable === undefined ? [sentence] : sentence.split(linkable);
    return parts
        .map((part) => part
        .split(OUR_LINK)
        .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : text(piece)))
        .join(""))
        .join(`<${linkable}>`);
}

;// CONCATENATED MODULE: ./lib/report/report.js



/** The longest sentence of ours, with names of users in it. */
const LONGEST_SENTENCE = 2000;
/** Everything that people and machines see of a validation when it has ended. */
async function reportValidation(result, decision, context, writer) {
    const sentences = sentencesFor(result, context, writer);
    writer.line(`Verdict: ${result.verdict}. ${sentences.says}`);
    sentences.todo.forEach((step, index) => {
        writer.line(`  ${index === 0 ? "Next:" : "     "} ${step}`);
    });
    for (const warning of sentences.warnings)
        writer.warning(warning);
    if (decision.result !== "fail" && isNotable(result)) {
        writer.warning([`${result.verdict}: ${sentences.says}`, ...sentences.todo].join(" "));
    }
    writeOutputs(writer, outputsOf(decision.result, sentences.says, result, (text) => writer.field(text)));
    const markdown = (text) => writer.markdown(writer.field(text, LONGEST_SENTENCE), LONGEST_SENTENCE);
    await writer.summary(summaryOf(result, decision, sentences, context.secretsUrl, markdown));
    if (decision.result === "fail") {
        writer.fail([`${result.verdict}: ${sentences.says}`, ...sentences.todo].join(" "));
        if (decision.because !== undefined)
            writer.line(`The step fails because fail-on has "${decision.because}".`);
    }
}
/** The outputs of a run that ended before there was a result; the step fails. */
function reportFailure(reason, writer) {
    const oneLine = writer.piece(reason, 1000);
    writeOutputs(writer, outputsOf("fail", oneLine, undefined, (text) => writer.field(text)));
    writer.fail(oneLine);
}
function writeOutputs(writer, outputs) {
    for (const [name, value] of Object.entries(outputs))
        writer.output(name, value);
}
/** Results that do not fail the step but that nobody should overlook. */
function isNotable({ verdict, requirementMet }) {
    return verdict === "valid" ? !requirementMet : verdict !== "skipped";
}

;// CONCATENATED MODULE: ./lib/report/sanitize.js
/**
 * The one place where text from outside becomes text that may be printed. Two things are kept out: commands to
 * the runner (`::name::` at the start of a line, `##[name]` anywhere in it;
 * actions/runner:src/Runner.Common/ActionCommand.cs) and characters that make a terminal or a reader see
 * something else than what is there.
 */
/** Control characters, line and paragraph separators, bidirectional and invisible ones, tags, lone surrogates. */
const INVISIBLE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;
/** How long a piece of text from outside may be in a line of ours. */
const LONGEST_PIECE = 300;
/**
 * A piece of text from outside, on one line, with everything unprintable made visible.
 *
 * @param maxLength in characters; what is cut is marked with `…`
 */
function safe(text, maxLength = LONGEST_PIECE) {
    const visible = text.slice(0, maxLength * 2).replace(INVISIBLE, visibleEscape);
    const characters = [...visible];
    const cut = characters.length > maxLength || text.length > maxLength * 2;
    return withoutCommands(cut ? `${characters.slice(0, maxLength).join("")}…` : visible);
}
/** A finished line of the log: the last gate, also for what two harmless pieces make together. */
function safeLine(line) {
    return withoutCommands(line.replace(INVISIBLE, visibleEscape));
}
/**
 * The same piece for Markdown: nothing in it is markup, a mention, a reference, a link or the end of a table
 * cell. Characters that mean nothing where they stand are left alone, so that the source stays readable.
 */
function safeMarkdown(text, maxLength = LONGEST_PIECE) {
    return safe(text, maxLength)
        .replace(/[&<>\\`*[\]|~#@$^{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
        .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
        .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`);
}
/**
 * GitHub looks for mentions and references after it has resolved entities: only a character that nobody sees
 * keeps `@name` and `#1` from being one (renovatebot/renovate:lib/util/markdown.ts does the same).
 */
const BREAK = "&#8203;";
function entity(char) {
    return `&#${char.charCodeAt(0)};${char === "@" || char === "#" ? BREAK : ""}`;
}
function withoutCommands(text) {
    return text.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}
function visibleEscape(char) {
    if (char === "\n")
        return "\\n";
    if (char === "\r")
        return "\\r";
    if (char === "\t")
        return " ";
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./lib/report/writer.js

/**
 * The only way out: everything that is printed, written or annotated passes here and is redacted and made
 * harmless, whoever wrote it.
 */
class Writer {
    #runner;
    #redactor;
    constructor(runner, redactor) {
        this.#runner = runner;
        this.#redactor = redactor;
    }
    /** A piece of text from outside, for use in a line of ours: one line, cut, without secrets or parts of them. */
    piece(text, maxLength) {
        return safe(this.#redactor.scrub(text), maxLength);
    }
    /** A short field from outside that is to stay whole, such as a model's id. */
    field(text, maxLength) {
        return safe(this.#redactor.scrubField(text), maxLength);
    }
    /** A name of the workflow's own, such as a host: only the secrets themselves are taken out. */
    own(text, maxLength) {
        return safe(this.#redactor.redact(text), maxLength);
    }
    /** The same for Markdown. Takes text that has been through {@link piece} or {@link field}, or is ours. */
    markdown(text, maxLength) {
        return safeMarkdown(this.#redactor.redact(text), maxLength);
    }
    line(text) {
        this.#runner.info(safeLine(this.#redactor.redact(text)));
    }
    warning(text) {
        this.#runner.warning(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
    }
    fail(text) {
        this.#runner.fail(safeLine(this.#redactor.redact(text)));
    }
    output(name, value) {
        // An empty output is dropped by the runner, as is one that masking would change.
        this.#runner.output(name, this.#redactor.redact(value) || "none");
    }
    async summary(markdown) {
        if (!(await this.#runner.summary(this.#redactor.redact(markdown)))) {
            this.warning("The job summary could not be written; the log has all that would be in it.");
        }
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
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
    if (claimsAcceptance(generation) && !generation.context.authenticated) {
        const control = trace.generationControl;
        if (!isProof(generation, control))
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
    return claimsAcceptance(list) && !isProof(list, listControl)
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

;// CONCATENATED MODULE: ./lib/validate/validate.js







/**
 * Validates one key: reads it, asks the API, concludes. Nothing is sent for a value that is no key or is meant
 * for another host.
 */
async function validate(inputs, ports) {
    if (inputs.apiKey === undefined || inputs.apiKey === "")
        return unsent(inputs, noKey(inputs, ports));
    const reading = readKey(inputs.apiKey, inputs.host.isOpenAi);
    if (reading.state === "malformed")
        return unsent(inputs, { verdict: "malformed", reason: reading.malformation });
    const { key } = reading;
    const shape = shapeOf(key);
    const about = { kind: shape.kind, publicPrefix: shape.publicPrefix, otherVendor: shape.otherVendor };
    if (inputs.host.isOpenAi && shape.otherVendor !== undefined) {
        return { ...unsent(inputs, { verdict: "wrong-kind", reason: "other-vendor" }), ...about };
    }
    if (inputs.host.isOpenAi && shape.shortLived) {
        return { ...unsent(inputs, { verdict: "wrong-kind", reason: "short-lived" }), ...about };
    }
    const policy = { maxAttempts: inputs.maxAttempts, timeoutMs: inputs.timeoutMs };
    const plan = { ...inputs, key, kind: shape.kind, madeUpKey: madeUpKey(), policy };
    const trace = await runProbe(plan, ports);
    const { decidedBy, ...conclusion } = conclude(trace, plan, inputs.requireModels);
    const asked = trace.generation;
    const shutdown = trace.models?.find(({ id }) => id === asked?.model)?.shutdownDate;
    return {
        ...conclusion,
        ...about,
        keyName: inputs.keyName,
        host: inputs.host,
        probe: inputs.probe,
        warnings: [
            ...reading.warnings.map((warning) => ({ warning })),
            ...(inputs.host.isOpenAi && !shape.hasMarker ? [{ warning: "unusual-format" }] : []),
            ...(!inputs.host.isOpenAi && !inputs.host.isLoopback && isOpenAiKey(key)
                ? [{ warning: "openai-key-elsewhere" }]
                : []),
            ...shutdownWarnings(inputs, trace.models ?? [], ports.clock.now()),
        ],
        answer: answerOf(decidedBy),
        models: trace.models?.map(({ id }) => id),
        probeModel: asked?.model,
        modelShutdownDate: shutdown,
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
    const { hasMarker, otherVendor } = shapeOf(key);
    return hasMarker && otherVendor === undefined;
}
/** Only for models that the user named: what we choose ourselves is never about to shut down. */
function shutdownWarnings({ model, requireModels }, listed, now) {
    const named = new Set([...(model === undefined ? [] : [model]), ...requireModels]);
    return listed.flatMap(({ id, shutdownDate: date }) => {
        const days = daysUntil(date, now);
        return date !== undefined && days !== undefined && days <= SHUTDOWN_NOTICE_DAYS && named.has(id)
            ? [{ warning: "model-shuts-down", model: id, date, days }]
            : [];
    });
}
function answerOf({ observation }) {
    if (observation.kind === "failure")
        return { status: undefined, code: "", requestId: "" };
    const { status, requestId, body } = observation;
    const error = errorOf(body);
    return { status, requestId, code: error?.code ?? "" };
}
const MADE_UP_KEY_LENGTH = 48;
const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** A key in the form that relays hand out, and that nobody has: 62^48 are possible. */
function madeUpKey() {
    return `sk-${Array.from({ length: MADE_UP_KEY_LENGTH }, () => ALPHANUMERIC[(0,external_node_crypto_namespaceObject.randomInt)(ALPHANUMERIC.length)]).join("")}`;
}

;// CONCATENATED MODULE: ./lib/validate/withheld.js
/** Events that carry a pull request and run in the pull request's own context. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
/** Events that are treated as if from a fork when Dependabot causes them. */
const DEPENDABOT_EVENTS = new Set([
    ...PULL_REQUEST_EVENTS,
    "pull_request_target",
    "push",
    "create",
    "deployment",
    "deployment_status",
]);
/**
 * Whether GitHub gives no secrets to this run.
 * Source: https://docs.github.com/actions/reference/security/secrets and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 *
 * @returns why, or `undefined` when secrets are given
 */
function secretsWithheld(event) {
    if (event.actor === "dependabot[bot]" && DEPENDABOT_EVENTS.has(event.name))
        return "dependabot";
    if (!PULL_REQUEST_EVENTS.has(event.name))
        return undefined;
    const head = field(field(event.payload, "pull_request"), "head");
    if (head === undefined)
        return undefined;
    // A fork that was deleted after its pull request was opened leaves `repo: null`.
    const fullName = field(field(head, "repo"), "full_name");
    return typeof fullName === "string" && sameRepository(fullName, event.repository) ? undefined : "fork";
}
function sameRepository(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function field(value, name) {
    return typeof value === "object" && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/run.js











/**
 * One run of the action: take and mask the key, read the inputs, validate, decide, report. Never rejects: this is
 * the one place that catches, and the only one that makes the step fail.
 */
async function run(ports) {
    const { runner } = ports;
    const given = [runner.input("api-key"), runner.env("OPENAI_API_KEY") ?? ""].filter((value) => value !== "");
    for (const mask of new Set(given.flatMap(masksFor)))
        runner.mask(mask);
    ports.clearSecrets();
    const writer = new Writer(runner, createRedactor(given));
    try {
        const inputs = readInputs((name) => runner.input(name), given[0] ?? "");
        await validateAndReport(inputs, ports, writer);
    }
    catch (error) {
        const mistake = error instanceof InputError;
        endWithoutResult(mistake ? error.message : `Unexpected error, please report it: ${describe(error)}`, writer);
    }
}
function endWithoutResult(reason, writer) {
    try {
        reportFailure(reason, writer);
    }
    catch (error) {
        // Where not even outputs can be written, the step must at least not pass.
        writer.fail(`The outputs could not be written: ${describe(error)}`);
    }
}
async function validateAndReport(inputs, ports, writer) {
    const { runner, cancel } = ports;
    const proxied = ports.proxyUse === "proxied" && (0,proxy/* isProxied */.S7)(new URL(inputs.host.baseUrl).hostname, ports.proxy);
    writer.line(`OpenAI Key Guard validates ${writer.field(inputs.keyName)} at ${writer.own(inputs.host.host)}${proxied ? " through the proxy of this runner" : ""}`);
    const trouble = PROXY_TROUBLE[ports.proxyUse];
    if (trouble !== undefined)
        writer.warning(trouble);
    const { host, organization, project, timeoutMs } = inputs;
    const openAi = ports.createOpenAi({
        baseUrl: host.baseUrl,
        organization,
        project,
        timeoutMs,
        cancel,
        proxied,
        direct: host.isLoopback,
    });
    const result = await validate(inputs, {
        openAi: { ask: async (request) => observationOf(await openAi.ask(request), ports.clock.now()) },
        clock: ports.clock,
        cancel,
        onEvent: (event) => reportProgress(event, writer),
        secretsWithheld: () => secretsWithheld({
            name: runner.env("GITHUB_EVENT_NAME") ?? "",
            actor: runner.env("GITHUB_ACTOR") ?? "",
            repository: runner.env("GITHUB_REPOSITORY") ?? "",
            payload: runner.eventPayload(),
        }),
    });
    // A cancelled run has no result; it must not look like one that passed.
    const cancelled = "fail";
    const decision = cancel.aborted ? { result: cancelled, because: undefined } : decide(result, inputs.failOn);
    const repository = `${runner.env("GITHUB_SERVER_URL") ?? "https://github.com"}/${runner.env("GITHUB_REPOSITORY") ?? ""}`;
    await reportValidation(result, decision, {
        timeoutSeconds: inputs.timeoutMs / 1000,
        secretsUrl: writer.own(`${repository}/settings/secrets/actions`),
    }, writer);
}
/** The variable's value is never quoted: it may hold a password. */
const PROXY_TROUBLE = {
    direct: undefined,
    proxied: undefined,
    unsupported: "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
    "not-an-address": "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
};
function describe(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
