/** What a scan that is spread over jobs is to read, made once by the plan job and held against the reports at the end. */
export interface Plan {
  readonly version: 1;
  /** Whether it is one repository's history or those of an organization (or of a user). */
  readonly of: "repository" | "organization";
  /** The repository (`owner/name`), or the organization. */
  readonly name: string;
  readonly repositories: readonly PlannedRepository[];
  /** What is left out on purpose, or holds nothing to read. */
  readonly leftOut: readonly LeftOutRepository[];
  /** What makes the list itself incomplete: sentences. */
  readonly gaps: readonly string[];
}

export interface PlannedRepository {
  /** GitHub's number for it, which stays when it is renamed. */
  readonly id: number;
  /** `owner/name`. */
  readonly name: string;
  /** Into how many jobs its history is split, at least 1. */
  readonly shards: number;
}

export interface LeftOutRepository {
  readonly name: string;
  readonly why: "archived" | "fork" | "empty" | "disabled" | "other-part";
}

/** One job of the matrix. */
export interface PlannedJob {
  /** `owner/name`, for `actions/checkout`. */
  readonly repository: string;
  /** `i/n`, for the input `scan-shard`. */
  readonly shard: string;
  /** Name of the artifact that takes this job's report, unique in the run, without `/` and spaces. */
  readonly report: string;
}
