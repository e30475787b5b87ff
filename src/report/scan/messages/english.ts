import type { FindingView, ScanView } from "../view.ts";
import type { ScanLabels, ScanMessages } from "./catalogue.ts";
import { noteWords, progressWords, scopeNoteWords } from "./english-notes.ts";
import { ENGLISH_REPORTS } from "./english-reports.ts";
import { gapWords, unopenedWords, whyWords } from "./english-why.ts";
import { isInCommits, mebibytes } from "./facts.ts";
import { todoFor } from "./todo.ts";
import {
  cleanScopeWords,
  commitWords,
  count,
  ENCODING_WORDS,
  eventWords,
  kindWords,
  list,
  scopeWords,
  sentenceStart,
  whereWords,
} from "./words.ts";

const LABELS: ScanLabels = {
  check: "Scan for leaked keys",
  incomplete: "The scan is incomplete",
  todo: "What to do, in this order",
  key: "Key",
  confidence: "Confidence",
  where: "Where",
  commit: "Commit",
  state: "State",
  fingerprint: "Fingerprint",
  acceptedBy: "Accepted by",
  rule: "Rule",
  places: (number) => count(number, "further place"),
  accepted: (number) => `${count(number, "accepted finding")}, not counted`,
  known: (number) => `${count(number, "key")} known from before, not counted`,
  proposed: (number) =>
    `${count(number, "ignore rule")} proposed here; ${number === 1 ? "it does" : "they do"} not count until merged`,
  unopened: (number) => `${count(number, "archive")} not opened, or not to the end`,
  notes: "Notes",
};

/** The English catalogue: the log, the annotations, the summary and the comment say the same because of it. */
export const ENGLISH: ScanMessages = {
  headline,
  counts: ({ commits, objects, bytes }) =>
    `${count(commits, "commit")}, ${count(objects, "object")}, ${mebibytes(bytes) ?? "less than 0.1 MiB"} read`,
  kind: kindWords,
  where: whereWords,
  finding: findingSentence,
  state,
  gap: gapWords,
  why: whyWords,
  scopeNote: scopeNoteWords,
  note: noteWords,
  unopened: unopenedWords,
  progress: progressWords,
  accepted: ({ finding, by, rule }) =>
    `${sentenceStart(kindWords(finding))} in ${whereWords(finding.place)} is accepted by ${ACCEPTED_BY[by]} (${rule}).`,
  acceptedBy: (by) => ACCEPTED_BY[by],
  todo: todoFor,
  more: (number) => `and ${number} more`,
  moreInSummary: (number) => `And ${number} more, see the summary of the job.`,
  moreGaps: (number) => `And ${count(number, "more thing")} could not be read, see the summary of the job.`,
  details: (runUrl) => `All of it is in the summary of the run: ${runUrl}`,
  resolved:
    "Keys that were found here before are no longer among what this pull request adds. A key that was ever pushed must be revoked all the same.",
  cancelled: "The run was cancelled.",
  sentence: (text) => `${sentenceStart(text)}.`,
  together: (sentences) => sentences.join(" "),
  titled: (title, text) => `${title}: ${text}`,
  aside: (text) => ` (${text})`,
  reports: ENGLISH_REPORTS,
  labels: LABELS,
};

const ACCEPTED_BY = {
  fingerprint: "a fingerprint in the ignore file",
  path: "a path in the ignore file",
  place: "a place in the ignore file",
  inline: "a marker in its line",
} as const;

function headline(view: ScanView): string {
  const found = view.findings.length;
  const aside = [
    ...(view.accepted.length > 0 ? [`${count(view.accepted.length, "finding")} accepted`] : []),
    ...(view.known.length > 0 ? [`${view.known.length} known from before`] : []),
  ];
  const apart = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
  if (!view.complete) {
    const so = found > 0 ? foundWords(view) : "no key";
    return `incomplete: ${so} in the part that could be read of ${scopeWords(view)}${apart}`;
  }
  if (found > 0) return `${foundWords(view)} in ${scopeWords(view)}${apart}`;
  if (view.what === "nothing") return "nothing was added that could hold a key";
  if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
    return `${eventWords(view.eventName)} adds no commit that was not there before`;
  }
  const other = aside.length === 0 ? "" : view.what === "range" ? "new " : "other ";
  return `no ${other}key in ${cleanScopeWords(view)}${apart}`;
}

function foundWords({ findings }: ScanView): string {
  const of = (confidence: FindingView["confidence"]): number =>
    findings.filter((finding) => finding.confidence === confidence).length;
  const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
  return list([
    ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
    ...(possible > 0 ? [count(possible, "possible key")] : []),
    ...(dead > 0 ? [count(dead, "revoked key")] : []),
  ]);
}

function findingSentence(finding: FindingView): string {
  const { publicPrefix, place, placeCount } = finding;
  const encoding = ENCODING_WORDS[place.encoding];
  return [
    sentenceStart(kindWords(finding)),
    publicPrefix === "" ? "" : ` (${publicPrefix}…)`,
    ` in ${whereWords(place)}`,
    commitWords(place),
    encoding === undefined ? "" : `, ${encoding}`,
    placeCount > 1 ? `, and at ${count(placeCount - 1, "other place")}` : "",
    finding.atTip || !isInCommits(finding)
      ? ""
      : finding.inHistory
        ? "; it does not stand at HEAD, but is in the history"
        : "; it was removed again in a later commit, but is still in the history",
    finding.live === "true" ? "; OpenAI accepts it at this moment" : "",
    `. Fingerprint ${finding.fingerprint}.`,
  ].join("");
}

function state(finding: FindingView): string {
  const words = [
    ...(finding.live === "true" ? ["works at this moment"] : []),
    ...(finding.live === "false" ? ["revoked"] : []),
    ...(isInCommits(finding) && !finding.atTip
      ? [finding.inHistory ? "not at HEAD, in the history" : "removed again, still in the history"]
      : []),
    ENCODING_WORDS[finding.place.encoding] ?? "",
  ].filter((word) => word !== "");
  return words.join("; ");
}
