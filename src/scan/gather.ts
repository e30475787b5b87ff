import { CONFIDENCES, type Confidence, type KeyKind, SOURCES } from "../contract.ts";
import { groupedBy } from "../grouped.ts";
import { shapeOf } from "../key/grammar.ts";
import { ruleFor, split } from "./accept/acceptance.ts";
import { fingerprintOf } from "./accept/fingerprint.ts";
import type { ForeignRules } from "./accept/foreign/rules.ts";
import type { IgnoreRules } from "./accept/ignore-file.ts";
import { hideKeys } from "./detect/hide.ts";
import { ENCODINGS, type Hit } from "./detect/hit.ts";
import type { AcceptedBy, AcceptedFinding, Finding } from "./finding.ts";
import { namesOf } from "./once.ts";
import type { Place, Sighting } from "./sighting.ts";

/** A key may stand in every commit of a history; nobody reads more places than this. */
const MOST_OTHER_PLACES = 50;

/** One key at one place, with the rule that would accept it there: all that findings are made of. */
export interface Seen {
  /** A secret, or empty where only the fingerprint is known. */
  readonly key: string;
  readonly fingerprint: string;
  readonly kind: KeyKind;
  readonly publicPrefix: string;
  readonly confidence: Hit["confidence"];
  readonly place: Place;
  readonly atTip: boolean;
  /** As in `Sighting`. */
  readonly age: number;
  readonly by: AcceptedBy | undefined;
}

/** Holds each sighting against the rules. */
export function judged(
  sightings: readonly Sighting[],
  rules: IgnoreRules,
  foreign: readonly ForeignRules[] = [],
): Seen[] {
  const known = new Map<string, Pick<Seen, "key" | "fingerprint" | "kind" | "publicPrefix">>();
  return sightings.map((sighting) => {
    const { hit, place, atTip, age } = sighting;
    const { key, confidence } = hit;
    let one = known.get(key);
    if (one === undefined) {
      const { kind, publicPrefix } = shapeOf(key);
      one = { key, fingerprint: fingerprintOf(key), kind, publicPrefix };
      known.set(key, one);
    }
    return { ...one, confidence, place, atTip, age, by: ruleFor(sighting, one.fingerprint, rules, foreign) };
  });
}

/**
 * One finding for each key, and apart from them what the rules accept. A key of which some places are accepted
 * and others are not is in both, each time with the places that belong there. The order in which the keys were
 * seen makes no difference.
 *
 * @returns both worst first: leaks before possible leaks, what stands at the tip before what was removed
 */
export function gather(all: readonly Seen[]): { findings: Finding[]; accepted: AcceptedFinding[] } {
  const findings: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  const firstFirst = createFirstFirst();
  for (const ofKey of groupedBy(all, ({ fingerprint }) => fingerprint).values()) {
    const places = split(ofKey.toSorted(firstFirst));
    const finding = findingOf(places.open);
    if (finding !== undefined) findings.push(finding);
    const by = places.accepted[0]?.by;
    const ignored = findingOf(places.accepted);
    if (ignored !== undefined && by !== undefined) accepted.push({ finding: ignored, accepted: by });
  }
  return {
    findings: findings.sort(worstFirst),
    accepted: accepted.sort((a, b) => worstFirst(a.finding, b.finding)),
  };
}

/** At the tip before removed, then by source, the earliest first; what is left by name, as it may be shown. */
function createFirstFirst(): (a: Seen, b: Seen) => number {
  const shown = new Map<string, string>();
  const nameOf = ({ file }: Place): string | undefined => {
    if (file === undefined) return undefined;
    const name = shown.get(file) ?? hideKeys(file);
    shown.set(file, name);
    return name;
  };
  const rank = ({ atTip, place }: Seen): number =>
    (atTip ? 0 : SOURCES.length) + Math.max(0, SOURCES.indexOf(place.source));
  return (a, b) =>
    rank(a) - rank(b) ||
    b.age - a.age ||
    compare(nameOf(a.place), nameOf(b.place)) ||
    compare(a.place.line, b.place.line) ||
    compare(a.place.column, b.place.column) ||
    compare(a.place.commit, b.place.commit) ||
    ENCODINGS.indexOf(a.place.encoding) - ENCODINGS.indexOf(b.place.encoding) ||
    compare(a.by?.rule, b.by?.rule);
}

function findingOf(seen: readonly Seen[]): Finding | undefined {
  const [first] = seen;
  const [place, ...otherPlaces] = distinct(seen.map((one) => one.place));
  if (first === undefined || place === undefined) return undefined;
  const { key, kind, publicPrefix, fingerprint } = first;
  return {
    key,
    kind,
    publicPrefix,
    confidence: seen.some(({ confidence }) => confidence === "leak") ? "leak" : "possible-leak",
    fingerprint,
    live: "unknown",
    atTip: seen.some(({ atTip }) => atTip),
    place,
    otherPlaces: otherPlaces.slice(0, MOST_OTHER_PLACES),
    placeCount: otherPlaces.length + 1,
  };
}

/** A key may be found twice at one place: as it stands there, and joined from pieces. */
function distinct(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    const { source, line, column, commit } = place;
    const identity = JSON.stringify([source, ...namesOf(place), line, column, commit]);
    if (!seen.has(identity)) seen.set(identity, place);
  }
  return [...seen.values()];
}

/** What of a finding tells how bad it is, before and after it was made fit to be shown. */
interface Ranked {
  readonly live: Finding["live"];
  readonly confidence: Confidence;
  readonly atTip: boolean;
  readonly fingerprint: string;
  readonly place: Pick<Place, "file" | "line" | "column">;
}

/** The order of findings: live ones, sure ones, those that stand at the tip; then by place. No two are equal. */
export function worstFirst(a: Ranked, b: Ranked): number {
  return (
    Number(b.live === "true") - Number(a.live === "true") ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    Number(!a.atTip) - Number(!b.atTip) ||
    compare(a.place.file, b.place.file) ||
    compare(a.place.line, b.place.line) ||
    compare(a.place.column, b.place.column) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

/** By code units, the same on every machine; what is not there comes last. */
function compare<T extends string | number>(a: T | undefined, b: T | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
