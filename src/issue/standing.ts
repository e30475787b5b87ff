import type { RotationState, Verdict } from "../contract.ts";
import type { Sight } from "../rotation/sight.ts";

/** Matters that are ahead and not the key's own fault. */
export const AHEAD = ["model", "spend-limit", "leftover-key"] as const;
export type Ahead = (typeof AHEAD)[number];

/**
 * How things stand with a key, in four dimensions. `undefined`: this run cannot tell (it did not ask, or got no
 * answer that proves anything), so that what an earlier run knew still holds.
 */
export interface Standing {
  /** `well`, or the verdict that makes it unusable. */
  readonly key: "well" | Verdict | undefined;
  readonly rotation: Exclude<RotationState, "unknown"> | undefined;
  /** Whether the check `rotation` sees what it is to watch. */
  readonly sight: Sight | undefined;
  /** In the order of {@link AHEAD}; empty when nothing is. */
  readonly ahead: readonly Ahead[] | undefined;
  /** Matters that a run cannot tell of, although it can of others. */
  readonly unseen?: readonly Ahead[];
}

/** One thing that is the matter: a dimension, and what is not well in it. */
export type Matter = `key:${Verdict}` | "rotation:soon" | "rotation:due" | "sight:blind" | `ahead:${Ahead}`;

/** Nothing is known. */
export const UNKNOWN: Standing = {
  key: undefined,
  rotation: undefined,
  sight: undefined,
  ahead: undefined,
};

/** What holds after a run: what it could tell, and otherwise what was known before. */
export function merge(previous: Standing, observed: Standing): Standing {
  return {
    key: observed.key ?? previous.key,
    rotation: observed.rotation ?? previous.rotation,
    sight: observed.sight ?? previous.sight,
    ahead: inOrder(mergedAhead(previous, observed)),
  };
}

function mergedAhead(previous: Standing, { ahead, unseen = [] }: Standing): readonly Ahead[] | undefined {
  if (ahead === undefined) return previous.ahead;
  return [...ahead, ...(previous.ahead ?? []).filter((matter) => unseen.includes(matter))];
}

/** Whether a run could tell anything. */
export function tells({ key, rotation, sight, ahead }: Standing): boolean {
  return key !== undefined || rotation !== undefined || sight !== undefined || ahead !== undefined;
}

/** Whether nothing is the matter, as far as is known. */
export function isWell(standing: Standing): boolean {
  return mattersOf(standing).length === 0;
}

/** Whether something else is the matter than before. To have learnt that a thing is well is no change. */
export function changed(previous: Standing, now: Standing): boolean {
  return mattersOf(previous).join() !== mattersOf(now).join();
}

/** Whether something is the matter that was not before. A key that is only due soon no more, but due, is. */
export function worsened(previous: Standing, now: Standing): boolean {
  const known = new Set<Matter>(mattersOf(previous));
  if (known.has("rotation:due")) known.add("rotation:soon");
  return mattersOf(now).some((matter) => !known.has(matter));
}

/** What is the matter, the worst first; empty when nothing is. */
export function mattersOf({ key, rotation, sight, ahead }: Standing): readonly Matter[] {
  return [
    ...(key === undefined || key === "well" ? [] : [`key:${key}` as const]),
    ...(rotation === undefined || rotation === "ok" ? [] : [`rotation:${rotation}` as const]),
    ...(sight === "blind" ? (["sight:blind"] as const) : []),
    ...(inOrder(ahead) ?? []).map((matter) => `ahead:${matter}` as const),
  ];
}

function inOrder(ahead: readonly Ahead[] | undefined): readonly Ahead[] | undefined {
  return ahead && AHEAD.filter((matter) => ahead.includes(matter));
}
