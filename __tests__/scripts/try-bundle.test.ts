import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "@jest/globals";

const SCRIPT = fileURLToPath(new URL("../../scripts/try-bundle.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "try-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tryBundle(args: readonly string[], PATH = process.env["PATH"]) {
  return new Promise<{ status: number | null; lines: string[] }>((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      env: { ...process.env, PATH },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, lines: text.trimEnd().split("\n") }));
  });
}

test("what CI tries on each system passes here (10 runs)", async () => {
  const { status, lines } = await tryBundle([]);
  expect(lines.filter((line) => !line.startsWith("passed: "))).toEqual([
    expect.stringContaining(process.platform),
    "All passed.",
  ]);
  expect(lines).toHaveLength(12);
  expect(status).toBe(0);
});

test("without git it says what it leaves out", async () => {
  const { status, lines } = await tryBundle([], folder);
  expect(lines).toContain("skipped: keys in commits, since there is no git here");
  expect(lines.filter((line) => line.startsWith("passed: "))).toHaveLength(4);
  expect(status).toBe(0);
});

test.each([
  [
    "likes every key and finds nothing",
    'write("result=pass\\nverdict=valid\\nleak-count=0\\nscan-complete=true\\n")',
    6,
  ],
  ["says nothing", "", 10],
  ["breaks", "process.exit(3)", 10],
])("a bundle that %s is noticed", async (_, script, failed) => {
  const bundle = path.join(folder, "bundle.cjs");
  const write = `const write = (text) => require("fs").appendFileSync(process.env.GITHUB_OUTPUT, text);`;
  writeFileSync(bundle, `${write}\n${script};\n`);
  const { status, lines } = await tryBundle([bundle]);
  expect(lines.at(-1)).toBe(`${failed} failed.`);
  expect(status).toBe(1);
});
