import type { Annotation } from "./annotations.ts";
import type { ScanMessages } from "./messages/catalogue.ts";
import type { ScanView } from "./view.ts";

/** Lines of the log for one kind of thing; the summary has more. */
const MAX_LINES = 50;

/** The first lines of the result in the log: what was found, and what was scanned. */
export function headLines(view: ScanView, messages: ScanMessages): readonly string[] {
  const { check } = messages.labels;
  return [
    messages.sentence(messages.titled(check, messages.headline(view))),
    messages.sentence(messages.counts(view)),
  ];
}

/**
 * The lines that the log ends with: what is missing, what was found, what to do.
 *
 * @param told what stands in the log already, as annotations
 */
export function logLines(
  view: ScanView,
  told: readonly Annotation[],
  messages: ScanMessages,
): readonly string[] {
  const cut = <T>(items: readonly T[], line: (item: T) => string): string[] => [
    ...items.slice(0, MAX_LINES).map((item) => `  ${line(item)}`),
    ...(items.length > MAX_LINES ? [`  ${messages.moreInSummary(items.length - MAX_LINES)}`] : []),
  ];
  const { labels } = messages;
  const section = <T>(label: string, items: readonly T[], line: (item: T) => string): string[] =>
    items.length === 0 ? [] : [messages.titled(label, "").trimEnd(), ...cut(items, line)];
  const about = new Set(told.flatMap((annotation) => annotation.about ?? []));
  // The first gap is told by an annotation of its own.
  const gaps = told.length > about.size ? view.gaps.slice(1) : view.gaps;
  return [
    ...section(labels.incomplete, gaps, (gap) => {
      const { says, repair } = messages.gap(gap);
      return messages.together([says, repair]);
    }),
    ...cut(
      view.findings.filter((finding) => !about.has(finding)),
      (finding) => messages.finding(finding),
    ),
    ...section(
      labels.todo,
      messages.todo(view).map((step, index) => `${index + 1}. ${step}`),
      (step) => step,
    ),
    ...section(labels.accepted(view.accepted.length), view.accepted, (one) => messages.accepted(one)),
    ...section(labels.known(view.known.length), view.known, (one) => messages.finding(one)),
    ...section(labels.proposed(view.proposedRules.length), view.proposedRules, (rule) => rule),
    ...section(labels.unopened(view.unopened.length), view.unopened, ({ file, why }) =>
      messages.titled(file, messages.unopened(why)),
    ),
    ...section(labels.notes, view.notes, (note) => messages.note(note)),
  ];
}

/** The sentence that the step fails with; the log has the rest by then. */
export function headlineOf(view: ScanView, messages: ScanMessages): string {
  return messages.sentence(messages.headline(view));
}

/** The output `reason`: the result, and what is to be done first. */
export function reasonOf(view: ScanView, messages: ScanMessages): string {
  const first = view.gaps[0];
  return messages.together([
    headlineOf(view, messages),
    ...(first === undefined ? [] : Object.values(messages.gap(first))),
  ]);
}
