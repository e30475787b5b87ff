export const id = 977;
export const ids = [977];
export const modules = {

/***/ 6977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkKey: () => (/* binding */ checkKey)
});

// EXTERNAL MODULE: ./lib/decide.js
var decide = __webpack_require__(3127);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(7818);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/sentences.js + 7 modules
var report_sentences = __webpack_require__(9093);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/name.js
var report_name = __webpack_require__(6363);
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
        result.keyless === undefined
            ? ["Key", `${result.publicPrefix === "" ? "" : `${text(result.publicPrefix)}… `}(${result.kind})`]
            : ["Credential", "short-lived access token, no key (oidc)"],
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
        `### ${sign} ${text((0,report_name/* nameShown */.D)({ keyName: result.keyName, keyless: result.keyless !== undefined }))}: ${result.verdict}`,
        "",
        (0,markdown/* sentence */.em)(sentences.says, secretsUrl),
        "",
        "| | |",
        "|---|---|",
        ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`])),
        "",
        ...(sentences.todo.length > 0 ? ["**What to do next**", ""] : []),
        ...sentences.todo.map((step, index) => `${index + 1}. ${(0,markdown/* sentence */.em)(step, secretsUrl)}`),
        ...(sentences.warnings.length > 0
            ? ["", ...sentences.warnings.map((warning) => `- ⚠️ ${(0,markdown/* sentence */.em)(warning, secretsUrl)}`)]
            : []),
        "",
        "",
    ].join("\n");
}
function coded(code, text) {
    const known = (0,outputs/* codeIn */.ry)(code, (piece) => piece);
    return known === undefined ? undefined : text(known);
}
function list(items, text) {
    return items.length === 0 ? undefined : items.map((item) => text(item)).join(", ");
}

;// CONCATENATED MODULE: ./lib/report/validation.js



/** The longest sentence of ours, with names of users in it. */
const LONGEST_SENTENCE = 2000;
/** What people see of a validation in the log when it has ended, and what it contributes to the rest. */
function reportValidation(result, decision, context, writer) {
    const sentences = (0,report_sentences/* sentencesFor */.u)(result, context, writer);
    writer.line(`Verdict: ${result.verdict}. ${sentences.says}`);
    sentences.todo.forEach((step, index) => {
        writer.line(`  ${index === 0 ? "Next:" : "     "} ${step}`);
    });
    for (const warning of sentences.warnings)
        writer.warning(warning);
    const failure = [`${result.verdict}: ${sentences.says}`, ...sentences.todo].join(" ");
    if (decision.result !== "fail" && isNotable(result))
        writer.warning(failure);
    const markdown = (text) => writer.markdown(writer.field(text, LONGEST_SENTENCE), LONGEST_SENTENCE);
    return {
        decision,
        reason: sentences.says,
        failure,
        outputs: (0,outputs/* validationOutputs */.sH)(result, (text) => writer.field(text)),
        markdown: summaryOf(result, decision, sentences, context.secret.url, markdown),
        learned: { validation: { result, context } },
    };
}
/** Results that do not fail the step but that nobody should overlook. */
function isNotable({ verdict, requirementMet }) {
    return verdict === "valid" ? !requirementMet : verdict !== "skipped";
}

// EXTERNAL MODULE: ./lib/validate/validate.js + 1 modules
var validate = __webpack_require__(1088);
// EXTERNAL MODULE: ./lib/checks/event.js + 1 modules
var checks_event = __webpack_require__(7266);
// EXTERNAL MODULE: ./lib/checks/openai.js
var openai = __webpack_require__(6199);
// EXTERNAL MODULE: ./lib/checks/secret-home.js
var secret_home = __webpack_require__(393);
;// CONCATENATED MODULE: ./lib/checks/validate.js







/** The check `validate`: asks the API about the key, and reports what came of it. */
async function checkKey(inputs, ports, writer) {
    const { runner, clock, cancel } = ports;
    const { host, identity } = inputs;
    const proxied = (0,openai/* isThroughProxy */.s)(host.baseUrl, ports);
    const what = identity === undefined ? writer.field(inputs.keyName) : "the identity of this job (no key)";
    writer.line(`OpenAI Key Guard validates ${what} at ${writer.own(host.host)}${proxied ? " through the proxy of this runner" : ""}`);
    const trouble = PROXY_TROUBLE[ports.proxyUse];
    if (trouble !== undefined)
        writer.warning(trouble);
    const probe = {
        openAi: await (0,openai/* connectToOpenAi */.S)(inputs, ports),
        clock,
        cancel,
        onEvent: (event) => (0,progress/* reportProgress */.wX)(event, writer),
    };
    const result = identity === undefined
        ? await (0,validate/* validate */.tf)(inputs, { ...probe, secretsWithheld: () => (0,checks_event/* withheldFrom */.E)(runner) })
        : await validateKeyless(identity, inputs, ports, probe, writer);
    // Asking was ended by it, and what came of that looks like a cancelled run.
    if (ports.crash() !== undefined)
        throw ports.crash();
    const decision = cancel.aborted ? CANCELLED : (0,decide/* decide */.LD)(result, inputs.failOn);
    return reportValidation(result, decision, {
        timeoutSeconds: inputs.timeoutMs / 1000,
        secret: (0,secret_home/* secretHomeOf */.B)(inputs, ports, writer),
    }, writer);
}
/** Loaded when it is asked for, like a check: a run with a key does not need it. */
async function validateKeyless(identity, inputs, ports, probe, writer) {
    const { identifyJob } = await __webpack_require__.e(/* import() */ 986).then(__webpack_require__.bind(__webpack_require__, 986));
    const { validateIdentity } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 4265));
    if (inputs.apiKey !== "") {
        writer.notice("The variable OPENAI_API_KEY is set, and is not used: with identity-provider-id the job's own identity is checked. " +
            "To check that key, leave identity-provider-id out; to do without it, delete the secret.");
    }
    return await validateIdentity(inputs, {
        ...probe,
        identify: () => identifyJob(identity, inputs, ports, writer),
    });
}
/** A cancelled run has no result; it must not look like one that passed. */
const CANCELLED = { result: "fail", because: undefined };
/** The variable's value is never quoted: it may hold a password. */
const PROXY_TROUBLE = {
    direct: undefined,
    proxied: undefined,
    unsupported: "HTTPS_PROXY is set, but this Node.js cannot use it: requests go direct. Update the runner to 2.336 or later.",
    "not-an-address": "HTTPS_PROXY is set, but is not the address of a proxy (http://host:port): requests go direct. Correct it in the runner's environment.",
};


/***/ })

};
