import { expect, test } from "@jest/globals";
import type { RequestFilter } from "../../support/github/server.ts";
import { day, KEY_NAME, type RotationWorld, rotationWorld } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// Two runs that rotate the same secret at the same time, in the same second by GitHub's clock: neither may take away
// what the other has stored, and every key that is left is named.

const PUT: RequestFilter = { operation: "actions/create-or-update-repo-secret" };

async function bothAtOnce(world: RotationWorld, hold: RequestFilter | undefined): Promise<RunReport[]> {
  world.setNow(day(90));
  if (hold !== undefined) void world.github.holdUntil(2, hold);
  const options = { timeoutMs: 150_000 };
  return await Promise.all([world.rotate(options), world.rotate(options)]);
}

test.concurrent.each<[string, RequestFilter | undefined]>([
  ["as they come", undefined],
  ["both look at the secret before either writes it", { operation: "actions/get-repo-public-key" }],
  ["both write it", PUT],
])(
  "%s",
  async (_, hold) => {
    const world = await rotationWorld();
    try {
      const reports = await bothAtOnce(world, hold);
      expect(world.withoutKey).toEqual([]);
      expect(world.organization.isLive(world.secretValue())).toBe(true);
      const spare = (): string[] =>
        [...world.organization.keys("made-by-api"), world.key]
          .filter((key) => key.deletedAt === undefined && key.value !== world.secretValue())
          .map(({ id }) => id);
      const told = reports.flatMap(({ log, rawSummary }) => [...log, rawSummary]).join("\n");
      expect(spare().filter((id) => !told.includes(id))).toEqual([]);
      // A run that says that it replaced the key has replaced it.
      const rotated = reports.filter(({ outputs }) => outputs["rotated"] === "true");
      const values = world.github.secretValues(world.secretAt, KEY_NAME);
      expect(rotated.length).toBeLessThanOrEqual(values.length - 1);

      world.setNow(day(91));
      const next = await world.rotate();
      expect(next.outputs).toMatchObject({ result: "pass", rotation: "ok" });
      expect(world.organization.isLive(world.secretValue())).toBe(true);
      const toldNext = [...next.log, next.rawSummary].join("\n");
      expect(spare().filter((id) => !toldNext.includes(id))).toEqual([]);
      expect([world.organization.violations, world.github.violations]).toEqual([[], []]);
    } finally {
      await world.close();
    }
  },
  300_000,
);
