import { afterEach, describe, expect, test } from "@jest/globals";
import OpenAI from "openai";
import { type Organization, type OrganizationOptions, startOrganization } from "./organization.ts";
import { PERSON, type StoredKey } from "./records.ts";

const DAY_MS = 86_400_000;
const START = new Date("2026-09-01T00:00:00Z");

let organization: Organization;
afterEach(() => organization.close());

async function start(options: OrganizationOptions = {}): Promise<{ admin: StoredKey; client: OpenAI }> {
  organization = await startOrganization({ now: START, ...options });
  const admin = organization.state.addAdminKey();
  return { admin, client: clientWith(admin.value) };
}

function clientWith(adminAPIKey: string): OpenAI {
  return new OpenAI({ apiKey: null, adminAPIKey, baseURL: organization.url, maxRetries: 0 });
}

function user(key: string, headers: { organization?: string; project?: string } = {}): OpenAI {
  return new OpenAI({ apiKey: key, adminAPIKey: null, baseURL: organization.url, maxRetries: 0, ...headers });
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

/** A request outside of the client, which would not send such a one. */
async function ask(
  path: string,
  key: string | undefined,
  init: RequestInit = {},
): Promise<{ status: number; body: string }> {
  const headers = { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...init.headers };
  const response = await fetch(`${organization.url}${path}`, { ...init, headers });
  return { status: response.status, body: await response.text() };
}

describe("lists, page by page, with the official client", () => {
  test("projects: archived ones only when asked for", async () => {
    const { client } = await start();
    const projects = Array.from({ length: 45 }, () => organization.state.addProject().id);
    const archived = organization.state.addProject({ archived: true }).id;
    const list = client.admin.organization.projects;
    expect((await all(list.list({ limit: 10 }))).map(({ id }) => id)).toEqual(projects);
    expect(organization.requests).toHaveLength(5);
    const everything = await all(list.list({ limit: 100, include_archived: true }));
    expect(everything.map(({ id }) => id)).toEqual([...projects, archived]);
    expect(everything.at(-1)).toMatchObject({ status: "archived", archived_at: START.getTime() / 1000 });
    expect(organization.violations).toEqual([]);
  });

  test("an organization of thousands of keys, whichever page one lands on", async () => {
    const { client } = await start();
    const project = organization.state.addProject();
    const other = organization.state.addProject();
    const ids = Array.from({ length: 1203 }, () => organization.state.addKey(project.id).id);
    for (let i = 0; i < 800; i += 1) organization.state.addKey(other.id);
    const query = { limit: 100, owner_project_access: "any" } as const;
    const seen = await all(client.admin.organization.projects.apiKeys.list(project.id, query));
    expect(seen.map(({ id }) => id)).toEqual(ids);
    expect(organization.requests).toHaveLength(13);
  });

  test("project keys: without `any`, some enabled ones are missing; owners and dates", async () => {
    const { client } = await start();
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const { state } = organization;
    const seen = state.addKey(project.id, { name: "seen", expiresAt: new Date(START.getTime() + DAY_MS) });
    const gone = state.addKey(project.id, { name: "owner gone", ownerHasAccess: false });
    const hidden = state.addKey(project.id, { name: "hidden", hiddenByDefault: true });
    const ofAccount = state.addKey(project.id, { name: "account's", serviceAccountId: account.id });
    state.addKey(project.id, { name: "disabled", disabled: true });
    const { apiKeys } = client.admin.organization.projects;
    const ids = async (access?: "any" | "active" | "inactive"): Promise<string[]> => {
      const query = access === undefined ? {} : { owner_project_access: access };
      return (await all(apiKeys.list(project.id, query))).map(({ id }) => id);
    };
    expect(await ids()).toEqual([seen.id, ofAccount.id]);
    expect(await ids("any")).toEqual([seen.id, gone.id, hidden.id, ofAccount.id]);
    expect(await ids("inactive")).toEqual([gone.id]);
    expect(await ids("active")).toEqual([seen.id, hidden.id, ofAccount.id]);
    expect(await apiKeys.retrieve(seen.id, { project_id: project.id })).toMatchObject({
      created_at: START.getTime() / 1000,
      expires_at: (START.getTime() + DAY_MS) / 1000,
      last_used_at: null,
      owner: { type: "user", user: PERSON },
      owner_project_access: "active",
    });
    expect(await apiKeys.retrieve(ofAccount.id, { project_id: project.id })).toMatchObject({
      owner: { type: "service_account", service_account: { id: account.id } },
    });
    expect(organization.violations).toEqual([]);
  });

  test("admin keys and service accounts", async () => {
    const { client, admin } = await start();
    const second = organization.state.addAdminKey({ name: "second" });
    const project = organization.state.addProject();
    const accounts = [1, 2, 3].map(() => organization.state.addServiceAccount(project.id).id);
    const { adminAPIKeys, projects } = client.admin.organization;
    expect((await all(adminAPIKeys.list({ limit: 1 }))).map(({ id }) => id)).toEqual([admin.id, second.id]);
    const descending = await all(adminAPIKeys.list({ limit: 1, order: "desc" }));
    expect(descending.map(({ id }) => id)).toEqual([second.id, admin.id]);
    expect(descending[1]).toMatchObject({ last_used_at: START.getTime() / 1000 });
    const listed = await all(projects.serviceAccounts.list(project.id, { limit: 2 }));
    expect(listed.map(({ id }) => id)).toEqual(accounts);
    expect(organization.violations).toEqual([]);
  });

  test.each([
    ["stars", /^sk-proj-\*{152}.{4}$/],
    ["dots", /^sk-pro\.\.\..{3}$/],
    [(value: string) => `${value.slice(0, 3)}…${value.slice(-6)}`, /^sk-….{6}$/],
  ] as const)("the forms in which keys are shown: %s", async (redaction, form) => {
    await start({ redaction });
    const project = organization.state.addProject();
    const key = organization.state.addKey(project.id);
    expect(key.redactedValue.replace(key.value.slice(-4), "xxxx")).toMatch(form);
    expect(organization.state.addKey(project.id, { redactedValue: "as told" }).redactedValue).toBe("as told");
  });
});

describe("making and deleting keys", () => {
  async function withAccount(options: OrganizationOptions = {}) {
    const { client } = await start(options);
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const where = { project_id: project.id };
    const create = (body: object = {}) =>
      client.admin.organization.projects.serviceAccounts.apiKeys.create(account.id, { ...where, ...body });
    const { apiKeys } = client.admin.organization.projects;
    return { client, project, account, where, create, apiKeys };
  }

  test("a new key works until it is deleted, and its value is shown once", async () => {
    const { create, apiKeys, where } = await withAccount();
    const made = await create({ name: "new", scopes: ["api.all.read"], expires_in_seconds: 3600 });
    expect(made).toMatchObject({ name: "new", expires_at: START.getTime() / 1000 + 3600 });
    await user(made.value).models.list();
    const answer = await user(made.value).responses.create({ model: "gpt-5.4-nano", input: "Hi" });
    expect(answer.output_text).toBe("Hello!");
    expect(JSON.stringify(await apiKeys.retrieve(made.id, where))).not.toContain(made.value);
    expect(JSON.stringify(organization.requests)).not.toContain(made.value);
    expect(organization.keys("made-by-api").map(({ id }) => id)).toEqual([made.id]);
    expect(organization.isLive(made.value)).toBe(true);
    await apiKeys.delete(made.id, where);
    expect(organization.isLive(made.value)).toBe(false);
    await expect(user(made.value).models.list()).rejects.toMatchObject({ code: "invalid_api_key" });
    await expect(apiKeys.delete(made.id, where)).rejects.toMatchObject({ status: 404 });
    expect(organization.writes().map(({ method, status }) => `${method} ${status}`)).toEqual([
      "POST 200",
      "DELETE 200",
      "DELETE 404",
    ]);
    expect(organization.violations).toEqual([]);
  });

  test("a key that the organization's policy does not allow", async () => {
    const { create } = await withAccount({ maximumLifetimeSeconds: 86_400 });
    for (const body of [{}, { expires_in_seconds: null }, { expires_in_seconds: 86_401 }]) {
      await expect(create(body)).rejects.toMatchObject({ status: 400, param: "expires_in_seconds" });
    }
    expect(organization.keys("made-by-api")).toEqual([]);
    await create({ expires_in_seconds: 86_400 });
    expect(organization.violations).toEqual([]);
  });

  test("no such project, account or key; an archived project; another project's", async () => {
    const { apiKeys, project, account, client } = await withAccount();
    const { serviceAccounts } = client.admin.organization.projects;
    const other = organization.state.addProject();
    const key = organization.state.addKey(project.id);
    for (const where of [{ project_id: other.id }, { project_id: "proj_none" }]) {
      await expect(apiKeys.retrieve(key.id, where)).rejects.toMatchObject({ status: 404 });
      await expect(apiKeys.delete(key.id, where)).rejects.toMatchObject({ status: 404 });
      await expect(serviceAccounts.retrieve(account.id, where)).rejects.toMatchObject({ status: 404 });
      await expect(serviceAccounts.apiKeys.create(account.id, where)).rejects.toMatchObject({ status: 404 });
    }
    project.archivedAt = START;
    await expect(
      serviceAccounts.apiKeys.create(account.id, { project_id: project.id }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(user(key.value).models.list()).rejects.toMatchObject({ status: 401 });
    expect(organization.keys("made-by-api")).toEqual([]);
  });

  test("keys of service accounts that cannot be deleted, as it was", async () => {
    const { create, apiKeys, where } = await withAccount({ keepsServiceAccountKeys: true });
    const made = await create();
    await expect(apiKeys.delete(made.id, where)).rejects.toMatchObject({ status: 400 });
    expect(organization.isLive(made.value)).toBe(true);
  });

  test("propagation: by requests, by time, flapping", async () => {
    const { create } = await withAccount({ propagation: { requests: 2 } });
    const works = async (key: string): Promise<boolean> => (await ask("/models", key)).status === 200;
    const first = await create();
    expect([await works(first.value), await works(first.value), await works(first.value)]).toEqual([
      false,
      false,
      true,
    ]);
    organization.rules.propagation = { ms: 150 };
    const second = await create();
    expect(await works(second.value)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await works(second.value)).toBe(true);
    organization.rules.propagation = { refuses: (nth) => nth === 1 };
    const third = await create();
    expect([await works(third.value), await works(third.value), await works(third.value)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("a deleted key may work a little longer", async () => {
    const { create, apiKeys, where } = await withAccount({ deletedStillWork: 1 });
    const made = await create();
    await apiKeys.delete(made.id, where);
    expect((await ask("/models", made.value)).status).toBe(200);
    expect((await ask("/models", made.value)).status).toBe(401);
  });
});

describe("who may what", () => {
  test("keys that are not admin keys, and no key at all", async () => {
    await start();
    const key = organization.state.addKey(organization.state.addProject().id);
    const asked = await ask("/organization/projects", key.value);
    expect(asked.status).toBe(403);
    expect(asked.body).toContain("Missing scopes: api.management.read");
    organization.rules.missingScopesStatus = 401;
    expect((await ask("/organization/projects", key.value)).status).toBe(401);
    expect(organization.violations).toEqual([]);
    expect((await ask("/organization/projects", undefined)).status).toBe(401);
    expect(organization.violations).toHaveLength(1);
  });

  test("an admin key that is unknown, deleted or has ended: a message that quotes its ends", async () => {
    const { admin } = await start();
    const ended = organization.state.addAdminKey({ expiresAt: new Date(START.getTime() + 1000) });
    expect((await ask("/organization/projects", ended.value)).status).toBe(200);
    organization.setNow(new Date(START.getTime() + 1000));
    admin.deletedAt = START;
    for (const value of [ended.value, admin.value, `${admin.value.slice(0, -4)}none`]) {
      const asked = await ask("/organization/projects", value);
      expect(asked.status).toBe(401);
      expect(asked.body).toContain('"invalid_api_key"');
      expect(asked.body).toContain(value.slice(0, 8));
      expect(asked.body).toContain(value.slice(-4));
      expect(asked.body).not.toContain(value);
    }
    expect(organization.requests.map(({ key }) => key)).toEqual([ended.id, ended.id, admin.id, "unknown"]);
  });

  test("permissions: reading, writing and costs are three things", async () => {
    await start();
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const key = organization.state.addKey(project.id);
    const base = `/organization/projects/${project.id}`;
    const outcomes = async (value: string): Promise<(number | string | undefined)[]> => {
      const json = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
      const asked = [
        await ask("/organization/admin_api_keys?limit=1", value),
        await ask(`${base}/api_keys`, value),
        await ask("/organization/costs?start_time=0", value),
        await ask(`${base}/service_accounts/${account.id}/api_keys`, value, json),
        await ask(`${base}/api_keys/${key.id}`, value, { method: "DELETE" }),
      ];
      return asked.map(({ status, body }) => /Missing scopes: ([\w.]+)\./.exec(body)?.[1] ?? status);
    };
    const [read, write, usage] = ["api.management.read", "api.management.write", "api.usage.read"] as const;
    const with_ = (...permissions: (typeof read | typeof write | typeof usage)[]): string =>
      organization.state.addAdminKey({ permissions }).value;
    expect(await outcomes(with_())).toEqual([read, read, usage, write, write]);
    expect(await outcomes(with_(read))).toEqual([200, 200, usage, write, write]);
    expect(await outcomes(with_(usage))).toEqual([read, read, 200, write, write]);
    expect(organization.keys("made-by-api")).toEqual([]);
    expect(await outcomes(with_(read, write, usage))).toEqual([200, 200, 200, 200, 200]);
    expect(organization.violations).toEqual([]);
  });

  test("headers that name another organization or project", async () => {
    await start();
    const [project, other] = [organization.state.addProject(), organization.state.addProject()];
    const { value } = organization.state.addKey(project.id);
    await user(value, { organization: "org-standin", project: project.id }).models.list();
    await expect(user(value, { organization: "org-other" }).models.list()).rejects.toMatchObject({
      code: "mismatched_organization",
    });
    await expect(user(value, { project: other.id }).models.list()).rejects.toMatchObject({
      code: "mismatched_project",
    });
  });
});

describe("time", () => {
  test("a key ages, is used, and ends; the header Date goes along", async () => {
    const { client } = await start();
    const project = organization.state.addProject();
    const key = organization.state.addKey(project.id, { expiresAt: new Date(START.getTime() + 90 * DAY_MS) });
    for (let day = 0; day <= 120; day += 30) {
      const now = new Date(START.getTime() + day * DAY_MS);
      organization.setNow(now);
      const response = await fetch(`${organization.url}/models`, {
        headers: { authorization: `Bearer ${key.value}` },
      });
      expect(response.status).toBe(day < 90 ? 200 : 401);
      expect(response.headers.get("date")).toBe(now.toUTCString());
    }
    const { apiKeys } = client.admin.organization.projects;
    const record = await apiKeys.retrieve(key.id, { project_id: project.id });
    expect(record).toMatchObject({
      last_used_at: (START.getTime() + 60 * DAY_MS) / 1000,
      created_at: START.getTime() / 1000,
    });
    expect(await all(apiKeys.list(project.id))).toHaveLength(1);
    organization.rules.listsExpired = false;
    expect(await all(apiKeys.list(project.id))).toEqual([]);
  });

  test("models shut down by the organization's time", async () => {
    await start();
    const { value } = organization.state.addKey(organization.state.addProject().id);
    const asked = () => user(value).responses.create({ model: "gpt-5-mini", input: "Hi" });
    expect((await asked()).status).toBe("completed");
    organization.setNow(new Date("2026-12-12T00:00:00Z"));
    await expect(asked()).rejects.toMatchObject({ code: "model_not_found" });
  });
});

describe("money", () => {
  test("spend limits: none is 404", async () => {
    const { client } = await start();
    const project = organization.state.addProject();
    const { spendLimit, projects } = client.admin.organization;
    await expect(spendLimit.retrieve()).rejects.toMatchObject({ status: 404 });
    await expect(projects.spendLimit.retrieve(project.id)).rejects.toMatchObject({ status: 404 });
    organization.state.spendLimits.set("", { cents: 5000, enforcing: true });
    organization.state.spendLimits.set(project.id, { cents: 100 });
    expect(await spendLimit.retrieve()).toMatchObject({
      threshold_amount: 5000,
      enforcement: { status: "enforcing" },
    });
    expect(await projects.spendLimit.retrieve(project.id)).toMatchObject({
      object: "project.spend_limit",
      enforcement: { status: "inactive" },
    });
  });

  test("costs: buckets of a day over several pages, of a project or of all", async () => {
    const { client } = await start();
    organization.setNow(new Date("2026-09-20T12:00:00Z"));
    const [one, two] = [organization.state.addProject(), organization.state.addProject()];
    for (const [at, projectId, cents] of [
      ["2026-08-31T23:59:59Z", one.id, 100_000],
      ["2026-09-01T00:00:00Z", one.id, 125],
      ["2026-09-15T10:00:00Z", one.id, 75],
      ["2026-09-15T11:00:00Z", two.id, 300],
      ["2026-09-20T11:00:00Z", two.id, 1],
    ] as const) {
      organization.state.costs.push({ at: new Date(at), projectId, cents });
    }
    const sum = async (query: object): Promise<{ sum: number; pages: number }> => {
      let [total, page, pages]: [number, string | undefined, number] = [0, undefined, 0];
      do {
        const answer = await client.admin.organization.usage.costs({
          start_time: START.getTime() / 1000,
          ...query,
          ...(page === undefined ? {} : { page }),
        });
        for (const { results } of answer.data) {
          for (const result of results) if ("amount" in result) total += Number(result.amount?.value);
        }
        page = answer.next_page ?? undefined;
        pages += 1;
        expect(answer.has_more).toBe(page !== undefined);
      } while (page !== undefined);
      return { sum: Math.round(total * 100), pages };
    };
    expect(await sum({})).toEqual({ sum: 501, pages: 3 });
    expect(await sum({ limit: 31 })).toEqual({ sum: 501, pages: 1 });
    expect(await sum({ limit: 5, project_ids: [one.id] })).toEqual({ sum: 200, pages: 4 });
    expect(await sum({ group_by: ["project_id"], end_time: START.getTime() / 1000 + 16 * 86_400 })).toEqual({
      sum: 500,
      pages: 3,
    });
    organization.rules.amountsAsText = true;
    expect(await sum({ limit: 180 })).toEqual({ sum: 501, pages: 1 });
    expect(organization.violations).toEqual([]);
  });

  test("an account without credit: the Admin API goes on", async () => {
    const { client } = await start({ account: "no-credit" });
    const { value } = organization.state.addKey(organization.state.addProject().id);
    await user(value).models.list();
    await expect(user(value).responses.create({ model: "gpt-5.4-nano", input: "Hi" })).rejects.toMatchObject({
      code: "credit_balance_exhausted",
    });
    expect(await all(client.admin.organization.projects.list())).toHaveLength(1);
    organization.setAccount("valid");
    await user(value).responses.create({ model: "gpt-5.4-nano", input: "Hi" });
  });
});

describe("requests that no good client sends are refused and remembered", () => {
  const json = { "content-type": "application/json" };
  test.each<[string, string, RequestInit]>([
    ["a page too long", "/organization/projects?limit=101", {}],
    ["an unknown parameter", "/organization/projects?owner=me", {}],
    ["a parameter of another endpoint", "/organization/admin_api_keys?owner_project_access=any", {}],
    ["an unknown value", "/organization/projects/P/api_keys?owner_project_access=all", {}],
    ["a parameter given twice", "/organization/projects?limit=1&limit=2", {}],
    ["a deletion with a body", "/organization/projects/P/api_keys/K", { method: "DELETE", body: "{}" }],
    ["no such endpoint", "/organization/users", {}],
    ["no such method", "/organization/projects/P/api_keys", { method: "POST", headers: json, body: "{}" }],
    [
      "an unknown field",
      "/organization/projects/P/service_accounts/S/api_keys",
      { method: "POST", headers: json, body: '{"expires_in_days":1}' },
    ],
    [
      "a number as text",
      "/organization/projects/P/service_accounts/S/api_keys",
      { method: "POST", headers: json, body: '{"expires_in_seconds":"60"}' },
    ],
    ["no JSON", "/organization/projects/P/service_accounts/S/api_keys", { method: "POST", body: "{}" }],
  ])("%s", async (_, path, init) => {
    const { admin } = await start();
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const key = organization.state.addKey(project.id);
    const asked = path.replace("/P", `/${project.id}`).replace("/S", `/${account.id}`);
    const { status } = await ask(asked.replace("/K", `/${key.id}`), admin.value, init);
    expect([400, 404]).toContain(status);
    expect(organization.violations).toHaveLength(1);
    expect(organization.keys("made-by-api")).toEqual([]);
    expect(organization.isLive(key.value)).toBe(true);
  });

  test("a key outside of the header that is meant for it", async () => {
    const { admin } = await start();
    await ask(`/organization/projects?after=${admin.value}`, admin.value);
    expect(organization.violations).toEqual(["GET: a secret outside of the header"]);
  });
});
