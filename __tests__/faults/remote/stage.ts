import type { GuardOptions } from "../../support/guard.ts";
import type { RunReport } from "../../support/runner.mjs";
import type { Host, Seen } from "./hosts.ts";

/** A world in which the action runs once. */
export interface Stage {
  /** Plain http origins of its servers. */
  readonly targets: Readonly<Partial<Record<Host, string>>>;
  /**
   * @param origin where the action finds them
   * @param isKeptWaiting whether a fault keeps it waiting, which nobody need do in full
   */
  options(origin: (host: Host) => string, isKeptWaiting: boolean): GuardOptions;
  readonly onRequest?: (seen: Seen) => void;
  /** What must hold in the world after any run, whatever failed: sentences about what does not. */
  problems(report: RunReport): readonly string[];
  close(): Promise<void>;
}

/** A way to use the action. Its calls are told by `calls.ts`. */
export interface Scene {
  readonly start: () => Promise<Stage>;
  /** What it comes to when nothing fails. */
  readonly well: Readonly<Record<string, string>>;
  /** Whether other programs than the action are at work, for which time does not pass faster. */
  readonly usesGit?: true;
}

/** Enough for everything, and skipped where a fault keeps the action waiting. */
export const LIMITS = { "timeout-seconds": "30", "max-attempts": "2" };

/** Closes one after the other, the last that was opened first. */
export class Opened {
  readonly #all: { close(): Promise<void> }[] = [];

  async add<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
    const one = await opening;
    this.#all.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const one of this.#all.reverse()) await one.close();
  }
}
