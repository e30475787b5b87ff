import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Installation, install } from "../../scripts/tools/tool.ts";

let cache: string;
let before: string | undefined;
beforeEach(() => {
  before = process.env["XDG_CACHE_HOME"];
  cache = mkdtempSync(path.join(tmpdir(), "cache-"));
  process.env["XDG_CACHE_HOME"] = cache;
});
afterEach(() => {
  if (before === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = before;
  rmSync(cache, { recursive: true, force: true });
});

const PROGRAM = process.platform === "win32" ? "hammer.exe" : "hammer";
const attempts = (): number => (existsSync(path.join(cache, "attempts")) ? lines("attempts").length : 0);
const lines = (name: string): string[] =>
  readdirSync(path.join(cache, name)).filter((file) => file.startsWith("attempt-"));

/** Node stands in for Go and pip: counts its calls, then does what the script says. */
function hammer(script: string, needs = process.execPath): Installation {
  const count = `fs.mkdirSync(${JSON.stringify(path.join(cache, "attempts"))}, { recursive: true });
fs.writeFileSync(${JSON.stringify(path.join(cache, "attempts"))} + "/attempt-" + process.pid, "");`;
  return {
    name: "hammer",
    version: "1.0.0",
    program: "hammer",
    needs,
    command: (folder) => [
      process.execPath,
      "-e",
      `const fs = require("fs"); ${count} const folder = ${JSON.stringify(folder)}; ${script}`,
    ],
  };
}
const WORKS = `fs.writeFileSync(folder + "/${PROGRAM}", "")`;
const FAILS = `console.error("downloading\\nno route to host"); process.exitCode = 1`;

test("a tool is installed once, whole or not at all", () => {
  const first = install(hammer(WORKS));
  expect(first.state).toBe("ready");
  expect(install(hammer(FAILS))).toEqual(first);
  expect(attempts()).toBe(1);
  expect(readdirSync(path.join(cache, "openai-key-guard"))).toEqual(["hammer-1.0.0"]);
});

test("without the program that it takes, half a sentence says so", () => {
  expect(install(hammer(WORKS, "no-such-program"))).toEqual({
    state: "absent",
    why: "no-such-program is not on this machine",
  });
  expect(attempts()).toBe(0);
});

test.each([
  ["fails", FAILS, /could not install it \(no route to host\)$/],
  ["says that it worked, and brings nothing", "", /could not install it \(no reason given\)$/],
])("an installer that %s is asked once, and again after a while", (_, script, why) => {
  const absent = { state: "absent", why: expect.stringMatching(why) };
  expect(install(hammer(script))).toEqual(absent);
  expect(install(hammer(WORKS))).toEqual(absent);
  expect(attempts()).toBe(1);
  const failed = path.join(cache, "openai-key-guard/hammer-1.0.0.failed");
  utimesSync(failed, new Date(0), new Date(0));
  expect(install(hammer(WORKS)).state).toBe("ready");
});

test("where the folder for tools cannot be, nothing is thrown", () => {
  writeFileSync(path.join(cache, "openai-key-guard"), "in the way");
  expect(install(hammer(WORKS))).toEqual({
    state: "absent",
    why: expect.stringMatching(/cannot be written/),
  });
});
