import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CommitOptions } from "../../support/git/repository.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { createSmallWorld, places, type SmallWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const OLD = sampleKey("known of old");
const line = `k = ${OLD}\n`;

/** What a pull request does with a key that stands in its base. */
const CHANGES: readonly (readonly [title: string, topic: readonly CommitOptions[]])[] = [
  ["touched nearby", [{ files: { "old.txt": `new first line\n${line}` } }]],
  [
    "touched again and again",
    [{ files: { "old.txt": `1\n${line}` } }, { files: { "old.txt": `2\n${line}` } }],
  ],
  ["on a line that is edited", [{ files: { "old.txt": `one\nexport k = ${OLD} # why\n` } }]],
  ["renamed with its file", [{ files: { "old.txt": null, "new/name.txt": `one\n${line}` } }]],
  ["moved to another file", [{ files: { "old.txt": "one\n", "other.txt": `two\n${line}` } }]],
  [
    "moved with a new file of the old name",
    [{ files: { "old.txt": null, "deep/other.txt": `two\n${line}` } }],
  ],
  ["copied to a new file", [{ files: { "copy.txt": `copy\n${line}` } }]],
  [
    "encoded",
    [{ files: { "old.txt": "one\n", "k8s.yaml": `data: ${Buffer.from(OLD).toString("base64")}\n` } }],
  ],
  ["removed", [{ files: { "old.txt": "one\n" } }]],
  ["removed and put back", [{ files: { "old.txt": "one\n" } }, { files: { "old.txt": `x\n${line}` } }]],
];

/** In all but the first, files of the base are missing. */
const STATES = ["full", "default", "none", "blobless", "treeless", "sparse"] as const;

describe("a key of the base is not new when it is", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    const files = { "old.txt": `one\n${line}`, "README.md": "# Shop\n", "data/big.txt": "x\n".repeat(1000) };
    world = await createSmallWorld({ base: { files }, keys: [OLD] });
    for (const [at, [, topic]] of CHANGES.entries()) {
      const branch = `change-${at}`;
      world.repository.setBranch(branch, world.base);
      for (const commit of topic) await world.repository.commit({ ...commit, branch });
    }
    await world.server.publish(world.repository, NAME);
  });
  afterAll(() => world.close());

  // Each change in a full clone, and in another one in turn.
  const cells = CHANGES.flatMap(([title], at) => {
    const other = STATES[1 + (at % (STATES.length - 1))] ?? "none";
    return [[title, "full", at] as const, [title, other, at] as const];
  });
  test.each(cells)("%s (%s)", async (_, state, at) => {
    const opened = await world.server.openPullRequest(NAME, { number: 100 + at, head: `change-${at}` });
    const event = world.events.pullRequest(opened);
    const run = await world.scan(await world.workspace(state, { event }), {}, event);
    expect(places(run)).toEqual([]);
    expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
  });
});

test("a key that stood only in the history before the base is new when it comes back", async () => {
  const world = await createSmallWorld({
    base: { files: { "a.txt": "a\n" } },
    topic: [{ files: { "old.txt": line } }],
    keys: [OLD],
  });
  try {
    const before = await world.repository.commit({ files: { "old.txt": line } });
    const removed = await world.repository.commit({ files: { "old.txt": null }, parents: [before] });
    const back = await world.repository.commit({ files: { "b.txt": "b\n", "old.txt": `again\n${line}` } });
    await world.server.publish(world.repository, NAME);
    const push = world.events.push({ ref: "refs/heads/main", before: removed, after: back });
    for (const state of ["default", "full"] as const) {
      const run = await world.scan(await world.workspace(state, { event: push }), {}, push);
      expect(places(run)).toEqual(["file:old.txt:2:5"]);
    }
  } finally {
    await world.close();
  }
});

test("known keys are counted and listed, and not among the outputs", async () => {
  const world = await createSmallWorld({
    base: { files: { "old.txt": line } },
    topic: [{ files: { "old.txt": `more\n${line}` } }],
    keys: [OLD],
  });
  try {
    const run = await world.scan(await world.workspace());
    expect(run.outputs["reason"]).toMatch(/no new key .*1 known from before/i);
    expect(run.summary).toMatch(/1 key known from before, not counted/);
    expect(run.annotations).toEqual([]);
  } finally {
    await world.close();
  }
});
