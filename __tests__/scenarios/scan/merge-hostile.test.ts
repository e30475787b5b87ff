import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ScanReport } from "../../../src/report/scan/scan-report.ts";
import { keyAt, placeIn, report } from "../../merge/sample-report.ts";
import { visible } from "../../support/guard.ts";
import { findLeaks } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import { type MergeRun, mergeIn, planOf } from "../../support/scan/merge-run.ts";

// What lies in the folder of the reports may have been made by anybody.

const KEY = sampleKey("in a report");
const OFFLINE = { GITHUB_SERVER_URL: "https://github.example" };

async function mergeTexts(
  texts: readonly string[],
  shards: number,
  options: Parameters<typeof mergeIn>[2] = {},
): Promise<MergeRun> {
  const files = Object.fromEntries(texts.map((text, at) => [`${at}/report.json`, text]));
  return await mergeIn(planOf(shards), files, { keys: [KEY], platformEnv: OFFLINE, ...options });
}

const json = (changes: Partial<ScanReport> = {}): string => JSON.stringify(report(changes));
const FIRST = json({ shard: "1/2" });
const SECOND = json({ shard: "2/2", commits: 5 });

test("two whole reports are a whole result", async () => {
  const run = await mergeTexts([FIRST, SECOND], 2);
  expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "commits-scanned": "15" });
  expect(run.exitCode).toBe(0);
});

test("the same report twice is one", async () => {
  const run = await mergeTexts([FIRST, SECOND, FIRST], 2);
  expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "commits-scanned": "15" });
});

describe("what is not as planned is told, and fails", () => {
  test.each<[what: string, texts: readonly string[], says: RegExp]>([
    ["a lost one", [FIRST], /no report of shard 2\/2/],
    ["none at all", [], /no report of shard 1\/2/],
    ["a damaged one", [FIRST, SECOND.slice(0, -20)], /is no report: no JSON, or cut off/],
    [
      "a damaged one beside the whole one",
      [FIRST, SECOND, SECOND.slice(0, -20)],
      /is no report: no JSON, or cut off/,
    ],
    ["two that differ", [FIRST, SECOND, json({ shard: "2/2", commits: 6 })], /two reports of shard 2\/2/],
    [
      "one of another split",
      [FIRST, SECOND, json({ shard: "3/4" })],
      /shard 3\/4, and the history was to be split into 2/,
    ],
    [
      "one of another repository",
      [FIRST, SECOND, json({ repository: "evil/other" })],
      /report of evil\/other/,
    ],
    ["one of no history", [FIRST, json({ shard: "2/2", what: "tree" })], /shard 2\/2/],
    ["another version", [FIRST, SECOND, JSON.stringify({ version: 2 })], /another version of the action/],
    [
      "a part that there is not",
      [FIRST, SECOND, SECOND.replace("{", '{"more":1,')],
      /not of the form of a report/,
    ],
    ["one that nests without end", [FIRST, SECOND, "[".repeat(500_000)], /nested too deeply/],
  ])("%s", async (_, texts, says) => {
    const run = await mergeTexts(texts, 2);
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    expect(run.outputs["reason"]).toMatch(says);
    expect(run.rawSummary.replace(/&#\d+;(?:&#8203;)?/g, "")).toMatch(/The scan is incomplete/);
    expect(JSON.parse(run.sarif ?? "{}").runs[0].invocations[0].executionSuccessful).toBe(false);
    expect(run.exitCode).toBe(1);
  });

  test("a report of another split tells its findings all the same", async () => {
    const run = await mergeTexts([FIRST, SECOND, json({ shard: "3/4", keys: [keyAt("x")] })], 2);
    expect(run.outputs).toMatchObject({
      "leak-count": "1",
      "commits-scanned": "15",
      "scan-complete": "false",
    });
  });

  test("a file of 2 GB, a link, a folder of that name", async () => {
    const run = await mergeTexts([FIRST, SECOND], 2, {
      fill: (folder) => {
        writeFileSync(path.join(folder, "large.json"), "{");
        truncateSync(path.join(folder, "large.json"), 2 ** 31);
        symlinkSync("/dev/zero", path.join(folder, "link.json"));
        mkdirSync(path.join(folder, "folder.json"));
      },
    });
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false", "commits-scanned": "15" });
    const all = visible(run);
    expect(all).toMatch(/1 file in the folder of the reports is no report: larger than 64 MiB/);
    expect(all).toMatch(/2 files in the folder of the reports are no report: a folder, a link or the like/);
  });

  test("more files than are read", async () => {
    const run = await mergeTexts([FIRST, SECOND], 2, {
      timeoutMs: 120_000,
      fill: (folder) => {
        for (let at = 0; at < 12_000; at++) writeFileSync(path.join(folder, `${at}.json`), "{}");
      },
    });
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    expect(visible(run)).toMatch(/more files in the folder of the reports than are read/);
  }, 180_000);

  test.each(["", "none", "{}", '{"version":1}'])("the plan %j", async (plan) => {
    const run = await mergeIn(plan, { "a.json": FIRST }, { platformEnv: OFFLINE });
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false", leaks: "[]" });
    expect(run.outputs["reason"]).toMatch(/^The input plan is not the plan of a scan/);
    expect(run.exitCode).toBe(1);
  });

  test("says so in Chinese, too", async () => {
    const run = await mergeTexts([FIRST], 2, { inputs: { locale: "zh-CN" } });
    expect(run.outputs["reason"]).toContain("没有第 2/2 份的报告");
  });
});

test("fail-on decides: a gap alone may pass, and is told", async () => {
  const run = await mergeTexts([FIRST], 2, { inputs: { "fail-on": "leak" } });
  expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "false" });
});

test("keys and commands in a report reach nobody", async () => {
  const nasty = [
    `\n::error::${KEY}`,
    `##[command]${KEY}`,
    `a\u202e${KEY}`,
    `](https://evil.example/${KEY})`,
    "<script>",
  ];
  const text = json({
    shard: "1/1",
    ignoreFile: nasty[0] ?? "",
    keys: nasty.map((name, at) =>
      keyAt(
        `${at}`,
        placeIn({ file: name, entry: name }),
        placeIn({ file: name, by: "path", rule: name, line: 9 }),
      ),
    ),
    proposedRules: nasty,
    unopened: nasty.map((file) => ({ file, why: { because: "damaged" } })),
    notes: nasty.map((pattern) => ({ note: "ignore-line", line: 1, why: "sweeping", pattern })),
    repositoryUrl: "https://evil.example/",
  });
  const foreign = json({ repository: nasty[1] ?? "" });
  const run = await mergeTexts([text, foreign], 1);
  expect(run.outputs).toMatchObject({ result: "fail", "leak-count": String(nasty.length) });
  expect(findLeaks({ all: visible(run), sarif: run.sarif ?? "" }, [KEY])).toEqual([]);
  expect(run.commands.filter(({ name }) => !["error", "warning"].includes(name))).toEqual([]);
  expect(run.annotations.every(({ message }) => !message.includes("\n::"))).toBe(true);
  expect(run.rawSummary).not.toMatch(/\]\(https:\/\/evil|<script>/);
});

describe("several repositories", () => {
  const plan = (names: readonly string[], shards: number) => ({
    ...planOf(1),
    ...{ of: "organization", name: "octo" },
    repositories: names.map((name, at) => ({ id: at + 1, name, shards })),
    leftOut: [{ name: "octo/old", why: "archived" }],
  });

  test("are one table, the worst first, with links into each of them", async () => {
    const names = ["octo/clean", "octo/leaky", "octo/lost", "octo/worst"];
    const of = (repository: string, keys: ScanReport["keys"] = []): string => json({ repository, keys });
    const run = await mergeIn(
      plan(names, 1),
      {
        "a.json": of("octo/clean"),
        "b.json": of("Octo/Leaky", [keyAt("x")]),
        "c.json": of("octo/worst", [keyAt("x"), keyAt("y", placeIn({ file: "b.ts" }))]),
      },
      { platformEnv: OFFLINE },
    );
    expect(run.outputs).toMatchObject({
      ...{ result: "fail", "leak-count": "3", "scan-complete": "false", "commits-scanned": "30" },
      reason: expect.stringMatching(/3 leaked keys in 2 of 4 repositories/),
    });
    const rows = [...run.rawSummary.matchAll(/^\| (?:✅|⚠️|❌) \| \[(octo\/\w+)\]/gm)].map(([, name]) => name);
    expect(rows).toEqual(["octo/worst", "octo/leaky", "octo/lost", "octo/clean"]);
    for (const name of ["octo/worst", "octo/leaky"]) {
      expect(run.rawSummary).toContain(`https://github.example/${name}/blob/${"a".repeat(40)}/`);
    }
    expect(run.rawSummary).toContain("There is no report of shard 1/1.");
    expect(run.leaks.map(({ repository }) => repository).toSorted()).toEqual([
      "octo/leaky",
      "octo/worst",
      "octo/worst",
    ]);
    const { runs } = JSON.parse(run.sarif ?? "{}");
    expect(runs.map((one: { versionControlProvenance: unknown }) => one.versionControlProvenance)).toEqual(
      ["octo/worst", "octo/leaky", "octo/lost"].map((name) => [
        { repositoryUri: `https://github.example/${name}` },
      ]),
    );
    expect(
      new Set(runs.map((one: { automationDetails: { id: string } }) => one.automationDetails.id)).size,
    ).toBe(3);
    expect(run.annotations.some(({ message }) => message.includes("octo/worst: "))).toBe(true);
  });

  test("of 256 with many findings each make a page that GitHub shows", async () => {
    const names = Array.from({ length: 256 }, (_, at) => `octo/repository-${at}`);
    const files = names.map((repository, at) => {
      const keys = Array.from({ length: 100 }, (_, key) =>
        keyAt(`${at} ${key}`, placeIn({ file: `${"<&>".repeat(90)}/${key}` })),
      );
      return [`${at}.json`, json({ repository, keys })] as const;
    });
    const run = await mergeIn(plan(names, 1), Object.fromEntries(files), {
      platformEnv: OFFLINE,
      timeoutMs: 120_000,
    });
    expect(run.outputs).toMatchObject({ "leak-count": String(256 * 100), "scan-complete": "true" });
    expect(Buffer.byteLength(run.rawSummary)).toBeLessThan(1024 * 1024);
    for (const name of names) expect(run.rawSummary).toContain(`[${name}](`);
    expect(JSON.parse(run.sarif ?? "{}").runs).toHaveLength(20);
    expect(run.leaks).toHaveLength(100);
  }, 180_000);
});
