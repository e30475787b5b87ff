import { rotationOf } from "../key-name.ts";
import type { ListedKey } from "./calls.ts";
import type { StepTrouble } from "./report.ts";
import type { Before, Work } from "./work.ts";

/**
 * All that can be known before the first change: whether the secret is there and its server ready to take a value,
 * whether there is the service account, and whether the old key's record is still what it was.
 *
 * @returns `undefined` when something is missing
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
  const old = await lookAtOld(work, listed.value);
  if (old.is === "untold") return work.fail("prepare", old.trouble);
  if (old.is === "gone" || old.is === "another") {
    return work.fail("prepare", { of: "rotation", why: "no-unique-record" });
  }
  const successors = successorsIn(work, listed.value, written.value);
  if (successors.length > 0) {
    for (const { id, name } of successors) {
      work.toDelete.push({ id, name, which: "new", why: "perhaps-in-use" });
    }
    work.noteOld("perhaps-in-use");
    return work.fail("prepare", { of: "rotation", why: "changed-meanwhile" });
  }
  work.note("prepare", plan.dryRun ? "would" : "done");
  return { writtenAt: written.value, keys: new Set(listed.value.map(({ id }) => id)) };
}

/** So far the clocks of OpenAI and GitHub may differ. */
const SKEW_MS = 60_000;

/**
 * Keys that other rotations made in place of the old one before the secret was last written: it may hold one of
 * them, and this run was given what it held before. GitHub hands secrets out when a job is queued.
 */
function successorsIn(
  { old, plan }: Work,
  listed: readonly ListedKey[],
  writtenAt: Date,
): readonly ListedKey[] {
  return listed.filter(
    ({ id, name, createdAtMs = 0 }) =>
      old !== undefined &&
      id !== old.id &&
      rotationOf(name, plan)?.replaces === old.id &&
      createdAtMs - SKEW_MS <= writtenAt.getTime(),
  );
}

export type OldLook =
  | { readonly is: "unknown" | "the-same" | "gone" | "another" }
  | { readonly is: "untold"; readonly trouble: StepTrouble };

/**
 * What has become of the old key's record.
 *
 * @param listed the keys of the project in which the new one is made, as just read
 */
export async function lookAtOld({ old, plan, calls }: Work, listed: readonly ListedKey[]): Promise<OldLook> {
  if (old === undefined) return { is: "unknown" };
  const answer =
    old.projectId === plan.projectId
      ? ({ answered: true, value: listed } as const)
      : await calls.listKeys(old.projectId);
  if (!answer.answered) return { is: "untold", trouble: { of: "admin", trouble: answer.trouble } };
  const shown = answer.value.filter(({ id }) => id === old.id);
  if (shown.length === 0) return { is: "gone" };
  return { is: shown.every((key) => key.redactedValue === old.redactedValue) ? "the-same" : "another" };
}
