import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { checkout } from "../../support/git/checkout.ts";
import { eventsOf } from "../../support/git/payloads.ts";
import { type GitServer, startGitServer } from "../../support/git/server.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { createLeakyRepository, keysOf, type LeakyRepository } from "../../support/scan/leaky-repository.ts";
import { type MergeRun, mergeIn, planOf } from "../../support/scan/merge-run.ts";
import { type ScanRun, scanIn } from "../../support/scan/scan-run.ts";
import { NAME, NO_API } from "../../support/scan/world.ts";

// One scan of a history, and jobs that share it: what they tell together is what it tells.

const MORE = {
  accepted: sampleKey("merge, accepted by its fingerprint"),
  sample: sampleKey("merge, a sample"),
  inUse: sampleKey("merge, a sample that is in use"),
  marked: sampleKey("merge, marked in one version"),
  edited: sampleKey("merge, in a file that was edited often"),
  named: sampleKey("merge, in two names"),
  placed: sampleKey("merge, accepted at its place"),
  halfPlaced: sampleKey("merge, accepted in one version of a file"),
  twice: sampleKey("merge, accepted on one line of two"),
  relay: sampleKey("merge, of a relay", "sk-or-v1-", 64),
};

let leaky: LeakyRepository;
let server: GitServer;
let made: NonNullable<Awaited<ReturnType<typeof checkout>>>;
let whole: ScanRun & { readonly sarif: string };
let keys: readonly string[];
const shares = new Map<number, readonly string[]>();

beforeAll(async () => {
  leaky = await createLeakyRepository();
  const { repository } = leaky;
  keys = [...keysOf(leaky), ...Object.values(MORE)];
  await addMore();
  server = await startGitServer();
  await server.publish(repository, NAME);
  const found = await checkout(server, NAME, {
    ref: "refs/heads/main",
    sha: repository.tip(),
    state: "full",
  });
  if (found === undefined) throw new Error("no workspace");
  made = found;
  const run = await scan({ "sarif-file": "whole.sarif" });
  whole = { ...run, sarif: readFileSync(path.join(made.workspace, "whole.sarif"), "utf8") };
});
afterAll(async () => {
  await made?.remove();
  await server?.close();
  await leaky?.repository.remove();
});

/** What shards could tell twice, tear apart, or judge by half: versions of files, rules for paths, markers. */
async function addMore(): Promise<void> {
  const { repository } = leaky;
  const line = (key: string): string => `one\nk = ${key}\n`;
  for (let at = 0; at < 12; at++) {
    await repository.commit({
      files: {
        "app/edited.txt": `${at}\n${line(MORE.edited)}`,
        [`app/version-${at}.txt`]: at % 3 === 0 ? line(MORE.edited) : `${at}\n`,
        "docs/marked.txt": `${at}\nk = ${MORE.marked}${at % 2 === 0 ? " # gitleaks:allow" : ""}\n`,
      },
    });
  }
  const first = await repository.commit({
    files: {
      "app/placed.txt": line(MORE.placed),
      "app/half.txt": line(MORE.halfPlaced),
      "app/twice.txt": line(MORE.twice) + line(MORE.twice),
    },
  });
  await repository.commit({ files: { "app/half.txt": `zero\n${line(MORE.halfPlaced)}` } });
  await repository.commit({ files: { "app/placed.txt": null } });
  const entry = (file: string): string => `${first}:app/${file}.txt:openai-api-key:2\n`;
  await repository.commit({
    files: {
      ".gitleaksignore": `${["placed", "half", "twice"].map(entry).join("")}x:jwt:1\ny:jwt:2\n`,
      ".gitleaks.toml": "[allowlist]\npaths = ['^docs/none/', '.*']\nstopwords = ['x']\n",
      "test/sample.txt": line(MORE.sample),
      "test/other.txt": `${line(MORE.sample)}\n2`,
      "test/used.txt": line(MORE.inUse),
      "src/used.txt": `two\n${line(MORE.inUse)}`,
      "src/relay.txt": line(MORE.relay),
      [`names/${MORE.named}.txt`]: `first\n${line(MORE.accepted)}`,
      [`names/b-${MORE.named}.txt`]: line(MORE.edited),
      "dist/broken.zip": Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(400, 7)]),
      "dist/cut.zip": Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(500, 9)]),
      ".keyguardignore": `${fingerprintOf(MORE.accepted)}\ntest/\n!wrong\n*\n`,
    },
    message: `As in ${MORE.accepted} and ${MORE.edited}`,
  });
  await repository.commit({
    files: { "app/edited.txt": null },
    message: `No more ${MORE.edited}`,
  });
  await repository.flush();
}

async function scan(inputs: Readonly<Record<string, string>>, where = made): Promise<ScanRun> {
  const { repository } = leaky;
  const event = eventsOf({ repository: NAME, serverUrl: server.url, apiUrl: NO_API }).schedule({
    sha: repository.tip(),
  });
  return await scanIn(where, event, {
    keys,
    inputs: { "scan-scope": "history", "ignore-file": ".gitleaksignore, .gitleaks.toml", ...inputs },
    allowUntrusted: true,
  });
}

/** Texts of the reports of so many jobs, each made once. */
async function reportsOf(count: number): Promise<readonly string[]> {
  const known = shares.get(count);
  if (known !== undefined) return known;
  const texts: string[] = [];
  const file = path.join(made.workspace, "report.json");
  for (let index = 1; index <= count; index++) {
    await scan({ "scan-shard": `${index}/${count}`, "scan-report-file": "report.json" });
    texts.push(readFileSync(file, "utf8"));
    rmSync(file);
  }
  shares.set(count, texts);
  return texts;
}

async function merge(
  count: number,
  texts: readonly string[],
  options: Parameters<typeof mergeIn>[2] = {},
): Promise<MergeRun> {
  const files = texts.map((text, at) => [`keyguard-1-${at + 1}-of-${count}/report.json`, text]);
  return await mergeIn(planOf(count), Object.fromEntries(files), {
    keys,
    platformEnv: { GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: NAME },
    ...options,
  });
}

const OUTPUTS = [
  ...["result", "reason", "leak-count", "possible-leak-count", "dead-leak-count", "scan-complete"],
  ...["commits-scanned", "objects-scanned", "bytes-scanned"],
];

function pick(run: {
  readonly outputs: Readonly<Record<string, string>>;
}): Record<string, string | undefined> {
  return Object.fromEntries(OUTPUTS.map((name) => [name, run.outputs[name]]));
}

describe("a history that jobs share", () => {
  test("has something of everything in it", () => {
    const { outputs, rawSummary } = whole;
    expect(outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
    const sources = new Set(whole.leaks.map(({ source }) => source));
    expect(sources).toEqual(new Set(["file", "commit-message", "tag-message", "path", "ref", "author"]));
    expect(rawSummary).toMatch(/accepted/);
    expect(rawSummary).toMatch(/not opened/);
    expect(rawSummary).toMatch(/\.keyguardignore|ignore file/);
    expect(rawSummary).toMatch(/a place in the ignore file/);
    expect(rawSummary).toMatch(/Not taken over from/);
  });

  test.each([1, 2, 3, 5, 8])("by %d is told as one scan tells it", async (count) => {
    const texts = await reportsOf(count);
    const run = await merge(count, texts);
    expect(pick(run)).toEqual(pick(whole));
    expect(run.leaks.map(({ repository: _, ...leak }) => leak)).toEqual(whole.leaks);
    expect(run.rawSummary.trimEnd()).toBe(whole.rawSummary.trimEnd());
    expect(run.sarif).toBe(whole.sarif);
    expect(run.exitCode).toBe(1);
  });

  test("whatever the order and the folders of the reports", async () => {
    const texts = await reportsOf(5);
    const files = Object.fromEntries(texts.map((text, at) => [`${9 - at}.json`, text]));
    const run = await mergeIn(planOf(5), files, {
      keys,
      platformEnv: { GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: NAME },
    });
    expect(pick(run)).toEqual(pick(whole));
    expect(run.rawSummary.trimEnd()).toBe(whole.rawSummary.trimEnd());
  });

  test("fails when any one of the shards is lost, and names it", async () => {
    const texts = await reportsOf(5);
    for (const at of texts.keys()) {
      const run = await merge(
        5,
        texts.filter((_, index) => index !== at),
        { inputs: { "fail-on": "incomplete-scan" } },
      );
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
      expect(run.outputs["reason"]).toContain(`There is no report of shard ${at + 1}/5.`);
      expect(run.exitCode).toBe(1);
    }
  });

  test("counts what could not be read once, each job its own", async () => {
    const bare = await checkout(server, NAME, {
      ref: "refs/heads/main",
      sha: leaky.repository.tip(),
      state: "blobless",
    });
    if (bare === undefined) throw new Error("no workspace");
    server.setFault({ kind: "reset" });
    try {
      const one = await scan({}, bare);
      const texts: string[] = [];
      for (const shard of ["1/3", "2/3", "3/3"]) {
        await scan({ "scan-shard": shard, "scan-report-file": "report.json" }, bare);
        texts.push(readFileSync(path.join(bare.workspace, "report.json"), "utf8"));
      }
      const run = await merge(3, texts);
      expect(pick(one)).toMatchObject({ "scan-complete": "false" });
      expect(one.rawSummary).toMatch(/files or other objects could not be read/);
      expect(pick(run)).toEqual(pick(one));
      expect(run.rawSummary.trimEnd()).toBe(one.rawSummary.trimEnd());
    } finally {
      server.setFault(undefined);
      await bare.remove();
    }
  });
});
