import { describe, expect, test } from "@jest/globals";
import { addedBy } from "../../../src/scan/event/event.ts";
import {
  at,
  count,
  defaultBranch,
  fullRef,
  isZeros,
  list,
  objectId,
  refOf,
  shortName,
  words,
} from "../../../src/scan/event/payload.ts";
import { facts, id, REPOSITORY, ZEROS } from "./facts.ts";

const ID = id("commit");
const LONG_ID = id("commit", 64);

describe("one value of a payload", () => {
  test("at: what the payload itself holds, and nothing inherited", () => {
    expect(at({ a: [{ b: 1 }] }, "a", 0, "b")).toBe(1);
    expect(at("text")).toBe("text");
    for (const path of [["a", 1], ["b"], ["toString"], ["a", 0, "b", "c"], ["a", "length", "x"]] as const) {
      expect(at({ a: [{ b: 1 }] }, ...path)).toBeUndefined();
    }
    expect(at(null, "a")).toBeUndefined();
    expect(at("text", "length")).toBeUndefined();
  });

  test("list and words", () => {
    expect(list([1])).toEqual([1]);
    expect(list({ length: 1 })).toEqual([]);
    expect(words("a")).toBe("a");
    expect(words("")).toBeUndefined();
    expect(words(["a"])).toBeUndefined();
  });

  test.each([0, 1, Number.MAX_SAFE_INTEGER])("%d is a count", (number) => {
    expect(count(number)).toBe(number);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53, "1", [1], null, undefined, 1n])("%p is none", (value) => {
    expect(count(value)).toBeUndefined();
  });

  test("ids of commits, and zeros, which are none", () => {
    for (const value of [ID, LONG_ID]) {
      expect(objectId(value)).toBe(value);
      expect(isZeros(value)).toBe(false);
    }
    for (const zeros of [ZEROS, "0".repeat(64)]) {
      expect(objectId(zeros)).toBeUndefined();
      expect(isZeros(zeros)).toBe(true);
    }
    for (const value of [`${ID}a`, `a${ID}`, ID.slice(1), ID.toUpperCase(), [ID], `x${LONG_ID}`, "", null]) {
      expect(objectId(value)).toBeUndefined();
    }
    // An id may begin or end in zeros.
    expect(objectId(`${"0".repeat(39)}1`)).toBe(`${"0".repeat(39)}1`);
    expect(objectId(`1${"0".repeat(63)}`)).toBe(`1${"0".repeat(63)}`);
    expect(objectId(`${"0".repeat(40)}${"1".repeat(24)}`)).toBe(`${"0".repeat(40)}${"1".repeat(24)}`);
    for (const value of [`${ZEROS}1`, `1${ZEROS}`, "", "0", [ZEROS], 0]) expect(isZeros(value)).toBe(false);
  });
});

describe("refs", () => {
  test.each([
    "refs/heads/main",
    "refs/heads/a/b",
    "refs/tags/v1.0",
    "refs/heads/größe",
    "refs/heads/@",
    "refs/x",
  ])("%s", (ref) => {
    expect(fullRef(ref)).toBe(ref);
  });

  test.each([
    "main",
    "refs/",
    "refs//x",
    "x/refs/heads/main",
    "refs/heads/a b",
    "refs/heads/a..b",
    "refs/heads/a@{1}",
    "refs/heads/a:b",
    "refs/heads/a*",
    "refs/heads/a?",
    "refs/heads/a~1",
    "refs/heads/a^",
    "refs/heads/a[b",
    "refs/heads/a\\b",
    "refs/heads/a\n",
    "refs/heads/a\u007f",
    "refs/heads/a\u009f",
    "",
    ["refs/heads/main"],
    null,
  ])("not %j", (value) => {
    expect(fullRef(value)).toBeUndefined();
  });

  test("up to a length", () => {
    const longest = `refs/heads/${"a".repeat(1_024 - "refs/heads/".length)}`;
    expect(fullRef(longest)).toBe(longest);
    expect(fullRef(`${longest}a`)).toBeUndefined();
  });

  test("by a short name", () => {
    expect(refOf("heads", "main")).toBe("refs/heads/main");
    expect(refOf("tags", "v1")).toBe("refs/tags/v1");
    for (const name of ["", " ", "a b", 1, null]) expect(refOf("heads", name)).toBeUndefined();
  });

  test.each([
    ["refs/heads/main", "main"],
    ["refs/tags/v1", "v1"],
    ["refs/pull/1/merge", "pull/1/merge"],
    ["refs/heads/refs/heads/x", "refs/heads/x"],
    ["my/refs/heads/x", "my/refs/heads/x"],
    ["main", "main"],
  ])("%s is known as %s", (ref, name) => {
    expect(shortName(ref)).toBe(name);
  });

  test.each([
    [{ repository: { default_branch: "main" } }, "refs/heads/main"],
    [{ repository: { default_branch: "main", master_branch: "b" }, master_branch: "c" }, "refs/heads/main"],
    [{ repository: { master_branch: "b" }, master_branch: "c" }, "refs/heads/b"],
    [{ master_branch: "c" }, "refs/heads/c"],
    [{ default_branch: "d" }, undefined],
    [{ repository: { default_branch: "a b" } }, undefined],
  ])("the default branch of %j", (payload, ref) => {
    expect(defaultBranch(payload)).toBe(ref);
  });
});

describe("what a payload leaves out", () => {
  const pull = { head: { sha: ID, ref: "feature" }, base: { sha: id("base") } };

  test("a pull request's number, beside it or in it", () => {
    const tips = (payload: object, ref = ""): unknown => addedBy(facts("pull_request", payload, { ref }));
    expect(tips({ number: 7, pull_request: pull })).toMatchObject({ tips: [{ refs: ["refs/pull/7/head"] }] });
    expect(tips({ pull_request: { ...pull, number: 8 } })).toMatchObject({
      tips: [{ refs: ["refs/pull/8/head"] }],
    });
    expect(tips({ pull_request: pull })).toMatchObject({
      tips: [{ id: ID, refs: [] }],
      mergeCommit: undefined,
    });
  });

  test("without it any merge ref is taken for the pull request's", () => {
    const merged = (ref: string): unknown => addedBy(facts("pull_request", { pull_request: pull }, { ref }));
    expect(merged("refs/pull/12/merge")).toMatchObject({ mergeCommit: id("sha") });
    for (const ref of [
      "refs/pull/12/merges",
      "my/refs/pull/12/merge",
      "refs/pull/x/merge",
      "refs/pull/12/head",
    ]) {
      expect(merged(ref)).toMatchObject({ mergeCommit: undefined });
    }
  });

  test("a merge group that goes to itself, as far as is said, is held against nothing", () => {
    const group = { head_sha: ID, head_ref: "refs/heads/main", base_ref: "main" };
    expect(addedBy(facts("merge_group", { merge_group: group }))).toMatchObject({
      added: "range",
      bases: [],
    });
  });

  test("a push from a commit to itself does not say what it adds", () => {
    const payload = { ref: "refs/heads/main", before: ID, after: ID };
    expect(addedBy(facts("push", payload))).toMatchObject({
      added: "tip",
      unsaid: "before-push",
    });
  });

  test("a push to a ref that is none", () => {
    const payload = { ref: "a b", before: id("before"), after: ID, forced: false, repository: REPOSITORY };
    expect(addedBy(facts("push", payload))).toMatchObject({
      added: "range",
      tips: [{ id: ID, refs: [] }],
      fallbackBases: [],
      refNames: ["a b"],
    });
  });

  test("a new branch of a repository whose default branch is not named", () => {
    const payload = { ref: "refs/heads/x", before: ZEROS, after: ID };
    expect(addedBy(facts("push", payload))).toMatchObject({ added: "range", bases: [] });
  });

  test("names", () => {
    const names = (event: string, payload: object, ref = ""): unknown =>
      addedBy(facts(event, payload, { ref })).refNames;
    expect(names("push", { before: ID })).toEqual([]);
    expect(names("release", { release: {} })).toEqual([]);
    expect(names("pull_request", {})).toEqual([]);
    expect(names("workflow_run", {})).toEqual([]);
    expect(names("create", {})).toEqual([]);
    expect(names("create", {}, "refs/heads/feature")).toEqual(["feature"]);
    expect(names("create", { ref: "refs/heads/other" }, "refs/heads/feature")).toEqual(["other"]);
  });

  test.each([
    ["branch", "refs/heads/x"],
    ["tag", "refs/tags/x"],
    [undefined, "refs/heads/x"],
  ])("a new %s that only the payload names", (ref_type, ref) => {
    expect(addedBy(facts("create", { ref: "x", ref_type }, { ref: "" }))).toMatchObject({
      tips: [{ id: id("sha"), refs: [ref] }],
    });
  });
});
