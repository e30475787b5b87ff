import type { AcceptedBy } from "./finding.ts";
import type { Origin, Place } from "./sighting.ts";

/** A key at a place, as far as it is told apart here. */
interface Standing {
  readonly place: Place;
  readonly atTip: boolean;
  readonly standsFor?: readonly Origin[] | undefined;
  readonly by?: AcceptedBy | undefined;
}

/** More than this, and nobody can have accepted them one by one. */
const MOST_ORIGINS = 1_000;

/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one. It stands for the others: what accepts only one place accepts it only if it accepts them.
 *
 * @param items the oldest first
 * @param keyOf what is the same for the same key
 */
export function once<T extends Standing>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const fileOf = (item: T): string => [keyOf(item), ...namesOf(item.place)].join("\0");
  const standing = new Set(items.filter(({ atTip }) => atTip).map(fileOf));
  const seen = new Set<string>();
  const untold = new Map<string, Untold>();
  const told = items.filter((item) => {
    const { atTip, place } = item;
    if (place.source !== "file") return true;
    const file = fileOf(item);
    const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
    if ((atTip || !standing.has(file)) && !seen.has(name)) {
      seen.add(name);
      return true;
    }
    untold.set(file, withUntold(untold.get(file) ?? NOTHING_UNTOLD, item));
    return false;
  });
  return told.map((item) => {
    const others = item.place.source === "file" ? untold.get(fileOf(item)) : undefined;
    return others === undefined ? item : standingFor(item, others);
  });
}

/** What is not told of a key in a file. */
interface Untold {
  readonly origins: readonly Origin[] | undefined;
  /** Whether rules accept each of these places by itself. */
  readonly accepted: boolean;
}

const NOTHING_UNTOLD: Untold = { origins: [], accepted: true };

function withUntold({ origins, accepted }: Untold, { standsFor, by }: Standing): Untold {
  const all = origins && standsFor && [...origins, ...standsFor];
  const known = all !== undefined && all.length <= MOST_ORIGINS;
  return { origins: known ? all : undefined, accepted: accepted && by?.by === "place" };
}

function standingFor<T extends Standing>(item: T, { origins, accepted }: Untold): T {
  const { standsFor, by } = item;
  const all = origins && standsFor && [...standsFor, ...origins];
  return {
    ...item,
    ...(standsFor === undefined ? {} : { standsFor: all }),
    ...(by?.by === "place" && !accepted ? { by: undefined } : {}),
  };
}

/** What a place is called, told apart from all that is called otherwise. */
export function namesOf({ file, entry, hidden }: Place): readonly (string | undefined)[] {
  return [file, entry, hidden?.file, hidden?.entry];
}
