import { afterEach, describe, expect, test } from "@jest/globals";
import type { GuardOptions } from "../../support/guard.ts";
import { day, type RotationWorld, rotationWorld, writesOf } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";

// On a schedule nobody reads what a step says: that the check sees nothing any more stands in the issue.

let w: RotationWorld;
afterEach(() => w.close());

const look = (options: GuardOptions = {}): Promise<RunReport> =>
  w.run({ ...options, inputs: { checks: "validate, rotation", issue: "true", ...options.inputs } });

const writes = (): string[] => writesOf(w).filter((one) => one.startsWith("github issues/"));

const BLIND = "OPENAI_API_KEY is not watched as it should be";

describe("an admin key that OpenAI does not take any more", () => {
  const revoked = { "admin-key": sampleKey("revoked", "sk-admin-") };

  test("opens the one issue, says what to do, is left while an API is down, and closes it when sight is back", async () => {
    w = await rotationWorld();
    w.setNow(day(5));
    const opened = await look({ inputs: revoked });
    expect(opened.outputs).toMatchObject({ rotation: "unknown", "issue-number": "1", result: "fail" });
    const [issue] = w.repository.issues;
    expect(issue).toMatchObject({ title: BLIND, state: "open" });
    expect(issue?.body).toMatch(
      /does not accept the admin key[\s\S]*cannot see all .* \| first seen on 2026-11-06 \|[\s\S]*1\. Create an admin key at/,
    );

    const before = writes().length;
    await look({ inputs: revoked });
    w.organization.faults.add({
      effect: "server-error",
      match: ({ path }) => path.includes("/organization/"),
      times: Number.POSITIVE_INFINITY,
    });
    w.setNow(day(6));
    const down = await look({ inputs: { "max-attempts": "1" } });
    expect(down.outputs).toMatchObject({ rotation: "unknown", "issue-number": "1" });
    expect(w.repository.issues).toMatchObject([{ title: BLIND, state: "open" }]);
    expect(w.repository.comments).toEqual([]);
    expect(
      writes()
        .slice(before)
        .filter((one) => one !== "github issues/update"),
    ).toEqual([]);

    w.organization.faults.clear();
    w.setNow(day(7));
    await look();
    expect(w.repository.issues).toMatchObject([{ state: "closed" }]);
    expect(w.repository.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/No longer: the check cannot see all/),
    ]);
  });

  test("is told also where created-at tells the age, and beside that the key is due", async () => {
    w = await rotationWorld();
    w.setNow(day(5));
    const dated = { ...revoked, "created-at": "2026-11-01" };
    const report = await look({ inputs: dated });
    expect(report.outputs).toMatchObject({ rotation: "ok", result: "fail" });
    // Not only that the key is well, which is no reason to fail.
    expect(report.outputs["reason"]).toMatch(
      /record of the key was not used: OpenAI does not accept the admin key/,
    );
    expect(w.repository.issues).toMatchObject([{ title: BLIND }]);
    expect(w.repository.issues[0]?.body).toContain("Create an admin key at");
    w.setNow(day(91));
    await look({ inputs: dated });
    expect(w.repository.issues).toMatchObject([
      { title: "OPENAI_API_KEY is due for rotation", state: "open" },
    ]);
    expect(w.repository.issues[0]?.body).toMatch(/\| The check cannot see .* \| first seen on 2026-11-06 \|/);
  });
});

test("neither admin key nor created-at: the issue says so until one of them is there", async () => {
  w = await rotationWorld();
  w.setNow(day(5));
  expect((await look({ inputs: { "admin-key": "" } })).exitCode).toBe(0);
  expect(w.repository.issues).toMatchObject([{ title: BLIND, state: "open" }]);
  await look({ inputs: { "admin-key": "", "created-at": "2026-11-01" } });
  expect(w.repository.issues).toMatchObject([{ state: "closed" }]);
});

test("a run that GitHub gives no secrets opens nothing", async () => {
  w = await rotationWorld();
  const head = { repo: { full_name: "mallory/octo-repo" } };
  await look({
    key: "",
    event: { name: "pull_request", payload: { pull_request: { number: 1, head } } },
    inputs: { "admin-key": "" },
  });
  expect(writes()).toEqual([]);
  expect(w.repository.issues).toEqual([]);
});

test("an API that is down from the first day on opens nothing", async () => {
  w = await rotationWorld();
  w.organization.faults.add({
    effect: "server-error",
    match: ({ path }) => path.includes("/organization/"),
    times: Number.POSITIVE_INFINITY,
  });
  await look({ inputs: { "max-attempts": "1" } });
  expect(w.repository.issues).toEqual([]);
});
