import type { Plan } from "../plan/plan.ts";
import { mergedAnnotations, mergedLines } from "../report/merge/log.ts";
import type { MergeMessages } from "../report/merge/messages/catalogue.ts";
import { mergedSarif } from "../report/merge/sarif.ts";
import { mergedSummary } from "../report/merge/summary.ts";
import { asOne, type MergedView } from "../report/merge/view.ts";
import { type Annotation, type AnnotationsLeft, annotationsOf } from "../report/scan/annotations.ts";
import type { ScanMessages } from "../report/scan/messages/catalogue.ts";
import { sarifLog } from "../report/scan/sarif.ts";
import { headLines, headlineOf, logLines, reasonOf } from "../report/scan/sentences.ts";
import { scanSummary } from "../report/scan/summary.ts";
import { VERSION } from "../version.ts";

/** What people see of it. */
export interface Surfaces {
  readonly annotations: readonly Annotation[];
  readonly lines: readonly string[];
  /** For the output `reason`, and for the failure of the step. */
  readonly reason: string;
  readonly failure: string;
  readonly summary: () => string;
  readonly sarif: () => string;
}

interface Words {
  readonly scan: ScanMessages;
  readonly words: MergeMessages;
  readonly left: AnnotationsLeft;
  /** In English, for SARIF. */
  readonly gapWords: ScanMessages["gap"];
}

/** One repository looks like one scan of it; of several, there is a line, a row and a section each. */
export function surfacesOf(plan: Plan, merged: MergedView, { scan, words, left, gapWords }: Words): Surfaces {
  const [only, ...others] = merged.repositories;
  if (plan.of === "repository" && only !== undefined && others.length === 0) {
    const gaps = [...merged.gaps, ...only.view.gaps];
    const view = { ...only.view, gaps, complete: merged.complete };
    const annotations = annotationsOf(view, left, scan);
    const changed = only.changed ? [words.changed] : [];
    return {
      annotations,
      lines: [...headLines(view, scan), ...logLines(view, annotations, scan), ...changed],
      reason: reasonOf(view, scan),
      failure: headlineOf(view, scan),
      summary: () => [scanSummary(view, scan), ...changed.map((note) => `- ⚠️ ${note}\n`)].join("\n"),
      sarif: () => json(sarifLog(view, VERSION, gapWords)),
    };
  }
  const headline = scan.sentence(words.headline(merged));
  const [gap] = asOne(merged).gaps;
  return {
    annotations: mergedAnnotations(merged, left, scan, words),
    lines: mergedLines(merged, scan, words),
    reason: scan.together([headline, ...(gap === undefined ? [] : Object.values(scan.gap(gap)))]),
    failure: headline,
    summary: () => mergedSummary(merged, scan, words),
    sarif: () => json(mergedSarif(merged, VERSION, gapWords)),
  };
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2);
}
