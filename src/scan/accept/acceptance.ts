import type { AcceptedBy } from "../finding.ts";
import type { Sighting } from "../sighting.ts";
import type { IgnoreRules } from "./ignore-file.ts";
import { inlineMarker } from "./inline.ts";

export interface AcceptedSighting {
  readonly sighting: Sighting;
  readonly by: AcceptedBy;
}

export interface Acceptance {
  readonly accepted: readonly AcceptedSighting[];
  /** Those that nobody has accepted: they make the finding. */
  readonly open: readonly Sighting[];
}

/**
 * Which sightings of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line that one. Paths accept files, and only if they take in
 * all files that the key stands in and that bear no marker: a key that is in `test/` as a sample and in `src/`
 * for use is in use.
 *
 * @param sightings all of the same key
 */
export function acceptanceOf(
  sightings: readonly Sighting[],
  fingerprint: string,
  rules: IgnoreRules,
): Acceptance {
  if (rules.fingerprints.has(fingerprint)) {
    const by = { by: "fingerprint", rule: fingerprint } as const;
    return { accepted: sightings.map((sighting) => ({ sighting, by })), open: [] };
  }
  const judged = sightings.map((sighting) => ({
    sighting,
    by: byMarker(sighting) ?? byPath(sighting, rules),
  }));
  const everyFile = judged.every(({ sighting, by }) => sighting.place.source !== "file" || by !== undefined);
  const accepted: AcceptedSighting[] = [];
  const open: Sighting[] = [];
  for (const { sighting, by } of judged) {
    if (by !== undefined && (by.by === "inline" || everyFile)) accepted.push({ sighting, by });
    else open.push(sighting);
  }
  return { accepted, open };
}

/** Paths, names of refs and of authors have no line that a marker could stand in. */
const WITH_LINES = ["file", "commit-message", "tag-message", "event-text"];

function byMarker({ place, lineText }: Sighting): AcceptedBy | undefined {
  const rule = WITH_LINES.includes(place.source) ? inlineMarker(lineText) : undefined;
  return rule === undefined ? undefined : { by: "inline", rule };
}

function byPath({ place }: Sighting, rules: IgnoreRules): AcceptedBy | undefined {
  if (place.source !== "file" || place.file === undefined) return undefined;
  const rule = rules.ruleFor(place.file);
  return rule === undefined ? undefined : { by: "path", rule };
}
