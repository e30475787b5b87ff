import { describe, expect, test } from "@jest/globals";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { places, type SmallWorldOptions, withWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const KEY = sampleKey("accepted or not");
const OTHER = sampleKey("not accepted");
/** Random enough, and of a vendor whose keys have no marker. */
const POSSIBLE = `sk-${["9f2K", "xQ7vLm3", "TzR8bWc", "1NpY6dHs", "4GjA0eUk", "5oVi"].join("")}`;
const FINGERPRINT = fingerprintOf(KEY);
const files = { "src/a.txt": `k = ${KEY}\n` };

let count = 0;

/** Scans what a pull request adds, in a clone of a depth of one and in a full one by turns. */
async function pullRequest(
  options: SmallWorldOptions,
  check: (run: ScanRun) => void,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  await withWorld({ keys: [KEY, OTHER, POSSIBLE], ...options }, async (world) => {
    const state = count++ % 2 === 0 ? "default" : "full";
    check(await world.scan(await world.workspace(state), { inputs }));
  });
}

function expectAccepted(run: ScanRun): void {
  expect(places(run)).toEqual([]);
  expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
  expect(run.summary).toMatch(/1 accepted finding, not counted/);
}

function expectLeak(run: ScanRun): void {
  expect(run.leaks.map(({ fingerprint }) => fingerprint)).toContain(FINGERPRINT);
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
}

describe("the ignore file of the base", () => {
  test.each([
    ["a fingerprint", `# known\n${FINGERPRINT} # sample\n`],
    ["a fingerprint in capitals, with carriage returns", `\ufeff${FINGERPRINT.toUpperCase()}\r\n`],
    ["a path", "src/a.txt\n"],
    ["a glob", "**/*.txt\n"],
  ])("accepts by %s", (_, text) =>
    pullRequest({ base: { files: { ".keyguardignore": text } }, topic: [{ files }] }, expectAccepted),
  );

  test("accepts only what it says", () =>
    pullRequest(
      {
        base: { files: { ".keyguardignore": `${fingerprintOf(OTHER)}\ntest/\n` } },
        topic: [{ files: { ...files, "test/b.txt": `k = ${KEY}\n` } }],
      },
      expectLeak,
    ));

  test("does not switch everything off, and holds no key", () =>
    pullRequest(
      { base: { files: { ".keyguardignore": `*\n**\n/\n!\n${OTHER}\n` } }, topic: [{ files }] },
      (run) => {
        expectLeak(run);
        expect(run.summary).toMatch(/would switch the guard off/);
        expect(run.summary).toMatch(/holds a key itself/);
      },
    ));

  test("can be elsewhere", () =>
    pullRequest(
      { base: { files: { "ci/keys.ignore": `${FINGERPRINT}\n` } }, topic: [{ files }] },
      expectAccepted,
      { "ignore-file": "ci/keys.ignore" },
    ));
});

describe("the ignore file of the pull request", () => {
  test("counts for nothing, and is shown", () =>
    pullRequest({ topic: [{ files: { ...files, ".keyguardignore": `${FINGERPRINT}\nsrc/\n` } }] }, (run) => {
      expectLeak(run);
      expect(run.summary).toMatch(/2 ignore rules proposed here; they do not count until merged/);
      expect(run.summary).toContain(FINGERPRINT);
    }));

  test("does not replace that of the base, even as a link", () =>
    pullRequest(
      {
        base: { files: { ".keyguardignore": "docs/\n" } },
        topic: [
          { files: { ...files, ".keyguardignore": { mode: "120000", content: "rules" }, rules: "src/\n" } },
        ],
      },
      expectLeak,
    ));

  test("takes nothing away: what the base accepts stays accepted", () =>
    pullRequest(
      {
        base: { files: { ".keyguardignore": `${FINGERPRINT}\n` } },
        topic: [{ files: { ...files, ".keyguardignore": null } }],
      },
      expectAccepted,
    ));

  test("an enormous one is told and not used", () =>
    pullRequest(
      { base: { files: { ".keyguardignore": "src/\n".repeat(300_000) } }, topic: [{ files }] },
      (run) => expectLeak(run),
    ));
});

test.each(["push", "merge_group"] as const)("%s: whose ignore file counts", (kind) =>
  withWorld(
    { topic: [{ files: { ...files, ".keyguardignore": `${FINGERPRINT}\n` } }], keys: [KEY] },
    async (world) => {
      const { repository, base, head, events, server } = world;
      const event =
        kind === "push"
          ? events.push({
              ref: "refs/heads/topic",
              before: base,
              after: head,
              commits: await repository.between(base, head),
            })
          : events.mergeGroup(await server.hosting.queuePullRequest(NAME, 7));
      const run = await world.scan(await world.workspace("default", { event }), {}, event);
      // Who may push to a branch may accept a key there; a merge queue holds pull requests.
      if (kind === "push") expectAccepted(run);
      else expectLeak(run);
    },
  ),
);

describe("markers in a line", () => {
  test.each(["openai-key-guard:allow", "gitleaks:allow", "pragma: allowlist secret"])(
    "%s accepts the key on it, and is named",
    (marker) =>
      withWorld(
        { topic: [{ files: { "a.txt": `k = ${KEY} # ${marker}\n` } }], keys: [KEY] },
        async (world) => {
          const run = await world.scan(await world.workspace("full"));
          expectAccepted(run);
          expect(run.summary).toContain(marker);
        },
      ),
  );

  test("accept no other line, no other place and no name", () =>
    pullRequest(
      {
        topic: [
          {
            files: {
              "a.txt": `# openai-key-guard:allow\nk = ${KEY}\n# openai-key-guard:allow\n`,
              [`openai-key-guard:allow ${OTHER}`]: "x\n",
            },
          },
        ],
      },
      (run) => {
        expect(places(run).map((place) => place.split(":")[0])).toEqual(["file", "path"]);
        expect(run.outputs["result"]).toBe("fail");
      },
    ));

  test("accept a key at the one place, and not at the other", () =>
    pullRequest(
      { topic: [{ files: { "a.txt": `${KEY} openai-key-guard:allow\n`, "b.txt": `${KEY}\n` } }] },
      (run) => {
        expect(places(run)).toEqual(["file:b.txt:1:1"]);
        expect(run.outputs["result"]).toBe("fail");
      },
    ));
});

describe("fail-on", () => {
  const topic = [{ files: { "a.txt": `k = ${KEY}\n`, "b.txt": `OPENAI_API_KEY=${POSSIBLE}\n` } }];

  test.each([
    ["unusable, leak, incomplete-scan, rotation-due", "fail", true],
    ["never", "pass", true],
    ["possible-leak", "fail", false],
    ["leak", "pass", false],
    ["incomplete-scan", "pass", true],
    ["leak, possible-leak", "fail", false],
  ])("%s: %s (a leak: %s)", (failOn, result, withLeak) =>
    withWorld(
      {
        topic: withLeak ? topic : [{ files: { "b.txt": `OPENAI_API_KEY=${POSSIBLE}\n` } }],
        keys: [KEY, POSSIBLE],
      },
      async (world) => {
        const run = await world.scan(await world.workspace("full"), { inputs: { "fail-on": failOn } });
        expect(run.outputs).toMatchObject({
          result,
          "leak-count": withLeak ? "1" : "0",
          "possible-leak-count": "1",
          "dead-leak-count": "0",
          "scan-complete": "true",
        });
        expect(run.exitCode).toBe(result === "fail" ? 1 : 0);
        expect(run.leaks.map(({ confidence }) => confidence)).toEqual(
          withLeak ? ["leak", "possible-leak"] : ["possible-leak"],
        );
        expect(run.summary).toContain("b.txt");
      },
    ),
  );
});
