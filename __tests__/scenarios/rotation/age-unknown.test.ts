import { afterEach, describe, expect, test } from "@jest/globals";
import { type GuardOptions, RELAY_HOST } from "../../support/guard.ts";
import { expectDiscreet, expectRun, expectUnwritten } from "../../support/rotation-expect.ts";
import { day, type RotationWorld, rotationWorld } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import { startStandIn } from "../../support/stand-in-api.mjs";

// A key whose record is not certain, and keys of which OpenAI is not asked.

let w: RotationWorld;
afterEach(async () => {
  expectUnwritten(w);
  await w.close();
});

const look = async (options: GuardOptions = {}): Promise<RunReport> => expectDiscreet(await w.run(options));

describe("a record is matched for certain, or not at all", () => {
  test.each<[string, (world: RotationWorld) => void, RegExp]>([
    [
      "two keys with the same ends",
      ({ organization, project, key }) => {
        const twin = `${key.value.slice(0, 40)}${sampleKey("twin").slice(40, -4)}${key.value.slice(-4)}`;
        organization.state.addKey(project.id, { value: twin });
      },
      /2 keys of the organization have the same first and last characters/,
    ],
    [
      "two with the same ends in different projects, one of them without access",
      ({ organization, key }) => {
        const { state } = organization;
        const { redactedValue } = key;
        state.addKey(state.addProject().id, { redactedValue, ownerHasAccess: false, hiddenByDefault: true });
      },
      /2 keys of the organization/,
    ],
    [
      "the key's own record is gone",
      ({ key }) => {
        key.disabled = true;
      },
      /there is none with its first and last characters/,
    ],
    [
      "of another key nothing is shown",
      ({ organization, project }) => void organization.state.addKey(project.id, { redactedValue: "***" }),
      /of one key of the organization OpenAI shows too little/,
    ],
  ])("%s", async (_, arrange, says) => {
    w = await rotationWorld();
    arrange(w);
    w.setNow(day(95));
    expectRun(await look(), { rotation: "unknown", exitCode: 0, says });
    // A date that was given decides instead.
    const dated = await look({ inputs: { "created-at": "2026-11-01" } });
    expectRun(dated, {
      rotation: "due",
      exitCode: 1,
      says: /95 days old \(created on 2026-11-01, by the input/,
    });
    expect(dated.log.join("\n")).toMatch(/OpenAI's record of the key was not used: /);
  });

  test("as OpenAI's reference shows keys, with three characters at the end: too little", async () => {
    w = await rotationWorld({ organization: { redaction: "dots" } });
    expectRun(await look(), { rotation: "unknown", exitCode: 0, says: /shows too little/ });
  });

  test("a key of another organization", async () => {
    w = await rotationWorld();
    const report = await look({ key: sampleKey("elsewhere", "sk-svcacct-") });
    expectRun(report, {
      rotation: "unknown",
      exitCode: 0,
      says: /there is none with its first and last characters/,
    });
  });
});

describe("without OpenAI", () => {
  test("by created-at: no request is sent", async () => {
    w = await rotationWorld();
    for (const [n, rotation, exitCode] of [
      [10, "ok", 0],
      [80, "soon", 0],
      [90, "due", 1],
    ] as const) {
      w.setNow(day(n));
      expectRun(await look({ inputs: { "admin-key": "", "created-at": "2026-11-01" } }), {
        ...{ rotation, exitCode },
        says: new RegExp(`${n} days old \\(created on 2026-11-01, by the input created-at\\)`),
        outputs: { "key-created-at": "2026-11-01" },
      });
    }
    expect(w.organization.requests).toEqual([]);
    expect(w.github.requests).toEqual([]);
  });

  test("with neither: both ways are told", async () => {
    w = await rotationWorld();
    const report = await look({ inputs: { "admin-key": "" } });
    expectRun(report, {
      rotation: "unknown",
      exitCode: 0,
      says: /neither admin-key nor created-at is given/,
    });
    expect(report.log.join("\n")).toMatch(/Give an admin key as admin-key/);
    expect(report.log.join("\n")).toMatch(/Or set created-at/);
  });

  test("a date in the future", async () => {
    w = await rotationWorld();
    const report = await look({ inputs: { "admin-key": "", "created-at": "2027-11-01" } });
    expectRun(report, { rotation: "unknown", exitCode: 1, says: /created-at is 2027-11-01, in the future/ });
  });

  test.each(["01.11.2026", "2026-02-30", "2026-11-01T00:00:00Z", "yesterday"])(
    "no date: %s",
    async (text) => {
      w = await rotationWorld();
      const report = await look({ inputs: { "created-at": text } });
      expect(report).toMatchObject({ exitCode: 1, outputs: { result: "fail", rotation: "none" } });
      expect(report.outputs["reason"]).toMatch(/Input "created-at" is .* Allowed: /);
      expect(w.organization.requests).toEqual([]);
    },
  );

  test("a key of a relay: a date, and no admin key goes there", async () => {
    w = await rotationWorld();
    const relay = await startStandIn({ state: "relay-valid", tls: w.openAi.tls });
    w.openAi.map(RELAY_HOST, relay.port);
    const inputs = { "base-url": `https://${RELAY_HOST}/v1` };
    w.setNow(day(91));
    const dated = await look({ inputs: { ...inputs, "admin-key": "", "created-at": "2026-11-01" } });
    expectRun(dated, { rotation: "due", exitCode: 1, says: /91 days old/ });
    expect(dated.log.join("\n")).toContain(`Get another key from whoever runs ${RELAY_HOST}`);
    expect(dated.log.join("\n")).not.toContain("platform.openai.com");
    const refused = await look({ inputs });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { result: "fail", rotation: "none" } });
    expect(refused.outputs["reason"]).toMatch(/Input "admin-key" is given with "base-url" of another host/);
    expect(relay.requests).toEqual([]);
    await relay.close();
  });

  test("no key at all", async () => {
    w = await rotationWorld();
    const report = await look({ key: "" });
    expectRun(report, { rotation: "unknown", exitCode: 0, says: /there is no key in it to ask about/ });
    expect(w.organization.requests).toEqual([]);
  });

  test("keyless: nothing that could grow old", async () => {
    w = await rotationWorld();
    w.setNow(day(500));
    const inputs = { "identity-provider-id": "idp_1", "service-account-id": w.account.id };
    const report = await look({ key: "", inputs });
    expectRun(report, { rotation: "ok", exitCode: 0, says: /workload identity: there is no long-lived key/ });
    expect(w.organization.requests).toEqual([]);
  });
});
