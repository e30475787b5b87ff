import { inspect, type OpenArchive } from "./inspect.ts";
import { TreeParser } from "./repository/listings.ts";
import type { Repository } from "./repository/repository.ts";
import type { Selection } from "./repository/selection.ts";
import type { ScanNote } from "./said.ts";
import { Sifter } from "./sift.ts";
import type { Sighting } from "./sighting.ts";

/** What of the base is fetched to look for keys that were found: more would be a clone. */
const MOST_FETCHED = 2000;

export interface Known {
  readonly keys: ReadonlySet<string>;
  readonly notes: readonly ScanNote[];
}

/**
 * Which of the keys that were found stood in the files of the bases already: those are not new, however often
 * their files were edited, renamed or copied. The files of the same names are looked at first, and mostly do.
 */
export async function knownKeys(
  sightings: readonly Sighting[],
  selection: Selection,
  repository: Repository,
  openArchive: OpenArchive,
): Promise<Known> {
  const wanted = new Set(sightings.map(({ hit }) => hit.key));
  const keys = new Set<string>();
  if (wanted.size === 0 || selection.bases.length === 0) return { keys, notes: [] };
  const paths = new Set(sightings.flatMap(({ place }) => place.file ?? []));
  const samePath = new Set<string>();
  const others = new Set<string>();
  let listed = true;
  for (const base of selection.bases) {
    const whole = await eachFile(base, repository, (id, path) => {
      (paths.has(path.toString("utf8")) ? samePath : others).add(id);
    });
    listed &&= whole;
  }
  const look = async (ids: ReadonlySet<string>, archives: boolean): Promise<boolean> => {
    const absent = await fetchSome([...ids], selection, repository);
    const sifter = new Sifter(archives);
    const unread = await repository.readThese(
      [...ids].filter((id) => !absent.has(id)),
      (chunk) => sifter.push(chunk),
    );
    const sifted = sifter.end();
    const { hits, trouble, tooMany, vanished } = await inspect(sifted, repository, openArchive);
    for (const { hit } of hits) if (wanted.has(hit.key)) keys.add(hit.key);
    const isRead = !unread && sifted.whole && sifted.answers === ids.size - absent.size;
    return absent.size === 0 && isRead && !trouble && !tooMany && vanished === 0;
  };
  let complete = (await look(samePath, true)) && listed;
  if (keys.size < wanted.size) complete = (await look(others, false)) && complete;
  return { keys, notes: complete || keys.size === wanted.size ? [] : [{ note: "base-not-all-read" }] };
}

/**
 * Of a clone that does not have all files of the base, fetches those that matter: all if they are few, else those
 * that the tip does not have any more, where a file that was moved or edited comes from.
 *
 * @returns ids that are still not here
 */
async function fetchSome(
  ids: readonly string[],
  { standing = [] }: Selection,
  repository: Repository,
): Promise<ReadonlySet<string>> {
  const absent = await repository.absentOf(ids);
  if (absent.length === 0 || repository.server === undefined) return new Set(absent);
  let wanted = absent;
  if (absent.length > MOST_FETCHED) {
    const kept = new Set<string>();
    for (const tip of standing) await eachFile(tip, repository, (id) => kept.add(id));
    wanted = absent.filter((id) => !kept.has(id)).slice(0, MOST_FETCHED);
  }
  const trouble = wanted.length === 0 ? undefined : await repository.server.fetchObjects(wanted);
  const left = new Set(absent);
  if (trouble === undefined) for (const id of wanted) left.delete(id);
  return left;
}

/** @returns whether all could be listed */
async function eachFile(
  commit: string,
  repository: Repository,
  visit: (id: string, path: Buffer) => void,
): Promise<boolean> {
  const parser = new TreeParser();
  const trouble = await repository.files(commit, (chunk) => {
    for (const { type, id, path } of parser.push(chunk)) if (type === "blob") visit(id, path);
    return parser.isGarbled ? "stop" : undefined;
  });
  return trouble === undefined && parser.isWhole;
}
