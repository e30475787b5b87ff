import type { Clock } from "../../ports/clock.ts";

/**
 * How long a cancelled rotation may go on to put away what it made. GitHub ends a job 7.5 seconds after it asked
 * it to stop (actions/runner:src/Runner.Sdk/ProcessInvoker.cs), and the report has to be written as well.
 */
const GRACE_MS = 5_000;
/** Of it, what is left to an answer that was waited for when the job was cancelled. */
const LAST_ANSWER_MS = 2_000;

/** The time that a rotation has: as much as it needs, and a few seconds once the job is cancelled. */
export class Bounds {
  readonly #clock: Clock;
  readonly #cancel: AbortSignal;
  readonly #graceEnds = new AbortController();
  readonly #lastAnswer: Promise<"ended">;
  readonly #ended: Promise<"ended">;

  constructor(clock: Clock, cancel: AbortSignal) {
    this.#clock = clock;
    this.#cancel = cancel;
    const cancelled = new Promise<void>((resolve) => {
      if (cancel.aborted) resolve();
      else cancel.addEventListener("abort", () => resolve(), { once: true });
    });
    const after = async (ms: number): Promise<"ended"> => {
      await cancelled;
      await clock.sleep(ms, this.#graceEnds.signal);
      return "ended";
    };
    this.#lastAnswer = after(LAST_ANSWER_MS);
    this.#ended = after(GRACE_MS).then((ended) => {
      this.#graceEnds.abort();
      return ended;
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
      const end = this.cancelled ? this.#ended : this.#lastAnswer;
      const answer = await Promise.race([ask().then((value) => ({ value })), end]);
      return answer === "ended" ? lost("cancelled") : answer.value;
    } catch {
      return lost("broken");
    }
  }
}
