import type { Plan, PlannedJob } from "./plan.ts";

/** The matrix of a plan: for each repository as many jobs as it has shards, numbered from 1. */
export function jobsOf({ repositories }: Pick<Plan, "repositories">): readonly PlannedJob[] {
  return repositories.flatMap(({ id, name, shards }) =>
    Array.from({ length: shards }, (_, at) => ({
      repository: name,
      shard: `${at + 1}/${shards}`,
      report: reportName(id, at + 1, shards),
    })),
  );
}

/**
 * Name of the artifact with the report of a job. By the number of the repository: a name of an artifact may not hold
 * every character (github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts),
 * and whoever sees the run would read names of private repositories.
 */
function reportName(id: number, index: number, count: number): string {
  return `keyguard-${id}-${index}-of-${count}`;
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
