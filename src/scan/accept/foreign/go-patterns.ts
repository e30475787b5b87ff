import { RE2JS } from "re2js";
import { holdsKey } from "../key-like.ts";
import { ANYWHERE, LONGEST_PATH } from "../path-rules.ts";
import type { LeftOverReason } from "./rules.ts";

const LONGEST_PATTERN = 1_000;
/** Instructions of a compiled pattern: what it costs for each character is at most as much. */
const LARGEST_PROGRAM = 2_000;

/** A regular expression of Go that is searched for in paths. */
export interface PathPattern {
  readonly written: string;
  /** Instructions. */
  readonly size: number;
  readonly finds: (path: string) => boolean;
}

/**
 * Compiles a regular expression of Go's `regexp` (github.com/google/re2/wiki/Syntax), which takes linear time for
 * any pattern and any path.
 *
 * @returns why it is not used, when it is not
 */
export function pathPattern(written: string): PathPattern | LeftOverReason {
  if (holdsKey(written)) return "key";
  if (written.length > LONGEST_PATTERN) return "long";
  const pattern = compiled(written);
  if (pattern === undefined) return "pattern";
  return ANYWHERE.every((path) => pattern.finds(path)) ? "sweeping" : pattern;
}

/** Several patterns as one, as gitleaks puts them together: flags in one are flags of those behind it. */
export function joinedPattern(patterns: readonly string[]): PathPattern | undefined {
  return compiled(`(?:${patterns.join("|")})`);
}

function compiled(written: string): PathPattern | undefined {
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(written);
  } catch {
    return undefined;
  }
  const size = pattern.programSize();
  if (size > LARGEST_PROGRAM) return undefined;
  return { written, size, finds: (path) => pattern.matcher(path).find() };
}

/** Instructions times characters, over all paths of a scan: some seconds at most. */
const MOST_WORK = 100_000_000;

/** Looks patterns up for paths, each path once, until that has taken too much. */
export class PathMatcher {
  readonly #patterns: readonly PathPattern[];
  readonly #size: number;
  readonly #known = new Map<string, string | undefined>();
  #work = 0;

  constructor(patterns: readonly PathPattern[]) {
    this.#patterns = patterns;
    this.#size = patterns.reduce((sum, { size }) => sum + size, 0);
  }

  /** The first pattern that is found in the path. None for paths that are too long, or too many. */
  firstIn(path: string): string | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    const work = this.#size * path.length;
    if (path.length > LONGEST_PATH || this.#work + work > MOST_WORK) return undefined;
    this.#work += work;
    const found = this.#patterns.find(({ finds }) => finds(path))?.written;
    this.#known.set(path, found);
    return found;
  }
}
