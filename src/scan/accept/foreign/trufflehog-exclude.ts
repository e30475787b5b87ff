import { PathMatcher, type PathPattern, pathPattern } from "./go-patterns.ts";
import { LeftOvers, type ReadForeign } from "./rules.ts";

const MOST_PATTERNS = 1_000;

/**
 * Reads what TruffleHog takes as `--exclude-paths`: a regular expression of Go on each line, which is searched for
 * in the path of a file; lines that begin with `#` for comments (trufflesecurity/trufflehog:pkg/common/filter.go).
 */
export function readTrufflehogExclude(file: string, text: string): ReadForeign {
  const left = new LeftOvers(file);
  const patterns: PathPattern[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^[\t\n\f\r ]*(?:#|$)/.test(line)) continue;
    const pattern = patterns.length < MOST_PATTERNS ? pathPattern(line) : "too-many";
    if (typeof pattern === "string") left.add(pattern, index + 1);
    else patterns.push(pattern);
  }
  const matcher = new PathMatcher(patterns);
  return {
    placeRule: () => undefined,
    pathRule: (path) => matcher.firstIn(path),
    rules: patterns.map(({ written }) => written),
    left: left.all(),
  };
}
