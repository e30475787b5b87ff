import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MARKER } from "../../../src/key/grammar.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { NO_RULES, parseIgnoreFile as parse, proposedRules } from "../../../src/scan/accept/ignore-file.ts";
import { anyText } from "../../support/any-text.ts";
import { sampleCharacters, sampleKey } from "../../support/sample-keys.mjs";

/** With the problems in the words that people read. */
function parseIgnoreFile(text: string) {
  const { rules, problems } = parse(text);
  return { rules, problems: problems.map(ENGLISH.note) };
}

const one = fingerprintOf("one");
const two = fingerprintOf("two");

describe("the ignore file", () => {
  test("holds fingerprints, paths and comments", () => {
    const text = [
      "# what we know of",
      "",
      `${one}  # the key of the tutorial`,
      `  ${two.toUpperCase()}\t#revoked`,
      "docs/ # samples",
      "*.md",
      "!README.md",
      "a#b",
      "c\\ #d   ",
    ].join("\n");
    const { rules, problems } = parseIgnoreFile(text);
    expect(problems).toEqual([]);
    expect([...rules.fingerprints]).toEqual([one, two]);
    expect(rules.ruleFor("docs/a.ts")).toBe("docs/");
    expect(rules.ruleFor("a.md")).toBe("*.md");
    expect(rules.ruleFor("README.md")).toBeUndefined();
    expect(rules.ruleFor("a#b")).toBe("a#b");
    expect(rules.ruleFor("c #d")).toBe("c\\ #d");
    expect(rules.ruleFor("what")).toBeUndefined();
  });

  test.each([
    ["CRLF", `${one}\r\ndocs/\r\n`],
    ["CR", `${one}\rdocs/\r`],
    ["a byte order mark", `\ufeff${one}\ndocs/`],
    ["a byte order mark before a comment", `\ufeff# comment\n${one}\ndocs/`],
  ])("may have %s", (_, text) => {
    const { rules, problems } = parseIgnoreFile(text);
    expect(problems).toEqual([]);
    expect([...rules.fingerprints]).toEqual([one]);
    expect(rules.ruleFor("docs/a")).toBe("docs/");
  });

  test("that is empty, or is not there, accepts nothing", () => {
    for (const rules of [parseIgnoreFile("").rules, NO_RULES]) {
      expect(rules.fingerprints.size).toBe(0);
      expect(rules.ruleFor("a")).toBeUndefined();
    }
  });

  test.each([
    ["a key", sampleKey()],
    ["a key in a comment", `samples/ # ${sampleKey()}`],
    ["a key in capitals of a variable", `OPENAI_API_KEY=${sampleKey("b", "sk-")}`],
    ["a piece of a key", `abc${MARKER}abc`],
    ["a key of a relay", `sk-${sampleCharacters("relay", 20)}`],
  ])("does not take %s, and does not say it again", (_, line) => {
    const { rules, problems } = parseIgnoreFile(`docs/\n\n${line}\n${one}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Line 3 of the ignore file holds a key itself.*not used\.$/);
    for (const word of line.split(/\W+/).filter((part) => part.length > 12)) {
      expect(problems[0]).not.toContain(word);
    }
    expect(rules.fingerprints.has(one)).toBe(true);
    expect(rules.ruleFor(line)).toBeUndefined();
  });

  test("takes a path that only reminds of a key", () => {
    expect(parseIgnoreFile("src/task-management-of-the-service/\nsk-learn/").problems).toEqual([]);
  });

  test.each(["*", "**", "/", "*/**", "?*"])("does not take %j, which would switch the guard off", (rule) => {
    const { rules, problems } = parseIgnoreFile(`${rule} # all of it`);
    expect(problems).toEqual([
      expect.stringContaining(`Line 1 of the ignore file (${JSON.stringify(rule)})`),
    ]);
    expect(rules.ruleFor("src/a.ts")).toBeUndefined();
  });

  test.each([
    `${"a".repeat(40)}:src/a.ts:openai-api-key:12`,
    "src/a.ts:openai-api-key:12",
    `${"a".repeat(40)}:a.zip!b:c.ts:openai-api-key:1`,
  ])("does not take a line of a .gitleaksignore: %s", (line) => {
    const { rules, problems } = parseIgnoreFile(line);
    expect(problems).toEqual([expect.stringMatching(/\.gitleaksignore.*fingerprint/)]);
    expect(rules.ruleFor(line)).toBeUndefined();
  });

  test("has bounds", () => {
    const long = parseIgnoreFile(`${"a".repeat(1_001)}\n${"b".repeat(1_000)}`);
    expect(long.problems).toEqual([expect.stringContaining("Line 1 ")]);
    expect(long.rules.ruleFor("b".repeat(1_000))).toBeDefined();

    const large = parseIgnoreFile(`${one}\n${"#\n".repeat(600_000)}`);
    expect(large.problems).toEqual([expect.stringContaining("1 MiB")]);
    expect(large.rules.fingerprints.size).toBe(0);

    const many = parseIgnoreFile(Array.from({ length: 1_003 }, (_, at) => `dir${at}/*.ts`).join("\n"));
    expect(many.problems).toHaveLength(3);
    expect(many.rules.ruleFor("dir999/a.ts")).toBeDefined();
    expect(many.rules.ruleFor("dir1000/a.ts")).toBeUndefined();

    const bad = parseIgnoreFile("*\n".repeat(500));
    expect(bad.problems).toHaveLength(21);
    expect(bad.problems.at(-1)).toContain("480");
  });

  test("may be any text", () => {
    const line = fc.oneof(anyText(40), fc.constantFrom("!", "\\", "[", "!/", "a\\", "[[:", "**/", " ", one));
    fc.assert(
      fc.property(fc.array(line), anyText(), (lines, path) => {
        const { rules, problems } = parseIgnoreFile(lines.join("\n"));
        rules.ruleFor(path);
        for (const problem of problems) expect(problem).toMatch(/ignore file/);
        expect(rules.fingerprints.has(one)).toBe(
          lines
            .join("\n")
            .split(/[\r\n]+/)
            .some((l) => l.trim() === one),
        );
      }),
    );
  });
});

describe("rules that a pull request proposes", () => {
  test("are those that the base has not, each once", () => {
    const base = `docs/ # samples\n${one}\n`;
    const head = `# new\n${one.toUpperCase()}\n*.md # all\ndocs/\n\n${two}\n*.md\n!a.md\n*\n${sampleKey()}\n`;
    expect(proposedRules(base, head)).toEqual(["*.md", two, "!a.md"]);
  });

  test("are none where nothing was added", () => {
    expect(proposedRules(`docs/\n${one}`, "docs/")).toEqual([]);
    expect(proposedRules("", "")).toEqual([]);
  });

  test("are all that are new, and nothing else", () => {
    const entries = fc.uniqueArray(fc.constantFrom("a/", "b/", "*.md", "!c", one, two));
    fc.assert(
      fc.property(entries, entries, (base, head) => {
        expect(proposedRules(base.join("\n"), head.join("\r\n"))).toEqual(
          head.filter((rule) => !base.includes(rule)),
        );
      }),
    );
  });
});

test.each([
  ["globs", "a*/**/b*\n".repeat(100_000)],
  ["short globs", "a*\n".repeat(340_000)],
  ["globs that take in everything", "?*\n".repeat(340_000)],
  ["bracket expressions", `${"[[:alpha:]".repeat(90)}\n`.repeat(1_100)],
  ["escapes", `${"\\ ".repeat(480)}\n`.repeat(1_000)],
  ["spaces", `a${" ".repeat(990)}b\n`.repeat(1_000)],
  ["colons", `${":1".repeat(490)}\n`.repeat(1_000)],
  ["one line", "sk-".repeat(340_000)],
])("a mebibyte of %s is read in no time to speak of", (_, text) => {
  const before = process.cpuUsage();
  parseIgnoreFile(text).rules.ruleFor("a/b/c/d/e/f/g");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(5_000);
});
