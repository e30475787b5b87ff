import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Document } from "../../scripts/workflows/documents.ts";
import { checkPins } from "../../scripts/workflows/pins.ts";

let server: string;
let commits: string[];

const git = (repository: string, ...args: string[]): string => {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", ["-C", repository, ...who, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};

beforeAll(() => {
  server = mkdtempSync(path.join(tmpdir(), "pins-"));
  const repository = path.join(server, "actions/checkout");
  spawnSync("git", ["init", "--quiet", repository]);
  commits = ["v7.0.0", "v7.0.1"].map((tag) => {
    git(repository, "commit", "--quiet", "--allow-empty", "-m", tag);
    // One is annotated: its own id is not that of the commit.
    git(repository, "tag", ...(tag === "v7.0.0" ? ["-a", "-m", tag] : []), tag);
    return git(repository, "rev-parse", "HEAD");
  });
});
afterAll(() => rmSync(server, { recursive: true, force: true }));

function workflow(...uses: string[]): readonly Document[] {
  const steps = uses.map((use) => `      - uses: ${use}\n`).join("");
  const text = `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
  return [{ kind: "workflow", name: "ci.yml", text, brief: false }];
}

test("a pin is the commit that has the tag behind it, also of an annotated one", () => {
  const documents = workflow(
    `actions/checkout@${commits[0]} # v7.0.0`,
    `actions/checkout/sub@${commits[1]} # v7.0.1`,
    "./",
    "OWNER/openai-key-guard@v1 # the owner of this repository",
  );
  expect(checkPins(documents, server)).toEqual({ state: "checked", tool: "pins", findings: [] });
});

test("another commit, another version, and one that is not there are findings", () => {
  const documents = workflow(
    `actions/checkout@${commits[0]} # v7.0.1`,
    `actions/checkout@${commits[1]} # v7`,
    `actions/checkout@${"a".repeat(40)} # v7.0.0`,
  );
  const check = checkPins(documents, server);
  expect(check).toMatchObject({ state: "checked" });
  expect(check.state === "checked" && check.findings.map(({ line, says }) => [line, says])).toEqual([
    [6, `actions/checkout@${commits[0]}: v7.0.1 is ${commits[1]}`],
    [7, `actions/checkout@${commits[1]}: v7 is no tag there`],
    [8, `actions/checkout@${"a".repeat(40)}: v7.0.0 is ${commits[0]}`],
  ]);
});

test("a repository that cannot be asked is no repository without a finding", () => {
  expect(checkPins(workflow(`actions/cache@${commits[0]} # v7.0.0`), server)).toEqual({
    state: "skipped",
    tool: "pins",
    why: "actions/cache: git could not list its tags",
  });
});
