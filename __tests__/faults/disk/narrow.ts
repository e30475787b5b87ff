import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { quoted } from "../../support/git/git-spy.ts";
import { temporaryDirectory } from "../../support/git/run-git.ts";

/**
 * A program that starts Node in narrow circumstances; for the option `node` of the harness. In bash, since dash drops
 * variables such as `INPUT_FAIL-ON`.
 */
export interface Narrow {
  readonly node: string;
  /** A directory that nobody else uses. */
  readonly directory: string;
  /** Names of what was left in the small disk at the end. */
  left(): string[];
  remove(): Promise<void>;
}

/** Whether this machine lets everybody mount something that nobody else sees. */
export const CAN_MOUNT = works("unshare -rm bash -c 'mount -t tmpfs -o size=4k none /mnt'");

function works(script: string): boolean {
  try {
    execFileSync("/bin/sh", ["-c", script], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Node after a few lines of shell, such as `ulimit -n 20`. */
export async function nodeAfter(lines: string): Promise<Narrow> {
  return await narrow(() => `${lines}\nexec ${quoted(process.execPath)} "$@"`);
}

/**
 * Node with a small disk of its own, gone when it ends.
 *
 * @param options of tmpfs: `size=64k,nr_inodes=5`
 * @param at where it is mounted. Default: `directory`
 */
export async function nodeOnDisk(options: string, at?: string): Promise<Narrow> {
  return await narrow((directory, report) => {
    const disk = quoted(at ?? directory);
    const inside = [
      `mount -t tmpfs -o ${options} none ${disk} || exit 99`,
      `${quoted(process.execPath)} "$@"; code=$?`,
      `ls -A ${disk} > ${quoted(report)}`,
      "exit $code",
    ].join("\n");
    return `exec unshare -rm bash -c ${quoted(inside)} bash "$@"`;
  });
}

async function narrow(script: (directory: string, report: string) => string): Promise<Narrow> {
  const root = await temporaryDirectory("narrow-");
  const directory = path.join(root.path, "small");
  const node = path.join(root.path, "node");
  const report = path.join(root.path, "left");
  await mkdir(directory);
  await writeFile(report, "");
  await writeFile(node, `#!/usr/bin/env bash\n${script(directory, report)}\n`, { mode: 0o755 });
  return {
    ...{ node, directory },
    left: () =>
      readFileSync(report, "utf8")
        .split("\n")
        .filter((name) => name !== ""),
    remove: async () => {
      await rm(directory, { recursive: true, force: true });
      await root.remove();
    },
  };
}
