import { describe, expect, test } from "@jest/globals";
import type { FailOnTerm } from "../../../src/contract.ts";
import { annotationsOf } from "../../../src/report/scan/annotations.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { Finding, ScanResult } from "../../../src/scan/finding.ts";
import { CONTEXT, finding, KEY, place, result } from "./sample-result.ts";

const TEN_EACH = { error: 10, warning: 10 };

function annotations(
  changes: Partial<ScanResult>,
  failOn: readonly FailOnTerm[] = ["leak", "incomplete-scan"],
) {
  return annotationsOf(viewOf(result(changes), { ...CONTEXT, failOn: new Set(failOn) }), TEN_EACH, ENGLISH);
}

function properties(changes: Partial<Finding>) {
  return annotations({ findings: [finding(changes)] })[0]?.properties;
}

describe("where", () => {
  test("on file, line and column", () => {
    expect(properties({})).toEqual({
      title: "OpenAI Key Guard",
      file: "src/app.ts",
      startLine: 3,
      endLine: 3,
      startColumn: 15,
      endColumn: 179,
    });
  });

  test("without columns when it runs over several lines", () => {
    expect(properties({ place: place({ endLine: 5 }) })).toEqual({
      title: "OpenAI Key Guard",
      file: "src/app.ts",
      startLine: 3,
      endLine: 5,
    });
  });

  test.each<[string, Partial<Finding>]>([
    ["no longer at the tip", { atTip: false }],
    ["in a message", { place: place({ source: "commit-message", file: undefined, line: undefined }) }],
    ["in a path", { place: place({ source: "path", file: `a/${KEY}`, line: undefined }) }],
    ["in a file whose path holds a key", { place: place({ file: `a/${KEY}` }) }],
    ["in a file with a hostile name", { place: place({ file: "##[set-output name=result]pass" }) }],
  ])("on no file when it is %s; then the text names the commit", (_, changes) => {
    expect(properties(changes)).toEqual({ title: "OpenAI Key Guard" });
    expect(annotations({ findings: [finding(changes)] })[0]?.message).toContain("commit 0123456789ab");
  });
});

describe("level", () => {
  test.each([
    ["leak", [], "error"],
    ["possible-leak", ["leak"], "warning"],
    ["possible-leak", ["possible-leak"], "error"],
    ["dead-leak", ["leak"], "warning"],
    ["dead-leak", ["dead-leak"], "error"],
  ] as const)("a %s with fail-on %j is an %s", (confidence, failOn, level) => {
    expect(annotations({ findings: [finding({ confidence })] }, failOn)[0]?.level).toBe(level);
  });

  test.each([
    [["incomplete-scan"], "error"],
    [["leak"], "warning"],
  ] as const)("an incomplete scan with fail-on %j is an %s", (failOn, level) => {
    expect(
      annotations({ gaps: [{ gap: "no-way", why: { because: "api-unusable" } }] }, failOn),
    ).toMatchObject([{ level }]);
  });
});

describe("how many", () => {
  const many = (count: number, changes: Partial<Finding> = {}): Finding[] =>
    Array.from({ length: count }, (_, i) => finding({ fingerprint: `f${i}`, ...changes }));

  test("ten are shown whole", () => {
    expect(annotations({ findings: many(10) }).map(({ message }) => message)).toEqual(
      Array.from({ length: 10 }, (_, i) => expect.stringContaining(`Fingerprint f${i}.`)),
    );
  });

  test("of more the worst nine, and how many more there are", () => {
    const all = annotations({ findings: many(23) });
    expect(all).toHaveLength(10);
    expect(all[0]?.message).toContain("Fingerprint f0.");
    expect(all[9]?.message).toBe("And 14 more, see the summary of the job.");
  });

  test("each level has its own ten", () => {
    const all = annotations({ findings: [...many(23), ...many(12, { confidence: "possible-leak" })] });
    expect(all.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(all.filter(({ level }) => level === "warning")).toHaveLength(10);
  });

  test("all gaps are one, and come first", () => {
    const all = annotations({
      findings: many(23),
      gaps: [
        { gap: "history", why: { because: "not-fetched" } },
        { gap: "objects", count: 2, why: { because: "vanished" } },
      ],
    });
    expect(all).toHaveLength(10);
    expect(all[0]?.message).toContain("And 1 more thing could not be read");
    expect(all[9]?.message).toContain("And 15 more");
  });

  test("no more than the step has left", () => {
    const view = viewOf(
      result({ findings: many(5), gaps: [{ gap: "limit", why: { because: "too-many-hits" } }] }),
      CONTEXT,
    );
    for (const error of [0, 1, 2, 3]) {
      expect(annotationsOf(view, { error, warning: 10 }, ENGLISH)).toHaveLength(error);
    }
  });
});
