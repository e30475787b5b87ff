import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { ReleaseWorld } from "./world.ts";

// Each step is a program that starts others, a dozen of them in the longest test.
jest.setTimeout(300_000);

const describeOnPosix = process.platform === "win32" ? describe.skip : describe;

describeOnPosix("a release, step by step against a stand-in for GitHub", () => {
  let model: ReleaseWorld;
  let world: ReleaseWorld;
  beforeAll(() => {
    model = new ReleaseWorld();
  });
  afterAll(() => model.remove());
  beforeEach(() => {
    world = new ReleaseWorld(model);
  });
  afterEach(() => world.remove());

  const drafted = (): void => {
    expect(world.step("draft").status).toBe(0);
  };
  const released = (): void => {
    drafted();
    expect(world.step("publish").status).toBe(0);
    expect(world.step("branch").status).toBe(0);
  };

  test("from the check to the branch of the major version", () => {
    expect(world.step("check")).toEqual({ status: 0, says: `v1.2.3 can be made of ${world.sha}` });
    released();
    const { releases } = world.state;
    expect(releases).toEqual([
      expect.objectContaining({
        tag_name: "v1.2.3",
        draft: false,
        immutable: true,
        target_commitish: world.sha,
      }),
    ]);
    expect(releases[0]?.assets.map(({ name }) => name)).toEqual(["dist.tar.gz", "sbom.spdx.json"]);
    expect(world.remoteRef("refs/tags/v1.2.3")).toBe(world.sha);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
    expect(world.remoteRef("refs/tags/v1")).toBe("");
  });

  test("nothing is published before it is drafted, and a draft has no tag", () => {
    expect(world.step("publish")).toEqual({ status: 1, says: expect.stringContaining("no draft of v1.2.3") });
    drafted();
    expect(world.remoteRef("refs/tags/v1.2.3")).toBe("");
    expect(world.state.releases).toEqual([expect.objectContaining({ draft: true })]);
  });

  test("each step may be run again when all is done", () => {
    released();
    const before = world.state;
    for (const step of ["check", "draft", "publish", "branch"]) {
      expect({ step, ...world.step(step) }).toMatchObject({ step, status: 0 });
    }
    expect(world.state).toEqual(before);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
  });

  test("a draft of an earlier attempt is replaced", () => {
    drafted();
    world.change((state) => ({
      ...state,
      releases: state.releases.map((one) => ({ ...one, target_commitish: world.first })),
    }));
    drafted();
    expect(world.state.releases).toEqual([
      expect.objectContaining({ draft: true, target_commitish: world.sha }),
    ]);
  });

  test.each([
    ["a word", { VERSION: "latest" }, "three numbers"],
    ["a command", { VERSION: "1.2.3; gh auth token" }, "three numbers"],
    ["a leading zero", { VERSION: "1.02.3" }, "three numbers"],
    ["a tag's name", { VERSION: "v1.2.3" }, "three numbers"],
    ["nothing", { VERSION: "" }, "three numbers"],
    ["another version than the project's", { VERSION: "1.2.4" }, "package.json says 1.2.3"],
    ["another branch", { GITHUB_REF: "refs/heads/topic" }, "from main"],
    ["a tag", { GITHUB_REF: "refs/tags/main" }, "from main"],
  ])("the check refuses %s", (_, env, says) => {
    expect(world.step("check", env)).toEqual({ status: 1, says: expect.stringContaining(says) });
    expect(world.calls()).toEqual([]);
  });

  test("the check refuses a version whose tag is another commit, and a tag in the place of the branch", () => {
    world.setRemoteRef("refs/tags/v1.2.3", world.first);
    expect(world.step("check").says).toContain(`The tag v1.2.3 is another commit, ${world.first}`);
    world.setRemoteRef("refs/tags/v1.2.3", world.sha);
    expect(world.step("check").status).toBe(0);
    world.setRemoteRef("refs/tags/v1", world.sha);
    expect(world.step("check").says).toContain("There is a tag v1: it has to be a branch");
  });

  test.each([
    ["is not there", undefined],
    ["has no rule", { protection_rules: [] }],
    ["only waits", { protection_rules: [{ type: "wait_timer" }] }],
  ])("the check refuses to begin when the environment that asks a person %s", (_, environment) => {
    world.change((state) => ({ ...state, environment }));
    expect(world.step("check")).toEqual({ status: 1, says: expect.stringContaining("asks nobody") });
  });

  test("what is not there and what could not be asked are two things", () => {
    for (const broken of ["matching-refs/tags/v1.2.3", "matching-refs/tags/v1", "environments"]) {
      world.change((state) => ({ ...state, broken }));
      expect(world.step("check")).toEqual({ status: 1, says: expect.stringContaining("HTTP 502") });
    }
    world.setRemoteRef("refs/heads/v1", world.first);
    world.change((state) => ({ ...state, broken: "matching-refs/heads" }));
    expect(world.step("branch").status).toBe(1);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.first);
  });

  test.each<[string, (world: ReleaseWorld) => void, string]>([
    [
      "has another file in the place of one",
      (it) =>
        it.change((state) => {
          for (const { assets } of state.releases) for (const asset of assets) asset.text = "AAAA";
          return state;
        }),
      "no attestations found",
    ],
    [
      "has a file more",
      (it) =>
        it.change((state) => {
          state.releases[0]?.assets.push({ name: "setup.sh", text: "AAAA" });
          return state;
        }),
      "has the files dist.tar.gz, sbom.spdx.json, setup.sh",
    ],
    [
      "is of another commit",
      (it) =>
        it.change((state) => ({
          ...state,
          releases: state.releases.map((one) => ({ ...one, target_commitish: it.first })),
        })),
      "of another commit",
    ],
    [
      "was attested for another commit",
      (it) =>
        it.change((state) => ({
          ...state,
          attested: Object.fromEntries(Object.keys(state.attested).map((digest) => [digest, it.first])),
        })),
      "no attestations found",
    ],
    [
      "is one of two",
      (it) =>
        it.change((state) => ({
          ...state,
          releases: [...state.releases, ...state.releases.map((one) => ({ ...one, id: one.id + 1 }))],
        })),
      "2 drafts",
    ],
  ])("a draft that %s is not published", (_, spoil, says) => {
    drafted();
    spoil(world);
    expect(world.step("publish")).toEqual({ status: 1, says: expect.stringContaining(says) });
    expect(world.state.releases.every(({ draft }) => draft)).toBe(true);
    expect(world.remoteRef("refs/tags/v1.2.3")).toBe("");
  });

  test("a release that can still be changed is a failure, and says which setting is missing", () => {
    world.change((state) => ({ ...state, immutability: false }));
    drafted();
    expect(world.step("publish")).toEqual({
      status: 1,
      says: expect.stringContaining("release immutability"),
    });
  });

  test("the branch moves forward, never back nor to the side", () => {
    world.setRemoteRef("refs/heads/v1", world.first);
    expect(world.step("branch").status).toBe(0);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
    expect(world.step("branch", { GITHUB_SHA: world.first })).toEqual({
      status: 1,
      says: expect.stringContaining("not a fast forward"),
    });
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
    // v10 begins alike.
    world.setRemoteRef("refs/heads/v10", world.first);
    expect(world.step("branch", { VERSION: "10.0.0" }).status).toBe(0);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
  });

  test("the same commit gives the same files, whatever lies around it", () => {
    const read = () =>
      ["dist.tar.gz", "sbom.spdx.json"].map((name) => readFileSync(path.join(world.project, name), "hex"));
    const once = read();
    execFileSync("sh", ["-c", "echo '// not committed' >> dist/index.js; touch dist/more.js"], {
      cwd: world.project,
    });
    world.step("pack");
    expect(read()).toEqual(once);
    const listed = execFileSync("tar", ["-tzf", "dist.tar.gz"], { cwd: world.project, encoding: "utf8" });
    expect(listed.trim().split("\n").sort()).toEqual(["LICENSE", "action.yml", "dist/", "dist/index.js"]);
    const sbom = JSON.parse(readFileSync(path.join(world.project, "sbom.spdx.json"), "utf8"));
    expect(sbom.documentNamespace).toContain(world.sha);
    expect(sbom.packages.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["openai", "yauzl"]),
    );
  });
});
