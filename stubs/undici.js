// Stands in for npm's undici in the bundle (tsconfig.json `paths`): @actions/http-client imports it only for a
// proxy agent, and loading it is half of the start-up time of @actions/core. Node has the same fetch built in,
// and src/ports/proxy.ts makes that one go through the proxy of the runner.
export const fetch = globalThis.fetch;

/** Never handed to `fetch`: Node's own dispatcher knows the proxy. */
export class ProxyAgent {}
