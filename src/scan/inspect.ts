import { inlineMarker } from "./accept/inline.ts";
import type { ArchiveItem } from "./archive/open.ts";
import { detect } from "./detect/detect.ts";
import type { Hit } from "./detect/hit.ts";
import { linesAround, type Position, PositionCounter } from "./positions.ts";
import type { ObjectHeader } from "./repository/batch-walk.ts";
import type { Repository } from "./repository/repository.ts";
import type { GitTrouble } from "./repository/trouble.ts";
import type { Unopened } from "./said.ts";
import type { Sifted } from "./sift.ts";

/** What of an object: commits and tags have a message below their header, archives have names of entries. */
export type ObjectPart = "content" | "header" | "tag-name" | "message" | "entry-name";

/** A key in an object, before it is known where that object stands in the repository. */
export interface ObjectHit {
  readonly object: ObjectHeader;
  readonly hit: Hit;
  /** Inside an archive. */
  readonly entry: string | undefined;
  readonly begins: Position | undefined;
  readonly ends: Position | undefined;
  /** Of the line or lines that it stands on the marker in them that accepts it; empty where there is none. */
  readonly lineText: string;
  readonly part: ObjectPart;
}

export interface Inspected {
  readonly hits: readonly ObjectHit[];
  readonly unopened: readonly {
    readonly object: ObjectHeader;
    readonly entry: string;
    readonly why: Unopened;
  }[];
  readonly trouble: GitTrouble | undefined;
  /** There were more hits than are kept. */
  readonly tooMany: boolean;
  /** How many suspicious objects were gone when they were to be read again. */
  readonly vanished: number;
}

export type OpenArchive = (bytes: Buffer) => AsyncIterable<ArchiveItem>;

/** Objects are looked at in slabs of this size, so that memory does not grow with them. */
const SLAB_BYTES = 1024 * 1024;
/** What two slabs share: more than any key takes, in any form, with what stands around it. */
const OVERLAP_BYTES = 64 * 1024;
/** Nobody looks at more, and an attacker could make millions. */
const MOST_KEYS = 5000;
const MOST_HITS = 100_000;
/** What all archives together may hold; those that come after are not opened. */
const MOST_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024;
/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 32 * 1024 * 1024;

/** The second reading: exactly, and only of what the first one found suspicious. */
export async function inspect(
  sifted: Sifted,
  repository: Repository,
  openArchive: OpenArchive,
): Promise<Inspected> {
  let hits: ObjectHit[] = [];
  const keys = new Set<string>();
  let tooMany = false;
  let vanished = 0;
  const keep = (more: Iterable<ObjectHit>): void => {
    for (const hit of more) {
      const isRoom = hits.length < MOST_HITS && (keys.size < MOST_KEYS || keys.has(hit.hit.key));
      if (!isRoom) {
        tooMany = true;
        return;
      }
      keys.add(hit.hit.key);
      hits.push(hit);
    }
  };
  const unopened: Inspected["unopened"][number][] = [];
  for (const object of sifted.archives.values()) {
    if (object.size > LARGEST_ARCHIVE_BYTES)
      unopened.push({ object, entry: "", why: { because: "too-large", most: LARGEST_ARCHIVE_BYTES } });
  }
  const isOpened = ({ id, size }: ObjectHeader): boolean =>
    sifted.archives.has(id) && size <= LARGEST_ARCHIVE_BYTES;
  const memory = Buffer.alloc(SLAB_BYTES);
  let slabs: Slabs | undefined;
  let first = 0;
  let unpackedBytes = 0;
  let archive: Buffer[] = [];
  const ids = new Set([
    ...sifted.suspicious.keys(),
    ...[...sifted.archives.values()].filter(isOpened).map(({ id }) => id),
  ]);
  if (ids.size === 0) return { hits, unopened, trouble: undefined, tooMany, vanished };
  /** As the first reading came across it: with its path. */
  const known = (header: ObjectHeader): ObjectHeader =>
    sifted.suspicious.get(header.id) ?? sifted.archives.get(header.id) ?? header;
  const trouble = await repository.read(ids, async (event) => {
    switch (event.event) {
      case "missing":
        // It was here when everything was read.
        vanished++;
        return;
      case "begin":
        slabs = new Slabs(known(event.header), memory);
        first = hits.length;
        archive = [];
        return;
      case "data":
        // What would not be kept is not looked for.
        if (slabs && !tooMany) keep(slabs.push(event.bytes));
        // A copy: the piece belongs to a larger one, which would be kept alive.
        if (isOpened(event.header)) archive.push(Buffer.from(event.bytes));
        return;
      case "end": {
        if (slabs && !tooMany) keep(slabs.end());
        if (!isOpened(event.header)) return;
        const object = known(event.header);
        const bytes = Buffer.concat(archive);
        archive = [];
        if (unpackedBytes > MOST_UNPACKED_BYTES) {
          const why = { because: "archives-before", most: MOST_UNPACKED_BYTES } as const;
          unopened.push({ object, entry: "", why });
          return;
        }
        for await (const item of openArchive(bytes)) {
          keep(inNameOf(object, item.entry));
          if ("unopened" in item) unopened.push({ object, entry: item.entry, why: item.unopened });
          else {
            unpackedBytes += item.bytes.length;
            if (!tooMany) keep(inEntry(object, item.entry, item.bytes));
          }
        }
        hits = [...hits.slice(0, first), ...onceInArchive(hits.slice(first))];
      }
    }
  });
  return { hits, unopened, trouble, tooMany, vanished };
}

/** What is not compressed stands in the raw bytes as well; the entry is the better place to tell. */
function onceInArchive(hits: readonly ObjectHit[]): ObjectHit[] {
  const inside = new Set(hits.flatMap(({ entry, hit }) => (entry ? [hit.key] : [])));
  return hits.filter(({ entry, hit }) => entry || !inside.has(hit.key));
}

function* inEntry(object: ObjectHeader, entry: string, bytes: Buffer): Generator<ObjectHit> {
  for (const hit of hitsIn(bytes)) {
    const lineText = markedLines(bytes, hit.offset, hit.offset + hit.length);
    yield { object, hit, entry, begins: undefined, ends: undefined, lineText, part: "content" };
  }
}

/** As from slabs: an entry may be made of keys, and they are not all wanted. */
function* hitsIn(bytes: Buffer): Generator<Hit> {
  let done = 0;
  for (let start = 0; start === 0 || done < bytes.length; start += SLAB_BYTES - 2 * OVERLAP_BYTES) {
    const isLast = start + SLAB_BYTES >= bytes.length;
    const until = isLast ? bytes.length : start + SLAB_BYTES - OVERLAP_BYTES;
    for (const hit of detect(bytes.subarray(start, start + SLAB_BYTES))) {
      const offset = start + hit.offset;
      if (offset >= done && offset < until) yield { ...hit, offset };
    }
    done = until;
  }
}

/** The marker alone, not its lines: there may be thousands of hits in a line of thousands of characters. */
function markedLines(bytes: Buffer, from: number, to: number): string {
  return inlineMarker(linesAround(bytes, from, to)) ?? "";
}

function inNameOf(object: ObjectHeader, entry: string): ObjectHit[] {
  return detect(Buffer.from(entry)).map((hit) => ({
    object,
    hit,
    entry,
    begins: undefined,
    ends: undefined,
    lineText: "",
    part: "entry-name",
  }));
}

/** One object, slab by slab. */
class Slabs {
  readonly #object: ObjectHeader;
  readonly #positions = new PositionCounter();
  readonly #memory: Buffer;
  #bytes = 0;
  /** Where the slab begins in the object, and up to where hits were given out already. */
  #start = 0;
  #done = 0;
  /** Where the message of a commit or tag begins. */
  #message: number | undefined;

  /** @param memory of a slab, used for one object after the other */
  constructor(object: ObjectHeader, memory: Buffer) {
    this.#object = object;
    this.#memory = memory;
  }

  push(bytes: Buffer): ObjectHit[] {
    const hits: ObjectHit[] = [];
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(this.#memory, this.#bytes, at);
      at += copied;
      this.#bytes += copied;
      if (this.#bytes === this.#memory.length) for (const hit of this.#look(false)) hits.push(hit);
    }
    return hits;
  }

  end(): ObjectHit[] {
    return this.#look(true);
  }

  #look(last: boolean): ObjectHit[] {
    const slab = this.#memory.subarray(0, this.#bytes);
    if (this.#start === 0) {
      const blank = slab.indexOf("\n\n");
      this.#message = blank === -1 ? undefined : blank;
    }
    const until = last ? Number.POSITIVE_INFINITY : this.#start + slab.length - OVERLAP_BYTES;
    const hits = detect(slab)
      .map((hit) => ({ ...hit, offset: hit.offset + this.#start }))
      .filter(({ offset }) => offset >= this.#done && offset < until)
      .map((hit) => this.#placed(hit, slab));
    if (!last) {
      // Hits that begin in the second half of what is kept come with the next slab; the first half is their context.
      this.#done = until;
      const kept = 2 * OVERLAP_BYTES;
      const next = this.#start + slab.length - kept;
      this.#positions.at(slab, this.#start, next);
      this.#start = next;
      slab.copyWithin(0, slab.length - kept);
      this.#bytes = kept;
    }
    return hits;
  }

  #partAt(offset: number, slab: Buffer, from: number): ObjectPart {
    const { type } = this.#object;
    if (type === "blob" || type === "tree") return "content";
    if (this.#message !== undefined && offset > this.#message) return "message";
    const line = slab.subarray(slab.subarray(0, from).lastIndexOf("\n") + 1);
    return type === "tag" && line.toString("latin1", 0, 4) === "tag " ? "tag-name" : "header";
  }

  #placed(hit: Hit, slab: Buffer): ObjectHit {
    const from = hit.offset - this.#start;
    const to = from + hit.length;
    const isText = this.#object.type === "blob";
    const begins = isText ? this.#positions.at(slab, this.#start, hit.offset) : undefined;
    const ends = isText ? this.#positions.at(slab, this.#start, hit.offset + hit.length) : undefined;
    return {
      object: this.#object,
      hit,
      entry: undefined,
      begins,
      ends,
      lineText: markedLines(slab, from, to),
      part: this.#partAt(hit.offset, slab, from),
    };
  }
}
