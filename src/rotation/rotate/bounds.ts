import type { Clock } from "../../ports/clock.ts";

/**
 * How long a cancelled rotation may go on to put away what it made. GitHub ends a job 7.5 seconds after it asked
 * it to stop (actions/runner:src/Runner.Sdk/ProcessInvoker.cs), and the report has to be written as well.
 */
const GRACE_MS = 5_000;

/** The time that a rotation has: as much as it needs, and a few seconds once the job is cancelled. */
export class Bounds {
  readonly #clock: Clock;
  readonly #cancel: AbortSignal;
  readonly #graceEnds = new AbortController();
  readonly #ended: Promise<"ended">;

  constructor(clock: Clock, cancel: AbortSignal) {
    this.#clock = clock;
    this.#cancel = cancel;
    this.#ended = new Promise((resolve) => {
      const count = async (): Promise<void> => {
        await clock.sleep(GRACE_MS, this.#graceEnds.signal);
        this.#graceEnds.abort();
        resolve("ended");
      };
      if (cancel.aborted) void count();
      else cancel.addEventListener("abort", () => void count(), { once: true });
    });
  }

  get cancelled(): boolean {
    return this.#cancel.aborted;
  }

  /** Waits before something is tried again; not any longer once the job is cancelled. */
  async pause(ms: number): Promise<void> {
    await this.#clock.sleep(ms, this.#cancel);
  }

  /** Waits while things are put away, which goes on for a while after a cancellation. */
  async breathe(ms: number): Promise<void> {
    await this.#clock.sleep(ms, this.#graceEnds.signal);
  }

  /**
   * What a port answers. Never rejects, and is there when the time is over at the latest; nothing is asked then.
   *
   * @param lost in place of an answer that does not come, and why
   */
  async settle<T>(ask: () => Promise<T>, lost: (why: "cancelled" | "broken") => T): Promise<T> {
    if (this.#graceEnds.signal.aborted) return lost("cancelled");
    try {
      const answer = await Promise.race([ask().then((value) => ({ value })), this.#ended]);
      return answer === "ended" ? lost("cancelled") : answer.value;
    } catch {
      return lost("broken");
    }
  }
}
