import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { sampleKey } from "../support/sample-keys.mjs";
import { commandsOf, type DocumentCommand, editsOf, inlineStarts, withEdit } from "./document-commands.ts";
import { createFreshMachine, type FreshMachine, PROJECT, type Ran } from "./fresh-clone.ts";

// The commands of the documents, as they stand there, on a machine where nothing is installed, with what the comments
// beside them promise. `npm cit` and `npm test` cannot run all tests here, being run by them: the clone has these only.
const TESTS_OF_CLONE = ["__tests__/json.test.ts", "__tests__/validate/judge-rules.test.ts"];

const read = (name: string): string => readFileSync(path.join(PROJECT, name), "utf8");
const english = commandsOf(read("README.md"));
const chinese = commandsOf(read("README.zh-CN.md"));
const contributing = commandsOf(read("CONTRIBUTING.md"));
const edits = editsOf(read("CONTRIBUTING.md"));

/** For what installs, builds and tests a whole project. */
const TIMEOUT_MS = 900_000;

const withoutLine = ({ line: _, ...rest }: DocumentCommand) => rest;

/** What was promised, and what came. */
function compare(ran: readonly Ran[], promised: readonly DocumentCommand[]) {
  const found = ran.map(({ printed, exitCode }, index) => ({
    ...promised[index],
    exitCode,
    outputs: promised[index]?.outputs.filter((output) => printed.split("\n").includes(output)),
  }));
  return { found, log: ran.map(({ command, printed }) => `$ ${command}\n${printed}`).join("\n") };
}

function expectPromises(ran: readonly Ran[], promised: readonly DocumentCommand[]): void {
  const { found, log } = compare(ran, promised);
  if (JSON.stringify(found) !== JSON.stringify(promised)) console.error(log);
  expect(found).toEqual(promised);
}

test("promises are read from the comments", () => {
  const text =
    "```sh\nnpm start # exit code 1, verdict=no-credit\n# all\n\nnpm ci\n```\n\n```yaml\na: 1\n```\n\n   ```sh\n   npm test -- a#b # 退出码 2\n   ```\n";
  expect(commandsOf(text).map(withoutLine)).toEqual([
    { command: "npm start", exitCode: 1, outputs: ["verdict=no-credit"] },
    { command: "npm ci", exitCode: 0, outputs: [] },
    { command: "npm test -- a#b", exitCode: 2, outputs: [] },
  ]);
  expect(() => commandsOf("```\nnpm start\n```\n")).toThrow(/blocks of sh/);
  expect(() => commandsOf("```bash\nnpm start\n```\n")).toThrow(/blocks of sh/);
});

test("both languages have the same commands, with the same promises", () => {
  expect(english.length).toBeGreaterThanOrEqual(8);
  expect(chinese.map(withoutLine)).toEqual(english.map(withoutLine));
});

test("ways to start the action that the text names are among the commands", () => {
  const known = english.map(({ command }) => command);
  for (const name of ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"]) {
    for (const command of inlineStarts(read(name))) expect(known).toContain(command);
  }
});

/** The hook that was installed by hand keeps a key from being committed. */
function expectHook({ home, repository: cwd }: FreshMachine): void {
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: path.join(home, "..", "gitconfig"),
  };
  const commit = (content: string) => {
    writeFileSync(path.join(cwd, "a.ts"), content);
    execFileSync("git", ["add", "a.ts"], { cwd, env });
    return spawnSync("git", ["commit", "--message", "A change"], { cwd, env, encoding: "utf8" });
  };
  const refused = commit(`"${sampleKey("hook")}"`);
  expect(refused.stderr).toMatch(/a\.ts:1:2: OpenAI project key/);
  expect(refused.status).toBe(1);
  expect(commit("process.env").status).toBe(0);
}

const describeOnPosix = process.platform === "win32" ? describe.skip : describe;

describeOnPosix("on a fresh clone", () => {
  // A second try begins anew.
  const machines: FreshMachine[] = [];
  const freshMachine = (): FreshMachine => {
    const machine = createFreshMachine(TESTS_OF_CLONE);
    machines.push(machine);
    return machine;
  };
  afterAll(() => {
    for (const machine of machines) machine.remove();
  });
  /** What `npm cit` has installed. */
  let installed: string | undefined;

  test(
    `README.md: ${english.length} commands do what it promises`,
    async () => {
      const machine = freshMachine();
      const cit = english.findIndex(({ command }) => command === "npm cit");
      // The last one: all others have to do with nothing installed.
      expect(cit).toBe(english.length - 1);
      const ran = await machine.run([
        ...english.slice(0, cit).map(({ line }) => line),
        "test ! -e node_modules",
        ...english.slice(cit).map(({ line }) => line),
      ]);
      expect(ran[cit]).toMatchObject({ command: "test ! -e node_modules", exitCode: 0 });
      expectPromises([...ran.slice(0, cit), ...ran.slice(cit + 1)], english);
      expect(ran.at(-1)?.printed).toMatch(/^Test Suites: 2 passed, 2 total$/m);
      expectHook(machine);
      installed = path.join(machine.repository, "openai-key-guard/node_modules");
    },
    TIMEOUT_MS,
  );

  test(
    `CONTRIBUTING.md: ${contributing.length} commands and ${edits.length} edits do what it promises`,
    async () => {
      const machine = freshMachine();
      expect(edits.map(({ file }) => file)).toHaveLength(2);
      const lines = contributing.map(({ command, line }, index) => {
        // The same was installed for `npm cit`; to do it again takes a minute and shows nothing.
        if (command === "npm ci" && installed && existsSync(installed)) return `mv '${installed}' .`;
        const edit = edits.find(({ behind }) => behind === index);
        if (edit === undefined) return line;
        const edited = path.join(machine.home, `edit-${index}`);
        writeFileSync(edited, withEdit(read(edit.file), edit));
        return `cp '${edited}' '${edit.file}' && ${line}`;
      });
      const ran = await machine.run([...lines, "git diff --name-only -- . :!dist; git diff --check"]);
      expectPromises(ran.slice(0, -1), contributing);
      // The formatter and the generator of documents had nothing to do.
      const changed = ran.at(-1)?.printed.trim().split("\n");
      expect(changed).toEqual(edits.map(({ file }) => file).sort());
    },
    TIMEOUT_MS,
  );
});
