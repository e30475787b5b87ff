import { DAY_MS } from "../days.ts";
import { SHUTDOWN_NOTICE_DAYS } from "../validate/model-choice.ts";
import { type RotatedSecret, rotationOf } from "./key-name.ts";
import type { KeyRecord } from "./record.ts";
import type { Remark } from "./result.ts";

/** A model that the key is used with and that shuts down, as the probe found it. */
export interface ModelShutdown {
  readonly model: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Whole days until then; negative when past. */
  readonly days: number;
}

export interface RemarksAbout {
  /** The key's own; `undefined` when it was not found. */
  readonly record: KeyRecord | undefined;
  /** All that can be read of the lists that it was looked for in. */
  readonly records: readonly KeyRecord[];
  /** The input `created-at`. */
  readonly createdAt: Date | undefined;
  readonly modelShutdown: ModelShutdown | undefined;
  /** `undefined` when keys of this secret are not made by us. */
  readonly rotated: RotatedSecret | undefined;
  readonly now: Date;
}

/** A key that nobody has used for so long after it was made was made for nothing. */
const UNUSED_AFTER_DAYS = 30;
/** A quarter: jobs that run less often than this are rare. */
const IDLE_AFTER_DAYS = 90;
/** A date without a time, noted in any time zone, is less far off. */
const DIFFERENCE_DAYS = 2;
/** A younger key may be the one that a run which is still going, or went on after this one began, has just stored. */
const LEFT_OVER_AFTER_MS = 12 * 3_600_000;
const MOST_LEFTOVERS = 20;

/** What else a person should know of a key, the urgent first. Spend limits have their own part, see `spending.ts`. */
export function remarksOn(about: RemarksAbout): Remark[] {
  const { record, modelShutdown } = about;
  return [
    ...(modelShutdown && modelShutdown.days <= SHUTDOWN_NOTICE_DAYS
      ? [{ remark: "model-shuts-down", ...modelShutdown } as const]
      : []),
    ...(record ? ofRecord(record, about) : []),
  ];
}

function ofRecord(record: KeyRecord, { records, createdAt, rotated, now }: RemarksAbout): Remark[] {
  const remarks: Remark[] = [];
  if (record.ownerHasAccess === false) remarks.push({ remark: "owner-without-access" });
  const days = unusedDays(record, now);
  if (days !== undefined) remarks.push({ remark: "unused", days });
  // Admin keys always belong to a person.
  if (record.owner === "person" && record.list === "project") remarks.push({ remark: "owned-by-person" });
  const differsMs = createdAt && Math.abs(createdAt.getTime() - record.createdAt.getTime());
  if (differsMs !== undefined && differsMs > DIFFERENCE_DAYS * DAY_MS) {
    remarks.push({ remark: "created-at-differs", days: Math.floor(differsMs / DAY_MS) });
  }
  const ids = rotated ? leftovers(record, records, rotated, now) : [];
  if (ids.length > 0) remarks.push({ remark: "leftover-keys", ids });
  return remarks;
}

function unusedDays({ createdAt, lastUsedAt }: KeyRecord, now: Date): number | "never" | undefined {
  if (lastUsedAt === undefined) return undefined;
  const idleMs = now.getTime() - (lastUsedAt === "never" ? createdAt : lastUsedAt).getTime();
  if (lastUsedAt === "never") return idleMs > UNUSED_AFTER_DAYS * DAY_MS ? "never" : undefined;
  return idleMs > IDLE_AFTER_DAYS * DAY_MS ? Math.floor(idleMs / DAY_MS) : undefined;
}

/**
 * Keys that rotations of this secret made and that it does not hold, and the one that its key was to replace. Only
 * known when the secret's own record is: without it, any of them may be the one in use.
 */
function leftovers(
  record: KeyRecord,
  records: readonly KeyRecord[],
  rotated: RotatedSecret,
  now: Date,
): string[] {
  const replaced = rotationOf(record.name, rotated)?.replaces;
  const ids = records
    .filter(({ id, list }) => list === record.list && id !== record.id)
    .filter(
      ({ id, name, createdAt }) =>
        id === replaced ||
        (rotationOf(name, rotated) !== undefined && now.getTime() - createdAt.getTime() > LEFT_OVER_AFTER_MS),
    )
    .map(({ id }) => id);
  return [...new Set(ids)].slice(0, MOST_LEFTOVERS);
}
