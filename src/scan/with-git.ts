import type { Store } from "../ports/store.ts";
import type { IgnoreTexts } from "./accept/accepting.ts";
import type { IgnoreSource } from "./accept/ignore-source.ts";
import type { Added } from "./added.ts";
import { openArchive } from "./archive/open.ts";
import type { Gap, Scanned, ScanResult } from "./finding.ts";
import { type Inspected, inspect } from "./inspect.ts";
import { knownKeys } from "./known.ts";
import { locate, sightingsInNames } from "./locate.ts";
import { nothingRead, type Reading } from "./reading.ts";
import { gapOf } from "./repository/gaps.ts";
import { type Obtained, obtainHistory, obtainObjects, obtainRange, obtainTip } from "./repository/obtain.ts";
import { Repository } from "./repository/repository.ts";
import type { CloneFacts } from "./repository/search.ts";
import type { Selection } from "./repository/selection.ts";
import { Server } from "./repository/server.ts";
import { type GitTrouble, garbled } from "./repository/trouble.ts";
import type { ScanPorts, ScanRequest } from "./request.ts";
import type { NoGit } from "./said.ts";
import { ofShard } from "./shard.ts";
import { type Sifted, Sifter } from "./sift.ts";

/** Larger is no list of exceptions. */
const LARGEST_IGNORE_FILE_BYTES = 1024 * 1024;

export interface Unusable {
  readonly unusable: NoGit;
}

/** Reads what an event added, or a commit, or a history, with git. */
export async function readWithGit(
  added: Exclude<Added, { added: "nothing" }>,
  request: ScanRequest,
  ports: ScanPorts,
): Promise<Reading | Unusable> {
  const inWiki = added.added === "range" && added.repository === "wiki";
  const opened = ports.openStore({ objectFormat: objectFormatOf(added), alone: inWiki });
  if (opened.opened === "no-git") return { unusable: "no-git" };
  if (opened.opened === "no-store") return { unusable: `temp-${opened.why}` };
  const { store, git } = opened;
  let left = false;
  let reading: Reading;
  try {
    const { remoteUrl, token } = request;
    const url = inWiki ? remoteUrl && `${remoteUrl}.wiki` : remoteUrl;
    // Of a clone without directories the server must not think that it has what its commits lead to.
    const talks = store.checkedOut?.partial !== "directories";
    const server = url === undefined ? undefined : new Server(git, store, { url, token }, talks);
    const repository = new Repository(git, server);
    reading = await readRepository(added, request, repository, store, ports);
  } finally {
    left = !store.remove();
  }
  return left ? { ...reading, notes: [...reading.notes, { note: "left-behind" }] } : reading;
}

async function readRepository(
  added: Exclude<Added, { added: "nothing" }>,
  request: ScanRequest,
  repository: Repository,
  store: Store,
  ports: ScanPorts,
): Promise<Reading> {
  const { checkedOut } = store;
  let refs: ReturnType<CloneFacts["refs"]> | undefined;
  let fetched = false;
  let fetchedWithoutFiles = false;
  const clone: CloneFacts = {
    isWhole: checkedOut?.shallow === "" && checkedOut.partial !== "directories",
    isOurs: async () =>
      checkedOut !== undefined &&
      (request.remoteUrl === undefined ||
        isSameRepository(await repository.originOf(checkedOut.gitDir), request.remoteUrl)),
    refs: () => {
      refs ??=
        checkedOut === undefined
          ? Promise.resolve({ refs: new Map(), trouble: undefined })
          : repository.refsOf(checkedOut.gitDir);
      return refs;
    },
    shallow: () => store.shallow(),
    onFetch: (files) => {
      if (!fetched) ports.onEvent({ event: "fetching" });
      fetched = true;
      fetchedWithoutFiles ||= !files;
    },
  };
  // What the workflow checked out may be another commit than the one that it runs for.
  const head =
    request.scope === "event" || checkedOut === undefined
      ? undefined
      : await repository.headOf(checkedOut.gitDir);
  const { obtained, scanned, refNames } = await obtain(added, request, repository, clone, head?.id);
  const { selection } = obtained;
  if (selection === undefined) return { ...nothingRead(scanned), gaps: obtained.gaps };

  const absent =
    fetchedWithoutFiles || (checkedOut?.partial ?? "no") !== "no"
      ? await obtainObjects(selection, repository, clone)
      : undefined;
  let { sifted, troubles } = await sift(selection, request, repository);
  let missing: GitTrouble | undefined = absent;
  if (sifted.missing.length > 0 && repository.server !== undefined && absent === undefined) {
    // A clone that is damaged, or that does not say that it is partial.
    missing = await obtainObjects(selection, repository, clone);
    if (missing === undefined) ({ sifted, troubles } = await sift(selection, request, repository));
  }
  const inspected = await inspect(sifted, repository, openArchive);
  const inNames = sightingsInNames(refNames);
  ports.onKeys([...inspected.hits, ...inNames].map(({ hit }) => hit.key));
  const sightings = [...(await locate(inspected.hits, selection, repository)), ...inNames];
  const known = await knownKeys(sightings, selection, repository, openArchive);
  const needed = sightings.length > 0;
  const ignoreFiles = await readIgnoreFiles(request.ignoreFiles, needed, obtained, selection, repository);
  const found = [...troubles, inspected.trouble, head?.trouble].filter((one) => one !== undefined);
  const tooMany = sifted.tooMany || inspected.tooMany;
  return {
    scanned,
    sightings,
    known: known.keys,
    gaps: [...obtained.gaps, ...gapsOf(found, { ...sifted, tooMany }, missing, inspected.vanished)],
    notes: [
      ...(obtained.overlong ? [{ note: "overlong" } as const] : []),
      ...(obtained.fellBack ? [{ note: "fell-back" } as const] : []),
      ...known.notes,
      ...(ignoreFiles.unread ? [{ note: "ignore-file-unread" } as const] : []),
    ],
    unopened: namesOf(inspected.unopened),
    ignoreFiles: ignoreFiles.texts,
    commits: sifted.commits,
    objects: sifted.objects,
    bytes: sifted.bytes,
  };
}

/** Reads everything once, through the sieve. */
async function sift(
  selection: Selection,
  { shard }: ScanRequest,
  repository: Repository,
): Promise<{ sifted: Sifted; troubles: GitTrouble[] }> {
  const sifter = new Sifter(true);
  const { asked, troubles } = await repository.readAll(selection, ofShard(shard), (chunk) =>
    sifter.push(chunk),
  );
  const sifted = sifter.end();
  const isAnswered = sifted.whole && sifted.answers === asked;
  return { sifted, troubles: isAnswered || troubles.length > 0 ? troubles : [garbled("read")] };
}

async function obtain(
  added: Exclude<Added, { added: "nothing" }>,
  { scope, shard }: ScanRequest,
  repository: Repository,
  clone: CloneFacts,
  head: string | undefined,
): Promise<{ obtained: Obtained; scanned: Scanned; refNames: readonly string[] }> {
  if (added.added === "range") {
    const obtained = await obtainRange(added, repository, clone);
    const { standing: tips = [], bases = [] } = obtained.selection ?? {};
    return { obtained, scanned: { what: "range", tips, bases }, refNames: [] };
  }
  const tip = head === undefined ? added.tip : { id: head, refs: [] };
  if (scope === "history") {
    const obtained = await obtainHistory(tip, repository, clone);
    const part = shard.count > 1 ? `${shard.index}/${shard.count}` : undefined;
    const { refs, digest } = obtained;
    return { obtained, scanned: { what: "history", refs: refs.length, shard: part, digest }, refNames: refs };
  }
  const obtained = await obtainTip(tip, repository, clone);
  const id = obtained.selection?.standing?.[0] ?? tip.id ?? "";
  return { obtained, scanned: { what: scope === "tree" ? "tree" : "tip", tip: id }, refNames: [] };
}

/** As git and people write addresses: with `.git`, with another case, with a user's name or a token before the host. */
function isSameRepository(one: string, other: string): boolean {
  const plain = (url: string): string =>
    url
      .toLowerCase()
      .replace(/^ssh:\/\/|^https?:\/\//, "")
      .replace(/^[^/@]{0,300}@/, "")
      .replace(/^([^/:]+):(?!\d+\/)/, "$1/")
      .replace(/\/+$/, "")
      .replace(/\.git$/, "");
  return plain(one) === plain(other);
}

function objectFormatOf(added: Exclude<Added, { added: "nothing" }>): "sha1" | "sha256" {
  const refs = added.added === "range" ? [...added.tips, ...added.bases] : [added.tip];
  return refs.some(({ id }) => id?.length === 64) ? "sha256" : "sha1";
}

/** What of the reading itself says that it was not whole. */
function gapsOf(
  troubles: readonly GitTrouble[],
  sifted: Sifted,
  absent: GitTrouble | undefined,
  vanished: number,
): Gap[] {
  const gaps: Gap[] = troubles.map((trouble) => ({
    gap: trouble.doing === "list" ? "history" : "objects",
    count: 0,
    why: gapOf(trouble),
  }));
  if (sifted.missing.length > 0) {
    gaps.push({ gap: "objects", count: sifted.missing.length, why: gapOf(absent) });
  }
  if (vanished > 0) gaps.push({ gap: "objects", count: vanished, why: { because: "vanished" } });
  if (sifted.tooMany) {
    gaps.push({ gap: "limit", why: { because: "too-many-hits" } });
  }
  return gaps;
}

function namesOf(unopened: Inspected["unopened"]): ScanResult["unopened"] {
  return unopened.map(({ object, entry, why }) => {
    const path = object.path || object.id;
    return { file: entry === "" ? path : `${path}!${entry}`, why };
  });
}

/** Not read where it matters to nobody: nothing was found, and nothing is proposed. */
async function readIgnoreFiles(
  sources: readonly IgnoreSource[],
  isNeeded: boolean,
  { ignoreFrom }: Obtained,
  { tips }: Selection,
  repository: Repository,
): Promise<{ readonly texts: readonly IgnoreTexts[]; readonly unread: boolean }> {
  let unread = false;
  const at = async (commit: string | undefined, path: string): Promise<string | undefined> => {
    const id = commit === undefined ? undefined : await repository.idOf(`${commit}:${path}`);
    if (id === undefined) return undefined;
    // A clone may have no files but those that are checked out.
    if ((await repository.absentOf([id])).length > 0) await repository.server?.fetchObjects([id]);
    const text = await repository.textOf(id, LARGEST_IGNORE_FILE_BYTES);
    unread ||= text === undefined;
    return text;
  };
  const [tip] = tips;
  const texts: IgnoreTexts[] = [];
  for (const source of sources) {
    const proposed = ignoreFrom === tip ? undefined : await at(tip, source.path);
    const counts = isNeeded || proposed !== undefined ? await at(ignoreFrom, source.path) : undefined;
    texts.push({ source, counts, proposed });
  }
  return { texts, unread };
}
