import type { Sighting } from "../../sighting.ts";
import { type KeyRule, ruleThatFinds } from "./openai-rules.ts";

/** One finding of gitleaks that was accepted. */
export interface AcceptedPlace {
  /** The commit that added the line, full object id; `undefined`: any. */
  readonly commit: string | undefined;
  readonly file: string;
  readonly rule: KeyRule;
  readonly line: number;
  /** Only this key; `undefined`: any that the rule finds there. */
  readonly key: string | undefined;
  /** The entry as it was written, without a key. */
  readonly written: string;
}

/**
 * Accepts places as gitleaks does: by file, line and rule, and by the commit that added the line where one is named.
 *
 * A sighting may stand for others of its key in the same file, in older versions of it. It is accepted when all
 * of them are. What gitleaks reads in another form, or not at all (archives, joined and encoded keys), it is not.
 */
export function placeRules(places: readonly AcceptedPlace[]): (sighting: Sighting) => string | undefined {
  const byPlace = new Map<string, AcceptedPlace[]>();
  for (const place of places) {
    const name = nameOf(place.file, place.line, place.rule, place.commit);
    const there = byPlace.get(name);
    if (there === undefined) byPlace.set(name, [place]);
    else there.push(place);
  }
  return ({ hit, place, standsFor }) => {
    const { source, file, entry } = place;
    if (source !== "file" || file === undefined || entry !== undefined) return undefined;
    if (hit.encoding !== "plain" || standsFor === undefined || standsFor.length === 0) return undefined;
    const rule = ruleThatFinds(hit.key);
    const accepting = standsFor.map(({ commit, line }) =>
      [undefined, commit]
        .flatMap((one) => byPlace.get(nameOf(file, line, rule, one)) ?? [])
        .find(({ key }) => key === undefined || key === hit.key),
    );
    return accepting.every((one) => one !== undefined) ? accepting[0]?.written : undefined;
  };
}

function nameOf(file: string, line: number, rule: KeyRule, commit: string | undefined): string {
  return [commit ?? "", line, rule, file].join(":");
}
