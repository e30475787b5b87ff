import { dayOf } from "../days.ts";
import { merge, type Standing, UNKNOWN } from "./standing.ts";

/** A day in UTC, `YYYY-MM-DD`. */
export type Day = string;

/** Since when each dimension of a standing is as it is; `undefined` where nothing is known of it. */
export interface Since {
  readonly key: Day | undefined;
  readonly rotation: Day | undefined;
  readonly sight: Day | undefined;
  readonly ahead: Day | undefined;
}

/** What an issue remembers from one run to the next. */
export interface Memory {
  readonly standing: Standing;
  readonly since: Since;
  /** How many changes were told so far, the opening among them. */
  readonly told: number;
}

/** What is remembered after a run that observed this. Does not count what was told. */
export function remember(previous: Memory | undefined, observed: Standing, now: Date): Omit<Memory, "told"> {
  const before = previous?.standing ?? UNKNOWN;
  const standing = merge(before, observed);
  const since = (dimension: keyof Since): Day | undefined => {
    if (standing[dimension] === undefined) return undefined;
    const same = String(before[dimension]) === String(standing[dimension]);
    return (same ? previous?.since[dimension] : undefined) ?? dayOf(now);
  };
  return {
    standing,
    since: {
      key: since("key"),
      rotation: since("rotation"),
      sight: since("sight"),
      ahead: since("ahead"),
    },
  };
}
