/** Time and chance, passed in so that tests can hold them. */
export interface Clock {
  now(): Date;
  /** Resolves after the time, or at once when the signal is aborted. Never rejects. */
  sleep(ms: number, cancel: AbortSignal): Promise<void>;
  /** From 0 up to but not 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, cancel) =>
    new Promise((resolve) => {
      if (cancel.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        cancel.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      cancel.addEventListener("abort", done, { once: true });
    }),
  random: Math.random,
};
