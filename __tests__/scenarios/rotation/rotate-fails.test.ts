import { afterEach, describe, expect, test } from "@jest/globals";
import type { GuardOptions } from "../../support/guard.ts";
import {
  DAY_MS,
  day,
  KEY_NAME,
  type RotationWorld,
  rotationWorld,
  writesOf,
} from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// Rotations that fail half-way: the old key stays, the new one goes or is named, and lost answers are made up for.

let w: RotationWorld;
afterEach(async () => {
  expect([w.organization.violations, w.github.violations]).toEqual([[], []]);
  // Whatever happens: at no request was the secret without a key that works, and it has one now.
  expect(w.withoutKey).toEqual([]);
  expect(w.organization.isLive(w.secretValue())).toBe(true);
  await w.close();
});

/** What GitHub and OpenAI are left with. */
function expectOldKept(): void {
  expect(w.secretValue()).toBe(w.key.value);
  expect(w.organization.isLive(w.key.value)).toBe(true);
  expect(w.organization.keys("made-by-api")).toEqual([]);
}

function said(report: RunReport): string {
  expect(report.droppedOutputs).toEqual([]);
  return report.log.join("\n");
}

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
    expect((await w.rotate({ inputs: { "max-age-days": "16", "warn-days": "5" } })).outputs).toMatchObject({
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
    expect(said(report)).toContain(`Deleted the old key (${w.key.id}).`);
    expect(w.organization.isLive(w.key.value)).toBe(false);
  });
});
