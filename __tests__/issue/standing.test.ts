import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import "../support/property-seed.ts";
import {
  changed,
  isWell,
  mattersOf,
  merge,
  type Standing,
  tells,
  UNKNOWN,
  worsened,
} from "../../src/issue/standing.ts";
import { BLIND, DUE, NO_CREDIT, SOON, WELL } from "./facts.ts";
import { anyStanding } from "./standings.ts";

describe("merge", () => {
  test.each<[string, Standing, Standing, Standing]>([
    ["what is known now counts", DUE, WELL, WELL],
    ["what is not, stays", NO_CREDIT, { ...UNKNOWN, rotation: "due" }, { ...NO_CREDIT, rotation: "due" }],
    [
      "a matter ahead that was not looked at stays, another goes",
      { ...WELL, ahead: ["model", "spend-limit"] },
      { ...WELL, ahead: ["leftover-key"], unseen: ["spend-limit"] },
      { ...WELL, ahead: ["spend-limit", "leftover-key"] },
    ],
    ["an empty list is known", { ...WELL, ahead: ["model"] }, { ...UNKNOWN, ahead: [] }, WELL],
    [
      "in one order",
      UNKNOWN,
      { ...UNKNOWN, ahead: ["leftover-key", "model"] },
      { ...UNKNOWN, ahead: ["model", "leftover-key"] },
    ],
  ])("%s", (_, previous, observed, merged) => {
    expect(merge(previous, observed)).toEqual(merged);
  });

  test("a run that can tell nothing changes nothing, and one that tells all leaves nothing", () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (one, other) => {
        expect(merge(one, UNKNOWN)).toEqual(one);
        expect(merge(merge(one, other), other)).toEqual(merge(one, other));
        expect(tells(merge(one, other))).toBe(tells(one) || tells(other));
      }),
    );
  });
});

test.each<Partial<Standing>>([{ key: "well" }, { rotation: "ok" }, { sight: "clear" }, { ahead: [] }])(
  "a run that knows %j can tell something",
  (known) => {
    expect(tells({ ...UNKNOWN, ...known })).toBe(true);
    expect(tells(UNKNOWN)).toBe(false);
  },
);

test.each<[string, Standing, readonly string[]]>([
  ["nothing known", UNKNOWN, []],
  ["all well", WELL, []],
  ["soon due", SOON, ["rotation:soon"]],
  [
    "the key first",
    { ...DUE, key: "invalid", sight: "blind", ahead: ["spend-limit"] },
    ["key:invalid", "rotation:due", "sight:blind", "ahead:spend-limit"],
  ],
])("what is the matter: %s", (_, standing, matters) => {
  expect(mattersOf(standing)).toEqual(matters);
  expect(isWell(standing)).toBe(matters.length === 0);
});

test.each<[string, Standing, Standing, change: boolean, worse: boolean]>([
  ["well was learnt", UNKNOWN, WELL, false, false],
  ["well is soon due", WELL, SOON, true, true],
  ["soon is due", SOON, DUE, true, true],
  ["due is only soon", DUE, SOON, true, false],
  ["another verdict", NO_CREDIT, { ...WELL, key: "invalid" }, true, true],
  ["one of two is over", { ...DUE, key: "no-credit" }, DUE, true, false],
  ["one more", { ...WELL, ahead: ["model"] }, { ...WELL, ahead: ["model", "leftover-key"] }, true, true],
  ["blind", WELL, BLIND, true, true],
  ["sight is back", BLIND, WELL, true, false],
  ["sight was learnt to be clear", { ...UNKNOWN, key: "well" }, WELL, false, false],
  ["the same", DUE, DUE, false, false],
])("%s: changed, worsened", (_, before, now, change, worse) => {
  expect([changed(before, now), worsened(before, now)]).toEqual([change, worse]);
});

test.each<Partial<Standing>>([{ key: "well" }, { rotation: "ok" }, { sight: "clear" }, { ahead: [] }])(
  "a run that knows %j and nothing else can tell something",
  (known) => {
    expect(tells({ ...UNKNOWN, ...known })).toBe(true);
    expect(tells(UNKNOWN)).toBe(false);
  },
);

test("worse is always a change, and nothing well is worse", () => {
  fc.assert(
    fc.property(anyStanding, anyStanding, (before, now) => {
      if (worsened(before, now)) expect(changed(before, now) && !isWell(now)).toBe(true);
    }),
  );
});
