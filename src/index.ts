import { systemClock } from "./ports/clock.ts";
import { createGitPort } from "./ports/git.ts";
import { createGitHubClient } from "./ports/github.ts";
import { boundYoungMemory } from "./ports/memory.ts";
import { readProxySettings, useProxy } from "./ports/proxy.ts";
import { createRunnerPort } from "./ports/runner.ts";
import { run } from "./run.ts";

const cancel = new AbortController();
// Not `once`: the runner sends SIGTERM after SIGINT, which must not cut off the report of the first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => cancel.abort());
// Node's own code can fail outside of any promise (an endless answer of a proxy to CONNECT): no result then, but
// outputs that say so; and whatever failed, and whenever, the step must not pass.
let crash: unknown;
process.on("uncaughtException", (error) => {
  crash ??= error;
  process.exitCode = 1;
  cancel.abort();
});
// A log that nobody reads any more is no reason to lose the outputs.
process.stdout.on("error", () => undefined);

const proxy = readProxySettings(process.env);
await run({
  runner: createRunnerPort(process.env),
  clock: systemClock,
  createOpenAi: async (options) => (await import("./ports/openai.ts")).createOpenAiPort(options),
  createIdentity: async (options) => (await import("./ports/identity.ts")).createIdentityPort(options),
  createGitHubClient,
  boundMemory: boundYoungMemory,
  createGit: (options) => createGitPort({ ...options, env: process.env }),
  proxy,
  proxyUse: useProxy(proxy),
  cancel: cancel.signal,
  crash: () => crash,
  clearSecrets: () => {
    for (const name of Object.keys(process.env)) {
      if (/^(?:OPENAI_|INPUT_(?:API-KEY|ADMIN-KEY|SECRETS-TOKEN|TOKEN)$)/i.test(name))
        delete process.env[name];
    }
  },
});
// A proxy or server that keeps its end of a connection open would keep the step open with it.
process.stdout.write("", () => process.exit());
