import type { Annotation, AnnotationsLeft } from "../scan/annotations.ts";
import type { ScanMessages } from "../scan/messages/catalogue.ts";
import { headLines, logLines } from "../scan/sentences.ts";
import type { ScanView } from "../scan/view.ts";
import type { MergeMessages } from "./messages/catalogue.ts";
import type { MergedView, RepositoryView } from "./view.ts";

const TITLE = "OpenAI Key Guard";
const LONGEST_MESSAGE = 4000;
/** Of the log; the summary has more. */
const MOST_LINES = 3000;

/** The log of several repositories: one line each, then what was found in each that has something to tell. */
export function mergedLines(
  merged: MergedView,
  scan: ScanMessages,
  messages: MergeMessages,
): readonly string[] {
  const lines = [
    scan.titled(scan.labels.check, scan.sentence(messages.headline(merged))),
    ...gapLines(merged, scan),
    ...merged.repositories.map((one) => `  ${aboutOf(one, scan, messages)}`),
    ...(merged.leftOut > 0 ? [messages.leftOut(merged.leftOut)] : []),
    ...merged.repositories
      .filter(isTelling)
      .flatMap((one) => [
        "",
        ...headLines(one.view, scan).map((line, at) => (at === 0 ? messages.about(one.name, line) : line)),
        ...(one.changed ? [messages.changed] : []),
        ...logLines(one.view, [], scan),
      ]),
  ];
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), scan.moreInSummary(lines.length - MOST_LINES)];
}

/** One annotation for what belongs to no repository, and one for each that has something to tell, the worst first. */
export function mergedAnnotations(
  merged: MergedView,
  left: AnnotationsLeft,
  scan: ScanMessages,
  messages: MergeMessages,
): readonly Annotation[] {
  const all: Annotation[] = [
    ...(merged.gaps.length > 0
      ? [annotation(merged.incompleteFails ? "error" : "warning", gapLines(merged, scan).join(" "))]
      : []),
    ...merged.repositories
      .filter(({ view }) => view.findings.length + view.gaps.length > 0)
      .map((one) => annotation(isBad(one.view) ? "error" : "warning", aboutOf(one, scan, messages))),
  ];
  return (["error", "warning"] as const).flatMap((level) => {
    const ofLevel = all.filter((one) => one.level === level);
    if (ofLevel.length <= left[level]) return ofLevel;
    const kept = ofLevel.slice(0, Math.max(0, left[level] - 1));
    const rest = annotation(level, scan.moreInSummary(ofLevel.length - kept.length));
    return [...kept, rest].slice(0, Math.max(0, left[level]));
  });
}

function aboutOf({ name, view }: RepositoryView, scan: ScanMessages, messages: MergeMessages): string {
  const [gap] = view.gaps;
  const missing = gap === undefined ? [] : Object.values(scan.gap(gap));
  return messages.about(name, scan.together([scan.sentence(scan.headline(view)), ...missing]));
}

function gapLines({ gaps }: MergedView, scan: ScanMessages): string[] {
  return gaps.map((gap) => scan.together(Object.values(scan.gap(gap))));
}

function isTelling({ view, changed }: RepositoryView): boolean {
  return view.findings.length + view.gaps.length + view.accepted.length + view.notes.length > 0 || changed;
}

function isBad({ findings, complete, incompleteFails }: ScanView): boolean {
  const isBadFinding = findings.some(({ confidence, fails }) => confidence === "leak" || fails);
  return isBadFinding || (!complete && incompleteFails);
}

function annotation(level: Annotation["level"], message: string): Annotation {
  return { level, message: message.slice(0, LONGEST_MESSAGE), properties: { title: TITLE } };
}
