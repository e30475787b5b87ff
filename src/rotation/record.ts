import { isObject } from "../json.ts";
import { shapeOf } from "../key/grammar.ts";

/** Whom a key belongs to. Never who it is: names and mail addresses of people are not even read. */
export type Owner = "service-account" | "person" | "unknown";

/** What OpenAI has on record about one key. Texts are untrusted. */
export interface KeyRecord {
  /** The record's id, such as `key_abc`: no secret, and what the dashboard and the Admin API know the key by. */
  readonly id: string;
  readonly list: "project" | "admin";
  /** `undefined` for an admin key. */
  readonly projectId: string | undefined;
  readonly name: string;
  /** The key as OpenAI shows it: some of its first and last characters. */
  readonly redactedValue: string;
  readonly createdAt: Date;
  /** `undefined` when the key does not expire, or the record does not say. */
  readonly expiresAt: Date | undefined;
  /** `never`: OpenAI says that it was not used; `undefined`: the record does not say. */
  readonly lastUsedAt: Date | "never" | undefined;
  readonly owner: Owner;
  readonly serviceAccountId: string | undefined;
  /** Whether its owner may still use the project; `undefined` when the record does not say. */
  readonly ownerHasAccess: boolean | undefined;
}

/** An item of a list of keys, as far as it can be read. */
export type RecordReading =
  | { readonly readable: true; readonly record: KeyRecord }
  /** With the redacted value, when at least that can be read: it may show that the record is another key's. */
  | { readonly readable: false; readonly redactedValue: string | undefined };

/** Which record is a key's. There is no result for a guess. */
export type RecordMatch =
  | { readonly match: "found"; readonly record: KeyRecord }
  | { readonly match: "none" }
  /** Several records show the same first and last characters. */
  | { readonly match: "ambiguous"; readonly count: number }
  /** Records that cannot be held against the key: any of them may be its own. */
  | { readonly match: "unclear"; readonly count: number };

/** Ids go into addresses and reports. */
const ID = /^[A-Za-z0-9_-]{1,200}$/;
const LONGEST_NAME = 200;
/** No key of OpenAI's is as long; what is longer is no redacted one. */
const LONGEST_REDACTED = 1000;
/** Before there was an API, and after all of us: a number outside is milliseconds, or nonsense. */
const EARLIEST_S = Date.UTC(2015, 0, 1) / 1000;
const LATEST_S = Date.UTC(2100, 0, 1) / 1000;

/**
 * Reads one item of a list of keys.
 *
 * @param item as the Admin API gave it: untrusted
 * @param projectId whose list it is from; `undefined` for the list of admin keys
 */
export function readRecord(
  item: unknown,
  list: KeyRecord["list"],
  projectId: string | undefined,
): RecordReading {
  if (!isObject(item)) return { readable: false, redactedValue: undefined };
  const { id, name, redacted_value, created_at, expires_at, last_used_at, owner, owner_project_access } =
    item;
  const redactedValue =
    typeof redacted_value === "string" && redacted_value.length <= LONGEST_REDACTED
      ? redacted_value
      : undefined;
  const createdAt = dateOf(created_at);
  const expiresAt = dateOf(expires_at);
  const lastUsedAt = last_used_at === null ? "never" : dateOf(last_used_at);
  if (
    typeof id !== "string" ||
    !ID.test(id) ||
    redactedValue === undefined ||
    createdAt === undefined ||
    (expires_at != null && (expiresAt === undefined || expiresAt <= createdAt)) ||
    (last_used_at != null && lastUsedAt === undefined)
  ) {
    return { readable: false, redactedValue };
  }
  return {
    readable: true,
    record: {
      id,
      list,
      projectId,
      name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : "",
      redactedValue,
      createdAt,
      expiresAt,
      lastUsedAt,
      ...ownerOf(owner),
      ownerHasAccess:
        owner_project_access === "active" ? true : owner_project_access === "inactive" ? false : undefined,
    },
  };
}

/** Unix time in seconds, as all dates of the Admin API. */
function dateOf(value: unknown): Date | undefined {
  if (typeof value !== "number" || !(value >= EARLIEST_S && value < LATEST_S)) return undefined;
  return new Date(Math.trunc(value) * 1000);
}

/** The owner's kind, and of a service account its id: of a person nothing else is read. */
function ownerOf(owner: unknown): Pick<KeyRecord, "owner" | "serviceAccountId"> {
  if (!isObject(owner)) return { owner: "unknown", serviceAccountId: undefined };
  const { type, service_account } = owner;
  if (type === "user") return { owner: "person", serviceAccountId: undefined };
  if (type !== "service_account") return { owner: "unknown", serviceAccountId: undefined };
  const id = isObject(service_account) ? service_account["id"] : undefined;
  return {
    owner: "service-account",
    serviceAccountId: typeof id === "string" && ID.test(id) ? id : undefined,
  };
}

/**
 * What must be seen of a key besides the prefix that all of its kind share. OpenAI shows the last four; fewer are
 * met by chance too often.
 */
const FEWEST_DISCLOSED = 4;

/**
 * Finds the record of a key. A record is its own when it shows the same first and last characters, and the same
 * length where it shows one, and no other record shows the same ends. Whatever may be the key's and cannot be
 * held against it makes the answer `unclear`.
 *
 * @param key usable, as `key/read.ts` reads it
 * @param readings of all keys that may be it: all pages of all projects, or of the admin keys
 */
export function matchRecord(key: string, readings: readonly RecordReading[]): RecordMatch {
  const matching: KeyRecord[] = [];
  let endsAlike = 0;
  let unclear = 0;
  for (const reading of distinct(readings)) {
    const redacted = reading.readable ? reading.record.redactedValue : reading.redactedValue;
    const likeness = redacted === undefined ? "unclear" : likenessOf(key, redacted);
    if (likeness === "other") continue;
    if (likeness === "unclear") unclear++;
    else endsAlike++;
    if (!reading.readable && likeness !== "unclear") unclear++;
    if (reading.readable && likeness === "alike") matching.push(reading.record);
  }
  const [record] = matching;
  if (endsAlike > 1) return { match: "ambiguous", count: endsAlike };
  if (unclear > 0) return { match: "unclear", count: unclear };
  if (record) return { match: "found", record };
  // Its ends are the key's and its length is not: stars that stand for no length, or the key of somebody else.
  return endsAlike === 1 ? { match: "unclear", count: 1 } : { match: "none" };
}

/** A record that was listed twice, as when a key was made while pages were read, is one. */
function distinct(readings: readonly RecordReading[]): RecordReading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    if (!reading.readable) return true;
    const { list, projectId, id, redactedValue } = reading.record;
    const name = JSON.stringify([list, projectId, id, redactedValue]);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** First characters, what stands for those left out, last characters. */
const REDACTED = /^([A-Za-z0-9_-]*)(\*+|\.{3,}|…)([A-Za-z0-9_-]*)$/;
const LEFT_OUT = /\*+|\.{3,}|…/;

/**
 * How a redacted value compares to a key: `other` is certain, `ends-alike` has the same ends and another length.
 */
function likenessOf(key: string, redacted: string): "alike" | "ends-alike" | "other" | "unclear" {
  const parts = redacted.trim().split(LEFT_OUT);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  // A form that is not known, such as a value without anything left out, says nothing.
  if (parts.length < 2 || !/^[\w-]*$/.test(first + last)) return "unclear";
  if (!key.startsWith(first) || !key.endsWith(last) || key.length < first.length + last.length)
    return "other";
  const [, , leftOut] = REDACTED.exec(redacted.trim()) ?? [];
  const disclosed = Math.max(0, first.length - shapeOf(key).publicPrefix.length) + last.length;
  if (leftOut === undefined || disclosed < FEWEST_DISCLOSED) return "unclear";
  const sameLength = !leftOut.startsWith("*") || redacted.trim().length === key.length;
  return sameLength ? "alike" : "ends-alike";
}
