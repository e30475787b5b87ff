import { describe, expect, test } from "@jest/globals";
import { CONFIDENCES, KEY_KINDS, SOURCES } from "../../../src/contract.ts";
import { annotationsOf } from "../../../src/report/scan/annotations.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { logLines, reasonOf } from "../../../src/report/scan/sentences.ts";
import { type ScanContext, viewOf } from "../../../src/report/scan/view.ts";
import { ENCODINGS } from "../../../src/scan/detect/hit.ts";
import type { Gap, ScanResult } from "../../../src/scan/finding.ts";
import { COMMIT, CONTEXT, finding, place, result } from "./sample-result.ts";

function headline(changes: Partial<ScanResult>, context: Partial<ScanContext> = {}): string {
  return ENGLISH.headline(viewOf(result(changes), { ...CONTEXT, ...context }));
}

function todo(changes: Partial<ScanResult>): string {
  return ENGLISH.todo(viewOf(result(changes), CONTEXT)).join("\n");
}

function findingSentence(...changes: Parameters<typeof finding>): string {
  const [view] = viewOf(result({ findings: [finding(...changes)] }), CONTEXT).findings;
  return view === undefined ? "" : ENGLISH.finding(view);
}

const GAP: Gap = { gap: "history", why: { because: "not-fetched" } };

describe("the headline", () => {
  test.each<[string, Partial<ScanResult>, string]>([
    ["push", { findings: [finding(), finding()] }, "2 leaked keys in what this push adds"],
    ["push", { findings: [finding()] }, "1 leaked key in what this push adds"],
    [
      "pull_request",
      {
        findings: [finding(), finding({ confidence: "possible-leak" }), finding({ confidence: "dead-leak" })],
      },
      "1 leaked key, 1 possible key and 1 revoked key in what this pull request adds",
    ],
    ["pull_request", {}, "no key in the 20 commits of this pull request"],
    ["merge_group", { commits: 1 }, "no key in the commit of this merge group"],
    ["push", { commits: 0 }, "no key in what this push adds"],
    ["push", { commits: 0, objects: 0 }, "this push adds no commit that was not there before"],
    ["release", { scanned: { what: "tip", tip: COMMIT } }, "no key in commit 0123456789ab"],
    ["push", { scanned: { what: "tree", tip: COMMIT } }, "no key in the files of commit 0123456789ab"],
    [
      "schedule",
      { scanned: { what: "history", refs: 3, shard: "1/4" } },
      "no key in the history (shard 1/4)",
    ],
    ["issues", { scanned: { what: "event-text" } }, "no key in the texts of this event"],
    ["delete", { scanned: { what: "nothing" } }, "nothing was added that could hold a key"],
    ["push", { gaps: [GAP] }, "incomplete: no key in the part that could be read of what this push adds"],
    [
      "push",
      { gaps: [GAP], findings: [finding()] },
      "incomplete: 1 leaked key in the part that could be read of what this push adds",
    ],
    [
      "push",
      { known: [finding()], accepted: [{ finding: finding(), accepted: { by: "inline", rule: "x" } }] },
      "no new key in the 20 commits of this push (1 finding accepted, 1 known from before)",
    ],
  ])("%s %#", (eventName, changes, expected) => {
    expect(headline(changes, { eventName })).toBe(expected);
  });

  test("never says that there is no key where something was not read", () => {
    for (const what of [{ what: "nothing" }, { what: "event-text" }, { what: "tip", tip: COMMIT }] as const) {
      expect(headline({ scanned: what, gaps: [GAP] })).toMatch(/^incomplete: /);
    }
  });
});

describe("a finding", () => {
  test("is told with kind, place, commit and fingerprint", () => {
    expect(findingSentence()).toBe(
      "OpenAI project key (sk-proj-…) in src/app.ts:3:15 (commit 0123456789ab). Fingerprint f1e2d3c4b5a69788.",
    );
  });

  test("that no longer stands there is still in the history", () => {
    expect(findingSentence({ atTip: false })).toContain(
      "removed again in a later commit, but is still in the history",
    );
  });

  test("of an event's text has no history of commits", () => {
    const text = findingSentence({
      atTip: false,
      place: place({ source: "event-text", file: "pull request title", commit: undefined }),
    });
    expect(text).toContain("in the pull request title.");
    expect(text).not.toContain("history");
  });

  test("in an archive names both", () => {
    const archived = place({ file: "a.zip", entry: "b!c/d.txt", line: undefined, column: undefined });
    expect(findingSentence({ place: archived })).toContain("in b!c/d.txt in the archive a.zip");
  });

  test("says how it is written, and whether it works", () => {
    const text = findingSentence({ live: "true", place: place({ encoding: "base64" }) });
    expect(text).toMatch(/, in base64.*OpenAI accepts it at this moment/);
  });

  test("in a name of a branch, which is not told, or of a tag", () => {
    const ref = { source: "ref", file: "", line: undefined, column: undefined } as const;
    expect(findingSentence({ place: place({ ...ref, commit: undefined }) })).toContain(
      "in the name of a branch or tag. ",
    );
    expect(findingSentence({ place: place({ ...ref, file: undefined }) })).toContain(
      "in the name of a branch or tag (tag object 0123456789ab). ",
    );
  });

  test("is one sentence with no word missing, whatever it is", () => {
    for (const source of SOURCES)
      for (const kind of KEY_KINDS)
        for (const confidence of CONFIDENCES)
          for (const encoding of ENCODINGS) {
            const bare = { file: undefined, line: undefined, column: undefined, commit: undefined };
            const where = source === "path" ? {} : bare;
            const text = findingSentence({ kind, confidence, place: place({ source, encoding, ...where }) });
            expect(text).toMatch(/^[A-Z][^.]*\S.* in \S.*\. Fingerprint \w+\.$/);
            expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\(\)/);
          }
  });
});

describe("what to do", () => {
  test("revoke, replace, clean: in this order", () => {
    const steps = todo({ findings: [finding()] });
    const order = ["https://platform.openai.com/api-keys", "store it as a secret", "git filter-repo"];
    expect(
      order.map((part) => steps.indexOf(part)).every((at, i, all) => at >= 0 && at > (all[i - 1] ?? -1)),
    ).toBe(true);
    expect(steps).toContain("deleting the line does not help");
    expect(steps).toContain(CONTEXT.secretsUrl);
  });

  test.each([
    ["admin", "https://platform.openai.com/settings/organization/admin-keys"],
    ["service-account", "https://platform.openai.com/settings/organization/projects"],
  ] as const)("an %s key is revoked on a page of its own", (kind, page) => {
    const steps = todo({ findings: [finding({ kind })] });
    expect(steps).toContain(page);
    expect(steps).not.toContain("https://platform.openai.com/api-keys");
  });

  test("a possible key is judged by people: revoked at its vendor, or accepted", () => {
    const steps = todo({ findings: [finding({ confidence: "possible-leak", kind: "relay" })] });
    expect(steps).toMatch(/revoke it there.*\.keyguardignore.*openai-key-guard:allow/);
    expect(steps).not.toContain("platform.openai.com");
  });

  test("a text is edited, and its old revision deleted", () => {
    const steps = todo({
      findings: [finding({ place: place({ source: "event-text", commit: undefined }) })],
    });
    expect(steps).toContain("delete the old revision");
    expect(steps).not.toContain("git filter-repo");
  });

  test("nothing, where nothing was found", () => {
    expect(todo({ gaps: [GAP] })).toBe("");
  });
});

describe("what is missing", () => {
  test.each<[Gap, RegExp, RegExp]>([
    [
      { gap: "commit", id: COMMIT, role: "tip", why: { because: "server-gone" } },
      /0123456789ab.*: the server does not have it any more\./,
      /fetch-depth: 0/,
    ],
    [
      { gap: "commit", id: COMMIT, role: "base", why: { because: "not-fetched" } },
      /builds on could not be had: /,
      /contents: read/,
    ],
    [
      { gap: "commit", id: "", role: "tip", why: { because: "api-absent" } },
      /^The commit could not be had: /,
      /fetch-depth: 0/,
    ],
    [
      { gap: "objects", count: 0, why: { because: "read-failed" } },
      /^Files or other objects could not be read: /,
      /contents: read/,
    ],
    [GAP, /missing: the clone does not have it, and nothing could be fetched\.$/, /fetch-depth: 0.*token/],
    [
      { gap: "objects", count: 3, why: { because: "vanished" } },
      /^3 files or other objects/,
      /filter.*contents: read/,
    ],
    [
      { gap: "limit", why: { because: "api-files-of-commit" } },
      /before the end: .* 3,000 files of a commit\.$/,
      /with git.*scan-shard/,
    ],
    [
      { gap: "no-way", why: { because: "no-way", git: "no-git", api: "no-token" } },
      /neither with git nor/,
      /runner.*git/,
    ],
  ])("%j", (gap, says, repair) => {
    const lines = logLines(viewOf(result({ gaps: [gap] }), CONTEXT), [], ENGLISH).join("\n");
    const [view] = viewOf(result({ gaps: [gap] }), CONTEXT).gaps;
    const sentence = view === undefined ? undefined : ENGLISH.gap(view);
    expect(sentence?.says).toMatch(says);
    expect(sentence?.repair).toMatch(repair);
    expect(lines).toContain(`${sentence?.says} ${sentence?.repair}`);
  });

  test("is in the reason of the step", () => {
    expect(reasonOf(viewOf(result({ gaps: [GAP] }), CONTEXT), ENGLISH)).toMatch(
      /^Incomplete: no key.*fetched\. Set fetch-depth/,
    );
  });
});

test("findings that stand in the log as annotations are not told twice", () => {
  const view = viewOf(result({ findings: [finding()] }), CONTEXT);
  const [line = ""] = logLines(view, [], ENGLISH);
  expect(line).toContain(finding().fingerprint);
  expect(
    logLines(view, annotationsOf(view, { error: 10, warning: 10 }, ENGLISH), ENGLISH).join("\n"),
  ).not.toContain(finding().fingerprint);
});

test("the log stays short, however much there is", () => {
  const many = Array.from({ length: 5000 }, () => finding());
  const lines = logLines(viewOf(result({ findings: many, known: many }), CONTEXT), [], ENGLISH);
  expect(lines.length).toBeLessThan(200);
  expect(lines.join("\n")).toContain("And 4950 more");
});
