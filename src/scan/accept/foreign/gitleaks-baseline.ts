import { isObject, parseJson } from "../../../json.ts";
import { MARKER } from "../../../key/grammar.ts";
import { isObjectId } from "../../../object-id.ts";
import { keyRule } from "./openai-rules.ts";
import { type AcceptedPlace, placeRules } from "./places.ts";
import { LeftOvers, nothingTaken, type ReadForeign } from "./rules.ts";

const MOST_PLACES = 10_000;

/**
 * Reads a report of gitleaks in JSON, as it takes it for `--baseline-path`: findings that are accepted where they
 * are (gitleaks/gitleaks:detect/baseline.go, report/finding.go). One counts when it names its commit and its key.
 */
export function readGitleaksBaseline(file: string, text: string): ReadForeign {
  const findings = parseJson(text);
  if (!Array.isArray(findings)) return nothingTaken(file, "unreadable");
  const left = new LeftOvers(file);
  const places: AcceptedPlace[] = [];
  for (const [index, finding] of findings.entries()) {
    const place = placeOf(finding);
    if (typeof place === "string") left.add(place, `[${index}]`);
    else if (places.length >= MOST_PLACES) left.add("too-many", `[${index}]`);
    else places.push(place);
  }
  return {
    placeRule: placeRules(places),
    pathRule: () => undefined,
    rules: places.map(({ written }) => written),
    left: left.all(),
  };
}

function placeOf(finding: unknown): AcceptedPlace | "form" | "other-rule" | "unclear" {
  if (!isObject(finding)) return "form";
  const { RuleID: id, Commit: commit, File: file, StartLine: line, Secret: key } = finding;
  if (typeof id !== "string" || typeof file !== "string" || !Number.isSafeInteger(line)) return "form";
  const rule = keyRule(id);
  if (rule === undefined) return "other-rule";
  if (typeof commit !== "string" || !isObjectId(commit) || typeof key !== "string") return "unclear";
  // With --redact there stands REDACTED, or the beginning of the key and three dots.
  if (key === "REDACTED" || key.endsWith("...")) return "unclear";
  return {
    commit,
    file,
    rule,
    line: Number(line),
    key,
    written: file.includes(MARKER) ? commit : `${commit}:${file}:${id}:${line}`,
  };
}
