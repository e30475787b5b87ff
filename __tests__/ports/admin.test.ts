import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type AdminAnswer, type AdminPortOptions, createAdminPort } from "../../src/ports/admin.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { FAULT_EFFECTS, type FaultEffect } from "../support/openai-org/faults.ts";
import { type Organization, startOrganization } from "../support/openai-org/organization.ts";
import { json, type LocalServer, serve } from "../support/raw-server.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const NOW = new Date("2026-11-22T10:00:00Z");
const delays: number[] = [];
/** Does not wait. */
const clock: Clock = {
  now: () => NOW,
  sleep: async (ms) => void delays.push(ms),
  random: () => 0,
};

let org: Organization;
let adminKey: string;
const servers: LocalServer[] = [];

beforeEach(async () => {
  org = await startOrganization({ now: NOW });
  adminKey = org.state.addAdminKey().value;
  delays.length = 0;
});
afterEach(async () => {
  expect(org.violations).toEqual([]);
  await org.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const port = (over: Partial<AdminPortOptions> = {}) =>
  createAdminPort({
    baseUrl: org.url,
    adminKey,
    timeoutMs: 5_000,
    maxAttempts: 3,
    cancel: new AbortController().signal,
    direct: true,
    proxied: false,
    clock,
    ...over,
  });

function value<T>(answer: AdminAnswer<T>): T {
  if (answer.answered) return answer.value;
  throw new Error(`No answer: ${answer.trouble.kind}`);
}

async function troubleOf(answer: Promise<AdminAnswer<unknown>>) {
  const got = await answer;
  if (got.answered) throw new Error("An answer where trouble was expected.");
  // The bodies of OpenAI's errors quote the key; nothing else may.
  const { message, ...rest } = got.trouble;
  expect(JSON.stringify(rest)).not.toContain(adminKey.slice(-4));
  return got.trouble;
}

/** A server that answers everything alike. */
async function answering(answer: (response: ServerResponse, path: string) => void) {
  const server = await serve((request, response) => answer(response, request.url ?? ""));
  servers.push(server);
  return port({ baseUrl: server.url });
}

describe("lists", () => {
  test("are read to their last page, with everybody's keys", async () => {
    const projects = Array.from({ length: 205 }, () => org.state.addProject());
    org.state.addProject({ archived: true });
    const [project] = projects;
    const keys = Array.from({ length: 101 }, (_, i) =>
      org.state.addKey(project?.id ?? "", { hiddenByDefault: i === 7, ownerHasAccess: i !== 8 }),
    );
    const admin = port();
    expect(value(await admin.projects())).toEqual(projects.map(({ id }) => id));
    const items = value(await admin.projectKeys(project?.id ?? "")) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
    expect(
      org.requests.map(({ path, query }) => [path.split("/").at(-1), query["limit"], query["after"]]),
    ).toEqual([
      ["projects", ["100"], undefined],
      ["projects", ["100"], [projects[99]?.id]],
      ["projects", ["100"], [projects[199]?.id]],
      ["api_keys", ["100"], undefined],
      ["api_keys", ["100"], [keys[99]?.id]],
    ]);
  });

  test("of exactly one page cost one request", async () => {
    const { id } = org.state.addProject();
    for (let i = 0; i < 100; i++) org.state.addKey(id);
    expect(value(await port().projectKeys(id))).toHaveLength(100);
    expect(org.requests).toHaveLength(1);
  });

  test("of admin keys are another one", async () => {
    org.state.addAdminKey({ id: "key_second" });
    const items = value(await port().adminKeys()) as { id: string }[];
    expect(items.at(-1)?.id).toBe("key_second");
    expect(org.requests[0]?.path).toBe("/v1/organization/admin_api_keys");
  });

  test("may be empty", async () => {
    expect(value(await port().projects())).toEqual([]);
  });

  const page = (data: unknown, has_more: unknown = false): object => ({ object: "list", data, has_more });
  test.each([
    ["an empty object", {}],
    ["null", null],
    ["a bare list", [{ id: "proj_1" }]],
    ["a list of another name", { object: "page", data: [], has_more: false }],
    ["a list without data", { object: "list", has_more: false }],
    ["data that is no list", page({})],
    ["a list that does not say whether there is more", { object: "list", data: [] }],
    ["more, in a word", page([{ id: "proj_1" }], "false")],
    ["more, without anything to go on from", page([], true)],
    ["more, after an item without id", page([{ name: "x" }], true)],
    ["an error in an answer of success", { error: { message: "no", type: "x", code: "x" } }],
  ])("are no list: %s", async (_, body) => {
    const admin = await answering((response) => json(response, 200, body));
    expect(await troubleOf(admin.adminKeys())).toMatchObject({ kind: "not-the-api", status: 200 });
    expect(await troubleOf(admin.projects())).toMatchObject({ kind: "not-the-api", status: 200 });
  });

  test.each([
    ["an empty body", ""],
    ["half of JSON", '{"object":"list","data":['],
    ["a page of a captive portal", "<!doctype html><title>Sign in</title>"],
  ])("are no list: %s", async (_, body) => {
    const admin = await answering((response) => void response.writeHead(200).end(body));
    expect(await troubleOf(admin.adminKeys())).toMatchObject({ kind: "not-the-api", status: 200 });
  });

  test.each([
    ["an id that leads elsewhere", [{ id: "../../x", status: "active" }]],
    ["no id", [{ status: "active" }]],
    ["a project that is none", ["proj_1"]],
  ])("of projects leave none out: %s", async (_, data) => {
    const admin = await answering((response) => json(response, 200, page(data)));
    expect(await troubleOf(admin.projects())).toMatchObject({ kind: "not-the-api" });
  });

  test("of projects leave archived ones out, whose keys do not work", async () => {
    const data = [{ id: "proj_1", status: "active" }, { id: "proj_2", status: "archived" }, { id: "proj_3" }];
    const admin = await answering((response) => json(response, 200, page(data)));
    expect(value(await admin.projects())).toEqual(["proj_1", "proj_3"]);
  });

  test.each([
    ["the same page again, and so on", true],
    ["the same page again, as the last", false],
  ])("that repeat themselves are none: %s", async (_, more) => {
    let requests = 0;
    const admin = await answering((response) => {
      requests++;
      json(response, 200, page([{ id: "key_1" }, { id: "key_2" }], requests === 1 || more));
    });
    expect(await troubleOf(admin.projectKeys("proj_1"))).toMatchObject({ kind: "not-the-api" });
    expect(requests).toBe(2);
  });

  test("that lead back to an earlier page are none", async () => {
    let requests = 0;
    const admin = await answering((response) => {
      requests++;
      const [first, last] = requests % 2 === 1 ? [`a${requests}`, "b"] : [`c${requests}`, "d"];
      json(response, 200, page([{ id: first }, { id: last }], true));
    });
    expect(await troubleOf(admin.projectKeys("proj_1"))).toMatchObject({ kind: "not-the-api" });
    expect(requests).toBe(3);
  });

  test("without end are none", async () => {
    let requests = 0;
    const admin = await answering((response) =>
      json(response, 200, page([{ id: `key_${requests++}` }], true)),
    );
    expect(await troubleOf(admin.projectKeys("proj_1"))).toMatchObject({ kind: "not-the-api" });
    expect(requests).toBe(1000);
  }, 30_000);

  test("are only lists when all of their pages are", async () => {
    const { id } = org.state.addProject();
    for (let i = 0; i < 150; i++) org.state.addKey(id);
    org.faults.add({ effect: "page", at: 2, times: 9 });
    expect(await troubleOf(port().projectKeys(id))).toMatchObject({ kind: "not-the-api", status: 200 });
  });
});

describe("what OpenAI says against it", () => {
  const error = (status: number, code: string | null, message = "Something.", headers = {}) =>
    answering((response) =>
      json(
        response,
        status,
        { error: { message, type: "invalid_request_error", param: null, code } },
        headers,
      ),
    );

  test.each([
    [401, "invalid_api_key", "refused"],
    [401, "account_deactivated", "refused"],
    [401, null, "refused"],
    [401, "ip_not_authorized", "blocked"],
    [403, "unsupported_country_region_territory", "blocked"],
    [403, "missing_scope", "under-privileged"],
    [401, "missing_scope", "under-privileged"],
    [403, null, "under-privileged"],
    [404, "not_found", "not-found"],
    [400, "invalid_expiration", "invalid-request"],
    [422, null, "invalid-request"],
    [409, null, "invalid-request"],
    [429, "rate_limit_exceeded", "rate-limited"],
    [429, "insufficient_quota", "rate-limited"],
    [500, null, "unreachable"],
    [503, "server_is_overloaded", "unreachable"],
    [503, "slow_down", "rate-limited"],
    [408, null, "unreachable"],
    [405, null, "not-the-api"],
    [401, "constructor", "refused"],
  ] as const)("%s %s is %s", async (status, code, kind) => {
    const admin = await error(status, code, "Something.", { "x-request-id": "req_1" });
    expect(await troubleOf(admin.adminKeys())).toEqual({
      kind,
      status,
      code: code ?? "",
      requestId: "req_1",
      message: "Something.",
    });
  });

  test.each([401, 403])(
    "missing scopes are told by the message, whatever the status (%s)",
    async (status) => {
      const said =
        "You have insufficient permissions for this operation. Missing scopes: api.management.read.";
      const admin = await error(status, null, said);
      expect(await troubleOf(admin.adminKeys())).toMatchObject({ kind: "under-privileged", message: said });
    },
  );

  test.each([
    ["a page", 401, "<html>Sign in</html>", "not-the-api"],
    ["a page of a CDN", 403, "<!doctype html>Just a moment…", "not-the-api"],
    ["a page", 404, "<html>Not found</html>", "not-the-api"],
    ["a page", 502, "<html>Bad gateway</html>", "unreachable"],
    ["nothing", 503, "", "unreachable"],
    ["a text", 401, "Unauthorized", "not-the-api"],
    ["JSON of others", 401, '{"error":"Unauthorized"}', "not-the-api"],
    ["JSON of others", 403, '{"detail":"no"}', "not-the-api"],
    ["too many, in a page", 429, "<html>Slow down</html>", "rate-limited"],
  ])("%s with %s says nothing of the key", async (_, status, body, kind) => {
    const admin = await answering((response) => void response.writeHead(status).end(body));
    expect(await troubleOf(admin.adminKeys())).toMatchObject({ kind, status, message: "" });
  });

  test("a wrong, a revoked and an expired key", async () => {
    const expired = org.state.addAdminKey({ expiresAt: new Date(NOW.getTime() - 1) });
    const revoked = org.state.addAdminKey();
    revoked.deletedAt = NOW;
    for (const key of [sampleKey("nobody", "sk-admin-"), revoked.value, expired.value]) {
      expect(await troubleOf(port({ adminKey: key }).projects())).toMatchObject({
        kind: "refused",
        status: 401,
      });
    }
    expect(org.requests).toHaveLength(3);
  });

  test("a key that may only read usage, once more to be sure", async () => {
    const { value: weak } = org.state.addAdminKey({ permissions: ["api.usage.read"] });
    expect(await troubleOf(port({ adminKey: weak, maxAttempts: 1 }).projects())).toMatchObject({
      kind: "under-privileged",
    });
    expect(org.requests).toHaveLength(2);
  });

  test("false missing scopes are asked about again", async () => {
    let requests = 0;
    const admin = await answering((response) => {
      const message = "Missing scopes: api.management.read";
      if (++requests === 1) json(response, 401, { error: { message, type: "x", code: null } });
      else json(response, 200, { object: "list", data: [], has_more: false });
    });
    expect(value(await admin.projects())).toEqual([]);
  });
});

test("missing scopes stay what they are when nobody answers the second time", async () => {
  let requests = 0;
  const admin = await answering((response) => {
    const missing = { error: { message: "Missing scopes: api.management.read", type: "x", code: null } };
    if (++requests === 1) json(response, 403, missing);
    else response.writeHead(500).end();
  });
  expect(await troubleOf(admin.projects())).toMatchObject({ kind: "under-privileged", status: 403 });
  expect(requests).toBe(2);
});

describe("failures that pass", () => {
  const READS: Readonly<Record<FaultEffect, string>> = {
    reset: "unreachable",
    hang: "unreachable",
    "server-error": "unreachable",
    "bad-gateway": "unreachable",
    page: "not-the-api",
    "rate-limited": "rate-limited",
    redirect: "not-the-api",
    endless: "unreachable",
    "cut-off": "unreachable",
  };
  test.each(FAULT_EFFECTS)("a list is asked for again where that may help: %s", async (effect) => {
    const kind = READS[effect];
    const passes = kind !== "not-the-api";
    const admin = port({ timeoutMs: 200 });
    org.faults.add({ effect, times: 2 });
    const answer = await admin.projects();
    expect(answer.answered).toBe(passes);
    expect(org.requests).toHaveLength(passes ? 3 : 1);
    org.faults.clear();
    org.faults.add({ effect, times: 9 });
    expect(await troubleOf(admin.projects())).toMatchObject({ kind });
  });

  test("waits longer each time, or as long as the server asks", async () => {
    org.faults.add({ effect: "server-error", times: 4 }, { effect: "rate-limited", retryAfter: 7, at: 5 });
    expect(value(await port({ maxAttempts: 6 }).projects())).toEqual([]);
    expect(delays).toEqual([250, 500, 1000, 2000, 7000]);
  });

  test.each([
    ["30", [30_000, 30_000]],
    ["31", []],
    ["Sun, 22 Nov 2026 10:00:05 GMT", [5_000, 5_000]],
    ["soon", [250, 500]],
  ])("Retry-After: %s", async (after, expected) => {
    const admin = await answering((response) =>
      json(
        response,
        429,
        { error: { message: "Slow.", type: "requests", code: null } },
        { "retry-after": after },
      ),
    );
    expect(await troubleOf(admin.projects())).toMatchObject({ kind: "rate-limited" });
    expect(delays).toEqual(expected);
  });

  test("are not waited for once the run is cancelled", async () => {
    const cancel = new AbortController();
    org.faults.add({ effect: "server-error", times: 9, onStrike: () => cancel.abort() });
    expect(await troubleOf(port({ cancel: cancel.signal }).projects())).toMatchObject({ kind: "cancelled" });
    expect(org.requests).toHaveLength(1);
  });

  test("a cancelled run asks nothing", async () => {
    expect(await troubleOf(port({ cancel: AbortSignal.abort() }).adminKeys())).toMatchObject({
      kind: "cancelled",
      status: undefined,
    });
    expect(org.requests).toEqual([]);
  });

  test("a body of more than 8 MiB is no list", async () => {
    const admin = await answering((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, " "))) {}
      };
      response.on("drain", more);
      more();
    });
    expect(await troubleOf(admin.projects())).toMatchObject({ kind: "not-the-api", status: undefined });
  });
});

describe("writing", () => {
  let projectId: string;
  let serviceAccountId: string;
  beforeEach(() => {
    projectId = org.state.addProject().id;
    serviceAccountId = org.state.addServiceAccount(projectId).id;
  });
  const create = (over: Partial<AdminPortOptions> = {}) =>
    port(over).createKey({ projectId, serviceAccountId, name: "new", expiresInSeconds: 86_400 });

  test("a key is made, with its end", async () => {
    const made = value(await create());
    const [key] = org.keys("made-by-api");
    expect(made.id).toBe(key?.id);
    expect(made.value === key?.value).toBe(true);
    expect(made.createdAt).toEqual(NOW);
    expect(made.expiresAt).toEqual(new Date(NOW.getTime() + 86_400_000));
    expect(org.requests.map(({ body }) => body)).toEqual([{ name: "new", expires_in_seconds: 86_400 }]);
  });

  test.each(FAULT_EFFECTS)("a key is never made twice: %s", async (effect) => {
    for (const when of ["before", "after"] as const) {
      org.faults.add({ effect, when, times: 9, ...(effect === "rate-limited" ? { retryAfter: 1 } : {}) });
      await troubleOf(create({ timeoutMs: 200 }));
      org.faults.clear();
    }
    expect(org.requests).toHaveLength(2);
    expect(org.keys("made-by-api")).toHaveLength(1);
  });

  test("an expiry that the organization does not allow", async () => {
    org.rules.maximumLifetimeSeconds = 3600;
    expect(await troubleOf(create())).toMatchObject({ kind: "invalid-request", code: "invalid_expiration" });
  });

  test.each([
    ["without a value", { id: "key_1" }],
    ["with an empty value", { id: "key_1", value: "" }],
    ["with a value of two lines", { id: "key_1", value: `${"a".repeat(30)}\n${"b".repeat(30)}` }],
    ["without an id", { value: "a".repeat(40) }],
    ["with an id that leads elsewhere", { id: "../x", value: "a".repeat(40) }],
  ])("an answer %s is no key", async (_, body) => {
    const admin = await answering((response) => json(response, 200, body));
    const answer = admin.createKey({ projectId, serviceAccountId, name: "n", expiresInSeconds: 1 });
    expect(await troubleOf(answer)).toMatchObject({ kind: "not-the-api", status: 200 });
  });

  test("a key whose dates cannot be read is a key", async () => {
    const body = { id: "key_1", value: "a".repeat(40), created_at: "now", expires_at: null };
    const admin = await answering((response) => json(response, 200, body));
    const made = value(
      await admin.createKey({ projectId, serviceAccountId, name: "n", expiresInSeconds: 1 }),
    );
    expect(made).toEqual({ id: "key_1", value: "a".repeat(40), createdAt: NOW, expiresAt: undefined });
  });

  test("a service account is there, or not", async () => {
    expect(value(await port().serviceAccount(projectId, serviceAccountId))).toBe(true);
    expect(await troubleOf(port().serviceAccount(projectId, "svc_acct_none"))).toMatchObject({
      kind: "not-found",
    });
    const another = await answering((response) => json(response, 200, { id: "svc_acct_other" }));
    expect(await troubleOf(another.serviceAccount(projectId, serviceAccountId))).toMatchObject({
      kind: "not-the-api",
    });
  });

  test("a key is deleted", async () => {
    const key = org.state.addKey(projectId);
    expect(value(await port().deleteKey(projectId, key.id))).toBe(true);
    expect(key.deletedAt).toEqual(NOW);
  });

  test("a key that was deleted, and nobody heard of it, is gone", async () => {
    const key = org.state.addKey(projectId);
    org.faults.add({ effect: "reset", when: "after" });
    expect(value(await port().deleteKey(projectId, key.id))).toBe(true);
    expect(org.requests.map(({ status }) => status)).toEqual([200, 404]);
  });

  test("a key that was never there is not said to be deleted", async () => {
    expect(await troubleOf(port().deleteKey(projectId, "key_none"))).toMatchObject({ kind: "not-found" });
  });

  test.each([
    ["deleted is false", { id: "key_1", deleted: false }],
    ["another key was deleted", { id: "key_2", deleted: true }],
    ["nothing is said", {}],
  ])("an answer in which %s is no deletion", async (_, body) => {
    const admin = await answering((response) => json(response, 200, body));
    expect(await troubleOf(admin.deleteKey("proj_1", "key_1"))).toMatchObject({ kind: "not-the-api" });
  });

  test("an id cannot leave its place in the address", async () => {
    await expect(port().deleteKey("..", "key_1")).rejects.toThrow(
      /^The OpenAI client could not make a request/,
    );
    expect(org.requests).toEqual([]);
  });
});

describe("limits and costs", () => {
  test("are read for the organization and for a project", async () => {
    const { id } = org.state.addProject();
    org.state.spendLimits.set("", { cents: 10_000 });
    org.state.spendLimits.set(id, { cents: 500, enforcing: true });
    expect(value(await port().spendLimit(undefined))).toEqual({ cents: 10_000, enforcing: false });
    expect(value(await port().spendLimit(id))).toEqual({ cents: 500, enforcing: true });
  });

  test("are none where none is set", async () => {
    expect(await port().spendLimit(undefined)).toEqual({ answered: true, value: undefined });
  });

  test.each([
    ["in another currency", { threshold_amount: 5, currency: "EUR", interval: "month" }],
    ["for another time", { threshold_amount: 5, currency: "USD", interval: "day" }],
    ["without an amount", { threshold_amount: null, currency: "USD", interval: "month" }],
    ["below nothing", { threshold_amount: -1, currency: "USD", interval: "month" }],
  ])("are held against nothing %s", async (_, body) => {
    const admin = await answering((response) => json(response, 200, body));
    expect(await troubleOf(admin.spendLimit(undefined))).toMatchObject({ kind: "not-the-api" });
  });

  test.each([false, true])(
    "are summed up over the days of a month (amounts as text: %s)",
    async (amountsAsText) => {
      org.rules.amountsAsText = amountsAsText;
      const mine = org.state.addProject().id;
      const other = org.state.addProject().id;
      const days = Array.from({ length: 22 }, (_, i) => new Date(Date.UTC(2026, 10, 1 + i, 23)));
      for (const at of days)
        org.state.costs.push({ at, projectId: mine, cents: 10 }, { at, projectId: other, cents: 1 });
      org.state.costs.push({ at: new Date("2026-10-31T23:59:59Z"), projectId: mine, cents: 5000 });
      const since = new Date("2026-11-01T00:00:00Z");
      expect(value(await port().costs(since, mine))).toBe(220);
      expect(value(await port().costs(since, undefined))).toBe(242);
    },
  );

  test("are read page by page", async () => {
    const bucket = (value: unknown) => ({ results: [{ amount: { value, currency: "usd" } }] });
    const pages: Record<string, object> = {
      "": { object: "page", data: [bucket(0.5)], has_more: true, next_page: "page_2" },
      page_2: { object: "page", data: [bucket("0.25"), { results: [{}] }], has_more: false, next_page: null },
    };
    const admin = await answering((response, path) =>
      json(response, 200, pages[new URL(path, "http://x").searchParams.get("page") ?? ""]),
    );
    expect(value(await admin.costs(NOW, undefined))).toBe(75);
  });

  test.each([
    ["a list", { object: "list", data: [], has_more: false }],
    ["a bucket without results", { object: "page", data: [{}], has_more: false }],
    [
      "an amount of words",
      {
        object: "page",
        data: [{ results: [{ amount: { value: "some", currency: "usd" } }] }],
        has_more: false,
      },
    ],
    [
      "another currency",
      { object: "page", data: [{ results: [{ amount: { value: 1, currency: "eur" } }] }], has_more: false },
    ],
    ["more, and no next page", { object: "page", data: [], has_more: true, next_page: null }],
    ["the same page again", { object: "page", data: [], has_more: true, next_page: "page_1" }],
  ])("are none in %s", async (_, body) => {
    const admin = await answering((response) => json(response, 200, body));
    expect(await troubleOf(admin.costs(NOW, undefined))).toMatchObject({ kind: "not-the-api" });
  });
});

describe("the environment", () => {
  const names = [
    "OPENAI_BASE_URL",
    "OPENAI_API_KEY",
    "OPENAI_ADMIN_KEY",
    "OPENAI_ORG_ID",
    "OPENAI_PROJECT_ID",
  ];
  afterEach(() => {
    for (const name of [...names, "OPENAI_CUSTOM_HEADERS", "OPENAI_LOG"]) delete process.env[name];
  });

  test("changes nothing of what is sent, and to whom", async () => {
    for (const name of names) process.env[name] = "http://127.0.0.1:1/of-the-environment";
    process.env["OPENAI_CUSTOM_HEADERS"] = "Authorization: Bearer other\nX-Other: of-the-environment";
    process.env["OPENAI_LOG"] = "debug";
    const printed = (["debug", "info", "log", "warn", "error"] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation(() => undefined),
    );
    expect(value(await port().projects())).toEqual([]);
    expect(org.requests).toHaveLength(1);
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
    expect(JSON.stringify(org.requests[0]?.headers)).not.toContain("environment");
  });
});
