/**
 * The directories that a runner offers to a step, and what a step leaves in them.
 */

import { lstat, mkdir, mkdtemp, open, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Environment variable → name of the file behind it. */
const COMMAND_FILES = {
  GITHUB_OUTPUT: "set_output_0",
  GITHUB_STATE: "save_state_0",
  GITHUB_ENV: "set_env_0",
  GITHUB_PATH: "add_path_0",
  GITHUB_STEP_SUMMARY: "step_summary_0",
};

/** @typedef {keyof typeof COMMAND_FILES} CommandFile */

/** Of a file left behind, this much is read. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/**
 * @typedef {object} Sandbox
 * @property {Record<"workspace" | "temp" | "home" | "tmp" | "tool-cache", string>} directories
 * @property {string} eventPath
 * @property {Partial<Record<CommandFile, string>>} commandFiles Those that are offered.
 * @property {(name: CommandFile) => Promise<string>} read "" when the file is not offered or was removed.
 * @property {() => Promise<{path: string, text: string}[]>} filesLeft What is new or changed since `begin`,
 *   command files aside; paths begin with the name of the directory. Links count with their target as text.
 * @property {() => Promise<void>} begin Remembers what is there.
 * @property {() => Promise<void>} remove
 */

/**
 * @param {object} setting
 * @param {string | undefined} setting.cwd The workspace; a fresh one when undefined.
 * @param {unknown} setting.payload Of the event.
 * @param {readonly string[]} setting.omit Command files that this runner does not know.
 * @returns {Promise<Sandbox>}
 */
export async function createSandbox({ cwd, payload, omit }) {
  const root = await mkdtemp(path.join(tmpdir(), "step-"));
  const directories = {
    workspace: cwd === undefined ? path.join(root, "workspace") : path.resolve(cwd),
    temp: path.join(root, "_temp"),
    home: path.join(root, "home"),
    tmp: path.join(root, "tmp"),
    "tool-cache": path.join(root, "tool-cache"),
  };
  const eventPath = path.join(directories.temp, "_github_workflow", "event.json");
  const fileDirectory = path.join(directories.temp, "_runner_file_commands");
  for (const directory of [...Object.values(directories), path.dirname(eventPath), fileDirectory]) {
    await mkdir(directory, { recursive: true });
  }
  await writeFile(eventPath, JSON.stringify(payload, undefined, 2));

  /** @type {Partial<Record<CommandFile, string>>} */
  const commandFiles = {};
  for (const [name, file] of /** @type {[CommandFile, string][]} */ (Object.entries(COMMAND_FILES))) {
    if (omit.includes(name)) continue;
    commandFiles[name] = path.join(fileDirectory, file);
    await writeFile(path.join(fileDirectory, file), "");
  }

  const ignored = new Set(Object.values(commandFiles));
  /** @type {Map<string, string>} */
  let before = new Map();

  async function snapshot() {
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const [label, directory] of Object.entries(directories)) {
      await list(directory, label, ignored, seen);
    }
    return seen;
  }

  return {
    directories,
    eventPath,
    commandFiles,
    async read(name) {
      const file = commandFiles[name];
      return file === undefined ? "" : readFile(file, "utf8").catch(() => "");
    },
    async begin() {
      before = await snapshot();
    },
    async filesLeft() {
      /** @type {{path: string, text: string}[]} */
      const left = [];
      for (const [label, mark] of await snapshot()) {
        if (before.get(label) === mark) continue;
        const [directory = "", ...rest] = label.split("/");
        const base = directories[/** @type {keyof typeof directories} */ (directory)];
        left.push({ path: label, text: await textOf(path.join(base, ...rest)) });
      }
      return left.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * @param {string} directory
 * @param {string} label
 * @param {ReadonlySet<string>} ignored
 * @param {Map<string, string>} seen Label of each file and link → a mark that changes with it.
 */
async function list(directory, label, ignored, seen) {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const full = path.join(directory, entry.name);
    if (ignored.has(full)) continue;
    const name = `${label}/${entry.name}`;
    if (entry.isDirectory()) {
      await list(full, name, ignored, seen);
      continue;
    }
    const stat = await lstat(full).catch(() => undefined);
    if (stat !== undefined) seen.set(name, `${stat.size} ${stat.mtimeMs} ${stat.ino}`);
  }
}

/**
 * As UTF-8; other encodings of a key are still found in it, since their bytes survive or turn into `\0`.
 *
 * @param {string} file
 */
async function textOf(file) {
  const stat = await lstat(file).catch(() => undefined);
  if (stat?.isSymbolicLink()) return readlink(file).catch(() => "");
  if (!stat?.isFile()) return "";
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return "";
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(stat.size, MAX_FILE_BYTES)), 0);
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await handle.close();
  }
}
