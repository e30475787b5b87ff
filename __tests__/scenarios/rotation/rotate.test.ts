import { afterEach, describe, expect, test } from "@jest/globals";
import type { SecretAt } from "../../support/github/server.ts";
import { type GuardOptions, visible } from "../../support/guard.ts";
import {
  DAY_MS,
  day,
  KEY_NAME,
  REPOSITORY,
  type RotationWorld,
  rotationWorld,
  START,
  writesOf,
} from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";

// Replacing a key through the bundle: a key at OpenAI, a secret at GitHub, both over HTTP.

let w: RotationWorld;
afterEach(async () => {
  expect([w.organization.violations, w.github.violations]).toEqual([[], []]);
  // Whatever happens: at no request was the secret without a key that works, and it has one now.
  expect(w.withoutKey).toEqual([]);
  expect(w.organization.isLive(w.secretValue())).toBe(true);
  await w.close();
});

/** What GitHub and OpenAI are left with. */
function expectUntouched(): void {
  expect(writesOf(w)).toEqual([]);
  expectOldKept();
}

function expectOldKept(): void {
  expect(w.secretValue()).toBe(w.key.value);
  expect(w.organization.isLive(w.key.value)).toBe(true);
  expect(w.organization.keys("made-by-api")).toEqual([]);
}

function said(report: RunReport): string {
  expect(report.droppedOutputs).toEqual([]);
  return report.log.join("\n");
}

const STEPS = [
  "Looked at the secret, the service account and the old key: all that is needed is there.",
  "Created a new key for the service account.",
  "Validated the new key: it works.",
  "Stored the new key in the secret.",
  "Confirmed: the secret has changed, and the new key works.",
  "Deleted the old key.",
];

const stepsIn = ({ log }: RunReport): string[] =>
  log.map((line) => line.trim()).filter((line) => STEPS.includes(line));

describe("a key that is due is replaced", () => {
  test.each<[string, SecretAt, string]>([
    ["repository", { repository: REPOSITORY }, "actions/create-or-update-repo-secret"],
    [
      "environment",
      { repository: REPOSITORY, environment: "production" },
      "actions/create-or-update-environment-secret",
    ],
    ["organization", { organization: "octo-org" }, "actions/create-or-update-org-secret"],
  ])("the secret of the %s", async (_, secret, operation) => {
    w = await rotationWorld({ secret });
    if ("organization" in secret) {
      const options = { visibility: "selected", selected: [REPOSITORY] } as const;
      w.github.setSecret(secret, KEY_NAME, w.key.value, options);
    }
    w.setNow(day(90));
    const report = await w.rotate();
    const [made] = w.organization.keys("made-by-api");
    expect(made).toBeDefined();

    expect(report).toMatchObject({ exitCode: 0, conclusion: "success" });
    expect(report.outputs).toMatchObject({
      ...{ result: "pass", rotation: "ok", rotated: "true", "key-age-days": "0", "days-left": "89" },
      "key-created-at": day(90).toISOString().replace(".000", ""),
      "key-expires-at": day(90 + 104)
        .toISOString()
        .replace(".000", ""),
      "key-last-used-at": "none",
    });
    expect(report.outputs["reason"]).toContain(`the secret holds the new key ${made?.id}`);
    expect(stepsIn(report)).toEqual(STEPS);
    for (const step of STEPS) expect(report.summary).toContain(step);
    expect(said(report)).toMatch(/Deploy again whatever was deployed with the old value/);

    expect(w.secretValue()).toBe(made?.value);
    expect(w.organization.isLive(w.key.value)).toBe(false);
    expect(made).toMatchObject({ projectId: w.project.id, serviceAccountId: w.account.id, scopes: [] });
    expect(made?.name).toContain(w.key.id);
    expect(w.organization.keys()).toHaveLength(4);
    if ("organization" in secret) {
      expect(w.github.secret(secret, KEY_NAME)).toMatchObject({
        visibility: "selected",
        selected: [w.repository.id],
      });
    }

    // One request of each kind that changes anything, in the only order that never leaves the secret without a key.
    const changes = w.order.filter((request) => /POST|DELETE|PUT|create-or-update/.test(request));
    expect(changes).toEqual([
      "openai POST api_keys",
      "openai POST responses",
      `github ${operation}`,
      "openai DELETE api_keys",
    ]);

    // The runner masks the new key, and nobody but OpenAI has seen it in the clear.
    expect(report.masks).toContain(made?.value);
    const requests = JSON.stringify([w.github.requests, w.organization.requests]);
    for (const { value } of w.organization.state.keys) expect(requests).not.toContain(value);
    const users = w.organization.requests.filter(({ key }) => key === made?.id).map(({ path }) => path);
    expect(users).toEqual(["/v1/models", "/v1/responses", "/v1/models"]);
    expect(w.github.requests.every(({ token }) => token === "secrets-writer")).toBe(true);
    expect(new Set(w.openAi.proxy.connects)).toEqual(new Set(["api.openai.com:443"]));
  });

  test("and the next run finds nothing to do", async () => {
    w = await rotationWorld();
    w.setNow(day(90));
    await w.rotate();
    w.setNow(day(97));
    const before = writesOf(w);
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotation: "ok", rotated: "false", "key-age-days": "7" });
    expect(writesOf(w)).toEqual(before);
    expect(said(report)).not.toMatch(/left .* behind/);
  });

  test("a key that a person made becomes one of the service account", async () => {
    w = await rotationWorld();
    const old = w.organization.state.addKey(w.project.id, { createdAt: START });
    w.github.setSecret(w.secretAt, KEY_NAME, old.value);
    w.setNow(day(90));
    expect((await w.rotate()).outputs).toMatchObject({ rotated: "true" });
    expect(w.organization.isLive(old.value)).toBe(false);
    expect(w.organization.isLive(w.key.value)).toBe(true);
  });

  test("before it expires, which nobody can put off", async () => {
    w = await rotationWorld();
    w.key.expiresAt = day(40);
    w.setNow(day(30));
    expect((await w.rotate()).outputs).toMatchObject({ rotated: "true", rotation: "ok" });
  });

  test("the new key takes a moment to be known everywhere", async () => {
    w = await rotationWorld({ organization: { propagation: { requests: 2 } } });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotated: "true" });
    expect(stepsIn(report)).toEqual(STEPS);
  });

  test("with validate and an issue: one run closes what an earlier one opened", async () => {
    w = await rotationWorld();
    const inputs = { checks: "validate, rotation", issue: "true" };
    w.setNow(day(90));
    const refused = w.github.token("secrets-reader");
    const failed = await w.rotate({ inputs: { ...inputs, "secrets-token": refused } });
    expect(failed.outputs).toMatchObject({ verdict: "valid", rotation: "due", "issue-number": "1" });
    const [issue] = w.repository.issues;
    expect(issue?.body).toContain("the token of secrets-token may not do that");
    w.setNow(day(91));
    const report = await w.rotate({ inputs });
    expect(report.outputs).toMatchObject({ verdict: "valid", rotated: "true" });
    expect(issue?.state).toBe("closed");
    const texts = JSON.stringify([w.repository.issues, w.repository.comments]);
    for (const { value } of w.organization.state.keys) {
      expect(texts).not.toContain(value);
      expect(texts).not.toContain(value.slice(-8));
    }
  });
});

describe("nothing is begun", () => {
  const FORK = {
    repository: { full_name: REPOSITORY, default_branch: "main" },
    sender: { login: "stranger" },
    pull_request: {
      number: 7,
      merge_commit_sha: "1".repeat(40),
      head: { ref: "topic", sha: "2".repeat(40), repo: { full_name: "stranger/octo-repo", fork: true } },
      base: { ref: "main", sha: "3".repeat(40), repo: { full_name: REPOSITORY } },
    },
  };
  const OWN = {
    ...FORK,
    pull_request: {
      ...FORK.pull_request,
      head: { ...FORK.pull_request.head, repo: { full_name: REPOSITORY } },
    },
  };

  test.each<[string, number, GuardOptions, 0 | 1, RegExp | undefined]>([
    ["a young key", 10, {}, 0, undefined],
    ["a key that is due soon", 80, {}, 0, /Nothing is rotated: the key is not due/],
    [
      "a fork's pull request",
      95,
      { event: { name: "pull_request", payload: FORK } },
      1,
      /this run is for a fork/,
    ],
    [
      "a fork's pull request that gets secrets",
      95,
      { event: { name: "pull_request_target", payload: FORK } },
      1,
      /this run is for a fork/,
    ],
    [
      "Dependabot",
      95,
      { event: { name: "pull_request", payload: OWN }, actor: "dependabot[bot]" },
      1,
      /this run is Dependabot's/,
    ],
    [
      "no token for the secret",
      95,
      { inputs: { "secrets-token": "" } },
      1,
      /needs a token that may write secrets/,
    ],
    [
      "no token, and long before it is due",
      1,
      { inputs: { "secrets-token": "" } },
      1,
      /needs a token that may/,
    ],
    [
      "no admin key",
      95,
      { inputs: { "admin-key": "", "created-at": "2026-11-01" } },
      1,
      /needs an admin key that may write/,
    ],
  ])("%s", async (_, n, options, exitCode, says) => {
    w = await rotationWorld();
    w.setNow(day(n));
    const report = await w.rotate(options);
    expect(report.exitCode).toBe(exitCode);
    expect(report.outputs).toMatchObject({ rotated: "false" });
    if (says === undefined) expect(said(report)).not.toContain("Nothing is rotated");
    else expect(said(report)).toMatch(says);
    expectUntouched();
  });

  test("a fork's run that gets no secrets says so, and fails nothing", async () => {
    w = await rotationWorld();
    w.setNow(day(95));
    const report = await w.rotate({
      key: "",
      event: { name: "pull_request", payload: FORK },
      inputs: { checks: "validate, rotation", "admin-key": "", "secrets-token": "", token: "" },
    });
    expect(report.outputs).toMatchObject({ verdict: "skipped", rotation: "unknown", rotated: "false" });
    expect(report.exitCode).toBe(0);
    expectUntouched();
  });

  test("a key whose age is not known", async () => {
    w = await rotationWorld();
    w.organization.state.addKey(w.project.id, { redactedValue: w.key.redactedValue });
    w.setNow(day(95));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotation: "unknown", rotated: "false" });
    expect(said(report)).toMatch(/2 keys of the organization have the same/);
    expectUntouched();
  });

  test.each([10, 80, 95])("a dry run on day %i shows the steps and writes nothing", async (n) => {
    w = await rotationWorld();
    w.setNow(day(n));
    const report = await w.rotate({ inputs: { "dry-run": "true" } });
    expect(report.outputs).toMatchObject({
      rotated: "false",
      rotation: n === 10 ? "ok" : n === 80 ? "soon" : "due",
    });
    for (const step of [
      "The secret, the service account and the old key are as they have to be",
      "Would create a new key",
      "Would validate the new key",
      "Would store the new key",
      "Would delete the old key",
    ]) {
      expect(said(report)).toContain(step);
      expect(report.summary).toContain(step);
    }
    expectUntouched();
  });
});

describe("what is missing is found before anything is written", () => {
  test.each<[string, (world: RotationWorld) => GuardOptions, RegExp]>([
    ["no such secret", () => ({ inputs: { "key-name": "OTHER_KEY" } }), /there is no such secret there/],
    [
      "no such environment",
      () => ({ inputs: { "secret-place": "environment:staging" } }),
      /no such secret|does not know/,
    ],
    [
      "no such service account",
      () => ({ inputs: { "service-account-id": "svc_acct_none" } }),
      /OpenAI does not know/,
    ],
    ["no such project", () => ({ inputs: { "project-id": "proj_none" } }), /OpenAI does not know/],
    [
      "a token that is none",
      ({ github }) => ({ inputs: { "secrets-token": github.token("wrong") } }),
      /GitHub does not accept the token of secrets-token \(HTTP 401\)/,
    ],
    [
      "a token that has expired",
      ({ github }) => ({ inputs: { "secrets-token": github.token("expired") } }),
      /GitHub does not accept the token of secrets-token/,
    ],
    [
      "the token of the job",
      ({ github }) => ({ inputs: { "secrets-token": github.token("job") } }),
      /the token of secrets-token may not do that \(HTTP 403\)/,
    ],
    [
      "a dry run finds it as well",
      () => ({ inputs: { "dry-run": "true", "service-account-id": "svc_acct_none" } }),
      /OpenAI does not know/,
    ],
  ])("%s", async (_, options, says) => {
    w = await rotationWorld();
    w.setNow(day(90));
    const report = await w.rotate(options(w));
    expect(report).toMatchObject({
      exitCode: 1,
      outputs: { result: "fail", rotated: "false", rotation: "due" },
    });
    expect(said(report)).toMatch(says);
    expect(report.outputs["reason"]).toMatch(/still holds the old key, which was not touched/);
    expectUntouched();
  });
});

describe("what fails on the way leaves the old key, and no other", () => {
  async function expectFailed(options: GuardOptions, says: RegExp): Promise<RunReport> {
    w.setNow(day(90));
    const report = await w.rotate(options);
    expect(report).toMatchObject({
      exitCode: 1,
      outputs: { result: "fail", rotated: "false", rotation: "due" },
    });
    expect(said(report)).toMatch(says);
    expectOldKept();
    return report;
  }

  test("an admin key that may only read", async () => {
    w = await rotationWorld();
    const reader = w.organization.state.addAdminKey({
      permissions: ["api.management.read", "api.usage.read"],
    });
    await expectFailed({ inputs: { "admin-key": reader.value } }, /the admin key lacks a permission/);
    expect(w.github.writes()).toEqual([]);
  });

  test("an organization that does not let keys live that long", async () => {
    w = await rotationWorld({ organization: { maximumLifetimeSeconds: 30 * 86_400 } });
    await expectFailed({}, /OpenAI did not accept the request \(HTTP 400, invalid_expiration\)/);
    // And one that it allows.
    expect((await w.rotate({ inputs: { "max-age-days": "25", "warn-days": "5" } })).outputs).toMatchObject({
      rotated: "true",
      "key-expires-at": new Date(day(90).getTime() + 30 * DAY_MS).toISOString().replace(".000", ""),
    });
  });

  test("an account without credit: the new key is no better", async () => {
    w = await rotationWorld();
    w.organization.setAccount("no-credit");
    await expectFailed({}, /Failed: validate the new key.*no-credit/);
    expect(writesOf(w)).toEqual(["openai POST api_keys", "openai DELETE api_keys"]);
  });

  test("a token that may read secrets and not write them", async () => {
    w = await rotationWorld();
    const reader = w.github.token("secrets-reader");
    await expectFailed(
      { inputs: { "secrets-token": reader } },
      /Failed: store the new key in the secret: the token/,
    );
    expect(w.organization.writes().map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  });

  test("somebody stores another key at the same time", async () => {
    w = await rotationWorld();
    const other = w.organization.state.addKey(w.project.id);
    w.organization.faults.add({
      effect: "reset",
      match: ({ path }) => {
        if (path === "/v1/responses") {
          w.github.advance(2_000);
          w.github.setSecret(w.secretAt, KEY_NAME, other.value);
        }
        return false;
      },
    });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(said(report)).toMatch(/somebody else changed the secret/);
    expect(report).toMatchObject({ exitCode: 1, outputs: { rotated: "false" } });
    expect(w.secretValue()).toBe(other.value);
    expect(w.organization.isLive(w.key.value)).toBe(true);
    expect(w.organization.keys("made-by-api")).toEqual([]);
    expect(said(report)).toContain(w.key.id);
  });

  test("the new key cannot be deleted either: it is named by its id", async () => {
    w = await rotationWorld({ organization: { keepsServiceAccountKeys: true } });
    w.organization.setAccount("no-credit");
    w.setNow(day(90));
    const report = await w.rotate();
    const [made] = w.organization.keys("made-by-api");
    expect(report).toMatchObject({ exitCode: 1, outputs: { rotated: "false" } });
    expect(said(report)).toMatch(
      new RegExp(`Delete the key ${made?.id} at .* the new key could not be deleted`),
    );
    expect(report.summary).toContain(made?.id);
    expect(w.secretValue()).toBe(w.key.value);
  });
});

describe("what cannot be put away is named", () => {
  test("an old key that cannot be deleted", async () => {
    w = await rotationWorld({ organization: { keepsServiceAccountKeys: true } });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotated: "true", rotation: "ok" });
    expect(said(report)).toMatch(
      new RegExp(`Delete the key ${w.key.id} at .* the old key could not be deleted`),
    );
    expect(report.summary).toContain(w.key.id);
    expect(report.annotations.some(({ level }) => level !== "notice")).toBe(true);
    expect(w.secretValue()).toBe(w.organization.keys("made-by-api")[0]?.value);
    // The day after, the next run still knows of it.
    w.setNow(day(92));
    const next = await w.rotate();
    expect(said(next)).toMatch(new RegExp(`left a key behind: ${w.key.id}`));
  });

  test("an old key whose record is not known for certain", async () => {
    w = await rotationWorld();
    const twin = w.organization.state.addKey(w.project.id, { redactedValue: w.key.redactedValue });
    w.setNow(day(95));
    const report = await w.rotate({ inputs: { "created-at": "2026-11-01" } });
    expect(report.outputs).toMatchObject({ rotated: "true" });
    expect(said(report)).toMatch(
      /Delete the old key at .* yourself: which one it is, is not known for certain/,
    );
    expect(w.organization.isLive(w.key.value)).toBe(true);
    expect(w.organization.isLive(twin.value)).toBe(true);
    expect(w.organization.writes().map(({ method }) => method)).toEqual(["POST"]);
  });
});

describe("lost answers", () => {
  const isCreation = ({ method, path }: { method: string; path: string }): boolean =>
    method === "POST" && path.endsWith("/api_keys");

  test("to the creation: the key that nobody heard of is found by its name and deleted", async () => {
    w = await rotationWorld();
    w.organization.faults.add({ effect: "reset", when: "after", match: isCreation });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(report).toMatchObject({ exitCode: 1, outputs: { rotated: "false" } });
    expect(w.organization.requests.filter(isCreation)).toHaveLength(1);
    expect(writesOf(w)).toEqual(["openai POST api_keys", "openai DELETE api_keys"]);
    expectOldKept();
  });

  test("to storing: the same value is sent again", async () => {
    w = await rotationWorld();
    w.github.fail({
      kind: "reset",
      moment: "after",
      times: 1,
      on: { operation: "actions/create-or-update-repo-secret" },
    });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotated: "true" });
    const [made] = w.organization.keys("made-by-api");
    expect(w.github.secretValues(w.secretAt, KEY_NAME)).toEqual([w.key.value, made?.value, made?.value]);
    expect(w.organization.isLive(w.key.value)).toBe(false);
  });

  test("to deleting the old key: it is gone, and nobody says otherwise", async () => {
    w = await rotationWorld();
    w.organization.faults.add({
      effect: "cut-off",
      when: "after",
      match: ({ method }) => method === "DELETE",
    });
    w.setNow(day(90));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotated: "true" });
    expect(said(report)).toContain(STEPS.at(-1));
    expect(w.organization.isLive(w.key.value)).toBe(false);
  });
});

test("no report has a person's name, the key's ends or anybody's token in it", async () => {
  w = await rotationWorld();
  w.setNow(day(90));
  const report = await w.rotate({ stepDebug: true, inputs: { checks: "validate, rotation", issue: "true" } });
  const seen = visible(report);
  for (const { value, name } of w.organization.state.keys) {
    expect(seen).not.toContain(value.slice(-6));
    if (name.startsWith("openai-key-guard")) expect(seen).not.toContain(name);
  }
  expect(seen).not.toContain(sampleKey().slice(-6));
});
