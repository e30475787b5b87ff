import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { documentsOf } from "../../scripts/workflows/documents.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}/${file}`, "utf8");
const manifest = JSON.parse(read("package.json"));

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const locked = Object.entries<Locked>(JSON.parse(read("package-lock.json")).packages).filter(
  ([folder]) => folder !== "",
);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const steps: readonly Step[] = documentsOf(ROOT)
  .filter(({ name }) => name.startsWith(".github/workflows/"))
  .flatMap(({ text }) => Object.values<{ steps: Step[] }>(parse(text).jobs).flatMap((job) => job.steps));

test(`packages come from the registry, with a strong hash (${locked.length} packages)`, () => {
  for (const [folder, { resolved, integrity, link }] of locked) {
    expect({ folder, link: link ?? false }).toEqual({ folder, link: false });
    // Without an address it is the registry's.
    expect(resolved ?? "https://registry.npmjs.org/").toMatch(/^https:\/\/registry\.npmjs\.org\//);
    expect({ folder, integrity }).toEqual({ folder, integrity: expect.stringMatching(/^sha512-/) });
  }
});

test("what is asked for is an exact version, and is what the lock file has", () => {
  const asked = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries<string>(manifest[kind]),
  );
  const at = new Map(locked.map(([folder, { version }]) => [folder, version]));
  for (const [name, version] of asked) {
    expect({ name, version }).toEqual({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect({ name, version: at.get(`node_modules/${name}`) }).toEqual({ name, version });
  }
});

test("npm runs no scripts of packages, and takes nothing from git or an address", () => {
  const settings = Object.fromEntries(
    read(".npmrc")
      .split("\n")
      .filter((line) => line.includes("=") && !line.startsWith("#"))
      .map((line) => line.split("=")),
  );
  expect(settings).toMatchObject({
    "ignore-scripts": "true",
    "save-exact": "true",
    "allow-git": "none",
    "allow-remote": "none",
  });
  expect(Object.keys(settings).filter((name) => /registry|token|auth/i.test(name))).toEqual([]);
  // None that npm runs by itself, and that would run for whoever installs from a clone.
  const byItself = /^(?:pre|post)?(?:install|prepare|pack|publish)$|^dependencies$/;
  expect(Object.keys(manifest.scripts).filter((name) => byItself.test(name))).toEqual([]);
});

test("no cache is read: somebody else may have filled it", () => {
  const using = (action: string): readonly Step[] =>
    steps.filter(({ uses }) => uses?.startsWith(`${action}@`));
  expect(using("actions/cache")).toEqual([]);
  expect(using("actions/setup-node").length).toBeGreaterThan(0);
  for (const step of using("actions/setup-node")) expect(step.with?.["package-manager-cache"]).toBe(false);
  for (const step of using("actions/setup-go")) expect(step.with?.["cache"]).toBe(false);
  for (const step of using("actions/setup-python")) expect(step.with?.["cache"]).toBeUndefined();
  const code = readdirSync(`${ROOT}/src`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(`src/${file}`))
    .join("\n");
  expect(code).not.toMatch(/@actions\/(?:cache|tool-cache|artifact)|ACTIONS_CACHE_URL|RUNNER_TOOL_CACHE/);
});

test("updates wait, for each kind of package that we use", () => {
  const { updates } = parse(read(".github/dependabot.yml"));
  const kinds = updates.map(
    (update: { "package-ecosystem": string; cooldown?: { "default-days": number } }) => [
      update["package-ecosystem"],
      (update.cooldown?.["default-days"] ?? 0) >= 7,
    ],
  );
  expect(kinds).toEqual([
    ["npm", true],
    ["github-actions", true],
    ["pip", true],
  ]);
});
