import type { WriteTrouble } from "../../../ports/files.ts";
import type { ScanEvent } from "../../../scan/request.ts";
import type { ScanNote, ScopeNote, Unopened, Why } from "../../../scan/said.ts";
import type { CommentTrouble } from "../keep-comment.ts";
import type { PlaceText } from "../place.ts";
import type { AcceptedView, FindingView, GapView, ScanView } from "../view.ts";

/**
 * All that the reports of a scan say, in one language. What comes in may be shown as it is; what goes out is
 * plain text, for each surface to put into its own form.
 */
export interface ScanMessages {
  /** The result in one line, without a full stop. */
  headline(view: ScanView): string;
  /** What was read, in numbers. */
  counts(view: ScanView): string;
  /** What kind of key it is: `OpenAI project key`. */
  kind(finding: FindingView): string;
  /** A place, short: `src/a.ts:3:5`, `a commit message`. */
  where(place: PlaceText): string;
  /** One sentence about one finding. */
  finding(finding: FindingView): string;
  /** In what state it is, in a few words: `removed again, still in the history`. */
  state(finding: FindingView): string;
  /** What is missing, and how to repair it. */
  gap(gap: GapView): { readonly says: string; readonly repair: string };
  /** Why something was not read: part of a sentence. */
  why(why: Why): string;
  /** What the event adds, and why it is that: a sentence. */
  scopeNote(note: ScopeNote): string;
  note(note: ScanNote): string;
  /** Why an archive was not opened, or not to its end: part of a sentence. */
  unopened(why: Unopened): string;
  /** A line of the log. */
  progress(event: ScanEvent): string;
  accepted(accepted: AcceptedView): string;
  acceptedBy(by: AcceptedView["by"]): string;
  /** What to do about the findings, in order. */
  todo(view: ScanView): readonly string[];
  /** After rows or annotations that were left out. */
  more(count: number): string;
  moreInSummary(count: number): string;
  moreGaps(count: number): string;
  /** Last line of a comment, with the address of the run. */
  details(runUrl: string): string;
  /** Of the comment once there is nothing to say any more. */
  resolved: string;
  readonly cancelled: string;
  /** A text without a full stop as a sentence. */
  sentence(text: string): string;
  /** Sentences one after another. */
  together(sentences: readonly string[]): string;
  /** A title with its text. */
  titled(title: string, text: string): string;
  /** A text in brackets, to be put after another. */
  aside(text: string): string;
  readonly reports: ReportMessages;
  readonly labels: ScanLabels;
}

/** What is said of the other places that a report goes to. */
export interface ReportMessages {
  readonly noPullRequest: string;
  /** Why the comment was not written: a sentence. */
  comment(trouble: CommentTrouble): string;
  /** Why a report file was not written: a sentence. */
  file(trouble: WriteTrouble): string;
}

/** Headings. */
export interface ScanLabels {
  readonly check: string;
  readonly incomplete: string;
  readonly todo: string;
  readonly key: string;
  readonly confidence: string;
  readonly where: string;
  readonly commit: string;
  readonly state: string;
  readonly fingerprint: string;
  readonly acceptedBy: string;
  readonly rule: string;
  readonly places: (count: number) => string;
  readonly accepted: (count: number) => string;
  readonly known: (count: number) => string;
  readonly proposed: (count: number) => string;
  readonly unopened: (count: number) => string;
  readonly notes: string;
}
