/** What a scan that is spread over jobs is to read, made once by the plan job and held against the reports at the end. */
export interface Plan {
  readonly version: 1;
  /** Whether it is one repository's history or those of an organization (or of a user). */
  readonly of: "repository" | "organization";
  /** The repository (`owner/name`), or the organization. */
  readonly name: string;
  readonly repositories: readonly PlannedRepository[];
  /** What is left out on purpose, or holds nothing to read: as many as there is room for. */
  readonly leftOut: readonly LeftOutRepository[];
  /** How many more are left out than `leftOut` names. */
  readonly moreLeftOut: number;
  /** What makes the list itself incomplete: sentences. */
  readonly gaps: readonly string[];
}

export interface PlannedRepository {
  /** GitHub's number for it, which stays when it is renamed; 0 when it is not known. */
  readonly id: number;
  /** `owner/name`. */
  readonly name: string;
  /** Into how many jobs its history is split, at least 1. */
  readonly shards: number;
}

/** `not-chosen`: the input `repositories` does not have it. */
export const REASONS_LEFT_OUT = [
  "archived",
  "fork",
  "empty",
  "disabled",
  "not-chosen",
  "other-part",
] as const;
export type ReasonLeftOut = (typeof REASONS_LEFT_OUT)[number];

export interface LeftOutRepository {
  readonly name: string;
  readonly why: ReasonLeftOut;
}

/** One job of the matrix. */
export interface PlannedJob {
  /** `owner/name`, for `actions/checkout`. */
  readonly repository: string;
  /** Without its owner, for a token that is for this repository alone. */
  readonly name: string;
  /** `i/n`, for the input `scan-shard`. */
  readonly shard: string;
  /** Name of the artifact that takes this job's report, unique in the run, without `/` and spaces. */
  readonly report: string;
}

/** Of a matrix (docs.github.com/en/actions/reference/limits). */
export const MAX_JOBS = 256;
