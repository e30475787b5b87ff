import { afterEach, describe, expect, test } from "@jest/globals";
import type { GuardOptions } from "../../support/guard.ts";
import { ORGANIZATION_ID } from "../../support/openai-org/organization.ts";
import { type Expected, expectDiscreet, expectRun, expectUnwritten } from "../../support/rotation-expect.ts";
import { DAY_MS, day, type RotationWorld, rotationWorld, START } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// How old a key is by OpenAI's record, over TLS and through the bundle. Nothing is ever written.

let w: RotationWorld;
afterEach(async () => {
  expectUnwritten(w);
  await w.close();
});

const look = async (options: GuardOptions = {}): Promise<RunReport> => expectDiscreet(await w.run(options));

const CREATED = "2026-11-01T08:00:00Z";

describe("by OpenAI's record", () => {
  test.each<[number, Expected["rotation"], number, RegExp, Record<string, string>?]>([
    [0, "ok", 89, /^OPENAI_API_KEY is 0 days old \(created on 2026-11-01, by OpenAI's record\)/],
    [75, "ok", 14, /need not be rotated before 2027-01-30 \(in 14 days\)/],
    [76, "soon", 13, /is due for rotation on 2027-01-30 \(in 13 days; max-age-days: 90\)/],
    [89, "soon", 0, /89 days old/],
    [90, "due", -1, /90 days old .* has been due for rotation/],
    [400, "due", -311, /400 days old .* since 2027-01-30/],
    [29, "ok", 0, /need not be rotated before 2026-12-01/, { "max-age-days": "30", "warn-days": "0" }],
    [30, "due", -1, /max-age-days: 30/, { "max-age-days": "30", "warn-days": "0" }],
    [300, "soon", 64, /in 64 days/, { "max-age-days": "365", "warn-days": "65" }],
  ])("day %i: %s, %i days left", async (n, rotation, left, says, inputs = {}) => {
    w = await rotationWorld();
    w.setNow(day(n));
    expectRun(await look({ inputs }), {
      ...{ rotation, says, exitCode: rotation === "due" ? 1 : 0 },
      outputs: {
        "key-created-at": CREATED,
        "key-age-days": String(n),
        "days-left": String(left),
        "key-expires-at": "none",
        "key-last-used-at": "none",
        "key-kind": "none",
      },
    });
  });

  test("the moment itself: due when it is exactly as old as allowed, soon exactly that long before", async () => {
    w = await rotationWorld();
    for (const [days, ms, rotation] of [
      [76, -60_000, "ok"],
      [76, 0, "soon"],
      [90, -60_000, "soon"],
      [90, 0, "due"],
    ] as const) {
      w.setNow(new Date(START.getTime() + days * DAY_MS + ms));
      expect((await look()).outputs).toMatchObject({ rotation });
    }
  });

  test.each<[string, number, Expected["rotation"], RegExp]>([
    ["ends in 40 days", 40, "ok", /need not be rotated before 2026-12-21/],
    ["ends in 10 days", 10, "soon", /expires on 2026-11-21 \(in 10 days\)/],
    ["has ended", -1, "due", /expired on 2026-11-10: no request with it works any more/],
  ])("an expiry before the age that is allowed: %s", async (_, left, rotation, says) => {
    w = await rotationWorld();
    w.setNow(day(10));
    w.key.expiresAt = new Date(day(10).getTime() + left * DAY_MS + 3_600_000);
    expectRun(await look(), {
      ...{ rotation, says, exitCode: rotation === "due" ? 1 : 0 },
      outputs: {
        "key-expires-at": w.key.expiresAt.toISOString().replace(".000", ""),
        "days-left": String(left),
      },
    });
  });

  test("an expiry after it does not put it off", async () => {
    w = await rotationWorld();
    w.setNow(day(90));
    w.key.expiresAt = day(200);
    expectRun(await look(), {
      rotation: "due",
      exitCode: 1,
      says: /90 days old .* has been due for rotation/,
    });
  });

  test("last use and owner, by kind only", async () => {
    w = await rotationWorld();
    w.setNow(day(200));
    const ofPerson = w.organization.state.addKey(w.project.id, { createdAt: day(150), lastUsedAt: day(151) });
    const used = w.organization.state.addKey(w.project.id, {
      createdAt: day(40),
      lastUsedAt: day(60),
      serviceAccountId: w.account.id,
    });
    const report = await look({ key: ofPerson.value });
    expect(report.outputs).toMatchObject({
      rotation: "ok",
      "key-last-used-at": day(151).toISOString().replace(".000", ""),
    });
    expect(report.summary).toContain("| Owner | a person |");
    expect(report.summary).toMatch(/belongs to a person and ends when that person leaves/);
    const idle = await look({ key: used.value });
    expect(idle.summary).toContain("| Owner | a service account |");
    expect(idle.summary).toMatch(/has not been used for 140 days/);
    expect((await look()).summary).toMatch(/has never been used\. If nothing needs it, delete it/);
  });

  test("an owner who lost access: listed only because any owner is asked for", async () => {
    w = await rotationWorld();
    w.key.ownerHasAccess = false;
    w.setNow(day(5));
    const report = await look();
    expectRun(report, { rotation: "ok", exitCode: 0, says: /5 days old/ });
    expect(report.log.join("\n")).toMatch(
      /The owner of OPENAI_API_KEY has no access to its project any more/,
    );
  });

  test("a key on the last page of the last of many projects", async () => {
    w = await rotationWorld();
    for (let i = 0; i < 120; i += 1) w.organization.state.addProject();
    const last = w.organization.state.addProject();
    for (let i = 0; i < 250; i += 1) w.organization.state.addKey(last.id);
    const key = w.organization.state.addKey(last.id, { createdAt: day(-40) });
    w.setNow(day(0));
    expectRun(await look({ key: key.value }), { rotation: "ok", exitCode: 0, says: /40 days old/ });
    const lists = w.organization.requests.filter(({ path }) => path.endsWith("/api_keys"));
    expect(lists.every(({ query }) => query["owner_project_access"]?.[0] === "any")).toBe(true);
    expect(lists).toHaveLength(123 + 2);
  });

  test("an admin key is looked for among the admin keys, with itself", async () => {
    w = await rotationWorld();
    w.setNow(day(91));
    const report = await look({ key: w.admin.value });
    expectRun(report, { rotation: "due", exitCode: 1, says: /91 days old/ });
    expect(new Set(w.organization.requests.map(({ path }) => path))).toEqual(
      new Set(["/v1/organization/admin_api_keys"]),
    );
  });

  test("created-at beside the record: the record counts, and the difference is told", async () => {
    w = await rotationWorld();
    w.setNow(day(10));
    const report = await look({ inputs: { "created-at": "2026-01-01" } });
    expectRun(report, { rotation: "ok", exitCode: 0, says: /10 days old .*by OpenAI's record/ });
    expect(report.log.join("\n")).toMatch(/created-at is 304 days off OpenAI's record/);
  });

  test("the clock of the runner is a week behind", async () => {
    w = await rotationWorld();
    const report = await look({ now: new Date(START.getTime() - 7 * DAY_MS) });
    expectRun(report, {
      rotation: "unknown",
      exitCode: 0,
      says: /in the future by the clock of this runner/,
    });
  });

  test("a clock that is minutes behind changes nothing", async () => {
    w = await rotationWorld();
    const report = await look({ now: new Date(START.getTime() - 10 * 60_000) });
    expectRun(report, { rotation: "ok", exitCode: 0, says: /0 days old/ });
  });

  test("headers of the action go to the key's own organization only", async () => {
    w = await rotationWorld();
    await look({ inputs: { organization: ORGANIZATION_ID, project: w.project.id } });
    expect(w.organization.requests.every(({ key }) => key === w.admin.id)).toBe(true);
    expect(w.organization.requests.every(({ headers }) => headers["openai-project"] === undefined)).toBe(
      true,
    );
  });
});

describe("fail-on", () => {
  test.each<[string, number, 0 | 1]>([
    ["rotation-due", 80, 0],
    ["rotation-due", 90, 1],
    ["rotation-soon", 75, 0],
    ["rotation-soon", 80, 1],
    ["rotation-soon", 90, 1],
    ["unusable", 90, 0],
    ["never", 90, 0],
  ])("%s on day %i: exit code %i", async (failOn, n, exitCode) => {
    w = await rotationWorld();
    w.setNow(day(n));
    const report = await look({ inputs: { "fail-on": failOn } });
    expect(report).toMatchObject({ exitCode, outputs: { result: exitCode === 1 ? "fail" : "pass" } });
    if (exitCode === 1) expect(report.log.join("\n")).toContain(`because fail-on has "${failOn}"`);
    // Whoever does not want it to fail sees it all the same.
    else if (n > 75) expect(report.annotations.some(({ level }) => level === "warning")).toBe(true);
  });
});

describe("together with validate", () => {
  const both = { checks: "rotation, validate" };

  test("one summary, the verdict and the age; each key with its own record", async () => {
    w = await rotationWorld();
    w.setNow(day(20));
    const report = await w.run({ inputs: both });
    expect(report.outputs).toMatchObject({ verdict: "valid", rotation: "ok", "key-age-days": "20" });
    expect(report.exitCode).toBe(0);
    const keysUsed = new Set(
      w.organization.requests.map(({ key, path }) => `${key} ${path.includes("/organization/")}`),
    );
    expect(keysUsed).toEqual(new Set([`${w.key.id} false`, `${w.admin.id} true`]));
  });

  test("a key without credit can be due as well: both fail, both are told", async () => {
    w = await rotationWorld();
    w.organization.setAccount("no-credit");
    w.setNow(day(95));
    const report = await w.run({ inputs: both });
    expect(report.outputs).toMatchObject({ verdict: "no-credit", rotation: "due", result: "fail" });
    expect(report.annotations.filter(({ level }) => level === "error")).toHaveLength(2);
    expect(report.outputs["reason"]).toMatch(/95 days old/);
  });

  test("a model that shuts down", async () => {
    w = await rotationWorld();
    w.setNow(new Date("2026-12-01T00:00:00Z"));
    const report = await w.run({ inputs: { ...both, model: "gpt-5-mini" } });
    expect(report.outputs).toMatchObject({ verdict: "valid", "model-shutdown-date": "2026-12-11" });
    expect(report.log.join("\n")).toMatch(/gpt-5-mini shuts down on 2026-12-11/);
  });

  test("a key that was deleted: invalid, and its record is gone", async () => {
    w = await rotationWorld();
    w.key.deletedAt = START;
    const report = await w.run({ inputs: both });
    expect(report.outputs).toMatchObject({ verdict: "invalid", rotation: "unknown", result: "fail" });
  });
});

test("several keys in one workflow: each has its own name and age", async () => {
  w = await rotationWorld();
  const second = w.organization.state.addKey(w.project.id, { createdAt: day(-100) });
  w.setNow(day(1));
  const [first, other] = [
    await look({ inputs: { "key-name": "KEY_A" } }),
    await look({ key: second.value, inputs: { "key-name": "KEY_B" } }),
  ];
  expectRun(first, { rotation: "ok", exitCode: 0, says: /^KEY_A is 1 day old/ });
  expectRun(other, { rotation: "due", exitCode: 1, says: /^KEY_B is 101 days old/ });
});
