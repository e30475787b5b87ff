import type { EventText } from "../added.ts";
import { at, list, words } from "./payload.ts";

/** What a text of an event is, in words of ours. */
export type TextName =
  | "pull request title"
  | "pull request body"
  | "issue title"
  | "issue body"
  | "discussion title"
  | "discussion body"
  | "check title"
  | "check summary"
  | "check text"
  | "deployment description"
  | "review body"
  | "review comment body"
  | "comment body"
  | "answer body"
  | "release name"
  | "release body"
  | "milestone title"
  | "milestone description"
  | "label name"
  | "label description"
  | "wiki page title"
  | "wiki page summary"
  | "title of the other run"
  | "deployment status description"
  | "status description"
  | "package description"
  | "package version description"
  | "project name"
  | "project body"
  | "project note"
  | "project column name";

/** Where a text stands in the payload. `*` means: each entry of this list. */
type Where = readonly [name: TextName, ...path: readonly string[]];

const PULL_REQUEST: readonly Where[] = [
  ["pull request title", "pull_request", "title"],
  ["pull request body", "pull_request", "body"],
];
const ISSUE: readonly Where[] = [
  ["issue title", "issue", "title"],
  ["issue body", "issue", "body"],
];
const DISCUSSION: readonly Where[] = [
  ["discussion title", "discussion", "title"],
  ["discussion body", "discussion", "body"],
];
const CHECK_RUN: readonly Where[] = [
  ["check title", "check_run", "output", "title"],
  ["check summary", "check_run", "output", "summary"],
  ["check text", "check_run", "output", "text"],
];
const DEPLOYMENT: readonly Where[] = [["deployment description", "deployment", "description"]];

/** Texts that people (or programs) wrote and that the event shows. Of an edit, only what stands there now. */
const TEXTS: ReadonlyMap<string, readonly Where[]> = new Map([
  ["pull_request", PULL_REQUEST],
  ["pull_request_target", PULL_REQUEST],
  ["pull_request_review", [...PULL_REQUEST, ["review body", "review", "body"]]],
  ["pull_request_review_comment", [...PULL_REQUEST, ["review comment body", "comment", "body"]]],
  [
    "pull_request_review_thread",
    [...PULL_REQUEST, ["review comment body", "thread", "comments", "*", "body"]],
  ],
  ["issues", ISSUE],
  ["issue_comment", [...ISSUE, ["comment body", "comment", "body"]]],
  ["discussion", [...DISCUSSION, ["answer body", "answer", "body"]]],
  ["discussion_comment", [...DISCUSSION, ["comment body", "comment", "body"]]],
  ["commit_comment", [["comment body", "comment", "body"]]],
  [
    "release",
    [
      ["release name", "release", "name"],
      ["release body", "release", "body"],
    ],
  ],
  [
    "milestone",
    [
      ["milestone title", "milestone", "title"],
      ["milestone description", "milestone", "description"],
    ],
  ],
  [
    "label",
    [
      ["label name", "label", "name"],
      ["label description", "label", "description"],
    ],
  ],
  [
    "gollum",
    [
      ["wiki page title", "pages", "*", "title"],
      ["wiki page summary", "pages", "*", "summary"],
    ],
  ],
  ["workflow_run", [["title of the other run", "workflow_run", "display_title"]]],
  ["check_run", CHECK_RUN],
  ["deployment", DEPLOYMENT],
  [
    "deployment_status",
    [...DEPLOYMENT, ["deployment status description", "deployment_status", "description"]],
  ],
  ["status", [["status description", "description"]]],
  [
    "registry_package",
    [
      ["package description", "registry_package", "description"],
      ["package version description", "registry_package", "package_version", "body"],
    ],
  ],
  [
    "project",
    [
      ["project name", "project", "name"],
      ["project body", "project", "body"],
    ],
  ],
  ["project_card", [["project note", "project_card", "note"]]],
  ["project_column", [["project column name", "project_column", "name"]]],
] satisfies [string, readonly Where[]][]);

/** The texts of an event, in the order of their names above. */
export function textsOf(event: string, payload: unknown): readonly EventText[] {
  return (TEXTS.get(event) ?? []).flatMap(([name, ...path]) =>
    eachAt(payload, path).flatMap((value) => {
      const text = words(value);
      return text === undefined ? [] : [{ name, text }];
    }),
  );
}

function eachAt(payload: unknown, path: readonly string[]): readonly unknown[] {
  const star = path.indexOf("*");
  if (star < 0) return [at(payload, ...path)];
  const rest = path.slice(star + 1);
  return list(at(payload, ...path.slice(0, star))).flatMap((entry) => eachAt(entry, rest));
}
