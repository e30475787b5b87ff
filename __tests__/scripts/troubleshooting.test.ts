import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { generate } from "../../scripts/readme/documents.ts";
import { coverage } from "../../scripts/troubleshooting/coverage.ts";
import { wholeCoverage } from "../../scripts/troubleshooting/document.ts";
import { EXEMPT } from "../../scripts/troubleshooting/exempt.ts";
import { SECTIONS } from "../../scripts/troubleshooting/sections.ts";
import { placeOf, type Sentences, sentencesOf } from "../../scripts/troubleshooting/sentences.ts";

// docs/troubleshooting.md has every sentence with which the action can say that something is wrong, and no other.
// A sentence is new? Add an entry with some of its words to scripts/troubleshooting/entries, then `npm run readme`.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { sentences, coverage: held } = wholeCoverage();
const document = readFileSync(path.join(ROOT, "docs/troubleshooting.md"), "utf8");

describe(`the sentences of the sources (${sentences.english.length}, in Chinese ${sentences.chinese.length})`, () => {
  test("are read from all of them", () => {
    expect(sentences.english.length).toBeGreaterThan(700);
    expect(sentences.chinese.length).toBeGreaterThan(300);
    const files = new Set(sentences.english.map(({ file }) => file));
    for (const file of ["src/inputs/messages/english.ts", "src/staged/report.ts", "scripts/start.mjs"]) {
      expect(files).toContain(file);
    }
  });

  test("have an entry each, or a reason to have none", () => {
    expect(held.uncovered.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });

  test("are still there, for every entry and every reason", () => {
    expect({ stale: held.stale, idle: held.idle }).toEqual({ stale: [], idle: [] });
  });

  test("stand in the document as the sources have them: else run npm run readme", () => {
    expect(generate("docs/troubleshooting.md", document)).toBe(document);
    expect(document).toContain("Unexpected error, please report it: …");
  });
});

describe("a change of the sources is noticed", () => {
  const NONE: Sentences = { english: [], chinese: [], places: new Set() };

  test.each([
    ["in a catalogue", `export const ENGLISH = { new: (name) => "Nobody has ever explained " + name };`],
    ["that reaches InputError", 'throw new InputError("Input is not what anybody expected" + name);'],
    ["in a warning", "writer.warning(ok ? '' : 'The moon could not be reached today.');"],
    ["within another text", `"since: " + (b ? "the moon is out of reach" : "");`],
  ])("a new sentence %s has no entry", (_, source) => {
    const added = sentencesOf("src/new.ts", source);
    expect(added).toHaveLength(1);
    expect(coverage({ ...NONE, english: added }, SECTIONS, EXEMPT).uncovered).toEqual(added);
  });

  test("a Chinese sentence without an English one in its place has no entry", () => {
    const chinese = sentencesOf("src/chinese.ts", 'const CHINESE = { moon: "今天无法到达月球" };');
    const [english = ""] = sentencesOf(
      "src/english.ts",
      'const ENGLISH = { moon: "no way to the moon" };',
    ).map(placeOf);
    expect(coverage({ ...NONE, chinese }, SECTIONS, EXEMPT).uncovered).toEqual(chinese);
    expect(coverage({ ...NONE, chinese, places: new Set([english]) }, SECTIONS, EXEMPT).uncovered).toEqual(
      [],
    );
  });

  const firstWords = SECTIONS.flatMap(({ entries }) =>
    entries.slice(0, 1).flatMap(({ says }) => says[0] ?? []),
  );
  test.each(firstWords)("a sentence that is gone leaves its entry stale: %s", (words) => {
    const rest = sentences.english.filter(({ text }) => !text.includes(words));
    expect(rest.length).toBeLessThan(sentences.english.length);
    expect(coverage({ ...sentences, english: rest }, SECTIONS, EXEMPT).stale).toContain(words);
  });

  test("without sources everything is stale", () => {
    const words = SECTIONS.flatMap(({ entries }) => entries).flatMap(({ says }) => says);
    expect(coverage(NONE, SECTIONS, EXEMPT).stale).toHaveLength(words.length);
  });
});

describe("what counts as a sentence", () => {
  const texts = (source: string) => sentencesOf("a.ts", source).map(({ text }) => text);

  test("texts that are added up are one, and what is put in is a hole", () => {
    const template = "`and $" + "{b} the`";
    expect(texts(`const a = "The first half, " + ${template} + c() + " second";`)).toEqual([
      "The first half, and … the… second",
    ]);
  });

  test("a constant is put in, where its value stands beside it", () => {
    const [template, source] = [
      "`Look at $" + "{KEYS_PAGE} for more.`",
      'const KEYS_PAGE = "https://a.example";',
    ];
    expect(texts(`${source}\nf(${template});`)).toEqual(["Look at https://a.example for more."]);
  });

  test("the case of a switch is part of its place", () => {
    const source = 'function f(a) { switch (a) { case "too-big": return "far too big for us"; } }';
    expect(sentencesOf("a.ts", source).map(({ within }) => within)).toEqual([["f", "too-big"]]);
  });

  test("its place is told by the names around it", () => {
    const [sentence] = sentencesOf("a.ts", "const A = { b: { says: () => `one two three` } };\n");
    expect(sentence).toEqual({ file: "a.ts", line: 1, within: ["A", "b", "says"], text: "one two three" });
  });

  test("types, imports, names of properties, patterns and errors of defects are none", () => {
    const source = `
      import x from "not a sentence at all";
      type A = "not a sentence at all";
      const b = { "not a sentence at all": 1 };
      const c = /not a sentence at all/;
      throw new Error("not a sentence at all");
      const d = f("two words") as "not a sentence at all";
    `;
    expect(texts(source)).toEqual([]);
  });
});
