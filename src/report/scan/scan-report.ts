import { createHash } from "node:crypto";
import type { Confidence, KeyKind, Source } from "../../contract.ts";
import { groupedBy } from "../../grouped.ts";
import { REDACTED } from "../../key/redact.ts";
import type { Encoding } from "../../scan/detect/hit.ts";
import type { AcceptedBy, Finding, Gap, Scanned, ScanResult } from "../../scan/finding.ts";
import type { Seen } from "../../scan/gather.ts";
import type { Place } from "../../scan/sighting.ts";
import { KEY_IS_IN_THE_NAME } from "./place.ts";
import type { Hide } from "./shown.ts";

/** Of the form of these reports; whoever knows another one refuses them. */
export const SCAN_REPORT_VERSION = 1;

/**
 * The result of one job's scan, to be put together with those of others: a JSON file. No key is in it, but texts
 * of the repository are as they are otherwise: whoever shows them makes them safe.
 */
export interface ScanReport {
  readonly version: typeof SCAN_REPORT_VERSION;
  /** Version of the action: `1.2.3`. */
  readonly program: string;
  /** `owner/name`, empty where the runner does not say. */
  readonly repository: string;
  readonly repositoryUrl: string;
  readonly what: Scanned["what"];
  /** `i/n`. */
  readonly shard: string;
  /** Of a history, a digest of all refs and what they lead to; empty otherwise. */
  readonly refs: string;
  readonly ignoreFile: string;
  readonly gaps: readonly Gap[];
  /** What was found, whether or not it is accepted; not what was known before. */
  readonly keys: readonly ReportedKey[];
  readonly proposedRules: readonly string[];
  readonly unopened: ScanResult["unopened"];
  readonly notes: ScanResult["notes"];
  readonly commits: number;
  readonly objects: number;
  readonly bytes: number;
}

/** A key, by what may be said of it. */
export interface ReportedKey {
  readonly fingerprint: string;
  readonly kind: KeyKind;
  readonly publicPrefix: string;
  readonly live: Finding["live"];
  readonly places: readonly ReportedPlace[];
  /** How many further places there are that nothing accepts, and how many that something does. */
  readonly more: number;
  readonly moreAccepted: number;
}

/** A place, as in `Place`; what it does not have is left out. */
export interface ReportedPlace {
  readonly source: Source;
  /** Without the keys that stand in it. */
  readonly file?: string;
  readonly entry?: string;
  /** Where a key was taken out of the name: what tells it from others. */
  readonly hiddenFile?: string;
  readonly hiddenEntry?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly commit?: string;
  readonly encoding: Encoding;
  readonly confidence: Exclude<Confidence, "dead-leak">;
  readonly atTip: boolean;
  readonly age: number;
  /** The rule that would accept it there. */
  readonly by?: AcceptedBy["by"];
  readonly rule?: string;
}

/** What of the run, besides its result, the report has. */
export interface ReportedRun {
  readonly program: string;
  readonly repository: string;
  readonly repositoryUrl: string;
  readonly shard: string;
  readonly ignoreFile: string;
  readonly hide: Hide;
}

/** A key may stand in each of a hundred thousand commits: so many places of it are told, and the others counted. */
const MOST_PLACES = 1000;
const DIGEST_LENGTH = 16;

/** Takes the keys out of a result, for another job to read. */
export function scanReport(result: ScanResult, { hide: hideIn, ...run }: ReportedRun): ScanReport {
  const hide = remembering(hideIn);
  const { scanned } = result;
  const lives = new Map(result.findings.map(({ fingerprint, live }) => [fingerprint, live]));
  const groups = [...groupedBy(result.seen, ({ fingerprint }) => fingerprint).values()];
  return {
    version: SCAN_REPORT_VERSION,
    ...run,
    what: scanned.what,
    refs: scanned.what === "history" ? (scanned.digest ?? "") : "",
    gaps: hiddenIn(result.gaps, hide),
    keys: groups.flatMap((seen) => keyOf(seen, lives, hide)),
    proposedRules: result.proposedRules.map(hide),
    unopened: hiddenIn(result.unopened, hide),
    notes: hiddenIn(result.notes, hide),
    commits: result.commits,
    objects: result.objects,
    bytes: result.bytes,
  };
}

function keyOf(
  seen: readonly Seen[],
  lives: ReadonlyMap<string, Finding["live"]>,
  hide: Hide,
): ReportedKey[] {
  const [first] = seen;
  if (first === undefined) return [];
  const { fingerprint, kind, publicPrefix } = first;
  const tipFirst = seen.toSorted((a, b) => Number(b.atTip) - Number(a.atTip));
  const open = tipFirst.filter(({ by }) => by === undefined);
  const accepted = tipFirst.filter(({ by }) => by !== undefined);
  return [
    {
      fingerprint,
      kind,
      publicPrefix,
      live: lives.get(fingerprint) ?? "unknown",
      places: [...open.slice(0, MOST_PLACES), ...accepted.slice(0, MOST_PLACES)].map((one) =>
        placeOf(one, hide),
      ),
      more: Math.max(0, open.length - MOST_PLACES),
      moreAccepted: Math.max(0, accepted.length - MOST_PLACES),
    },
  ];
}

function placeOf({ place, confidence, atTip, age, by }: Seen, hide: Hide): ReportedPlace {
  const { source, line, column, endLine, endColumn, commit, encoding } = place;
  return {
    source,
    ...namesOf(place, hide),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(commit === undefined ? {} : { commit }),
    encoding,
    confidence,
    atTip,
    age,
    ...(by === undefined ? {} : { by: by.by, rule: hide(by.rule) }),
  };
}

function namesOf(
  { source, file, entry }: Place,
  hide: Hide,
): Pick<ReportedPlace, "file" | "entry" | "hiddenFile" | "hiddenEntry"> {
  const names = [file, entry].map((name) => name && hide(name));
  const isHidden = names.some((name, at) => name !== [file, entry][at]);
  // A key was found in one of these names and could not be taken out of it: nothing of them may be told.
  const [shownFile, shownEntry] =
    KEY_IS_IN_THE_NAME.includes(source) && !isHidden ? names.map((name) => name && REDACTED) : names;
  return {
    ...(file && shownFile ? { file: shownFile } : {}),
    ...(file && shownFile !== file ? { hiddenFile: digestOf(file) } : {}),
    ...(entry && shownEntry ? { entry: shownEntry } : {}),
    ...(entry && shownEntry !== entry ? { hiddenEntry: digestOf(entry) } : {}),
  };
}

function digestOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, DIGEST_LENGTH);
}

/** The same value, with the keys taken out of every text in it. */
function hiddenIn<T>(value: T, hide: Hide): T {
  return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? hide(part) : part));
}

/** The same names come again and again. */
function remembering(hide: Hide): Hide {
  const hidden = new Map<string, string>();
  return (text) => {
    const known = hidden.get(text);
    if (known !== undefined) return known;
    const result = hide(text);
    hidden.set(text, result);
    return result;
  };
}
