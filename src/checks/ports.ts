import type { Clock } from "../ports/clock.ts";
import type { createGitPort } from "../ports/git.ts";
import type { createGitHubClient } from "../ports/github.ts";
import type { IdentityPort, IdentityPortOptions } from "../ports/identity.ts";
import type { OpenAiPort, OpenAiPortOptions } from "../ports/openai.ts";
import type { ProxySettings, ProxyUse } from "../ports/proxy.ts";
import type { RunnerPort } from "../ports/runner.ts";

/** The world outside, as this step sees it. */
export interface Ports {
  readonly runner: RunnerPort;
  readonly clock: Clock;
  readonly createOpenAi: (options: OpenAiPortOptions) => Promise<OpenAiPort>;
  readonly createIdentity: (options: IdentityPortOptions) => Promise<IdentityPort>;
  readonly createGitHubClient: typeof createGitHubClient;
  /** Of git: everything but the environment, which is this process's. */
  readonly createGit: (
    options: Omit<Parameters<typeof createGitPort>[0], "env">,
  ) => ReturnType<typeof createGitPort>;
  readonly boundMemory: () => void;
  readonly proxy: ProxySettings;
  /** What came of using the proxy. */
  readonly proxyUse: ProxyUse;
  /** Aborted when the runner cancels the job. */
  readonly cancel: AbortSignal;
  /** What was thrown outside of the run, if anything was: `cancel` is aborted then, too. */
  readonly crash: () => unknown;
  /** Removes the keys, the tokens and every `OPENAI_*` variable from the environment of this process. */
  readonly clearSecrets: () => void;
}
