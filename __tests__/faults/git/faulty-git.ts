import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { program, quoted } from "../../support/git/git-spy.ts";
import { temporaryDirectory } from "../../support/git/run-git.ts";

/** One call of git by the action. */
export interface Call {
  /** The same in every run: its arguments, and the how-many-eth with just these. */
  readonly id: string;
  /** Its arguments, without settings, and with `ID` for ids of objects, paths and depths: what kind of call it is. */
  readonly kind: string;
}

/** A `git` that writes down every call, and does what the script says at one of them. */
export interface FaultyGit {
  /** Value for PATH. */
  readonly path: string;
  /** In the environment of every process that was started on this PATH. */
  readonly mark: string;
  calls(): Promise<Call[]>;
  /** Whether the call was met at which it was to do something else. */
  struck(): boolean;
  remove(): Promise<void>;
}

/**
 * @param fault the `id` of a call, or "every"; and shell commands that take the place of git there. At hand:
 *   `"$@"`, `$GIT` (the host's git), `$HERE` (a directory of this double's own).
 */
export async function faultyGit(
  fault: { readonly at: string; readonly script: string } | undefined,
): Promise<FaultyGit> {
  const root = await temporaryDirectory("faulty-git-");
  const bin = path.join(root.path, "bin");
  const log = path.join(root.path, "log");
  await mkdir(bin);
  await mkdir(log);
  const condition =
    fault === undefined ? "false" : fault.at === "every" ? "true" : `[ "$name.$n" = ${quoted(fault.at)} ]`;
  const script = `#!/bin/sh
GIT=${quoted(program("git"))}
HERE=${quoted(root.path)}
name=$(printf '%s\\n' "$@" | cksum)
name=\${name%% *}
n=1
while ! mkdir ${quoted(log)}/$name.$n 2>/dev/null; do n=$((n+1)); done
printf '%s\\0' "$@" > ${quoted(log)}/$name.$n/argv
if ${condition}; then
  : > "$HERE/struck"
  ${fault?.script ?? ":"}
else
  exec "$GIT" "$@"
fi
`;
  await writeFile(path.join(bin, "git"), script, { mode: 0o755 });
  return {
    path: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}`,
    mark: bin,
    struck: () => existsSync(path.join(root.path, "struck")),
    calls: async () =>
      await Promise.all(
        (await readdir(log)).map(async (id) => {
          const argv = (await readFile(path.join(log, id, "argv"), "utf8")).split("\0").slice(0, -1);
          return { id, kind: kindOf(argv) };
        }),
      ),
    remove: root.remove,
  };
}

function kindOf(argv: readonly string[]): string {
  const words = [...argv];
  while (words[0] === "-c" || words[0]?.startsWith("--git-dir=")) words.splice(0, words[0] === "-c" ? 2 : 1);
  return words
    .map((word) => word.replaceAll(/[0-9a-f]{40,64}/g, "ID").replace(/^--depth=\d+$/, "--depth=N"))
    .join(" ")
    .replace(/^merge-base .*$/, "merge-base IDs");
}

/** Processes that were started on the PATH of a double, and live on. Linux only. */
export async function stillRunning(mark: string): Promise<string[]> {
  const all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    all.map(async (pid) => {
      const [environ, stat] = await Promise.all(
        ["environ", "stat"].map((name) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "")),
      );
      const ended = /^\S+ \(.*\) [ZX] /s.test(stat ?? "");
      return environ?.includes(mark) && !ended ? [(stat ?? "").slice(0, 60)] : [];
    }),
  );
  return found.flat();
}
