import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { BUNDLE } from "../../support/guard.ts";
import { sampleCharacters, sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import {
  places,
  type SmallWorld,
  type SmallWorldOptions,
  withWorld,
} from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const KEY = sampleKey("accepted as another scanner does");
const OTHER = sampleKey("not accepted by anybody");
/** Of a vendor whose keys have no marker: gitleaks finds it by its generic rule. */
const POSSIBLE = `sk-${sampleCharacters("foreign", 48)}`;
const files = { "src/a.txt": `one\nk = ${KEY}\n` };

const inputs = (...names: string[]): { inputs: Record<string, string> } => ({
  inputs: { "ignore-file": names.join(", ") },
});

/** Scans what a pull request adds to a base with these files. */
async function pullRequest(
  [base, topic]: [NonNullable<SmallWorldOptions["base"]>["files"], NonNullable<SmallWorldOptions["topic"]>],
  names: readonly string[],
  check: (run: ScanRun, world: SmallWorld) => void,
): Promise<void> {
  const options = { base: { files: base ?? {} }, topic, keys: [KEY, OTHER, POSSIBLE] };
  await withWorld(options, async (world) => {
    check(await world.scan(await world.workspace("full"), inputs(...names)), world);
  });
}

function expectAccepted(run: ScanRun): void {
  expect(places(run)).toEqual([]);
  expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
  expect(run.summary).toMatch(/1 accepted finding, not counted/);
}

function expectLeak(run: ScanRun): void {
  expect(places(run)).toEqual(["file:src/a.txt:2:5"]);
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
}

const KINDS: readonly [name: string, path: string, accepts: string, other: string][] = [
  [".gitleaksignore", ".gitleaksignore", "src/a.txt:openai-api-key:2\n", "src/a.txt:openai-api-key:3\n"],
  [
    ".gitleaks.toml",
    ".gitleaks.toml",
    "[extend]\nuseDefault = true\n[[allowlists]]\npaths = ['''^src/.*\\.txt$''']\n",
    "[[allowlists]]\npaths = ['''^src/.*\\.md$''']\n",
  ],
  [
    "ci/gitleaks.toml",
    "ci/gitleaks.toml",
    "[allowlist]\npaths = ['(^|/)a\\.txt$']\n",
    "[allowlist]\npaths = ['(^|/)b']\n",
  ],
  ["gitleaks-ignore:ci/known", "ci/known", "src/a.txt:openai-api-key:2\n", "src/a.txt:generic-api-key:2\n"],
  ["trufflehog-exclude:ci/exclude.txt", "ci/exclude.txt", "# samples\n^src/\n", "^test/\n"],
];

describe.each(KINDS)("%s", (name, path, accepts, other) => {
  test("of the base accepts", () =>
    pullRequest([{ [path]: accepts }, [{ files }]], [name], (run) => {
      expectAccepted(run);
      expect(run.summary).toContain(
        name.includes("ignore") ? "a place in the ignore file" : "a path in the ignore file",
      );
    }));

  test("accepts nothing else", () => pullRequest([{ [path]: other }, [{ files }]], [name], expectLeak));

  test("of the pull request counts for nothing, and is shown", () =>
    pullRequest([{ [path]: other }, [{ files: { ...files, [path]: accepts } }]], [name], (run) => {
      expectLeak(run);
      expect(run.summary).toMatch(/1 ignore rule proposed here; it does not count until merged/);
    }));

  test("is not read unless it is named", () =>
    pullRequest([{ [path]: accepts }, [{ files }]], [".keyguardignore"], expectLeak));
});

test("several files, and ours beside them", () =>
  withWorld(
    {
      base: {
        files: {
          ".gitleaksignore": "src/a.txt:openai-api-key:2\n",
          "x.txt": "^docs/\n",
          ".keyguardignore": "lib/\n",
        },
      },
      topic: [{ files: { ...files, "docs/b.txt": `${OTHER}\n`, "lib/c.txt": `a = ${POSSIBLE}\n` } }],
      keys: [KEY, OTHER, POSSIBLE],
    },
    async (world) => {
      const made = await world.workspace("full");
      const names = ".gitleaksignore\ntrufflehog-exclude:x.txt\n";
      const run = await world.scan(made, { inputs: { "ignore-file": names } });
      expect(places(run)).toEqual([]);
      expect(run.summary).toMatch(/3 accepted findings, not counted/);
    },
  ));

test("what is not taken over is told, and what is missing", () =>
  pullRequest(
    [
      { ".gitleaksignore": "src/a.txt:jwt:2\n", ".gitleaks.toml": "[allowlist]\nstopwords = ['k']\n" },
      [{ files }],
    ],
    [".gitleaksignore", ".gitleaks.toml", "trufflehog-exclude:none.txt"],
    (run) => {
      expectLeak(run);
      expect(run.summary).toMatch(/Not taken over from \.gitleaksignore: line 1/);
      expect(run.summary).toMatch(/Not taken over from \.gitleaks\.toml: .*allowlist/);
      expect(run.summary).toMatch(/Not taken over from none\.txt/);
    },
  ));

test("a file that holds a key is not quoted", () =>
  pullRequest(
    [{ ".gitleaks.toml": `[allowlist]\nregexes = ['${OTHER}']\npaths = ['${OTHER}']\n` }, [{ files }]],
    [".gitleaks.toml"],
    (run) => {
      expectLeak(run);
      expect(run.summary).not.toContain(OTHER.slice(10, 30));
    },
  ));

describe("a place by its commit", () => {
  /** A push of these commits, with a last one that accepts the places that `accept` makes of their ids. */
  async function push(
    contents: readonly (string | null)[],
    accept: (ids: readonly string[]) => string,
    check: (run: ScanRun) => void,
  ): Promise<void> {
    const topic = contents.map((content) => ({ files: { "src/a.txt": content } }));
    await withWorld({ topic, keys: [KEY, OTHER, POSSIBLE] }, async (world) => {
      const { repository, server, base, head, events } = world;
      const ids = (await repository.between(base, head)).map(({ id }) => id);
      const after = await repository.commit({
        files: { ".gitleaksignore": accept(ids) },
        branch: "topic",
        parents: [head],
      });
      await server.publish(repository, NAME);
      const event = events.push({ ref: "refs/heads/topic", before: base, after, commits: [] });
      check(await world.scan(await world.workspace("full", { event }), inputs(".gitleaksignore"), event));
    });
  }
  const place = (id: string | undefined, line = 2): string => `${id}:src/a.txt:openai-api-key:${line}\n`;
  const text = `one\nk = ${KEY}\n`;

  test("is accepted, at the tip", () => push([text], ([id]) => place(id), expectAccepted));

  test("is accepted, removed again", () => push([text, null], ([id]) => place(id), expectAccepted));

  test("another commit is not", () =>
    push(
      [text, "x\n"],
      ([, id]) => place(id),
      (run) => expect(places(run)).toEqual(["file:src/a.txt:2:5"]),
    ));

  test("of two that brought it in, one is not enough", () =>
    push([text, null, text], ([id]) => place(id), expectLeak));

  test("of two that brought it in, both are", () =>
    push([text, null, text], ([first, , last]) => place(first) + place(last), expectAccepted));

  test("a version of the file with another line is another place", () =>
    push(
      [text, `zero\n${text}`],
      ([id]) => place(id),
      (run) => expect(places(run)).toEqual(["file:src/a.txt:3:5"]),
    ));

  test("in a history, too", () =>
    withWorld(
      { base: { files }, topic: [{ files: { "b.txt": "b\n" } }], keys: [KEY, OTHER, POSSIBLE] },
      async (world) => {
        const { repository, server, base } = world;
        await repository.commit({ files: { "c.txt": `k = ${KEY}\n` } });
        await repository.commit({ files: { "c.txt": null, ".gitleaksignore": place(base) } });
        await server.publish(repository, NAME);
        const event = world.events.schedule({ sha: repository.tip() });
        const run = await world.scan(
          await world.workspace("full", { event }),
          { inputs: { "scan-scope": "history", "ignore-file": ".gitleaksignore" } },
          event,
        );
        // The same key elsewhere is another place.
        expect(places(run)).toEqual(["file:c.txt:1:5"]);
        expect(run.summary).toMatch(/1 accepted finding, not counted/);
      },
    ));
});

test("a baseline accepts its finding, and no other key there", () =>
  withWorld(
    { base: { files }, topic: [{ files: { "b.txt": "b\n" } }], keys: [KEY, OTHER] },
    async (world) => {
      const { repository, server, base } = world;
      await repository.commit({ files: { "d.txt": `${OTHER}\n` } });
      const finding = {
        RuleID: "openai-api-key",
        StartLine: 2,
        File: "src/a.txt",
        Commit: base,
        Secret: KEY,
      };
      // A report with its keys is a leak itself, which is found as any other.
      await repository.commit({
        files: { "baseline.json": JSON.stringify([finding, { ...finding, File: "d.txt", StartLine: 1 }]) },
      });
      await server.publish(repository, NAME);
      const event = world.events.schedule({ sha: repository.tip() });
      const run = await world.scan(
        await world.workspace("full", { event }),
        { inputs: { "scan-scope": "history", "ignore-file": "gitleaks-baseline:baseline.json" } },
        event,
      );
      expect(places(run).map((one) => one.split(":")[1])).toEqual(["baseline.json", "d.txt"]);
      expect(run.summary).toMatch(/1 accepted finding, not counted/);
    },
  ));

test("what reads them is loaded where one is named and there, and nowhere else", () =>
  withWorld(
    {
      base: { files: { ".gitleaksignore": "x:openai-api-key:2\n" } },
      topic: [{ files }],
      keys: [KEY, OTHER],
    },
    async (world) => {
      const folder = path.dirname(BUNDLE);
      const readers = readdirSync(folder).filter(
        (name) => name.endsWith(".js") && readFileSync(path.join(folder, name), "utf8").includes("RE2JS"),
      );
      expect(readers.length).toBeGreaterThan(0);
      expect(readers).not.toContain("index.js");
      const loaded = async (names: string): Promise<string[]> => {
        const { log } = await world.scan(await world.workspace("full"), {
          ...inputs(names),
          platformEnv: { NODE_DEBUG: "esm,module" },
          allowUntrusted: true,
        });
        return readers.filter((name) => log.some((line) => line.includes(name)));
      };
      expect(await loaded(".keyguardignore")).toEqual([]);
      expect(await loaded("trufflehog-exclude:none.txt")).toEqual([]);
      expect(await loaded(".gitleaksignore")).not.toEqual([]);
    },
  ));
