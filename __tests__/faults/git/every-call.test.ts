import { readdir, readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { Checkout } from "../../support/git/checkout.ts";
import { gitText } from "../../support/git/run-git.ts";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { expectHonest } from "../honest.ts";
import { FAULTS, type Fault, KILLED, LYING } from "./faults.ts";
import { type Call, type FaultyGit, faultyGit, stillRunning } from "./faulty-git.ts";
import { faultWorld, SITUATIONS, type Situation } from "./situations.ts";

// The calls are those that the recording wrapper sees, so that a new one is tried as well. By default each kind of
// call meets the essential faults and some of the others, in turn; with FAULTS=all every call of every situation
// meets every fault, which takes a quarter of an hour.

const ALL = process.env["FAULTS"] === "all";
const PARTS = ALL ? 40 : 8;
const AT_ONCE = 3;
/** Of the faults that are not essential, one of so many. */
const ONE_OF = 5;
const ESSENTIAL: ReadonlySet<string> = new Set([
  "is killed at once (SIGKILL)",
  "waits for a helper that never answers",
  "says nothing and ends well",
]);
const PRELOAD = `--import=${new URL("stall-preload.mjs", import.meta.url).href}`;

interface Recorded {
  readonly situation: Situation;
  readonly made: Checkout;
  readonly calls: readonly Call[];
}

interface Attempt extends Omit<Recorded, "calls"> {
  readonly call: Call;
  readonly fault: Fault;
}

// Before the tests, since their titles tell how many there are.
const world = await faultWorld();
const recorded: Recorded[] = [];
for (const situation of SITUATIONS) {
  serve(true);
  const made = await world.workspace(situation.state, { event: situation.event(world) });
  serve(situation.online);
  await withGit(undefined, async (git) => {
    const run = await scan(situation, made, git);
    expect([situation.title, expectHonest(run, situation.finds)]).toEqual([situation.title, "found"]);
    recorded.push({ situation, made, calls: await git.calls() });
  });
}
const kinds = new Set(recorded.flatMap(({ calls }) => calls.map(({ kind }) => kind)));
const attempts = attemptsOf();
afterAll(() => world.close());

/** Each call with each fault; by default only those that are not like one that was there before. */
function attemptsOf(): Attempt[] {
  const seen = new Set<string>();
  const all: Attempt[] = [];
  let others = 0;
  for (const { situation, made, calls } of recorded) {
    for (const call of calls) {
      const [, turn = "1"] = call.id.split(".");
      for (const fault of FAULTS.filter(({ kinds: only }) => only?.test(call.kind) ?? true)) {
        // The first call of a kind and the later ones are for different things.
        const later = Math.min(Number(turn), KILLED.includes(fault) || LYING.includes(fault) ? 3 : 1);
        const like = `${call.kind} ${later} ${fault.title}`;
        if (!ALL && seen.has(like)) continue;
        seen.add(like);
        if (!(ALL || ESSENTIAL.has(fault.title) || others++ % ONE_OF === 0)) continue;
        all.push({ situation, made, call, fault });
      }
    }
  }
  return all.toSorted((a, b) => Number(a.situation.online) - Number(b.situation.online));
}

function serve(online: boolean): void {
  world.server.setFault(online ? undefined : { kind: "reset" });
}

async function withGit(
  fault: Parameters<typeof faultyGit>[0],
  use: (git: FaultyGit) => Promise<void>,
): Promise<void> {
  const git = await faultyGit(fault);
  try {
    await use(git);
  } finally {
    await git.remove();
  }
}

function scan({ inputs, event }: Situation, made: Checkout, git: FaultyGit): Promise<ScanRun> {
  const platformEnv = { PATH: git.path, NODE_OPTIONS: PRELOAD };
  return world.scan(made, { inputs, platformEnv, timeoutMs: 60_000 }, event(world));
}

async function tryOne({ situation, made, call, fault }: Attempt): Promise<void> {
  await withGit({ at: call.id, script: fault.script }, async (git) => {
    const what = `${situation.title}: ${call.kind} ${fault.title}`;
    try {
      const run = await scan(situation, made, git);
      const outcome = expectHonest(run, situation.finds);
      if (fault.harmless) expect(outcome).toBe("found");
      expect(git.struck()).toBe(true);
      expect(await stillRunning(git.mark)).toEqual([]);
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  });
}

test("every command of git that the sources name is among the recorded calls", async () => {
  const known = new Set((await gitText(["--list-cmds=main"])).split("\n"));
  const directory = new URL("../../../src/scan/repository/", import.meta.url);
  const sources = await Promise.all(
    (await readdir(directory)).map((name) => readFile(new URL(name, directory), "utf8")),
  );
  const named = [...sources.join("\n").matchAll(/"([a-z]+(?:-[a-z]+)*)", ?\n? *"-/g)]
    .map(([, word = ""]) => word)
    .filter((word) => known.has(word));
  const called = new Set([...kinds].map((kind) => kind.split(" ")[0] ?? ""));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((word) => !called.has(word))).toEqual([]);
});

const parts = Array.from({ length: PARTS }, (_, part) => attempts.filter((__, at) => at % PARTS === part));

describe(`git that does not do as it should, at each of ${kinds.size} kinds of calls`, () => {
  for (const [part, mine] of parts.entries()) {
    test(
      `part ${part + 1} of ${PARTS} (${mine.length} faults)`,
      async () => {
        let struck = 0;
        for (const online of [false, true]) {
          serve(online);
          const queue = mine.filter(({ situation }) => situation.online === online);
          const workers = Array.from({ length: AT_ONCE }, async () => {
            for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
              await tryOne(one);
              struck++;
            }
          });
          await Promise.all(workers);
        }
        expect(struck).toBe(mine.length);
      },
      30 * 60_000,
    );
  }
});
