import { afterEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient } from "../../../src/ports/github.ts";
import { seal } from "../../../src/ports/sealed-box.ts";
import { Contract } from "./contract.ts";
import { type GitHub, type GitHubOptions, startGitHub } from "./server.ts";

const open: GitHub[] = [];

async function start(options?: GitHubOptions) {
  const github = await startGitHub(options);
  open.push(github);
  const repository = github.addRepository("octo/keys", {
    assignable: ["anna", "ben"],
    ignoredAssignees: ["away"],
    environments: ["production site"],
  });
  const client = (token = "job") => createGitHubClient(github.token(token), github.apiUrl);
  return { github, repository, client };
}

afterEach(async () => {
  for (const github of open.splice(0)) await github.close();
});

const at = { owner: "octo", repo: "keys" };
const secret = { secret_name: "OPENAI_API_KEY" };

describe.each(["github", "enterprise"] as const)("through @actions/github: %s", (variant) => {
  test("everything there is, without a violation on either side", async () => {
    const { github, repository, client } = await start({ variant });
    const { rest, graphql, paginate } = await client();
    const issue = (await rest.issues.create({ ...at, title: "One", body: "Body", labels: ["new"] })).data;
    const about = { ...at, issue_number: issue.number };
    await rest.issues.createLabel({ ...at, name: "openai-key", color: "d93f0b", description: "A key" });
    await rest.issues.addLabels({ ...about, labels: ["openai-key"] });
    await rest.issues.addAssignees({ ...about, assignees: ["anna", "nobody"] });
    const comment = (await rest.issues.createComment({ ...about, body: "First" })).data;
    await rest.issues.updateComment({ ...at, comment_id: comment.id, body: "Second" });
    await rest.issues.createComment({ ...about, body: "Third" });
    await rest.issues.deleteComment({ ...at, comment_id: comment.id });
    await rest.issues.update({ ...about, title: "Two", state: "closed", state_reason: "not_planned" });
    await rest.issues.get(about);
    await rest.issues.getLabel({ ...at, name: "openai-key" });
    await rest.issues.checkUserCanBeAssigned({ ...at, assignee: "ben" });
    await rest.repos.get(at);
    repository.addIssue({ title: "A change", pullRequest: true, state: "closed" });
    const listed = await paginate(rest.issues.listForRepo, { ...at, state: "all", per_page: 100 });
    const comments = await paginate(rest.issues.listComments, { ...about, per_page: 100 });
    const labels = await paginate(rest.issues.listLabelsForRepo, { ...at, per_page: 100 });
    await expect(graphql("query { viewer { login } }")).resolves.toEqual({
      viewer: { login: "github-actions[bot]" },
    });

    const shown = (one: (typeof listed)[number]) => [one.number, one.title, one.state, one.user?.login];
    expect(listed.map(shown)).toEqual([
      [2, "A change", "closed", "anna"],
      [1, "Two", "closed", "github-actions[bot]"],
    ]);
    expect(listed.map((one) => one.pull_request !== undefined)).toEqual([true, false]);
    expect(listed[1]).toMatchObject({ state_reason: "not_planned", comments: 1, user: { type: "Bot" } });
    expect(comments.map(({ body }) => body)).toEqual(["Third"]);
    expect(labels.map(({ name }) => name)).toEqual(["new", "openai-key"]);
    expect(repository.issues[0]).toMatchObject({ labels: ["new", "openai-key"], assignees: ["anna"] });

    const writer = (await client("secrets-writer")).rest;
    await writer.users.getAuthenticated();
    const key = (await writer.actions.getRepoPublicKey(at)).data;
    await writer.actions.createOrUpdateRepoSecret({
      ...at,
      ...secret,
      encrypted_value: await seal("of the repository", key.key),
      key_id: key.key_id,
    });
    await writer.actions.getRepoSecret({ ...at, ...secret });
    const site = { ...at, environment_name: "production site" };
    const siteKey = (await writer.actions.getEnvironmentPublicKey(site)).data;
    await writer.actions.createOrUpdateEnvironmentSecret({
      ...site,
      ...secret,
      encrypted_value: await seal("of the environment", siteKey.key),
      key_id: siteKey.key_id,
    });
    await writer.actions.getEnvironmentSecret({ ...site, ...secret });
    const org = { org: "octo" };
    const orgKey = (await writer.actions.getOrgPublicKey(org)).data;
    await writer.actions.createOrUpdateOrgSecret({
      ...org,
      ...secret,
      encrypted_value: await seal("of the organization", orgKey.key),
      key_id: orgKey.key_id,
      visibility: "selected",
      selected_repository_ids: [repository.id],
    });
    await writer.actions.getOrgSecret({ ...org, ...secret });
    const { data: selected } = await writer.actions.listSelectedReposForOrgSecret({ ...org, ...secret });
    expect(selected.repositories.map(({ full_name }) => full_name)).toEqual(["octo/keys"]);

    github.makeOrganization("octo");
    await rest.repos.listCommits(at);
    await rest.users.getByUsername({ username: "octo" });
    await rest.orgs.get(org);
    await rest.apps.listReposAccessibleToInstallation();
    github.addRepository("anna/page", { fork: true, sizeKb: 3 });
    await writer.users.getByUsername({ username: "anna" });
    const lists = [
      await rest.repos.listForOrg({ ...org, type: "all" }),
      await writer.repos.listForUser({ username: "anna" }),
      await writer.repos.listForAuthenticatedUser({ affiliation: "owner" }),
    ];
    expect(lists.map(({ data }) => data.map(({ full_name }) => full_name))).toEqual([
      ["octo/keys"],
      ["anna/page"],
      ["anna/page"],
    ]);

    const values = [
      { repository: "octo/keys" },
      { repository: "octo/keys", environment: "production site" },
      { organization: "octo" },
    ].map((place) => github.secretValue(place as { repository: string }, "OPENAI_API_KEY"));
    expect(values).toEqual(["of the repository", "of the environment", "of the organization"]);

    expect(github.violations).toEqual([]);
    const asked = new Set(github.requests.map(({ operation }) => operation));
    const product = variant === "github" ? "api.github.com" : "ghes-3.17";
    const known = new Contract(product).operations.map(({ id }) => id);
    expect([...asked].sort()).toEqual([...known, "graphql"].sort());
  });
});

describe("what is wrong with a request is noted", () => {
  async function ask(github: GitHub, path: string, init: RequestInit = {}) {
    const headers = { authorization: `token ${github.token("job")}`, "user-agent": "test" };
    return fetch(`${github.apiUrl}${path}`, { ...init, headers: { ...headers, ...init.headers } });
  }
  const post = (body: unknown): RequestInit => ({
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

  test.each([
    ["/repos/octo/keys/issues?mood=good", {}, 200, "there is no parameter mood"],
    ["/repos/octo/keys/issues", post({ title: "a", mood: "good" }), 201, "not known: mood"],
    ["/repos/octo/keys/issues", post({ title: "a", labels: [1] }), 422, "body/labels/0 must be string"],
    ["/repos/octo/keys/issues", post("{title"), 400, "the body is no JSON"],
    ["/repos/octo/keys/pizza", {}, 404, "GitHub's description has no GET /repos/octo/keys/pizza"],
    ["/graphql", post({ query: "{ secrets }" }), 200, "a question that is not known"],
  ])("%s %j", async (path, init, status, said) => {
    const { github } = await start();
    const response = await ask(github, path, init);
    expect(response.status).toBe(status);
    expect(github.violations.join("\n")).toContain(said);
  });

  test("a client without a name is not served", async () => {
    const { github } = await start();
    const response = await ask(github, "/repos/octo/keys", { headers: { "user-agent": "" } });
    expect(response.status).toBe(403);
  });
});

test("the log tells who asked for what", async () => {
  const { github, client } = await start();
  const { rest } = await client("person");
  await rest.issues.listForRepo({ ...at, labels: "a" });
  await rest.issues.create({ ...at, title: "One" });
  await expect(rest.issues.get({ ...at, issue_number: 9 })).rejects.toMatchObject({ status: 404 });
  expect(
    github.requests.map(({ number, method, path, query, body, token, operation, status }) => [
      number,
      method,
      path,
      query,
      body,
      token,
      operation,
      status,
    ]),
  ).toEqual([
    [1, "GET", "/repos/octo/keys/issues", { labels: "a" }, undefined, "person", "issues/list-for-repo", 200],
    [2, "POST", "/repos/octo/keys/issues", {}, { title: "One" }, "person", "issues/create", 201],
    [3, "GET", "/repos/octo/keys/issues/9", {}, undefined, "person", "issues/get", 404],
  ]);
  expect(github.writes().map(({ operation }) => operation)).toEqual(["issues/create"]);
  expect(JSON.stringify(github.requests)).not.toContain(github.token("person"));
  expect(github.requests.map(({ carriedOut }) => carriedOut)).toEqual([true, true, false]);
});

test("time stands until it is moved, and is told in the answers", async () => {
  const { github, repository, client } = await start({ now: new Date("2026-03-01T10:00:00.750Z") });
  const { rest } = await client();
  const { data, headers } = await rest.issues.create({ ...at, title: "One" });
  expect([data.created_at, headers.date]).toEqual(["2026-03-01T10:00:00Z", "Sun, 01 Mar 2026 10:00:00 GMT"]);
  github.advance(90_000);
  const updated = await rest.issues.update({ ...at, issue_number: 1, body: "b" });
  expect(updated.data).toMatchObject({
    created_at: "2026-03-01T10:00:00Z",
    updated_at: "2026-03-01T10:01:30Z",
  });
  github.setNow(new Date("2027-01-01T00:00:00Z"));
  repository.closeIssue(1);
  const { data: closed } = await rest.issues.get({ ...at, issue_number: 1 });
  expect(closed).toMatchObject({ closed_at: "2027-01-01T00:00:00Z", closed_by: { login: "anna" } });
});

test("a repository under its old name", async () => {
  const { github, client } = await start();
  const { rest } = await client();
  github.setSecret({ repository: "octo/keys" }, "A", "held");
  github.renameRepository("octo/keys", "octo/moved");
  await rest.issues.create({ ...at, title: "One" });
  await expect(rest.issues.listForRepo(at)).resolves.toMatchObject({ data: [{ title: "One" }] });
  expect(github.requests.map(({ status, path }) => [status, path])).toEqual([
    [307, "/repos/octo/keys/issues"],
    [201, "/repos/octo/moved/issues"],
    [301, "/repos/octo/keys/issues"],
    [200, "/repos/octo/moved/issues"],
  ]);
  expect(github.secretValue({ repository: "octo/moved" }, "A")).toBe("held");
  expect(github.violations).toEqual([]);
});
