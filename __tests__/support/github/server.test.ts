import { afterEach, expect, test } from "@jest/globals";
import { createGitHubClient } from "../../../src/ports/github.ts";
import { type GitHub, startGitHub } from "./server.ts";

let github: GitHub;
afterEach(() => github.close());
const at = { owner: "octo", repo: "keys" };

test("an issue's life", async () => {
  github = await startGitHub();
  const repo = github.addRepository("octo/keys", { assignable: ["anna"] });
  const client = await createGitHubClient(github.token("job"), github.apiUrl);
  const { data } = await client.rest.issues.create({
    ...at,
    title: "A",
    body: "b",
    labels: ["openai-key"],
    assignees: ["anna"],
  });
  await client.rest.issues.createComment({ ...at, issue_number: data.number, body: "hello" });
  await client.rest.issues.update({
    ...at,
    issue_number: data.number,
    state: "closed",
    state_reason: "completed",
  });
  const listed = await client.paginate(client.rest.issues.listForRepo, {
    ...at,
    state: "all",
    labels: "openai-key",
    creator: "github-actions[bot]",
    per_page: 100,
  });
  expect(listed.map(({ number, state, user }) => [number, state, user?.type])).toEqual([
    [1, "closed", "Bot"],
  ]);
  expect(repo.issues[0]?.assignees).toEqual(["anna"]);
  await expect(client.graphql("query { viewer { login } }")).resolves.toEqual({
    viewer: { login: "github-actions[bot]" },
  });
  await expect(client.rest.users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
  expect(github.violations).toEqual([]);
});
