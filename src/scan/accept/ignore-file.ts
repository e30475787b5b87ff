import { MARKER } from "../../key/grammar.ts";
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
 * @returns the rules that can be used, and a sentence for each line that cannot. The sentences may quote the
 *   file, but never a line that looks like a key.
 */
export function parseIgnoreFile(text: string): { rules: IgnoreRules; problems: string[] } {
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
  | { readonly entry: "fingerprint" | "path"; readonly rule: string; readonly why?: undefined }
  | { readonly entry: "none" }
  | { readonly entry: "refused"; readonly why: string };
type Entry = Extract<Line, { rule: string }>;

function readEntries(text: string): { entries: Entry[]; problems: string[] } {
  if (Buffer.byteLength(text) > LARGEST_FILE_BYTES) {
    return { entries: [], problems: ["The ignore file is larger than 1 MiB, and none of it is used."] };
  }
  const entries: Entry[] = [];
  const problems: string[] = [];
  let paths = 0;
  let refused = 0;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = readLine(raw);
    if (line.entry === "none") continue;
    const why = line.entry === "path" ? whyNotUsed(line.rule, paths++) : line.why;
    if (line.entry !== "refused" && why === undefined) {
      entries.push(line);
    } else if (++refused <= MOST_PROBLEMS) {
      problems.push(`Line ${index + 1} of the ignore file ${why}, and is not used.`);
    }
  }
  if (refused > MOST_PROBLEMS) {
    problems.push(`Further lines of the ignore file that are not used: ${refused - MOST_PROBLEMS}.`);
  }
  return { entries, problems };
}

function whyNotUsed(pattern: string, pathsBefore: number): string | undefined {
  if (pathsBefore >= MOST_PATH_RULES) return `is one path more than the ${MOST_PATH_RULES} that there may be`;
  if (!isSweeping(pattern)) return undefined;
  return `(${JSON.stringify(pattern)}) takes in every file, which would switch the guard off`;
}

/** Longer than what any word of a path has behind `sk-`, and shorter than any key. */
const KEY_LIKE = /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20}/;
const FINGERPRINT = /^[0-9a-f]{32}$/i;
const COMMENT = /^#|(?<!\\)[ \t]#/;

function readLine(raw: string): Line {
  if (raw.includes(MARKER) || KEY_LIKE.test(raw)) {
    const why =
      "holds a key itself, where the key's fingerprint belongs (reports show it; the key must be revoked)";
    return { entry: "refused", why };
  }
  if (raw.length > LONGEST_LINE) {
    return { entry: "refused", why: `has more than ${LONGEST_LINE} characters` };
  }
  // This takes a byte order mark along.
  const line = raw.trimStart();
  const comment = line.search(COMMENT);
  const rule = withoutTrailingSpace(comment < 0 ? line : line.slice(0, comment));
  if (rule === "") return { entry: "none" };
  if (FINGERPRINT.test(rule)) return { entry: "fingerprint", rule: rule.toLowerCase() };
  if (isOfGitleaks(rule)) {
    const why = "has the form of a .gitleaksignore, where the key's fingerprint belongs (reports show it)";
    return { entry: "refused", why };
  }
  return { entry: "path", rule };
}

/** `commit:file:rule:line` or `file:rule:line` (gitleaks/gitleaks:README.md, .gitleaksignore). */
function isOfGitleaks(rule: string): boolean {
  const parts = rule.split(":");
  return parts.length >= 3 && /^\d+$/.test(parts.at(-1) ?? "") && /^[\w.-]+$/.test(parts.at(-2) ?? "");
}
