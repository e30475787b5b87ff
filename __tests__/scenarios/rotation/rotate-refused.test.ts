import { afterEach, describe, expect, test } from "@jest/globals";
import type { GuardOptions } from "../../support/guard.ts";
import {
  day,
  REPOSITORY,
  type RotationWorld,
  rotationWorld,
  writesOf,
} from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// Rotations that are not begun, and why: what is missing is found before anything is written.

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

  test.each(["expired", "wrong"] as const)(
    "a token that is %s, long before it is needed: said, and the step fails",
    async (token) => {
      w = await rotationWorld();
      w.setNow(day(3));
      const report = await w.rotate({ inputs: { "secrets-token": w.github.token(token) } });
      expect(report.outputs).toMatchObject({ rotation: "ok", rotated: "false", result: "fail" });
      expect(report.outputs["reason"]).toMatch(/Nothing could be rotated if it had to be/);
      expect(report.exitCode).toBe(1);
      expectUntouched();
    },
  );

  test("a key whose age is not known", async () => {
    w = await rotationWorld();
    w.organization.state.addKey(w.project.id, { redactedValue: w.key.redactedValue });
    w.setNow(day(95));
    const report = await w.rotate();
    expect(report.outputs).toMatchObject({ rotation: "unknown", rotated: "false" });
    expect(said(report)).toMatch(/2 keys of the organization have the same/);
    // It would never be rotated, and a step that passes tells nobody.
    expect(report.exitCode).toBe(1);
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
    expect(report.outputs["reason"]).toMatch(
      /Nothing was written to the secret .*, and the old key was not touched/,
    );
    expectUntouched();
  });
});
