/** What the process of a step tells its run. */
export interface StepProcess {
  /** Aborted when the runner cancels the job, and after a crash. */
  readonly cancel: AbortSignal;
  /** What was thrown outside of the run, if anything was. */
  readonly crash: () => unknown;
  /** Ends the process, whatever still keeps it open. */
  readonly leave: () => void;
}

/** Listens to the runner's signals and to what nobody catches, from now on. */
export function watchStepProcess(): StepProcess {
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
  return {
    cancel: cancel.signal,
    crash: () => crash,
    // A proxy or server that keeps its end of a connection open would keep the step open with it.
    leave: () => process.stdout.write("", () => process.exit()),
  };
}

/** Removes inputs that hold a secret from the environment of this process, and every `OPENAI_*` variable. */
export function clearSecrets(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:OPENAI_|INPUT_(?:API-KEY|ADMIN-KEY|SECRETS-TOKEN|TOKEN)$)/i.test(name)) delete process.env[name];
  }
}
