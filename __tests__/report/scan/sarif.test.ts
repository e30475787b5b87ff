import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { sarifLog } from "../../../src/report/scan/sarif.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { ScanResult } from "../../../src/scan/finding.ts";
import {
  COMMIT,
  CONTEXT,
  finding,
  HOSTILE_NAMES,
  hostileResult,
  KEY,
  place,
  result,
} from "./sample-result.ts";

const MULTITOOL = path.resolve("node_modules/@microsoft/sarif-multitool-linux");
const SCHEMA = path.join(MULTITOOL, "sarif-2.1.0.json");
const HAS_MULTITOOL = process.platform === "linux" && process.arch === "x64" && existsSync(SCHEMA);

function log(changes: Partial<ScanResult>, context = CONTEXT) {
  return sarifLog(viewOf(result(changes), context), "1.2.3");
}

function run(changes: Partial<ScanResult>) {
  const [only] = log(changes).runs;
  if (only === undefined) throw new Error("A log has one run.");
  return only;
}

/** One of everything. */
const RICH: Partial<ScanResult> = {
  findings: [
    finding({ otherPlaces: [place({ file: "b c/ü.md", line: 1 })], placeCount: 2 }),
    finding({
      fingerprint: "b",
      atTip: false,
      place: place({ endLine: 4, endColumn: 2, encoding: "joined" }),
    }),
    finding({ fingerprint: "c", place: place({ file: "a.zip", entry: "x.txt", line: undefined }) }),
    finding({ fingerprint: "d", place: place({ source: "path", file: `a/${KEY}.env`, line: undefined }) }),
    finding({
      fingerprint: "e",
      place: place({ source: "commit-message", file: undefined, line: undefined }),
    }),
    finding({
      fingerprint: "f",
      place: place({ source: "event-text", file: "issue body", commit: undefined }),
    }),
    finding({ fingerprint: "g", confidence: "possible-leak", kind: "relay", publicPrefix: "sk-" }),
    finding({ fingerprint: "h", confidence: "dead-leak", live: "false" }),
  ],
  accepted: [
    { finding: finding({ fingerprint: "i" }), accepted: { by: "inline", rule: "openai-key-guard:allow" } },
    { finding: finding({ fingerprint: "j" }), accepted: { by: "path", rule: "docs/**" } },
  ],
  gaps: [{ gap: "history", why: { because: "not-fetched" } }],
};

/** The program takes half a second for each log. */
const ALL_HOSTILE = HOSTILE_NAMES.map(hostileResult);
const FEW_LOGS: readonly unknown[] = [
  log(RICH),
  log({}),
  log({
    findings: ALL_HOSTILE.flatMap(({ findings }) => findings),
    accepted: ALL_HOSTILE.flatMap(({ accepted }) => accepted),
    gaps: ALL_HOSTILE.flatMap(({ gaps }) => gaps),
  }),
];

const LOGS: readonly (readonly [string, unknown])[] = [
  ["of everything", log(RICH)],
  ["of nothing", log({})],
  ...HOSTILE_NAMES.map(
    (name) =>
      [`with ${JSON.stringify(name)}`, sarifLog(viewOf(hostileResult(name), CONTEXT), "1.2.3")] as const,
  ),
];

describe("a log", () => {
  test("names rule, place, region and fingerprint of a finding", () => {
    expect(run({ findings: [finding()] }).results).toEqual([
      {
        ruleId: "openai-key-leak",
        ruleIndex: 0,
        level: "error",
        message: { text: expect.stringMatching(/^OpenAI project key .*\.$/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "src/app.ts" },
              region: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 179 },
            },
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: "f1e2d3c4b5a69788:1",
          "openaiKeyGuard/v1": "f1e2d3c4b5a69788",
        },
      },
    ]);
  });

  test("refers to rules that are there, with all that GitHub shows of them", () => {
    const { results, tool } = run(RICH);
    for (const { ruleId, ruleIndex } of results ?? []) {
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
    for (const { properties } of tool.driver.rules ?? []) {
      expect(Number(properties?.["security-severity"])).toBeGreaterThan(0);
      expect(properties?.tags).toContain("security");
    }
  });

  test("has a place in the repository for each result", () => {
    const uris = run(RICH).results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uris?.slice(0, 6)).toEqual(["src/app.ts", "src/app.ts", "a.zip", "a/***.env", ".", "."]);
  });

  test("names other places, encoded", () => {
    const [first] = run(RICH).results ?? [];
    expect(first?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("b%20c/%C3%BC.md");
  });

  test("quotes no line, no key and no message of the repository", () => {
    const text = JSON.stringify(log(RICH));
    expect(text).not.toMatch(/snippet|contextRegion/);
    expect(text).not.toContain(KEY.slice(8, 40));
  });

  test("has no links or placeholders in messages that hold names of the repository", () => {
    const archived = place({ file: "a.zip", entry: "{0}[x](https://evil.example)", line: undefined });
    expect(run({ findings: [finding({ place: archived })] }).results?.[0]?.message.text).not.toMatch(
      /[[\]{}]/,
    );
  });

  test("says what was accepted, and how", () => {
    const suppressions = run(RICH).results?.flatMap((one) => one.suppressions ?? []);
    expect(suppressions).toMatchObject([
      {
        kind: "inSource",
        status: "accepted",
        justification: expect.stringContaining("openai-key-guard:allow"),
      },
      { kind: "external", status: "accepted", justification: expect.stringContaining("docs/**") },
    ]);
  });

  test("did not succeed when something could not be read", () => {
    expect(run(RICH).invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", message: { text: expect.stringContaining("the clone does not have it") } },
        ],
      },
    ]);
    expect(run({}).invocations).toEqual([{ executionSuccessful: true }]);
  });

  test.each<[ScanResult["scanned"], string]>([
    [{ what: "range", tips: [COMMIT], bases: [] }, "openai-key-guard/event/"],
    [{ what: "tip", tip: COMMIT }, "openai-key-guard/event/"],
    [{ what: "tree", tip: COMMIT }, "openai-key-guard/tree/"],
    [{ what: "history", refs: 3, shard: undefined }, "openai-key-guard/history/"],
    [{ what: "history", refs: 3, shard: "2/14" }, "openai-key-guard/history/2-of-14/"],
  ])("of %j is of a category of its own", (scanned, id) => {
    expect(run({ scanned }).automationDetails).toEqual({ id });
  });

  test("is the same for the same result", () => {
    expect(JSON.stringify(log(RICH))).toBe(JSON.stringify(log(RICH)));
  });

  test("has no more results than GitHub takes, findings before accepted ones", () => {
    const many = Array.from({ length: 24_999 }, () => finding());
    const context = { ...CONTEXT, hide: (text: string) => text };
    const [first] = log({ findings: many, accepted: RICH.accepted ?? [] }, context).runs;
    expect(first?.results?.length).toBe(25_000);
    expect(first?.results?.at(-1)?.suppressions).toBeDefined();
    const [second] = log({ findings: [...many, ...many.slice(0, 10)] }, context).runs;
    expect(second?.results?.length).toBe(25_000);
  });
});

const describeWithMultitool = HAS_MULTITOOL ? describe : describe.skip;

// The package is for Linux on x64 only; elsewhere the tests below are shown as skipped.
describeWithMultitool("SARIF 2.1.0, where @microsoft/sarif-multitool-linux is installed", () => {
  let directory = "";
  let program = "";
  let validate: ValidateFunction | undefined;

  function compiled(): ValidateFunction {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
  }

  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), "key-guard-sarif-"));
    // npm's install scripts are off, and one of them would make the program executable.
    program = path.join(directory, "multitool");
    copyFileSync(path.join(MULTITOOL, "Sarif.Multitool"), program);
    chmodSync(program, 0o700);
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(LOGS)("the log %s is valid by the schema", (_, text) => {
    validate ??= compiled();
    validate(JSON.parse(JSON.stringify(text)));
    expect(validate.errors).toBeNull();
  });

  /** What the rules of SARIF and of GitHub's code scanning have to say about logs, by rule. */
  function complaints(logs: readonly unknown[]): string[] {
    const files = logs.map((one, index) => {
      const file = path.join(directory, `${index}.sarif`);
      writeFileSync(file, JSON.stringify(one));
      return file;
    });
    const report = path.join(directory, "report.json");
    execFileSync(
      program,
      ["validate", ...files, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", report],
      { stdio: "ignore", env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } },
    );
    const { runs } = JSON.parse(readFileSync(report, "utf8").replace(/^\ufeff/, ""));
    rmSync(report);
    return runs.flatMap(({ results, invocations }: Record<string, { ruleId?: string }[]>) => [
      ...(results ?? []).map(({ ruleId }) => String(ruleId)),
      ...(invocations ?? []).flatMap((one) => JSON.stringify(one).match(/"executionSuccessful":false/) ?? []),
    ]);
  }

  test("Microsoft's multitool finds no error and no warning, also by GitHub's rules", () => {
    expect(complaints(FEW_LOGS)).toEqual([]);
  });

  test("and it would", () => {
    const [broken] = [JSON.parse(JSON.stringify(log(RICH)))];
    delete broken.runs[0].results[0].locations[0].physicalLocation.region;
    delete broken.runs[0].tool.driver.rules[0].help;
    expect(complaints([log({}), broken])).toEqual(expect.arrayContaining(["GH2012"]));
  });
});
