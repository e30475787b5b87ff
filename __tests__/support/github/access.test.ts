import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import { type GitHub, startGitHub, type TokenName } from "./server.ts";

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
  for (const [name, isPrivate] of [
    ["octo/public", false],
    ["octo/private", true],
  ] as const) {
    const repository = github.addRepository(name, { private: isPrivate, assignable: ["anna"] });
    repository.addIssue({ title: "Of somebody else", author: "ben" });
    github.setSecret({ repository: name }, "A", "held");
  }
  github.setSecret({ organization: "octo" }, "A", "held", { visibility: "private" });
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

type Ask = (client: GitHubClient, at: { owner: string; repo: string }) => Promise<unknown>;

const READ: Ask = ({ rest }, at) => rest.issues.listForRepo(at);
const WRITE: Ask = ({ rest }, at) => rest.issues.create({ ...at, title: "One", labels: ["a"] });
const EDIT: Ask = ({ rest }, at) => rest.issues.update({ ...at, issue_number: 1, state: "closed" });
const LABEL: Ask = ({ rest }, at) => rest.issues.createLabel({ ...at, name: "new" });
const READ_SECRET: Ask = ({ rest }, at) => rest.actions.getRepoSecret({ ...at, secret_name: "A" });
const READ_KEY: Ask = ({ rest }, at) => rest.actions.getRepoPublicKey(at);
const OF_ORGANIZATION: Ask = ({ rest }) => rest.actions.getOrgSecret({ org: "octo", secret_name: "A" });
const WRITE_SECRET: Ask = ({ rest }) =>
  rest.actions.createOrUpdateOrgSecret({ org: "octo", secret_name: "A", visibility: "all" });
const WHO: Ask = ({ rest }) => rest.users.getAuthenticated();
const VIEWER: Ask = ({ graphql }) => graphql("query { viewer { login } }");

const ASKED = {
  READ,
  WRITE,
  EDIT,
  LABEL,
  READ_SECRET,
  READ_KEY,
  OF_ORGANIZATION,
  WRITE_SECRET,
  WHO,
  VIEWER,
};

/** 0: it works. In the order of ASKED. */
const TABLE: readonly (readonly [TokenName, "public" | "private", readonly number[]])[] = [
  ["job", "public", [0, 0, 0, 0, 403, 403, 403, 403, 403, 0]],
  ["job", "private", [0, 0, 0, 0, 403, 403, 403, 403, 403, 0]],
  ["job-read-only", "private", [0, 403, 403, 403, 403, 403, 403, 403, 403, 0]],
  ["job-without-issues", "public", [0, 403, 403, 403, 403, 403, 403, 403, 403, 0]],
  ["job-without-issues", "private", [403, 403, 403, 403, 403, 403, 403, 403, 403, 0]],
  ["person", "private", [0, 0, 0, 0, 403, 403, 403, 403, 0, 0]],
  ["secrets-writer", "private", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ["secrets-reader", "private", [0, 403, 403, 403, 0, 0, 0, 403, 0, 0]],
  ["stranger", "private", [404, 404, 404, 404, 404, 404, 403, 403, 0, 0]],
  ["stranger", "public", [0, 0, 403, 404, 403, 403, 403, 403, 0, 0]],
  ["wrong", "public", [401, 401, 401, 401, 401, 401, 401, 401, 401, 401]],
  ["expired", "public", [401, 401, 401, 401, 401, 401, 401, 401, 401, 401]],
];

test.each(TABLE)("the token %s in a %s repository", async (name, repo, statuses) => {
  const client = await createGitHubClient(github.token(name), github.apiUrl);
  const found: Record<string, unknown> = {};
  for (const [what, ask] of Object.entries(ASKED)) {
    found[what] = await ask(client, { owner: "octo", repo }).then(
      () => 0,
      ({ status }: { status?: number }) => status,
    );
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(ASKED).map((what, index) => [what, statuses[index]])));
});

describe("words of refusals", () => {
  test.each([
    ["job", READ_SECRET, "Resource not accessible by integration"],
    ["person", READ_SECRET, "Resource not accessible by personal access token"],
    ["wrong", READ, "Bad credentials"],
    ["stranger", LABEL, "Not Found"],
  ])("%s", async (name, ask, message) => {
    const client = await createGitHubClient(github.token(name), github.apiUrl);
    await expect(ask(client, { owner: "octo", repo: "public" })).rejects.toMatchObject({
      response: { data: { message } },
    });
  });
});

test("what a stranger's issue brings along is left out", async () => {
  const client = await createGitHubClient(github.token("stranger"), github.apiUrl);
  const given = { owner: "octo", repo: "public", title: "One", labels: ["a"], assignees: ["anna"] };
  const { data } = await client.rest.issues.create(given);
  expect([data.labels, data.assignees, data.user?.login]).toEqual([[], [], "mallory"]);
});

test("an archived repository can be read only", async () => {
  github.repository("octo/public").archived = true;
  const client = await createGitHubClient(github.token("job"), github.apiUrl);
  const at = { owner: "octo", repo: "public" };
  await expect(WRITE(client, at)).rejects.toMatchObject({ status: 403 });
  await expect(READ(client, at)).resolves.toMatchObject({ status: 200 });
});

test("a token of one's own sees what it is told to", async () => {
  const options = {
    login: "cleo",
    kind: "person",
    permissions: { secrets: "write" },
    sees: ["octo/private"],
  } as const;
  const client = await createGitHubClient(github.addToken("cleo", options), github.apiUrl);
  await expect(READ_SECRET(client, { owner: "octo", repo: "private" })).resolves.toBeDefined();
  await expect(READ_SECRET(client, { owner: "octo", repo: "public" })).rejects.toMatchObject({ status: 404 });
  await expect(READ(client, { owner: "octo", repo: "private" })).rejects.toMatchObject({ status: 403 });
  expect(github.requests.map(({ token }) => token)).toEqual(["cleo", "cleo", "cleo"]);
});
