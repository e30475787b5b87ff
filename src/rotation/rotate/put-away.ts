import type { AdminTrouble } from "../../ports/admin.ts";
import type { Bounds } from "./bounds.ts";
import type { Calls } from "./calls.ts";
import type { KeyToDelete, StepTrouble } from "./report.ts";

/** Before deleting is tried again: some seconds in all, which are there after a cancellation, too. */
const DELETE_AGAIN_MS: readonly number[] = [500, 1_500, 4_000];
/** Before a key whose answer was lost is looked for again: the request may still be on its way. */
const LOOK_AGAIN_MS: readonly number[] = [1_000, 3_000, 10_000];

/** Of which key, and where. */
interface KeyAt {
  readonly projectId: string;
  readonly id: string;
}

/**
 * Deletes a key, and tries again whatever was answered.
 *
 * Only the list is believed: a key that was not found may be too new to be known everywhere, and one that is
 * deleted, by what was answered, may be there all the same.
 *
 * @returns why it may still be there, or `undefined` when it is gone
 */
export async function deleteKey(
  { projectId, id }: KeyAt,
  calls: Calls,
  bounds: Bounds,
): Promise<StepTrouble | undefined> {
  for (let attempt = 0; ; attempt++) {
    const answer = await calls.deleteKey(projectId, id);
    const isGone = answer.answered || answer.trouble.kind === "not-found";
    const listed = isGone ? await calls.listKeys(projectId) : undefined;
    if (listed?.answered && !listed.value.some((key) => key.id === id)) return undefined;
    // A deletion that was answered counts without a list as well.
    if (answer.answered && !listed?.answered) return undefined;
    const waitMs = DELETE_AGAIN_MS[attempt];
    if (waitMs === undefined) {
      return answer.answered
        ? { of: "rotation", why: "still-listed" }
        : { of: "admin", trouble: answer.trouble };
    }
    await bounds.breathe(waitMs);
  }
}

/** A key that was asked for under this name, and of which no id came back. */
interface Unheard {
  readonly projectId: string;
  readonly name: string;
  /** Ids that the project had before. */
  readonly before: ReadonlySet<string>;
}

/**
 * Looks for a key that may have been made without our hearing of it, and deletes it.
 *
 * @param trouble what came in place of the key
 * @returns what a person has to delete or look for
 */
export async function deleteUnheard(
  unheard: Unheard,
  trouble: AdminTrouble,
  calls: Calls,
  bounds: Bounds,
): Promise<KeyToDelete[]> {
  const perhaps = isLost(trouble);
  const { projectId, name, before } = unheard;
  for (let attempt = 0; ; attempt++) {
    const listed = await calls.listKeys(projectId);
    const found = listed.answered
      ? listed.value.filter((key) => key.name === name && !before.has(key.id))
      : [];
    if (found.length > 0) {
      const left: KeyToDelete[] = [];
      for (const { id } of found) {
        if (await deleteKey({ projectId, id }, calls, bounds)) {
          left.push({ id, name, which: "new", why: "not-deleted" });
        }
      }
      return left;
    }
    const waitMs = perhaps || !listed.answered ? LOOK_AGAIN_MS[attempt] : undefined;
    if (waitMs === undefined) {
      const unseen = perhaps || !listed.answered;
      return unseen ? [{ id: undefined, name, which: "new", why: "perhaps-created" }] : [];
    }
    await bounds.breathe(waitMs);
  }
}

/** Whether what was asked for may have been done all the same. */
export function isLost({ kind }: { readonly kind: string }): boolean {
  return kind === "unreachable" || kind === "not-the-api" || kind === "cancelled";
}
