import { afterEach, describe, expect, test } from "@jest/globals";
import { type GuardOptions, RELAY_HOST, visible } from "../../support/guard.ts";
import type { Fault } from "../../support/openai-org/faults.ts";
import { ORGANIZATION_ID } from "../../support/openai-org/organization.ts";
import { PERSON } from "../../support/openai-org/records.ts";
import {
  DAY_MS,
  day,
  type RotationWorld,
  rotationWorld,
  START,
  writesOf,
} from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import { startStandIn } from "../../support/stand-in-api.mjs";

// How old a key is, from OpenAI's record or from a date, over TLS and through the bundle. Nothing is ever written.

let w: RotationWorld;
afterEach(async () => {
  expect(writesOf(w)).toEqual([]);
  expect([w.organization.violations, w.github.violations]).toEqual([[], []]);
  await w.close();
});

interface Expected {
  readonly rotation: "ok" | "soon" | "due" | "unknown";
  readonly exitCode: 0 | 1;
  /** Of the sentence in the output `reason`, the log and the summary. */
  readonly says: RegExp;
  readonly outputs?: Readonly<Record<string, string>>;
}

async function look(options: GuardOptions = {}): Promise<RunReport> {
  const report = await w.run(options);
  for (const personal of Object.values(PERSON)) expect(visible(report)).not.toContain(personal);
  expect(report.droppedOutputs).toEqual([]);
  return report;
}

function expectRun(report: RunReport, { rotation, exitCode, says, outputs }: Expected): void {
  const reason = report.outputs["reason"] ?? "";
  expect(reason).toMatch(says);
  expect(report.outputs).toMatchObject({ rotation, rotated: "false", verdict: "none", ...outputs });
  expect(report.exitCode).toBe(exitCode);
  expect(report.outputs["result"]).toBe(exitCode === 0 ? "pass" : "fail");
  expect(report.log.join("\n")).toContain(`Rotation: ${rotation}. ${reason}`);
  expect(report.summary.replace(/[<>\\]/g, "")).toContain(reason.slice(0, 60));
  const errors = report.annotations.filter(({ level }) => level === "error");
  expect(errors).toHaveLength(exitCode);
  const loud = report.annotations.filter(({ level }) => level !== "notice");
  if (rotation !== "ok") expect(loud.map(({ message }) => message).join("\n")).toContain(reason);
  if (rotation === "unknown") {
    expect(report.outputs).toMatchObject({
      "key-age-days": "none",
      "days-left": "none",
      "key-created-at": "none",
    });
  }
}

const CREATED = "2026-11-01T08:00:00Z";

describe("by OpenAI's record", () => {
  test.each<[number, Expected["rotation"], number, RegExp, Record<string, string>?]>([
    [0, "ok", 89, /^OPENAI_API_KEY is 0 days old \(created on 2026-11-01, by OpenAI's record\)/],
    [75, "ok", 14, /need not be rotated before 2027-01-30 \(in 14 days\)/],
    [76, "soon", 13, /is due for rotation on 2027-01-30 \(in 13 days; max-age-days: 90\)/],
    [89, "soon", 0, /89 days old/],
    [90, "due", -1, /90 days old .* has to be rotated/],
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
    expectRun(await look(), { rotation: "due", exitCode: 1, says: /90 days old .* has to be rotated/ });
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

describe("a record is matched for certain, or not at all", () => {
  test.each<[string, (world: RotationWorld) => void, RegExp]>([
    [
      "two keys with the same ends",
      ({ organization, project, key }) => {
        const twin = `${key.value.slice(0, 40)}${sampleKey("twin").slice(40, -4)}${key.value.slice(-4)}`;
        organization.state.addKey(project.id, { value: twin });
      },
      /2 keys of the organization have the same first and last characters/,
    ],
    [
      "two with the same ends in different projects, one of them without access",
      ({ organization, key }) => {
        const { state } = organization;
        const { redactedValue } = key;
        state.addKey(state.addProject().id, { redactedValue, ownerHasAccess: false, hiddenByDefault: true });
      },
      /2 keys of the organization/,
    ],
    [
      "the key's own record is gone",
      ({ key }) => {
        key.disabled = true;
      },
      /there is none with its first and last characters/,
    ],
    [
      "of another key nothing is shown",
      ({ organization, project }) => void organization.state.addKey(project.id, { redactedValue: "***" }),
      /of one key of the organization OpenAI shows too little/,
    ],
  ])("%s", async (_, arrange, says) => {
    w = await rotationWorld();
    arrange(w);
    w.setNow(day(95));
    expectRun(await look(), { rotation: "unknown", exitCode: 0, says });
    // A date that was given decides instead.
    const dated = await look({ inputs: { "created-at": "2026-11-01" } });
    expectRun(dated, {
      rotation: "due",
      exitCode: 1,
      says: /95 days old \(created on 2026-11-01, by the input/,
    });
    expect(dated.log.join("\n")).toMatch(/OpenAI's record of the key was not used: /);
  });

  test("as OpenAI's reference shows keys, with three characters at the end: too little", async () => {
    w = await rotationWorld({ organization: { redaction: "dots" } });
    expectRun(await look(), { rotation: "unknown", exitCode: 0, says: /shows too little/ });
  });

  test("a key of another organization", async () => {
    w = await rotationWorld();
    const report = await look({ key: sampleKey("elsewhere", "sk-svcacct-") });
    expectRun(report, {
      rotation: "unknown",
      exitCode: 0,
      says: /there is none with its first and last characters/,
    });
  });
});

describe("without OpenAI", () => {
  test("by created-at: no request is sent", async () => {
    w = await rotationWorld();
    for (const [n, rotation, exitCode] of [
      [10, "ok", 0],
      [80, "soon", 0],
      [90, "due", 1],
    ] as const) {
      w.setNow(day(n));
      expectRun(await look({ inputs: { "admin-key": "", "created-at": "2026-11-01" } }), {
        ...{ rotation, exitCode },
        says: new RegExp(`${n} days old \\(created on 2026-11-01, by the input created-at\\)`),
        outputs: { "key-created-at": "2026-11-01" },
      });
    }
    expect(w.organization.requests).toEqual([]);
    expect(w.github.requests).toEqual([]);
  });

  test("with neither: both ways are told", async () => {
    w = await rotationWorld();
    const report = await look({ inputs: { "admin-key": "" } });
    expectRun(report, {
      rotation: "unknown",
      exitCode: 0,
      says: /neither admin-key nor created-at is given/,
    });
    expect(report.log.join("\n")).toMatch(/Either give an admin key as admin-key/);
    expect(report.log.join("\n")).toMatch(/or set created-at/);
  });

  test("a date in the future", async () => {
    w = await rotationWorld();
    const report = await look({ inputs: { "admin-key": "", "created-at": "2027-11-01" } });
    expectRun(report, { rotation: "unknown", exitCode: 1, says: /created-at is 2027-11-01, in the future/ });
  });

  test.each(["01.11.2026", "2026-02-30", "2026-11-01T00:00:00Z", "yesterday"])(
    "no date: %s",
    async (text) => {
      w = await rotationWorld();
      const report = await look({ inputs: { "created-at": text } });
      expect(report).toMatchObject({ exitCode: 1, outputs: { result: "fail", rotation: "none" } });
      expect(report.outputs["reason"]).toMatch(/Input "created-at" is .* Allowed: /);
      expect(w.organization.requests).toEqual([]);
    },
  );

  test("a key of a relay: a date, and no admin key goes there", async () => {
    w = await rotationWorld();
    const relay = await startStandIn({ state: "relay-valid", tls: w.openAi.tls });
    w.openAi.map(RELAY_HOST, relay.port);
    const inputs = { "base-url": `https://${RELAY_HOST}/v1` };
    w.setNow(day(91));
    const dated = await look({ inputs: { ...inputs, "admin-key": "", "created-at": "2026-11-01" } });
    expectRun(dated, { rotation: "due", exitCode: 1, says: /91 days old/ });
    expect(dated.log.join("\n")).toContain(`Get another key from whoever runs ${RELAY_HOST}`);
    expect(dated.log.join("\n")).not.toContain("platform.openai.com");
    const refused = await look({ inputs });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { result: "fail", rotation: "none" } });
    expect(refused.outputs["reason"]).toMatch(/Input "admin-key" is given with "base-url" of another host/);
    expect(relay.requests).toEqual([]);
    await relay.close();
  });

  test("no key at all", async () => {
    w = await rotationWorld();
    const report = await look({ key: "" });
    expectRun(report, { rotation: "unknown", exitCode: 0, says: /there is no key in it to ask about/ });
    expect(w.organization.requests).toEqual([]);
  });

  test("keyless: nothing that could grow old", async () => {
    w = await rotationWorld();
    w.setNow(day(500));
    const inputs = { "identity-provider-id": "idp_1", "service-account-id": w.account.id };
    const report = await look({ key: "", inputs });
    expectRun(report, { rotation: "ok", exitCode: 0, says: /workload identity: there is no long-lived key/ });
    expect(w.organization.requests).toEqual([]);
  });
});

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
