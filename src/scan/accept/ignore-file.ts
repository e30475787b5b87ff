import type { ScanNote } from "../said.ts";
import { holdsKey } from "./key-like.ts";
import { isSweeping, type PathRules, pathRules, withoutTrailingSpace } from "./path-rules.ts";

export interface IgnoreRules extends PathRules {
  readonly fingerprints: ReadonlySet<string>;
}

export const NO_RULES: IgnoreRules = { fingerprints: new Set(), ...pathRules([]) };

const LARGEST_FILE_BYTES = 1_048_576;
const LONGEST_LINE = 1_000;
const MOST_PATH_RULES = 1_000;
const MOST_PROBLEMS = 20;

/**
 * Reads `.keyguardignore`: a fingerprint or a path glob as in `.gitignore` on each line, `#` for comments.
 *
 * @returns the rules that can be used, and a problem for each line that cannot. A problem may quote the file, but
 *   never a line that looks like a key.
 */
export function parseIgnoreFile(text: string): { rules: IgnoreRules; problems: ScanNote[] } {
  const { entries, problems } = readEntries(text);
  const fingerprints = entries.flatMap((one) => (one.entry === "fingerprint" ? [one.rule] : []));
  const patterns = entries.flatMap((one) => (one.entry === "path" ? [one.rule] : []));
  return { rules: { fingerprints: new Set(fingerprints), ...pathRules(patterns) }, problems };
}

/**
 * What a pull request's ignore file would accept beyond that of its base: rules in the order of the file, each
 * once, without comments.
 */
export function proposedRules(base: string, head: string): string[] {
  const there = new Set(readEntries(base).entries.map(({ rule }) => rule));
  const rules = readEntries(head).entries.map(({ rule }) => rule);
  return [...new Set(rules)].filter((rule) => !there.has(rule));
}

type Line =
  | { readonly entry: "fingerprint" | "path"; readonly rule: string; readonly bad?: undefined }
  | { readonly entry: "none" }
  | { readonly entry: "refused"; readonly bad: Bad };
/** What is wrong with a line: the reason, and what it takes to tell it. */
type Bad = Omit<Extract<ScanNote, { note: "ignore-line" }>, "note" | "line">;
type Entry = Extract<Line, { rule: string }>;

function readEntries(text: string): { entries: Entry[]; problems: ScanNote[] } {
  if (Buffer.byteLength(text) > LARGEST_FILE_BYTES) {
    return { entries: [], problems: [{ note: "ignore-file-too-large" }] };
  }
  const entries: Entry[] = [];
  const problems: ScanNote[] = [];
  let paths = 0;
  let refused = 0;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = readLine(raw);
    if (line.entry === "none") continue;
    const bad = line.entry === "path" ? badPath(line.rule, paths++) : line.bad;
    if (line.entry !== "refused" && bad === undefined) {
      entries.push(line);
    } else if (bad !== undefined && ++refused <= MOST_PROBLEMS) {
      problems.push({ note: "ignore-line", line: index + 1, ...bad });
    }
  }
  if (refused > MOST_PROBLEMS) {
    problems.push({ note: "more-ignore-lines", count: refused - MOST_PROBLEMS });
  }
  return { entries, problems };
}

function badPath(pattern: string, pathsBefore: number): Bad | undefined {
  if (pathsBefore >= MOST_PATH_RULES) return { why: "too-many-paths", most: MOST_PATH_RULES };
  return isSweeping(pattern) ? { why: "sweeping", pattern: JSON.stringify(pattern) } : undefined;
}

const FINGERPRINT = /^[0-9a-f]{32}$/i;
const COMMENT = /^#|(?<!\\)[ \t]#/;

function readLine(raw: string): Line {
  if (holdsKey(raw)) return refused({ why: "key" });
  if (raw.length > LONGEST_LINE) return refused({ why: "too-long", most: LONGEST_LINE });
  // This takes a byte order mark along.
  const line = raw.trimStart();
  const comment = line.search(COMMENT);
  const rule = withoutTrailingSpace(comment < 0 ? line : line.slice(0, comment));
  if (rule === "") return { entry: "none" };
  if (FINGERPRINT.test(rule)) return { entry: "fingerprint", rule: rule.toLowerCase() };
  if (isOfGitleaks(rule)) return refused({ why: "gitleaks" });
  return { entry: "path", rule };
}

function refused(bad: Bad): Line {
  return { entry: "refused", bad };
}

/** `commit:file:rule:line` or `file:rule:line` (gitleaks/gitleaks:README.md, .gitleaksignore). */
function isOfGitleaks(rule: string): boolean {
  const parts = rule.split(":");
  return parts.length >= 3 && /^\d+$/.test(parts.at(-1) ?? "") && /^[\w.-]+$/.test(parts.at(-2) ?? "");
}
