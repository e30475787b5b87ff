import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import { type GitHub, type GitHubRepository, startGitHub } from "./server.ts";

let github: GitHub;
let repository: GitHubRepository;
let client: GitHubClient;
const at = { owner: "octo", repo: "keys" };
const BOT = "github-actions[bot]";

beforeEach(async () => {
  github = await startGitHub();
  repository = github.addRepository("octo/keys", { assignable: ["anna", "ben"], ignoredAssignees: ["away"] });
  client = await createGitHubClient(github.token("job"), github.apiUrl);
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

type Listed = Parameters<GitHubClient["rest"]["issues"]["listForRepo"]>[0];

async function listed(filter: Omit<NonNullable<Listed>, "owner" | "repo"> = {}): Promise<number[]> {
  const { data } = await client.rest.issues.listForRepo({ ...at, ...filter });
  return data.map(({ number }) => number);
}

describe("listing", () => {
  beforeEach(() => {
    repository.addIssue({ title: "1", author: BOT, labels: ["Openai-Key", "b"] });
    github.advance(60_000);
    repository.addIssue({ title: "2", author: "anna", labels: ["openai-key"], state: "closed" });
    github.advance(60_000);
    repository.addIssue({ title: "3", author: BOT, pullRequest: true, assignees: ["anna"] });
    github.advance(60_000);
    repository.addIssue({ title: "4", author: BOT, labels: ["b"], state: "closed" });
    github.advance(60_000);
    repository.addComment(1, "moves it to the top", BOT);
  });

  test.each([
    [{}, [3, 1]],
    [{ state: "all" }, [4, 3, 2, 1]],
    [{ state: "closed" }, [4, 2]],
    [{ state: "all", labels: "OPENAI-KEY" }, [2, 1]],
    [{ state: "all", labels: "openai-key,b" }, [1]],
    [{ state: "all", labels: "nobody-has-it" }, []],
    [{ state: "all", creator: BOT }, [4, 3, 1]],
    [{ state: "all", creator: "ANNA" }, [2]],
    [{ state: "all", sort: "updated" }, [1, 4, 3, 2]],
    [{ state: "all", sort: "created", direction: "asc" }, [1, 2, 3, 4]],
    [{ state: "all", since: "2026-01-01T00:03:00Z" }, [4, 1]],
    [{ state: "all", assignee: "anna" }, [3]],
    [{ state: "all", assignee: "none" }, [4, 2, 1]],
    [{ state: "all", assignee: "*" }, [3]],
  ] as const)("%j", async (filter, numbers) => {
    await expect(listed(filter)).resolves.toEqual(numbers);
  });

  test("what is gone is not there", async () => {
    github.addRepository("octo/other");
    repository.deleteIssue(1);
    repository.transferIssue(4, "octo/other");
    await expect(listed({ state: "all" })).resolves.toEqual([3, 2]);
  });

  test("a new issue may be late in the listing, and is never late for who asks by number", async () => {
    github.setListingLag(2);
    const { data } = await client.rest.issues.create({ ...at, title: "5" });
    await expect(client.rest.issues.get({ ...at, issue_number: data.number })).resolves.toBeDefined();
    await expect(listed()).resolves.toEqual([3, 1]);
    await expect(listed()).resolves.toEqual([3, 1]);
    await expect(listed()).resolves.toEqual([5, 3, 1]);
  });
});

test("pages say where the next one is", async () => {
  for (let number = 1; number <= 205; number++) repository.addIssue({ title: `${number}`, labels: ["a b"] });
  const filter = { labels: "a b", per_page: 100 };
  const first = await client.rest.issues.listForRepo({ ...at, ...filter });
  expect(first.headers.link).toBe(
    `<${github.apiUrl}/repos/octo/keys/issues?labels=a+b&per_page=100&page=2>; rel="next", ` +
      `<${github.apiUrl}/repos/octo/keys/issues?labels=a+b&per_page=100&page=3>; rel="last"`,
  );
  const all = await client.paginate(client.rest.issues.listForRepo, { ...at, ...filter });
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 205 }, (_, index) => 205 - index));
  await expect(listed()).resolves.toHaveLength(30);
});

describe("an issue that is not as one would like", () => {
  const ASKS = {
    get: () => client.rest.issues.get({ ...at, issue_number: 1 }),
    update: () => client.rest.issues.update({ ...at, issue_number: 1, body: "new" }),
    comment: () => client.rest.issues.createComment({ ...at, issue_number: 1, body: "new" }),
    comments: () => client.rest.issues.listComments({ ...at, issue_number: 1 }),
  };
  const statuses = async (): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = {};
    for (const [what, ask] of Object.entries(ASKS)) {
      found[what] = await ask().then(
        ({ status }) => status,
        ({ status }: { status?: number }) => status,
      );
    }
    return found;
  };

  beforeEach(() => {
    repository.addIssue({ title: "One", author: BOT });
  });

  test("deleted", async () => {
    repository.deleteIssue(1);
    await expect(statuses()).resolves.toEqual({ get: 410, update: 410, comment: 410, comments: 410 });
  });

  test("locked: the job's token cannot comment, but edit", async () => {
    repository.lockIssue(1);
    await expect(statuses()).resolves.toEqual({ get: 200, update: 200, comment: 403, comments: 200 });
    const person = await createGitHubClient(github.token("person"), github.apiUrl);
    const comment = { ...at, issue_number: 1, body: "still" };
    await expect(person.rest.issues.createComment(comment)).resolves.toMatchObject({ status: 201 });
  });

  test("never there", async () => {
    await expect(client.rest.issues.get({ ...at, issue_number: 2 })).rejects.toMatchObject({ status: 404 });
  });

  test("in a repository without issues: its pull requests are still listed", async () => {
    repository.addIssue({ title: "A change", pullRequest: true });
    repository.issuesEnabled = false;
    await expect(statuses()).resolves.toEqual({ get: 410, update: 410, comment: 410, comments: 410 });
    await expect(client.rest.issues.create({ ...at, title: "Two" })).rejects.toMatchObject({
      status: 410,
      response: { data: { message: "Issues has been disabled in this repository." } },
    });
    await expect(listed({ state: "all" })).resolves.toEqual([2]);
  });

  test("transferred: a reading is led there, a change is not", async () => {
    github.addRepository("octo/other");
    const moved = repository.transferIssue(1, "octo/other");
    const { data } = await client.rest.issues.get({ ...at, issue_number: 1 });
    expect(data).toMatchObject({ number: moved.number, repository_url: `${github.apiUrl}/repos/octo/other` });
    await expect(ASKS.update()).rejects.toBeDefined();
    expect(github.repository("octo/other").issues[0]?.body).toBeNull();
  });
});

describe("what GitHub does not take", () => {
  const create = (more: object) => client.rest.issues.create({ ...at, title: "One", ...more });

  test.each([
    [{ title: " " }, "title"],
    [{ title: "a".repeat(257) }, "title"],
    [{ body: "b".repeat(65_537) }, "body"],
    [{ labels: ["l".repeat(51)] }, "name"],
    [{ labels: [""] }, "name"],
    [{ assignees: ["anna", "nobody"] }, "assignees"],
  ])("an issue %#", async (more, field) => {
    await expect(create(more)).rejects.toMatchObject({
      status: 422,
      response: { data: { message: "Validation Failed", errors: [{ field }] } },
    });
    expect(repository.issues).toEqual([]);
    expect(repository.labels).toEqual([]);
  });

  test("and what it leaves out without a word", async () => {
    const { data } = await create({ assignees: ["away", "ben"] });
    expect(data.assignees?.map(({ login }) => login)).toEqual(["ben"]);
  });

  test("the longest that it takes", async () => {
    await expect(
      create({ title: "🔑".repeat(256), body: "b".repeat(65_536), labels: ["l".repeat(50)] }),
    ).resolves.toMatchObject({ status: 201 });
  });

  test.each([
    [{ name: "known" }, "already_exists"],
    [{ name: "KNOWN" }, "already_exists"],
    [{ name: "a", color: "#ffffff" }, "invalid"],
    [{ name: "a", description: "d".repeat(101) }, "invalid"],
    [{ name: "n".repeat(51) }, "invalid"],
    [{ name: "" }, "missing_field"],
  ])("a label %#", async (label, code) => {
    repository.addLabel("known");
    await expect(client.rest.issues.createLabel({ ...at, ...label })).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ code }] } },
    });
    expect(repository.labels).toHaveLength(1);
  });

  test.each([" ", "b".repeat(65_537)])("a comment %#", async (body) => {
    repository.addIssue({ title: "One" });
    await expect(client.rest.issues.createComment({ ...at, issue_number: 1, body })).rejects.toMatchObject({
      status: 422,
    });
  });
});

test("an issue remembers how it was", async () => {
  await client.rest.issues.create({ ...at, title: "One", body: "a" });
  github.advance(86_400_000);
  await client.rest.issues.update({ ...at, issue_number: 1, body: "b" });
  repository.closeIssue(1, "not_planned");
  repository.reopenIssue(1);
  const [issue] = repository.issues;
  expect(issue?.history.map(({ at: day, body, state }) => [day.getUTCDate(), body, state])).toEqual([
    [1, "a", "open"],
    [2, "b", "open"],
    [2, "b", "closed"],
    [2, "b", "open"],
  ]);
  expect(issue).toMatchObject({ state: "open", stateReason: "reopened", closedAt: undefined });
});

test("a label that an issue brings along is made once, whatever its case", async () => {
  await client.rest.issues.create({ ...at, title: "One", labels: ["New", "new", { name: "NEW" }] });
  await client.rest.issues.create({ ...at, title: "Two", labels: ["nEW"] });
  expect(repository.labels).toMatchObject([{ name: "New", color: "ededed" }]);
  expect(repository.issues.map(({ labels }) => labels)).toEqual([["New"], ["New"]]);
});
