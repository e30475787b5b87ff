export const id = 413;
export const ids = [413];
export const modules = {

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

/***/ 6363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ nameShown),
/* harmony export */   e: () => (/* binding */ isNamed)
/* harmony export */ });
/** Default of the input `key-name`. */
const DEFAULT_KEY_NAME = "OPENAI_API_KEY";
/** Whether the name means something: without a key, only one that the workflow gives does. */
function isNamed({ keyName, keyless }) {
    return !keyless || keyName !== DEFAULT_KEY_NAME;
}
/** What reports call the thing that is checked: the key's name, or what there is where no key is. Not yet safe to print. */
function nameShown(about) {
    return isNamed(about) ? about.keyName : "Service account";
}


/***/ }),

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ sentencesFor)
});

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






/**
 * The English sentences, by reason: the log, the annotation, the summary, the outputs and the documents say the
 * same because they all come from here.
 */
const MESSAGES = {
    ...ACCEPTED,
    ...REJECTED,
    ...MALFORMED,
    ...INCONCLUSIVE,
    ...KEYLESS,
};
/** The same for a job that uses its identity and no key. */
const KEYLESS_MESSAGES = { ...MESSAGES, ...KEYLESS_INSTEAD };

// EXTERNAL MODULE: ./lib/report/name.js
var report_name = __webpack_require__(6363);
;// CONCATENATED MODULE: ./lib/report/sentences.js


/** Puts a result into words. */
function sentencesFor(result, context, writer) {
    const keyless = result.keyless && keylessFacts(result.keyless, writer);
    const named = (0,report_name/* isNamed */.e)({ keyName: result.keyName, keyless: keyless !== undefined });
    const facts = {
        key: named ? writer.field(result.keyName) : UNNAMED,
        host: writer.own(result.host.host),
        openAiHost: result.host.isOpenAi,
        model: writer.field(result.probeModel ?? result.modelInput ?? ""),
        modelGiven: result.modelInput !== undefined,
        scopes: result.missingScopes.map((scope) => writer.field(scope)),
        missingModels: result.missingModels.map((model) => writer.field(model)),
        status: result.answer?.status,
        vendor: result.otherVendor ?? "",
        probe: result.probe,
        keyless,
        ...context,
    };
    const message = (keyless === undefined ? MESSAGES : KEYLESS_MESSAGES)[result.reason];
    const says = message.says(facts);
    return {
        says: says.startsWith(UNNAMED) && !named ? `T${says.slice(1)}` : says,
        todo: message.todo(facts),
        warnings: result.warnings.map((warning) => warningText(warning, facts, writer)),
    };
}
/** The subject of most sentences, which may begin with it. */
const UNNAMED = "the service account";
/** A branch can be called anything: what the token says is cleaned like every text from outside. */
function keylessFacts({ claims, trouble }, writer) {
    const said = claims === undefined
        ? []
        : [
            ["iss", claims.issuer],
            ["aud", claims.audience],
            ["sub", claims.subject],
            ...Object.entries(claims.others),
        ];
    return { claims: said.map(([name, value]) => [name, writer.field(value)]), trouble };
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


/***/ })

};
