import type { CreatedKey } from "../../ports/admin.ts";
import type { ProbeDepth } from "./calls.ts";
import { deleteKey, deleteUnheard } from "./put-away.ts";
import type { StepTrouble } from "./report.ts";
import type { Before, Work } from "./work.ts";

const DAY_S = 86_400;
/** The longest that the Admin API documents for a key that it makes (openai@7.57.0, `expires_in_seconds`). */
const LONGEST_LIFE_S = 365 * DAY_S;
/** For schedules of once a week: a key that is not yet due in one run is replaced in the next, or in the one after. */
const FEWEST_SPARE_DAYS = 14;
/** As far as dates without a time zone can be apart, and then some: what differs by more is a clock. */
const CLOCKS_DIFFER_MS = 36 * 3_600_000;
/** Before a new key is asked about again: a minute in all, in which it gets known everywhere. */
const PROBE_AGAIN_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

/**
 * Makes the new key, which ends by itself some time after it will be due. When none is heard of, one that was made
 * all the same is looked for and deleted.
 */
export async function create(work: Work, before: Before): Promise<CreatedKey | undefined> {
  if (!work.begin("create")) return undefined;
  const { calls, bounds, name, old } = work;
  const { projectId, serviceAccountId, maxAgeDays, warnDays } = work.plan;
  const lifeDays = maxAgeDays + Math.max(warnDays, FEWEST_SPARE_DAYS);
  const expiresInSeconds = Math.min(lifeDays * DAY_S, LONGEST_LIFE_S);
  const answer = await calls.createKey({ projectId, serviceAccountId, name, expiresInSeconds });
  if (!answer.answered) {
    work.fail("create", { of: "admin", trouble: answer.trouble });
    const unheard = { projectId, name, before: before.keys };
    work.toDelete.push(...(await deleteUnheard(unheard, answer.trouble, calls, bounds)));
    return undefined;
  }
  const made = answer.value;
  if (before.keys.has(made.id) || made.id === old?.id) {
    // An answer that cannot be: deleting by this id would delete somebody's key.
    work.noteNew("perhaps-created");
    return work.fail("create", { of: "rotation", why: "record-is-the-new-key" });
  }
  work.newKey = { id: made.id, createdAt: made.createdAt, expiresAt: made.expiresAt };
  if (Math.abs(made.createdAt.getTime() - work.startedAt.getTime()) > CLOCKS_DIFFER_MS) {
    work.fail("create", { of: "rotation", why: "clock-differs" });
    if (await deleteKey({ projectId, id: made.id }, calls, bounds)) work.noteNew("not-deleted");
    return undefined;
  }
  work.note("create", "done", undefined, made.id);
  return made;
}

/** Whether the new key is found good by the same probe as every key. */
export async function validate(work: Work, made: CreatedKey): Promise<boolean> {
  if (!work.begin("validate")) return false;
  const trouble = await probeNew(work, made, "request");
  if (trouble) work.fail("validate", trouble);
  else work.note("validate", "done");
  return trouble === undefined;
}

/**
 * Asks about the new key, again as long as the API does not know it.
 *
 * @returns why it is not good
 */
export async function probeNew(
  { calls, bounds }: Work,
  made: CreatedKey,
  depth: ProbeDepth,
): Promise<StepTrouble | undefined> {
  for (let attempt = 0; !bounds.cancelled; attempt++) {
    const { usable, verdict } = await calls.probe(made.value, depth);
    if (usable) return undefined;
    if (bounds.cancelled) break;
    const waitMs = verdict === "invalid" ? PROBE_AGAIN_MS[attempt] : undefined;
    if (waitMs === undefined) return { of: "probe", verdict };
    await bounds.pause(waitMs);
  }
  return { of: "rotation", why: "cancelled" };
}
