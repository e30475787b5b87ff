import { describe, expect, test } from "@jest/globals";
import { noGitPath } from "../../support/git/git-spy.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { createSmallWorld, places, USUAL_PLACES } from "../../support/scan/small-world.ts";

// A container without git, in a private repository: everything comes over GitHub's API.

const TOKEN = `ghs_${"a".repeat(36)}`;
const NEW_KEY = sampleKey("without git, new");
const OLD_KEY = sampleKey("without git, old");

describe.each(["none", "default"] as const)("a %s workspace", (state) => {
  test("all that a pull request adds is found over the API", async () => {
    const world = await createSmallWorld({ api: { token: TOKEN }, server: { token: TOKEN } });
    const git = await noGitPath();
    try {
      const run = await world.scan(await world.workspace(state), {
        platformEnv: { PATH: git.path },
        inputs: { token: TOKEN },
        secrets: [TOKEN],
      });
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
      expect(places(run).toSorted()).toEqual(USUAL_PLACES.toSorted());
      expect(run.log.join("\n")).toMatch(/Reading over GitHub's API, since there is no git on this runner/);
      expect(world.api?.requests.length).toBeGreaterThan(0);
    } finally {
      await git.remove();
      await world.close();
    }
  });
});

test("a key that the base had is none of what a pull request adds, and a clean one passes", async () => {
  const world = await createSmallWorld({
    api: { token: TOKEN },
    server: { token: TOKEN },
    keys: [NEW_KEY, OLD_KEY],
    base: { files: { "old.txt": `a\n${OLD_KEY}\n` } },
    topic: [{ files: { "old.txt": `b\n${OLD_KEY}\n` } }],
  });
  const git = await noGitPath();
  try {
    const run = await world.scan(await world.workspace("none"), {
      platformEnv: { PATH: git.path },
      inputs: { token: TOKEN },
      secrets: [TOKEN],
    });
    expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
  } finally {
    await git.remove();
    await world.close();
  }
});

test("a token that the API refuses: incomplete, and not clean", async () => {
  const world = await createSmallWorld({ api: { token: TOKEN }, server: { token: TOKEN } });
  const git = await noGitPath();
  try {
    const run = await world.scan(await world.workspace("none"), {
      platformEnv: { PATH: git.path },
      inputs: { token: `ghs_${"b".repeat(36)}` },
      secrets: [TOKEN],
    });
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    expect(run.outputs["reason"]).toMatch(/contents: read/);
  } finally {
    await git.remove();
    await world.close();
  }
});
