/**
 * What each tool finds in the corpus, and what it takes for a key that is none.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gitText } from "../../__tests__/support/git/run-git.ts";
import { buildCorpus } from "./corpus.mjs";
import { match } from "./match.mjs";
import { parseOurs, peerEnvironment, prepareScratch } from "./peers.mjs";
import { run } from "./processes.mjs";
import { serve } from "./serve.mjs";
import { createStep } from "./step.mjs";
import { share, table } from "./tables.mjs";

/** @typedef {import("./match.mjs").Matched} Matched */
/** @typedef {import("./corpus.mjs").Corpus} Corpus */
/** @typedef {import("./peers.mjs").Variant} Variant */
/** @typedef {{label: string, matched: Matched} | {label: string, failed: string}} Outcome */

const TIMEOUT_MS = 15 * 60 * 1000;
const MOST_NAMED = 40;
const OURS = "this action";
/** Groups of which only the sum is shown. */
const COLLAPSED = new Set(["surroundings", "joined strings"]);

/**
 * @param {readonly {variant: Variant, command: readonly string[]}[]} peers
 * @param {{ours: boolean, misses: boolean}} options `misses`: also name what each tool did not find.
 * @returns {Promise<string>} Markdown.
 */
export async function compareRecall(peers, { ours, misses }) {
  const corpus = await buildCorpus();
  try {
    /** @type {Outcome[]} */
    const outcomes = [];
    if (ours) outcomes.push(await tried(OURS, () => runOurs(corpus)));
    for (const { variant, command } of peers) {
      outcomes.push(await tried(variant.label, () => runPeer(variant, command, corpus)));
    }
    const done = outcomes.flatMap((outcome) => ("matched" in outcome ? [outcome] : []));
    const failures = outcomes.flatMap((one) =>
      "failed" in one ? [`- ${one.label} failed: ${one.failed}`] : [],
    );
    return [
      recallTable(done, corpus),
      falseAlarmTable(done, corpus),
      ...failures,
      ...(misses ? done.map((outcome) => listOf(outcome, corpus)) : []),
    ].join("\n\n");
  } finally {
    await corpus.remove();
  }
}

/**
 * @param {string} label
 * @param {() => Promise<Matched>} attempt
 * @returns {Promise<Outcome>}
 */
async function tried(label, attempt) {
  try {
    return { label, matched: await attempt() };
  } catch (error) {
    return { label, failed: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Corpus} corpus */
async function runOurs(corpus) {
  const inputs = { "scan-scope": "history", "sarif-file": "findings.sarif" };
  const server = await serve(path.join(corpus.directory, ".git"));
  const sha = await gitText(["rev-parse", "HEAD"], { cwd: corpus.directory });
  const env = { ...server.env, GITHUB_SHA: sha };
  const step = await createStep({ workspace: corpus.directory, inputs, env });
  try {
    await run(step.command, { timeoutMs: TIMEOUT_MS });
    const outputs = await step.outputs();
    if (outputs["scan-complete"] !== "true") throw new Error(outputs["reason"]);
    return match(parseOurs(await step.read("findings.sarif")), corpus);
  } finally {
    await step.remove();
    await server.close();
    await rm(path.join(corpus.directory, "findings.sarif"), { force: true });
  }
}

/**
 * @param {Variant} variant
 * @param {readonly string[]} command
 * @param {Corpus} corpus
 */
async function runPeer(variant, command, corpus) {
  const scratch = await mkdtemp(path.join(tmpdir(), "scan-peer-"));
  try {
    await prepareScratch(scratch);
    const [file = "", ...first] = command;
    const args = [...first, ...variant.args(corpus.directory, scratch)];
    const { code, stdout, stderr } = await run(
      { file, args, env: peerEnvironment(scratch), cwd: corpus.directory },
      { keepStdout: true, timeoutMs: TIMEOUT_MS },
    );
    if (code === null) throw new Error("it did not end in time");
    const result = { stdout, repository: corpus.directory, scratch };
    const reports = await variant.parse(result).catch(() => {
      throw new Error(`it ended with ${code} and no report: ${stderr.trim().split("\n").at(-1)}`);
    });
    return match(reports, corpus);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @param {readonly {label: string, matched: Matched}[]} outcomes @param {Corpus} corpus */
function recallTable(outcomes, { planted }) {
  const rows = [];
  for (const group of distinct(planted.map((item) => item.group))) {
    const ofGroup = planted.filter((item) => item.group === group);
    const categories = COLLAPSED.has(group) ? [] : distinct(ofGroup.map(({ category }) => category));
    rows.push(recallRow(`**${group}**`, ofGroup, outcomes));
    for (const category of categories) {
      const ofCategory = ofGroup.filter((item) => item.category === category);
      rows.push(recallRow(category, ofCategory, outcomes));
    }
  }
  rows.push(recallRow("**all**", planted, outcomes));
  return table(["found", ...outcomes.map(({ label }) => label)], rows);
}

/**
 * @param {string} name
 * @param {readonly import("./corpus.mjs").Planted[]} items
 * @param {readonly {matched: Matched}[]} outcomes
 */
function recallRow(name, items, outcomes) {
  const counts = outcomes.map(({ matched }) => items.filter((item) => matched.found.has(item)).length);
  return [name, ...counts.map((count) => share(count, items.length))];
}

/** @param {readonly {label: string, matched: Matched}[]} outcomes @param {Corpus} corpus */
function falseAlarmTable(outcomes, { decoys }) {
  const others = decoys.filter(({ group }) => group === "of others");
  const nobodys = decoys.filter(({ group }) => group === "not secret");
  /** @type {(matched: Matched) => (decoy: import("./corpus.mjs").Decoy) => boolean} */
  const reported =
    ({ asOpenAi, asOther }) =>
    (decoy) =>
      asOpenAi.has(decoy) || asOther.has(decoy);
  /** @type {[string, (matched: Matched) => number][]} */
  const counts = [
    [
      `other vendors' secrets called OpenAI's, of ${others.length}`,
      ({ asOpenAi }) => others.filter((decoy) => asOpenAi.has(decoy)).length,
    ],
    [
      `texts that are nobody's secret called OpenAI's, of ${nobodys.length}`,
      ({ asOpenAi }) => nobodys.filter((decoy) => asOpenAi.has(decoy)).length,
    ],
    [
      `texts that are nobody's secret reported under any name, of ${nobodys.length}`,
      (matched) => nobodys.filter(reported(matched)).length,
    ],
    ["reports of anything else", ({ unexpected }) => unexpected.length],
    [
      `(no false alarm) other vendors' secrets reported as something else, of ${others.length}`,
      ({ asOther }) => others.filter((decoy) => asOther.has(decoy)).length,
    ],
  ];
  const rows = counts.map(([name, count]) => [
    name,
    ...outcomes.map(({ matched }) => String(count(matched))),
  ]);
  return table(["false alarms", ...outcomes.map(({ label }) => label)], rows);
}

/** @param {{label: string, matched: Matched}} outcome @param {Corpus} corpus */
function listOf({ label, matched }, { planted }) {
  const missed = planted.filter((item) => !matched.found.has(item));
  const named = (/** @type {string} */ title, /** @type {string[]} */ names) =>
    names.length === 0
      ? []
      : [`  ${title}, ${names.length}:`, ...names.slice(0, MOST_NAMED).map((name) => `    ${name}`)];
  return [
    `${label}:`,
    ...named(
      "missed",
      missed.map(({ id }) => id),
    ),
    ...named(
      "found, but not the key itself",
      [...matched.inexact].map(({ id }) => id),
    ),
    ...named(
      "called OpenAI's",
      [...matched.asOpenAi].map(({ id }) => id),
    ),
    ...named(
      "called something else",
      [...matched.asOther].map(({ id }) => id),
    ),
    ...named(
      "unexpected",
      matched.unexpected.map(({ rule, path }) => `${rule} ${path ?? "in no file"}`),
    ),
  ].join("\n");
}

/** @param {readonly string[]} names */
const distinct = (names) => [...new Set(names)];
