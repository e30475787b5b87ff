import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { addedBy } from "../../../src/scan/event/event.ts";
import { examples, facts, id } from "./facts.ts";

const sha = id("sha");

describe("events that add no commits", () => {
  test.each([
    ["schedule", undefined],
    ["schedule", { schedule: "5 4 * * 0" }],
    ["workflow_dispatch", { inputs: null, ref: "refs/heads/main" }],
    ["repository_dispatch", { action: "go", client_payload: {} }],
    ["workflow_call", {}],
    ["dynamic", {}],
    ["deployment", {}],
    ["deployment_status", {}],
    ["page_build", {}],
    ["public", {}],
    ["watch", {}],
    ["fork", {}],
    ["status", {}],
    ["check_run", {}],
    ["check_suite", {}],
    ["registry_package", {}],
    ["milestone", {}],
    ["label", {}],
    ["branch_protection_rule", {}],
  ])("%s: the files of the tip, and the note says so", (name, payload) => {
    const added = addedBy(facts(name, payload));
    expect(added).toMatchObject({
      added: "tip",
      tip: { id: sha, refs: ["refs/heads/main"] },
      refNames: [],
      warning: undefined,
    });
    expect(ENGLISH.scopeNote(added.note)).toMatch(/adds nothing.*all files of commit/);
    expect(ENGLISH.scopeNote(added.note)).toContain(sha.slice(0, 7));
  });
});

describe("events that add texts", () => {
  const issue = { title: "T", body: "B" };
  test.each([
    ["issues", { action: "edited", issue, changes: { body: { from: "old" } } }, ["T", "B"]],
    ["issues", { issue: { title: "T", body: null } }, ["T"]],
    ["issue_comment", { issue, comment: { body: "C" } }, ["T", "B", "C"]],
    ["discussion", { discussion: issue, answer: { body: "A" } }, ["T", "B", "A"]],
    ["discussion_comment", { discussion: issue, comment: { body: "C" } }, ["T", "B", "C"]],
    ["commit_comment", { comment: { body: "C" } }, ["C"]],
    ["release", { release: { name: "N", body: "B", tag_name: "v1" } }, ["N", "B"]],
  ])("%s: only those that stand there now", (name, payload, texts) => {
    const added = addedBy(facts(name, payload));
    expect(added).toMatchObject({ added: "nothing", warning: undefined });
    expect(added.texts.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ["milestone", { milestone: { title: "T", description: "D" } }, ["T", "D"]],
    ["label", { label: { name: "N", description: "D" } }, ["N", "D"]],
    ["status", { description: "D" }, ["D"]],
    ["check_run", { check_run: { output: { title: "T", summary: "S", text: null } } }, ["T", "S"]],
    ["deployment_status", { deployment: {}, deployment_status: { description: "D" } }, ["D"]],
  ])("%s: beside the tip", (name, payload, texts) => {
    const added = addedBy(facts(name, payload));
    expect(added.added).toBe("tip");
    expect(added.texts.map(({ text }) => text)).toEqual(texts);
  });

  test("a release's tag is a name that it made", () => {
    expect(addedBy(facts("release", { release: { tag_name: "v1" } })).refNames).toEqual(["v1"]);
  });
});

describe("gollum", () => {
  const page = (seed: string) => ({ title: `Title ${seed}`, summary: null, sha: id(seed) });

  test("is the wiki's history, and its titles", () => {
    const pages = [page("a"), page("b"), page("a")];
    const added = addedBy(facts("gollum", { pages }));
    expect(added).toMatchObject({
      added: "range",
      repository: "wiki",
      tips: [
        { id: id("a"), refs: ["refs/heads/master"] },
        { id: id("b"), refs: ["refs/heads/master"] },
      ],
      bases: [],
    });
    expect(added.texts.map(({ text }) => text)).toEqual(["Title a", "Title b", "Title a"]);
  });

  test("without commits is the tip, with a warning", () => {
    expect(addedBy(facts("gollum", { pages: [{ sha: "x" }] }))).toMatchObject({
      added: "tip",
      warning: { note: "unsaid", unsaid: "wiki-commits" },
    });
  });
});

describe("events that this version does not know", () => {
  test.each([
    ["sub_issues", "the event sub_issues"],
    ["constructor", "the event constructor"],
    ["", "an unknown event"],
    ["__proto__\n::error::", "an unknown event"],
    ["Push", "an unknown event"],
    ["x".repeat(51), "an unknown event"],
  ])("%j scans the tip, with a warning", (name, word) => {
    const added = addedBy(facts(name, {}));
    expect(added).toMatchObject({ added: "tip", tip: { id: sha } });
    expect(added.warning && ENGLISH.note(added.warning)).toContain(word);
  });
});

describe("no commit to fall back to", () => {
  test.each(["", "HEAD", "0".repeat(40), "0".repeat(64), `${sha}\n`, sha.slice(1)])(
    "GITHUB_SHA %j: a tip without an id, so that it cannot pass for scanned",
    (bad) => {
      for (const name of ["schedule", "push", "pull_request", "workflow_run", "gollum", "create", "what"]) {
        expect(addedBy(facts(name, null, { sha: bad, ref: "" }))).toMatchObject({
          added: "tip",
          tip: { id: undefined, refs: [] },
        });
        expect(addedBy(facts(name, null, { sha: bad }))).toMatchObject({
          tip: { id: undefined, refs: ["refs/heads/main"] },
        });
      }
    },
  );

  test.each(["refs/heads/a b", "refs/heads/a:b", "refs/heads/../x", "refs/heads/a\n", "--all", "refs//x"])(
    "GITHUB_REF %j is no ref",
    (ref) => {
      expect(addedBy(facts("schedule", {}, { ref }))).toMatchObject({ tip: { id: sha, refs: [] } });
    },
  );
});

/** What each documented event adds, where all its examples agree. */
const EXPECTED: Record<string, string> = {
  delete: "nothing",
  create: "range",
  pull_request: "range",
  pull_request_review: "range",
  pull_request_review_comment: "range",
  pull_request_review_thread: "range",
  merge_group: "range",
  gollum: "range",
  release: "nothing",
  issues: "nothing",
  issue_comment: "nothing",
  discussion: "nothing",
  discussion_comment: "nothing",
  commit_comment: "nothing",
};

describe("all examples of octokit's", () => {
  const all = examples();
  test.each([...new Set(all.map(({ name }) => name))])("%s", (name) => {
    const payloads = all.filter((one) => one.name === name).map(({ payload }) => payload);
    expect(payloads.length).toBeGreaterThan(0);
    for (const payload of payloads) {
      const added = addedBy(facts(name, payload));
      if (name === "push") expect(["range", "nothing"]).toContain(added.added);
      else if (name === "workflow_run") expect(["range", "tip"]).toContain(added.added);
      else expect(added.added).toBe(EXPECTED[name] ?? "tip");
      if (added.added !== "tip") expect(added.warning).toBeUndefined();
      if (added.added === "range") expect(added.tips[0]?.id).toMatch(/^[0-9a-f]{40}$/);
    }
  });
});
