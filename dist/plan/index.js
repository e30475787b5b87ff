import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   qK: () => (/* binding */ nestsTooDeep)
/* harmony export */ });
/* unused harmony export parseJson */
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

/***/ 838:
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

/***/ 79:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(494);
/* harmony import */ var _ports_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(517);
/* harmony import */ var _ports_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8);
/* harmony import */ var _ports_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(422);
/* harmony import */ var _ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(0);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(458);






const { cancel, crash, leave } = (0,_ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__/* .watchStepProcess */ .h)();
(0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .useProxy */ .C)((0,_ports_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .readProxySettings */ .uv)(process.env));
await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)({
    runner: (0,_ports_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .createRunnerPort */ .a)(process.env),
    clock: _ports_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    createGitHubClient: _ports_github_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubClient */ .L,
    cancel,
    crash,
    clearSecrets: _ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__/* .clearSecrets */ .l,
});
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/loopback.js
var loopback = __nccwpck_require__(838);
;// CONCATENATED MODULE: ./lib/report/links.js
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

;// CONCATENATED MODULE: ./lib/repository-name.js
const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** GitHub takes 39 characters for the owner and 100 for the name. */
const LONGEST = 200;
/** Whether a text is `owner/name`, so that it can become part of addresses. */
function isRepositoryName(text) {
    return text.length <= LONGEST && REPOSITORY.test(text);
}

;// CONCATENATED MODULE: ./lib/checks/surroundings.js



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
    const repository = isRepositoryName(named) ? named : "";
    return {
        eventName: runner.env("GITHUB_EVENT_NAME") ?? "",
        payload: runner.eventPayload(),
        serverUrl,
        apiUrl: runner.env("GITHUB_API_URL") || "https://api.github.com",
        repository,
        repositoryUrl: repositoryUrlOf(serverUrl, repository),
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
    return url !== null && (0,loopback/* isSafeForSecrets */.Y)(url);
}

;// CONCATENATED MODULE: ./lib/inputs/messages/english.js
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

;// CONCATENATED MODULE: ./lib/inputs/input-error.js

/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
class input_error_InputError extends Error {
    name = "InputError";
    /** The message in a language; `message` is the English one. */
    says;
    constructor(says) {
        super(says(ENGLISH));
        this.says = says;
    }
}

;// CONCATENATED MODULE: ./lib/contract.js
/**
 * The closed sets that workflows are written against: verdicts, their groups, what `fail-on` takes, results.
 * Everything else refers to these, so that a new value is one new entry here.
 */
/** In the order in which they run: `rotation` uses what `validate` found. */
const CHECKS = (/* unused pure expression or super */ null && (["validate", "rotation", "scan"]));
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
const UNUSABLE = (/* unused pure expression or super */ null && ([
    "no-credit",
    "spend-limited",
    "invalid",
    "wrong-kind",
    "mismatched",
    "blocked",
    "malformed",
    "missing",
]));
/** Verdicts of the group `inconclusive`: nothing was learnt about the key. */
const INCONCLUSIVE = (/* unused pure expression or super */ null && (["unreachable", "unknown"]));
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
const CONFIDENCES = (/* unused pure expression or super */ null && (["leak", "possible-leak", "dead-leak"]));
/** Where in what an event adds a key stands. */
const SOURCES = (/* unused pure expression or super */ null && ([
    "file",
    "commit-message",
    "tag-message",
    "path",
    "ref",
    "author",
    "event-text",
]));
const SCAN_SCOPES = (/* unused pure expression or super */ null && (["event", "history", "tree"]));
/** Whether a key has to be rotated; `unknown` when nothing says how old it is. */
const ROTATION_STATES = (/* unused pure expression or super */ null && (["ok", "soon", "due", "unknown"]));
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
function contract_isMaskable(value) {
    const word = value.trim();
    return word.length >= SHORTEST_SECRET && !OUTPUT_WORDS.some((output) => output.includes(word));
}

;// CONCATENATED MODULE: ./lib/key/grammar.js
/** Base64 of "OpenAI", in the middle of every key that OpenAI has issued since 2023. */
const grammar_MARKER = "T3BlbkFJ";
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
function grammar_shapeOf(key) {
    const hasMarker = key.includes(grammar_MARKER);
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
    const beforeMarker = key.slice("sk-".length, key.indexOf(grammar_MARKER));
    return { ...none, kind: beforeMarker.includes("-") ? "service-account" : "legacy", publicPrefix: "sk-" };
}
/** The part of a key that must never be seen: all but its public prefix. */
function secretPart(key) {
    return key.slice(grammar_shapeOf(key).publicPrefix.length);
}

;// CONCATENATED MODULE: ./lib/inputs/defaults.js
/** Of every input; `action.yml` and the documents say the same. */
const defaults_DEFAULTS = {
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

;// CONCATENATED MODULE: ./lib/inputs/values.js



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
        throw new InputError((says) => says.empty(name, allowed));
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
    throw new input_error_InputError((says) => says.notOneOf({ name, got: quoted(text) }, allowed));
}
/**
 * A number without sign within bounds, both included.
 *
 * @throws InputError for anything else
 */
function readNumber(name, text, min, max, whole, example = defaults_DEFAULTS[name] ?? "") {
    const value = Number(text);
    if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
        return value;
    throw new input_error_InputError((says) => says.notANumber({ name, got: quoted(text) }, { min, max, whole, example }));
}
/** Names are printed, and models are sent: a key that was put in their place must go no further. */
function readName(name, text) {
    const isKey = /(?:^|[\s"'=:])sk-/.test(text) || text.includes(MARKER) || (name === "key-name" && RANDOM.test(text));
    if (!isKey)
        return text;
    throw new InputError((says) => says.nameIsKey(name));
}
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
/** Organization and project ids become headers, so that only what an id is made of may pass. */
function readId(name, text, form) {
    if (text === undefined || (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeKey(text)))
        return text;
    throw new InputError((says) => says.notAnId({ name, got: quoted(text) }, form, GENERAL_PAGE));
}
/** Paths are printed, and joined to that of the workspace. */
function readPath(name, text) {
    const path = text.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
    const isInside = path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
    const isKey = looksLikeOpenAiKey(path) || RANDOM_WITH_DIGITS.test(path);
    if (isInside && !hasControlCharacters(path) && !isKey)
        return path;
    throw new InputError((says) => says.notAPath({ name, got: quoted(text) }, DEFAULTS[name] || "reports/keys.sarif"));
}
function hasControlCharacters(text) {
    return [...text].some((character) => character < " ");
}
/** Whether a text may be or hold a key of OpenAI's: rather too often than not. */
function looksLikeOpenAiKey(text) {
    return text.includes("sk-") || text.includes(grammar_MARKER);
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
        throw new input_error_InputError((says) => says.tokenIsKey(name, advice));
    }
    if (/^[\x21-\x7e]+$/.test(text))
        return text;
    throw new input_error_InputError((says) => says.notAToken(name, advice));
}

;// CONCATENATED MODULE: ./lib/inputs/locale.js



/** How the Chinese of the mainland is written elsewhere. */
const CHINESE = /^(?:zh|cn|chinese|中文|简体中文|zh[-_](?:hans|cn|hans[-_]cn)(?:\.utf-?8)?)$/i;
/**
 * The language that is asked for, in upper or lower case.
 *
 * @throws InputError for anything else; with a hint where it is meant to be one of them
 */
function readLocale(text) {
    const found = LOCALES.find((locale) => locale.toLowerCase() === text.toLowerCase());
    if (found !== undefined)
        return found;
    throw new input_error_InputError((says) => says.locale(quoted(text), LOCALES, CHINESE.test(text)));
}
/** The language in which to tell of a mistake in any input, also where it is `locale` itself that cannot be read. */
function localeOf(text) {
    const asked = text.trim();
    if (CHINESE.test(asked))
        return "zh-CN";
    return LOCALES.find((locale) => locale.toLowerCase() === asked.toLowerCase()) ?? "en";
}

;// CONCATENATED MODULE: ./lib/translated.js
/**
 * How the catalogue of an area is chosen. English is at hand wherever the area is, and other languages are loaded
 * when they are asked for, so that an English run loads no more than its own words.
 */
function translated(english, others) {
    return async (locale) => (locale === "en" ? english : await others[locale]());
}

;// CONCATENATED MODULE: ./lib/inputs/messages/languages.js


/** What is said about mistakes in inputs, by language. */
const inputMessages = translated(ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 421).then(__nccwpck_require__.bind(__nccwpck_require__, 421))).CHINESE,
});

;// CONCATENATED MODULE: ./lib/plan/glob.js
/** A pattern, `undefined` when no repository can have such a name. */
function readPattern(text) {
    const excludes = text.startsWith("!");
    const glob = excludes ? text.slice(1) : text;
    if (!/^(?:[\w*?-]+\/)?[\w.*?-]+$/.test(glob))
        return undefined;
    return { text: glob, excludes, exact: !/[*?]/.test(glob) };
}
/** Whether a repository (`owner/name`) is meant; without an owner a pattern is about the name alone. Case is ignored, as by GitHub. */
function isMeant({ text }, name) {
    const subject = text.includes("/") ? name : name.slice(name.indexOf("/") + 1);
    return fits(text.toLowerCase(), subject.toLowerCase());
}
/** `*` is any number of characters, `?` is one. Goes back to the last `*` only, so that time stays in bounds. */
function fits(glob, text) {
    let at = 0;
    let from = 0;
    let star = -1;
    let resumed = 0;
    while (from < text.length) {
        if (glob[at] === "*") {
            star = at++;
            resumed = from;
        }
        else if (at < glob.length && (glob[at] === "?" || glob[at] === text[from])) {
            at++;
            from++;
        }
        else if (star >= 0) {
            at = star + 1;
            from = ++resumed;
        }
        else
            return false;
    }
    while (glob[at] === "*")
        at++;
    return at === glob.length;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js
/** `not-chosen`: the input `repositories` does not have it. */
const REASONS_LEFT_OUT = (/* unused pure expression or super */ null && ([
    "archived",
    "fork",
    "empty",
    "disabled",
    "not-chosen",
    "other-part",
]));
/** Of a matrix (docs.github.com/en/actions/reference/limits). */
const MAX_JOBS = 256;

;// CONCATENATED MODULE: ./lib/plan/split.js
/**
 * Into how many jobs each repository is split: one for each full or begun `kbPerJob`, and when these are more than
 * `maxJobs`, as many fewer for the large ones. None is dropped.
 *
 * @param sizesKb in kB; what is not known counts as nothing
 * @returns for each size at least 1, `undefined` when there are more repositories than jobs
 */
function splitJobs(sizesKb, kbPerJob, maxJobs) {
    if (sizesKb.length > maxJobs)
        return undefined;
    const with_ = (share) => sizesKb.map((kb = 0) => Math.min(maxJobs, Math.max(1, Math.ceil(kb / share))));
    const jobs = (share) => with_(share).reduce((sum, shards) => sum + shards, 0);
    if (jobs(kbPerJob) <= maxJobs)
        return with_(kbPerJob);
    // The smallest share with which all fit: more kB a job never makes more jobs.
    let tooSmall = kbPerJob;
    let enough = Math.max(...sizesKb.map((kb = 0) => kb));
    while (enough - tooSmall > 1) {
        const middle = Math.floor((tooSmall + enough) / 2);
        if (jobs(middle) <= maxJobs)
            enough = middle;
        else
            tooSmall = middle;
    }
    return with_(enough);
}
/** The most parts that a list may be taken in. */
const MAX_PARTS = 1_000;
/**
 * Whether a repository belongs to a part, by its id alone: a repository that comes or goes between two runs moves no
 * other one from a part to the next.
 */
function isOfPart(id, { index, count }) {
    return id % count === index - 1;
}
/** In how many parts a list has to be taken so that each has at most `maxJobs`; `undefined` when there is no such number. */
function partsNeeded(ids, maxJobs) {
    for (let parts = Math.max(1, Math.ceil(ids.length / maxJobs)); parts <= MAX_PARTS; parts++) {
        const sizes = new Map();
        for (const id of ids)
            sizes.set(id % parts, (sizes.get(id % parts) ?? 0) + 1);
        if (Math.max(0, ...sizes.values()) <= maxJobs)
            return parts;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/plan.js







const MAX_MEGABYTES = 1_000_000;
const KB_PER_MEGABYTE = 1_000;
/** @throws InputError for the first input that cannot be used */
function readPlanInputs(source) {
    const text = (name) => source(name).trim() || PLAN_DEFAULTS[name];
    const whole = (name, most) => readNumber(name, text(name), 1, most, true, PLAN_DEFAULTS[name]);
    return {
        locale: readLocale(text("locale")),
        account: text("organization") === "" ? undefined : readAccount(text("organization")),
        patterns: split(text("repositories")).map(readNamePattern),
        includeArchived: readSwitch("include-archived", text("include-archived")),
        includeForks: readSwitch("include-forks", text("include-forks")),
        part: readPart(text("part")),
        kbPerJob: whole("megabytes-per-job", MAX_MEGABYTES) * KB_PER_MEGABYTE,
        maxJobs: whole("max-jobs", MAX_JOBS),
        token: readToken("token", text("token"), "leave-out"),
    };
}
/** Names of accounts; those of managed users have an underscore. It becomes part of addresses. */
function readAccount(text) {
    if (/^[A-Za-z0-9][\w-]{0,99}$/.test(text) && !looksLikeOpenAiKey(text))
        return text;
    throw new input_error_InputError((says) => says.account(quoted(text)));
}
function readNamePattern(text) {
    const pattern = looksLikeOpenAiKey(text) ? undefined : readPattern(text);
    if (pattern !== undefined)
        return pattern;
    throw new input_error_InputError((says) => says.repositoryPattern(quoted(text)));
}
function readPart(text) {
    const [, first = "", second = ""] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text) ?? [];
    const part = { index: Number(first), count: Number(second) };
    if (part.index >= 1 && part.count <= MAX_PARTS && part.index <= part.count)
        return part;
    throw new input_error_InputError((says) => says.part(quoted(text), MAX_PARTS));
}

;// CONCATENATED MODULE: ./lib/report/github-trouble.js
/** What an error of the client stands for. */
function troubleOf(error) {
    const { status, response } = (error ?? {});
    // Without an answer the library makes up a status of 500.
    if (response === undefined || typeof status !== "number")
        return { kind: "no-answer" };
    const headers = (response.headers ?? {});
    const isLimit = status === 429 ||
        (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"));
    return { kind: isLimit ? "rate-limit" : "status", status };
}

;// CONCATENATED MODULE: ./lib/report/messages/step/english.js
/** The English sentences about the step. */
const english_ENGLISH = {
    unexpected: (what) => `Unexpected error, please report it: ${what}`,
    issueNotKept: (why) => `The issue about the key could not be kept. ${why}`,
    failsBecause: (term) => `The step fails because fail-on has "${term}".`,
    outputsUnwritten: "The outputs could not be written, so that later steps see none or some of them: free space on the runner's disk, and run the job again.",
    summaryUnwritten: "The job summary could not be written; the log has all that would be in it.",
    together: (sentences) => sentences.join(" "),
};

;// CONCATENATED MODULE: ./lib/report/messages/step/languages.js


/** What is said about the step as a whole, by language. */
const stepMessages = translated(english_ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 709).then(__nccwpck_require__.bind(__nccwpck_require__, 709))).CHINESE,
});

;// CONCATENATED MODULE: ./lib/report/plan/messages/english.js
const WITH_APP = "Use the token of an App that is installed for all repositories (examples/organization-scan.yml), or name the ones to scan in the input `repositories`.";
const REASONS = {
    archived: "archived, and include-archived is false",
    fork: "a fork, and include-forks is false",
    empty: "has no commits",
    disabled: "disabled by GitHub",
    "not-chosen": "not in the input repositories",
    "other-part": "in another part",
};
function troubled(trouble) {
    switch (trouble.kind) {
        case "no-answer":
            return "GitHub's API could not be reached, or its answer was not to be understood";
        case "rate-limit":
            return `GitHub's API refuses more requests for now (status ${trouble.status}, rate limit)`;
        case "status":
            return `GitHub's API answered with status ${trouble.status}`;
    }
}
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const repositories = (count) => plural(count, "repository", "repositories");
/** The English sentences about a plan. */
const messages_english_ENGLISH = {
    headline: (counts) => counts.repositories === 0
        ? `Nothing to scan: no repository is chosen, ${counts.leftOut} left out`
        : `${repositories(counts.repositories)} in ${plural(counts.jobs, "job")}, ${counts.leftOut} left out`,
    repository: (name, size, jobs) => `${name} (${size}): ${plural(jobs, "job")}`,
    size: (kb) => kb === undefined
        ? "size not known"
        : kb < 1000
            ? `${kb} kB`
            : `${(kb / 1000).toFixed(kb < 10_000 ? 1 : 0)} MB`,
    leftOut: (name, why) => `Left out: ${name}, ${REASONS[why]}.`,
    reason: (why) => REASONS[why],
    more: (count) => `and ${count} more`,
    unnamed: (count) => `${plural(count, "private repository is", "private repositories are")} left out, and not named in a run that everybody can see.`,
    gap(gap, trouble) {
        switch (gap.gap) {
            case "selected":
                return `The list may lack private repositories: the token is for selected repositories only, as that of a job always is. ${WITH_APP}`;
            case "private-unknown":
                return `The list may lack private repositories: nothing tells how many this token does not see. ${WITH_APP}`;
            case "fewer":
                return `The list lacks ${gap.of} repositories: GitHub counts ${gap.counted} and lists ${gap.listed}. ${WITH_APP}`;
            case "broken-off":
                return `The list broke off after ${repositories(gap.listed)}: ${troubled(trouble)}. Run the job again.`;
            case "unsteady":
                return "The list was another one each time that it was read, so that some may be missing. Run the job again when nobody creates or moves repositories.";
            case "endless":
                return `The list has no end: reading was given up after ${gap.pages} pages. Choose with the input repositories.`;
            case "not-understood":
                return `${plural(gap.entries, "entry", "entries")} of the list could not be understood, and may be repositories. Please report it.`;
            case "key-in-name":
                return `The name of a repository looks like a key, and would be shown in the name of a job (number ${gap.ids.slice(0, 10).join(", ")}${gap.ids.length > 10 ? ", …" : ""}). It is not scanned: rename it, and revoke the key if it is one.`;
            case "nothing":
                return "No repository is scanned, so that nothing is known of any. Choose others with the inputs repositories, include-archived and include-forks.";
            case "not-there":
                return `The input repositories has what no repository is called that this token sees: ${gap.patterns.join(", ")}. Correct it, or give a token that sees it.`;
        }
    },
    failure(failure, trouble) {
        switch (failure.failure) {
            case "no-account":
                return `Input "organization" is "${failure.account}", of which GitHub knows no organization or user. Allowed: the name in the address of its page. Correct it under "with:".`;
            case "no-list":
                return `The repositories could not be listed: ${troubled(trouble)}. Check the input "token", and run the job again.`;
            case "too-many": {
                const how = failure.parts === undefined || failure.parts < 2
                    ? 'Choose fewer with the input "repositories", or raise "max-jobs".'
                    : `Call the workflow ${failure.parts === 2 ? "twice" : `${failure.parts} times`}, with "part: 1/${failure.parts}" ${failure.parts === 2 ? "and" : "up to"} "part: ${failure.parts}/${failure.parts}".`;
                return `There are ${repositories(failure.repositories)} to scan, and at most ${plural(failure.maxJobs, "job")} in a matrix. ${how}`;
            }
            case "public-run":
                return `This workflow runs in a public repository, and its log would show the ${failure.privateRepositories === 1 ? "name of a private one" : `names of ${failure.privateRepositories} private ones`}, and where keys are in them. Run it in a private repository, or choose public ones with the input "repositories".`;
        }
    },
    noRepository: "The runner does not tell which repository this is (GITHUB_REPOSITORY). Run the plan in a workflow.",
    noToken: 'Input "token" is empty, and without one GitHub is not asked. Leave it out to use the one of the job, or give one of an App.',
    notGitHub: 'Input "organization" needs GitHub or GitHub Enterprise Server: Gitea and Forgejo do not tell which repositories a token does not see. Use examples/history-shards.yml in each repository.',
    cancelled: "The plan was not made: the job was cancelled.",
    labels: {
        plan: "Plan of the scan",
        incomplete: "The list may be incomplete",
        repository: "Repository",
        size: "Size",
        jobs: "Jobs",
        leftOut: (count) => `Left out: ${count}`,
        why: "Why",
    },
};

;// CONCATENATED MODULE: ./lib/report/plan/messages/languages.js


/** What is said about a plan, by language. */
const planMessages = translated(messages_english_ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 418).then(__nccwpck_require__.bind(__nccwpck_require__, 418))).CHINESE,
});

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

;// CONCATENATED MODULE: ./lib/report/markdown.js


/** Longer than any text of a view: they are cut already. */
const WHOLE = 10_000;
/** A text as Markdown that is nothing but that text. */
function plain(text) {
    return safeMarkdown(text, WHOLE);
}
/** Pages of OpenAI and GitHub, as our own sentences name them. */
const OUR_LINK = /(https:\/\/(?:(?:platform|developers|help|status)\.openai|www\.githubstatus)\.com(?!\.*[\w-])[A-Za-z0-9/_-]*)/;
/**
 * One of our sentences: pages of OpenAI and GitHub in it become links, whatever else it quotes stays text.
 *
 * @param page an address of the repository's that becomes a link as well
 */
function sentence(text, page) {
    if (page === undefined || !isPlainAddress(page))
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

;// CONCATENATED MODULE: ./lib/report/page.js
/**
 * Puts sections together so that the page stays within its size. Rows are dropped whole, from the end of each
 * section, the later sections first; only rows that fit are made.
 *
 * @param maxBytes in UTF-8; the lines that are always there must fit
 */
function pageOf(sections, maxBytes) {
    let left = maxBytes - sections.reduce((sum, section) => sum + fixedBytes(section), 0);
    const lines = [];
    for (const section of sections) {
        if ("lines" in section) {
            lines.push(...section.lines);
            continue;
        }
        if (section.rowCount === 0)
            continue;
        lines.push(...section.head);
        let made = 0;
        for (; made < Math.min(section.rowCount, section.maxRows ?? Number.POSITIVE_INFINITY); made++) {
            const row = section.row(made);
            const bytes = bytesOf([row]);
            if (bytes > left)
                break;
            left -= bytes;
            lines.push(row);
        }
        if (made < section.rowCount)
            lines.push(section.more(section.rowCount - made));
        lines.push(...section.foot);
    }
    return `${lines.join("\n")}\n`;
}
function fixedBytes(section) {
    if ("lines" in section)
        return bytesOf(section.lines);
    if (section.rowCount === 0)
        return 0;
    return bytesOf([...section.head, section.more(section.rowCount), ...section.foot]);
}
function bytesOf(lines) {
    return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

;// CONCATENATED MODULE: ./lib/report/plan/summary.js


/** GitHub drops a summary of more than 1 MiB whole, and it may not be ours alone. */
const MAX_BYTES = 256 * 1024;
/**
 * The job summary of a plan: what will be scanned, in how many jobs, and what is left out and why.
 *
 * @param gaps in words
 */
function planSummary({ repositories, leftOut, unnamed }, headline, gaps, messages) {
    const { labels } = messages;
    const more = (count) => row([plain(messages.more(count)), "", ""]);
    return pageOf([
        { lines: [`### ${gaps.length > 0 ? "⚠️ " : ""}${plain(labels.plan)}: ${plain(headline)}`, ""] },
        ...(gaps.length > 0
            ? [{ lines: [`**${plain(labels.incomplete)}**`, "", ...gaps.map((gap) => `- ${sentence(gap)}`), ""] }]
            : []),
        {
            head: tableHead([labels.repository, labels.size, labels.jobs].map(plain)),
            rowCount: repositories.length,
            row: (index) => {
                const { name = "", sizeKb, shards = 0 } = repositories[index] ?? {};
                return row([plain(name), plain(messages.size(sizeKb)), String(shards)]);
            },
            more,
            foot: [""],
        },
        {
            head: [
                "<details>",
                `<summary>${plain(labels.leftOut(leftOut.length + unnamed))}</summary>`,
                "",
                ...tableHead([labels.repository, labels.why].map(plain)),
            ],
            rowCount: leftOut.length,
            row: (index) => {
                const { name = "", why } = leftOut[index] ?? {};
                return row([plain(name), why === undefined ? "" : plain(messages.reason(why))]);
            },
            more: (count) => row([plain(messages.more(count)), ""]),
            foot: ["", "</details>", ""],
        },
        ...(unnamed > 0 ? [{ lines: [plain(messages.unnamed(unnamed)), ""] }] : []),
    ], MAX_BYTES);
}

;// CONCATENATED MODULE: ./lib/report/unexpected.js
/** What no part of the program expects. Libraries quote in their errors what they were given: half a header, the beginning of an answer. */
function unexpected(error, messages, writer) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return messages.unexpected(writer.piece(what));
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
    for (const value of [raw, ...keysInside(raw)]) {
        if (!maskedWith(value).every(isMaskable))
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
function read_keysInside(raw) {
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
/** A word that may hold a key of somebody else's: the marker tells. */
const KEY_WORD = /[A-Za-z0-9_-]{24,}/g;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY = /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;
/**
 * @param secrets values exactly as they were given; the keys inside them are found here
 */
function createRedactor(secrets) {
    const values = [...new Set(secrets.flatMap((secret) => [secret, ...read_keysInside(secret)]))].filter(contract_isMaskable);
    // Longest first, so that a form inside another does not leave the rest of the longer one behind.
    const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
    const prosePieces = piecesOf(values, PIECES.prose);
    const fieldPieces = piecesOf(values, PIECES.field);
    const redact = (text) => forms.reduce((result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result), text);
    const scrubField = (text) => withoutPieces(redact(beginningOf(text)).replace(KEY_WORD, (word) => (word.includes(grammar_MARKER) ? REDACTED : word)), fieldPieces);
    const scrub = (text) => withoutPieces(redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? REDACTED : token)), prosePieces);
    return { redact, scrub, scrubField };
}
function isWords(token) {
    return token.split(/[-_=+]/).every((word) => word === "" || redact_WORD.test(word));
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
 * piece of a word would be met everywhere. A key of OpenAI's is random throughout, and so is what nobody would
 * type: of a token's signature, letters between two signs are no word.
 */
function randomParts(value) {
    const secret = secretPart(value);
    const isRandom = value.includes(grammar_MARKER) || secret.length >= SHORTEST_RANDOM;
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
    #redactor = createRedactor([]);
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
        this.#redactor = createRedactor([...this.#secrets]);
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
        this.#annotations.warning++;
        this.#runner.warning(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
    }
    /** Good to know, and no reason to worry. */
    notice(text) {
        this.#runner.notice(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
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
        this.#runner.annotate(level, safeLine(this.#redactor.redact(message)), properties);
    }
    fail(text) {
        this.#runner.fail(safeLine(this.#redactor.redact(text)));
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

;// CONCATENATED MODULE: ./lib/plan/jobs.js
/**
 * How the artifacts of a plan's jobs are called, up to the job: one run may hold several calls of the workflows, for
 * parts of a list and for several accounts.
 */
function prefixOf({ of, name }, { index, count }) {
    return of === "repository" ? "keyguard-history" : `keyguard-${name}-${index}of${count}`;
}
/**
 * The matrix of a plan: for each repository as many jobs as it has shards, numbered from 1. The artifact of a job is
 * called by the repository's number: names may not hold every character
 * (github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts).
 *
 * @param prefix of the names of artifacts
 */
function jobsOf({ repositories }, prefix) {
    return repositories.flatMap(({ id, name, shards }) => Array.from({ length: shards }, (_, at) => ({
        repository: name,
        name: name.slice(name.indexOf("/") + 1),
        shard: `${at + 1}/${shards}`,
        report: `${prefix}-${id}-${at + 1}-of-${shards}`,
    })));
}
/**
 * Of the output `plan`. It reaches the merge job as an environment variable, of which Linux takes 128 KiB
 * (`MAX_ARG_STRLEN`, man 2 execve); 256 repositories with the longest names need a third of it.
 */
const LONGEST_PLAN = 100_000;
/** The plan as one line of JSON that is short enough: of what is left out, only the number may remain. */
function planText(plan) {
    const whole = JSON.stringify(plan);
    if (whole.length <= LONGEST_PLAN)
        return whole;
    const bare = JSON.stringify({ ...plan, leftOut: [] }).length;
    let room = LONGEST_PLAN - bare - String(plan.leftOut.length + plan.moreLeftOut).length;
    const kept = plan.leftOut.filter((one) => {
        room -= JSON.stringify(one).length + 1;
        return room > 0;
    });
    return JSON.stringify({
        ...plan,
        leftOut: kept,
        moreLeftOut: plan.moreLeftOut + plan.leftOut.length - kept.length,
    });
}

;// CONCATENATED MODULE: ./lib/scan/detect/needles.js

const HALF = grammar_MARKER.length / 2;
/** What stands between bytes in hexadecimal, in dumps and in arrays of programs. */
const HEX_SEPARATORS = [" ", ":", "-", ",", ", ", ",0x", ", 0x", " 0x", "0x", ",0X", ", 0X"];
function needle(form, text, step = 1) {
    const bytes = Buffer.from(step === 1 ? text : [...text].join("\0"), "latin1");
    return { bytes, form, step };
}
/** The first character of the marker that is written as a number, in all ways, behind those that are not. */
function escapedMarkers() {
    return [...grammar_MARKER.slice(0, HALF)].flatMap((character, at) => {
        const code = character.charCodeAt(0);
        const hex = code.toString(16);
        const octal = code.toString(8).padStart(3, "0");
        const writings = [hex, hex.toUpperCase()].flatMap((digits) => [
            `%${digits}`,
            `\\x${digits}`,
            `\\u00${digits}`,
            `\\u{${digits}}`,
            `\\U000000${digits}`,
            `&#x${digits};`,
            `&#X${digits};`,
        ]);
        return [...new Set([...writings, `\\${octal}`, `&#${code};`])].map((writing) => needle("escaped-marker", grammar_MARKER.slice(0, at) + writing));
    });
}
/** The characters of base64 that bytes determine alone, when they begin at 0, 1 and 2 bytes behind a group's start. */
function needles_base64Cores(bytes) {
    return [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        const phase = Math.ceil((before * 8) / 6);
        return { core: text.slice(phase, Math.floor(((before + bytes.length) * 8) / 6)), phase };
    });
}
/** The marker as bytes: as it is, and in UTF-16 from its first letter to its last. */
const MARKER_BYTES = [grammar_MARKER, [...grammar_MARKER].join("\0")].map((text) => Buffer.from(text, "latin1"));
/**
 * What the marker is written as in base64, and in base64 of that: secrets of Kubernetes hold files that have
 * encoded passwords in them.
 */
const BASE64_CORES = (() => {
    const once = MARKER_BYTES.flatMap(needles_base64Cores);
    return [...once, ...once.flatMap(({ core }) => needles_base64Cores(Buffer.from(core)))];
})();
function halves(text) {
    return [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
}
function hexMarkers() {
    const pairs = [...grammar_MARKER].map((character) => character.charCodeAt(0).toString(16));
    const spaced = HEX_SEPARATORS.flatMap((separator) => [
        pairs.slice(0, 3).join(separator),
        pairs.slice(-3).join(separator),
    ]);
    const texts = [...halves(pairs.join("")), ...spaced];
    const inUpperCase = texts.map((text) => text.replace(/[a-f]/g, (digit) => digit.toUpperCase()));
    return [...new Set([...texts, ...inUpperCase])].map((text) => needle("hex", text));
}
const NEEDLES = [
    ...[1, 2].flatMap((step) => [
        needle("left-half", grammar_MARKER.slice(0, HALF), step),
        needle("right-half", grammar_MARKER.slice(HALF), step),
        needle("secret-key", "sk-", step),
        needle("client-secret", "ek_", step),
        needle("session-token", "sess-", step),
    ]),
    ...escapedMarkers(),
    ...BASE64_CORES.flatMap(({ core }) => halves(core)).map((half) => needle("base64", half)),
    ...hexMarkers(),
].map((one, index) => ({ ...one, index }));
const LONGEST_NEEDLE_BYTES = Math.max(...NEEDLES.map(({ bytes }) => bytes.length));

;// CONCATENATED MODULE: ./lib/scan/detect/rarity.js
/**
 * Where the rarest pair of bytes begins, of those at even places (`parity` 0) or at odd ones (1); the first of several.
 *
 * @param bytes at least three
 */
function rarestPair(bytes, parity) {
    let rarest = parity;
    let fewest = frequency(bytes, parity);
    for (let at = parity + 2; at + 1 < bytes.length; at += 2) {
        const times = frequency(bytes, at);
        if (times >= fewest)
            continue;
        rarest = at;
        fewest = times;
    }
    return rarest;
}
/** A guess at how frequent a pair is in source code, data and binary files. */
function frequency(bytes, at) {
    return weightOf(bytes[at]) * weightOf(bytes[at + 1]);
}
/** How frequent a byte is, against others. */
function weightOf(byte) {
    const character = String.fromCharCode(byte);
    if (/[aeinort]/.test(character))
        return 8;
    if (/[a-z]/.test(character))
        return /[jkqvwxz]/.test(character) ? 1 : 4;
    if (/[A-Z]/.test(character))
        return 1;
    if (/[0-9]/.test(character))
        return character === "0" ? 4 : 2;
    return " ,\0".includes(character) ? 9 : 2;
}

;// CONCATENATED MODULE: ./lib/scan/detect/search.js


/** Two neighbouring bytes as one number, in the order in which this machine reads them from memory. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function pairOf(first, second) {
    return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}
/** For each pair of bytes: 0, or 1 + the index of {@link PLACES} where the needles with this pair are. */
const TABLE = new Uint8Array(0x10000);
const PLACES = [];
/**
 * Only pairs at even addresses are looked up, which is half the work. So each needle has two pairs in the table,
 * one at an even and one at an odd place of it; of those that it has, the two that are rarest in files.
 */
for (const needle of NEEDLES) {
    for (const parity of [0, 1]) {
        const rarest = rarestPair(needle.bytes, parity);
        const pair = pairOf(needle.bytes[rarest] ?? 0, needle.bytes[rarest + 1] ?? 0);
        let list = TABLE[pair] ?? 0;
        if (list === 0) {
            list = PLACES.push([]);
            TABLE[pair] = list;
        }
        const other = rarest === 0 ? needle.bytes.length - 1 : 0;
        PLACES[list - 1]?.push({ needle, at: rarest, byte: needle.bytes[other] ?? 0, aside: other - rarest });
    }
}
/**
 * Every place in the bytes where a needle stands, in order: of two needles that overlap, none is known by a pair behind
 * the other's. One pass whatever the number of needles, and no more than a table look-up for two bytes where there is
 * none.
 */
function searchNeedles(bytes, visit) {
    const { buffer, byteOffset, length } = bytes;
    const head = Math.min(length, (4 - (byteOffset % 4)) % 4);
    const blocks = Math.floor((length - head) / BLOCK_BYTES);
    const tail = head + blocks * BLOCK_BYTES;
    lookUp(bytes, byteOffset % 2, head, visit);
    const words = blocks > 0 ? new Int32Array(buffer, byteOffset + head, blocks * WORDS) : NO_WORDS;
    for (let word = nextBlock(words, 0); word !== -1; word = nextBlock(words, word + WORDS)) {
        lookUp(bytes, head + word * 4, head + word * 4 + BLOCK_BYTES, visit);
    }
    lookUp(bytes, tail, length, visit);
}
const NO_WORDS = new Int32Array(0);
const WORDS = 4;
const BLOCK_BYTES = 4 * WORDS;
/** The first block from `from` in which a pair of the table stands; -1 at the end. All the time is spent here. */
function nextBlock(words, from) {
    for (let word = from; word < words.length; word += WORDS) {
        const a = words[word];
        const b = words[word + 1];
        const c = words[word + 2];
        const d = words[word + 3];
        const lists = TABLE[a & 0xffff] |
            TABLE[a >>> 16] |
            TABLE[b & 0xffff] |
            TABLE[b >>> 16] |
            TABLE[c & 0xffff] |
            TABLE[c >>> 16] |
            TABLE[d & 0xffff] |
            TABLE[d >>> 16];
        if (lists !== 0)
            return word;
    }
    return -1;
}
/** Looks up the pairs that begin at `from`, `from + 2` … before `to`. */
function lookUp(bytes, from, to, visit) {
    const end = Math.min(to, bytes.length - 1);
    for (let at = from; at < end; at += 2) {
        const list = TABLE[pairOf(bytes[at], bytes[at + 1])];
        if (list === 0)
            continue;
        const places = PLACES[list - 1];
        for (let index = 0; index < places.length; index++) {
            const place = places[index];
            const offset = at - place.at;
            if (bytes[at + place.aside] !== place.byte)
                continue;
            if (stands(place.needle.bytes, bytes, offset))
                visit(place.needle, offset);
        }
    }
}
function stands(needle, bytes, offset) {
    for (let at = 0; at < needle.length; at++)
        if (bytes[offset + at] !== needle[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/scan/detect/sorted.js
/** Index of the first of the numbers, in ascending order, that is not below `from`; how many there are, when all are. */
function firstFrom(numbers, from) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/scan/detect/characters.js
const KEY = 1;
const ALPHANUMERIC = 2;
/** One entry for each byte, and one for "no byte there". */
const CLASSES = new Uint8Array(257);
for (const [first, last] of ["09", "AZ", "az"]) {
    for (let code = codeOf(first); code <= codeOf(last); code++)
        CLASSES[code] = KEY | ALPHANUMERIC;
}
CLASSES[codeOf("-")] = KEY;
CLASSES[codeOf("_")] = KEY;
function codeOf(character) {
    return character?.charCodeAt(0) ?? 256;
}
/** Of those that a key is made of: `[A-Za-z0-9_-]`. */
function isKeyCharacter(code) {
    return ((CLASSES[code ?? 256] ?? 0) & KEY) !== 0;
}
/** Whether it is an ASCII letter or digit; `undefined` is none. */
function isAlphanumeric(code) {
    return ((CLASSES[code ?? 256] ?? 0) & ALPHANUMERIC) !== 0;
}

;// CONCATENATED MODULE: ./lib/scan/detect/escape.js

const NO_BYTE = 256;
/** Strings inside of strings double their backslashes. */
const MOST_BACKSLASHES = 8;
/** `\U0000002d`, `&#x0000002d;` */
const MOST_DIGITS = 8;
/** Lengths of escapes with one backslash or percent sign that end in a character of keys. */
const LENGTHS_BEFORE = [2, 3, 4, 6, 10];
const [PERCENT, BACKSLASH, AMPERSAND, HASH, SEMICOLON] = codes("%\\&#;");
const [OPEN, CLOSE, LOWER_X, UPPER_X, LOWER_U, UPPER_U] = codes("{}xXuU");
const SIMPLE = new Set(codes("nrtbfvae0\"'`/"));
function codes(characters) {
    return [...characters].map((character) => character.charCodeAt(0));
}
/**
 * The escape that begins at `at`: `%2D`, `\x2d`, `\u002d`, `\u{2d}`, `\U0000002d`, `\055`, `\n`, `&#45;`, `&#x2d;`.
 */
function escapeAt(bytes, at) {
    const first = bytes[at];
    if (first === PERCENT)
        return numbered(bytes, at, at + 1, 16, 2, "percent");
    if (first === BACKSLASH)
        return behindBackslash(bytes, at);
    if (first !== AMPERSAND || bytes[at + 1] !== HASH)
        return undefined;
    const inHex = bytes[at + 2] === LOWER_X || bytes[at + 2] === UPPER_X;
    return escape_closed(bytes, at, inHex ? at + 3 : at + 2, inHex ? 16 : 10, SEMICOLON, "html");
}
/**
 * Whether no character of keys stands before `at`: nothing, a sign, or an escape for one.
 *
 * @param step 1, or 2 for characters with a zero byte between them
 */
function isBorderBefore(bytes, at, step) {
    if ((step === 2 && bytes[at - 1] !== 0) || !isKeyCharacter(bytes[at - step]))
        return true;
    return LENGTHS_BEFORE.some((length) => {
        const start = at - length * step;
        const sign = bytes[start];
        if (sign !== PERCENT && sign !== BACKSLASH)
            return false;
        const written = escapeAt(step === 1 ? bytes : narrowed(bytes, start, at), step === 1 ? start : 0);
        return written?.length === length && !isKeyCharacter(written.code);
    });
}
function narrowed(bytes, from, to) {
    return Uint8Array.from({ length: (to - from) / 2 }, (_, index) => bytes[from + 2 * index] ?? 0);
}
function behindBackslash(bytes, start) {
    let at = start + 1;
    while (bytes[at] === BACKSLASH && at - start < MOST_BACKSLASHES)
        at++;
    switch (bytes[at]) {
        case LOWER_X:
            return numbered(bytes, start, at + 1, 16, 2, "escaped");
        case LOWER_U:
            return bytes[at + 1] === OPEN
                ? escape_closed(bytes, start, at + 2, 16, CLOSE, "escaped")
                : numbered(bytes, start, at + 1, 16, 4, "escaped");
        case UPPER_U:
            return numbered(bytes, start, at + 1, 16, 8, "escaped");
    }
    const octal = numbered(bytes, start, at, 8, 3, "escaped");
    if (octal)
        return octal;
    return SIMPLE.has(bytes[at] ?? NO_BYTE)
        ? { code: NO_BYTE, length: at + 1 - start, writing: "escaped" }
        : undefined;
}
function numbered(bytes, start, from, base, digits, writing) {
    let code = 0;
    for (let at = from; at < from + digits; at++) {
        const digit = digitOf(bytes[at], base);
        if (digit === -1)
            return undefined;
        code = code * base + digit;
    }
    return { code: Math.min(code, NO_BYTE), length: from + digits - start, writing };
}
/** A number of any length up to a sign that closes it. */
function escape_closed(bytes, start, from, base, sign, writing) {
    let digits = 0;
    while (digits < MOST_DIGITS && digitOf(bytes[from + digits], base) !== -1)
        digits++;
    if (digits === 0 || bytes[from + digits] !== sign)
        return undefined;
    const number = numbered(bytes, start, from, base, digits, writing);
    return number && { ...number, length: number.length + 1 };
}
function digitOf(byte, base) {
    if (byte === undefined)
        return -1;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const letter = byte | 0x20;
    const isLetter = letter >= 0x61;
    const value = isDigit ? byte - 0x30 : isLetter ? letter - 0x61 + 10 : -1;
    return value < base ? value : -1;
}

;// CONCATENATED MODULE: ./lib/scan/detect/placeholder.js
/** So many equal characters in a row do not come about by chance. */
const EQUAL_CHARACTERS = 6;
const FEWEST_DIFFERENT = 5;
/** Words between signs, all in small or all in capital letters: `your-openai-key-here-`. */
const placeholder_WORDS = /^(?:[a-z]*(?:[-_]+[a-z]+)+[-_]*|[A-Z]*(?:[-_]+[A-Z]+)+[-_]*|[a-z]+[-_]+|[A-Z]+[-_]+)$/;
/** Whether a part of a key, which is random in real ones, was filled in by hand: a run of x, words. */
function isFilledIn(part) {
    return hasEqualRun(part) || !hasDifferent(part, FEWEST_DIFFERENT) || placeholder_WORDS.test(part);
}
function hasEqualRun(part) {
    let equal = 0;
    let last = -1;
    for (let at = 0; at < part.length; at++) {
        const code = part.charCodeAt(at);
        equal = code === last ? equal + 1 : 1;
        if (equal >= EQUAL_CHARACTERS)
            return true;
        last = code;
    }
    return false;
}
/** Whether so many of its characters differ from each other. */
function hasDifferent(part, fewest) {
    let different = 0;
    for (let at = 0; at < part.length; at++) {
        if (part.indexOf(part.charAt(at)) === at && ++different >= fewest)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/scan/detect/suspicion.js




/** What must stand behind the prefixes of keys that have no marker. */
const SHORTEST_BODY = { "secret-key": 32, "client-secret": 32, "session-token": 40 };
/** How much must be seen before and behind a needle's beginning to judge it. */
const CONTEXT_BEFORE_BYTES = 32;
const CONTEXT_BEHIND_BYTES = 128;
const suspicion_HALF = grammar_MARKER.length / 2;
/** What gaps and escapes begin with. */
const GAPS_AND_ESCAPES = new Set(Buffer.from("\\%&=\r\n\"'`"));
/**
 * Whether a needle that stands at `offset` may belong to a key, by a look at what stands beside it. What would
 * stand behind the last of the bytes counts as if it fitted: the next chunk may bring it.
 */
function isSuspicious({ form, step, bytes: needle }, bytes, offset) {
    switch (form) {
        case "left-half":
            return isMarkerOrBreak(bytes, offset + step * suspicion_HALF, step);
        case "right-half":
            return !isWrittenOut(bytes, offset - step * suspicion_HALF, step);
        case "escaped-marker":
            return isEscapedMarker(bytes, offset);
        case "base64":
        case "hex":
            return true;
        default: {
            const from = offset + (step === 1 ? needle.length : needle.length + 1);
            return isBorderBefore(bytes, offset, step) && hasBody(form, bytes, from, step);
        }
    }
}
/**
 * Whether what follows the marker's first half is its second, with something behind it that a key can go on with,
 * or begins as it and breaks off. Expressions that search for keys, `[` behind the marker, are left out so.
 */
function isMarkerOrBreak(bytes, from, step) {
    for (let index = 0; index < suspicion_HALF; index++) {
        const byte = bytes[from + step * index];
        if (byte !== grammar_MARKER.charCodeAt(suspicion_HALF + index))
            return byte === undefined || GAPS_AND_ESCAPES.has(byte);
    }
    const next = bytes[from + step * suspicion_HALF];
    return next === undefined || isKeyCharacter(next) || GAPS_AND_ESCAPES.has(next);
}
/** Whether the marker's first half stands directly before its second, so that it was reported already. */
function isWrittenOut(bytes, from, step) {
    for (let index = 0; index < suspicion_HALF; index++) {
        if (bytes[from + step * index] !== grammar_MARKER.charCodeAt(index))
            return false;
        if (step === 2 && bytes[from + 2 * index + 1] !== 0)
            return false;
    }
    return true;
}
function isEscapedMarker(bytes, offset) {
    let at = offset;
    for (const character of grammar_MARKER) {
        if (at + CONTEXT_BEFORE_BYTES / 2 > bytes.length)
            return true;
        const written = escapeAt(bytes, at);
        if ((written?.code ?? bytes[at]) !== character.charCodeAt(0))
            return false;
        at += written?.length ?? 1;
    }
    return true;
}
function hasBody(form, bytes, from, step) {
    const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
    let equal = 0;
    for (let index = 0; index < SHORTEST_BODY[form]; index++) {
        const at = from + step * index;
        if (at >= bytes.length)
            return true;
        if (!isPart(bytes[at]) || (step === 2 && bytes[at - 1] !== 0))
            return false;
        equal = bytes[at] === bytes[at - step] ? equal + 1 : 1;
        if (equal >= EQUAL_CHARACTERS)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/scan/detect/anchors.js




const FIRST_CAPACITY = 64;
/** All of them, in order. */
function anchorsIn(bytes) {
    let offsets = new Uint32Array(FIRST_CAPACITY);
    let needles = new Uint8Array(FIRST_CAPACITY);
    let count = 0;
    searchNeedles(bytes, (needle, offset) => {
        if (!isSuspicious(needle, bytes, offset))
            return;
        if (count === offsets.length) {
            offsets = grown(offsets, new Uint32Array(2 * count));
            needles = grown(needles, new Uint8Array(2 * count));
        }
        offsets[count] = offset;
        needles[count++] = needle.index;
    });
    return { offsets: offsets.subarray(0, count), needles: needles.subarray(0, count) };
}
function grown(old, larger) {
    larger.set(old);
    return larger;
}
/** Those in `[from, to)`. */
function anchorsBetween({ offsets, needles }, from, to) {
    const first = firstFrom(offsets, from);
    const behind = firstFrom(offsets, to);
    return { offsets: offsets.subarray(first, behind), needles: needles.subarray(first, behind) };
}
/** The needles that fit, for {@link offsetsOf}. */
function needlesThat(fit) {
    return NEEDLES.map(fit);
}
/** The offsets of those whose needle is selected. */
function offsetsOf({ offsets, needles }, selection) {
    return offsets.filter((_, at) => selection[needles[at]]);
}
/** Stretches of `reach` bytes on either side of the offsets, those that overlap made one. */
function windowsAround(offsets, reach, size) {
    const windows = [];
    for (const offset of offsets) {
        const from = Math.max(0, offset - reach);
        const to = Math.min(size, offset + reach);
        const last = windows.at(-1);
        if (last && from <= last.to)
            last.to = to;
        else
            windows.push({ from, to });
    }
    return windows;
}

;// CONCATENATED MODULE: ./lib/scan/detect/gap.js
/**
 * What may stand between two pieces of a text that are to be read as one: a line end (bare, behind a backslash as
 * in shells and C, behind `=` as in mail, written `\n`, with indentation or a comment's or quotation's sign), or the
 * end of a string and the beginning of the next with what joins them in some language.
 *
 * Every part is bounded and no two can match the same text, so that a failure costs no more than the text's length.
 */
const SPACES = "(?:[ \\t\\r\\n_]|\\\\[\\r\\n]|\\\\{1,4}[nr]){0,200}";
const QUOTE = "\\\\{0,4}[\"'`]";
const JOIN = "(?:(?:\\+\\+|\\+=?|\\.\\.?|&|<>|\\|\\||,)SPACES)?".replace("SPACES", SPACES);
const LINE_END = "(?:[\\\\=]?(?:\\r\\n|\\n|\\r)|(?:\\\\{1,4}r)?\\\\{1,4}n)";
const INDENTATION = "[ \\t]{0,200}(?:(?:#|//|\\*|>)[ \\t]{0,8})?";
/** Source of the expression, for those that allow more. */
const GAP = `(?:${LINE_END}${INDENTATION}|${QUOTE}${SPACES}${JOIN}[fFrRbBuU@$]?${QUOTE})`;
const FIRST = new Set(Buffer.from("\\=\r\n\"'`"));
/** Whether a gap can begin with this character; most do not, and need no expression. */
function mayBeginGap(code) {
    return code !== undefined && FIRST.has(code);
}
const STICKY = new RegExp(GAP, "y");
/** How many characters of the text at `at` are a gap; 0 where there is none. */
function gapAt(text, at, expression = STICKY) {
    expression.lastIndex = at;
    return expression.test(text) ? expression.lastIndex - at : 0;
}

;// CONCATENATED MODULE: ./lib/scan/detect/structure.js



/** What every key begins with. */
const PREFIX = "sk-";
const SHORTEST_HALF = 8;
/** What is shorter holds no key. */
const SHORTEST_KEY = PREFIX.length + 2 * SHORTEST_HALF + grammar_MARKER.length;
/** The longest that OpenAI has issued is 74; what is longer than this is no key but data. */
const LONGEST_HALF = 400;
const SHORTEST_ISSUED_HALF = Math.min(...HALF_LENGTHS);
/** `sk-tooshort…`: random letters of one case only are rarer than words. */
const structure_WORD = /^(?:[a-z]+|[A-Z]+)$/;
const LONGEST_LEFT = LONGEST_HALF + 80;
const LEGACY_HALF = 20;
const structure_ALPHANUMERIC = /^[A-Za-z0-9]+$/;
/** What people called the first service accounts; behind `sk-service-` also what they call them now. */
const SERVICE_NAME = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST_NAME = 64;
const RANK = {
    prefixAndBothHalves: 0,
    service: 1,
    legacy: 2,
    named: 3,
    /** Glued to a word that ends in `sk`, such as `desk-`. */
    legacyInWord: 4,
    namedInWord: 5,
    prefixAndLeftHalf: 6,
    prefix: 7,
    knownLength: 8,
    any: 9,
};
/**
 * The keys in a run of characters of keys: one for each marker that has `sk-` and at least 8 characters before it
 * and 8 behind it. Anything may be glued to either side, also another key.
 */
function keysIn(text) {
    const keys = [];
    let from = 0;
    for (let marker = text.indexOf(grammar_MARKER); marker !== -1;) {
        const behind = marker + grammar_MARKER.length;
        const next = text.indexOf(grammar_MARKER, behind);
        const key = keyAround(text, from, marker, next);
        if (key)
            keys.push(key);
        from = key?.end ?? behind;
        marker = next;
    }
    return keys;
}
/**
 * The key around the marker at `marker`.
 *
 * @param from where it may begin at the earliest
 * @param next where the next marker of the text stands; -1 where there is none
 * @param until where it must end at the latest
 * @param borders indices, in order, before which no word goes on
 */
function keyAround(text, from, marker, next, until = text.length, borders = []) {
    const behind = marker + grammar_MARKER.length;
    const leftFrom = Math.max(from, marker - LONGEST_LEFT);
    const left = text.slice(leftFrom, marker);
    let right = Math.min(next === -1 ? until : next, until) - behind;
    if (next !== -1 && next < until) {
        // The next key begins before its marker, and there this one ends.
        const follower = readingOf(text.slice(Math.max(behind, next - LONGEST_LEFT), next), LONGEST_HALF);
        if (follower)
            right = Math.max(behind, next - LONGEST_LEFT) + follower.start - behind;
    }
    const isBorder = (at) => borders[firstFrom(borders, leftFrom + at)] === leftFrom + at;
    const reading = readingOf(left, right, isBorder);
    if (!reading || right < SHORTEST_HALF || isForeign(left, reading))
        return undefined;
    const { half, rank } = reading;
    const isCut = HALF_LENGTHS.includes(half) || right > LONGEST_HALF || isSeparated(text, behind, half, right, next);
    const length = isCut ? Math.min(half, right) : right;
    const end = behind + length;
    const halves = [text.slice(marker - half, marker), text.slice(behind, end)];
    if (halves.some(isFilledIn))
        return undefined;
    if (half < SHORTEST_ISSUED_HALF && halves.every((part) => structure_WORD.test(part)))
        return undefined;
    return {
        start: leftFrom + reading.start,
        end,
        marker,
        isExact: rank <= RANK.namedInWord,
        isCertain: rank <= RANK.legacy,
    };
}
/** Two keys of a length unseen, with a sign between them. */
function isSeparated(text, behind, half, right, next) {
    return next !== -1 && right === half + 1 && /[-_]/.test(text.charAt(behind + half));
}
function readingOf(left, right, isBorder = () => false) {
    const isLegacy = right >= LEGACY_HALF && structure_ALPHANUMERIC.test(left.slice(-LEGACY_HALF));
    let best;
    for (let at = left.indexOf(PREFIX); at !== -1; at = left.indexOf(PREFIX, at + 1)) {
        const reading = readingAt(left, at, right, isLegacy, isBorder);
        if (!reading || (best && reading.rank > best.rank))
            continue;
        // Of two prefixes with a name the nearer one counts; of two bare ones the first: random halves may hold `sk-`.
        if (!best || reading.rank < best.rank || reading.rank <= RANK.prefix)
            best = reading;
    }
    return best;
}
/** @param isLegacy whether the halves may be those of the first keys */
function readingAt(left, start, right, isLegacy, isBorder) {
    const prefix = openAiPrefixAt(left, start) ?? PREFIX;
    const isService = prefix === "sk-service-";
    const body = left.length - start - prefix.length;
    if (prefix !== PREFIX && !isService) {
        if (body < SHORTEST_HALF)
            return undefined;
        if (!HALF_LENGTHS.includes(body))
            return { start, half: body, rank: RANK.prefix };
        return { start, half: body, rank: right >= body ? RANK.prefixAndBothHalves : RANK.prefixAndLeftHalf };
    }
    if (isLegacy) {
        const isInWord = structure_ALPHANUMERIC.test(left.charAt(start - 1)) && !isBorder(start);
        if (body === LEGACY_HALF && !isService)
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.legacyInWord : RANK.legacy };
        const nameEnd = left.length - LEGACY_HALF - 1;
        const name = left.slice(start + prefix.length, nameEnd);
        const isNamed = name.length <= LONGEST_NAME && left.charAt(nameEnd) === "-";
        if (isNamed && isService && name !== "")
            return { start, half: LEGACY_HALF, rank: RANK.service };
        if (isNamed && !isService && SERVICE_NAME.test(name))
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.namedInWord : RANK.named };
    }
    if (body < SHORTEST_HALF)
        return undefined;
    return { start, half: body, rank: HALF_LENGTHS.includes(body) ? RANK.knownLength : RANK.any };
}
/** Behind another vendor's prefix a marker proves nothing; `csk-` is one that ends in ours. */
function isForeign(left, { start, rank }) {
    if (rank === RANK.prefixAndBothHalves)
        return false;
    if (grammar_shapeOf(left.slice(start) + grammar_MARKER).otherVendor !== undefined)
        return true;
    const isWord = !structure_ALPHANUMERIC.test(left.charAt(start - 2));
    if (isWord && grammar_shapeOf(left.slice(start - 1)).otherVendor !== undefined)
        return true;
    return grammar_shapeOf(left.slice(left.indexOf(PREFIX)) + grammar_MARKER).otherVendor !== undefined;
}

;// CONCATENATED MODULE: ./lib/scan/detect/encoded.js




const BASE64 = {
    encoding: "base64",
    digits: /[A-Za-z0-9+/_-]+/y,
    gap: new RegExp(GAP, "y"),
    bitsOfDigit: 6,
    digitsOfGroup: 4,
    cores: BASE64_CORES,
    isCaseless: false,
};
const HEX = {
    encoding: "hex",
    // In `0x540x33` the second 0 is none of the digits.
    digits: /(?:(?!0[xX])[0-9A-Fa-f])+/y,
    gap: new RegExp(`[ \\t:,;\\r\\n-]{0,200}0[xX]|[ \\t:,;\\r\\n-]{1,200}|${GAP}`, "y"),
    bitsOfDigit: 4,
    digitsOfGroup: 2,
    cores: MARKER_BYTES.map((bytes) => ({ core: bytes.toString("hex"), phase: 0 })),
    isCaseless: true,
};
const CODES = { base64: BASE64, hex: HEX };
/**
 * The keys that stand encoded in `[from, to)`. The place of each covers the digits that carry its bits.
 *
 * @param search what finds keys in the decoded bytes
 */
function keysInCode(bytes, from, to, code, search) {
    const hits = [];
    for (const digits of digitsIn(bytes, from, to, code)) {
        for (const hit of keysInDigits(digits, code, search))
            hits.push(hit);
    }
    return hits;
}
function keysInDigits(run, code, search) {
    const { text } = run;
    const comparable = code.isCaseless ? text.toLowerCase() : text;
    const { bitsOfDigit, digitsOfGroup, encoding } = code;
    const phases = new Set();
    for (const { core, phase } of code.cores) {
        for (let at = comparable.indexOf(core); at !== -1; at = comparable.indexOf(core, at + core.length)) {
            phases.add((at + digitsOfGroup - phase) % digitsOfGroup);
        }
    }
    return [...phases].flatMap((phase) => search(Buffer.from(text.slice(phase), encoding)).map((hit) => {
        const first = phase + Math.floor((hit.offset * 8) / bitsOfDigit);
        const last = phase + Math.floor(((hit.offset + hit.length) * 8 - 1) / bitsOfDigit);
        const offset = offsetOf(run, first);
        return { ...hit, encoding, offset, length: offsetOf(run, last) + 1 - offset };
    }));
}
function* digitsIn(bytes, from, to, { digits, gap, bitsOfDigit }) {
    const text = bytes.toString("latin1", from, to);
    const collected = Buffer.alloc(text.length);
    let at = 0;
    while (at < text.length) {
        let length = gapAt(text, at, digits);
        if (length === 0) {
            at++;
            continue;
        }
        const indices = [];
        const offsets = [];
        let count = 0;
        for (; length > 0; length = gapAt(text, at, digits)) {
            indices.push(count);
            offsets.push(from + at);
            bytes.copy(collected, count, from + at, from + at + length);
            count += length;
            at += length;
            at += gapAt(text, at, gap);
        }
        if ((count * bitsOfDigit) / 8 < SHORTEST_KEY)
            continue;
        yield { text: collected.toString("latin1", 0, count), indices, offsets };
    }
}
function offsetOf({ indices, offsets }, index) {
    const piece = firstFrom(indices, index + 1) - 1;
    return (offsets[piece] ?? 0) + index - (indices[piece] ?? 0);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/scan/detect/randomness.js

const SHORTEST_RANDOM_TOKEN = 8;
const FEWEST_RANDOM_CHARACTERS = 20;
const randomness_FEWEST_DIFFERENT = 10;
/** Letters of one kind or digits in a row: 1.8 on average in random letters and digits, 2.1 in hexadecimal, 5 in words. */
const LONGEST_MEAN_PIECE = 4;
/** Random letters of both cases have pieces of 2.2 on average, names in camel case of 4. */
const LONGEST_MEAN_PIECE_OF_LETTERS = 3;
const PIECE = /[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g;
/** How many of the characters of a row such as `abc123` or `a1b2c3` continue it. */
const LARGEST_SHARE_IN_ROWS = 0.5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** As whole words between signs only: random characters hold any word of four letters now and then. */
const WORD_OF_PLACEHOLDERS = /^(?:your|example|sample|placeholder|dummy|fake|redacted|changeme|replace|here|xxx+)$/i;
/**
 * Whether the part of a token behind its prefix was drawn at random: letters and digits mixed, no words, no slug,
 * no date, no row of the alphabet. Right for all but some in a thousand of random tokens of 32 characters.
 *
 * @param body `[A-Za-z0-9_-]`
 */
function isRandom(body) {
    if (isFilledIn(body) || !hasDifferent(body.toLowerCase(), randomness_FEWEST_DIFFERENT))
        return false;
    const tokens = UUID.test(body) ? [body.replaceAll("-", "")] : body.split(/[-_]/);
    if (tokens.some((token) => WORD_OF_PLACEHOLDERS.test(token)))
        return false;
    const random = tokens.filter(isRandomToken);
    return random.reduce((sum, token) => sum + token.length, 0) >= FEWEST_RANDOM_CHARACTERS;
}
function isRandomToken(token) {
    const numbers = [...token.matchAll(/[0-9]+/g)].length;
    if (token.length < SHORTEST_RANDOM_TOKEN || numbers === 0)
        return false;
    const meanPiece = token.length / [...token.matchAll(PIECE)].length;
    const isName = numbers < 2 && meanPiece > LONGEST_MEAN_PIECE_OF_LETTERS;
    return meanPiece <= LONGEST_MEAN_PIECE && !isName && !isRow(token.toLowerCase());
}
function isRow(token) {
    let inRow = 0;
    for (let at = 2; at < token.length; at++) {
        const code = token.charCodeAt(at);
        const isStep = (back) => Math.abs(code - token.charCodeAt(at - back)) === 1;
        if (isStep(1) || isStep(2))
            inRow++;
    }
    return inRow / (token.length - 2) > LARGEST_SHARE_IN_ROWS;
}

;// CONCATENATED MODULE: ./lib/scan/detect/possible.js





const PREFIXES = { "secret-key": "sk-", "client-secret": "ek_", "session-token": "sess-" };
const LONGEST_BODY = 200;
/** SHA-256 of tokens that OpenAI's documentation shows as examples (openai/openai-openapi:openapi.yaml). */
const EXAMPLES = ["787a1c943ea935daaf388ef761c56e2a8bb5265a90c1dcf4f545acbfcec943c4"];
/** A token without the marker at `offset`, when it is random enough to be real and no other vendor's. */
function possibleLeakAt(bytes, offset, form) {
    const prefix = PREFIXES[form];
    const from = offset + prefix.length;
    const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
    let end = from;
    while (end - from <= LONGEST_BODY && isPart(bytes[end]))
        end++;
    const length = end - from;
    if (length < SHORTEST_BODY[form] || length > LONGEST_BODY || isKeyCharacter(bytes[end]))
        return undefined;
    const key = bytes.toString("latin1", offset, end);
    if (key.includes(grammar_MARKER) || grammar_shapeOf(key).otherVendor !== undefined)
        return undefined;
    if (!isRandom(key.slice((openAiPrefixAt(key, 0) ?? prefix).length)) || isExample(key))
        return undefined;
    return { key, confidence: "possible-leak", encoding: "plain", offset, length: end - offset };
}
function isExample(key) {
    return EXAMPLES.includes((0,external_node_crypto_namespaceObject.createHash)("sha256").update(key).digest("hex"));
}

;// CONCATENATED MODULE: ./lib/scan/detect/text-run.js





/**
 * The runs in `[from, to)` that hold the beginning of a key and, behind it, a marker, whole or in parts. Every run is
 * gone over once from left to right, and only those that are given out once more.
 */
function* markedRuns(bytes, from, to) {
    const window = bytes.subarray(from, to);
    const text = window.toString("latin1");
    for (let at = 0; at < window.length;) {
        if (!beginsCharacter(window, at)) {
            at += escapeAt(window, at)?.length ?? 1;
            continue;
        }
        const survey = new Survey(window);
        const end = walk(window, text, at, survey);
        if (survey.isMarked && survey.size >= SHORTEST_KEY) {
            const recorder = new Recorder(text, from);
            walk(window, text, at, recorder);
            yield recorder.run();
        }
        at = end;
    }
}
/** @returns where the run that begins at `start` ends */
function walk(window, text, start, visitor) {
    for (let at = start;;) {
        const from = at;
        while (isKeyCharacter(window[at]))
            at++;
        if (at > from)
            visitor.plain(from, at);
        const written = escapeAt(window, at);
        if (written && isKeyCharacter(written.code)) {
            visitor.escaped(at, written);
            at += written.length;
            continue;
        }
        const gap = mayBeginGap(window[at]) ? gapAt(text, at) : 0;
        if (!beginsCharacter(window, at + gap))
            return at;
        visitor.joint();
        at += gap;
    }
}
function beginsCharacter(bytes, at) {
    return isKeyCharacter(bytes[at]) || isKeyCharacter(escapeAt(bytes, at)?.code);
}
/** Whether a run can hold a key. Both texts begin with a character that they have once, so no place is tried twice. */
class Survey {
    #window;
    size = 0;
    #ofPrefix = 0;
    #ofMarker = 0;
    constructor(window) {
        this.#window = window;
    }
    get isMarked() {
        return this.#ofMarker === grammar_MARKER.length;
    }
    plain(from, to) {
        for (let at = from; at < to && !this.isMarked; at++)
            this.#look(this.#window[at]);
        this.size += to - from;
    }
    escaped(_, { code }) {
        this.#look(code);
        this.size++;
    }
    joint() { }
    #look(code) {
        if (this.#ofPrefix < PREFIX.length)
            this.#ofPrefix = continued(PREFIX, this.#ofPrefix, code);
        else if (!this.isMarked)
            this.#ofMarker = continued(grammar_MARKER, this.#ofMarker, code);
    }
}
/** How many characters of the text stand before the next, when `count` stood before this one. */
function continued(text, count, code) {
    if (text.charCodeAt(count) === code)
        return count + 1;
    return text.charCodeAt(0) === code ? 1 : 0;
}
class Recorder {
    #text;
    #base;
    #pieces = [];
    #indices = [];
    #joints = [];
    #size = 0;
    constructor(text, base) {
        this.#text = text;
        this.#base = base;
    }
    plain(from, to) {
        this.#add(this.#text.slice(from, to), from, to - from, undefined);
    }
    escaped(at, { code, length, writing }) {
        this.#add(String.fromCharCode(code), at, length, writing);
    }
    joint() {
        this.#joints.push(this.#size);
    }
    run() {
        const text = this.#pieces.map((piece) => piece.text).join("");
        return { text, pieces: this.#pieces, indices: this.#indices, joints: this.#joints };
    }
    #add(text, at, length, writing) {
        this.#indices.push(this.#size);
        this.#pieces.push({ text, offset: this.#base + at, length, writing });
        this.#size += text.length;
    }
}

;// CONCATENATED MODULE: ./lib/scan/detect/text.js




/** Keys with a marker in `[from, to)` as text: plain, escaped, or in pieces that belong together. */
function keysInText(bytes, from, to) {
    const hits = [];
    for (const run of markedRuns(bytes, from, to)) {
        for (const span of spansIn(run))
            hits.push(hitOf(run, span));
    }
    return hits;
}
/**
 * The keys of each piece by itself, and where a piece has none that is exact, those across its ends that are. A
 * joined key must be exact, because words and lines that happen to follow one another are the rule in texts.
 */
function spansIn({ text, joints }) {
    if (joints.length === 0)
        return keysIn(text);
    const edges = [0, ...joints, text.length];
    const inPieces = edges.slice(1).flatMap((end, index) => {
        const start = edges[index] ?? 0;
        return keysIn(text.slice(start, end)).map((span) => moved(span, start));
    });
    const byMarker = new Map(inPieces.map((span) => [span.marker, span]));
    const exact = inPieces.filter(({ isExact }) => isExact);
    const spans = [];
    let from = 0;
    let nextExact = 0;
    for (let marker = text.indexOf(grammar_MARKER); marker !== -1;) {
        const behind = marker + grammar_MARKER.length;
        const next = text.indexOf(grammar_MARKER, behind);
        const own = byMarker.get(marker);
        while ((exact[nextExact]?.start ?? text.length) < behind)
            nextExact++;
        const joined = own?.isExact
            ? undefined
            : keyAround(text, from, marker, next, exact[nextExact]?.start ?? text.length, joints);
        const isWhole = joined?.isCertain === true && (endsAtEdge(edges, joined.end) || exact[nextExact]?.start === joined.end);
        const span = isWhole ? joined : own;
        if (span && span.start >= from)
            spans.push(span);
        from = span?.end ?? behind;
        marker = next;
    }
    return spans;
}
function endsAtEdge(edges, end) {
    return edges[firstFrom(edges, end)] === end;
}
function moved(span, by) {
    return { ...span, start: span.start + by, end: span.end + by, marker: span.marker + by };
}
function hitOf({ text, pieces, indices, joints }, { start, end }) {
    const first = firstFrom(indices, start + 1) - 1;
    const behind = firstFrom(indices, end);
    const offset = offsetIn(pieces[first], start - (indices[first] ?? 0));
    const isJoined = (joints[firstFrom(joints, start + 1)] ?? end) < end;
    const escaped = pieces.slice(first, behind).find(({ writing }) => writing !== undefined);
    return {
        // A copy: a slice would keep all of the run in memory, and there may be thousands of hits.
        key: Buffer.from(text.slice(start, end), "latin1").toString("latin1"),
        confidence: "leak",
        encoding: isJoined ? "joined" : (escaped?.writing ?? "plain"),
        offset,
        length: offsetIn(pieces[behind - 1], end - (indices[behind - 1] ?? 0)) - offset,
    };
}
/** Where the bytes of so many of its characters end. */
function offsetIn(piece, characters) {
    if (piece === undefined)
        return 0;
    return piece.offset + (characters === piece.text.length ? piece.length : characters);
}

;// CONCATENATED MODULE: ./lib/scan/detect/wide.js
/**
 * The characters around `at` in UTF-16 of either byte order, at any alignment, as far as every second byte is zero.
 *
 * @param earliest where the text begins at the earliest
 * @param latest where it ends at the latest
 */
function narrowedAround(bytes, at, earliest, latest) {
    let from = at;
    let to = at + 1;
    while (from - 2 >= earliest && bytes[from - 1] === 0)
        from -= 2;
    while (to + 1 < latest && bytes[to] === 0)
        to += 2;
    const text = Buffer.alloc((to - from + 1) / 2);
    for (let index = 0; index < text.length; index++)
        text[index] = bytes[from + 2 * index] ?? 0;
    return { text, from, to };
}
/** From the first byte of the first character to that of the last, which is the same in both byte orders. */
function widened(hit, from) {
    return { ...hit, encoding: "utf-16", offset: from + 2 * hit.offset, length: 2 * hit.length - 1 };
}

;// CONCATENATED MODULE: ./lib/scan/detect/detect.js






/** More than the longest key takes on either side of its marker, each character as an escape of ten bytes. */
const REACH_BYTES = 5000;
/** In UTF-16. */
const WIDE_REACH_BYTES = 2 * REACH_BYTES;
/**
 * What is read at once, and what reading it takes, must not grow with the bytes: a file may be one line of markers.
 * So the keys of each such part are read by themselves, with what stands around it.
 */
const PART_BYTES = 64 * 1024;
/**
 * The keys that stand in the bytes: those with OpenAI's marker in every form of {@link Hit}, and as possible leaks
 * tokens without it. Time is linear in the bytes, whatever they are. Memory is that of the hits, and up to two bytes
 * for each of the bytes.
 *
 * @returns in order of their places, which do not overlap
 */
function detect(bytes) {
    const anchors = anchorsIn(bytes);
    const hits = [];
    for (let next = 0; next < anchors.offsets.length;) {
        const from = anchors.offsets[next];
        const to = from + PART_BYTES;
        const near = anchorsBetween(anchors, from - WIDE_REACH_BYTES, to + WIDE_REACH_BYTES);
        const own = anchorsBetween(near, from, to).offsets;
        const found = [searchText(bytes, near), searchWide(bytes, near), searchCodes(bytes, near)];
        for (const hit of found.flat())
            if (holdsAny(hit, own))
                hits.push(hit);
        next += own.length;
    }
    return withoutOverlaps(hits);
}
const MARKERS = needlesThat(({ form, step }) => step === 1 && ["left-half", "right-half", "escaped-marker"].includes(form));
const detect_PREFIXES = ["secret-key", "client-secret", "session-token"].map((form) => [form, needlesThat((needle) => needle.step === 1 && needle.form === form)]);
const WIDE = needlesThat(({ step }) => step === 2);
const ENCODED = ["base64", "hex"].map((code) => [CODES[code], needlesThat(({ form }) => form === code)]);
/** Keys as text, and tokens without a marker. */
function searchText(bytes, anchors) {
    const hits = [];
    for (const { from, to } of windowsAround(offsetsOf(anchors, MARKERS), REACH_BYTES, bytes.length)) {
        for (const hit of keysInText(bytes, from, to))
            hits.push(hit);
    }
    for (const [form, needles] of detect_PREFIXES) {
        for (const offset of offsetsOf(anchors, needles)) {
            const hit = possibleLeakAt(bytes, offset, form);
            if (hit)
                hits.push(hit);
        }
    }
    return hits;
}
/** Keys in UTF-16, of either alignment. Each stretch of it is looked at once, though it may hold many anchors. */
function searchWide(bytes, anchors) {
    const wide = offsetsOf(anchors, WIDE);
    const windows = windowsAround(wide, WIDE_REACH_BYTES, bytes.length);
    const hits = [];
    let window = 0;
    let done = 0;
    for (const offset of wide) {
        if (offset < done)
            continue;
        while ((windows[window]?.to ?? bytes.length) <= offset)
            window++;
        const { from: earliest = 0, to: latest = bytes.length } = windows[window] ?? {};
        const { text, from, to } = narrowedAround(bytes, offset, earliest, latest);
        done = to;
        for (const hit of searchText(text, anchorsIn(text)))
            hits.push(widened(hit, from));
    }
    return hits;
}
/** Keys in base64 and hexadecimal, and in base64 of base64. */
function searchCodes(bytes, anchors, search = keysInDecoded) {
    return ENCODED.flatMap(([code, needles]) => windowsAround(offsetsOf(anchors, needles), REACH_BYTES, bytes.length).flatMap(({ from, to }) => keysInCode(bytes, from, to, code, search)));
}
function keysInDecoded(decoded) {
    const anchors = anchorsIn(decoded);
    return [...plainLeaks(decoded, anchors), ...searchCodes(decoded, anchors, keysInTwiceDecoded)];
}
function keysInTwiceDecoded(decoded) {
    return plainLeaks(decoded, anchorsIn(decoded));
}
function plainLeaks(bytes, anchors) {
    const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors)];
    return hits.filter(({ confidence }) => confidence === "leak");
}
/** What the sieve does not see is not reported either, so that the two readings never differ. */
function holdsAny({ offset, length }, anchors) {
    return (anchors[firstFrom(anchors, offset)] ?? Number.POSITIVE_INFINITY) < offset + length;
}
/** A leak before a possible leak, else the first of those that overlap. */
function withoutOverlaps(hits) {
    const byPlace = (a, b) => a.offset - b.offset || b.length - a.length;
    const kept = [];
    for (const confidence of ["leak", "possible-leak"]) {
        const leaks = [...kept];
        let next = 0;
        let end = 0;
        for (const hit of hits.filter((one) => one.confidence === confidence).sort(byPlace)) {
            while (next < leaks.length && endOf(leaks[next]) <= hit.offset)
                next++;
            const isTaken = (leaks[next]?.offset ?? Number.POSITIVE_INFINITY) < hit.offset + hit.length;
            if (hit.offset < end || isTaken)
                continue;
            kept.push(hit);
            end = hit.offset + hit.length;
        }
    }
    return kept.sort(byPlace);
}
function endOf(hit) {
    return hit === undefined ? 0 : hit.offset + hit.length;
}

;// CONCATENATED MODULE: ./lib/scan/detect/hide.js


/**
 * A text from outside without any key in it, in whatever form: for names of files and branches, which may hold
 * keys themselves, also such as were never reported.
 */
function hideKeys(text) {
    // Without one key another may stand alone that was part of what surrounded it.
    for (let shown = text;;) {
        const hidden = withoutKeys(shown);
        if (hidden === shown)
            return hidden;
        shown = hidden;
    }
}
function withoutKeys(text) {
    const bytes = Buffer.from(text);
    let result = "";
    let copied = 0;
    for (const { offset, length } of detect(bytes)) {
        result += bytes.toString("utf8", copied, offset) + REDACTED;
        copied = offset + length;
    }
    return copied === 0 ? text : result + bytes.toString("utf8", copied);
}

;// CONCATENATED MODULE: ./lib/plan/choose.js


/** Each of the repositories is either chosen or left out, for one reason. A named one is wanted, archived or fork or not. */
function choose(listed, choice) {
    const repositories = [];
    const leftOut = [];
    for (const one of listed.toSorted((a, b) => order(a.name, b.name))) {
        const why = reasonAgainst(one, choice);
        if (why === undefined)
            repositories.push(one);
        else
            leftOut.push({ name: one.name, why });
    }
    const wanted = choice.patterns.filter(({ excludes }) => !excludes);
    const unmatched = wanted
        .filter((pattern) => !listed.some(({ name }) => isMeant(pattern, name)))
        .map(({ text }) => text);
    const isNamed = wanted.length > 0 && wanted.every(({ exact }) => exact) && unmatched.length === 0;
    return { repositories, leftOut, unmatched, isNamed };
}
function reasonAgainst({ id, name, disabled, archived, fork }, { patterns, includeArchived, includeForks, part }) {
    const fitting = patterns.filter((pattern) => isMeant(pattern, name));
    const isAsked = patterns.every(({ excludes }) => excludes) || fitting.length > 0;
    if (!isAsked || fitting.some(({ excludes }) => excludes))
        return "not-chosen";
    if (disabled)
        return "disabled";
    const isNamed = fitting.some(({ exact }) => exact);
    if (archived && !includeArchived && !isNamed)
        return "archived";
    if (fork && !includeForks && !isNamed)
        return "fork";
    return isOfPart(id, part) ? undefined : "other-part";
}
/** The same on every machine. */
function order(a, b) {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first < second ? -1 : Number(first > second);
}

;// CONCATENATED MODULE: ./lib/plan/gap.js
/** Whether it matters where all that is wanted was named and found. */
function isOfList({ gap }) {
    return !["key-in-name", "not-there", "nothing"].includes(gap);
}

// EXTERNAL MODULE: ./lib/json.js
var json = __nccwpck_require__(413);
;// CONCATENATED MODULE: ./lib/plan/listed.js


/** docs.github.com: names of accounts and of repositories; the latter have 100 characters at most. */
const NAME = /^[A-Za-z0-9][\w-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
/** One entry of a list; `undefined` when it is no repository that can be told from others. */
function readListed(entry) {
    if (!(0,json/* isObject */.Gv)(entry))
        return undefined;
    const { id, full_name: name, size, archived, fork, disabled } = entry;
    if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 1)
        return undefined;
    if (typeof name !== "string" || !NAME.test(name))
        return undefined;
    return {
        id,
        name,
        sizeKb: typeof size === "number" && Number.isFinite(size) && size >= 0 ? Math.ceil(size) : undefined,
        archived: archived === true,
        fork: fork === true,
        disabled: disabled === true,
        // Who does not say that it is public is not taken for it.
        isPrivate: entry["private"] !== false,
    };
}
/** Whether the name of a repository can be shown, as jobs do in theirs: whoever named it may have named a key. */
function isShowable(name) {
    return hideKeys(name) === name;
}
/**
 * Each repository once. Pages of a list shift while they are read, so that one may be on two of them; a repository
 * that was renamed in between counts with the name that it was listed with last.
 */
function unique(listed) {
    return [...new Map(listed.map((one) => [one.id, one])).values()];
}

;// CONCATENATED MODULE: ./lib/plan/pages.js

/** 100 repositories a page: no account has more than 100,000 (docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits). */
const MAX_PAGES = 1_000;
/** A list of one page is one answer; longer ones are read until nothing new comes, but not for ever. */
const MAX_READINGS = 4;
/**
 * Reads a list of several pages. One that is deleted or moved away while they are read shifts all that come after
 * it, and one of these is on no page then; so the list is read again, until a reading brings nothing new.
 *
 * Never rejects: what could not be had is a gap.
 *
 * @param ask gives a page, from 1
 * @param itemsOf takes the list out of an answer; `undefined` when it holds none
 */
async function readPages(ask, itemsOf) {
    const found = [];
    const ids = new Set();
    let notUnderstood = 0;
    let first;
    const end = (...gaps) => ({
        repositories: unique(found),
        notUnderstood,
        gaps,
        first,
    });
    for (let reading = 1; reading <= MAX_READINGS; reading++) {
        const before = ids.size;
        let odd = 0;
        for (let page = 1;; page++) {
            if (page > MAX_PAGES)
                return end({ gap: "endless", pages: MAX_PAGES });
            let answer;
            try {
                answer = await ask(page);
            }
            catch (error) {
                return end({ gap: "broken-off", listed: ids.size, error });
            }
            const items = itemsOf(answer.data);
            if (items === undefined)
                return end({ gap: "broken-off", listed: ids.size, error: undefined });
            first ??= answer.data;
            for (const item of items) {
                const one = readListed(item);
                if (one === undefined)
                    odd++;
                else {
                    ids.add(one.id);
                    found.push(one);
                }
            }
            notUnderstood = Math.max(notUnderstood, odd);
            if (!/\brel="?next"?/.test(answer.headers.link ?? "")) {
                if (page === 1)
                    return end();
                break;
            }
        }
        if (reading > 1 && ids.size === before)
            return end();
    }
    return end({ gap: "unsteady" });
}

;// CONCATENATED MODULE: ./lib/plan/list.js



const PAGE = { per_page: 100, sort: "created", direction: "asc" };
/**
 * The repositories of an organization or a user: what GitHub lists for the account, and for an App's token also what
 * its installation lists, which says whether it was made for all repositories. Never rejects.
 */
async function listAccount(client, name) {
    let account;
    try {
        account = await findAccount(client, name);
    }
    catch (error) {
        const isThere = error?.status !== 404;
        return { ok: false, why: isThere ? "no-list" : "no-account", error };
    }
    const ofInstallation = await listInstallation(client);
    const ofAccount = await listOfAccount(client, account);
    const own = account.login.toLowerCase();
    const isOwn = ({ name: full }) => full.toLowerCase().startsWith(`${own}/`);
    const listings = [ofInstallation, ofAccount].filter((one) => one !== undefined);
    const repositories = unique(listings.flatMap((one) => one.repositories)).filter(isOwn);
    const failed = listings.flatMap(({ gaps }) => gaps).find(({ gap }) => gap === "broken-off");
    if (repositories.length === 0 && failed?.gap === "broken-off") {
        return { ok: false, why: "no-list", error: failed.error };
    }
    const isOfApp = ofInstallation?.repositories.some(isOwn) === true;
    return {
        ok: true,
        account: account.login,
        repositories,
        notUnderstood: Math.max(...listings.map((one) => one.notUnderstood)),
        gaps: [
            ...listings.flatMap(({ gaps }) => gaps),
            ...privateGaps(isOfApp ? ofInstallation : undefined, account, repositories),
        ],
    };
}
async function findAccount(client, name) {
    const { data: user } = await client.rest.users.getByUsername({ username: name });
    const { login, type } = user;
    if (typeof login !== "string")
        throw new Error("no account");
    const isOrganization = type === "Organization";
    // A token that may not see the organization itself has told enough: then nothing is counted.
    const whole = isOrganization
        ? await client.rest.orgs.get({ org: login }).then(({ data }) => data, () => undefined)
        : user;
    const counted = whole;
    return {
        login,
        isOrganization,
        counted: { public: count(counted?.public_repos), private: count(counted?.owned_private_repos) },
    };
}
/** Only an App's token has an installation; `undefined` for all others. */
async function listInstallation(client) {
    const listing = await readPages((page) => client.rest.apps.listReposAccessibleToInstallation({ per_page: PAGE.per_page, page }), (data) => ((0,json/* isObject */.Gv)(data) && Array.isArray(data["repositories"]) ? data["repositories"] : undefined));
    const refused = listing.gaps.some((one) => one.gap === "broken-off" && listing.first === undefined && isRefusal(one.error));
    return refused ? undefined : listing;
}
/** Not `429`, nor a rate limit's 403: these say nothing of the token. */
function isRefusal(error) {
    const { status, response } = (error ?? {});
    const headers = { ...response?.headers };
    const isLimit = headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";
    return [401, 403, 404, 422].some((refusal) => refusal === status) && !isLimit;
}
async function listOfAccount(client, { login, isOrganization }) {
    const itemsOf = (data) => (Array.isArray(data) ? data : undefined);
    if (isOrganization) {
        return await readPages((page) => client.rest.repos.listForOrg({ org: login, type: "all", ...PAGE, page }), itemsOf);
    }
    // The list of a user has the public ones only; the token's own user is told of all.
    const self = await client.rest.users.getAuthenticated().then(({ data }) => data.login, () => undefined);
    return self?.toLowerCase() === login.toLowerCase()
        ? await readPages((page) => client.rest.repos.listForAuthenticatedUser({ affiliation: "owner", ...PAGE, page }), itemsOf)
        : await readPages((page) => client.rest.repos.listForUser({ username: login, type: "owner", ...PAGE, page }), itemsOf);
}
/** What speaks against the list being whole: an installation for some, numbers that differ, or nothing that could tell. */
function privateGaps(installation, { counted }, repositories) {
    const listed = {
        public: repositories.filter(({ isPrivate }) => !isPrivate).length,
        private: repositories.filter(({ isPrivate }) => isPrivate).length,
    };
    const fewer = ["public", "private"].flatMap((of) => {
        const all = counted[of];
        return all !== undefined && listed[of] < all
            ? [{ gap: "fewer", of, listed: listed[of], counted: all }]
            : [];
    });
    if (fewer.length > 0 || counted.private !== undefined)
        return fewer;
    if (installation === undefined)
        return [{ gap: "private-unknown" }];
    const isAll = (0,json/* isObject */.Gv)(installation.first) && installation.first["repository_selection"] === "all";
    return isAll ? [] : [{ gap: "selected" }];
}
function count(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/**
 * Whether a repository holds no commits: GitHub gives a size of 0 also to one that was just pushed to, so that it is
 * asked for the newest commit, which an empty one refuses
 * (docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api). In doubt it is none: its job will tell.
 */
async function isEmpty(client, { name, sizeKb }) {
    if (sizeKb !== 0)
        return false;
    const [owner = "", repo = ""] = name.split("/");
    return await client.rest.repos.listCommits({ owner, repo, per_page: 1 }).then(() => false, (error) => error?.status === 409);
}

;// CONCATENATED MODULE: ./lib/plan/make.js






/** Makes the plan of one repository's history, or of those of an account. Never rejects. */
async function makePlan(client, own, wish) {
    return wish.account === undefined
        ? { ok: true, draft: await planOfOne(client, own, wish) }
        : await planOfAccount(client, own, wish.account, wish);
}
/** Without an answer its size is not known, and one job reads it all; that the list is whole is known. */
async function planOfOne(client, own, wish) {
    const { kbPerJob, maxJobs } = wish;
    const [owner = "", repo = ""] = own.name.split("/");
    const asked = await client.rest.repos.get({ owner, repo }).then(({ data }) => readListed(data), () => undefined);
    const { id, name, sizeKb } = asked ?? { ...own, sizeKb: undefined };
    const [shards = 1] = splitJobs([sizeKb], kbPerJob, maxJobs) ?? [];
    return {
        version: 1,
        of: "repository",
        name,
        repositories: [{ id, name, shards, sizeKb }],
        leftOut: [],
        moreLeftOut: 0,
        unnamed: 0,
        gaps: [],
    };
}
async function planOfAccount(client, own, account, wish) {
    const listing = await listAccount(client, account);
    if (!listing.ok) {
        const { why: failure, error } = listing;
        return failure === "no-account" ? { ok: false, failure, account } : { ok: false, failure, error };
    }
    const chosen = choose(listing.repositories, wish);
    const run = await visibilityOf(client, own, listing.repositories);
    if ("error" in run)
        return { ok: false, failure: "no-list", error: run.error };
    const isPrivate = new Map(listing.repositories.map((one) => [one.name, one.isPrivate]));
    const wouldShow = chosen.repositories.filter((one) => one.isPrivate).length;
    if (run.isPublic && wouldShow > 0) {
        return { ok: false, failure: "public-run", privateRepositories: wouldShow };
    }
    const [full, empty] = await withoutEmpty(client, chosen.repositories);
    const shown = full.filter(({ name }) => isShowable(name));
    const { kbPerJob, maxJobs } = wish;
    const shards = splitJobs(shown.map(({ sizeKb }) => sizeKb), kbPerJob, maxJobs);
    if (shards === undefined) {
        const all = choose(listing.repositories, { ...wish, part: { index: 1, count: 1 } }).repositories;
        const parts = partsNeeded(all.map(({ id }) => id), maxJobs);
        return { ok: false, failure: "too-many", repositories: shown.length, maxJobs, parts };
    }
    const leftOut = [...chosen.leftOut, ...empty.map(({ name }) => ({ name, why: "empty" }))];
    const named = run.isPublic ? leftOut.filter(({ name }) => isPrivate.get(name) === false) : leftOut;
    return {
        ok: true,
        draft: {
            version: 1,
            of: "organization",
            name: listing.account,
            repositories: shown.map(({ id, name, sizeKb }, at) => ({ id, name, shards: shards[at] ?? 1, sizeKb })),
            leftOut: named.map((one) => ({ ...one, name: hideKeys(one.name) })),
            moreLeftOut: leftOut.length - named.length,
            unnamed: leftOut.length - named.length,
            gaps: gapsOf(listing, chosen, full, wish.part),
        },
    };
}
/** Whether everybody can see this run. A repository that the token cannot see is not public: all can see those. */
async function visibilityOf(client, own, listed) {
    const inList = listed.find(({ name }) => name.toLowerCase() === own.name.toLowerCase());
    if (inList !== undefined)
        return { isPublic: !inList.isPrivate };
    const [owner = "", repo = ""] = own.name.split("/");
    return await client.rest.repos.get({ owner, repo }).then(({ data }) => ({ isPublic: data.private === false }), (error) => (error?.status === 404 ? { isPublic: false } : { error }));
}
async function withoutEmpty(client, repositories) {
    const full = [];
    const empty = [];
    for (const one of repositories)
        ((await isEmpty(client, one)) ? empty : full).push(one);
    return [full, empty];
}
function gapsOf({ gaps, notUnderstood }, { unmatched, isNamed }, full, part) {
    const ids = full.filter(({ name }) => !isShowable(name)).map(({ id }) => id);
    const all = [
        ...gaps,
        ...(notUnderstood > 0 ? [{ gap: "not-understood", entries: notUnderstood }] : []),
        ...(unmatched.length > 0 ? [{ gap: "not-there", patterns: unmatched }] : []),
        ...(ids.length === full.length && part.count === 1 ? [{ gap: "nothing" }] : []),
        ...(ids.length > 0 ? [{ gap: "key-in-name", ids }] : []),
    ];
    return isNamed ? all.filter((gap) => !isOfList(gap)) : all;
}

;// CONCATENATED MODULE: ./lib/plan/run.js













/** A run that ends without a plan; the message is for people. */
class NoPlan extends Error {
}
/** Job summaries and logs of an organization name this many at most, each. */
const MOST_LINES = 1_000;
/** One run of the action in `plan/`: reads the inputs, makes the plan, writes it. Never rejects, and alone makes the step fail. */
async function run(ports) {
    const { runner } = ports;
    const token = runner.input("token");
    ports.clearSecrets();
    const writer = new Writer(runner, token === "" ? [] : [token]);
    const locale = localeOf(runner.input("locale"));
    const words = await stepMessages(locale).catch(() => stepMessages("en"));
    try {
        const inputs = readPlanInputs((name) => (name === "token" ? token : runner.input(name)));
        const messages = await planMessages(inputs.locale);
        const result = await resultOf(inputs, ports, messages);
        if (ports.crash() !== undefined)
            throw ports.crash();
        if (ports.cancel.aborted)
            throw new NoPlan(messages.cancelled);
        if (!result.ok) {
            const trouble = troubleOf("error" in result ? result.error : undefined);
            throw new NoPlan(messages.failure(result, trouble));
        }
        const isWritten = await report(result.draft, inputs, messages, writer);
        if (!isWritten)
            writer.fail(words.outputsUnwritten);
    }
    catch (error) {
        const mistake = error instanceof input_error_InputError && (await inputMessages(locale).then(error.says, () => error.message));
        const says = error instanceof NoPlan ? error.message : mistake || unexpected(error, words, writer);
        // Without a plan: the merge job takes that for what it is.
        writeOutputs({}, writer);
        writer.fail(writer.own(says, LONGEST_REASON));
    }
}
const LONGEST_REASON = 1_000;
async function resultOf(inputs, ports, messages) {
    const { repository, apiUrl } = surroundingsOf(ports);
    if (repository === "")
        throw new NoPlan(messages.noRepository);
    if (inputs.token === undefined || !isSafeForTokens(apiUrl))
        throw new NoPlan(messages.noToken);
    const isGitea = /\/api\/v1\/?$/.test(apiUrl);
    if (isGitea && inputs.account !== undefined)
        throw new NoPlan(messages.notGitHub);
    const patient = { clock: ports.clock, cancel: ports.cancel };
    const client = await ports.createGitHubClient(inputs.token, apiUrl, { patient });
    const id = Number(ports.runner.env("GITHUB_REPOSITORY_ID"));
    return await makePlan(client, { name: repository, id: Number.isSafeInteger(id) ? id : 0 }, inputs);
}
/** @returns whether all outputs were written */
async function report(draft, inputs, messages, writer) {
    const { repositories, leftOut, moreLeftOut, unnamed } = draft;
    const gaps = draft.gaps.map((gap) => gapText(gap, messages, writer));
    const prefix = prefixOf(draft, inputs.part);
    const jobs = jobsOf(draft, prefix);
    const headline = messages.headline({
        repositories: repositories.length,
        jobs: jobs.length,
        leftOut: leftOut.length + moreLeftOut,
    });
    writer.line(`${headline}.`);
    for (const { name, sizeKb, shards } of repositories) {
        writer.line(messages.repository(name, messages.size(sizeKb), shards));
    }
    for (const { name, why } of leftOut.slice(0, MOST_LINES))
        writer.line(messages.leftOut(name, why));
    if (leftOut.length > MOST_LINES)
        writer.line(messages.more(leftOut.length - MOST_LINES));
    if (unnamed > 0)
        writer.line(messages.unnamed(unnamed));
    for (const gap of gaps)
        writer.warning(gap);
    await writer.summary(planSummary(draft, headline, gaps, messages));
    const { unnamed: _, ...rest } = draft;
    const plan = planText({
        ...rest,
        repositories: repositories.map(({ id, name, shards }) => ({ id, name, shards })),
        gaps,
    });
    const written = {
        plan,
        matrix: JSON.stringify(jobs),
        "job-count": String(jobs.length),
        reports: `${prefix}-*`,
    };
    return writeOutputs(written, writer);
}
function gapText(gap, messages, writer) {
    const shown = gap.gap === "not-there"
        ? { ...gap, patterns: gap.patterns.map((text) => writer.field(text)).slice(0, 20) }
        : gap;
    return messages.gap(shown, troubleOf(gap.gap === "broken-off" ? gap.error : undefined));
}
/** What outputs say where there is no plan. */
const NO_OUTPUTS = { plan: "none", matrix: "[]", "job-count": "0", reports: "none" };
function writeOutputs(given, writer) {
    return Object.entries({ ...NO_OUTPUTS, ...given }).every(([name, value]) => writer.output(name, value));
}


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

/***/ 517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createGitHubClient)
/* harmony export */ });
/* unused harmony export fetchFrom */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(413);

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
    const { patiencePlugins } = await __nccwpck_require__.e(/* import() */ 777).then(__nccwpck_require__.bind(__nccwpck_require__, 777));
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
        return (await Promise.all(/* import() */[__nccwpck_require__.e(758), __nccwpck_require__.e(945)]).then(__nccwpck_require__.bind(__nccwpck_require__, 758))).getOctokit;
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

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ useProxy),
/* harmony export */   uv: () => (/* binding */ readProxySettings)
/* harmony export */ });
/* unused harmony export isProxied */
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

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createRunnerPort)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
var external_fs_ = __nccwpck_require__(896);
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
function core_debug(message) {
    issueCommand('debug', {}, message);
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
;// CONCATENATED MODULE: ./lib/ports/runner.js



/** The runner that started this process, by its environment and the commands that it reads. */
function createRunnerPort(env) {
    return {
        input: (name) => getInput(name, { trimWhitespace: false }),
        env: (name) => env[name],
        mask: core_setSecret,
        info: info,
        warning: (message, title) => warning(message, { title }),
        notice: (message, title) => notice(message, { title }),
        annotate: (level, message, properties) => level === "error" ? error(message, properties) : warning(message, properties),
        fail: setFailed,
        output: (name, value) => {
            try {
                setOutput(name, value);
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
            return await summary
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
                return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, "utf8"));
            }
            catch {
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 0:
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
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
/******/ var __webpack_exports__ = __nccwpck_require__(79);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
