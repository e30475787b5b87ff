import { describe, expect, test } from "@jest/globals";
import { addedBy } from "../../../src/scan/event/event.ts";
import { facts, id, REPOSITORY, ZEROS } from "./facts.ts";

const before = id("before");
const after = id("after");
const commits = [{ id: id("one") }, { id: after }];

function push(fields: object, ref = "refs/heads/feature"): ReturnType<typeof addedBy> {
  const payload = {
    ref,
    before,
    after,
    created: false,
    deleted: false,
    forced: false,
    commits,
    repository: REPOSITORY,
  };
  return addedBy(facts("push", { ...payload, ...fields }, { ref }));
}

const MAIN = { id: undefined, refs: ["refs/heads/main"] };

describe("a push", () => {
  test("of commits adds what was not there before", () => {
    expect(push({})).toEqual({
      added: "range",
      tips: [{ id: after, refs: ["refs/heads/feature"] }],
      bases: [{ id: before, refs: [] }],
      fallbackBases: [],
      mergeCommit: undefined,
      commitCount: 2,
      ignoreFrom: "tip",
      repository: "code",
      texts: [],
      refNames: ["feature"],
      note: { note: "range", of: "push", head: after.slice(0, 7), base: before.slice(0, 7) },
      warning: undefined,
    });
  });

  test("with more commits than a payload lists has an unknown count", () => {
    expect(push({ commits: Array(2_047).fill({}) })).toMatchObject({ commitCount: 2_047 });
    expect(push({ commits: Array(2_048).fill({}) })).toMatchObject({ commitCount: undefined });
    expect(push({ commits: undefined })).toMatchObject({ commitCount: undefined });
  });

  test.each([
    ["forced", { forced: true }],
    ["perhaps forced, on a server that does not say", { forced: undefined }],
  ])("that was %s falls back to the default branch", (_, fields) => {
    expect(push(fields)).toMatchObject({ bases: [{ id: before, refs: [] }], fallbackBases: [MAIN] });
    expect(push(fields, "refs/heads/main")).toMatchObject({ fallbackBases: [] });
  });

  test("that makes a branch is held against the default branch", () => {
    expect(push({ before: ZEROS, created: true })).toMatchObject({
      added: "range",
      tips: [{ id: after, refs: ["refs/heads/feature"] }],
      bases: [MAIN],
      commitCount: undefined,
      refNames: ["feature"],
    });
  });

  test("that makes the default branch adds everything", () => {
    expect(push({ before: ZEROS, created: true }, "refs/heads/main")).toMatchObject({
      added: "range",
      bases: [],
      fallbackBases: [],
    });
  });

  test("that makes a branch whose name cannot be read is held against nothing", () => {
    const payload = { before: ZEROS, after, repository: REPOSITORY };
    expect(addedBy(facts("push", payload, { ref: "" }))).toMatchObject({ added: "range", bases: [] });
  });

  test("does not take the other branch of the same push as its base", () => {
    expect(push({ before: ZEROS, created: true, base_ref: "refs/heads/twin" })).toMatchObject({
      bases: [MAIN],
    });
  });

  test("of a new tag is held against the default branch", () => {
    expect(push({ before: ZEROS, created: true, commits: [] }, "refs/tags/v1")).toMatchObject({
      added: "range",
      tips: [{ id: after, refs: ["refs/tags/v1"] }],
      bases: [MAIN],
      commitCount: undefined,
      refNames: ["v1"],
    });
  });

  test("of a moved tag is held against where it was", () => {
    expect(push({}, "refs/tags/v1")).toMatchObject({
      bases: [{ id: before, refs: [] }],
      fallbackBases: [MAIN],
    });
  });

  test.each([
    ["branch", "refs/heads/feature"],
    ["tag", "refs/tags/v1"],
  ])("that deletes a %s adds nothing", (_, ref) => {
    const added = push({ after: ZEROS, deleted: true }, ref);
    expect(added).toMatchObject({ added: "nothing", texts: [], refNames: [], warning: undefined });
    expect(added.note).toEqual({ note: "nothing", because: "deleting-push" });
  });

  test("that says deleted but names a commit is scanned all the same", () => {
    expect(push({ deleted: true })).toMatchObject({ added: "range" });
  });

  test("in a SHA-256 repository", () => {
    const long = { before: "0".repeat(64), after: id("after", 64) };
    expect(push(long)).toMatchObject({ tips: [{ id: long.after }], bases: [MAIN] });
    expect(push({ before: id("before", 64), after: "0".repeat(64) })).toMatchObject({ added: "nothing" });
  });

  test.each([
    ["after is missing", { after: undefined }],
    ["after is not an id", { after: "HEAD" }],
    ["after is upper-case", { after: after.toUpperCase().replace("61", "AB") }],
    ["after is cut", { after: after.slice(1) }],
    ["after is a list", { after: [after] }],
    ["before is missing", { before: undefined }],
    ["before is not an id", { before: "--all" }],
  ])("of which %s is scanned at the tip, with a warning", (_, fields) => {
    expect(push(fields)).toMatchObject({
      added: "tip",
      tip: { id: id("sha"), refs: ["refs/heads/feature"] },
      refNames: ["feature"],
      warning: { note: "unsaid" },
    });
  });
});

describe("create and delete", () => {
  test("a branch", () => {
    const payload = { ref: "feature", ref_type: "branch", master_branch: "main", repository: REPOSITORY };
    expect(addedBy(facts("create", payload, { ref: "refs/heads/feature" }))).toMatchObject({
      added: "range",
      tips: [{ id: id("sha"), refs: ["refs/heads/feature"] }],
      bases: [MAIN],
      refNames: ["feature"],
    });
  });

  test("a tag of which GITHUB_REF tells more than the payload", () => {
    const payload = { ref: "v1", master_branch: "main" };
    expect(addedBy(facts("create", payload, { ref: "refs/tags/v1" }))).toMatchObject({
      tips: [{ refs: ["refs/tags/v1"] }],
      refNames: ["v1"],
    });
  });

  test("a tag of which only the payload tells", () => {
    const payload = { ref: "v1", ref_type: "tag", master_branch: "main" };
    expect(addedBy(facts("create", payload, { ref: "" }))).toMatchObject({
      tips: [{ refs: ["refs/tags/v1"] }],
      bases: [MAIN],
      refNames: ["v1"],
    });
  });

  test("the default branch", () => {
    const payload = { ref: "main", ref_type: "branch", master_branch: "main" };
    expect(addedBy(facts("create", payload))).toMatchObject({ added: "range", bases: [] });
  });

  test("without a commit there is no clean result", () => {
    const added = addedBy(facts("create", { ref: "feature" }, { sha: ZEROS, ref: "refs/heads/feature" }));
    expect(added).toMatchObject({ added: "tip", tip: { id: undefined, refs: ["refs/heads/feature"] } });
    expect(added.warning).toBeDefined();
  });

  test("delete adds nothing", () => {
    expect(addedBy(facts("delete", { ref: "feature", ref_type: "branch" }))).toMatchObject({
      added: "nothing",
      texts: [],
      refNames: [],
    });
  });
});
