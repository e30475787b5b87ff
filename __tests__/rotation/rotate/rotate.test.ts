import { describe, expect, test } from "@jest/globals";
import { rotationKeyName } from "../../../src/rotation/key-name.ts";
import type { RecordMatch } from "../../../src/rotation/record.ts";
import type { Begun, Call, MemoryKey, Trouble } from "./memory-world.ts";
import { MemoryWorld, PROJECT, SECRET, untruths } from "./memory-world.ts";

const DAY_MS = 86_400_000;

/** Goes wrong at the k-th call of this name, from 1, and only then. */
function once(call: Call, k: number, trouble: Trouble): MemoryWorld["trouble"] {
  let seen = 0;
  return (name) => (name === call && ++seen === k ? trouble : undefined);
}

const always =
  (call: Call, trouble: Trouble): MemoryWorld["trouble"] =>
  (name) =>
    name === call ? trouble : undefined;

const outcomes = ({ steps }: Begun): string => steps.map(({ outcome }) => outcome).join(" ");
const why = ({ steps }: Begun) => steps.map(({ trouble }) => trouble).filter((one) => one !== undefined);

describe("a rotation in which nothing goes wrong", () => {
  test("leaves the new key in the secret, and no other", async () => {
    const world = new MemoryWorld();
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
    expect(outcomes(run.report)).toBe("done done done done done done");
    expect(world.live).toEqual([world.inUse]);
    expect(world.inUse).not.toBe(world.old);
  });

  test("asks for no more than it needs, in this order", async () => {
    const world = new MemoryWorld();
    await world.rotate();
    expect(world.calls).toEqual([
      ...["prepare", "updatedAt", "serviceAccount", "projectKeys"],
      ...["createKey", "probe"],
      ...["prepare", "updatedAt", "store"],
      ...["updatedAt", "probe"],
      ...["projectKeys", "updatedAt", "deleteKey", "projectKeys"],
    ]);
  });

  test("protects the new key before it is used", async () => {
    const world = new MemoryWorld();
    const { protectedKeys } = await world.rotate();
    expect(protectedKeys).toEqual([world.inUse?.value]);
  });

  test.each([
    [90, 14, 104],
    [30, 0, 44],
    [7, 3, 21],
    [30, 20, 50],
    [360, 30, 365],
  ])(
    "of %i days with %i of warning makes a key that lives for %i days",
    async (maxAgeDays, warnDays, days) => {
      const world = new MemoryWorld();
      const { report } = await world.rotate({ maxAgeDays, warnDays });
      const { createdAt, expiresAt } = world.inUse as MemoryKey;
      expect(Number(expiresAt) - Number(createdAt)).toBe(days * DAY_MS);
      expect(report.newKey).toEqual({ id: world.inUse?.id, createdAt, expiresAt });
    },
  );

  test("waits for a new key to get known, for a minute at the most", async () => {
    const world = new MemoryWorld();
    world.newKeysUnknownFor = 6;
    const begunAt = world.timeMs;
    const { report } = await world.rotate();
    expect(report.rotate).toBe("rotated");
    expect(world.timeMs - begunAt).toBeLessThan(65_000);
  });
});

describe("a clock that is far off", () => {
  test.each([-300, -2, 2, 300])("by %i days: the new key shows it, and is deleted", async (days) => {
    const world = new MemoryWorld();
    const clock = { ...world.clock, now: () => new Date(world.timeMs + days * DAY_MS) };
    const run = await world.rotate({}, { clock });
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "failed", toDelete: [] });
    expect(why(run.report)).toEqual([{ of: "rotation", why: "clock-differs" }]);
    expect(world.live).toEqual([world.old]);
    expect(world.calls).not.toContain("store");
  });
});

describe("a dry run", () => {
  const READS = ["prepare", "updatedAt", "serviceAccount", "projectKeys"];

  test("reads what is read before the first change, and writes nothing", async () => {
    const world = new MemoryWorld();
    const run = await world.rotate({ dryRun: true });
    expect(world.calls).toEqual(READS);
    expect(run.report).toMatchObject({ rotate: "planned", oldKey: "kept", newKey: undefined, toDelete: [] });
    expect(outcomes(run.report)).toBe("would would would would would would");
    expect(untruths(world, run)).toEqual([]);
  });

  test("says that a key without a record of its own would be left", async () => {
    const world = new MemoryWorld();
    const { report } = await world.rotate({ dryRun: true, match: { match: "none" } });
    expect(outcomes(report)).toBe("would would would would would left");
    expect(why(report)).toEqual([{ of: "rotation", why: "no-unique-record" }]);
  });

  test.each(READS as Call[])("fails when %s does", async (call) => {
    const world = new MemoryWorld();
    world.trouble = always(call, { moment: "before", kind: "refused" });
    const { report } = await world.rotate({ dryRun: true });
    expect(report.rotate).toBe("failed");
    expect(outcomes(report)).toBe("failed left left left left left");
  });
});

describe("before the first change it is found out that", () => {
  const begun = async (world: MemoryWorld, plan = {}) => {
    const run = await world.rotate(plan);
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("failed");
    expect(world.calls).not.toContain("createKey");
    return why(run.report);
  };

  test("there is no such secret", async () => {
    const world = new MemoryWorld();
    const { writtenAt, value } = world.secret ?? { writtenAt: new Date(), value: "" };
    world.secret = undefined;
    const { report } = await world.rotate();
    world.secret = { writtenAt, value };
    expect(report.rotate).toBe("failed");
    expect(why(report)).toEqual([{ of: "rotation", why: "no-such-secret" }]);
    expect(world.calls).toEqual(["prepare", "updatedAt"]);
  });

  test("there is no such service account", async () => {
    expect(await begun(new MemoryWorld(), { serviceAccountId: "svc_acct_other" })).toMatchObject([
      { of: "admin", trouble: { kind: "not-found" } },
    ]);
  });

  test("the old key's record is gone, as when another run has just rotated it", async () => {
    const world = new MemoryWorld();
    const plan = world.plan();
    const other = world.addKey("another");
    world.write(other.value);
    world.old.deleted = true;
    const { report } = await world.rotate(plan);
    expect(why(report)).toEqual([{ of: "rotation", why: "no-unique-record" }]);
    expect(world.live).toEqual([other]);
  });

  test("the secret was last written before the key was made: it holds another one", async () => {
    const world = new MemoryWorld();
    const other = world.addKey("of the secret");
    world.secret = { value: other.value, writtenAt: new Date(world.old.createdAt.getTime() - 120_000) };
    const { report } = await world.rotate();
    expect(report.rotate).toBe("failed");
    expect(why(report)).toEqual([{ of: "rotation", why: "secret-holds-another-key" }]);
    expect(world.calls).not.toContain("createKey");
    expect(world.live).toEqual([world.old, other]);
  });

  test("the old key's record shows another key", async () => {
    const world = new MemoryWorld();
    const plan = world.plan();
    const match = plan.match as Extract<RecordMatch, { match: "found" }>;
    const record = { ...match.record, redactedValue: `${match.record.redactedValue.slice(0, -1)}#` };
    expect(await begun(world, { match: { match: "found", record } })).toEqual([
      { of: "rotation", why: "no-unique-record" },
    ]);
  });
});

describe("a new key that is not found good", () => {
  test.each(["no-credit", "unreachable", "restricted", "unknown", "blocked"] as const)(
    "is deleted at once: %s",
    async (verdict) => {
      const world = new MemoryWorld();
      world.verdict = () => verdict;
      const run = await world.rotate();
      expect(untruths(world, run)).toEqual([]);
      expect(run.report).toMatchObject({ rotate: "failed", toDelete: [] });
      expect(why(run.report)).toEqual([{ of: "probe", verdict }]);
      expect(world.calls.filter((call) => call === "probe")).toHaveLength(1);
      expect(world.live).toEqual([world.old]);
    },
  );

  test("is deleted when it is not known after a minute", async () => {
    const world = new MemoryWorld();
    world.newKeysUnknownFor = 1_000;
    const begunAt = world.timeMs;
    const { report } = await world.rotate();
    expect(why(report)).toEqual([{ of: "probe", verdict: "invalid" }]);
    expect(world.timeMs - begunAt).toBeGreaterThan(55_000);
    expect(world.live).toEqual([world.old]);
  });

  test("after it was stored keeps the old one, and names both", async () => {
    const world = new MemoryWorld();
    world.verdict = (_, depth) => (depth === "models" ? "invalid" : "valid");
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "unclear", oldKey: "kept" });
    expect(run.report.toDelete).toEqual([
      { id: run.report.newKey?.id, name: world.inUse?.name, which: "new", why: "perhaps-in-use" },
      { id: world.old.id, name: world.old.name, which: "old", why: "perhaps-in-use" },
    ]);
    expect(world.live).toHaveLength(2);
  });
});

describe("an answer that is lost", () => {
  test.each(["unreachable", "not-the-api"] as const)(
    "of the creation (%s): the key is found by its name",
    async (kind) => {
      const world = new MemoryWorld();
      world.trouble = once("createKey", 1, { moment: "after", kind });
      const run = await world.rotate();
      expect(untruths(world, run)).toEqual([]);
      expect(run.report).toMatchObject({ rotate: "failed", newKey: undefined, toDelete: [] });
      expect(world.keys).toHaveLength(2);
      expect(world.live).toEqual([world.old]);
    },
  );

  test("of the creation, which is carried out only later: it is waited for", async () => {
    const world = new MemoryWorld();
    world.trouble = once("createKey", 1, { moment: "later", calls: 2 });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(world.keys).toHaveLength(2);
    expect(world.live).toEqual([world.old]);
  });

  test("of the creation, which is carried out much later: it is named by its name", async () => {
    const world = new MemoryWorld();
    world.trouble = once("createKey", 1, { moment: "later", calls: 1_000 });
    const run = await world.rotate();
    world.arrive();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.toDelete).toEqual([
      { id: undefined, name: world.live[1]?.name, which: "new", why: "perhaps-created" },
    ]);
  });

  test("of the creation with another key of that name before: that one is left alone", async () => {
    const world = new MemoryWorld();
    const clock = { ...world.clock, random: () => 0 };
    const at = world.clock.now();
    const name = rotationKeyName({
      ...{ keyName: "OPENAI_API_KEY", secret: SECRET, random: "00000000", replaces: undefined, at },
    });
    world.timeMs = world.old.createdAt.getTime();
    const twin = world.addKey(name);
    world.timeMs = at.getTime();
    world.trouble = always("createKey", { moment: "after", kind: "unreachable" });
    await world.rotate({ match: { match: "none" } }, { clock });
    expect(world.keys.at(-1)).toMatchObject({ name, deleted: true });
    expect(twin.deleted).toBe(false);
  });

  test("of the creation, and the key that was found cannot be deleted: it is named by its id", async () => {
    const world = new MemoryWorld();
    world.trouble = (call) => {
      if (call === "createKey") return { moment: "after", kind: "unreachable" };
      return call === "deleteKey" ? { moment: "before", kind: "under-privileged" } : undefined;
    };
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    const [, made] = world.keys;
    expect(run.report.toDelete).toEqual([
      { id: made?.id, name: made?.name, which: "new", why: "not-deleted" },
    ]);
  });

  test("of a creation that was refused, it seems, and the list cannot be read: it is named by its name", async () => {
    const world = new MemoryWorld();
    let created = false;
    world.trouble = (call) => {
      created ||= call === "createKey";
      if (call === "createKey") return { moment: "after", kind: "rate-limited" };
      return created ? { moment: "before", kind: "rate-limited" } : undefined;
    };
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.toDelete).toMatchObject([{ id: undefined, which: "new", why: "perhaps-created" }]);
  });

  test("of a creation that the API refused: it is looked for once, and nobody is sent to look", async () => {
    const world = new MemoryWorld();
    world.trouble = once("createKey", 1, { moment: "before", kind: "invalid-request" });
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "failed", toDelete: [] });
    expect(world.calls.filter((call) => call === "projectKeys")).toHaveLength(2);
  });

  test.each(["before", "after"] as const)("of the writing (%s): it is written once more", async (moment) => {
    const world = new MemoryWorld();
    world.trouble = once("store", 1, { moment, kind: "unreachable" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "deleted" });
  });

  test("of the writing, each time: the secret's date tells that it was written", async () => {
    const world = new MemoryWorld();
    world.trouble = always("store", { moment: "after", kind: "unreachable" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "deleted" });
  });

  test("of the writing, each time, and the date has not moved: no key is deleted", async () => {
    const world = new MemoryWorld();
    world.trouble = always("store", { moment: "later", calls: 1_000 });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "unclear", oldKey: "kept" });
    expect(world.inUse).toBe(world.old);
    // What was on its way arrives after the run is over.
    world.arrive();
    expect(untruths(world, run)).toEqual([]);
    expect(world.inUse).not.toBe(world.old);
  });

  test.each(["unreachable", "not-the-api"] as const)(
    "of the writing, each time (%s), proves nothing, whatever the date says",
    async (kind) => {
      const world = new MemoryWorld();
      world.trouble = always("store", { moment: "before", kind });
      const run = await world.rotate();
      expect(untruths(world, run)).toEqual([]);
      expect(run.report.rotate).toBe("unclear");
      expect(world.live).toHaveLength(2);
    },
  );

  test("of the writing, and a refusal after it: no key is deleted", async () => {
    const world = new MemoryWorld();
    let stores = 0;
    world.trouble = (call) => {
      if (call !== "store") return undefined;
      return ++stores === 1 ? { moment: "later", calls: 1_000 } : { moment: "before", kind: "refused" };
    };
    const run = await world.rotate();
    world.arrive();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("unclear");
  });

  test("of the old key's deletion: it is tried again, and gone", async () => {
    const world = new MemoryWorld();
    world.trouble = once("deleteKey", 1, { moment: "after", kind: "unreachable" });
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
  });
});

describe("a refusal", () => {
  test.each(["refused", "under-privileged", "not-found", "invalid-request", "rate-limited"] as const)(
    "to write the secret (%s): the new key is deleted",
    async (kind) => {
      const world = new MemoryWorld();
      world.trouble = always("store", { moment: "before", kind });
      const run = await world.rotate();
      expect(untruths(world, run)).toEqual([]);
      expect(run.report).toMatchObject({ rotate: "failed", toDelete: [] });
      expect(why(run.report)).toMatchObject([{ of: "secrets", trouble: { kind } }]);
      expect(world.live).toEqual([world.old]);
      expect(world.calls.filter((call) => call === "store")).toHaveLength(1);
    },
  );

  test("to write the secret counts for nothing when the date cannot be read", async () => {
    const world = new MemoryWorld();
    let refused = false;
    world.trouble = (call) => {
      refused ||= call === "store";
      return refused && (call === "store" || call === "updatedAt")
        ? { moment: "before", kind: "refused" }
        : undefined;
    };
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("unclear");
    expect(world.live).toHaveLength(2);
  });

  test("to write the secret that was written all the same: no key is deleted", async () => {
    const world = new MemoryWorld();
    world.trouble = always("store", { moment: "after", kind: "under-privileged" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("unclear");
  });

  test("to delete the new key, each time: it is named", async () => {
    const world = new MemoryWorld();
    world.verdict = () => "no-credit";
    world.trouble = always("deleteKey", { moment: "before", kind: "under-privileged" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.toDelete).toMatchObject([
      { id: run.report.newKey?.id, which: "new", why: "not-deleted" },
    ]);
    expect(world.calls.filter((call) => call === "deleteKey").length).toBeGreaterThan(2);
  });

  test("to know the new key that is to be deleted means nothing while it is listed", async () => {
    const world = new MemoryWorld();
    world.verdict = () => "no-credit";
    world.trouble = once("deleteKey", 1, { moment: "before", kind: "not-found" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(world.live).toEqual([world.old]);
  });

  test("to delete the old key, each time: it is named, and the secret is rotated", async () => {
    const world = new MemoryWorld();
    world.trouble = always("deleteKey", { moment: "before", kind: "invalid-request" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({
      rotate: "rotated",
      oldKey: "kept",
      toDelete: [{ id: world.old.id, which: "old", why: "not-deleted" }],
    });
  });

  test("because the old key is not there any more: it is deleted", async () => {
    const world = new MemoryWorld();
    world.turn = async (call) => {
      if (call === "deleteKey") world.old.deleted = true;
    };
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
  });

  test("because the old key is not there, which is still listed: it is named", async () => {
    const world = new MemoryWorld();
    world.trouble = always("deleteKey", { moment: "before", kind: "not-found" });
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "kept" });
  });
});

describe("the old key", () => {
  test.each([
    { match: "none" },
    { match: "ambiguous", count: 2 },
    { match: "unclear", count: 1 },
  ] as RecordMatch[])("is left when its record is not certain: $match", async (match) => {
    const world = new MemoryWorld();
    const { report } = await world.rotate({ match });
    expect(report).toMatchObject({ rotate: "rotated", oldKey: "kept" });
    expect(report.toDelete).toEqual([{ id: undefined, name: undefined, which: "old", why: "not-matched" }]);
    expect(outcomes(report)).toBe("done done done done done left");
    expect(world.calls).not.toContain("deleteKey");
  });

  test("is left when it is an admin key", async () => {
    const world = new MemoryWorld();
    const match = world.plan().match as Extract<RecordMatch, { match: "found" }>;
    const record = { ...match.record, list: "admin", projectId: undefined } as const;
    const { report } = await world.rotate({ match: { match: "found", record } });
    expect(report.oldKey).toBe("kept");
    expect(world.calls).not.toContain("deleteKey");
  });

  test("is left when its record has become another key's meanwhile", async () => {
    const world = new MemoryWorld();
    let lists = 0;
    const projectKeys: MemoryWorld["admin"]["projectKeys"] = async (id) => {
      const answer = await world.admin.projectKeys(id);
      if (++lists === 1 || !answer.answered) return answer;
      const items = answer.value as { id: string }[];
      return {
        answered: true,
        value: items.map((item) => (item.id === world.old.id ? { ...item, redacted_value: "other" } : item)),
      };
    };
    const { report } = await world.rotate({}, { admin: { ...world.admin, projectKeys } as never });
    expect(report).toMatchObject({
      rotate: "rotated",
      oldKey: "kept",
      toDelete: [{ id: world.old.id, why: "not-matched" }],
    });
    expect(world.calls).not.toContain("deleteKey");
  });

  test("is kept when it cannot be seen whether the secret still holds the new one", async () => {
    const world = new MemoryWorld();
    world.trouble = once("updatedAt", 4, { moment: "before", kind: "unreachable" });
    const { report } = await world.rotate();
    expect(report).toMatchObject({
      rotate: "rotated",
      oldKey: "kept",
      toDelete: [{ id: world.old.id, which: "old", why: "not-deleted" }],
    });
    expect(world.calls).not.toContain("deleteKey");
  });

  test("that somebody has deleted meanwhile is gone, and nothing more is asked", async () => {
    const world = new MemoryWorld();
    world.turn = async (call) => {
      if (call === "store") world.old.deleted = true;
    };
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
    expect(world.calls).not.toContain("deleteKey");
  });

  test("of another project is named, and nothing is asked there", async () => {
    const world = new MemoryWorld();
    const match = world.plan().match as Extract<RecordMatch, { match: "found" }>;
    const record = { ...match.record, projectId: "proj_two" };
    const asked: string[] = [];
    const projectKeys = (id: string) => {
      asked.push(id);
      return world.admin.projectKeys(id);
    };
    const admin = { ...world.admin, projectKeys } as never;
    const dry = await world.rotate({ dryRun: true, match: { match: "found", record } }, { admin });
    const { report } = await world.rotate({ match: { match: "found", record } }, { admin });
    expect(report).toMatchObject({
      rotate: "rotated",
      oldKey: "kept",
      toDelete: [{ id: world.old.id, which: "old", why: "not-deleted" }],
    });
    for (const run of [dry.report, report]) {
      expect(run.steps.at(-1)).toMatchObject({
        outcome: "left",
        trouble: { of: "rotation", why: "of-another-project" },
      });
    }
    expect(new Set(asked)).toEqual(new Set([PROJECT]));
    expect(world.calls).not.toContain("deleteKey");
  });

  test("that is deleted, it is said, and still listed is named", async () => {
    const world = new MemoryWorld();
    const deleteKey = async () => ({ answered: true, value: true }) as const;
    const { report } = await world.rotate({}, { admin: { ...world.admin, deleteKey } as never });
    expect(report).toMatchObject({
      rotate: "rotated",
      oldKey: "kept",
      toDelete: [{ id: world.old.id, which: "old", why: "not-deleted" }],
    });
    expect(why(report)).toEqual([{ of: "rotation", why: "still-listed" }]);
  });

  test("that is deleted, it is said, is deleted when the list cannot be read", async () => {
    const world = new MemoryWorld();
    world.trouble = (call) =>
      call === "projectKeys" && world.old.deleted ? { moment: "before", kind: "unreachable" } : undefined;
    const run = await world.rotate();
    expect(untruths(world, run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
    expect(world.calls.filter((call) => call === "deleteKey")).toHaveLength(1);
  });

  test("and the new one are named by the steps that delete and make them", async () => {
    const world = new MemoryWorld();
    const { report } = await world.rotate();
    expect(report.steps.map(({ keyId }) => keyId)).toEqual([
      ...[undefined, world.inUse?.id, undefined, undefined, undefined, world.old.id],
    ]);
  });
});

describe("a secret that somebody else writes meanwhile", () => {
  const writtenAt = (call: Call, k: number) => {
    const world = new MemoryWorld();
    const theirs = world.addKey("theirs");
    let seen = 0;
    world.turn = async (name) => {
      if (name !== call || ++seen !== k) return;
      world.timeMs += 1_000;
      world.write(theirs.value);
    };
    return { world, theirs };
  };

  test("before ours is not written over", async () => {
    const { world, theirs } = writtenAt("probe", 1);
    const { report } = await world.rotate();
    expect(report).toMatchObject({
      rotate: "failed",
      toDelete: [{ id: world.old.id, which: "old", why: "perhaps-in-use" }],
    });
    expect(why(report)).toEqual([{ of: "rotation", why: "changed-meanwhile" }]);
    expect(world.inUse).toBe(theirs);
    expect(world.live).toEqual([world.old, theirs]);
  });

  test("after ours keeps the old key, and names both", async () => {
    const { world, theirs } = writtenAt("probe", 2);
    const { report } = await world.rotate();
    expect(report).toMatchObject({ rotate: "unclear", oldKey: "kept" });
    expect(report.steps.at(-1)).toMatchObject({
      outcome: "left",
      trouble: { of: "rotation", why: "changed-meanwhile" },
    });
    expect(report.toDelete.map(({ id }) => id)).toEqual([report.newKey?.id, world.old.id]);
    expect(world.inUse).toBe(theirs);
    expect(world.live).toHaveLength(3);
  });

  test("and that does not show what was stored: no key is deleted", async () => {
    const world = new MemoryWorld();
    const secrets = { ...world.secrets, store: async () => ({ answered: true, value: true }) as const };
    const run = await world.rotate({}, { secrets });
    expect(untruths(world, run)).toEqual([]);
    expect(run.report.rotate).toBe("unclear");
    expect(why(run.report)).toEqual([{ of: "rotation", why: "not-stored" }]);
  });
});

describe("answers that cannot be", () => {
  test("a new key with the id of one that was there before is nobody's to delete", async () => {
    const world = new MemoryWorld();
    const createKey: MemoryWorld["admin"]["createKey"] = async () => ({
      answered: true,
      value: { id: world.old.id, value: "nothing", createdAt: new Date(), expiresAt: undefined },
    });
    const { report } = await world.rotate({}, { admin: { ...world.admin, createKey } as never });
    expect(report.rotate).toBe("failed");
    expect(why(report)).toEqual([{ of: "rotation", why: "record-is-the-new-key" }]);
    expect(world.live).toEqual([world.old]);
    expect(world.calls).not.toContain("deleteKey");
  });

  test("a list with something in it that is no key proves nothing", async () => {
    const world = new MemoryWorld();
    const projectKeys = async () => ({ answered: true, value: [null] }) as const;
    const { report } = await world.rotate({}, { admin: { ...world.admin, projectKeys } as never });
    expect(why(report)).toMatchObject([{ of: "admin", trouble: { kind: "not-the-api" } }]);
  });
});

describe("what is called and should not fail", () => {
  test("onStep", async () => {
    const world = new MemoryWorld();
    const onStep = () => {
      throw new Error("No line can be written.");
    };
    const { report } = await world.rotate({}, { onStep });
    expect(report.rotate).toBe("rotated");
    expect(world.live).toEqual([world.inUse]);
  });

  test("protect: a key that cannot be protected is not used, and deleted", async () => {
    const world = new MemoryWorld();
    const protect = () => {
      throw new Error("Nothing can be masked.");
    };
    const { report } = await world.rotate({}, { protect });
    expect(report.rotate).toBe("failed");
    expect(world.calls).not.toContain("probe");
    expect(world.calls).not.toContain("store");
    expect(world.keys).toHaveLength(2);
    expect(world.live).toEqual([world.old]);
  });
});
