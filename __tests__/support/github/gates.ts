import { fits } from "./faults.ts";
import type { LoggedRequest, RequestFilter } from "./types.ts";

interface Gate {
  readonly on: RequestFilter;
  readonly moment: "before" | "after";
  missing: number;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** Places where requests wait for one another, so that two clients really race. */
export class Gates {
  readonly #gates: Gate[] = [];

  add(count: number, on: RequestFilter, moment: "before" | "after"): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gates.push({ on, moment, missing: count, opened: promise, open: resolve });
    return promise;
  }

  /** Waits at the first closed gate that the request fits. */
  async pass(request: LoggedRequest, moment: "before" | "after"): Promise<void> {
    const gate = this.#gates.find(
      (candidate) => candidate.missing > 0 && candidate.moment === moment && fits(request, candidate.on),
    );
    if (gate === undefined) return;
    gate.missing -= 1;
    if (gate.missing === 0) gate.open();
    await gate.opened;
  }

  openAll(): void {
    for (const gate of this.#gates) {
      gate.missing = 0;
      gate.open();
    }
  }
}
