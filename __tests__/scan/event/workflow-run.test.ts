import { describe, expect, test } from "@jest/globals";
import { addedBy } from "../../../src/scan/event/event.ts";
import { facts, id, REPOSITORY } from "./facts.ts";

const head = id("head");
const base = id("base");
const MAIN = { id: undefined, refs: ["refs/heads/main"] };
const FORK = { id: 2, full_name: "mallory/repo" };

function run(fields: object): ReturnType<typeof addedBy> {
  const workflow_run = {
    event: "push",
    head_branch: "feature",
    head_sha: head,
    pull_requests: [],
    repository: REPOSITORY,
    head_repository: REPOSITORY,
    display_title: "A title",
  };
  return addedBy(
    facts("workflow_run", { workflow_run: { ...workflow_run, ...fields }, repository: REPOSITORY }),
  );
}

test("of a pull request is held against that one's base", () => {
  const pull_requests = [{ number: 7, base: { sha: base, repo: { id: 1 } } }];
  expect(run({ event: "pull_request", pull_requests })).toMatchObject({
    added: "range",
    tips: [{ id: head, refs: ["refs/heads/feature", "refs/pull/7/head"] }],
    bases: [{ id: base, refs: [] }],
    ignoreFrom: "base",
    refNames: ["feature"],
    texts: [{ name: "title of the other run", text: "A title" }],
    warning: undefined,
  });
});

test("does not take the base of a pull request to another repository", () => {
  const pull_requests = [{ number: 7, base: { sha: base, repo: { id: 3 } } }];
  expect(run({ pull_requests })).toMatchObject({ bases: [MAIN], tips: [{ refs: ["refs/heads/feature"] }] });
});

test("of another branch is held against the default branch", () => {
  expect(run({})).toMatchObject({ added: "range", bases: [MAIN], ignoreFrom: "tip" });
});

test.each([
  ["a fork", FORK],
  ["a fork that is gone", null],
])("of %s's default branch is held against ours", (_, head_repository) => {
  expect(run({ event: "pull_request", head_branch: "main", head_repository })).toMatchObject({
    added: "range",
    tips: [{ id: head, refs: [] }],
    bases: [MAIN],
    ignoreFrom: "base",
    refNames: ["main"],
  });
});

test.each([
  ["on the default branch", { head_branch: "main" }],
  ["on a branch that it does not name", { head_branch: null }],
])("%s scans the tip of the other run: held against itself it would add nothing", (_, fields) => {
  expect(run(fields)).toMatchObject({ added: "tip", tip: { id: head }, warning: undefined });
});

test("without a commit", () => {
  expect(run({ head_sha: "" })).toMatchObject({
    added: "tip",
    tip: { id: id("sha") },
    warning: { note: "unsaid" },
  });
});

describe("the file of accepted findings is the base's", () => {
  test.each([
    ["a pull request", { event: "pull_request" }, "base"],
    ["pull_request_target", { event: "pull_request_target" }, "base"],
    ["a merge group", { event: "merge_group" }, "base"],
    ["a fork", { event: "push", head_repository: FORK }, "base"],
    ["any run with a pull request", { pull_requests: [{ base: { sha: base } }] }, "base"],
    ["a push", { event: "push" }, "tip"],
    ["a run of which no event is named", { event: null }, "tip"],
  ])("%s: %j, from the %s", (_, fields, ignoreFrom) => {
    expect(run(fields)).toMatchObject({ added: "range", ignoreFrom });
  });
});

describe("whose commit it is", () => {
  const onMain = (fields: object, payload: object = {}): unknown => {
    const workflow_run = { event: "push", head_branch: "main", head_sha: head, ...fields };
    const whole = { workflow_run, repository: { default_branch: "main" }, ...payload };
    return addedBy(facts("workflow_run", whole));
  };
  const OURS = { added: "tip", refNames: ["main"] };
  const THEIRS = { added: "range", tips: [{ id: head, refs: [] }], bases: [MAIN] };

  test.each([
    ["the same repository", { repository: { id: 1 }, head_repository: { id: 1 } }, OURS],
    ["another", { repository: { id: 1 }, head_repository: { id: 2 } }, THEIRS],
    ["one without an id", { repository: { id: 1 }, head_repository: {} }, OURS],
    ["one with an id, of a repository without", { repository: {}, head_repository: { id: 2 } }, OURS],
    ["one of which nothing is said", {}, OURS],
    ["one that is gone", { repository: { id: 1 }, head_repository: null }, THEIRS],
  ])("%s", (_, fields, expected) => {
    expect(onMain(fields)).toMatchObject(expected);
  });

  test("the payload's repository counts where the run names none", () => {
    const payload = { repository: REPOSITORY };
    expect(onMain({ head_repository: { id: 1 } }, payload)).toMatchObject(OURS);
    expect(onMain({ head_repository: { id: 2 } }, payload)).toMatchObject(THEIRS);
    expect(onMain({ repository: { id: 2 }, head_repository: { id: 2 } }, payload)).toMatchObject(OURS);
  });

  test.each([
    ["of the run's repository", { repository: { id: 5 } }, { id: 5 }, [base]],
    ["of the payload's", {}, { id: 1 }, [base]],
    ["of another one than the run's", { repository: { id: 5 } }, { id: 1 }, [undefined]],
    ["of another one than the payload's", {}, { id: 5 }, [undefined]],
    ["that does not name one", {}, undefined, [base]],
  ])("a pull request %s", (_, fields, repo, ids) => {
    const pull_requests = [{ number: 7, base: { sha: base, repo } }];
    const given = { head_branch: "feature", pull_requests, ...fields };
    expect(onMain(given, { repository: REPOSITORY })).toMatchObject({
      bases: ids.map((one) => ({ id: one })),
    });
  });

  test("a pull request counts where no repository is named", () => {
    const pull_requests = [{ number: 7, base: { sha: base, repo: { id: 5 } } }];
    expect(onMain({ pull_requests })).toMatchObject({ bases: [{ id: base }] });
  });
});
