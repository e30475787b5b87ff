import { afterEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/ports/clock.ts";
import { createGitHubClient, fetchFrom } from "../../src/ports/github.ts";
import { hurriedClock } from "../issue/facts.ts";
import { startGitHub } from "../support/github/server.ts";
import type { Fault, GitHub } from "../support/github/types.ts";

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) await github.close();
});

const AT = { owner: "octo", repo: "keys" };

async function start({ clock = hurriedClock(), cancel = new AbortController() } = {}) {
  const github = await startGitHub();
  open.push(github);
  const repository = github.addRepository("octo/keys");
  const patient = { clock, cancel: cancel.signal };
  const client = await createGitHubClient(github.token("job"), github.apiUrl, { patient });
  const list = () => client.rest.issues.listForRepo(AT);
  return { github, repository, client, list, clock, cancel };
}

describe("a patient client", () => {
  test.each<[string, Fault]>([
    ["a server in trouble", { kind: "status", status: 502, times: 2 }],
    ["a connection that breaks", { kind: "reset", times: 2 }],
    ["an answer that is lost", { kind: "reset", moment: "after", times: 2 }],
  ])("asks again after %s, twice, and longer apart", async (_, fault) => {
    const { github, list, clock } = await start();
    github.fail(fault);
    await expect(list()).resolves.toMatchObject({ status: 200 });
    expect(clock.slept).toEqual([1000, 2000]);
    expect(github.requests).toHaveLength(3);
  });

  test("gives up after the third failure, and begins anew with the next request", async () => {
    const { github, list, clock } = await start();
    github.fail({ kind: "status", status: 503, times: 5 });
    await expect(list()).rejects.toMatchObject({ status: 503 });
    expect(github.requests).toHaveLength(3);
    await expect(list()).resolves.toMatchObject({ status: 200 });
    expect(github.requests).toHaveLength(6);
    expect(clock.slept).toEqual([1000, 2000, 1000, 2000]);
  });

  test.each([400, 401, 403, 404, 409, 410, 422, 429])("takes HTTP %i for an answer", async (status) => {
    const { github, list, clock } = await start();
    github.fail({ kind: "status", status, times: 1 });
    await expect(list()).rejects.toMatchObject({ status });
    expect(github.requests).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  test("does not ask again what is not to be asked twice", async () => {
    const { github, repository, client } = await start();
    repository.addIssue({ title: "x" });
    github.fail({ kind: "reset", moment: "after" });
    const request = { retries: 0 };
    await expect(
      client.rest.issues.createComment({ ...AT, issue_number: 1, body: "once", request }),
    ).rejects.toMatchObject({ status: 500 });
    expect(repository.comments).toHaveLength(1);
    github.clearFaults();
    github.fail({ kind: "status", status: 502, times: 2 });
    await expect(client.rest.issues.listForRepo(AT)).resolves.toMatchObject({ status: 200 });
  });

  test.each(["primary", "secondary"] as const)("waits for a short %s limit", async (limit) => {
    const { github, client, clock } = await start();
    github.fail({ kind: "rate-limit", limit, waitSeconds: 20, times: 1 });
    const request = { retries: 0 };
    await expect(client.rest.issues.create({ ...AT, title: "x", request })).resolves.toMatchObject({
      status: 201,
    });
    expect(clock.slept).toHaveLength(1);
    expect(clock.slept[0]).toBeGreaterThanOrEqual(19_000);
    expect(clock.slept[0]).toBeLessThanOrEqual(22_000);
  });

  test.each(["primary", "secondary"] as const)(
    "waits for no %s limit longer than a minute",
    async (limit) => {
      const { github, list, clock } = await start();
      github.fail({ kind: "rate-limit", limit, waitSeconds: 90 });
      await expect(list()).rejects.toMatchObject({ status: 403 });
      expect(github.requests).toHaveLength(1);
      expect(clock.slept).toEqual([]);
    },
  );

  test("waits twice in all its life, whatever it is asked", async () => {
    const { github, list, client, clock } = await start();
    github.fail({ kind: "rate-limit", limit: "secondary", waitSeconds: 5, status: 429 });
    await expect(list()).rejects.toMatchObject({ status: 429 });
    expect(clock.slept).toEqual([5000, 5000]);
    await expect(client.rest.issues.create({ ...AT, title: "x" })).rejects.toMatchObject({ status: 429 });
    expect(clock.slept).toEqual([5000, 5000]);
    expect(github.requests).toHaveLength(4);
  });

  test("loses patience five minutes after it was made", async () => {
    const { github, list, clock } = await start();
    await clock.sleep(299_500, new AbortController().signal);
    github.fail({ kind: "status", status: 502, times: 1 });
    await expect(list()).rejects.toMatchObject({ status: 502 });
    expect(github.requests).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ["waits to ask again", { kind: "status", status: 502 }],
    ["waits for a limit", { kind: "rate-limit", limit: "secondary", waitSeconds: 30 }],
    ["waits for an answer", { kind: "hang" }],
  ])("ends at once when it is cancelled while it %s", async (_, fault) => {
    const cancel = new AbortController();
    const clock = {
      ...systemClock,
      slept: [],
      sleep: (ms: number, signal: AbortSignal) => systemClock.sleep(ms * 100, signal),
    };
    const { github, list } = await start({ clock, cancel });
    github.fail(fault);
    const start_ = performance.now();
    setTimeout(() => cancel.abort(), 100);
    await expect(list()).rejects.toBeDefined();
    expect(performance.now() - start_).toBeLessThan(5_000);
    const asked = github.requests.length;
    await expect(list()).rejects.toBeDefined();
    expect([asked, github.requests.length]).toEqual([1, 1]);
  });

  test("writes one after the other without a pause of its own", async () => {
    const { client } = await start();
    const started = performance.now();
    for (let count = 0; count < 4; count++) await client.rest.issues.create({ ...AT, title: "x" });
    // The plugin by itself would take nine seconds, and three without its pauses for what notifies.
    expect(performance.now() - started).toBeLessThan(2_500);
  });

  test("prints nothing", async () => {
    const printed: unknown[] = [];
    const { log, warn, error, info, debug } = console;
    Object.assign(
      console,
      Object.fromEntries(
        ["log", "warn", "error", "info", "debug"].map((name) => [
          name,
          (...args: unknown[]) => printed.push(args),
        ]),
      ),
    );
    try {
      const { github, list } = await start();
      github.fail({ kind: "status", status: 502, headers: { deprecation: "true" }, times: 1 });
      await list();
      github.fail({ kind: "rate-limit", limit: "primary" });
      await list().catch(() => undefined);
    } finally {
      Object.assign(console, { log, warn, error, info, debug });
    }
    expect(printed).toEqual([]);
  });
});

test("a client without patience asks once", async () => {
  const github = await startGitHub();
  open.push(github);
  github.addRepository("octo/keys");
  const client = await createGitHubClient(github.token("job"), github.apiUrl);
  github.fail({ kind: "status", status: 502 });
  await expect(client.rest.issues.listForRepo(AT)).rejects.toMatchObject({ status: 502 });
  expect(github.requests).toHaveLength(1);
});

describe("an answer that is read whole", () => {
  const MAX_BYTES = 1_000_000;

  test.each<[string, Fault, timeoutMs: number, RegExp]>([
    ["is none when it has no end", { kind: "endless-body" }, 10_000, /without end/],
    ["is none when it breaks off", { kind: "half-body" }, 300, /timeout|aborted/i],
  ])("%s", async (_, fault, timeoutMs, error) => {
    const { github } = await start();
    github.fail(fault);
    const started = performance.now();
    const fetched = fetchFrom(
      new URL(github.url).origin,
      timeoutMs,
      MAX_BYTES,
    )(`${github.apiUrl}/repos/octo/keys/issues`);
    await expect(fetched).rejects.toThrow(error);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("is what it was, also without a body", async () => {
    const { repository, client } = await start();
    repository.addIssue({ title: "x", assignees: [] });
    repository.addComment(1, "schön", "github-actions[bot]");
    const { data } = await client.rest.issues.listComments({ ...AT, issue_number: 1 });
    expect(data.map(({ body }) => body)).toEqual(["schön"]);
    const removed = await client.rest.issues.deleteComment({ ...AT, comment_id: data[0]?.id ?? 0 });
    expect(removed.status).toBe(204);
  });
});
