import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findLeaks, type RunOptions, type RunReport, runAction } from "./runner.mjs";
import { sampleKey } from "./sample-keys.mjs";

const KEY = sampleKey();
let directory = "";
let count = 0;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "actions-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Runs a throw-away action; in its code `key` is the input api-key, and `file(name, text)` appends. */
async function run(code: string, options: Partial<RunOptions> = {}): Promise<RunReport> {
  const bundle = path.join(directory, `action-${count++}.mjs`);
  const prelude = `
    import fs from "node:fs";
    const key = process.env["INPUT_API-KEY"];
    const file = (name, text) => fs.appendFileSync(process.env[name], text);
  `;
  await writeFile(bundle, prelude + code);
  return runAction({ bundle, inputs: { "api-key": KEY }, secrets: [KEY], ...options });
}

/** What `runAction` rejects with. */
async function refusal(code: string, options: Partial<RunOptions> = {}): Promise<string> {
  const outcome = await run(code, options).then(
    () => "nothing was refused",
    (error: Error) => error.message,
  );
  expect(findLeaks({ outcome }, [KEY])).toEqual([]);
  return outcome;
}

const print = (text: string) => `console.log(${JSON.stringify(text)});`;

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

describe("the log", () => {
  test("commands are carried out, other lines are shown", async () => {
    const shown: string[] = [];
    const report = await run(
      [
        "plain",
        "::group::G",
        "::error title=T,file=a.ts,line=3,col=4::bad%0Athing",
        "::endgroup::",
        "::debug::d",
      ]
        .map(print)
        .join(""),
      { onLine: (line) => shown.push(line) },
    );
    expect(report.log).toEqual(["plain", "##[group]G", "Error: bad", "thing", "##[endgroup]"]);
    expect(shown).toEqual(report.log);
    expect(report.annotations).toMatchObject([
      { level: "error", message: "bad\nthing", title: "T", file: "a.ts", line: 3, col: 4 },
    ]);
    expect(report.commands.map(({ name }) => name)).toEqual(["group", "error", "endgroup", "debug"]);
  });

  test("secrets are masked from the start, others from add-mask on", async () => {
    const report = await run(
      `console.log(key + " other-secret"); ${print("::add-mask::other-secret")}
      console.log("other-secret");`,
      { secrets: [KEY, "other-secret"], keys: [], allowLeaks: true },
    );
    expect(report.log).toEqual(["*** ***", "***"]);
    const late = await run(print("abcd::x") + print("::add-mask::abcd") + print("abcd"), {
      allowUntrusted: true,
    });
    expect(late.log).toEqual(["abcd::x", "***"]);
    expect(late.masks).toEqual(expect.arrayContaining([KEY, "abcd"]));
  });

  test("stderr goes through the same parser", async () => {
    const report = await run('console.error("::warning::from stderr"); console.error("plain")');
    expect(report.annotations).toMatchObject([{ level: "warning", message: "from stderr" }]);
    expect(report.log).toEqual(["Warning: from stderr", "plain"]);
    expect(report.rawStderr).toBe("::warning::from stderr\nplain\n");
  });

  test("a lone carriage return ends a line, a chunk does not", async () => {
    const report = await run(`
      process.stdout.write("a\\r::notice::b\\r\\nc");
      setTimeout(() => process.stdout.write("d\\r"), 50);
      setTimeout(() => process.stdout.write("\\né"), 100);
    `);
    expect(report.log).toEqual(["a", "Notice: b", "cd", "é"]);
  });

  test("with step debugging, debug lines are shown and commands echoed", async () => {
    const report = await run(print("::debug::d") + print("::group::g") + print(`::notice::n`), {
      stepDebug: true,
    });
    expect(report.log).toEqual(["##[debug]d", "::group::g", "##[group]g", "Notice: n"]);
  });

  test("ten annotations of a level, 4,096 characters each", async () => {
    const report = await run(`
      for (let i = 0; i < 12; i++) console.log("::error::" + i);
      console.log("::notice::" + "x".repeat(5000));
    `);
    expect(report.annotations.filter((a) => a.level === "error")).toHaveLength(10);
    expect(report.droppedAnnotations).toBe(2);
    expect(report.log).toContain("Error: 11");
    expect(report.annotations.find((a) => a.level === "notice")?.message).toHaveLength(4096);
  });

  test("stop-commands silences all but its token, which is masked", async () => {
    const code = [
      "::stop-commands::tokentoken",
      "::add-mask::shown-anyway",
      "shown-anyway",
      "::tokentoken::",
    ];
    const report = await run(`${code.map(print).join("")}${print("::notice::again")}`, {
      allowUntrusted: true,
    });
    expect(report.log).toEqual([
      "::stop-commands::***",
      "::add-mask::shown-anyway",
      "shown-anyway",
      "::***::",
      "Notice: again",
    ]);
    expect(report.masks).not.toContain("shown-anyway");
  });

  test("set-env is disabled and fails the step", async () => {
    const report = await run(print("::set-env name=A::b"), { allowUntrusted: true });
    expect(report).toMatchObject({ exitCode: 0, conclusion: "failure", exportedEnv: {} });
    expect(report.log.join("\n")).toMatch(/Error: .*set-env.*disabled/);
  });
});

describe("files", () => {
  test("outputs in both forms; the file wins over the command", async () => {
    const report = await run(
      `file("GITHUB_OUTPUT", "a=1=2\\nb<<X\\none\\n\\ntwo\\nX\\nresult=real<<x\\n");
       ${print("::set-output name=Result::forged")}${print("::set-output name=c::3")}`,
      { allowUntrusted: true },
    );
    expect(report.outputs).toEqual({ a: "1=2", b: "one\n\ntwo", result: "real<<x", c: "3" });
    expect(report.jobOutputs).toEqual(report.outputs);
  });

  test.each(["no separator\n", "a<<X\nnever ends\n", "<<X\nX\n"])(
    "malformed outputs %j fail the step",
    async (text) => {
      const report = await run(`file("GITHUB_OUTPUT", ${JSON.stringify(text)})`);
      expect(report).toMatchObject({ exitCode: 0, conclusion: "failure" });
      expect(report.log.join()).toMatch(/Unable to process file command 'output'/);
    },
  );

  test("state, variables and path", async () => {
    const report = await run(
      'file("GITHUB_STATE", "s=1\\n"); file("GITHUB_ENV", "E=2\\n"); file("GITHUB_PATH", "/p\\n");',
    );
    expect(report).toMatchObject({ state: { s: "1" }, exportedEnv: { E: "2" }, exportedPath: ["/p"] });
  });

  test("the summary is masked line by line", async () => {
    const report = await run('file("GITHUB_STEP_SUMMARY", "a secret\\nb\\n")', {
      secrets: ["secret"],
      keys: [],
    });
    expect(report).toMatchObject({
      summary: "a ***\nb\n",
      rawSummary: "a secret\nb\n",
      summaryUploaded: true,
    });
  });

  test("a summary of more than 1 MiB is not uploaded", async () => {
    const write = (bytes: number) => `file("GITHUB_STEP_SUMMARY", "x".repeat(${bytes}))`;
    expect(await run(write(1024 * 1024))).toMatchObject({ summaryUploaded: true });
    const report = await run(write(1024 * 1024 + 1));
    expect(report).toMatchObject({ summaryUploaded: false, summary: "" });
    expect(report.annotations).toMatchObject([{ level: "error", message: expect.stringMatching(/1024k/) }]);
  });

  test("what is left behind is reported, what was there is not", async () => {
    const cwd = path.join(directory, "workspace");
    await mkdir(cwd);
    await writeFile(path.join(cwd, "old"), "old");
    await writeFile(path.join(cwd, "changed"), "old");
    const report = await run(
      `import os from "node:os";
       fs.writeFileSync("changed", "newer"); fs.mkdirSync("d"); fs.writeFileSync("d/new", "1");
       fs.writeFileSync(os.homedir() + "/dot", "2"); fs.writeFileSync(os.tmpdir() + "/t", "3");
       fs.writeFileSync(process.env.RUNNER_TEMP + "/r", "4"); fs.writeFileSync(process.env.RUNNER_TEMP + "/gone", "");
       fs.rmSync(process.env.RUNNER_TEMP + "/gone");`,
      { cwd },
    );
    expect(report.filesLeft).toEqual([
      { path: "home/dot", text: "2" },
      { path: "temp/r", text: "4" },
      { path: "tmp/t", text: "3" },
      { path: "workspace/changed", text: "newer" },
      { path: "workspace/d/new", text: "1" },
    ]);
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
      const { readFile } = await import("node:fs/promises");
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
    await expect(run("", { node: path.join(directory, "no-node") })).rejects.toThrow(/ENOENT/);
  });
});

describe("a visible key is refused", () => {
  test.each([
    ["on stdout, although the log masks it", "console.log(key)", "stdout (raw)"],
    ["on stderr", "console.error(key)", "stderr (raw)"],
    ["in hex", 'console.log(Buffer.from(key).toString("hex"))', "the log (hex)"],
    ["in part", "console.log(key.slice(0, 18) + '...')", "the log (piece)"],
    ["in a debug message that nobody sees", 'console.log("::debug::" + key)', "stdout (raw)"],
    ["in an annotation's title", 'console.log("::error title=" + key + "::x")', "annotations (raw)"],
    ["in the summary", 'file("GITHUB_STEP_SUMMARY", key)', "GITHUB_STEP_SUMMARY (raw)"],
    ["in an output, base64", 'file("GITHUB_OUTPUT", "a=" + btoa(key + "\\n"))', "outputs (base64"],
    ["in state", 'file("GITHUB_STATE", "a=" + key)', "GITHUB_STATE (raw)"],
    ["in a variable", 'file("GITHUB_ENV", "a=" + key)', "GITHUB_ENV (raw)"],
    ["in a file", 'fs.writeFileSync("x", key)', "file left 1 of 1 (raw)"],
    ["in a file's name", 'fs.writeFileSync(key.slice(0, 100), "")', "names of files left (piece)"],
    [
      "in UTF-16 in a file",
      'fs.writeFileSync("x", Buffer.from(key, "utf16le"))',
      "file left 1 of 1 (UTF-16)",
    ],
    [
      "in a stopped add-mask",
      `${print("::stop-commands::t0ken")}console.log("::add-mask::" + key)`,
      "stdout (raw)",
    ],
    ["in a malformed add-mask", 'console.log(" : :add-mask::" + key)', "stdout (raw)"],
  ])("%s", async (_name, code, where) => {
    expect(await refusal(code)).toContain(`key 0 is visible in ${where}`);
  });

  test("also one that the runner does not know as secret", async () => {
    const other = sampleKey("other");
    expect(await refusal(print(other), { keys: [KEY, other] })).toContain(
      "key 1 is visible in the log (raw)",
    );
  });

  test("and the platform's token", async () => {
    expect(await refusal("console.log(process.env.ACTIONS_RUNTIME_TOKEN)")).toContain(
      "key 1 is visible in stdout",
    );
  });

  test("an add-mask in force may hold it", async () => {
    const report = await run('console.log("::add-mask::" + key); console.log("  ::add-mask::" + key);');
    expect(report.violations).toEqual([]);
  });

  test("leaks can be allowed, and are listed all the same", async () => {
    const report = await run("console.log(key)", { allowLeaks: true });
    expect(report.violations.join()).toContain("key 0 is visible in stdout (raw)");
  });

  test("the error keeps the report where nobody prints it", async () => {
    const error = await run("console.log(key)").catch((e: Error & { report: RunReport }) => e);
    expect(error).toHaveProperty("report.exitCode", 0);
    expect(Object.keys(error)).toEqual([]);
  });
});

describe("text that became a command is refused", () => {
  test.each([
    [
      "a legacy command in a file name",
      print("scanning a##[set-output name=result]clean.txt"),
      "legacy command",
    ],
    ["a harmless legacy command", print("x ##[debug]y"), "legacy command"],
    ["on stderr", 'console.error("remote: ##[add-mask]a")', "legacy command"],
    ["set-output where there is a file", print("::set-output name=a::b"), "set-output"],
    ["save-state where there is a file", print("::save-state name=a::b"), "save-state"],
    ["stop-commands", print("::stop-commands::x"), "stop-commands"],
    ["behind a carriage return", print("subject\r::add-matcher::x"), "add-matcher"],
    ["set-env", print("::set-env name=a::b"), "set-env"],
    ["echo", print("::echo::on"), "echo"],
    ["a mask that is no secret", print("::add-mask::sk-"), "add-mask of 3 characters"],
    [
      "a mask of a piece of the key",
      'console.log("::add-mask::" + key.slice(0, 12))',
      "add-mask of 12 characters",
    ],
    ["stop-commands and then a mask", print("::stop-commands::x") + print("::add-mask::y"), "stop-commands"],
  ])("%s", async (_name, code, what) => {
    const message = await refusal(code);
    expect(message).toContain(`untrusted: `);
    expect(message).toContain(what);
  });

  test.each([
    ["base64", "btoa(key)"],
    ["base64 with a line feed", 'btoa(key + "\\n")'],
    ["base64url", 'Buffer.from(key).toString("base64url")'],
    ["hex", 'Buffer.from(key).toString("hex")'],
    ["a header with it", '"Bearer " + key'],
    ["percent-encoding", "encodeURIComponent(key)"],
  ])("a mask of the key's %s is not", async (_name, expression) => {
    const report = await run(`console.log("::add-mask::" + ${expression})`);
    expect(report.violations).toEqual([]);
  });

  test("commands can be allowed, and are listed all the same", async () => {
    const report = await run(print("x ##[set-output name=result]clean"), { allowUntrusted: true });
    expect(report.outputs).toEqual({ result: "clean" });
    expect(report.violations).toHaveLength(1);
  });
});

describe("an output that would be dropped is refused", () => {
  test("an empty one", async () => {
    expect(await refusal('file("GITHUB_OUTPUT", "a=\\n")')).toContain(
      'output "a" would be dropped: it is empty',
    );
  });

  test("one that masking would change", async () => {
    const options = { secrets: ["us-east"], keys: [] };
    const code = 'file("GITHUB_OUTPUT", "region=us-east-1\\n")';
    expect(await refusal(code, options)).toContain('output "region" would be dropped: it is masked');
    const report = await run(code, { ...options, allowDroppedOutputs: true });
    expect(report).toMatchObject({ outputs: { region: "us-east-1" }, jobOutputs: {} });
    expect(report.droppedOutputs).toEqual([{ name: "region", why: "masked" }]);
  });
});
