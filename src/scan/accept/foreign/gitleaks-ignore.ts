import { isObjectId } from "../../../object-id.ts";
import { holdsKey } from "../key-like.ts";
import { keyRule } from "./openai-rules.ts";
import { type AcceptedPlace, placeRules } from "./places.ts";
import { LeftOvers, type ReadForeign } from "./rules.ts";

const LONGEST_LINE = 4_096;
const MOST_PLACES = 10_000;
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Reads `.gitleaksignore`: `commit:file:rule-id:line` or `file:rule-id:line` on each line, lines that begin with
 * `#` for comments (gitleaks/gitleaks:detect/detect.go, `AddGitleaksIgnore`).
 */
export function readGitleaksIgnore(file: string, text: string): ReadForeign {
  const left = new LeftOvers(file);
  const places: AcceptedPlace[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const number = index + 1;
    if (holdsKey(raw)) {
      left.add("key", number);
      continue;
    }
    if (raw.length > LONGEST_LINE) {
      left.add("long", number);
      continue;
    }
    // A byte order mark is part of the entry for gitleaks, which then fits nothing.
    const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.trimEnd() : raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const place = placeOf(line);
    if (typeof place === "string") left.add(place, number);
    else if (places.length >= MOST_PLACES) left.add("too-many", number);
    else places.push(place);
  }
  return {
    placeRule: placeRules(places),
    pathRule: () => undefined,
    rules: places.map(({ written }) => written),
    left: left.all(),
  };
}

/** An entry that gitleaks would have written. Paths with a colon in them it cannot tell apart, and nor do we. */
function placeOf(line: string): AcceptedPlace | "form" | "other-rule" {
  const parts = line.split(":");
  const [number = "", id = "", path = "", commit, ...more] = parts.toReversed();
  const isCommit = commit === undefined || isObjectId(commit);
  if (more.length > 0 || !isCommit || path === "" || !/^[1-9]\d{0,8}$/.test(number)) return "form";
  const rule = keyRule(id);
  if (rule === undefined) return "other-rule";
  return {
    commit,
    file: path.replaceAll("\\", "/"),
    rule,
    line: Number(number),
    key: undefined,
    written: line,
  };
}
