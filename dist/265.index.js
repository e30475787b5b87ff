export const id = 265;
export const ids = [265];
export const modules = {

/***/ 4265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateIdentity: () => (/* binding */ validateIdentity)
/* harmony export */ });
/* harmony import */ var _validate_validate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);

/**
 * Validates a set-up of workload identity federation: gets the job's access token, and asks the API about it like
 * about a key. What an access token looks like is OpenAI's business, and not looked at.
 */
async function validateIdentity(inputs, ports) {
    const first = await identifyAndAsk(inputs, ports);
    // A slow probe can outlive its token, which would look as if OpenAI did not know the service account any more.
    return first.tokenMayHaveEnded ? (await identifyAndAsk(inputs, ports)).result : first.result;
}
/** GitHub's tokens live for five minutes, and no access token longer than the token that it was given for. */
const SURELY_ALIVE_MS = 4 * 60_000;
async function identifyAndAsk(inputs, ports) {
    const identified = await ports.identify();
    if (identified.identity === "none")
        return { result: unidentified(identified, inputs, ports), tokenMayHaveEnded: false };
    const started = ports.clock.now().getTime();
    const about = { kind: "oidc", publicPrefix: "", otherVendor: undefined, warnings: [] };
    const result = await (0,_validate_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .askAbout */ .D2)({ key: identified.accessToken, ...about }, inputs, ports);
    const elapsedMs = ports.clock.now().getTime() - started;
    return {
        result: { ...result, keyless: { claims: undefined, trouble: undefined } },
        tokenMayHaveEnded: result.answer?.status === 401 && elapsedMs > SURELY_ALIVE_MS && !ports.cancel.aborted,
    };
}
function unidentified(identified, inputs, ports) {
    const { status, code, requestId, claims, trouble } = identified;
    const judged = ports.cancel.aborted
        ? { verdict: "unreachable", reason: "cancelled" }
        : judgedBy(identified.reason, inputs.onMissingKey);
    return {
        ...(0,_validate_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .unsent */ .YX)(inputs, judged),
        kind: "oidc",
        answer: status === undefined ? undefined : { status, code, requestId },
        keyless: { claims, trouble },
    };
}
/** Where GitHub offers no token, the same holds as for a key that is not there. */
function judgedBy(reason, onMissingKey) {
    switch (reason) {
        case "no-id-token-permission":
            return onMissingKey === "skip"
                ? { verdict: "skipped", reason: "identity-not-required" }
                : { verdict: "missing", reason };
        case "identity-withheld-fork":
        case "identity-withheld-dependabot":
            return onMissingKey === "fail"
                ? { verdict: "missing", reason: "identity-withheld" }
                : { verdict: "skipped", reason };
        case "id-token-refused":
            return { verdict: "missing", reason };
        case "id-token-unreachable":
        case "exchange-unreachable":
            return { verdict: "unreachable", reason };
        case "audience-refused":
        case "provider-unknown":
        case "mapping-refused":
        case "identity-refused":
            return { verdict: "invalid", reason };
        case "ip-not-allowed":
        case "region-not-supported":
            return { verdict: "blocked", reason };
    }
}


/***/ })

};
