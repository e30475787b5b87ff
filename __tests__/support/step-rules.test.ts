import { describe, expect, test } from "@jest/globals";
import { findLeaks, type RunOptions, type RunReport } from "./runner.mjs";
import { sampleKey } from "./sample-keys.mjs";
import { KEY, print, run } from "./throw-away-action.ts";

/** What `runAction` rejects with, itself free of the key. */
async function refusal(code: string, options: Partial<RunOptions> = {}): Promise<string> {
  const outcome = await run(code, options).then(
    () => "nothing was refused",
    (error: Error) => error.message,
  );
  expect(findLeaks({ outcome }, [KEY])).toEqual([]);
  return outcome;
}

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

  test("nor is one of a value that came with spaces and quotes", async () => {
    const sloppy = ` "${KEY}"\n`;
    const report = await run(
      `for (const value of [key.trim(), key.trim().slice(1, -1)]) {
        const bytes = Buffer.from(value);
        for (const form of [value, bytes.toString("hex"), bytes.toString("base64url"), btoa(value + "\\n")]) {
          console.log("::add-mask::" + form);
        }
      }`,
      { inputs: { "api-key": sloppy }, secrets: [sloppy] },
    );
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

  test("all of them together, when they are more than a job may have", async () => {
    const write = (length: number) =>
      `import { appendFileSync } from "node:fs";
       for (const name of ["a", "b"]) appendFileSync(process.env.GITHUB_OUTPUT, name + "=" + "x".repeat(${length}) + "\\n");`;
    await expect(run(write(262_143))).resolves.toMatchObject({ violations: [] });
    await expect(run(write(262_144))).rejects.toThrow(/outputs take 1048580 bytes/);
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
