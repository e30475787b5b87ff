import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { createRepository } from "../support/git/repository.ts";
import { git, temporaryDirectory } from "../support/git/run-git.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { STATES } from "../support/stand-in-api.mjs";

// `npm start`, the command with which people meet the action.

const START = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));

function start(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [START, ...args],
      { env: { PATH: process.env["PATH"], ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test("without a key: the stand-in, log, outputs and summary", async () => {
  const { code, stdout } = await start([]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/stand-in API, state "valid"/);
  expect(stdout).toMatch(/Verdict: valid\./);
  expect(stdout).toMatch(/^verdict=valid$/m);
  expect(stdout).toMatch(/### ✅ OPENAI_API_KEY: valid/);
});

test("a state by name, with inputs: the step's exit code", async () => {
  expect((await start(["--state", "no-credit"])).code).toBe(1);
  const { code, stdout } = await start(["--state", "no-credit", "--input", "fail-on=never"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^verdict=no-credit$/m);
});

test("--locale: in Chinese, and machines read the same", async () => {
  const { code, stdout } = await start(["--locale", "zh-CN"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/结论：valid（可用）。OPENAI_API_KEY 可用：/);
  expect(stdout).toMatch(/^verdict=valid$/m);
  expect(stdout).toMatch(/### ✅ OPENAI_API_KEY：valid（可用）/);
  expect((await start(["--locale", "zh"])).stdout).toContain("简体中文请写 locale: zh-CN。");
});

test.each([
  ["3", 0, "ok"],
  ["80", 0, "soon"],
  ["200", 1, "due"],
])("--age %s: what the check rotation says of a key of that age", async (age, exitCode, rotation) => {
  const { code, stdout } = await start(["--age", age]);
  expect(code).toBe(exitCode);
  expect(stdout).toMatch(new RegExp(`^rotation=${rotation}$`, "m"));
  expect(stdout).toMatch(new RegExp(`^key-age-days=${age}$`, "m"));
  expect(stdout).toContain("by OpenAI's record");
});

test("--age of anything but days is said to be wrong; with another state both are shown", async () => {
  expect((await start(["--age", "old"])).code).toBe(2);
  const { code, stdout } = await start(["--age", "3", "--state", "no-credit"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^verdict=no-credit$/m);
  expect(stdout).toMatch(/^rotation=ok$/m);
});

test("--list names every state", async () => {
  const { stdout } = await start(["--list"]);
  for (const name of Object.keys(STATES)) expect(stdout).toContain(`  ${name} `);
});

test("--scan: the history of a repository on this machine, and no key of it is shown", async () => {
  const key = sampleKey("history");
  const repository = await createRepository();
  await repository.commit({ files: { "a.txt": `key = ${key}\n` } });
  await repository.commit({ files: { "a.txt": "key = os.environ\n" } });
  await repository.flush();
  const clone = await temporaryDirectory("start-");
  try {
    await git(["clone", "--quiet", repository.directory, clone.path]);
    const { code, stdout } = await start(["--scan", clone.path]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 leaked key in the history/);
    expect(stdout).toMatch(/a\.txt:1:7 .* not stand at HEAD/);
    expect(stdout).not.toContain(key);
    expect((await start(["--scan", clone.path, "--input", "scan-scope=tree"])).code).toBe(0);
  } finally {
    await clone.remove();
    await repository.remove();
  }
  const nowhere = await start(["--scan", "/"]);
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toMatch(/no work tree of a git repository/);
});

test("an unknown state, an unknown option: said, not a stack trace", async () => {
  const state = await start(["--state", "broken"]);
  expect(state.code).toBe(2);
  expect(state.stderr).toMatch(/no state "broken"/);
  const option = await start(["--stat", "valid"]);
  expect(option.code).toBe(2);
  expect(option.stderr).toMatch(/Unknown option '--stat'/);
  expect(option.stderr).not.toMatch(/\n\s+at /);
});

test("a value that is no key can be tried, and an input that is none is said", async () => {
  const quoted = await start(["--input", `api-key="${sampleKey("quoted")}"`]);
  expect(quoted.stdout).toMatch(/^verdict=malformed$/m);
  for (const input of ["probe", "prob=models"]) {
    const { code, stderr } = await start(["--input", input]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--input takes NAME=VALUE with one of these names: checks, api-key, /);
  }
});

describe("with OPENAI_API_KEY set", () => {
  test("the real API is asked, and the key is not shown", async () => {
    const key = sampleKey("start");
    // A proxy that is not there: nothing leaves this machine.
    const { stdout, stderr } = await start(["--input", "max-attempts=1"], {
      OPENAI_API_KEY: key,
      HTTPS_PROXY: "http://127.0.0.1:9",
    });
    expect(stdout).toMatch(/the real API/);
    expect(stdout).toMatch(/at api\.openai\.com through the proxy/);
    expect(stdout + stderr).not.toContain(key.slice(8, 20));
  });

  test("a chosen state goes before it: the key is not used", async () => {
    const { stdout } = await start(["--state", "wrong-key"], { OPENAI_API_KEY: sampleKey("start") });
    expect(stdout).toMatch(/stand-in API, state "wrong-key"/);
  });
});
