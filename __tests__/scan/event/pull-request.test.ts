import { describe, expect, test } from "@jest/globals";
import { addedBy } from "../../../src/scan/event/event.ts";
import { facts, id, REPOSITORY } from "./facts.ts";

const head = id("head");
const base = id("base");
const MAIN = { id: undefined, refs: ["refs/heads/main"] };
const EVENTS = [
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
  "pull_request_review_thread",
];

const pull = {
  number: 7,
  title: "A title",
  body: "A body",
  commits: 3,
  head: { ref: "feature", sha: head },
  base: { ref: "main", sha: base },
};

describe.each(EVENTS)("%s", (event) => {
  test("adds what the head has and the base, as it was, has not", () => {
    const payload = { action: "closed", number: 7, pull_request: pull, repository: REPOSITORY };
    expect(addedBy(facts(event, payload, { ref: "refs/pull/7/merge" }))).toEqual({
      added: "range",
      tips: [{ id: head, refs: ["refs/pull/7/head"] }],
      bases: [{ id: base, refs: [] }],
      fallbackBases: [],
      mergeCommit: id("sha"),
      commitCount: 3,
      ignoreFrom: "base",
      repository: "code",
      texts: [
        { name: "pull request title", text: "A title" },
        { name: "pull request body", text: "A body" },
      ],
      refNames: ["feature"],
      note: { note: "range", of: "pull-request", head: head.slice(0, 7), base: base.slice(0, 7) },
      warning: undefined,
    });
  });

  test("takes no merge commit from another ref than its own", () => {
    const added = (ref: string) => addedBy(facts(event, { pull_request: pull }, { ref }));
    expect(added("refs/heads/main")).toMatchObject({ mergeCommit: undefined });
    expect(added("refs/pull/8/merge")).toMatchObject({ mergeCommit: undefined });
    expect(added("refs/pull/7/head")).toMatchObject({ mergeCommit: undefined });
    expect(added("refs/pull/7/merge")).toMatchObject({ mergeCommit: id("sha") });
  });

  test("without a base commit is held against the base branch", () => {
    const added = addedBy(facts(event, { pull_request: { ...pull, base: { ref: "main" } } }));
    expect(added).toMatchObject({ added: "range", bases: [MAIN], ignoreFrom: "base" });
  });

  test("without any base is scanned whole", () => {
    const added = addedBy(facts(event, { pull_request: { ...pull, base: null } }));
    expect(added).toMatchObject({ added: "range", bases: [] });
  });

  test("without a head is scanned at the tip, with its texts and a warning", () => {
    const added = addedBy(facts(event, { pull_request: { ...pull, head: { ref: "feature" } } }));
    expect(added).toMatchObject({ added: "tip", refNames: ["feature"], warning: { note: "unsaid" } });
    expect(added.texts).toHaveLength(2);
  });
});

test.each([
  ["pull_request_review", { review: { body: "Well" } }, "review body"],
  ["pull_request_review_comment", { comment: { body: "Well" } }, "review comment body"],
  ["pull_request_review_thread", { thread: { comments: [{ body: "Well" }] } }, "review comment body"],
])("%s also has what the reviewer wrote", (event, fields, name) => {
  const { texts } = addedBy(facts(event, { pull_request: pull, ...fields }));
  expect(texts.at(-1)).toEqual({ name, text: "Well" });
});

describe("a merge group", () => {
  const group = {
    head_sha: head,
    head_ref: "refs/heads/gh-readonly-queue/main/pr-7",
    base_sha: base,
    base_ref: "refs/heads/main",
  };

  test("adds what its head has and its base has not", () => {
    expect(addedBy(facts("merge_group", { action: "checks_requested", merge_group: group }))).toMatchObject({
      added: "range",
      tips: [{ id: head, refs: [group.head_ref] }],
      bases: [{ id: base, refs: [] }],
      ignoreFrom: "base",
      refNames: [],
      texts: [],
      warning: undefined,
    });
  });

  test("that is destroyed adds nothing", () => {
    expect(addedBy(facts("merge_group", { action: "destroyed", merge_group: group }))).toMatchObject({
      added: "nothing",
    });
  });

  test("without its commits", () => {
    const added = (fields: object) =>
      addedBy(facts("merge_group", { action: "checks_requested", merge_group: { ...group, ...fields } }));
    expect(added({ base_sha: 7 })).toMatchObject({ added: "range", bases: [MAIN] });
    expect(added({ base_sha: 7, base_ref: "main" })).toMatchObject({ added: "range", bases: [MAIN] });
    expect(added({ head_sha: null })).toMatchObject({ added: "tip", warning: { note: "unsaid" } });
  });
});
