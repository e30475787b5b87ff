import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { endTree } from "./end-process.ts";
import { type Outlet, openOutlet } from "./outlet.ts";

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
  /** Nothing of a piece is kept by `onData`: its memory may be used for the next one. */
  readonly reusesMemory?: boolean;
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
  const { input, onData, reusesMemory = false, cancel } = work;
  if (cancel.aborted) return { end: "cancelled" };
  let take = (_: Buffer): boolean => true;
  const outlet = reusesMemory ? await openOutlet(directory, (piece) => take(piece)) : undefined;
  const child = cancel.aborted ? undefined : start(executable, args, env, directory, outlet);
  // From here on only the process has it.
  outlet?.writing.destroy();
  if (child === undefined) {
    outlet?.reading.destroy();
    return { end: cancel.aborted ? "cancelled" : "absent" };
  }
  const output = outlet?.reading ?? child.stdout;
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
      output.destroy();
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
  const taker = createTaker(onData, {
    onLife: () => stalled.refresh(),
    refuse: () => stop("refused"),
    fail,
    goOn: () => output.resume(),
  });
  take = taker.take;
  if (outlet === undefined) output.on("data", (chunk: Buffer) => taker.take(chunk) || output.pause());
  else output.on("error", fail);
  const drained = outlet && new Promise((resolve) => output.once("close", resolve));
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
  const ended = new Promise<GitEnd>((resolve) => {
    child.on("error", () => resolve({ end: "absent" }));
    // Helpers of a git that was killed would keep its output open.
    child.on("exit", (code) => code === null && stop(undefined));
    child.on("close", (code) => {
      const said = stderr.slice(0, LONGEST_STDERR);
      resolve(code === null ? { end: "killed", stderr: said } : { end: "exit", code, stderr: said });
    });
  });
  const end = await ended;
  await drained;
  await taker.done();
  clearTimeout(stalled);
  clearTimeout(last);
  cancel.removeEventListener("abort", onCancel);
  if (failure !== undefined) throw failure.error;
  return why === undefined ? end : { end: why };
}

/** `stdout` is null where it writes to an outlet. */
type Child = ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable };

/** `undefined` where the machine has no file descriptors, processes or memory left for one. */
function start(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  outlet: Outlet | undefined,
): Child | undefined {
  try {
    const child = spawn(executable, args, {
      ...{ env, cwd, stdio: ["pipe", outlet?.writing ?? "pipe", "pipe"], windowsHide: true },
      detached: HAS_GROUPS,
    });
    if (child.stdin !== null && child.stdin !== undefined) return child as Child;
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
 * @returns `take` says whether the next piece may come; if not, `goOn` is called when it may. `done` waits until all
 *   that came is worked on.
 */
function createTaker(
  onData: OnData,
  on: {
    readonly onLife: () => void;
    readonly refuse: () => void;
    readonly fail: (error: unknown) => void;
    readonly goOn: () => void;
  },
): { take: (chunk: Buffer) => boolean; done: () => Promise<void> } {
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
    on.goOn();
  };
  const take = (chunk: Buffer): boolean => {
    // Nothing of it counts any more, not as a sign of life either.
    if (refused) return true;
    on.onLife();
    if (working !== undefined) {
      waiting.push(chunk);
      return false;
    }
    try {
      const busy = onData(chunk);
      if (busy === undefined) return true;
      if (busy === "stop") {
        refuse();
        return true;
      }
      working = drain(busy);
      return false;
    } catch (error) {
      on.fail(error);
      return true;
    }
  };
  return {
    take,
    done: async () => {
      while (working !== undefined) await working;
    },
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
