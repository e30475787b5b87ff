import type { Confidence, FailOnTerm, KeyKind } from "../../contract.ts";
import type { ReportGap } from "../../merge/sort-out.ts";
import {
  type AcceptedBy,
  type AcceptedFinding,
  type Finding,
  type Gap,
  isComplete,
  type Scanned,
  type ScanResult,
} from "../../scan/finding.ts";
import { worstFirst } from "../../scan/gather.ts";
import type { ScanNote, ScopeNote, Unopened, Why } from "../../scan/said.ts";
import { type PlaceText, placeTextOf } from "./place.ts";
import { createShow, type Hide, type Show, type Shown } from "./shown.ts";

/** What of the run, besides its result, the reports of a scan need. */
export interface ScanContext {
  readonly hide: Hide;
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string;
  /** Of `repositoryUrlOf`; undefined where pages of the scanned repository cannot be linked (a wiki). */
  readonly repositoryUrl: string | undefined;
  /** Where secrets of this repository are kept, on the server that runs the step. */
  readonly secretsUrl: string;
  /** The input `ignore-file`. */
  readonly ignoreFile: string;
  readonly failOn: ReadonlySet<FailOnTerm>;
}

export interface FindingView {
  readonly kind: KeyKind;
  readonly publicPrefix: Shown;
  readonly confidence: Confidence;
  readonly fingerprint: Shown;
  readonly live: Finding["live"];
  readonly atTip: boolean;
  /** Found in a whole history, of which only `HEAD` counts as its tip. */
  readonly inHistory: boolean;
  /** Whether it makes the step fail. */
  readonly fails: boolean;
  readonly place: PlaceText;
  readonly otherPlaces: readonly PlaceText[];
  readonly placeCount: number;
  /** `owner/name`, where findings of several stand together. */
  readonly repository?: Shown;
}

export interface AcceptedView {
  readonly finding: FindingView;
  readonly by: AcceptedBy["by"];
  readonly rule: Shown;
}

export interface GapView {
  readonly gap: Gap["gap"];
  /** Of a missing commit. */
  readonly id: Shown | undefined;
  readonly role: "tip" | "base" | undefined;
  /** Of missing objects. */
  readonly count: number | undefined;
  readonly why: Why;
  /** Set where a job's report is what is missing: then nothing else of this counts. */
  readonly report?: ReportGap;
}

/** A `ScanResult` without its keys, in texts that may be shown. Reports are made of this and of nothing else. */
export interface ScanView {
  readonly eventName: string;
  readonly secretsUrl: Shown;
  readonly ignoreFile: Shown;
  readonly what: Scanned["what"];
  /** The commit that `tip` and `tree` read. */
  readonly tip: Shown | undefined;
  readonly shard: Shown | undefined;
  readonly scopeNote: ScopeNote;
  readonly complete: boolean;
  /** Whether what could not be read makes the step fail. */
  readonly incompleteFails: boolean;
  readonly gaps: readonly GapView[];
  readonly findings: readonly FindingView[];
  readonly known: readonly FindingView[];
  readonly accepted: readonly AcceptedView[];
  readonly proposedRules: readonly Shown[];
  readonly unopened: readonly { readonly file: Shown; readonly why: Unopened }[];
  readonly notes: readonly ScanNote[];
  readonly commits: number;
  readonly objects: number;
  readonly bytes: number;
}

/** More places of one key help nobody; the count says how many there are. */
const MAX_OTHER_PLACES = 20;
/** As long as a line of the ignore file may be. */
const LONGEST_FACT = 1000;

/** Takes the keys out of a result. The only function of the reports that sees a `ScanResult`. */
export function viewOf(result: ScanResult, context: ScanContext): ScanView {
  const show = createShow(context.hide);
  const { scanned } = result;
  const finding = (one: Finding): FindingView => ({
    ...findingView(one, show, context),
    inHistory: scanned.what === "history",
  });
  return {
    eventName: context.eventName,
    secretsUrl: show(context.secretsUrl),
    ignoreFile: show(context.ignoreFile),
    what: scanned.what,
    tip: "tip" in scanned ? show(scanned.tip) : undefined,
    shard: scanned.what === "history" && scanned.shard !== undefined ? show(scanned.shard) : undefined,
    scopeNote: shownFacts(result.scopeNote, show),
    complete: isComplete(result),
    incompleteFails: context.failOn.has("incomplete-scan"),
    gaps: result.gaps.map((gap) => gapView(gap, show)),
    findings: result.findings.map(finding),
    known: result.known.map(finding),
    accepted: result.accepted.map((one) => acceptedView(one, finding, show)),
    proposedRules: result.proposedRules.map((rule) => show(rule)),
    unopened: result.unopened.map(({ file, why }) => ({ file: show(file), why: shownFacts(why, show) })),
    notes: result.notes.map((note) => shownFacts(note, show)),
    commits: result.commits,
    objects: result.objects,
    bytes: result.bytes,
  };
}

/** Worst first by what can be seen: a name in which a key was hidden stands elsewhere than the name itself would. */
export function worstFirstIn(view: ScanView): ScanView {
  return {
    ...view,
    findings: view.findings.toSorted(worstFirst),
    known: view.known.toSorted(worstFirst),
    accepted: view.accepted.toSorted((a, b) => worstFirst(a.finding, b.finding)),
    unopened: view.unopened.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** What a code comes with, each text of it safe to show; the codes are texts of ours, which stay as they are. */
function shownFacts<T extends object>(said: T, show: Show): T {
  const shown = Object.entries(said).map(([name, fact]) => [
    name,
    typeof fact === "string" ? show(fact, LONGEST_FACT) : fact,
  ]);
  return Object.fromEntries(shown) as T;
}

function findingView(
  finding: Finding,
  show: Show,
  { repositoryUrl, failOn }: ScanContext,
): Omit<FindingView, "inHistory"> {
  const { kind, publicPrefix, confidence, fingerprint, live, atTip, placeCount } = finding;
  return {
    kind,
    publicPrefix: show(publicPrefix),
    confidence,
    fingerprint: show(fingerprint),
    live,
    atTip,
    fails: failOn.has(confidence),
    place: placeTextOf(finding.place, show, repositoryUrl),
    otherPlaces: finding.otherPlaces
      .slice(0, MAX_OTHER_PLACES)
      .map((place) => placeTextOf(place, show, repositoryUrl)),
    placeCount,
  };
}

function acceptedView(
  { finding, accepted }: AcceptedFinding,
  view: (finding: Finding) => FindingView,
  show: Show,
): AcceptedView {
  return { finding: view(finding), by: accepted.by, rule: show(accepted.rule) };
}

function gapView(gap: Gap, show: Show): GapView {
  return {
    gap: gap.gap,
    id: gap.gap === "commit" ? show(gap.id) : undefined,
    role: gap.gap === "commit" ? gap.role : undefined,
    count: gap.gap === "objects" ? gap.count : undefined,
    why: shownFacts(gap.why, show),
  };
}
