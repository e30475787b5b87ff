import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
/** As the documents write it. */
const ADDRESS = "https://github.com/OWNER/openai-key-guard";
/** Of all variables only these: what a person has who has just cloned. */
const KEPT = [
  "LANG",
  "HTTPS_PROXY",
  "https_proxy",
  "NO_PROXY",
  "no_proxy",
  "NODE_EXTRA_CA_CERTS",
  "SystemRoot",
];

export interface Ran {
  readonly command: string;
  readonly exitCode: number;
  /** Both of its streams. */
  readonly printed: string;
}

/** A person's machine: nothing but git, Node.js and npm, and this project under the address that the documents give. */
export interface FreshMachine {
  readonly home: string;
  /** A repository of the person's own, in which every session begins. */
  readonly repository: string;
  /** Runs commands in one shell, one after the other, each as it stands, whether those before it failed or not. */
  run(commands: readonly string[]): Promise<readonly Ran[]>;
  remove(): void;
}

/**
 * @param tests the only test files that the cloned project has, so that its tests can be run within tests
 */
export function createFreshMachine(tests: readonly string[]): FreshMachine {
  const root = mkdtempSync(path.join(tmpdir(), "fresh-"));
  const home = path.join(root, "home");
  const repository = path.join(home, "your-repository");
  const origin = path.join(root, "origin");
  mkdirSync(repository, { recursive: true });
  const gitConfig = path.join(root, "gitconfig");
  writeFileSync(
    gitConfig,
    `[url "${origin}"]\n\tinsteadOf = ${ADDRESS}\n[user]\n\tname = Mona Lisa\n\temail = mona@example.com\n[init]\n\tdefaultBranch = main\n`,
  );
  const env = environment({ HOME: home, GIT_CONFIG_GLOBAL: gitConfig, GIT_CONFIG_NOSYSTEM: "1" });
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync("git", args, { cwd, env, encoding: "utf8" });
  git(root, "clone", "--quiet", PROJECT, origin);
  if (git(PROJECT, "rev-parse", "--is-shallow-repository").trim() === "true") forgetHistory(origin, git);
  commitTreeAsItIs(origin, tests, git);
  git(repository, "init", "--quiet");
  return {
    home,
    repository,
    run: (commands) => runInShell(commands, repository, env),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Of a shallow clone, as CI has it: what people clone is none, and a scan of all history would miss what is cut off. */
function forgetHistory(origin: string, git: (cwd: string, ...args: string[]) => string): void {
  rmSync(path.join(origin, ".git"), { recursive: true });
  git(origin, "init", "--quiet");
  git(origin, "add", "--all", "--force");
  git(origin, "commit", "--quiet", "--message", "The tree");
}

/** What is not committed yet is in the clone as well: it is what the tests of this tree are about. */
function commitTreeAsItIs(
  origin: string,
  tests: readonly string[],
  git: (cwd: string, ...args: string[]) => string,
): void {
  const list = (...args: string[]): string[] =>
    git(PROJECT, ...args, "-z")
      .split("\0")
      .filter(Boolean);
  const changed = [
    ...list("diff", "--name-only", "--no-renames", "HEAD"),
    ...list("ls-files", "--others", "--exclude-standard"),
  ];
  for (const name of changed) {
    rmSync(path.join(origin, name), { force: true });
    if (existsSync(path.join(PROJECT, name))) cpSync(path.join(PROJECT, name), path.join(origin, name));
  }
  git(origin, "add", "--all");
  const others = git(origin, "ls-files", "-z", "--", "*.test.ts")
    .split("\0")
    .filter((name) => name !== "" && !tests.includes(name));
  git(origin, "rm", "--quiet", "--force", "--", ...others);
  git(origin, "commit", "--quiet", "--message", "The tree as it is");
}

function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const kept = KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return {
    ...Object.fromEntries(kept),
    // Nothing that is installed in this project.
    PATH: folders.filter((folder) => !/[\\/]node_modules[\\/]/.test(folder)).join(path.delimiter),
    ...extra,
    // npm's registry and cache are the machine's.
    npm_config_userconfig: process.env["npm_config_userconfig"] ?? path.join(homedir(), ".npmrc"),
    npm_config_cache: npmCache(),
    npm_config_prefer_offline: "true",
    npm_config_update_notifier: "false",
  };
}

function npmCache(): string {
  return execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim();
}

const MARK = "== that was:";

function runInShell(
  commands: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly Ran[]> {
  const script = ["exec 2>&1", ...commands.flatMap((line) => [line, `printf '\\n${MARK}%s\\n' "$?"`])];
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", script.join("\n")], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.once("error", reject);
    child.once("close", () => {
      const ends = [...text.matchAll(new RegExp(`\\n${MARK}(\\d+)\\n`, "g"))];
      resolve(
        commands.map((command, index) => {
          const before = ends[index - 1];
          const from = index === 0 ? 0 : before === undefined ? text.length : before.index + before[0].length;
          return {
            command,
            exitCode: Number(ends[index]?.[1] ?? -1),
            printed: text.slice(from, ends[index]?.index),
          };
        }),
      );
    });
  });
}
