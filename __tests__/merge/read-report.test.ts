import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readReport } from "../../src/merge/read-report.ts";
import { readPlan } from "../../src/plan/read.ts";
import type { ScanReport } from "../../src/report/scan/scan-report.ts";
import type { Gap, ScanResult } from "../../src/scan/finding.ts";
import { planOf } from "../support/scan/merge-run.ts";
import { keyAt, placeIn, report } from "./sample-report.ts";

const GAPS: readonly Gap[] = [
  { gap: "commit", id: "a".repeat(40), role: "tip", why: { because: "server-gone" } },
  { gap: "history", why: { because: "no-way", git: "temp-full", api: "no-history" } },
  { gap: "objects", count: 3, why: { because: "unsaid", unsaid: "wiki-commits" } },
  { gap: "limit", why: { because: "api-limit", limit: "api-budget", commits: 1, files: 2 } },
  { gap: "limit", why: { because: "api-commits-of-range", missing: 7 } },
  { gap: "no-way", why: { because: "api-without-base", most: 7 } },
];
const NOTES: ScanResult["notes"] = [
  { note: "unsaid", unsaid: "before-push" },
  { note: "unknown-event", event: "x" },
  { note: "left-behind" },
  { note: "ignore-line", line: 3, why: "sweeping", pattern: "*" },
  { note: "more-ignore-lines", count: 7 },
  { note: "left-over", file: ".gitleaks.toml", why: "extends", more: 0 },
  { note: "none-verified", withheld: "fork" },
  { note: "not-all-verified", left: 1, of: 2, why: "too-many", most: 20 },
];
const FULL = report({
  gaps: GAPS,
  notes: NOTES,
  keys: [
    keyAt("x", placeIn({ entry: "a.txt", hiddenFile: "0a", by: "path", rule: "test/" })),
    keyAt("y", placeIn({ by: "place", rule: "a:b:1" })),
  ],
  unopened: [{ file: "a.zip", why: { because: "ratio", most: 100 } }],
  proposedRules: ["test/"],
});

describe("a report", () => {
  test("is read as it was written", () => {
    expect(readReport(JSON.stringify(FULL))).toEqual({ read: "report", report: FULL });
  });

  test("that is cut off anywhere is none", () => {
    const text = JSON.stringify(FULL);
    for (let end = 0; end < text.length; end += 7) {
      expect(readReport(text.slice(0, end)).read).toBe("not-json");
    }
  });

  test("of another version is told apart from one that is wrong", () => {
    expect(readReport(JSON.stringify({ ...FULL, version: 2 })).read).toBe("other-version");
    expect(readReport(JSON.stringify({ version: 9, other: "form" })).read).toBe("other-version");
    expect(readReport(JSON.stringify({ ...FULL, version: "1" })).read).toBe("form");
  });

  test.each(["[]", "null", '"text"', "7", "", "{]", "\ufeff{}"])("is not %j", (text) => {
    expect(readReport(text).read).toBe("not-json");
  });

  test("is not what nests without end", () => {
    expect(readReport(`${"[".repeat(100_000)}${"]".repeat(100_000)}`).read).toBe("too-deep");
    expect(readReport(`{"gaps":${"[".repeat(5_000)}${"]".repeat(5_000)}}`).read).toBe("too-deep");
  });

  test("has every part, each of its type, and no others", () => {
    const wrong = [undefined, null, -1, 1.5, {}, [7], [null], true, "\u0000", "x".repeat(20_000)];
    for (const name of Object.keys(FULL) as (keyof ScanReport)[]) {
      if (name === "version") continue;
      for (const value of wrong) {
        const isFine = ({ keys: [[]], refs: [undefined] } as Record<string, unknown[]>)[name]?.includes(
          value,
        );
        // Any short text is a name, which is made safe where it is shown.
        if (
          isFine ||
          (value === "\u0000" && typeof FULL[name] === "string" && name !== "shard" && name !== "what")
        )
          continue;
        expect([name, value, readReport(JSON.stringify({ ...FULL, [name]: value })).read]).toEqual([
          name,
          value,
          "form",
        ]);
      }
    }
    expect(readReport(JSON.stringify({ ...FULL, more: 1 })).read).toBe("form");
    expect(readReport(JSON.stringify(FULL).replace("{", '{"__proto__":{},')).read).toBe("form");
  });

  test.each([
    ["a source", { source: "nowhere" }],
    ["a commit", { commit: "HEAD" }],
    ["a line", { line: -1 }],
    ["a confidence", { confidence: "dead-leak" }],
    ["a rule without its kind", { rule: "test/" }],
    ["an encoding", { encoding: "rot13" }],
    ["a part", { url: "https://evil.example" }],
  ])("has no place with %s that there is not", (_, changes) => {
    const keys = [keyAt("x", placeIn(changes as object))];
    expect(readReport(JSON.stringify({ ...FULL, keys })).read).toBe("form");
  });

  test.each([
    ["why", { gap: "history", why: { because: "says so" } }],
    ["why, as text", { gap: "history", why: "::error::x" }],
    ["gap", { gap: "none", why: { because: "killed" } }],
    ["part", { gap: "history", why: { because: "killed", more: "x" } }],
  ])("has no gap with a %s that there is not", (_, gap) => {
    expect(readReport(JSON.stringify({ ...FULL, gaps: [gap] })).read).toBe("form");
  });

  test("is read or refused, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(FULL)), (value, name) => {
        expect(typeof readReport(JSON.stringify(value)).read).toBe("string");
        expect(typeof readReport(JSON.stringify({ ...FULL, [name]: value })).read).toBe("string");
      }),
      { numRuns: 500 },
    );
  });
});

describe("a plan", () => {
  test("is read as it was written", () => {
    expect(readPlan(JSON.stringify(planOf(8)))).toEqual(planOf(8));
  });

  test.each([
    ["nothing", ""],
    ["what a plan job says without one", "none"],
    ["another version", { ...planOf(1), version: 2 }],
    ["no number of shards", { ...planOf(1), repositories: [{ id: 1, name: "a/b", shards: 0 }] }],
    ["a name that leads elsewhere", { ...planOf(1), repositories: [{ id: 1, name: "../b", shards: 1 }] }],
    [
      "a repository twice",
      { ...planOf(1), repositories: ["a/b", "A/B"].map((name) => ({ id: 1, name, shards: 1 })) },
    ],
    ["no gaps", { ...planOf(1), gaps: undefined }],
  ])("is not %s", (_, plan) => {
    expect(readPlan(typeof plan === "string" ? plan : JSON.stringify(plan))).toBeUndefined();
  });
});
