import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { documentsOf } from "../../scripts/workflows/documents.ts";
import { manifest } from "../support/guard.ts";
import { exampleOf, missingInExample } from "./same-workflow.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const documents = documentsOf(ROOT).filter(({ kind }) => kind === "workflow");
const parsed = documents.map(({ name, text }) => ({ name, workflow: parse(text) }));
const examples = new Map(
  parsed.filter(({ name }) => name.startsWith("examples/")).map(({ workflow }) => [workflow.name, workflow]),
);
const blocks = parsed.filter(({ name }) => name.startsWith("README"));

/** What a README is made of, whatever its language: of each section its level, tables, blocks and links to files here. */
function outline(name: string) {
  const text = readFileSync(`${ROOT}/${name}`, "utf8");
  const sections = text.replace(/^```(\w+)\n[\s\S]*?^```$/gm, "§$1").split(/^(?=#{1,6} )/m);
  return sections.map((section) => ({
    level: /^#*/.exec(section)?.[0].length,
    rows: (section.match(/^\| /gm) ?? []).length,
    blocks: section.match(/^§\w+/gm) ?? [],
    links: [...section.matchAll(/\]\((?!#|https:)([^)#]+)/g)]
      .map(([, target = ""]) => inEnglish(target))
      .sort(),
    pages: [...new Set(section.match(/https:\/\/[\w./-]*\w/g))].sort(),
  }));
}

/** A document that there is in both languages is the same one. */
function inEnglish(target: string): string {
  return target.startsWith("docs/") ? target.replace(".zh-CN", "") : target;
}

function actTests(): readonly string[] {
  return readdirSync(`${ROOT}/__tests__/act`)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(`${ROOT}/__tests__/act/${file}`, "utf8"));
}

describe("workflows in the READMEs", () => {
  const english = blocks.filter(({ name }) => name.startsWith("README.md"));
  const chinese = blocks.filter(({ name }) => name.startsWith("README.zh-CN.md"));

  test("are there", () => {
    expect(english.length).toBeGreaterThanOrEqual(7);
    expect(chinese.length).toBeGreaterThanOrEqual(6);
  });

  test.each(english)("$name says nothing that the example of its name does not", ({ workflow }) => {
    const example = examples.get(workflow.name);
    expect(example).toBeDefined();
    expect(missingInExample(example, workflow)).toEqual([]);
  });

  // Its names are translated.
  test.each(documents.filter(({ name }) => name.startsWith("README.zh-CN.md")))(
    "$name says nothing that some example does not",
    (block) => {
      expect(exampleOf(ROOT, block)).toBeDefined();
    },
  );

  test(`are all run by act in a test, as they stand there (${blocks.length} workflows of the READMEs)`, () => {
    const tests = actTests();
    for (const { name } of blocks) {
      const block = documents.find((document) => document.name === name);
      const example = block && exampleOf(ROOT, block)?.name;
      const run = tests.some((text) => text.includes(`versionsOf("${example}")`));
      expect({ name, example, run }).toEqual({ name, example: expect.any(String), run: true });
    }
  });

  test("say the same in both languages: sections, rows of tables, blocks, links", () => {
    const [english, chinese] = ["README.md", "README.zh-CN.md"].map(outline);
    expect(english?.length).toBeGreaterThanOrEqual(20);
    // Each leads to the other.
    english?.[0]?.links.splice(english[0].links.indexOf("README.zh-CN.md"), 1, "README.md");
    expect(chinese).toEqual(english?.map((section) => ({ ...section, links: section.links.sort() })));
  });

  test("tell where the examples are", () => {
    for (const name of ["README.md", "README.zh-CN.md"]) {
      expect(readFileSync(`${ROOT}/${name}`, "utf8").includes("](examples)")).toBe(true);
    }
  });
});

describe("examples", () => {
  test("have names of their own", () => {
    expect(examples.size).toBe(documents.filter(({ name }) => name.startsWith("examples/")).length);
  });

  test("are listed with all the permissions that they ask for, and no other", () => {
    const list = readFileSync(`${ROOT}/examples/README.md`, "utf8");
    const rows = [...list.matchAll(/^\| \[([\w-]+\.yml)\]\(\1\) \|.*\| (.*) \|$/gm)].map(
      ([, file, grants]) => ({ file, grants }),
    );
    const wanted = parsed
      .filter(({ name }) => name.startsWith("examples/"))
      .map(({ name, workflow }) => {
        const jobs = Object.values<{ permissions?: Record<string, string> }>(workflow.jobs);
        const grants = jobs.flatMap(({ permissions = {} }) =>
          Object.entries(permissions).map(([scope, access]) => `\`${scope}: ${access}\``),
        );
        return {
          file: name.slice("examples/".length),
          grants: grants.length === 0 ? "none" : grants.join(", "),
        };
      });
    const sorted = (of: typeof wanted) => of.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rows as typeof wanted)).toEqual(sorted(wanted));
  });

  test(`are all run by act in a test (${examples.size} examples)`, () => {
    const tests = actTests();
    for (const name of documents
      .map((document) => document.name)
      .filter((one) => one.startsWith("examples/"))) {
      expect({ name, run: tests.some((text) => text.includes(name)) }).toEqual({ name, run: true });
    }
  });

  test.each(parsed.filter(({ name }) => name.startsWith("examples/")))(
    "$name gives the action values that it reads",
    ({ workflow }) => {
      const calls = Object.values<Call & { readonly steps?: readonly Call[] }>(workflow.jobs)
        .flatMap((job) => job.steps ?? [job])
        .filter(({ uses }) => uses?.startsWith("OWNER/"));
      expect(calls.length).toBeGreaterThan(0);
      for (const { uses = "", with: inputs = {} } of calls) {
        for (const [name, value] of Object.entries(inputs)) {
          expect(inputsOf(uses)).toContain(name);
          // A date without quotes is no text to every reader of YAML.
          expect(["string", "boolean", "number"]).toContain(typeof value);
        }
      }
    },
  );
});

/** What a step or a job calls. */
interface Call {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Names of the inputs of the action, or of one of the workflows that others call. */
function inputsOf(uses: string): readonly string[] {
  const [, called] = /^OWNER\/openai-key-guard\/(\.github\/workflows\/[\w-]+\.yml)@/.exec(uses) ?? [];
  if (called === undefined) return Object.keys(manifest.inputs);
  return Object.keys(parse(readFileSync(`${ROOT}/${called}`, "utf8")).on.workflow_call.inputs);
}
