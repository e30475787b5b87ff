import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { findGit } from "./git-executable.ts";
import { type GitEnd, type OnData, runGit } from "./git-process.ts";

export type { GitEnd, OnData } from "./git-process.ts";

export interface GitOptions {
  /** Lines for its standard input. They are made while git reads them. */
  readonly input?: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
  /** Only for the one process that talks to the server. */
  readonly remote?: GitRemote;
}

export interface GitRemote {
  readonly url: string;
  /** Goes into the environment of this process, as a header for the server's address only. */
  readonly token: string | undefined;
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

/** What git needs of the environment: where programs, libraries, certificates and proxies are. No secrets, no `GIT_*` of others. */
export const PASSED_ON =
  /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH)$/i;

const LOOPBACK = "localhost,127.0.0.1,::1";

/** git knows this name on Windows, too (git/git:compat/mingw.c). */
const NO_FILE = "/dev/null";

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
  const base = scrubbed(env, gitDir);
  return {
    pipe: (args, onData, { input, remote } = {}) =>
      runGit({
        executable,
        args: [...SETTINGS, ...args],
        env: { ...base, ...remoteVariables(remote) },
        directory: gitDir,
        input,
        onData,
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

function scrubbed(env: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
  const noProxy = env["no_proxy"] ?? env["NO_PROXY"] ?? "";
  return {
    ...Object.fromEntries(passed.filter(([name]) => !/^no_proxy$/i.test(name))),
    // What is for this machine is not for a proxy to see.
    no_proxy: noProxy === "" || noProxy === "*" ? noProxy || LOOPBACK : `${noProxy},${LOOPBACK}`,
    GIT_DIR: home,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: NO_FILE,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
}

/** The machine's own configuration says where certificates are (Git for Windows keeps them there). */
function remoteVariables(remote: GitRemote | undefined): NodeJS.ProcessEnv {
  if (remote === undefined) return {};
  const settings: [name: string, value: string][] = [["remote.origin.url", remote.url]];
  if (remote.token !== undefined) {
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
    settings.push([`http.${new URL("/", remote.url).href}.extraheader`, `AUTHORIZATION: basic ${basic}`]);
  }
  return {
    GIT_CONFIG_NOSYSTEM: "0",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** Windows has `Path`. */
function variable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] ?? Object.entries(env).find(([other]) => other.toUpperCase() === name)?.[1];
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
    return realpathSync(path);
  } catch {
    return path;
  }
}
