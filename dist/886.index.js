export const id = 886;
export const ids = [886];
export const modules = {

/***/ 7266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ strangerIn),
  E: () => (/* binding */ withheldFrom)
});

// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
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
    return (0,json/* isObject */.Gv)(value) ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/checks/event.js

/** Why GitHub gives this run no secrets, if it does not. */
function withheldFrom(runner) {
    return secretsWithheld({
        name: runner.env("GITHUB_EVENT_NAME") ?? "",
        actor: runner.env("GITHUB_ACTOR") ?? "",
        repository: runner.env("GITHUB_REPOSITORY") ?? "",
        payload: runner.eventPayload(),
    });
}
/**
 * Why the keys that this run found are a stranger's to choose, if they are: also where GitHub does give secrets,
 * to `pull_request_target` and `workflow_run`.
 */
function strangerIn(runner) {
    const repository = runner.env("GITHUB_REPOSITORY") ?? "";
    const { pull_request, workflow_run } = (runner.eventPayload() ?? {});
    const heads = [
        ...(pull_request ? [pull_request.head?.repo?.full_name] : []),
        ...(workflow_run ? [workflow_run.head_repository?.full_name] : []),
    ];
    // A head repository that is gone was not this one.
    return heads.some((name) => name !== repository) ? "fork" : withheldFrom(runner);
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ surroundingsOf),
/* harmony export */   k2: () => (/* binding */ secretsUrlOf),
/* harmony export */   nN: () => (/* binding */ isSafeForTokens)
/* harmony export */ });
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3838);
/* harmony import */ var _report_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4503);
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);



/**
 * Reads them from the runner; what a server or repository is called is cleaned, the payload is as untrusted as it
 * came.
 *
 * @param another repository of the same server, in place of the workflow's own
 */
function surroundingsOf({ runner }, another) {
    const serverUrl = (runner.env("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
    const named = another ?? runner.env("GITHUB_REPOSITORY") ?? "";
    // It becomes part of addresses: what is no name of a repository is none.
    const repository = (0,_repository_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .e)(named) ? named : "";
    return {
        eventName: runner.env("GITHUB_EVENT_NAME") ?? "",
        payload: runner.eventPayload(),
        serverUrl,
        apiUrl: runner.env("GITHUB_API_URL") || "https://api.github.com",
        repository,
        repositoryUrl: (0,_report_links_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrlOf */ .ZN)(serverUrl, repository),
        workspace: runner.env("GITHUB_WORKSPACE") || runner.workingDirectory(),
        temp: runner.env("RUNNER_TEMP") || runner.temporaryDirectory(),
    };
}
/** Where secrets of the repository are kept. */
function secretsUrlOf({ repositoryUrl, serverUrl }) {
    return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/secrets/actions`;
}
/** Whether the token may be sent to an address. */
function isSafeForTokens(address) {
    const url = URL.parse(address);
    return url !== null && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeForSecrets */ .Y)(url);
}


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ STATUS_PAGE),
/* harmony export */   BA: () => (/* binding */ KEYS_PAGE),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   NZ: () => (/* binding */ asked),
/* harmony export */   Vg: () => (/* binding */ ADMIN_KEYS_PAGE),
/* harmony export */   WF: () => (/* binding */ scopeSteps),
/* harmony export */   an: () => (/* binding */ BILLING_PAGE),
/* harmony export */   bC: () => (/* binding */ PROJECTS_PAGE),
/* harmony export */   be: () => (/* binding */ notJudged),
/* harmony export */   bg: () => (/* binding */ GENERAL_PAGE),
/* harmony export */   hu: () => (/* binding */ LIMITS_PAGE),
/* harmony export */   iX: () => (/* binding */ ERROR_GUIDE),
/* harmony export */   k5: () => (/* binding */ tryLater),
/* harmony export */   mH: () => (/* binding */ KEYLESS_GUIDE),
/* harmony export */   tG: () => (/* binding */ addCredit),
/* harmony export */   tK: () => (/* binding */ onlyTheKey),
/* harmony export */   uM: () => (/* binding */ newKey),
/* harmony export */   xd: () => (/* binding */ checkBaseUrl),
/* harmony export */   yx: () => (/* binding */ storeAgain),
/* harmony export */   zY: () => (/* binding */ IP_GUIDE)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7043);

// Pages of OpenAI that the steps lead to.
const KEYS_PAGE = "https://platform.openai.com/api-keys";
const ADMIN_KEYS_PAGE = "https://platform.openai.com/settings/organization/admin-keys";
const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
const STATUS_PAGE = "https://status.openai.com";
/** Of keyless: the provider, the mapping, the workflow. */
const KEYLESS_GUIDE = "https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions";
const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";
/** Steps to a new key. */
const newKey = (facts) => [
    facts.openAiHost
        ? `Create a key at ${KEYS_PAGE} (shown only once).`
        : `Get a key from whoever runs ${facts.host} (keys of OpenAI itself: ${KEYS_PAGE}).`,
    `Store it ${(0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .stored */ .s)(facts)}.`,
];
/** The step for a secret that holds more or less than a key. */
const storeAgain = ({ key, secret }, how) => [
    `Store ${key} again at ${secret.url}: ${how}.`,
];
const onlyTheKey = "only the key itself, on one line";
/** What a run is worth that found out nothing. */
const notJudged = ({ keyless }) => `${keyless === undefined ? "The key" : "The service account"} was not judged: this says nothing bad about it.`;
/** Steps for what passes by itself. */
const tryLater = (facts) => [
    `Run the job again in a few minutes${facts.openAiHost ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
    notJudged(facts),
];
/** Steps for an answer that is not the API's: the address is wrong, or something stands in front of the host. */
const checkBaseUrl = (facts) => [
    facts.openAiHost
        ? `Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Run the job again; incidents are listed at ${STATUS_PAGE}.`
        : `Check the input base-url (most hosts want an address that ends in /v1), or ask whoever runs ${facts.host}.`,
    notJudged(facts),
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


/***/ }),

/***/ 7043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ secretReaches),
/* harmony export */   s: () => (/* binding */ stored)
/* harmony export */ });
/** Where a new value goes, as the end of a sentence: `as OPENAI_API_KEY at https://…`. */
function stored({ key, secret }) {
    return secret.isNamed
        ? `as ${key}${ofPlace(secret)} at ${secret.url}`
        : `in the secret${ofPlace(secret)} that this step reads (${key}), at ${secret.url}`;
}
/** The step after a secret that did not reach the check. */
function secretReaches({ key, secret }) {
    return secret.isNamed
        ? `Check that a secret named ${key}${ofPlace(secret)} exists at ${secret.url}, and that the step says api-key: \${{ secrets.${key} }}.`
        : `Check that the secret of ${key}${ofPlace(secret)} exists at ${secret.url}, and that the step gives it as api-key.`;
}
function ofPlace({ place, placeName }) {
    return place === "repository" ? "" : ` of the ${place} ${placeName}`;
}


/***/ }),

/***/ 6019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ isPassing),
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/validate/acceptance.js

/**
 * Judges an answer without an error: only what has the form of the endpoint's own answers shows that the key was
 * accepted. Anything can answer 200.
 */
function success(answer, { endpoint, openAiHost }) {
    const value = answer.body.form === "json" ? answer.body.value : undefined;
    const api = { verdict: "unreachable", reason: "not-the-api" };
    if (answer.status !== 200 || !(0,json/* isObject */.Gv)(value))
        return api;
    switch (endpoint) {
        case "models":
        case "admin-keys": {
            const { object, data } = value;
            const isList = object === "list" ? isEmptyOrHasIds(data) : !openAiHost && hasIds(data);
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
            return hasObjects(value["data"]) ? { verdict: "valid", reason: "generated" } : api;
    }
}
/** A response of the Responses API that generated something; relays leave the status out. */
const ENDED_WELL = ["completed", "incomplete", undefined];
/** Some relays put an error of the model behind them into a choice. */
function isChoices(choices) {
    return (Array.isArray(choices) &&
        choices.length > 0 &&
        choices.every((choice) => (0,json/* isObject */.Gv)(choice) && !choice["error"] && choice["finish_reason"] !== "error"));
}
/** A list of other things than the API lists is somebody else's. */
function isEmptyOrHasIds(data) {
    if (!Array.isArray(data))
        return false;
    return data.length === 0 || data.some((item) => (0,json/* isObject */.Gv)(item) && typeof item["id"] === "string");
}
function hasObjects(data) {
    return Array.isArray(data) && data.every(json/* isObject */.Gv);
}
function hasIds(data) {
    return (Array.isArray(data) &&
        data.length > 0 &&
        data.every((item) => (0,json/* isObject */.Gv)(item) && typeof item["id"] === "string"));
}

;// CONCATENATED MODULE: ./lib/validate/known-errors.js
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
/** What an error says by its code, at OpenAI and elsewhere. */
function knownByCode({ code }) {
    return ownEntry(BY_CODE, code);
}
/** What an error says by its type, at OpenAI and elsewhere. */
function knownByType({ type }) {
    return ownEntry(BY_TYPE, type);
}
/** What an error says in the words of a relay: on OpenAI's own host they would mean something else. */
function knownOfRelays({ type, message }) {
    return BY_RELAY_MESSAGE.find(([part]) => message.includes(part))?.[1] ?? ownEntry(BY_RELAY_TYPE, type);
}
/** Servers differ in upper and lower case. A plain look-up would find `constructor` in any object; the names come from outside. */
function ownEntry(table, name) {
    const key = name.toLowerCase();
    return Object.hasOwn(table, key) ? table[key] : undefined;
}

// EXTERNAL MODULE: ./lib/validate/observation.js
var validate_observation = __webpack_require__(4904);
;// CONCATENATED MODULE: ./lib/validate/judge.js



/** A quota error with a `Retry-After` up to this is a limit per minute (Azure), not an empty account. */
const SATURATION_RETRY_AFTER_MS = 120_000;
/** The type of OpenAI's own authentication errors; relays use names of their own (`one_api_error`, `auth_error`). */
const OPENAI_ERROR_TYPE = "invalid_request_error";
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
    const error = (0,validate_observation/* errorOf */.Mz)(body);
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
    const byCode = knownByCode(error);
    if (byCode && fits(byCode, answer))
        return plain(unlessSaturated(byCode, answer, context), byCode.verdict === "unknown");
    const scopes = scopesIn(error.message);
    if (scopes.length > 0 || error.code === "missing_scope")
        return missingScopes(scopes, context);
    const byType = knownByType(error);
    if (byType && fits(byType, answer))
        return plain(unlessSaturated(byType, answer, context));
    if (!context.openAiHost) {
        const byRelay = knownOfRelays(error);
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
function isGeneration(endpoint) {
    return endpoint === "responses" || endpoint === "chat" || endpoint === "embeddings";
}
function plain(judged, ambiguous = false) {
    return { ...judged, missingScopes: [], ambiguous };
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


/***/ }),

/***/ 4904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ observationOf),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   P9: () => (/* binding */ retryAfter)
/* harmony export */ });
/* unused harmony export readBody */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);

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
    // A byte order mark is white space as well.
    const trimmed = text.trim();
    if (trimmed === "")
        return { form: "empty" };
    if (contentType.includes("html") || /^<(?:!doctype|html|head|body|\?xml)/i.test(trimmed)) {
        return { form: "html", text: trimmed };
    }
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(trimmed);
    return value === undefined ? { form: "text", text: trimmed } : { form: "json", value };
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
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
    const source = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error) ? error : value;
    const message = textOf(source["message"]);
    const type = textOf(source["type"]);
    const code = textOf(source["code"] ?? source["statusCode"]);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error) && (message === "" || (code === "" && type === "")))
        return undefined;
    return {
        code: /^\d{3}$/.test(code) ? "" : code,
        type,
        message,
        param: textOf(source["param"]),
    };
}
function textOf(value) {
    if (typeof value === "number")
        return String(value);
    return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}


/***/ })

};
