import type { Source } from "../contract.ts";
import { detect } from "./detect/detect.ts";
import type { ObjectHit } from "./inspect.ts";
import { once } from "./once.ts";
import { linesAround } from "./positions.ts";
import type { Repository } from "./repository/repository.ts";
import type { Selection } from "./repository/selection.ts";
import type { Origin, Place, Sighting } from "./sighting.ts";
import { MOST_BROUGHT, type NamedSpot, type Spot, spotsOf } from "./spots.ts";

/** More sightings than this are put together: a key may stand in thousands of files that are all alike. */
const MOST_SIGHTINGS = 200_000;

/** Finds out where the objects with hits stand, and says it of each hit. */
export async function locate(
  hits: readonly ObjectHit[],
  selection: Selection,
  repository: Repository,
): Promise<Sighting[]> {
  if (hits.length === 0) return [];
  const blobs = new Set(hits.flatMap(({ object }) => (object.type === "blob" ? [object.id] : [])));
  const inNames = hits.filter(({ object }) => object.type === "tree");
  const spots = await spotsOf(blobs, inNames.length > 0, selection, repository);
  let room = MOST_SIGHTINGS;
  const files = hits.flatMap((hit) => {
    const { spots: all, cut } = spots.of(hit.object.id);
    const some = all.slice(0, Math.max(1, room));
    room -= some.length;
    return sightingsOf(hit, some, cut || !spots.whole || some.length < all.length);
  });
  const oldestFirst = files.toSorted((a, b) => b.age - a.age);
  return once([...oldestFirst, ...names(inNames, spots.names)], ({ hit }) => hit.key);
}

/** Keys in names: as whole paths, and those that no path of a file explains (empty directories) by themselves. */
function names(inNames: readonly ObjectHit[], paths: ReadonlyMap<string, NamedSpot>): Sighting[] {
  const named = [...paths.values()].map(({ hit, commit, file, atTip }): Sighting => {
    const place: Place = { ...NOWHERE, source: "path", file, commit, encoding: hit.encoding };
    return { hit, place, atTip, age: 0, lineText: "" };
  });
  const others = inNames
    .filter(({ hit }) => !paths.has(hit.key))
    .map(({ hit }): Sighting => {
      const place: Place = { ...NOWHERE, source: "path", encoding: hit.encoding };
      return { hit, place, atTip: true, age: 0, lineText: "" };
    });
  return [...named, ...others];
}

const NOWHERE = {
  file: undefined,
  entry: undefined,
  line: undefined,
  column: undefined,
  endLine: undefined,
  endColumn: undefined,
  commit: undefined,
} as const;

/** Keys in a text of the event. */
export function sightingsInText(name: string, text: string): Sighting[] {
  const bytes = Buffer.from(text);
  return detect(bytes).map((hit) => ({
    hit,
    place: { ...NOWHERE, source: "event-text", file: name, encoding: hit.encoding },
    atTip: true,
    age: 0,
    lineText: linesAround(bytes, hit.offset, hit.offset + hit.length),
  }));
}

/** Keys in names of branches and tags. */
export function sightingsInNames(names: readonly string[]): Sighting[] {
  return names.flatMap((name) =>
    detect(Buffer.from(name)).map((hit) => ({
      hit,
      place: { ...NOWHERE, source: "ref" as const, encoding: hit.encoding },
      atTip: true,
      age: 0,
      lineText: "",
    })),
  );
}

/** @param cut whether it stands at further places, of which nobody can say that they are accepted */
function sightingsOf(found: ObjectHit, spots: readonly Spot[], cut: boolean): Sighting[] {
  const { object, hit, lineText } = found;
  const { encoding } = hit;
  if (object.type === "blob") {
    const position = {
      line: found.begins?.line,
      column: found.begins?.column,
      endLine: found.ends?.line,
      endColumn: found.ends?.column,
      entry: found.entry,
    };
    const source = found.part === "entry-name" ? "path" : "file";
    const located = spots.map(({ commit, file, atTip, age, brought }) => {
      const place: Place = { ...position, source, file, commit, encoding };
      return { hit, place, atTip, age, lineText, standsFor: originsOf(brought, place.line) };
    });
    if (located.length > 0 && !cut) return located;
    // Nothing says that it was removed, nor that no rule but one for all its paths accepts it.
    const elsewhere: Place = { ...NOWHERE, ...position, source, encoding };
    return [...located, { hit, place: elsewhere, atTip: true, age: 0, lineText }];
  }
  // Names in trees are looked at as whole paths.
  if (object.type === "tree") return [];
  const place: Place = { ...NOWHERE, source: sourceOf(found), commit: object.id, encoding };
  return [{ hit, place, atTip: true, age: 0, lineText }];
}

function originsOf(brought: readonly string[], line: number | undefined): readonly Origin[] | undefined {
  if (line === undefined || brought.length > MOST_BROUGHT) return undefined;
  return brought.length === 0 ? [{ commit: undefined, line }] : brought.map((commit) => ({ commit, line }));
}

function sourceOf({ object, part }: ObjectHit): Source {
  if (part === "message") return object.type === "tag" ? "tag-message" : "commit-message";
  return part === "tag-name" ? "ref" : "author";
}
