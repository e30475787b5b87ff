/**
 * The scan against its peers. See README.md beside this file.
 */

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { gitText } from "../../__tests__/support/git/run-git.ts";
import { compareOnHistory } from "./history.mjs";
import { install, PEERS } from "./install.mjs";
import { VARIANTS } from "./peers.mjs";
import { comparePush } from "./push.mjs";
import { compareRecall } from "./recall.mjs";

const { values } = parseArgs({
  options: {
    repo: { type: "string", multiple: true, default: [] },
    tools: { type: "string", default: ["ours", ...PEERS].join(",") },
    binary: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "3" },
    parts: { type: "string", default: "recall,history,push" },
    thorough: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
  },
});
const tools = new Set(values.tools.split(","));
const parts = new Set(values.parts.split(","));
const given = new Map(
  values.binary.map(
    (pair) => /** @type {[string, string]} */ ([pair.split("=")[0], pair.split("=").slice(1).join("=")]),
  ),
);
/** A push takes part of a second: more rounds than of histories. */
const PUSH_ROUNDS = 9;
const ours = tools.has("ours");

const date = new Date().toISOString().slice(0, 10);
const gitVersion = await gitText(["--version"]);
console.log(`${date}, Node ${process.version}, ${gitVersion}, ${availableParallelism()} cores\n`);

/** @type {{variant: import("./peers.mjs").Variant, command: readonly string[]}[]} */
const peers = [];
for (const name of PEERS) {
  if (!tools.has(name)) continue;
  const installed = install(name, given.get(name));
  if (installed.state === "left out") {
    console.log(`- ${name}: left out, since ${installed.why}`);
    continue;
  }
  console.log(`- ${name}: ${installed.version}`);
  for (const variant of VARIANTS) {
    if (variant.name === name) peers.push({ variant, command: installed.command });
  }
}
if (parts.has("recall"))
  console.log(`\n## Recall\n\n${await compareRecall(peers, { ours, misses: values.misses })}`);
if (parts.has("history")) {
  for (const [i, repository] of values.repo.entries()) {
    const timed = peers.filter(({ variant }) => variant.history && (values.thorough || !variant.thorough));
    const found = await compareOnHistory(repository, timed, { ours, rounds: Number(values.rounds) });
    console.log(`\n## History ${i + 1} of ${values.repo.length}\n\n${found}`);
  }
}
if (parts.has("push") && ours) console.log(`\n## Push\n\n${await comparePush(PUSH_ROUNDS)}`);
