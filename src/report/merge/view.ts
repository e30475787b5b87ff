import type { FailOnTerm } from "../../contract.ts";
import type { Merged, MergedRepository, ReportGap } from "../../merge/sort-out.ts";
import { repositoryUrlOf } from "../links.ts";
import type { ScanMessages } from "../scan/messages/catalogue.ts";
import { createShow, type Hide, type Shown } from "../scan/shown.ts";
import { type GapView, type ScanView, viewOf, worstFirstIn } from "../scan/view.ts";
import type { MergeMessages } from "./messages/catalogue.ts";

/** One repository, in texts that may be shown. */
export interface RepositoryView {
  readonly name: Shown;
  readonly url: string | undefined;
  readonly shards: number;
  readonly reported: number;
  readonly changed: boolean;
  readonly view: ScanView;
}

/** All of it, in texts that may be shown. */
export interface MergedView {
  /** The worst first. */
  readonly repositories: readonly RepositoryView[];
  /** What belongs to no repository. */
  readonly gaps: readonly GapView[];
  readonly complete: boolean;
  readonly incompleteFails: boolean;
  /** How many repositories were left out on purpose. */
  readonly leftOut: number;
}

/** What of the run the view needs. */
export interface MergeContext {
  readonly hide: Hide;
  readonly serverUrl: string;
  readonly failOn: ReadonlySet<FailOnTerm>;
}

/** Makes what was put together fit to be shown. Whatever a report said of its own address is not taken over. */
export function mergedView(merged: Merged, leftOut: number, context: MergeContext): MergedView {
  const repositories = merged.repositories.map((one) => repositoryView(one, context));
  const gaps = merged.gaps.map((gap) => gapView(gap, context.hide));
  return {
    repositories: repositories.sort(worstRepositoryFirst),
    gaps,
    complete: gaps.length === 0 && repositories.every(({ view }) => view.complete),
    incompleteFails: context.failOn.has("incomplete-scan"),
    leftOut,
  };
}

function repositoryView(one: MergedRepository, context: MergeContext): RepositoryView {
  const show = createShow(context.hide);
  const url = repositoryUrlOf(context.serverUrl, one.name);
  const view = viewOf(one.result, {
    hide: context.hide,
    eventName: "",
    repositoryUrl: url,
    secretsUrl: `${url ?? `${context.serverUrl}/your/repository`}/settings/secrets/actions`,
    ignoreFile: one.ignoreFile || ".keyguardignore",
    failOn: context.failOn,
  });
  const gaps = [...one.gaps.map((gap) => gapView(gap, context.hide)), ...view.gaps];
  return {
    name: show(one.name),
    url,
    shards: one.shards,
    reported: one.reported,
    changed: one.changed,
    view: worstFirstIn({ ...view, gaps, complete: gaps.length === 0 }),
  };
}

function gapView(gap: ReportGap, hide: Hide): GapView {
  const show = createShow(hide);
  const shown: ReportGap =
    gap.report === "foreign"
      ? { ...gap, repository: show(gap.repository) }
      : gap.report === "plan"
        ? { ...gap, says: show(gap.says, LONGEST_SENTENCE) }
        : gap;
  return { ...NO_GAP, report: shown };
}

const LONGEST_SENTENCE = 1000;

/** What a gap of a scan would say, which this is not. */
const NO_GAP: Omit<GapView, "report"> = {
  gap: "no-way",
  id: undefined,
  role: undefined,
  count: undefined,
  why: { because: "unsaid", unsaid: "pushed-commits" },
};

/** Leaks, then other findings, then what is missing; then by name. */
function worstRepositoryFirst(a: RepositoryView, b: RepositoryView): number {
  const leaks = ({ view }: RepositoryView): number =>
    view.findings.filter(({ confidence }) => confidence === "leak").length;
  return (
    leaks(b) - leaks(a) ||
    b.view.findings.length - a.view.findings.length ||
    Number(a.view.complete) - Number(b.view.complete) ||
    (a.name < b.name ? -1 : 1)
  );
}

/** The words of a scan, with those for reports that are missing. */
export function withReportGaps(scan: ScanMessages, merge: MergeMessages): ScanMessages {
  return { ...scan, gap: (gap) => (gap.report === undefined ? scan.gap(gap) : merge.gap(gap.report)) };
}

/** All repositories as if they were one: for outputs and the verdict. */
export function asOne({ repositories, gaps, complete, incompleteFails }: MergedView): ScanView {
  const views = repositories.map(({ view }) => view);
  const sum = (number: (view: ScanView) => number): number =>
    views.reduce((total, view) => total + number(view), 0);
  const show = createShow((text) => text);
  return worstFirstIn({
    eventName: "",
    secretsUrl: show(""),
    ignoreFile: show(".keyguardignore"),
    what: "history",
    tip: undefined,
    shard: undefined,
    scopeNote: { note: "history", shard: 1, shards: 1 },
    complete,
    incompleteFails,
    gaps: [...gaps, ...views.flatMap((view) => view.gaps)],
    findings: repositories.flatMap(({ name, view }) =>
      view.findings.map((finding) => ({ ...finding, repository: name })),
    ),
    known: [],
    accepted: views.flatMap((view) => view.accepted),
    proposedRules: [],
    unopened: [],
    notes: [],
    commits: sum(({ commits }) => commits),
    objects: sum(({ objects }) => objects),
    bytes: sum(({ bytes }) => bytes),
  });
}
