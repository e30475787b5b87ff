import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { ofShard } from "../../src/scan/shard.ts";

const IDS = Array.from({ length: 3000 }, (_, at) => createHash("sha1").update(`${at}`).digest("hex"));

test.each([2, 3, 8, 256])("%d shards have every object once, and about as many each", (count) => {
  const shards = Array.from({ length: count }, (_, at) => ofShard({ index: at + 1, count }));
  const sizes = shards.map((has) => IDS.filter((id) => has?.(id)).length);
  for (const id of IDS) expect(shards.filter((has) => has?.(id))).toHaveLength(1);
  if (count <= 8) for (const size of sizes) expect(size).toBeGreaterThan((IDS.length / count) * 0.8);
});

test("one shard has everything, and nothing is asked", () => {
  expect(ofShard({ index: 1, count: 1 })).toBeUndefined();
});
