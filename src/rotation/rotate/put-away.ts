import type { AdminTrouble } from "../../ports/admin.ts";
import type { Bounds } from "./bounds.ts";
import type { Calls } from "./calls.ts";
import type { KeyToDelete } from "./report.ts";

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
 * That it is not found means nothing until it is not listed either: a new key may not be known everywhere.
 *
 * @returns why it may still be there, or `undefined` when it is gone
 */
export async function deleteKey(
  { projectId, id }: KeyAt,
  calls: Calls,
  bounds: Bounds,
): Promise<AdminTrouble | undefined> {
  for (let attempt = 0; ; attempt++) {
    const answer = await calls.deleteKey(projectId, id);
    if (answer.answered) return undefined;
    if (answer.trouble.kind === "not-found" && (await isUnlisted({ projectId, id }, calls))) {
      return undefined;
    }
    const waitMs = DELETE_AGAIN_MS[attempt];
    if (waitMs === undefined) return answer.trouble;
    await bounds.breathe(waitMs);
  }
}

async function isUnlisted({ projectId, id }: KeyAt, calls: Calls): Promise<boolean> {
  const listed = await calls.listKeys(projectId);
  return listed.answered && !listed.value.some((key) => key.id === id);
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
