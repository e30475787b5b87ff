/** What a test says to the stand-in of GitHub, and what it learns from it. */

export type Variant =
  /** api.github.com: `url`, GraphQL at `/graphql`. */
  | "github"
  /** GitHub Enterprise Server: `url/api/v3`, GraphQL at `/api/graphql`. */
  | "enterprise"
  /** `url/api/v1`; see `gitea.ts`. */
  | "gitea";

export interface GitHubOptions {
  readonly variant?: Variant;
  /** Default: 2026-01-01, and then it stands until somebody moves it. */
  readonly now?: Date | (() => Date);
  /** Of the token of the job. Default: `github-actions[bot]`, `gitea-actions` on Gitea. */
  readonly botLogin?: string;
}

export type Access = "read" | "write";

/** Permissions of a token, by the names that GitHub gives them. */
export interface Permissions {
  readonly issues?: Access;
  readonly secrets?: Access;
  /** Secrets of environments, too. */
  readonly environments?: Access;
  readonly organization_secrets?: Access;
}

export interface TokenOptions {
  readonly login: string;
  /** `installation`: a job's token or an app's. `person`: a personal access token. */
  readonly kind: "installation" | "person";
  readonly permissions: Permissions;
  /** Private repositories that the token may see. Default: all. */
  readonly sees?: readonly string[];
  readonly expired?: boolean;
  /** Of an App's token: for which repositories it is installed. Default: `selected`. */
  readonly installation?: "all" | "selected";
  /** Whether organizations tell it how many private repositories they own. Default: no. */
  readonly countsPrivate?: boolean;
}

/** Tokens there are from the start. */
export type TokenName =
  /** `issues: write`, as a workflow gets it. */
  | "job"
  /** `issues: read`, as in runs of forks. */
  | "job-read-only"
  /** Without `issues` at all. */
  | "job-without-issues"
  /** A person's, may write issues and no secrets. */
  | "person"
  /** A person's, may write all secrets and issues. */
  | "secrets-writer"
  /** May read secrets (never their values), not write them. */
  | "secrets-reader"
  /** A person's who sees public repositories only. */
  | "stranger"
  /** Looks like a token, is none. */
  | "wrong"
  /** Was a good one (`secrets-writer`'s). */
  | "expired";

export interface RepositoryOptions {
  readonly private?: boolean;
  /** Default: true. */
  readonly issues?: boolean;
  readonly archived?: boolean;
  readonly fork?: boolean;
  readonly disabled?: boolean;
  /** Default: 0, and not empty, as after a push a moment ago. */
  readonly sizeKb?: number;
  readonly empty?: boolean;
  /** Who can be assigned. Others: `refused` (422) or, in this list, `ignored`. */
  readonly assignable?: readonly string[];
  readonly ignoredAssignees?: readonly string[];
  readonly environments?: readonly string[];
}

export type StateReason = "completed" | "not_planned" | "duplicate" | "reopened";

export interface IssueOptions {
  readonly title: string;
  readonly body?: string | null;
  /** Default: a person, `anna`. `github-actions[bot]` for the bot. */
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly state?: "open" | "closed";
  readonly stateReason?: StateReason;
  readonly locked?: boolean;
  readonly pullRequest?: boolean;
}

/** An issue or a pull request. Tests may change it as they like. */
export interface StoredIssue {
  readonly number: number;
  readonly id: number;
  readonly author: string;
  readonly isPull: boolean;
  readonly createdAt: Date;
  title: string;
  body: string | null;
  labels: string[];
  assignees: string[];
  state: "open" | "closed";
  stateReason: StateReason | null;
  locked: boolean;
  updatedAt: Date;
  closedAt: Date | undefined;
  closedBy: string | undefined;
  /** `deleted`, or the issue that it has become in another repository. */
  gone: "deleted" | { readonly repository: string; readonly number: number } | undefined;
  /** Listings that still do not show it. */
  hiddenFor: number;
  /** States that it had, oldest first: the first one is how it was made. */
  readonly history: IssueVersion[];
}

export interface IssueVersion {
  readonly at: Date;
  readonly state: "open" | "closed";
  readonly title: string;
  readonly body: string | null;
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly createdAt: Date;
  body: string;
  updatedAt: Date;
  edits: number;
}

export interface StoredLabel {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** A repository as tests see it and as they, in the part of its people, act on it. */
export interface GitHubRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly id: number;
  /** Issues and pull requests, oldest first; also those that are gone. */
  readonly issues: readonly StoredIssue[];
  readonly comments: readonly StoredComment[];
  readonly labels: readonly StoredLabel[];
  issuesEnabled: boolean;
  archived: boolean;
  addIssue(options: IssueOptions): StoredIssue;
  addComment(issue: number, body: string, author?: string): StoredComment;
  addLabel(name: string, color?: string, description?: string): StoredLabel;
  /** By a person. */
  closeIssue(number: number, stateReason?: StateReason, by?: string): void;
  reopenIssue(number: number, by?: string): void;
  lockIssue(number: number): void;
  deleteIssue(number: number): void;
  /** The new issue, in the other repository. */
  transferIssue(number: number, to: string): StoredIssue;
  commentsOf(issue: number): readonly StoredComment[];
}

/** Where a secret is. */
export type SecretAt =
  | { readonly repository: string; readonly environment?: string }
  | { readonly organization: string };

export type SecretVisibility = "all" | "private" | "selected";

export interface StoredSecret {
  readonly name: string;
  readonly createdAt: Date;
  updatedAt: Date;
  /** How often it was written through the API. */
  writes: number;
  /** Of an organization's secret. */
  visibility: SecretVisibility;
  /** Ids of repositories. */
  selected: readonly number[];
}

export interface LoggedRequest {
  /** From 1. */
  readonly number: number;
  readonly method: string;
  /** Below the API's base address, without query: `/repos/o/r/issues`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed, when it is JSON; the text otherwise; `undefined` when there is none. */
  readonly body: unknown;
  /** Name of the token, `none` or `unknown`. */
  readonly token: string;
  /** `operationId` of the description, such as `issues/create`; `graphql`; `unknown`. */
  readonly operation: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` while there is no answer, and when there never was one. */
  status: number | undefined;
  /** Whether it was carried out: a fault after that hides the answer only. */
  carriedOut: boolean;
}

/** Which requests are meant. All that is told has to fit. */
export interface RequestFilter {
  /** The k-th of all requests, from 1 and from the start of the stand-in. */
  readonly number?: number;
  readonly method?: string;
  readonly operation?: string;
  readonly path?: string | RegExp;
  readonly token?: string;
  readonly where?: (request: LoggedRequest) => boolean;
}

export type Fault = {
  readonly on?: RequestFilter;
  /** So many fitting requests that go well first. Default: 0. */
  readonly skip?: number;
  /** Then so many that go wrong. Default: all. */
  readonly times?: number;
  /** `after`: the request is carried out, and the answer is what goes wrong. Default: `before`. */
  readonly moment?: "before" | "after";
} & (
  | { readonly kind: "reset" }
  /** No answer until the client gives up or the stand-in is closed. */
  | { readonly kind: "hang" }
  /** JSON as GitHub's when there is no body, else as told. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "html"; readonly status?: number }
  | {
      readonly kind: "rate-limit";
      readonly limit: "primary" | "secondary";
      readonly status?: 403 | 429;
      /** Default: 3,600 or 60. */
      readonly waitSeconds?: number;
    }
  | { readonly kind: "redirect"; readonly to: string; readonly status?: 301 | 302 | 307 | 308 }
  /** Headers and then a body that never ends: bytes until the client gives up. */
  | { readonly kind: "endless-body" }
  /** Headers, half of the body, and then nothing more; the connection stays. */
  | { readonly kind: "half-body" }
);

export interface GitHub {
  readonly variant: Variant;
  /** `GITHUB_SERVER_URL`. */
  readonly url: string;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;

  addRepository(name: string, options?: RepositoryOptions): GitHubRepository;
  repository(name: string): GitHubRepository;
  renameRepository(from: string, to: string): void;
  /** Deleted, or moved to somewhere else. */
  removeRepository(name: string): void;
  /** From now on this account is an organization, and no user. */
  makeOrganization(name: string): void;

  /** The token itself, made anew for each stand-in. */
  token(name: TokenName | (string & {})): string;
  addToken(name: string, options: TokenOptions): string;

  /** As if somebody had set it by hand. */
  setSecret(
    at: SecretAt,
    name: string,
    value: string,
    options?: { readonly visibility?: SecretVisibility; readonly selected?: readonly string[] },
  ): void;
  /** What the secret holds: opened with the private key that only this stand-in has. */
  secretValue(at: SecretAt, name: string): string | undefined;
  secret(at: SecretAt, name: string): StoredSecret | undefined;
  /** All values that the secret ever had, oldest first. */
  secretValues(at: SecretAt, name: string): readonly string[];
  /** From now on another key pair seals; values sealed for the one before are refused. */
  changeSecretsKey(at: SecretAt): void;

  readonly requests: readonly LoggedRequest[];
  /** Requests that asked for a change, and were answered or carried out. Not those of GraphQL. */
  writes(): readonly LoggedRequest[];
  /** What GitHub's description does not allow, in requests or in our own answers: sentences. */
  readonly violations: readonly string[];
  forgetRequests(): void;

  /** From now on. Faults that fit a request are tried in the order in which they were told. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** New issues are missing in so many listings. Default: 0. */
  setListingLag(listings: number): void;
  /**
   * Requests that fit wait until so many have come, then all are carried out (`before`), or are answered
   * (`after`: each is carried out as it comes). Once. Resolves when they go on.
   */
  holdUntil(count: number, on: RequestFilter, moment?: "before" | "after"): Promise<void>;
  /** Whoever waits goes on, whether or not the others have come. */
  releaseAll(): void;
  /** Resolves when a request that fits has been answered, or at once when one has. */
  answered(on: RequestFilter): Promise<LoggedRequest>;

  now(): Date;
  setNow(now: Date): void;
  advance(ms: number): void;

  close(): Promise<void>;
}
