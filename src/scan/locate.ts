import type { Source } from "../contract.ts";
import { detect } from "./detect/detect.ts";
import type { ObjectHit } from "./inspect.ts";
import { linesAround } from "./positions.ts";
import { ChangesParser, TreeParser } from "./repository/listings.ts";
import type { Repository, Selection } from "./repository/repository.ts";
import type { Place, Sighting } from "./sighting.ts";

/** Where an object stands: the commit in which it does, and its path there. */
interface Spot {
  readonly commit: string;
  readonly file: string;
  readonly atTip: boolean;
  /** How many changes are newer; the oldest has the most. */
  readonly age: number;
}

/** An object that stands under very many names is shown under these. */
const MOST_SPOTS = 20;

/**
 * Finds out where the objects with hits stand: at the tip if they do, else in the commit that brought them in.
 * The only work of a scan that grows with the number of files, and done only when there is a hit.
 */
export async function locate(
  hits: readonly ObjectHit[],
  selection: Selection,
  repository: Repository,
): Promise<Sighting[]> {
  const spots = new Map<string, Spot[]>();
  for (const { object } of hits) if (object.type === "blob") spots.set(object.id, []);
  const names = hits.some(({ object }) => object.type === "tree") ? new Map<string, Sighting>() : undefined;
  await lookFor(spots, names, selection, repository);
  const files = hits.flatMap((hit) => sightingsOf(hit, spots.get(hit.object.id) ?? []));
  const oldestFirst = files.toSorted((a, b) => b.age - a.age).map(({ sighting }) => sighting);
  return once([...oldestFirst, ...(names?.values() ?? [])]);
}

async function lookFor(
  spots: ReadonlyMap<string, Spot[]>,
  names: Map<string, Sighting> | undefined,
  selection: Selection,
  repository: Repository,
): Promise<void> {
  if (spots.size === 0 && names === undefined) return;
  await lookAtTips(selection, repository, spots, names);
  const homeless = [...spots.values()].some((list) => list.length === 0);
  if ((homeless || names !== undefined) && !selection.alone) {
    await lookAtChanges(selection, repository, spots, names);
  }
}

async function lookAtTips(
  selection: Selection,
  repository: Repository,
  spots: ReadonlyMap<string, Spot[]>,
  names: Map<string, Sighting> | undefined,
): Promise<void> {
  for (const commit of selection.standing ?? selection.tips) {
    const parser = new TreeParser();
    await repository.files(commit, (chunk) => {
      for (const { id, path } of parser.push(chunk)) {
        const list = spots.get(id);
        if (list && list.length < MOST_SPOTS) list.push({ commit, file: textOf(path), atTip: true, age: 0 });
        if (names) addName(names, path, commit, true);
      }
    });
  }
}

async function lookAtChanges(
  selection: Selection,
  repository: Repository,
  spots: ReadonlyMap<string, Spot[]>,
  names: Map<string, Sighting> | undefined,
): Promise<void> {
  const parser = new ChangesParser();
  let age = 0;
  await repository.changes(selection, (chunk) => {
    for (const { commit, id, path } of parser.push(chunk)) {
      age++;
      const list = spots.get(id);
      // Newest first: the last one that is seen brought it in.
      if (list && !list.some(({ atTip }) => atTip))
        list.splice(0, list.length, { commit, file: textOf(path), atTip: false, age });
      if (names) addName(names, path, commit, false);
    }
  });
}

function addName(names: Map<string, Sighting>, path: Buffer, commit: string, atTip: boolean): void {
  for (const hit of detect(path)) {
    const known = names.get(hit.key);
    if (known?.atTip) continue;
    names.set(hit.key, {
      hit,
      place: { ...NOWHERE, source: "path", file: textOf(path), commit, encoding: hit.encoding },
      atTip,
      lineText: "",
    });
  }
}

function textOf(path: Buffer): string {
  return path.toString("utf8");
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
      lineText: "",
    })),
  );
}

function sightingsOf(found: ObjectHit, spots: readonly Spot[]): { sighting: Sighting; age: number }[] {
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
    const source = found.inName ? "path" : "file";
    if (spots.length === 0) {
      const place: Place = { ...NOWHERE, ...position, source, encoding };
      return [{ sighting: { hit, place, atTip: false, lineText }, age: 0 }];
    }
    return spots.map(({ commit, file, atTip, age }) => {
      const place: Place = { ...position, source, file, commit, encoding };
      return { sighting: { hit, place, atTip, lineText }, age };
    });
  }
  // Names in trees are looked at as whole paths.
  if (object.type === "tree") return [];
  const place: Place = { ...NOWHERE, source: sourceOf(found), commit: object.id, encoding };
  return [{ sighting: { hit, place, atTip: true, lineText }, age: 0 }];
}

function sourceOf({ object, inMessage, lineText }: ObjectHit): Source {
  if (inMessage) return object.type === "tag" ? "tag-message" : "commit-message";
  return object.type === "tag" && lineText.startsWith("tag ") ? "ref" : "author";
}

/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one.
 */
function once(sightings: readonly Sighting[]): Sighting[] {
  const standing = new Set(sightings.filter(({ atTip }) => atTip).map(fileOf));
  const seen = new Set<string>();
  return sightings.filter((sighting) => {
    const { atTip, place } = sighting;
    if (place.source !== "file") return true;
    const file = fileOf(sighting);
    if (!atTip && standing.has(file)) return false;
    const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function fileOf({ hit, place }: Sighting): string {
  return [hit.key, place.file, place.entry].join("\0");
}
