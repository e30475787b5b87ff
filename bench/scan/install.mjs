/**
 * Gets the other scanners: those that are given by path or found on PATH are used, the others are installed through
 * their ordinary package managers into a cache of their own, never into this repository.
 */

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** @typedef {{state: "ready", command: readonly string[], version: string} | {state: "left out", why: string}} Installed */

const CACHE = path.join(
  process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"),
  "openai-key-guard-bench",
);
const INSTALL_TIMEOUT_MS = 20 * 60 * 1000;

/** @type {Record<string, {module: string, version: string}>} */
const GO_PROGRAMS = {
  gitleaks: { module: "github.com/zricethezav/gitleaks/v8", version: "v8.30.1" },
  betterleaks: { module: "github.com/betterleaks/betterleaks", version: "v1.7.0" },
  // Its go.mod has `replace` directives, which `go install` refuses: mostly, it has to be given by path.
  trufflehog: { module: "github.com/trufflesecurity/trufflehog/v3", version: "v3.97.0" },
};

const SECRETLINT_VERSION = "13.0.6";
const SECRETLINT_PACKAGES = ["secretlint", "@secretlint/secretlint-rule-preset-recommend"];

/** Names of the scanners that can be compared with. */
export const PEERS = [...Object.keys(GO_PROGRAMS), "secretlint"];

/**
 * @param {string} name One of {@link PEERS}.
 * @param {string | undefined} given Path of its program.
 * @returns {Installed}
 */
export function install(name, given) {
  if (given !== undefined) {
    return existsSync(given)
      ? ready([path.resolve(given)], "given by path")
      : leftOut(`there is no ${given}`);
  }
  return name === "secretlint" ? installSecretlint() : installGoProgram(name);
}

/** @param {string} name @returns {Installed} */
function installGoProgram(name) {
  const program = GO_PROGRAMS[name];
  if (program === undefined) return leftOut("nobody knows it");
  const found = onPath(name);
  if (found !== undefined) return ready([found], "found on PATH");
  const directory = path.join(CACHE, `${name}-${program.version}`);
  const binary = path.join(directory, process.platform === "win32" ? `${name}.exe` : name);
  if (existsSync(binary)) return ready([binary], program.version);
  if (onPath("go") === undefined) return leftOut("there is no Go on PATH to build it with");
  const { status, stderr } = spawnSync("go", ["install", `${program.module}@${program.version}`], {
    env: { ...process.env, GOBIN: directory },
    encoding: "utf8",
    timeout: INSTALL_TIMEOUT_MS,
  });
  if (status === 0 && existsSync(binary)) return ready([binary], program.version);
  return leftOut(`go install ${program.module}@${program.version} failed: ${lastLine(stderr)}`);
}

/** @returns {Installed} */
function installSecretlint() {
  const directory = path.join(CACHE, `secretlint-${SECRETLINT_VERSION}`);
  const script = path.join(directory, "node_modules/secretlint/bin/secretlint.js");
  const command = [process.execPath, script];
  if (existsSync(script)) return ready(command, SECRETLINT_VERSION);
  mkdirSync(directory, { recursive: true });
  const packages = SECRETLINT_PACKAGES.map((name) => `${name}@${SECRETLINT_VERSION}`);
  const { status, stderr } = spawnSync(
    "npm",
    ["install", "--prefix", directory, "--no-audit", "--no-fund", "--ignore-scripts", ...packages],
    { encoding: "utf8", timeout: INSTALL_TIMEOUT_MS },
  );
  return status === 0
    ? ready(command, SECRETLINT_VERSION)
    : leftOut(`npm install failed: ${lastLine(stderr)}`);
}

/** @param {string} name */
function onPath(name) {
  return (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .map((directory) => path.join(directory, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** @param {string | null} text */
const lastLine = (text) => (text ?? "").trim().split("\n").at(-1) ?? "";

/** @param {string[]} command @param {string} version @returns {Installed} */
const ready = (command, version) => ({ state: "ready", command, version });

/** @param {string} why @returns {Installed} */
const leftOut = (why) => ({ state: "left out", why });
