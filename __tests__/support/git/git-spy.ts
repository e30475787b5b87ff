import { accessSync, constants } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryDirectory } from "./run-git.ts";

/** One start of `git` by the program under test. Those that git starts itself are not seen. */
export interface GitCall {
  /** Without the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** A `git` of its own, for POSIX systems. */
export interface GitDouble {
  /** Value for PATH: this git, then the host's programs. */
  readonly path: string;
  /** The calls so far, in order. */
  calls(): Promise<GitCall[]>;
  remove(): Promise<void>;
}

/**
 * The host's git, each start of which is written down with arguments and environment.
 *
 * @param trouble.says what it writes to stderr first, each time
 * @param trouble.failsTo a command of git that it refuses
 */
export function spyOnGit({
  says,
  failsTo,
}: {
  readonly says?: string;
  readonly failsTo?: string;
} = {}): Promise<GitDouble> {
  return double(async (realGit, directory) => {
    const lines = [`exec ${quoted(realGit)} "$@"`];
    if (failsTo !== undefined) lines.unshift(`case " $* " in *${quoted(` ${failsTo} `)}*) exit 128 ;; esac`);
    if (says !== undefined) {
      const file = path.join(directory, "says");
      await writeFile(file, says);
      lines.unshift(`${quoted(program("cat"))} ${quoted(file)} >&2`);
    }
    return lines.join("\n");
  });
}

/** A git that never ends by itself. */
export function hangingGit(): Promise<GitDouble> {
  return gitThat("setInterval(() => {}, 1000);");
}

/** A git that always fails. */
export function failingGit(code: number, stderr: string): Promise<GitDouble> {
  return gitThat(`fail(${code}, ${JSON.stringify(stderr)});`);
}

/**
 * A git that does what the script says.
 *
 * @param script CommonJS. At hand: `args`, `real()` (becomes the host's git), `fail(code, stderr)`.
 */
export function gitThat(script: string): Promise<GitDouble> {
  return double(async (realGit, directory) => {
    const file = path.join(directory, "git.cjs");
    await writeFile(file, prelude(realGit) + script);
    return `exec ${quoted(process.execPath)} ${quoted(file)} "$@"`;
  });
}

/** A PATH on which there is no git, nor anything else. */
export async function noGitPath(): Promise<Pick<GitDouble, "path" | "remove">> {
  return temporaryDirectory("no-git-");
}

const SEPARATOR = "--- end of arguments ---";

async function double(
  last: (realGit: string, directory: string) => string | Promise<string>,
): Promise<GitDouble> {
  const root = await temporaryDirectory("git-double-");
  const bin = path.join(root.path, "bin");
  const log = path.join(root.path, "log");
  await mkdir(bin);
  await mkdir(log);
  const script = `#!/bin/sh
{ printf '%s\\0' "$PWD" "$@" '${SEPARATOR}'; ${quoted(program("env"))} -0; } > ${quoted(log)}/$$
${await last(program("git"), root.path)}
`;
  await writeFile(path.join(bin, "git"), script, { mode: 0o755 });
  return {
    path: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}`,
    calls: () => readCalls(log),
    remove: root.remove,
  };
}

async function readCalls(log: string): Promise<GitCall[]> {
  const calls = await Promise.all(
    (await readdir(log)).map(async (name) => {
      const file = path.join(log, name);
      const at = (await stat(file, { bigint: true })).mtimeNs;
      return { at, call: readCall(await readFile(file, "utf8")) };
    }),
  );
  return calls.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ call }) => call);
}

function readCall(text: string): GitCall {
  const fields = text.split("\0");
  const end = fields.indexOf(SEPARATOR);
  const variables = fields.slice(end + 1).filter((field) => field.includes("="));
  const env = variables.map((field): [string, string] => {
    const equals = field.indexOf("=");
    return [field.slice(0, equals), field.slice(equals + 1)];
  });
  return { cwd: fields[0] ?? "", argv: fields.slice(1, end), env: Object.fromEntries(env) };
}

/** Where the host has a program. */
export function program(name: string): string {
  for (const directory of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const file = path.join(directory, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  throw new Error(`no ${name} on PATH`);
}

/** As a word for a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function prelude(realGit: string): string {
  return `const args = process.argv.slice(2);
function fail(code, stderr) {
  process.stderr.write(stderr, () => process.exit(code));
}
function real() {
  const child = require("node:child_process").spawn(${JSON.stringify(realGit)}, args, { stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 1));
}
`;
}
