import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8").replaceAll("\r\n", "\n");

interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  /** Needed by packages of both kinds. */
  readonly devOptional?: boolean;
  readonly license?: string;
}

/** Packages that are installed for the action, but of which nothing is in the bundle. */
const NOT_BUNDLED: readonly RegExp[] = [
  // Types only.
  /^@octokit\/(?:openapi-)?types@/,
  /^@octokit\/[\w-]+\/node_modules\/@octokit\/(?:openapi-)?types@/,
  // stubs/ stands in for them, or for all that would need them.
  /^undici@/,
  /^@actions\/(?:exec|io)@/,
  /^@actions\/github\/node_modules\/@actions\/http-client@/,
  /^tunnel@/,
];

const installed = Object.entries<LockedPackage>(JSON.parse(read("package-lock.json")).packages)
  .filter(([folder, { dev, optional, devOptional }]) => folder !== "" && !(dev || optional || devOptional))
  .map(([folder, { version }]) => ({ folder, id: `${folder.replace(/^node_modules\//, "")}@${version}` }));
const bundled = installed.filter(({ id }) => !NOT_BUNDLED.some((pattern) => pattern.test(id)));
const licences = read("dist/licenses.txt");
const codeIn = (folder: string): string =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => read(`${folder}/${name}`))
    .join("\n");
const code = codeIn("dist");

/** Packages by the titles of their sections. */
const listedIn = (text: string): readonly string[] =>
  text
    .split(`\n${"-".repeat(80)}\n\n`)
    .map((section) => section.slice(0, section.indexOf("\n")).replace(/ (\S+)$/, "@$1"));
const listed = listedIn(licences);

describe("licences in the bundle", () => {
  test(`every package that the action depends on is listed, or known not to be in the bundle (${bundled.length} packages)`, () => {
    expect(listed.toSorted()).toEqual(bundled.map(({ id }) => id).toSorted());
  });

  test.each(bundled)("the words of the licence of $id are passed on", ({ folder }) => {
    const file = readdirSync(path.join(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name)) ?? "";
    expect(licences.includes(read(path.join(folder, file)).trim())).toBe(true);
  });

  test("so are those of code that a package has taken over from others", () => {
    const vendored = "node_modules/openai/src/internal/qs/LICENSE.md";
    expect(existsSync(path.join(ROOT, vendored))).toBe(true);
    expect(licences.includes(read(vendored).trim())).toBe(true);
  });

  test.each([
    ["dist", 15],
    ["dist/staged", 1],
    ["dist/plan", 10],
    ["dist/merge", 1],
  ])("every package that the bundle in %s itself names is listed there", (folder, least) => {
    // The bundler leaves the path of each module that it has put together with others.
    const named = new Set(
      [...codeIn(folder).matchAll(/^;\/\/ .*?((?:node_modules\/(?:@[^/\s]+\/)?[^/\s]+\/)+)/gm)].map(
        ([, folder = ""]) => folder.slice(0, -1),
      ),
    );
    const inBundle = installed.filter((one) => named.has(one.folder)).map(({ id }) => id);
    expect(inBundle.length).toBe(named.size);
    const listedThere = listedIn(read(`${folder}/licenses.txt`));
    expect(listedThere.length).toBeGreaterThanOrEqual(least);
    for (const id of inBundle) expect(listedThere).toContain(id);
    for (const id of listedThere) expect(listed).toContain(id);
  });

  test("every package that is listed is in the bill of materials of a release", () => {
    const args = ["sbom", "--package-lock-only", "--sbom-format=spdx", "--omit=dev", "--omit=optional"];
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const { stdout } = spawnSync(npm, args, {
      cwd: ROOT,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const { packages } = JSON.parse(stdout) as { packages: { name: string; versionInfo: string }[] };
    const bill = new Set(packages.map(({ name, versionInfo }) => `${name}@${versionInfo}`));
    expect(listed.map((id) => id.replace(/^.*node_modules\//, "")).filter((id) => !bill.has(id))).toEqual([]);
  });

  test("nothing of a package that is said not to be in the bundle is in it", () => {
    // A word of each that its code cannot do without. The first shows that the search would find one.
    expect(code).toContain("crypto_box_seal");
    for (const word of ["TunnelingAgent", "kDispatches", "class ToolRunner"]) {
      expect(code.includes(word)).toBe(false);
    }
  });

  test("all of them may be passed on", () => {
    const lock: Readonly<Record<string, LockedPackage>> = JSON.parse(read("package-lock.json")).packages;
    const kinds = new Set(bundled.map(({ folder }) => lock[folder]?.license));
    for (const kind of kinds) expect(["MIT", "ISC", "Apache-2.0", "BSD-3-Clause"]).toContain(kind);
  });
});
