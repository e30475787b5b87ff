import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CheckoutState } from "../../support/git/checkout.ts";
import type { CommitOptions } from "../../support/git/repository.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { STATES } from "../../support/scan/matrix.ts";
import { createSmallWorld, places, type SmallWorld } from "../../support/scan/small-world.ts";

const OLD = sampleKey("known of old");
const line = `k = ${OLD}\n`;

/** What a pull request does with a key that stands in its base. */
const CHANGES: readonly (readonly [title: string, topic: readonly CommitOptions[]])[] = [
  ["touched nearby", [{ files: { "old.txt": `new first line\n${line}` } }]],
  ["touched again and again", [{ files: { "old.txt": `1\n${line}` } }, { files: { "old.txt": `2\n${line}` } }]],
  ["on a line that is edited", [{ files: { "old.txt": `one\nexport k = ${OLD} # why\n` } }]],
  ["renamed with its file", [{ files: { "old.txt": null, "new/name.txt": `one\n${line}` } }]],
  ["moved to another file", [{ files: { "old.txt": "one\n", "other.txt": `two\n${line}` } }]],
  ["moved with a new file of the old name", [{ files: { "old.txt": null, "deep/other.txt": `two\n${line}` } }]],
  ["copied to a new file", [{ files: { "copy.txt": `copy\n${line}` } }]],
  ["encoded", [{ files: { "old.txt": "one\n", "k8s.yaml": `data: ${Buffer.from(OLD).toString("base64")}\n` } }]],
  ["removed", [{ files: { "old.txt": "one\n" } }]],
  ["removed and put back", [{ files: { "old.txt": "one\n" } }, { files: { "old.txt": `x\n${line}` } }]],
];

/** In these the files of the base are not all there. */
const PARTIAL: readonly CheckoutState[] = STATES.filter((state) => state !== "full");

describe.each(CHANGES)("a key of the base that is %s is not new", (_, topic) => {
  let world: SmallWorld;
  beforeAll(async () => {
    const files = { "old.txt": `one\n${line}`, "README.md": "# Shop\n", "data/big.txt": "x\n".repeat(1000) };
    world = await createSmallWorld({ base: { files }, topic, keys: [OLD] });
  });
  afterAll(() => world.close());

  test.each(["full", "default", "none", "blobless", "treeless", "sparse"] as const)("%s", async (state) => {
    const run = await world.scan(await world.workspace(state));
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
    await world.server.publish(world.repository, "octo-org/octo-repo");
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

test.each(PARTIAL)("a push that touches a line near a known key: %s", async (state) => {
  const world = await createSmallWorld({ base: { files: { "old.txt": `one\n${line}` } }, topic: [{ files: { "b.txt": "b\n" } }], keys: [OLD] });
  try {
    const after = await world.repository.commit({ files: { "old.txt": `two\n${line}` } });
    await world.server.publish(world.repository, "octo-org/octo-repo");
    const push = world.events.push({ ref: "refs/heads/main", before: world.base, after });
    const run = await world.scan(await world.workspace(state, { event: push }), {}, push);
    expect(places(run)).toEqual([]);
    expect(run.outputs["result"]).toBe("pass");
  } finally {
    await world.close();
  }
});
