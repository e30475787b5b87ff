import { expect, test } from "@jest/globals";
import { CONFIDENCES, KEY_KINDS, SOURCES } from "../../src/contract.ts";
import type { ScanMessages } from "../../src/report/scan/messages/catalogue.ts";
import { CHINESE } from "../../src/report/scan/messages/chinese.ts";
import { ENGLISH } from "../../src/report/scan/messages/english.ts";
import { type GapView, type ScanView, viewOf } from "../../src/report/scan/view.ts";
import type { LeftOverReason } from "../../src/scan/accept/foreign/rules.ts";
import { ENCODINGS } from "../../src/scan/detect/hit.ts";
import { textsOf } from "../../src/scan/event/texts.ts";
import type { Finding, Gap, ScanResult } from "../../src/scan/finding.ts";
import type { NoGit, PlainWhy, ScanNote, ScopeNote, Unopened, Unsaid, Why } from "../../src/scan/said.ts";
import { COMMIT, CONTEXT, finding, place, result } from "../report/scan/sample-result.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";

/** All members of a union: one that is forgotten does not compile. */
function all<T extends string>(members: Readonly<Record<T, true>>): T[] {
  return Object.keys(members) as T[];
}

const UNSAID = all<Unsaid>({
  "pushed-commits": true,
  "before-push": true,
  "new-ref-commit": true,
  "pull-request-commit": true,
  "merge-group-commit": true,
  "other-run-commit": true,
  "wiki-commits": true,
});

const PLAIN = all<PlainWhy>({
  "not-fetched": true,
  "git-not-started": true,
  "no-server": true,
  killed: true,
  stalled: true,
  flooded: true,
  garbled: true,
  cancelled: true,
  "disk-full": true,
  "disk-read-only": true,
  "nothing-left": true,
  "git-too-old": true,
  "server-refused": true,
  "server-gone": true,
  "server-error": true,
  "server-unresolved": true,
  certificate: true,
  proxy: true,
  "server-unreachable": true,
  damaged: true,
  "fetch-failed": true,
  "list-failed": true,
  "read-failed": true,
  "api-absent": true,
  "api-refused": true,
  "api-rate-limited": true,
  "api-budget": true,
  "api-server-error": true,
  "api-unreachable": true,
  "api-unreadable": true,
  "api-too-large": true,
  vanished: true,
  "too-many-hits": true,
  "api-unusable": true,
  "api-no-wiki": true,
  "api-files-of-commit": true,
  "api-files-of-tree": true,
});

const NO_GIT = all<NoGit>({
  "no-git": true,
  "temp-full": true,
  "temp-denied": true,
  "temp-missing": true,
  "temp-exhausted": true,
  "temp-failed": true,
});

const WHYS: readonly Why[] = [
  ...PLAIN.map((because) => ({ because })),
  ...UNSAID.map((unsaid) => ({ because: "unsaid", unsaid }) as const),
  ...NO_GIT.flatMap((git) =>
    (["no-token", "no-history"] as const).map((api) => ({ because: "no-way", git, api }) as const),
  ),
  ...(["api-rate-limited", "api-budget", "api-too-large"] as const).flatMap((limit) => [
    { because: "api-limit", limit, commits: 1234, files: 0 } as const,
    { because: "api-limit", limit, commits: 2, files: 31 } as const,
    { because: "api-limit", limit, commits: 0, files: 1 } as const,
  ]),
  { because: "api-commits-of-range", missing: 250 },
  { because: "api-without-base", most: 500 },
];

const GAPS: readonly Gap[] = WHYS.flatMap((why): Gap[] => [
  { gap: "commit", id: COMMIT, role: "tip", why },
  { gap: "commit", id: "", role: "base", why },
  { gap: "history", why },
  { gap: "objects", count: 0, why },
  { gap: "objects", count: 1234, why },
  { gap: "limit", why },
  { gap: "no-way", why },
]);

const HEAD = { head: "abc1234" } as const;
const SCOPE_NOTES: readonly ScopeNote[] = [
  ...(["push", "pull-request", "merge-group", "other-run"] as const).map(
    (of) => ({ note: "range", of, ...HEAD, base: "def5678" }) as const,
  ),
  ...(["pull-request", "merge-group"] as const).flatMap((of) => [
    { note: "not-in-target", of, ...HEAD } as const,
    { note: "no-target", of, ...HEAD } as const,
  ]),
  ...(["branch", "tag", "other-run"] as const).map(
    (of) => ({ note: "not-in-default", of, ...HEAD }) as const,
  ),
  { note: "all-new", ...HEAD },
  { note: "wiki" },
  ...(["texts", "release", "deleting-push", "deletion", "merge-group-done"] as const).map(
    (because) => ({ note: "nothing", because }) as const,
  ),
  ...(["adds-nothing", "publication", "unknown-event", "before", ...UNSAID] as const).flatMap((because) => [
    { note: "files", because } as const,
    { note: "files", because, commit: "abc1234" } as const,
  ]),
  { note: "tree" },
  { note: "history", shard: 1, shards: 1 },
  { note: "history", shard: 3, shards: 8 },
  { note: "staged" },
];

const LEFT_OVER = Object.keys({
  "other-rule": 0,
  commits: 0,
  contents: 0,
  conditions: 0,
  scope: 0,
  extends: 0,
  sweeping: 0,
  pattern: 0,
  form: 0,
  long: 0,
  "too-many": 0,
  key: 0,
  unclear: 0,
  unreadable: 0,
  missing: 0,
  "too-large": 0,
} satisfies Record<LeftOverReason, 0>) as LeftOverReason[];

const NOTES: readonly ScanNote[] = [
  ...UNSAID.map((unsaid) => ({ note: "unsaid", unsaid }) as const),
  { note: "unknown-event" },
  { note: "unknown-event", event: "sub_issues" },
  ...(["overlong", "fell-back", "base-not-all-read", "ignore-file-unread", "left-behind"] as const).map(
    (note) => ({ note }),
  ),
  { note: "ignore-file-too-large" },
  { note: "ignore-line", line: 7, why: "key" },
  { note: "ignore-line", line: 7, why: "too-long", most: 1000 },
  { note: "ignore-line", line: 7, why: "gitleaks" },
  { note: "ignore-line", line: 7, why: "too-many-paths", most: 1000 },
  { note: "ignore-line", line: 7, why: "sweeping", pattern: '"**"' },
  { note: "more-ignore-lines", count: 480 },
  ...LEFT_OVER.flatMap((why) => [
    { note: "left-over", file: ".gitleaksignore", why, lines: "3, 17", more: 480 } as const,
    { note: "left-over", file: ".gitleaks.toml", why, parts: "[[allowlists]] 2", more: 0 } as const,
    { note: "left-over", file: ".gitleaks.toml", why, more: 0 } as const,
  ]),
  { note: "none-verified", withheld: "fork" },
  { note: "none-verified", withheld: "dependabot" },
  ...(["cancelled", "unreachable", "too-many"] as const).map(
    (why) => ({ note: "not-all-verified", left: 3, of: 23, why, most: 20 }) as const,
  ),
];

const MIB = 1024 * 1024;
const UNOPENED: readonly Unopened[] = [
  ...(["damaged", "cut-off", "encrypted", "method", "format", "overlap"] as const).map((because) => ({
    because,
  })),
  ...(["entry-size", "nested-size", "total-size", "too-large"] as const).map((because) => ({
    because,
    most: 32 * MIB,
  })),
  { because: "archives-before", most: 4096 * MIB },
  { because: "ratio", most: 200 },
  { because: "entries", most: 20_000 },
  { because: "depth", most: 3 },
];

/** One text of each name, of all events. */
const EVENT_TEXTS = [
  ...["pull_request_review", "pull_request_review_comment", "issue_comment", "discussion", "release"],
  ...["milestone", "label", "gollum", "workflow_run", "check_run", "deployment_status", "status"],
  ...["registry_package", "project", "project_card", "project_column"],
].flatMap((event) => textsOf(event, anything()).map(({ name }) => name));

/** Has every field, each of which has every field, and is a text in the end. */
function anything(depth = 4): unknown {
  if (depth === 0) return "text";
  const inner = anything(depth - 1);
  const names = [
    ...[
      "pull_request",
      "issue",
      "discussion",
      "answer",
      "comment",
      "review",
      "thread",
      "comments",
      "release",
    ],
    ...["milestone", "label", "pages", "workflow_run", "check_run", "output", "deployment", "project"],
    ...["deployment_status", "registry_package", "package_version", "project_card", "project_column"],
  ];
  const texts = ["title", "body", "name", "description", "summary", "text", "note", "display_title"];
  return Object.fromEntries([
    ...names.map((name) => [name, name === "pages" ? [inner] : inner]),
    ...texts.map((name) => [name, "text"]),
  ]);
}

const BARE = { file: undefined, line: undefined, column: undefined, commit: undefined };
const FINDINGS: readonly Finding[] = [
  ...SOURCES.flatMap((source) =>
    KEY_KINDS.flatMap((kind) =>
      CONFIDENCES.map((confidence) =>
        finding({ kind, confidence, place: place({ source, ...(source === "path" ? {} : BARE) }) }),
      ),
    ),
  ),
  ...SOURCES.map((source) => finding({ place: place({ source, file: "a/B-1.zip", entry: "c/D_2.txt" }) })),
  ...ENCODINGS.map((encoding) => finding({ atTip: false, placeCount: 1235, place: place({ encoding }) })),
  ...(["true", "false", "unknown"] as const).map((live) => finding({ live, atTip: live === "false" })),
  ...EVENT_TEXTS.map((file) => finding({ place: place({ ...BARE, source: "event-text", file }) })),
];

function view(changes: Partial<ScanResult>, eventName = "push"): ScanView {
  return viewOf(result(changes), { ...CONTEXT, eventName });
}

const FINDING_VIEWS = [
  ...view({ findings: FINDINGS }).findings,
  ...view({ findings: FINDINGS, scanned: { what: "history", refs: 3, shard: undefined } }).findings,
];

const ACCEPTED = (["fingerprint", "path", "inline"] as const).map(
  (by) => ({ finding: finding(), accepted: { by, rule: "docs/A-1" } }) as const,
);

const FOUND: readonly (readonly Finding[])[] = [
  [],
  [finding()],
  [finding(), finding({ confidence: "possible-leak" }), finding({ confidence: "dead-leak" })],
  CONFIDENCES.map((confidence) => finding({ confidence, kind: "relay", publicPrefix: "" })),
  [finding({ confidence: "possible-leak", kind: "oidc" }), finding({ kind: "admin" })],
  [finding({ kind: "service-account", place: place({ ...BARE, source: "ref" }) })],
  [finding({ place: place({ ...BARE, source: "event-text", file: "issue body" }) })],
];

const VIEWS: readonly ScanView[] = (
  [
    ["push", { what: "range", tips: [], bases: [] }],
    ["pull_request", { what: "range", tips: [], bases: [] }],
    ["merge_group", { what: "range", tips: [], bases: [] }],
    ["release", { what: "tip", tip: COMMIT }],
    ["push", { what: "tree", tip: COMMIT }],
    ["schedule", { what: "history", refs: 3, shard: undefined }],
    ["schedule", { what: "history", refs: 3, shard: "3/8" }],
    ["issues", { what: "event-text" }],
    ["delete", { what: "nothing" }],
  ] as const
).flatMap(([eventName, scanned]) =>
  FOUND.flatMap((findings) =>
    ([[], [GAPS[0] as Gap]] as const).flatMap((gaps) => [
      view({ scanned, findings, gaps }, eventName),
      view({ scanned, findings, gaps, commits: 0, objects: 0, bytes: 1 }, eventName),
      view({ scanned, findings, gaps, commits: 1, known: [finding()], accepted: ACCEPTED }, eventName),
    ]),
  ),
);

const gapViews: readonly GapView[] = view({ gaps: GAPS }).gaps;
const NUMBERS = [[1], [1234]] as const;
const one = <T>(items: readonly T[]): (readonly [T])[] => items.map((item) => [item] as const);

const SAMPLES: Samples<ScanMessages> = {
  headline: one(VIEWS),
  counts: one(VIEWS),
  kind: one(FINDING_VIEWS),
  where: one(
    FINDING_VIEWS.map((each) => each.place).filter(
      ({ source, file }) => source !== "file" && file !== "a/B-1.zip",
    ),
  ),
  finding: one(FINDING_VIEWS),
  state: one(FINDING_VIEWS),
  gap: one(gapViews),
  why: one(WHYS),
  scopeNote: one(SCOPE_NOTES),
  note: one(NOTES),
  unopened: one(UNOPENED),
  progress: one([
    ...SCOPE_NOTES.map((note) => ({ event: "begins", note }) as const),
    { event: "fetching" } as const,
    ...NO_GIT.map((why) => ({ event: "over-api", why }) as const),
    { event: "over-api", why: "commits-missing" } as const,
  ]),
  accepted: one(view({ accepted: ACCEPTED }).accepted),
  acceptedBy: [["fingerprint"], ["path"], ["inline"]],
  todo: one(VIEWS),
  more: [[4950]],
  moreInSummary: [[4950]],
  moreGaps: [[1], [12]],
  details: [["https://github.example/o/r/actions/runs/1"]],
  // These put texts into form, and say nothing themselves.
  sentence: [],
  together: [],
  titled: [],
  aside: [],
  reports: {
    comment: one([
      ...(["not-the-api", "too-many-comments", "no-answer"] as const).map((kind) => ({ kind })),
      { kind: "rate-limit", status: 429 } as const,
      ...[401, 403, 404, 410, 422, 503].map((status) => ({ kind: "status", status }) as const),
    ]),
    file: one([
      ...(["outside", "directory", "link-on-the-way", "file-on-the-way"] as const).map((of) => ({ of })),
      { of: "file-system", code: "ENOSPC" } as const,
      { of: "file-system", code: undefined } as const,
    ]),
  },
  labels: {
    places: NUMBERS,
    accepted: NUMBERS,
    known: NUMBERS,
    proposed: NUMBERS,
    unopened: NUMBERS,
  },
};

/** The ids of commits are facts, and are cut to the same length in both. */
const PAIRS = pairsOf(ENGLISH, CHINESE, SAMPLES);

test("everything is there in both languages", () => {
  expect(PAIRS.length).toBeGreaterThan(1500);
  expect(new Set(EVENT_TEXTS).size).toBe(31);
});

test("what is said in Chinese is Chinese, and says what is said in English", () => {
  const wrong = PAIRS.flatMap((pair) =>
    problemsOf(pair).map((problem) => `${pair.path} ${problem}: ${pair.chinese} | ${pair.english}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test("sentences are sentences", () => {
  const said = [
    ...gapViews.flatMap((gap) => Object.values(CHINESE.gap(gap))),
    ...SCOPE_NOTES.map(CHINESE.scopeNote),
    ...NOTES.map(CHINESE.note),
    ...VIEWS.flatMap(CHINESE.todo),
    ...FINDING_VIEWS.map(CHINESE.finding),
  ];
  for (const text of said) expect(text).toMatch(/^\S.*[^ 。]。$/);
});
