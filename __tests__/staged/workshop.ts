import { spawn } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type GitOptions, git, gitEnvironment, temporaryDirectory } from "../support/git/run-git.ts";

export const PROGRAM = fileURLToPath(new URL("../../dist/staged/index.js", import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly stderr: string;
  readonly stdout: string;
}

/** A developer's repository, and the program of the bundle in it. */
export interface Workshop {
  readonly directory: string;
  /** What is left in the temporary directory that the program was given. */
  leftovers(): Promise<string[]>;
  git(args: readonly string[], options?: GitOptions): Promise<string>;
  write(file: string, content: string | Buffer): Promise<void>;
  /** Writes and stages. */
  stage(files: Readonly<Record<string, string | Buffer>>): Promise<void>;
  guard(options?: GuardOptions): Promise<Ended>;
  /** Makes the program the hook, as people do it by hand. */
  installHook(): Promise<void>;
  remove(): Promise<void>;
}

export interface GuardOptions {
  readonly args?: readonly string[];
  /** Below the work tree, or an absolute path. */
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: this one. */
  readonly node?: string;
}

const ME = ["-c", "user.name=Mona Lisa", "-c", "user.email=mona@example.com"];

/** @param init further arguments of `git init` */
export async function createWorkshop(init: readonly string[] = []): Promise<Workshop> {
  const home = await temporaryDirectory("staged-");
  const directory = path.join(home.path, "work");
  const temp = path.join(home.path, "temp");
  await mkdir(temp);
  await git(["init", "--quiet", "--initial-branch=main", ...init, directory]);
  const environment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> =>
    gitEnvironment({ TMPDIR: temp, TEMP: temp, TMP: temp, ...extra });
  const workshop: Workshop = {
    directory,
    leftovers: () => readdir(temp),
    git: async (args, options = {}) => {
      const at = { cwd: directory, ...options, env: { TMPDIR: temp, ...options.env } };
      return (await git([...ME, ...args], at)).toString().trimEnd();
    },
    write: async (file, content) => {
      const at = path.join(directory, file);
      await mkdir(path.dirname(at), { recursive: true });
      await writeFile(at, content);
    },
    stage: async (files) => {
      for (const [file, content] of Object.entries(files)) await workshop.write(file, content);
      await workshop.git(["add", "--", ...Object.keys(files)]);
    },
    guard: ({ args = [], in: where = "", env, node = process.execPath } = {}) =>
      started(node, [PROGRAM, ...args], path.resolve(directory, where), environment(env)),
    installHook: async () => {
      const hook = `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}"\n`;
      const at = path.resolve(directory, await workshop.git(["rev-parse", "--git-path", "hooks"]));
      await mkdir(at, { recursive: true });
      await writeFile(path.join(at, "pre-commit"), hook, { mode: 0o755 });
    },
    remove: home.remove,
  };
  return workshop;
}

function started(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.once("error", reject);
    child.once("close", (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
  });
}
