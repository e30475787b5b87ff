import type { Sighting } from "../../sighting.ts";

/** What a file of another scanner accepts of ours. */
export interface ForeignRules {
  /** The rule that accepts this one place, as it was written. */
  readonly placeRule: (sighting: Sighting) => string | undefined;
  /** The rule that accepts a key in a file with this path (`/`-separated, from the root), as it was written. */
  readonly pathRule: (path: string, key: string) => string | undefined;
}

/** Why something that such a file says is not taken over. */
export type LeftOverReason =
  /** Of a rule that finds no OpenAI keys. */
  | "other-rule"
  /** Accepts whole commits, by their ids. */
  | "commits"
  /** Accepts by what the key or its line looks like. */
  | "contents"
  /** Several conditions at once. */
  | "conditions"
  /** Says where a rule looks at all, or switches it off. */
  | "scope"
  /** Builds on another file, which is not read. */
  | "extends"
  /** Takes in every file. */
  | "sweeping"
  /** No regular expression of RE2, or one that takes too much. */
  | "pattern"
  /** Not of the form that this kind of file has. */
  | "form"
  /** Longer than a line may be. */
  | "long"
  /** One more than there may be. */
  | "too-many"
  /** Holds a key itself. */
  | "key"
  /** A finding that names no commit, or of which the key is blacked out. */
  | "unclear"
  /** The whole file: it cannot be read as what it is. */
  | "unreadable"
  /** The whole file: it is not there, or could not be read. */
  | "missing"
  /** The whole file: larger than 1 MiB. */
  | "too-large";

/** Parts of one file that are not taken over for one reason. */
export interface LeftOver {
  readonly file: string;
  readonly why: LeftOverReason;
  /** The first of them: numbers of lines, or names of tables and lists; none for the whole file. */
  readonly where: readonly (number | string)[];
  /** How many more there are. */
  readonly more: number;
}

export interface ReadForeign extends ForeignRules {
  /** Every rule that is used, as it was written: for telling what a change would add. */
  readonly rules: readonly string[];
  readonly left: readonly LeftOver[];
}

const MOST_TOLD = 5;

/** Collects what is not taken over, by reason. */
export class LeftOvers {
  readonly #file: string;
  readonly #told = new Map<LeftOverReason, { readonly where: (number | string)[]; more: number }>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param where a number of a line or the name of a table; left out for the whole file */
  add(why: LeftOverReason, where?: number | string): void {
    const told = this.#told.get(why) ?? { where: [], more: 0 };
    this.#told.set(why, told);
    if (where === undefined || told.where.at(-1) === where) return;
    if (told.where.length < MOST_TOLD) told.where.push(where);
    else told.more++;
  }

  all(): LeftOver[] {
    return [...this.#told].map(([why, { where, more }]) => ({ file: this.#file, why, where, more }));
  }
}

/** What accepts nothing. */
export function nothingTaken(file: string, why: LeftOverReason): ReadForeign {
  const left = new LeftOvers(file);
  left.add(why);
  return { placeRule: () => undefined, pathRule: () => undefined, rules: [], left: left.all() };
}
