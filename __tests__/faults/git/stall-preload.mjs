/**
 * Loaded into the action before its program (`node --import`): on SIGUSR2 the minutes pass after which a silent git
 * is given up. Who sends the signal is the git that hangs, so that no test waits and none depends on how fast a
 * machine is.
 */

const AS_LONG_AS_A_STALL_MS = 10 * 60_000;

/** @type {Map<NodeJS.Timeout, () => void>} */
const waiting = new Map();
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;

globalThis.setTimeout = /** @type {typeof setTimeout} */ (
  (/** @type {() => void} */ callback, /** @type {number} */ ms, /** @type {unknown[]} */ ...args) => {
    const timer = realSetTimeout(callback, ms, .../** @type {[]} */ (args));
    if (ms >= AS_LONG_AS_A_STALL_MS) waiting.set(timer, callback);
    return timer;
  }
);
globalThis.clearTimeout = (timer) => {
  if (typeof timer === "object") waiting.delete(timer);
  realClearTimeout(timer);
};

process.on("SIGUSR2", () => {
  for (const callback of waiting.values()) callback();
});
