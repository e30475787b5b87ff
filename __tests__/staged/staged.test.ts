import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { VERSION } from "../../src/version.ts";
import { gitThat, noGitPath, spyOnGit } from "../support/git/git-spy.ts";
import { temporaryDirectory } from "../support/git/run-git.ts";
import { findLeaks } from "../support/leaks.mjs";
import { sampleKey } from "../support/sample-keys.mjs";
import { createWorkshop, type Ended, type Workshop } from "./workshop.ts";

// The program for a developer's machine, from the committed bundle, in real repositories.

const KEY = sampleKey("staged");
const OTHER = sampleKey("staged, another");
const LEAK = `export const key = "${KEY}";\n`;

const open: { remove(): Promise<void> }[] = [];

async function workshop(init?: readonly string[]): Promise<Workshop> {
  const made = await createWorkshop(init);
  open.push(made);
  return made;
}

/** With one commit. */
async function begun(init?: readonly string[]): Promise<Workshop> {
  const made = await workshop(init);
  await made.stage({ "README.md": "# Shop\n", "src/a.ts": "export {};\n" });
  await made.git(["commit", "--quiet", "-m", "First"]);
  return made;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.remove();
});

function expectBlocked({ exitCode, stdout, stderr }: Ended, where: string): void {
  expect(stderr).toContain("about to be committed");
  expect(stderr).toContain(`${where}: OpenAI project key (sk-proj-…)`);
  expect(stderr).toMatch(/Fingerprint [0-9a-f]{32}\./);
  expect(exitCode).toBe(1);
  expect(stdout).toBe("");
  expect(findLeaks({ stderr }, [KEY, OTHER])).toEqual([]);
}

function expectClean({ exitCode, stderr }: Ended, says = "no key in what is staged"): void {
  expect(stderr).toContain(says);
  expect(exitCode).toBe(0);
}

function expectUnscanned({ exitCode, stderr }: Ended, says: string): void {
  expect(stderr).toContain(says);
  expect(stderr).not.toContain("no key");
  expect(exitCode).toBe(2);
}

describe("what is looked at is what would be committed", () => {
  test("a key", async () => {
    const { stage, guard } = await begun();
    await stage({ "config/prod.ts": `// one\n${LEAK}` });
    expectBlocked(await guard(), "config/prod.ts:2:21");
  });

  test("no key", async () => {
    const { stage, guard } = await begun();
    await stage({ "src/b.ts": "export const b = 1;\n" });
    expectClean(await guard());
  });

  test("nothing staged", async () => {
    const { write, guard } = await begun();
    await write("untracked.ts", LEAK);
    await write("src/a.ts", LEAK);
    expectClean(await guard(), "nothing is staged");
  });

  test("a repository without commits: first nothing, then the first commit", async () => {
    const { stage, guard } = await workshop();
    expectClean(await guard(), "nothing is staged");
    await stage({ "first.ts": LEAK });
    expectBlocked(await guard(), "first.ts:1:21");
  });

  test("the staged version, not the one in the work tree", async () => {
    const { stage, write, guard } = await begun();
    await stage({ "src/b.ts": LEAK });
    await write("src/b.ts", "export {};\n");
    expectBlocked(await guard(), "src/b.ts:1:21");
    await stage({ "src/b.ts": "export {};\n" });
    await write("src/b.ts", LEAK);
    expectClean(await guard());
  });

  test("a key that the last commit has is told, and does not block", async () => {
    const { stage, git, guard } = await begun();
    await stage({ "old.ts": LEAK });
    await git(["commit", "--quiet", "-m", "Too late"]);
    await stage({ "old.ts": `// moved\n${LEAK}` });
    const ended = await guard();
    expectClean(ended, "no new key in what is staged");
    expect(ended.stderr).toContain("1 key stands in the last commit already");
    await stage({ "new.ts": LEAK.replace(KEY, OTHER) });
    expectBlocked(await guard(), "new.ts:1:21");
  });

  test("from a folder below, the whole of it", async () => {
    const { stage, guard } = await begun();
    await stage({ "top.ts": LEAK });
    expectBlocked(await guard({ in: "src" }), "top.ts:1:21");
  });

  test("files that were only announced (git add --intent-to-add) are not in the commit", async () => {
    const { write, git, guard } = await begun();
    await write("later.ts", LEAK);
    await git(["add", "--intent-to-add", "later.ts"]);
    expectClean(await guard(), "nothing is staged");
  });

  test("text of a merge's own", async () => {
    const { stage, git, guard } = await begun();
    await git(["switch", "--quiet", "-c", "topic"]);
    await stage({ "src/a.ts": "export const a = 1;\n", "topic.ts": "1\n" });
    await git(["commit", "--quiet", "-m", "Topic"]);
    await git(["switch", "--quiet", "main"]);
    await stage({ "src/a.ts": "export const a = 2;\n" });
    await git(["commit", "--quiet", "-m", "Main"]);
    await git(["merge", "topic"]).catch(() => undefined);
    expectUnscanned(await guard(), "files are unmerged");
    await stage({ "src/a.ts": LEAK });
    expectBlocked(await guard(), "src/a.ts:1:21");
  });

  test("a key that comes with the other side of a merge was committed there", async () => {
    const { stage, git, guard } = await begun();
    await git(["switch", "--quiet", "-c", "topic"]);
    await stage({ "topic.ts": LEAK });
    await git(["commit", "--quiet", "-m", "Topic"]);
    await git(["switch", "--quiet", "main"]);
    await git(["merge", "--quiet", "--no-ff", "--no-commit", "topic"]);
    expectClean(await guard());
  });
});

describe("in all the places where the action would find it", () => {
  test.each<[what: string, file: string, content: string | Buffer, where: string]>([
    ["UTF-16", "strings.txt", Buffer.from(`\ufeffkey=${KEY}\n`, "utf16le"), "strings.txt:1:"],
    ["a compressed file", "backup.gz", gzipSync(LEAK), "content in the archive backup.gz"],
    ["base64", "secret.yml", `key: ${Buffer.from(KEY).toString("base64")}\n`, "secret.yml:1:"],
    ["a line of a megabyte", "bundle.js", `${"x;".repeat(500_000)}'${KEY}'`, "bundle.js:1:1000002"],
  ])("%s", async (_what, file, content, where) => {
    const { stage, guard } = await begun();
    await stage({ [file]: content });
    const { exitCode, stderr } = await guard();
    expect(stderr).toContain(`  ${where}`);
    expect(exitCode).toBe(1);
    expect(findLeaks({ stderr }, [KEY])).toEqual([]);
  });

  test("a file's name", async () => {
    const { stage, guard } = await begun();
    await stage({ [`${KEY}.txt`]: "\n" });
    const { exitCode, stderr } = await guard();
    expect(exitCode).toBe(1);
    expect(findLeaks({ stderr }, [KEY])).toEqual([]);
  });

  test("a file that .gitattributes hides from diffs", async () => {
    const { stage, guard } = await begun();
    await stage({ ".gitattributes": "*.lock binary -diff linguist-generated\n", "a.lock": LEAK });
    expectBlocked(await guard(), "a.lock:1:21");
  });

  test("a name made of commands and escapes is shown harmless", async () => {
    const { stage, guard } = await begun();
    await stage({ "\u001b[2J##[error]x\n::y.ts": LEAK });
    const { exitCode, stderr } = await guard();
    expect(exitCode).toBe(1);
    expect(stderr).not.toContain("\u001b");
    expect(stderr).not.toMatch(/##\[|^::/m);
  });
});

describe("what people accept", () => {
  test.each([
    [".keyguardignore", []],
    ["security/accepted", ["--ignore-file", "security/accepted"]],
  ])("a fingerprint in %s, once that is staged", async (file, args) => {
    const { stage, write, guard } = await begun();
    await stage({ "fixture.ts": LEAK });
    const first = await guard({ args });
    const [, fingerprint = ""] = /Fingerprint ([0-9a-f]{32})/.exec(first.stderr) ?? [];
    await write(file, `${fingerprint}\n`);
    expect((await guard({ args })).exitCode).toBe(1);
    await stage({ [file]: `${fingerprint}\n` });
    expectClean(await guard({ args }), "no new key in what is staged");
  });

  test("a marker on the line", async () => {
    const { stage, guard } = await begun();
    await stage({ "fixture.ts": LEAK.replace("\n", " // openai-key-guard:allow\n") });
    expectClean(await guard(), "1 accepted");
  });

  test("a possible key is told, and does not block", async () => {
    const { stage, guard } = await begun();
    const relay = `sk-${sampleKey("relay").slice(10, 58)}`;
    await stage({ ".env": `RELAY_API_KEY=${relay}\n` });
    const { exitCode, stderr } = await guard();
    expect(stderr).toContain("possible key of a relay");
    expect(exitCode).toBe(0);
    expect(findLeaks({ stderr }, [relay])).toEqual([]);
  });
});

describe("repositories of all kinds", () => {
  test.each<[what: string, init: readonly string[], settings: readonly string[][]]>([
    ["SHA-256", ["--object-format=sha256"], []],
    ["a split index", [], [["update-index", "--split-index"]]],
    ["a sparse index", [], [["sparse-checkout", "set", "--cone", "--sparse-index", "src"]]],
    ["an index of version 4", [], [["update-index", "--index-version=4"]]],
  ])("%s", async (_what, init, settings) => {
    const { stage, git, guard } = await begun(init);
    for (const setting of settings) await git(setting);
    await stage({ "src/b.ts": LEAK });
    expectBlocked(await guard(), "src/b.ts:1:21");
    await stage({ "src/b.ts": "export {};\n\n" });
    expectClean(await guard());
  });

  test("a work tree of its own", async () => {
    const { directory, git, guard } = await begun();
    const linked = path.join(path.dirname(directory), "linked");
    await git(["worktree", "add", "--quiet", linked]);
    await git(["rm", "--quiet", "README.md"], { cwd: linked });
    expectClean(await guard({ in: linked }));
    const id = await git(["hash-object", "-w", "--stdin"], { input: LEAK });
    await git(["update-index", "--add", "--cacheinfo", `100644,${id},b.ts`], { cwd: linked });
    expectBlocked(await guard({ in: linked }), "b.ts:1:21");
    expectClean(await guard(), "nothing is staged");
  });

  test.each([
    ["elsewhere, with a link", ["--separate-git-dir"]],
    ["elsewhere, named by the environment", []],
  ])("the repository is %s", async (_what, options) => {
    const elsewhere = await temporaryDirectory('repo "quoted" ');
    open.push(elsewhere);
    const gitDir = path.join(elsewhere.path, "objects:elsewhere.git");
    const { directory, stage, git, guard } =
      options.length > 0 ? await workshop([...options, gitDir]) : await workshop();
    const env = options.length > 0 ? {} : { GIT_DIR: gitDir, GIT_WORK_TREE: directory };
    // Beside it in the work tree is another.
    if (options.length === 0) await git(["init", "--quiet", "--bare", gitDir]);
    const add = (file: string) => git(["add", file], { env });
    await stage({ "a.ts": "1\n" });
    await add("a.ts");
    await git(["commit", "--quiet", "-m", "First"], { env });
    await stage({ "b.ts": LEAK });
    await add("b.ts");
    expectBlocked(await guard({ env }), "b.ts:1:21");
  });

  test.each([
    ["shallow", ["--depth=1"]],
    ["without files", ["--filter=blob:none"]],
  ])("a clone that is %s", async (_what, options) => {
    const { directory, stage, git, remove } = await createWorkshop();
    open.push({ remove });
    await git(["config", "uploadpack.allowFilter", "true"]);
    for (const text of ["1\n", "2\n", "3\n"]) {
      await stage({ "src/a.ts": text });
      await git(["commit", "--quiet", "-m", text]);
    }
    const clone = await workshop();
    await clone.git(["fetch", "--quiet", ...options, `file://${directory}`, "main"]);
    await clone.git(["reset", "--quiet", "--hard", "FETCH_HEAD"]);
    await clone.stage({ "src/b.ts": LEAK });
    expectBlocked(await clone.guard(), "src/b.ts:1:21");
  });
});

describe("as a hook", () => {
  test("a commit with a key is not made, one without is; also a commit of some files only", async () => {
    const { stage, git, installHook } = await begun();
    await installHook();
    await stage({ "b.ts": "1\n", "leak.ts": LEAK });
    const head = await git(["rev-parse", "HEAD"]);
    await expect(git(["commit", "--quiet", "-m", "Both"])).rejects.toThrow("leak.ts:1:21");
    expect(await git(["rev-parse", "HEAD"])).toBe(head);
    await git(["commit", "--quiet", "-m", "One", "b.ts"]);
    expect(await git(["show", "--format=", "--name-only"])).toBe("b.ts");
    await expect(git(["commit", "--quiet", "-a", "-m", "All"])).rejects.toThrow("leak.ts:1:21");
    await expect(git(["commit", "--quiet", "--amend", "--no-edit"])).rejects.toThrow("leak.ts:1:21");
  });
});

describe("nobody's repository is touched", () => {
  test("index, objects and configuration are as before, and nothing is left behind", async () => {
    const { directory, stage, git, guard, leftovers } = await begun();
    await stage({ "b.ts": LEAK });
    const index = path.join(directory, ".git/index");
    const files = await git(["status", "--porcelain"]);
    const before = [await readFile(index), (await stat(index)).mtimeMs, await git(["count-objects"])];
    await guard();
    expect([await readFile(index), (await stat(index)).mtimeMs, await git(["count-objects"])]).toEqual(
      before,
    );
    expect(await git(["status", "--porcelain"])).toBe(files);
    expect(await leftovers()).toEqual([]);
  });

  test("no program that the repository's configuration names is started", async () => {
    const { directory, stage, git, guard } = await begun();
    const trap = path.join(directory, ".git/trap");
    await stage({ "new/b.ts": "1\n" });
    // Whatever writes an index starts it, the copy of one too.
    await writeFile(path.join(directory, ".git/hooks/post-index-change"), `#!/bin/sh\ntouch ${trap}\n`, {
      mode: 0o755,
    });
    expect((await guard()).exitCode).toBe(0);
    await expect(stat(trap)).rejects.toThrow("ENOENT");
    await git(["write-tree"]);
    await stat(trap);
  });

  test("git gets no key, neither found nor from the environment", async () => {
    const spy = await spyOnGit();
    open.push(spy);
    const { stage, guard } = await begun();
    await stage({ "b.ts": LEAK });
    const env = { PATH: spy.path, OPENAI_API_KEY: OTHER, INPUT_TOKEN: OTHER };
    expectBlocked(await guard({ env }), "b.ts:1:21");
    const calls = await spy.calls();
    expect(calls.length).toBeGreaterThan(3);
    expect(findLeaks({ calls: JSON.stringify(calls) }, [KEY, OTHER])).toEqual([]);
  });
});

describe("what was not scanned does not pass", () => {
  test("no git", async () => {
    const { stage, guard } = await begun();
    await stage({ "b.ts": "1\n" });
    const { path: PATH, remove } = await noGitPath();
    open.push({ remove });
    expectUnscanned(await guard({ env: { PATH } }), "there is no git in PATH");
  });

  test("no repository, and a bare one", async () => {
    const { directory, git, guard } = await begun();
    expectUnscanned(await guard({ in: path.dirname(directory) }), "no work tree of a git repository");
    const bare = path.join(path.dirname(directory), "bare.git");
    await git(["init", "--quiet", "--bare", bare]);
    expectUnscanned(await guard({ in: bare }), "no work tree of a git repository");
  });

  test("no room for the store", async () => {
    const { stage, guard } = await begun();
    await stage({ "b.ts": "1\n" });
    expectUnscanned(await guard({ env: { TMPDIR: "/no/such/place" } }), "nothing was scanned");
  });

  test("a staged file that is gone", async () => {
    const { directory, stage, git, guard } = await begun();
    await stage({ "b.ts": "unlike all others\n" });
    const id = await git(["rev-parse", ":b.ts"]);
    await rm(path.join(directory, ".git/objects", id.slice(0, 2), id.slice(2)));
    expectUnscanned(await guard(), "could not be scanned to the end");
  });

  test("a git that says nothing, and that all is well", async () => {
    const { stage, guard } = await begun();
    await stage({ "b.ts": LEAK });
    for (const silent of ["true", 'args.includes("write-tree")', 'args.includes("cat-file")']) {
      const double = await gitThat(`if (!(${silent})) real();`);
      open.push(double);
      const { exitCode, stderr } = await guard({ env: { PATH: double.path } });
      expect(stderr).not.toMatch(/no key|nothing is staged/);
      expect(exitCode).toBe(2);
    }
  });

  test("a repository of somebody else: git's own words are told", async () => {
    const { directory, guard } = await begun();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_DIR: path.join(directory, "none") };
    expectUnscanned(await guard({ env }), "git says: fatal: ");
  });

  test("a key in the name of a file that git complains of", async () => {
    const { stage, git, guard } = await begun();
    const name = `${KEY}.txt`;
    await git(["switch", "--quiet", "-c", "topic"]);
    await stage({ [name]: "1\n" });
    await git(["commit", "--quiet", "-m", "Topic"]);
    await git(["switch", "--quiet", "main"]);
    await stage({ [name]: "2\n" });
    await git(["commit", "--quiet", "-m", "Main"]);
    await git(["merge", "topic"]).catch(() => undefined);
    const ended = await guard();
    expectUnscanned(ended, "git says: ");
    expect(findLeaks({ stderr: ended.stderr }, [KEY])).toEqual([]);
  });

  test("an index that is none", async () => {
    const { write, guard } = await begun();
    await write(".git/index", "no index\n");
    expectUnscanned(await guard(), "git could not make a tree of what is staged");
  });

  test("a wrong option", async () => {
    const { guard } = await begun();
    const ended = await guard({ args: ["--ignore-files", "x"] });
    expectUnscanned(ended, "--ignore-files");
    expect(ended.stderr).toContain("Usage: openai-key-guard");
    // Pasted where it does not belong.
    const pasted = await guard({ args: [KEY] });
    expectUnscanned(pasted, "Usage: openai-key-guard");
    expect(findLeaks({ stderr: pasted.stderr }, [KEY])).toEqual([]);
  });
});

test("help and version", async () => {
  const { guard } = await begun();
  expect(await guard({ args: ["--help"] })).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("Exit codes:"),
  });
  expect(await guard({ args: ["--version"] })).toMatchObject({ exitCode: 0, stderr: `${VERSION}\n` });
});
