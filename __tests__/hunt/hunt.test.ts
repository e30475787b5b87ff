import { writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { hunt } from "./hunt.ts";

// Leaks and injected commands, hunted in the whole action: random keys and accidents with them, every check, events
// and clones of all kinds, and servers, repositories and people that send back parts of keys, in any encoding, and
// commands to the runner.
//
// HUNT_RUNS=5000 for a long hunt, HUNT_SEED=… for another one, HUNT_ONLY=… for one run of it again, HUNT_REPORT=…
// for a file with all counts.

const RUNS = Number(process.env["HUNT_RUNS"] ?? 60);
const SEED = process.env["HUNT_SEED"] ?? "2026-11";
const ONLY = process.env["HUNT_ONLY"];
const AT_ONCE = 3;

const seeds = ONLY === undefined ? Array.from({ length: RUNS }, (_, at) => `${SEED}/${at}`) : [ONLY];
// Before the tests are told, since their titles end in what was counted: `scripts/proof.ts` adds it up.
const { found, broken, totals } = await hunt(seeds, { atOnce: AT_ONCE });
const counted = (...whats: readonly string[]): string =>
  whats.map((what) => `${(totals[what] ?? 0).toLocaleString("en")} ${what}`).join(", ");

test(`every run is played, and ends as it has to (${counted("runs", "requests", "poisoned answers")})`, () => {
  const report = process.env["HUNT_REPORT"];
  if (report !== undefined) writeFileSync(report, `${JSON.stringify({ totals, found, broken }, null, 2)}\n`);
  expect(broken).toEqual({});
  expect(totals["runs"]).toBe(seeds.length);
  expect(found.conduct).toEqual({});
});

test(`no key is seen where it must not be (${counted("keys", "echoes", "characters searched")})`, () => {
  expect(found.leaks).toEqual({});
});

test(`no text of others becomes more than text (${counted("commands", "markup", "canaries shown")})`, () => {
  expect(found.injections).toEqual({});
});

// Otherwise nobody was shown what was planted, and nothing was hunted.
(ONLY === undefined && RUNS >= 40 ? test : test.skip)("people are shown what was planted", () => {
  expect(totals["canaries shown"]).toBeGreaterThan(RUNS);
  expect(totals["echoes taken out"]).toBeGreaterThan(RUNS);
  expect(totals["keys found"]).toBeGreaterThan(RUNS / 2);
});
