import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { devNull } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { findGit } from "./git-executable.ts";

/** How a run of git ended. Its stderr is text from outside. */
export type GitEnd =
  | { readonly end: "exit"; readonly code: number; readonly stderr: string }
  /** There is no git on this machine, or it could not be started. */
  | { readonly end: "absent" }
  /** It said nothing for {@link STALLED_MS} and was killed. */
  | { readonly end: "stalled" }
  | { readonly end: "cancelled" };

export interface GitOptions {
  /** Lines for its standard input. They are made while git reads them. */
  readonly input?: Iterable<string> | AsyncIterable<string>;
  /** Only for the one process that talks to the server. */
  readonly remote?: GitRemote;
}

export type OnData = (chunk: Buffer) => void | Promise<void>;

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

/** Listing a large history can be silent for minutes. */
const STALLED_MS = 10 * 60_000;
const KILL_AFTER_MS = 2000;
const LONGEST_STDERR = 4096;

/** What git needs of the environment: where programs, libraries, certificates and proxies are. No secrets, no `GIT_*` of others. */
const PASSED_ON =
  /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH|GIT_EXEC_PATH)$/i;

/** Nothing of the repository's, the user's or the machine's configuration may run a program or change what is read. */
const SETTINGS = [
  `core.hooksPath=${devNull}`,
  "core.fsmonitor=false",
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
  const executable = findGit({
    path: variable(env, "PATH") ?? "",
    delimiter,
    windows: process.platform === "win32",
    workspace,
    isFile,
    isAbsolute,
    join,
  });
  if (executable === undefined) return undefined;
  const base = scrubbed(env, gitDir);
  return {
    pipe: (args, onData, options = {}) =>
      runGit(
        executable,
        [...SETTINGS, ...args],
        { ...base, ...remoteVariables(options.remote) },
        onData,
        options,
        { gitDir, cancel },
      ),
  };
}

function runGit(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onData: OnData,
  { input }: GitOptions,
  { gitDir, cancel }: { gitDir: string; cancel: AbortSignal },
): Promise<GitEnd> {
  return new Promise((resolve, reject) => {
    if (cancel.aborted) return resolve({ end: "cancelled" });
    const child = spawn(executable, args, { env, cwd: gitDir, stdio: "pipe", windowsHide: true });
    let stderr = "";
    let why: "stalled" | "cancelled" | undefined;
    let failure: unknown;
    const stop = (reason: typeof why): void => {
      why ??= reason;
      // Politely first: git then ends its helpers, which would go on without it.
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS).unref();
    };
    const onCancel = (): void => stop("cancelled");
    const stalled = setTimeout(() => stop("stalled"), STALLED_MS);
    cancel.addEventListener("abort", onCancel, { once: true });
    const fail = (error: unknown): void => {
      failure ??= error;
      stop(undefined);
    };
    /** The work on the chunk before. Node lets a paused stream flow on when the process ends. */
    let busy: Promise<void> | undefined;
    const work = (chunk: Buffer): void => {
      try {
        const promise = onData(chunk);
        if (promise === undefined) return;
        child.stdout.pause();
        wait(promise);
      } catch (error) {
        fail(error);
      }
    };
    const wait = (promise: Promise<void>): void => {
      const done = (): void => {
        if (busy !== waited) return;
        busy = undefined;
        stalled.refresh();
        child.stdout.resume();
      };
      const waited = promise.then(done, fail);
      busy = waited;
    };
    child.stdout.on("data", (chunk: Buffer) => {
      stalled.refresh();
      if (busy === undefined) work(chunk);
      else wait(busy.then(() => onData(chunk)));
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stalled.refresh();
      if (stderr.length < LONGEST_STDERR) stderr += chunk.toString("utf8");
    });
    // git may end before it has read everything: its exit code tells why.
    child.stdin.on("error", () => undefined);
    const done = (end: GitEnd): void => {
      clearTimeout(stalled);
      cancel.removeEventListener("abort", onCancel);
      if (failure === undefined) resolve(why === undefined ? end : { end: why });
      else reject(failure);
    };
    child.on("error", () => done({ end: "absent" }));
    child.on("close", async (code) => {
      while (busy !== undefined && failure === undefined) await busy;
      done({ end: "exit", code: code ?? -1, stderr: stderr.slice(0, LONGEST_STDERR) });
    });
    feed(child.stdin, input).catch(fail);
  });
}

async function feed(stdin: NodeJS.WritableStream, input: GitOptions["input"]): Promise<void> {
  if (input !== undefined) {
    for await (const lines of input) {
      if (!(stdin as { writable?: boolean }).writable) return;
      if (!stdin.write(lines)) await drained(stdin);
    }
  }
  stdin.end();
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ["drain", "close", "error"]) stream.removeListener(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) stream.once(event, done);
  });
}

function scrubbed(env: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
  return {
    ...Object.fromEntries(passed),
    GIT_DIR: home,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: devNull,
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
