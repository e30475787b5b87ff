import type { AnnotationProperties } from "../../ports/runner.ts";
import type { ScanMessages } from "./messages/catalogue.ts";
import type { PlaceText } from "./place.ts";
import type { FindingView, ScanView } from "./view.ts";

export interface Annotation {
  readonly level: "error" | "warning";
  readonly message: string;
  readonly properties: AnnotationProperties;
  /** What it tells, if it is a finding. */
  readonly about?: FindingView;
}

/** How many annotations of each level the step has left; the runner drops all after the tenth (`ExecutionContext.cs`). */
export interface AnnotationsLeft {
  readonly error: number;
  readonly warning: number;
}

const TITLE = "OpenAI Key Guard";
/** The runner cuts messages at 4,096 characters. */
const LONGEST_MESSAGE = 4000;

/** Annotations, worst first: what could not be read, then what was found, then how many more there are. */
export function annotationsOf(
  view: ScanView,
  left: AnnotationsLeft,
  messages: ScanMessages,
): readonly Annotation[] {
  return [
    ...ofLevel("error", view, left.error, messages),
    ...ofLevel("warning", view, left.warning, messages),
  ];
}

function ofLevel(
  level: Annotation["level"],
  view: ScanView,
  left: number,
  messages: ScanMessages,
): readonly Annotation[] {
  const gap = levelOfGaps(view) === level ? gapAnnotation(view, level, messages) : [];
  const findings = view.findings.filter((finding) => levelOf(finding) === level);
  const room = Math.max(0, left - gap.length);
  const kept = findings.length <= room ? findings : findings.slice(0, Math.max(0, room - 1));
  const rest = findings.length - kept.length;
  return [
    ...gap,
    ...kept.map((finding) => findingAnnotation(finding, level, messages)),
    ...(rest > 0 ? [annotation(level, messages.moreInSummary(rest))] : []),
  ].slice(0, Math.max(0, left));
}

/** A leak is an error also where it does not fail the step; what else was found is one where it does. */
function levelOf({ confidence, fails }: FindingView): Annotation["level"] {
  return confidence === "leak" || fails ? "error" : "warning";
}

function levelOfGaps({ incompleteFails }: ScanView): Annotation["level"] {
  return incompleteFails ? "error" : "warning";
}

function gapAnnotation(
  { gaps }: ScanView,
  level: Annotation["level"],
  messages: ScanMessages,
): readonly Annotation[] {
  const [first, ...others] = gaps;
  if (first === undefined) return [];
  const { says, repair } = messages.gap(first);
  const more = others.length === 0 ? [] : [messages.moreGaps(others.length)];
  const incomplete = messages.sentence(messages.labels.incomplete);
  return [annotation(level, messages.together([incomplete, says, repair, ...more]))];
}

function findingAnnotation(
  finding: FindingView,
  level: Annotation["level"],
  messages: ScanMessages,
): Annotation {
  const place = finding.atTip && finding.place.source === "file" ? position(finding.place) : {};
  return { ...annotation(level, messages.finding(finding), place), about: finding };
}

function position(place: PlaceText): Omit<AnnotationProperties, "title"> {
  const { exactPath, line, column, endColumn } = place;
  if (exactPath === undefined) return {};
  if (line === undefined) return { file: exactPath };
  const endLine = place.endLine ?? line;
  const oneLine = endLine === line;
  return {
    file: exactPath,
    startLine: line,
    endLine,
    ...(oneLine && column !== undefined ? { startColumn: column } : {}),
    ...(oneLine && column !== undefined && endColumn !== undefined ? { endColumn } : {}),
  };
}

function annotation(
  level: Annotation["level"],
  message: string,
  place: Omit<AnnotationProperties, "title"> = {},
): Annotation {
  return { level, message: message.slice(0, LONGEST_MESSAGE), properties: { title: TITLE, ...place } };
}
