import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type GitCall, spyOnGit } from "../../support/git/git-spy.ts";
import { findLeaks } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { createSmallWorld, places, type SmallWorld, USUAL_PLACES } from "../../support/scan/small-world.ts";

const TOKEN = "ghs-token-0123456789abcdefABCDEF";
const API_KEY = sampleKey("of the step");
let world: SmallWorld;

beforeAll(async () => {
  world = await createSmallWorld({ server: { token: TOKEN } });
});
afterAll(() => world.close());

/** A scan that has to fetch, with the token and a key of the step at hand, and all calls of git. */
async function spied(): Promise<{ run: ScanRun; calls: GitCall[] }> {
  const spy = await spyOnGit();
  try {
    const run = await world.scan(await world.workspace(), {
      inputs: { token: TOKEN, "api-key": API_KEY },
      env: { OPENAI_API_KEY: API_KEY, OPENAI_ADMIN_KEY: API_KEY, DEPLOY_PASSWORD: TOKEN },
      keys: [...world.keys, API_KEY],
      secrets: [TOKEN, API_KEY],
      platformEnv: { PATH: spy.path, GIT_TRACE: "1", GIT_CONFIG_PARAMETERS: "'core.pager=false'" },
    });
    return { run, calls: await spy.calls() };
  } finally {
    await spy.remove();
  }
}

describe("processes of git", () => {
  let run: ScanRun;
  let calls: GitCall[];
  beforeAll(async () => {
    ({ run, calls } = await spied());
  });

  test("there are some, and the scan is whole", () => {
    expect(places(run)).toEqual(USUAL_PLACES);
    expect(calls.some(({ argv }) => argv.includes("fetch"))).toBe(true);
    expect(world.server.requests.some(({ credentials }) => credentials === "right")).toBe(true);
  });

  test("no argument holds the token or a key", () => {
    const surfaces = Object.fromEntries(calls.map(({ argv }, at) => [`call ${at}`, argv.join("\n")]));
    expect(findLeaks(surfaces, [TOKEN, API_KEY, ...world.keys])).toEqual([]);
  });

  test("only the one that fetches has the token, and only as a header for the server", () => {
    const holders = calls.flatMap(({ argv, env }) =>
      Object.entries(env)
        .filter(([name, value]) => findLeaks({ [name]: value }, [TOKEN]).length > 0)
        .map(([name]) => ({ fetches: argv.includes("fetch"), name })),
    );
    expect(holders.length).toBeGreaterThan(0);
    for (const holder of holders) {
      expect(holder).toEqual({ fetches: true, name: expect.stringMatching(/^GIT_CONFIG_VALUE_\d$/) });
    }
    for (const { env } of calls) {
      for (const [name, value] of Object.entries(env)) {
        if (value.startsWith("http."))
          expect([name, value]).toEqual([name, `http.${world.server.url}/.extraheader`]);
      }
    }
  });

  test("none has a key, an input, or variables of git that somebody else has set", () => {
    for (const { env } of calls) {
      expect(findLeaks({ environment: Object.values(env).join("\n") }, [API_KEY, ...world.keys])).toEqual([]);
      const names = Object.keys(env);
      expect(names.filter((name) => /^(?:INPUT_|GITHUB_|ACTIONS_|OPENAI_|DEPLOY_)/.test(name))).toEqual([]);
      expect(names).not.toContain("GIT_TRACE");
      expect(names).not.toContain("GIT_CONFIG_PARAMETERS");
    }
  });

  test("none is started in the workspace", () => {
    for (const { cwd } of calls) expect(cwd).toMatch(/_temp\/openai-key-guard-/);
  });

  test("nothing is left behind", () => expect(run.filesLeft).toEqual([]));
});

/** Everything below a directory, to the byte, with rights and targets of links. */
async function snapshot(directory: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const { mode, mtimeMs } = await lstat(file);
    const content = entry.isFile()
      ? (await readFile(file)).toString("base64")
      : entry.isSymbolicLink()
        ? await readlink(file)
        : "";
    seen.set(path.relative(directory, file), [mode.toString(8), mtimeMs, content].join(" "));
  }
  return seen;
}

test.each(["default", "blobless", "linked-worktree"] as const)(
  "the workspace stays as it is, to the byte: %s",
  async (state) => {
    const made = await world.workspace(state);
    const job = path.dirname(made.workspace);
    const before = await snapshot(job);
    const run = await world.scan(made, { inputs: { token: TOKEN }, secrets: [TOKEN] });
    expect(places(run)).toEqual(USUAL_PLACES);
    expect(await snapshot(job)).toEqual(before);
    expect(run.filesLeft).toEqual([]);
  },
);
