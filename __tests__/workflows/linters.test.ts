import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { checkWorkflows } from "./check.ts";

// The tools are fetched the first time.
const report = checkWorkflows();
for (const check of report.checks) {
  if (check.state === "skipped") {
    process.stderr.write(`SKIPPED: Workflows are not held against ${check.tool}: ${check.why}.\n`);
  }
}

test(`no linter has anything to say about what we run and ship (${report.documents} documents)`, () => {
  expect(report.findings).toEqual([]);
  expect(report.documents).toBeGreaterThanOrEqual(30);
});

const PIN = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1";
const GOOD = `name: Good
on: push
permissions: {}
concurrency: { group: good, cancel-in-progress: false }
jobs:
  good:
    name: Good
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # to check out
    steps:
      - name: Check out
        uses: ${PIN} # v7.0.1
        with:
          persist-credentials: false
      - name: Scan
        uses: OWNER/openai-key-guard@v1
        with:
          checks: scan
`;
const ACTION = `name: Ours
description: For this test.
inputs:
  checks:
    description: What runs.
runs:
  using: node24
  main: dist/index.js
`;

interface Mistake {
  readonly title: string;
  /** Which tool has to say it, and in which words. */
  readonly tool: string;
  readonly says: RegExp;
  /** Neither this nor a README: the mistake is in action.yml. */
  readonly workflow?: string;
  readonly readme?: string;
}

const edit = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`the good workflow has no ${from}`);
  return GOOD.replace(from, to);
};

const MISTAKES: readonly Mistake[] = [
  {
    title: "permissions that nobody gave",
    tool: "house rules",
    says: /permissions: \{\}/,
    workflow: edit("permissions: {}\n", ""),
  },
  {
    title: "no limit of time",
    tool: "house rules",
    says: /timeout-minutes/,
    workflow: edit("    timeout-minutes: 5\n", ""),
  },
  {
    title: "a pin without its version",
    tool: "house rules",
    says: /version behind/,
    workflow: edit(" # v7.0.1", ""),
  },
  {
    title: "two pins of one action",
    tool: "house rules",
    says: /differs from/,
    workflow: `${GOOD}      - name: Again\n        uses: ${PIN.replace("@3", "@4")} # v7.0.1\n        with:\n          persist-credentials: false\n`,
  },
  {
    title: "an expression in a script",
    tool: "house rules",
    says: /expression in a script/,
    workflow: `${GOOD}      - name: Say\n        run: echo \${{ github.ref_name }}\n`,
  },
  {
    title: "the trigger that gives secrets to forks",
    tool: "house rules",
    says: /pull_request_target/,
    workflow: edit("on: push", "on: { pull_request_target: }"),
  },
  {
    title: "a permission that nobody explains",
    tool: "house rules",
    says: /without a reason/,
    workflow: edit("contents: read # to check out", "contents: read"),
  },
  {
    title: "a token that a checkout leaves behind",
    tool: "house rules",
    says: /persist-credentials: false` is missing/,
    workflow: edit("persist-credentials: false", "persist-credentials: true"),
  },
  {
    title: "an input that the action does not have",
    tool: "languageservice",
    says: /Invalid action input 'cheks'/,
    workflow: edit("checks: scan", "cheks: scan"),
  },
  {
    title: "a runtime that GitHub does not have",
    tool: "languageservice",
    says: /node99/,
  },
  {
    title: "a label of no runner",
    tool: "actionlint",
    says: /label "ubuntu-lates" is unknown/,
    workflow: edit("ubuntu-latest", "ubuntu-lates"),
  },
  {
    title: "an output that no step has",
    tool: "actionlint",
    says: /property "nothing" is not defined/,
    workflow: `${GOOD}      - if: steps.nothing.outputs.a == 'b'\n        name: Say\n        run: echo a\n`,
  },
  {
    title: "an action by its tag",
    tool: "zizmor",
    says: /unpinned-uses/,
    workflow: edit(`${PIN} # v7.0.1`, "actions/checkout@v7"),
  },
  {
    title: "credentials that stay on disk",
    tool: "zizmor",
    says: /artipacked/,
    workflow: edit("          persist-credentials: false\n", "          fetch-depth: 0\n"),
  },
  {
    title: "a permission without a reason",
    tool: "zizmor",
    says: /undocumented-permissions/,
    workflow: edit("contents: read # to check out", "issues: write"),
  },
  {
    title: "all secrets in a block of a README",
    tool: "zizmor",
    says: /overprovisioned-secrets/,
    readme: `# Ours\n\n\`\`\`yaml\n${GOOD.replace("checks: scan", "checks: $" + "{{ secrets[matrix.key] }}")}\`\`\`\n`,
  },
];

describe("what nobody would be told of if a linter did not run", () => {
  // All mistakes at once, each in a document of its own: starting the tools takes longest.
  const root = mkdtempSync(path.join(tmpdir(), "mistakes-"));
  const brokenAction = mkdtempSync(path.join(tmpdir(), "mistakes-"));
  afterAll(() => {
    for (const folder of [root, brokenAction]) rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(path.join(root, "examples"));
  writeFileSync(path.join(root, "action.yml"), ACTION);
  writeFileSync(path.join(root, "examples/good.yml"), GOOD);
  MISTAKES.forEach(({ workflow, readme }, index) => {
    if (workflow !== undefined) writeFileSync(path.join(root, `examples/mistake-${index}.yml`), workflow);
    if (readme !== undefined) writeFileSync(path.join(root, "README.md"), readme);
  });
  writeFileSync(path.join(brokenAction, "action.yml"), ACTION.replace("node24", "node99"));
  const findings = [...checkWorkflows(root).findings, ...checkWorkflows(brokenAction).findings];

  test("a good workflow passes", () => {
    expect(findings.filter(({ document }) => document === "examples/good.yml")).toEqual([]);
  });

  const skipped = report.checks.flatMap((check) => (check.state === "skipped" ? [check.tool] : []));
  for (const [index, { title, tool, says, workflow, readme }] of MISTAKES.entries()) {
    const isThere = !skipped.some((name) => name.startsWith(tool));
    (isThere ? test : test.skip)(`${tool} finds ${title}`, () => {
      const inReadme = readme === undefined ? "action.yml" : "README.md:4";
      const document = workflow === undefined ? inReadme : `examples/mistake-${index}.yml`;
      const found = findings.filter((finding) => finding.tool === tool && finding.document === document);
      expect(found.map(({ says: said }) => said).join("\n")).toMatch(says);
      for (const { line } of found) expect(line).toBeGreaterThan(0);
    });
  }
});
