// Stands in for @actions/http-client in the bundle (tsconfig.json `paths`): @actions/core and @actions/github
// import it, and with it Node's http, https and tls, which take longer to load than all of this action. The one
// is only asked for in `core.getIDToken`, where it is loaded; the other wants proxy agents, which the `fetch` that
// src/ports/github.ts gives it does not need.
export class HttpClient {
  #given;

  /** @param {unknown[]} given */
  constructor(...given) {
    this.#given = given;
  }

  /** @param {unknown[]} args */
  async getJson(...args) {
    const real = await import("../node_modules/@actions/http-client/lib/index.js");
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
