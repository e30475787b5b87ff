import type { Source } from "../../contract.ts";
import type { ScanResult } from "../finding.ts";
import type { Place, Sighting } from "../sighting.ts";
import type { Seen } from "./look.ts";

/** A key where it was added, before it is known whether it still stands there. */
export interface Added {
  readonly seen: Seen;
  readonly source: Source;
  readonly file: string | undefined;
  readonly commit: string;
}

/** What the reading of commits, or of a tree, brought. */
export interface Harvest {
  /** In the order of commits. */
  readonly added: Added[];
  /** Keys of which is certain that they stood there before. */
  readonly known: Set<string>;
  /** Keys on lines that were removed: where they may have stood before. */
  readonly removed: { readonly key: string; readonly file: string }[];
  /** New names by old ones, the latest last. */
  readonly renames: Map<string, string>;
  readonly unopened: ScanResult["unopened"][number][];
  /** Patches and blobs. */
  objects: number;
  bytes: number;
}

/** What nothing was found in. */
export function emptyHarvest(): Harvest {
  return { added: [], known: new Set(), removed: [], renames: new Map(), unopened: [], objects: 0, bytes: 0 };
}

/** Adds what was found in a part to the whole. */
export function mergeInto(whole: Harvest, part: Harvest): void {
  whole.added.push(...part.added);
  for (const key of part.known) whole.known.add(key);
  whole.removed.push(...part.removed);
  for (const [from, to] of part.renames) whole.renames.set(from, to);
  whole.unopened.push(...part.unopened);
  whole.objects += part.objects;
  whole.bytes += part.bytes;
}

/** A key that was found, as a scan with git would have sighted it. */
export function sightingOf({ seen, source, file, commit }: Added, atTip: boolean): Sighting {
  const { hit, entry, begins, ends, lineText } = seen;
  const hasLines = source === "file";
  const place: Place = {
    source,
    file,
    entry,
    line: hasLines ? begins?.line : undefined,
    column: hasLines ? begins?.column : undefined,
    endLine: hasLines ? ends?.line : undefined,
    endColumn: hasLines ? ends?.column : undefined,
    commit,
    encoding: hit.encoding,
  };
  return { hit, place, atTip, age: 0, lineText };
}
