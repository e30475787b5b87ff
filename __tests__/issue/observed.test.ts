import { describe, expect, test } from "@jest/globals";
import { type RotationState, VERDICTS, type Verdict } from "../../src/contract.ts";
import { observedStanding } from "../../src/issue/observed.ts";
import { merge } from "../../src/issue/standing.ts";
import type { Remark, RotationResult } from "../../src/rotation/result.ts";

function rotation(state: RotationState, extra: Partial<RotationResult> = {}): RotationResult {
  return {
    keyName: "KEY",
    state,
    reason: "young",
    age: undefined,
    lookup: { lookup: "answered", match: { match: "none" } },
    remarks: [],
    spendingRead: true,
    rotate: undefined,
    ...extra,
  };
}

const seen = (verdict: Verdict, requirementMet = true) => ({ verdict, requirementMet, models: ["m"] });
const FOUND: RotationResult["lookup"] = {
  lookup: "answered",
  match: {
    match: "found",
    record: {
      id: "key_1",
      list: "project",
      projectId: "proj_1",
      name: "",
      redactedValue: "",
      createdAt: new Date(0),
      expiresAt: undefined,
      lastUsedAt: undefined,
      owner: "unknown",
      serviceAccountId: undefined,
      ownerHasAccess: undefined,
    },
  },
};

describe("the key", () => {
  /** What proves nothing about a key must neither open an issue nor close one. */
  const UNSEEN: readonly Verdict[] = ["rate-limited", "skipped", "unreachable", "unknown"];
  const WELL: readonly Verdict[] = ["valid", "restricted"];

  test.each(VERDICTS)("%s", (verdict) => {
    const { key } = observedStanding(seen(verdict), undefined);
    expect(key).toBe(UNSEEN.includes(verdict) ? undefined : WELL.includes(verdict) ? "well" : verdict);
  });

  test("restricted is unusable when something required is missing, valid then says nothing of credit", () => {
    expect(observedStanding(seen("restricted", false), undefined).key).toBe("restricted");
    expect(observedStanding(seen("valid", false), undefined).key).toBeUndefined();
  });

  test("nothing is known of a key that was not validated", () => {
    expect(observedStanding(undefined, rotation("ok")).key).toBeUndefined();
  });

  test("a key that was just replaced is well, whatever the old one was", () => {
    const rotate = {
      rotate: "rotated",
      steps: [],
      newKey: undefined,
      oldKey: "deleted",
      toDelete: [],
    } as const;
    expect(observedStanding(seen("invalid"), rotation("ok", { rotate })).key).toBe("well");
    const failed = { ...rotate, rotate: "failed" } as const;
    expect(observedStanding(seen("invalid"), rotation("due", { rotate: failed })).key).toBe("invalid");
  });
});

describe("rotation", () => {
  test.each(["ok", "soon", "due"] as const)("%s", (state) => {
    expect(observedStanding(undefined, rotation(state)).rotation).toBe(state);
  });

  test("unknown, or not asked for, says nothing", () => {
    expect(observedStanding(seen("valid"), rotation("unknown")).rotation).toBeUndefined();
    expect(observedStanding(seen("valid"), undefined).rotation).toBeUndefined();
  });
});

describe("what is ahead", () => {
  const remark = (...remarks: Remark[]): RotationResult => rotation("ok", { remarks });
  const model: Remark = { remark: "model-shuts-down", model: "m", date: "2027-01-14", days: 3 };

  test("models, limits and keys that were left, in one order", () => {
    const all = remark(
      { remark: "leftover-keys", ids: ["key_1"] },
      { remark: "spend-limit-near", scope: "project", percent: 90 },
      model,
    );
    expect(observedStanding(seen("valid"), all).ahead).toEqual(["model", "spend-limit", "leftover-key"]);
  });

  test("a limit that is reached", () => {
    const reached = remark({ remark: "spend-limit-reached", scope: "organization", percent: 100 });
    expect(observedStanding(seen("valid"), reached).ahead).toEqual(["spend-limit"]);
  });

  test("advice is no matter of its own", () => {
    const advice = remark({ remark: "unused", days: "never" }, { remark: "owned-by-person" });
    expect(observedStanding(seen("valid"), advice).ahead).toEqual([]);
  });

  test("a key to delete after a rotation", () => {
    const rotate = {
      rotate: "rotated",
      steps: [],
      newKey: undefined,
      oldKey: "kept",
      toDelete: [{ id: "key_1", name: undefined, which: "old", why: "not-deleted" }],
    } as const;
    expect(observedStanding(seen("valid"), rotation("ok", { rotate })).ahead).toEqual(["leftover-key"]);
    const none = { ...rotate, toDelete: [] };
    expect(observedStanding(seen("valid"), rotation("ok", { rotate: none })).ahead).toEqual([]);
  });

  test("nothing is said where this run could not look at anything", () => {
    const blind = { rotate: { rotate: "not-begun", why: "not-needed" }, spendingRead: false } as const;
    const standing = observedStanding(
      { ...seen("unreachable"), models: undefined },
      rotation("unknown", blind),
    );
    expect(standing.ahead).toBeUndefined();
    expect(observedStanding(seen("valid"), undefined).ahead).toBeUndefined();
  });

  test.each([
    ["models that were not listed", { models: undefined }, {}, ["model"]],
    ["spend limits that could not be read", {}, { spendingRead: false }, ["spend-limit"]],
    [
      "keys that were left, where the key's record is not known",
      {},
      { rotate: { rotate: "not-begun", why: "not-needed" } as const },
      ["leftover-key"],
    ],
    ["nothing, where all could be seen", {}, { lookup: FOUND }, []],
    [
      "nothing, where keys are made and the key's record is known",
      {},
      { lookup: FOUND, rotate: { rotate: "not-begun", why: "not-needed" } as const },
      [],
    ],
    [
      "keys that were left, where nothing answered",
      {},
      {
        lookup: { lookup: "not-asked" } as const,
        rotate: { rotate: "not-begun", why: "not-needed" } as const,
      },
      ["leftover-key"],
    ],
  ])("a run cannot tell of %s", (_, key, extra, unseen) => {
    const standing = observedStanding({ ...seen("valid"), ...key }, rotation("ok", extra));
    expect(standing).toMatchObject({ ahead: [], unseen });
    // What an earlier run knew of these holds, of others not.
    const all = { key: "well", rotation: "ok", ahead: ["model", "spend-limit", "leftover-key"] } as const;
    expect(merge(all, standing).ahead).toEqual(unseen);
  });

  test("what was seen is no longer unseen", () => {
    const standing = observedStanding(seen("valid"), {
      ...remark({ remark: "spend-limit-near", scope: "project", percent: 90 }),
      spendingRead: false,
    });
    expect(standing).toMatchObject({ ahead: ["spend-limit"], unseen: [] });
  });
});
