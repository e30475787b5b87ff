import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import "../support/property-seed.ts";
import { type Memory, remember } from "../../src/issue/memory.ts";
import { chooseIssue, type IssuePlan, type OwnIssue, planIssue } from "../../src/issue/plan.ts";
import { changed, isWell, merge, type Standing, tells, UNKNOWN } from "../../src/issue/standing.ts";
import { BLIND, DUE, NO_CREDIT, SOON, WELL } from "./facts.ts";
import { anyStanding } from "./standings.ts";

const NOW = new Date("2026-11-22T06:00:00Z");

function memoryOf(standing: Standing, told = 1): Memory {
  return { ...remember(undefined, standing, NOW), told };
}

function issue(standing: Standing | undefined, how: "open" | "completed" | "dismissed" = "open"): OwnIssue {
  return {
    number: 1,
    isOpen: how === "open",
    isDismissed: how === "dismissed",
    memory: standing && memoryOf(standing),
  };
}

/** What is planned, whether with a comment, and the count that is remembered: `close, told 2`. */
function words(plan: IssuePlan): string {
  const comment = "comment" in plan ? ` ${plan.comment ? "with" : "without"} comment` : "";
  return `${plan.plan}${comment}${"memory" in plan ? `, told ${plan.memory.told}` : ""}`;
}

test.each<[string, OwnIssue | undefined, Standing, string]>([
  ["no issue, well", undefined, WELL, "nothing"],
  ["no issue, nothing known", undefined, UNKNOWN, "nothing"],
  ["no issue, soon", undefined, SOON, "open, told 1"],
  ["no issue, blind", undefined, BLIND, "open, told 1"],
  [
    "open for another matter, blind as well",
    issue(DUE),
    { ...DUE, sight: "blind" },
    "update with comment, told 2",
  ],
  ["open, blind", issue(BLIND), BLIND, "update without comment, told 1"],
  ["open, blind, an API is down", issue(BLIND), UNKNOWN, "leave"],
  [
    "open, blind, a run that only validates",
    issue(BLIND),
    { ...UNKNOWN, key: "well", ahead: [] },
    "update without comment, told 1",
  ],
  ["open, blind, sight is back", issue(BLIND), WELL, "close with comment, told 2"],
  ["open, blind, sight is back and shows that it is due", issue(BLIND), DUE, "update with comment, told 2"],
  ["completed, blind", issue(WELL, "completed"), BLIND, "reopen with comment, told 2"],
  ["dismissed, blind, still so", issue(BLIND, "dismissed"), BLIND, "leave"],
  [
    "dismissed, blind, now due",
    issue(BLIND, "dismissed"),
    { ...BLIND, rotation: "due" },
    "reopen with comment, told 2",
  ],
  ["no issue, something ahead", undefined, { ...WELL, ahead: ["model"] }, "open, told 1"],
  ["open, the same", issue(DUE), DUE, "update without comment, told 1"],
  ["open, worse", issue(SOON), DUE, "update with comment, told 2"],
  ["open, better", issue(DUE), SOON, "update with comment, told 2"],
  ["open, well", issue(DUE), WELL, "close with comment, told 2"],
  ["open, nothing known", issue(DUE), UNKNOWN, "leave"],
  [
    "open, only the other thing is known",
    issue(DUE),
    { ...UNKNOWN, key: "well" },
    "update without comment, told 1",
  ],
  [
    "open, what was the matter is over, the rest not known",
    issue({ ...UNKNOWN, key: "invalid" }),
    { ...UNKNOWN, key: "well" },
    "close with comment, told 2",
  ],
  ["open although it remembers well", issue(WELL), WELL, "close with comment, told 2"],
  ["open, not to be trusted, still bad", issue(undefined), DUE, "update without comment, told 1"],
  ["open, not to be trusted, well", issue(undefined), WELL, "close with comment, told 2"],
  ["completed, well", issue(WELL, "completed"), WELL, "nothing"],
  ["completed, nothing known", issue(WELL, "completed"), UNKNOWN, "nothing"],
  ["completed, bad", issue(WELL, "completed"), DUE, "reopen with comment, told 2"],
  ["completed by a person, the same", issue(DUE, "completed"), DUE, "reopen with comment, told 2"],
  ["completed by a person, well", issue(DUE, "completed"), WELL, "nothing"],
  ["completed, not to be trusted, bad", issue(undefined, "completed"), DUE, "reopen with comment, told 2"],
  ["dismissed, the same", issue(DUE, "dismissed"), DUE, "leave"],
  ["dismissed, another", issue(DUE, "dismissed"), NO_CREDIT, "reopen with comment, told 2"],
  ["dismissed, worse", issue(SOON, "dismissed"), DUE, "reopen with comment, told 2"],
  ["dismissed, better", issue(DUE, "dismissed"), SOON, "update without comment, told 1"],
  ["dismissed, well", issue(DUE, "dismissed"), WELL, "update without comment, told 1"],
  ["dismissed, remembers well, well", issue(WELL, "dismissed"), WELL, "leave"],
  ["dismissed, remembers well, the same again", issue(WELL, "dismissed"), DUE, "reopen with comment, told 2"],
  ["dismissed, nothing known", issue(DUE, "dismissed"), UNKNOWN, "nothing"],
  ["dismissed, not to be trusted, bad", issue(undefined, "dismissed"), DUE, "reopen with comment, told 2"],
])("%s", (_, current, observed, expected) => {
  expect(words(planIssue(current, observed, NOW))).toBe(expected);
});

describe("after a run that told a change and then failed", () => {
  test.each<[string, OwnIssue, told: Standing, observed: Standing, string]>([
    ["open, as told", issue(SOON), DUE, DUE, "update without comment, told 2"],
    ["open, as it was before", issue(SOON), DUE, SOON, "update with comment, told 3"],
    ["open, told to be well, well", issue(DUE), WELL, WELL, "close without comment, told 2"],
    ["open, told to be well, not so", issue(DUE), WELL, DUE, "update with comment, told 3"],
    ["closed, as told", issue(WELL, "completed"), DUE, DUE, "reopen without comment, told 2"],
    ["closed, told otherwise", issue(WELL, "completed"), DUE, NO_CREDIT, "reopen with comment, told 3"],
    ["closed, told to be bad, well", issue(WELL, "completed"), DUE, WELL, "close with comment, told 3"],
    ["dismissed, as told", issue(SOON, "dismissed"), DUE, DUE, "reopen without comment, told 2"],
    ["dismissed, as it was before", issue(SOON, "dismissed"), DUE, SOON, "update with comment, told 3"],
  ])("%s", (_, current, told, observed, expected) => {
    expect(words(planIssue(current, observed, NOW, memoryOf(told, 2)))).toBe(expected);
  });
});

test("of several the oldest open one counts, or else the newest", () => {
  const at = (number: number, how?: "completed"): OwnIssue => ({ ...issue(DUE, how), number });
  expect(chooseIssue([])).toEqual({ current: undefined, duplicates: [] });
  expect(chooseIssue([at(9), at(3, "completed"), at(7)])).toEqual({ current: at(7), duplicates: [at(9)] });
  const closed = [at(3, "completed"), at(8, "completed"), at(5, "completed")];
  for (const [count, newest] of [3, 8, 8].entries()) {
    expect(chooseIssue(closed.slice(0, count + 1))).toMatchObject({
      current: { number: newest },
      duplicates: [],
    });
  }
});

/** A repository in which everything works. */
class Simulation {
  issue: OwnIssue | undefined;
  opened = 0;
  comments: Memory[] = [];

  run(observed: Standing): void {
    const plan = planIssue(this.issue, observed, NOW);
    switch (plan.plan) {
      case "nothing":
      case "leave":
        return;
      case "open":
        this.opened += 1;
        this.issue = { number: 1, isOpen: true, isDismissed: false, memory: plan.memory };
        return;
    }
    if (plan.comment) this.comments.push(plan.memory);
    const { isOpen = false, isDismissed = false } = this.issue ?? {};
    this.issue = {
      number: 1,
      isOpen: plan.plan === "reopen" || (plan.plan === "update" && isOpen),
      isDismissed: plan.plan === "update" && isDismissed,
      memory: plan.memory,
    };
  }
}

describe("any sequence of standings", () => {
  test("opens one issue at most, which is open exactly while something is the matter, and tells every change once", () => {
    fc.assert(
      fc.property(fc.array(anyStanding, { maxLength: 30 }), (standings) => {
        const simulation = new Simulation();
        let known = UNKNOWN;
        let changes = 0;
        for (const observed of standings) {
          const now = merge(known, observed);
          if (changed(known, now)) changes += 1;
          known = now;
          simulation.run(observed);
          expect(simulation.issue?.isOpen ?? false).toBe(!isWell(known));
          if (simulation.issue)
            expect(changed(simulation.issue.memory?.standing ?? UNKNOWN, known)).toBe(false);
          // The opening is told by the issue itself.
          expect(simulation.opened + simulation.comments.length).toBe(changes);
          expect(simulation.opened).toBeLessThanOrEqual(1);
          expect(simulation.comments.map(({ told }) => told)).toEqual(
            simulation.comments.map((_, at) => at + 2),
          );
        }
      }),
    );
  });

  test("and of a person who closes it", () => {
    const act = fc.oneof(anyStanding, fc.constantFrom("completed" as const, "dismissed" as const));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const simulation = new Simulation();
        let known = UNKNOWN;
        for (const one of acts) {
          if (typeof one === "string") {
            if (simulation.issue?.isOpen) {
              simulation.issue = { ...simulation.issue, isOpen: false, isDismissed: one === "dismissed" };
            }
            continue;
          }
          known = merge(known, one);
          simulation.run(one);
          const { isOpen = false, isDismissed = false } = simulation.issue ?? {};
          if (isOpen) expect(isWell(known)).toBe(false);
          if (tells(one) && !isDismissed) expect(isOpen).toBe(!isWell(known));
          expect(simulation.opened).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
