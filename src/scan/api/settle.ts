import type { Sighting } from "../sighting.ts";
import { readFileAt } from "./files.ts";
import { type Added, type Harvest, sightingOf } from "./findings.ts";
import { type Eyes, lookAtFile, type Seen } from "./look.ts";
import type { ApiSession } from "./session.ts";

export interface Settled {
  readonly sightings: readonly Sighting[];
  /** Keys that stood in files of the bases. */
  readonly known: ReadonlySet<string>;
}

/** Files that are looked at for this; what comes after them is taken for new and still there. */
const MOST_FILES = 100;
/** Names that a file had one after the other. */
const MOST_RENAMES = 10;

/**
 * Finds out, for the keys that were found and only for those, whether they still stand at the tip and whether
 * they stood at a base: the files of the same names are read there. What cannot be read counts as new, and as
 * still there.
 */
export async function settle(
  harvest: Harvest,
  { tips, bases }: { readonly tips: readonly string[]; readonly bases: readonly string[] },
  session: ApiSession,
  eyes: Eyes,
): Promise<Settled> {
  const reader = new Reader(session, eyes);
  const wanted = new Set(harvest.added.map(({ seen }) => seen.hit.key));
  const known = new Set(harvest.known);
  for (const file of filesBefore(harvest, wanted)) {
    for (const base of bases) {
      const found = await reader.seenIn(base, file);
      if (found === undefined || found === "unread") continue;
      for (const { hit } of found) if (wanted.has(hit.key)) known.add(hit.key);
    }
  }
  const sightings: Sighting[] = [];
  const settled = new Set<string>();
  for (const added of harvest.added) {
    const { seen, source, file } = added;
    if (file === undefined) {
      sightings.push(sightingOf(added, true));
      continue;
    }
    const identity = [source, seen.hit.key, file, seen.entry].join("\0");
    if (settled.has(identity)) continue;
    settled.add(identity);
    sightings.push(...(await atTips(added, tips, harvest, reader)));
  }
  // The earliest commit came first.
  const all = distinct(sightings).map((one, at, { length }) => ({ ...one, age: length - at }));
  return { sightings: all, known };
}

/** A key that was added under an old name and again under a new one stands at the tip once. */
function distinct(sightings: readonly Sighting[]): Sighting[] {
  const byPlace = sightings.map((sighting) => {
    const { hit, place } = sighting;
    const { source, file, entry, line, column, commit } = place;
    return [JSON.stringify([hit.key, source, file, entry, line, column, commit]), sighting] as const;
  });
  return [...new Map(byPlace.toReversed()).values()].reverse();
}

/** Where keys that were found may have stood before: under the same name, an older one, or where they went away. */
function filesBefore({ added, removed, renames }: Harvest, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const files = new Set(added.flatMap(({ file, source }) => (file && source === "file" ? [file] : [])));
  const olderNames = new Map([...renames].map(([from, to]) => [to, from]));
  for (const file of [...files]) {
    let name = olderNames.get(file);
    for (let steps = 0; name !== undefined && steps < MOST_RENAMES; steps++) {
      files.add(name);
      name = olderNames.get(name);
    }
  }
  for (const { key, file } of removed) if (wanted.has(key)) files.add(file);
  return files;
}

async function atTips(
  added: Added,
  tips: readonly string[],
  { renames }: Harvest,
  reader: Reader,
): Promise<Sighting[]> {
  const { seen, source, file = "" } = added;
  let unread = tips.length === 0;
  for (const tip of tips) {
    for (const name of namesAfter(file, renames)) {
      const found = await reader.seenIn(tip, name);
      if (found === "unread") unread = true;
      if (found === undefined || found === "unread") continue;
      if (source === "path") {
        if (name === file) return [sightingOf({ ...added, commit: tip }, true)];
        continue;
      }
      const same = found.filter(({ hit, entry }) => hit.key === seen.hit.key && entry === seen.entry);
      if (same.length > 0) {
        return same.map((one) => sightingOf({ seen: one, source, file: name, commit: tip }, true));
      }
    }
  }
  return [sightingOf(added, unread)];
}

/** The name itself and those that it was given later. */
function namesAfter(file: string, renames: ReadonlyMap<string, string>): string[] {
  const names = [file];
  for (
    let name = renames.get(file);
    name !== undefined && names.length <= MOST_RENAMES;
    name = renames.get(name)
  ) {
    if (names.includes(name)) break;
    names.push(name);
  }
  return names;
}

/** Reads files at commits, each once. */
class Reader {
  readonly #session: ApiSession;
  readonly #eyes: Eyes;
  readonly #files = new Map<string, readonly Seen[] | "unread" | undefined>();

  constructor(session: ApiSession, eyes: Eyes) {
    this.#session = session;
    this.#eyes = eyes;
  }

  /** Keys in a file; `undefined` when there is no such file. */
  async seenIn(commit: string, path: string): Promise<readonly Seen[] | "unread" | undefined> {
    const name = `${commit}:${path}`;
    if (this.#files.has(name)) return this.#files.get(name);
    const found = this.#files.size < MOST_FILES ? await this.#look(commit, path) : "unread";
    this.#files.set(name, found);
    return found;
  }

  async #look(commit: string, path: string): Promise<readonly Seen[] | "unread" | undefined> {
    const reply = await readFileAt(commit, path, this.#session);
    if (!reply.ok) return reply.trouble === "absent" ? undefined : "unread";
    return (await lookAtFile(reply.value, this.#eyes)).seen;
  }
}
