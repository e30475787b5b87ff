/**
 * Runs a program and says how long it took and how much memory its processes had.
 */

import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";

/**
 * @typedef {object} Command
 * @property {string} file
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} env All of it; nothing is inherited.
 * @property {string} [cwd]
 */

/**
 * @typedef {object} Ran
 * @property {number | null} code `null` when a signal ended it.
 * @property {number} ms From the start to the end of the process.
 * @property {string} stdout Empty unless it was asked for.
 * @property {string} stderr The last of it.
 * @property {Memory} memory
 * @property {number} cpuMs Of all its processes, in user and kernel mode. Zero where there is no /proc.
 */

/**
 * Resident memory in bytes. Linux counts pages of files that a process has mapped, so that a git which maps a pack
 * has the pack in it; the sum counts what two processes share twice. Zero where there is no /proc.
 *
 * @typedef {object} Memory
 * @property {number} own The most that the program's own process ever had.
 * @property {number} largest The most that any one process of it ever had.
 * @property {number} tree The most that all its processes were seen to have together.
 */

/** Of /proc, on every Linux that Node runs on. */
const TICK_MS = 10;
const POLL_INTERVAL_MS = 50;
const LONGEST_STDERR = 4000;

/**
 * @param {Command} command
 * @param {{keepStdout?: boolean, timeoutMs?: number}} [options]
 * @returns {Promise<Ran>} Also when the program fails.
 */
export function run({ file, args, env, cwd }, { keepStdout = false, timeoutMs = 3_600_000 } = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", keepStdout ? "pipe" : "ignore", "pipe"] });
    /** @type {Buffer[]} */
    const stdout = [];
    let stderr = "";
    let endedAt = 0;
    child.stdout?.on("data", (chunk) => stdout.push(chunk));
    child.stderr?.on("data", (chunk) => {
      stderr = (stderr + chunk).slice(-LONGEST_STDERR);
    });
    const watch = watchUse(child.pid ?? 0);
    const timer = setTimeout(() => child.kill(), timeoutMs);
    child.once("exit", () => {
      endedAt = performance.now();
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      watch.stop();
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      const text = Buffer.concat(stdout).toString();
      resolve({ code, ms: endedAt - startedAt, stdout: text, stderr, ...watch.stop() });
    });
  });
}

/**
 * Looks at the process and its descendants every now and then. What one process had at most, and what its ended
 * children used, the kernel knows, so that only the last moments are missed.
 *
 * @param {number} pid
 */
function watchUse(pid) {
  /** @type {Memory} */
  const memory = { own: 0, largest: 0, tree: 0 };
  let cpuMs = 0;
  let stopped = false;
  async function look() {
    const processes = await treeOf(pid);
    let sum = 0;
    let used = 0;
    for (const { id, highWater, resident, cpu } of processes) {
      used += cpu;
      if (id === pid) memory.own = Math.max(memory.own, highWater);
      memory.largest = Math.max(memory.largest, highWater);
      sum += resident;
    }
    memory.tree = Math.max(memory.tree, sum);
    cpuMs = Math.max(cpuMs, used);
    if (!stopped) setTimeout(look, POLL_INTERVAL_MS).unref();
  }
  void look();
  return {
    stop() {
      stopped = true;
      return { memory, cpuMs };
    },
  };
}

/**
 * @param {number} pid
 * @returns {Promise<{id: number, highWater: number, resident: number, cpu: number}[]>} `cpu` in milliseconds.
 */
async function treeOf(pid) {
  const [status, stat] = await Promise.all(
    ["status", "stat"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "")),
  );
  // Behind the name: state, ten fields, then user and kernel time of the process and of its ended children.
  const ticks = ((stat ?? "").split(") ").at(-1) ?? "").split(" ").slice(11, 15).map(Number);
  const kilobytes = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status ?? "")?.[1] ?? 0);
  const own = {
    id: pid,
    highWater: 1024 * kilobytes("VmHWM"),
    resident: 1024 * kilobytes("VmRSS"),
    cpu: TICK_MS * ticks.reduce((sum, value) => sum + value, 0),
  };
  return [own, ...(await Promise.all((await childrenOf(pid)).map(treeOf))).flat()];
}

/** Of all threads: each knows those that it started itself. @param {number} pid */
async function childrenOf(pid) {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => "")),
  );
  return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
