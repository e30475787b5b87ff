// Stands in for @actions/http-client in the bundle (tsconfig.json `paths`): @actions/core and @actions/github
// import it, and with it Node's http, https and tls, which take longer to load than all of this action. The one
// only asks it for the token in `core.getIDToken`, which src/ports/id-token-request.ts gets under the rules for all
// requests of this action; the other wants proxy agents, which the `fetch` that src/ports/github.ts gives it does
// not need.
export class HttpClient {
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
    const { requestIdToken } = await import("../lib/ports/id-token-request.js");
    return await requestIdToken(url, headers);
  }

  getAgent() {
    return undefined;
  }

  getAgentDispatcher() {
    return undefined;
  }
}
