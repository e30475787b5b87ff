import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Clock, systemClock } from "../../../src/ports/clock.ts";
import { SECRET_TROUBLES } from "../../support/github/secret-troubles.ts";
import { MemoryWorld, SECRET, type Trouble, untruths } from "./memory-world.ts";
import { nextRun } from "./next-run.ts";

const LOST = ["unreachable", "not-the-api"] as const;

/** Calls of a run in which nothing goes wrong, and those that are made to put things right. */
const MOST_CALLS = 60;

const before = fc.record({
  moment: fc.constant("before" as const),
  kind: fc.constantFrom(...SECRET_TROUBLES),
});
const lost = fc.record({ moment: fc.constant("after" as const), kind: fc.constantFrom(...LOST) });
const later = fc.record({ moment: fc.constant("later" as const), calls: fc.nat(30) });
const throws = fc.constant<Trouble>({ moment: "throws" });

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { arbitrary: before, weight: 4 },
  { arbitrary: lost, weight: 4 },
  { arbitrary: later, weight: 2 },
  { arbitrary: throws, weight: 1 },
);

/** All goes well up to a call; from there on troubles, from now and then to nearly always. */
const troubles = fc
  .tuple(fc.nat(14), fc.integer({ min: 1, max: 8 }))
  .chain(([well, calm]) =>
    fc
      .array(
        fc.oneof({ arbitrary: fc.constant(undefined), weight: calm }, { arbitrary: trouble, weight: 2 }),
        { maxLength: MOST_CALLS },
      )
      .map((plan) => [...Array.from({ length: well }, () => undefined), ...plan]),
  );

/** Only what changes something can be carried out later. */
function at(plan: readonly (Trouble | undefined)[]): MemoryWorld["trouble"] {
  return (call, n) => {
    const one = plan[n];
    const writes = call === "createKey" || call === "deleteKey" || call === "store";
    return one?.moment === "later" && !writes ? { moment: "before", kind: "unreachable" } : one;
  };
}

async function rotated(world: MemoryWorld, matched = true) {
  return await world.rotate(matched ? {} : { match: { match: "none" } });
}

describe("whatever goes wrong, and however often", () => {
  test("the secret holds a key that works, and no key is lost", async () => {
    const seen = { failed: 0, rotated: 0, unclear: 0, planned: 0 };
    await fc.assert(
      fc.asyncProperty(troubles, fc.nat(9), async (plan, unknownFor) => {
        const world = new MemoryWorld();
        world.newKeysUnknownFor = unknownFor;
        world.trouble = at(plan);
        const run = await rotated(world);
        seen[run.report.rotate] += 1;
        expect(untruths(world, run)).toEqual([]);
        // And when all that was on its way has arrived.
        world.arrive();
        const holdsOneOfThem = run.report.rotate === "unclear";
        expect(untruths(world, run).filter((wrong) => !holdsOneOfThem || !/says/.test(wrong))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
    // Each of the ends was come to often enough to mean something.
    for (const end of ["failed", "rotated", "unclear"] as const) expect(seen[end]).toBeGreaterThan(50);
  });

  test("also when the old key's record is not known: then it is not deleted", async () => {
    await fc.assert(
      fc.asyncProperty(troubles, async (plan) => {
        const world = new MemoryWorld();
        world.trouble = at(plan);
        const { report } = await rotated(world, false);
        world.arrive();
        expect(world.old.deleted).toBe(false);
        expect(world.inUse?.deleted).toBe(false);
        const { newKey, toDelete } = report;
        for (const { id, name } of world.live.filter((key) => key !== world.inUse && key !== world.old)) {
          expect([newKey?.id, ...toDelete.map((key) => key.id ?? key.name)]).toEqual(
            expect.arrayContaining([expect.stringMatching(new RegExp(`^(?:${id}|${name})$`))]),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

const DAY_MS = 86_400_000;

describe("a run that is killed", () => {
  /** Calls of a run in which nothing goes wrong; `rotate.test.ts` names them. */
  const CALLS = 14;
  const MOMENTS = Array.from({ length: CALLS }, (_, n) => [
    { n, moment: "before" as const },
    { n, moment: "after" as const },
  ]).flat();

  /** From the n-th call on nothing is carried out, and nobody hears of anything. */
  async function killed(world: MemoryWorld, n: number, moment: "before" | "after"): Promise<void> {
    await new Promise<void>((resolve) => {
      world.turn = async () => {
        const now = world.calls.length - 1;
        if (now < n || (now === n && moment === "after")) return;
        resolve();
        await new Promise(() => undefined);
      };
      void world.rotate().then(() => resolve());
    });
    world.turn = async () => undefined;
  }

  const oneDayLater = async (world: MemoryWorld) => {
    world.timeMs += DAY_MS;
    const key = world.inUse?.value ?? "";
    return await nextRun({
      ...{ admin: world.admin, key, secret: SECRET, now: new Date(world.timeMs) },
      rotate: async (match) => (await world.rotate({ match })).report,
    });
  };

  test.each(MOMENTS)("$moment call $n is carried out leaves a key that works", async ({ n, moment }) => {
    const world = new MemoryWorld();
    await killed(world, n, moment);
    const reached = world.calls.slice(0, n + 1).includes("store") && (moment === "after" || n > 8);
    expect(world.inUse === world.old).toBe(!reached);
    expect(world.inUse?.deleted).toBe(false);

    // The next run finishes what can be finished, and names the rest.
    const leftBehind = world.live.length > 1;
    const { state, named } = await oneDayLater(world);
    expect(state).toBe(reached ? "not-needed" : leftBehind ? "failed" : "rotated");
    expect(world.inUse?.deleted).toBe(false);
    for (const key of world.live.filter((one) => one !== world.inUse)) expect(named).toContain(key.id);
  });

  test("and whose next runs are killed as well leaves a key that works, and all is named in the end", async () => {
    const kill = fc.record({
      n: fc.nat(CALLS),
      moment: fc.constantFrom("before" as const, "after" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 4 }), async (kills) => {
        const world = new MemoryWorld();
        for (const { n, moment } of kills) {
          if (world.inUse !== world.old) break;
          await killed(world, n + world.calls.length, moment);
          expect(world.inUse?.deleted).toBe(false);
          world.timeMs += DAY_MS;
        }
        const { named } = await oneDayLater(world);
        expect(world.inUse?.deleted).toBe(false);
        for (const key of world.live.filter((one) => one !== world.inUse)) expect(named).toContain(key.id);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a job that is cancelled", () => {
  const CALLS = 14;

  /** The clock of a job whose last seconds are short. */
  function cancelledAt(world: MemoryWorld, n: number, hangs: boolean) {
    const cancel = new AbortController();
    world.trouble = (_, now) => {
      if (now !== n) return undefined;
      cancel.abort();
      return hangs ? { moment: "never" } : undefined;
    };
    const clock: Clock = {
      ...world.clock,
      sleep: async (ms, signal) => {
        if (signal.aborted) return;
        // What is counted down to the end of the job takes real time, so that others can come first.
        if (cancel.signal.aborted && ms >= 2_000) await systemClock.sleep(ms / 100, signal);
        else await world.clock.sleep(ms, signal);
      },
    };
    return { cancel: cancel.signal, clock };
  }

  test.each(Array.from({ length: CALLS }, (_, n) => n))(
    "at call %i begins no other step and puts away what it made",
    async (n) => {
      const world = new MemoryWorld();
      const run = await world.rotate({}, cancelledAt(world, n, false));
      expect(untruths(world, run)).toEqual([]);
      const made = world.keys.length > 1;
      const stored = world.inUse !== world.old;
      expect(run.report.rotate).toBe(!stored ? "failed" : n < 10 ? "unclear" : "rotated");
      // What is still asked for serves to know how things stand, and to delete what was made.
      const afterwards = world.calls.slice(n + 1);
      expect(afterwards.filter((call) => ["createKey", "probe", "store"].includes(call))).toEqual([]);
      if (n < CALLS - 1) {
        const { trouble } = run.report.steps.find(({ outcome }) => outcome !== "done") ?? {};
        expect(trouble).toEqual({ of: "rotation", why: "cancelled" });
      }
      if (made && !stored) expect(world.live).toEqual([world.old]);
    },
  );

  test.each(Array.from({ length: CALLS }, (_, n) => n))(
    "while call %i hangs is over in the time that is left",
    async (n) => {
      const world = new MemoryWorld();
      const run = await world.rotate({}, cancelledAt(world, n, true));
      expect(untruths(world, run)).toEqual([]);
      const state = world.inUse === world.old && n < 8 ? "failed" : n < 11 ? "unclear" : "rotated";
      expect(run.report.rotate).toBe(state);
      const { trouble } = run.report.steps.find(({ outcome }) => outcome !== "done") ?? {};
      // A probe that was cut off says nothing about the key.
      if (n === 5 || n === 10) expect(trouble).toEqual({ of: "rotation", why: "cancelled" });
      // What hangs does not take the time in which the new key is deleted.
      if (n > 4 && n < 8) expect(run.report.toDelete).toEqual([]);
      if (n === 4) expect(run.report.toDelete).toMatchObject([{ id: undefined, why: "perhaps-created" }]);
      if (n === 13) expect(run.report).toMatchObject({ oldKey: "deleted", toDelete: [] });
      else if (n > 10) expect(run.report.toDelete).toMatchObject([{ id: world.old.id, why: "not-deleted" }]);
    },
  );

  test("while the answer of the writing is lost sends it no second time", async () => {
    const world = new MemoryWorld();
    const cancel = new AbortController();
    world.trouble = (call) => {
      if (call !== "store") return undefined;
      cancel.abort();
      return { moment: "before", kind: "unreachable" };
    };
    // Whose last seconds are long enough to send it again.
    const clock: Clock = {
      ...world.clock,
      sleep: async (ms, signal) => await systemClock.sleep(ms / 100, signal),
    };
    const run = await world.rotate({}, { cancel: cancel.signal, clock });
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("unclear");
    expect(world.calls.filter((call) => call === "store")).toHaveLength(1);
  });

  test("before it began does nothing", async () => {
    const world = new MemoryWorld();
    const run = await world.rotate({}, { cancel: AbortSignal.abort() });
    expect(run.report).toMatchObject({ rotate: "failed", toDelete: [] });
    expect(world.calls).toEqual([]);
    expect(untruths(world, run)).toEqual([]);
  });
});
