import { type GitHubRepository, startGitHub, type Variant } from "../../support/github/server.ts";
import { type GuardOptions, guard } from "../../support/guard.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { Seen } from "./hosts.ts";
import { LIMITS, type Scene } from "./stage.ts";

/** The issue about a key: `validate`'s part is not needed for it, the date of creation is enough. */

const KEY = sampleKey("remote faults, issue");
const NOW = new Date("2026-04-01T06:00:00Z");
const REPOSITORY = "octo-org/octo-repo";
const OLD = "2026-01-01";
const FRESH = "2026-03-31";

interface Keeping {
  readonly variant?: Variant;
  /** Dates of creation in runs before the one that is struck. */
  readonly before?: readonly string[];
  readonly created: string;
  readonly inputs?: Record<string, string>;
  /** After the runs before. */
  readonly prepare?: (repository: GitHubRepository) => void;
  readonly onRequest?: (seen: Seen, repository: GitHubRepository) => void;
}

function keep({
  variant = "github",
  before = [],
  created,
  inputs = {},
  prepare,
  onRequest,
}: Keeping): Scene["start"] {
  return async () => {
    const github = await startGitHub({ variant, now: NOW });
    const repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
    const options = (apiUrl: string, date: string): GuardOptions => ({
      key: KEY,
      now: NOW,
      secrets: [KEY, github.token("job")],
      keys: [KEY, github.token("job").replace(/^ghs_/, "")],
      inputs: {
        ...LIMITS,
        checks: "rotation",
        "created-at": date,
        issue: "true",
        token: github.token("job"),
        ...inputs,
      },
      platformEnv: { GITHUB_API_URL: apiUrl },
    });
    for (const date of before) await guard(options(github.apiUrl, date));
    prepare?.(repository);
    const comments = repository.comments.length;
    return {
      targets: { github: github.url },
      options: (origin) => options(github.apiUrl.replace(github.url, origin("github")), created),
      ...(onRequest === undefined ? {} : { onRequest: (seen: Seen) => onRequest(seen, repository) }),
      problems: (report) => [
        ...issueProblems(report, repository, comments, onRequest === undefined ? 0 : 1),
        ...github.violations,
      ],
      close: github.close,
    };
  };
}

/**
 * Whatever fails: one issue at most is left open, a change is told once, and what the run says of it is so.
 *
 * @param byOthers comments that another run wrote meanwhile
 */
function issueProblems(
  report: RunReport,
  { issues, comments }: GitHubRepository,
  before: number,
  byOthers: number,
): string[] {
  const open = issues.filter(({ state, body }) => state === "open" && (body ?? "").includes("guard:key"));
  const told = comments.slice(before).filter(({ body }) => body.includes("guard:change"));
  const doubles = told.filter(({ body, id }) => told.some((one) => one.id < id && one.body === body));
  const number = report.outputs["issue-number"];
  const kept = issues.find((issue) => String(issue.number) === number);
  const log = report.log.join("\n");
  return [
    ...(open.length > 1 ? [`${open.length} issues are open`] : []),
    ...(doubles.length > byOthers ? [`${doubles.length} comments are there twice`] : []),
    ...(number !== "none" && kept === undefined ? ["it names an issue that there is not"] : []),
    ...(log.includes("was closed") && kept?.state !== "closed" ? ["it says closed, and it is not so"] : []),
    ...(log.includes("was opened") && kept?.state !== "open" ? ["it says opened, and it is not so"] : []),
  ];
}

/** Another run tells the same change at the same moment, and is first. */
function tellFirst(seen: Seen, repository: GitHubRepository): void {
  if (seen.method !== "POST" || !seen.path.endsWith("/comments")) return;
  const { body } = JSON.parse(seen.body) as { body: string };
  if (!repository.comments.some((comment) => comment.body === body)) {
    repository.addComment(1, body, "github-actions[bot]");
  }
}

const DUE = { rotation: "due", result: "fail", "issue-number": "1" };
const OK = { rotation: "ok", result: "pass", "issue-number": "1" };

export const ISSUE_SCENES = {
  "an issue is opened": { start: keep({ created: OLD }), well: DUE },
  "an issue is opened, with somebody who cannot be assigned": {
    start: keep({ created: OLD, inputs: { "issue-assignees": "anna, nobody" } }),
    well: DUE,
  },
  "an issue is told of a change": { start: keep({ before: ["2026-01-10"], created: OLD }), well: DUE },
  "an issue is closed": { start: keep({ before: [OLD], created: FRESH }), well: OK },
  "an issue is closed, which another run has just told": {
    start: keep({ before: [OLD], created: FRESH, onRequest: tellFirst }),
    well: OK,
  },
  "an issue has lost its label": {
    start: keep({
      before: [OLD],
      created: FRESH,
      prepare: ({ issues }) => {
        for (const issue of issues) issue.labels = [];
      },
    }),
    well: OK,
  },
  "an issue on Gitea": { start: keep({ variant: "gitea", created: OLD }), well: DUE },
} as const satisfies Readonly<Record<string, Scene>>;
