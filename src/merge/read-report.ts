import { CONFIDENCES, KEY_KINDS, SOURCES } from "../contract.ts";
import { isObject, nestsTooDeep, parseJson } from "../json.ts";
import {
  type ReportedKey,
  type ReportedPlace,
  SCAN_REPORT_VERSION,
  type ScanReport,
} from "../report/scan/scan-report.ts";
import { ENCODINGS } from "../scan/detect/hit.ts";
import type { AcceptedBy } from "../scan/finding.ts";
import { codes, isCount, isLike, isList, isMaybe, isOneOf, isShape, isSwitch, isText } from "./is.ts";
import { isGap, isNote, isUnopened } from "./said.ts";

/** What a file that should be a report turned out to be. */
export type ReadReport =
  | { readonly read: "report"; readonly report: ScanReport }
  /** `not-json`: also one that is cut off. `form`: not all of it is as it should be. */
  | { readonly read: "not-json" | "too-deep" | "other-version" | "form" };

/** The longest that names of files are told. */
const LONGEST_NAME = 10_000;
const LONGEST_WORD = 300;
const MOST_KEYS = 10_000;
const MOST_PLACES = 10_000;
const MOST_LINES = 100_000;
const SHARD = /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const DIGEST = /^[0-9a-f]{1,64}$/;

const isName = isText(LONGEST_NAME);
const isWord = isText(LONGEST_WORD);

const isPlace = isShape<ReportedPlace>({
  source: isOneOf(SOURCES),
  file: isMaybe(isName),
  entry: isMaybe(isName),
  hiddenFile: isMaybe(isLike(DIGEST)),
  hiddenEntry: isMaybe(isLike(DIGEST)),
  line: isMaybe(isCount),
  column: isMaybe(isCount),
  endLine: isMaybe(isCount),
  endColumn: isMaybe(isCount),
  commit: isMaybe(isLike(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  encoding: isOneOf(ENCODINGS),
  confidence: isOneOf(CONFIDENCES.filter((one) => one !== "dead-leak")),
  atTip: isSwitch,
  age: isCount,
  by: isMaybe(codes<AcceptedBy["by"]>({ fingerprint: true, path: true, place: true, inline: true })),
  rule: isMaybe(isName),
});

const isKey = isShape<ReportedKey>({
  fingerprint: isLike(FINGERPRINT),
  kind: isOneOf(KEY_KINDS),
  publicPrefix: isWord,
  live: isOneOf(["true", "false", "unknown"] as const),
  places: isList(isPlace, MOST_PLACES),
  more: isCount,
  moreAccepted: isCount,
});

const isReport = isShape<ScanReport>({
  version: (value: unknown) => value === SCAN_REPORT_VERSION,
  program: isWord,
  repository: isWord,
  repositoryUrl: isName,
  what: isOneOf(["range", "tip", "tree", "history", "event-text", "nothing"] as const),
  shard: isLike(SHARD),
  refs: isMaybe(isWord),
  ignoreFile: isName,
  gaps: isList(isGap, MOST_LINES),
  keys: isList(isKey, MOST_KEYS),
  proposedRules: isList(isName, MOST_LINES),
  unopened: isList(isUnopened, MOST_LINES),
  notes: isList(isNote, MOST_LINES),
  commits: isCount,
  objects: isCount,
  bytes: isCount,
});

/** Reads what another job has written, or somebody in its place: nothing but a whole report of our own form is one. */
export function readReport(text: string): ReadReport {
  if (nestsTooDeep(text)) return { read: "too-deep" };
  const value = parseJson(text);
  if (!isObject(value)) return { read: "not-json" };
  // A form that is not known is no mistake in one that is.
  if (isCount(value["version"]) && value["version"] !== SCAN_REPORT_VERSION) return { read: "other-version" };
  return isReport(value) && value.keys.every(hasRules) ? { read: "report", report: value } : { read: "form" };
}

/** Who says that a place is accepted says by what, and each key stands somewhere. */
function hasRules({ places }: ReportedKey): boolean {
  return places.length > 0 && places.every(({ by, rule }) => (by === undefined) === (rule === undefined));
}
