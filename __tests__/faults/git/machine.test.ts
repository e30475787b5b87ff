import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { program, quoted } from "../../support/git/git-spy.ts";
import { temporaryDirectory } from "../../support/git/run-git.ts";
import { expectHonest } from "../honest.ts";
import { faultyGit, stillRunning } from "./faulty-git.ts";
import { faultWorld, SITUATIONS, type Situation } from "./situations.ts";

// What a machine can have in place of one git that is well: none, two, an old one, one behind a script.

const world = await faultWorld();
afterAll(() => world.close());

const PRELOAD = `--import=${new URL("stall-preload.mjs", import.meta.url).href}`;

interface Machine {
  readonly title: string;
  /** Shell in place of each call of git; see `faultyGit`. */
  readonly script: string;
  readonly expected: "found" | "incomplete";
  readonly says?: RegExp;
}

/** Options that came later than the git of the title (git/git:Documentation/RelNotes). */
const without = (option: string, script = `exec "$GIT" "$@"`): string =>
  `for word in "$@"; do case "$word" in ${option}) echo "error: unknown option \\\`\${word#--}'" >&2; echo "usage: git" >&2; exit 129;; esac; done; ${script}`;

const MACHINES: readonly Machine[] = [
  {
    title: "git 2.25, which takes no list of what to fetch",
    script: `case " $* " in *" fetch "*) ${without("--stdin")};; *) exec "$GIT" "$@";; esac`,
    expected: "incomplete",
    says: /this git is too old\. Use a runner or container with git 2\.29 or newer/,
  },
  {
    title: "git 1.8, which knows of nothing that is missing",
    script: without("--missing=print | --filter=* | --end-of-options"),
    expected: "incomplete",
    says: /too old/,
  },
  {
    title: "a git that needs more memory than there is",
    script: `ulimit -v 8000; exec "$GIT" "$@"`,
    expected: "incomplete",
    says: /See what else runs|larger runner|not answer|Set fetch-depth/,
  },
  {
    title: "git behind a script that waits for it",
    script: `"$GIT" "$@"\nexit $?`,
    expected: "found",
  },
  {
    title: "git behind a script that forgets how it ended",
    script: `"$GIT" "$@" | cat`,
    expected: "found",
  },
  {
    title: "git behind a script that says something first",
    script: `echo "This git is watched."; exec "$GIT" "$@"`,
    expected: "incomplete",
    says: /not answer as git does|could not be had/,
  },
  {
    title: "git behind a script that complains",
    script: `echo "warning: watched" >&2; exec "$GIT" "$@"`,
    expected: "found",
  },
  {
    title: "git that asks for a password on the terminal, and has none",
    script: `if read -r answer < /dev/tty; then exec sleep 600; fi 2> /dev/null; exec "$GIT" "$@"`,
    expected: "found",
  },
];

async function tryOn(situation: Situation, { script, expected, says }: Machine): Promise<void> {
  world.server.setFault(undefined);
  const made = await world.workspace(situation.state, { event: situation.event(world) });
  world.server.setFault(situation.online ? undefined : { kind: "reset" });
  const git = await faultyGit({ at: "every", script });
  try {
    const platformEnv = { PATH: git.path, NODE_OPTIONS: PRELOAD };
    const run = await world.scan(made, { inputs: situation.inputs, platformEnv }, situation.event(world));
    expect(expectHonest(run, situation.finds)).toBe(expected);
    if (says !== undefined) expect(run.outputs["reason"]).toMatch(says);
    expect(git.struck()).toBe(true);
    expect(await stillRunning(git.mark)).toEqual([]);
  } finally {
    await git.remove();
  }
}

test.each(MACHINES)("$title (1 fault)", async (machine) => {
  const situation = SITUATIONS.find(({ online }) => online);
  if (situation === undefined) throw new Error("no situation with a server");
  await tryOn(situation, machine);
});

test("two of them on PATH: the first that is one is taken (3 faults)", async () => {
  const [situation] = SITUATIONS;
  if (situation === undefined) throw new Error("no situation");
  const root = await temporaryDirectory("two-gits-");
  const made = await world.workspace(situation.state, { event: situation.event(world) });
  const real = path.dirname(program("git"));
  const contents = {
    directory: async (at: string) => mkdir(path.join(at, "git")).then(() => undefined),
    unstartable: async (at: string) =>
      writeFile(path.join(at, "git"), "#!/bin/sh\nexit 1\n", { mode: 0o644 }),
    script: async (at: string) =>
      writeFile(path.join(at, "git"), `#!/bin/sh\nexec ${quoted(program("git"))} "$@"\n`, { mode: 0o755 }),
  };
  try {
    for (const [name, make] of Object.entries(contents)) {
      const first = path.join(root.path, name);
      await mkdir(first);
      await chmod(first, 0o755);
      await make(first);
      const PATH = [first, real].join(path.delimiter);
      const run = await world.scan(made, { platformEnv: { PATH } }, situation.event(world));
      expect([name, expectHonest(run, situation.finds)]).toEqual([name, "found"]);
    }
  } finally {
    await root.remove();
  }
});
