import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Begun, type Call, MemoryWorld } from "./memory-world.ts";

/** What must be true when several runs rotated one secret, in sentences of what is not. */
function untruths(world: MemoryWorld, reports: readonly Begun[]): string[] {
  const wrong: string[] = [];
  const { inUse } = world;
  if (inUse === undefined || inUse.deleted) wrong.push("The secret holds no key that works.");
  const named = reports.flatMap(({ toDelete }) => toDelete);
  for (const { id, name } of world.live.filter((key) => key !== inUse)) {
    if (!named.some((key) => key.id === id || key.name === name)) wrong.push(`Nobody names ${name}.`);
  }
  // A run cannot know that another writes after it; that one can, and says so.
  const overruled = reports.filter(({ rotate, newKey }) => rotate === "rotated" && newKey?.id !== inUse?.id);
  for (const { newKey } of overruled) {
    const others = reports.filter(({ rotate }) => rotate === "unclear");
    if (!others.some(({ toDelete }) => toDelete.some(({ id }) => id === newKey?.id))) {
      wrong.push("One says rotated, its key is not in the secret, and nobody says so.");
    }
  }
  return wrong;
}

describe("two rotations of one secret at once", () => {
  test("in any order of their calls leave a key that works, and no key is lost", async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 900 }), async (scheduler, stepMs) => {
        const world = new MemoryWorld();
        world.turn = async () => {
          await scheduler.schedule(Promise.resolve());
          world.timeMs += stepMs;
        };
        const plan = world.plan();
        const runs = Promise.all([world.rotate(plan), world.rotate(plan)]);
        await scheduler.waitFor(runs);
        const reports = (await runs).map(({ report }) => report);
        const end = reports
          .map(({ rotate }) => rotate)
          .sort()
          .join();
        ends.set(end, (ends.get(end) ?? 0) + 1);
        expect(untruths(world, reports)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    // Mostly one of them rotates, and the other one finds that out before it has changed anything.
    expect(ends.get("failed,rotated")).toBeGreaterThan(300);
    expect([...ends.keys()].sort()).toEqual(["failed,rotated", "failed,unclear", "unclear,unclear"]);
  });

  /** The second run begins before this call of the first, and is over before that goes on. */
  const inside = async (call: Call, k: number) => {
    const world = new MemoryWorld();
    const plan = world.plan();
    let seen = 0;
    let second: Promise<{ report: Begun }> | undefined;
    world.turn = async (name) => {
      if (second !== undefined || name !== call || ++seen !== k) return;
      second = world.rotate(plan);
      await second;
    };
    const first = await world.rotate(plan);
    const reports = [first.report, (await second)?.report].filter((report) => report !== undefined);
    expect(untruths(world, reports)).toEqual([]);
    return { world, ends: reports.map(({ rotate }) => rotate) };
  };

  test.each([
    ["serviceAccount", 1],
    ["createKey", 1],
  ] as [Call, number][])(
    "of which one is done before the other has come to %s (%i): one rotates",
    async (call, k) => {
      const { world, ends } = await inside(call, k);
      expect(ends).toEqual(["failed", "rotated"]);
      expect(world.live).toEqual([world.inUse]);
    },
  );

  test.each([
    ["probe", 1],
    ["prepare", 2],
    ["updatedAt", 2],
    ["updatedAt", 3],
    ["probe", 2],
    ["projectKeys", 2],
    ["deleteKey", 1],
  ] as [Call, number][])(
    "of which one begins when the other has made its key (%s %i): it changes nothing",
    async (call, k) => {
      const { world, ends } = await inside(call, k);
      expect(ends).toEqual(["rotated", "failed"]);
      expect(world.live).toEqual([world.inUse]);
    },
  );

  test("a run with the key of before does nothing, however long ago the other one was", async () => {
    const world = new MemoryWorld();
    const plan = world.plan();
    world.trouble = (call) => (call === "deleteKey" ? { moment: "before", kind: "refused" } : undefined);
    const first = await world.rotate(plan);
    expect(first.report.rotate).toBe("rotated");
    world.trouble = () => undefined;
    const { inUse } = world;
    world.timeMs += 3_600_000;
    const { report } = await world.rotate(plan);
    expect(report.steps[0]).toMatchObject({ trouble: { of: "rotation", why: "changed-meanwhile" } });
    expect(report.toDelete).toMatchObject([
      { id: inUse?.id, which: "new", why: "perhaps-in-use" },
      { id: world.old.id, which: "old", why: "perhaps-in-use" },
    ]);
    expect(world.inUse).toBe(inUse);
  });
});

describe("a key that an earlier run made and never stored", () => {
  const MINUTE_MS = 60_000;

  async function leftBehind() {
    const world = new MemoryWorld();
    world.verdict = () => "no-credit";
    world.trouble = (call) => (call === "deleteKey" ? { moment: "before", kind: "refused" } : undefined);
    await world.rotate();
    const left = world.live[1];
    expect(world.live).toEqual([world.old, left]);
    world.verdict = () => "valid";
    world.trouble = () => undefined;
    return { world, left };
  }

  test("may for some minutes be of a run that goes on: nothing is begun", async () => {
    const { world } = await leftBehind();
    world.timeMs += 10 * MINUTE_MS;
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "failed", newKey: undefined });
    expect(report.steps[0]?.trouble).toEqual({ of: "rotation", why: "another-rotation" });
    expect(world.keys).toHaveLength(2);
  });

  test("is named, and no other is made, until a person has deleted it", async () => {
    const { world, left } = await leftBehind();
    for (const minutes of [30, 24 * 60]) {
      world.timeMs += minutes * MINUTE_MS;
      for (const dryRun of [true, false]) {
        const { report } = await world.rotate({ dryRun });
        expect(report).toMatchObject({
          rotate: "failed",
          newKey: undefined,
          toDelete: [{ id: left?.id, name: left?.name, which: "new", why: "left-over" }],
        });
        expect(report.steps[0]?.trouble).toEqual({ of: "rotation", why: "leftover-keys" });
      }
      expect(world.live).toEqual([world.old, left]);
    }
    if (left) left.deleted = true;
    expect((await world.rotate()).report.rotate).toBe("rotated");
    expect(world.live).toEqual([world.inUse]);
  });

  test("for another secret, or in place of another key, keeps nobody from rotating", async () => {
    const { world, left } = await leftBehind();
    world.timeMs += 30 * MINUTE_MS;
    const other = await world.rotate({ secret: "octo/other:repository:OPENAI_API_KEY", dryRun: true });
    expect(other.report.rotate).toBe("planned");
    const unmatched = await world.rotate({ match: { match: "none" }, dryRun: true });
    expect(unmatched.report.rotate).toBe("planned");
    expect(left?.deleted).toBe(false);
  });

  test("does not become more with every run that cannot store", async () => {
    const world = new MemoryWorld();
    world.trouble = (call) => (call === "store" ? { moment: "before", kind: "unreachable" } : undefined);
    for (let day = 0; day < 5; day++) {
      await world.rotate();
      expect(world.live).toHaveLength(2);
      world.timeMs += 24 * 60 * MINUTE_MS;
    }
  });

  test("is nobody's but a person's to delete, whatever the clocks say", async () => {
    const world = new MemoryWorld();
    const clock = { ...world.clock, now: () => new Date(world.timeMs + 24 * 60 * MINUTE_MS) };
    let other: Promise<unknown> | undefined;
    world.turn = async (call) => {
      if (other !== undefined || call !== "probe") return;
      other = world.rotate({}, { clock });
      await other;
    };
    await world.rotate();
    expect(world.inUse?.deleted).toBe(false);
  });
});
