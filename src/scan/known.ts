import { inspect, type OpenArchive } from "./inspect.ts";
import { TreeParser } from "./repository/listings.ts";
import type { Repository } from "./repository/repository.ts";
import { Sifter } from "./sift.ts";
import type { Sighting } from "./sighting.ts";

/**
 * Which of the keys that were found stood in the files of the bases already: those are not new, however often
 * their files were edited, renamed or copied. The files of the same names are looked at first, and mostly do.
 *
 * @returns keys
 */
export async function knownKeys(
  sightings: readonly Sighting[],
  bases: readonly string[],
  repository: Repository,
  openArchive: OpenArchive,
  isArchive: (head: Buffer) => boolean,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(sightings.map(({ hit }) => hit.key));
  const known = new Set<string>();
  if (wanted.size === 0 || bases.length === 0) return known;
  const paths = new Set(sightings.flatMap(({ place }) => place.file ?? []));
  const samePath = new Set<string>();
  const others = new Set<string>();
  for (const base of bases) {
    const parser = new TreeParser();
    await repository.files(base, (chunk) => {
      for (const { id, path } of parser.push(chunk)) {
        (paths.has(path.toString("utf8")) ? samePath : others).add(id);
      }
    });
  }
  const look = async (ids: ReadonlySet<string>, archives: boolean): Promise<void> => {
    const sifter = new Sifter(archives ? isArchive : () => false);
    await repository.readThese([...ids], (chunk) => sifter.push(chunk));
    const { hits } = await inspect(sifter.end(), repository, openArchive);
    for (const { hit } of hits) if (wanted.has(hit.key)) known.add(hit.key);
  };
  await repository.fetchAbsent([...samePath]);
  await look(samePath, true);
  // What a partial clone does not have of the others is not fetched: it would be the whole repository.
  if (known.size < wanted.size) await look(others, false);
  return known;
}
