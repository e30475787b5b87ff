/**
 * Loaded into the action's process (`node --import`): lets its time pass at once where it only waits for time. The
 * test decides when that is; see `site.ts`. Timers, time limits and `Date` go together; sockets know nothing of it.
 * At the end it writes what only the process itself knows, such as how much memory it took at most.
 */

import { subscribe } from "node:diagnostics_channel";
import { errorMonitor } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import net from "node:net";

const TICK_MS = 25;
/** So many ticks in time, one after the other: nothing is being computed. */
const TICKS_OF_REST = 2;

const real = { setTimeout, clearTimeout, setInterval, clearInterval, Date, now: () => performance.now() };
let skippedMs = 0;
let refused = 0;
const now = () => real.now() + skippedMs;

/** @type {Set<Timer>} */
const pending = new Set();

class Timer {
  #call;
  #ms;
  #repeats;
  #isRef = true;
  /** @type {NodeJS.Timeout | undefined} */
  #handle;
  deadline = 0;

  /** @param {() => void} call @param {number} ms @param {boolean} repeats */
  constructor(call, ms, repeats) {
    this.#call = call;
    this.#ms = ms >= 1 ? ms : 1;
    this.#repeats = repeats;
    this.refresh();
  }
  refresh() {
    this.deadline = now() + this.#ms;
    pending.add(this);
    this.arm();
    return this;
  }
  arm() {
    real.clearTimeout(this.#handle);
    this.#handle = real.setTimeout(
      () => {
        pending.delete(this);
        if (this.#repeats) this.refresh();
        this.#call();
      },
      Math.max(0, this.deadline - now()),
    );
    if (!this.#isRef) this.#handle.unref();
  }
  close() {
    pending.delete(this);
    real.clearTimeout(this.#handle);
    return this;
  }
  ref() {
    this.#isRef = true;
    this.#handle?.ref();
    return this;
  }
  unref() {
    this.#isRef = false;
    this.#handle?.unref();
    return this;
  }
  hasRef() {
    return this.#isRef;
  }
}

/** @param {boolean} repeats */
const make =
  (repeats) =>
  (/** @type {(...values: unknown[]) => void} */ call, ms = 0, /** @type {unknown[]} */ ...values) =>
    new Timer(() => call(...values), Number(ms), repeats);
/** @param {unknown} timer */
const clear = (timer) => {
  if (timer instanceof Timer) timer.close();
  else real.clearTimeout(/** @type {NodeJS.Timeout} */ (timer));
};
Object.assign(globalThis, {
  setTimeout: make(false),
  setInterval: make(true),
  clearTimeout: clear,
  clearInterval: clear,
});

AbortSignal.timeout = (ms) => {
  const controller = new AbortController();
  const end = () =>
    controller.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
  new Timer(end, ms, false).unref();
  return controller.signal;
};

const dateNow = () => real.Date.now() + Math.round(skippedMs);
globalThis.Date = new Proxy(real.Date, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [dateNow()] : values, newTarget),
  apply: () => new real.Date(dateNow()).toString(),
  get: (target, name, receiver) => (name === "now" ? dateNow : Reflect.get(target, name, receiver)),
});
real.Date.prototype.constructor = globalThis.Date;

function skip() {
  const next = Math.min(...[...pending].map(({ deadline }) => deadline));
  if (!Number.isFinite(next)) return;
  skippedMs += Math.max(0, next - now());
  for (const timer of pending) timer.arm();
}

const control = net.connect(Number(process.env["FAULT_CONTROL_PORT"]), "127.0.0.1");
control.unref();
control.on("error", () => undefined);
let asked = false;
control.on("data", (answer) => {
  asked = false;
  if (answer.toString().includes("skip")) skip();
});
let rest = 0;
let lastTick = real.now();
real
  .setInterval(() => {
    const late = real.now() - lastTick - TICK_MS;
    lastTick = real.now();
    rest = late < TICK_MS ? rest + 1 : 0;
    if (asked || pending.size === 0 || rest < TICKS_OF_REST) return;
    asked = true;
    rest = 0;
    control.write("?");
  }, TICK_MS)
  .unref();

subscribe("net.client.socket", (message) => {
  const { socket } = /** @type {{ socket: net.Socket }} */ (message);
  /** @type {import("node:events").EventEmitter} */ (socket).on(
    errorMonitor,
    (/** @type {{ code?: unknown }} */ error) => {
      if (error.code === "ECONNREFUSED") refused += 1;
    },
  );
});

/** Linux counts what the process was before it became this program into `maxRSS`. */
function mostMemoryKiB() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => {
  const report = { maxRssMiB: Math.round(mostMemoryKiB() / 1024), refused, skippedMs };
  writeFileSync(process.env["FAULT_REPORT"] ?? "", JSON.stringify(report));
});
