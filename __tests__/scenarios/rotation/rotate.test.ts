import { afterEach, describe, expect, test } from "@jest/globals";
import type { SecretAt } from "../../support/github/server.ts";
import { visible } from "../../support/guard.ts";
import {
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
  log.map((line) => withoutIds(line.trim())).filter((line) => STEPS.includes(line));

/** Steps name the keys that they made and deleted. */
const withoutIds = (text: string): string => text.replaceAll(/ \(key_\w+\)/g, "");

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
    for (const step of STEPS) expect(withoutIds(report.summary)).toContain(step);
    expect(said(report)).toContain(`Created a new key for the service account (${made?.id}).`);
    expect(said(report)).toContain(`Deleted the old key (${w.key.id}).`);
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
