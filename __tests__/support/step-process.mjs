/**
 * The process of a step: started without a shell, read line by line, ended with all that it started.
 *
 * Facts from actions/runner:src/Runner.Sdk/ProcessInvoker.cs.
 */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** A cancelled step has this long after SIGINT, then this long after SIGTERM. */
const AFTER_SIGINT_MS = 7500;
const AFTER_SIGTERM_MS = 2500;
/** How long a process that has ended may leave others that hold its streams open. */
const STREAM_GRACE_MS = 5000;
/** A child that is about to end of itself is not counted as left running. */
const CHILD_GRACE_MS = 300;

/**
 * Splits a stream into lines as .NET's StreamReader.ReadLine does: at `\n`, `\r\n` and at a lone `\r`.
 * The last line counts without a line break, unless it is empty.
 *
 * @param {(line: string, ending: string) => void} onLine
 */
export function lineSplitter(onLine) {
  const decoder = new StringDecoder("utf8");
  let rest = "";

  /** @param {boolean} atEnd */
  function drain(atEnd) {
    let from = 0;
    for (const match of rest.matchAll(/\r\n|\n|\r/g)) {
      const end = match.index + match[0].length;
      // A \r at the end of a chunk may be the first half of \r\n.
      if (match[0] === "\r" && end === rest.length && !atEnd) break;
      onLine(rest.slice(from, match.index), match[0]);
      from = end;
    }
    rest = rest.slice(from);
    if (atEnd && rest !== "") onLine(rest, "");
  }

  return {
    /** @param {Buffer} chunk */
    write(chunk) {
      const text = decoder.write(chunk);
      rest += text;
      if (/[\r\n]/.test(text)) drain(false);
    },
    end() {
      rest += decoder.end();
      drain(true);
    },
  };
}

/**
 * @typedef {object} ProcessResult
 * @property {number | null} exitCode
 * @property {NodeJS.Signals | null} signal
 * @property {boolean} timedOut
 * @property {boolean} childLeftRunning Whether a process of the step outlived it. Never on Windows.
 */

/**
 * Runs a process to its end.
 *
 * @param {object} setting
 * @param {string} setting.file
 * @param {string[]} setting.args
 * @param {string} setting.cwd
 * @param {Record<string, string>} setting.env
 * @param {number} setting.timeoutMs After which it is killed with all that it started.
 * @param {(line: string, ending: string, stream: "stdout" | "stderr") => void} setting.onLine
 * @param {((chunk: Buffer) => NodeJS.Signals | undefined) | undefined} setting.cancelOn Looks at each chunk
 *   of stdout; what it returns first is sent, and followed up as the runner does.
 * @param {{ when: AbortSignal, send: "SIGINT" | "SIGKILL" } | undefined} [setting.interrupt] SIGINT is followed
 *   up as the runner does; SIGKILL ends all that it started at once, as when the machine is lost.
 * @returns {Promise<ProcessResult>}
 * @throws {Error} when the process cannot be started.
 */
export async function runProcess({ file, args, cwd, env, timeoutMs, onLine, cancelOn, interrupt }) {
  const ownGroup = process.platform !== "win32";
  const child = spawn(file, args, {
    cwd,
    env,
    shell: false,
    detached: ownGroup,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let timedOut = false;
  /** @type {NodeJS.Timeout[]} */
  const timers = [];

  /** @param {NodeJS.Signals | 0} signal Whether there was anybody to receive it. */
  function signalGroup(signal) {
    if (child.pid === undefined) return false;
    if (!ownGroup) return signal !== 0 && child.kill(signal);
    try {
      return process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  }

  /** Kills what is left of the group, and stops listening to what has left the group. */
  function abandon() {
    signalGroup("SIGKILL");
    child.stdout.destroy();
    child.stderr.destroy();
  }

  /** @param {NodeJS.Signals} signal */
  function cancel(signal) {
    child.kill(signal);
    const wait = signal === "SIGINT" ? AFTER_SIGINT_MS : AFTER_SIGTERM_MS;
    timers.push(setTimeout(() => (signal === "SIGINT" ? cancel("SIGTERM") : signalGroup("SIGKILL")), wait));
  }

  let cancelled = false;
  for (const name of /** @type {const} */ (["stdout", "stderr"])) {
    const lines = lineSplitter((line, ending) => onLine(line, ending, name));
    child[name].on("data", (/** @type {Buffer} */ chunk) => {
      lines.write(chunk);
      const signal = name === "stdout" && !cancelled ? cancelOn?.(chunk) : undefined;
      if (signal !== undefined) {
        cancelled = true;
        cancel(signal);
      }
    });
    child[name].on("end", () => lines.end());
  }

  function interrupted() {
    if (interrupt?.send === "SIGKILL") signalGroup("SIGKILL");
    else if (!cancelled) {
      cancelled = true;
      cancel("SIGINT");
    }
  }
  if (interrupt?.when.aborted) interrupted();
  interrupt?.when.addEventListener("abort", interrupted, { once: true });

  timers.push(
    setTimeout(() => {
      timedOut = true;
      signalGroup("SIGKILL");
    }, timeoutMs),
  );

  /** @type {Promise<boolean>} */
  let leftRunning = Promise.resolve(false);
  try {
    const [exitCode, signal] = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", () => {
        leftRunning = outlives(() => ownGroup && signalGroup(0) && hasLivingMember(child.pid));
        timers.push(setTimeout(abandon, STREAM_GRACE_MS));
      });
      child.on("close", (code, by) => resolve(/** @type {const} */ ([code, by])));
    });
    const childLeftRunning = await leftRunning;
    if (childLeftRunning) signalGroup("SIGKILL");
    return { exitCode, signal, timedOut, childLeftRunning };
  } finally {
    interrupt?.when.removeEventListener("abort", interrupted);
    for (const timer of timers) clearTimeout(timer);
  }
}

/**
 * Whether a process group has more in it than processes that have ended and that nobody has asked about: in some
 * containers nobody ever does. Where that cannot be told, they count.
 *
 * @param {number | undefined} group
 */
function hasLivingMember(group) {
  if (process.platform !== "linux" || group === undefined) return true;
  const states = readdirSync("/proc")
    .filter((name) => /^[0-9]+$/.test(name))
    .map((name) => {
      try {
        // After the name in parentheses, which may hold anything: state, parent, group (man 5 proc_pid_stat).
        const [state, , itsGroup] = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return Number(itsGroup) === group ? state : undefined;
      } catch {
        // It has just ended.
        return undefined;
      }
    });
  return states.some((state) => state !== undefined && state !== "Z" && state !== "X");
}

/**
 * @param {() => boolean} isAlive
 * @returns {Promise<boolean>} Whether it is still so after a while.
 */
async function outlives(isAlive) {
  for (let waited = 0; waited < CHILD_GRACE_MS; waited += 20) {
    if (!isAlive()) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return isAlive();
}
