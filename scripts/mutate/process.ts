import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Order } from "./messages.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));
/** A mutant that eats memory is to end before the machine does. */
const MOST_MEMORY_MB = 1_500;

/** A worker that is started when it is needed, and again when it had to be killed. */
export class WorkerProcess {
  readonly #root: string;
  readonly #files: readonly string[];
  #child: ChildProcess | undefined;

  constructor(root: string, files: readonly string[]) {
    this.#root = root;
    this.#files = files;
  }

  /** @returns the answer; `undefined` when there was none in time or the worker died of the order */
  async ask(order: Order, limitMs: number): Promise<Answer | undefined> {
    const child = this.#child ?? this.#start();
    this.#child = child;
    child.send(order);
    const answer = await new Promise<Answer | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), limitMs);
      child.once("message", (message: Answer) => {
        clearTimeout(timer);
        resolve(message);
      });
      child.once("exit", () => {
        clearTimeout(timer);
        resolve(undefined);
      });
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
