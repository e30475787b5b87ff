import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { eventsOf } from "../support/git/payloads.ts";
import { type GitHub, startGitHub } from "../support/github/server.ts";
import { type OpenAiWorld, openAiWorld } from "../support/guard.ts";
import { findLeaks } from "../support/leaks.mjs";
import { startIdentity } from "../support/openai-org/identity.ts";
import { type Organization, startOrganization } from "../support/openai-org/organization.ts";
import type { StoredKey } from "../support/openai-org/records.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import type { ActOptions, ActRun } from "./run-with-act.ts";
import { type Version, versionsOf } from "./versions.ts";
import { describeWithAct, endOf, run, runUnsearched } from "./with-act.ts";

const REPOSITORY = "octo-org/octo-repo";
const SHA = "0123456789abcdef0123456789abcdef01234567";
const DAY_MS = 86_400_000;

/** A token's prefix is no secret. */
const secretPart = (secret: string): string => secret.replace(/^(?:ghs|github_pat)_/, "");

describeWithAct("examples that ask OpenAI, run by act", () => {
  const events = eventsOf({ repository: REPOSITORY });
  const dispatched = events.workflowDispatch({ sha: SHA });
  let openAi: OpenAiWorld;
  let organization: Organization;
  let github: GitHub;
  let admin: StoredKey;
  let young: StoredKey;
  let old: StoredKey;
  let projectId: string;
  let accountId: string;

  beforeAll(async () => {
    openAi = await openAiWorld();
    organization = await startOrganization({ tls: openAi.tls });
    github = await startGitHub({ now: () => new Date() });
    github.addRepository(REPOSITORY, { assignable: ["octocat"] });
    openAi.map("api.openai.com", organization.port);
    const { state } = organization;
    projectId = state.addProject().id;
    accountId = state.addServiceAccount(projectId).id;
    admin = state.addAdminKey();
    young = state.addKey(projectId, { createdAt: new Date(Date.now() - 3 * DAY_MS) });
    old = state.addKey(projectId, {
      createdAt: new Date(Date.now() - 100 * DAY_MS),
      serviceAccountId: accountId,
    });
  });
  afterAll(async () => {
    await Promise.all([organization.close(), github.close()]);
    await openAi.close();
  });

  const guarded = (options: Omit<ActOptions, "env">): Promise<ActRun> =>
    run([young.value, old.value, admin.value, ...Object.values(options.secrets ?? {})].map(secretPart), {
      ...options,
      secrets: { GITHUB_TOKEN: github.token("job"), ...options.secrets },
      env: { ...openAi.env, GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.url },
    });
  const issues = () =>
    github.repository(REPOSITORY).issues.map(({ state, title, assignees }) => ({ state, title, assignees }));

  const deploy = (workflow: Version, key: string): Promise<ActRun> =>
    guarded({
      workflow,
      event: events.push({ ref: "refs/heads/main", before: SHA, after: SHA }),
      secrets: { OPENAI_API_KEY: key },
    });

  test.each(versionsOf("examples/deploy-gate.yml"))(
    "%s: a deployment starts with a key that works, and is not stopped by an outage",
    async (_, workflow) => {
      const before = organization.requests.length;
      const report = await deploy(workflow, young.value);
      expect(report.succeeded).toBe(true);
      expect(endOf(report, workflow.step("Deploy"))).toBe("Success");
      expect(report.outputs).toContain("verdict=valid");
      expect(organization.requests.slice(before).map(({ key, path }) => [key, path])).toEqual([
        [young.id, "/v1/models"],
        [young.id, "/v1/responses"],
      ]);

      openAi.map("api.openai.com", undefined);
      const down = await deploy(workflow, young.value);
      openAi.map("api.openai.com", organization.port);
      expect(down.outputs).toContain("verdict=unreachable");
      expect(endOf(down, workflow.step("Deploy"))).toBe("Success");
    },
  );

  const NO_KEYS = [
    ["revoked", () => sampleKey("revoked, for act"), "invalid"],
    ["not there", () => "", "missing"],
  ] as const;

  test.each(
    versionsOf("examples/deploy-gate.yml").flatMap(([name, version]) =>
      NO_KEYS.map(([is, key, verdict]) => [name, is, { version, key, verdict }] as const),
    ),
  )("%s: no deployment starts with a key that is %s", async (_, __, { version, key, verdict }) => {
    const report = await deploy(version, key());
    expect(report.succeeded).toBe(false);
    expect(report.steps).toEqual([{ name: version.step("Validate the OpenAI API key"), ended: "Failure" }]);
    expect(report.outputs).toContain(`verdict=${verdict}`);
  });

  test.each(versionsOf("examples/scheduled-check.yml"))(
    "%s opens an issue about an old key, and closes it when there is a new one",
    async (_, workflow) => {
      const check = (key: StoredKey) =>
        guarded({
          workflow,
          event: events.schedule({ sha: SHA }),
          secrets: { OPENAI_API_KEY: key.value, OPENAI_ADMIN_KEY: admin.value },
        });
      const due = await check(old);
      expect(due.succeeded).toBe(false);
      expect(issues()).toEqual([
        { state: "open", title: expect.stringContaining("OPENAI_API_KEY"), assignees: ["octocat"] },
      ]);
      const well = await check(young);
      expect(well.succeeded).toBe(true);
      expect(issues()).toEqual([expect.objectContaining({ state: "closed" })]);
    },
  );

  test.each(versionsOf("examples/rotation.yml"))(
    "%s: looks at everything, and as a dry run writes nothing",
    async (_, workflow) => {
      github.setSecret({ repository: REPOSITORY }, "OPENAI_API_KEY", old.value);
      const report = await guarded({
        workflow,
        event: dispatched,
        secrets: {
          OPENAI_API_KEY: old.value,
          OPENAI_ADMIN_KEY: admin.value,
          SECRETS_TOKEN: github.token("secrets-writer"),
        },
      });
      expect(report.outputs).toContain("rotated=false");
      expect(endOf(report, workflow.step("Deploy again"))).toBeUndefined();
      expect(organization.writes()).toEqual([]);
      expect(github.secretValue({ repository: REPOSITORY }, "OPENAI_API_KEY")).toBe(old.value);
    },
  );

  test.each(versionsOf("examples/several-keys.yml"))(
    "%s: three keys are three jobs, and a bad one stops no other",
    async (_, workflow) => {
      const report = await guarded({
        workflow,
        event: events.schedule({ sha: SHA }),
        secrets: {
          OPENAI_API_KEY: young.value,
          OPENAI_API_KEY_STAGING: sampleKey("revoked, for act"),
          OPENAI_API_KEY_EVALS: young.value,
          OPENAI_ADMIN_KEY: admin.value,
        },
      });
      expect(report.succeeded).toBe(false);
      expect(report.steps.map(({ ended }) => ended).sort()).toEqual(["Failure", "Success", "Success"]);
      expect(issues().filter(({ state }) => state === "open")).toEqual([
        expect.objectContaining({ title: expect.stringContaining("OPENAI_API_KEY_STAGING") }),
      ]);
    },
  );

  test.each(versionsOf("examples/keyless.yml"))(
    "%s: without a key, the job's identity is taken",
    async (_, workflow) => {
      const identity = await startIdentity({ organization, tls: openAi.tls });
      openAi.map("auth.openai.com", identity.openai.port);
      try {
        const report = await run([], {
          workflow,
          event: dispatched,
          variables: {
            OPENAI_IDENTITY_PROVIDER_ID: identity.rules.providerId,
            OPENAI_SERVICE_ACCOUNT_ID: identity.rules.serviceAccountId,
          },
          env: { ...openAi.env, ...identity.env },
        });
        expect(report.succeeded).toBe(true);
        expect(report.outputs).toContain("verdict=valid");
        const tokens = [...identity.subjectTokens, ...identity.accessTokens];
        expect(tokens.length).toBeGreaterThanOrEqual(2);
        expect(findLeaks({ log: report.log }, tokens).length).toBe(0);
      } finally {
        await identity.close();
      }
    },
  );

  test("a key that a workflow prints would be found, although the action has masked it", async () => {
    const workflow = path.join(tmpdir(), `careless-${process.pid}.yml`);
    await writeFile(
      workflow,
      `on: workflow_dispatch
jobs:
  careless:
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/openai-key-guard@v1
        with:
          api-key: \${{ secrets.OPENAI_API_KEY }}
      - run: echo "$KEY"
        env:
          KEY: \${{ secrets.OPENAI_API_KEY }}
`,
    );
    try {
      const report = await runUnsearched({
        workflow,
        event: dispatched,
        secrets: { OPENAI_API_KEY: young.value },
        env: openAi.env,
      });
      expect(report.succeeded).toBe(true);
      expect(findLeaks({ log: report.log }, [young.value]).length).toBeGreaterThan(0);
    } finally {
      await rm(workflow);
    }
  });
});
