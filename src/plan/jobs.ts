import type { Plan, PlannedJob } from "./plan.ts";

/**
 * How the artifacts of a plan's jobs are called, up to the job: one run may hold several calls of the workflows, for
 * parts of a list and for several accounts.
 */
export function prefixOf(
  { of, name }: Pick<Plan, "of" | "name">,
  { index, count }: { readonly index: number; readonly count: number },
): string {
  return of === "repository" ? "keyguard-history" : `keyguard-${name}-${index}of${count}`;
}

/**
 * The matrix of a plan: for each repository as many jobs as it has shards, numbered from 1. The artifact of a job is
 * called by the repository's number: names may not hold every character
 * (github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts).
 *
 * @param prefix of the names of artifacts
 */
export function jobsOf({ repositories }: Pick<Plan, "repositories">, prefix: string): readonly PlannedJob[] {
  return repositories.flatMap(({ id, name, shards }) =>
    Array.from({ length: shards }, (_, at) => ({
      repository: name,
      name: name.slice(name.indexOf("/") + 1),
      shard: `${at + 1}/${shards}`,
      report: `${prefix}-${id}-${at + 1}-of-${shards}`,
    })),
  );
}

/**
 * Of the output `plan`. It reaches the merge job as an environment variable, of which Linux takes 128 KiB
 * (`MAX_ARG_STRLEN`, man 2 execve); 256 repositories with the longest names need a third of it.
 */
const LONGEST_PLAN = 100_000;

/** The plan as one line of JSON that is short enough: of what is left out, only the number may remain. */
export function planText(plan: Plan): string {
  const whole = JSON.stringify(plan);
  if (whole.length <= LONGEST_PLAN) return whole;
  const bare = JSON.stringify({ ...plan, leftOut: [] }).length;
  let room = LONGEST_PLAN - bare - String(plan.leftOut.length + plan.moreLeftOut).length;
  const kept = plan.leftOut.filter((one) => {
    room -= JSON.stringify(one).length + 1;
    return room > 0;
  });
  return JSON.stringify({
    ...plan,
    leftOut: kept,
    moreLeftOut: plan.moreLeftOut + plan.leftOut.length - kept.length,
  });
}
