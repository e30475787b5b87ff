import type { KeyReading } from "../key/read.ts";
import type { AdminPort } from "../ports/admin.ts";
import type { Clock } from "../ports/clock.ts";
import { type Age, assess, isAhead, type KeyDates, type RotationPolicy } from "./age.ts";
import { type AdminKeyReading, lookUp, readAdminKey } from "./lookup.ts";
import type { KeyRecord, RecordMatch } from "./record.ts";
import { type ModelShutdown, remarksOn } from "./remarks.ts";
import type { Lookup, RotationReason, RotationResult } from "./result.ts";
import { type Spending, spendRemarks } from "./spending.ts";

export interface RotationCheckInputs extends RotationPolicy {
  readonly keyName: string;
  /** As `key/read.ts` reads it; `undefined` when there is none. */
  readonly key: KeyReading | undefined;
  /** Whether the job has a token of its own in place of a key: nothing that could grow old. */
  readonly keyless: boolean;
  /** Exactly as given; empty when there is none. */
  readonly adminKey: string;
  /** The input `created-at`: the beginning of that day, UTC. */
  readonly createdAt: Date | undefined;
  /** When the secret was last written, where a token may ask for it. */
  readonly secretUpdatedAt: Date | undefined;
  /** Of the model that the key is used with; `undefined` when none is announced. */
  readonly modelShutdown: ModelShutdown | undefined;
  /** What tells the secret from all others, such as `owner/repo:repository:NAME`; `undefined` where we make no keys. */
  readonly secret: string | undefined;
}

export interface RotationCheckPorts {
  /** Called at most once, with a usable admin key. */
  readonly createAdmin: (adminKey: string) => AdminPort;
  readonly clock: Pick<Clock, "now">;
}

export interface RotationChecked {
  readonly result: Omit<RotationResult, "rotate">;
  /** Which record is the key's; `unclear` when nobody was asked or no answer came. */
  readonly match: RecordMatch;
}

/**
 * The story of the check: finds the key's record, or takes the date that was given, holds it against the policy,
 * and says what else is to be said. The record is believed before `created-at`; trouble with the admin key leaves
 * `created-at` to decide, and is told.
 */
export async function checkRotation(
  inputs: RotationCheckInputs,
  ports: RotationCheckPorts,
): Promise<RotationChecked> {
  const admin = inputs.keyless ? ({ state: "none" } as const) : readAdminKey(inputs.adminKey);
  const port = admin.state === "usable" ? ports.createAdmin(admin.adminKey) : undefined;
  const key = inputs.key?.state === "usable" ? inputs.key.key : undefined;
  const { lookup, readings } =
    port && key !== undefined ? await lookUp(key, port) : { lookup: notAsked(admin), readings: [] };
  const match = lookup.lookup === "answered" ? lookup.match : NOT_KNOWN;
  const record = match.match === "found" ? match.record : undefined;
  const now = ports.clock.now();
  const { keyName, createdAt, modelShutdown, secret } = inputs;
  const remarks = remarksOn({
    ...{ record, createdAt, modelShutdown, now },
    records: readings.flatMap((reading) => (reading.readable ? [reading.record] : [])),
    rotated: secret === undefined ? undefined : { keyName, secret },
  });
  // Without its record it is not known whether the key is of the organization whose limits these are.
  const ofProject = port && record?.list === "project";
  const spending = ofProject ? await spendRemarks(port, record.projectId, now) : UNREAD;
  const judged = judge(inputs, admin, lookup, record, now);
  return {
    result: {
      ...{ keyName, ...judged, lookup },
      remarks: [...spending.remarks, ...remarks],
      spendingRead: spending.read,
    },
    match,
  };
}

const UNREAD: Spending = { remarks: [], read: false };

const NOT_KNOWN: RecordMatch = { match: "unclear", count: 0 };

function notAsked(admin: AdminKeyReading): Lookup {
  return admin.state === "unusable"
    ? { lookup: "unusable-admin-key", why: admin.why }
    : { lookup: "not-asked" };
}

function judge(
  inputs: RotationCheckInputs,
  admin: AdminKeyReading,
  lookup: Lookup,
  record: KeyRecord | undefined,
  now: Date,
): Pick<RotationResult, "state" | "reason" | "age"> {
  if (inputs.keyless) return { state: "ok", reason: "keyless", age: undefined };
  const dates = record ? { ...record, source: "record" as const } : datesGiven(inputs, now);
  if (dates === undefined) {
    const reason = admin.state === "none" ? "no-source" : whyNoRecord(lookup);
    return { state: "unknown", reason, age: undefined };
  }
  if (isAhead(dates.createdAt, now)) {
    const reason = record ? "clock-differs" : "created-in-future";
    return { state: "unknown", reason, age: undefined };
  }
  const age = assess(dates, inputs, now);
  return { state: age.state, reason: reasonOf(age), age };
}

/** A secret that was written after the date that was given holds another key, which is as old at the most. */
function datesGiven({ createdAt, secretUpdatedAt }: RotationCheckInputs, now: Date): KeyDates | undefined {
  if (createdAt === undefined) return undefined;
  const isNewer =
    secretUpdatedAt !== undefined && secretUpdatedAt > createdAt && !isAhead(secretUpdatedAt, now);
  return isNewer
    ? { source: "secret", createdAt: secretUpdatedAt, expiresAt: undefined }
    : { source: "created-at", createdAt, expiresAt: undefined };
}

function whyNoRecord(lookup: Lookup): RotationReason {
  switch (lookup.lookup) {
    case "not-asked":
      return "no-key";
    case "unusable-admin-key":
      return lookup.why === "malformed" ? "admin-key-malformed" : "admin-key-wrong-kind";
    case "trouble":
      return "admin-trouble";
    case "answered":
      return NO_RECORD[lookup.match.match];
  }
}

const NO_RECORD: Readonly<Record<RecordMatch["match"], RotationReason>> = {
  // With a record there are dates.
  found: "no-record",
  none: "no-record",
  ambiguous: "ambiguous-record",
  unclear: "unclear-records",
};

function reasonOf({ state, ends }: Age): RotationReason {
  if (state === "ok") return "young";
  if (state === "soon") return ends === "age" ? "age-soon" : "expiry-soon";
  return ends === "age" ? "age-due" : "expired";
}
