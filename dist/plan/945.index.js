export const id = 945;
export const ids = [945];
export const modules = {

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    const { requestIdToken } = await __webpack_require__.e(/* import() */ 517).then(__webpack_require__.bind(__webpack_require__, 898));
    return await requestIdToken(url, headers);
  }

  getAgent() {
    return undefined;
  }

  getAgentDispatcher() {
    return undefined;
  }
}


/***/ }),

/***/ 621:
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
