import ignore from "ignore";

/** Paths longer than this are not accepted by any rule: matching takes time, and git on Linux ends here too. */
export const LONGEST_PATH = 4_096;

/**
 * A line of `.gitignore` (git-scm.com/docs/gitignore). The parts between slashes are matched by `ignore`; what
 * `**` spans is worked out here, because in one regular expression for the whole path it takes time with the
 * fourth power of the path's depth, and paths come from whoever opens a pull request.
 */
interface PathRule {
  readonly pattern: string;
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  readonly parts: readonly Part[];
}

type Part = "**" | ((name: string) => boolean);

export interface PathRules {
  /** The rule that accepts a file with this path (`/`-separated, from the root), as it was written. */
  readonly ruleFor: (path: string) => string | undefined;
}

/** The rules in their order: the last that fits decides, and what lies in an accepted directory stays accepted. */
export function pathRules(patterns: readonly string[]): PathRules {
  const rules = patterns.map(compile);
  const known = new Map<string, string | undefined>();
  const ruleFor = (path: string) => {
    if (path.length > LONGEST_PATH) return undefined;
    if (!known.has(path)) known.set(path, firstAccepted(rules, path.split("/")));
    return known.get(path);
  };
  return { ruleFor };
}

/** Names that nobody gives by intention: a rule that fits all of these fits nearly everything. */
export const ANYWHERE = ["q7z/wx9.k3j", "m2p/vv8/b5.n1t", "h4/8r.cc6"];

/** Whether a pattern would switch the guard off: it takes in any file of any directory, or is only slashes and dots. */
export function isSweeping(pattern: string): boolean {
  if (/^[./]*$/.test(pattern)) return true;
  const { ruleFor } = pathRules([pattern]);
  return ANYWHERE.every((path) => ruleFor(path) !== undefined);
}

/** A line of `.gitignore` without white space at its end, unless a backslash is before it. */
export function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end--;
  return line.slice(0, end < line.length && line[end - 1] === "\\" ? end + 1 : end);
}

function compile(pattern: string): PathRule {
  const negated = pattern.startsWith("!");
  const body = negated ? pattern.slice(1) : pattern;
  const directoriesOnly = body.endsWith("/");
  const path = directoriesOnly ? body.slice(0, -1) : body;
  const names = path.replace(/^\//, "").split("/");
  const parts = names.map(part).filter((one, at, all) => one !== "**" || all[at - 1] !== "**");
  const anywhere = !path.includes("/");
  return {
    pattern,
    negated,
    directoriesOnly,
    parts: anywhere && parts[0] !== "**" ? ["**", ...parts] : parts,
  };
}

function part(glob: string): Part {
  if (/^\*{2,}$/.test(glob)) return "**";
  if (!/[*?[\\]/.test(glob)) return (name) => name === glob;
  // What means something at either end of a line means itself inside a path.
  const kept = withoutTrailingSpace(glob);
  const space = glob.slice(kept.length).replace(/./g, "\\$&");
  const pattern = kept.replace(/^[!#]/, "\\$&") + space;
  const matcher = ignore({ ignoreCase: false, allowRelativePaths: true }).add({ pattern });
  return (name) => matcher.ignores(name);
}

function firstAccepted(rules: readonly PathRule[], names: readonly string[]): string | undefined {
  const matches = rules.map((rule) => matchedDepths(rule, names));
  for (let depth = 1; depth <= names.length; depth++) {
    const last = matches.findLastIndex((depths) => depths.has(depth));
    const rule = rules[last];
    if (rule !== undefined && !rule.negated) return rule.pattern;
  }
  return undefined;
}

/**
 * How many names of the path, from the root, the rule fits exactly. All ways through the parts are followed side
 * by side, so that each name meets each part once.
 */
function matchedDepths({ parts, directoriesOnly }: PathRule, names: readonly string[]): ReadonlySet<number> {
  const depths = new Set<number>();
  let open = skipEmptySpans(new Set([0]), parts);
  for (const [at, name] of names.entries()) {
    const next = new Set<number>();
    for (const state of open) {
      const here = parts[state];
      if (here === "**") {
        next.add(state);
        if (state === parts.length - 1) next.add(parts.length);
      } else if (here?.(name)) {
        next.add(state + 1);
      }
    }
    const isDirectory = at < names.length - 1;
    if (next.has(parts.length) && (isDirectory || !directoriesOnly)) depths.add(at + 1);
    open = skipEmptySpans(next, parts);
    if (open.size === 0) break;
  }
  return depths;
}

// A span of directories may be empty, but not at the end of a rule: `depths` are taken before this.
function skipEmptySpans(states: Set<number>, parts: readonly Part[]): Set<number> {
  for (const state of states) {
    if (parts[state] === "**") states.add(state + 1);
  }
  return states;
}
