/**
 * Into how many jobs each repository is split: one for each full or begun `kbPerJob`, and when these are more than
 * `maxJobs`, as many fewer for the large ones. None is dropped.
 *
 * @param sizesKb in kB; what is not known counts as nothing
 * @returns for each size at least 1, `undefined` when there are more repositories than jobs
 */
export function splitJobs(
  sizesKb: readonly (number | undefined)[],
  kbPerJob: number,
  maxJobs: number,
): readonly number[] | undefined {
  if (sizesKb.length > maxJobs) return undefined;
  const with_ = (share: number): number[] =>
    sizesKb.map((kb = 0) => Math.min(maxJobs, Math.max(1, Math.ceil(kb / share))));
  const jobs = (share: number): number => with_(share).reduce((sum, shards) => sum + shards, 0);
  if (jobs(kbPerJob) <= maxJobs) return with_(kbPerJob);
  // The smallest share with which all fit: more kB a job never makes more jobs.
  let tooSmall = kbPerJob;
  let enough = Math.max(...sizesKb.map((kb = 0) => kb));
  while (enough - tooSmall > 1) {
    const middle = Math.floor((tooSmall + enough) / 2);
    if (jobs(middle) <= maxJobs) enough = middle;
    else tooSmall = middle;
  }
  return with_(enough);
}

/** The most parts that a list may be taken in. */
export const MAX_PARTS = 1_000;

/**
 * Whether a repository belongs to a part, by its id alone: a repository that comes or goes between two runs moves no
 * other one from a part to the next.
 */
export function isOfPart(
  id: number,
  { index, count }: { readonly index: number; readonly count: number },
): boolean {
  return id % count === index - 1;
}

/** In how many parts a list has to be taken so that each has at most `maxJobs`; `undefined` when there is no such number. */
export function partsNeeded(ids: readonly number[], maxJobs: number): number | undefined {
  for (let parts = Math.max(1, Math.ceil(ids.length / maxJobs)); parts <= MAX_PARTS; parts++) {
    const sizes = new Map<number, number>();
    for (const id of ids) sizes.set(id % parts, (sizes.get(id % parts) ?? 0) + 1);
    if (Math.max(0, ...sizes.values()) <= maxJobs) return parts;
  }
  return undefined;
}
