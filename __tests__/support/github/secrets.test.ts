import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import { seal } from "../../../src/ports/sealed-box.ts";
import { type GitHub, type GitHubRepository, type SecretAt, startGitHub } from "./server.ts";

let github: GitHub;
let repository: GitHubRepository;
let client: GitHubClient;
const at = { owner: "octo", repo: "keys", secret_name: "A" };
const HERE = { repository: "octo/keys" };
const ORGANIZATION = { organization: "octo" };

beforeEach(async () => {
  github = await startGitHub();
  repository = github.addRepository("octo/keys", { environments: ["production"] });
  client = await createGitHubClient(github.token("secrets-writer"), github.apiUrl);
});

afterEach(async () => {
  await github.close();
});

async function sealed(value: string): Promise<{ encrypted_value: string; key_id: string }> {
  const { data } = await client.rest.actions.getRepoPublicKey({ owner: "octo", repo: "keys" });
  return { encrypted_value: await seal(value, data.key), key_id: data.key_id };
}

describe("a secret of the repository", () => {
  test("is made, written again, and opened by nobody but the stand-in", async () => {
    const values = ["first", "second ☃ with\nlines"];
    const made = await client.rest.actions.createOrUpdateRepoSecret({ ...at, ...(await sealed("first")) });
    github.advance(5_000);
    const again = await client.rest.actions.createOrUpdateRepoSecret({
      ...at,
      ...(await sealed(values[1] ?? "")),
    });
    expect([made.status, again.status]).toEqual([201, 204]);
    expect(github.secretValue(HERE, "a")).toBe(values[1]);
    expect(github.secretValues(HERE, "A")).toEqual(values);
    const { data } = await client.rest.actions.getRepoSecret(at);
    expect(data).toEqual({
      name: "A",
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:05Z",
    });
    expect(github.secret(HERE, "A")).toMatchObject({ writes: 2 });
    expect(JSON.stringify(github.requests)).not.toContain("first");
    expect(github.violations).toEqual([]);
  });

  test("is not there, nor is one of another place", async () => {
    github.setSecret({ ...HERE, environment: "production" }, "A", "elsewhere");
    github.setSecret(ORGANIZATION, "A", "elsewhere");
    await expect(client.rest.actions.getRepoSecret(at)).rejects.toMatchObject({ status: 404 });
    expect(github.secretValue(HERE, "A")).toBeUndefined();
  });

  test("sealed for a key of before", async () => {
    const before = await sealed("late");
    github.changeSecretsKey(HERE);
    await expect(client.rest.actions.createOrUpdateRepoSecret({ ...at, ...before })).rejects.toMatchObject({
      status: 422,
    });
    const { key_id } = await sealed("any");
    await expect(
      client.rest.actions.createOrUpdateRepoSecret({ ...at, ...before, key_id }),
    ).rejects.toMatchObject({ status: 422 });
    expect(github.secret(HERE, "A")).toBeUndefined();
  });

  test.each([["bm90IGEgYm94"], [""], ["no base64!"]])("not sealed at all: %j", async (encrypted_value) => {
    const { key_id } = await sealed("any");
    await expect(
      client.rest.actions.createOrUpdateRepoSecret({ ...at, encrypted_value, key_id }),
    ).rejects.toMatchObject({ status: 422 });
    expect(github.secret(HERE, "A")).toBeUndefined();
  });

  test.each(["GITHUB_A", "1A", "A-B"])("under the name %s, which cannot be", async (secret_name) => {
    await expect(
      client.rest.actions.createOrUpdateRepoSecret({ ...at, secret_name, ...(await sealed("any")) }),
    ).rejects.toMatchObject({ status: 422 });
  });

  test("larger than GitHub takes", async () => {
    const put = async (bytes: number) =>
      client.rest.actions.createOrUpdateRepoSecret({ ...at, ...(await sealed("a".repeat(bytes))) });
    await expect(put(48 * 1024)).resolves.toMatchObject({ status: 201 });
    await expect(put(48 * 1024 + 1)).rejects.toMatchObject({ status: 422 });
  });
});

test("an environment that is not there", async () => {
  const staging = { ...at, environment_name: "staging" };
  await expect(client.rest.actions.getEnvironmentPublicKey(staging)).rejects.toMatchObject({ status: 404 });
  await expect(client.rest.actions.getEnvironmentSecret(staging)).rejects.toMatchObject({ status: 404 });
});

test("each place has a key pair of its own", async () => {
  const { rest } = client;
  const keys = await Promise.all([
    rest.actions.getRepoPublicKey(at),
    rest.actions.getEnvironmentPublicKey({ ...at, environment_name: "production" }),
    rest.actions.getOrgPublicKey({ org: "octo" }),
  ]);
  expect(new Set(keys.map(({ data }) => data.key)).size).toBe(3);
});

describe("an organization's secret", () => {
  const org = { org: "octo", secret_name: "A" };
  const value = async () => {
    const { data } = await client.rest.actions.getOrgPublicKey({ org: "octo" });
    return { encrypted_value: await seal("new", data.key), key_id: data.key_id };
  };

  test.each(["all", "private"] as const)("for %s", async (visibility) => {
    github.setSecret(ORGANIZATION, "A", "old", { visibility });
    const { data } = await client.rest.actions.getOrgSecret(org);
    expect(data).toMatchObject({ visibility });
    expect(data.selected_repositories_url).toBeUndefined();
    await expect(client.rest.actions.listSelectedReposForOrgSecret(org)).rejects.toMatchObject({
      status: 409,
    });
  });

  test("for selected repositories, of which those are left that a writing names", async () => {
    const others = ["octo/b", "octo/c"].map((name) => github.addRepository(name).id);
    github.setSecret(ORGANIZATION, "A", "old", { visibility: "selected", selected: ["octo/keys", "octo/b"] });
    const { data } = await client.rest.actions.listSelectedReposForOrgSecret({ ...org, per_page: 1 });
    expect(data).toMatchObject({ total_count: 2, repositories: [{ id: repository.id }] });
    const clock = { now: () => new Date(), sleep: async () => undefined, random: () => 0 };
    const patient = { clock, cancel: new AbortController().signal };
    const patiently = await createGitHubClient(github.token("secrets-writer"), github.apiUrl, { patient });
    for (const each of [client, patiently]) {
      const list = each.rest.actions.listSelectedReposForOrgSecret;
      const all = await each.paginate(list, { ...org, per_page: 1 });
      expect(all.map(({ id }) => id)).toEqual([repository.id, others[0]]);
    }

    await client.rest.actions.createOrUpdateOrgSecret({
      ...org,
      ...(await value()),
      visibility: "selected",
      selected_repository_ids: [...others],
    });
    expect(github.secret(ORGANIZATION, "A")).toMatchObject({ visibility: "selected", selected: others });
    await client.rest.actions.createOrUpdateOrgSecret({
      ...org,
      ...(await value()),
      visibility: "selected",
    });
    expect(github.secret(ORGANIZATION, "A")).toMatchObject({ visibility: "selected", selected: [] });
    expect(github.violations).toEqual([]);
  });

  test.each([
    [{ visibility: "all", selected_repository_ids: [1] }],
    [{ visibility: "selected", selected_repository_ids: [1] }],
    [{}],
    [{ visibility: "public" }],
  ])("with %j, which does not go together", async (scope) => {
    await expect(
      client.request("PUT /orgs/{org}/actions/secrets/{secret_name}", {
        ...org,
        ...(await value()),
        ...(scope as { visibility: "all" }),
      }),
    ).rejects.toMatchObject({ status: 422 });
    expect(github.secret(ORGANIZATION, "A")).toBeUndefined();
  });
});

test("a place that a test gets wrong is an error, not an empty one", () => {
  const wrong: SecretAt = { repository: "octo/keys", environment: "staging" };
  expect(() => github.secretValue(wrong, "A")).toThrow("no place for secrets");
});
