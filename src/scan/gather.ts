import { CONFIDENCES, SOURCES } from "../contract.ts";
import { shapeOf } from "../key/grammar.ts";
import { acceptanceOf } from "./accept/acceptance.ts";
import { fingerprintOf } from "./accept/fingerprint.ts";
import type { IgnoreRules } from "./accept/ignore-file.ts";
import type { AcceptedFinding, Finding } from "./finding.ts";
import type { Place, Sighting } from "./sighting.ts";

/** A key may stand in every commit of a history; nobody reads more places than this. */
const MOST_OTHER_PLACES = 50;

/**
 * One finding for each key, and apart from them what the rules accept. A key of which some places are accepted
 * and others are not is in both, each time with the places that belong there.
 *
 * @param sightings in the order of the commits, the earliest first
 * @returns both worst first: leaks before possible leaks, what stands at the tip before what was removed
 */
export function gather(
  sightings: readonly Sighting[],
  rules: IgnoreRules,
): { findings: Finding[]; accepted: AcceptedFinding[] } {
  const findings: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const [key, ofKey] of byKey(sightings)) {
    const fingerprint = fingerprintOf(key);
    const acceptance = acceptanceOf(firstPlaceFirst(ofKey), fingerprint, rules);
    const finding = findingOf(key, fingerprint, acceptance.open);
    if (finding !== undefined) findings.push(finding);
    const [first] = acceptance.accepted;
    const ignored = findingOf(
      key,
      fingerprint,
      acceptance.accepted.map(({ sighting }) => sighting),
    );
    if (ignored !== undefined && first !== undefined) accepted.push({ finding: ignored, accepted: first.by });
  }
  return {
    findings: findings.sort(worstFirst),
    accepted: accepted.sort((a, b) => worstFirst(a.finding, b.finding)),
  };
}

function byKey(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.hit.key);
    if (group === undefined) groups.set(sighting.hit.key, [sighting]);
    else group.push(sighting);
  }
  return groups;
}

/** At the tip before removed, then by source; among equals the earliest commit stays first. */
function firstPlaceFirst(sightings: readonly Sighting[]): Sighting[] {
  const rank = ({ atTip, place }: Sighting) =>
    (atTip ? 0 : SOURCES.length) + Math.max(0, SOURCES.indexOf(place.source));
  return [...sightings].sort((a, b) => rank(a) - rank(b));
}

function findingOf(key: string, fingerprint: string, sightings: readonly Sighting[]): Finding | undefined {
  const places = distinct(sightings.map((sighting) => sighting.place));
  const [place, ...otherPlaces] = places;
  if (place === undefined) return undefined;
  const { kind, publicPrefix } = shapeOf(key);
  return {
    key,
    kind,
    publicPrefix,
    confidence: sightings.some(({ hit }) => hit.confidence === "leak") ? "leak" : "possible-leak",
    fingerprint,
    live: "unknown",
    atTip: sightings.some(({ atTip }) => atTip),
    place,
    otherPlaces: otherPlaces.slice(0, MOST_OTHER_PLACES),
    placeCount: places.length,
  };
}

/** A key may be found twice at one place: as it stands there, and joined from pieces. */
function distinct(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    const { source, file, entry, line, column, commit } = place;
    const identity = JSON.stringify([source, file, entry, line, column, commit]);
    if (!seen.has(identity)) seen.set(identity, place);
  }
  return [...seen.values()];
}

/** The order of findings: live ones, sure ones, those that stand at the tip; then by place. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(b.live === "true") - Number(a.live === "true") ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    Number(!a.atTip) - Number(!b.atTip) ||
    compare(a.place.file, b.place.file) ||
    compare(a.place.line, b.place.line)
  );
}

/** By code units, the same on every machine; what is not there comes last. */
function compare<T extends string | number>(a: T | undefined, b: T | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
