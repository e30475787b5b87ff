import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import { type Fault, type GitHub, type GitHubRepository, startGitHub } from "./server.ts";

let github: GitHub;
let repository: GitHubRepository;
let client: GitHubClient;
const at = { owner: "octo", repo: "keys" };
const CREATE = { operation: "issues/create" };

beforeEach(async () => {
  github = await startGitHub();
  repository = github.addRepository("octo/keys");
  client = await createGitHubClient(github.token("job"), github.apiUrl);
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const create = () => client.rest.issues.create({ ...at, title: "One" });
const list = () => client.rest.issues.listForRepo(at);

/** What a caller gets to know: a status of the server's, or none. */
async function told(ask: () => Promise<{ status: number }>): Promise<number | "nothing"> {
  return ask().then(
    ({ status }) => status,
    (error: { status?: number; response?: unknown }) =>
      error.response === undefined ? "nothing" : (error.status ?? "nothing"),
  );
}

describe.each([
  [{ kind: "reset" }, "nothing"],
  [{ kind: "status", status: 500 }, 500],
  [{ kind: "status", status: 502, body: "<html></html>" }, 502],
  [{ kind: "html" }, 503],
  [{ kind: "html", status: 200 }, 200],
  [{ kind: "rate-limit", limit: "primary" }, 403],
  [{ kind: "rate-limit", limit: "primary", status: 429 }, 429],
  [{ kind: "rate-limit", limit: "secondary" }, 403],
] as const satisfies readonly (readonly [Fault, unknown])[])("%j", (fault, status) => {
  test("before: nothing is done", async () => {
    github.fail({ ...fault, on: CREATE, times: 1 });
    await expect(told(create)).resolves.toBe(status);
    expect(repository.issues).toEqual([]);
    expect(github.writes()).toMatchObject([{ carriedOut: false }]);
    await expect(told(create)).resolves.toBe(201);
  });

  test("after: it is done, and nobody hears of it", async () => {
    github.fail({ ...fault, on: CREATE, times: 1, moment: "after" });
    await expect(told(create)).resolves.toBe(status);
    expect(repository.issues).toHaveLength(1);
    expect(github.writes()).toMatchObject([{ carriedOut: true }]);
  });
});

describe.each(["hang", "endless-body", "half-body"] as const)("%s", (kind) => {
  test.each(["before", "after"] as const)("%s, until the client gives up", async (moment) => {
    github.fail({ kind, moment, on: CREATE });
    // Of what was begun the head is there long before; of what hangs nothing ever is.
    const request = { signal: AbortSignal.timeout(kind === "hang" ? 200 : 2000) };
    const outcome = await client.rest.issues.create({ ...at, title: "One", request }).then(
      ({ status, data }) => ({ status, data }),
      () => "rejected",
    );
    // Octokit takes a body that it could not read for an empty text, and the request for one that went well.
    expect(outcome).toEqual(kind === "hang" ? "rejected" : { status: 200, data: "" });
    expect(repository.issues).toHaveLength(moment === "after" ? 1 : 0);
    await expect(told(list)).resolves.toBe(200);
  });
});

test("the headers of a rate limit", async () => {
  const headers = async (limit: "primary" | "secondary", waitSeconds: number) => {
    github.fail({ kind: "rate-limit", limit, waitSeconds, times: 1 });
    const error = await list().catch((caught: unknown) => caught);
    return (error as { response: { headers: Record<string, string> } }).response.headers;
  };
  const primary = await headers("primary", 100);
  expect(primary).toMatchObject({ "x-ratelimit-remaining": "0" });
  const wait = Number(primary["x-ratelimit-reset"]) - Date.now() / 1000;
  expect(wait).toBeGreaterThan(90);
  expect(wait).toBeLessThan(101);
  await expect(headers("secondary", 7)).resolves.toMatchObject({ "retry-after": "7" });
});

test("a redirect to another host is not followed with the token", async () => {
  const seen: unknown[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers);
    response.end("{}");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  try {
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    github.fail({ kind: "redirect", to, times: 1 });
    await expect(told(list)).resolves.toBe("nothing");
    expect(seen).toEqual([]);
    github.fail({ kind: "redirect", to, times: 1 });
    const answer = await fetch(`${github.apiUrl}/repos/octo/keys?a=b`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${to}/repos/octo/keys?a=b`]);
  } finally {
    elsewhere.close();
    elsewhere.closeAllConnections();
  }
});

describe("which request", () => {
  const status = (on: Fault["on"], more: Partial<Fault> = {}) =>
    github.fail({ ...more, kind: "status", status: 500, ...(on && { on }) } as Fault);
  const four = async () => [await told(list), await told(create), await told(list), await told(create)];

  test("the k-th of all", async () => {
    status({ number: 3 });
    await expect(four()).resolves.toEqual([200, 201, 500, 201]);
  });
  test("of a method, after some that go well", async () => {
    status({ method: "POST" }, { skip: 1 });
    await expect(four()).resolves.toEqual([200, 201, 200, 500]);
  });
  test("of a path", async () => {
    status({ path: /\/issues$/ }, { times: 2 });
    await expect(four()).resolves.toEqual([500, 500, 200, 201]);
  });
  test("of a token", async () => {
    status({ token: "person" });
    await expect(four()).resolves.toEqual([200, 201, 200, 201]);
  });
  test("by a look at it", async () => {
    status({ where: ({ body }) => body !== undefined });
    await expect(four()).resolves.toEqual([200, 500, 200, 500]);
  });
  test("all, until they are cleared", async () => {
    status(undefined);
    await expect(told(list)).resolves.toBe(500);
    github.clearFaults();
    await expect(told(list)).resolves.toBe(200);
  });
});

describe("two at once", () => {
  test("both have listed before either creates", async () => {
    const held = github.holdUntil(2, { operation: "issues/list-for-repo" });
    const run = async () => {
      const { data } = await list();
      if (data.length === 0) await create();
      return data.length;
    };
    await expect(Promise.all([run(), run(), held])).resolves.toEqual([0, 0, undefined]);
    expect(repository.issues).toHaveLength(2);
  });

  test("without that, the second sees what the first did", async () => {
    const first = await list();
    if (first.data.length === 0) await create();
    await expect(list()).resolves.toMatchObject({ data: [{ number: 1 }] });
  });

  test("an answer that is held back has been carried out", async () => {
    const held = github.holdUntil(2, CREATE, "after");
    const first = create();
    while (repository.issues.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(github.requests[0]?.status).toBeUndefined();
    const second = create();
    await held;
    const numbers = [(await first).data.number, (await second).data.number];
    expect(numbers).toEqual([1, 2]);
  });

  test("a gate opens once", async () => {
    void github.holdUntil(1, CREATE);
    await create();
    await create();
    expect(repository.issues).toHaveLength(2);
  });

  test("a gate that is opened by hand", async () => {
    const held = github.holdUntil(2, CREATE);
    const waiting = create();
    while (github.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    github.releaseAll();
    await expect(held).resolves.toBeUndefined();
    await expect(waiting).resolves.toMatchObject({ status: 201 });
    await expect(create()).resolves.toMatchObject({ status: 201 });
  });

  test("one can wait for an answer", async () => {
    const answered = github.answered(CREATE);
    await create();
    await expect(answered).resolves.toMatchObject({ number: 1, status: 201 });
    await expect(github.answered(CREATE)).resolves.toMatchObject({ number: 1 });
  });

  test("closing lets go of who waits", async () => {
    const other = await startGitHub();
    other.addRepository("octo/keys");
    void other.holdUntil(2, CREATE);
    const waiting = createGitHubClient(other.token("job"), other.apiUrl).then(({ rest }) =>
      rest.issues.create({ ...at, title: "One" }),
    );
    const outcome = waiting.then(
      () => "answered",
      () => "failed",
    );
    while (other.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await other.close();
    await expect(outcome).resolves.toBe("failed");
  });
});
