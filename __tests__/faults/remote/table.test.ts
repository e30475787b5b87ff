import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CALL_NAMES, CALLS } from "./calls.ts";
import { makeSurroundings } from "./certificates.ts";
import { FAULT_NAMES } from "./faults.ts";
import { nameOf, wrongIn } from "./judge-run.ts";
import { CalmRuns, chosenPairs, playPair } from "./pairs.ts";
import { closeShared } from "./scenes-scan.ts";

/**
 * Every remote call of the action with everything that can go wrong with it: the built action as a process, against
 * real sockets. By default a part of the table, in which every call and every fault is; FAULTS=all runs all of it,
 * FAULTS=500 so many pairs, and FAULTS_SEED chooses others.
 */
const PAIRS = chosenPairs(process.env["FAULTS"] ?? "130", Number(process.env["FAULTS_SEED"] ?? 1));
const AT_ONCE = 3;
const LONG_TEST_MS = 3 * 3_600_000;

let around: Awaited<ReturnType<typeof makeSurroundings>>;
beforeAll(async () => {
  around = await makeSurroundings();
});
afterAll(async () => {
  around.remove();
  await closeShared();
});

test("the part that is run has every call and every fault", () => {
  expect(new Set(PAIRS.map(({ call }) => call)).size).toBe(CALL_NAMES.length);
  expect(new Set(PAIRS.map(({ fault }) => fault)).size).toBe(FAULT_NAMES.length);
});

test(
  `the right result or none, in bounded time and memory, nothing done twice, nothing left running (${PAIRS.length} faults)`,
  async () => {
    const calm = new CalmRuns(around);
    const wrong: string[] = [];
    const left = PAIRS.values();
    let struck = 0;
    const work = async (): Promise<void> => {
      for (const pair of left) {
        const usual = await calm.of(CALLS[pair.call].scene);
        const run = await playPair(pair, usual, around);
        if (run.struck > 0) struck += 1;
        wrong.push(...wrongIn(pair, run, usual).map((what) => `${nameOf(pair)}: ${what}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(wrong).toEqual([]);
    expect(struck).toBe(PAIRS.length);
  },
  LONG_TEST_MS,
);
