/**
 * This action as a step of a job: the bundle, in the environment that a runner gives it.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { stepEnvironment } from "../../__tests__/support/step-env.mjs";
import { createSandbox } from "../../__tests__/support/step-sandbox.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Step
 * @property {import("./processes.mjs").Command} command
 * @property {(file: string) => Promise<string>} read A file in the workspace.
 * @property {() => Promise<Record<string, string>>} outputs Of one line each.
 * @property {() => Promise<void>} remove
 */

/**
 * @param {object} setting
 * @param {string} setting.workspace
 * @param {Record<string, string>} setting.inputs `with:` of the step; `checks: scan` is set.
 * @param {{name: string, payload?: unknown}} [setting.event] Default: a run by hand.
 * @param {Record<string, string>} [setting.env] Overrides of what the platform sets.
 * @returns {Promise<Step>}
 */
export async function createStep({ workspace, inputs, event = { name: "workflow_dispatch" }, env = {} }) {
  const manifest = parse(await readFile(path.join(root, "action.yml"), "utf8"));
  const sandbox = await createSandbox({ cwd: workspace, payload: event.payload ?? {}, omit: [] });
  const bundle = path.join(root, manifest.runs.main);
  const given = { checks: "scan", ...inputs };
  const options = { bundle, inputs: given, defaults: defaultsOf(manifest), event, platformEnv: env };
  return {
    command: {
      file: process.execPath,
      args: [bundle],
      env: stepEnvironment(options, sandbox),
      cwd: workspace,
    },
    read: (file) => readFile(path.join(workspace, file), "utf8"),
    outputs: async () => outputsIn(await sandbox.read("GITHUB_OUTPUT")),
    remove: sandbox.remove,
  };
}

/**
 * Expressions are for GitHub to fill in; here they are empty.
 *
 * @param {{inputs: Record<string, {default?: string}>}} manifest
 */
function defaultsOf(manifest) {
  return Object.fromEntries(
    Object.entries(manifest.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default.startsWith("$") ? "" : input.default]],
    ),
  );
}

/**
 * `name<<delimiter`, value, delimiter.
 *
 * @param {string} text
 */
function outputsIn(text) {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(.+)\n(.*)\n\2$/gm)].map(([, name = "", , value = ""]) => [name, value]),
  );
}
