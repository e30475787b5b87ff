export const id = 621;
export const ids = [621];
export const modules = {

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch)
/* harmony export */ });
/* unused harmony export ProxyAgent */
// Stands in for npm's undici in the bundle (tsconfig.json `paths`): @actions/http-client imports it only for a
// proxy agent, and loading it is half of the start-up time of @actions/core. Node has the same fetch built in,
// and src/ports/proxy.ts makes that one go through the proxy of the runner.
const fetch = globalThis.fetch;

/** Never handed to `fetch`: Node's own dispatcher knows the proxy. */
class ProxyAgent {}


/***/ })

};
