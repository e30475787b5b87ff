import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";

export interface GitOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * An environment in which git behaves the same on every machine: no configuration of the user or the system,
 * fixed names and time, no questions. `PATH` is the host's.
 */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const host: Record<string, string> = {};
  for (const name of ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"]) {
    const value = process.env[name];
    if (value !== undefined) host[name] = value;
  }
  return {
    ...host,
    HOME: path.join(tmpdir(), "no-such-home"),
    LC_ALL: "C",
    TZ: "UTC",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    ...extra,
  };
}

/**
 * Runs git and returns what it printed.
 *
 * @throws {Error} With git's own words, when it fails.
 */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(args, options);
  if (code !== 0) throw new Error(`git ${args.join(" ")} ended with ${code}: ${stderr}`);
  return stdout;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git; its failure is a result. A process ended by a signal has code -1. */
export function tryGit(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: options.cwd,
      env: gitEnvironment(options.env),
      stdio: ["pipe", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // A child that ends without reading its input is told by its exit code.
    child.stdin.on("error", () => undefined).end(options.input ?? "");
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Runs git and returns its output as text without the last line break. */
export async function gitText(args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await git(args, options)).toString().replace(/\n$/, "");
}

/** A fresh directory for a test, and its removal, whatever the rights of what is in it. */
export async function temporaryDirectory(prefix: string): Promise<{ path: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(path.join(tmpdir(), prefix));
  return {
    path: directory,
    async remove() {
      try {
        await rm(directory, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        await makeWritable(directory);
        await rm(directory, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

async function makeWritable(directory: string): Promise<void> {
  await chmod(directory, 0o700);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const at = path.join(directory, entry.name);
    if (entry.isDirectory()) await makeWritable(at);
    else if (entry.isFile()) await chmod(at, 0o600);
  }
}
