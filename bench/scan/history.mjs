/**
 * Time and memory of each tool on the whole history of a repository, as multiples of what git itself needs to print
 * all diffs. Interleaved rounds, medians. What is found there is neither printed nor kept, but for its number.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { git, gitText, temporaryDirectory } from "../../__tests__/support/git/run-git.ts";
import { peerEnvironment, prepareScratch } from "./peers.mjs";
import { median, run } from "./processes.mjs";
import { serve } from "./serve.mjs";
import { createStep } from "./step.mjs";
import { megabytes, table } from "./tables.mjs";

/** @typedef {import("./processes.mjs").Ran} Ran */
/** @typedef {import("./peers.mjs").Variant} Variant */
/** @typedef {Ran & {found: string}} Timed `found`: how many keys it says are OpenAI's, and how many other secrets. */

/**
 * @typedef {object} Contestant
 * @property {string} label
 * @property {() => Promise<Timed>} once
 */

const BASELINE = "`git log -p --all -U0`";
const READING = "git rev-list --objects --no-object-names --all | git cat-file --batch --buffer";
const HEAD = [
  ...[
    "",
    "time",
    "lowest to highest",
    "CPU time",
    "own process, MB",
    "largest process, MB",
    "all processes, MB",
  ],
  "OpenAI's + other",
];
const LONGEST_MS = 40 * 60 * 1000;

/**
 * @param {string} repository Path of a repository, bare or not. It is not changed: all work in one clone of it.
 * @param {readonly {variant: Variant, command: readonly string[]}[]} peers
 * @param {{ours: boolean, rounds: number}} options
 * @returns {Promise<string>} Markdown.
 */
export async function compareOnHistory(repository, peers, options) {
  const root = await temporaryDirectory("scan-history-");
  const workspace = path.join(root.path, "workspace");
  try {
    // All refs, not only branches and tags; packs are shared with the original.
    await git(["clone", "--quiet", "--mirror", "--local", repository, path.join(workspace, ".git")]);
    await git(["config", "core.bare", "false"], { cwd: workspace });
    await git(["reset", "--quiet", "--hard"], { cwd: workspace });
    return await compareIn(workspace, peers, options);
  } finally {
    await root.remove();
  }
}

/**
 * @param {string} workspace
 * @param {readonly {variant: Variant, command: readonly string[]}[]} peers
 * @param {{ours: boolean, rounds: number}} options
 */
async function compareIn(workspace, peers, { ours, rounds }) {
  const contestants = [
    shell(BASELINE, "exec git log -p --all -U0", workspace),
    shell("`rev-list \\| cat-file`", READING, workspace),
    shell("`rev-list \\| cat-file \\| cat`", `${READING} | cat`, workspace),
    ...(ours ? [action(workspace)] : []),
    ...peers.map(({ variant, command }) => peer(variant, command, workspace)),
  ];
  const loadBefore = loadavg()[0] ?? 0;
  /** @type {Map<string, Timed[]>} */
  const runs = new Map(contestants.map(({ label }) => [label, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { label, once } of contestants) {
      const ran = await once();
      runs.get(label)?.push(ran);
      process.stderr.write(
        `  ${label}, round ${round + 1}: ${(ran.ms / 1000).toFixed(1)} s, ended with ${ran.code}\n`,
      );
    }
  }
  const baseline = runs.get(BASELINE) ?? [];
  const rows = [...runs].map(([label, all]) => rowOf(label, all, baseline));
  const { commits, objects } = await sizeOf(workspace);
  return [
    `${commits} commits, ${objects} objects; ${rounds} round(s); load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
    table(HEAD, rows),
  ].join("\n\n");
}

/** @param {string} label @param {readonly Timed[]} all @param {readonly Timed[]} baseline */
function rowOf(label, all, baseline) {
  const base = median(baseline.map(({ ms }) => ms));
  const ratio = (/** @type {number} */ ms) => (ms / base).toFixed(2);
  const cpu = (/** @type {readonly Timed[]} */ runs) => median(runs.map(({ cpuMs }) => cpuMs));
  const times = all.map(({ ms }) => ms);
  const most = (/** @type {"own" | "largest" | "tree"} */ which) =>
    megabytes(median(all.map(({ memory }) => memory[which])));
  const failed = all.some(({ code }) => code !== 0);
  return [
    failed ? `${label} (failed)` : label,
    ratio(median(times)),
    `${ratio(Math.min(...times))} to ${ratio(Math.max(...times))}`,
    (cpu(all) / cpu(baseline)).toFixed(2),
    label.includes("\\|") ? "" : most("own"),
    most("largest"),
    most("tree"),
    all[0]?.found ?? "",
  ];
}

/** @param {string} label @param {string} script @param {string} workspace @returns {Contestant} */
function shell(label, script, workspace) {
  const env = peerEnvironment(tmpdir());
  // Not through a pipe of ours: what reads the output is /dev/null.
  const command = { file: "sh", args: ["-c", `${script} > /dev/null`], env, cwd: workspace };
  return { label, once: async () => ({ ...(await run(command)), found: "" }) };
}

/** @param {string} workspace @returns {Contestant} */
function action(workspace) {
  return {
    label: "**this action**",
    async once() {
      const server = await serve(path.join(workspace, ".git"));
      const step = await createStep({
        workspace,
        inputs: { "scan-scope": "history" },
        env: {
          ...server.env,
          GITHUB_SHA: await gitText(["rev-parse", "HEAD"], { cwd: workspace }),
          GITHUB_REF: await gitText(["symbolic-ref", "HEAD"], { cwd: workspace }),
        },
      });
      try {
        const ran = await run(step.command, { timeoutMs: LONGEST_MS });
        const outputs = await step.outputs();
        if (outputs["scan-complete"] !== "true") {
          throw new Error(`this action's scan was not complete: ${outputs["reason"] ?? ran.stderr}`);
        }
        // It ends with 1 where it finds a leak.
        return { ...ran, code: 0, found: `${outputs["leak-count"]} + ${outputs["possible-leak-count"]}` };
      } finally {
        await step.remove();
        await server.close();
      }
    },
  };
}

/**
 * @param {Variant} variant
 * @param {readonly string[]} command
 * @param {string} workspace
 * @returns {Contestant}
 */
function peer(variant, command, workspace) {
  return {
    label: variant.label,
    async once() {
      const scratch = await mkdtemp(path.join(tmpdir(), "scan-peer-"));
      try {
        await prepareScratch(scratch);
        const [file = "", ...first] = command;
        const args = [...first, ...variant.args(workspace, scratch)];
        const started = { file, args, env: peerEnvironment(scratch), cwd: scratch };
        const ran = await run(started, { timeoutMs: LONGEST_MS, keepStdout: true });
        const reports = await variant.parse({ stdout: ran.stdout, repository: workspace, scratch });
        const openAi = reports.filter((report) => report.openAi).length;
        return { ...ran, found: `${openAi} + ${reports.length - openAi}` };
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

/** @param {string} workspace */
async function sizeOf(workspace) {
  const listed = async (/** @type {string[]} */ ...more) =>
    (await gitText(["rev-list", "--all", ...more], { cwd: workspace })).split("\n").length;
  return { commits: await listed(), objects: await listed("--objects", "--no-object-names") };
}
