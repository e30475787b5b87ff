import { afterEach, describe, expect, test } from "@jest/globals";
import { type Fault, type GitHub, startGitHub } from "../support/github/server.ts";
import { runPlan } from "../support/plan-step.ts";

// Each request of the plan fails for good: there is no plan, or it says what it may lack, or it lacks nothing.

let open: GitHub | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const FAULTS: readonly Fault[] = [
  { kind: "status", status: 403 },
  { kind: "html", status: 503 },
];

async function organization(owner: string): Promise<GitHub> {
  const github = await startGitHub();
  open = github;
  github.addRepository(`${owner}/web`, { sizeKb: 5 });
  github.addRepository(`${owner}/closed`, { sizeKb: 5, private: true });
  github.addRepository(`${owner}/pushed`, {});
  // The run's own is elsewhere, so that GitHub is asked who can see it.
  github.addRepository("other/tools", { private: true });
  if (owner === "octo") github.makeOrganization(owner);
  const app = { login: "guard[bot]", kind: "installation", permissions: {}, installation: "all" } as const;
  github.addToken("app", { ...app, sees: ["web", "closed", "pushed"].map((name) => `${owner}/${name}`) });
  return github;
}

const REQUESTS = [
  ["octo", "app", "users/get-by-username", "no plan"],
  ["octo", "app", "orgs/get", "whole"],
  ["octo", "app", "apps/list-repos-accessible-to-installation", "gap"],
  ["octo", "app", "repos/list-for-org", "gap"],
  ["octo", "app", "repos/get", "no plan"],
  ["octo", "app", "repos/list-commits", "whole"],
  ["anna", "person", "users/get-authenticated", "gap"],
  ["anna", "person", "repos/list-for-authenticated-user", "no plan"],
  ["anna", "stranger", "repos/list-for-user", "no plan"],
] as const;

describe.each(FAULTS)("%j", (fault) => {
  test.each(REQUESTS)("of %s with the token %s: %s gives %s", async (account, token, operation, outcome) => {
    const github = await organization(account);
    github.fail({ ...fault, on: { operation } });
    const { plan, exitCode } = await runPlan(github, {
      token,
      repository: "other/tools",
      inputs: { organization: account },
    });
    const found = plan === undefined ? "no plan" : plan.gaps.length > 0 ? "gap" : "whole";
    expect(found).toBe(outcome);
    expect(exitCode).toBe(plan === undefined ? 1 : 0);
    if (found === "whole") expect(plan?.repositories).toHaveLength(3);
    expect(github.requests.some((request) => request.operation === operation)).toBe(true);
  });
});
