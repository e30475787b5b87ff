import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { RunOptions } from "./runner.mjs";
import { run } from "./throw-away-action.ts";

describe("the environment of the step", () => {
  const dump = 'fs.writeFileSync("seen.json", JSON.stringify({ env: process.env, cwd: process.cwd() }));';
  async function seen(options: Partial<RunOptions> = {}) {
    const report = await run(dump, { inputs: {}, secrets: [], allowLeaks: true, ...options });
    const left = report.filesLeft.find((f) => f.path === "workspace/seen.json");
    return JSON.parse(left?.text ?? "") as { env: Record<string, string>; cwd: string };
  }

  test("inputs: upper case, spaces to underscores, hyphens kept, defaults, given but empty", async () => {
    const { env } = await seen({
      inputs: { "api-key": "k", "my input": "x", probe: "" },
      defaults: { probe: "request", checks: "validate" },
    });
    expect(env).toMatchObject({
      "INPUT_API-KEY": "k",
      INPUT_MY_INPUT: "x",
      INPUT_PROBE: "",
      INPUT_CHECKS: "validate",
    });
  });

  test("nothing comes from the host", async () => {
    process.env["HOST_ONLY"] = "1";
    try {
      const { env } = await seen();
      expect(env["HOST_ONLY"]).toBeUndefined();
      expect(env["HOME"]).not.toBe(process.env["HOME"]);
      const foreign = Object.keys(env).filter((name) => !/^(GITHUB|RUNNER|ACTIONS|INPUT)_/.test(name));
      if (process.platform === "linux") expect(foreign.sort()).toEqual(["CI", "HOME", "PATH", "TMPDIR"]);
    } finally {
      delete process.env["HOST_ONLY"];
    }
  });

  test("platform variables, the workspace as working directory", async () => {
    const { env, cwd } = await seen({ env: { OPENAI_API_KEY: "k" }, stepDebug: true });
    expect(env).toMatchObject({ GITHUB_ACTIONS: "true", OPENAI_API_KEY: "k", RUNNER_DEBUG: "1" });
    expect(env).toMatchObject({ GITHUB_API_URL: "https://api.github.com", GITHUB_EVENT_NAME: "push" });
    expect(path.basename(env["GITHUB_WORKSPACE"] ?? "")).toBe(path.basename(cwd));
    expect(env["ACTIONS_RUNTIME_TOKEN"]).toMatch(/.{20}/);
  });

  test("what follows from the event, and what a test sets in its place", async () => {
    const payload = {
      repository: { full_name: "a/b" },
      sender: { login: "someone" },
      pull_request: { number: 7, merge_commit_sha: "abc", head: { ref: "topic" }, base: { ref: "main" } },
    };
    const { env } = await seen({ event: { name: "pull_request", payload } });
    expect(env).toMatchObject({
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_REPOSITORY: "a/b",
      GITHUB_REPOSITORY_OWNER: "a",
      GITHUB_ACTOR: "someone",
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_SHA: "abc",
      GITHUB_HEAD_REF: "topic",
      GITHUB_BASE_REF: "main",
    });
    const other = await seen({ repository: "c/d", actor: "bot", platformEnv: { GITHUB_SHA: "fff" } });
    expect(other.env).toMatchObject({ GITHUB_REPOSITORY: "c/d", GITHUB_ACTOR: "bot", GITHUB_SHA: "fff" });
  });

  test("the event file holds the payload", async () => {
    const report = await run('fs.copyFileSync(process.env.GITHUB_EVENT_PATH, "copy.json");', {
      event: { name: "push", payload: { after: "abc" } },
    });
    expect(JSON.parse(report.filesLeft[0]?.text ?? "")).toEqual({ after: "abc" });
  });

  test("an older runner lacks files", async () => {
    const code = 'console.log("::set-output name=a::" + String(process.env.GITHUB_OUTPUT));';
    const report = await run(code, { files: ["GITHUB_OUTPUT"] });
    expect(report.outputs).toEqual({ a: "undefined" });
  });
});

describe("the process", () => {
  test("exit code and conclusion", async () => {
    expect(await run("")).toMatchObject({
      exitCode: 0,
      conclusion: "success",
      timedOut: false,
      violations: [],
    });
    expect(await run("process.exitCode = 3")).toMatchObject({ exitCode: 3, conclusion: "failure" });
  });

  test("a step that does not end is killed with all that it started", async () => {
    const report = await run(
      `import { spawn } from "node:child_process";
       spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "inherit" });
       console.log("started"); setInterval(() => {}, 1000);`,
      { timeoutMs: 1500 },
    );
    expect(report).toMatchObject({
      timedOut: true,
      exitCode: null,
      signal: "SIGKILL",
      conclusion: "failure",
    });
    expect(report.log).toEqual(["started"]);
    expect(report.durationMs).toBeLessThan(5000);
  });

  const unixOnly = process.platform === "win32" ? test.skip : test;
  unixOnly("a process that outlives the step is noticed and killed", async () => {
    const report = await run(
      `import { spawn } from "node:child_process";
       const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });
       child.unref(); console.log(child.pid);`,
    );
    expect(report.childLeftRunning).toBe(true);
    const isRunning = () => {
      try {
        return process.kill(Number(report.log[0]), 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 100 && isRunning(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
    // Where nobody reaps orphans it stays as a zombie, which cannot be told from a live one by a signal.
    if (process.platform === "linux") {
      const stat = await readFile(`/proc/${report.log[0]}/stat`, "utf8").catch(() => ") Z");
      expect(stat).toMatch(/\) [ZX]/);
    } else {
      expect(isRunning()).toBe(false);
    }
  });

  unixOnly("can be cancelled when it has said something", async () => {
    const code = `process.on("SIGINT", () => { console.log("cancelled"); process.exit(1); });
      console.log("ready"); setInterval(() => {}, 1000);`;
    const report = await run(code, {
      signalAfter: { signal: "SIGINT", when: (out) => out.includes("ready") },
    });
    expect(report).toMatchObject({ exitCode: 1, conclusion: "failure", log: ["ready", "cancelled"] });
    const killed = await run('console.log("ready"); setInterval(() => {}, 1000);', {
      signalAfter: { signal: "SIGTERM", when: (out) => out.includes("ready") },
    });
    expect(killed).toMatchObject({ exitCode: null, signal: "SIGTERM", timedOut: false });
  });

  test("an executable that does not exist is an error", async () => {
    await expect(run("", { node: "/no/such/node" })).rejects.toThrow(/ENOENT/);
  });
});
