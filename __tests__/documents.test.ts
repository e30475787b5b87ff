import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";

// What documents name is there: files, folders, commands, headings.

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0");
const documents = tracked.filter((file) => file.endsWith(".md") && !file.startsWith("dist/"));
const texts = new Map(documents.map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")]));
const scripts: object = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).scripts;

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** As GitHub names headings. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

test("there are documents to look at", () => {
  expect(documents).toEqual(expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/architecture.md"]));
});

describe.each(documents)("%s", (file) => {
  const text = texts.get(file) ?? "";

  test("links within the repository lead somewhere", () => {
    const dead = [
      ...withoutCode(text).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g),
    ].filter(([, target = "", anchor]) => {
      const at = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
      if (!existsSync(path.join(ROOT, at))) return true;
      return anchor !== undefined && texts.has(at) && !anchorsOf(texts.get(at) ?? "").has(decodeURI(anchor));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  test("commands of npm that it names exist", () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test.each(["docs/architecture.md", "CONTRIBUTING.md"])("sources that %s names are there", (file) => {
  const named = [...(texts.get(file) ?? "").matchAll(/`((?:[a-z_]+\/)*[a-z_-]+(?:\.ts|\.mjs|\/))`/g)].flatMap(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThanOrEqual(3);
  const missing = named.filter(
    (name) => !existsSync(path.join(ROOT, name)) && !existsSync(path.join(ROOT, "src", name)),
  );
  expect(missing).toEqual([]);
});
