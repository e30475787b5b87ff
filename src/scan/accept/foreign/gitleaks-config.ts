import { parse } from "smol-toml";
import { isObject } from "../../../json.ts";
import { joinedPattern, PathMatcher, type PathPattern, pathPattern } from "./go-patterns.ts";
import { type KeyRule, keyRule, ruleThatFinds } from "./openai-rules.ts";
import { type ForeignRules, LeftOvers, nothingTaken, type ReadForeign } from "./rules.ts";

const MOST_PATTERNS = 1_000;

/** Names in lower case, as viper reads them: `useDefault` and `usedefault` are one. */
type Table = ReadonlyMap<string, unknown>;

interface Allowlist {
  /** How people find it: `[[allowlists]] 2`. */
  readonly name: string;
  /** `undefined`: of all rules. */
  readonly rules: readonly KeyRule[] | undefined;
  readonly table: Table;
}

/**
 * Reads the allowlists of a `.gitleaks.toml` (gitleaks/gitleaks:README.md, config/config.go, config/allowlist.go)
 * as far as they accept paths, for every rule or for those that find OpenAI keys. Allowlists of other rules, and
 * what is accepted by commits, contents or several conditions at once, are left over.
 */
export function readGitleaksConfig(file: string, text: string): ReadForeign {
  const config = tableOf(parsed(text));
  if (config === undefined) return nothingTaken(file, "unreadable");
  const left = new LeftOvers(file);
  const accepting: ForeignRules["pathRule"][] = [];
  const rules: string[] = [];
  for (const list of [...globalLists(config, left), ...listsOfRules(config, left)]) {
    const patterns = patternsOf(list, MOST_PATTERNS - rules.length, left);
    rules.push(...patterns.map(({ written }) => written));
    const rule = pathRuleOf(list, patterns, left);
    if (rule !== undefined) accepting.push(rule);
  }
  tellScope(config, left);
  return {
    placeRule: () => undefined,
    pathRule: (path, key) => {
      for (const rule of accepting) {
        const found = rule(path, key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    rules,
    left: left.all(),
  };
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** `undefined` also where two names differ in their case only: which of them counts is chance. */
function tableOf(value: unknown): Table | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([name, one]) => [name.toLowerCase(), one] as const);
  const table = new Map(entries);
  return table.size === entries.length ? table : undefined;
}

function globalLists(config: Table, left: LeftOvers): Allowlist[] {
  const all = named(config, "", left);
  return all.flatMap((list): Allowlist[] => {
    const targets = list.table.get("targetrules");
    if (targets === undefined || (Array.isArray(targets) && targets.length === 0)) return [list];
    const rules = (Array.isArray(targets) ? targets : []).flatMap((id) => keyRule(String(id)) ?? []);
    if (rules.length === 0) left.add("other-rule", list.name);
    return rules.length === 0 ? [] : [{ ...list, rules }];
  });
}

function listsOfRules(config: Table, left: LeftOvers): Allowlist[] {
  const lists = rulesOf(config).map(({ id, name, table }) => ({ id, lists: named(table, `${name} `, left) }));
  return lists.flatMap(({ id, lists: ofRule }, at) => {
    const rule = keyRule(id);
    // Of several rules with one name, gitleaks keeps the last.
    const counts = rule !== undefined && !lists.slice(at + 1).some((other) => other.id === id);
    if (!counts) for (const { name } of ofRule) left.add(rule === undefined ? "other-rule" : "form", name);
    return counts ? ofRule.map((list) => ({ ...list, rules: [rule] })) : [];
  });
}

function rulesOf(config: Table): { id: string; name: string; table: Table }[] {
  const rules = config.get("rules");
  return (Array.isArray(rules) ? rules : []).flatMap((value, at) => {
    const table = tableOf(value);
    const id = String(table?.get("id"));
    const name = keyRule(id) === undefined ? `[[rules]] ${at + 1}` : `[[rules]] ${id}`;
    return table === undefined ? [] : [{ id, name, table }];
  });
}

/** The allowlists of a table, in the form of today or in the older one. Both at once gitleaks refuses. */
function named(table: Table, before: string, left: LeftOvers): Allowlist[] {
  const [older, newer] = [table.get("allowlist"), table.get("allowlists")];
  if (older === undefined && newer === undefined) return [];
  const lists: [string, unknown][] = Array.isArray(newer)
    ? newer.map((value, at) => [`${before}[[allowlists]] ${at + 1}`, value])
    : [[`${before}[allowlist]`, older]];
  const isEither =
    (older === undefined) !== (newer === undefined || (Array.isArray(newer) && newer.length === 0));
  return lists.flatMap(([name, value]): Allowlist[] => {
    const list = tableOf(value);
    if (isEither && list !== undefined) return [{ name, rules: undefined, table: list }];
    left.add("form", name);
    return [];
  });
}

/** What an allowlist may have. Another scanner that reads such files may know of further conditions. */
const NAMES = /^(?:description|condition|commits|paths|regextarget|regexes|stopwords|targetrules)$/;

/** The paths that a list accepts by themselves. */
function patternsOf({ name, table }: Allowlist, room: number, left: LeftOvers): PathPattern[] {
  const condition = String(table.get("condition") ?? "").toUpperCase();
  const conditions = ["commits", "paths", "regexes", "stopwords"].map((one) => table.get(one) ?? []);
  const isSound =
    ["", "OR", "||", "AND", "&&"].includes(condition) &&
    conditions.every((one) => Array.isArray(one) && one.every((item) => typeof item === "string")) &&
    [...table.keys()].every((one) => NAMES.test(one));
  if (!isSound) {
    left.add("form", name);
    return [];
  }
  const [commits = [], paths = [], regexes = [], stopwords = []] = conditions as string[][];
  const others = commits.length + regexes.length + stopwords.length;
  if (/AND|&&/.test(condition) && others > 0) {
    left.add("conditions", name);
    return [];
  }
  if (commits.length > 0) left.add("commits", name);
  if (regexes.length + stopwords.length > 0) left.add("contents", name);
  return paths.flatMap((written, at) => {
    const pattern = at < room ? pathPattern(written) : "too-many";
    if (typeof pattern !== "string") return [pattern];
    left.add(pattern, `${name} paths ${at + 1}`);
    return [];
  });
}

/** Where one pattern means something else in company: flags reach to those behind it, `\Q` even swallows them. */
const REACHES_ON = /\(\?[a-zA-Z-]+\)|\\Q/;

function pathRuleOf(
  { name, rules, table }: Allowlist,
  patterns: readonly PathPattern[],
  left: LeftOvers,
): ForeignRules["pathRule"] | undefined {
  if (patterns.length === 0) return undefined;
  const all = table.get("paths") as string[];
  // Older versions of gitleaks take them one by one, newer ones joined: what is accepted is accepted by both.
  const joined = all.length > 1 && all.some((one) => REACHES_ON.test(one)) ? joinedPattern(all) : "none";
  if (joined === undefined) {
    left.add("pattern", name);
    return undefined;
  }
  const matcher = new PathMatcher(patterns);
  const together = joined === "none" ? undefined : new PathMatcher([joined]);
  return (path, key) => {
    if (rules !== undefined && !rules.includes(ruleThatFinds(key))) return undefined;
    const found = matcher.firstIn(path);
    return found === undefined || together?.firstIn(path) !== undefined || together === undefined
      ? found
      : undefined;
  };
}

/** What narrows the search of gitleaks down in other ways than by allowlists. */
function tellScope(config: Table, left: LeftOvers): void {
  const extend = tableOf(config.get("extend"));
  if (extend?.has("path") || extend?.has("url")) left.add("extends", "[extend]");
  const disabled = extend?.get("disabledrules");
  const isOff = Array.isArray(disabled) && disabled.some((id) => keyRule(String(id)) !== undefined);
  if (isOff) left.add("scope", "[extend] disabledRules");
  for (const { id, name, table } of rulesOf(config)) {
    if (keyRule(id) !== undefined && table.has("path")) left.add("scope", `${name} path`);
  }
}
