import { describe, expect, test } from "@jest/globals";
import { DAY_MS } from "../../../src/days.ts";
import { CHINESE_TIMELINE } from "../../../src/report/rotation/messages/chinese/timeline.ts";
import { ENGLISH_TIMELINE, type TimelineWords } from "../../../src/report/rotation/messages/timeline.ts";
import { timelineOf } from "../../../src/report/rotation/timeline.ts";
import { type Age, assess } from "../../../src/rotation/age.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const WARN_DAYS = 14;

/** @param expiresInDays from now on */
function aged(ageDays: number, expiresInDays?: number): Age {
  const inDays = (count: number): Date => new Date(NOW.getTime() + count * DAY_MS);
  const expiresAt = expiresInDays === undefined ? undefined : inDays(expiresInDays);
  const dates = { source: "record" as const, createdAt: inDays(-ageDays), expiresAt };
  return assess(dates, { maxAgeDays: 90, warnDays: WARN_DAYS }, NOW);
}

/** The lines that are drawn. */
function drawn(age: Age, words: TimelineWords = ENGLISH_TIMELINE, warnDays = WARN_DAYS): string[] {
  return timelineOf(age, warnDays, NOW, words).filter((line) => line.includes(" :"));
}

test("a young key that never expires needs no picture", () => {
  expect(timelineOf(aged(10), WARN_DAYS, NOW, ENGLISH_TIMELINE)).toEqual([]);
});

test("it is a block of Mermaid in Markdown, with days in UTC", () => {
  const lines = timelineOf(aged(80), WARN_DAYS, NOW, ENGLISH_TIMELINE);
  expect(lines[0]).toBe("```mermaid");
  expect(lines.slice(1, 6)).toEqual([
    "gantt",
    "  accTitle: From the creation of the key to its end",
    "  dateFormat YYYY-MM-DD",
    "  axisFormat %Y-%m-%d",
    "  tickInterval 1month",
  ]);
  expect(lines.slice(-2)).toEqual(["```", ""]);
});

describe("what is drawn", () => {
  test("soon too old", () => {
    expect(drawn(aged(80))).toEqual([
      "  no need to rotate :done, 2026-09-03, 2026-11-18",
      "  rotate soon :active, 2026-11-18, 2026-12-02",
      "  today, 80 days old :milestone, 2026-11-22, 0d",
      "  due 2026-12-02 :crit, milestone, 2026-12-02, 0d",
    ]);
  });

  test("too old, and expiring later: overdue until then", () => {
    expect(drawn(aged(100, 30))).toEqual([
      "  no need to rotate :done, 2026-08-14, 2026-10-29",
      "  rotate soon :active, 2026-10-29, 2026-11-12",
      "  overdue :crit, 2026-11-12, 2026-12-22",
      "  today, 100 days old :milestone, 2026-11-22, 0d",
      "  due 2026-11-12 :crit, milestone, 2026-11-12, 0d",
      "  expires 2026-12-22 :crit, milestone, 2026-12-22, 0d",
    ]);
  });

  test("too old, and never expiring: overdue until today", () => {
    expect(drawn(aged(100))[2]).toBe("  overdue :crit, 2026-11-12, 2026-11-22");
  });

  test("young, with an expiry that comes first: there is no other day to keep in mind", () => {
    expect(drawn(aged(10, 40))).toEqual([
      "  no need to rotate :done, 2026-11-12, 2026-12-18",
      "  rotate soon :active, 2026-12-18, 2027-01-01",
      "  today, 10 days old :milestone, 2026-11-22, 0d",
      "  expires 2027-01-01 :crit, milestone, 2027-01-01, 0d",
    ]);
  });

  test("expired: since when", () => {
    expect(drawn(aged(50, -5))[2]).toBe("  expired :crit, 2026-11-17, 2026-11-22");
  });

  test("a key that was never young enough, and one that is due today, have no empty spans", () => {
    expect(drawn(aged(3, 5))[0]).toBe("  rotate soon :active, 2026-11-19, 2026-11-27");
    expect(drawn(aged(90)).filter((line) => line.includes("overdue"))).toEqual([]);
  });
});

test.each([
  [aged(3, 3), "1day"],
  [aged(30, 5), "1week"],
  [aged(400), "2month"],
  [aged(3650), "16month"],
])("days are named so far apart that they do not overlap, %#", (age, interval) => {
  expect(timelineOf(age, WARN_DAYS, NOW, ENGLISH_TIMELINE)).toContain(`  tickInterval ${interval}`);
});

describe.each([
  ["English", ENGLISH_TIMELINE],
  ["Chinese", CHINESE_TIMELINE],
])("the words in %s", (_, words) => {
  test("have nothing in them that ends a name, or is a day where a name begins", () => {
    const { today, dueOn, expiresOn, ...names } = words;
    for (const text of [
      ...Object.values(names),
      today(1),
      today(80),
      dueOn("2026-12-02"),
      expiresOn("2026-12-02"),
    ]) {
      expect(text).toMatch(/^[^:;#%`\n\d][^:;#%`\n]*$/);
    }
  });

  test("stand in the picture", () => {
    const text = drawn(aged(100, 30), words).join("\n");
    for (const part of [words.young, words.soon, words.due, words.today(100), words.dueOn("2026-11-12")]) {
      expect(text).toContain(part);
    }
  });
});

test("words that would end a name cannot", () => {
  const words = { ...ENGLISH_TIMELINE, soon: "a: b; c #1 %% ```\nclick" };
  expect(drawn(aged(80), words)[1]).toMatch(/^ {2}a {2}b {2}c {2}1 +click :active, 2026-11-18, 2026-12-02$/);
});
