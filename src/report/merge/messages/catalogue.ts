import type { ReportGap } from "../../../merge/sort-out.ts";
import type { MergedView, RepositoryView } from "../view.ts";

/** What is said of scans that were put together, besides what is said of a scan. */
export interface MergeMessages {
  /** Of all repositories together, without a full stop. */
  headline(view: MergedView): string;
  /** What is missing of the reports, and how to repair it. */
  gap(gap: ReportGap): { readonly says: string; readonly repair: string };
  /** What was found in a repository, in a few words: `2 leaked keys`. */
  found(view: RepositoryView): string;
  /** How many of its jobs have reported: `7 of 8`. */
  parts(reported: number, shards: number): string;
  /** Branches or tags were made, moved or deleted meanwhile. */
  readonly changed: string;
  /** A sentence about a repository. */
  about(repository: string, text: string): string;
  /** The plan is missing, or none. */
  readonly noPlan: string;
  leftOut(count: number): string;
  moreRepositories(count: number): string;
  readonly labels: {
    readonly repository: string;
    readonly found: string;
    readonly parts: string;
    readonly missing: string;
  };
}
