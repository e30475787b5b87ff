/**
 * What a push of 20 commits costs: the whole step, against `node -e 0` and the least that git must do for it.
 */

import { cp, rm } from "node:fs/promises";
import { loadavg } from "node:os";
import path from "node:path";
import { checkout } from "../../__tests__/support/git/checkout.ts";
import { spyOnGit } from "../../__tests__/support/git/git-spy.ts";
import { eventsOf } from "../../__tests__/support/git/payloads.ts";
import { createRepository } from "../../__tests__/support/git/repository.ts";
import { gitEnvironment, temporaryDirectory } from "../../__tests__/support/git/run-git.ts";
import { startGitServer } from "../../__tests__/support/git/server.ts";
import { sampleCharacters, sampleKey } from "../../__tests__/support/sample-keys.mjs";
import { median, run } from "./processes.mjs";
import { createStep } from "./step.mjs";
import { table } from "./tables.mjs";

const NAME = "octo-org/octo-repo";
const OLD_COMMITS = 300;
const PUSHED_COMMITS = 20;
const FILES = 200;
const FILES_IN_A_COMMIT = 5;

/** @typedef {Awaited<ReturnType<typeof situation>>} Situation */

/**
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function comparePush(rounds) {
  const rows = [];
  for (const [state, label] of /** @type {const} */ ([
    ["full", "`fetch-depth: 0`"],
    ["default", "default checkout: depth 1, the rest is fetched"],
  ])) {
    for (const leaked of [false, true]) {
      const at = await situation(state, leaked);
      try {
        rows.push(await row(`${label}${leaked ? ", one key leaked" : ""}`, at, rounds));
      } finally {
        await at.remove();
      }
    }
  }
  const head = ["", "least git does", "whole step", "step : (node + least git)", "git processes"];
  return [
    `Multiples of \`node -e 0\`; ${rounds} rounds, medians; load average ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    table(head, rows),
  ].join("\n\n");
}

/**
 * @param {string} label
 * @param {Situation} at
 * @param {number} rounds
 */
async function row(label, at, rounds) {
  /** @type {Record<"node" | "git" | "step", number[]>} */
  const times = { node: [], git: [], step: [] };
  // One round before that does not count warms the file cache.
  for (let round = -1; round < rounds; round++) {
    const once = {
      node: (await run({ file: process.execPath, args: ["-e", "0"], env: {} })).ms,
      git: await at.git(),
      step: await at.step(),
    };
    if (round < 0) continue;
    times.node.push(once.node);
    times.git.push(once.git);
    times.step.push(once.step);
  }
  const [node, git, step] = [median(times.node), median(times.git), median(times.step)];
  const ratio = (/** @type {number} */ value) => value.toFixed(2);
  return [
    label,
    ratio(git / node),
    ratio(step / node),
    ratio(step / (node + git)),
    String(await at.gitCalls()),
  ];
}

/**
 * A repository, a push to it, and the workspace that the push's job has.
 *
 * @param {"full" | "default"} state
 * @param {boolean} leaked
 */
async function situation(state, leaked) {
  const repository = await createRepository();
  for (let i = 0; i < OLD_COMMITS; i++) await repository.commit({ files: filesOf(i) });
  const before = repository.tip();
  for (let i = 0; i < PUSHED_COMMITS; i++) {
    const files = filesOf(OLD_COMMITS + i);
    if (leaked && i === 7) files["src/config.js"] = `key = "${sampleKey("push")}"\n`;
    await repository.commit({ files });
  }
  const after = repository.tip();
  const server = await startGitServer();
  await server.publish(repository, NAME);
  const events = eventsOf({ repository: NAME, serverUrl: server.url });
  const commits = await repository.between(before, after);
  const event = events.push({ ref: "refs/heads/main", before, after, commits });
  const made = await checkout(server, NAME, { ref: event.ref, sha: event.sha, state });
  if (made === undefined) throw new Error("no checkout");
  const scratch = await temporaryDirectory("scan-push-");

  /** @param {Record<string, string>} env */
  async function timedStep(env = {}) {
    const step = await createStep({
      workspace: made?.workspace ?? "",
      inputs: {},
      event: { name: event.name, payload: event.payload },
      env: { ...event.env, GITHUB_SERVER_URL: server.url, ...env },
    });
    try {
      const { ms } = await run(step.command);
      const outputs = await step.outputs();
      if (outputs["scan-complete"] !== "true") throw new Error(`not complete: ${outputs["reason"]}`);
      if (outputs["leak-count"] !== (leaked ? "1" : "0")) throw new Error("not what was planted");
      return ms;
    } finally {
      await step.remove();
    }
  }

  return {
    step: () => timedStep(),
    /** In a copy, since what is fetched stays. */
    async git() {
      const copy = path.join(scratch.path, "copy");
      await cp(made.directory, copy, { recursive: true });
      const fetch =
        state === "full" ? "" : `git fetch -q --no-tags --depth=${PUSHED_COMMITS + 1} origin ${after} && `;
      const read = `git rev-list --objects --no-object-names ${after} --not ${before} | git cat-file --batch --buffer`;
      const args = ["-c", `${fetch}${read} > /dev/null`];
      const { ms, code, stderr } = await run({ file: "sh", args, env: gitEnvironment(), cwd: copy });
      await rm(copy, { recursive: true });
      if (code !== 0) throw new Error(stderr);
      return ms;
    },
    async gitCalls() {
      const spy = await spyOnGit();
      await timedStep({ PATH: spy.path });
      const calls = await spy.calls();
      await spy.remove();
      return calls.length;
    },
    async remove() {
      await scratch.remove();
      await made.remove();
      await server.close();
      await repository.remove();
    },
  };
}

/** A few files of some kilobytes, changed by this commit. @param {number} commit @returns {Record<string, string>} */
function filesOf(commit) {
  return Object.fromEntries(
    Array.from({ length: FILES_IN_A_COMMIT }, (_, i) => {
      const number = (commit * 7 + i * 31) % FILES;
      const lines = Array.from({ length: 60 }, (_, line) => sampleCharacters(`${number} ${line}`, 60));
      return [`src/part-${number}.js`, `// version ${commit}\n${lines.join("\n")}\n`];
    }),
  );
}
