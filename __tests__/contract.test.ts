import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse, parseAllDocuments } from "yaml";
import { DOCUMENTS, generate } from "../scripts/readme/documents.ts";
import { KEY_KINDS, VERDICTS } from "../src/contract.ts";
import { MERGE_DEFAULTS } from "../src/inputs/defaults.ts";
import { DEFAULTS } from "../src/inputs.ts";
import { MERGE_OUTPUTS } from "../src/report/merge/outputs.ts";
import { OUTPUTS } from "../src/report/outputs.ts";
import { REASONS } from "../src/validate/reason.ts";
import { manifest } from "./support/guard.ts";
import { mergeManifest } from "./support/scan/merge-run.ts";

// action.yml, the code that reads it and the documents that explain it say the same.

const file = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

describe("action.yml", () => {
  test("has the inputs and defaults of the code", () => {
    const inputs = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(inputs)).toEqual(DEFAULTS);
  });

  test("has the outputs of the code, in their order", () => {
    expect(Object.keys(manifest.outputs)).toEqual([...OUTPUTS]);
  });

  test("is fit for the Marketplace: node24, short description, an icon that it knows", () => {
    expect(manifest.runs).toEqual({ using: "node24", main: "dist/index.js" });
    expect(manifest.description.length).toBeLessThan(125);
    expect(manifest.branding).toEqual({ icon: "shield", color: "green" });
  });

  test("names every kind of key", () => {
    for (const kind of KEY_KINDS) expect(manifest.outputs["key-kind"]?.description).toContain(`\`${kind}\``);
  });
});

test("merge/action.yml has the inputs, defaults and outputs of the code, and runs as the main action does", () => {
  const inputs = Object.entries(mergeManifest.inputs).map(([name, input]) => [name, input.default ?? ""]);
  expect(Object.fromEntries(inputs)).toEqual(MERGE_DEFAULTS);
  expect(mergeManifest.inputs["plan"]?.required).toBe(true);
  expect(Object.keys(mergeManifest.outputs)).toEqual([...MERGE_OUTPUTS]);
  expect(mergeManifest.runs).toEqual({ using: "node24", main: "../dist/merge/index.js" });
});

describe("documents", () => {
  test.each(DOCUMENTS)("%s is up to date: npm run readme", (name) => {
    expect(generate(name, file(name))).toBe(file(name));
  });

  test.each(["README.md", "README.zh-CN.md"])("%s explains every input, output and verdict", (name) => {
    const text = file(name);
    for (const term of [...Object.keys(DEFAULTS), ...OUTPUTS, ...VERDICTS])
      expect(text).toContain(`| \`${term}\` |`);
  });

  test.each(["README.md", "README.zh-CN.md"])(
    "the workflows of %s are YAML and use only what there is",
    (name) => {
      const blocks = [...file(name).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);
      expect(blocks.length).toBeGreaterThanOrEqual(3);
      for (const block of blocks) {
        for (const document of parseAllDocuments(block)) expect(document.errors).toEqual([]);
        expect(unknownInputs(parse(block))).toEqual([]);
      }
      const first = parse(blocks[0] ?? "");
      expect(first).toMatchObject({ permissions: {}, jobs: expect.anything() });
    },
  );

  test("the commands of the README exist", () => {
    const { scripts } = JSON.parse(file("package.json"));
    for (const [, script = ""] of file("README.md").matchAll(/`npm run ([a-z:]+)`/g))
      expect(scripts).toHaveProperty([script]);
    for (const script of ["start", "test"]) expect(scripts).toHaveProperty([script]);
  });
});

test("a reason belongs to one verdict only", () => {
  const all = Object.values(REASONS).flat();
  expect(new Set(all).size).toBe(all.length);
});

/** Names under any `with:` of the parsed YAML that are no inputs of the action; other actions have their own. */
function unknownInputs(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("uses" in node && !String(node.uses).startsWith("OWNER/openai-key-guard@")) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "with"
      ? Object.keys(value).filter((input) => !Object.hasOwn(DEFAULTS, input))
      : unknownInputs(value),
  );
}
