/**
 * Histories of any length, made by `git fast-import`, the same on every run.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { git, gitEnvironment, temporaryDirectory } from "../../__tests__/support/git/run-git.ts";
import { sampleCharacters } from "../../__tests__/support/sample-keys.mjs";

/** So many files there are, however long the history: it grows, and the tree does not. */
const FILES = 400;
const FILES_IN_A_FOLDER = 20;
const FILES_IN_A_COMMIT = 2;
const LINES = 80;
const CHARACTERS_IN_A_LINE = 60;
const FIRST_COMMIT_SECONDS = 1_700_000_000;

/**
 * A clone with a work tree whose history has so many commits, without a key in it.
 *
 * @param {number} commits
 * @returns {Promise<{workspace: string, remove: () => Promise<void>}>}
 */
export async function historyOf(commits) {
  const root = await temporaryDirectory("scan-growth-");
  const workspace = path.join(root.path, "workspace");
  await git(["init", "--quiet", "--initial-branch=main", workspace]);
  const child = spawn("git", ["fast-import", "--quiet"], {
    ...{ cwd: workspace, env: gitEnvironment() },
    stdio: ["pipe", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  for (let commit = 0; commit < commits; commit++) {
    if (!child.stdin.write(textOf(commit))) await once(child.stdin, "drain");
  }
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  // As a server packs what is cloned, but for the time of finding better deltas.
  await git(["repack", "-a", "-d", "--quiet"], { cwd: workspace });
  await git(["reset", "--quiet", "--hard"], { cwd: workspace });
  return { workspace, remove: root.remove };
}

/** One commit in the language of `git fast-import`. @param {number} commit */
function textOf(commit) {
  const message = `Commit ${commit}\n`;
  const files = Array.from({ length: FILES_IN_A_COMMIT }, (_, at) => fileOf(commit, at));
  return [
    "commit refs/heads/main",
    `committer Nobody <nobody@example.com> ${FIRST_COMMIT_SECONDS + commit} +0000`,
    `data ${message.length}`,
    message,
    ...files.flatMap(({ name, text }) => [`M 100644 inline ${name}`, `data ${text.length}`, text]),
    "",
  ].join("\n");
}

/** Each file changes in some lines at a time, as programs do. @param {number} commit @param {number} at */
function fileOf(commit, at) {
  const number = (commit * 7 + at * 131) % FILES;
  const lines = Array.from({ length: LINES }, (_, line) =>
    line % 10 === commit % 10 ? `line ${line} as of ${commit}` : lineOf(number, line),
  );
  const name = `part-${Math.floor(number / FILES_IN_A_FOLDER)}/file-${number}.js`;
  return { name, text: `${lines.join("\n")}\n` };
}

/** @type {Map<string, string>} */
const made = new Map();

/** @param {number} file @param {number} line */
function lineOf(file, line) {
  const seed = `${file} ${line}`;
  const text = made.get(seed) ?? sampleCharacters(seed, CHARACTERS_IN_A_LINE);
  made.set(seed, text);
  return text;
}
