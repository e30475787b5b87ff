import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DAY_MS } from "../../src/days.ts";
import { assess, isAhead, type KeyDates } from "../../src/rotation/age.ts";
import "../support/property-seed.ts";

const POLICY = { maxAgeDays: 90, warnDays: 14 };
const CREATED = new Date("2026-03-01T09:30:00Z");
const key = (createdAt: Date, expiresAt?: Date): KeyDates => ({ source: "record", createdAt, expiresAt });
const later = (date: Date, days: number, ms = 0): Date => new Date(date.getTime() + days * DAY_MS + ms);

describe("a key without an end of its own", () => {
  test.each([
    ["when it is made", 0, 0, "ok", 0, 90],
    ["a second before its first day is over", 1, -1000, "ok", 0, 89],
    ["a day later", 1, 0, "ok", 1, 89],
    ["a millisecond before it is warned about", 76, -1, "ok", 75, 14],
    ["on the day of the warning", 76, 0, "soon", 76, 14],
    ["a moment later", 76, 1, "soon", 76, 13],
    ["on its last day", 89, 0, "soon", 89, 1],
    ["in the afternoon of it", 89, DAY_MS / 2, "soon", 89, 0],
    ["a millisecond before it is due", 90, -1, "soon", 89, 0],
    ["when it is due", 90, 0, "due", 90, 0],
    ["a millisecond after that", 90, 1, "due", 90, -1],
    ["a day after that", 91, 0, "due", 91, -1],
    ["long after that", 400, 0, "due", 400, -310],
  ] as const)("%s", (_, days, ms, state, ageDays, daysLeft) => {
    const age = assess(key(CREATED), POLICY, later(CREATED, days, ms));
    expect(age).toMatchObject({ state, ends: "age", ageDays, daysLeft, dueAt: later(CREATED, 90) });
  });

  test("is never warned about on the day that it is made with no days of warning", () => {
    const policy = { maxAgeDays: 1, warnDays: 0 };
    expect(assess(key(CREATED), policy, later(CREATED, 1, -1)).state).toBe("ok");
    expect(assess(key(CREATED), policy, later(CREATED, 1)).state).toBe("due");
  });
});

describe("a key that expires", () => {
  const end = later(CREATED, 30);
  test.each([
    ["long before", 10, 0, "ok", 20],
    ["on the day of the warning", 16, 0, "soon", 14],
    ["in its last hour", 30, -3_600_000, "soon", 0],
    ["when it ends", 30, 0, "due", 0],
    ["afterwards", 33, 0, "due", -3],
  ] as const)("%s", (_, days, ms, state, daysLeft) => {
    const age = assess(key(CREATED, end), POLICY, later(CREATED, days, ms));
    expect(age).toMatchObject({ state, ends: "expiry", daysLeft, dueAt: end });
  });

  test("ends by its age when it would live longer than allowed", () => {
    const age = assess(key(CREATED, later(CREATED, 365)), POLICY, later(CREATED, 91));
    expect(age).toMatchObject({ state: "due", ends: "age", daysLeft: -1 });
  });

  test("ends by its expiry when both fall together", () => {
    expect(assess(key(CREATED, later(CREATED, 90)), POLICY, later(CREATED, 80)).ends).toBe("expiry");
  });
});

describe("calendars and clocks", () => {
  test("a leap day is a day", () => {
    const age = assess(key(new Date("2028-02-28T00:00:00Z")), POLICY, new Date("2028-03-01T00:00:00Z"));
    expect(age.ageDays).toBe(2);
    expect(age.dueAt.toISOString()).toBe("2028-05-28T00:00:00.000Z");
  });

  test("a date of creation of today's in the first time zone counts as now", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const createdAt = new Date("2026-11-23T00:00:00Z");
    expect(isAhead(createdAt, now)).toBe(false);
    expect(assess(key(createdAt), POLICY, now)).toMatchObject({ state: "ok", ageDays: 0 });
  });

  test.each([
    [-1000, false],
    [0, false],
    [36, false],
    [36.01, true],
    [24 * 365, true],
  ])("%s hours ahead: something is wrong: %s", (hours, expected) => {
    expect(isAhead(new Date(CREATED.getTime() + hours * 3_600_000), CREATED)).toBe(expected);
  });
});

test("over all dates and policies", () => {
  const at = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(
      at,
      fc.option(at, { nil: undefined }),
      at,
      fc.integer({ min: 1, max: 3650 }),
      fc.integer({ min: 0, max: 3650 }),
      (createdAt, expiresAt, now, maxAgeDays, warnDays) => {
        const age = assess(key(createdAt, expiresAt), { maxAgeDays, warnDays }, now);
        const isOld = now.getTime() - createdAt.getTime() >= maxAgeDays * DAY_MS;
        const hasEnded = expiresAt !== undefined && now >= expiresAt;
        expect(age.state === "due").toBe(isOld || hasEnded);
        expect(age.dueAt <= now).toBe(age.state === "due");
        if (age.state === "ok") expect(age.daysLeft).toBeGreaterThanOrEqual(warnDays);
        if (age.state === "soon") expect(age.daysLeft).toBeLessThanOrEqual(warnDays);
        expect(age.ageDays).toBeGreaterThanOrEqual(0);
        // A day later it is a day less, and never better.
        const nextDay = assess(key(createdAt, expiresAt), { maxAgeDays, warnDays }, later(now, 1));
        expect(nextDay.daysLeft).toBe(age.daysLeft - 1);
        const rank = { ok: 0, soon: 1, due: 2 };
        expect(rank[nextDay.state]).toBeGreaterThanOrEqual(rank[age.state]);
      },
    ),
  );
});
