import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { endTree } from "./end-process.ts";

/** How a run of git ended. Its stderr is text from outside. */
export type GitEnd =
  | { readonly end: "exit"; readonly code: number; readonly stderr: string }
  /** There is no git on this machine, or it could not be started. */
  | { readonly end: "absent" }
  /** It said nothing for {@link STALLED_MS} and was killed. */
  | { readonly end: "stalled" }
  | { readonly end: "cancelled" };

export type OnData = (chunk: Buffer) => void | Promise<void>;

export interface GitProcess {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly directory: string;
  readonly input: Iterable<string | Buffer> | AsyncIterable<string | Buffer> | undefined;
  readonly onData: OnData;
  readonly cancel: AbortSignal;
}

/** Listing a large history can be silent for minutes. */
const STALLED_MS = 10 * 60_000;
const KILL_AFTER_MS = 2000;
const LONGEST_STDERR = 4096;

/** Runs git once. Rejects with what `onData` or the input throws; everything else is an end. */
export async function runGit({ executable, args, env, directory, ...work }: GitProcess): Promise<GitEnd> {
  const { input, onData, cancel } = work;
  if (cancel.aborted) return { end: "cancelled" };
  const child = spawn(executable, args, { env, cwd: directory, stdio: "pipe", windowsHide: true });
  let why: "stalled" | "cancelled" | undefined;
  let failure: { readonly error: unknown } | undefined;
  let killing: NodeJS.Timeout | undefined;
  const stop = (reason: typeof why): void => {
    why ??= reason;
    // Politely first: git then ends its helpers, which would go on without it.
    endTree(child, "SIGTERM");
    killing ??= setTimeout(() => {
      endTree(child, "SIGKILL");
      // Whoever still holds its output is not waited for.
      child.stdout.destroy();
      child.stderr.destroy();
    }, KILL_AFTER_MS).unref();
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    stop(undefined);
  };
  const onCancel = (): void => stop("cancelled");
  const stalled = setTimeout(() => stop("stalled"), STALLED_MS);
  cancel.addEventListener("abort", onCancel, { once: true });
  const taken = takeOutput(child, onData, () => stalled.refresh(), fail);
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stalled.refresh();
    if (stderr.length < LONGEST_STDERR) stderr += chunk.toString("utf8");
  });
  // git may end before it has read everything: its exit code tells why.
  child.stdin.on("error", () => undefined);
  feed(child.stdin, input).catch(fail);
  const end = await new Promise<GitEnd>((resolve) => {
    child.on("error", () => resolve({ end: "absent" }));
    child.on("close", (code) =>
      resolve({ end: "exit", code: code ?? -1, stderr: stderr.slice(0, LONGEST_STDERR) }),
    );
  });
  await taken();
  clearTimeout(stalled);
  clearTimeout(killing);
  cancel.removeEventListener("abort", onCancel);
  if (failure !== undefined) throw failure.error;
  return why === undefined ? end : { end: why };
}

/**
 * Hands the output over, one piece after another: git waits while a piece is worked on. Node lets a paused stream
 * flow on when the process ends, so that pieces may have to wait here.
 *
 * @returns what waits until all that came is worked on
 */
function takeOutput(
  { stdout }: ChildProcessWithoutNullStreams,
  onData: OnData,
  onLife: () => void,
  fail: (error: unknown) => void,
): () => Promise<void> {
  const waiting: Buffer[] = [];
  let working: Promise<void> | undefined;
  const drain = async (first: Promise<void>): Promise<void> => {
    try {
      await first;
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) await onData(chunk);
    } catch (error) {
      waiting.length = 0;
      fail(error);
    }
    working = undefined;
    onLife();
    stdout.resume();
  };
  stdout.on("data", (chunk: Buffer) => {
    onLife();
    if (working !== undefined) {
      waiting.push(chunk);
      return;
    }
    try {
      const busy = onData(chunk);
      if (busy === undefined) return;
      stdout.pause();
      working = drain(busy);
    } catch (error) {
      fail(error);
    }
  });
  return async () => {
    while (working !== undefined) await working;
  };
}

async function feed(stdin: NodeJS.WritableStream, input: GitProcess["input"]): Promise<void> {
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
