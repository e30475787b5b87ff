import { afterEach, describe, expect, test } from "@jest/globals";
import type { GuardOptions } from "../../support/guard.ts";
import type { Fault } from "../../support/openai-org/faults.ts";
import { expectDiscreet, expectRun, expectUnwritten } from "../../support/rotation-expect.ts";
import { day, type RotationWorld, rotationWorld, START } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";

// An admin key that is of no use, an Admin API that is down, and what else an admin key can see.

let w: RotationWorld;
afterEach(async () => {
  expectUnwritten(w);
  await w.close();
});

const look = async (options: GuardOptions = {}): Promise<RunReport> => expectDiscreet(await w.run(options));

describe("an admin key that is of no use", () => {
  const says = {
    refused:
      /OpenAI does not accept the admin key: it is mistyped, revoked or expired \(HTTP 401, invalid_api_key\)/,
    lacks: /the admin key lacks a permission for what was asked \(HTTP 40[13]/,
  };

  async function expectBroken(options: GuardOptions, reason: RegExp): Promise<RunReport> {
    const report = await look(options);
    expectRun(report, { rotation: "unknown", exitCode: 1, says: reason });
    // What a workflow says is broken does not hide behind a date; a person who does not care says so.
    const { inputs } = options;
    const dated = await look({ ...options, inputs: { ...inputs, "created-at": "2026-11-01" } });
    expectRun(dated, { rotation: "ok", exitCode: 1, says: /by the input created-at/ });
    expect((await look({ ...options, inputs: { ...inputs, "fail-on": "never" } })).exitCode).toBe(0);
    return report;
  }

  test("unknown to OpenAI", async () => {
    w = await rotationWorld();
    await expectBroken({ inputs: { "admin-key": sampleKey("nobody's", "sk-admin-") } }, says.refused);
  });

  test("deleted", async () => {
    w = await rotationWorld();
    w.admin.deletedAt = START;
    await expectBroken({}, says.refused);
  });

  test("expired", async () => {
    w = await rotationWorld();
    w.admin.expiresAt = START;
    await expectBroken({}, says.refused);
  });

  test.each([401, 403] as const)("without the permission to read, HTTP %i", async (missingScopesStatus) => {
    w = await rotationWorld({ organization: { missingScopesStatus } });
    const admin = w.organization.state.addAdminKey({ permissions: ["api.usage.read"] });
    await expectBroken({ inputs: { "admin-key": admin.value } }, says.lacks);
  });

  test("permission to read is all it takes", async () => {
    w = await rotationWorld();
    const admin = w.organization.state.addAdminKey({ permissions: ["api.management.read"] });
    expectRun(await look({ inputs: { "admin-key": admin.value } }), {
      rotation: "ok",
      exitCode: 0,
      says: /0 days/,
    });
    // Costs, which it may not read, are left out.
    expect(w.organization.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("blocked for this runner's address", async () => {
    w = await rotationWorld();
    w.organization.setAdminApi("ip-not-authorized");
    await expectBroken({}, /OpenAI blocks requests from the address or region of this runner/);
  });

  test("no key at all is in it: it is not sent", async () => {
    w = await rotationWorld();
    for (const value of [`"${w.admin.value}"`, `ADMIN_KEY=${w.admin.value}`, "changeme"]) {
      const report = await look({ inputs: { "admin-key": value } });
      expectRun(report, {
        rotation: "unknown",
        exitCode: 1,
        says: /the value of admin-key is .*was not sent/,
      });
    }
    expect(w.organization.requests).toEqual([]);
  });

  test("a key of a project is in it: it is not sent", async () => {
    w = await rotationWorld();
    const value = w.organization.state.addKey(w.project.id).value;
    await expectBroken(
      { inputs: { "admin-key": value }, secrets: [value] },
      /is not an admin key .*was not sent/,
    );
    expect(w.organization.requests).toEqual([]);
  });
});

describe("an Admin API that does not answer fails nothing", () => {
  test.each<[Fault["effect"], RegExp]>([
    ["reset", /OpenAI's Admin API did not answer/],
    ["hang", /OpenAI's Admin API did not answer/],
    ["server-error", /OpenAI's Admin API did not answer \(HTTP 500/],
    ["bad-gateway", /\(HTTP 502/],
    ["page", /what answered is not OpenAI's Admin API \(HTTP 200/],
    ["rate-limited", /throttles requests just now \(HTTP 429/],
    ["redirect", /what answered is not OpenAI's Admin API \(HTTP 307/],
    ["endless", /OpenAI's Admin API did not answer/],
    ["cut-off", /OpenAI's Admin API did not answer/],
  ])("%s: unknown, or by created-at", async (effect, says) => {
    w = await rotationWorld();
    w.organization.faults.add({ effect, times: Number.POSITIVE_INFINITY });
    w.setNow(day(95));
    const inputs = { "timeout-seconds": "1" };
    expectRun(await look({ inputs }), { rotation: "unknown", exitCode: 0, says });
    const dated = await look({ inputs: { ...inputs, "created-at": "2026-11-01" } });
    expectRun(dated, { rotation: "due", exitCode: 1, says: /95 days old/ });
    expect(w.openAi.proxy.connects.every((to) => to === "api.openai.com:443")).toBe(true);
  });

  test("one answer lost in the middle of the pages is asked for again", async () => {
    w = await rotationWorld();
    for (let i = 0; i < 250; i += 1) w.organization.state.addProject();
    w.organization.faults.add({ effect: "cut-off", at: 2 }, { effect: "server-error", at: 9 });
    expectRun(await look({ inputs: { "max-attempts": "3" } }), {
      rotation: "ok",
      exitCode: 0,
      says: /0 days old/,
    });
    expect(w.organization.faults.struck).toHaveLength(2);
  });

  test("one list that cannot be read: the key's twin may be in it", async () => {
    w = await rotationWorld();
    const other = w.organization.state.addProject();
    w.organization.faults.add({
      effect: "bad-gateway",
      times: Number.POSITIVE_INFINITY,
      match: ({ path }) => path.includes(other.id),
    });
    expectRun(await look(), { rotation: "unknown", exitCode: 0, says: /did not answer/ });
  });
});

describe("spend limits that are about to bite", () => {
  async function remarks(arrange: (world: RotationWorld) => void): Promise<string> {
    w = await rotationWorld();
    w.setNow(new Date("2026-11-20T12:00:00Z"));
    arrange(w);
    const report = await look();
    expect(report.outputs).toMatchObject({ rotation: "ok" });
    return report.log.join("\n");
  }
  const spent = ({ organization, project }: RotationWorld, cents: number): void => {
    const at = new Date("2026-11-03T00:00:00Z");
    organization.state.costs.push({ at, projectId: project.id, cents });
    // Of the month before.
    organization.state.costs.push({
      at: new Date("2026-10-31T23:00:00Z"),
      projectId: project.id,
      cents: 1e6,
    });
  };

  test("the organization's, at 85 %", async () => {
    const log = await remarks((world) => {
      world.organization.state.spendLimits.set("", { cents: 10_000 });
      spent(world, 8_500);
    });
    expect(log).toMatch(/Of the organization's spend limit for this month 85 % are used/);
  });

  test("the project's, as far as this project goes", async () => {
    const log = await remarks((world) => {
      world.organization.state.spendLimits.set(world.project.id, { cents: 10_000 });
      world.organization.state.spendLimits.set("", { cents: 1_000_000 });
      spent(world, 9_900);
      const at = new Date("2026-11-04T00:00:00Z");
      world.organization.state.costs.push({ at, projectId: "proj_other", cents: 99_000 });
      world.organization.rules.amountsAsText = true;
    });
    expect(log).toMatch(/Of the project's spend limit for this month 99 % are used/);
    expect(log).not.toMatch(/organization's spend limit/);
  });

  test("reached", async () => {
    const log = await remarks(({ organization }) => {
      organization.state.spendLimits.set("", { cents: 10_000, enforcing: true });
    });
    expect(log).toMatch(/The organization's spend limit for this month is reached/);
  });

  test("far away", async () => {
    const log = await remarks((world) => {
      world.organization.state.spendLimits.set("", { cents: 10_000 });
      spent(world, 7_900);
    });
    expect(log).not.toMatch(/spend limit/);
  });
});
