import type { ScanResult } from "../finding.ts";
import { type ChangedFile, type CommitDetails, readCommit } from "./commit.ts";
import { EMPTY_BLOBS, readBlob, readTree, type TreeFile } from "./files.ts";
import { emptyHarvest, type Harvest } from "./findings.ts";
import type { Gaps } from "./gaps.ts";
import { type Eyes, lookAtFile, lookAtSide, lookAtText, type SeenInFile } from "./look.ts";
import { type Hunk, readPatch } from "./patch.ts";
import type { ApiSession, Reply } from "./session.ts";

interface ReadFile extends SeenInFile {
  readonly bytes: number;
}

/** Reads commits and files, and looks at everything that they add. */
export class Harvester {
  readonly #session: ApiSession;
  readonly #eyes: Eyes;
  readonly #gaps: Gaps;
  readonly #base: string | undefined;
  #blobsBefore: Promise<ReadonlySet<string>> | undefined;
  /** By id: the same file may be added in many commits, and in merges of them. */
  readonly #read = new Map<string, Promise<Reply<ReadFile>>>();

  /** @param base commit whose files are not new */
  constructor(session: ApiSession, eyes: Eyes, gaps: Gaps, base: string | undefined) {
    this.#session = session;
    this.#eyes = eyes;
    this.#gaps = gaps;
    this.#base = base;
  }

  /** Its words and people, and what it changes against its first parent. `undefined` when it could not be had. */
  async commit(id: string): Promise<Harvest | undefined> {
    const reply = await readCommit(id, this.#session);
    if (!reply.ok) {
      this.#gaps.miss("commit", reply.trouble);
      return undefined;
    }
    const commit = reply.value;
    const harvest = this.words(commit);
    if (commit.cut) {
      this.#gaps.add({ gap: "limit", why: { because: "api-files-of-commit" } });
    }
    for (const file of commit.files) {
      if (file.previousPath !== undefined) harvest.renames.set(file.previousPath, file.path);
      if (file.status !== "removed") this.#path(file.path, id, harvest);
      await this.#change(file, id, harvest);
    }
    return harvest;
  }

  /** What a commit says, without its files. */
  words({ id, message, people }: Pick<CommitDetails, "id" | "message" | "people">): Harvest {
    const harvest = emptyHarvest();
    const look = (source: "commit-message" | "author", text: string): void => {
      const bytes = Buffer.from(text);
      harvest.bytes += bytes.length;
      for (const seen of lookAtText(bytes, this.#eyes)) {
        harvest.added.push({ seen, source, file: undefined, commit: id });
      }
    };
    look("commit-message", message);
    for (const person of people) look("author", person);
    return harvest;
  }

  /** A whole file of a commit. */
  async file({ path, blob }: TreeFile, commit: string): Promise<Harvest> {
    const harvest = emptyHarvest();
    this.#path(path, commit, harvest);
    await this.#whole(path, blob, commit, harvest);
    return harvest;
  }

  #path(path: string, commit: string, harvest: Harvest): void {
    for (const seen of lookAtText(Buffer.from(path), this.#eyes)) {
      harvest.added.push({ seen: { ...seen, lineText: "" }, source: "path", file: path, commit });
    }
  }

  async #change(file: ChangedFile, commit: string, harvest: Harvest): Promise<void> {
    const { path, patch, additions, deletions, blob, status } = file;
    const hunks = patch === undefined ? undefined : readPatch(patch, additions, deletions);
    if (hunks !== undefined) {
      harvest.objects += 1;
      const keys = hunks.flatMap((hunk) => this.#hunk(hunk, file, commit, harvest));
      // A copy of a file that was there, or an old state of it that came back.
      if (keys.length > 0 && blob !== undefined && (await this.#wasThere(blob))) {
        for (const key of keys) harvest.known.add(key);
      }
    } else if (status !== "removed" && status !== "unchanged") {
      if (blob === undefined) this.#gaps.miss("file", "unreadable");
      else if (!(await this.#wasThere(blob))) await this.#whole(path, blob, commit, harvest);
    }
  }

  /** @returns the keys that it adds */
  #hunk(
    { before, after }: Hunk,
    { path, previousPath }: ChangedFile,
    commit: string,
    harvest: Harvest,
  ): string[] {
    harvest.bytes += Buffer.byteLength(after.text);
    const found = lookAtSide(after, this.#eyes);
    for (const seen of found) harvest.added.push({ seen, source: "file", file: path, commit });
    for (const { hit } of lookAtSide(before, this.#eyes)) {
      harvest.removed.push({ key: hit.key, file: previousPath ?? path });
    }
    return found.map(({ hit }) => hit.key);
  }

  async #whole(path: string, blob: string, commit: string, harvest: Harvest): Promise<void> {
    if (EMPTY_BLOBS.has(blob)) return;
    const first = !this.#read.has(blob);
    const reply = await this.#readOnce(blob);
    if (!reply.ok) {
      this.#gaps.miss("file", reply.trouble);
      return;
    }
    const { seen, unopened, bytes } = reply.value;
    if (first) {
      harvest.objects += 1;
      harvest.bytes += bytes;
      harvest.unopened.push(...unopenedIn(path, unopened));
    }
    for (const one of seen) harvest.added.push({ seen: one, source: "file", file: path, commit });
  }

  #readOnce(blob: string): Promise<Reply<ReadFile>> {
    const before = this.#read.get(blob);
    if (before) return before;
    const reading = readBlob(blob, this.#session).then(async (reply): Promise<Reply<ReadFile>> => {
      if (!reply.ok) return reply;
      const found = await lookAtFile(reply.value, this.#eyes);
      return { ok: true, value: { ...found, bytes: reply.value.length }, hasNext: false };
    });
    this.#read.set(blob, reading);
    return reading;
  }

  /** Renames and changes of modes bring nothing new. One request tells of all of them. */
  async #wasThere(blob: string): Promise<boolean> {
    if (this.#base === undefined) return false;
    this.#blobsBefore ??= readTree(this.#base, this.#session).then(
      (reply) => new Set(reply.ok ? reply.value.files.map((file) => file.blob) : []),
    );
    return (await this.#blobsBefore).has(blob);
  }
}

function unopenedIn(path: string, items: SeenInFile["unopened"]): ScanResult["unopened"] {
  return items.map(({ entry, why }) => ({ file: entry === "" ? path : `${path}!${entry}`, why }));
}
