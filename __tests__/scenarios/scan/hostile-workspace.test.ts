import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Checkout, CheckoutState } from "../../support/git/checkout.ts";
import { git, temporaryDirectory } from "../../support/git/run-git.ts";
import { createSmallWorld, places, type SmallWorld, USUAL_PLACES } from "../../support/scan/small-world.ts";

let world: SmallWorld;
let traps: { path: string; remove(): Promise<void> };
beforeAll(async () => {
  world = await createSmallWorld();
  traps = await temporaryDirectory("traps-");
});
afterAll(async () => {
  await world.close();
  await traps.remove();
});

let count = 0;
/** A program that tells that it was started. */
async function trap(): Promise<{ program: string; sprung: () => boolean }> {
  const mark = path.join(traps.path, `sprung-${++count}`);
  const program = path.join(traps.path, `trap-${count}`);
  await writeFile(program, `#!/bin/sh\necho "$0 $@" >> '${mark}'\nexec cat\n`);
  await chmod(program, 0o755);
  return { program, sprung: () => existsSync(mark) };
}

async function expectScanned(made: Checkout, sprung: () => boolean, path?: string): Promise<void> {
  const run = await world.scan(made, path === undefined ? {} : { platformEnv: { PATH: path } });
  expect(places(run)).toEqual(USUAL_PLACES);
  expect(run.outputs["scan-complete"]).toBe("true");
  expect(sprung()).toBe(false);
}

/** Settings of a repository that make git start programs, as text of a configuration file. */
const SETTINGS: readonly (readonly [title: string, text: (program: string) => string])[] = [
  ["fsmonitor", (program) => `[core]\n\tfsmonitor = ${program}\n`],
  [
    "a pager",
    (program) => `[core]\n\tpager = ${program}\n[pager]\n\trev-list = true\n\tfor-each-ref = ${program}\n`,
  ],
  ["an ssh command", (program) => `[core]\n\tsshCommand = ${program}\n\tgitProxy = ${program}\n`],
  [
    "aliases",
    (program) => `[alias]\n\trev-list = !${program}\n\tcat-file = !${program}\n\tfetch = !${program}\n`,
  ],
  [
    "a credential helper",
    (program) => `[credential]\n\thelper = !${program}\n[core]\n\taskPass = ${program}\n`,
  ],
  [
    "an upload pack",
    (program) => `[remote "origin"]\n\tuploadpack = ${program}\n\tvcs = ext\n\turl = ext::${program}\n`,
  ],
  ["an alternate refs command", (program) => `[core]\n\talternateRefsCommand = ${program}\n`],
  [
    "a text converter",
    (program) =>
      `[diff "x"]\n\ttextconv = ${program}\n\tcommand = ${program}\n[diff]\n\texternal = ${program}\n`,
  ],
  [
    "a filter",
    (program) =>
      `[filter "x"]\n\tsmudge = ${program}\n\tclean = ${program}\n\tprocess = ${program}\n\trequired = true\n`,
  ],
  ["a hook", (program) => `[hook "x"]\n\tcommand = ${program}\n\tevent = reference-transaction\n`],
];

test.each(["default", "full"] satisfies CheckoutState[])(
  "a %s clone whose configuration names programs starts none of them",
  async (state) => {
    const set = await Promise.all(
      SETTINGS.map(async ([title, text]) => ({ title, text, ...(await trap()) })),
    );
    const made = await world.workspace(state, { fresh: true });
    const config = path.join(made.directory, ".git", "config");
    const all = set.map(({ text, program }) => text(program)).join("");
    const included = path.join(traps.path, `included-${count}`);
    // Directly and through an include, so that both ways are tried.
    await writeFile(included, all);
    await writeFile(config, `${await readFile(config, "utf8")}${all}[include]\n\tpath = ${included}\n`);
    await writeFile(path.join(made.directory, ".gitattributes"), "* diff=x filter=x\n");
    await expectScanned(made, () => false);
    expect(set.filter(({ sprung }) => sprung()).map(({ title }) => title)).toEqual([]);
  },
);

test("hooks of the clone are not run, wherever they are said to be", async () => {
  const { program, sprung } = await trap();
  const made = await world.workspace("default", { fresh: true });
  const hooks = path.join(made.directory, ".git", "hooks");
  await mkdir(hooks, { recursive: true });
  for (const name of [
    "reference-transaction",
    "post-checkout",
    "post-index-change",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ]) {
    await symlink(program, path.join(hooks, name)).catch(() => undefined);
  }
  await git(["config", "core.hooksPath", hooks], { cwd: made.directory });
  await expectScanned(made, sprung);
});

test("programs of the workspace are not run, though it stands on PATH", async () => {
  const { program, sprung } = await trap();
  const made = await world.workspace("default", { fresh: true });
  const inside = path.join(made.workspace, "bin");
  await mkdir(inside);
  for (const directory of [made.workspace, inside]) {
    for (const name of ["git", "git-remote-http", "node", "sh", "ssh"])
      await symlink(program, path.join(directory, name));
  }
  const host = process.env["PATH"] ?? "";
  const PATH = [made.workspace, inside, `${inside}/`, ".", "", "bin", "./bin", host].join(path.delimiter);
  await expectScanned(made, sprung, PATH);
});

test("nor through a directory elsewhere on PATH that is a link into the workspace", async () => {
  const { program, sprung } = await trap();
  const made = await world.workspace("default", { fresh: true });
  await symlink(program, path.join(made.workspace, "git"));
  const link = path.join(traps.path, `link-${count}`);
  await symlink(made.workspace, link);
  await expectScanned(made, sprung, [link, process.env["PATH"] ?? ""].join(path.delimiter));
});

describe("a .git that is not what it seems", () => {
  test("a file that leads to a directory that is no repository", async () => {
    const made = await world.workspace("none");
    await writeFile(path.join(made.workspace, ".git"), "gitdir: ../../../../etc\n");
    await expectScanned(made, () => false);
  });

  test("a file of nonsense, a directory without anything, a link to itself", async () => {
    const nonsense = await world.workspace("none");
    await writeFile(path.join(nonsense.workspace, ".git"), Buffer.alloc(100_000, "gitdir: \0\n"));
    await expectScanned(nonsense, () => false);
    const empty = await world.workspace("none");
    await mkdir(path.join(empty.workspace, ".git"));
    await expectScanned(empty, () => false);
    const loop = await world.workspace("none");
    await symlink(".git", path.join(loop.workspace, ".git"));
    await expectScanned(loop, () => false);
  });

  test("replacements do not hide anything", async () => {
    const made = await world.workspace("full", { fresh: true });
    const blob = (await git(["rev-parse", `${world.head}:app/config.ts`], { cwd: made.directory }))
      .toString()
      .trim();
    const harmless = (await git(["rev-parse", `${world.head}:README.md`], { cwd: made.directory }))
      .toString()
      .trim();
    await git(["replace", "-f", blob, harmless], { cwd: made.directory });
    await git(["replace", "-f", world.head, world.base], { cwd: made.directory });
    await expectScanned(made, () => false);
  });

  test("grafts and marks of shallowness do not hide anything", async () => {
    const made = await world.workspace("full", { fresh: true });
    await writeFile(path.join(made.directory, ".git", "info", "grafts"), `${world.head}\n`);
    await expectScanned(made, () => false);
    await writeFile(path.join(made.directory, ".git", "shallow"), `${world.head}\n`);
    await expectScanned(made, () => false);
  });

  test("damaged objects are told, not passed over", async () => {
    const made = await world.workspace("full", { fresh: true });
    const objects = path.join(made.directory, ".git", "objects");
    const blob = (await git(["rev-parse", `${world.head}:app/config.ts`], { cwd: made.directory }))
      .toString()
      .trim();
    const pack = (await git(["cat-file", "blob", blob], { cwd: made.directory })).length;
    expect(pack).toBeGreaterThan(0);
    await unpack(made);
    const loose = path.join(objects, blob.slice(0, 2), blob.slice(2));
    await chmod(loose, 0o644);
    await writeFile(loose, Buffer.from("789c4bcac70000000000", "hex"));
    const run = await world.scan(made);
    if (run.outputs["scan-complete"] === "true") expect(places(run)).toEqual(USUAL_PLACES);
    expect(run.outputs["result"]).toBe("fail");
  });
});

/** Turns packs into loose objects. */
async function unpack({ directory }: Checkout): Promise<void> {
  const packs = path.join(directory, ".git", "objects", "pack");
  const { readdir, rename, rm } = await import("node:fs/promises");
  for (const name of await readdir(packs)) {
    if (!name.endsWith(".pack")) {
      await rm(path.join(packs, name));
      continue;
    }
    const away = path.join(directory, ".git", name);
    await rename(path.join(packs, name), away);
    await git(["unpack-objects", "-q"], { cwd: directory, input: await readFile(away) });
    await rm(away);
  }
}
