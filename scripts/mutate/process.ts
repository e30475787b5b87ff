import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Answer, Order } from "./messages.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));
/** A mutant that eats memory is to end before the machine does. */
const MOST_MEMORY_MB = 1_500;

const LOOK_EVERY_MS = 1_000;
/** A worker that computes nothing for so long waits for what never comes. */
const IDLE_LIMIT_MS = 20_000;

/** A worker that is started when it is needed, and again when it had to be killed. */
export class WorkerProcess {
  readonly #root: string;
  readonly #files: readonly string[];
  #child: ChildProcess | undefined;

  constructor(root: string, files: readonly string[]) {
    this.#root = root;
    this.#files = files;
  }

  /**
   * @param limitMs of computing, so that a mutant on a busy machine is not taken for an endless loop
   * @returns the answer; `undefined` when there was none in time or the worker died of the order
   */
  async ask(order: Order, limitMs: number): Promise<Answer | undefined> {
    const child = this.#child ?? this.#start();
    this.#child = child;
    child.send(order);
    const answer = await new Promise<Answer | undefined>((resolve) => {
      const began = computedMs(child);
      let last = { computed: began, at: performance.now() };
      const timer = setInterval(() => {
        const computed = computedMs(child);
        if (computed > last.computed) last = { computed, at: performance.now() };
        if (computed - began > limitMs || performance.now() - last.at > IDLE_LIMIT_MS) done(undefined);
      }, LOOK_EVERY_MS);
      const done = (told: Answer | undefined): void => {
        clearInterval(timer);
        resolve(told);
      };
      child.once("message", done);
      child.once("exit", () => done(undefined));
    });
    child.removeAllListeners();
    if (answer === undefined) this.stop();
    return answer;
  }

  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  #start(): ChildProcess {
    const child = fork(WORKER, [this.#root, ...this.#files], {
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`, "--disable-warning=ExperimentalWarning"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, FC_SEED: undefined },
    });
    return child;
  }
}

const TICK_MS = 10;

/** How long a process has computed (proc(5), `utime` and `stime`); where the system does not say, time itself. */
function computedMs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return performance.now();
  }
}
