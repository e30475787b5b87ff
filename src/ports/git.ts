import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { type GitRemote, gitEnvironment, NO_FILE, remoteVariables } from "./git-environment.ts";
import { findGit } from "./git-executable.ts";
import { type GitEnd, type OnData, runGit } from "./git-process.ts";

import { variable } from "./variable.ts";

export type { GitRemote } from "./git-environment.ts";
export type { GitEnd, OnData, Taken } from "./git-process.ts";

export interface GitOptions {
  /** Lines for its standard input. They are made while git reads them. */
  readonly input?: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
  /** Only for the one process that talks to the server. */
  readonly remote?: GitRemote;
  /** For much output of which nothing is kept by `onData`: the memory of a piece may be used for the next one. */
  readonly reusesMemory?: boolean;
}

/** git, on one repository, without any configuration but ours. */
export interface GitPort {
  /**
   * Runs git, and hands over its output in the pieces in which it comes. While a promise of `onData` is pending,
   * git waits. Rejects with what `onData` or the input throws.
   */
  pipe(args: readonly string[], onData: OnData, options?: GitOptions): Promise<GitEnd>;
}

export interface GitPortOptions {
  readonly env: NodeJS.ProcessEnv;
  /** A repository of our own, see `store.ts`; also the home directory, so that nothing of the user's is read. */
  readonly gitDir: string;
  readonly workspace: string;
  readonly cancel: AbortSignal;
}

/** Nothing of the repository's, the user's or the machine's configuration may run a program or change what is read. */
const SETTINGS = [
  `core.hooksPath=${NO_FILE}`,
  "core.fsmonitor=false",
  // Indexes that only repeat what the objects say, and that could say something else.
  "core.commitGraph=false",
  "core.multiPackIndex=false",
  "core.bigFileThreshold=32m",
  "core.deltaBaseCacheLimit=16m",
  "credential.helper=",
  "fetch.fsckObjects=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "http.followRedirects=false",
  "http.lowSpeedLimit=1",
  "http.lowSpeedTime=60",
  "protocol.allow=never",
  "protocol.http.allow=always",
  "protocol.https.allow=always",
].flatMap((setting) => ["-c", setting]);

/** `undefined` when this machine has no git. */
export function createGitPort({ env, gitDir, workspace, cancel }: GitPortOptions): GitPort | undefined {
  const executable = gitExecutable(env, workspace);
  if (executable === undefined) return undefined;
  const base = gitEnvironment(env, gitDir);
  return {
    pipe: (args, onData, { input, remote, reusesMemory = false } = {}) =>
      runGit({
        executable,
        args: [...SETTINGS, ...args],
        env: { ...base, ...remoteVariables(remote) },
        directory: gitDir,
        input,
        onData,
        reusesMemory,
        cancel,
      }),
  };
}

/**
 * Where git is.
 *
 * @param workspace no program in it is taken; empty for none
 */
export function gitExecutable(env: NodeJS.ProcessEnv, workspace: string): string | undefined {
  return findGit({
    path: variable(env, "PATH") ?? "",
    delimiter,
    windows: process.platform === "win32",
    workspace,
    isFile,
    realPath,
    isAbsolute,
    join,
  });
}

function isFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    // The system's: it also knows short names, and how a name is really written where case does not count.
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
