import type { Source } from "../contract.ts";
import type { Encoding, Hit } from "./detect/hit.ts";

/** Where a key stands. Texts are as they are in the repository: untrusted, and they may hold keys themselves. */
export interface Place {
  readonly source: Source;
  /** Path in the repository, with `/`; also of `path` findings. For `event-text`: which text, such as `title`. */
  readonly file: string | undefined;
  /** Path inside an archive, `/`-separated, archives in archives joined with `!`. */
  readonly entry: string | undefined;
  /** From 1, in the file as it is in `commit`. Undefined where lines mean nothing: in archives, paths, names. */
  readonly line: number | undefined;
  /** From 1, in characters (UTF-16 units) of that line. */
  readonly column: number | undefined;
  readonly endLine: number | undefined;
  /** First column after the key. */
  readonly endColumn: number | undefined;
  /** Commit in which it stands there, full object id. Undefined for `event-text` and `ref`. */
  readonly commit: string | undefined;
  readonly encoding: Encoding;
  /** Of names that are not given here as they are, since they hold keys: what tells them apart. */
  readonly hidden?: { readonly file?: string; readonly entry?: string };
}

/** A line of a file's version, and the commit that brought the version in. */
export interface Origin {
  /** `undefined`: not known, or it was there before what is scanned. */
  readonly commit: string | undefined;
  readonly line: number;
}

/** One key at one place, as the scan came across it. */
export interface Sighting {
  readonly hit: Hit;
  readonly place: Place;
  /** Whether it still stands there at the tip of what was scanned. */
  readonly atTip: boolean;
  /** How many changes are newer than the one that brought it there; 0 at the tip, and where nothing tells. */
  readonly age: number;
  /** The line(s) that the key stands on, cut to some thousand characters around it: for inline markers. */
  readonly lineText: string;
  /** In a file: its own origins, and those of the same key in other versions of it that are not told; `undefined`: not known. */
  readonly standsFor?: readonly Origin[] | undefined;
}
