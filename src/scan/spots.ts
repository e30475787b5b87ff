import { detect } from "./detect/detect.ts";
import type { Hit } from "./detect/hit.ts";
import { ChangesParser, TreeParser } from "./repository/listings.ts";
import type { Repository } from "./repository/repository.ts";
import type { Selection } from "./repository/selection.ts";

/** Where an object stands: the commit in which it does, and its path there. */
export interface Spot {
  readonly commit: string;
  readonly file: string;
  readonly atTip: boolean;
  /** How many changes are newer; the oldest has the most. */
  readonly age: number;
  /** The commits that brought it in under this path, newest first; one more than {@link MOST_BROUGHT} for very many. */
  readonly brought: readonly string[];
}

/** Of more commits than this that brought one and the same file in, nobody is told. */
export const MOST_BROUGHT = 20;

/** A name with a key in it. */
export interface NamedSpot extends Omit<Spot, "age" | "brought"> {
  readonly hit: Hit;
}

export interface Spots {
  /** Every path that the object has had, each once; of very many the first. */
  of(id: string): { readonly spots: readonly Spot[]; readonly cut: boolean };
  /** By key. */
  readonly names: ReadonlyMap<string, NamedSpot>;
  /** Whether all could be listed; if not, objects may have further paths. */
  readonly whole: boolean;
}

/** An object under more names than this is told under the first: rules that accept paths cannot accept it then. */
const MOST_PATHS = 1000;
const MOST_SHOWN = 20;
/** Of so many bytes of paths it is told which one has a key in its name; a tree with deep names holds more. */
const MOST_NAME_BYTES = 8 * 1024 * 1024;

/**
 * Where objects stand, at the tip and in the changes that brought them in, and which names hold keys. The only
 * work of a scan that grows with the number of files, and done only when there is a hit.
 *
 * @param ids of files
 * @param withNames whether names are looked at, too
 */
export async function spotsOf(
  ids: ReadonlySet<string>,
  withNames: boolean,
  selection: Selection,
  repository: Repository,
): Promise<Spots> {
  const spots = new Map([...ids].map((id) => [id, new Map<string, Spot>()]));
  const names = new Map<string, NamedSpot>();
  let nameBytes = 0;
  const see = (id: string, path: Buffer, commit: string, atTip: boolean, age: number): void => {
    const paths = spots.get(id);
    if (paths && paths.size <= MOST_PATHS) {
      const file = path.toString("utf8");
      const before = paths.get(file);
      const brought = [...(before?.brought ?? []), ...(atTip ? [] : [commit])].slice(0, MOST_BROUGHT + 1);
      // Changes come newest first: the last one that is seen brought it in.
      paths.set(file, before?.atTip ? { ...before, brought } : { commit, file, atTip, age, brought });
    }
    nameBytes += path.length;
    if (withNames && nameBytes < MOST_NAME_BYTES) nameIn(path, commit, atTip, names);
  };
  let whole = true;
  if (ids.size > 0 || withNames) {
    whole = await lookAtTips(selection, repository, withNames, see);
    if (!selection.alone) whole = (await lookAtChanges(selection, repository, see)) && whole;
  }
  return {
    of: (id) => {
      const all = [...(spots.get(id)?.values() ?? [])];
      const cut = all.length > MOST_PATHS;
      return { spots: cut ? all.slice(0, MOST_SHOWN) : all, cut };
    },
    names,
    whole,
  };
}

type See = (id: string, path: Buffer, commit: string, atTip: boolean, age: number) => void;

async function lookAtTips(
  selection: Selection,
  repository: Repository,
  withNames: boolean,
  see: See,
): Promise<boolean> {
  let whole = true;
  for (const commit of selection.standing ?? selection.tips) {
    const parser = new TreeParser();
    const trouble = await repository.files(
      commit,
      (chunk) => {
        for (const { id, path } of parser.push(chunk)) see(id, path, commit, true, 0);
        return parser.isGarbled ? "stop" : undefined;
      },
      withNames,
    );
    whole &&= trouble === undefined && parser.isWhole;
  }
  return whole;
}

async function lookAtChanges(selection: Selection, repository: Repository, see: See): Promise<boolean> {
  const parser = new ChangesParser();
  let age = 0;
  const troubles = await repository.changes(selection, (chunk) => {
    for (const { commit, id, path } of parser.push(chunk)) see(id, path, commit, false, ++age);
    return parser.isGarbled ? "stop" : undefined;
  });
  return troubles.length === 0 && parser.isWhole;
}

function nameIn(path: Buffer, commit: string, atTip: boolean, names: Map<string, NamedSpot>): void {
  for (const hit of detect(path)) {
    if (names.get(hit.key)?.atTip) continue;
    names.set(hit.key, { hit, commit, file: path.toString("utf8"), atTip });
  }
}
