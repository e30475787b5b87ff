/**
 * What the scan of a whole history costs as the history grows: a chart and a table in docs/performance.md.
 *
 * Run: npm run bench:growth -- [--commits 1000,10000] [--rounds 3]
 */

import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gitEnvironment, gitText } from "../../__tests__/support/git/run-git.ts";
import { run } from "../scan/processes.mjs";
import { serve } from "../scan/serve.mjs";
import { createStep } from "../scan/step.mjs";
import { historyOf } from "./history.mjs";
import { chartOf, pageOf } from "./page.mjs";

const { values } = parseArgs({
  options: {
    commits: { type: "string", default: "1000,10000,25000,50000,100000" },
    rounds: { type: "string", default: "3" },
  },
});
const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const rounds = Number(values.rounds);
const READ = "git rev-list --objects --no-object-names --all | git cat-file --batch --buffer > /dev/null";

/** @typedef {import("./page.mjs").Measured} Measured */

/** @type {Measured[]} */
const measured = [];
for (const commits of values.commits.split(",").map(Number)) {
  const history = await historyOf(commits);
  try {
    measured.push({ commits, ...(await measure(history.workspace)) });
  } finally {
    await history.remove();
  }
  process.stderr.write(`${JSON.stringify(measured.at(-1))}\n`);
}
const machine = [
  new Date().toISOString().slice(0, 10),
  `Node ${process.version}`,
  await gitText(["--version"]),
  `${availableParallelism()} cores`,
  `load average ${(loadavg()[0] ?? 0).toFixed(1)} at the end`,
  `best of ${rounds} interleaved round(s)`,
].join(", ");
writeFileSync(path.join(docs, "performance.svg"), chartOf(measured));
writeFileSync(path.join(docs, "performance.md"), pageOf(measured, machine));

/** @param {string} workspace */
async function measure(workspace) {
  const server = await serve(path.join(workspace, ".git"));
  const best = { diffs: Number.POSITIVE_INFINITY, reading: Number.POSITIVE_INFINITY };
  const step = { step: Number.POSITIVE_INFINITY, own: 0, tree: 0, objects: 0, bytes: 0 };
  try {
    for (let round = 0; round < rounds; round++) {
      best.diffs = Math.min(best.diffs, await shell("git log -p --all -U0 > /dev/null", workspace));
      best.reading = Math.min(best.reading, await shell(READ, workspace));
      const { cpuMs, memory, objects, bytes } = await scan(workspace, server.env);
      step.step = Math.min(step.step, cpuMs);
      step.own = Math.max(step.own, memory.own);
      step.tree = Math.max(step.tree, memory.tree);
      Object.assign(step, { objects, bytes });
    }
  } finally {
    await server.close();
  }
  return { ...best, ...step };
}

/** @param {string} script @param {string} cwd */
async function shell(script, cwd) {
  const { cpuMs, code } = await run({
    file: "sh",
    args: ["-c", `${script}; exit $?`],
    env: gitEnvironment(),
    cwd,
  });
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return cpuMs;
}

/** @param {string} workspace @param {Record<string, string>} env */
async function scan(workspace, env) {
  const sha = await gitText(["rev-parse", "HEAD"], { cwd: workspace });
  const step = await createStep({
    workspace,
    inputs: { "scan-scope": "history" },
    env: { ...env, GITHUB_SHA: sha, GITHUB_REF: "refs/heads/main" },
  });
  try {
    const { cpuMs, memory } = await run(step.command);
    const outputs = await step.outputs();
    if (outputs["scan-complete"] !== "true" || outputs["leak-count"] !== "0")
      throw new Error(`the scan was not complete, or found what is not there: ${outputs["reason"]}`);
    const [objects, bytes] = [Number(outputs["objects-scanned"]), Number(outputs["bytes-scanned"])];
    return { cpuMs, memory, objects, bytes };
  } finally {
    await step.remove();
  }
}
