import { systemClock } from "../ports/clock.ts";
import { createGitHubClient } from "../ports/github.ts";
import { readProxySettings, useProxy } from "../ports/proxy.ts";
import { createRunnerPort } from "../ports/runner.ts";
import { clearSecrets, watchStepProcess } from "../ports/step-process.ts";
import { run } from "./run.ts";

const { cancel, crash, leave } = watchStepProcess();
useProxy(readProxySettings(process.env));
await run({
  runner: createRunnerPort(process.env),
  clock: systemClock,
  createGitHubClient,
  cancel,
  crash,
  clearSecrets,
});
leave();
