import { writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { openAiWorld } from "../support/guard.ts";
import { play } from "./play.ts";
import { scenarioOf } from "./scenario.ts";

// Leaks and injected commands, hunted in the whole action: random keys and accidents with them, every check, and
// servers and repositories that send back parts of keys, in any encoding, and commands to the runner.
//
// HUNT_RUNS=5000 for a long hunt, HUNT_SEED=… for another one, HUNT_ONLY=… for one run of it again.

const RUNS = Number(process.env["HUNT_RUNS"] ?? 40);
const SEED = process.env["HUNT_SEED"] ?? "2026-11";
const ONLY = process.env["HUNT_ONLY"];
const AT_ONCE = 3;

const seeds = ONLY === undefined ? Array.from({ length: RUNS }, (_, at) => `${SEED}/${at}`) : [ONLY];

test(`${seeds.length} runs of the action among hostile servers, repositories and people`, async () => {
  const found: Record<string, readonly string[]> = {};
  const totals: Record<string, number> = { runs: 0, failures: 0 };
  const count = (what: string, by = 1): void => {
    totals[what] = (totals[what] ?? 0) + by;
  };
  const waiting = seeds.values();
  const worker = async (): Promise<void> => {
    for (const seed of waiting) {
      const scenario = scenarioOf(seed);
      const world = await openAiWorld();
      try {
        const { problems, counts, verdict } = await play(scenario, world);
        count("runs");
        count(`family ${scenario.family}`);
        count(`verdict ${verdict}`);
        for (const [what, by] of counts) count(what, by);
        if (problems.length > 0) found[`${seed} (${scenario.family}, ${scenario.accident})`] = problems;
      } catch (error) {
        found[seed] = [`the hunt itself failed: ${error instanceof Error ? error.stack : error}`];
      } finally {
        await world.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  totals["failures"] = Object.keys(found).length;
  const report = process.env["HUNT_REPORT"];
  if (report !== undefined) writeFileSync(report, `${JSON.stringify(totals, null, 2)}\n`);
  console.log(JSON.stringify(totals));
  expect(found).toEqual({});
  // Otherwise nobody was shown what was planted, and nothing was hunted.
  if (ONLY === undefined && RUNS >= 40) expect(totals["canaries shown"]).toBeGreaterThan(RUNS);
}, 3_600_000);
