import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { failingGit, type GitDouble, gitThat, hangingGit, noGitPath } from "../../support/git/git-spy.ts";
import { temporaryDirectory } from "../../support/git/run-git.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import {
  createSmallWorld,
  KEY,
  places,
  REMOVED_KEY,
  type SmallWorld,
  USUAL_PLACES,
  withWorld,
} from "../../support/scan/small-world.ts";

let world: SmallWorld;
let offline: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld({ api: {} });
  offline = await createSmallWorld();
});
afterAll(async () => {
  await world.close();
  await offline.close();
});

/** Without GitHub's API there is no other way: it must be said. */
function expectIncomplete(run: ScanRun, why: RegExp): void {
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false", "leak-count": "0" });
  expect(run.outputs["reason"]).toMatch(why);
  expect(run.exitCode).toBe(1);
  expect(run.filesLeft).toEqual([]);
}

/** Found over the API, or said that it was not. */
function expectFoundOrIncomplete(run: ScanRun): void {
  expect(run.outputs["result"]).toBe("fail");
  expect(run.exitCode).toBe(1);
  if (run.outputs["scan-complete"] === "true")
    expect(places(run).toSorted()).toEqual(USUAL_PLACES.toSorted());
  expect(run.filesLeft).toEqual([]);
}

async function withGit(
  double: Pick<GitDouble, "path" | "remove">,
  use: (PATH: string) => Promise<void>,
): Promise<void> {
  try {
    await use(double.path);
  } finally {
    await double.remove();
  }
}

describe.each(["default", "full"] as const)("a %s workspace", (state) => {
  test("without git: over the API, or incomplete", async () => {
    await withGit(await noGitPath(), async (PATH) => {
      expectFoundOrIncomplete(await world.scan(await world.workspace(state), { platformEnv: { PATH } }));
      expectIncomplete(
        await offline.scan(await offline.workspace(state), { platformEnv: { PATH } }),
        /Run on a runner \(or in a container\) with git/,
      );
    });
  });

  test.each([
    [128, "fatal: detected dubious ownership in repository"],
    [0, ""],
  ])("with a git that always ends with %i", async (code, stderr) => {
    await withGit(await failingGit(code, stderr), async (PATH) => {
      const run = await offline.scan(await offline.workspace(state), { platformEnv: { PATH } });
      expectIncomplete(run, /could not be|Nothing could be read/);
    });
  });
});

test("where git does not start, the API is asked", async () => {
  await withGit(await failingGit(127, "error while loading shared libraries"), async (PATH) => {
    expectFoundOrIncomplete(await world.scan(await world.workspace(), { platformEnv: { PATH } }));
  });
});

describe("git that fails once", () => {
  /** Everything is as ever, but for the call of this number. */
  const failingAt = (call: number, counter: string): string => `
    const { appendFileSync, statSync } = require("node:fs");
    appendFileSync(${JSON.stringify(counter)}, "x");
    if (statSync(${JSON.stringify(counter)}).size === ${call}) fail(128, "fatal: out of memory\\n"); else real();`;
  const key = sampleKey("in a path");
  const topic = [
    { files: { "a.txt": `${KEY}\n`, [`${key}/b.txt`]: `${REMOVED_KEY}\n` } },
    { files: { "a.txt": "-\n" } },
  ];
  const MOST_CALLS = 40;
  const STEP = process.env["SCAN_MATRIX"] === "all" ? 1 : 3;

  // Those of a clone that lacks something are tested with its server, in network.test.ts.
  test("whichever call it is, nobody is content with less", () =>
    withWorld({ topic, keys: [KEY, REMOVED_KEY, key] }, async (small) => {
      const made = await small.workspace("full");
      const counters = await temporaryDirectory("counters-");
      try {
        for (let call = 1; call <= MOST_CALLS; call += STEP) {
          const counter = path.join(counters.path, String(call));
          await withGit(await gitThat(failingAt(call, counter)), async (PATH) => {
            const run = await small.scan(made, { platformEnv: { PATH } });
            const { result, "scan-complete": complete, "leak-count": leaks } = run.outputs;
            expect({ call, result }).toEqual({ call, result: "fail" });
            if (complete === "true") expect({ call, leaks }).toEqual({ call, leaks: "3" });
            expect(run.filesLeft).toEqual([]);
          });
          if ((await stat(counter)).size < call) return;
        }
        throw new Error(`more than ${MOST_CALLS} calls of git`);
      } finally {
        await counters.remove();
      }
    }));

  test.each(process.env["SCAN_MATRIX"] === "all" ? ["fetch", "update-ref", "merge-base"] : ["fetch"])(
    "every %s: nobody is content with less",
    async (command) => {
      const script = `if (args.includes(${JSON.stringify(command)})) fail(128, "fatal: out of memory\\n"); else real();`;
      await withGit(await gitThat(script), async (PATH) => {
        const run = await offline.scan(await offline.workspace(), { platformEnv: { PATH } });
        expect(run.outputs["result"]).toBe("fail");
        if (run.outputs["scan-complete"] === "true") expect(run.outputs["leak-count"]).toBe("2");
      });
    },
  );

  /** Ends in good order after half of its output. */
  const half = (command: string): string => `if (!args.includes(${JSON.stringify(command)})) real(); else {
    const child = require("node:child_process").spawn("git", args, { stdio: ["inherit", "pipe", "inherit"], env: { ...process.env, PATH: REAL } });
    const chunks = []; child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.on("close", () => { const all = Buffer.concat(chunks); process.stdout.write(all.subarray(0, all.length / 2), () => process.exit(CODE)); });
  }`;

  test.each([
    ["cat-file", 0],
    ["rev-list", 1],
  ])("%s, which stops halfway with %i: nobody is content with less", async (command, code) => {
    const script = half(command)
      .replace("REAL", JSON.stringify(process.env["PATH"] ?? ""))
      .replace("CODE", String(code));
    await withGit(await gitThat(script), async (PATH) => {
      const run = await offline.scan(await offline.workspace("full"), { platformEnv: { PATH } });
      expect(run.outputs["result"]).toBe("fail");
      if (run.outputs["scan-complete"] === "true") expect(run.outputs["leak-count"]).toBe("2");
    });
  });
});

/**
 * Processes of the double that live on. (The harness asks for the group, in which helpers of the double itself may
 * stand for a while, ended, until somebody takes notice.)
 */
async function stillRunning(PATH: string): Promise<string[]> {
  const directory = path.dirname(PATH.split(path.delimiter)[0] ?? "");
  const all = await readdir("/proc").catch(() => []);
  const commands = await Promise.all(
    all.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return commands.filter((command) => command.includes(directory));
}

describe("cancelled", () => {
  const begins = (log: string): boolean => log.includes("scans for leaked keys");

  test("while git hangs: outputs say so, and nothing is left running or lying around", async () => {
    await withGit(await hangingGit(), async (PATH) => {
      const run = await world.scan(await world.workspace(), {
        platformEnv: { PATH },
        signalAfter: { signal: "SIGINT", when: begins },
      });
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false", "leak-count": "0" });
      expect(run.exitCode).toBe(1);
      expect(run).toMatchObject({ timedOut: false, filesLeft: [] });
      expect(await stillRunning(PATH)).toEqual([]);
      expect(run.durationMs).toBeLessThan(7000);
    });
  });

  test.each(["fetch", "rev-list"])("in the middle of %s", async (word) => {
    const hangs = `if (args.includes(${JSON.stringify(word)})) setInterval(() => {}, 1000); else real();`;
    await withGit(await gitThat(hangs), async (PATH) => {
      const run = await world.scan(await world.workspace(), {
        platformEnv: { PATH },
        signalAfter: { signal: "SIGINT", when: begins },
      });
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
      expect(run).toMatchObject({ exitCode: 1, timedOut: false, filesLeft: [] });
      expect(await stillRunning(PATH)).toEqual([]);
    });
  });

  test("while the server hangs", async () => {
    const made = await offline.workspace();
    offline.server.setFault({ kind: "hang" });
    try {
      const run = await offline.scan(made, {
        signalAfter: { signal: "SIGTERM", when: (log) => log.includes("Fetching") },
      });
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
      expect(run).toMatchObject({ exitCode: 1, childLeftRunning: false, timedOut: false, filesLeft: [] });
    } finally {
      offline.server.setFault(undefined);
    }
  });
});
