import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { variable } from "./variable.ts";

/** What ending a process needs to know of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Ends a process with all that it has started. It has to lead a group of its own (`detached`), but on Windows, where
 * there are neither groups nor signals: there `taskkill` ends the whole tree, and at once. Node would end only the
 * process itself, which is a wrapper in Git for Windows; git would go on, and keep its output open. Never throws.
 */
export function endTree(
  child: ChildProcess,
  signal: "SIGTERM" | "SIGKILL",
  { platform, env }: Machine = process,
): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (platform === "win32") {
    // By its whole path: what is called so in the workspace is not run.
    const program = join(variable(env, "SYSTEMROOT") ?? "C:\\Windows", "System32", "taskkill.exe");
    const args = ["/PID", String(pid), "/T", "/F"];
    spawn(program, args, { stdio: "ignore", windowsHide: true, env: {} }).on("error", () =>
      child.kill(signal),
    );
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // All of it has ended, or it leads no group.
    child.kill(signal);
  }
}
