// Hunts for leaks and injected commands for as long as it is told to, as `__tests__/hunt` does with 60 runs.
// Usage: npm run hunt -- [--runs N] [--seed TEXT] [--from N] [--only SEED] [--at-once N] [--report FILE]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Hunted, hunt } from "../__tests__/hunt/hunt.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now()) },
    from: { type: "string", default: "0" },
    only: { type: "string" },
    "at-once": { type: "string", default: "3" },
    report: { type: "string" },
  },
});
const PROGRESS_RUNS = 25;
const seeds =
  values.only === undefined
    ? Array.from({ length: Number(values.runs) }, (_, at) => `${values.seed}/${at + Number(values.from)}`)
    : [values.only];
const { found, broken, totals } = await hunt(seeds, {
  atOnce: Number(values["at-once"]),
  onRun: (so) => {
    if (so.totals["runs"] !== undefined && so.totals["runs"] % PROGRESS_RUNS === 0) keep(so);
  },
});
keep({ found, broken, totals });
const failures = [...Object.values(found), broken].reduce((sum, one) => sum + Object.keys(one).length, 0);
console.log(JSON.stringify({ found, broken, totals }, null, 2));
console.log(`${totals["runs"]} runs, ${failures} failures, seed ${values.seed}`);
process.exitCode = failures === 0 ? 0 : 1;

/** A long hunt that is broken off should not have been for nothing. */
function keep(hunted: Hunted): void {
  if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(hunted, null, 2)}\n`);
}
