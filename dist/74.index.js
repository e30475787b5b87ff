export const id = 74;
export const ids = [74];
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

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ secretHomeOf)
/* harmony export */ });
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6274);


/** Where the key is kept, by the inputs `key-name` and `secret-place`. */
function secretHomeOf({ keyName, secretPlace }, ports, writer) {
    const around = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .surroundingsOf */ .ZD)(ports);
    const isNamed = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(keyName);
    const [owner = ""] = around.repository.split("/");
    switch (secretPlace.place) {
        case "environment":
            return {
                url: writer.own(environmentsUrlOf(around)),
                place: "environment",
                placeName: writer.field(secretPlace.environment),
                isNamed,
            };
        case "organization":
            if (owner !== "") {
                const url = `${around.serverUrl}/organizations/${owner}/settings/secrets/actions`;
                return { url: writer.own(url), place: "organization", placeName: writer.field(owner), isNamed };
            }
    }
    return { url: writer.own((0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsUrlOf */ .k2)(around)), place: "repository", placeName: "", isNamed };
}
/** The list of environments; the page of one goes by a number that is not known here. */
function environmentsUrlOf({ repositoryUrl, serverUrl }) {
    return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/environments`;
}


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ blank)
/* harmony export */ });
/** As wide as a text is in a terminal, where a Chinese character takes two columns. */
function blank(text) {
    return text.replace(/[^\x20-\x7e]/g, "  ").replace(/[\x21-\x7e]/g, " ");
}


/***/ }),

/***/ 7555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ validationMessages)
});

// EXTERNAL MODULE: ./lib/translated.js
var translated = __webpack_require__(5929);
// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
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
        says: (facts) => `${facts.key} is accepted; ${(0,message/* asked */.NZ)(facts)} did not take the form of the test request (HTTP ${facts.status}), so credit was not tested.`,
        todo: ({ modelGiven }) => modelGiven ? [] : ["Set the input model to a model that you use, to have the credit tested too."],
    },
    "scope-missing": {
        says: ({ key, scopes }) => `${key} is genuine, but restricted: it may not do what was asked of it${(0,message/* missing */.LO)(scopes)}.`,
        todo: message/* scopeSteps */.WF,
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
        says: ({ key, model, scopes }) => `${key} works for ${model} through chat completions; it may not use the Responses API${(0,message/* missing */.LO)(scopes)}.`,
        todo: () => [`If your code uses the Responses API, allow it for the key at ${message/* KEYS_PAGE */.BA}.`],
    },
    "required-model-missing": {
        says: ({ key, missingModels }) => `${key} is accepted, but cannot reach what was required: ${missingModels.join(", ")}.`,
        todo: ({ host, openAiHost }) => [
            openAiHost
                ? `Allow the model for the key's project at ${message/* PROJECTS_PAGE */.bC} (Limits), or check that it has not been shut down.`
                : `Ask whoever runs ${host} for the model, or correct require-models.`,
        ],
    },
    "required-models-unverified": {
        says: ({ key }) => `${key} is accepted, but its models could not be listed, so require-models could not be checked.`,
        todo: () => [`Allow the key to list models (Models: Read) at ${message/* KEYS_PAGE */.BA}, or leave require-models out.`],
    },
    "model-not-reachable": {
        says: (facts) => facts.modelGiven
            ? `${facts.key} is accepted, but ${(0,message/* asked */.NZ)(facts)} does not exist or is not open to it.`
            : `${facts.key} is accepted, but none of the models that were tried is open to it, the last one ${(0,message/* asked */.NZ)(facts)}.`,
        todo: ({ openAiHost, modelGiven }) => [
            modelGiven
                ? "Check the spelling of the input model, and whether the model has been shut down."
                : "Set the input model to a model that you use.",
            ...(openAiHost ? [`Allow the model for the key's project at ${message/* PROJECTS_PAGE */.bC} (Limits).`] : []),
        ],
    },
    "no-model-to-ask": {
        says: ({ key, model, modelGiven }) => modelGiven
            ? `${key} is accepted, but ${model} is not a model that can be asked for a few tokens of text.`
            : `${key} is accepted, but no model was found that it can be asked for a few tokens of text.`,
        todo: ({ openAiHost }) => [
            "Set the input model to a text or embedding model of the key, or set probe: models.",
            ...(openAiHost
                ? [`If the key has no model at all, allow one for its project at ${message/* PROJECTS_PAGE */.bC} (Limits).`]
                : []),
        ],
    },
    "rate-limit": {
        says: ({ key }) => `${key} is genuine; it is being throttled just now (rate limit).`,
        todo: ({ openAiHost }) => [
            `Nothing, if this is rare.${openAiHost ? ` Limits per minute are listed at ${message/* LIMITS_PAGE */.hu}.` : ""}`,
        ],
    },
    "slow-down": {
        says: ({ key }) => `${key} is genuine; the API asks to slow down, since traffic rose too fast.`,
        todo: () => ["Raise traffic gradually; nothing is wrong with the key."],
    },
    "credit-exhausted": {
        says: ({ key }) => `${key} is genuine, but the account has no prepaid credit left: every request that costs will fail.`,
        todo: () => message/* addCredit */.tG,
    },
    "quota-exhausted": {
        says: ({ key }) => `${key} is genuine, but its quota or credit is used up: every request that costs will fail.`,
        todo: ({ host, openAiHost }) => (openAiHost ? message/* addCredit */.tG : [`Top up the account at ${host}.`]),
    },
    "billing-inactive": {
        says: ({ key }) => `${key} is genuine, but the account's billing is not active.`,
        todo: () => [`Set up payment at ${message/* BILLING_PAGE */.an}.`],
    },
    "relay-quota-exhausted": {
        says: ({ key, host }) => `${host} knows ${key}, but its quota there is used up.`,
        todo: ({ host }) => [`Top up the account or raise the quota of the key at ${host}.`],
    },
    "organization-spend-limit": {
        says: ({ key }) => `${key} is genuine, but the organization's spend limit is reached.`,
        todo: () => [`Raise the organization's limit at ${message/* LIMITS_PAGE */.hu}, or wait for the next month.`],
    },
    "project-spend-limit": {
        says: ({ key }) => `${key} is genuine, but its project's spend limit is reached.`,
        todo: () => [`Raise the project's limit at ${message/* PROJECTS_PAGE */.bC} (Limits), or wait for the next month.`],
    },
    "usage-limit": {
        says: ({ key }) => `${key} is genuine, but the organization has reached the usage limit of its tier.`,
        todo: () => [`See the tier's limit, and ask for a higher one, at ${message/* LIMITS_PAGE */.hu}.`],
    },
    "hard-limit": {
        says: ({ key }) => `${key} is genuine, but the billing hard limit is reached.`,
        todo: () => [`Raise the limit at ${message/* LIMITS_PAGE */.hu}.`],
    },
    "relay-budget": {
        says: ({ key, host }) => `${host} knows ${key}, but its budget there is spent.`,
        todo: ({ host }) => [`Ask whoever runs ${host} to raise the budget of the key.`],
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/english-log.js
/** The English sentences of warnings. */
const WARNINGS = {
    "trailing-line-break": ({ key }) => `${key} has a line break before or after the key. It was taken off here; other tools will send it and fail. Store the secret again without it.`,
    "surrounding-space": ({ key }) => `${key} has spaces around the key. They were taken off here; other tools will send them and fail. Store the secret again without them.`,
    "unusual-format": ({ key }) => `${key} does not have the format of OpenAI's keys. If it is for a relay or another vendor, set base-url to that address.`,
    "openai-key-elsewhere": ({ key, host }) => `${key} is a key of OpenAI's own, and base-url sends it to ${host}. Whoever runs that host can read and use it.`,
    "model-shuts-down": ({ model, date, days }) => `The model ${model} ${days < 0 ? "was to shut down on" : "shuts down on"} ${date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`,
};
/** The English lines of the log around the probe. */
const LOG = {
    begins: ({ name = "the identity of this job (no key)", host, proxied }) => `OpenAI Key Guard validates ${name} at ${host}${proxied ? " through the proxy of this runner" : ""}`,
    verdict: (verdict, says) => `Verdict: ${verdict}. ${says}`,
    failure: (verdict, says) => `${verdict}: ${says}`,
    next: "Next: ",
    together: (sentences) => sentences.join(" "),
    proxyTrouble: {
        unsupported: "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
        "not-an-address": "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
    },
    keyUnused: "The variable OPENAI_API_KEY is set, and is not used: with identity-provider-id the job's own identity is checked. " +
        "To check that key, leave identity-provider-id out; to do without it, delete the secret.",
};
/** The English words of the summary. */
const SUMMARY = {
    heading: (name, verdict) => `${name}: ${verdict}`,
    key: "Key",
    credential: "Credential",
    accessToken: "short-lived access token, no key (oidc)",
    host: "Host",
    testRequest: "Test request to",
    models: "Models",
    httpStatus: "HTTP status",
    errorCode: "Error code",
    requestId: "Request id",
    missingScopes: "Missing scopes",
    missingModels: "Missing models",
    shutsDown: "Shuts down",
    todo: "What to do next",
};
const FAILURES = {
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
function answered(came) {
    return "status" in came ? `HTTP ${came.status}` : FAILURES[came.failure];
}
/** `0.2 s`, `12 s`. */
function seconds(ms) {
    return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
function outcome(told) {
    switch (told.told) {
        case "nothing":
            return "";
        case "models":
            return `, ${told.count} ${told.count === 1 ? "model" : "models"}`;
        case "words":
            return `; it says: ${told.words}`;
        case "control":
            return told.accepted
                ? "; accepted, so this host's answer proves nothing"
                : "; refused, so the answer above counts";
    }
}
/** The English lines of the log while the API is asked. */
const PROGRESS = {
    asked: ({ request, model, control, durationMs }, came, told) => [
        request,
        model === undefined ? "" : ` with ${model}`,
        control ? ", with a made-up key" : "",
        `: ${answered(came)}${outcome(told)} (${seconds(durationMs)})`,
    ].join(""),
    waiting: (path, elapsedMs, limitMs) => `… still waiting for ${path}: ${seconds(elapsedMs)} of at most ${seconds(limitMs)}`,
    onceMore: (came, delayMs) => `${answered(came)}: this may be false; asking once more in ${seconds(delayMs)}`,
    attempt: (came, attempt, attempts, delayMs) => `${answered(came)}; attempt ${attempt} of ${attempts} in ${seconds(delayMs)}`,
    modelSays: (model, reply) => `${model} says: ${reply}`,
    modelSilent: "The model answered without text in the few tokens it had.",
};
const EXCHANGE_REQUEST = "POST https://auth.openai.com/oauth/token";
/** The English lines of the log while the job's identity is exchanged. */
const EXCHANGE = {
    idToken: (came) => `OIDC token of this job: ${came === "received" ? "received from GitHub" : came === undefined ? "not asked for" : answered(came)}`,
    accessToken: `${EXCHANGE_REQUEST}: access token received`,
    noAccessToken: (came, words) => {
        const isTooLong = "failure" in came && came.failure === "too-large";
        const what = isTooLong ? "an answer that is far too long" : answered(came);
        return `${EXCHANGE_REQUEST}: ${what}${words === "" ? "" : `; it says: ${words}`}`;
    },
    attempt: (attempt, attempts, delayMs) => `Attempt ${attempt} of ${attempts} in ${seconds(delayMs)}`,
    waiting: (elapsedMs, limitMs) => `… still waiting for an access token: ${seconds(elapsedMs)} of at most ${seconds(limitMs)}`,
};

;// CONCATENATED MODULE: ./lib/report/messages/inconclusive.js

/** Sentences for runs that say nothing about the key. */
const INCONCLUSIVE = {
    dns: {
        says: ({ host }) => `${host} could not be found (DNS).`,
        todo: (facts) => ["Check base-url, and the runner's DNS and network.", ...(0,message/* tryLater */.k5)(facts).slice(1)],
    },
    refused: {
        says: ({ host }) => `${host} refused the connection.`,
        todo: message/* tryLater */.k5,
    },
    reset: {
        says: ({ host }) => `${host} broke off the connection before the answer was complete.`,
        todo: message/* tryLater */.k5,
    },
    timeout: {
        says: ({ host, timeoutSeconds, status }) => status === undefined
            ? `${host} gave no complete answer within ${timeoutSeconds} ${timeoutSeconds === 1 ? "second" : "seconds"}.`
            : `${host} gave up waiting for the request (HTTP ${status}).`,
        todo: message/* tryLater */.k5,
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
        todo: (facts) => [`Allow ${facts.host} in the proxy, or list it in NO_PROXY.`, (0,message/* notJudged */.be)(facts)],
    },
    network: {
        says: ({ host }) => `The connection to ${host} failed.`,
        todo: message/* tryLater */.k5,
    },
    "too-large": {
        says: ({ host, keyless }) => keyless?.trouble === undefined
            ? `${host} sent an answer of more than 4 MiB, which is not the API's.`
            : `${host} sent an answer that is far too long for a token.`,
        todo: message/* checkBaseUrl */.xd,
    },
    cancelled: {
        says: ({ host }) => `The run was cancelled before ${host} had answered.`,
        todo: (facts) => [(0,message/* notJudged */.be)(facts)],
    },
    redirect: {
        says: ({ host, keyless }) => `${host} answered with a redirect, which an API does not; it was not followed, so ${keyless === undefined ? "the key went nowhere else" : "no token went anywhere else"}.`,
        todo: message/* checkBaseUrl */.xd,
    },
    html: {
        says: ({ host, status }) => `${host} answered with a web page (HTTP ${status}): a proxy, a firewall or a login page, not the API.`,
        todo: message/* checkBaseUrl */.xd,
    },
    "not-the-api": {
        says: ({ host, status }) => `What ${host} answered (HTTP ${status}) is not an answer of the API.`,
        todo: message/* checkBaseUrl */.xd,
    },
    "no-such-endpoint": {
        says: ({ host, status }) => `${host} has no API at this address (HTTP ${status}).`,
        todo: message/* checkBaseUrl */.xd,
    },
    overloaded: {
        says: ({ host }) => `${host} is overloaded.`,
        todo: message/* tryLater */.k5,
    },
    "server-error": {
        says: ({ host, status }) => `${host} failed with a server error (HTTP ${status}).`,
        todo: message/* tryLater */.k5,
    },
    "request-conflict": {
        says: ({ host, status }) => `${host} could not handle the request just now (HTTP ${status}).`,
        todo: message/* tryLater */.k5,
    },
    "authentication-unclear": {
        says: ({ host, status }) => `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the key.`,
        todo: ({ openAiHost }) => [
            "Read what the host says in the log above. If the key has expired, create a new one.",
            ...(openAiHost ? [`Errors are explained at ${message/* ERROR_GUIDE */.iX}.`] : []),
        ],
    },
    membership: {
        says: ({ key }) => `The owner of ${key} is not, or no longer, a member of the organization; whether the key still works is not known.`,
        todo: (facts) => [
            "Ask for an invitation to the organization, or use a key of a service account.",
            ...(0,message/* newKey */.uM)(facts),
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
        todo: message/* tryLater */.k5,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/keyless.js


const PROVIDERS = "the organization's settings at OpenAI (Security, Workload Identity Provider)";
const GITHUB_STATUS = "https://www.githubstatus.com";
/** Sentences for a job that gets no access token for its identity. */
const KEYLESS = {
    "no-id-token-permission": {
        says: () => "This job may not prove who it is: GitHub offers it no OIDC token.",
        todo: () => [
            "Add id-token: write under permissions: of the job, and keep there what else the job needs: permissions: takes away whatever it does not name.",
            "In a called workflow, the calling job has to grant it as well.",
        ],
    },
    "identity-withheld": {
        says: () => "GitHub offers no OIDC token to this run of a fork or of Dependabot, so the service account could not be checked.",
        todo: () => ["Set on-missing-key to auto, to skip the check in such runs."],
    },
    "identity-withheld-fork": {
        says: () => "Skipped: GitHub offers no OIDC token to pull requests from forks, so the service account could not be checked.",
        todo: () => [],
    },
    "identity-withheld-dependabot": {
        says: () => "Skipped: GitHub offers this run of Dependabot no OIDC token, so the service account could not be checked.",
        todo: () => [],
    },
    "identity-not-required": {
        says: () => "Skipped: GitHub offers this job no OIDC token (id-token: write is not among its permissions), and on-missing-key is skip.",
        todo: () => [],
    },
    "id-token-refused": {
        says: ({ status }) => `GitHub refused this job the OIDC token that it had offered (HTTP ${status}).`,
        todo: () => [
            `Run the job again; incidents of GitHub are listed at ${GITHUB_STATUS}.`,
            "On GitHub Enterprise Server, ask its administrators whether OIDC is set up for GitHub Actions.",
        ],
    },
    "id-token-unreachable": {
        says: (facts) => facts.keyless !== undefined && facts.keyless.trouble === undefined
            ? "GitHub's OIDC service has an address that is not https: it was not asked, since others could read this job's credential on the way."
            : `GitHub's OIDC service gave no token.${because(facts, "GitHub's OIDC service")}`,
        todo: (facts) => [
            ...(NETWORK.has(facts.keyless?.trouble ?? "") ? troubleSteps(facts, "GitHub's OIDC service") : []),
            `Run the job again in a few minutes; incidents of GitHub are listed at ${GITHUB_STATUS}.`,
            "The service account was not judged: this says nothing bad about it.",
        ],
    },
    "audience-refused": {
        says: () => "OpenAI refuses this job's token: it is for another audience than the identity provider at OpenAI expects.",
        todo: ({ keyless }) => [
            `Make the input audience and the audience of the identity provider in ${PROVIDERS} the same, letter by letter${is("aud", keyless)}.`,
            guide,
        ],
    },
    "provider-unknown": {
        says: () => "OpenAI does not know the identity provider that identity-provider-id names, or has it disabled.",
        todo: () => [`Copy its id from ${PROVIDERS}, and check there that it is enabled.`, guide],
    },
    "mapping-refused": {
        says: () => "OpenAI knows the identity provider, but none of its mappings lets this job act as the service account.",
        todo: (facts) => [...mappingSteps(facts), guide],
    },
    "identity-refused": {
        says: ({ status }) => `OpenAI refuses this job's token (HTTP ${status}), and does not say in a known way what is wrong with the set-up.`,
        todo: (facts) => [
            "Read what OpenAI says in the log above.",
            `In ${PROVIDERS}, check that the identity provider is the one that identity-provider-id names, that it is enabled, and that its issuer and audience are those of the token, letter by letter${is("iss", facts.keyless)}${is("aud", facts.keyless)}.`,
            ...mappingSteps(facts),
            guide,
        ],
    },
    "exchange-unreachable": {
        says: (facts) => `OpenAI's token endpoint gave no access token.${because(facts, "auth.openai.com")}`,
        todo: (facts) => troubleSteps(facts, "auth.openai.com"),
    },
};
const guide = `The set-up step by step: ${message/* KEYLESS_GUIDE */.mH}.`;
/** Every row of a mapping has to match; so everything that rows are usually about is shown. */
function mappingSteps({ keyless }) {
    const said = (keyless?.claims ?? []).filter(([name]) => name !== "iss" && name !== "aud");
    const token = said.length === 0
        ? ""
        : ` The token says: ${said.map(([name, value]) => `${name} = "${value}"`).join(", ")}.`;
    return [
        `Hold each row of the service account's mapping in ${PROVIDERS} against the job's token: every row has to match, letter by letter.${token}`,
        "Check that the mapping is enabled, and that it is for the service account that service-account-id names.",
    ];
}
/** A claim of the token, in brackets; nothing without a token. */
function is(name, keyless) {
    const value = keyless?.claims.find(([one]) => one === name)?.[1];
    return value === undefined ? "" : ` (the token's ${name} is ${value})`;
}
/** Kinds of trouble of which the way to the server is to blame. */
const NETWORK = new Set(["tls", "proxy"]);
/** How it failed, in the words in which it is said of the API. */
function because(facts, host) {
    const message = troubleMessage(facts);
    return message === undefined ? "" : ` ${message.says({ ...facts, host })}`;
}
function troubleSteps(facts, host) {
    const message = troubleMessage(facts) ?? INCONCLUSIVE.network;
    return message.todo({ ...facts, host, openAiHost: true });
}
function troubleMessage({ keyless }) {
    const trouble = keyless?.trouble;
    return trouble === undefined || trouble === "id-token-unreachable" || trouble === "exchange-unreachable"
        ? undefined
        : INCONCLUSIVE[trouble];
}

// EXTERNAL MODULE: ./lib/report/messages/secret.js
var secret = __webpack_require__(7043);
;// CONCATENATED MODULE: ./lib/report/messages/rejected.js


/** Sentences for keys that are refused, not given or not wanted here. */
const REJECTED = {
    "wrong-or-revoked": {
        says: ({ key, host }) => `${host} does not recognise the key in ${key}: it is mistyped, revoked or deleted.`,
        todo: message/* newKey */.uM,
    },
    "account-deactivated": {
        says: ({ key }) => `The account that ${key} belongs to has been deactivated.`,
        todo: () => [
            `Look for an email from OpenAI, or ask at https://help.openai.com; then use a key of an active account.`,
        ],
    },
    "project-archived": {
        says: ({ key }) => `The project that ${key} belongs to has been archived, and its keys with it.`,
        todo: message/* newKey */.uM,
    },
    "access-terminated": {
        says: ({ key }) => `OpenAI has ended the access of the account that ${key} belongs to.`,
        todo: () => ["Look for an email from OpenAI, or ask at https://help.openai.com."],
    },
    "rejected-by-host": {
        says: ({ key, host }) => `${host} rejects ${key}: wrong, revoked, expired or used up, this host does not say which.`,
        todo: (facts) => [
            `Check the key and its balance at ${facts.host}.`,
            "Check that base-url is the address that the key was issued for.",
            `Store a working key ${(0,secret/* stored */.s)(facts)}.`,
        ],
    },
    "relay-key-expired": {
        says: ({ key, host }) => `${host} says that ${key} has expired.`,
        todo: (facts) => [`Renew the key at ${facts.host} and store it ${(0,secret/* stored */.s)(facts)}.`],
    },
    "admin-key": {
        says: ({ key }) => `${key} is an admin key: it manages the organization and cannot use models.`,
        todo: (facts) => [
            ...(0,message/* newKey */.uM)(facts),
            "An admin key does not belong in a workflow that only calls models. To check an admin key itself, set probe: models.",
        ],
    },
    "not-an-admin-key": {
        says: ({ key }) => `${key} is a normal key in a place where an admin key belongs.`,
        todo: () => [`Create an admin key at ${message/* ADMIN_KEYS_PAGE */.Vg}.`],
    },
    "other-vendor": {
        says: ({ key, vendor, host }) => `${key} holds a key of ${vendor}, not one for ${host}; it was not sent there.`,
        todo: (facts) => [
            `If it is meant for ${facts.vendor}, set base-url to that vendor's address. Otherwise:`,
            ...(0,message/* newKey */.uM)(facts),
        ],
    },
    "short-lived": {
        says: ({ key }) => `${key} holds a session token or client secret, which ends after minutes or hours; it was not sent.`,
        todo: message/* newKey */.uM,
    },
    "organization-mismatch": {
        says: ({ key }) => `The input organization is not the organization that ${key} belongs to.`,
        todo: () => [`Leave organization out, or copy the id from ${message/* GENERAL_PAGE */.bg}.`],
    },
    "organization-unknown": {
        says: () => "OpenAI does not know the organization that the input organization names.",
        todo: () => [`Leave organization out, or copy the id from ${message/* GENERAL_PAGE */.bg}.`],
    },
    "project-mismatch": {
        says: ({ key }) => `The input project is not the project that ${key} belongs to.`,
        todo: () => [
            `Leave project out (a project key knows its project), or copy the id from ${message/* PROJECTS_PAGE */.bC}.`,
        ],
    },
    "ip-not-allowed": {
        says: ({ key }) => `The IP allowlist of OpenAI's organization or project blocks this runner's address; ${key} itself was not judged.`,
        todo: () => [
            `Add the runner's address to the allowlist (${message/* IP_GUIDE */.zY}); changes take up to 15 minutes.`,
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
        todo: (facts) => [
            (0,secret/* secretReaches */.c)(facts),
            "A secret of an environment needs environment: in the job; one of the organization must be open to this repository; a called workflow gets only the secrets that the caller passes on.",
            "A job that is to do without a key (keyless) needs the input identity-provider-id, which is empty.",
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

;// CONCATENATED MODULE: ./lib/report/messages/keyless-instead.js




const MAPPING = "the service account's mapping at OpenAI (Security, Workload Identity Provider)";
/**
 * What is said in place of the usual sentence where it would speak of a key that there is not, or lead to the page
 * of keys: an access token has the permissions of the service account and, if it names any, of the mapping.
 * Source: https://developers.openai.com/api/reference/workload-identity-federation (Authorization behavior)
 */
const KEYLESS_INSTEAD = {
    "scope-missing": {
        says: ACCEPTED["scope-missing"].says,
        todo: (facts) => [
            allow(facts, "the missing permission"),
            ...(facts.probe === "request" ? ["If it is not meant to generate text, set probe: models."] : []),
        ],
    },
    "list-scope-missing": {
        says: ACCEPTED["list-scope-missing"].says,
        todo: (facts) => facts.probe === "request"
            ? []
            : [`Set probe: request to test what it is for. ${allow(facts, "api.model.read")}`],
    },
    "responses-scope-missing": {
        says: ACCEPTED["responses-scope-missing"].says,
        todo: (facts) => [`If your code uses the Responses API: ${allow(facts, "it")}`],
    },
    "required-model-missing": {
        says: ACCEPTED["required-model-missing"].says,
        todo: () => [
            `Allow the model for the service account's project at ${message/* PROJECTS_PAGE */.bC} (Limits), or check that it has not been shut down.`,
        ],
    },
    "required-models-unverified": {
        says: ACCEPTED["required-models-unverified"].says,
        todo: (facts) => [`${allow(facts, "api.model.read")} Or leave require-models out.`],
    },
    "model-not-reachable": {
        says: ACCEPTED["model-not-reachable"].says,
        todo: ({ modelGiven }) => [
            modelGiven
                ? "Check the spelling of the input model, and whether the model has been shut down."
                : "Set the input model to a model that you use.",
            `Allow the model for the service account's project at ${message/* PROJECTS_PAGE */.bC} (Limits).`,
        ],
    },
    "no-model-to-ask": {
        says: ACCEPTED["no-model-to-ask"].says,
        todo: () => [
            "Set the input model to a text or embedding model that it may use, or set probe: models.",
            `If it has no model at all, allow one for its project at ${message/* PROJECTS_PAGE */.bC} (Limits).`,
        ],
    },
    "slow-down": {
        says: ACCEPTED["slow-down"].says,
        todo: () => ["Raise traffic gradually; nothing is wrong with the set-up."],
    },
    "wrong-or-revoked": {
        says: ({ host }) => `${host} does not take the access token that OpenAI has just given to this job.`,
        todo: () => [
            `Check at ${message/* PROJECTS_PAGE */.bC} that the service account and its project still exist, and run the job again.`,
        ],
    },
    "rejected-by-host": {
        says: ({ host }) => `${host} does not take the access token that OpenAI has just given to this job.`,
        todo: () => ["Leave base-url out: access tokens are for OpenAI's own API."],
    },
    "account-deactivated": {
        says: REJECTED["account-deactivated"].says,
        todo: () => ["Look for an email from OpenAI, or ask at https://help.openai.com."],
    },
    "project-archived": {
        says: ({ key }) => `The project that ${key} belongs to has been archived.`,
        todo: () => [
            `Create a service account in a project that is in use at ${message/* PROJECTS_PAGE */.bC}, lead the mapping to it, and set service-account-id to its id.`,
        ],
    },
    "not-an-admin-key": {
        says: ({ key, scopes }) => `${key} may not do what was asked of it${(0,message/* missing */.LO)(scopes)}.`,
        todo: () => ["Access tokens of workloads cannot manage the organization: use an admin key for that."],
    },
    "project-mismatch": {
        says: REJECTED["project-mismatch"].says,
        todo: () => ["Leave project out: the access token is for the project of the service account."],
    },
    "no-key-received": {
        says: ({ host }) => `${host} says that no access token arrived, although it was sent.`,
        todo: REJECTED["no-key-received"].todo,
    },
    "authentication-unclear": {
        says: ({ host, status }) => `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the set-up.`,
        todo: () => [
            "Read what the host says in the log above.",
            `Check the permissions in ${MAPPING}. Errors are explained at ${message/* ERROR_GUIDE */.iX}.`,
        ],
    },
    membership: {
        says: ({ key }) => `${key} is not, or no longer, a member of the organization.`,
        todo: () => [`Check at ${message/* PROJECTS_PAGE */.bC} that the service account still exists.`],
    },
    "permission-unclear": {
        says: ({ host, status }) => `${host} forbids the request (HTTP ${status}), and does not say whether that is because of the service account.`,
        todo: () => [
            `Check the permissions in ${MAPPING}, and the role of the service account in its project at ${message/* PROJECTS_PAGE */.bC}.`,
        ],
    },
    "limit-unclear": {
        says: INCONCLUSIVE["limit-unclear"].says,
        todo: ({ host }) => [`Check the limits of the project at ${host}, or run the job again later.`],
    },
    "answer-unclear": {
        says: ({ host, status }) => `${host} answered in a way that proves nothing about the set-up (HTTP ${status}).`,
        todo: INCONCLUSIVE["answer-unclear"].todo,
    },
};
function allow({ scopes }, otherwise) {
    const what = scopes.length > 0 ? scopes.join(", ") : otherwise;
    return `Allow ${what} among the permissions in ${MAPPING}, or name none there, and check the role of the service account in its project at ${message/* PROJECTS_PAGE */.bC}.`;
}

;// CONCATENATED MODULE: ./lib/report/messages/malformed.js

/** Sentences for values that are no key. */
const MALFORMED = {
    empty: {
        says: ({ key }) => `${key} holds nothing but white space.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, message/* onlyTheKey */.tK),
    },
    "line-break": {
        says: ({ key }) => `${key} has a line break inside: a key is one line. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, message/* onlyTheKey */.tK),
    },
    "inner-space": {
        says: ({ key }) => `${key} has a space inside: a key has none. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, message/* onlyTheKey */.tK),
    },
    "not-ascii": {
        says: ({ key }) => `${key} has a character that no key has, such as a curly quote, a full-width or an invisible character. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, "copy the key with the copy button of the page that shows it, not from a chat or a document"),
    },
    quotes: {
        says: ({ key }) => `${key} has quotes around the key, which would be sent as part of it. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, "without the quotes"),
    },
    punctuation: {
        says: ({ key }) => `${key} has a comma, full stop or the like before or after the key. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, message/* onlyTheKey */.tK),
    },
    bearer: {
        says: ({ key }) => `${key} begins with "Bearer": that belongs in a header, not in the secret. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, 'without "Bearer"'),
    },
    assignment: {
        says: ({ key }) => `${key} holds a whole assignment (NAME=value), not only the value. It was not sent.`,
        todo: (facts) => (0,message/* storeAgain */.yx)(facts, 'only what stands after the "="'),
    },
    placeholder: {
        says: ({ key }) => `${key} holds a placeholder from an example, not a key. It was not sent.`,
        todo: message/* newKey */.uM,
    },
    "shortened-copy": {
        says: ({ key }) => `${key} holds a shortened copy (with dots or stars) as pages show it, not the key. It was not sent.`,
        todo: message/* newKey */.uM,
    },
    identifier: {
        says: ({ key }) => `${key} holds the id of an organization, project or user, not a key. It was not sent.`,
        todo: message/* newKey */.uM,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/english.js







const reasons = {
    ...ACCEPTED,
    ...REJECTED,
    ...MALFORMED,
    ...INCONCLUSIVE,
    ...KEYLESS,
};
const UNNAMED = {
    subject: "the service account",
    heading: "Service account",
    // The subject of most sentences, which may begin with it.
    sentence: (text) => (text.startsWith("the service account") ? `T${text.slice(1)}` : text),
};
/**
 * The English catalogue of a validation: the log, the annotation, the summary, the outputs and the documents say
 * the same because they all come from here.
 */
const ENGLISH = {
    reasons,
    keyless: { ...reasons, ...KEYLESS_INSTEAD },
    unnamed: UNNAMED,
    warnings: WARNINGS,
    log: LOG,
    summary: SUMMARY,
    progress: PROGRESS,
    exchange: EXCHANGE,
};

;// CONCATENATED MODULE: ./lib/report/messages/languages.js


/** What is said about a validation, by language. */
const validationMessages = (0,translated/* translated */.v)(ENGLISH, {
    "zh-CN": async () => (await __webpack_require__.e(/* import() */ 357).then(__webpack_require__.bind(__webpack_require__, 3357))).CHINESE,
});


/***/ }),

/***/ 6363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ nameShown),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   rY: () => (/* binding */ UNNAMED)
/* harmony export */ });
/** Default of the input `key-name`. */
const DEFAULT_KEY_NAME = "OPENAI_API_KEY";
/** Whether the name means something: without a key, only one that the workflow gives does. */
function isNamed({ keyName, keyless }) {
    return !keyless || keyName !== DEFAULT_KEY_NAME;
}
/** Where nothing has a name: the same in every language, so that an issue is found by it again. */
const UNNAMED = "Service account";
/**
 * What reports call the thing that is checked: the key's name, or what there is where no key is. Not yet safe to print.
 *
 * @param unnamed the word for that
 */
function nameShown(about, unnamed) {
    return isNamed(about) ? about.keyName : unnamed;
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bX: () => (/* binding */ LONGEST_MESSAGE),
  qN: () => (/* binding */ cameOf),
  bD: () => (/* binding */ messageOf),
  wX: () => (/* binding */ reportProgress)
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
function reportProgress(event, messages, writer) {
    for (const line of linesOf(event, messages, writer))
        writer.line(`  ${line}`);
}
function linesOf(event, messages, writer) {
    switch (event.event) {
        case "asked":
            return askedLines(event.asked, messages, writer);
        case "waiting":
            return [messages.waiting(event.path, event.elapsedMs, event.limitMs)];
        case "again": {
            const came = cameOf(event.observation);
            return event.attempt === undefined
                ? [messages.onceMore(came, event.delayMs)]
                : [messages.attempt(came, event.attempt, event.attempts, event.delayMs)];
        }
    }
}
function askedLines(asked, messages, writer) {
    const { request, control, durationMs, observation, judgement } = asked;
    const model = asked.model ? writer.field(asked.model, 100) : undefined;
    const line = messages.asked({ request: `${request.method} ${request.path}`, model, control, durationMs }, cameOf(observation), toldBy(asked, writer));
    if (judgement.reason !== "generated" || control)
        return [line];
    const reply = replyOf(observation);
    if (reply)
        return [line, messages.modelSays(model ?? "", writer.piece(reply.trim(), LONGEST_REPLY))];
    return reply === "" ? [line, messages.modelSilent] : [line];
}
function toldBy(asked, writer) {
    const { control, observation, judgement } = asked;
    if (control) {
        if (!(0,probe/* isRefused */.H0)(asked) && judgement.verdict !== "valid")
            return { told: "nothing" };
        return { told: "control", accepted: judgement.verdict === "valid" };
    }
    if (judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json") {
        return { told: "models", count: (0,model_choice/* listedModels */.q5)(observation.body.value).length };
    }
    const message = messageOf(observation);
    return message === ""
        ? { told: "nothing" }
        : { told: "words", words: writer.piece(message, LONGEST_MESSAGE) };
}
/** What the server itself says, for people: the scrubbed text can name what no table of ours knows. */
function messageOf(observation) {
    if (observation.kind !== "answer")
        return "";
    return observation.body.form === "text"
        ? observation.body.text
        : ((0,validate_observation/* errorOf */.Mz)(observation.body)?.message ?? "");
}
/** What came of a request, for a few words: the status, or how it failed. */
function cameOf(observation) {
    return observation.kind === "answer" ? { status: observation.status } : { failure: observation.failure };
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
