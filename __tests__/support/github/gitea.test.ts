import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import { type GitHub, type GitHubRepository, startGitHub } from "./server.ts";

let github: GitHub;
let repository: GitHubRepository;
let client: GitHubClient;
const at = { owner: "octo", repo: "keys" };

beforeEach(async () => {
  github = await startGitHub({ variant: "gitea" });
  repository = github.addRepository("octo/keys", { assignable: ["anna"] });
  client = await createGitHubClient(github.token("job"), github.apiUrl);
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

test("an issue is made without labels, or with their numbers", async () => {
  await expect(
    client.rest.issues.create({ ...at, title: "One", labels: ["openai-key"] }),
  ).rejects.toMatchObject({ status: 422 });
  const { data: label } = await client.rest.issues.createLabel({
    ...at,
    name: "openai-key",
    color: "d93f0b",
  });
  const labels = [label.id] as unknown as string[];
  const { data } = await client.rest.issues.create({ ...at, title: "One", body: "b", labels });
  expect(data).toMatchObject({ number: 1, pull_request: null, user: { login: "gitea-actions", id: -2 } });
  expect(data.user).not.toHaveProperty("type");
  expect(data).not.toHaveProperty("state_reason");
  expect(repository.issues).toMatchObject([{ labels: ["openai-key"] }]);
});

test("an edit answers 201 and knows no labels and no reasons", async () => {
  repository.addIssue({ title: "One", labels: ["a"] });
  const { status, data } = await client.rest.issues.update({
    ...at,
    issue_number: 1,
    body: "new",
    labels: ["b"],
    state: "closed",
    state_reason: "not_planned",
  });
  expect([status, data.state, data.body]).toEqual([201, "closed", "new"]);
  expect(repository.issues).toMatchObject([{ labels: ["a"], stateReason: "completed" }]);
});

describe("a listing", () => {
  beforeEach(() => {
    for (let number = 1; number <= 61; number++) {
      const author = number % 2 === 0 ? "gitea-actions" : "anna";
      repository.addIssue({ title: `${number}`, author, labels: number > 60 ? ["openai-key"] : [] });
    }
    repository.addIssue({ title: "A change", pullRequest: true });
  });

  test("knows the author and the size of pages by other names, and says where the next page is", async () => {
    const filter = { state: "all", creator: "gitea-actions", per_page: 100 } as const;
    const first = await client.rest.issues.listForRepo({ ...at, ...filter });
    expect(first.data).toHaveLength(30);
    expect(first.headers["x-total-count"]).toBe("62");
    const all = await client.paginate(client.rest.issues.listForRepo, { ...at, ...filter });
    expect(all).toHaveLength(62);
    const own = await client.request("GET /repos/{owner}/{repo}/issues", {
      ...at,
      created_by: "gitea-actions",
      limit: 100,
      type: "issues",
    });
    expect(own.data).toHaveLength(30);
  });

  test("filters by labels that there are, and by others not at all", async () => {
    const count = async (labels: string) =>
      (await client.paginate(client.rest.issues.listForRepo, { ...at, labels })).length;
    await expect(count("openai-key")).resolves.toBe(1);
    await expect(count("unknown")).resolves.toBe(62);
  });

  test("tells a pull request from an issue", async () => {
    const { data } = await client.rest.issues.listForRepo(at);
    expect([data[0]?.pull_request, data[1]?.pull_request]).toEqual([expect.anything(), null]);
  });
});

test("comments come all at once", async () => {
  repository.addIssue({ title: "One" });
  for (let number = 1; number <= 120; number++) repository.addComment(1, `${number}`);
  const { data, headers } = await client.rest.issues.listComments({ ...at, issue_number: 1, per_page: 5 });
  expect([data.length, headers.link]).toEqual([120, undefined]);
  const { data: comment } = await client.rest.issues.createComment({ ...at, issue_number: 1, body: "b" });
  await client.rest.issues.updateComment({ ...at, comment_id: comment.id, body: "c" });
  expect(repository.comments.at(-1)).toMatchObject({ body: "c", author: "gitea-actions" });
  await client.rest.issues.deleteComment({ ...at, comment_id: comment.id });
  expect(repository.comments).toHaveLength(120);
  await expect(client.rest.issues.listComments({ ...at, issue_number: 9 })).rejects.toMatchObject({
    status: 500,
  });
});

test("labels: by name or number, two of the same name, and put on an issue by name", async () => {
  repository.addIssue({ title: "One" });
  const make = (color?: string) =>
    client.rest.issues.createLabel({ ...at, name: "a/b", ...(color && { color }) });
  await expect(make()).rejects.toMatchObject({ status: 422 });
  await make("ffffff");
  await make("000000");
  await expect(client.rest.issues.getLabel({ ...at, name: "a/b" })).resolves.toMatchObject({
    data: { color: "ffffff" },
  });
  await expect(client.rest.issues.getLabel({ ...at, name: "c" })).rejects.toMatchObject({ status: 404 });
  await client.rest.issues.addLabels({ ...at, issue_number: 1, labels: ["a/b"] });
  expect(repository.issues).toMatchObject([{ labels: ["a/b"] }]);
});

test("who cannot be assigned is refused", async () => {
  const create = (login: string) => client.rest.issues.create({ ...at, title: "One", assignees: [login] });
  await expect(create("anna")).resolves.toMatchObject({ status: 201 });
  await expect(create("nobody")).rejects.toMatchObject({ status: 422 });
});

test("the token of a job is a user's", async () => {
  const { data } = await client.rest.users.getAuthenticated();
  expect(data.login).toBe("gitea-actions");
  await expect(client.graphql("query { viewer { login } }")).rejects.toMatchObject({ status: 404 });
});

test("there are no public keys of secrets, no reasons, no locks", async () => {
  await expect(client.rest.actions.getRepoPublicKey(at)).rejects.toMatchObject({ status: 405 });
  await expect(client.rest.actions.getRepoSecret({ ...at, secret_name: "A" })).rejects.toMatchObject({
    status: 405,
  });
  await expect(client.rest.actions.getOrgPublicKey({ org: "octo" })).rejects.toMatchObject({ status: 404 });
  await expect(
    client.rest.actions.getEnvironmentPublicKey({ ...at, environment_name: "production" }),
  ).rejects.toMatchObject({ status: 404 });
});

test("issues switched off, a token that may only read, a repository that nobody may see", async () => {
  const create = () => client.rest.issues.create({ ...at, title: "One" });
  repository.issuesEnabled = false;
  await expect(create()).rejects.toMatchObject({ status: 404 });
  repository.issuesEnabled = true;
  client = await createGitHubClient(github.token("job-read-only"), github.apiUrl);
  await expect(create()).rejects.toMatchObject({ status: 403 });
  await expect(client.rest.repos.get({ ...at, repo: "none" })).rejects.toMatchObject({ status: 404 });
  client = await createGitHubClient(github.token("wrong"), github.apiUrl);
  await expect(create()).rejects.toMatchObject({ status: 401 });
  expect(repository.issues).toEqual([]);
});
