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
// EXTERNAL MODULE: ./lib/report/messages/languages.js + 8 modules
var languages = __webpack_require__(7555);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(7818);
// EXTERNAL MODULE: ./lib/report/blank.js
var blank = __webpack_require__(6224);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/sentences.js
var report_sentences = __webpack_require__(3700);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/name.js
var report_name = __webpack_require__(6363);
;// CONCATENATED MODULE: ./lib/report/summary.js



const SIGNS = { pass: "✅", fail: "❌", skip: "⏭️" };
/**
 * The job summary of a validation: the verdict at a glance, what to do next, and in a small table what it is known by.
 *
 * @param secretsUrl the page of the repository's secrets, which becomes a link
 * @param text makes a piece of text harmless in Markdown; the pieces are already redacted
 */
function summaryOf(result, decision, sentences, secretsUrl, { summary: words, unnamed }, text) {
    const { answer, models } = result;
    const sign = decision.result === "pass" && result.verdict !== "valid" ? "⚠️" : SIGNS[decision.result];
    const name = (0,report_name/* nameShown */.DG)({ keyName: result.keyName, keyless: result.keyless !== undefined }, unnamed.heading);
    const rows = [
        result.keyless === undefined
            ? [words.key, `${result.publicPrefix === "" ? "" : `${text(result.publicPrefix)}… `}(${result.kind})`]
            : [words.credential, words.accessToken],
        [words.host, text(result.host.host)],
        [words.testRequest, result.probeModel === undefined ? undefined : text(result.probeModel)],
        [words.models, models === undefined ? undefined : String(models.length)],
        [words.httpStatus, answer?.status === undefined ? undefined : String(answer.status)],
        [words.errorCode, coded(answer?.code, text)],
        [words.requestId, coded(answer?.requestId, text)],
        [words.missingScopes, list(result.missingScopes, text)],
        [words.missingModels, list(result.missingModels, text)],
        [words.shutsDown, result.modelShutdownDate],
    ];
    return [
        `### ${sign} ${words.heading(text(name), result.verdict)}`,
        "",
        (0,markdown/* sentence */.em)(sentences.says, secretsUrl),
        "",
        ...(sentences.todo.length > 0
            ? [
                `**${words.todo}**`,
                "",
                ...sentences.todo.map((step, index) => `${index + 1}. ${(0,markdown/* sentence */.em)(step, secretsUrl)}`),
                "",
            ]
            : []),
        ...(sentences.warnings.length > 0
            ? [...sentences.warnings.map((warning) => `- ⚠️ ${(0,markdown/* sentence */.em)(warning, secretsUrl)}`), ""]
            : []),
        "| | |",
        "|---|---|",
        ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`])),
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
function reportValidation(result, decision, context, messages, writer) {
    const sentences = (0,report_sentences/* sentencesFor */.u)(result, context, messages, writer);
    const { log } = messages;
    writer.line(log.verdict(result.verdict, sentences.says));
    sentences.todo.forEach((step, index) => {
        writer.line(`  ${index === 0 ? log.next : (0,blank/* blank */.h)(log.next)}${step}`);
    });
    for (const warning of sentences.warnings)
        writer.warning(warning);
    const failure = log.together([log.failure(result.verdict, sentences.says), ...sentences.todo]);
    if (decision.result !== "fail" && isNotable(result))
        writer.warning(failure);
    const markdown = (text) => writer.markdown(writer.field(text, LONGEST_SENTENCE), LONGEST_SENTENCE);
    return {
        decision,
        reason: sentences.says,
        failure,
        outputs: (0,outputs/* validationOutputs */.sH)(result, (text) => writer.field(text)),
        markdown: summaryOf(result, decision, sentences, context.secret.url, messages, markdown),
        learned: { validation: { result, context, messages } },
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
    const messages = await (0,languages/* validationMessages */.q)(inputs.locale);
    const name = identity === undefined ? writer.field(inputs.keyName) : undefined;
    writer.line(messages.log.begins({ name, host: writer.own(host.host), proxied }));
    // The variable's value is never quoted: it may hold a password.
    if (ports.proxyUse === "unsupported" || ports.proxyUse === "not-an-address")
        writer.warning(messages.log.proxyTrouble[ports.proxyUse]);
    const probe = {
        openAi: await (0,openai/* connectToOpenAi */.S)(inputs, ports),
        clock,
        cancel,
        onEvent: (event) => (0,progress/* reportProgress */.wX)(event, messages.progress, writer),
    };
    const result = identity === undefined
        ? await (0,validate/* validate */.tf)(inputs, { ...probe, secretsWithheld: () => (0,checks_event/* withheldFrom */.E)(runner) })
        : await validateKeyless(identity, inputs, ports, probe, messages, writer);
    // Asking was ended by it, and what came of that looks like a cancelled run.
    if (ports.crash() !== undefined)
        throw ports.crash();
    const decision = cancel.aborted ? CANCELLED : (0,decide/* decide */.LD)(result, inputs.failOn);
    return reportValidation(result, decision, {
        timeoutSeconds: inputs.timeoutMs / 1000,
        secret: (0,secret_home/* secretHomeOf */.B)(inputs, ports, writer),
    }, messages, writer);
}
/** Loaded when it is asked for, like a check: a run with a key does not need it. */
async function validateKeyless(identity, inputs, ports, probe, { log, exchange }, writer) {
    const { identifyJob } = await __webpack_require__.e(/* import() */ 986).then(__webpack_require__.bind(__webpack_require__, 986));
    const { validateIdentity } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 4265));
    if (inputs.apiKey !== "")
        writer.notice(log.keyUnused);
    return await validateIdentity(inputs, {
        ...probe,
        identify: () => identifyJob(identity, inputs, ports, exchange, writer),
    });
}
/** A cancelled run has no result; it must not look like one that passed. */
const CANCELLED = { result: "fail", because: undefined };


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sentencesFor)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6363);

/** Puts a result into words. */
function sentencesFor(result, context, messages, writer) {
    const keyless = result.keyless && keylessFacts(result.keyless, writer);
    const named = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)({ keyName: result.keyName, keyless: keyless !== undefined });
    const facts = {
        key: named ? writer.field(result.keyName) : messages.unnamed.subject,
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
    const message = messages[keyless === undefined ? "reasons" : "keyless"][result.reason];
    const sentence = named ? (text) => text : messages.unnamed.sentence;
    return {
        says: sentence(message.says(facts)),
        todo: message.todo(facts).map(sentence),
        warnings: result.warnings.map((warning) => sentence(warningText(warning, facts, messages, writer))),
    };
}
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
function warningText(warning, facts, { warnings }, writer) {
    return warning.warning === "model-shuts-down"
        ? warnings["model-shuts-down"]({ ...warning, model: writer.field(warning.model) })
        : warnings[warning.warning](facts);
}


/***/ })

};
