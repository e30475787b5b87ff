import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readKey } from "../../src/key/read.ts";
import { type AdminPort, createAdminPort } from "../../src/ports/admin.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { rotationKeyName } from "../../src/rotation/key-name.ts";
import { checkRotation, type RotationCheckInputs } from "../../src/rotation/rotation.ts";
import { FAULT_EFFECTS } from "../support/openai-org/faults.ts";
import { type Organization, startOrganization } from "../support/openai-org/organization.ts";
import { PERSON, type Project, type StoredKey } from "../support/openai-org/records.ts";
import { json, serve } from "../support/raw-server.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-22T10:00:00Z");
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

let org: Organization;
let adminKey: StoredKey;
let project: Project;
let key: StoredKey;

beforeEach(async () => {
  org = await startOrganization({ now: NOW });
  adminKey = org.state.addAdminKey({ createdAt: ago(10) });
  project = org.state.addProject();
  const { id } = org.state.addServiceAccount(project.id);
  key = org.state.addKey(project.id, { createdAt: ago(40), lastUsedAt: ago(1), serviceAccountId: id });
});
afterEach(async () => {
  expect(org.violations).toEqual([]);
  expect(org.writes()).toEqual([]);
  await org.close();
});

const clock = (now: Date): Clock => ({ now: () => now, sleep: async () => undefined, random: () => 0 });

interface World {
  readonly now?: Date;
  readonly baseUrl?: string;
  readonly cancel?: AbortSignal;
}

/** Runs the check against the organization; whatever it finds says nothing of a secret or of a person. */
async function check(
  over: Partial<RotationCheckInputs> = {},
  { now = NOW, baseUrl = org.url, cancel }: World = {},
) {
  let ports = 0;
  const createAdmin = (usable: string): AdminPort => {
    ports++;
    return createAdminPort({
      ...{ baseUrl, adminKey: usable, timeoutMs: 1_000, maxAttempts: 2 },
      ...{ cancel: cancel ?? new AbortController().signal, direct: true, proxied: false, clock: clock(now) },
    });
  };
  const checked = await checkRotation(
    {
      keyName: "OPENAI_API_KEY",
      key: readKey(key.value, true),
      keyless: false,
      adminKey: adminKey.value,
      createdAt: undefined,
      secretUpdatedAt: undefined,
      modelShutdown: undefined,
      secret: undefined,
      maxAgeDays: 90,
      warnDays: 14,
      ...over,
    },
    { createAdmin, clock: clock(now) },
  );
  expect(ports).toBeLessThanOrEqual(1);
  const shown = JSON.stringify(checked);
  for (const secret of [key.value, adminKey.value, PERSON.name, PERSON.email]) {
    expect(shown.includes(secret)).toBe(false);
  }
  return checked;
}

describe("with an admin key", () => {
  test.each([
    [40, "ok", "young", 50],
    [76, "soon", "age-soon", 14],
    [90, "due", "age-due", 0],
    [400, "due", "age-due", -310],
  ] as const)("a key that was made %s days ago is %s (%s)", async (days, state, reason, daysLeft) => {
    const old = org.state.addKey(project.id, { createdAt: ago(days), lastUsedAt: ago(1) });
    const { result, match } = await check({ key: readKey(old.value, true) });
    expect(result).toMatchObject({
      keyName: "OPENAI_API_KEY",
      ...{ state, reason },
      age: { source: "record", ageDays: days, daysLeft, createdAt: ago(days) },
      lookup: { lookup: "answered", match: { match: "found", record: { id: old.id } } },
    });
    expect(match).toMatchObject({ match: "found", record: { id: old.id, projectId: project.id } });
  });

  test.each([
    [20, "ok", "young"],
    [14, "soon", "expiry-soon"],
    [0, "due", "expired"],
    [-3, "due", "expired"],
  ] as const)("a key that ends in %s days is %s (%s)", async (days, state, reason) => {
    const ends = org.state.addKey(project.id, {
      createdAt: ago(40),
      expiresAt: ago(-days),
      lastUsedAt: ago(1),
    });
    const { result } = await check({ key: readKey(ends.value, true) });
    expect(result).toMatchObject({
      state,
      reason,
      age: { ends: "expiry", daysLeft: days, expiresAt: ago(-days) },
    });
  });

  test("a key of a person's, of whom nothing is said", async () => {
    const personal = org.state.addKey(project.id, {
      createdAt: ago(40),
      ownerHasAccess: false,
      hiddenByDefault: true,
    });
    const { result } = await check({ key: readKey(personal.value, true) });
    expect(result).toMatchObject({ state: "ok", lookup: { match: { record: { owner: "person" } } } });
    expect(result.remarks.map(({ remark }) => remark)).toEqual([
      "owner-without-access",
      "unused",
      "owned-by-person",
    ]);
  });

  test("the admin key itself is looked up among admin keys", async () => {
    const { result } = await check({ key: readKey(adminKey.value, true) });
    expect(result).toMatchObject({
      state: "ok",
      age: { ageDays: 10 },
      lookup: { match: { match: "found", record: { list: "admin", id: adminKey.id, projectId: undefined } } },
    });
    expect(result.remarks).toEqual([]);
    expect(org.requests.map(({ path }) => path)).toEqual(["/v1/organization/admin_api_keys"]);
  });

  test("the record is believed before the date that was given, and the difference told", async () => {
    const { result } = await check({ createdAt: ago(200), secretUpdatedAt: ago(3) });
    expect(result).toMatchObject({ state: "ok", age: { source: "record", ageDays: 40 } });
    expect(result.remarks).toEqual([{ remark: "created-at-differs", days: 160 }]);
  });

  test("a thousand keys in thirty projects, over many pages", async () => {
    const projects = Array.from({ length: 29 }, () => org.state.addProject());
    for (let i = 0; i < 1000; i++) {
      const of = i < 250 ? project.id : (projects[i % 29]?.id ?? "");
      // No two of them end alike, and none like the one that is looked for.
      const value = `${sampleKey(`many ${i}`).slice(0, -4)}${String(i).padStart(4, "-")}`;
      org.state.addKey(of, { value, createdAt: ago(400) });
    }
    const { result } = await check();
    expect(result).toMatchObject({ state: "ok", reason: "young", age: { ageDays: 40 } });
    const lists = org.requests.filter(({ path }) => path.endsWith("/api_keys"));
    expect(lists).toHaveLength(32);
    expect(lists.every(({ query }) => query["owner_project_access"]?.[0] === "any")).toBe(true);
    expect(new Set(lists.map(({ path }) => path)).size).toBe(30);
  });

  test("two keys that share their first and last characters are told apart by nobody", async () => {
    const value = `${key.value.slice(0, 30)}${"0".repeat(10)}${key.value.slice(40)}`;
    org.state.addKey(org.state.addProject().id, { value });
    const { result, match } = await check();
    expect(result).toMatchObject({
      state: "unknown",
      reason: "ambiguous-record",
      age: undefined,
      remarks: [],
    });
    expect(match).toEqual({ match: "ambiguous", count: 2 });
  });

  test("a key of another organization has no record", async () => {
    const { result } = await check({ key: readKey(sampleKey("stranger"), true) });
    expect(result).toMatchObject({
      state: "unknown",
      reason: "no-record",
      lookup: { match: { match: "none" } },
    });
  });

  test("a record that cannot be held against the key leaves it open", async () => {
    org.state.addKey(project.id, { redactedValue: "sk-svcacct-****" });
    const { result } = await check();
    expect(result).toMatchObject({ state: "unknown", reason: "unclear-records" });
  });

  test("a record of the future shows that a clock is wrong; a few hours are a time zone", async () => {
    const { result } = await check({}, { now: ago(42) });
    expect(result).toMatchObject({ state: "unknown", reason: "clock-differs", age: undefined });
    const near = await check({}, { now: new Date(ago(41).getTime() - 11 * 3_600_000) });
    expect(near.result).toMatchObject({ state: "ok", age: { ageDays: 0 } });
  });

  test("spend limits of the organization and the project", async () => {
    org.state.spendLimits.set("", { cents: 100_000 });
    org.state.spendLimits.set(project.id, { cents: 1000, enforcing: true });
    org.state.costs.push({ at: ago(2), projectId: project.id, cents: 1000 });
    org.state.costs.push({ at: ago(2), projectId: "proj_other", cents: 80_000 });
    org.state.costs.push({ at: ago(30), projectId: project.id, cents: 99_000 });
    const { result } = await check();
    expect(result.remarks).toEqual([
      { remark: "spend-limit-near", scope: "organization", percent: 81 },
      { remark: "spend-limit-reached", scope: "project" },
    ]);
  });

  test("limits that may not be read are no trouble", async () => {
    org.state.spendLimits.set("", { cents: 1 });
    org.state.costs.push({ at: ago(2), projectId: project.id, cents: 1000 });
    adminKey = org.state.addAdminKey({ permissions: ["api.management.read"] });
    const { result } = await check();
    expect(result).toMatchObject({ state: "ok", remarks: [] });
  });

  test("keys that a rotation left behind, and a model that ends", async () => {
    const secret = "octo/keys:repository:OPENAI_API_KEY";
    const name = rotationKeyName({
      ...{ keyName: "OPENAI_API_KEY", secret, at: ago(7), random: "0a1b2c3d", replaces: key.id },
    });
    const lost = org.state.addKey(project.id, { name, createdAt: ago(7) });
    const modelShutdown = { model: "gpt-5-mini", date: "2026-12-11", days: 18 };
    const { result } = await check({ secret, modelShutdown });
    expect(result.remarks).toEqual([
      { remark: "model-shuts-down", ...modelShutdown },
      { remark: "leftover-keys", ids: [lost.id] },
    ]);
  });
});

describe("trouble with the admin key", () => {
  const refused: readonly (readonly [string, () => StoredKey | string, string])[] = [
    ["wrong", () => sampleKey("nobody", "sk-admin-"), "refused"],
    ["expired", () => org.state.addAdminKey({ expiresAt: ago(1) }), "refused"],
    ["for usage only", () => org.state.addAdminKey({ permissions: ["api.usage.read"] }), "under-privileged"],
  ];
  test.each(refused)("%s: the reason, or the date that was given", async (_, make, kind) => {
    const made = make();
    const raw = typeof made === "string" ? made : made.value;
    expect((await check({ adminKey: raw })).result).toMatchObject({
      ...{ state: "unknown", reason: "admin-trouble", age: undefined },
      lookup: { lookup: "trouble", trouble: { kind } },
    });
    const { result, match } = await check({ adminKey: raw, createdAt: ago(95) });
    expect(result).toMatchObject({
      ...{ state: "due", reason: "age-due", age: { source: "created-at", ageDays: 95 } },
      lookup: { lookup: "trouble", trouble: { kind } },
    });
    expect(match).toEqual({ match: "unclear", count: 0 });
  });

  test.each([401, 403])("blocked at the edge (%s)", async (status) => {
    const code = status === 401 ? "ip_not_authorized" : "unsupported_country_region_territory";
    const server = await serve((_, response) =>
      json(response, status, { error: { message: "Not from here.", type: "request_forbidden", code } }),
    );
    const { result } = await check({}, { baseUrl: server.url });
    expect(result).toMatchObject({ reason: "admin-trouble", lookup: { trouble: { kind: "blocked", code } } });
    await server.close();
  });

  test.each([
    ["a placeholder", "your-admin-key", "admin-key-malformed", "malformed"],
    ["a line of a file", "OPENAI_ADMIN_KEY=abc", "admin-key-malformed", "malformed"],
    ["nothing but space", "  \n", "admin-key-malformed", "malformed"],
    ["a project's key", sampleKey("project"), "admin-key-wrong-kind", "wrong-kind"],
    ["another vendor's key", `sk-ant-${"a1".repeat(20)}`, "admin-key-wrong-kind", "wrong-kind"],
  ])("%s is sent nowhere", async (_, raw, reason, why) => {
    expect((await check({ adminKey: raw })).result).toMatchObject({
      ...{ state: "unknown", reason },
      lookup: { lookup: "unusable-admin-key", why },
    });
    expect((await check({ adminKey: raw, createdAt: ago(80) })).result).toMatchObject({
      ...{ state: "soon", reason: "age-soon" },
      lookup: { lookup: "unusable-admin-key", why },
    });
    expect(org.requests).toEqual([]);
  });

  test("an admin key with a line break at its end is one", async () => {
    expect((await check({ adminKey: `${adminKey.value}\n` })).result.state).toBe("ok");
  });

  test.each(FAULT_EFFECTS)("one list that cannot be read leaves no answer: %s", async (effect) => {
    for (let i = 0; i < 6; i++) org.state.addKey(org.state.addProject().id);
    const last = org.state.projects.at(-1)?.id ?? "";
    org.faults.add({ effect, times: 9, match: ({ path }) => path.includes(last) });
    const { result } = await check();
    expect(result).toMatchObject({
      state: "unknown",
      reason: "admin-trouble",
      lookup: { lookup: "trouble" },
    });
    expect(result.lookup).not.toHaveProperty("match");
  });

  test.each(FAULT_EFFECTS.filter((effect) => !["page", "redirect"].includes(effect)))(
    "what passes is not noticed: %s",
    async (effect) => {
      org.faults.add({ effect, at: 2 });
      expect((await check()).result).toMatchObject({ state: "ok", lookup: { match: { match: "found" } } });
    },
  );

  test("after the first list that cannot be read, no others are asked for", async () => {
    for (let i = 0; i < 40; i++) org.state.addProject();
    org.faults.add({ effect: "page", match: ({ path }) => path.endsWith("/api_keys") });
    await check();
    expect(org.requests.length).toBeLessThanOrEqual(10);
  });

  test("a cancelled run stops", async () => {
    for (let i = 0; i < 40; i++) org.state.addProject();
    const cancel = new AbortController();
    org.faults.add({ effect: "hang", at: 5, onStrike: () => cancel.abort() });
    const { result } = await check({}, { cancel: cancel.signal });
    expect(result).toMatchObject({
      state: "unknown",
      lookup: { lookup: "trouble", trouble: { kind: "cancelled" } },
    });
    expect(org.requests.length).toBeLessThanOrEqual(9);
  });
});

describe("without an admin key", () => {
  test.each([
    [ago(0), "ok", "young"],
    [ago(80), "soon", "age-soon"],
    [ago(90), "due", "age-due"],
  ] as const)("the date that was given decides: %p", async (createdAt, state, reason) => {
    const { result } = await check({ adminKey: "", createdAt });
    expect(result).toMatchObject({
      ...{ state, reason, lookup: { lookup: "not-asked" }, remarks: [] },
      age: { source: "created-at", createdAt, expiresAt: undefined, ends: "age" },
    });
    expect(org.requests).toEqual([]);
  });

  test("a date in the future is told, but for a time zone", async () => {
    const createdAt = new Date("2026-11-25T00:00:00Z");
    expect((await check({ adminKey: "", createdAt })).result).toMatchObject({
      ...{ state: "unknown", reason: "created-in-future", age: undefined },
    });
    const tomorrow = new Date("2026-11-23T00:00:00Z");
    expect((await check({ adminKey: "", createdAt: tomorrow })).result).toMatchObject({
      state: "ok",
      age: { ageDays: 0 },
    });
  });

  test("a secret that was written later holds a younger key", async () => {
    const later = await check({ adminKey: "", createdAt: ago(200), secretUpdatedAt: ago(5) });
    expect(later.result).toMatchObject({ state: "ok", age: { source: "secret", ageDays: 5 } });
    const before = await check({ adminKey: "", createdAt: ago(100), secretUpdatedAt: ago(150) });
    expect(before.result).toMatchObject({ state: "due", age: { source: "created-at", ageDays: 100 } });
    const ahead = await check({ adminKey: "", createdAt: ago(100), secretUpdatedAt: ago(-9) });
    expect(ahead.result).toMatchObject({ state: "due", age: { source: "created-at" } });
  });

  test("nothing is known without a date", async () => {
    const { result, match } = await check({ adminKey: "", secretUpdatedAt: ago(5) });
    expect(result).toMatchObject({
      state: "unknown",
      reason: "no-source",
      age: undefined,
      lookup: { lookup: "not-asked" },
    });
    expect(match).toEqual({ match: "unclear", count: 0 });
  });
});

describe("without a key", () => {
  test.each([
    ["none", undefined],
    ["a malformed one", { state: "malformed", malformation: "quotes" }],
  ] as const)("%s: nobody is asked", async (_, given) => {
    expect((await check({ key: given })).result).toMatchObject({ state: "unknown", reason: "no-key" });
    expect((await check({ key: given, adminKey: "" })).result).toMatchObject({ reason: "no-source" });
    expect((await check({ key: given, createdAt: ago(95) })).result).toMatchObject({ state: "due" });
    expect(org.requests).toEqual([]);
  });

  test("keyless: nobody is asked, whatever else is given", async () => {
    for (const raw of [adminKey.value, "your-admin-key"]) {
      const { result } = await check({ keyless: true, adminKey: raw });
      expect(result).toMatchObject({ state: "ok", reason: "keyless", lookup: { lookup: "not-asked" } });
    }
    expect(org.requests).toEqual([]);
  });

  test("keyless: there is nothing to rotate", async () => {
    const modelShutdown = { model: "gpt-5-mini", date: "2026-12-11", days: 18 };
    const { result } = await check({ keyless: true, key: undefined, createdAt: ago(900), modelShutdown });
    expect(result).toEqual({
      ...{ keyName: "OPENAI_API_KEY", state: "ok", reason: "keyless", age: undefined },
      lookup: { lookup: "not-asked" },
      remarks: [{ remark: "model-shuts-down", ...modelShutdown }],
      spendingRead: false,
    });
    expect(org.requests).toEqual([]);
  });
});
