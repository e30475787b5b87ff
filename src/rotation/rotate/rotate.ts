import type { CreatedKey } from "../../ports/admin.ts";
import type { Clock } from "../../ports/clock.ts";
import { rotationKeyName } from "../key-name.ts";
import { Bounds } from "./bounds.ts";
import { type CallPorts, Calls } from "./calls.ts";
import { create, validate } from "./create.ts";
import { deleteOld } from "./delete-old.ts";
import { prepare } from "./prepare.ts";
import { deleteKey } from "./put-away.ts";
import type { RotateReport, StepLine } from "./report.ts";
import { confirm, store } from "./store.ts";
import { oldKeyOf, type RotatePlan, Work } from "./work.ts";

export type { RotatePlan } from "./work.ts";

export interface RotatePorts extends CallPorts {
  readonly clock: Clock;
  /** Aborted when the job is cancelled. The ports `admin` and `secrets` must not end with it. */
  readonly cancel: AbortSignal;
  /** Told each line as soon as it is certain, in the order of the steps. */
  readonly onStep: (line: StepLine) => void;
}

/**
 * Gives a secret a new key: prepare, create, validate, store, confirm, and only then delete the old one. Never
 * rejects, whatever a port does.
 *
 * Wherever it ends, also when the process is killed, the secret holds a key that works: the old key is deleted only
 * after the secret was seen to be written by us and by nobody since, and the new one only when it is certain that
 * the secret never got it. Every other key that was made is in the report.
 */
export async function rotateKey(plan: RotatePlan, ports: RotatePorts): Promise<RotateReport> {
  const bounds = new Bounds(ports.clock, ports.cancel);
  const startedAt = ports.clock.now();
  const name = rotationKeyName({
    ...{ keyName: plan.keyName, secret: plan.secret, replaces: oldKeyOf(plan.match)?.id },
    at: startedAt,
    random: randomPart(ports.clock),
  });
  const work = new Work(plan, { calls: new Calls(ports, bounds), bounds, name, startedAt }, ports.onStep);

  const before = await prepare(work);
  if (before === undefined) return work.report("failed");
  if (plan.dryRun) return planned(work);
  const made = await create(work, before);
  if (made === undefined) return work.report("failed");
  const stored = (await validate(work, made)) ? await store(work, made, before) : "not-stored";
  if (stored === "not-stored") return await withdraw(work, made);
  const writtenAt = stored === "stored" ? await confirm(work, made, before) : undefined;
  if (writtenAt === undefined || !(await deleteOld(work, made, before, writtenAt))) {
    work.noteNew("perhaps-in-use");
    work.noteOld("perhaps-in-use");
    return work.report("unclear");
  }
  return work.report("rotated");
}

/** What a real run would do, as far as it can be known. */
function planned(work: Work): RotateReport {
  for (const step of ["create", "validate", "store", "confirm"] as const) work.note(step, "would");
  if (work.old?.projectId === work.plan.projectId) {
    work.note("delete-old", "would", undefined, work.old.id);
  } else {
    const why = work.old ? "of-another-project" : "no-unique-record";
    work.note("delete-old", "left", { of: "rotation", why });
  }
  return work.report("planned");
}

/** The secret never got the new key: it is deleted. */
async function withdraw(work: Work, { id }: CreatedKey): Promise<RotateReport> {
  const { projectId } = work.plan;
  if (await deleteKey({ projectId, id }, work.calls, work.bounds)) work.noteNew("not-deleted");
  return work.report("failed");
}

const RANDOM_DIGITS = 8;

function randomPart(clock: Clock): string {
  return Math.floor(clock.random() * 36 ** RANDOM_DIGITS)
    .toString(36)
    .padStart(RANDOM_DIGITS, "0");
}
