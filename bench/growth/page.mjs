/**
 * What was measured, as docs/performance.md and its chart.
 */

import { megabytes, table } from "../scan/tables.mjs";
import { svgOf } from "./chart.mjs";

/**
 * @typedef {object} Measured
 * @property {number} commits
 * @property {number} objects
 * @property {number} bytes
 * @property {number} diffs CPU time of `git log -p`, in milliseconds; so are the next two.
 * @property {number} reading
 * @property {number} step
 * @property {number} own Most memory of the step's process, in bytes.
 * @property {number} tree Of all processes of the step.
 */

/** @param {readonly Measured[]} measured Smallest first. */
export function chartOf(measured) {
  const largest = measured.at(-1)?.diffs ?? Number.NaN;
  const xLabel = "commits in the history";
  const line = (
    /** @type {string} */ name,
    /** @type {number} */ colour,
    /** @type {(one: Measured) => number} */ y,
  ) => ({
    name,
    colour,
    points: measured.map((one) => ({ x: one.commits, y: y(one) })),
  });
  return svgOf([
    {
      ...{ title: "CPU time of all processes", xLabel, yLabel: "git log -p of the largest = 1" },
      yText: (value) => value.toFixed(1),
      lines: [
        line("git log -p --all -U0", 0, ({ diffs }) => diffs / largest),
        line("this action", 1, ({ step }) => step / largest),
        line("git rev-list | git cat-file", 2, ({ reading }) => reading / largest),
      ],
    },
    {
      ...{ title: "Most memory of this action's process", xLabel, yLabel: "MB", yMost: 150 },
      yText: (value) => String(Math.round(value)),
      lines: [line("this action", 1, ({ own }) => own / 1e6)],
    },
  ]);
}

/** @param {readonly Measured[]} measured @param {string} machine What it was measured on, a list of clauses. */
export function pageOf(measured, machine) {
  const largest = measured.at(-1)?.diffs ?? Number.NaN;
  const ratio = (/** @type {number} */ ms) => (ms / largest).toFixed(3);
  const head = ["commits", "objects", "MB", "`git log -p`", "`rev-list \\| cat-file`", "this action"];
  const more = ["this action : `git log -p`", "own process, MB", "all processes, MB"];
  const rows = measured.map((one) => [
    ...[one.commits, one.objects].map((count) => count.toLocaleString("en")),
    megabytes(one.bytes),
    ...[one.diffs, one.reading, one.step].map(ratio),
    (one.step / one.diffs).toFixed(2),
    megabytes(one.own),
    megabytes(one.tree),
  ]);
  return `<!-- Written by bench/growth/page.mjs (npm run bench:growth) -->

# What a scan costs

## As the history grows

![Two charts: CPU time grows in a straight line with the number of commits; memory of the process hardly changes](performance.svg)

${table([...head, ...more], rows)}

Time is CPU time of all processes, in user and kernel mode, as multiples of what \`git log -p --all -U0\` takes for the largest history, which is what a scanner of diffs pays before its own work. \`git rev-list --objects --all | git cat-file --batch\` is the least that git needs to read every object once. Memory is the most that was resident, in MB: that of our process hardly changes. With git's processes it grows, since git maps the pack of the repository into memory, which the kernel counts (and takes back when it is short), and \`git rev-list\` remembers which objects it has listed.

The histories are made by \`git fast-import\` (\`bench/growth/history.mjs\`): 400 files, of which each commit changes two, some lines in each. They are small files with small changes, which is where diffs are cheapest; on real repositories the ratio to \`git log -p\` is lower: [bench/scan](../bench/scan/README.md).

Measured: ${machine}. CPU time and not waiting time, since the machine did other work as well. Listing, reading and looking run beside one another where there are cores for it.

To measure again: \`npm run build\`, then \`npm run bench:growth\`. It takes some minutes and 1 GB in the temporary directory, and writes this page and its chart.

## How a history is read

1. One \`git rev-list --objects\` lists every object once, however many commits hold it, and one \`git cat-file --batch\` reads them in that order. Merges, renames and binary files need nothing special.
2. What comes is walked over in pieces, in one memory that is used again for each (\`src/ports/outlet.ts\`, on Linux). A header becomes text only for an object that is of interest (\`src/scan/repository/batch-walk.ts\`).
3. A sieve takes two bytes at a time, and looks closer only at pairs that are rare elsewhere (\`src/scan/detect/search.ts\`). All forms of a key are searched for in this one pass.
4. Objects in which it found something, and archives, are read again and looked at exactly.
5. In which commits and under which paths a key stands is asked once, and only if there is one.

A job of its own for each part of a history: input \`scan-shard\`.

## What else was tried

Waiting time on a quiet machine of two cores, the least of some rounds, as multiples of what stands beside it, 2026-11-22.

| step | \`node -e 0\` | \`git log -p -U0\` of the same commits |
| --- | ---: | ---: |
| validate, with both requests | 3.9 | |
| a push of 1 commit (vuejs/core) | 4.1 | 30 |
| a push of 20 | 4.1 | 3.8 |
| a push of 1,000 | 16 | 0.53 |
| all of actions/toolkit, 2,700 commits | | 0.35 |
| all of vuejs/core, 9,300 commits | | 0.45 |

- **Two \`git cat-file\`, each with half of the list**, read by this one process, gain nothing on two cores: 1.00 times the time on vuejs/core, 0.92 on toolkit, with 1.04 of the CPU time. Nor do two shards at once, which list everything twice: 0.98 and 1.08. Listing, unpacking and looking have both cores busy as it is; with four cores it may be otherwise.
- **Reading the packs without git**, with the functions for zlib that Node.js offers, is slower than git: a prototype took 1.7 to 1.9 times as long for a byte as \`rev-list | cat-file\`.
- So git's own reading is the floor: \`rev-list | cat-file\` alone takes 0.2 to 0.3 of \`git log -p\` here, and a scan 1.5 times as long.

## Other measurements

Against gitleaks, betterleaks, TruffleHog and secretlint, on public repositories and for a push: \`npm run bench:scan\`. Start-up of the step: \`npm run bench:startup\`. The detector alone: \`npm run bench:detect\`.
`;
}
