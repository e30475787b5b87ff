import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { failingGit, type GitDouble, gitThat, hangingGit, noGitPath, spyOnGit } from "./git-spy.ts";

const testOnPosix = process.platform === "win32" ? test.skip : test;

function run(double: Pick<GitDouble, "path">, args: string[], env: Record<string, string> = {}) {
  return spawnSync("git", args, { env: { PATH: double.path, ...env }, encoding: "utf8" });
}

async function using<Double extends { remove(): Promise<void> }>(
  making: Promise<Double>,
  use: (double: Double) => Promise<void> | void,
): Promise<void> {
  const double = await making;
  try {
    await use(double);
  } finally {
    await double.remove();
  }
}

describe("a git of one's own", () => {
  testOnPosix("writes down arguments and environment, and is git", () =>
    using(spyOnGit(), async (spy) => {
      expect(run(spy, ["--version"]).stdout).toMatch(/^git version/);
      const odd = "two\nlines 'quoted' \"twice\" = é";
      expect(run(spy, ["check-ref-format", odd, ""], { SECRET: odd }).status).not.toBe(0);
      const calls = await spy.calls();
      expect(calls.map((call) => call.argv)).toEqual([["--version"], ["check-ref-format", odd, ""]]);
      expect(calls[1]?.env).toMatchObject({ SECRET: odd, PATH: spy.path });
      expect(calls[0]?.env).not.toHaveProperty("SECRET");
    }),
  );

  testOnPosix("can fail", () =>
    using(failingGit(128, "fatal: no\n"), async (git) => {
      expect(run(git, ["status"])).toMatchObject({ status: 128, stderr: "fatal: no\n" });
      expect(await git.calls()).toHaveLength(1);
    }),
  );

  testOnPosix("can do as told, and be the host's for the rest", () =>
    using(gitThat(`if (args[0] === "fetch") fail(1, "no"); else real();`), (git) => {
      expect(run(git, ["fetch"]).status).toBe(1);
      expect(run(git, ["--version"]).stdout).toMatch(/^git version/);
    }),
  );

  testOnPosix("can hang", () =>
    using(hangingGit(), async (git) => {
      const child = spawn("git", ["fetch"], { env: { PATH: git.path } });
      const ended = once(child, "exit");
      const first = await Promise.race([ended, new Promise((done) => setTimeout(done, 300, "still there"))]);
      expect(first).toBe("still there");
      child.kill();
      await ended;
    }),
  );

  test("can be missing", () =>
    using(noGitPath(), (none) => {
      expect(run(none, ["--version"]).error).toMatchObject({ code: "ENOENT" });
    }));
});
