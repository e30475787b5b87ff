import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { gitEnvironment, gitText } from "../../support/git/run-git.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { createSmallWorld, places, type SmallWorld } from "../../support/scan/small-world.ts";
import { expectHonest } from "../honest.ts";
import { faultyGit } from "./faulty-git.ts";

// One enormous file. With FAULTS=all it is larger than what 32 bits can count; by default it takes less time.

const IS_ALL = process.env["FAULTS"] === "all";
const MIB = 1024 * 1024;
const LINE_BYTES = 64;
const HUGE_BYTES = (IS_ALL ? 2200 : 300) * MIB;
const SMALL_BYTES = 4 * MIB;
const LONG_MS = 30 * 60_000;
const SAMPLE_EVERY_MS = 50;
/** Of both processes; the whole file would be many times as much. */
const MOST_MORE_BYTES = 150 * MIB;
const LINES_A_PIECE = 16_384;

const KEYS = ["beginning", "middle", "end"].map((where) => sampleKey(`huge, ${where}`));
const worlds: SmallWorld[] = [];
afterAll(async () => {
  for (const world of worlds) await world.close();
});

/** Numbers of the lines on which the keys stand, from 1. */
function linesOf(bytes: number): number[] {
  const lines = bytes / LINE_BYTES;
  // More than half, so that the one in the middle lies beyond 2^31 bytes.
  return [1, Math.floor(lines * 0.98), lines];
}

/** A commit with such a file, without ever having it in memory. */
async function worldWith(bytes: number): Promise<SmallWorld> {
  const world = await createSmallWorld({ topic: [{ files: { "a.txt": "-\n" } }], keys: KEYS });
  worlds.push(world);
  const { repository, head } = world;
  await repository.flush();
  const git = spawn(
    "git",
    ["-c", "core.bigFileThreshold=1m", "-c", "pack.compression=1", "fast-import", "--quiet"],
    {
      env: gitEnvironment({ GIT_DIR: repository.directory }),
      stdio: ["pipe", "ignore", "inherit"],
    },
  );
  const ended = once(git, "close");
  const write = async (piece: string | Buffer): Promise<void> => {
    if (!git.stdin.write(piece)) await once(git.stdin, "drain");
  };
  const person = "Mona <mona@example.com> 1767225600 +0000";
  // A line with a key is longer than the others.
  const longer = KEYS.reduce((sum, key) => sum + key.length + 1 - LINE_BYTES, 0);
  await write(`commit refs/heads/huge\ncommitter ${person}\ndata 1\nx\nfrom ${head}\n`);
  await write(`M 100644 inline huge.txt\ndata ${bytes + longer}\n`);
  const wanted = new Map(linesOf(bytes).map((line, at) => [line, KEYS[at] ?? ""]));
  const plain = `${"x".repeat(LINE_BYTES - 1)}\n`;
  const piece = Buffer.from(plain.repeat(LINES_A_PIECE));
  for (let line = 1; line <= bytes / LINE_BYTES; ) {
    const next = [...wanted.keys()].find((one) => one >= line) ?? Number.POSITIVE_INFINITY;
    const count = Math.min(LINES_A_PIECE, next - line, bytes / LINE_BYTES + 1 - line);
    if (count > 0) {
      await write(piece.subarray(0, count * LINE_BYTES));
      line += count;
      continue;
    }
    await write(`${wanted.get(line)}\n`);
    line++;
  }
  git.stdin.end("\n");
  await ended;
  return world;
}

interface Peaks {
  node: number;
  git: number;
}

/** The most memory that the processes of a run had at once, each by itself. Linux only; elsewhere 0. */
function watch(mark: string): { stop(): Peaks } {
  const peaks: Peaks = { node: 0, git: 0 };
  const look = (): void => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark)) continue;
        const [, kib = "0"] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
        const name = readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("git") ? "git" : "node";
        peaks[name] = Math.max(peaks[name], Number(kib) * 1024);
      } catch {
        // It has just ended.
      }
    }
  };
  const timer = process.platform === "linux" ? setInterval(look, SAMPLE_EVERY_MS) : undefined;
  return {
    stop: () => {
      clearInterval(timer);
      return peaks;
    },
  };
}

async function scan(bytes: number): Promise<{ run: ScanRun; peaks: Peaks; ms: number }> {
  const world = await worldWith(bytes);
  const { events, repository } = world;
  const id = await repository.git("rev-parse", "refs/heads/huge");
  const event = events.push({ ref: "refs/heads/huge", before: world.head, after: id });
  const made = await world.workspace("none", { event });
  // Nothing is checked out, and nothing copied.
  await gitText(["clone", "--quiet", "--no-checkout", "--shared", repository.directory, made.workspace]);
  const git = await faultyGit(undefined);
  const watching = watch(git.mark);
  try {
    const run = await world.scan(made, { platformEnv: { PATH: git.path }, timeoutMs: LONG_MS }, event);
    return { run, peaks: watching.stop(), ms: run.durationMs };
  } finally {
    watching.stop();
    await git.remove();
  }
}

test(
  `a file of ${HUGE_BYTES / MIB} MiB, with keys at its beginning, towards its end and at its end (1 fault)`,
  async () => {
    const small = await scan(SMALL_BYTES);
    const huge = await scan(HUGE_BYTES);
    for (const [{ run }, bytes] of [
      [small, SMALL_BYTES],
      [huge, HUGE_BYTES],
    ] as const) {
      expect(expectHonest(run, KEYS)).toBe("found");
      expect(places(run).toSorted()).toEqual(
        linesOf(bytes)
          .map((line) => `file:huge.txt:${line}:1`)
          .toSorted(),
      );
    }
    expect(huge.peaks.node - small.peaks.node).toBeLessThan(MOST_MORE_BYTES);
    expect(huge.peaks.git - small.peaks.git).toBeLessThan(MOST_MORE_BYTES);
  },
  LONG_MS,
);
