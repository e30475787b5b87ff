import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import type { Added } from "../../../src/scan/added.ts";
import { addedBy } from "../../../src/scan/event/event.ts";
import { facts, id, REPOSITORY, ZEROS } from "./facts.ts";

// What people read of each event, to the letter: the summary's first sentence, and the warning of what was not seen.

const [head, base] = [id("head"), id("base")];
const shown = (one: string): string => one.slice(0, 7);
const SHA = shown(id("sha"));
const pull = { number: 7, commits: 3, head: { ref: "feature", sha: head }, base: { ref: "main", sha: base } };
const group = { head_sha: head, head_ref: "refs/heads/queue", base_sha: base, base_ref: "refs/heads/main" };
const run = { event: "push", head_branch: "feature", head_sha: head, repository: REPOSITORY };

const NOTHING_NEW = `This event adds nothing to the repository: all files of commit ${SHA} are scanned instead.`;

describe("the note", () => {
  test.each<[event: string, payload: unknown, note: string]>([
    ...[
      "schedule",
      "workflow_dispatch",
      "repository_dispatch",
      "workflow_call",
      "workflow_job",
      "dynamic",
      "deployment",
      "deployment_status",
      "page_build",
      "watch",
      "fork",
      "status",
      "check_run",
      "check_suite",
      "registry_package",
      "image_version",
      "milestone",
      "label",
      "branch_protection_rule",
      "project",
      "project_card",
      "project_column",
    ].map((event): [string, unknown, string] => [event, {}, NOTHING_NEW]),
    ...["issues", "issue_comment", "discussion", "discussion_comment", "commit_comment"].map(
      (event): [string, unknown, string] => [
        event,
        {},
        "This event adds text and no commits; its texts are scanned.",
      ],
    ),
    ["release", {}, "A release adds text and no commits; its texts are scanned."],
    [
      "public",
      {},
      `This event shows the repository to everybody and adds nothing (scan-scope: history scans all that can now be seen): all files of commit ${SHA} are scanned instead.`,
    ],
    [
      "gollum",
      { pages: [{ sha: head }] },
      "This event changes the wiki and does not say what was there before: the wiki's whole history is scanned.",
    ],
    ["delete", {}, "This event deletes a branch or tag and adds nothing."],
    ["push", { after: ZEROS }, "This push deletes a branch or tag and adds nothing."],
    ["push", { after: null, deleted: true }, "This push deletes a branch or tag and adds nothing."],
    [
      "push",
      { ref: "refs/heads/feature", before: ZEROS, after: head, repository: REPOSITORY },
      `A new branch adds what is reachable from ${shown(head)} and not from the default branch.`,
    ],
    [
      "push",
      { ref: "refs/tags/v1", before: ZEROS, after: head, repository: REPOSITORY },
      `A new tag adds what is reachable from ${shown(head)} and not from the default branch.`,
    ],
    [
      "push",
      { ref: "refs/heads/main", before: ZEROS, after: head, repository: REPOSITORY },
      `This is new, and there is nothing to hold it against: everything reachable from ${shown(head)} is scanned.`,
    ],
    [
      "pull_request",
      { pull_request: { ...pull, base: { ref: "main" } } },
      `This pull request adds what is reachable from ${shown(head)} and not from the branch it goes to.`,
    ],
    [
      "pull_request",
      { pull_request: { ...pull, base: null } },
      `This pull request does not say what it goes to: everything reachable from ${shown(head)} is scanned.`,
    ],
    ["merge_group", { action: "destroyed" }, "This merge group is done with and adds nothing."],
    [
      "merge_group",
      { merge_group: group },
      `This merge group adds what is reachable from ${shown(head)} and not from ${shown(base)}.`,
    ],
    [
      "workflow_run",
      { workflow_run: { ...run, pull_requests: [{ base: { sha: base } }] } },
      `The run before this one was about ${shown(head)}, which adds what is reachable from it and not from ${shown(base)}.`,
    ],
    [
      "workflow_run",
      { workflow_run: run, repository: REPOSITORY },
      `The run before this one was about ${shown(head)}, which adds what is reachable from it and not from the default branch.`,
    ],
    [
      "workflow_run",
      { workflow_run: run },
      `The payload of this event does not say what was there before: all files of commit ${shown(head)} are scanned instead.`,
    ],
    [
      "sub_issues",
      {},
      `It is not known what this event adds: all files of commit ${SHA} are scanned instead.`,
    ],
  ])("%s %j", (event, payload, note) => {
    const added = addedBy(facts(event, payload));
    expect(ENGLISH.scopeNote(added.note)).toBe(note);
    if (event !== "sub_issues") expect(added.warning).toBeUndefined();
  });

  test("of a run that is about no commit", () => {
    expect(ENGLISH.scopeNote(addedBy(facts("schedule", {}, { sha: "" })).note)).toBe(
      "This event adds nothing to the repository: all files of the commit that it runs on are scanned instead.",
    );
  });
});

function tipOf(added: Added): Extract<Added, { added: "tip" }> {
  if (added.added !== "tip") throw new Error("It is no tip.");
  return added;
}

describe("the warning", () => {
  test.each<[event: string, payload: unknown, missing: string]>([
    ["push", { after: null, deleted: false }, "which commits were pushed"],
    ["push", { after: head }, "what was there before the push"],
    ["pull_request", {}, "which commit the pull request stands at"],
    ["merge_group", {}, "which commit the merge group stands at"],
    ["workflow_run", {}, "which commit the other run was about"],
    ["gollum", {}, "which commits of the wiki it is about"],
  ])("%s %j", (event, payload, missing) => {
    const says = `The payload of this event does not say ${missing}`;
    const { note, warning, unsaid, ...added } = tipOf(addedBy(facts(event, payload)));
    expect(ENGLISH.scopeNote(note)).toBe(`${says}: all files of commit ${SHA} are scanned instead.`);
    expect(warning && ENGLISH.note(warning)).toBe(
      `${says}. All files of the commit that the run is about are scanned instead, and not what was added and removed before it.`,
    );
    expect(unsaid && ENGLISH.why({ because: "unsaid", unsaid })).toBe(
      `the payload of this event does not say ${missing}`,
    );
    expect(added).toEqual({
      added: "tip",
      tip: { id: id("sha"), refs: ["refs/heads/main"] },
      refNames: event === "push" ? ["main"] : [],
      texts: [],
    });
  });

  test("of a branch that stands nowhere", () => {
    expect(addedBy(facts("create", { ref: "feature" }, { sha: "" }))).toMatchObject({
      unsaid: "new-ref-commit",
    });
  });

  test.each([
    ["sub_issues", "the event sub_issues"],
    ["x".repeat(50), `the event ${"x".repeat(50)}`],
    ["x".repeat(51), "an unknown event"],
    ["Sub_issues", "an unknown event"],
    ["sub-issues", "an unknown event"],
  ])("%s", (event, named) => {
    const { warning } = addedBy(facts(event, {}));
    expect(warning && ENGLISH.note(warning)).toBe(
      `This version does not know what ${named} adds. All files of the commit that the run is about are scanned instead.`,
    );
  });
});

describe("the texts, each by its name", () => {
  const both = { title: "T", body: "B" };
  const named = { name: "N", description: "D", body: "B" };
  test.each<[event: string, payload: unknown, texts: Record<string, string>]>([
    ["pull_request", { pull_request: both }, { "pull request title": "T", "pull request body": "B" }],
    ["pull_request_target", { pull_request: both }, { "pull request title": "T", "pull request body": "B" }],
    [
      "pull_request_review",
      { pull_request: both, review: { body: "R" } },
      { "pull request title": "T", "pull request body": "B", "review body": "R" },
    ],
    [
      "pull_request_review_comment",
      { pull_request: both, comment: { body: "C" } },
      { "pull request title": "T", "pull request body": "B", "review comment body": "C" },
    ],
    [
      "pull_request_review_thread",
      { pull_request: both, thread: { comments: [{ body: "C" }] } },
      { "pull request title": "T", "pull request body": "B", "review comment body": "C" },
    ],
    ["issues", { issue: both }, { "issue title": "T", "issue body": "B" }],
    [
      "issue_comment",
      { issue: both, comment: { body: "C" } },
      { "issue title": "T", "issue body": "B", "comment body": "C" },
    ],
    [
      "discussion",
      { discussion: both, answer: { body: "A" } },
      { "discussion title": "T", "discussion body": "B", "answer body": "A" },
    ],
    [
      "discussion_comment",
      { discussion: both, comment: { body: "C" } },
      { "discussion title": "T", "discussion body": "B", "comment body": "C" },
    ],
    ["commit_comment", { comment: { body: "C" } }, { "comment body": "C" }],
    ["release", { release: named }, { "release name": "N", "release body": "B" }],
    [
      "milestone",
      { milestone: { title: "T", description: "D" } },
      { "milestone title": "T", "milestone description": "D" },
    ],
    ["label", { label: named }, { "label name": "N", "label description": "D" }],
    [
      "gollum",
      { pages: [{ title: "T", summary: "S" }] },
      { "wiki page title": "T", "wiki page summary": "S" },
    ],
    ["workflow_run", { workflow_run: { display_title: "T" } }, { "title of the other run": "T" }],
    [
      "check_run",
      { check_run: { output: { title: "T", summary: "S", text: "X" } } },
      { "check title": "T", "check summary": "S", "check text": "X" },
    ],
    ["deployment", { deployment: named }, { "deployment description": "D" }],
    [
      "deployment_status",
      { deployment: named, deployment_status: { description: "E" } },
      { "deployment description": "D", "deployment status description": "E" },
    ],
    ["status", { description: "D" }, { "status description": "D" }],
    [
      "registry_package",
      { registry_package: { description: "D", package_version: { body: "B" } } },
      { "package description": "D", "package version description": "B" },
    ],
    ["project", { project: named }, { "project name": "N", "project body": "B" }],
    ["project_card", { project_card: { note: "N" } }, { "project note": "N" }],
    ["project_column", { project_column: named }, { "project column name": "N" }],
    ["sub_issues", { issue: both }, {}],
  ])("%s", (event, payload, texts) => {
    const found = addedBy(facts(event, payload)).texts;
    expect(Object.fromEntries(found.map(({ name, text }) => [name, text]))).toEqual(texts);
    expect(found).toHaveLength(Object.keys(texts).length);
  });
});
