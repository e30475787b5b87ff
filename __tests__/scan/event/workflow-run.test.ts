import { expect, test } from "@jest/globals";
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
    warning: expect.any(String),
  });
});
