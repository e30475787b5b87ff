import { describe, expect, test } from "@jest/globals";
import type { Age } from "../../../src/rotation/age.ts";
import { type BeginFacts, mayBegin } from "../../../src/rotation/rotate/begin.ts";

const age = (state: Age["state"], ends: Age["ends"]): Age => ({
  ...{ state, ends, source: "record", createdAt: new Date(0), expiresAt: undefined },
  ...{ ageDays: 0, daysLeft: 0, dueAt: new Date(0) },
});

const facts = (more: Partial<BeginFacts> = {}): BeginFacts => ({
  ...{
    withheld: undefined,
    hasAdminKey: true,
    hasSecretsToken: true,
    hasKey: true,
    isAdminKey: false,
    lookupFailed: false,
  },
  ...{ age: age("due", "age"), dryRun: false },
  ...more,
});

describe("a rotation", () => {
  test.each([
    ["due", "age"],
    ["due", "expiry"],
    ["soon", "expiry"],
  ] as const)("begins when the key is %s (%s)", (state, ends) => {
    expect(mayBegin(facts({ age: age(state, ends) }))).toBeUndefined();
  });

  test.each([
    ["ok", "age"],
    ["ok", "expiry"],
    ["soon", "age"],
  ] as const)("does not begin when the key is %s (%s)", (state, ends) => {
    expect(mayBegin(facts({ age: age(state, ends) }))).toBe("not-needed");
  });

  test("does not begin when the key's age is not known", () => {
    expect(mayBegin(facts({ age: undefined }))).toBe("age-unknown");
  });

  test.each([
    ["fork", { withheld: "fork" }],
    ["dependabot", { withheld: "dependabot" }],
    ["no-admin-key", { hasAdminKey: false }],
    ["no-secrets-token", { hasSecretsToken: false }],
    ["no-key", { hasKey: false }],
    ["admin-key", { isAdminKey: true }],
    ["lookup-failed", { lookupFailed: true }],
  ] as const)("is refused also when the key is due, and in a dry run: %s", (why, more) => {
    expect(mayBegin(facts(more))).toBe(why);
    expect(mayBegin(facts({ ...more, dryRun: true }))).toBe(why);
  });

  test("for a fork is refused before anything is said of what the set-up lacks", () => {
    const bare = facts({ hasAdminKey: false, hasSecretsToken: false, age: undefined });
    expect(mayBegin({ ...bare, withheld: "fork" })).toBe("fork");
    expect(mayBegin({ ...bare, withheld: "dependabot" })).toBe("dependabot");
  });

  test("of a key whose record could not be looked up waits for a run that can", () => {
    expect(mayBegin(facts({ lookupFailed: true, age: undefined }))).toBe("lookup-failed");
    // As long as it is not due by created-at, that is nothing to speak of.
    expect(mayBegin(facts({ lookupFailed: true, age: age("ok", "age") }))).toBe("not-needed");
  });

  test("that lacks something says so on the first day", () => {
    expect(mayBegin(facts({ hasAdminKey: false, age: age("ok", "age") }))).toBe("no-admin-key");
    expect(mayBegin(facts({ hasSecretsToken: false, age: undefined }))).toBe("no-secrets-token");
  });

  test.each([age("ok", "age"), undefined])("that is a dry run begins at any age", (young) => {
    expect(mayBegin(facts({ age: young, dryRun: true }))).toBeUndefined();
  });
});
