import type { CreatedKey } from "../../ports/admin.ts";
import { rotationOf } from "../key-name.ts";
import type { ListedKey } from "./calls.ts";
import { lookAtOld } from "./prepare.ts";
import { deleteKey } from "./put-away.ts";
import type { StepTrouble } from "./report.ts";
import type { Before, Work } from "./work.ts";

/** Until another rotation has put away the key that it made: as long as it may take to find out. */
const OTHERS_AGAIN_MS: readonly number[] = [5_000, 10_000, 20_000, 30_000];

/**
 * Deletes the old key after a last look at everything: another rotation, its record, and the secret's date.
 *
 * @param writtenAt the date of the secret, as we wrote it
 * @returns false when the secret may hold another key than the new one
 */
export async function deleteOld(
  work: Work,
  made: CreatedKey,
  before: Before,
  writtenAt: Date,
): Promise<boolean> {
  if (!work.begin("delete-old")) {
    work.noteOld("not-deleted");
    return true;
  }
  const alone = await untilAlone(work, made, before);
  if (alone.others.length > 0) {
    for (const id of alone.others) {
      work.toDelete.push({ id, name: undefined, which: "new", why: "perhaps-in-use" });
    }
    return changedMeanwhile(work);
  }
  const old = alone.listed
    ? lookAtOld(work, alone.listed)
    : ({ is: "untold", trouble: alone.trouble } as const);
  // The last thing before the deletion: whoever writes the secret later knows of our key.
  const written = await work.calls.secretDate();
  if (written.answered && written.value.getTime() !== writtenAt.getTime()) return changedMeanwhile(work);

  switch (old.is) {
    case "elsewhere":
      work.note("delete-old", "left", { of: "rotation", why: "of-another-project" });
      work.noteOld("not-deleted");
      return true;
    case "unknown":
    case "another":
      work.note("delete-old", "left", { of: "rotation", why: "no-unique-record" });
      work.noteOld("not-matched");
      return true;
    case "untold":
      return keepOld(work, old.trouble);
    case "gone":
      return oldIsGone(work);
  }
  if (!written.answered) return keepOld(work, { of: "secrets", trouble: written.trouble });
  if (work.bounds.cancelled) return keepOld(work, { of: "rotation", why: "cancelled" });
  const remains = work.old && (await deleteKey(work.old, work.calls, work.bounds));
  return remains ? keepOld(work, remains) : oldIsGone(work);
}

function changedMeanwhile(work: Work): false {
  work.note("delete-old", "left", { of: "rotation", why: "changed-meanwhile" });
  return false;
}

function keepOld(work: Work, trouble: StepTrouble): true {
  work.fail("delete-old", trouble);
  work.noteOld("not-deleted");
  return true;
}

function oldIsGone(work: Work): true {
  work.oldKey = "deleted";
  work.note("delete-old", "done", undefined, work.old?.id);
  return true;
}

type Alone =
  | { readonly others: readonly string[]; readonly listed: readonly ListedKey[] }
  | { readonly others: readonly []; readonly listed: undefined; readonly trouble: StepTrouble };

/**
 * Waits until no other rotation of this secret is under way, as keys show that were made since ours began. One that
 * finds the secret changed by us deletes its key; one that wrote the secret at the same moment does not, and then
 * nobody can tell whose key it holds.
 */
async function untilAlone({ calls, bounds, plan }: Work, made: CreatedKey, before: Before): Promise<Alone> {
  for (let attempt = 0; ; attempt++) {
    const answer = await calls.listKeys(plan.projectId);
    if (!answer.answered) {
      return { others: [], listed: undefined, trouble: { of: "admin", trouble: answer.trouble } };
    }
    const others = answer.value
      .filter(
        ({ id, name }) => id !== made.id && !before.keys.has(id) && rotationOf(name, plan) !== undefined,
      )
      .map(({ id }) => id);
    const waitMs = others.length > 0 && !bounds.cancelled ? OTHERS_AGAIN_MS[attempt] : undefined;
    if (waitMs === undefined) return { others, listed: answer.value };
    await bounds.pause(waitMs);
  }
}
