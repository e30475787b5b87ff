import type { AcceptedBy } from "../finding.ts";
import type { Place, Sighting } from "../sighting.ts";
import type { ForeignRules } from "./foreign/rules.ts";
import type { IgnoreRules } from "./ignore-file.ts";
import { inlineMarker } from "./inline.ts";

/**
 * Which rule would accept a key where it stands: its fingerprint anywhere, else a marker in the line, else a path,
 * else this place. A path alone is not enough: {@link split} looks at all places of the key.
 */
export function ruleFor(
  sighting: Sighting,
  fingerprint: string,
  rules: IgnoreRules,
  foreign: readonly ForeignRules[] = [],
): AcceptedBy | undefined {
  if (rules.fingerprints.has(fingerprint)) return { by: "fingerprint", rule: fingerprint };
  return byMarker(sighting) ?? byPath(sighting, rules, foreign) ?? byPlace(sighting, foreign);
}

/** A place of a key, and the rule that would accept it there. */
interface Judged {
  readonly place: Place;
  readonly by: AcceptedBy | undefined;
}

/**
 * Which places of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line or a rule for the place that one. Paths accept files,
 * and only if they take in all files that the key stands in and that neither accepts: a key that is in `test/` as
 * a sample and in `src/` for use is in use.
 *
 * @param judged all of the same key
 * @returns apart from them those that nobody has accepted: they make the finding
 */
export function split<T extends Judged>(
  judged: readonly T[],
): { readonly accepted: readonly T[]; readonly open: readonly T[] } {
  const everyFile = judged.every(({ place, by }) => place.source !== "file" || by !== undefined);
  const isAccepted = ({ by }: T): boolean => by !== undefined && (by.by !== "path" || everyFile);
  return { accepted: judged.filter(isAccepted), open: judged.filter((one) => !isAccepted(one)) };
}

/** Paths, names of refs and of authors have no line that a marker could stand in. */
const WITH_LINES = ["file", "commit-message", "tag-message", "event-text"];

function byMarker({ place, lineText }: Sighting): AcceptedBy | undefined {
  const rule = WITH_LINES.includes(place.source) ? inlineMarker(lineText) : undefined;
  return rule === undefined ? undefined : { by: "inline", rule };
}

function byPlace(sighting: Sighting, foreign: readonly ForeignRules[]): AcceptedBy | undefined {
  const rule = firstOf(foreign, ({ placeRule }) => placeRule(sighting));
  return rule === undefined ? undefined : { by: "place", rule };
}

function byPath(
  { hit, place }: Sighting,
  rules: IgnoreRules,
  foreign: readonly ForeignRules[],
): AcceptedBy | undefined {
  const { source, file } = place;
  if (source !== "file" || file === undefined) return undefined;
  const rule = rules.ruleFor(file) ?? firstOf(foreign, ({ pathRule }) => pathRule(file, hit.key));
  return rule === undefined ? undefined : { by: "path", rule };
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
