import type { KeyRecord, RecordMatch } from "../record.ts";
import type { Bounds } from "./bounds.ts";
import type { Calls } from "./calls.ts";
import {
  type KeyToDelete,
  type NewKey,
  ROTATE_STEPS,
  type RotateReport,
  type RotateStep,
  type StepLine,
  type StepTrouble,
} from "./report.ts";

export interface RotatePlan {
  /** The secret's name, for people. */
  readonly keyName: string;
  /** What tells the secret from all others, such as `owner/repo:environment:NAME`. */
  readonly secret: string;
  /** Where the new key is made. */
  readonly projectId: string;
  /** Whose the new key is. */
  readonly serviceAccountId: string;
  /** The record of the key that the secret holds. */
  readonly match: RecordMatch;
  readonly maxAgeDays: number;
  readonly warnDays: number;
  /** Reads all that is read before the first change, and changes nothing. */
  readonly dryRun: boolean;
}

/** The old key's record, when it is certain and a project's: an admin key is not rotated. */
export type OldKey = KeyRecord & { readonly projectId: string };

/** How things stood before the first change. */
export interface Before {
  readonly writtenAt: Date;
  /** Ids of the keys of the project in which the new one is made. */
  readonly keys: ReadonlySet<string>;
}

/** One rotation under way: what its steps work with, and what they note down for the report. */
export class Work {
  readonly plan: RotatePlan;
  readonly calls: Calls;
  readonly bounds: Bounds;
  /** Of the new key; no other key has it. */
  readonly name: string;
  readonly old: OldKey | undefined;
  readonly startedAt: Date;
  readonly toDelete: KeyToDelete[] = [];
  newKey: NewKey | undefined;
  oldKey: "deleted" | "kept" = "kept";
  readonly #steps: StepLine[] = [];
  readonly #onStep: (line: StepLine) => void;

  constructor(
    plan: RotatePlan,
    tools: Pick<Work, "calls" | "bounds" | "name" | "startedAt">,
    onStep: (line: StepLine) => void,
  ) {
    this.plan = plan;
    this.calls = tools.calls;
    this.bounds = tools.bounds;
    this.name = tools.name;
    this.startedAt = tools.startedAt;
    this.old = oldKeyOf(plan.match);
    this.#onStep = onStep;
  }

  /** Whether a step may begin: none does once the job is cancelled. */
  begin(step: RotateStep): boolean {
    if (this.bounds.cancelled) this.note(step, "left", { of: "rotation", why: "cancelled" });
    return !this.bounds.cancelled;
  }

  /** @param keyId of the key that the step made or deleted */
  note(step: RotateStep, outcome: StepLine["outcome"], trouble?: StepTrouble, keyId?: string): void {
    const line = { step, outcome, trouble, ...(keyId === undefined ? {} : { keyId }) };
    this.#steps.push(line);
    try {
      this.#onStep(line);
    } catch {
      // Whoever watches must not keep a key from being put away.
    }
  }

  /** Notes the failure of a step. Returns `undefined`, as steps do that came to nothing. */
  fail(step: RotateStep, trouble: StepTrouble): undefined {
    this.note(step, "failed", trouble);
    return undefined;
  }

  /** The old key, for the report; one that is not matched has nothing by which it could be named. */
  noteOld(why: KeyToDelete["why"]): void {
    this.toDelete.push(
      this.old
        ? { id: this.old.id, name: this.old.name || undefined, which: "old", why }
        : { id: undefined, name: undefined, which: "old", why: "not-matched" },
    );
  }

  noteNew(why: KeyToDelete["why"]): void {
    this.toDelete.push({ id: this.newKey?.id, name: this.name, which: "new", why });
  }

  /** With a line for every step: those that were not come to are left. */
  report(rotate: Exclude<RotateReport["rotate"], "not-begun">): RotateReport {
    for (const step of ROTATE_STEPS.slice(this.#steps.length)) this.note(step, "left");
    const { newKey, oldKey, toDelete } = this;
    return { rotate, steps: this.#steps, newKey, oldKey, toDelete };
  }
}

/** The key that is to be replaced, if its record is known for certain and is a project's: no other is ever deleted. */
export function oldKeyOf(match: RecordMatch): OldKey | undefined {
  if (match.match !== "found" || match.record.projectId === undefined) return undefined;
  return { ...match.record, projectId: match.record.projectId };
}
