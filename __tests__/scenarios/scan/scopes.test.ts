import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CheckoutState } from "../../support/git/checkout.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { createSmallWorld, places, type SmallWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const KEYS = {
  gone: sampleKey("history, gone"),
  stands: sampleKey("history, stands"),
  topic: sampleKey("history, topic"),
  tag: sampleKey("history, tag only"),
  message: sampleKey("history, message"),
};
const keys = Object.values(KEYS);
let world: SmallWorld;

beforeAll(async () => {
  world = await createSmallWorld({
    base: { files: { "gone.txt": `${KEYS.gone}\n`, "stands.txt": `one\n${KEYS.stands}\n` } },
    topic: [{ files: { "topic.txt": `${KEYS.topic}\n` }, message: `as in ${KEYS.message}` }],
    keys,
  });
  const { repository, server, base } = world;
  await repository.commit({ files: { "gone.txt": null } });
  for (let at = 0; at < 20; at++) await repository.commit({ files: { "count.txt": `${at}\n` } });
  const released = await repository.commit({
    files: { "old.txt": `${KEYS.tag}\n` },
    parents: [base],
    branch: null,
  });
  await repository.annotatedTag("v0", { target: released });
  await server.publish(repository, NAME);
});
afterAll(() => world.close());

/** A run by schedule on the default branch. */
async function scan(state: CheckoutState, inputs: Readonly<Record<string, string>>): Promise<ScanRun> {
  const event = world.events.schedule({ sha: world.repository.tip() });
  return await world.scan(await world.workspace(state, { event }), { inputs }, event);
}

const WHOLE_HISTORY = [
  "commit-message",
  "file:gone.txt:1:1",
  "file:old.txt:1:1",
  "file:stands.txt:2:1",
  "file:topic.txt:1:1",
];

describe("scan-scope: history", () => {
  test.each([
    "default",
    "depth-2",
    "full",
    "blobless",
    "treeless",
    "sparse",
    "foreign-owner",
    "none",
  ] as const)("of all branches and tags: %s", async (state) => {
    const run = await scan(state, { "scan-scope": "history" });
    expect(places(run).toSorted()).toEqual(WHOLE_HISTORY);
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true", "commits-scanned": "24" });
    expect(run.leaks[0]).toMatchObject({ file: "stands.txt", commit: world.repository.tip() });
  });

  test("in shards: each object once, and together everything", async () => {
    const whole = await scan("full", { "scan-scope": "history" });
    const shards: ScanRun[] = [];
    for (const shard of ["1/3", "2/3", "3/3"]) {
      shards.push(await scan("full", { "scan-scope": "history", "scan-shard": shard }));
    }
    const sum = (name: string): number => shards.reduce((total, run) => total + Number(run.outputs[name]), 0);
    for (const name of ["objects-scanned", "commits-scanned", "bytes-scanned", "leak-count"]) {
      expect([name, sum(name)]).toEqual([name, Number(whole.outputs[name])]);
    }
    expect(shards.flatMap(places).toSorted()).toEqual(WHOLE_HISTORY);
    for (const run of shards) expect(run.outputs["scan-complete"]).toBe("true");
    expect(shards.every(({ outputs }) => Number(outputs["objects-scanned"]) > 0)).toBe(true);
  });

  test("a shallow clone and no server: incomplete", async () => {
    const event = world.events.schedule({ sha: world.repository.tip() });
    const made = await world.workspace("default", { event });
    world.server.setFault({ kind: "reset" });
    try {
      const run = await world.scan(made, { inputs: { "scan-scope": "history" } }, event);
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
      // What is there was read all the same.
      expect(places(run)).toEqual(["file:stands.txt:2:1"]);
    } finally {
      world.server.setFault(undefined);
    }
  });
});

describe("scan-scope: tree", () => {
  test.each(["default", "full", "treeless", "none"] as const)(
    "only the files of the commit: %s",
    async (state) => {
      const run = await scan(state, { "scan-scope": "tree" });
      expect(places(run)).toEqual(["file:stands.txt:2:1"]);
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
    },
  );

  test("of what was checked out, whatever the event is about", async () => {
    const made = await world.workspace("default", { ref: "", sha: world.head });
    const run = await world.scan(
      made,
      { inputs: { "scan-scope": "tree" } },
      world.events.schedule({ sha: world.repository.tip() }),
    );
    expect(
      places(run)
        .filter((place) => place.startsWith("file"))
        .toSorted(),
    ).toEqual(["file:gone.txt:1:1", "file:stands.txt:2:1", "file:topic.txt:1:1"]);
  });
});

test("scan-shard without scan-scope: history is a mistake that is told", async () => {
  const run = await scan("none", { "scan-shard": "1/2" });
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
  expect(run.outputs["reason"]).toMatch(/^Input "scan-shard"/);
});
