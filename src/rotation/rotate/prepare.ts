import type { ListedKey } from "./calls.ts";
import type { StepTrouble } from "./report.ts";
import { isUnderWay, successors, writtenTooEarly } from "./signs.ts";
import type { Before, Work } from "./work.ts";

/**
 * All that can be known before the first change: whether the secret is there and its server ready to take a value,
 * whether there is the service account, whether the old key's record is still what it was, and whether the secret
 * can hold that key at all.
 *
 * @returns `undefined` when something is not as it must be
 */
export async function prepare(work: Work): Promise<Before | undefined> {
  if (!work.begin("prepare")) return undefined;
  const { calls, plan } = work;
  const ready = await calls.prepareSecret();
  if (!ready.answered) return work.fail("prepare", { of: "secrets", trouble: ready.trouble });
  const written = await calls.secretDate();
  if (!written.answered) {
    // The server has just answered about secrets of this place: what is not found is this one.
    const missing = written.trouble.kind === "not-found";
    return work.fail(
      "prepare",
      missing ? { of: "rotation", why: "no-such-secret" } : { of: "secrets", trouble: written.trouble },
    );
  }
  const account = await calls.serviceAccount(plan.projectId, plan.serviceAccountId);
  if (!account.answered) return work.fail("prepare", { of: "admin", trouble: account.trouble });
  const listed = await calls.listKeys(plan.projectId);
  if (!listed.answered) return work.fail("prepare", { of: "admin", trouble: listed.trouble });
  const against = lookForReasonsAgainst(work, listed.value, written.value);
  if (against) return work.fail("prepare", { of: "rotation", why: against });
  work.note("prepare", plan.dryRun ? "would" : "done");
  return {
    writtenAt: written.value,
    keys: new Set(listed.value.map(({ id }) => id)),
  };
}

function lookForReasonsAgainst(
  work: Work,
  listed: readonly ListedKey[],
  writtenAt: Date,
): Extract<StepTrouble, { of: "rotation" }>["why"] | undefined {
  const { is } = lookAtOld(work, listed);
  if (is === "gone" || is === "another") return "no-unique-record";
  if (writtenTooEarly(work, writtenAt)) return "secret-holds-another-key";
  const { perhapsInUse, leftOver } = successors(work, listed, writtenAt);
  if (perhapsInUse.length > 0) {
    for (const { id, name } of perhapsInUse) {
      work.toDelete.push({ id, name, which: "new", why: "perhaps-in-use" });
    }
    work.noteOld("perhaps-in-use");
    return "changed-meanwhile";
  }
  if (isUnderWay(work, listed)) return "another-rotation";
  // Another one with every run that fails would be a heap of keys that work.
  for (const { id, name } of leftOver) work.toDelete.push({ id, name, which: "new", why: "left-over" });
  return leftOver.length > 0 ? "leftover-keys" : undefined;
}

/** `elsewhere`: in another project than the new key's, where nothing is deleted. */
export interface OldLook {
  readonly is: "unknown" | "elsewhere" | "the-same" | "gone" | "another";
}

/**
 * What has become of the old key's record.
 *
 * @param listed the keys of the project in which the new one is made, as just read
 */
export function lookAtOld({ old, plan }: Work, listed: readonly ListedKey[]): OldLook {
  if (old === undefined) return { is: "unknown" };
  if (old.projectId !== plan.projectId) return { is: "elsewhere" };
  const shown = listed.filter(({ id }) => id === old.id);
  if (shown.length === 0) return { is: "gone" };
  return { is: shown.every((key) => key.redactedValue === old.redactedValue) ? "the-same" : "another" };
}
