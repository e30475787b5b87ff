import type { AdminAnswer, AdminPort, SpendLimit } from "../ports/admin.ts";
import type { Remark } from "./result.ts";

/** A limit of which so much is used up is about to bite. */
const NEAR = 0.8;

/**
 * Which spend limits stop the key, or are about to: the organization's and the project's, against what was spent in
 * this calendar month, UTC. What the admin key may not read is left out: limits are not what it was given for.
 *
 * @param projectId of the key's record; `undefined` when it belongs to no project or is not known
 */
export async function spendRemarks(
  admin: Pick<AdminPort, "spendLimit" | "costs">,
  projectId: string | undefined,
  now: Date,
): Promise<Remark[]> {
  const monthBegan = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const scopes = projectId === undefined ? [undefined] : [undefined, projectId];
  const remarks = await Promise.all(
    scopes.map(async (id) => {
      const limit = answered(await admin.spendLimit(id));
      if (limit === undefined) return undefined;
      return remarkOn(
        id === undefined ? "organization" : "project",
        limit,
        answered(await admin.costs(monthBegan, id)),
      );
    }),
  );
  return remarks.filter((remark) => remark !== undefined);
}

/**
 * @param spentCents `undefined` when it could not be read
 */
export function remarkOn(
  scope: "organization" | "project",
  { cents, enforcing }: SpendLimit,
  spentCents: number | undefined,
): Remark | undefined {
  const part = spentCents === undefined || cents <= 0 ? undefined : spentCents / cents;
  if (!enforcing && (part === undefined || part < NEAR)) return undefined;
  return {
    remark: enforcing ? "spend-limit-reached" : "spend-limit-near",
    scope,
    percent: part === undefined ? undefined : Math.floor(part * 100),
  };
}

function answered<T>(answer: AdminAnswer<T>): T | undefined {
  return answer.answered ? answer.value : undefined;
}
