import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { choose } from "../../src/plan/choose.ts";
import { isMeant, readPattern } from "../../src/plan/glob.ts";
import { jobsOf, planText } from "../../src/plan/jobs.ts";
import { isShowable, readListed, unique } from "../../src/plan/listed.ts";
import { MAX_JOBS, type Plan } from "../../src/plan/plan.ts";
import { isOfPart, partsNeeded, splitJobs } from "../../src/plan/split.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { repository } from "./repositories.ts";

const WHOLE = { index: 1, count: 1 };
const ALL = { includeArchived: true, includeForks: true, patterns: [], part: WHOLE };
const patterns = (...texts: string[]) => texts.flatMap((text) => readPattern(text) ?? []);

describe("into how many jobs repositories are split", () => {
  test.each([
    ["none", [], 100, 256, []],
    ["sizes around a full job", [0, 1, 100, 101, 250], 100, 256, [1, 1, 1, 2, 3]],
    ["a size that nobody tells", [undefined], 100, 256, [1]],
    ["one that fills a matrix", [1_000_000], 100, 256, [256]],
    ["large ones get fewer, small ones stay", [1_000, 1_000, 10], 100, 7, [3, 3, 1]],
    ["as many as there are jobs", [900, 900, 900], 1, 3, [1, 1, 1]],
    ["more than there are jobs", [1, 1], 100, 1, undefined],
  ])("%s", (_, sizes, kbPerJob, maxJobs, shards) => {
    expect(splitJobs(sizes, kbPerJob, maxJobs)).toEqual(shards);
  });

  test("never more jobs than a matrix has, none without one, and larger ones never get fewer", () => {
    const size = fc.option(fc.nat(30_000_000), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 300 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: MAX_JOBS }),
        (sizes, kbPerJob, maxJobs) => {
          const shards = splitJobs(sizes, kbPerJob, maxJobs);
          if (sizes.length > maxJobs) return expect(shards).toBeUndefined();
          expect(shards).toHaveLength(sizes.length);
          const pairs = sizes.map((kb = 0, at) => ({ kb, jobs: shards?.[at] ?? 0 }));
          expect(pairs.reduce((sum, { jobs }) => sum + jobs, 0)).toBeLessThanOrEqual(maxJobs);
          expect(
            pairs.every(({ kb, jobs }) => jobs >= 1 && jobs <= Math.max(1, Math.ceil(kb / kbPerJob))),
          ).toBe(true);
          const bySize = pairs.toSorted((a, b) => a.kb - b.kb).map(({ jobs }) => jobs);
          expect(bySize).toEqual(bySize.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe("parts of a list", () => {
  test("each repository is in exactly one part, whatever the others are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1, max: 50 }), (id, count) => {
        const parts = Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));
        expect(parts.filter((part) => isOfPart(id, part))).toHaveLength(1);
      }),
    );
  });

  test.each([
    [[1, 2, 3], 3, 1],
    [[1, 2, 3], 2, 2],
    // In two parts all would be in one.
    [[2, 4, 6], 2, 3],
    [[1_000, 2_000], 1, 3],
  ])("of %j with %i jobs: %s", (ids, maxJobs, parts) => {
    expect(partsNeeded(ids, maxJobs)).toBe(parts);
  });
});

describe("which repositories are meant", () => {
  test.each([
    ["web", "octo/web", true],
    ["web", "octo/web-old", false],
    ["WEB", "octo/Web", true],
    ["web-*", "octo/web-", true],
    ["*", "octo/anything.at_all", true],
    ["*-api-*", "octo/my-api-v-api-2", true],
    ["?b", "octo/ab", true],
    ["?b", "octo/b", false],
    ["octo/*", "octo/web", true],
    ["other/*", "octo/web", false],
    ["a*a*a*a*a*a*b", `octo/${"a".repeat(99)}`, false],
  ])("%s and %s: %s", (text, name, meant) => {
    expect(patterns(text).every((pattern) => isMeant(pattern, name))).toBe(meant);
  });

  test.each(["", "!", "a/b/c", "a b", "[ab]", "{a,b}", "ä"])("%j is no pattern", (text) => {
    expect(readPattern(text)).toBeUndefined();
  });
});

describe("what is chosen and what is left out", () => {
  const listed = [
    repository(1, { name: "octo/web" }),
    repository(2, { name: "octo/old", archived: true }),
    repository(3, { name: "octo/copy", fork: true }),
    repository(4, { name: "octo/gone", disabled: true }),
    repository(5, { name: "octo/web-old", archived: true, fork: true }),
  ];
  const outcome = (choice: Partial<Parameters<typeof choose>[1]>) => {
    const { repositories, leftOut, unmatched, isNamed } = choose(listed, { ...ALL, ...choice });
    return {
      chosen: repositories.map(({ name }) => name.slice("octo/".length)),
      leftOut: Object.fromEntries(leftOut.map(({ name, why }) => [name.slice("octo/".length), why])),
      ...(unmatched.length > 0 && { unmatched }),
      ...(isNamed && { isNamed }),
    };
  };

  test.each([
    ["all", {}, { chosen: ["copy", "old", "web", "web-old"], leftOut: { gone: "disabled" } }],
    [
      "neither archived ones nor forks",
      { includeArchived: false, includeForks: false },
      {
        chosen: ["web"],
        leftOut: { copy: "fork", gone: "disabled", old: "archived", "web-old": "archived" },
      },
    ],
    [
      "one by its name, also a fork that is archived",
      { includeArchived: false, includeForks: false, patterns: patterns("web-old") },
      {
        chosen: ["web-old"],
        leftOut: { copy: "not-chosen", gone: "not-chosen", old: "not-chosen", web: "not-chosen" },
        isNamed: true,
      },
    ],
    [
      "by a pattern, and without one of these",
      { patterns: patterns("web*", "!web-old") },
      {
        chosen: ["web"],
        leftOut: { copy: "not-chosen", gone: "not-chosen", old: "not-chosen", "web-old": "not-chosen" },
      },
    ],
    [
      "all but some",
      { patterns: patterns("!*old*") },
      { chosen: ["copy", "web"], leftOut: { gone: "disabled", old: "not-chosen", "web-old": "not-chosen" } },
    ],
    [
      "a name that is not there",
      { patterns: patterns("web", "wbe", "x*") },
      {
        chosen: ["web"],
        leftOut: { copy: "not-chosen", gone: "not-chosen", old: "not-chosen", "web-old": "not-chosen" },
        unmatched: ["wbe", "x*"],
      },
    ],
  ])("%s", (_, choice, expected) => {
    expect(outcome(choice)).toEqual(expected);
  });

  test("of two halves each has what the other has not", () => {
    const halves = [1, 2].map((index) => outcome({ part: { index, count: 2 } }));
    expect(halves.flatMap(({ chosen }) => chosen).sort()).toEqual(["copy", "old", "web", "web-old"]);
    for (const { chosen, leftOut } of halves) {
      for (const name of chosen) expect(leftOut).not.toHaveProperty(name);
      expect(Object.values(leftOut).filter((why) => why === "other-part")).toHaveLength(4 - chosen.length);
    }
  });

  test("of any list each repository is in exactly one set, its shards are 1 to n, and artifacts have names of their own", () => {
    const one = fc.record({
      id: fc.integer({ min: 1, max: 10_000 }),
      sizeKb: fc.option(fc.nat(5_000_000), { nil: undefined }),
      archived: fc.boolean(),
      fork: fc.boolean(),
      disabled: fc.boolean(),
      isPrivate: fc.boolean(),
    });
    const part = fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.record({ index: fc.integer({ min: 1, max: count }), count: fc.constant(count) }));
    const choice = fc.record({
      includeArchived: fc.boolean(),
      includeForks: fc.boolean(),
      patterns: fc.constantFrom([], patterns("repo-1*"), patterns("!repo-*7"), patterns("repo-12")),
      part,
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 256 }), choice, (given, wish) => {
        const all = unique(given.map(({ id, ...rest }) => repository(id, rest)));
        const { repositories, leftOut } = choose(all, wish);
        const names = [...repositories, ...leftOut].map(({ name }) => name);
        expect(names.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
        const shards =
          splitJobs(
            repositories.map(({ sizeKb }) => sizeKb),
            1_000,
            MAX_JOBS,
          ) ?? [];
        const planned = repositories.map(({ id, name }, at) => ({ id, name, shards: shards[at] ?? 0 }));
        const jobs = jobsOf({ repositories: planned }, "keyguard-octo-1of1");
        expect(jobs.length).toBeLessThanOrEqual(MAX_JOBS);
        expect(new Set(jobs.map(({ report }) => report)).size).toBe(jobs.length);
        for (const { name, shards: count } of planned) {
          const own = jobs.filter(({ repository: of }) => of === name).map(({ shard }) => shard);
          expect(own).toEqual(Array.from({ length: count }, (_, at) => `${at + 1}/${count}`));
        }
      }),
    );
  });
});

describe("what the API lists", () => {
  const entry = { id: 7, full_name: "octo/web", size: 12, archived: false, fork: true, private: false };

  test.each([
    ["a repository", entry, { id: 7, name: "octo/web", sizeKb: 12, fork: true, isPrivate: false }],
    ["one of a managed user", { ...entry, full_name: "anna_corp/.github" }, { name: "anna_corp/.github" }],
    ["one that does not say that it is public", { ...entry, private: undefined }, { isPrivate: true }],
    ["one without a size", { ...entry, size: undefined }, { sizeKb: undefined }],
  ])("%s", (_, given, expected) => {
    expect(readListed(given)).toMatchObject(expected);
  });

  test.each([
    null,
    "octo/web",
    { ...entry, id: "7" },
    { ...entry, id: 0 },
    { ...entry, full_name: "octo" },
    { ...entry, full_name: "octo/.." },
    { ...entry, full_name: "octo/we b" },
    { ...entry, full_name: "../web" },
  ])("%j is no repository", (given) => {
    expect(readListed(given)).toBeUndefined();
  });

  test("an entry that is on two pages counts once, with the name that was listed last", () => {
    const all = unique([repository(1), repository(2), repository(1, { name: "octo/renamed" })]);
    expect(all.map(({ name }) => name)).toEqual(["octo/renamed", "octo/repo-2"]);
  });

  test("a name that is a key is not shown", () => {
    const old = `sk-${"aB3dE5gH7jK9mN1pQ3sT"}${"T3Blbk"}${"FJ"}${"vU8wX6yZ4aB2cD0eF9gH"}`;
    expect(isShowable(`octo/${old}`)).toBe(false);
    expect(isShowable(`octo/${sampleKey("plan")}`)).toBe(false);
    expect(isShowable("octo/sk-learn-examples")).toBe(true);
  });
});

describe("the plan as text", () => {
  const plan: Plan = {
    version: 1,
    of: "organization",
    name: "octo",
    repositories: [{ id: 1, name: "octo/web", shards: 2 }],
    leftOut: [],
    moreLeftOut: 0,
    gaps: [],
  };

  test("is JSON on one line", () => {
    expect(JSON.parse(planText(plan))).toEqual(plan);
    expect(planText(plan)).not.toContain("\n");
  });

  test("fits into an environment variable, whatever is left out, and says how many have no place", () => {
    const leftOut = Array.from({ length: 20_000 }, (_, at) => ({
      name: `octo/old-${at}`,
      why: "archived" as const,
    }));
    const repositories = Array.from({ length: MAX_JOBS }, (_, at) => ({
      id: at + 1,
      name: `${"o".repeat(39)}/${String(at).padStart(100, "r")}`,
      shards: 1,
    }));
    const text = planText({ ...plan, repositories, leftOut, moreLeftOut: 5 });
    expect(text.length).toBeLessThanOrEqual(100_000);
    const read: Plan = JSON.parse(text);
    expect(read.repositories).toEqual(repositories);
    expect(read.leftOut).toEqual(leftOut.slice(0, read.leftOut.length));
    expect(read.leftOut.length).toBeGreaterThan(100);
    expect(read.leftOut.length + read.moreLeftOut).toBe(20_005);
  });
});
