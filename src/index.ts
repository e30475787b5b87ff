import { systemClock } from "./ports/clock.ts";
import { createGitPort } from "./ports/git.ts";
import { createGitHubClient } from "./ports/github.ts";
import { boundYoungMemory } from "./ports/memory.ts";
import { readProxySettings, useProxy } from "./ports/proxy.ts";
import { createRunnerPort } from "./ports/runner.ts";
import { clearSecrets, watchStepProcess } from "./ports/step-process.ts";
import { run } from "./run.ts";

const { cancel, crash, leave } = watchStepProcess();
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
  cancel,
  crash,
  clearSecrets,
});
leave();
