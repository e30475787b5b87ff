export const id = 777;
export const ids = [777];
export const modules = {

/***/ 777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patiencePlugins: () => (/* binding */ patiencePlugins)
/* harmony export */ });
/** After an answer of a server in trouble, or none. */
const RETRIES = 2;
const FIRST_BACKOFF_MS = 1_000;
/** Of rate limits, in the life of a client. */
const MAX_WAITS = 2;
const LONGEST_WAIT_MS = 60_000;
/** So long after the client was made nothing is tried again. */
const PATIENCE_MS = 5 * 60_000;
/** A 4xx says that the request was understood and not done; rate limits are the throttling plugin's. */
const NOT_RETRIED = Array.from({ length: 100 }, (_, index) => 400 + index);
/**
 * Octokit's plugins for retries and rate limits, set up so that both are bounded in number and in time. The plugins
 * say what is tried again; the waiting itself is done here, by our clock: their own timers can neither be cancelled
 * nor held by tests.
 */
async function patiencePlugins({ clock, cancel }) {
    const [{ retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 856)),
    ]);
    const end = clock.now().getTime() + PATIENCE_MS;
    const hasTimeFor = (ms) => !cancel.aborted && clock.now().getTime() + ms <= end;
    let waits = 0;
    const waitForLimit = async (retryAfterSeconds) => {
        const ms = Math.max(1, retryAfterSeconds) * 1000;
        if (waits >= MAX_WAITS || ms > LONGEST_WAIT_MS || !hasTimeFor(ms))
            return false;
        waits++;
        await clock.sleep(ms, cancel);
        return !cancel.aborted;
    };
    // The plugin's own count is kept in options that all requests of a client share.
    const failures = new WeakMap();
    const backOff = ({ hook }) => hook.error("request", async (error, options) => {
        const failed = (failures.get(options) ?? 0) + 1;
        failures.set(options, failed);
        if (isTransient(error) && failed <= (options.request?.retries ?? RETRIES)) {
            const ms = FIRST_BACKOFF_MS * 2 ** (failed - 1) * (1 + clock.random());
            const isWorthIt = hasTimeFor(ms);
            if (isWorthIt)
                await clock.sleep(ms, cancel);
            // For all requests to come as well: the options are shared, and the time is over for all of them.
            if ((!isWorthIt || cancel.aborted) && options.request)
                options.request.retries = 0;
        }
        throw error;
    });
    return {
        // The first is the innermost: it has waited before the retry plugin asks again.
        plugins: [backOff, retry, throttling],
        retry: { retries: RETRIES, retryAfterBaseValue: 0, doNotRetry: NOT_RETRIED },
        throttle: {
            write: UNPACED,
            notifications: UNPACED,
            retryAfterBaseValue: 0,
            onRateLimit: waitForLimit,
            onSecondaryRateLimit: waitForLimit,
        },
    };
}
/**
 * The plugin would leave 1 s between writes and 3 s between those that notify. GitHub asks for that where there are
 * many (docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api); a run of ours has a handful
 * at most, one after the other, and could not pace the other jobs of its matrix anyway.
 */
const UNPACED = {
    key: () => ({
        schedule: (_options, job, ...args) => job(...args),
    }),
};
/** Without an answer the library makes up a status of 500. */
function isTransient(error) {
    const { status } = (error ?? {});
    return typeof status === "number" && status >= 500;
}


/***/ })

};
