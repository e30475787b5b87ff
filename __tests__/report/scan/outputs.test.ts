import { describe, expect, test } from "@jest/globals";
import { SCAN_OUTPUTS, scanOutputs } from "../../../src/report/scan/outputs.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { ScanResult } from "../../../src/scan/finding.ts";
import { COMMIT, CONTEXT, finding, KEY, place, result } from "./sample-result.ts";

function outputs(changes: Partial<ScanResult>) {
  return scanOutputs(viewOf(result(changes), CONTEXT), { sarifFile: "r.sarif", commentId: 7 });
}

function leaks(changes: Partial<ScanResult>): Record<string, unknown>[] {
  return JSON.parse(outputs(changes).leaks);
}

test("without a result every output says so, and none is empty", () => {
  expect(scanOutputs(undefined, { sarifFile: undefined, commentId: undefined })).toEqual({
    "leak-count": "0",
    "possible-leak-count": "0",
    "dead-leak-count": "0",
    leaks: "[]",
    "scan-complete": "false",
    "commits-scanned": "0",
    "objects-scanned": "0",
    "bytes-scanned": "0",
    "sarif-file": "none",
    "comment-id": "none",
  });
});

test("counts by confidence, and what was read", () => {
  const all = outputs({
    findings: [
      finding(),
      finding(),
      finding({ confidence: "possible-leak" }),
      finding({ confidence: "dead-leak" }),
    ],
    known: [finding()],
    accepted: [{ finding: finding(), accepted: { by: "path", rule: "x" } }],
  });
  expect(all).toMatchObject({
    "leak-count": "2",
    "possible-leak-count": "1",
    "dead-leak-count": "1",
    "scan-complete": "true",
    "commits-scanned": "20",
    "objects-scanned": "134",
    "bytes-scanned": "1300000",
    "sarif-file": "r.sarif",
    "comment-id": "7",
  });
  expect(Object.keys(all)).toEqual([...SCAN_OUTPUTS]);
  expect(outputs({ gaps: [{ gap: "no-way", why: { because: "api-unusable" } }] })["scan-complete"]).toBe(
    "false",
  );
});

describe("leaks", () => {
  test("tell what and where", () => {
    expect(leaks({ findings: [finding({ live: "true" })] })).toEqual([
      {
        kind: "project",
        confidence: "leak",
        file: "src/app.ts",
        line: 3,
        column: 15,
        commit: COMMIT,
        source: "file",
        fingerprint: "f1e2d3c4b5a69788",
        live: true,
      },
    ]);
  });

  test.each([
    ["true", true],
    ["false", false],
    ["unknown", "unknown"],
  ] as const)("live %s is %j", (live, value) => {
    expect(leaks({ findings: [finding({ live })] })[0]?.["live"]).toBe(value);
  });

  test("have null for what there is none of", () => {
    const text = place({
      source: "event-text",
      file: "title",
      line: undefined,
      column: undefined,
      commit: undefined,
    });
    expect(leaks({ findings: [finding({ place: text })] })[0]).toMatchObject({
      file: null,
      line: null,
      column: null,
      commit: null,
      source: "event-text",
    });
  });

  test("have a long path whole, and a path with a key without it", () => {
    const long = `${"d/".repeat(400)}f`;
    const files = leaks({
      findings: [
        finding({ place: place({ file: long }) }),
        finding({ place: place({ file: `a/${KEY}/b` }) }),
        finding({ place: place({ file: "a\n##[x]" }) }),
      ],
    }).map(({ file }) => file);
    expect(files).toEqual([long, "a/***/b", "a\\n## [x]"]);
  });

  test("are at most a hundred, the first ones, in 256 KiB", () => {
    const many = Array.from({ length: 300 }, (_, i) => finding({ fingerprint: `f${i}` }));
    expect(leaks({ findings: many }).map(({ fingerprint }) => fingerprint)).toEqual(
      many.slice(0, 100).map(({ fingerprint }) => fingerprint),
    );
    const wide = many.map((one) => ({ ...one, place: place({ file: "€".repeat(4000) }) }));
    const json = outputs({ findings: wide }).leaks;
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(256 * 1024);
    expect(JSON.parse(json).length).toBeGreaterThan(10);
  });
});
