import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 292:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _ports_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(247);
/* harmony import */ var _ports_report_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(501);
/* harmony import */ var _ports_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43);
/* harmony import */ var _ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(0);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(413);





const { cancel, crash, leave } = (0,_ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__/* .watchStepProcess */ .h)();
await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)({
    runner: (0,_ports_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .createRunnerPort */ .a)(process.env),
    cancel,
    crash,
    clearSecrets: _ports_step_process_js__WEBPACK_IMPORTED_MODULE_4__/* .clearSecrets */ .l,
    readReports: _ports_report_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .readReports */ .o,
    writeReport: _ports_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReport */ .u,
});
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

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
    return url !== null && isSafeForSecrets(url);
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
const contract_UNUSABLE = (/* unused pure expression or super */ null && ([
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
const contract_INCONCLUSIVE = (/* unused pure expression or super */ null && (["unreachable", "unknown"]));
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
/**
 * Whether a scan fails the step. What was not read is told first only if nothing was found: a key is the more
 * pressing matter.
 */
function decideScan({ confidences, complete }, failOn) {
    const terms = [
        ...CONFIDENCES.filter((confidence) => confidences.has(confidence)),
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
        throw new input_error_InputError((says) => says.empty(name, allowed));
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
function readNumber(name, text, min, max, whole, example = DEFAULTS[name] ?? "") {
    const value = Number(text);
    if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
        return value;
    throw new InputError((says) => says.notANumber({ name, got: quoted(text) }, { min, max, whole, example }));
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
    throw new input_error_InputError((says) => says.notAPath({ name, got: quoted(text) }, defaults_DEFAULTS[name] || "reports/keys.sarif"));
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
        throw new InputError((says) => says.tokenIsKey(name, advice));
    }
    if (/^[\x21-\x7e]+$/.test(text))
        return text;
    throw new InputError((says) => says.notAToken(name, advice));
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

;// CONCATENATED MODULE: ./lib/inputs/fail-on.js



/**
 * Which results fail the step: none for `never`.
 *
 * @throws InputError for terms that there are not, and for `never` beside others
 */
function readFailOn(text) {
    const terms = readList("fail-on", text, FAIL_ON_TERMS);
    if (!terms.includes("never"))
        return new Set(terms);
    if (terms.length > 1) {
        throw new input_error_InputError((says) => says.neverBesideOthers(quoted(text)));
    }
    return new Set();
}

;// CONCATENATED MODULE: ./lib/inputs/merge.js




/** @throws InputError for the first input that cannot be used */
function readMergeInputs(source) {
    const text = (name) => source(name).trim() || MERGE_DEFAULTS[name];
    return {
        locale: readLocale(text("locale")),
        plan: text("plan"),
        reports: readPath("reports", text("reports")),
        sarifFile: text("sarif-file") === "" ? undefined : readPath("sarif-file", text("sarif-file")),
        failOn: readFailOn(text("fail-on")),
    };
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

;// CONCATENATED MODULE: ./lib/json.js
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

;// CONCATENATED MODULE: ./lib/plan/read.js


/** Longer is no output of a job. */
const LONGEST_PLAN = 1024 * 1024;
/** As many as `scan-shard` takes. */
const MOST_SHARDS = 10_000;
const LONGEST_TEXT = 1000;
const OWNER = /^[\w.-]{1,100}$/;
/**
 * Reads a plan out of its JSON. It says what is expected: whatever is not understood leaves it without meaning.
 *
 * @returns `undefined` for what is no whole plan
 */
function readPlan(text) {
    const value = text.length > LONGEST_PLAN ? undefined : parseJson(text);
    if (!isObject(value) || value["version"] !== 1)
        return undefined;
    const { of, name, repositories, leftOut, moreLeftOut, gaps } = value;
    if ((of !== "repository" && of !== "organization") || typeof name !== "string")
        return undefined;
    if (of === "repository" ? !isRepositoryName(name) : !OWNER.test(name))
        return undefined;
    if (!isListOf(repositories, isPlanned) || !isListOf(leftOut, isLeftOut) || !isListOf(gaps, isSentence))
        return undefined;
    if (!isWhole(moreLeftOut, 0))
        return undefined;
    const names = new Set(repositories.map((one) => one.name.toLowerCase()));
    if (names.size < repositories.length)
        return undefined;
    return { version: 1, of, name, repositories, leftOut, moreLeftOut, gaps };
}
function isListOf(value, is) {
    return Array.isArray(value) && value.every(is);
}
function isPlanned(value) {
    if (!isObject(value))
        return false;
    const { id, name, shards } = value;
    const isNamed = typeof name === "string" && isRepositoryName(name);
    return isNamed && isWhole(id, 0) && isWhole(shards, 1) && shards <= MOST_SHARDS;
}
/** Why is for people, and of this nobody asks. */
function isLeftOut(value) {
    return isObject(value) && isSentence(value["name"]) && isSentence(value["why"]);
}
function isSentence(value) {
    return typeof value === "string" && value.length <= LONGEST_TEXT;
}
function isWhole(value, least) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

// EXTERNAL MODULE: ./lib/report/scan/messages/facts.js
var facts = __nccwpck_require__(64);
;// CONCATENATED MODULE: ./lib/report/scan/messages/words.js

/** English words of the catalogue that several of its sentences share. */
/** `1 file`, `1,234 files`. */
function count(number, one, many = `${one}s`) {
    return `${(0,facts/* grouped */.zD)(number)} ${number === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(items) {
    if (items.length <= 1)
        return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
const KIND_WORDS = {
    project: "OpenAI project key",
    "service-account": "OpenAI service account key",
    admin: "OpenAI admin key",
    user: "OpenAI user key",
    legacy: "OpenAI key of the legacy format",
    relay: "key of a relay or compatible vendor",
    oidc: "short-lived OpenAI credential",
    none: "key",
};
/** What was found, such as `revoked OpenAI project key`. */
function kindWords(finding) {
    const words = (0,facts/* isShortLived */.HB)(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
    switch (finding.confidence) {
        case "leak":
            return words;
        case "possible-leak":
            return `possible ${words}`;
        case "dead-leak":
            return `revoked ${words}`;
    }
}
/** How the key is written there; nothing for the key as it is. */
const ENCODING_WORDS = {
    plain: undefined,
    joined: "joined from several pieces",
    "utf-16": "in UTF-16",
    base64: "in base64",
    hex: "in hexadecimal",
    percent: "percent-encoded",
    escaped: "in escapes",
    html: "in HTML entities",
};
/** Of an object that no commit that was read names. */
const UNKNOWN_FILE = "(a file of unknown path)";
/** Where it stands, as people write it: `src/a.ts:3:14`, `the commit message`. */
function whereWords({ source, file, entry, line, column }) {
    switch (source) {
        case "file": {
            const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
            return entry === undefined
                ? `${file ?? UNKNOWN_FILE}${position}`
                : `${entry}${position} in the archive ${file ?? UNKNOWN_FILE}`;
        }
        case "path":
            return entry === undefined
                ? `the name of ${file ?? UNKNOWN_FILE}`
                : `the name of ${entry} in the archive ${file ?? UNKNOWN_FILE}`;
        case "commit-message":
            return "a commit message";
        case "tag-message":
            return "a tag's message";
        case "ref":
            return file === undefined ? "the name of a branch or tag" : `the name of the branch or tag ${file}`;
        case "author":
            return "an author or committer line";
        case "event-text":
            return `the ${file ?? "text of the event"}`;
    }
}
/** The object it stands in; a tag is one of its own. */
function commitWords({ source, commit }) {
    if (commit === undefined)
        return "";
    return ` (${source === "tag-message" || source === "ref" ? "tag object" : "commit"} ${(0,facts/* short */.h0)(commit)})`;
}
/** With its first letter in upper case. */
function sentenceStart(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** What was scanned, as the object of "in"; `read` when only a part could be. */
function scopeWords(view) {
    const event = eventWords(view.eventName);
    switch (view.what) {
        case "range":
            return `what ${event} adds`;
        case "tip":
            return `commit ${(0,facts/* short */.h0)(view.tip ?? "")}`;
        case "tree":
            return `the files of commit ${(0,facts/* short */.h0)(view.tip ?? "")}`;
        case "history":
            return `the history${view.shard === undefined ? "" : ` (shard ${view.shard})`}`;
        case "event-text":
            return `the texts of ${event}`;
        case "nothing":
            return event;
    }
}
/** The same for a result without findings, where the number of commits is what one wants to know. */
function cleanScopeWords(view) {
    return view.what === "range" && view.commits > 0
        ? `the ${view.commits === 1 ? "commit" : count(view.commits, "commit")} of ${eventWords(view.eventName)}`
        : scopeWords(view);
}
/** What happened, as the subject of a sentence. */
function eventWords(eventName) {
    switch (eventName) {
        case "push":
            return "this push";
        case "pull_request":
        case "pull_request_target":
            return "this pull request";
        case "merge_group":
            return "this merge group";
        default:
            return "this event";
    }
}

;// CONCATENATED MODULE: ./lib/report/merge/messages/english.js

const RUN_AGAIN = "Run the failed jobs again; this job then puts all reports together once more.";
const ONE_RUN = "See that only jobs of this run and of the same plan write reports into the folder that the input reports names.";
/** The English sentences about scans that were put together. */
const english_ENGLISH = {
    headline,
    gap: (gap) => ({ says: gapWords(gap), repair: repairWords(gap) }),
    found,
    parts: (reported, shards) => `${reported} of ${shards}`,
    changed: "Branches or tags were made, moved or deleted while the jobs ran, so that not all of them saw the same history. What was pushed meanwhile is for the scan of that push.",
    about: (repository, text) => `${repository}: ${text}`,
    noPlan: "The input plan is not the plan of a scan, so that nobody can say what should have been scanned. Pass on the output plan of the job that made it, and see whether that job failed.",
    leftOut: (number) => `${count(number, "repository", "repositories")} left out on purpose, or without anything to read; the summary of the plan job names them.`,
    moreRepositories: (number) => `and ${count(number, "more repository", "more repositories")}`,
    labels: { repository: "Repository", found: "Found", parts: "Reported", missing: "Missing" },
};
function headline({ repositories, complete }) {
    const findings = repositories.flatMap(({ view }) => view.findings);
    const leaky = repositories.filter(({ view }) => view.findings.length > 0).length;
    const all = count(repositories.length, "repository", "repositories");
    const words = findings.length === 0 ? `no key in ${all}` : `${foundIn(findings)} in ${leaky} of ${all}`;
    return complete ? words : `incomplete: ${words}, as far as they could be read`;
}
function found({ view }) {
    return view.findings.length === 0 ? "" : foundIn(view.findings);
}
function foundIn(findings) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return list([
        ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
        ...(possible > 0 ? [count(possible, "possible key")] : []),
        ...(dead > 0 ? [count(dead, "revoked key")] : []),
    ]);
}
function gapWords(gap) {
    switch (gap.report) {
        case "missing":
            return `There is no report of shard ${gap.shard}.`;
        case "differs":
            return `There are two reports of shard ${gap.shard} that say different things.`;
        case "other-split":
            return `There is a report of shard ${gap.shard}, and the history was to be split into ${gap.shards}.`;
        case "no-history":
            return `The report of shard ${gap.shard} is not of a history.`;
        case "foreign":
            return `There is a report of ${gap.repository === "" ? "no repository by name" : gap.repository}, which is not in the plan.`;
        case "plan":
            return gap.says;
        case "too-many":
            return "There are more files in the folder of the reports than are read, or larger ones.";
        default:
            return `${count(gap.count, "file")} in the folder of the reports ${gap.count === 1 ? "is" : "are"} no report: ${FILES[gap.report]}.`;
    }
}
const FILES = {
    "not-json": "no JSON, or cut off",
    "too-deep": "nested too deeply",
    "other-version": "written by another version of the action",
    form: "not of the form of a report",
    "too-large": "larger than 64 MiB",
    "no-file": "a folder, a link or the like",
    unreadable: "not to be read",
};
function repairWords(gap) {
    switch (gap.report) {
        case "missing":
            return `See why its job failed or was skipped. ${RUN_AGAIN}`;
        case "plan":
            return "See the summary of the plan job.";
        case "no-history":
            return "Set scan-scope: history in the jobs that write reports.";
        case "other-version":
            return "Use one version of the action in all jobs of the workflow.";
        default:
            return ONE_RUN;
    }
}

;// CONCATENATED MODULE: ./lib/report/merge/messages/languages.js


/** What is said of scans that were put together, by language. */
const mergeMessages = translated(english_ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 869).then(__nccwpck_require__.bind(__nccwpck_require__, 869))).CHINESE,
});

;// CONCATENATED MODULE: ./lib/report/scan/outputs.js
const SCAN_OUTPUTS = (/* unused pure expression or super */ null && ([
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
]));
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

;// CONCATENATED MODULE: ./lib/report/merge/outputs.js

/** All outputs of the action in `merge/`, in the order of its `action.yml`. Each is written on every run. */
const MERGE_OUTPUTS = [
    "result",
    "reason",
    "leak-count",
    "possible-leak-count",
    "dead-leak-count",
    "leaks",
    "scan-complete",
    "commits-scanned",
    "objects-scanned",
    "bytes-scanned",
    "sarif-file",
];
/** With what a scan has to say, or without. */
function mergeOutputs(ended, view, sarifFile) {
    const values = {
        ...scanOutputs(view, { sarifFile, commentId: undefined }),
        ...ended,
    };
    return MERGE_OUTPUTS.map((name) => [name, values[name] ?? "none"]);
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

;// CONCATENATED MODULE: ./lib/report/scan/shown.js

/** Keys go first: what is cut or escaped before could no longer be recognised as one. */
function createShow(hide) {
    return (text, maxLength = LONGEST_PIECE) => safe(hide(text), maxLength);
}

;// CONCATENATED MODULE: ./lib/scan/finding.js
/** `scan-complete`: whether all that the scope names was read. */
function isComplete(result) {
    return result.gaps.length === 0;
}

;// CONCATENATED MODULE: ./lib/grouped.js
/** Things by what they have in common, each in its order: `Map.groupBy`, which Node.js 20 does not have. */
function grouped_groupedBy(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [thing]);
        else
            group.push(thing);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/scan/accept/acceptance.js

/**
 * Which rule would accept a key where it stands: its fingerprint anywhere, else a marker in the line, else a path,
 * else this place. A path alone is not enough: {@link split} looks at all places of the key.
 */
function acceptance_ruleFor(sighting, fingerprint, rules, foreign = []) {
    if (rules.fingerprints.has(fingerprint))
        return { by: "fingerprint", rule: fingerprint };
    return byMarker(sighting) ?? byPath(sighting, rules, foreign) ?? byPlace(sighting, foreign);
}
/**
 * Which places of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line or a rule for the place that one. Paths accept files,
 * and only if they take in all files that the key stands in and that neither accepts: a key that is in `test/` as
 * a sample and in `src/` for use is in use.
 *
 * @param judged all of the same key
 * @returns apart from them those that nobody has accepted: they make the finding
 */
function acceptance_split(judged) {
    const everyFile = judged.every(({ place, by }) => place.source !== "file" || by !== undefined);
    const isAccepted = ({ by }) => by !== undefined && (by.by !== "path" || everyFile);
    return { accepted: judged.filter(isAccepted), open: judged.filter((one) => !isAccepted(one)) };
}
/** Paths, names of refs and of authors have no line that a marker could stand in. */
const WITH_LINES = (/* unused pure expression or super */ null && (["file", "commit-message", "tag-message", "event-text"]));
function byMarker({ place, lineText }) {
    const rule = WITH_LINES.includes(place.source) ? inlineMarker(lineText) : undefined;
    return rule === undefined ? undefined : { by: "inline", rule };
}
function byPlace(sighting, foreign) {
    const rule = firstOf(foreign, ({ placeRule }) => placeRule(sighting));
    return rule === undefined ? undefined : { by: "place", rule };
}
function byPath({ hit, place }, rules, foreign) {
    const { source, file } = place;
    if (source !== "file" || file === undefined)
        return undefined;
    const rule = rules.ruleFor(file) ?? firstOf(foreign, ({ pathRule }) => pathRule(file, hit.key));
    return rule === undefined ? undefined : { by: "path", rule };
}
function firstOf(items, look) {
    for (const item of items) {
        const found = look(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./lib/scan/accept/fingerprint.js

/** Part of what is hashed, so that nobody's table of hashes of keys fits, and a later form can be told apart. */
const CONTEXT = "openai-key-guard:v1:";
const FINGERPRINT_LENGTH = 32;
/**
 * What stands for a key in reports and in the ignore file: the first 32 hex digits of a SHA-256. It gives nothing
 * away, as nobody can try all keys, and it is the same wherever the key stands.
 */
function fingerprint_fingerprintOf(key) {
    return createHash("sha256")
        .update(CONTEXT + key, "utf8")
        .digest("hex")
        .slice(0, FINGERPRINT_LENGTH);
}

;// CONCATENATED MODULE: ./lib/key/redact.js




/** What stands in place of a secret; the same three characters as the runner's own. */
const redact_REDACTED = "***";
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
    const values = [...new Set(secrets.flatMap((secret) => [secret, ...keysInside(secret)]))].filter(isMaskable);
    // Longest first, so that a form inside another does not leave the rest of the longer one behind.
    const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
    const prosePieces = piecesOf(values, PIECES.prose);
    const fieldPieces = piecesOf(values, PIECES.field);
    const redact = (text) => forms.reduce((result, form) => (result.includes(form) ? result.replaceAll(form, redact_REDACTED) : result), text);
    const scrubField = (text) => withoutPieces(redact(beginningOf(text)).replace(KEY_WORD, (word) => (word.includes(grammar_MARKER) ? redact_REDACTED : word)), fieldPieces);
    const scrub = (text) => withoutPieces(redact(beginningOf(text))
        .replace(SHORTENED_KEY, redact_REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? redact_REDACTED : token)), prosePieces);
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
    for (const at of redact_found(text, exact))
        covered.fill(1, at, at + exact.length);
    const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    const letters = squeeze(text);
    for (const pieces of squeezed) {
        for (const at of redact_found(pieces.spell(letters), pieces)) {
            covered.fill(1, places[at], (places[at + pieces.length - 1] ?? 0) + 1);
        }
    }
    let result = "";
    let copied = 0;
    for (let at = 0; at < covered.length; at++) {
        if (!covered[at])
            continue;
        result += text.slice(copied, at) + redact_REDACTED;
        while (covered[at + 1])
            at++;
        copied = at + 1;
    }
    return result + text.slice(copied);
}
/** Where in the text one of the pieces begins. */
function* redact_found(text, { length, pieces }) {
    if (pieces.size === 0)
        return;
    for (let at = 0; at + length <= text.length; at++)
        if (pieces.has(text.slice(at, at + length)))
            yield at;
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
const [PERCENT, escape_BACKSLASH, AMPERSAND, HASH, SEMICOLON] = codes("%\\&#;");
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
    if (first === escape_BACKSLASH)
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
        if (sign !== PERCENT && sign !== escape_BACKSLASH)
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
    while (bytes[at] === escape_BACKSLASH && at - start < MOST_BACKSLASHES)
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
const gap_QUOTE = "\\\\{0,4}[\"'`]";
const JOIN = "(?:(?:\\+\\+|\\+=?|\\.\\.?|&|<>|\\|\\||,)SPACES)?".replace("SPACES", SPACES);
const LINE_END = "(?:[\\\\=]?(?:\\r\\n|\\n|\\r)|(?:\\\\{1,4}r)?\\\\{1,4}n)";
const INDENTATION = "[ \\t]{0,200}(?:(?:#|//|\\*|>)[ \\t]{0,8})?";
/** Source of the expression, for those that allow more. */
const GAP = `(?:${LINE_END}${INDENTATION}|${gap_QUOTE}${SPACES}${JOIN}[fFrRbBuU@$]?${gap_QUOTE})`;
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
    return EXAMPLES.includes((0,external_node_crypto_.createHash)("sha256").update(key).digest("hex"));
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
        result += bytes.toString("utf8", copied, offset) + redact_REDACTED;
        copied = offset + length;
    }
    return copied === 0 ? text : result + bytes.toString("utf8", copied);
}

;// CONCATENATED MODULE: ./lib/scan/detect/hit.js
/** In what form a key stood in the bytes. */
const ENCODINGS = [
    "plain",
    "joined",
    "utf-16",
    "base64",
    "hex",
    "percent",
    "escaped",
    "html",
];

;// CONCATENATED MODULE: ./lib/scan/once.js
/** More than this, and nobody can have accepted them one by one. */
const MOST_ORIGINS = 1_000;
/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one. It stands for the others: what accepts only one place accepts it only if it accepts them.
 *
 * @param items the oldest first
 * @param keyOf what is the same for the same key
 */
function once(items, keyOf) {
    const fileOf = (item) => [keyOf(item), ...namesOf(item.place)].join("\0");
    const standing = new Set(items.filter(({ atTip }) => atTip).map(fileOf));
    const seen = new Set();
    const untold = new Map();
    const told = items.filter((item) => {
        const { atTip, place } = item;
        if (place.source !== "file")
            return true;
        const file = fileOf(item);
        const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
        if ((atTip || !standing.has(file)) && !seen.has(name)) {
            seen.add(name);
            return true;
        }
        untold.set(file, withUntold(untold.get(file) ?? NOTHING_UNTOLD, item));
        return false;
    });
    return told.map((item) => {
        const others = item.place.source === "file" ? untold.get(fileOf(item)) : undefined;
        return others === undefined ? item : standingFor(item, others);
    });
}
const NOTHING_UNTOLD = { origins: [], accepted: true };
function withUntold({ origins, accepted }, { standsFor, by }) {
    const all = origins && standsFor && [...origins, ...standsFor];
    const known = all !== undefined && all.length <= MOST_ORIGINS;
    return { origins: known ? all : undefined, accepted: accepted && by?.by === "place" };
}
function standingFor(item, { origins, accepted }) {
    const { standsFor, by } = item;
    const all = origins && standsFor && [...standsFor, ...origins];
    return {
        ...item,
        ...(standsFor === undefined ? {} : { standsFor: all }),
        ...(by?.by === "place" && !accepted ? { by: undefined } : {}),
    };
}
/** What a place is called, told apart from all that is called otherwise. */
function namesOf({ file, entry, hidden }) {
    return [file, entry, hidden?.file, hidden?.entry];
}

;// CONCATENATED MODULE: ./lib/scan/gather.js








/** A key may stand in every commit of a history; nobody reads more places than this. */
const MOST_OTHER_PLACES = 50;
/** Holds each sighting against the rules. */
function judged(sightings, rules, foreign = []) {
    const known = new Map();
    return sightings.map((sighting) => {
        const { hit, place, atTip, age } = sighting;
        const { key, confidence } = hit;
        let one = known.get(key);
        if (one === undefined) {
            const { kind, publicPrefix } = shapeOf(key);
            one = { key, fingerprint: fingerprintOf(key), kind, publicPrefix };
            known.set(key, one);
        }
        return { ...one, confidence, place, atTip, age, by: ruleFor(sighting, one.fingerprint, rules, foreign) };
    });
}
/**
 * One finding for each key, and apart from them what the rules accept. A key of which some places are accepted
 * and others are not is in both, each time with the places that belong there. The order in which the keys were
 * seen makes no difference.
 *
 * @returns both worst first: leaks before possible leaks, what stands at the tip before what was removed
 */
function gather(all) {
    const findings = [];
    const accepted = [];
    const firstFirst = createFirstFirst();
    for (const ofKey of grouped_groupedBy(all, ({ fingerprint }) => fingerprint).values()) {
        const places = acceptance_split(ofKey.toSorted(firstFirst));
        const finding = findingOf(places.open);
        if (finding !== undefined)
            findings.push(finding);
        const by = places.accepted[0]?.by;
        const ignored = findingOf(places.accepted);
        if (ignored !== undefined && by !== undefined)
            accepted.push({ finding: ignored, accepted: by });
    }
    return {
        findings: findings.sort(worstFirst),
        accepted: accepted.sort((a, b) => worstFirst(a.finding, b.finding)),
    };
}
/** At the tip before removed, then by source, the earliest first; what is left by name, as it may be shown. */
function createFirstFirst() {
    const shown = new Map();
    const nameOf = ({ file }) => {
        if (file === undefined)
            return undefined;
        const name = shown.get(file) ?? hideKeys(file);
        shown.set(file, name);
        return name;
    };
    const rank = ({ atTip, place }) => (atTip ? 0 : SOURCES.length) + Math.max(0, SOURCES.indexOf(place.source));
    return (a, b) => rank(a) - rank(b) ||
        b.age - a.age ||
        compare(nameOf(a.place), nameOf(b.place)) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.place.commit, b.place.commit) ||
        ENCODINGS.indexOf(a.place.encoding) - ENCODINGS.indexOf(b.place.encoding) ||
        compare(a.by?.rule, b.by?.rule);
}
function findingOf(seen) {
    const [first] = seen;
    const [place, ...otherPlaces] = distinct(seen.map((one) => one.place));
    if (first === undefined || place === undefined)
        return undefined;
    const { key, kind, publicPrefix, fingerprint } = first;
    return {
        key,
        kind,
        publicPrefix,
        confidence: seen.some(({ confidence }) => confidence === "leak") ? "leak" : "possible-leak",
        fingerprint,
        live: "unknown",
        atTip: seen.some(({ atTip }) => atTip),
        place,
        otherPlaces: otherPlaces.slice(0, MOST_OTHER_PLACES),
        placeCount: otherPlaces.length + 1,
    };
}
/** A key may be found twice at one place: as it stands there, and joined from pieces. */
function distinct(places) {
    const seen = new Map();
    for (const place of places) {
        const { source, line, column, commit } = place;
        const identity = JSON.stringify([source, ...namesOf(place), line, column, commit]);
        if (!seen.has(identity))
            seen.set(identity, place);
    }
    return [...seen.values()];
}
/** The order of findings: live ones, sure ones, those that stand at the tip; then by place. No two are equal. */
function worstFirst(a, b) {
    return (Number(b.live === "true") - Number(a.live === "true") ||
        CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
        Number(!a.atTip) - Number(!b.atTip) ||
        compare(a.place.file, b.place.file) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.fingerprint, b.fingerprint));
}
/** By code units, the same on every machine; what is not there comes last. */
function compare(a, b) {
    if (a === b)
        return 0;
    if (a === undefined)
        return 1;
    if (b === undefined)
        return -1;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/object-id.js
/** Whether a text is the id of a git object, whole: 40 hex digits, or 64 in a repository of the SHA-256 format. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

;// CONCATENATED MODULE: ./lib/report/scan/place.js




/** The longest path on Linux; a longer one is shown, but leads nowhere. */
const LONGEST_PATH = 4096;
/** Names in which the key itself is what was found. */
const place_KEY_IS_IN_THE_NAME = ["path", "ref"];
const HAS_PATH = ["file", "path"];
/**
 * @param repositoryUrl page of the repository, on the server that runs the step; undefined: no links
 */
function placeTextOf(place, show, repositoryUrl) {
    const { source, line, column, endLine, endColumn, encoding } = place;
    const commit = place.commit !== undefined && isObjectId(place.commit) ? place.commit : undefined;
    const { file: name, entry } = place_namesOf(place, show);
    const path = HAS_PATH.includes(source) && isLinkable(place.file) ? name?.whole : undefined;
    const exactPath = path !== undefined && path === place.file && name?.hasKey === false && isReadable(path)
        ? path
        : undefined;
    return {
        source,
        file: name?.cut,
        entry: entry?.cut,
        exactPath,
        // What was only escaped for the eye is percent-encoded as it is.
        uri: path === undefined || place.file === undefined
            ? undefined
            : encodedPath(name?.hasKey === false ? place.file : path),
        line,
        column,
        endLine,
        endColumn,
        commit,
        url: urlOf(source, commit, exactPath, line, repositoryUrl),
        encoding,
    };
}
function place_namesOf({ source, file, entry, hidden: known }, show) {
    const names = {
        file: file ? nameOf(file, show, known?.file) : undefined,
        entry: entry ? nameOf(entry, show, known?.entry) : undefined,
    };
    const hidden = names.file?.hasKey || names.entry?.hasKey;
    if (!place_KEY_IS_IN_THE_NAME.includes(source) || hidden)
        return names;
    // A key was found in one of these names and could not be taken out of it: nothing of them may be shown.
    const nothing = { whole: show(redact_REDACTED), cut: show(redact_REDACTED), hasKey: true };
    return { file: names.file && nothing, entry: names.entry && nothing };
}
/** @param hidden set where a key was taken out of the name already */
function nameOf(name, show, hidden) {
    const whole = show(name, Number.POSITIVE_INFINITY);
    const hasKey = hidden !== undefined || whole !== safe(name, Number.POSITIVE_INFINITY);
    return { whole, cut: show(name), hasKey };
}
/** Git may be made to hold `..` and empty names: an address of that kind would lead somewhere else. */
function isLinkable(path) {
    if (path === undefined || path.length > LONGEST_PATH)
        return false;
    return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
/** Bytes that are no UTF-8 come as U+FFFD: the name is then not the file's. */
function isReadable(path) {
    return path.isWellFormed() && !path.includes("\ufffd");
}
function urlOf(source, commit, exactPath, line, repositoryUrl) {
    if (commit === undefined)
        return undefined;
    switch (source) {
        case "file":
            return exactPath === undefined
                ? commitUrl(repositoryUrl, commit)
                : blobUrl(repositoryUrl, commit, exactPath, line);
        case "path":
        case "commit-message":
        case "author":
            return commitUrl(repositoryUrl, commit);
        // A tag is an object of its own, which has no page.
        case "tag-message":
        case "ref":
        case "event-text":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/view.js




/** More places of one key help nobody; the count says how many there are. */
const MAX_OTHER_PLACES = 20;
/** As long as a line of the ignore file may be. */
const LONGEST_FACT = 1000;
/** Takes the keys out of a result. The only function of the reports that sees a `ScanResult`. */
function viewOf(result, context) {
    const show = createShow(context.hide);
    const { scanned } = result;
    const finding = (one) => ({
        ...findingView(one, show, context),
        inHistory: scanned.what === "history",
    });
    return {
        eventName: context.eventName,
        secretsUrl: show(context.secretsUrl),
        ignoreFile: show(context.ignoreFile),
        what: scanned.what,
        tip: "tip" in scanned ? show(scanned.tip) : undefined,
        shard: scanned.what === "history" && scanned.shard !== undefined ? show(scanned.shard) : undefined,
        scopeNote: shownFacts(result.scopeNote, show),
        complete: isComplete(result),
        incompleteFails: context.failOn.has("incomplete-scan"),
        gaps: result.gaps.map((gap) => gapView(gap, show)),
        findings: result.findings.map(finding),
        known: result.known.map(finding),
        accepted: result.accepted.map((one) => acceptedView(one, finding, show)),
        proposedRules: result.proposedRules.map((rule) => show(rule)),
        unopened: result.unopened.map(({ file, why }) => ({ file: show(file), why: shownFacts(why, show) })),
        notes: result.notes.map((note) => shownFacts(note, show)),
        commits: result.commits,
        objects: result.objects,
        bytes: result.bytes,
    };
}
/** Worst first by what can be seen: a name in which a key was hidden stands elsewhere than the name itself would. */
function worstFirstIn(view) {
    return {
        ...view,
        findings: view.findings.toSorted(worstFirst),
        known: view.known.toSorted(worstFirst),
        accepted: view.accepted.toSorted((a, b) => worstFirst(a.finding, b.finding)),
        unopened: view.unopened.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    };
}
/** What a code comes with, each text of it safe to show; the codes are texts of ours, which stay as they are. */
function shownFacts(said, show) {
    const shown = Object.entries(said).map(([name, fact]) => [
        name,
        typeof fact === "string" ? show(fact, LONGEST_FACT) : fact,
    ]);
    return Object.fromEntries(shown);
}
function findingView(finding, show, { repositoryUrl, failOn }) {
    const { kind, publicPrefix, confidence, fingerprint, live, atTip, placeCount } = finding;
    return {
        kind,
        publicPrefix: show(publicPrefix),
        confidence,
        fingerprint: show(fingerprint),
        live,
        atTip,
        fails: failOn.has(confidence),
        place: placeTextOf(finding.place, show, repositoryUrl),
        otherPlaces: finding.otherPlaces
            .slice(0, MAX_OTHER_PLACES)
            .map((place) => placeTextOf(place, show, repositoryUrl)),
        placeCount,
    };
}
function acceptedView({ finding, accepted }, view, show) {
    return { finding: view(finding), by: accepted.by, rule: show(accepted.rule) };
}
function gapView(gap, show) {
    return {
        gap: gap.gap,
        id: gap.gap === "commit" ? show(gap.id) : undefined,
        role: gap.gap === "commit" ? gap.role : undefined,
        count: gap.gap === "objects" ? gap.count : undefined,
        why: shownFacts(gap.why, show),
    };
}

;// CONCATENATED MODULE: ./lib/report/merge/view.js



/** Makes what was put together fit to be shown. Whatever a report said of its own address is not taken over. */
function mergedView(merged, leftOut, context) {
    const repositories = merged.repositories.map((one) => repositoryView(one, context));
    const gaps = merged.gaps.map((gap) => view_gapView(gap, context.hide));
    return {
        repositories: repositories.sort(worstRepositoryFirst),
        gaps,
        complete: gaps.length === 0 && repositories.every(({ view }) => view.complete),
        incompleteFails: context.failOn.has("incomplete-scan"),
        leftOut,
    };
}
function repositoryView(one, context) {
    const show = createShow(context.hide);
    const url = repositoryUrlOf(context.serverUrl, one.name);
    const view = viewOf(one.result, {
        hide: context.hide,
        eventName: "",
        repositoryUrl: url,
        secretsUrl: `${url ?? `${context.serverUrl}/your/repository`}/settings/secrets/actions`,
        ignoreFile: one.ignoreFile || ".keyguardignore",
        failOn: context.failOn,
    });
    const gaps = [...one.gaps.map((gap) => view_gapView(gap, context.hide)), ...view.gaps];
    return {
        name: show(one.name),
        url,
        shards: one.shards,
        reported: one.reported,
        changed: one.changed,
        view: worstFirstIn({ ...view, gaps, complete: gaps.length === 0 }),
    };
}
function view_gapView(gap, hide) {
    const show = createShow(hide);
    const shown = gap.report === "foreign"
        ? { ...gap, repository: show(gap.repository) }
        : gap.report === "plan"
            ? { ...gap, says: show(gap.says, LONGEST_SENTENCE) }
            : gap;
    return { ...NO_GAP, report: shown };
}
const LONGEST_SENTENCE = 1000;
/** What a gap of a scan would say, which this is not. */
const NO_GAP = {
    gap: "no-way",
    id: undefined,
    role: undefined,
    count: undefined,
    why: { because: "unsaid", unsaid: "pushed-commits" },
};
/** Leaks, then other findings, then what is missing; then by name. */
function worstRepositoryFirst(a, b) {
    const leaks = ({ view }) => view.findings.filter(({ confidence }) => confidence === "leak").length;
    return (leaks(b) - leaks(a) ||
        b.view.findings.length - a.view.findings.length ||
        Number(a.view.complete) - Number(b.view.complete) ||
        (a.name < b.name ? -1 : 1));
}
/** The words of a scan, with those for reports that are missing. */
function withReportGaps(scan, merge) {
    return { ...scan, gap: (gap) => (gap.report === undefined ? scan.gap(gap) : merge.gap(gap.report)) };
}
/** All repositories as if they were one: for outputs and the verdict. */
function asOne({ repositories, gaps, complete, incompleteFails }) {
    const views = repositories.map(({ view }) => view);
    const sum = (number) => views.reduce((total, view) => total + number(view), 0);
    const show = createShow((text) => text);
    return worstFirstIn({
        eventName: "",
        secretsUrl: show(""),
        ignoreFile: show(".keyguardignore"),
        what: "history",
        tip: undefined,
        shard: undefined,
        scopeNote: { note: "history", shard: 1, shards: 1 },
        complete,
        incompleteFails,
        gaps: [...gaps, ...views.flatMap((view) => view.gaps)],
        findings: repositories.flatMap(({ name, view }) => view.findings.map((finding) => ({ ...finding, repository: name }))),
        known: [],
        accepted: views.flatMap((view) => view.accepted),
        proposedRules: [],
        unopened: [],
        notes: [],
        commits: sum(({ commits }) => commits),
        objects: sum(({ objects }) => objects),
        bytes: sum(({ bytes }) => bytes),
    });
}

;// CONCATENATED MODULE: ./lib/report/messages/step/english.js
/** The English sentences about the step. */
const step_english_ENGLISH = {
    unexpected: (what) => `Unexpected error, please report it: ${what}`,
    issueNotKept: (why) => `The issue about the key could not be kept. ${why}`,
    failsBecause: (term) => `The step fails because fail-on has "${term}".`,
    outputsUnwritten: "The outputs could not be written, so that later steps see none or some of them: free space on the runner's disk, and run the job again.",
    summaryUnwritten: "The job summary could not be written; the log has all that would be in it.",
    together: (sentences) => sentences.join(" "),
};

;// CONCATENATED MODULE: ./lib/report/messages/step/languages.js


/** What is said about the step as a whole, by language. */
const stepMessages = translated(step_english_ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 709).then(__nccwpck_require__.bind(__nccwpck_require__, 709))).CHINESE,
});

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-left-over.js
const WHY = {
    missing: "the file is not there, or cannot be read, where ignore files count",
    "other-rule": "of a rule that finds no OpenAI keys",
    commits: "accepts whole commits",
    contents: "accepts by what a key or its line looks like",
    conditions: "accepts under several conditions at once",
    scope: "says where a rule looks at all",
    extends: "builds on another file, which is not read",
    sweeping: "fits every file, which would switch the guard off",
    pattern: "is no regular expression of Go, or one that takes too much",
    form: "is not of the form that such a file has",
    long: "is longer than it may be",
    "too-many": "is more than there may be",
    key: "has a key in it, which must be revoked",
    unclear: "does not name its commit, or has its key blacked out",
    unreadable: "the file cannot be read as what its name says",
    "too-large": "the file is larger than 1 MiB",
};
/** What of a file of another scanner accepts nothing here, and why: a sentence. */
function leftOverWords(note) {
    const { file, why, lines, parts, more } = note;
    const where = lines === undefined ? parts : `line ${lines}`;
    const others = more === 0 ? "" : ` and ${more} more`;
    return `Not taken over from ${file}${where === undefined ? "" : `: ${where}${others}`} (${WHY[why]}).`;
}

// EXTERNAL MODULE: ./lib/report/scan/messages/repair.js
var repair = __nccwpck_require__(786);
;// CONCATENATED MODULE: ./lib/report/scan/messages/english-why.js



/** What is missing of a scan, why, and how to repair it, in English. */
/** What the payload of an event does not say, as a clause. */
const UNSAID = {
    "pushed-commits": "which commits were pushed",
    "before-push": "what was there before the push",
    "new-ref-commit": "where the new branch or tag stands",
    "pull-request-commit": "which commit the pull request stands at",
    "merge-group-commit": "which commit the merge group stands at",
    "other-run-commit": "which commit the other run was about",
    "wiki-commits": "which commits of the wiki it is about",
    before: "what was there before",
};
const NO_GIT = {
    "no-git": "there is no git on this runner",
    "temp-full": "the disk is full on which the temporary directory (RUNNER_TEMP) lies",
    "temp-denied": "nothing may be written to the temporary directory (RUNNER_TEMP)",
    "temp-missing": "the temporary directory (RUNNER_TEMP) is not there",
    "temp-exhausted": "the machine has nothing left",
    "temp-failed": "the temporary directory (RUNNER_TEMP) cannot be used",
};
const CAUSES = {
    "not-fetched": "the clone does not have it, and nothing could be fetched",
    "no-server": "the clone does not have it, and there is no server to fetch it from",
    "git-not-started": "git could not be started",
    killed: "git crashed, or was ended from outside",
    stalled: "git gave no sign of life for ten minutes",
    flooded: "git complained without end",
    garbled: "git did not answer as git does",
    cancelled: "the run was cancelled",
    "disk-full": "the disk is full",
    "disk-read-only": "the disk cannot be written to",
    "nothing-left": "the machine has nothing left",
    "git-too-old": "this git is too old",
    "server-refused": "the server refused the token, or does not show it this repository",
    "server-gone": "the server does not have it any more",
    "server-error": "the server answered with an error of its own",
    "server-unresolved": "the name of the server could not be resolved",
    certificate: "the server's certificate was not accepted",
    proxy: "the proxy did not connect",
    "server-unreachable": "the server could not be reached",
    damaged: "the repository is damaged",
    "fetch-failed": "git could not fetch it",
    "list-failed": "git could not list the objects",
    "read-failed": "git could not read the objects",
    vanished: "they were removed while they were read",
    "too-many-hits": "there are more than 5,000 keys, or more than 100,000 files that may hold some",
    "api-absent": "GitHub's API does not have it, or does not show it to this token",
    "api-refused": "GitHub's API refused the token",
    "api-rate-limited": "the rate limit of GitHub's API was reached",
    "api-budget": "one run sends no more requests to GitHub's API",
    "api-server-error": "GitHub's API answered three times with errors of its own",
    "api-unreachable": "GitHub's API could not be reached",
    "api-unreadable": "the answer of GitHub's API could not be read",
    "api-too-large": "GitHub's API gives no files of more than 100 MB",
    "api-unusable": "GitHub's API could not be used",
    "api-no-wiki": "GitHub's API does not show wikis",
    "api-files-of-commit": "GitHub's API lists no more than 3,000 files of a commit",
    "api-files-of-tree": "GitHub's API does not list all files of so large a commit",
};
/** Why something was not read: the end of a sentence, "because …". */
function whyWords(why) {
    switch (why.because) {
        case "unsaid":
            return `the payload of this event does not say ${UNSAID[why.unsaid]}`;
        case "no-way":
            return `${NO_GIT[why.git]}, and ${why.api === "no-token" ? "there is no token for GitHub's API" : "a history cannot be read over GitHub's API"}`;
        case "api-limit":
            return `${missed(why)} not read, because ${CAUSES[why.limit]}`;
        case "api-commits-of-range":
            return `GitHub's API did not list ${why.missing} of the commits of this range`;
        case "api-without-base":
            return `without git no more than ${why.most} commits are read where there is nothing to hold them against`;
        default:
            return CAUSES[why.because];
    }
}
function missed({ commits, files }) {
    return list([
        ...(commits > 0 ? [count(commits, "commit")] : []),
        ...(files > 0 ? [count(files, "file")] : []),
    ]);
}
/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING = {
    commit: ({ id, role }) => `${id ? `The commit ${(0,facts/* short */.h0)(id)}` : "The commit"}${role === "base" ? " that this event builds on" : ""} could not be had`,
    history: () => "Some of the commits to be scanned are missing",
    objects: ({ count: number }) => `${number ? count(number, "file or other object", "files or other objects") : "Files or other objects"} could not be read`,
    limit: () => "A limit was reached before the end",
    "no-way": () => "Nothing could be read, neither with git nor through GitHub's API",
};
const PERMISSIONS = "give the job permissions: contents: read, and leave the input token at its default";
const REPAIRS = {
    "run-again": "Run the job again.",
    "free-disk": "Free space on the runner's disk, and run the job again.",
    "writable-temp": "Give the step a RUNNER_TEMP that is there and can be written to.",
    "free-machine": "See what else runs on this runner: it has no file descriptors, processes or memory to spare; then run the job again.",
    "larger-runner": "Run the job again; where memory is short, take a larger runner, or spread a large history over a job matrix with scan-shard.",
    "look-at-git": "See what git waits for on this runner (a slow disk, a lock, a program in front of it), and run the job again.",
    "git-itself": "Check the repository out anew, and see that the first git on PATH is git itself and not a script that changes what it says.",
    "newer-git": "Use a runner or container with git 2.29 or newer.",
    "check-out-anew": "Check the repository out anew.",
    "readable-payload": "Make the file that GITHUB_EVENT_PATH names readable for the step; in a container, mount it.",
    "fetch-commits": `Set fetch-depth: 0 at actions/checkout, or ${PERMISSIONS}, so that the commits can be fetched.`,
    "fetch-objects": `Leave out filter and sparse-checkout at actions/checkout and set fetch-depth: 0, or ${PERMISSIONS}, so that the missing objects can be fetched.`,
    spread: "Run on a runner with git and with fetch-depth: 0 at actions/checkout; a large history can be spread over a job matrix with scan-shard.",
    "install-git": `Run on a runner (or in a container) with git, check the repository out with actions/checkout first, and ${PERMISSIONS}.`,
};
/** What is missing and why, and how to repair it: a sentence each. */
function english_why_gapWords(gap) {
    return { says: `${MISSING[gap.gap](gap)}: ${whyWords(gap.why)}.`, repair: REPAIRS[(0,repair/* repairOf */.d)(gap)] };
}
const GIB = 1024 ** 3;
/** Why an archive was not opened, or not to its end: part of a sentence. */
function unopenedWords({ because, most = 0 }) {
    switch (because) {
        case "damaged":
            return "it is damaged, or only looks like an archive";
        case "cut-off":
            return "it is cut off";
        case "encrypted":
            return "it is encrypted";
        case "method":
            return "it uses a compression method that this version does not open";
        case "format":
            return "it has a format that this version does not open";
        case "entry-size":
            return `it holds more than ${(0,facts/* inMib */.UE)(most)}`;
        case "nested-size":
            return `it is an archive of more than ${(0,facts/* inMib */.UE)(most)} inside another`;
        case "total-size":
            return `the archive holds more than ${(0,facts/* inMib */.UE)(most)}`;
        case "ratio":
            return `it holds more than ${most} times its own size`;
        case "overlap":
            return "the archive holds the same bytes too many times over";
        case "entries":
            return `the archive holds more than ${most.toLocaleString("en")} entries`;
        case "depth":
            return `it is nested more than ${most} archives deep`;
        case "too-large":
            return `it is larger than ${(0,facts/* inMib */.UE)(most)}`;
        case "archives-before":
            return `the archives before it held more than ${most / GIB} GiB`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-notes.js


/** What is said of an event, of what was scanned, and besides, in English. */
const WHO = {
    push: "This push",
    "pull-request": "This pull request",
    "merge-group": "This merge group",
    branch: "A new branch",
    tag: "A new tag",
};
const ADDS_NOTHING = {
    texts: "This event adds text and no commits; its texts are scanned.",
    release: "A release adds text and no commits; its texts are scanned.",
    "deleting-push": "This push deletes a branch or tag and adds nothing.",
    deletion: "This event deletes a branch or tag and adds nothing.",
    "merge-group-done": "This merge group is done with and adds nothing.",
};
const FILES_BECAUSE = {
    "adds-nothing": "This event adds nothing to the repository",
    publication: "This event shows the repository to everybody and adds nothing (scan-scope: history scans all that can now be seen)",
    "unknown-event": "It is not known what this event adds",
};
/** What an event adds, and why it is that: a sentence. */
function scopeNoteWords(note) {
    switch (note.note) {
        case "range":
            return `${whoAdds(note)} ${note.base}.`;
        case "not-in-target":
            return `${whoAdds(note)} the branch it goes to.`;
        case "not-in-default":
            return `${whoAdds(note)} the default branch.`;
        case "no-target":
            return `${WHO[note.of]} does not say what it goes to: everything reachable from ${note.head} is scanned.`;
        case "all-new":
            return `This is new, and there is nothing to hold it against: everything reachable from ${note.head} is scanned.`;
        case "wiki":
            return "This event changes the wiki and does not say what was there before: the wiki's whole history is scanned.";
        case "nothing":
            return ADDS_NOTHING[note.because];
        case "files":
            return `${filesBecause(note.because)}: all files of ${note.commit === undefined ? "the commit that it runs on" : `commit ${note.commit}`} are scanned instead.`;
        case "tree":
            return "Scans the files of the checked-out commit.";
        case "history":
            return `Scans the whole history of all branches and tags${note.shards > 1 ? ` (shard ${note.shard} of ${note.shards})` : ""}.`;
        case "staged":
            return "Scans what is staged.";
    }
}
function whoAdds({ of, head, }) {
    return of === "other-run"
        ? `The run before this one was about ${head}, which adds what is reachable from it and not from`
        : `${WHO[of]} adds what is reachable from ${head} and not from`;
}
function filesBecause(because) {
    return because === "adds-nothing" || because === "publication" || because === "unknown-event"
        ? FILES_BECAUSE[because]
        : `The payload of this event does not say ${UNSAID[because]}`;
}
const ALL_FILES_INSTEAD = "All files of the commit that the run is about are scanned instead";
const BAD_LINES = {
    key: () => "holds a key itself, where the key's fingerprint belongs (reports show it; the key must be revoked)",
    "too-long": ({ most }) => `has more than ${most} characters`,
    gitleaks: () => "has the form of a .gitleaksignore, where the key's fingerprint belongs (reports show it)",
    "too-many-paths": ({ most }) => `is one path more than the ${most} that there may be`,
    sweeping: ({ pattern }) => `(${pattern}) takes in every file, which would switch the guard off`,
};
const WITHHELD = {
    fork: "Leaked keys were not verified: this run belongs to a pull request from a fork.",
    dependabot: "Leaked keys were not verified: this run belongs to Dependabot.",
};
/** What people should know besides: a sentence. */
function noteWords(note) {
    switch (note.note) {
        case "unsaid":
            return `The payload of this event does not say ${UNSAID[note.unsaid]}. ${ALL_FILES_INSTEAD}, and not what was added and removed before it.`;
        case "unknown-event":
            return `This version does not know what ${note.event === undefined ? "an unknown event" : `the event ${note.event}`} adds. ${ALL_FILES_INSTEAD}.`;
        case "overlong":
            return "The commits that were there before could not be had, so that more was scanned than this event added; a finding may be older than it.";
        case "fell-back":
            return "The commit that stood there before the forced push could not be had; the default branch was taken in its place.";
        case "base-not-all-read":
            return "Not all files of the base could be looked at; a key that stood in one of them is reported as new.";
        case "ignore-file-unread":
            return "The ignore file could not be read (it is missing in the clone, no file, or larger than 1 MiB); nothing was accepted by it.";
        case "left-behind":
            return "A directory openai-key-guard-… could not be removed from the temporary directory (RUNNER_TEMP); it holds what was fetched.";
        case "ignore-file-too-large":
            return "The ignore file is larger than 1 MiB, and none of it is used.";
        case "ignore-line": {
            const { line, why, most = 0, pattern = "" } = note;
            return `Line ${line} of the ignore file ${BAD_LINES[why]({ most, pattern })}, and is not used.`;
        }
        case "more-ignore-lines":
            return `Further lines of the ignore file that are not used: ${note.count}.`;
        case "left-over":
            return leftOverWords(note);
        case "none-verified":
            return WITHHELD[note.withheld];
        case "not-all-verified":
            return `${note.left} of ${note.of} leaked keys were not verified: ${notVerified(note)}.`;
    }
}
function notVerified({ why, most }) {
    switch (why) {
        case "cancelled":
            return "the run was cancelled";
        case "unreachable":
            return "OpenAI could not be reached";
        case "too-many":
            return `at most ${most} are verified in a run`;
    }
}
/** What happens while a scan runs: a line of the log. */
function progressWords(event) {
    switch (event.event) {
        case "begins":
            return `OpenAI Key Guard scans for leaked keys. ${scopeNoteWords(event.note)}`;
        case "fetching":
            return "Fetching what the clone does not have …";
        case "over-api":
            return `Reading over GitHub's API, since ${event.why === "commits-missing" ? "git could not get all commits" : NO_GIT[event.why]} …`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-reports.js
/** What is said in English of the other places that a report goes to. */
const ENGLISH_REPORTS = {
    noPullRequest: "No comment is written: this event belongs to no pull request.",
    comment: (trouble) => `The comment on the pull request could not be written: ${commentWords(trouble)}.`,
    file: (trouble) => `The report could not be written: ${fileWords(trouble)}.`,
};
function commentWords(trouble) {
    switch (trouble.kind) {
        case "not-the-api":
            return "what answered is not GitHub's API";
        case "too-many-comments":
            return "the pull request has too many comments to find ours";
        case "no-answer":
            return "GitHub's API could not be reached or did not answer as it should, or there is no token for it";
        case "rate-limit":
            return `the rate limit of GitHub's API is reached (HTTP ${trouble.status})`;
        case "status":
            return `${STATUSES[trouble.status] ?? "GitHub's API did not do it"} (HTTP ${trouble.status})`;
    }
}
const STATUSES = {
    401: "the token is not valid",
    403: "the token may not write comments; give the job permissions: pull-requests: write (runs for forks and of Dependabot never may)",
    404: "this server has no such pull request for this token, or does not know this part of the API",
    410: "comments are switched off here",
    422: "GitHub did not accept the comment; the conversation may be locked",
};
function fileWords(trouble) {
    switch (trouble.of) {
        case "outside":
            return "it is not inside the workspace";
        case "directory":
            return "there is a directory of that name";
        case "link-on-the-way":
            return "a directory on the way to it is a symbolic link";
        case "file-on-the-way":
            return "a file is in the place of a directory on the way to it";
        case "file-system":
            return `the file system answered ${trouble.code ?? "with an error"}`;
    }
}

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __nccwpck_require__(4);
;// CONCATENATED MODULE: ./lib/report/scan/messages/todo.js


/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
function todoFor(view) {
    const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
    const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
    const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
    return [
        ...revokeSteps(leaks),
        ...(leaks.length > 0 ? replaceSteps(view) : []),
        ...possibleSteps(possible, view),
        ...tidySteps(leaks.concat(possible)),
        ...(leaks.some(facts/* isInCommits */.An) ? [greenStep(view)] : []),
        ...(dead.length > 0 ? [deadStep(view.ignoreFile)] : []),
    ];
}
function revokeSteps(leaks) {
    const openAi = leaks.filter((finding) => finding.kind !== "relay" && !(0,facts/* isShortLived */.HB)(finding));
    const has = (kind) => openAi.some((finding) => finding.kind === kind);
    const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
    const steps = [
        ...(has("admin") ? [`Revoke the admin key at ${message/* ADMIN_KEYS_PAGE */.Vg}; it can manage the organization.`] : []),
        ...(has("service-account")
            ? [`Revoke the service account's key: open its project at ${message/* PROJECTS_PAGE */.bC}, and delete the key there.`]
            : []),
        ...(ordinary ? [`Revoke the key at ${message/* KEYS_PAGE */.BA}.`] : []),
        ...(leaks.some((finding) => finding.kind === "relay" && !(0,facts/* isShortLived */.HB)(finding))
            ? ["Revoke the key of the relay or compatible vendor there."]
            : []),
    ];
    return steps.map((step, index) => index === 0
        ? `${step} Do this first: deleting the line does not help, since everybody who has or gets a copy of the history has the key.`
        : step);
}
function replaceSteps({ secretsUrl }) {
    return [
        `Create a new key, store it as a secret (for workflows of this repository at ${secretsUrl}), and let the program read it from its environment.`,
    ];
}
function possibleSteps(possible, { what, ignoreFile }) {
    if (possible.length === 0)
        return [];
    // Of an event that only brings texts, nothing of the repository is read.
    const accept = what === "event-text" ? "write" : `write its fingerprint into ${ignoreFile}, or`;
    return [
        `If a possible key is one of a relay or compatible vendor, revoke it there${possible.some(facts/* isShortLived */.HB) ? "; a short-lived credential of OpenAI's expires by itself, but should not be stored" : ""}. If it is no key, accept it: ${accept} openai-key-guard:allow into its line.`,
    ];
}
/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings) {
    const has = (0,facts/* sourcesOf */.u0)(findings);
    return [
        ...(has("event-text")
            ? [
                'Edit the text that holds the key, then open its list of edits ("edited") and delete the old revision too.',
            ]
            : []),
        ...(has("ref")
            ? ["Delete the branch or tag whose name holds the key, and push it under another name."]
            : []),
        ...(has("file", "path", "commit-message", "tag-message", "author")
            ? [
                "Then, if need be, clean the history (git filter-repo, and a forced push); copies, forks and pull requests keep the old commits, which is why revoking comes first.",
            ]
            : []),
    ];
}
/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }) {
    return `This check stays red until the commits with the key are gone from the branch (rebase or squash, and a forced push), or the revoked key is accepted: write its fingerprint into ${ignoreFile} (for a pull request, on the branch that it goes to), or set verify-leaks: true, which makes it a dead-leak.`;
}
function deadStep(ignoreFile) {
    return `A revoked key needs no more than to be replaced where it is still used; to hear no more of it, write its fingerprint into ${ignoreFile}.`;
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english.js






const LABELS = {
    check: "Scan for leaked keys",
    incomplete: "The scan is incomplete",
    todo: "What to do, in this order",
    key: "Key",
    confidence: "Confidence",
    where: "Where",
    commit: "Commit",
    state: "State",
    fingerprint: "Fingerprint",
    acceptedBy: "Accepted by",
    rule: "Rule",
    places: (number) => count(number, "further place"),
    accepted: (number) => `${count(number, "accepted finding")}, not counted`,
    known: (number) => `${count(number, "key")} known from before, not counted`,
    proposed: (number) => `${count(number, "ignore rule")} proposed here; ${number === 1 ? "it does" : "they do"} not count until merged`,
    unopened: (number) => `${count(number, "archive")} not opened, or not to the end`,
    notes: "Notes",
};
/** The English catalogue: the log, the annotations, the summary and the comment say the same because of it. */
const messages_english_ENGLISH = {
    headline: english_headline,
    counts: ({ commits, objects, bytes }) => `${count(commits, "commit")}, ${count(objects, "object")}, ${(0,facts/* mebibytes */.jh)(bytes) ?? "less than 0.1 MiB"} read`,
    kind: kindWords,
    where: whereWords,
    finding: findingSentence,
    state,
    gap: english_why_gapWords,
    why: whyWords,
    scopeNote: scopeNoteWords,
    note: noteWords,
    unopened: unopenedWords,
    progress: progressWords,
    accepted: ({ finding, by, rule }) => `${sentenceStart(kindWords(finding))} in ${whereWords(finding.place)} is accepted by ${ACCEPTED_BY[by]} (${rule}).`,
    acceptedBy: (by) => ACCEPTED_BY[by],
    todo: todoFor,
    more: (number) => `and ${number} more`,
    moreInSummary: (number) => `And ${number} more, see the summary of the job.`,
    moreGaps: (number) => `And ${count(number, "more thing")} could not be read, see the summary of the job.`,
    details: (runUrl) => `All of it is in the summary of the run: ${runUrl}`,
    resolved: "Keys that were found here before are no longer among what this pull request adds. A key that was ever pushed must be revoked all the same.",
    cancelled: "The run was cancelled.",
    sentence: (text) => `${sentenceStart(text)}.`,
    together: (sentences) => sentences.join(" "),
    titled: (title, text) => `${title}: ${text}`,
    aside: (text) => ` (${text})`,
    reports: ENGLISH_REPORTS,
    labels: LABELS,
};
const ACCEPTED_BY = {
    fingerprint: "a fingerprint in the ignore file",
    path: "a path in the ignore file",
    place: "a place in the ignore file",
    inline: "a marker in its line",
};
function english_headline(view) {
    const found = view.findings.length;
    const aside = [
        ...(view.accepted.length > 0 ? [`${count(view.accepted.length, "finding")} accepted`] : []),
        ...(view.known.length > 0 ? [`${view.known.length} known from before`] : []),
    ];
    const apart = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
    if (!view.complete) {
        const so = found > 0 ? foundWords(view) : "no key";
        return `incomplete: ${so} in the part that could be read of ${scopeWords(view)}${apart}`;
    }
    if (found > 0)
        return `${foundWords(view)} in ${scopeWords(view)}${apart}`;
    if (view.what === "nothing")
        return "nothing was added that could hold a key";
    if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
        return `${eventWords(view.eventName)} adds no commit that was not there before`;
    }
    const other = aside.length === 0 ? "" : view.what === "range" ? "new " : "other ";
    return `no ${other}key in ${cleanScopeWords(view)}${apart}`;
}
function foundWords({ findings }) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return list([
        ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
        ...(possible > 0 ? [count(possible, "possible key")] : []),
        ...(dead > 0 ? [count(dead, "revoked key")] : []),
    ]);
}
function findingSentence(finding) {
    const { publicPrefix, place, placeCount } = finding;
    const encoding = ENCODING_WORDS[place.encoding];
    return [
        sentenceStart(kindWords(finding)),
        publicPrefix === "" ? "" : ` (${publicPrefix}…)`,
        ` in ${whereWords(place)}`,
        commitWords(place),
        encoding === undefined ? "" : `, ${encoding}`,
        placeCount > 1 ? `, and at ${count(placeCount - 1, "other place")}` : "",
        finding.atTip || !(0,facts/* isInCommits */.An)(finding)
            ? ""
            : finding.inHistory
                ? "; it does not stand at HEAD, but is in the history"
                : "; it was removed again in a later commit, but is still in the history",
        finding.live === "true" ? "; OpenAI accepts it at this moment" : "",
        `. Fingerprint ${finding.fingerprint}.`,
    ].join("");
}
function state(finding) {
    const words = [
        ...(finding.live === "true" ? ["works at this moment"] : []),
        ...(finding.live === "false" ? ["revoked"] : []),
        ...((0,facts/* isInCommits */.An)(finding) && !finding.atTip
            ? [finding.inHistory ? "not at HEAD, in the history" : "removed again, still in the history"]
            : []),
        ENCODING_WORDS[finding.place.encoding] ?? "",
    ].filter((word) => word !== "");
    return words.join("; ");
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/languages.js


/** What the reports of a scan say, by language. */
const scanMessages = translated(messages_english_ENGLISH, {
    "zh-CN": async () => (await __nccwpck_require__.e(/* import() */ 668).then(__nccwpck_require__.bind(__nccwpck_require__, 668))).CHINESE,
});

;// CONCATENATED MODULE: ./lib/report/unexpected.js
/** What no part of the program expects. Libraries quote in their errors what they were given: half a header, the beginning of an answer. */
function unexpected(error, messages, writer) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return messages.unexpected(writer.piece(what));
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

;// CONCATENATED MODULE: ./lib/report/scan/scan-report.js




/** Of the form of these reports; whoever knows another one refuses them. */
const SCAN_REPORT_VERSION = 1;
/** A key may stand in each of a hundred thousand commits: so many places of it are told, and the others counted. */
const MOST_PLACES = 1000;
const DIGEST_LENGTH = 16;
/** Takes the keys out of a result, for another job to read. */
function scanReport(result, { hide: hideIn, ...run }) {
    const hide = remembering(hideIn);
    const { scanned } = result;
    const lives = new Map(result.findings.map(({ fingerprint, live }) => [fingerprint, live]));
    const groups = [...groupedBy(result.seen, ({ fingerprint }) => fingerprint).values()];
    return {
        version: SCAN_REPORT_VERSION,
        ...run,
        what: scanned.what,
        refs: scanned.what === "history" ? (scanned.digest ?? "") : "",
        gaps: hiddenIn(result.gaps, hide),
        keys: groups.flatMap((seen) => keyOf(seen, lives, hide)),
        proposedRules: result.proposedRules.map(hide),
        unopened: hiddenIn(result.unopened, hide),
        notes: hiddenIn(result.notes, hide),
        commits: result.commits,
        objects: result.objects,
        bytes: result.bytes,
    };
}
function keyOf(seen, lives, hide) {
    const [first] = seen;
    if (first === undefined)
        return [];
    const { fingerprint, kind, publicPrefix } = first;
    const tipFirst = seen.toSorted((a, b) => Number(b.atTip) - Number(a.atTip));
    const open = tipFirst.filter(({ by }) => by === undefined);
    const accepted = tipFirst.filter(({ by }) => by !== undefined);
    return [
        {
            fingerprint,
            kind,
            publicPrefix,
            live: lives.get(fingerprint) ?? "unknown",
            places: [...open.slice(0, MOST_PLACES), ...accepted.slice(0, MOST_PLACES)].map((one) => placeOf(one, hide)),
            more: Math.max(0, open.length - MOST_PLACES),
            moreAccepted: Math.max(0, accepted.length - MOST_PLACES),
        },
    ];
}
function placeOf({ place, confidence, atTip, age, by }, hide) {
    const { source, line, column, endLine, endColumn, commit, encoding } = place;
    return {
        source,
        ...scan_report_namesOf(place, hide),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
        ...(commit === undefined ? {} : { commit }),
        encoding,
        confidence,
        atTip,
        age,
        ...(by === undefined ? {} : { by: by.by, rule: hide(by.rule) }),
    };
}
function scan_report_namesOf({ source, file, entry }, hide) {
    const names = [file, entry].map((name) => name && hide(name));
    const isHidden = names.some((name, at) => name !== [file, entry][at]);
    // A key was found in one of these names and could not be taken out of it: nothing of them may be told.
    const [shownFile, shownEntry] = KEY_IS_IN_THE_NAME.includes(source) && !isHidden ? names.map((name) => name && REDACTED) : names;
    return {
        ...(file && shownFile ? { file: shownFile } : {}),
        ...(file && shownFile !== file ? { hiddenFile: digestOf(file) } : {}),
        ...(entry && shownEntry ? { entry: shownEntry } : {}),
        ...(entry && shownEntry !== entry ? { hiddenEntry: digestOf(entry) } : {}),
    };
}
function digestOf(name) {
    return createHash("sha256").update(name).digest("hex").slice(0, DIGEST_LENGTH);
}
/** The same value, with the keys taken out of every text in it. */
function hiddenIn(value, hide) {
    return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? hide(part) : part));
}
/** The same names come again and again. */
function remembering(hide) {
    const hidden = new Map();
    return (text) => {
        const known = hidden.get(text);
        if (known !== undefined)
            return known;
        const result = hide(text);
        hidden.set(text, result);
        return result;
    };
}

;// CONCATENATED MODULE: ./lib/merge/is.js

/** Of a closed set. */
function isOneOf(allowed) {
    return (value) => allowed.some((one) => one === value);
}
/** Of a union, all of which the record has to name. */
function is_codes(all) {
    return isOneOf(Object.keys(all));
}
/** A text that is not longer than anything of its kind, in UTF-16 units. */
function isText(longest) {
    return (value) => typeof value === "string" && value.length <= longest;
}
/** A text of a form. */
function isLike(form) {
    return (value) => typeof value === "string" && form.test(value);
}
/** A number of things. */
function isCount(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
/** `true` or `false`. */
function isSwitch(value) {
    return typeof value === "boolean";
}
/** Nothing, or what is told. */
function isMaybe(is) {
    return (value) => value === undefined || is(value);
}
/** A list of at most so many. */
function isList(is, most) {
    return (value) => Array.isArray(value) && value.length <= most && value.every(is);
}
/** An object with these parts and no others. */
function isShape(parts) {
    const checks = Object.entries(parts);
    const names = new Set(checks.map(([name]) => name));
    return (value) => isObject(value) &&
        Object.keys(value).every((name) => names.has(name)) &&
        checks.every(([name, is]) => is(Object.hasOwn(value, name) ? value[name] : undefined));
}

;// CONCATENATED MODULE: ./lib/merge/said.js


/** Which codes of a scan there are: only what has a sentence may be taken from a report. */
/** By a name of theirs, values that are told apart by it; a name that is forgotten here does not compile. */
function byName(name, forms) {
    return (value) => {
        const kind = isObject(value) ? value[name] : undefined;
        return typeof kind === "string" && Object.hasOwn(forms, kind) && forms[kind](value);
    };
}
const said_LONGEST_TEXT = 10_000;
const isSomeText = isText(said_LONGEST_TEXT);
const said_UNSAID = {
    "pushed-commits": true,
    "before-push": true,
    "new-ref-commit": true,
    "pull-request-commit": true,
    "merge-group-commit": true,
    "other-run-commit": true,
    "wiki-commits": true,
};
const GIT = {
    "not-fetched": true,
    "git-not-started": true,
    "no-server": true,
    killed: true,
    stalled: true,
    flooded: true,
    garbled: true,
    cancelled: true,
    "disk-full": true,
    "disk-read-only": true,
    "nothing-left": true,
    "git-too-old": true,
    "server-refused": true,
    "server-gone": true,
    "server-error": true,
    "server-unresolved": true,
    certificate: true,
    proxy: true,
    "server-unreachable": true,
    damaged: true,
    "fetch-failed": true,
    "list-failed": true,
    "read-failed": true,
};
const API = {
    "api-absent": true,
    "api-refused": true,
    "api-rate-limited": true,
    "api-budget": true,
    "api-server-error": true,
    "api-unreachable": true,
    "api-unreadable": true,
    "api-too-large": true,
};
const isPlainWhy = is_codes({
    ...GIT,
    ...API,
    vanished: true,
    "too-many-hits": true,
    "api-unusable": true,
    "api-no-wiki": true,
    "api-files-of-commit": true,
    "api-files-of-tree": true,
});
const isNoGit = is_codes({
    "no-git": true,
    "temp-full": true,
    "temp-denied": true,
    "temp-missing": true,
    "temp-exhausted": true,
    "temp-failed": true,
});
/** A value with a name and these facts. */
function said_facts(name, parts = {}) {
    return isShape({ [name]: isSomeText, ...parts });
}
const isOtherWhy = byName("because", {
    unsaid: said_facts("because", { unsaid: is_codes(said_UNSAID) }),
    "no-way": said_facts("because", { git: isNoGit, api: isOneOf(["no-token", "no-history"]) }),
    "api-limit": said_facts("because", { limit: is_codes(API), commits: isCount, files: isCount }),
    "api-commits-of-range": said_facts("because", { missing: isCount }),
    "api-without-base": said_facts("because", { most: isCount }),
});
const isWhy = (value) => isOtherWhy(value) || isShape({ because: isPlainWhy })(value);
const isSomeGap = byName("gap", {
    commit: said_facts("gap", { id: isLike(/^[0-9a-f]{0,64}$/), role: isOneOf(["tip", "base"]), why: isWhy }),
    history: said_facts("gap", { why: isWhy }),
    objects: said_facts("gap", { count: isCount, why: isWhy }),
    limit: said_facts("gap", { why: isWhy }),
    "no-way": said_facts("gap", { why: isWhy }),
});
/** Something that another job could not read. */
function isGap(value) {
    return isSomeGap(value);
}
const isObstacle = is_codes({
    damaged: true,
    "cut-off": true,
    encrypted: true,
    method: true,
    format: true,
    "entry-size": true,
    "nested-size": true,
    "total-size": true,
    ratio: true,
    overlap: true,
    entries: true,
    depth: true,
    "too-large": true,
    "archives-before": true,
});
/** An archive that another job did not open. */
const isUnopened = isShape({
    file: isSomeText,
    why: isShape({ because: isObstacle, most: isMaybe(isCount) }),
});
const isBadLine = is_codes({
    key: true,
    "too-long": true,
    gitleaks: true,
    "too-many-paths": true,
    sweeping: true,
});
const isLeftOver = is_codes({
    "other-rule": true,
    commits: true,
    contents: true,
    conditions: true,
    scope: true,
    extends: true,
    sweeping: true,
    pattern: true,
    form: true,
    long: true,
    "too-many": true,
    key: true,
    unclear: true,
    unreadable: true,
    missing: true,
    "too-large": true,
});
const isSomeNote = byName("note", {
    unsaid: said_facts("note", { unsaid: is_codes(said_UNSAID) }),
    "unknown-event": said_facts("note", { event: isMaybe(isSomeText) }),
    overlong: said_facts("note"),
    "fell-back": said_facts("note"),
    "base-not-all-read": said_facts("note"),
    "ignore-file-unread": said_facts("note"),
    "left-behind": said_facts("note"),
    "ignore-file-too-large": said_facts("note"),
    "ignore-line": said_facts("note", {
        line: isCount,
        why: isBadLine,
        most: isMaybe(isCount),
        pattern: isMaybe(isSomeText),
    }),
    "more-ignore-lines": said_facts("note", { count: isCount }),
    "left-over": said_facts("note", {
        file: isSomeText,
        why: isLeftOver,
        lines: isMaybe(isSomeText),
        parts: isMaybe(isSomeText),
        more: isCount,
    }),
    "none-verified": said_facts("note", { withheld: is_codes({ fork: true, dependabot: true }) }),
    "not-all-verified": said_facts("note", {
        left: isCount,
        of: isCount,
        why: isOneOf(["cancelled", "unreachable", "too-many"]),
        most: isCount,
    }),
});
/** What another job has to say besides. */
function isNote(value) {
    return isSomeNote(value);
}

;// CONCATENATED MODULE: ./lib/merge/read-report.js






/** The longest that names of files are told. */
const read_report_LONGEST_NAME = 10_000;
const LONGEST_WORD = 300;
const MOST_KEYS = 10_000;
const read_report_MOST_PLACES = 10_000;
const MOST_LINES = 100_000;
const SHARD = /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const DIGEST = /^[0-9a-f]{1,64}$/;
const isName = isText(read_report_LONGEST_NAME);
const isWord = isText(LONGEST_WORD);
const isPlace = isShape({
    source: isOneOf(SOURCES),
    file: isMaybe(isName),
    entry: isMaybe(isName),
    hiddenFile: isMaybe(isLike(DIGEST)),
    hiddenEntry: isMaybe(isLike(DIGEST)),
    line: isMaybe(isCount),
    column: isMaybe(isCount),
    endLine: isMaybe(isCount),
    endColumn: isMaybe(isCount),
    commit: isMaybe(isLike(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    encoding: isOneOf(ENCODINGS),
    confidence: isOneOf(CONFIDENCES.filter((one) => one !== "dead-leak")),
    atTip: isSwitch,
    age: isCount,
    by: isMaybe(is_codes({ fingerprint: true, path: true, place: true, inline: true })),
    rule: isMaybe(isName),
});
const isKey = isShape({
    fingerprint: isLike(FINGERPRINT),
    kind: isOneOf(KEY_KINDS),
    publicPrefix: isWord,
    live: isOneOf(["true", "false", "unknown"]),
    places: isList(isPlace, read_report_MOST_PLACES),
    more: isCount,
    moreAccepted: isCount,
});
const isReport = isShape({
    version: (value) => value === SCAN_REPORT_VERSION,
    program: isWord,
    repository: isWord,
    repositoryUrl: isName,
    what: isOneOf(["range", "tip", "tree", "history", "event-text", "nothing"]),
    shard: isLike(SHARD),
    refs: isMaybe(isWord),
    ignoreFile: isName,
    gaps: isList(isGap, MOST_LINES),
    keys: isList(isKey, MOST_KEYS),
    proposedRules: isList(isName, MOST_LINES),
    unopened: isList(isUnopened, MOST_LINES),
    notes: isList(isNote, MOST_LINES),
    commits: isCount,
    objects: isCount,
    bytes: isCount,
});
/** Reads what another job has written, or somebody in its place: nothing but a whole report of our own form is one. */
function readReport(text) {
    if (nestsTooDeep(text))
        return { read: "too-deep" };
    const value = parseJson(text);
    if (!isObject(value))
        return { read: "not-json" };
    // A form that is not known is no mistake in one that is.
    if (isCount(value["version"]) && value["version"] !== SCAN_REPORT_VERSION)
        return { read: "other-version" };
    return isReport(value) && value.keys.every(hasRules) ? { read: "report", report: value } : { read: "form" };
}
/** Who says that a place is accepted says by what, and each key stands somewhere. */
function hasRules({ places }) {
    return places.length > 0 && places.every(({ by, rule }) => (by === undefined) === (rule === undefined));
}

;// CONCATENATED MODULE: ./lib/scan/in-order.js
/** The worst first. */
const ORDER = ["no-way", "commit", "history", "objects", "limit"];
/** What is missing, the worst first; of one kind in the order in which it was found. */
function inOrder(gaps) {
    return gaps.toSorted((a, b) => ORDER.indexOf(a.gap) - ORDER.indexOf(b.gap));
}

;// CONCATENATED MODULE: ./lib/merge/history.js



/**
 * What one scan of the whole history would have found, from what the scans of its parts found: each place once,
 * though several parts name it, and of a file with many versions one, as {@link once} chooses.
 *
 * @param parts in the order of their shards, each once
 * @param others of which only the keys count: it is not known what else of them was counted already
 */
function mergeHistory(parts, others) {
    const keys = [...parts, ...others].flatMap((report) => report.keys);
    const lives = livesOf(keys);
    const seen = once(keys.flatMap(seenOf).sort((a, b) => b.age - a.age), ({ fingerprint }) => fingerprint);
    const { findings, accepted } = gather(seen);
    const more = sums(keys, (key) => key.more);
    const moreAccepted = sums(keys, (key) => key.moreAccepted);
    const withMore = (finding, further) => ({
        ...finding,
        placeCount: finding.placeCount + (further.get(finding.fingerprint) ?? 0),
    });
    const sum = (number) => parts.reduce((total, report) => total + number(report), 0);
    return {
        scanned: { what: "history", refs: 0, shard: undefined },
        scopeNote: { note: "history", shard: 1, shards: 1 },
        gaps: mergeGaps(parts.flatMap(({ gaps }) => gaps)),
        findings: findings.map((finding) => withLife(withMore(finding, more), lives.get(finding.fingerprint) ?? "unknown")),
        known: [],
        accepted: accepted.map((one) => ({ ...one, finding: withMore(one.finding, moreAccepted) })),
        seen,
        proposedRules: history_distinct(parts.flatMap(({ proposedRules }) => proposedRules)),
        unopened: parts.flatMap(({ unopened }) => unopened),
        notes: history_distinct(parts.flatMap(({ notes }) => notes)),
        commits: sum(({ commits }) => commits),
        objects: sum(({ objects }) => objects),
        bytes: sum(({ bytes }) => bytes),
    };
}
function seenOf({ fingerprint, kind, publicPrefix, places }) {
    return places.map((place) => ({
        key: "",
        fingerprint,
        kind,
        publicPrefix,
        confidence: place.confidence,
        atTip: place.atTip,
        age: place.age,
        by: place.by === undefined ? undefined : { by: place.by, rule: place.rule ?? "" },
        place: {
            source: place.source,
            file: place.file,
            entry: place.entry,
            line: place.line,
            column: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
            commit: place.commit,
            encoding: place.encoding,
            hidden: {
                ...(place.hiddenFile === undefined ? {} : { file: place.hiddenFile }),
                ...(place.hiddenEntry === undefined ? {} : { entry: place.hiddenEntry }),
            },
        },
    }));
}
/** A key that works for one works; one that OpenAI refused was asked about, which not every part does. */
function livesOf(keys) {
    const lives = new Map();
    for (const { fingerprint, live } of keys) {
        const known = lives.get(fingerprint) ?? "unknown";
        lives.set(fingerprint, known === "unknown" || live === "true" ? live : known);
    }
    return lives;
}
function withLife(finding, live) {
    const isDead = live === "false" && finding.confidence === "leak";
    return { ...finding, live, confidence: isDead ? "dead-leak" : finding.confidence };
}
function sums(keys, number) {
    const totals = new Map();
    for (const key of keys)
        totals.set(key.fingerprint, (totals.get(key.fingerprint) ?? 0) + number(key));
    return totals;
}
/** What all parts miss is missed once; of objects each part misses its own. */
function mergeGaps(gaps) {
    const merged = new Map();
    for (const gap of gaps) {
        const name = JSON.stringify({ ...gap, count: 0 });
        const known = merged.get(name);
        const isCounted = gap.gap === "objects" && known?.gap === "objects";
        merged.set(name, isCounted ? { ...gap, count: gap.count + known.count } : (known ?? gap));
    }
    return inOrder([...merged.values()]);
}
function history_distinct(values) {
    return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

;// CONCATENATED MODULE: ./lib/merge/sort-out.js


/** More foreign repositories than this are not named. */
const MOST_FOREIGN = 20;
/**
 * Holds the reports against the plan. Each shard that was planned needs a report; what is not as planned is a gap,
 * and what it found is told all the same. The order of the files makes no difference.
 */
function sortOut(plan, files) {
    const reports = files.flatMap((file) => (file.read === "report" ? [file.report] : []));
    const byName = grouped_groupedBy(reports, ({ repository }) => repository.toLowerCase());
    const repositories = plan.repositories.map(({ name, shards }) => mergedRepository(name, shards, byName.get(name.toLowerCase()) ?? []));
    const planned = new Set(plan.repositories.map(({ name }) => name.toLowerCase()));
    const foreign = [...byName].flatMap(([name, [first]]) => planned.has(name) || !first ? [] : [first.repository]);
    return {
        repositories,
        gaps: [
            ...plan.gaps.map((says) => ({ report: "plan", says })),
            ...troublesOf(files),
            ...foreign
                .toSorted()
                .slice(0, MOST_FOREIGN)
                .map((repository) => ({ report: "foreign", repository })),
        ],
    };
}
function troublesOf(files) {
    const kinds = grouped_groupedBy(files, ({ read }) => read);
    return [...kinds]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([read, all]) => {
        if (read === "report")
            return [];
        return read === "too-many" ? [{ report: read }] : [{ report: read, count: all.length }];
    });
}
function mergedRepository(name, shards, reports) {
    const byText = new Map(reports.map((report) => [JSON.stringify(report), report]));
    const each = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
    const histories = each.filter(({ what }) => what === "history");
    const ofShard = grouped_groupedBy(histories, ({ shard }) => shard);
    const expected = Array.from({ length: shards }, (_, at) => `${at + 1}/${shards}`);
    const parts = expected.flatMap((shard) => ofShard.get(shard)?.slice(0, 1) ?? []);
    const others = each.filter((report) => !parts.includes(report));
    const misfits = [...ofShard.keys()].filter((shard) => !expected.includes(shard));
    const gaps = [
        ...expected
            .filter((shard) => !ofShard.has(shard))
            .map((shard) => ({ report: "missing", shard })),
        ...expected
            .filter((shard) => (ofShard.get(shard)?.length ?? 0) > 1)
            .map((shard) => ({ report: "differs", shard })),
        ...misfits.toSorted().map((shard) => ({ report: "other-split", shard, shards })),
        ...each
            .filter(({ what }) => what !== "history")
            .map(({ shard }) => ({ report: "no-history", shard })),
    ];
    return {
        name,
        shards,
        reported: parts.length,
        result: mergeHistory(parts, others),
        gaps,
        changed: new Set(parts.map(({ refs }) => refs)).size > 1,
        ignoreFile: each[0]?.ignoreFile ?? "",
    };
}

;// CONCATENATED MODULE: ./lib/report/scan/sentences.js
/** Lines of the log for one kind of thing; the summary has more. */
const MAX_LINES = 50;
/** The first lines of the result in the log: what was found, and what was scanned. */
function headLines(view, messages) {
    const { check } = messages.labels;
    return [
        messages.sentence(messages.titled(check, messages.headline(view))),
        messages.sentence(messages.counts(view)),
    ];
}
/**
 * The lines that the log ends with: what is missing, what was found, what to do.
 *
 * @param told what stands in the log already, as annotations
 */
function logLines(view, told, messages) {
    const cut = (items, line) => [
        ...items.slice(0, MAX_LINES).map((item) => `  ${line(item)}`),
        ...(items.length > MAX_LINES ? [`  ${messages.moreInSummary(items.length - MAX_LINES)}`] : []),
    ];
    const { labels } = messages;
    const section = (label, items, line) => items.length === 0 ? [] : [messages.titled(label, "").trimEnd(), ...cut(items, line)];
    const about = new Set(told.flatMap((annotation) => annotation.about ?? []));
    // The first gap is told by an annotation of its own.
    const gaps = told.length > about.size ? view.gaps.slice(1) : view.gaps;
    return [
        ...section(labels.incomplete, gaps, (gap) => {
            const { says, repair } = messages.gap(gap);
            return messages.together([says, repair]);
        }),
        ...cut(view.findings.filter((finding) => !about.has(finding)), (finding) => messages.finding(finding)),
        ...section(labels.todo, messages.todo(view).map((step, index) => `${index + 1}. ${step}`), (step) => step),
        ...section(labels.accepted(view.accepted.length), view.accepted, (one) => messages.accepted(one)),
        ...section(labels.known(view.known.length), view.known, (one) => messages.finding(one)),
        ...section(labels.proposed(view.proposedRules.length), view.proposedRules, (rule) => rule),
        ...section(labels.unopened(view.unopened.length), view.unopened, ({ file, why }) => messages.titled(file, messages.unopened(why))),
        ...section(labels.notes, view.notes, (note) => messages.note(note)),
    ];
}
/** The sentence that the step fails with; the log has the rest by then. */
function headlineOf(view, messages) {
    return messages.sentence(messages.headline(view));
}
/** The output `reason`: the result, and what is to be done first. */
function reasonOf(view, messages) {
    const first = view.gaps[0];
    return messages.together([
        headlineOf(view, messages),
        ...(first === undefined ? [] : Object.values(messages.gap(first))),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/merge/log.js

const TITLE = "OpenAI Key Guard";
const LONGEST_MESSAGE = 4000;
/** Of the log; the summary has more. */
const log_MOST_LINES = 3000;
/** The log of several repositories: one line each, then what was found in each that has something to tell. */
function mergedLines(merged, scan, messages) {
    const lines = [
        scan.titled(scan.labels.check, scan.sentence(messages.headline(merged))),
        ...gapLines(merged, scan),
        ...merged.repositories.map((one) => `  ${aboutOf(one, scan, messages)}`),
        ...(merged.leftOut > 0 ? [messages.leftOut(merged.leftOut)] : []),
        ...merged.repositories
            .filter(isTelling)
            .flatMap((one) => [
            "",
            ...headLines(one.view, scan).map((line, at) => (at === 0 ? messages.about(one.name, line) : line)),
            ...(one.changed ? [messages.changed] : []),
            ...logLines(one.view, [], scan),
        ]),
    ];
    return lines.length <= log_MOST_LINES
        ? lines
        : [...lines.slice(0, log_MOST_LINES), scan.moreInSummary(lines.length - log_MOST_LINES)];
}
/** One annotation for what belongs to no repository, and one for each that has something to tell, the worst first. */
function mergedAnnotations(merged, left, scan, messages) {
    const all = [
        ...(merged.gaps.length > 0
            ? [annotation(merged.incompleteFails ? "error" : "warning", gapLines(merged, scan).join(" "))]
            : []),
        ...merged.repositories
            .filter(({ view }) => view.findings.length + view.gaps.length > 0)
            .map((one) => annotation(isBad(one.view) ? "error" : "warning", aboutOf(one, scan, messages))),
    ];
    return ["error", "warning"].flatMap((level) => {
        const ofLevel = all.filter((one) => one.level === level);
        if (ofLevel.length <= left[level])
            return ofLevel;
        const kept = ofLevel.slice(0, Math.max(0, left[level] - 1));
        const rest = annotation(level, scan.moreInSummary(ofLevel.length - kept.length));
        return [...kept, rest].slice(0, Math.max(0, left[level]));
    });
}
function aboutOf({ name, view }, scan, messages) {
    const [gap] = view.gaps;
    const missing = gap === undefined ? [] : Object.values(scan.gap(gap));
    return messages.about(name, scan.together([scan.sentence(scan.headline(view)), ...missing]));
}
function gapLines({ gaps }, scan) {
    return gaps.map((gap) => scan.together(Object.values(scan.gap(gap))));
}
function isTelling({ view, changed }) {
    return view.findings.length + view.gaps.length + view.accepted.length + view.notes.length > 0 || changed;
}
function isBad({ findings, complete, incompleteFails }) {
    const isBadFinding = findings.some(({ confidence, fails }) => confidence === "leak" || fails);
    return isBadFinding || (!complete && incompleteFails);
}
function annotation(level, message) {
    return { level, message: message.slice(0, LONGEST_MESSAGE), properties: { title: TITLE } };
}

;// CONCATENATED MODULE: ./lib/report/scan/sarif-rules.js


/** The page of the project; `OWNER` as in the README. */
const INFORMATION_URI = "https://github.com/OWNER/openai-key-guard";
const RULES = {
    leak: {
        id: "openai-key-leak",
        name: "OpenAiKeyLeak",
        level: "error",
        title: "Leaked OpenAI key",
        says: "A key in one of OpenAI's formats stands in the repository, its history or its texts.",
        help: [
            `Revoke the key first (admin keys and service accounts on their own pages): ${message/* KEYS_PAGE */.BA}.`,
            "Create a new key, store it as a secret, and let the program read it from its environment.",
            "Then, if need be, clean the history. Deleting the line does not help: whoever has a copy has the key.",
        ],
        securitySeverity: "9.8",
    },
    "possible-leak": {
        id: "possible-key-leak",
        name: "PossibleKeyLeak",
        level: "warning",
        title: "Possible key of a relay or compatible vendor",
        says: "A text that has the form of a key of a relay, of a vendor compatible with OpenAI, or of a short-lived OpenAI credential, and is random enough to be one.",
        help: [
            "If it is a key, revoke it at the relay or vendor that issued it, and store a new one as a secret.",
            "If it is none, accept it: write its fingerprint into .keyguardignore, or openai-key-guard:allow into its line.",
        ],
        securitySeverity: "6.5",
    },
    "dead-leak": {
        id: "dead-key-leak",
        name: "DeadKeyLeak",
        level: "warning",
        title: "Revoked OpenAI key",
        says: "A key in one of OpenAI's formats that OpenAI no longer accepts.",
        help: [
            "Replace the key where it is still used, and keep the new one in a secret.",
            "To hear no more of it, write its fingerprint into .keyguardignore.",
        ],
        securitySeverity: "2.0",
    },
};
/** What every result refers to, in this order. */
const RULE_DESCRIPTORS = CONFIDENCES.map((confidence) => descriptorOf(RULES[confidence]));
/** What a SARIF result says of its rule; the index is that of the list of rules. */
function ruleOf(confidence) {
    const { id, level } = RULES[confidence];
    return { ruleId: id, ruleIndex: CONFIDENCES.indexOf(confidence), level };
}
function descriptorOf({ id, name, level, title, says, help, securitySeverity }) {
    return {
        id,
        name,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: says },
        help: {
            text: help.join(" "),
            markdown: help.map((step, index) => `${index + 1}. ${step}`).join("\n"),
        },
        helpUri: INFORMATION_URI,
        defaultConfiguration: { level },
        properties: {
            tags: ["security", "secrets", "openai", "external/cwe/cwe-798"],
            precision: id === "possible-key-leak" ? "medium" : "very-high",
            "problem.severity": level === "error" ? "error" : "warning",
            "security-severity": securitySeverity,
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/scan/sarif.js


/** GitHub takes no more results in a run, and shows the 5,000 worst. */
const MAX_RESULTS = 25_000;
/** More would say nothing new. */
const MAX_NOTIFICATIONS = 100;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Where something stands that is in no file: GitHub wants a place in the repository, and this is all of it. */
const REPOSITORY_ROOT = ".";
/**
 * The findings as a SARIF 2.1.0 log that GitHub's code scanning accepts. No text of the repository is quoted but
 * paths: nobody masks what is in this file, and GitHub keeps it.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 *
 * Always in English, as the rules and everything else in code scanning are: an alert lives for years among those of
 * other tools, and its words must not change with the workflow that wrote it last.
 *
 * @param version of this action: `1.2.3`
 * @param gapWords what is missing, in English
 */
function sarifLog(view, version, gapWords = messages_english_ENGLISH.gap) {
    const results = [
        ...view.findings.slice(0, MAX_RESULTS).map((finding) => resultOf(finding)),
        ...view.accepted
            .slice(0, Math.max(0, MAX_RESULTS - view.findings.length))
            .map((accepted) => suppressed(accepted)),
    ];
    return {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "OpenAI Key Guard",
                        semanticVersion: version,
                        informationUri: INFORMATION_URI,
                        rules: [...RULE_DESCRIPTORS],
                    },
                },
                automationDetails: { id: categoryOf(view) },
                invocations: [
                    {
                        executionSuccessful: view.complete,
                        ...(view.complete ? {} : { toolExecutionNotifications: notificationsOf(view, gapWords) }),
                    },
                ],
                // As the columns of places are counted.
                columnKind: "utf16CodeUnits",
                results,
            },
        ],
    };
}
/**
 * What GitHub calls the category: a new log replaces the one before it of the same category, so each scope and
 * each shard has its own. All before the last `/` counts.
 */
function categoryOf({ what, shard }) {
    const scope = what === "history" || what === "tree" ? what : "event";
    const part = shard === undefined ? "" : `/${shard.replace(/[^0-9]+/g, "-of-")}`;
    return `openai-key-guard/${scope}${part}/`;
}
function resultOf(finding) {
    const { confidence, fingerprint, place, otherPlaces } = finding;
    const related = otherPlaces.filter(({ uri }) => uri !== undefined);
    return {
        ...ruleOf(confidence),
        message: { text: messageText(messages_english_ENGLISH.finding(finding)) },
        locations: [locationOf(place)],
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map((one, index) => ({
                    id: index + 1,
                    ...locationOf(one),
                    message: { text: messageText(`${messages_english_ENGLISH.where(one)}.`) },
                })),
            }),
        partialFingerprints: {
            // The only one that GitHub looks at: the same key is the same alert, wherever it moves.
            primaryLocationLineHash: `${fingerprint}:1`,
            "openaiKeyGuard/v1": fingerprint,
        },
    };
}
function suppressed({ finding, by, rule }) {
    return {
        ...resultOf(finding),
        suppressions: [
            {
                kind: by === "inline" ? "inSource" : "external",
                status: "accepted",
                justification: messageText(`${messages_english_ENGLISH.acceptedBy(by)}: ${rule}`),
            },
        ],
    };
}
function locationOf(place) {
    return {
        physicalLocation: {
            artifactLocation: { uri: place.uri ?? REPOSITORY_ROOT },
            region: place.uri === undefined || place.source !== "file" ? FIRST_LINE : regionOf(place),
        },
    };
}
/** GitHub wants a region of every result; this one stands for the file as a whole. */
const FIRST_LINE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function regionOf({ line, column, endLine, endColumn, entry }) {
    if (line === undefined || entry !== undefined)
        return FIRST_LINE;
    const startColumn = column ?? 1;
    const lastLine = Math.max(line, endLine ?? line);
    const lastColumn = endColumn ?? startColumn;
    return {
        startLine: line,
        startColumn,
        endLine: lastLine,
        endColumn: lastLine === line ? Math.max(startColumn, lastColumn) : lastColumn,
    };
}
function notificationsOf({ gaps }, gapWords) {
    return gaps.slice(0, MAX_NOTIFICATIONS).map((gap) => {
        const { says, repair } = gapWords(gap);
        return { level: "error", message: { text: messageText(`${says} ${repair}`) } };
    });
}
/** In messages of SARIF brackets make links and braces placeholders (section 3.11): no path may. */
function messageText(text) {
    return text.replace(/[[{]/g, "(").replace(/[\]}]/g, ")");
}

;// CONCATENATED MODULE: ./lib/report/merge/sarif.js

/** GitHub takes no more runs in a file (sarif-limits); those that have the most to say come first. */
const MOST_RUNS = 20;
/**
 * The findings of several repositories as one SARIF log: a run for each, which says whose it is, under a category
 * of its own, since GitHub takes one run of a category. GitHub shows them all as alerts of the repository to which
 * they are uploaded.
 *
 * @param gapWords what is missing, in English
 */
function mergedSarif(merged, version, gapWords) {
    const telling = merged.repositories.filter(({ view }) => view.findings.length + view.accepted.length + view.gaps.length > 0);
    const told = telling.length > 0 ? telling : merged.repositories;
    const logs = told.slice(0, MOST_RUNS).map((repository) => ({
        repository,
        log: sarifLog(repository.view, version, gapWords),
    }));
    const [first] = logs;
    return {
        ...(first?.log ?? { version: "2.1.0" }),
        runs: logs.flatMap(({ repository, log }) => log.runs.map((run) => ofRepository(run, repository))),
    };
}
function ofRepository(run, { name, url }) {
    return {
        ...run,
        automationDetails: { id: `${run.automationDetails?.id ?? ""}${name}/` },
        ...(url === undefined ? {} : { versionControlProvenance: [{ repositoryUri: url }] }),
    };
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

;// CONCATENATED MODULE: ./lib/report/scan/summary.js



/** GitHub drops a summary of more than 1 MiB whole, and it may not be ours alone. */
const MAX_BYTES = 512 * 1024;
/** So many characters of a place on a line: with the fingerprint beside it, the table is as wide as the page. */
const LINE_LENGTH = 40;
const LONGEST_LINE = new RegExp(`.{1,${LINE_LENGTH}}`, "gsu");
/** They stand before the findings, and must leave room for them. */
const MAX_GAPS = 10;
/** The part of the job summary that tells of a scan: Markdown, bounded, tables always whole. */
function scanSummary(view, messages, maxBytes = MAX_BYTES) {
    const { labels } = messages;
    return pageOf([
        heading(view, messages),
        gapList(view, messages),
        todoList(view, messages),
        findingTable(view.findings, messages),
        { lines: [sentence(messages.scopeNote(view.scopeNote)), "", plain(messages.counts(view)), ""] },
        furtherPlaces(view.findings, messages),
        proposedList(view, messages),
        collapsed(labels.accepted(view.accepted.length), tableHead([labels.key, labels.where, labels.acceptedBy, labels.rule, labels.fingerprint]), view.accepted, ({ finding, by, rule }) => row([
            plain(messages.kind(finding)),
            where(finding.place, messages),
            plain(messages.acceptedBy(by)),
            code(rule),
            code(finding.fingerprint),
        ]), (number) => row([plain(messages.more(number)), "", "", "", ""])),
        collapsed(labels.known(view.known.length), tableHead([labels.key, labels.where, labels.commit, labels.fingerprint]), view.known, (finding) => row([
            plain(messages.kind(finding)),
            where(finding.place, messages),
            commitCell(finding.place),
            code(finding.fingerprint),
        ]), (number) => row([plain(messages.more(number)), "", "", ""])),
        collapsed(labels.unopened(view.unopened.length), [], view.unopened, ({ file, why }) => `- ${messages.titled(code(file), plain(messages.unopened(why)))}`, (number) => `- ${plain(messages.more(number))}`),
        {
            head: [`**${labels.notes}**`, ""],
            rowCount: view.notes.length,
            row: (index) => {
                const note = view.notes[index];
                return note === undefined ? "" : `- ⚠️ ${sentence(messages.note(note))}`;
            },
            more: (number) => `- ${plain(messages.more(number))}`,
            foot: [""],
        },
    ], maxBytes);
}
/** ❌ for what fails the step or is a leak, ⚠️ for what one should look at, ✅ for nothing. */
function signOf({ findings, accepted, complete, incompleteFails }) {
    if ((!complete && incompleteFails) || findings.some(summary_isBad))
        return "❌";
    // Whoever writes a line can write a marker into it; rules in the ignore file were there before.
    const byMarker = accepted.some(({ by }) => by === "inline");
    return !complete || findings.length > 0 || byMarker ? "⚠️" : "✅";
}
function summary_isBad({ confidence, fails }) {
    return confidence === "leak" || fails;
}
function heading(view, messages) {
    return { lines: [headingOf(view, messages), ""] };
}
/** The result in one line, as a heading. */
function headingOf(view, messages) {
    return `### ${signOf(view)} ${messages.titled(messages.labels.check, plain(messages.headline(view)))}`;
}
/** First and loud: whatever stands below is not the whole truth. */
function gapList({ gaps }, messages) {
    return {
        head: [`**⚠️ ${messages.labels.incomplete}**`, ""],
        rowCount: gaps.length,
        maxRows: MAX_GAPS,
        row: (index) => {
            const gap = gaps[index];
            if (gap === undefined)
                return "";
            const { says, repair } = messages.gap(gap);
            return `- ${messages.together([sentence(says), `**${sentence(repair)}**`])}`;
        },
        more: (number) => `- ${plain(messages.moreGaps(number))}`,
        foot: [""],
    };
}
/**
 * The findings, a row each, as the summary and the comment show them. Few columns: those that have to be scrolled into
 * sight are not seen.
 */
function findingTable(findings, messages) {
    const { labels } = messages;
    return {
        head: tableHead(["", labels.key, labels.where, labels.fingerprint]),
        rowCount: findings.length,
        row: (index) => {
            const finding = findings[index];
            return finding === undefined ? "" : findingRow(finding, messages);
        },
        more: (number) => row(["", plain(messages.more(number)), "", ""]),
        foot: [""],
    };
}
function findingRow(finding, messages) {
    const { place, placeCount, confidence, publicPrefix, fingerprint } = finding;
    const further = placeCount > 1 ? messages.aside(messages.labels.places(placeCount - 1)) : "";
    const state = messages.state(finding);
    return row([
        summary_isBad(finding) ? "❌" : "⚠️",
        lines([
            `${plain(messages.kind(finding))}${publicPrefix === "" ? "" : ` ${code(publicPrefix)}…`}`,
            confidence,
            plain(state),
        ]),
        lines([`${where(place, messages)}${plain(further)}`, commitCell(place)]),
        code(fingerprint),
    ]);
}
function where(place, messages) {
    return placeLink(place, messages.where(place));
}
function commitCell({ commit }) {
    return commit === undefined ? "" : `<code>${(0,facts/* short */.h0)(commit)}</code>`;
}
/** What to do next, in order; nothing when there is nothing to do. */
function todoList(view, messages) {
    const steps = messages.todo(view);
    if (steps.length === 0)
        return { lines: [] };
    return {
        lines: [
            `**${messages.labels.todo}**`,
            "",
            ...steps.map((step, index) => `${index + 1}. ${sentence(step, view.secretsUrl)}`),
            "",
        ],
    };
}
function furtherPlaces(findings, messages) {
    const places = findings.flatMap(({ fingerprint, otherPlaces }) => otherPlaces.map((place) => ({ fingerprint, place })));
    const { labels } = messages;
    return collapsed(labels.places(findings.reduce((sum, { placeCount }) => sum + Math.max(0, placeCount - 1), 0)), tableHead([labels.fingerprint, labels.where, labels.commit]), places, ({ fingerprint, place }) => row([code(fingerprint), where(place, messages), commitCell(place)]), (number) => row([plain(messages.more(number)), "", ""]));
}
function proposedList({ proposedRules }, messages) {
    return {
        head: [`**${messages.labels.proposed(proposedRules.length)}**`, ""],
        rowCount: proposedRules.length,
        row: (index) => {
            const rule = proposedRules[index];
            return rule === undefined ? "" : `- ${code(rule)}`;
        },
        more: (number) => `- ${plain(messages.more(number))}`,
        foot: [""],
    };
}
function collapsed(title, head, items, itemRow, more) {
    return {
        head: ["<details>", `<summary>${plain(title)}</summary>`, "", ...head],
        rowCount: items.length,
        row: (index) => {
            const item = items[index];
            return item === undefined ? "" : itemRow(item);
        },
        more,
        foot: ["", "</details>", ""],
    };
}
/** A text as code: also at the beginning of a line, where `-` or `1.` would be markup. */
function code(text) {
    return `<code>${plain(text)}</code>`;
}
/** The words for a place, with the place's permalink where it has one. */
function placeLink(place, words) {
    const text = lines(broken(words).map(plain));
    return place.url === undefined ? text : `[${text}](${place.url})`;
}
/** Several lines in one cell. */
function lines(texts) {
    return texts.filter((text) => text !== "").join("<br>");
}
/**
 * A text in lines, broken behind slashes if it can be: browsers do not do that, and a long path would push the other
 * columns out of sight.
 */
function broken(text) {
    const pieces = text.split(/(?<=\/)/).flatMap((piece) => piece.match(LONGEST_LINE) ?? []);
    const whole = [];
    for (const piece of pieces) {
        const last = whole.at(-1);
        if (last === undefined || last.length + piece.length > LINE_LENGTH)
            whole.push(piece);
        else
            whole[whole.length - 1] = `${last}${piece}`;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/report/merge/summary.js





/** GitHub drops a summary of more than 1 MiB whole. */
const summary_MAX_BYTES = 900 * 1024;
/** Of the findings of one repository, where there are many. */
const MOST_ROWS = 100;
/** Each has lines that are always there. */
const MOST_REPOSITORIES = 300;
/** The job summary of several repositories: a row for each, the worst first, then what was found in each of them. */
function mergedSummary(merged, scan, messages, maxBytes = summary_MAX_BYTES) {
    const one = asOne(merged);
    const telling = merged.repositories.filter(({ view, changed }) => view.findings.length + view.gaps.length > 0 || changed);
    const more = telling.length - MOST_REPOSITORIES;
    return pageOf([
        { lines: [summary_headingOf(merged, one, scan, messages), ""] },
        gapList({ ...one, gaps: merged.gaps }, scan),
        todoList(one, scan),
        repositoryTable(merged, scan, messages),
        {
            lines: [
                plain(scan.counts(one)),
                "",
                ...(merged.leftOut > 0 ? [sentence(messages.leftOut(merged.leftOut)), ""] : []),
            ],
        },
        ...telling.slice(0, MOST_REPOSITORIES).flatMap((repository) => sectionsOf(repository, scan, messages)),
        { lines: more > 0 ? [plain(messages.moreRepositories(more)), ""] : [] },
    ], maxBytes);
}
function summary_headingOf(merged, one, scan, messages) {
    return `### ${signOf(one)} ${plain(scan.titled(scan.labels.check, messages.headline(merged)))}`;
}
function repositoryTable({ repositories }, scan, { labels, found, parts, moreRepositories }) {
    return {
        head: tableHead(["", labels.repository, labels.found, labels.parts, labels.missing]),
        rowCount: repositories.length,
        row: (index) => {
            const repository = repositories[index];
            if (repository === undefined)
                return "";
            const { view, reported, shards } = repository;
            const [gap, ...others] = view.gaps;
            const missing = gap === undefined ? [] : [scan.gap(gap).says];
            return row([
                signOf(view),
                linkTo(repository),
                plain(found(repository)),
                plain(parts(reported, shards)),
                [...missing, ...(others.length > 0 ? [scan.more(others.length)] : [])]
                    .map((text) => plain(text))
                    .join(" "),
            ]);
        },
        more: (count) => row(["", plain(moreRepositories(count)), "", "", ""]),
        foot: [""],
    };
}
function sectionsOf(repository, scan, messages) {
    const { view, changed } = repository;
    return [
        {
            lines: [
                `#### ${signOf(view)} ${linkTo(repository)}${plain(scan.titled("", scan.headline(view)))}`,
                "",
                ...(changed ? [`- ⚠️ ${sentence(messages.changed)}`, ""] : []),
            ],
        },
        gapList(view, scan),
        { ...findingTable(view.findings, scan), maxRows: MOST_ROWS },
    ];
}
function linkTo({ name, url }) {
    return url !== undefined && isPlainAddress(url) ? `[${plain(name)}](${url})` : plain(name);
}

;// CONCATENATED MODULE: ./lib/report/scan/annotations.js
const annotations_TITLE = "OpenAI Key Guard";
/** The runner cuts messages at 4,096 characters. */
const annotations_LONGEST_MESSAGE = 4000;
/** Annotations, worst first: what could not be read, then what was found, then how many more there are. */
function annotationsOf(view, left, messages) {
    return [
        ...ofLevel("error", view, left.error, messages),
        ...ofLevel("warning", view, left.warning, messages),
    ];
}
function ofLevel(level, view, left, messages) {
    const gap = levelOfGaps(view) === level ? gapAnnotation(view, level, messages) : [];
    const findings = view.findings.filter((finding) => levelOf(finding) === level);
    const room = Math.max(0, left - gap.length);
    const kept = findings.length <= room ? findings : findings.slice(0, Math.max(0, room - 1));
    const rest = findings.length - kept.length;
    return [
        ...gap,
        ...kept.map((finding) => findingAnnotation(finding, level, messages)),
        ...(rest > 0 ? [annotations_annotation(level, messages.moreInSummary(rest))] : []),
    ].slice(0, Math.max(0, left));
}
/** A leak is an error also where it does not fail the step; what else was found is one where it does. */
function levelOf({ confidence, fails }) {
    return confidence === "leak" || fails ? "error" : "warning";
}
function levelOfGaps({ incompleteFails }) {
    return incompleteFails ? "error" : "warning";
}
function gapAnnotation({ gaps }, level, messages) {
    const [first, ...others] = gaps;
    if (first === undefined)
        return [];
    const { says, repair } = messages.gap(first);
    const more = others.length === 0 ? [] : [messages.moreGaps(others.length)];
    const incomplete = messages.sentence(messages.labels.incomplete);
    return [annotations_annotation(level, messages.together([incomplete, says, repair, ...more]))];
}
function findingAnnotation(finding, level, messages) {
    const place = finding.atTip && finding.place.source === "file" ? position(finding.place) : {};
    return { ...annotations_annotation(level, messages.finding(finding), place), about: finding };
}
function position(place) {
    const { exactPath, line, column, endColumn } = place;
    if (exactPath === undefined)
        return {};
    if (line === undefined)
        return { file: exactPath };
    const endLine = place.endLine ?? line;
    const oneLine = endLine === line;
    return {
        file: exactPath,
        startLine: line,
        endLine,
        ...(oneLine && column !== undefined ? { startColumn: column } : {}),
        ...(oneLine && column !== undefined && endColumn !== undefined ? { endColumn } : {}),
    };
}
function annotations_annotation(level, message, place = {}) {
    return { level, message: message.slice(0, annotations_LONGEST_MESSAGE), properties: { title: annotations_TITLE, ...place } };
}

;// CONCATENATED MODULE: ./lib/version.js
/** Of this action, as in package.json. */
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./lib/merge/surfaces.js









/** One repository looks like one scan of it; of several, there is a line, a row and a section each. */
function surfacesOf(plan, merged, { scan, words, left, gapWords }) {
    const [only, ...others] = merged.repositories;
    if (plan.of === "repository" && only !== undefined && others.length === 0) {
        const gaps = [...merged.gaps, ...only.view.gaps];
        const view = { ...only.view, gaps, complete: merged.complete };
        const annotations = annotationsOf(view, left, scan);
        const changed = only.changed ? [words.changed] : [];
        return {
            annotations,
            lines: [...headLines(view, scan), ...logLines(view, annotations, scan), ...changed],
            reason: reasonOf(view, scan),
            failure: headlineOf(view, scan),
            summary: () => [scanSummary(view, scan), ...changed.map((note) => `- ⚠️ ${note}\n`)].join("\n"),
            sarif: () => json(sarifLog(view, VERSION, gapWords)),
        };
    }
    const headline = scan.sentence(words.headline(merged));
    const [gap] = asOne(merged).gaps;
    return {
        annotations: mergedAnnotations(merged, left, scan, words),
        lines: mergedLines(merged, scan, words),
        reason: scan.together([headline, ...(gap === undefined ? [] : Object.values(scan.gap(gap)))]),
        failure: headline,
        summary: () => mergedSummary(merged, scan, words),
        sarif: () => json(mergedSarif(merged, VERSION, gapWords)),
    };
}
function json(value) {
    return JSON.stringify(value, undefined, 2);
}

;// CONCATENATED MODULE: ./lib/merge/run.js



















const MIB = 1024 * 1024;
const LIMITS = { entries: 10_000, bytes: 64 * MIB, allBytes: 256 * MIB };
const LONGEST_REASON = 1000;
/** A run that ends without a result; the message is for people. */
class NoResult extends Error {
}
/** One run of the action in `merge/`: reads plan and reports, and tells what one scan would have told. Never rejects, and alone makes the step fail. */
async function run(ports) {
    const { runner } = ports;
    const key = runner.env("OPENAI_API_KEY") ?? "";
    for (const mask of new Set(key === "" ? [] : masksFor(key)))
        runner.mask(mask);
    ports.clearSecrets();
    const writer = new Writer(runner, key === "" ? [] : [key]);
    const locale = localeOf(runner.input("locale"));
    const words = await stepMessages(locale).catch(() => stepMessages("en"));
    try {
        const inputs = readMergeInputs((name) => runner.input(name));
        const isWritten = await merge(inputs, ports, words.failsBecause, writer);
        if (!isWritten.outputs)
            writer.fail(words.outputsUnwritten);
        if (!isWritten.summary)
            writer.warning(words.summaryUnwritten);
    }
    catch (error) {
        const mistake = error instanceof input_error_InputError && (await inputMessages(locale).then(error.says, () => error.message));
        const says = error instanceof NoResult ? error.message : mistake || unexpected(error, words, writer);
        const reason = writer.piece(says, LONGEST_REASON);
        const outputs = mergeOutputs({ result: "fail", reason }, undefined, undefined);
        const isWritten = outputs.every(([name, value]) => writer.output(name, value));
        writer.fail(reason);
        if (!isWritten)
            writer.fail(words.outputsUnwritten);
    }
}
/** @returns what could be written */
async function merge(inputs, ports, failsBecause, writer) {
    const words = await mergeMessages(inputs.locale);
    const scan = withReportGaps(await scanMessages(inputs.locale), words);
    const gapWords = withReportGaps(await scanMessages("en"), await mergeMessages("en")).gap;
    const { serverUrl, workspace } = surroundingsOf(ports);
    const plan = readPlan(inputs.plan);
    if (plan === undefined)
        throw new NoResult(words.noPlan);
    const files = await filesIn(ports.readReports(workspace, inputs.reports, LIMITS), ports);
    const merged = mergedView(sortOut(plan, files), leftOutOf(plan), {
        hide: (text) => writer.scrubName(hideKeys(text)),
        serverUrl,
        failOn: inputs.failOn,
    });
    if (ports.crash() !== undefined)
        throw ports.crash();
    if (ports.cancel.aborted)
        throw new NoResult(scan.cancelled);
    const one = asOne(merged);
    const surfaces = surfacesOf(plan, merged, { scan, words, left: writer.annotationsLeft, gapWords });
    for (const annotation of surfaces.annotations)
        writer.annotate(annotation);
    for (const line of surfaces.lines)
        writer.line(line);
    let sarifFile;
    if (inputs.sarifFile !== undefined) {
        const written = await ports.writeReport(workspace, inputs.sarifFile, surfaces.sarif());
        if (written.state === "written")
            sarifFile = writer.own(written.path);
        else
            writer.warning(scan.reports.file(written.why));
    }
    const confidences = new Set(one.findings.map(({ confidence }) => confidence));
    const decision = decideScan({ confidences, complete: one.complete }, inputs.failOn);
    const ended = { result: decision.result, reason: surfaces.reason };
    const outputs = mergeOutputs(ended, one, sarifFile);
    const isWritten = outputs.every(([name, value]) => writer.output(name, value));
    const summary = await writer.summary(surfaces.summary());
    if (decision.result === "fail") {
        writer.fail(surfaces.failure);
        if (decision.because !== undefined)
            writer.line(failsBecause(decision.because));
    }
    return { outputs: isWritten, summary };
}
function leftOutOf({ leftOut, moreLeftOut }) {
    return leftOut.length + moreLeftOut;
}
/** One after the other: of each only what it says is kept. */
async function filesIn(reports, { cancel }) {
    const files = [];
    for await (const found of reports) {
        if (cancel.aborted)
            break;
        files.push(found.found === "text" ? readReport(found.text) : { read: found.found });
    }
    return files;
}


/***/ }),

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* unused harmony export relativeTo */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);



/**
 * Writes a file into the workspace, whole or not at all. The workspace may hold what the author of a pull request
 * put there: nothing is written through a symbolic link, and nothing outside of the workspace. A link or file in
 * the place of the report itself is replaced. Never rejects.
 *
 * @param workspace a directory that exists, such as `GITHUB_WORKSPACE`
 * @param file relative to the workspace, or absolute and inside of it; missing directories are made
 */
async function writeReport(workspace, file, text) {
    try {
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
        const relative = relativeTo(root, workspace, file);
        if (relative === undefined)
            return refused({ of: "outside" });
        const problem = await prepareDirectory(root, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(relative));
        if (problem !== undefined)
            return refused(problem);
        const target = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, relative);
        if (await isDirectory(target))
            return refused({ of: "directory" });
        await replace(target, text);
        return { state: "written", path: relative.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/") };
    }
    catch (error) {
        return refused(reason(error));
    }
}
/**
 * The path inside the workspace, or `undefined` for one that is outside of it, or the workspace itself.
 *
 * @param root the workspace with all links followed
 * @param paths of the system
 */
function relativeTo(root, workspace, file, paths = node_path__WEBPACK_IMPORTED_MODULE_2__) {
    for (const base of [root, paths.resolve(workspace)]) {
        const relative = paths.relative(base, paths.resolve(base, file));
        const outside = relative === "" || paths.isAbsolute(relative) || /^\.\.(?:[\\/]|$)/.test(relative);
        if (!outside)
            return relative;
    }
    return undefined;
}
/** Walks down from the workspace; every directory on the way must be one itself, not a link to one. */
async function prepareDirectory(root, relative) {
    let directory = root;
    for (const name of relative.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).filter((part) => part !== "." && part !== "")) {
        directory = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name);
        const found = await statOf(directory);
        if (found === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory);
        else if (found.isSymbolicLink())
            return { of: "link-on-the-way" };
        else if (!found.isDirectory())
            return { of: "file-on-the-way" };
    }
    return undefined;
}
/** The new file is made beside the old one, so that nobody sees half of it; `wx` follows no link. */
async function replace(target, text) {
    const temporary = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: "wx" });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
async function isDirectory(target) {
    return (await statOf(target))?.isDirectory() ?? false;
}
async function statOf(target) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    });
}
function refused(why) {
    return { state: "refused", why };
}
function reason(error) {
    const code = error?.code;
    return {
        of: "file-system",
        code: typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : undefined,
    };
}


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readReports)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** A folder for each artifact, and what is in it. */
const DEEPEST = 2;
/**
 * Reads the reports below a folder: all files whose name ends in `.json`, in it or in its folders. Nothing is read
 * through a symbolic link. A folder that is not there holds none. Never rejects.
 *
 * @param folder in the workspace
 */
async function* readReports(workspace, folder, limits) {
    let entries = 0;
    let bytes = 0;
    for await (const entry of entriesOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, folder), DEEPEST)) {
        if (entry === "unreadable") {
            yield { found: "unreadable" };
            continue;
        }
        entries += 1;
        if (entries > limits.entries) {
            yield { found: "too-many" };
            return;
        }
        if (!/\.json$/i.test(entry.name))
            continue;
        const one = entry.isFile()
            ? await readOne(node_path__WEBPACK_IMPORTED_MODULE_1__.join(entry.parentPath, entry.name), limits.bytes)
            : { found: "no-file" };
        if (one.found === "text")
            bytes += one.text.length;
        if (bytes > limits.allBytes) {
            yield { found: "too-many" };
            return;
        }
        yield one;
    }
}
async function* entriesOf(folder, depth) {
    try {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(folder)) {
            if (entry.isDirectory() && depth > 1)
                yield* entriesOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, entry.name), depth - 1);
            yield entry;
        }
    }
    catch (error) {
        if (error.code !== "ENOENT")
            yield "unreadable";
    }
}
async function readOne(file, mostBytes) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "r");
        try {
            // By what is there when it is read: a file may grow.
            if ((await handle.stat()).size > mostBytes)
                return { found: "too-large" };
            return { found: "text", text: await handle.readFile("utf8") };
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return { found: "unreadable" };
    }
}


/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createRunnerPort)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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


/***/ }),

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ KEYS_PAGE),
/* harmony export */   Vg: () => (/* binding */ ADMIN_KEYS_PAGE),
/* harmony export */   bC: () => (/* binding */ PROJECTS_PAGE)
/* harmony export */ });
/* unused harmony exports BILLING_PAGE, LIMITS_PAGE, GENERAL_PAGE, IP_GUIDE, STATUS_PAGE, KEYLESS_GUIDE, ERROR_GUIDE, newKey, storeAgain, onlyTheKey, notJudged, tryLater, checkBaseUrl, addCredit, scopeSteps, missing, asked */

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
    `Store it ${stored(facts)}.`,
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

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ isInCommits),
/* harmony export */   HB: () => (/* binding */ isShortLived),
/* harmony export */   UE: () => (/* binding */ inMib),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   jh: () => (/* binding */ mebibytes),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** What the catalogues of all languages ask of a view. */
const COMMIT_LENGTH = 12;
/** A commit's id as people know it, of its first characters. */
function short(commit) {
    return commit.slice(0, COMMIT_LENGTH);
}
/** `1,234,567`, the same on every machine. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
const MIB = 1024 * 1024;
/** A number of bytes as `12.3 MiB`; `undefined` where it is less than 0.1 MiB and not nothing. */
function mebibytes(bytes) {
    return bytes > 0 && bytes < MIB / 10 ? undefined : `${(bytes / MIB).toFixed(1)} MiB`;
}
/** A limit of so many bytes, as `32 MiB`. */
function inMib(bytes) {
    return `${Math.round((bytes / MIB) * 10) / 10} MiB`;
}
const SHORT_LIVED = /^(?:ek_|sess-)/;
/** Whether it is a credential that ends by itself within hours (`ek_`, `sess-`, a token). */
function isShortLived({ kind, publicPrefix }) {
    return kind === "oidc" || SHORT_LIVED.test(publicPrefix);
}
/** Texts of an event and names of branches can be changed and have no history; commits stay. */
function isInCommits({ place }) {
    return place.source !== "event-text" && place.source !== "ref";
}
/** Whether any place of these findings is of one of the sources. */
function sourcesOf(findings) {
    const places = findings.flatMap(({ place, otherPlaces }) => [place, ...otherPlaces]);
    return (...sources) => places.some(({ source }) => sources.includes(source));
}


/***/ }),

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ repairOf)
/* harmony export */ });
/** Causes that more permissions or more depth do not mend. */
const BY_CAUSE = {
    cancelled: "run-again",
    "disk-full": "free-disk",
    "temp-full": "free-disk",
    "disk-read-only": "writable-temp",
    "temp-denied": "writable-temp",
    "temp-missing": "writable-temp",
    "temp-failed": "writable-temp",
    "nothing-left": "free-machine",
    "temp-exhausted": "free-machine",
    "git-not-started": "free-machine",
    killed: "larger-runner",
    stalled: "look-at-git",
    flooded: "git-itself",
    garbled: "git-itself",
    "git-too-old": "newer-git",
    damaged: "check-out-anew",
    unsaid: "readable-payload",
};
const BY_GAP = {
    commit: "fetch-commits",
    history: "fetch-commits",
    objects: "fetch-objects",
    limit: "spread",
    "no-way": "install-git",
};
/** How to repair what is missing: by its cause where that is known to need something of its own. */
function repairOf({ gap, why }) {
    const cause = why.because === "no-way" ? why.git : why.because;
    return BY_CAUSE[cause] ?? BY_GAP[gap];
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
/******/ var __webpack_exports__ = __nccwpck_require__(292);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
