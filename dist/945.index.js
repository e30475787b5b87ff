export const id = 945;
export const ids = [945];
export const modules = {

/***/ 8501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
// Stands in for @actions/http-client in the bundle (tsconfig.json `paths`): @actions/core and @actions/github
// import it, and with it Node's http, https and tls, which take longer to load than all of this action. The one
// is only asked for in `core.getIDToken`, where it is loaded; the other wants proxy agents, which the `fetch` that
// src/ports/github.ts gives it does not need.
class HttpClient {
  #given;

  /** @param {unknown[]} given */
  constructor(...given) {
    this.#given = given;
  }

  /** @param {unknown[]} args */
  async getJson(...args) {
    const real = await __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 4942));
    return await Reflect.apply(
      real.HttpClient.prototype.getJson,
      Reflect.construct(real.HttpClient, this.#given),
      args,
    );
  }

  getAgent() {
    return undefined;
  }

  getAgentDispatcher() {
    return undefined;
  }
}


/***/ }),

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
// Stands in for npm's undici in the bundle (tsconfig.json `paths`): @actions/http-client imports it only for a
// proxy agent, and loading it is half of the start-up time of @actions/core. Node has the same fetch built in,
// and src/ports/proxy.ts makes that one go through the proxy of the runner.
const fetch = globalThis.fetch;

/** Never handed to `fetch`: Node's own dispatcher knows the proxy. */
class ProxyAgent {}


/***/ })

};
