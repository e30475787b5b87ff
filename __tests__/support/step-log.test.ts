import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { KEY, print, run } from "./throw-away-action.ts";

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
  test("where it is enabled, it sets anything but what Node starts with", async () => {
    const report = await run(print("::set-env name=A::1") + print("::set-env name=node_options::--inspect"), {
      platformEnv: { ACTIONS_ALLOW_UNSECURE_COMMANDS: "true" },
      allowUntrusted: true,
    });
    expect(report.exportedEnv).toEqual({ A: "1" });
    expect(report.annotations).toMatchObject([
      { level: "error", message: expect.stringContaining("NODE_OPTIONS") },
    ]);
    expect(report.conclusion).toBe("success");
  });

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
    const cwd = await mkdtemp(path.join(tmpdir(), "workspace-"));
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
    await rm(cwd, { recursive: true });
  });
});
