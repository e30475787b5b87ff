import { describe, expect, test } from "@jest/globals";
import { type RotationState, VERDICTS, type Verdict } from "../../src/contract.ts";
import { observedStanding } from "../../src/issue/observed.ts";
import { merge } from "../../src/issue/standing.ts";
import type { AdminTroubleKind } from "../../src/ports/admin.ts";
import type { Remark, RotationReason, RotationResult } from "../../src/rotation/result.ts";

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
    const reached = remark({ remark: "spend-limit-reached", scope: "organization" });
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
    const all = {
      key: "well",
      rotation: "ok",
      sight: "clear",
      ahead: ["model", "spend-limit", "leftover-key"],
    } as const;
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

describe("sight", () => {
  const NOTHING = { lookup: "not-asked" } as const;
  const trouble = (kind: AdminTroubleKind): Partial<RotationResult> => ({
    reason: "admin-trouble",
    lookup: {
      lookup: "trouble",
      trouble: { kind, status: undefined, code: "", requestId: "", message: "" },
    },
  });
  const wrongKind = { lookup: { lookup: "unusable-admin-key", why: "wrong-kind" } } as const;
  const age = {} as NonNullable<RotationResult["age"]>;
  const sightIn = (
    extra: Partial<RotationResult>,
    validation?: Parameters<typeof observedStanding>[0],
    mayLackSecrets = false,
  ): unknown => observedStanding(validation, rotation("unknown", extra), mayLackSecrets).sight;

  test.each(["refused", "under-privileged", "blocked", "not-found", "invalid-request"] as const)(
    "an admin key that is %s lasts: blind, also where created-at tells the age",
    (kind) => {
      expect(sightIn(trouble(kind))).toBe("blind");
      expect(sightIn({ ...trouble(kind), reason: "young", age })).toBe("blind");
    },
  );

  test.each(["rate-limited", "unreachable", "not-the-api", "cancelled"] as const)(
    "an Admin API that is %s passes: nothing is said, neither of blindness nor of sight",
    (kind) => {
      expect(sightIn(trouble(kind))).toBeUndefined();
      expect(sightIn({ ...trouble(kind), reason: "young", age })).toBeUndefined();
    },
  );

  test.each<[string, Partial<RotationResult>, "clear" | "blind" | undefined]>([
    ["an age by the record", { age, lookup: FOUND }, "clear"],
    ["an age by created-at alone", { age, lookup: NOTHING }, "clear"],
    ["an age by created-at, where no record was found", { age }, "clear"],
    ["no key at all", { reason: "keyless", lookup: NOTHING }, "clear"],
    ["a key that was just replaced", { reason: "rotated", age }, "clear"],
    ["neither admin-key nor created-at", { reason: "no-source", lookup: NOTHING }, "blind"],
    ["no key to ask about", { reason: "no-key", lookup: NOTHING }, "blind"],
    ["no record", { reason: "no-record" }, "blind"],
    ["several records", { reason: "ambiguous-record" }, "blind"],
    ["records that show too little", { reason: "unclear-records" }, "blind"],
    ["what is no admin key", { reason: "admin-key-wrong-kind", ...wrongKind }, "blind"],
    ["what is no admin key, beside created-at", { reason: "young", age, ...wrongKind }, "blind"],
    ["created-at in the future", { reason: "created-in-future", lookup: NOTHING }, "blind"],
    ["a runner's clock that is off", { reason: "clock-differs", lookup: FOUND }, undefined],
  ])("%s", (_, extra, sight) => {
    expect(sightIn(extra)).toBe(sight);
  });

  test.each<[RotationReason, Verdict, "blind" | undefined]>([
    ["no-record", "invalid", undefined],
    ["ambiguous-record", "no-credit", undefined],
    ["unclear-records", "invalid", undefined],
    ["no-key", "missing", undefined],
    ["no-key", "malformed", undefined],
    ["no-key", "skipped", undefined],
    ["no-record", "valid", "blind"],
    ["no-record", "unreachable", "blind"],
    ["no-source", "invalid", "blind"],
    ["unclear-records", "invalid", undefined],
  ])("%s of a key that is %s", (reason, verdict, sight) => {
    expect(sightIn({ reason }, seen(verdict))).toBe(sight);
  });

  test("a secret that is not there may be one that GitHub did not give", () => {
    expect(
      observedStanding(undefined, rotation("unknown", { reason: "no-source", lookup: NOTHING })).sight,
    ).toBe("blind");
    expect(sightIn({ reason: "no-source", lookup: NOTHING }, undefined, true)).toBeUndefined();
    expect(sightIn({ reason: "no-key", lookup: NOTHING }, undefined, true)).toBeUndefined();
    expect(sightIn(trouble("refused"), undefined, true)).toBe("blind");
  });

  test("but where secrets are given, it is missing", () => {
    expect(
      observedStanding(undefined, rotation("unknown", { reason: "no-source", lookup: NOTHING })).sight,
    ).toBe("blind");
  });

  test("nothing is said of it by a run that did not look", () => {
    expect(observedStanding(seen("valid"), undefined).sight).toBeUndefined();
  });
});
