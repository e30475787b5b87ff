import type { PlanGap } from "../../../plan/gap.ts";
import type { PlanFailure } from "../../../plan/make.ts";
import type { ReasonLeftOut } from "../../../plan/plan.ts";
import type { GitHubTrouble } from "../../github-trouble.ts";

/** Numbers of a plan. */
export interface PlanCounts {
  readonly repositories: number;
  readonly jobs: number;
  readonly leftOut: number;
}

/**
 * All that is said about a plan, in one language. What comes in may be shown as it is; what goes out is plain text.
 */
export interface PlanMessages {
  /** The plan in one line, without a full stop. */
  headline(counts: PlanCounts): string;
  /** In the log. */
  repository(name: string, size: string, jobs: number): string;
  /** `undefined` when GitHub does not tell. */
  size(kb: number | undefined): string;
  leftOut(name: string, why: ReasonLeftOut): string;
  reason(why: ReasonLeftOut): string;
  more(count: number): string;
  /** Left out, and not named in a run that everybody can see. */
  unnamed(count: number): string;
  /** What the list may lack, and how to mend it. `trouble` is that of a list that broke off. */
  gap(gap: PlanGap, trouble: GitHubTrouble): string;
  /** Why there is no plan, and what to do. `trouble` is that of a list that could not be had. */
  failure(failure: PlanFailure, trouble: GitHubTrouble): string;
  readonly noRepository: string;
  readonly noToken: string;
  /** Gitea and Forgejo. */
  readonly notGitHub: string;
  readonly cancelled: string;
  readonly labels: {
    readonly plan: string;
    readonly incomplete: string;
    readonly repository: string;
    readonly size: string;
    readonly jobs: string;
    readonly leftOut: (count: number) => string;
    readonly why: string;
  };
}
