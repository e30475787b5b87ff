import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageOf } from "../../../src/report/page.ts";
import { commentBody } from "../../../src/report/scan/comment.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { scanSummary } from "../../../src/report/scan/summary.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { ScanResult } from "../../../src/scan/finding.ts";
import { COMMIT, CONTEXT, finding, place, result } from "./sample-result.ts";

function summary(changes: Partial<ScanResult>): string {
  return scanSummary(viewOf(result(changes), CONTEXT), ENGLISH);
}

const bytes = (text: string): number => Buffer.byteLength(text);

describe("the summary", () => {
  test("of a clean scan says what was read", () => {
    const text = summary({});
    expect(text).toMatch(/^### ✅ .*no key in the 20 commits of this push\n/);
    expect(text).toContain("20 commits, 134 objects, 1.2 MiB read");
    expect(text).not.toContain("|");
  });

  test("has a row for each finding, with a permalink, and what to do", () => {
    const text = summary({
      findings: [finding(), finding({ atTip: false, live: "true", fingerprint: "second" })],
    });
    expect(text).toMatch(/^### ❌ /);
    expect(text).toContain(
      `[src/app.ts:3:15](https://github.example/octo/repo/blob/${COMMIT}/src/app.ts#L3)`,
    );
    expect(text).toMatch(
      /<br>works at this moment; removed again, still in the history \| .* \| <code>second<\/code> \|/,
    );
    expect(text).toMatch(/\n1\. Revoke the key at <https:\/\/platform\.openai\.com\/api-keys>/);
    expect(text).toContain(`<${CONTEXT.secretsUrl}>`);
  });

  test("breaks a long path behind its slashes, so that what stands beside it is seen, and changes no character", () => {
    const file = `${"folder/".repeat(20)}${"name".repeat(30)}.ts`;
    const row = summary({ findings: [finding({ place: place({ file }) })] })
      .split("\n")
      .find((line) => line.includes("name.ts"));
    const [, text = ""] = /\[([^\]]*)\]\(https:/.exec(row ?? "") ?? [];
    expect(text.replaceAll("<br>", "")).toBe(`${file}:3:15`);
    for (const line of text.split("<br>")) expect(line.length).toBeLessThanOrEqual(40);
    expect(text).toMatch(/\/<br>folder/);
  });

  test("says what to do before it lists what was found", () => {
    const text = summary({ findings: [finding()] });
    expect(text.indexOf("Revoke the key")).toBeLessThan(text.indexOf("| Key |"));
    expect(text.indexOf("20 commits")).toBeGreaterThan(text.indexOf("| Key |"));
  });

  test("says first what could not be read", () => {
    const text = summary({
      findings: [finding()],
      gaps: [{ gap: "history", why: { because: "not-fetched" } }],
    });
    expect(text).toMatch(/^### ❌ .*incomplete/);
    expect(text.indexOf("the clone does not have it")).toBeLessThan(text.indexOf("| Key |"));
    expect(text).toMatch(/\*\*Set fetch-depth: 0/);
  });

  test("lists what does not count", () => {
    const text = summary({
      known: [finding({ fingerprint: "known1" })],
      accepted: [
        { finding: finding({ fingerprint: "accepted1" }), accepted: { by: "path", rule: "docs/**" } },
      ],
      proposedRules: ["f00d"],
      unopened: [{ file: "a.zip", why: { because: "encrypted" } }],
      notes: [{ note: "ignore-line", line: 3, why: "too-long", most: 1000 }],
    });
    expect(text).toMatch(/^### ✅ /);
    expect(text).toContain("<code>known1</code>");
    expect(text).toMatch(
      /a path in the ignore file \| <code>docs\/&#42;&#42;<\/code> \| <code>accepted1<\/code>/,
    );
    expect(text).toMatch(/not count until merged\*\*\n\n- <code>f00d<\/code>/);
    expect(text).toContain("- <code>a.zip</code>: it is encrypted");
    expect(text).toContain("Line 3 of the ignore file has more than 1000 characters, and is not used.");
  });

  test("has a table of further places", () => {
    const text = summary({
      findings: [finding({ otherPlaces: [place({ file: "b.ts" })], placeCount: 40 })],
    });
    expect(text).toContain("<summary>39 further places</summary>");
    expect(text).toContain("[b.ts:3:15](");
  });
});

describe("bounds", () => {
  const long = (i: number): string => `${"ä|<".repeat(150)}${i}`;
  const findings = Array.from({ length: 2000 }, (_, i) =>
    finding({ place: place({ file: long(i) }), otherPlaces: [place({ file: long(i) })], placeCount: 2 }),
  );
  const huge = viewOf(
    result({
      findings,
      known: findings,
      accepted: findings.map((one) => ({
        finding: one,
        accepted: { by: "path", rule: one.place.file ?? "" },
      })),
      gaps: Array.from({ length: 2000 }, (_, i) => ({
        gap: "commit",
        id: long(i),
        role: "tip",
        why: { because: "not-fetched" },
      })),
      proposedRules: findings.map(({ place: { file } }) => file ?? ""),
      unopened: findings.map(({ place: { file } }) => ({
        file: file ?? "",
        why: { because: "encrypted" },
      })),
      notes: findings.map(({ place: { file } }) => ({
        note: "ignore-line",
        line: 1,
        why: "sweeping",
        pattern: file ?? "",
      })),
    }),
    CONTEXT,
  );

  test.each([
    ["summary", () => scanSummary(huge, ENGLISH), 600 * 1024],
    ["comment", () => commentBody(huge, undefined, ENGLISH), 60_000],
  ])("the %s stays in its size, is cut between rows, and says so", (_, render, max) => {
    const text = render();
    expect(bytes(text)).toBeLessThanOrEqual(max);
    expect(/and \d+ more/.test(text)).toBe(true);
    expect(text.includes("What to do, in this order")).toBe(true);
    expect(text.split("\n").filter((line) => line.startsWith("|") && !line.endsWith("|"))).toEqual([]);
  });

  test("what could not be read leaves room for what was found", () => {
    expect(commentBody(huge, undefined, ENGLISH).includes("OpenAI project key")).toBe(true);
  });

  test("a page keeps its size and drops whole rows only", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }), { maxLength: 5 }),
        fc.integer({ min: 200, max: 1000 }),
        (groups, max) => {
          const page = pageOf(
            groups.map((rows, group) => ({
              head: [`head ${group}`],
              rowCount: rows.length,
              row: (index) => `row ${rows[index]}`,
              more: (count) => `more ${count}`,
              foot: ["foot"],
            })),
            max,
          );
          expect(bytes(page)).toBeLessThanOrEqual(max);
          const shown = page.split(/^head \d+$/m).slice(1);
          groups
            .filter((rows) => rows.length > 0)
            .forEach((rows, index) => {
              const left = Number(/^more (\d+)$/m.exec(shown[index] ?? "")?.[1] ?? 0);
              const kept = rows.slice(0, rows.length - left).map((text) => `row ${text}`);
              expect(shown[index]).toContain(["", ...kept, left > 0 ? `more ${left}` : "foot"].join("\n"));
            });
        },
      ),
    );
  });
});
