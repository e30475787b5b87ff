import { systemClock } from "./ports/clock.ts";
import { createOpenAiPort } from "./ports/openai.ts";
import { readProxySettings, useProxy } from "./ports/proxy.ts";
import { createRunnerPort } from "./ports/runner.ts";
import { run } from "./run.ts";

const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => cancel.abort());

const proxy = readProxySettings(process.env);
await run({
  runner: createRunnerPort(process.env),
  clock: systemClock,
  createOpenAi: createOpenAiPort,
  proxy,
  proxyUse: useProxy(proxy),
  cancel: cancel.signal,
  clearSecrets: () => {
    for (const name of Object.keys(process.env)) {
      if (/^(?:OPENAI_|INPUT_API-KEY$)/i.test(name)) delete process.env[name];
    }
  },
});
