import { describe, expect, test } from "@jest/globals";
import type { AdminAnswer, AdminPort, SpendLimit } from "../../src/ports/admin.ts";
import { remarkOn, spendRemarks } from "../../src/rotation/spending.ts";

describe("a limit", () => {
  test.each([
    ["nothing spent", 10_000, false, 0, undefined],
    ["just below 80 %", 10_000, false, 7_999, undefined],
    ["80 %", 10_000, false, 8_000, ["spend-limit-near", 80]],
    ["almost all", 10_000, false, 9_999, ["spend-limit-near", 99]],
    ["more than all, not stopped", 10_000, false, 12_345, ["spend-limit-near", 123]],
    ["stopped", 10_000, true, 10_050, ["spend-limit-reached"]],
    ["stopped before the costs are in", 10_000, true, 4_000, ["spend-limit-reached"]],
    ["stopped, costs not readable", 10_000, true, undefined, ["spend-limit-reached"]],
    ["costs not readable", 10_000, false, undefined, undefined],
    ["a limit of nothing", 0, false, 500, undefined],
    ["a limit of nothing, stopped", 0, true, 0, ["spend-limit-reached"]],
  ] as const)("%s", (_, cents, enforcing, spent, expected) => {
    expect(remarkOn("project", { cents, enforcing }, spent)).toEqual(
      expected && {
        remark: expected[0],
        scope: "project",
        ...(expected.length === 2 ? { percent: expected[1] } : {}),
      },
    );
  });
});

describe("limits of an organization and a project", () => {
  const NOW = new Date("2026-11-30T23:59:59Z");
  const given = <T>(value: T): AdminAnswer<T> => ({ answered: true, value });
  const withheld: AdminAnswer<never> = {
    answered: false,
    trouble: { kind: "under-privileged", status: 403, code: "", requestId: "", message: "" },
  };
  const asked: string[] = [];
  function admin(
    limits: Record<string, AdminAnswer<SpendLimit | undefined>>,
    costs: AdminAnswer<number>,
  ): Pick<AdminPort, "spendLimit" | "costs"> {
    asked.length = 0;
    return {
      spendLimit: async (id = "organization") => limits[id] ?? given(undefined),
      costs: async (since, id = "organization") => {
        asked.push(`${id} ${since.toISOString()}`);
        return costs;
      },
    };
  }
  const limit = (cents: number, enforcing = false): AdminAnswer<SpendLimit> => given({ cents, enforcing });

  test("are held against what was spent since the month began in UTC", async () => {
    const port = admin({ organization: limit(1000), proj_1: limit(5000) }, given(900));
    expect(await spendRemarks(port, "proj_1", NOW)).toEqual({
      remarks: [{ remark: "spend-limit-near", scope: "organization", percent: 90 }],
      read: true,
    });
    expect(asked.toSorted()).toEqual([
      "organization 2026-11-01T00:00:00.000Z",
      "proj_1 2026-11-01T00:00:00.000Z",
    ]);
  });

  test("cost no question where there is no limit", async () => {
    expect(await spendRemarks(admin({}, given(900)), "proj_1", NOW)).toEqual({ remarks: [], read: true });
    expect(asked).toEqual([]);
  });

  test("are left out where they may not be read", async () => {
    expect(
      await spendRemarks(admin({ organization: withheld, proj_1: withheld }, given(1)), "proj_1", NOW),
    ).toStrictEqual({ remarks: [], read: false });
    expect(await spendRemarks(admin({ proj_1: limit(1000) }, withheld), "proj_1", NOW)).toEqual({
      remarks: [],
      read: false,
    });
    const stopped = admin({ proj_1: limit(1000, true) }, withheld);
    expect(await spendRemarks(stopped, "proj_1", NOW)).toEqual({
      remarks: [{ remark: "spend-limit-reached", scope: "project" }],
      read: true,
    });
  });

  test("are the organization's alone for a key without a project", async () => {
    const port = admin({ organization: limit(1000) }, given(1000));
    expect(await spendRemarks(port, undefined, NOW)).toEqual({
      remarks: [{ remark: "spend-limit-near", scope: "organization", percent: 100 }],
      read: true,
    });
    expect(asked).toHaveLength(1);
  });
});
