import type { IgnoreTexts } from "./accept/accepting.ts";
import type { Gap, Scanned, ScanResult } from "./finding.ts";
import type { ScanNote } from "./said.ts";
import type { Sighting } from "./sighting.ts";

/** What a way of reading the repository found: with git, or over GitHub's API. */
export interface Reading {
  readonly scanned: Scanned;
  readonly sightings: readonly Sighting[];
  /** Keys that were there before. */
  readonly known: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
  readonly notes: readonly ScanNote[];
  readonly unopened: ScanResult["unopened"];
  readonly ignoreFiles: readonly IgnoreTexts[];
  readonly commits: number;
  readonly objects: number;
  readonly bytes: number;
}

/** Nothing was read, because there was nothing to read or because it could not be had. */
export function nothingRead(scanned: Scanned): Reading {
  return {
    scanned,
    sightings: [],
    known: new Set(),
    gaps: [],
    notes: [],
    unopened: [],
    ignoreFiles: [],
    commits: 0,
    objects: 0,
    bytes: 0,
  };
}
