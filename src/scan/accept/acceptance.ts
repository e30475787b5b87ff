import type { AcceptedBy } from "../finding.ts";
import type { Place, Sighting } from "../sighting.ts";
import type { IgnoreRules } from "./ignore-file.ts";
import { inlineMarker } from "./inline.ts";

/**
 * Which rule would accept a key where it stands: its fingerprint anywhere, else a marker in the line, else a path.
 * A path alone is not enough: {@link split} looks at all places of the key.
 */
export function ruleFor(sighting: Sighting, fingerprint: string, rules: IgnoreRules): AcceptedBy | undefined {
  if (rules.fingerprints.has(fingerprint)) return { by: "fingerprint", rule: fingerprint };
  return byMarker(sighting) ?? byPath(sighting, rules);
}

/** A place of a key, and the rule that would accept it there. */
interface Judged {
  readonly place: Place;
  readonly by: AcceptedBy | undefined;
}

/**
 * Which places of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line that one. Paths accept files, and only if they take in
 * all files that the key stands in and that bear no marker: a key that is in `test/` as a sample and in `src/`
 * for use is in use.
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

function byPath({ place }: Sighting, rules: IgnoreRules): AcceptedBy | undefined {
  if (place.source !== "file" || place.file === undefined) return undefined;
  const rule = rules.ruleFor(place.file);
  return rule === undefined ? undefined : { by: "path", rule };
}
