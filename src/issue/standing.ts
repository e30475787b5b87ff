import type { RotationState, Verdict } from "../contract.ts";

/** Matters that are ahead and not the key's own fault. */
export const AHEAD = ["model", "spend-limit"] as const;
export type Ahead = (typeof AHEAD)[number];

/**
 * How things stand with a key, in three dimensions. `undefined`: this run cannot tell (it did not ask, or got no
 * answer that proves anything), so that what an earlier run knew still holds.
 */
export interface Standing {
  /** `well`, or the verdict that makes it unusable. */
  readonly key: "well" | Verdict | undefined;
  readonly rotation: Exclude<RotationState, "unknown"> | undefined;
  /** In the order of {@link AHEAD}; empty when nothing is. */
  readonly ahead: readonly Ahead[] | undefined;
}
