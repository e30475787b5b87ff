import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { VERSION } from "../../src/version.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { createWorkshop } from "./workshop.ts";

// The two ways in which people get the program: pre-commit, and npx.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe("the hook for pre-commit", () => {
  const hooks: unknown = parse(readFileSync(path.join(ROOT, ".pre-commit-hooks.yaml"), "utf8"));

  test("is one script, that git keeps as executable, and that finds out itself what is staged", () => {
    expect(hooks).toMatchObject([
      { id: "openai-key-guard", language: "script", pass_filenames: false, always_run: true },
    ]);
    const { entry = "" } = Array.isArray(hooks) ? hooks[0] : {};
    expect(readFileSync(path.join(ROOT, entry), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const kept = execFileSync("git", ["ls-files", "--stage", "--", entry], { cwd: ROOT, encoding: "utf8" });
    expect(kept).toMatch(/^100755 /);
  });
});

test("the package depends on nothing, and npx starts it", async () => {
  const folder = path.join(ROOT, "dist/staged");
  const described = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  expect(described).toMatchObject({ name: "openai-key-guard", version: VERSION, license: "MIT" });
  expect(described).not.toHaveProperty("dependencies");
  const cache = await mkdtemp(path.join(tmpdir(), "npx-"));
  const workshop = await createWorkshop();
  try {
    await workshop.stage({ "a.ts": `"${sampleKey("npx")}"` });
    const npx = () =>
      execFileSync("npx", ["--yes", "--offline", folder], {
        cwd: workshop.directory,
        env: { PATH: process.env["PATH"], npm_config_cache: cache, npm_config_update_notifier: "false" },
        stdio: "pipe",
        shell: process.platform === "win32",
      });
    expect(npx).toThrow(/a\.ts:1:2: OpenAI project key/);
    await workshop.stage({ "a.ts": "" });
    expect(npx).not.toThrow();
  } finally {
    await workshop.remove();
    await rm(cache, { recursive: true, force: true });
  }
});
