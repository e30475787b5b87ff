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
 * Keys that other rotations made in place of the same old key. When the secret was written since, it may hold one of
 * them, and this run was given what it held before: GitHub hands secrets out when a job is queued. When it was not,
 * they were left by rotations that were broken off.
 */
export function successors(
  { old, plan }: Work,
  listed: readonly ListedKey[],
  writtenAt: Date,
): { readonly perhapsInUse: readonly ListedKey[]; readonly leftOver: readonly ListedKey[] } {
  const others = listed.filter(
    ({ id, name }) => old !== undefined && id !== old.id && rotationOf(name, plan)?.replaces === old.id,
  );
  const wasStored = ({ createdAtMs = 0 }: ListedKey): boolean => createdAtMs - SKEW_MS <= writtenAt.getTime();
  return {
    perhapsInUse: others.filter(wasStored),
    leftOver: others.filter((key) => !wasStored(key)),
  };
}

/** Whether a rotation of this secret may still be going on, by the keys that it made. */
export function isUnderWay({ old, plan, startedAt }: Work, listed: readonly ListedKey[]): boolean {
  const since = startedAt.getTime() - ROTATION_MS;
  return listed.some(
    ({ id, name, createdAtMs = 0 }) =>
      id !== old?.id && createdAtMs > since && rotationOf(name, plan) !== undefined,
  );
}
