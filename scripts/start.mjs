// `npm start`: runs the committed dist/index.js exactly as the runner would, and shows what a user would see.
// Works on a fresh clone with Node alone: nothing but files of this repository and Node's own modules.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runAction } from "../__tests__/support/runner.mjs";
import { STATES, startStandIn } from "../__tests__/support/stand-in-api.mjs";

const USAGE = `Runs the action from dist/ as the GitHub runner would.

  npm start                                  with OPENAI_API_KEY set: asks the API (a few tokens);
                                             without: asks an embedded stand-in API on this machine
  npm start -- --list                        states that the stand-in can be in
  npm start -- --state no-credit             one of them
  npm start -- --age 80                      a key that is so many days old: what checks: rotation says of it
  npm start -- --locale zh-CN                in Chinese (简体中文), with any of the others
  npm start -- --input probe=models          any input of the action, repeatable
  npm start -- --scan .                      looks for leaked keys in all history of a git repository here;
                                             --input scan-scope=tree: in its files as they are committed now
`;

/** As in action.yml; read without a YAML parser, since nothing is installed. */
const INPUTS = [
  ...(
    /^inputs:\n([\s\S]*?)^\w/m.exec(readFileSync(new URL("../action.yml", import.meta.url), "utf8"))?.[1] ??
    ""
  ).matchAll(/^ {2}([a-z-]+):$/gm),
].map(([, name = ""]) => name);

const values = options();
if (!values) process.exitCode = 2;
else if (values.help) console.log(USAGE);
else if (values.list) listStates();
else if (values.scan !== undefined) process.exitCode = await startScan(values.scan, inputPairs(values));
else process.exitCode = await start(values.state, values.age, inputPairs(values));

/**
 * @param {{ locale?: string | undefined, input: string[] }} given
 * @returns {string[]} `name=value`
 */
function inputPairs({ locale, input }) {
  return locale === undefined ? input : [`locale=${locale}`, ...input];
}

/** The options given, or `undefined` after a word about what is wrong with them. */
function options() {
  try {
    return parseArgs({
      options: {
        state: { type: "string" },
        age: { type: "string" },
        scan: { type: "string" },
        locale: { type: "string" },
        list: { type: "boolean", default: false },
        input: { type: "string", multiple: true, default: [] },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return undefined;
  }
}

/**
 * @param {string | undefined} state
 * @param {string | undefined} age of the stand-in's key, in days
 * @param {readonly string[]} pairs `name=value`
 * @returns {Promise<number>} exit code of the step
 */
async function start(state, age, pairs) {
  if (!areInputs(pairs)) return 2;
  if (age !== undefined && !/^\d{1,4}$/.test(age)) {
    console.error("--age takes a number of days, such as 80.");
    return 2;
  }
  // What the real API is not asked about without an admin key, nobody can say.
  const realKey = state === undefined && age === undefined ? process.env["OPENAI_API_KEY"] : undefined;
  if (state !== undefined && !Object.hasOwn(STATES, state)) {
    console.error(`There is no state "${state}". See: npm start -- --list`);
    return 2;
  }
  const key = realKey || standInKey(state);
  const organization = age === undefined ? undefined : organizationWith(key, Number(age));
  const rotation = organization
    ? { checks: "validate, rotation", "admin-key": organization.adminKey }
    : undefined;
  const inputs = { "api-key": key, ...rotation, ...inputsOf(pairs) };
  const standIn = realKey
    ? undefined
    : await startStandIn({ state: state ?? "valid", key, ...(organization ? { organization } : {}) });
  try {
    heading(standIn ? `Step log (stand-in API, state "${standIn.state}")` : "Step log (the real API)");
    if (standIn)
      console.log(
        "(The stand-in is on this machine, so the action treats it as any host that is not OpenAI's.)",
      );
    return await run({
      inputs: { ...(standIn ? { "base-url": standIn.url } : {}), ...inputs },
      secrets: [inputs["api-key"], organization?.adminKey ?? ""].filter((secret) => secret !== ""),
    });
  } finally {
    await standIn?.close();
  }
}

/**
 * @param {string} directory of a git repository on this machine
 * @param {readonly string[]} pairs `name=value`
 * @returns {Promise<number>} exit code of the step
 */
async function startScan(directory, pairs) {
  if (!areInputs(pairs)) return 2;
  /** @param {string[]} args */
  const ask = (...args) =>
    spawnSync("git", ["-C", directory, "rev-parse", ...args], { encoding: "utf8" }).stdout?.trim() ?? "";
  const root = ask("--show-toplevel");
  const head = ask("--verify", "--quiet", "HEAD");
  if (root === "" || head === "") {
    console.error(`${directory} is no work tree of a git repository with a commit.`);
    return 2;
  }
  heading(`Step log (scan of ${path.resolve(root)})`);
  return await run({
    inputs: { checks: "scan", "scan-scope": "history", ...inputsOf(pairs) },
    cwd: path.resolve(root),
    // Not of any server: what is on this machine is all there is.
    platformEnv: { GITHUB_SHA: head, GITHUB_REPOSITORY: "" },
    timeoutMs: 3_600_000,
    // What is found is masked, and nobody knew it before.
    allowUntrusted: true,
  });
}

/** @param {readonly string[]} pairs */
function areInputs(pairs) {
  const wrong = pairs.find((pair) => !INPUTS.includes(pair.slice(0, Math.max(0, pair.indexOf("=")))));
  if (wrong === undefined) return true;
  console.error(`--input takes NAME=VALUE with one of these names: ${INPUTS.join(", ")}.`);
  return false;
}

/**
 * Runs the bundle, and shows what a user would see.
 *
 * @param {Partial<import("../__tests__/support/runner.mjs").RunOptions>} options
 * @returns {Promise<number>} exit code of the step
 */
async function run(options) {
  const report = await runAction({
    bundle: fileURLToPath(new URL("../dist/index.js", import.meta.url)),
    repository: "you/your-repository",
    event: { name: "workflow_dispatch", payload: {} },
    timeoutMs: 300_000,
    onLine: (line) => console.log(line),
    ...options,
    platformEnv: { ...proxyVariables(), ...options.platformEnv },
  });
  heading("Outputs");
  for (const [name, value] of Object.entries(report.outputs)) console.log(`${name}=${value}`);
  heading("Job summary (Markdown)");
  console.log(report.summary.trim());
  heading(`Step ${report.conclusion}, exit code ${report.exitCode}`);
  return report.exitCode ?? 1;
}

/**
 * A key that only the stand-in knows, made here so that none stands in the repository.
 * @param {string | undefined} state
 */
function standInKey(state = "valid") {
  const part = () => randomBytes(60).toString("base64url").slice(0, 74);
  const prefix = state.startsWith("admin-key") ? "sk-admin-" : "sk-proj-";
  return `${prefix}${part()}${"T3Blbk"}${"FJ"}${part()}`;
}

/**
 * An organization that can tell how old the key is, whose admin key only this stand-in knows.
 * @param {string} key
 * @param {number} days
 */
function organizationWith(key, days) {
  const createdAt = new Date(Date.now() - days * 86_400_000);
  return { adminKey: standInKey("admin-key"), key, createdAt };
}

function listStates() {
  const width = Math.max(...Object.keys(STATES).map((name) => name.length));
  for (const group of /** @type {const} */ (["openai", "relay", "fault"])) {
    console.log(`\n${group}:`);
    for (const [name, state] of Object.entries(STATES)) {
      if (state.group === group) console.log(`  ${name.padEnd(width)}  ${state.title}`);
    }
  }
}

/** @param {readonly string[]} pairs `name=value` */
function inputsOf(pairs) {
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}

/** As the runner passes its own on to steps. */
function proxyVariables() {
  const names = ["HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "NODE_EXTRA_CA_CERTS"];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name] ?? ""]] : [])),
  );
}

/** @param {string} text */
function heading(text) {
  console.log(`\n── ${text} ${"─".repeat(Math.max(0, 70 - text.length))}`);
}
