import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Stands in for npm: each command does what the real one would, or fails when FAULT names it. */
const NPM = `#!/usr/bin/env bash
echo "npm $*" >> "$CALLS"
[ "\${OPENAI_API_KEY-unset}" = unset ] || [ "$*" != start ] || exit 9
case "$*" in
  cit)
    [ "$FAULT" = crash ] && exit 1
    [ "$FAULT" = "half a report" ] && { echo '{"numPassed' > jest-report.json; exit 1; }
    passed=5; failed=0; suites=0; total=5; others=
    [ "$FAULT" = tools ] && others=",{\\"status\\":\\"pending\\"}"
    [ "$FAULT" = test ] && failed=2 suites=1 others=",{\\"status\\":\\"failed\\"},{\\"status\\":\\"failed\\"}"
    [ "$FAULT" = "test and a suite" ] && failed=1 suites=2 others=",{\\"status\\":\\"failed\\"}"
    [ "$FAULT" = suite ] && suites=3
    [ "$FAULT" = "no test" ] && passed=0 total=0
    echo "{\\"numPassedTests\\":$passed,\\"numFailedTests\\":$failed,\\"numFailedTestSuites\\":$suites,\\"numTotalTests\\":$total,\\"testResults\\":[{\\"name\\":\\"$PWD/__tests__/a.test.ts\\",\\"assertionResults\\":[{\\"status\\":\\"passed\\"}$others]}]}" > jest-report.json
    [ $failed = 0 ] && [ $suites = 0 ] || exit 1 ;;
  "run --silent build")
    [ "$FAULT" = changed ] && echo "// other" >> dist/index.js
    [ "$FAULT" = more ] && echo "" > dist/1.index.js
    [ "$FAULT" = fewer ] && rm dist/licenses.txt
    [ "$FAULT" = "$*" ] && exit 1
    exit 0 ;;
  *) [ "$FAULT" != "$*" ] ;;
esac
`;

const describeOnPosix = process.platform === "win32" ? describe.skip : describe;

describeOnPosix("what has to hold before a change lands", () => {
  let root: string;
  let project: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "ci-run-"));
    project = path.join(root, "project");
    for (const folder of [path.join(project, "dist"), path.join(root, "bin")]) {
      mkdirSync(folder, { recursive: true });
    }
    cpSync(path.join(PROJECT, ".ci"), path.join(project, ".ci"), { recursive: true });
    for (const file of ["dist/index.js", "dist/licenses.txt"]) writeFileSync(path.join(project, file), "\n");
    writeFileSync(path.join(project, ".gitignore"), "jest-report.json\n");
    writeFileSync(path.join(root, "bin/npm"), NPM);
    chmodSync(path.join(root, "bin/npm"), 0o755);
    const git = (...args: string[]) =>
      spawnSync("git", [
        "-C",
        project,
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.com",
        "-c",
        "commit.gpgsign=false",
        ...args,
      ]);
    git("init", "--quiet");
    git("add", "-A");
    git("commit", "--quiet", "-m", "all");
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function run(fault: string) {
    const calls = path.join(root, `calls-${fault.replaceAll(/\W/g, "-")}`);
    writeFileSync(calls, "");
    const { status, stdout } = spawnSync(path.join(project, ".ci/run"), [], {
      encoding: "utf8",
      env: {
        PATH: [path.join(root, "bin"), path.dirname(process.execPath), process.env["PATH"]].join(":"),
        TMPDIR: root,
        FAULT: fault,
        CALLS: calls,
        OPENAI_API_KEY: "set",
      },
    });
    return {
      status,
      stdout,
      lastLine: stdout.trimEnd().split("\n").at(-1),
      calls: readFileSync(calls, "utf8").trimEnd().split("\n"),
    };
  }

  test("passes when everything does, with the count of the report as last line, on a clone", () => {
    const { status, stdout, lastLine, calls } = run("");
    expect(stdout).not.toContain("FAILED");
    expect({ status, lastLine }).toEqual({ status: 0, lastLine: "5 passed, 0 failed" });
    expect(calls).toEqual([
      "npm start",
      "npm cit",
      "npm run --silent lint",
      "npm run --silent typecheck",
      "npm run --silent readme -- --check",
      "npm run --silent lint:workflows",
      "npm run --silent build",
    ]);
    // Nothing is left in the project, and no clone is left behind.
    expect(spawnSync("git", ["-C", project, "status", "--porcelain"], { encoding: "utf8" }).stdout).toBe("");
  });

  test.each([
    "start",
    "run --silent lint",
    "run --silent typecheck",
    "run --silent readme -- --check",
    "run --silent lint:workflows",
    "run --silent build",
  ])("fails when npm %s does, after all other checks, and still counts the tests", (command) => {
    const { status, stdout, lastLine, calls } = run(command);
    expect(stdout).toMatch(new RegExp(`^FAILED: .*npm ${command}$`, "m"));
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: "5 passed, 0 failed" });
    expect(calls).toHaveLength(7);
  });

  test.each([
    ["changed", " M dist/index.js"],
    ["more", "?? dist/1.index.js"],
    ["fewer", " D dist/licenses.txt"],
  ])("fails when the build gives a file of dist that is %s", (fault, says) => {
    const { status, stdout, lastLine } = run(fault);
    expect(stdout.split("\n")).toContain(says);
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: "5 passed, 0 failed" });
  });

  test.each([
    ["test", "5 passed, 2 failed"],
    ["suite", "5 passed, 3 failed"],
    ["test and a suite", "5 passed, 2 failed"],
    ["no test", "0 passed, 0 failed"],
  ])("fails on a failed %s, and says how many", (fault, says) => {
    const { status, lastLine } = run(fault);
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: says });
  });

  test("says which tests were skipped, before the last line", () => {
    const { status, stdout } = run("tools");
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n").slice(-2)).toEqual([
      "SKIPPED: 1 of 2 tests in __tests__/a.test.ts",
      "5 passed, 0 failed",
    ]);
  });

  test.each(["crash", "half a report"])("fails without a count after a %s", (fault) => {
    const { status, stdout } = run(fault);
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/\d+ passed/);
  });
});
