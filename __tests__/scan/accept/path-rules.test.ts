import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import ignore from "ignore";
import { isSweeping, pathRules } from "../../../src/scan/accept/path-rules.ts";

function accepts(patterns: readonly string[], path: string): boolean {
  return pathRules(patterns).ruleFor(path) !== undefined;
}

describe("a path rule", () => {
  test.each([
    ["docs/", "docs/a.md", true],
    ["docs/", "docs", false],
    ["docs/", "src/docs/a.md", true],
    ["/docs/", "src/docs/a.md", false],
    ["docs/a.md", "src/docs/a.md", false],
    ["*.md", "a/b/c.md", true],
    ["*.md", "a/b/c.MD", false],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "a/x/y/b/c", true],
    ["a/**", "a", false],
    ["a/**", "a/b/c", true],
    ["a/*", "a/b/c", true],
    ["a/*.js", "a/b/c.js", false],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["[a-c].txt", "b.txt", true],
    ["[!a-c].txt", "b.txt", false],
    ["\\*.txt", "b.txt", false],
    ["\\*.txt", "*.txt", true],
    ["\\#a", "#a", true],
    ["\\!a", "!a", true],
    ["a/!b", "a/!b", true],
    ["a/#*", "a/#b", true],
    ["a/!*", "a/!b", true],
    ["*", "", false],
    ["a b/*", "a b/c", true],
    ["a\\ /c*", "a /cd", true],
    ["a /c*", "a /cd", true],
    ["a*  /c", "ab  /c", true],
    ["foo\\", "foo", false],
    ["[a", "a", false],
    ["constructor", "__proto__", false],
    ["__proto__", "a/__proto__/b", true],
    ["..", "../a", true],
    ["*.txt", "/a.txt", true],
  ])("%j on %j: %j", (pattern, path, expected) => {
    expect(accepts([pattern], path)).toBe(expected);
  });

  test("is named as it was written", () => {
    expect(pathRules(["*.md", "docs/", "*.txt"]).ruleFor("docs/a.txt")).toBe("docs/");
    expect(pathRules(["a.*", "*.md"]).ruleFor("a.md")).toBe("*.md");
  });

  test("can be taken back, but not inside an accepted directory", () => {
    expect(accepts(["*.md", "!README.md"], "README.md")).toBe(false);
    expect(accepts(["!README.md", "*.md"], "README.md")).toBe(true);
    expect(accepts(["docs/", "!docs/README.md"], "docs/README.md")).toBe(true);
    expect(accepts(["docs/*", "!docs/README.md"], "docs/README.md")).toBe(false);
  });

  test("is what .gitignore makes of it", () => {
    const name = fc.constantFrom("a", "b", "c", "ab", "aab", "bc");
    const glob = fc.constantFrom(
      "a",
      "b",
      "**",
      "*",
      "a*",
      "*b",
      "?",
      "[ab]",
      "[!a]",
      "a?b",
      "*a*",
      "\\a",
      "[a-b]c",
    );
    const pattern = fc
      .tuple(
        fc.constantFrom("", "", "!"),
        fc.constantFrom("", "/"),
        fc.array(glob, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("", "/"),
      )
      .map(([negation, root, globs, end]) => `${negation}${root}${globs.join("/")}${end}`);
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join("/"));
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), path, (patterns, file) => {
        const expected = ignore({ ignoreCase: false }).add(patterns).ignores(file);
        expect(accepts(patterns, file)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["**/a/**/a/**/a/**/b", "a/".repeat(2_000)],
    ["a/**/a/**/a/**/a/**/b", "a/".repeat(2_000)],
    ["*a*a*a*a*a*b", "a".repeat(4_000)],
    ["**/*a*a*/**/*a*b", "aaaa/".repeat(800)],
    ["*".repeat(900), "a/".repeat(2_000)],
    [`${"**/".repeat(300)}b`, "a/".repeat(2_000)],
    [`${"**/a/".repeat(190)}b`, "a/".repeat(2_000)],
  ])("takes no time to speak of: %j", (pattern, path) => {
    const before = process.cpuUsage();
    accepts([pattern], `${path}c`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  test("does not accept a path longer than paths are", () => {
    expect(accepts(["a/"], `a/${"b".repeat(4_094)}`)).toBe(true);
    expect(accepts(["a/"], `a/${"b".repeat(4_095)}`)).toBe(false);
    expect(accepts(["a/"], `a${"/b".repeat(1_000_000)}`)).toBe(false);
  });
});

describe("a rule that takes in everything", () => {
  test.each([
    "*",
    "**",
    "***",
    "/",
    "//",
    "/*",
    "/**",
    "**/*",
    "**/**",
    "*/",
    "*/**",
    "?*",
    "*.*",
    ".",
    "./",
    "[!x]*",
  ])("%j", (pattern) => {
    expect(isSweeping(pattern)).toBe(true);
  });

  test.each(["src/", "*.md", "a*", "!*", "!**", ".*", "**/test/**", "?", "[a-z]"])(
    "%j does not",
    (pattern) => {
      expect(isSweeping(pattern)).toBe(false);
    },
  );
});
