import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { documentsOf } from "../../scripts/workflows/documents.ts";
import { manifest } from "../support/guard.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const documents = documentsOf(ROOT).filter(({ kind }) => kind === "workflow");
const parsed = documents.map(({ name, text }) => ({ name, workflow: parse(text) }));
const examples = new Map(
  parsed.filter(({ name }) => name.startsWith("examples/")).map(({ workflow }) => [workflow.name, workflow]),
);
const blocks = parsed.filter(({ name }) => name.startsWith("README"));

/** What a workflow does, without what is only for people: names, and words that are printed. */
function withoutWords(workflow: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { name: _, ...rest } = workflow;
  return JSON.parse(JSON.stringify(rest), (key, value) =>
    key === "run" && /^echo "/.test(value) ? "echo" : value,
  );
}

/**
 * What the shorter one says and the longer one does not, by its path. Steps are held against each other by what they
 * use or run, since the longer one may have more of them.
 */
function missingIn(longer: unknown, shorter: unknown, at = ""): string[] {
  if (Array.isArray(shorter) && shorter.some((item) => "uses" in Object(item) || "run" in Object(item))) {
    return shorter.flatMap((item, index) => {
      const twin = Array.isArray(longer)
        ? longer.find((other) => other.uses === item.uses && other.run === item.run)
        : undefined;
      return twin === undefined ? [`${at}[${index}]`] : missingIn(twin, item, `${at}[${index}]`);
    });
  }
  if (typeof shorter !== "object" || shorter === null || Array.isArray(shorter)) {
    return JSON.stringify(longer) === JSON.stringify(shorter) ? [] : [at];
  }
  if (typeof longer !== "object" || longer === null) return [at];
  return Object.entries(shorter).flatMap(([key, value]) =>
    key in longer
      ? missingIn((longer as Record<string, unknown>)[key], value, `${at}.${key}`)
      : [`${at}.${key}`],
  );
}

/** The same, for workflows. */
function missingInExample(
  example: Readonly<Record<string, unknown>>,
  block: Readonly<Record<string, unknown>>,
) {
  const { concurrency, ...rest } = withoutWords(block);
  // By hand, everything may be started.
  if (JSON.stringify(rest["on"]) === '["workflow_dispatch"]') delete (rest as { on?: unknown }).on;
  const missing = missingIn(withoutWords(example), rest);
  // A group may stand alone; the example also says that a run in progress goes on.
  const group = (of: unknown): unknown => (typeof of === "string" ? of : (of as { group?: unknown })?.group);
  if (concurrency !== undefined && group(concurrency) !== group(example["concurrency"]))
    missing.push("concurrency");
  return missing;
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
  test.each(chinese)("$name says nothing that some example does not", ({ workflow }) => {
    const fits = [...examples.values()].filter((example) => missingInExample(example, workflow).length === 0);
    expect(fits.length).toBeGreaterThan(0);
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

  test("are all run by act in a test", () => {
    const tests = readdirSync(`${ROOT}/__tests__/act`).map((file) =>
      readFileSync(`${ROOT}/__tests__/act/${file}`, "utf8"),
    );
    for (const name of documents
      .map((document) => document.name)
      .filter((one) => one.startsWith("examples/"))) {
      expect({ name, run: tests.some((text) => text.includes(name)) }).toEqual({ name, run: true });
    }
  });

  test.each(parsed.filter(({ name }) => name.startsWith("examples/")))(
    "$name gives the action values that it reads",
    ({ workflow }) => {
      const calls = Object.values<{ steps: { uses?: string; with?: Record<string, unknown> }[] }>(
        workflow.jobs,
      )
        .flatMap(({ steps }) => steps)
        .filter(({ uses }) => uses?.startsWith("OWNER/"));
      expect(calls.length).toBeGreaterThan(0);
      for (const { with: inputs = {} } of calls) {
        for (const [name, value] of Object.entries(inputs)) {
          expect(Object.keys(manifest.inputs)).toContain(name);
          // A date without quotes is no text to every reader of YAML.
          expect(["string", "boolean", "number"]).toContain(typeof value);
        }
      }
    },
  );
});
