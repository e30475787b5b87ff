import type { AdminPort, SpendLimit } from "../ports/admin.ts";
import type { Remark, SpendScope } from "./result.ts";

/** A limit of which so much is used up is about to bite. */
const NEAR = 0.8;

export interface Spending {
  readonly remarks: readonly Remark[];
  /** Whether all limits, and what was spent, could be read. */
  readonly read: boolean;
}

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
): Promise<Spending> {
  const monthBegan = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const scopes = projectId === undefined ? [undefined] : [undefined, projectId];
  const looks = await Promise.all(
    scopes.map(async (id): Promise<Spending> => {
      const limit = await admin.spendLimit(id);
      if (!limit.answered) return { remarks: [], read: false };
      if (limit.value === undefined) return { remarks: [], read: true };
      const spent = await admin.costs(monthBegan, id);
      const scope = id === undefined ? "organization" : "project";
      const remark = remarkOn(scope, limit.value, spent.answered ? spent.value : undefined);
      return { remarks: remark ? [remark] : [], read: spent.answered || limit.value.enforcing };
    }),
  );
  return {
    remarks: looks.flatMap(({ remarks }) => remarks),
    read: looks.every(({ read }) => read),
  };
}

/**
 * What a spend limit is worth saying of.
 *
 * @param spentCents `undefined` when it could not be read
 */
export function remarkOn(
  scope: SpendScope,
  { cents, enforcing }: SpendLimit,
  spentCents: number | undefined,
): Remark | undefined {
  if (enforcing) return { remark: "spend-limit-reached", scope };
  const part = spentCents === undefined || cents <= 0 ? 0 : spentCents / cents;
  return part < NEAR ? undefined : { remark: "spend-limit-near", scope, percent: Math.floor(part * 100) };
}
