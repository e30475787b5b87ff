import { rotationOf } from "../key-name.ts";
import type { ListedKey } from "./calls.ts";
import type { Work } from "./work.ts";

/** So far the clocks of OpenAI, GitHub and this runner may differ. */
const SKEW_MS = 60_000;
/** A rotation is over, or was broken off, when its key is older: each of its waits is a minute at the most. */
const ROTATION_MS = 15 * 60_000;

/** Whether the secret was last written before the old key was made: then it holds another one. */
export function writtenTooEarly({ old }: Work, writtenAt: Date): boolean {
  return old !== undefined && writtenAt.getTime() < old.createdAt.getTime() - SKEW_MS;
}

/**
 * Keys that other rotations made in place of the old one before the secret was last written: it may hold one of
 * them, and this run was given what it held before. GitHub hands secrets out when a job is queued.
 */
export function successors(work: Work, listed: readonly ListedKey[], writtenAt: Date): readonly ListedKey[] {
  const { old, plan } = work;
  return ofRotations(work, listed).filter(
    ({ name, createdAtMs = 0 }) =>
      old !== undefined &&
      rotationOf(name, plan)?.replaces === old.id &&
      createdAtMs - SKEW_MS <= writtenAt.getTime(),
  );
}

/** Keys of rotations of this secret that may still be going on. */
export function underWay(work: Work, listed: readonly ListedKey[]): readonly ListedKey[] {
  const since = work.startedAt.getTime() - ROTATION_MS;
  return ofRotations(work, listed).filter(({ createdAtMs = 0 }) => createdAtMs > since);
}

/**
 * Keys of rotations of this secret that it does not hold: they were made after it was last written. Those that are
 * not about to be stored are of no use to anybody: nobody but their rotation ever saw their values.
 */
export function neverStored(work: Work, listed: readonly ListedKey[], writtenAt: Date): readonly ListedKey[] {
  return ofRotations(work, listed).filter(
    ({ createdAtMs }) => createdAtMs !== undefined && createdAtMs > writtenAt.getTime() + SKEW_MS,
  );
}

/** Keys that rotations of this secret made, without the one that is to be replaced. */
function ofRotations({ old, plan }: Work, listed: readonly ListedKey[]): readonly ListedKey[] {
  return listed.filter(({ id, name }) => id !== old?.id && rotationOf(name, plan) !== undefined);
}
