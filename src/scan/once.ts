import type { Place } from "./sighting.ts";

/** A key at a place, as far as it is told apart here. */
interface Standing {
  readonly place: Place;
  readonly atTip: boolean;
}

/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one.
 *
 * @param items the oldest first
 * @param keyOf what is the same for the same key
 */
export function once<T extends Standing>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const fileOf = (item: T): string => [keyOf(item), ...namesOf(item.place)].join("\0");
  const standing = new Set(items.filter(({ atTip }) => atTip).map(fileOf));
  const seen = new Set<string>();
  return items.filter((item) => {
    const { atTip, place } = item;
    if (place.source !== "file") return true;
    const file = fileOf(item);
    if (!atTip && standing.has(file)) return false;
    const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** What a place is called, told apart from all that is called otherwise. */
export function namesOf({ file, entry, hidden }: Place): readonly (string | undefined)[] {
  return [file, entry, hidden?.file, hidden?.entry];
}
