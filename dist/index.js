import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ ROTATION_STATES),
/* harmony export */   Hl: () => (/* binding */ SOURCES),
/* harmony export */   RD: () => (/* binding */ FAIL_ON_TERMS),
/* harmony export */   Up: () => (/* binding */ SCAN_SCOPES),
/* harmony export */   YZ: () => (/* binding */ LOCALES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   h_: () => (/* binding */ isMaskable),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES),
/* harmony export */   tM: () => (/* binding */ INCONCLUSIVE),
/* harmony export */   u5: () => (/* binding */ UNUSABLE),
/* harmony export */   ui: () => (/* binding */ CHECKS)
/* harmony export */ });
/* unused harmony export KEY_KINDS */
/**
 * The closed sets that workflows are written against: verdicts, their groups, what `fail-on` takes, results.
 * Everything else refers to these, so that a new value is one new entry here.
 */
/** In the order in which they run: `rotation` uses what `validate` found. */
const CHECKS = ["validate", "rotation", "scan"];
/** Languages of what the step says to people; what machines read is the same in all of them. */
const LOCALES = ["en", "zh-CN"];
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
/** How sure a finding of a scan is; `dead-leak` is a leak that verification showed to be revoked. */
const CONFIDENCES = ["leak", "possible-leak", "dead-leak"];
/** Where in what an event adds a key stands. */
const SOURCES = [
    "file",
    "commit-message",
    "tag-message",
    "path",
    "ref",
    "author",
    "event-text",
];
const SCAN_SCOPES = ["event", "history", "tree"];
/** Whether a key has to be rotated; `unknown` when nothing says how old it is. */
const ROTATION_STATES = ["ok", "soon", "due", "unknown"];
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


/***/ }),

/***/ 8800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/** Of 24 hours. Times are UTC: no clock is ever put forward or back. */
const DAY_MS = 86_400_000;
/** A day as `YYYY-MM-DD`, UTC; empty for none. */
function dayOf(date) {
    return date === undefined ? "" : date.toISOString().slice(0, 10);
}
/** An instant in ISO 8601 to the second, UTC, or `none`. */
function instantOf(date) {
    return date === undefined ? "none" : date.toISOString().replace(/\.\d{3}Z$/, "Z");
}


/***/ }),

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ decideRotation),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   sJ: () => (/* binding */ decideScan)
/* harmony export */ });
/* unused harmony export termsOf */
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2813);

/** The terms of `fail-on` that a verdict answers to, the most telling first: its own name, then its group. */
function termsOf({ verdict, requirementMet }) {
    const unusable = _contract_js__WEBPACK_IMPORTED_MODULE_0__/* .UNUSABLE */ .u5.includes(verdict) || (verdict === "restricted" && !requirementMet);
    return [
        verdict,
        ...(unusable ? ["unusable"] : []),
        ...(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .INCONCLUSIVE */ .tM.includes(verdict) ? ["inconclusive"] : []),
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
/**
 * Whether a scan fails the step. What was not read is told first only if nothing was found: a key is the more
 * pressing matter.
 */
function decideScan({ confidences, complete }, failOn) {
    const terms = [
        ..._contract_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIDENCES */ .ix.filter((confidence) => confidences.has(confidence)),
        ...(complete ? [] : ["incomplete-scan"]),
    ];
    const because = terms.find((term) => failOn.has(term));
    return { result: because === undefined ? "pass" : "fail", because };
}
/**
 * Whether a key's age fails the step. A key that is due is also one that will be due soon. What is broken fails
 * whatever `fail-on` names, since nobody would learn of it otherwise, but for `never`.
 */
function decideRotation({ state, broken }, failOn) {
    const terms = [
        ...(state === "due" ? ["rotation-due"] : []),
        ...(state === "due" || state === "soon" ? ["rotation-soon"] : []),
    ];
    const because = terms.find((term) => failOn.has(term));
    if (because !== undefined)
        return { result: "fail", because };
    return { result: broken && failOn.size > 0 ? "fail" : "pass", because: undefined };
}
/** The step fails if any check does, and is skipped only if all of them are. */
function together(decisions) {
    const failed = decisions.find(({ result }) => result === "fail");
    if (failed)
        return failed;
    return { result: decisions.every(({ result }) => result === "skip") ? "skip" : "pass", because: undefined };
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7494);
/* harmony import */ var _ports_git_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(735);
/* harmony import */ var _ports_github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7517);
/* harmony import */ var _ports_memory_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8921);
/* harmony import */ var _ports_proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7008);
/* harmony import */ var _ports_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3633);
/* harmony import */ var _ports_step_process_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7000);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8086);








const { cancel, crash, leave } = (0,_ports_step_process_js__WEBPACK_IMPORTED_MODULE_5__/* .watchStepProcess */ .h)();
const proxy = (0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .readProxySettings */ .uv)(process.env);
await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)({
    runner: (0,_ports_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .createRunnerPort */ .a)(process.env),
    clock: _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    createOpenAi: async (options) => (await __nccwpck_require__.e(/* import() */ 928).then(__nccwpck_require__.bind(__nccwpck_require__, 4928))).createOpenAiPort(options),
    createIdentity: async (options) => (await __nccwpck_require__.e(/* import() */ 368).then(__nccwpck_require__.bind(__nccwpck_require__, 3368))).createIdentityPort(options),
    createGitHubClient: _ports_github_js__WEBPACK_IMPORTED_MODULE_2__/* .createGitHubClient */ .L,
    boundMemory: _ports_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .boundYoungMemory */ .A,
    createGit: (options) => (0,_ports_git_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitPort */ .a)({ ...options, env: process.env }),
    proxy,
    proxyUse: (0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .useProxy */ .C)(proxy),
    cancel,
    crash,
    clearSecrets: _ports_step_process_js__WEBPACK_IMPORTED_MODULE_5__/* .clearSecrets */ .l,
});
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* unused harmony exports PLAN_DEFAULTS, MERGE_DEFAULTS */
/** Of every input; `action.yml` and the documents say the same. */
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
    "identity-provider-id": "",
    "service-account-id": "",
    audience: "",
    "timeout-seconds": "20",
    "max-attempts": "3",
    "scan-scope": "event",
    "scan-shard": "1/1",
    "ignore-file": ".keyguardignore",
    "verify-leaks": "false",
    "sarif-file": "",
    "scan-report-file": "",
    "scan-repository": "",
    comment: "false",
    "admin-key": "",
    "created-at": "",
    "max-age-days": "90",
    "warn-days": "14",
    issue: "false",
    "issue-assignees": "",
    "issue-labels": "openai-key",
    rotate: "false",
    "dry-run": "false",
    "project-id": "",
    "secrets-token": "",
    "secret-place": "repository",
    locale: "en",
    "fail-on": "unusable, leak, incomplete-scan, rotation-due",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in before the step starts
    token: "${{ github.token }}",
};
/** Of every input of the action in `plan/`. */
const PLAN_DEFAULTS = {
    organization: "",
    repositories: "",
    "include-archived": "true",
    "include-forks": "false",
    part: "1/1",
    "megabytes-per-job": "500",
    "max-jobs": "256",
    locale: "en",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in before the step starts
    token: "${{ github.token }}",
};
/** Of every input of the action in `merge/`. */
const MERGE_DEFAULTS = {
    plan: "",
    reports: "reports",
    "sarif-file": "",
    locale: "en",
    "fail-on": "leak, incomplete-scan",
};


/***/ }),

/***/ 1674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/* harmony import */ var _messages_english_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6414);

/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
class InputError extends Error {
    name = "InputError";
    /** The message in a language; `message` is the English one. */
    says;
    constructor(says) {
        super(says(_messages_english_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGLISH */ .V));
        this.says = says;
    }
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ENGLISH)
/* harmony export */ });
const UNDER_WITH = 'Correct it under "with:" of the step.';
const BASE_URL_ADVICE = {
    "not-a-url": "Allowed: a complete address that begins with https://, such as https://api.openai.com/v1.",
    "not-https": "Allowed: https:// only, since over http:// anyone on the way could read the key; http:// is for the machine itself (localhost).",
    credentials: 'Allowed: an address without user name and password. The key belongs in the secret that "api-key" reads.',
    query: 'Allowed: an address without "?" and "#". Give the part that ends before /models or /chat/completions.',
};
const TOKEN_ADVICE = {
    "leave-out": "Leave the input out to use the one of the job.",
    "secrets-token": "Store only the token itself in its secret.",
};
const HIDDEN = {
    key: "a value that looks like a key (not shown)",
    password: "a value that may hold a password (not shown)",
};
function words(got) {
    if ("shown" in got)
        return `"${got.shown}"`;
    return got.hidden === "long" ? `a value of ${got.length} characters (not shown)` : HIDDEN[got.hidden];
}
/** The English sentences about mistakes in inputs. */
const ENGLISH = {
    empty: (name, allowed) => `Input "${name}" is empty. Give at least one of: ${allowed.join(", ")}.`,
    notOneOf: ({ name, got }, allowed) => `Input "${name}" does not know ${words(got)}. Allowed: ${allowed.join(", ")}. ${UNDER_WITH}`,
    locale: (got, allowed, chinese) => `Input "locale" does not know ${words(got)}. Allowed: ${allowed.join(", ")}. ${chinese ? "For Chinese, set locale: zh-CN." : UNDER_WITH}`,
    notANumber: ({ name, got }, { min, max, whole, example }) => `Input "${name}" is ${words(got)}. Allowed: a ${whole ? "whole " : ""}number from ${min} to ${max}, such as ${example}.`,
    nameIsKey: (name) => `Input "${name}" is a value that looks like a key (not shown). Allowed: a name. The key belongs in the secret that "api-key" reads.`,
    notAnId: ({ name, got }, form, page) => `Input "${name}" is ${words(got)}. Allowed: an id of letters, digits, "-" and "_", such as ${form}. Copy it from ${page}, or leave the input out.`,
    notAPath: ({ name, got }, example) => `Input "${name}" is ${words(got)}. Allowed: a path inside the workspace, such as ${example}.`,
    ignoreFormat: (got, formats) => `Input "ignore-file" does not know the format of ${words(got)}. Allowed: paths, apart by commas or line breaks, or before a path one of: ${formats.join(":, ")}:. What has no counterpart stands in docs/migration.md.`,
    tokenIsKey: (name, advice) => `Input "${name}" is a key of OpenAI's (not shown), and was sent nowhere. Allowed: a token for GitHub. ${TOKEN_ADVICE[advice]}`,
    notAToken: (name, advice) => `Input "${name}" is a value with spaces or line breaks (not shown). Allowed: a token. ${TOKEN_ADVICE[advice]}`,
    keyName: (got, longest) => `Input "key-name" is ${words(got)}. Allowed: at most ${longest} characters that can be seen, such as OPENAI_API_KEY. Write the secret's name.`,
    neverBesideOthers: (got) => `Input "fail-on" has "never" beside other terms (${words(got)}). Write "never" alone, or leave it out.`,
    baseUrl: (got, problem) => `Input "base-url" is ${words(got)}. ${BASE_URL_ADVICE[problem]}`,
    shard: (got, most) => `Input "scan-shard" is ${words(got)}. Allowed: i/n with i from 1 to n and n up to ${most}, such as 3/8. In a job matrix, list 1/8, 2/8 and so on.`,
    shardWithoutHistory: (got, scope) => `Input "scan-shard" is ${words(got)} with "scan-scope: ${scope}". Allowed: parts of a history only. Set "scan-scope: history", or leave "scan-shard" out.`,
    repository: (got) => `Input "scan-repository" is ${words(got)}. Allowed: owner/name, as actions/checkout takes it. Correct it, or leave it out to scan the repository of the workflow.`,
    repositoryOfEvent: (got) => `Input "scan-repository" is ${words(got)} with "scan-scope: event". Allowed: with "history" or "tree", since an event belongs to the repository of the workflow. Set "scan-scope: history", or leave it out.`,
    warnDays: (warnDays, maxAgeDays) => `Input "warn-days" is ${warnDays} with "max-age-days: ${maxAgeDays}". Allowed: fewer days than "max-age-days", since a new key would be warned about at once. Lower it, or raise the other.`,
    serviceAccountUnused: () => 'Input "service-account-id" is given without a use. Allowed: with "identity-provider-id" (keyless), or with "rotate: true". Add one of them, or leave it out.',
    adminKeyElsewhere: (host) => `Input "admin-key" is given with "base-url" of another host than OpenAI's (${words(host)}), to which it is not sent. For a key of a relay, leave "admin-key" out and set "created-at".`,
    notADate: ({ name, got }) => `Input "${name}" is ${words(got)}. Allowed: the date on which the key was created, as YYYY-MM-DD, such as 2026-03-31. It is shown in the list at https://platform.openai.com/api-keys.`,
    audienceAlone: () => 'Input "audience" is given without "identity-provider-id". Give both (keyless), or leave it out.',
    identityElsewhere: (host) => `Input "identity-provider-id" is given with "base-url" of another host than OpenAI's (${words(host)}). Workload identity federation is OpenAI's own: leave "base-url" out, or use "api-key".`,
    identityBesideKey: () => 'Input "identity-provider-id" is given beside "api-key". Leave "api-key" out: with workload identity federation the job needs no key. To check both, use two steps.',
    audience: (got, example) => `Input "audience" is ${words(got)}. Allowed: exactly what the identity provider at OpenAI expects, such as ${example}.`,
    serviceAccountMissing: (neededBy, page) => `Input "${neededBy}" needs "service-account-id", which is empty. Give the id of the service account, such as user-abc123: ${page}, the project, Members.`,
    dryRunAlone: () => 'Input "dry-run" is true without "rotate: true". Give both, or leave it out.',
    rotateWithoutCheck: () => 'Input "rotate" is true, but "checks" does not have "rotation". Set "checks: validate, rotation".',
    rotateBesideIdentity: () => 'Input "rotate" is true beside "identity-provider-id". Without a key there is nothing to rotate: leave one of them out.',
    rotateElsewhere: (host) => `Input "rotate" is true with "base-url" of another host than OpenAI's (${words(host)}). Allowed: keys of OpenAI only.`,
    rotateNeedsSecretName: (got) => `Input "key-name" is ${words(got)}. Allowed with "rotate: true": the name of the secret that is to hold the new key, of letters, digits and underscores.`,
    projectMissing: (page) => `Input "rotate" needs "project-id", which is empty. Give the id of the service account's project, such as proj_abc123: ${page}.`,
    secretPlace: (got) => `Input "secret-place" is ${words(got)}. Allowed: repository, organization, or environment:NAME, such as environment:production.`,
    issueWithoutChecks: () => 'Input "issue" is true, but nothing is known of the key: "checks" has neither "validate" nor "rotation". Set "checks: validate, rotation", or leave "issue" out.',
    labels: (got, most, longest) => `Input "issue-labels" is ${words(got)}. Allowed: 1 to ${most} labels of at most ${longest} characters, separated by commas. The issue is found by the first of them.`,
    assignees: (got, most) => `Input "issue-assignees" is ${words(got)}. Allowed: at most ${most} user names, separated by commas or spaces. Teams cannot be assigned to issues.`,
    account: (got) => `Input "organization" is ${words(got)}. Allowed: the name of an organization or user, such as my-company. Copy it from the address of its page, without the rest of the address.`,
    repositoryPattern: (got) => `Input "repositories" does not know ${words(got)}. Allowed: names, with * and ? for what differs and ! before what is not wanted, such as web-* or !web-old. Separate them by commas, spaces or line breaks.`,
    part: (got, most) => `Input "part" is ${words(got)}. Allowed: i/n with i from 1 to n and n up to ${most}, such as 1/2. Call the workflow once for each part: 1/2 and 2/2.`,
};


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   JF: () => (/* binding */ readOne),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   MQ: () => (/* binding */ readName),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   lD: () => (/* binding */ split),
/* harmony export */   nb: () => (/* binding */ looksLikeOpenAiKey),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* harmony import */ var _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5098);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3119);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1674);



/**
 * Whether a secret can have this name at GitHub.
 * Source: https://docs.github.com/actions/reference/security/secrets#naming-your-secrets
 */
function isSecretName(name) {
    return /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i.test(name);
}
/**
 * `true` or `false`.
 *
 * @throws InputError for anything else
 */
function readSwitch(name, text) {
    return readOne(name, text, ["true", "false"]) === "true";
}
/**
 * Some of a closed set, each once.
 *
 * @throws InputError when there is none, or another
 */
function readList(name, text, allowed) {
    const items = [...new Set(split(text))];
    if (items.length === 0) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.empty(name, allowed));
    }
    return items.map((item) => readOne(name, item, allowed));
}
/**
 * One of a closed set, in upper or lower case.
 *
 * @throws InputError for anything else
 */
function readOne(name, text, allowed) {
    const found = allowed.find((value) => value === text.toLowerCase());
    if (found !== undefined)
        return found;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.notOneOf({ name, got: quoted(text) }, allowed));
}
/**
 * A number without sign within bounds, both included.
 *
 * @throws InputError for anything else
 */
function readNumber(name, text, min, max, whole, example = _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .zY[name] ?? "") {
    const value = Number(text);
    if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
        return value;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.notANumber({ name, got: quoted(text) }, { min, max, whole, example }));
}
/** Names are printed, and models are sent: a key that was put in their place must go no further. */
function readName(name, text) {
    const isKey = /(?:^|[\s"'=:])sk-/.test(text) || text.includes(_key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl) || (name === "key-name" && RANDOM.test(text));
    if (!isKey)
        return text;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.nameIsKey(name));
}
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
/** Organization and project ids become headers, so that only what an id is made of may pass. */
function readId(name, text, form) {
    if (text === undefined || (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeKey(text)))
        return text;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.notAnId({ name, got: quoted(text) }, form, GENERAL_PAGE));
}
/** Paths are printed, and joined to that of the workspace. */
function readPath(name, text) {
    const path = text.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
    const isInside = path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
    const isKey = looksLikeOpenAiKey(path) || RANDOM_WITH_DIGITS.test(path);
    if (isInside && !hasControlCharacters(path) && !isKey)
        return path;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.notAPath({ name, got: quoted(text) }, _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .zY[name] || "reports/keys.sarif"));
}
function hasControlCharacters(text) {
    return [...text].some((character) => character < " ");
}
/** Whether a text may be or hold a key of OpenAI's: rather too often than not. */
function looksLikeOpenAiKey(text) {
    return text.includes("sk-") || text.includes(_key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl);
}
/** The items of a list that is separated by commas, spaces or line breaks. */
function split(text) {
    return text.split(/[\s,]+/).filter((item) => item !== "");
}
const LONGEST_QUOTE = 60;
/** What an input got, for an error: never what may be a key or hold a password. */
function quoted(text) {
    if (looksLikeKey(text) || RANDOM.test(text))
        return { hidden: "key" };
    if (/[@?]|%40|\/\/[^/]*:(?!\d+(?:\/|$))/.test(text))
        return { hidden: "password" };
    return text.length > LONGEST_QUOTE ? { hidden: "long", length: text.length } : { shown: text };
}
/** Keys of other vendors: long, without a sign between, and with digits or capitals among small letters. */
const RANDOM = /(?<![A-Za-z0-9])(?:(?=[A-Za-z]*\d)(?=\d*[A-Za-z])|(?=[a-z]*[A-Z])(?=[A-Z]*[a-z]))[A-Za-z0-9]{20,}/;
/** In paths, where words may be joined by capitals alone. */
const RANDOM_WITH_DIGITS = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/;
/** Generous on purpose: a value that is wrongly withheld from an error message costs nothing. */
function looksLikeKey(text) {
    return looksLikeOpenAiKey(text) || /[A-Za-z0-9_+/=-]{40,}/.test(text);
}
/**
 * A token for GitHub. As a header it must be one line. Where GitHub fills nothing in (other runners, runs of forks),
 * there is none.
 */
function readToken(name, text, advice) {
    if (text === "" || text.startsWith("${{"))
        return undefined;
    // At its beginning only: the tokens of GitHub's that are JWTs may have anything further on.
    if (/^["']?sk-/.test(text)) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.tokenIsKey(name, advice));
    }
    if (/^[\x21-\x7e]+$/.test(text))
        return text;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d((says) => says.notAToken(name, advice));
}


/***/ }),

/***/ 6413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qK: () => (/* binding */ nestsTooDeep)
/* harmony export */ });
/** Whether a value, such as one out of JSON, is an object with names: neither a list nor `null`. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The deepest answers of the APIs that we know have not ten levels. */
const DEEPEST = 200;
/**
 * JSON as a value, `undefined` when it is none. What nests deeper than any API's answer counts as none as well: it
 * can be read, and then whatever walks through it, `JSON.stringify` too, runs out of stack.
 */
function parseJson(text) {
    if (nestsTooDeep(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether JSON has more than {@link DEEPEST} lists and objects one in another. Of other texts it may say anything. */
function nestsTooDeep(json) {
    let depth = 0;
    let inText = false;
    for (let at = 0; at < json.length; at++) {
        const sign = json.charCodeAt(at);
        if (inText) {
            if (sign === BACKSLASH)
                at += 1;
            else if (sign === QUOTE)
                inText = false;
        }
        else if (sign === QUOTE)
            inText = true;
        else if (sign === LIST || sign === OBJECT) {
            depth += 1;
            if (depth > DEEPEST)
                return true;
        }
        else if (sign === LIST_END || sign === OBJECT_END)
            depth -= 1;
    }
    return false;
}
const [BACKSLASH, QUOTE, LIST, LIST_END, OBJECT, OBJECT_END] = Array.from('\\"[]{}', (sign) => sign.charCodeAt(0));


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ masksFor),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   kM: () => (/* binding */ base64Cores)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2813);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8291);


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
        const bytes = Buffer.from(secret);
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
    for (const value of [raw, ...(0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .keysInside */ .j)(raw)]) {
        if (!maskedWith(value).every(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .isMaskable */ .h_))
            continue;
        masks.add(value);
        if (value.length < SHORTEST_ENCODED)
            continue;
        const bytes = Buffer.from(value);
        masks.add(Buffer.from(`${value}\n`).toString("base64"));
        masks.add(bytes.toString("base64url"));
        masks.add(bytes.toString("hex"));
        masks.add(bytes.toString("hex").toUpperCase());
    }
    return [...masks];
}
/** What the runner masks for a value: also each of its lines, the inside of quotes, what stands beside `&`. */
function maskedWith(value) {
    const lines = value.split(/[\r\n]/).map((line) => line.trim());
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


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   K2: () => (/* binding */ secretPart),
/* harmony export */   iZ: () => (/* binding */ HALF_LENGTHS),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   yT: () => (/* binding */ openAiPrefixAt)
/* harmony export */ });
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
/** How many characters OpenAI has put on either side of the marker, the same number on both, since 2023. */
const HALF_LENGTHS = [20, 46, 58, 74];
/** The prefix of a kind of key (`sk-proj-`) with which the text begins at `at`; `sk-` alone is none. */
function openAiPrefixAt(text, at) {
    return OPENAI_PREFIXES.find(([prefix]) => text.startsWith(prefix, at))?.[0];
}
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


/***/ }),

/***/ 8291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readKey),
/* harmony export */   j: () => (/* binding */ keysInside)
/* harmony export */ });
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5098);

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
    if ((0,_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(key).identifier)
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


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ REDACTED),
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2813);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(580);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5098);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8291);




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
const WORD = /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{2,14}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/;
/** Nobody reads further; what follows is not searched either, so that a long text costs no more than a short one. */
const LONGEST_PROSE = 4096;
/** A word that may hold a key of somebody else's: the marker tells. */
const KEY_WORD = /[A-Za-z0-9_-]{24,}/g;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY = /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;
/**
 * @param secrets values exactly as they were given; the keys inside them are found here
 */
function createRedactor(secrets) {
    const values = [...new Set(secrets.flatMap((secret) => [secret, ...(0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .keysInside */ .j)(secret)]))].filter(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .isMaskable */ .h_);
    // Longest first, so that a form inside another does not leave the rest of the longer one behind.
    const forms = [...new Set(values.flatMap(_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP))].sort((a, b) => b.length - a.length);
    const prosePieces = piecesOf(values, PIECES.prose);
    const fieldPieces = piecesOf(values, PIECES.field);
    const redact = (text) => forms.reduce((result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result), text);
    const scrubField = (text) => withoutPieces(redact(beginningOf(text)).replace(KEY_WORD, (word) => (word.includes(_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl) ? REDACTED : word)), fieldPieces);
    const scrub = (text) => withoutPieces(redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? REDACTED : token)), prosePieces);
    return { redact, scrub, scrubField };
}
function isWords(token) {
    return token.split(/[-_=+]/).every((word) => word === "" || WORD.test(word));
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
        const bytes = Buffer.from(secret);
        return [secret, [...secret].reverse().join(""), bytes.toString("hex"), ...(0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Cores */ .kM)(bytes)];
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
 * piece of a word would be met everywhere. A key of OpenAI's is random throughout, and so is what nobody would
 * type: of a token's signature, letters between two signs are no word.
 */
function randomParts(value) {
    const secret = (0,_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .secretPart */ .K2)(value);
    const isRandom = value.includes(_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl) || secret.length >= SHORTEST_RANDOM;
    return isRandom ? [secret] : secret.split(WORDS_BETWEEN);
}
/** Longer than any key that a person makes up, shorter than any signature. */
const SHORTEST_RANDOM = 80;
/** A whole word between signs, with the sign behind it. */
const WORDS_BETWEEN = /(?<![A-Za-z0-9])[A-Za-z]{3,14}(?![A-Za-z0-9])[-_.]?/;
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


/***/ }),

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isSafeForSecrets),
/* harmony export */   c: () => (/* binding */ isLoopbackHost)
/* harmony export */ });
/**
 * Whether a URL's host name is this machine: `localhost`, 127.0.0.0/8, `[::1]`. Not `….localhost`, which goes to
 * the DNS on many systems.
 */
function isLoopbackHost(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/** Whether a secret may be sent there: over plain http only on the machine itself, others could read it on the way. */
function isSafeForSecrets({ protocol, hostname }) {
    return protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname));
}


/***/ }),

/***/ 7494:
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

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createGitPort)
});

// UNUSED EXPORTS: gitExecutable

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/ports/variable.js
/** A variable by its name in upper case: Windows has `Path` and `SystemRoot`, and does not tell them apart. */
function variable(env, name) {
    return env[name] ?? Object.entries(env).find(([other]) => other.toUpperCase() === name)?.[1];
}

;// CONCATENATED MODULE: ./lib/ports/git-environment.js

/**
 * What git needs of the environment: where programs, libraries, certificates and proxies are. No secrets, no `GIT_*`
 * of others.
 */
const PASSED_ON = /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH)$/i;
const LOOPBACK = "localhost,127.0.0.1,::1";
/** git knows this name on Windows, too (git/git:compat/mingw.c). */
const NO_FILE = "/dev/null";
/**
 * The environment of git: nothing of the user's or the machine's that could make it do something else. The same on
 * all systems; names in any case, since Windows does not tell them apart.
 *
 * @param home a directory in which it finds a repository of ours, and nothing else
 */
function gitEnvironment(env, home) {
    const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
    const noProxy = env["no_proxy"] ?? variable(env, "NO_PROXY") ?? "";
    return {
        ...Object.fromEntries(passed.filter(([name]) => !/^no_proxy$/i.test(name))),
        // What is for this machine is not for a proxy to see.
        no_proxy: noProxy === "" || noProxy === "*" ? noProxy || LOOPBACK : `${noProxy},${LOOPBACK}`,
        GIT_DIR: home,
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_GLOBAL: NO_FILE,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_ATTR_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_ASKPASS: "",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        LC_ALL: "C",
    };
}
/**
 * For the one process that talks to the server. The machine's own configuration says where certificates are (Git for
 * Windows keeps them there).
 */
function remoteVariables(remote) {
    if (remote === undefined)
        return {};
    const settings = [["remote.origin.url", remote.url]];
    if (remote.token !== undefined) {
        const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
        settings.push([`http.${new URL("/", remote.url).href}.extraheader`, `AUTHORIZATION: basic ${basic}`]);
    }
    return {
        GIT_CONFIG_NOSYSTEM: "0",
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}

;// CONCATENATED MODULE: ./lib/ports/git-executable.js
/**
 * Where git is, as an absolute path. Looked up here, since Windows would look into the current directory first,
 * which is the checked-out repository.
 *
 * @returns `undefined` when there is none
 */
function findGit(facts) {
    const name = facts.windows ? "git.exe" : "git";
    const workspaces = facts.workspace === "" ? [] : [facts.workspace, facts.realPath(facts.workspace)];
    const inWorkspace = (path) => [path, facts.realPath(path)].some((one) => workspaces.some((workspace) => `${folded(one, facts)}/`.startsWith(`${folded(workspace, facts)}/`)));
    return facts.path
        .split(facts.delimiter)
        .map((directory) => directory.replace(/^"(.*)"$/, "$1"))
        .filter((directory) => facts.isAbsolute(directory) && !inWorkspace(directory))
        .map((directory) => facts.join(directory, name))
        .find((file) => facts.isFile(file) && !inWorkspace(file));
}
function folded(path, { windows }) {
    const slashes = windows ? path.replaceAll("\\", "/").toLowerCase() : path;
    return slashes.endsWith("/") ? slashes.slice(0, -1) : slashes;
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/ports/end-process.js



/**
 * Ends a process with all that it has started. It has to lead a group of its own (`detached`), but on Windows, where
 * there are neither groups nor signals: there `taskkill` ends the whole tree, and at once. Node would end only the
 * process itself, which is a wrapper in Git for Windows; git would go on, and keep its output open. Never throws.
 */
function endTree(child, signal, { platform, env } = process) {
    const { pid } = child;
    if (pid === undefined)
        return;
    if (platform === "win32") {
        // By its whole path: what is called so in the workspace is not run.
        const program = (0,external_node_path_.join)(variable(env, "SYSTEMROOT") ?? "C:\\Windows", "System32", "taskkill.exe");
        const args = ["/PID", String(pid), "/T", "/F"];
        (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: "ignore", windowsHide: true, env: {} }).on("error", () => child.kill(signal));
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // All of it has ended, or it leads no group.
        child.kill(signal);
    }
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/ports/outlet.js



const PIECE_BYTES = 64 * 1024;
let opened = 0;
/**
 * Opens one. Node's own pipes take new memory for every piece, which is half of the work of reading and most of what
 * there is to clean up; it lets the reader bring the memory only for sockets that are connected to.
 *
 * @param directory of our own, in which the socket stands for a moment
 * @param onPiece given each piece, whose memory is used again; `false` to wait for `reading.resume()`
 * @returns `undefined` where there can be none: the path is too long, or nothing may be written there
 */
async function openOutlet(directory, onPiece) {
    // Elsewhere it is not known that a process gets a socket on which writing waits.
    if (process.platform !== "linux")
        return undefined;
    const server = (0,external_node_net_namespaceObject.createServer)();
    try {
        const path = (0,external_node_path_.join)(directory, `outlet-${opened++}`);
        await (0,external_node_events_namespaceObject.once)(server.listen(path), "listening");
        const buffer = Buffer.allocUnsafe(PIECE_BYTES);
        const onread = { buffer, callback: (bytes) => onPiece(buffer.subarray(0, bytes)) };
        return await new Promise((resolve) => {
            const reading = (0,external_node_net_namespaceObject.connect)({ path, onread });
            server.once("connection", (writing) => resolve({ writing, reading }));
            // Where there are no file descriptors left, it is closed before anybody has seen it.
            const none = () => resolve(undefined);
            reading.once("error", none).once("close", none);
            server.once("error", none);
        });
    }
    catch {
        return undefined;
    }
    finally {
        server.close();
    }
}

;// CONCATENATED MODULE: ./lib/ports/git-process.js



/** Listing a large history can be silent for minutes. */
const STALLED_MS = 10 * 60_000;
const KILL_AFTER_MS = 2000;
const LONGEST_STDERR = 4096;
/** A damaged repository may have a complaint for each of its objects; nobody has this many. */
const MOST_STDERR_BYTES = 64 * 1024 * 1024;
/**
 * With a group of its own, git ends with all that it started, and has no terminal on which to ask for a password. On
 * Windows it would have a console of its own.
 */
const HAS_GROUPS = process.platform !== "win32";
/** Runs git once. Rejects with what `onData` or the input throws; everything else is an end. */
async function runGit({ executable, args, env, directory, ...work }) {
    const { input, onData, reusesMemory = false, cancel } = work;
    if (cancel.aborted)
        return { end: "cancelled" };
    let take = (_) => true;
    const outlet = reusesMemory ? await openOutlet(directory, (piece) => take(piece)) : undefined;
    const child = cancel.aborted ? undefined : start(executable, args, env, directory, outlet);
    // From here on only the process has it.
    outlet?.writing.destroy();
    if (child === undefined) {
        outlet?.reading.destroy();
        return { end: cancel.aborted ? "cancelled" : "absent" };
    }
    const output = outlet?.reading ?? child.stdout;
    let why;
    let failure;
    let last;
    const stop = (reason) => {
        why ??= reason;
        // Politely first: git then removes its temporary files.
        endTree(child, "SIGTERM");
        last ??= setTimeout(() => {
            endTree(child, "SIGKILL");
            // What has left the group may go on, and is not waited for.
            output.destroy();
            child.stderr.destroy();
        }, KILL_AFTER_MS);
    };
    const fail = (error) => {
        failure ??= { error };
        stop(undefined);
    };
    const onCancel = () => stop("cancelled");
    const stalled = setTimeout(() => stop("stalled"), STALLED_MS);
    cancel.addEventListener("abort", onCancel, { once: true });
    const taker = createTaker(onData, {
        onLife: () => stalled.refresh(),
        refuse: () => stop("refused"),
        fail,
        goOn: () => output.resume(),
    });
    take = taker.take;
    if (outlet === undefined)
        output.on("data", (chunk) => taker.take(chunk) || output.pause());
    else
        output.on("error", fail);
    const drained = outlet && new Promise((resolve) => output.once("close", resolve));
    let stderr = "";
    let stderrBytes = 0;
    child.stderr.on("data", (chunk) => {
        stalled.refresh();
        stderrBytes += chunk.length;
        if (stderr.length < LONGEST_STDERR)
            stderr += chunk.toString("utf8");
        if (stderrBytes > MOST_STDERR_BYTES)
            stop("flooded");
    });
    // git may end before it has read everything: its exit code tells why.
    child.stdin.on("error", () => undefined);
    feed(child.stdin, input).catch(fail);
    const ended = new Promise((resolve) => {
        child.on("error", () => resolve({ end: "absent" }));
        // Helpers of a git that was killed would keep its output open.
        child.on("exit", (code) => code === null && stop(undefined));
        child.on("close", (code) => {
            const said = stderr.slice(0, LONGEST_STDERR);
            resolve(code === null ? { end: "killed", stderr: said } : { end: "exit", code, stderr: said });
        });
    });
    const end = await ended;
    await drained;
    await taker.done();
    clearTimeout(stalled);
    clearTimeout(last);
    cancel.removeEventListener("abort", onCancel);
    if (failure !== undefined)
        throw failure.error;
    return why === undefined ? end : { end: why };
}
/** `undefined` where the machine has no file descriptors, processes or memory left for one. */
function start(executable, args, env, cwd, outlet) {
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)(executable, args, {
            ...{ env, cwd, stdio: ["pipe", outlet?.writing ?? "pipe", "pipe"], windowsHide: true },
            detached: HAS_GROUPS,
        });
        if (child.stdin !== null && child.stdin !== undefined)
            return child;
        // Node gives a process without streams then, and says so by an event later.
        child.on("error", () => undefined);
    }
    catch {
        // And throws for some of the reasons.
    }
    return undefined;
}
/**
 * Hands the output over, one piece after another: git waits while a piece is worked on. Node lets a paused stream
 * flow on when the process ends, so that pieces may have to wait here.
 *
 * @returns `take` says whether the next piece may come; if not, `goOn` is called when it may. `done` waits until all
 *   that came is worked on.
 */
function createTaker(onData, on) {
    const waiting = [];
    let working;
    let refused = false;
    const refuse = () => {
        refused = true;
        waiting.length = 0;
        on.refuse();
    };
    const drain = async (first) => {
        try {
            if ((await first) === "stop")
                refuse();
            for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
                if ((await onData(chunk)) === "stop")
                    refuse();
            }
        }
        catch (error) {
            waiting.length = 0;
            on.fail(error);
        }
        working = undefined;
        on.onLife();
        on.goOn();
    };
    const take = (chunk) => {
        // Nothing of it counts any more, not as a sign of life either.
        if (refused)
            return true;
        on.onLife();
        if (working !== undefined) {
            waiting.push(chunk);
            return false;
        }
        try {
            const busy = onData(chunk);
            if (busy === undefined)
                return true;
            if (busy === "stop") {
                refuse();
                return true;
            }
            working = drain(busy);
            return false;
        }
        catch (error) {
            on.fail(error);
            return true;
        }
    };
    return {
        take,
        done: async () => {
            while (working !== undefined)
                await working;
        },
    };
}
async function feed(stdin, input) {
    if (input !== undefined) {
        for await (const lines of input) {
            if (!stdin.writable)
                return;
            if (!stdin.write(lines))
                await drained(stdin);
        }
    }
    stdin.end();
}
function drained(stream) {
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ["drain", "close", "error"])
                stream.removeListener(event, done);
            resolve();
        };
        for (const event of ["drain", "close", "error"])
            stream.once(event, done);
    });
}

;// CONCATENATED MODULE: ./lib/ports/git.js






/** Nothing of the repository's, the user's or the machine's configuration may run a program or change what is read. */
const SETTINGS = [
    `core.hooksPath=${NO_FILE}`,
    "core.fsmonitor=false",
    // Indexes that only repeat what the objects say, and that could say something else.
    "core.commitGraph=false",
    "core.multiPackIndex=false",
    "core.bigFileThreshold=32m",
    "core.deltaBaseCacheLimit=16m",
    "credential.helper=",
    "fetch.fsckObjects=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "http.followRedirects=false",
    "http.lowSpeedLimit=1",
    "http.lowSpeedTime=60",
    "protocol.allow=never",
    "protocol.http.allow=always",
    "protocol.https.allow=always",
].flatMap((setting) => ["-c", setting]);
/** `undefined` when this machine has no git. */
function createGitPort({ env, gitDir, workspace, cancel }) {
    const executable = gitExecutable(env, workspace);
    if (executable === undefined)
        return undefined;
    const base = gitEnvironment(env, gitDir);
    return {
        pipe: (args, onData, { input, remote, reusesMemory = false } = {}) => runGit({
            executable,
            args: [...SETTINGS, ...args],
            env: { ...base, ...remoteVariables(remote) },
            directory: gitDir,
            input,
            onData,
            reusesMemory,
            cancel,
        }),
    };
}
/**
 * Where git is.
 *
 * @param workspace no program in it is taken; empty for none
 */
function gitExecutable(env, workspace) {
    return findGit({
        path: variable(env, "PATH") ?? "",
        delimiter: external_node_path_.delimiter,
        windows: process.platform === "win32",
        workspace,
        isFile,
        realPath,
        isAbsolute: external_node_path_.isAbsolute,
        join: external_node_path_.join,
    });
}
function isFile(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function realPath(path) {
    try {
        // The system's: it also knows short names, and how a name is really written where case does not count.
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createGitHubClient)
/* harmony export */ });
/* unused harmony export fetchFrom */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6413);

/** Between a request and the end of its answer's headers. */
const REQUEST_TIMEOUT_MS = 60_000;
/** The same for who asks again. GitHub itself gives up after 10 s (docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api). */
const PATIENT_TIMEOUT_MS = 20_000;
/** Of one answer to who asks again. A hundred issues with the longest texts are more, and nobody has them. */
const PATIENT_MAX_BYTES = 16 * 1024 * 1024;
/** Of any answer: files of up to 100 MB are read over the API. */
const MAX_BYTES = 128 * 1024 * 1024;
/** Of an answer that says why not. */
const MAX_ERROR_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/** What may stand in a header; Node's own error about anything else quotes the token. */
const TOKEN = /^[\x21-\x7e]+$/;
const silent = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/**
 * Loaded only for work that needs the API. It is given Node's own `fetch`, because the one that it brings along
 * does not know the proxy of the runner (see `proxy.ts`), and prints nothing by itself, because it would print
 * what servers say.
 *
 * Rejects when the token can be none. What requests reject with may quote the server: only its `status` may be
 * shown.
 *
 * @param apiUrl the token goes to this origin and nowhere else
 * @param options.patient tries again what failed on the way, and waits for short rate limits; without it every
 *   failure is final at once
 */
async function createGitHubClient(token, apiUrl = process.env["GITHUB_API_URL"] || "https://api.github.com", { patient } = {}) {
    if (!TOKEN.test(token))
        throw new Error("The input token holds no token.");
    const getOctokit = await loadOctokit();
    const { origin } = new URL(apiUrl);
    const options = { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent };
    if (patient === undefined) {
        return getOctokit(token, { ...options, request: { fetch: fetchFrom(origin), log: silent } });
    }
    const { patiencePlugins } = await __nccwpck_require__.e(/* import() */ 777).then(__nccwpck_require__.bind(__nccwpck_require__, 7777));
    const { plugins, ...settings } = await patiencePlugins(patient);
    const fetch = fetchFrom(origin, PATIENT_TIMEOUT_MS, PATIENT_MAX_BYTES);
    const request = { fetch, log: silent, signal: patient.cancel };
    return getOctokit(token, { ...options, ...settings, request }, ...plugins);
}
/** The library reads the payload of the event when it is loaded, and fails on one that is no JSON; nobody asks it. */
async function loadOctokit() {
    const { env } = process;
    const path = env["GITHUB_EVENT_PATH"];
    delete env["GITHUB_EVENT_PATH"];
    try {
        return (await Promise.all(/* import() */[__nccwpck_require__.e(758), __nccwpck_require__.e(621)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1758))).getOctokit;
    }
    finally {
        if (path !== undefined)
            env["GITHUB_EVENT_PATH"] = path;
    }
}
/**
 * A `fetch` that goes to one origin only, also where an answer leads elsewhere: by a redirect (repositories that
 * were renamed), or by the address of the next page, to which the client would send the token. Of redirects it
 * follows those that ask for the same request again.
 *
 * No answer is read without end. The client takes an answer that breaks off, or is too long, for an empty one.
 *
 * @param wholeBytes with it an answer is read whole before it is one, and rejects when it is longer or breaks off
 */
function fetchFrom(origin, timeoutMs = REQUEST_TIMEOUT_MS, wholeBytes) {
    return async (input, init) => {
        let url = new URL(String(input));
        for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            if (url.origin !== origin)
                throw new Error("The API led to another host.");
            const timeout = AbortSignal.timeout(timeoutMs);
            const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
            const response = await globalThis.fetch(url.href, { ...init, redirect: "manual", signal });
            if (!REDIRECTS.includes(response.status)) {
                const isError = response.status >= 400;
                const bounded = boundedBy(response, wholeBytes ?? (isError ? MAX_ERROR_BYTES : MAX_BYTES));
                return wholeBytes === undefined && !isError ? bounded : await wholeOf(bounded);
            }
            await response.body?.cancel();
            const next = URL.parse(response.headers.get("location") ?? "", url.href);
            if (next === null || !repeats(response.status, init?.method))
                break;
            url = next;
        }
        throw new Error("The API answered with a redirect that cannot be followed.");
    };
}
/** The same answer, whose body fails when it becomes longer than that. */
function boundedBy(response, maxBytes) {
    const { body } = response;
    if (body === null)
        return response;
    let bytes = 0;
    const counted = new TransformStream({
        transform(chunk, controller) {
            bytes += chunk.length;
            if (bytes > maxBytes)
                controller.error(new Error("The API answered without end."));
            else
                controller.enqueue(chunk);
        },
    });
    return withBody(response, body.pipeThrough(counted));
}
/** What nests deeper than an answer of the API can is none, and would cost the client a hundred times its size. */
async function wholeOf(response) {
    if (response.body === null)
        return response;
    const bytes = await response.bytes();
    return withBody(response, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .nestsTooDeep */ .qK)(Buffer.from(bytes).toString("latin1")) ? "" : bytes);
}
/** Also with its address, which an answer that is made here has not: the client finds the next page by it. */
function withBody(response, body) {
    const { status, statusText, headers, url } = response;
    return Object.defineProperty(new Response(body, { status, statusText, headers }), "url", { value: url });
}
/** After 301 and 302 a client may turn a POST into a GET, and after 303 it must. */
function repeats(status, method = "GET") {
    return status === 307 || status === 308 || method === "GET" || method === "HEAD";
}


/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ boundYoungMemory)
/* harmony export */ });
/**
 * Keeps the memory of short-lived objects from growing: a scan takes hundreds of megabytes from git in small
 * pieces, and none of them lives for long. Measured on histories of 400 and 1,450 MB it saves a third of all
 * memory of this process and costs no time (`bench/scan`). Without such a setting nothing happens.
 */
function boundYoungMemory() {
    try {
        process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
    }
    catch {
        // Another engine, or one that has no such setting any more.
    }
}


/***/ }),

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ useProxy),
/* harmony export */   S7: () => (/* binding */ isProxied),
/* harmony export */   uv: () => (/* binding */ readProxySettings)
/* harmony export */ });
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
    // Loaded here: most runs have no proxy, and many need no http at all.
    const http = process.getBuiltinModule("node:http");
    const { setGlobalProxyFromEnv } = http;
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

/***/ 3633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createRunnerPort)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(1178);
;// CONCATENATED MODULE: ./lib/ports/runner.js



/** The runner that started this process, by its environment and the commands that it reads. */
function createRunnerPort(env) {
    return {
        input: (name) => core/* getInput */.V4(name, { trimWhitespace: false }),
        env: (name) => env[name],
        mask: core/* setSecret */.Pq,
        info: core/* info */.pq,
        warning: (message, title) => core/* warning */.$e(message, { title }),
        notice: (message, title) => core/* notice */.lm(message, { title }),
        annotate: (level, message, properties) => level === "error" ? core/* error */.z3(message, properties) : core/* warning */.$e(message, properties),
        fail: core/* setFailed */.C1,
        output: (name, value) => {
            try {
                core/* setOutput */.uH(name, value);
                return true;
            }
            catch {
                // The file of the outputs is missing, or its disk is full.
                return false;
            }
        },
        summary: async (markdown) => {
            if (!env["GITHUB_STEP_SUMMARY"])
                return true;
            return await core/* summary */.z
                .addRaw(markdown, true)
                .write()
                .then(() => true, () => false);
        },
        workingDirectory: () => process.cwd(),
        temporaryDirectory: external_node_os_namespaceObject.tmpdir,
        eventPayload: () => {
            const path = env["GITHUB_EVENT_PATH"];
            if (!path)
                return undefined;
            try {
                return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
            }
            catch {
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 7000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ watchStepProcess),
/* harmony export */   l: () => (/* binding */ clearSecrets)
/* harmony export */ });
/** Listens to the runner's signals and to what nobody catches, from now on. */
function watchStepProcess() {
    const cancel = new AbortController();
    // Not `once`: the runner sends SIGTERM after SIGINT, which must not cut off the report of the first.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
        process.on(signal, () => cancel.abort());
    // Node's own code can fail outside of any promise (an endless answer of a proxy to CONNECT): no result then, but
    // outputs that say so; and whatever failed, and whenever, the step must not pass.
    let crash;
    process.on("uncaughtException", (error) => {
        crash ??= error;
        process.exitCode = 1;
        cancel.abort();
    });
    // A log that nobody reads any more is no reason to lose the outputs.
    process.stdout.on("error", () => undefined);
    return {
        cancel: cancel.signal,
        crash: () => crash,
        // A proxy or server that keeps its end of a connection open would keep the step open with it.
        leave: () => process.stdout.write("", () => process.exit()),
    };
}
/** Removes inputs that hold a secret from the environment of this process, and every `OPENAI_*` variable. */
function clearSecrets() {
    for (const name of Object.keys(process.env)) {
        if (/^(?:OPENAI_|INPUT_(?:API-KEY|ADMIN-KEY|SECRETS-TOKEN|TOKEN)$)/i.test(name))
            delete process.env[name];
    }
}


/***/ }),

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   ZN: () => (/* binding */ repositoryUrlOf),
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   fp: () => (/* binding */ isPlainAddress),
/* harmony export */   yT: () => (/* binding */ encodedPath)
/* harmony export */ });
/** Addresses that a report may lead to: nothing in them but what an address is made of. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:-]+(?:\/[A-Za-z0-9._-]+)+$/;
/** GitHub shows these rendered, and then knows no lines. */
const RENDERED = /\.(?:md|markdown|mdown|mkd|mdx|rst|adoc|asciidoc|textile|org|rdoc|ipynb|svg)$/i;
/** Whether an address can stand in Markdown as it is, and leads where it seems to. */
function isPlainAddress(url) {
    return PLAIN_ADDRESS.test(url) && !/\/\.\.?(?:\/|$)/.test(url);
}
/** The page of a repository, or undefined when the server's or the repository's name is none that can be linked. */
function repositoryUrlOf(serverUrl, repository) {
    const url = `${serverUrl.replace(/\/$/, "")}/${repository}`;
    return isPlainAddress(url) ? url : undefined;
}
/** A file as it is in a commit. */
function blobUrl(repositoryUrl, commit, path, line) {
    if (repositoryUrl === undefined)
        return undefined;
    const anchor = line === undefined ? "" : `${RENDERED.test(path) ? "?plain=1" : ""}#L${line}`;
    return `${repositoryUrl}/blob/${commit}/${encodedPath(path)}${anchor}`;
}
/** The page of a commit; `undefined` where the repository has none. */
function commitUrl(repositoryUrl, commit) {
    return repositoryUrl === undefined ? undefined : `${repositoryUrl}/commit/${commit}`;
}
/** A path as part of an address or URI, also inside Markdown: letters, digits and `-._~/%` only, and `***`. */
function encodedPath(path) {
    return path.toWellFormed().split("/").map(encoded).join("/");
}
function encoded(name) {
    return encodeURIComponent(name).replace(/[!'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4503);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8303);


/** Longer than any text of a view: they are cut already. */
const WHOLE = 10_000;
/** A text as Markdown that is nothing but that text. */
function plain(text) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .safeMarkdown */ .fH)(text, WHOLE);
}
/** Pages of OpenAI and GitHub, as our own sentences name them. */
const OUR_LINK = /(https:\/\/(?:(?:platform|developers|help|status)\.openai|www\.githubstatus)\.com(?!\.*[\w-])[A-Za-z0-9/_-]*)/;
/**
 * One of our sentences: pages of OpenAI and GitHub in it become links, whatever else it quotes stays text.
 *
 * @param page an address of the repository's that becomes a link as well
 */
function sentence(text, page) {
    if (page === undefined || !(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainAddress */ .fp)(page))
        return withOurLinks(text);
    return text.split(page).map(withOurLinks).join(`<${page}>`);
}
function withOurLinks(text) {
    return text
        .split(OUR_LINK)
        .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : plain(piece)))
        .join("");
}
/** One row of a table, of cells that are finished Markdown. */
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
/** The first two rows of a table. */
function tableHead(names) {
    return [row(names), `|${"---|".repeat(names.length)}`];
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fn: () => (/* binding */ isValid),
/* harmony export */   py: () => (/* binding */ OUTPUTS),
/* harmony export */   ry: () => (/* binding */ codeIn),
/* harmony export */   sH: () => (/* binding */ validationOutputs),
/* harmony export */   vM: () => (/* binding */ NO_OUTPUTS)
/* harmony export */ });
/* harmony import */ var _rotation_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1423);
/* harmony import */ var _scan_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(708);


/** All outputs, in the order of `action.yml`. Each is written on every run. */
const OUTPUTS = [
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
    ..._scan_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SCAN_OUTPUTS */ .B,
    ..._rotation_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .ROTATION_OUTPUTS */ .ge,
    "issue-number",
];
/** What outputs say where there is nothing to say: a check did not run, or came to no result. */
const NO_OUTPUTS = {
    result: "fail",
    verdict: "none",
    valid: "false",
    reason: "none",
    "requirement-met": "false",
    "http-status": "none",
    "error-code": "none",
    "request-id": "none",
    "key-kind": "none",
    "missing-scopes": "[]",
    models: "[]",
    "model-count": "0",
    "probe-model": "none",
    "model-shutdown-date": "none",
    ...(0,_scan_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .scanOutputs */ .q)(undefined, { sarifFile: undefined, commentId: undefined }),
    ...(0,_rotation_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .rotationOutputs */ .bu)(undefined),
    "issue-number": "none",
};
/** Outputs of a step are limited to 1 MB in all; a list of models is cut before it comes near. */
const LONGEST_MODELS_BYTES = 256 * 1024;
/** As OpenAI and relays write codes and ids; anything else is no code, and is not passed on. */
const CODE = /^[A-Za-z0-9_.:-]{1,100}$/;
/**
 * The outputs of a validation.
 *
 * @param field makes a short text from outside safe
 */
function validationOutputs(validated, field) {
    const { answer, models = [] } = validated;
    const code = (text) => codeIn(text, field) ?? "none";
    return {
        verdict: validated.verdict,
        valid: String(isValid(validated)),
        "requirement-met": String(validated.requirementMet),
        "http-status": answer?.status === undefined ? "none" : String(answer.status),
        "error-code": code(answer?.code),
        "request-id": code(answer?.requestId),
        "key-kind": validated.kind,
        "missing-scopes": JSON.stringify(validated.missingScopes.map((scope) => field(scope))),
        models: jsonWithin(models, field, LONGEST_MODELS_BYTES),
        "model-count": String(models.length),
        "probe-model": validated.probeModel === undefined ? "none" : field(validated.probeModel),
        "model-shutdown-date": validated.modelShutdownDate ?? "none",
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


/***/ }),

/***/ 1423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bu: () => (/* binding */ rotationOutputs),
/* harmony export */   ge: () => (/* binding */ ROTATION_OUTPUTS),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8800);

/** The outputs of the check `rotation`, in the order of `action.yml`. */
const ROTATION_OUTPUTS = [
    "key-created-at",
    "key-expires-at",
    "key-last-used-at",
    "key-age-days",
    "days-left",
    "rotation",
    "rotated",
];
/** @param result `undefined` when the check did not run or came to no result */
function rotationOutputs(result) {
    const age = result?.age;
    const record = result === undefined ? undefined : recordOf(result);
    const rotated = result?.rotate?.rotate === "rotated";
    const lastUsed = rotated ? undefined : record?.lastUsedAt;
    return {
        // A day is all that created-at tells.
        "key-created-at": age?.source === "created-at" ? (0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(age.createdAt) : (0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(age?.createdAt),
        "key-expires-at": (0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(age?.expiresAt),
        "key-last-used-at": (0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(lastUsed === "never" ? undefined : lastUsed),
        "key-age-days": age === undefined ? "none" : String(age.ageDays),
        "days-left": age === undefined ? "none" : String(age.daysLeft),
        rotation: result?.state ?? "none",
        rotated: String(rotated),
    };
}
/** The record of the key, where it is known for certain. */
function recordOf({ lookup }) {
    return lookup.lookup === "answered" && lookup.match.match === "found" ? lookup.match.record : undefined;
}


/***/ }),

/***/ 8303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ LONGEST_PIECE),
/* harmony export */   fH: () => (/* binding */ safeMarkdown),
/* harmony export */   gB: () => (/* binding */ safe),
/* harmony export */   om: () => (/* binding */ safeLine)
/* harmony export */ });
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
        .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
        .replace(EMOJI, `$&${BREAK}`);
}
/**
 * GitHub looks for mentions and references after it has resolved entities, and outside of issues and comments for bare
 * addresses as well (github.com/micromark/micromark-extension-gfm-autolink-literal): only a character that nobody sees
 * keeps `@name` and `#1` from being one (renovatebot/renovate:lib/util/markdown.ts does the same).
 */
const BREAK = "&#8203;";
/**
 * The beginning of a name between colons that GitHub shows as a picture, also in links and in the middle of words:
 * `app.ts:100:15` would lose its line. All names are of this form (github/gemoji:db/emoji.json).
 */
const EMOJI = /:(?=(?:(?![\d_]*:)[a-z\d_]+|100|1234|[+-]1|e-mail|non-potable_water|t-rex):)/g;
function entity(char) {
    // What `www` ends with is looked for in front of the dot.
    return `${char === "." ? BREAK : ""}&#${char.charCodeAt(0)};${"@#:".includes(char) ? BREAK : ""}`;
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


/***/ }),

/***/ 708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SCAN_OUTPUTS),
/* harmony export */   q: () => (/* binding */ scanOutputs)
/* harmony export */ });
const SCAN_OUTPUTS = [
    "leak-count",
    "possible-leak-count",
    "dead-leak-count",
    "leaks",
    "scan-complete",
    "commits-scanned",
    "objects-scanned",
    "bytes-scanned",
    "sarif-file",
    "comment-id",
];
const MAX_LEAKS = 100;
/** All outputs of a job together are limited to 1 MB. */
const MAX_LEAKS_BYTES = 256 * 1024;
/**
 * The outputs of a scan.
 *
 * @param view `undefined` when the check did not run to its end
 */
function scanOutputs(view, reported) {
    const findings = view?.findings ?? [];
    const countOf = (confidence) => String(findings.filter((finding) => finding.confidence === confidence).length);
    return {
        "leak-count": countOf("leak"),
        "possible-leak-count": countOf("possible-leak"),
        "dead-leak-count": countOf("dead-leak"),
        leaks: leaksJson(findings),
        "scan-complete": String(view?.complete ?? false),
        "commits-scanned": String(view?.commits ?? 0),
        "objects-scanned": String(view?.objects ?? 0),
        "bytes-scanned": String(view?.bytes ?? 0),
        "sarif-file": reported.sarifFile || "none",
        "comment-id": reported.commentId === undefined ? "none" : String(reported.commentId),
    };
}
/** As many as fit, from the worst on. */
function leaksJson(findings) {
    const kept = [];
    let bytes = 2;
    for (const finding of findings.slice(0, MAX_LEAKS)) {
        const json = JSON.stringify(leakOf(finding));
        bytes += Buffer.byteLength(json) + 1;
        if (bytes > MAX_LEAKS_BYTES)
            break;
        kept.push(json);
    }
    return `[${kept.join(",")}]`;
}
/** One element of the output `leaks`; `null` for what there is none of. */
function leakOf({ kind, confidence, place, fingerprint, live, repository, }) {
    const { file, exactPath, line, column, commit, source } = place;
    return {
        kind,
        confidence,
        // An event's text has a name, but is no file.
        file: source === "event-text" ? null : (exactPath ?? file ?? null),
        line: line ?? null,
        column: column ?? null,
        commit: commit ?? null,
        source,
        fingerprint,
        live: live === "unknown" ? "unknown" : live === "true",
        ...(repository === undefined ? {} : { repository }),
    };
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isRepositoryName)
/* harmony export */ });
const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** GitHub takes 39 characters for the owner and 100 for the name. */
const LONGEST = 200;
/** Whether a text is `owner/name`, so that it can become part of addresses. */
function isRepositoryName(text) {
    return text.length <= LONGEST && REPOSITORY.test(text);
}


/***/ }),

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/contract.js
var contract = __nccwpck_require__(2813);
// EXTERNAL MODULE: ./lib/inputs/input-error.js
var input_error = __nccwpck_require__(1674);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/locale.js



/** How the Chinese of the mainland is written elsewhere. */
const CHINESE = /^(?:zh|cn|chinese|中文|简体中文|zh[-_](?:hans|cn|hans[-_]cn)(?:\.utf-?8)?)$/i;
/**
 * The language that is asked for, in upper or lower case.
 *
 * @throws InputError for anything else; with a hint where it is meant to be one of them
 */
function readLocale(text) {
    const found = contract/* LOCALES */.YZ.find((locale) => locale.toLowerCase() === text.toLowerCase());
    if (found !== undefined)
        return found;
    throw new input_error/* InputError */.d((says) => says.locale((0,values/* quoted */.TL)(text), contract/* LOCALES */.YZ, CHINESE.test(text)));
}
/** The language in which to tell of a mistake in any input, also where it is `locale` itself that cannot be read. */
function localeOf(text) {
    const asked = text.trim();
    if (CHINESE.test(asked))
        return "zh-CN";
    return contract/* LOCALES */.YZ.find((locale) => locale.toLowerCase() === asked.toLowerCase()) ?? "en";
}

// EXTERNAL MODULE: ./lib/translated.js
var translated = __nccwpck_require__(5929);
// EXTERNAL MODULE: ./lib/inputs/messages/english.js
var english = __nccwpck_require__(6414);
;// CONCATENATED MODULE: ./lib/inputs/messages/languages.js


/** What is said about mistakes in inputs, by language. */
const inputMessages = (0,translated/* translated */.v)(english/* ENGLISH */.V, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 5421))).CHINESE,
});

// EXTERNAL MODULE: ./lib/inputs/defaults.js
var defaults = __nccwpck_require__(3119);
;// CONCATENATED MODULE: ./lib/inputs/fail-on.js



/**
 * Which results fail the step: none for `never`.
 *
 * @throws InputError for terms that there are not, and for `never` beside others
 */
function readFailOn(text) {
    const terms = (0,values/* readList */.LD)("fail-on", text, contract/* FAIL_ON_TERMS */.RD);
    if (!terms.includes("never"))
        return new Set(terms);
    if (terms.length > 1) {
        throw new input_error/* InputError */.d((says) => says.neverBesideOthers((0,values/* quoted */.TL)(text)));
    }
    return new Set();
}

;// CONCATENATED MODULE: ./lib/inputs/rotation.js



const MAX_DAYS = 3650;
/** Before the first key that OpenAI issued. */
const FIRST_YEAR = 2020;
const DEFAULT_AUDIENCE = "https://api.openai.com/v1";
/** https://docs.github.com/rest/issues/issues#create-an-issue */
const MOST_ASSIGNEES = 10;
const MOST_LABELS = 20;
const LONGEST_LABEL = 50;
/** @throws InputError for the first input that cannot be used */
function readRotationInputs(text, around) {
    const maxAgeDays = (0,values/* readNumber */.kz)("max-age-days", text("max-age-days"), 1, MAX_DAYS, true);
    const warnDays = readWarnDays(text("warn-days"), maxAgeDays);
    if (warnDays >= maxAgeDays) {
        throw new input_error/* InputError */.d((says) => says.warnDays(warnDays, maxAgeDays));
    }
    const identity = readIdentity(text, around.host);
    const rotate = readRotate(text, around, identity);
    if (identity === undefined && rotate === undefined && text("service-account-id") !== "") {
        throw new input_error/* InputError */.d((says) => says.serviceAccountUnused());
    }
    return {
        adminKey: readAdminKey(text("admin-key"), around),
        createdAt: readDate("created-at", text("created-at")),
        maxAgeDays,
        warnDays,
        rotate,
        secretPlace: readPlace(text("secret-place")),
        issue: readIssue(text, around.checks),
        identity,
    };
}
/** Whoever sets a short `max-age-days` need not know of `warn-days`: its default is at most half of that. */
function readWarnDays(text, maxAgeDays) {
    const days = (0,values/* readNumber */.kz)("warn-days", text, 0, MAX_DAYS, true);
    return text === defaults/* DEFAULTS */.zY["warn-days"] ? Math.min(days, Math.floor(maxAgeDays / 2)) : days;
}
/** The admin key can do everything: it is for OpenAI's own host. */
function readAdminKey(adminKey, { checks, host }) {
    if (adminKey === "" || !checks.includes("rotation") || host.isOpenAi || host.isLoopback)
        return adminKey;
    throw new input_error/* InputError */.d((says) => says.adminKeyElsewhere((0,values/* quoted */.TL)(host.host)));
}
function readDate(name, text) {
    if (text === "")
        return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) &&
        !Number.isNaN(date.getTime()) &&
        date.toISOString().startsWith(text) &&
        date.getUTCFullYear() >= FIRST_YEAR;
    if (isDate)
        return date;
    throw new input_error/* InputError */.d((says) => says.notADate({ name, got: (0,values/* quoted */.TL)(text) }));
}
function readIdentity(text, host) {
    const providerId = readResourceId("identity-provider-id", text("identity-provider-id"), "idp_abc123", IDENTITY_PAGE);
    const audience = text("audience");
    if (providerId === undefined) {
        if (audience === "")
            return undefined;
        throw new input_error/* InputError */.d((says) => says.audienceAlone());
    }
    if (!host.isOpenAi && !host.isLoopback) {
        throw new input_error/* InputError */.d((says) => says.identityElsewhere((0,values/* quoted */.TL)(host.host)));
    }
    if (text("api-key") !== "") {
        throw new input_error/* InputError */.d((says) => says.identityBesideKey());
    }
    const serviceAccountId = readServiceAccount(text, "identity-provider-id");
    if (/[^\x21-\x7e]/.test(audience) || audience.length > 500) {
        throw new input_error/* InputError */.d((says) => says.audience((0,values/* quoted */.TL)(audience), DEFAULT_AUDIENCE));
    }
    return { identityProviderId: providerId, serviceAccountId, audience: audience || DEFAULT_AUDIENCE };
}
const IDENTITY_PAGE = "https://platform.openai.com/settings/organization/security";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
/** Ids of OpenAI's resources: part of addresses and bodies, and in no fixed form. */
function readResourceId(name, text, form, page) {
    if (text === "")
        return undefined;
    if (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !(0,values/* looksLikeOpenAiKey */.nb)(text))
        return text;
    throw new input_error/* InputError */.d((says) => says.notAnId({ name, got: (0,values/* quoted */.TL)(text) }, form, page));
}
function readServiceAccount(text, neededBy) {
    const id = readResourceId("service-account-id", text("service-account-id"), "user-abc123", PROJECTS_PAGE);
    if (id !== undefined)
        return id;
    throw new input_error/* InputError */.d((says) => says.serviceAccountMissing(neededBy, PROJECTS_PAGE));
}
function readRotate(text, { checks, host, keyName }, identity) {
    const dryRun = (0,values/* readSwitch */.hc)("dry-run", text("dry-run"));
    if (!(0,values/* readSwitch */.hc)("rotate", text("rotate"))) {
        if (!dryRun)
            return undefined;
        throw new input_error/* InputError */.d((says) => says.dryRunAlone());
    }
    if (!checks.includes("rotation")) {
        throw new input_error/* InputError */.d((says) => says.rotateWithoutCheck());
    }
    if (identity !== undefined) {
        throw new input_error/* InputError */.d((says) => says.rotateBesideIdentity());
    }
    if (!host.isOpenAi && !host.isLoopback) {
        throw new input_error/* InputError */.d((says) => says.rotateElsewhere((0,values/* quoted */.TL)(host.host)));
    }
    if (!(0,values/* isSecretName */.eh)(keyName)) {
        throw new input_error/* InputError */.d((says) => says.rotateNeedsSecretName((0,values/* quoted */.TL)(keyName)));
    }
    const serviceAccountId = readServiceAccount(text, "rotate");
    const projectId = readResourceId("project-id", text("project-id"), "proj_abc123", PROJECTS_PAGE);
    if (projectId === undefined) {
        throw new input_error/* InputError */.d((says) => says.projectMissing(PROJECTS_PAGE));
    }
    return {
        projectId,
        serviceAccountId,
        dryRun,
        secretsToken: (0,values/* readToken */.AI)("secrets-token", text("secrets-token"), "secrets-token"),
    };
}
function readPlace(text) {
    const environment = /^environment:\s*(\S.*)$/i.exec(text)?.[1];
    if (environment !== undefined && environment.length <= 255 && !/[\r\n]|^\.{1,2}$/.test(environment)) {
        return { place: "environment", environment };
    }
    const place = text.toLowerCase();
    if (place === "repository" || place === "organization")
        return { place };
    throw new input_error/* InputError */.d((says) => says.secretPlace((0,values/* quoted */.TL)(text)));
}
function readIssue(text, checks) {
    if (!(0,values/* readSwitch */.hc)("issue", text("issue")))
        return undefined;
    if (!checks.includes("validate") && !checks.includes("rotation")) {
        throw new input_error/* InputError */.d((says) => says.issueWithoutChecks());
    }
    const labels = readItems(text("issue-labels"), /[,\n]/);
    const label = labels.find((one) => one.length > LONGEST_LABEL || /\p{Cc}/u.test(one));
    if (labels.length === 0 || labels.length > MOST_LABELS || label !== undefined) {
        throw new input_error/* InputError */.d((says) => says.labels((0,values/* quoted */.TL)(text("issue-labels")), MOST_LABELS, LONGEST_LABEL));
    }
    const assignees = readItems(text("issue-assignees"), /[\s,]/).map((name) => name.replace(/^@/, ""));
    const wrong = assignees.find((name) => !/^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,98})$/.test(name));
    if (wrong !== undefined || assignees.length > MOST_ASSIGNEES) {
        throw new input_error/* InputError */.d((says) => says.assignees((0,values/* quoted */.TL)(text("issue-assignees")), MOST_ASSIGNEES));
    }
    return { labels, assignees };
}
function readItems(text, between) {
    const items = text.split(between).map((item) => item.trim());
    return [...new Set(items.filter((item) => item !== ""))];
}

// EXTERNAL MODULE: ./lib/repository-name.js
var repository_name = __nccwpck_require__(1295);
// EXTERNAL MODULE: ./lib/scan/accept/ignore-source.js
var ignore_source = __nccwpck_require__(4110);
;// CONCATENATED MODULE: ./lib/inputs/scan.js





/** A matrix has 256 jobs at most; other CI systems have more. */
const MAX_SHARDS = 10_000;
/** @throws InputError for the first input that cannot be used */
function readScanInputs(text) {
    const scanScope = (0,values/* readOne */.JF)("scan-scope", text("scan-scope"), contract/* SCAN_SCOPES */.Up);
    const optionalPath = (name) => text(name) === "" ? undefined : (0,values/* readPath */.G7)(name, text(name));
    return {
        scanScope,
        scanShard: readShard(text("scan-shard"), scanScope),
        ignoreFiles: readIgnoreFiles(text("ignore-file")),
        verifyLeaks: (0,values/* readSwitch */.hc)("verify-leaks", text("verify-leaks")),
        sarifFile: optionalPath("sarif-file"),
        scanReportFile: optionalPath("scan-report-file"),
        scanRepository: readRepository(text("scan-repository"), scanScope),
        comment: (0,values/* readSwitch */.hc)("comment", text("comment")),
        token: (0,values/* readToken */.AI)("token", text("token"), "leave-out"),
    };
}
function readRepository(text, scope) {
    if (text === "")
        return undefined;
    if (!(0,repository_name/* isRepositoryName */.e)(text))
        throw new input_error/* InputError */.d((says) => says.repository((0,values/* quoted */.TL)(text)));
    // An event is told by the payload of the repository in which it happened.
    if (scope === "event")
        throw new input_error/* InputError */.d((says) => says.repositoryOfEvent((0,values/* quoted */.TL)(text)));
    return text;
}
function readIgnoreFiles(text) {
    const named = (0,ignore_source/* ignoreSourcesOf */.KR)(text);
    if ("unknown" in named)
        throw new input_error/* InputError */.d((says) => says.ignoreFormat((0,values/* quoted */.TL)(named.unknown), ignore_source/* IGNORE_FORMATS */.sR));
    return named.sources.map(({ format, path }) => ({ format, path: (0,values/* readPath */.G7)("ignore-file", path) }));
}
function readShard(text, scope) {
    const [, first = "", second = ""] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text) ?? [];
    const shard = { index: Number(first), count: Number(second) };
    if (shard.index < 1 || shard.count > MAX_SHARDS || shard.index > shard.count) {
        throw new input_error/* InputError */.d((says) => says.shard((0,values/* quoted */.TL)(text), MAX_SHARDS));
    }
    if (shard.count > 1 && scope !== "history") {
        throw new input_error/* InputError */.d((says) => says.shardWithoutHistory((0,values/* quoted */.TL)(text), scope));
    }
    return shard;
}

// EXTERNAL MODULE: ./lib/loopback.js
var loopback = __nccwpck_require__(3838);
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
    if (!(0,loopback/* isSafeForSecrets */.Y)(url))
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
            isLoopback: (0,loopback/* isLoopbackHost */.c)(url.hostname),
        },
    };
}
function withoutEndpoint(path) {
    return path.replace(/\/+$/, "").replace(ENDPOINT, "").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./lib/inputs.js










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
    const text = (name) => source(name).trim() || (defaults/* DEFAULTS */.zY[name] ?? "");
    const optional = (name) => text(name) || undefined;
    const locale = readLocale(text("locale"));
    // In the order in which they run, whatever the order in which they are asked for: later ones use what earlier ones found.
    const asked = (0,values/* readList */.LD)("checks", text("checks"), contract/* CHECKS */.ui);
    const checks = contract/* CHECKS */.ui.filter((check) => asked.includes(check));
    const host = readHost(text("base-url"));
    const keyName = readKeyName(text("key-name"));
    return {
        checks,
        locale,
        apiKey,
        keyName,
        host,
        organization: (0,values/* readId */.wh)("organization", optional("organization"), "org-abc123"),
        project: (0,values/* readId */.wh)("project", optional("project"), "proj_abc123"),
        probe: (0,values/* readOne */.JF)("probe", text("probe"), ["request", "models"]),
        model: optional("model") && (0,values/* readName */.MQ)("model", text("model")),
        requireModels: (0,values/* split */.lD)(text("require-models")).map((model) => (0,values/* readName */.MQ)("require-models", model)),
        onMissingKey: (0,values/* readOne */.JF)("on-missing-key", text("on-missing-key"), ["auto", "fail", "skip"]),
        timeoutMs: Math.round((0,values/* readNumber */.kz)("timeout-seconds", text("timeout-seconds"), 1, MAX_TIMEOUT_SECONDS, false) * 1000),
        maxAttempts: (0,values/* readNumber */.kz)("max-attempts", text("max-attempts"), 1, MAX_ATTEMPTS, true),
        ...readScanInputs(text),
        ...readRotationInputs(text, { checks, host, keyName }),
        failOn: readFailOn(text("fail-on")),
    };
}
/** Issues are told apart by it, so that no two names may be cut or cleaned to the same. */
function readKeyName(text) {
    const name = (0,values/* readName */.MQ)("key-name", text);
    if (name.length <= LONGEST_KEY_NAME && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s*::/u.test(name))
        return name;
    throw new input_error/* InputError */.d((says) => says.keyName((0,values/* quoted */.TL)(text), LONGEST_KEY_NAME));
}
function readHost(text) {
    const reading = readBaseUrl(text);
    if (reading.ok)
        return reading.host;
    throw new input_error/* InputError */.d((says) => says.baseUrl((0,values/* quoted */.TL)(text), reading.problem));
}

// EXTERNAL MODULE: ./lib/key/forms.js
var key_forms = __nccwpck_require__(580);
;// CONCATENATED MODULE: ./lib/report/messages/step/english.js
/** The English sentences about the step. */
const ENGLISH = {
    unexpected: (what) => `Unexpected error, please report it: ${what}`,
    issueNotKept: (why) => `The issue about the key could not be kept. ${why}`,
    failsBecause: (term) => `The step fails because fail-on has "${term}".`,
    outputsUnwritten: "The outputs could not be written, so that later steps see none or some of them: free space on the runner's disk, and run the job again.",
    summaryUnwritten: "The job summary could not be written; the log has all that would be in it.",
    together: (sentences) => sentences.join(" "),
};

;// CONCATENATED MODULE: ./lib/report/messages/step/languages.js


/** What is said about the step as a whole, by language. */
const stepMessages = (0,translated/* translated */.v)(ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 709).then(__nccwpck_require__.bind(__nccwpck_require__, 9709))).CHINESE,
});

// EXTERNAL MODULE: ./lib/decide.js
var decide = __nccwpck_require__(3127);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __nccwpck_require__(8568);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __nccwpck_require__(3021);
;// CONCATENATED MODULE: ./lib/report/rotation/replaced.js

/**
 * The parts of a step in which a rotation has replaced the key: what was found of the old one before is told, but no
 * longer a reason to fail, nor to make another key by hand.
 */
function withKeyReplaced(parts) {
    const rotation = parts.find(({ learned }) => learned.rotation?.result.rotate?.rotate === "rotated")?.learned
        .rotation;
    if (rotation === undefined)
        return parts;
    return parts.map((part) => {
        const { validation } = part.learned;
        if (validation === undefined || part.decision.result !== "fail")
            return part;
        const { keyName, verdict } = validation.result;
        const reason = rotation.messages.together([part.reason, rotation.messages.replaced]);
        return {
            ...part,
            decision: { result: "pass", because: undefined },
            reason,
            // Without the steps to a new key, which there is.
            markdown: `### ⚠️ ${validation.messages.summary.heading((0,markdown/* plain */.pj)(keyName), verdict)}\n\n${(0,markdown/* plain */.pj)(reason)}\n\n`,
        };
    });
}

;// CONCATENATED MODULE: ./lib/report/report.js



/** The longest reason that a run without a result may have. */
const LONGEST_REASON = 1000;
/** The end of the step: its outputs, its summary, and whether it fails. */
async function reportStep(found, extras, messages, writer) {
    const parts = withKeyReplaced(found);
    const decision = (0,decide/* together */.bs)(parts.map((part) => part.decision));
    const failed = parts.filter((part) => part.decision.result === "fail");
    const telling = failed.length > 0 ? failed : parts;
    const written = writeOutputs({
        ...Object.assign({}, ...[...parts, extras].map(({ outputs }) => outputs)),
        result: decision.result,
        reason: messages.together(telling.map(({ reason }) => reason)),
    }, writer);
    const markdown = [...parts, extras].map((one) => one.markdown ?? "").join("\n");
    if (!(await writer.summary(markdown)))
        writer.warning(messages.summaryUnwritten);
    for (const { failure, decision: own } of failed) {
        writer.fail(failure);
        if (own.because !== undefined)
            writer.line(messages.failsBecause(own.because));
    }
    // Where not even outputs can be written, the step must at least not pass.
    if (!written)
        writer.fail(messages.outputsUnwritten);
}
/** The outputs of a run that ended before there was a result; the step fails. */
function reportFailure(reason, messages, writer) {
    const oneLine = writer.piece(reason, LONGEST_REASON);
    const written = writeOutputs({ result: "fail", reason: oneLine }, writer);
    writer.fail(oneLine);
    if (!written)
        writer.fail(messages.outputsUnwritten);
}
/**
 * Every output, also those of checks that did not run. Up to the first that cannot be written: what comes after a
 * half-written one would be taken for its end.
 *
 * @returns whether all were written
 */
function writeOutputs(given, writer) {
    return outputs/* OUTPUTS */.py.every((name) => writer.output(name, given[name] ?? outputs/* NO_OUTPUTS */.vM[name]));
}

;// CONCATENATED MODULE: ./lib/report/unexpected.js
/** What no part of the program expects. Libraries quote in their errors what they were given: half a header, the beginning of an answer. */
function unexpected(error, messages, writer) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return messages.unexpected(writer.piece(what));
}

// EXTERNAL MODULE: ./lib/key/redact.js
var redact = __nccwpck_require__(2166);
// EXTERNAL MODULE: ./lib/report/sanitize.js
var sanitize = __nccwpck_require__(8303);
;// CONCATENATED MODULE: ./lib/report/writer.js


/** Of each level in a step (actions/runner:src/Runner.Worker/ExecutionContext.cs). */
const MOST_ANNOTATIONS = 10;
/** One for each check that can fail the step. */
const FINAL_ERRORS = 3;
/**
 * The only way out: everything that is printed, written or annotated passes here and is redacted and made
 * harmless, whoever wrote it.
 */
class Writer {
    #runner;
    #secrets = new Set();
    #redactor = (0,redact/* createRedactor */.l)([]);
    #annotations = { error: 0, warning: 0 };
    /** @param secrets values exactly as they were given */
    constructor(runner, secrets) {
        this.#runner = runner;
        this.protect(secrets);
    }
    /** From now on these are taken out of everything, too. */
    protect(secrets) {
        for (const secret of secrets)
            this.#secrets.add(secret);
        this.#redactor = (0,redact/* createRedactor */.l)([...this.#secrets]);
    }
    /** A name from outside without the secrets and parts of them, for what is made safe elsewhere. */
    scrubName(text) {
        return this.#redactor.scrubField(text);
    }
    /** A text without the secrets, for what is made safe elsewhere or is no text for people: a file, a comment. */
    redact(text) {
        return this.#redactor.redact(text);
    }
    /** A piece of text from outside, for use in a line of ours: one line, cut, without secrets or parts of them. */
    piece(text, maxLength) {
        return (0,sanitize/* safe */.gB)(this.#redactor.scrub(text), maxLength);
    }
    /** A short field from outside that is to stay whole, such as a model's id. */
    field(text, maxLength) {
        return (0,sanitize/* safe */.gB)(this.#redactor.scrubField(text), maxLength);
    }
    /** A name of the workflow's own, such as a host: only the secrets themselves are taken out. */
    own(text, maxLength) {
        return (0,sanitize/* safe */.gB)(this.#redactor.redact(text), maxLength);
    }
    /** The same for Markdown. Takes text that has been through {@link piece} or {@link field}, or is ours. */
    markdown(text, maxLength) {
        return (0,sanitize/* safeMarkdown */.fH)(this.#redactor.redact(text), maxLength);
    }
    line(text) {
        this.#runner.info((0,sanitize/* safeLine */.om)(this.#redactor.redact(text)));
    }
    warning(text) {
        this.#annotations.warning++;
        this.#runner.warning((0,sanitize/* safeLine */.om)(this.#redactor.redact(text)), "OpenAI Key Guard");
    }
    /** Good to know, and no reason to worry. */
    notice(text) {
        this.#runner.notice((0,sanitize/* safeLine */.om)(this.#redactor.redact(text)), "OpenAI Key Guard");
    }
    /** How many annotations the runner still takes: ten of each level in a step, of which some errors are kept for the end. */
    get annotationsLeft() {
        const { error, warning } = this.#annotations;
        return {
            error: Math.max(0, MOST_ANNOTATIONS - FINAL_ERRORS - error),
            warning: Math.max(0, MOST_ANNOTATIONS - warning),
        };
    }
    /** An annotation at a place. Its file's name is not masked by the runner: {@link Annotation} says what may be one. */
    annotate({ level, message, properties }) {
        this.#annotations[level]++;
        this.#runner.annotate(level, (0,sanitize/* safeLine */.om)(this.#redactor.redact(message)), properties);
    }
    fail(text) {
        this.#runner.fail((0,sanitize/* safeLine */.om)(this.#redactor.redact(text)));
    }
    /** @returns whether it could be written */
    output(name, value) {
        // An empty output is dropped by the runner, as is one that masking would change.
        return this.#runner.output(name, this.#redactor.redact(value) || "none");
    }
    /** @returns whether it could be written */
    async summary(markdown) {
        return await this.#runner.summary(this.#redactor.redact(markdown));
    }
}

;// CONCATENATED MODULE: ./lib/run.js








/**
 * One run of the action: take and mask the key, read the inputs, run the checks, report. Never rejects: this is
 * the one place that catches, and the only one that makes the step fail.
 */
async function run(ports) {
    const { runner } = ports;
    // Before they are cleared from the environment of this process.
    const taken = new Map(SECRET_INPUTS.map((name) => [name, runner.input(name)]));
    const inEnvironment = runner.env("OPENAI_API_KEY") ?? "";
    const key = taken.get("api-key") || inEnvironment;
    // Also a key that is not used: whoever set it would not want it seen.
    const secrets = SECRET_INPUTS.filter((name) => name !== "token").map((name) => taken.get(name) ?? "");
    const given = [...secrets, inEnvironment].filter((value) => value !== "");
    for (const mask of new Set(given.flatMap(key_forms/* masksFor */.RM)))
        runner.mask(mask);
    ports.clearSecrets();
    const writer = new Writer(runner, given);
    // First of all inputs: in its language the errors of the others are told.
    const locale = localeOf(runner.input("locale"));
    const messages = await stepMessages(locale).catch(() => stepMessages("en"));
    try {
        const inputs = readInputs((name) => taken.get(name) ?? runner.input(name), key);
        const parts = [];
        for (const check of inputs.checks) {
            // A check that fails does not keep the others from telling what they found.
            parts.push(await CHECKS[check](inputs, ports, writer, learnedFrom(parts)).catch((error) => brokenOff(error, messages, writer)));
        }
        const extras = await keepIssue(inputs, ports, learnedFrom(parts), messages, writer);
        await reportStep(withCrash(parts, ports.crash(), messages, writer), extras, messages, writer);
    }
    catch (error) {
        const mistake = error instanceof input_error/* InputError */.d && (await inputMessages(locale).then(error.says, () => error.message));
        reportFailure(mistake || unexpected(error, messages, writer), messages, writer);
    }
}
/** Inputs that hold secrets; `token` is the job's own as a rule, and masked by the runner itself. */
const SECRET_INPUTS = ["api-key", "admin-key", "secrets-token", "token"];
/** Loaded when they are asked for: a check costs a run that does not want it nothing. */
const CHECKS = {
    validate: async (inputs, ports, writer) => (await Promise.all(/* import() */[__nccwpck_require__.e(886), __nccwpck_require__.e(74), __nccwpck_require__.e(977)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6977))).checkKey(inputs, ports, writer),
    rotation: async (...args) => (await Promise.all(/* import() */[__nccwpck_require__.e(886), __nccwpck_require__.e(74), __nccwpck_require__.e(466)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5466))).checkAge(...args),
    scan: async (inputs, ports, writer) => (await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(886), __nccwpck_require__.e(706)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4706))).checkRepository(inputs, ports, writer),
};
function learnedFrom(parts) {
    return Object.assign({}, ...parts.map(({ learned }) => learned));
}
/** Keeps the issue when one is wanted; whatever becomes of it, the step has its result. */
async function keepIssue(inputs, ports, learned, messages, writer) {
    if (inputs.issue === undefined)
        return {};
    try {
        return await (await __nccwpck_require__.e(/* import() */ 293).then(__nccwpck_require__.bind(__nccwpck_require__, 8293))).keepKeyIssue(inputs, ports, learned, writer);
    }
    catch (error) {
        writer.warning(messages.issueNotKept(unexpected(error, messages, writer)));
        return {};
    }
}
/** A check that came to no result; the outputs say so by what they are without one. */
function brokenOff(error, messages, writer) {
    const reason = unexpected(error, messages, writer);
    return {
        decision: { result: "fail", because: undefined },
        reason,
        failure: reason,
        outputs: {},
        markdown: "",
        learned: {},
    };
}
/** The parts, the first of which says what was thrown outside of the run: it ends like a cancelled one, but is none. */
function withCrash(parts, crash, messages, writer) {
    if (crash === undefined)
        return parts;
    const part = brokenOff(crash, messages, writer);
    return parts.some(({ reason }) => reason === part.reason) ? parts : [part, ...parts];
}


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ ownIgnoreFile),
/* harmony export */   KR: () => (/* binding */ ignoreSourcesOf),
/* harmony export */   sR: () => (/* binding */ IGNORE_FORMATS)
/* harmony export */ });
/* unused harmony export OWN_IGNORE_FILE */
/** How a file that accepts findings is written: our own way, or that of a scanner that people come from. */
const IGNORE_FORMATS = [
    "keyguard",
    "gitleaks-ignore",
    "gitleaks-config",
    "gitleaks-baseline",
    "trufflehog-exclude",
];
/** Our own list of accepted findings, where no other is named. */
const OWN_IGNORE_FILE = ".keyguardignore";
/** What a file of this name is when nothing before it says so. */
const BY_NAME = {
    ".gitleaksignore": "gitleaks-ignore",
    ".gitleaks.toml": "gitleaks-config",
    "gitleaks.toml": "gitleaks-config",
};
/** A word before a path that means one of the scanners, whether we know it or not. */
const PREFIX = /^((?:keyguard|gitleaks|betterleaks|trufflehog)(?:-[a-z]+)?):/;
/**
 * The files that `ignore-file` names, each once, apart by commas or line breaks. The format follows from the name,
 * or stands before the path: `trufflehog-exclude:ci/exclude.txt`. Ours is read besides those of other scanners.
 *
 * @returns the part that names no format that there is, when there is one
 */
function ignoreSourcesOf(text) {
    const sources = new Map();
    for (const item of text.split(/[,\r\n]/).map((one) => one.trim())) {
        if (item === "")
            continue;
        const prefix = PREFIX.exec(item)?.[1];
        const format = prefix === undefined ? formatByName(item) : IGNORE_FORMATS.find((one) => one === prefix);
        if (format === undefined)
            return { unknown: item };
        const path = prefix === undefined ? item : item.slice(prefix.length + 1).trim();
        sources.set(`${format}:${path}`, { format, path });
    }
    const all = [...sources.values()];
    const own = { format: "keyguard", path: OWN_IGNORE_FILE };
    return { sources: all.some(({ format }) => format === "keyguard") ? all : [own, ...all] };
}
/** The file that people are told to write fingerprints into. */
function ownIgnoreFile(sources) {
    return sources.find(({ format }) => format === "keyguard")?.path ?? OWN_IGNORE_FILE;
}
function formatByName(path) {
    const name = path.split(/[/\\]/).at(-1) ?? "";
    return (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ?? "keyguard";
}


/***/ }),

/***/ 5929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ translated)
/* harmony export */ });
/**
 * How the catalogue of an area is chosen. English is at hand wherever the area is, and other languages are loaded
 * when they are asked for, so that an English run loads no more than its own words.
 */
function translated(english, others) {
    return async (locale) => (locale === "en" ? english : await others[locale]());
}


/***/ }),

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  V9: () => (/* binding */ getIDToken),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
function toCommandProperties(annotationProperties) {
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./stubs/http-client.js
var http_client = __nccwpck_require__(8501);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
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
        return __awaiter(this, void 0, void 0, function* () {
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
        return __awaiter(this, void 0, void 0, function* () {
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



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new http_client/* HttpClient */.Q('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
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
            const httpclient = OidcClient.createHttpClient();
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
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_.EOL);
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
const platform = external_os_.platform();
const arch = external_os_.arch();
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
function setSecret(secret) {
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
    process.stdout.write(external_os_.EOL);
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
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
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

/***/ }),

/***/ 8501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
// Stands in for @actions/http-client in the bundle (tsconfig.json `paths`): @actions/core and @actions/github
// import it, and with it Node's http, https and tls, which take longer to load than all of this action. The one
// only asks it for the token in `core.getIDToken`, which src/ports/id-token-request.ts gets under the rules for all
// requests of this action; the other wants proxy agents, which the `fetch` that src/ports/github.ts gives it does
// not need.
class HttpClient {
  #handlers;

  /**
   * @param {string} _userAgent
   * @param {{prepareRequest(options: {headers: Record<string, string>}): void}[]} handlers Each adds its headers.
   */
  constructor(_userAgent, handlers = []) {
    this.#handlers = handlers;
  }

  /** @param {string} url */
  async getJson(url) {
    /** @type {Record<string, string>} */
    const headers = {};
    for (const handler of this.#handlers) handler.prepareRequest({ headers });
    const { requestIdToken } = await __nccwpck_require__.e(/* import() */ 331).then(__nccwpck_require__.bind(__nccwpck_require__, 331));
    return await requestIdToken(url, headers);
  }

  getAgent() {
    return undefined;
  }

  getAgentDispatcher() {
    return undefined;
  }
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
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
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
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
