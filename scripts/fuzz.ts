// Fuzzes parts of the action for as long as it is told to, and keeps what it learns in `__tests__/fuzz/corpus/`: inputs
// that lead into new blocks, and those that break something, which then fail the tests until it is mended.
// Usage: npm run fuzz -- [--target NAME]... [--minutes N] [--seed N] [--failures N] [--no-keep] [--blind] [--json]
// `--blind` counts no blocks, so that the corpus does not grow, and runs many times as much.
import { parseArgs } from "node:util";
import { addRegression, encoded, readCorpus, writeKept } from "../__tests__/fuzz/engine/corpus.ts";
import { Coverage } from "../__tests__/fuzz/engine/coverage.ts";
import { distilled, fuzz } from "../__tests__/fuzz/engine/fuzz.ts";
import type { Target } from "../__tests__/fuzz/engine/target.ts";
import { TARGETS } from "../__tests__/fuzz/targets/all.ts";

const { values } = parseArgs({
  options: {
    target: { type: "string", multiple: true },
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    failures: { type: "string", default: "10" },
    "no-keep": { type: "boolean" },
    blind: { type: "boolean" },
    json: { type: "boolean" },
  },
});
const chosen = TARGETS.filter(({ name }) => values.target === undefined || values.target.includes(name));
const unknown = values.target?.find((name) => !TARGETS.some((target) => target.name === name));
if (unknown !== undefined || chosen.length === 0) {
  console.error(`Targets are: ${TARGETS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const reports: object[] = [];
for (const target of chosen)
  reports.push(await campaign(target, (Number(values.minutes) * 60_000) / chosen.length));
if (values.json) console.log(JSON.stringify(reports));

async function campaign(target: Target, durationMs: number): Promise<object> {
  const seed = values.seed === undefined ? Date.now() >>> 0 : Number(values.seed);
  const end = performance.now() + durationMs;
  const coverage = values.blind ? undefined : new Coverage(target.sources);
  const { executions, failures, found } = await fuzz(target, {
    seed,
    ...(coverage && { coverage }),
    until: () => performance.now() > end,
    mostFailures: Number(values.failures),
  });
  coverage?.end();
  for (const { what, input, stack } of failures) {
    if (!values["no-keep"]) addRegression(target.name, input, what);
    console.error(`${target.name}: BROKEN: ${what}\n  input: ${encoded(input)}\n  ${stack}`);
  }
  if (!values["no-keep"] && found.length > 0) {
    const fresh = new Coverage(target.sources);
    writeKept(target.name, await distilled(target, [...readCorpus(target.name, "kept"), ...found], fresh));
    fresh.end();
  }
  const report = {
    target: target.name,
    seed,
    seconds: Math.round(durationMs / 1000),
    executions,
    blocks: coverage?.blocks,
    kept: readCorpus(target.name, "kept").length,
    failures: failures.length,
  };
  if (!values.json) {
    console.log(
      `${target.name}: ${executions} executions, ${report.blocks ?? "no"} blocks counted, ${report.kept} inputs kept, ${failures.length} failures (seed ${seed})`,
    );
  }
  if (failures.length > 0) process.exitCode = 1;
  return report;
}
