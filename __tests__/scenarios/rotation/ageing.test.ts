import { afterEach, expect, test } from "@jest/globals";
import type { StoredKey } from "../../support/openai-org/records.ts";
import { day, REPOSITORY, type RotationWorld, rotationWorld, START } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// A key grows old, day by day and week by week, in the bundle's own time: what is written at OpenAI and on GitHub
// is what has to be, on the right days, and nothing else.

let world: RotationWorld;

afterEach(() => world.close());

const INPUTS = { checks: "validate, rotation", probe: "models", issue: "true" };
const EVENT = { name: "schedule", payload: {} };

function check(key?: StoredKey): Promise<RunReport> {
  return world.run({ event: EVENT, inputs: INPUTS, ...(key === undefined ? {} : { key: key.value }) });
}

const writes = (): string[] => world.github.writes().map(({ method, path }) => `${method} ${path}`);

test("120 days: one issue, opened when the end is near, edited, told of what changes, closed after the rotation", async () => {
  world = await rotationWorld();
  const { organization, github, project, account } = world;
  for (let others = 0; others < 30; others++) organization.state.addKey(project.id);
  let current = world.key;
  const states: string[] = [];
  const written: Record<number, string[]> = {};

  for (let n = 0; n <= 120; n++) {
    world.setNow(day(n));
    github.forgetRequests();
    if (n === 100) {
      // A person follows the steps of the issue.
      current = organization.state.addKey(project.id, {
        serviceAccountId: account.id,
        createdAt: new Date(START.getTime() + n * 86_400_000),
      });
      world.key.deletedAt = organization.now();
    }
    const { outputs, exitCode } = await check(current);
    const age = n < 100 ? n : n - 100;
    expect(outputs).toMatchObject({
      verdict: "valid",
      "key-age-days": String(age),
      "days-left": String(89 - age),
      "issue-number": n >= 76 && n <= 100 ? "1" : "none",
    });
    expect(exitCode).toBe(outputs["rotation"] === "due" ? 1 : 0);
    states.push(outputs["rotation"] ?? "");
    if (writes().length > 0) written[n] = writes();
  }

  const stateOn = (n: number): string => (n < 76 ? "ok" : n < 90 ? "soon" : n < 100 ? "due" : "ok");
  expect(states).toEqual(states.map((_, n) => stateOn(n)));

  const issue = `/repos/${REPOSITORY}/issues/1`;
  const edited = [`PATCH ${issue}`];
  const told = [`PATCH ${issue}`, `POST ${issue}/comments`];
  expect(written[76]).toEqual([`POST /repos/${REPOSITORY}/labels`, `POST /repos/${REPOSITORY}/issues`]);
  for (let n = 77; n < 100; n++) {
    expect([n, [...(written[n] ?? [])].toSorted()]).toEqual([n, n === 90 ? told : edited]);
  }
  expect([...(written[100] ?? [])].toSorted()).toEqual(told);
  expect(Object.keys(written).map(Number)).toEqual(Array.from({ length: 25 }, (_, at) => 76 + at));

  const { issues, comments } = world.repository;
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ state: "closed", stateReason: "completed", labels: ["openai-key"] });
  expect(comments).toHaveLength(2);
  expect(organization.writes()).toEqual([]);
  expect([organization.violations, github.violations]).toEqual([[], []]);
}, 900_000);

test("36 weeks: the key is replaced by itself, in time, each time it is due", async () => {
  world = await rotationWorld();
  const { organization, github, account } = world;
  const rotatedIn: number[] = [];

  for (let week = 0; week <= 36; week++) {
    world.setNow(day(week * 7));
    const old = world.secretValue();
    const { outputs, exitCode } = await world.rotate({ event: EVENT, inputs: INPUTS });
    expect([week, exitCode, outputs["verdict"]]).toEqual([week, 0, "valid"]);
    if (outputs["rotated"] === "true") {
      rotatedIn.push(week);
      expect(outputs).toMatchObject({ rotation: "ok", "key-age-days": "0" });
      expect(organization.isLive(old)).toBe(false);
    }
    expect(organization.isLive(world.secretValue())).toBe(true);
    const ours = organization
      .keys()
      .filter((key) => key.serviceAccountId === account.id && organization.isLive(key.value));
    // The one of another project that is there from the start, and the one in the secret.
    expect(ours).toHaveLength(2);
  }

  // Due after 90 days: in week 13, and again 13 weeks after each.
  expect(rotatedIn).toEqual([13, 26]);
  expect(github.secretValues(world.secretAt, "OPENAI_API_KEY")).toHaveLength(3);
  expect(world.repository.issues.map(({ state }) => state)).toEqual(["closed"]);
  expect([organization.violations, github.violations]).toEqual([[], []]);
}, 900_000);
