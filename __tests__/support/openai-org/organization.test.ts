import { afterEach, describe, expect, test } from "@jest/globals";
import OpenAI from "openai";
import { type Organization, type OrganizationOptions, startOrganization } from "./organization.ts";
import type { StoredKey } from "./records.ts";

let organization: Organization;
afterEach(() => organization.close());

async function start(options: OrganizationOptions = {}): Promise<{ admin: StoredKey; client: OpenAI }> {
  organization = await startOrganization(options);
  const admin = organization.state.addAdminKey();
  return { admin, client: clientWith(admin.value) };
}

function clientWith(adminAPIKey: string): OpenAI {
  return new OpenAI({ apiKey: null, adminAPIKey, baseURL: organization.url, maxRetries: 0 });
}

describe("the official client", () => {
  test("lists all projects and keys, page by page", async () => {
    const { client } = await start();
    const projects = Array.from({ length: 45 }, () => organization.state.addProject());
    organization.state.addProject({ archived: true });
    const seen: string[] = [];
    for await (const project of client.admin.organization.projects.list({ limit: 10 })) seen.push(project.id);
    expect(seen).toEqual(projects.map(({ id }) => id));
    expect(organization.requests).toHaveLength(5);
    expect(organization.violations).toEqual([]);
  });

  test("makes a key, uses it, deletes it", async () => {
    const { client } = await start();
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const { apiKeys } = client.admin.organization.projects.serviceAccounts;
    const made = await apiKeys.create(account.id, {
      project_id: project.id,
      name: "k",
      expires_in_seconds: 60,
    });
    const user = new OpenAI({
      apiKey: made.value,
      adminAPIKey: null,
      baseURL: organization.url,
      maxRetries: 0,
    });
    await user.models.list();
    expect((await user.responses.create({ model: "gpt-5.4-nano", input: "Hi" })).output_text).toBe("Hello!");
    await client.admin.organization.projects.apiKeys.delete(made.id, { project_id: project.id });
    await expect(user.models.list()).rejects.toMatchObject({ status: 401, code: "invalid_api_key" });
    expect(organization.writes().map(({ method, status }) => [method, status])).toEqual([
      ["POST", 200],
      ["DELETE", 200],
    ]);
    expect(organization.violations).toEqual([]);
  });
});
