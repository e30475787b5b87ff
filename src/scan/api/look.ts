import type { ArchiveItem } from "../archive/open.ts";
import type { Hit } from "../detect/hit.ts";
import { linesAround, type Position, PositionCounter } from "../positions.ts";
import type { Unopened } from "../said.ts";
import type { Side } from "./patch.ts";

/** How bytes are looked at: the same as with git. */
export interface Eyes {
  readonly detect: (bytes: Buffer) => readonly Hit[];
  /** Of a whole file. */
  readonly isArchive: (bytes: Buffer) => boolean;
  readonly openArchive: (bytes: Buffer) => AsyncIterable<ArchiveItem>;
}

/** A key in a text or file, before it is said which. */
export interface Seen {
  readonly hit: Hit;
  readonly entry: string | undefined;
  readonly begins: Position | undefined;
  readonly ends: Position | undefined;
  readonly lineText: string;
}

/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 32 * 1024 * 1024;

export interface SeenInFile {
  readonly seen: readonly Seen[];
  readonly unopened: readonly { readonly entry: string; readonly why: Unopened }[];
}

/** Looks at a whole file, and into it when it is an archive. */
export async function lookAtFile(bytes: Buffer, eyes: Eyes): Promise<SeenInFile> {
  const seen = lookAtText(bytes, eyes);
  if (!eyes.isArchive(bytes)) return { seen, unopened: [] };
  if (bytes.length > LARGEST_ARCHIVE_BYTES) {
    return { seen, unopened: [{ entry: "", why: { because: "too-large", most: LARGEST_ARCHIVE_BYTES } }] };
  }
  const unopened: { entry: string; why: Unopened }[] = [];
  for await (const item of eyes.openArchive(bytes)) {
    if ("unopened" in item) unopened.push({ entry: item.entry, why: item.unopened });
    else seen.push(...lookInside(item.entry, item.bytes, eyes));
  }
  return { seen, unopened };
}

function lookInside(entry: string, bytes: Buffer, eyes: Eyes): Seen[] {
  return eyes.detect(bytes).map((hit) => ({
    hit,
    entry,
    begins: undefined,
    ends: undefined,
    lineText: linesAround(bytes, hit.offset, hit.offset + hit.length),
  }));
}

/** Looks at a text and says on which lines the keys stand. */
export function lookAtText(bytes: Buffer, { detect }: Pick<Eyes, "detect">): Seen[] {
  const hits = detect(bytes);
  if (hits.length === 0) return [];
  const begins = positions(
    bytes,
    hits.map(({ offset }) => offset),
  );
  const ends = positions(
    bytes,
    hits.map(({ offset, length }) => offset + length),
  );
  return hits.map((hit) => ({
    hit,
    entry: undefined,
    begins: begins.get(hit.offset),
    ends: ends.get(hit.offset + hit.length),
    lineText: linesAround(bytes, hit.offset, hit.offset + hit.length),
  }));
}

function positions(bytes: Buffer, offsets: readonly number[]): ReadonlyMap<number, Position> {
  const counter = new PositionCounter();
  const ascending = [...new Set(offsets)].sort((a, b) => a - b);
  return new Map(ascending.map((offset) => [offset, counter.at(bytes, 0, offset)]));
}

/**
 * Looks at one side of a hunk, with the unchanged lines as surroundings: a key may be joined from both.
 *
 * @returns keys of which at least a part stands on changed lines, with their lines in the file
 */
export function lookAtSide({ firstLine, text, changed }: Side, eyes: Pick<Eyes, "detect">): Seen[] {
  const inFile = (position: Position | undefined): Position | undefined =>
    position && { ...position, line: position.line + firstLine - 1 };
  return lookAtText(Buffer.from(text), eyes)
    .filter(({ begins, ends }) => changed.slice((begins?.line ?? 1) - 1, ends?.line).includes(true))
    .map((seen) => ({ ...seen, begins: inFile(seen.begins), ends: inFile(seen.ends) }));
}
