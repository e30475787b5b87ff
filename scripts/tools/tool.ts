import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** A tool that a check needs, or half a sentence that says why it is not to be had on this machine. */
export type Tool =
  | { readonly state: "ready"; readonly path: string }
  | { readonly state: "absent"; readonly why: string };

export interface Installation {
  readonly name: string;
  /** An exact version. */
  readonly version: string;
  /** Where the program is in the folder it was installed to, without `.exe`. */
  readonly program: string;
  /** The program without which there is no use in trying. */
  readonly needs: string;
  /** The command that installs it into a folder. */
  readonly command: (folder: string) => readonly [program: string, ...args: string[]];
  readonly env?: (folder: string) => NodeJS.ProcessEnv;
}

/** Building a large program from nothing, on a slow machine. */
const INSTALL_TIMEOUT_MS = 480_000;
const LOOK_AGAIN_MS = 200;
/** Whoever asks next is told the same: without a network it takes minutes until an installer gives up. */
const FAILURE_KEPT_MS = 900_000;

/** Installs a tool the first time, into the user's cache, so that another clone need not fetch it again. */
export function install(installation: Installation): Tool {
  try {
    return installOnce(installation);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { state: "absent", why: `the folder for tools cannot be written (${code})` };
  }
}

function installOnce({ name, version, program, needs, command, env }: Installation): Tool {
  const cache = process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
  const folder = path.join(cache, "openai-key-guard", `${name}-${version}`);
  const executable = path.join(folder, process.platform === "win32" ? `${program}.exe` : program);
  if (existsSync(executable)) return { state: "ready", path: executable };

  // Neither knows `--version` and `version` both; that they start is enough.
  if (spawnSync(needs, ["--version"]).error !== undefined) {
    return { state: "absent", why: `${needs} is not on this machine` };
  }
  const failed = `${folder}.failed`;
  const before = failureIn(failed);
  if (before !== undefined) return { state: "absent", why: before };
  const lock = `${folder}.lock`;
  mkdirSync(path.dirname(folder), { recursive: true });
  const building = mkdtempSync(`${folder}-`);
  try {
    lockOrWait(lock);
    if (existsSync(executable)) return { state: "ready", path: executable };
    const meanwhile = failureIn(failed);
    if (meanwhile !== undefined) return { state: "absent", why: meanwhile };
    const [installer, ...args] = command(building);
    const result = spawnSync(installer, args, {
      cwd: building,
      env: { ...process.env, ...env?.(building) },
      encoding: "utf8",
      timeout: INSTALL_TIMEOUT_MS,
    });
    if (result.status !== 0 || !existsSync(path.join(building, path.relative(folder, executable)))) {
      const why = `${needs} ${troubleOf(result)}`;
      writeFileSync(failed, why);
      return { state: "absent", why };
    }
    // At once or not at all.
    renameSync(building, folder);
    return { state: "ready", path: executable };
  } finally {
    rmSync(building, { recursive: true, force: true });
    rmSync(lock, { recursive: true, force: true });
  }
}

function failureIn(file: string): string | undefined {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < FAILURE_KEPT_MS ? readFileSync(file, "utf8") : undefined;
}

/** Tests run side by side, and building the same program twice takes longer than to wait for the first. */
function lockOrWait(lock: string): void {
  for (const until = Date.now() + INSTALL_TIMEOUT_MS; Date.now() < until; ) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      // Somebody has it, or was killed with it: then its time will be over as well.
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > INSTALL_TIMEOUT_MS) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    }
  }
}

function troubleOf({ stderr }: SpawnSyncReturns<string>): string {
  const last = stderr?.trim().split("\n").at(-1) ?? "";
  return `could not install it (${last === "" ? "no reason given" : last})`;
}
