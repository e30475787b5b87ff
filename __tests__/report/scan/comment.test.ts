import { describe, expect, test } from "@jest/globals";
import { COMMENT_MARKER, commentBody, isOurs, planComment } from "../../../src/report/scan/comment.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { ScanResult } from "../../../src/scan/finding.ts";
import { CONTEXT, finding, result } from "./sample-result.ts";

const RUN = "https://github.example/octo/repo/actions/runs/7";

function body(changes: Partial<ScanResult>, runUrl: string | undefined = RUN): string {
  return commentBody(viewOf(result(changes), { ...CONTEXT, eventName: "pull_request" }), runUrl, ENGLISH);
}

describe("the body", () => {
  test("begins with the marker, shows the findings and leads to the run", () => {
    const text = body({ findings: [finding()] });
    expect(text.startsWith(`${COMMENT_MARKER}\n### ❌ `)).toBe(true);
    expect(text).toContain("1 leaked key in what this pull request adds");
    expect(text).toContain("<code>f1e2d3c4b5a69788</code>");
    expect(text).toContain(`<${RUN}>`);
  });

  test("says that it is resolved when there is nothing any more", () => {
    expect(body({})).toMatch(
      /### ✅ [^\n]*no key in the 20 commits[^\n]*\n\nKeys that were found here before/,
    );
  });

  test("does not say so when something could not be read", () => {
    const text = body({ gaps: [{ gap: "no-way", why: { because: "api-unusable" } }] });
    expect(text).toContain("incomplete");
    expect(text).not.toContain("Keys that were found here before");
  });

  test("has no address that is none", () => {
    expect(body({}, "https://x.example/)<b>")).not.toContain("x.example");
  });
});

describe("the plan", () => {
  const existing = [
    { id: 9, body: "nine" },
    { id: 4, body: "four" },
  ];

  test.each([
    [[], "text", true, { plan: "create" }],
    [[], "text", false, { plan: "nothing" }],
    [existing, "text", true, { plan: "update", id: 4 }],
    [existing, "text", false, { plan: "update", id: 4 }],
    [existing, "four\n", true, { plan: "leave", id: 4 }],
    [[{ id: 1, body: "a\r\nb" }], "a\nb\n", true, { plan: "leave", id: 1 }],
  ] as const)("%j", (ours, text, hasFindings, plan) => {
    expect(planComment(ours, text, hasFindings)).toEqual(plan);
  });
});

describe("whose comment", () => {
  const marked = `${COMMENT_MARKER}\ntext`;
  const bot = { login: "github-actions[bot]", type: "Bot" };

  test.each([
    ["our bot's", marked, bot, "github-actions[bot]", true],
    ["our bot's, named without [bot]", marked, bot, "github-actions", true],
    ["another bot's", marked, { login: "other[bot]", type: "Bot" }, "github-actions[bot]", false],
    ["a person's", marked, { login: "mallory", type: "User" }, "github-actions[bot]", false],
    ["a person's of the app's name", marked, { login: "my-app", type: "User" }, "my-app[bot]", false],
    ["the owner's of the token", marked, { login: "me", type: "User" }, "me", true],
    ["a bot's, where nobody says who we are", marked, bot, undefined, true],
    ["a person's, where nobody says who we are", marked, { login: "x", type: "User" }, undefined, false],
    ["that of nobody", marked, { login: undefined, type: undefined }, undefined, false],
    ["one that only quotes the marker", `> ${marked}`, bot, "github-actions[bot]", false],
  ] as const)("%s", (_, text, author, login, ours) => {
    expect(isOurs(text, author, login)).toBe(ours);
  });
});
