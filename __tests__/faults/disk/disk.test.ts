import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { zipOf } from "../../scan/archive/build.ts";
import type { Checkout, CheckoutState } from "../../support/git/checkout.ts";
import type { GuardOptions } from "../../support/guard.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { createSmallWorld, KEY, REMOVED_KEY } from "../../support/scan/small-world.ts";
import { expectHonest } from "../honest.ts";
import { CAN_MOUNT, type Narrow, nodeAfter, nodeOnDisk } from "./narrow.ts";

const IN_ARCHIVE = sampleKey("disk, in an archive");
const KEYS = [KEY, REMOVED_KEY, IN_ARCHIVE];
/** What is fetched cannot be made smaller than this. */
const NOISE_BYTES = 400_000;
const UNPACKED_BYTES = 12 * 1024 * 1024;

const world = await createSmallWorld({
  keys: KEYS,
  topic: [
    { files: { "app/config.ts": `key = "${KEY}"\n`, "app/.env": `K=${REMOVED_KEY}\n`, "a.bin": noise() } },
    { files: { "app/.env": null, "a.zip": archive() } },
  ],
});
afterAll(() => world.close());

function noise(): Buffer {
  return randomBytes(NOISE_BYTES);
}

function archive(): Buffer {
  const padding = Buffer.alloc(UNPACKED_BYTES, "padding\n");
  return zipOf([{ name: "big.txt", data: Buffer.concat([padding, Buffer.from(`\n${IN_ARCHIVE}\n`)]) }]);
}

interface Fault {
  readonly title: string;
  readonly made: () => Promise<Narrow>;
  readonly state?: CheckoutState;
  readonly env?: (narrow: Narrow) => Record<string, string>;
  /** What the reason of an incomplete scan has to say; `found`: it has to be complete. */
  readonly says: RegExp | "found";
}

async function scan(
  { made, state = "full", env }: Fault,
  rest: Partial<GuardOptions> = {},
): Promise<ScanRun> {
  const narrow = await made();
  try {
    const platformEnv = { RUNNER_TEMP: narrow.directory, ...env?.(narrow) };
    const run = await world.scan(await world.workspace(state), { node: narrow.node, platformEnv, ...rest });
    // The harness sees the usual directories, and nobody else sees the small disk once it is gone.
    expect(narrow.left()).toEqual([]);
    return run;
  } finally {
    await narrow.remove();
  }
}

const FULL = /the disk is full.*Free space on the runner's disk/;
const NO_PLACE = /RUNNER_TEMP.*Give the step a RUNNER_TEMP that is there and can be written to/;
const here = (): Promise<Narrow> => nodeAfter("");

const WHILE_MAKING: readonly Fault[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((inodes) => ({
    title: `room for ${inodes} names`,
    made: () => nodeOnDisk(`nr_inodes=${inodes}`),
    says: FULL,
  })),
  ...[4, 8, 12].map((size) => ({
    title: `${size} KiB`,
    made: () => nodeOnDisk(`size=${size}k`),
    says: FULL,
  })),
  { title: "a disk that is mounted read-only", made: () => nodeOnDisk("ro"), says: NO_PLACE },
];

const WHILE_FETCHING: readonly Fault[] = [20, 24, 32, 48, 64, 128, 256, 400].map((size) => ({
  title: `${size} KiB`,
  made: () => nodeOnDisk(`size=${size}k`),
  state: "none",
  says: FULL,
}));

const NO_DIRECTORY: readonly Fault[] = [
  { title: "is not there", made: here, env: () => ({ RUNNER_TEMP: "/no/such/directory" }), says: NO_PLACE },
  { title: "is a file", made: here, env: ({ node }) => ({ RUNNER_TEMP: node }), says: NO_PLACE },
  {
    title: "is none of the system's either",
    made: here,
    env: () => ({ RUNNER_TEMP: "", TMPDIR: "/no/such/directory" }),
    says: NO_PLACE,
  },
];

/** Below the first, Node itself does not start; from the last on all is well. */
const DESCRIPTORS = [22, 23, 24, 26, 28, 29, 30, 31, 32, 34, 36, 40, 48];

const TOO_FEW: readonly Fault[] = DESCRIPTORS.map((count) => ({
  title: `${count} file descriptors`,
  made: () => nodeAfter(`ulimit -n ${count}`),
  says: /nothing left|could not be started.*See what else runs/,
}));

function expectAsTold(run: ScanRun, says: Fault["says"]): void {
  const outcome = expectHonest(run, KEYS);
  if (says === "found") expect(outcome).toBe("found");
  else if (outcome === "incomplete") expect(run.outputs["reason"]).toMatch(says);
}

const AT_ONCE = 2;

/** Tries all of them, and says which one it was. */
async function tryEach(faults: readonly Fault[], isAlwaysIncomplete: boolean): Promise<void> {
  const queue = [...faults];
  let tried = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
      try {
        const run = await scan(fault);
        expectAsTold(run, fault.says);
        if (isAlwaysIncomplete) expect(run.outputs["scan-complete"]).toBe("false");
        tried++;
      } catch (error) {
        throw new Error(`${fault.title}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
  });
  await Promise.all(workers);
  expect(tried).toBe(faults.length);
}

const LONG_MS = 5 * 60_000;

if (!CAN_MOUNT)
  test.skip("full disks: this machine lets nobody mount a small one (unshare -rm)", () => undefined);
const whereMounting = CAN_MOUNT ? test : test.skip;

describe("the disk is full", () => {
  whereMounting(
    `while the store is made (${WHILE_MAKING.length} faults)`,
    () => tryEach(WHILE_MAKING, true),
    LONG_MS,
  );

  whereMounting(
    `while objects are fetched (${WHILE_FETCHING.length} faults)`,
    () => tryEach(WHILE_FETCHING, true),
    LONG_MS,
  );

  whereMounting("while archives are unpacked, which takes no room on it (1 fault)", async () => {
    const run = await scan({ title: "", made: () => nodeOnDisk("size=64k"), says: "found" });
    expect(expectHonest(run, KEYS)).toBe("found");
  });

  test("while the outputs are written: the log has the result, and the step fails (1 fault)", async () => {
    const run = await runIn(await here(), {
      platformEnv: { GITHUB_OUTPUT: "/dev/full" },
      allowDroppedOutputs: true,
    });
    expect(run).toMatchObject({ exitCode: 1, rawStderr: "", filesLeft: [] });
    expect(run.log.join("\n")).toMatch(
      /3 leaked keys in what this pull request adds\.[\s\S]*The outputs could not be written[\s\S]*free space on the runner's disk/,
    );
    expect(run.log.join("\n")).not.toMatch(/Unexpected error|ENOSPC/);
    expect(run.rawSummary).toContain("3 leaked keys");
  });

  test("while the summary is written: the log says so (1 fault)", async () => {
    const run = await runIn(await here(), { platformEnv: { GITHUB_STEP_SUMMARY: "/dev/full" } });
    expect(expectHonest(run, KEYS)).toBe("found");
    expect(run.log.join("\n")).toContain("The job summary could not be written");
  });

  test("while the log is written: outputs and summary are there (2 faults)", async () => {
    for (const lines of ["exec > /dev/full", "exec >&-"]) {
      const run = await runIn(await nodeAfter(lines), {});
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ "leak-count": "3", "scan-complete": "true", result: "fail" });
      expect(run.rawSummary).toContain("3 leaked keys");
    }
  });

  whereMounting(
    "while the SARIF report is written: it is told, and not half a report is left (2 faults)",
    async () => {
      for (const options of ["size=4k", "nr_inodes=1"]) {
        const made = await world.workspace("full", { fresh: true });
        await mkdir(path.join(made.workspace, "reports"));
        const narrow = await nodeOnDisk(options, path.join(made.workspace, "reports"));
        const run = await runIn(narrow, { inputs: { "sarif-file": "reports/leaks.sarif" } }, made);
        expect(expectHonest(run, KEYS)).toBe("found");
        expect(run.outputs["sarif-file"]).toBe("none");
        expect(run.log.join("\n")).toMatch(
          /The report could not be written: the file system answered ENOSPC/,
        );
      }
    },
  );
});

async function runIn(
  narrow: Narrow,
  { platformEnv, ...rest }: Partial<GuardOptions>,
  made?: Checkout,
): Promise<ScanRun> {
  try {
    const run = await world.scan(made ?? (await world.workspace("full")), {
      node: narrow.node,
      platformEnv: { RUNNER_TEMP: await ownTemp(narrow), ...platformEnv },
      ...rest,
    });
    expect(narrow.left()).toEqual([]);
    return run;
  } finally {
    await narrow.remove();
  }
}

/** Beside the small disk, which may be somewhere else. */
async function ownTemp({ node }: Narrow): Promise<string> {
  const directory = path.join(path.dirname(node), "temp");
  await mkdir(directory, { recursive: true });
  return directory;
}

test(`the temporary directory is not there (${NO_DIRECTORY.length} faults)`, () =>
  tryEach(NO_DIRECTORY, true));

test("RUNNER_TEMP is not set: the system's temporary directory does as well", async () => {
  const run = await scan({ title: "", made: here, env: () => ({ RUNNER_TEMP: "" }), says: "found" });
  expect(expectHonest(run, KEYS)).toBe("found");
});

test(
  `no file descriptors are left (${TOO_FEW.length} faults)`,
  async () => {
    const [first, last] = [TOO_FEW[0], TOO_FEW.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no faults");
    // The list reaches from where nothing works to where all does.
    expect(expectHonest(await scan(first), KEYS)).toBe("incomplete");
    expect(expectHonest(await scan(last), KEYS)).toBe("found");
    await tryEach(TOO_FEW, false);
  },
  LONG_MS,
);
