import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { endTree } from "./end-process.ts";

/** How a run of git ended. Its stderr is text from outside. */
export type GitEnd =
  | { readonly end: "exit"; readonly code: number; readonly stderr: string }
  /** There is no git on this machine, or it could not be started. */
  | { readonly end: "absent" }
  /** It crashed, or somebody else ended it: where memory runs out, the machine does. */
  | { readonly end: "killed"; readonly stderr: string }
  /** It said nothing for {@link STALLED_MS} and was killed. */
  | { readonly end: "stalled" }
  /** It complained in more than {@link MOST_STDERR_BYTES} and was killed. */
  | { readonly end: "flooded" }
  /** What it gave was refused by `onData`, and it was killed. */
  | { readonly end: "refused" }
  | { readonly end: "cancelled" };

/** What a reader says of a piece: `stop` when it is of no use, and nothing more is wanted. */
export type Taken = undefined | "stop";

export type OnData = (chunk: Buffer) => Taken | Promise<Taken>;

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
/** A damaged repository may have a complaint for each of its objects; nobody has this many. */
const MOST_STDERR_BYTES = 64 * 1024 * 1024;
/**
 * With a group of its own, git ends with all that it started, and has no terminal on which to ask for a password. On
 * Windows it would have a console of its own.
 */
const HAS_GROUPS = process.platform !== "win32";

/** Runs git once. Rejects with what `onData` or the input throws; everything else is an end. */
export async function runGit({ executable, args, env, directory, ...work }: GitProcess): Promise<GitEnd> {
  const { input, onData, cancel } = work;
  if (cancel.aborted) return { end: "cancelled" };
  const child = start(executable, args, env, directory);
  if (child === undefined) return { end: "absent" };
  let why: Exclude<GitEnd["end"], "exit" | "absent" | "killed"> | undefined;
  let failure: { readonly error: unknown } | undefined;
  let last: NodeJS.Timeout | undefined;
  const stop = (reason: typeof why): void => {
    why ??= reason;
    // Politely first: git then removes its temporary files.
    endTree(child, "SIGTERM");
    last ??= setTimeout(() => {
      endTree(child, "SIGKILL");
      // What has left the group may go on, and is not waited for.
      child.stdout.destroy();
      child.stderr.destroy();
    }, KILL_AFTER_MS);
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    stop(undefined);
  };
  const onCancel = (): void => stop("cancelled");
  const stalled = setTimeout(() => stop("stalled"), STALLED_MS);
  cancel.addEventListener("abort", onCancel, { once: true });
  const taken = takeOutput(child, onData, {
    onLife: () => stalled.refresh(),
    refuse: () => stop("refused"),
    fail,
  });
  let stderr = "";
  let stderrBytes = 0;
  child.stderr.on("data", (chunk: Buffer) => {
    stalled.refresh();
    stderrBytes += chunk.length;
    if (stderr.length < LONGEST_STDERR) stderr += chunk.toString("utf8");
    if (stderrBytes > MOST_STDERR_BYTES) stop("flooded");
  });
  // git may end before it has read everything: its exit code tells why.
  child.stdin.on("error", () => undefined);
  feed(child.stdin, input).catch(fail);
  const end = await new Promise<GitEnd>((resolve) => {
    child.on("error", () => resolve({ end: "absent" }));
    // Helpers of a git that was killed would keep its output open.
    child.on("exit", (code) => code === null && stop(undefined));
    child.on("close", (code) => {
      const said = stderr.slice(0, LONGEST_STDERR);
      resolve(code === null ? { end: "killed", stderr: said } : { end: "exit", code, stderr: said });
    });
  });
  await taken();
  clearTimeout(stalled);
  clearTimeout(last);
  cancel.removeEventListener("abort", onCancel);
  if (failure !== undefined) throw failure.error;
  return why === undefined ? end : { end: why };
}

/** `undefined` where the machine has no file descriptors, processes or memory left for one. */
function start(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): ChildProcessWithoutNullStreams | undefined {
  try {
    const child = spawn(executable, args, {
      ...{ env, cwd, stdio: "pipe", windowsHide: true },
      detached: HAS_GROUPS,
    });
    if (child.stdout !== null && child.stdout !== undefined) return child;
    // Node gives a process without streams then, and says so by an event later.
    child.on("error", () => undefined);
  } catch {
    // And throws for some of the reasons.
  }
  return undefined;
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
  on: {
    readonly onLife: () => void;
    readonly refuse: () => void;
    readonly fail: (error: unknown) => void;
  },
): () => Promise<void> {
  const waiting: Buffer[] = [];
  let working: Promise<void> | undefined;
  let refused = false;
  const refuse = (): void => {
    refused = true;
    waiting.length = 0;
    on.refuse();
  };
  const drain = async (first: Promise<Taken>): Promise<void> => {
    try {
      if ((await first) === "stop") refuse();
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        if ((await onData(chunk)) === "stop") refuse();
      }
    } catch (error) {
      waiting.length = 0;
      on.fail(error);
    }
    working = undefined;
    on.onLife();
    stdout.resume();
  };
  stdout.on("data", (chunk: Buffer) => {
    // Nothing of it counts any more, not as a sign of life either.
    if (refused) return;
    on.onLife();
    if (working !== undefined) {
      waiting.push(chunk);
      return;
    }
    try {
      const busy = onData(chunk);
      if (busy === undefined) return;
      if (busy === "stop") {
        refuse();
        return;
      }
      stdout.pause();
      working = drain(busy);
    } catch (error) {
      on.fail(error);
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
