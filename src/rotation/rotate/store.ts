import type { CreatedKey } from "../../ports/admin.ts";
import { probeNew } from "./create.ts";
import { isLost } from "./put-away.ts";
import type { StepTrouble } from "./report.ts";
import type { Before, Work } from "./work.ts";

/** Before a value is sent again whose answer was lost. */
const STORE_AGAIN_MS: readonly number[] = [1_000, 4_000];
/** Before the secret's date is read again: what was just written may show a little later. */
const DATE_AGAIN_MS: readonly number[] = [500, 1_500, 4_000];

/** Whether the secret holds the new key. */
export type Stored = "stored" | "not-stored" | "unclear";

/** Stores the new key, if the secret is still what it was. */
export async function store(work: Work, made: CreatedKey, before: Before): Promise<Stored> {
  if (!work.begin("store")) return "not-stored";
  // Afresh: in the minute since, the server's key, the secret or those who may read it can have changed.
  const ready = await work.calls.prepareSecret();
  const written = ready.answered ? await work.calls.secretDate() : ready;
  if (!written.answered) {
    work.fail("store", { of: "secrets", trouble: written.trouble });
    return "not-stored";
  }
  if (written.value.getTime() !== before.writtenAt.getTime()) {
    // What the secret holds now is somebody else's choice, and perhaps no longer the key that we know.
    if (work.old) work.noteOld("perhaps-in-use");
    work.fail("store", { of: "rotation", why: "changed-meanwhile" });
    return "not-stored";
  }
  return work.begin("store") ? await send(work, made, before) : "not-stored";
}

/**
 * Sends the value, again when the answer was lost: the same value twice does no harm, and an answer to the second
 * says that the secret holds it. Once an answer was lost, a refusal or an unchanged date proves nothing any more:
 * the first request may still be on its way.
 */
async function send(work: Work, made: CreatedKey, before: Before): Promise<Stored> {
  let lost = false;
  let answer = await work.calls.storeSecret(made.value);
  for (const waitMs of STORE_AGAIN_MS) {
    if (answer.answered || !isLost(answer.trouble)) break;
    lost = true;
    await work.bounds.pause(waitMs);
    if (work.bounds.cancelled) break;
    answer = await work.calls.storeSecret(made.value);
  }
  if (answer.answered) {
    work.note("store", "done");
    return "stored";
  }
  const moved = await dateAfter(before.writtenAt, lost ? DATE_AGAIN_MS : [], work);
  if (moved.date !== undefined && lost) {
    work.note("store", "done");
    return "stored";
  }
  if (moved.date !== undefined) {
    // GitHub refused, and the secret was written: by somebody else, or by us after all.
    work.fail("store", { of: "rotation", why: "changed-meanwhile" });
    return "unclear";
  }
  work.fail("store", { of: "secrets", trouble: answer.trouble });
  return !lost && moved.trouble === undefined ? "not-stored" : "unclear";
}

/** When the secret was written after that date. With neither field: it was read, and has not moved. */
async function dateAfter(
  before: Date,
  again: readonly number[],
  { calls, bounds }: Work,
): Promise<{ readonly date?: Date; readonly trouble?: StepTrouble }> {
  for (let attempt = 0; ; attempt++) {
    const written = await calls.secretDate();
    if (written.answered && written.value.getTime() > before.getTime()) return { date: written.value };
    const waitMs = again[attempt];
    if (waitMs === undefined) {
      return written.answered ? {} : { trouble: { of: "secrets", trouble: written.trouble } };
    }
    await bounds.breathe(waitMs);
  }
}

/**
 * Looks whether the secret was written, and whether the new key still works.
 *
 * @returns when it was written; `undefined` when that is not certain
 */
export async function confirm(work: Work, made: CreatedKey, before: Before): Promise<Date | undefined> {
  if (!work.begin("confirm")) return undefined;
  const { date, trouble } = await dateAfter(before.writtenAt, DATE_AGAIN_MS, work);
  if (date === undefined) return work.fail("confirm", trouble ?? { of: "rotation", why: "not-stored" });
  const unusable = await probeNew(work, made, "models");
  if (unusable) return work.fail("confirm", unusable);
  work.note("confirm", "done");
  return date;
}
