/** One job's part of a history scan that is spread over a job matrix: `index` from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Enough to tell 2^28 objects apart evenly. */
const DIGITS = 7;

/**
 * Which objects belong to a shard: by their ids, so that every job comes to the same answer without asking the
 * others, and each object belongs to exactly one.
 *
 * @returns `undefined` when there is only one shard and it has them all
 */
export function ofShard({ index, count }: Shard): ((id: string) => boolean) | undefined {
  if (count <= 1) return undefined;
  return (id) => Number.parseInt(id.slice(0, DIGITS), 16) % count === index - 1;
}
