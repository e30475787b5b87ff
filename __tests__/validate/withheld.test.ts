import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { secretsWithheld } from "../../src/validate/withheld.ts";

const REPOSITORY = "octo/app";
const from = (fullName: unknown): unknown => ({ pull_request: { head: { repo: { full_name: fullName } } } });
const event = (name: string, payload: unknown = {}, actor = "ada") =>
  secretsWithheld({ name, payload, actor, repository: REPOSITORY });

const PULL_REQUEST_EVENTS = ["pull_request", "pull_request_review", "pull_request_review_comment"];

describe.each(PULL_REQUEST_EVENTS)("%s", (name) => {
  test("from a fork: withheld", () => {
    expect(event(name, from("stranger/app"))).toBe("fork");
    expect(event(name, from("octo/app-fork"))).toBe("fork");
  });

  test("from a fork that was deleted, or whose name is no text: withheld", () => {
    expect(event(name, { pull_request: { head: { repo: null } } })).toBe("fork");
    expect(event(name, { pull_request: { head: {} } })).toBe("fork");
    expect(event(name, from(7))).toBe("fork");
  });

  test("from a branch, in whatever capitals: given", () => {
    expect(event(name, from("octo/app"))).toBeUndefined();
    expect(event(name, from("Octo/APP"))).toBeUndefined();
  });

  test("of Dependabot, though from a branch: withheld", () => {
    expect(event(name, from("octo/app"), "dependabot[bot]")).toBe("dependabot");
  });

  test("without a pull request in the payload: given", () => {
    for (const payload of [undefined, null, [], "x", 5, {}, { pull_request: null }, { pull_request: {} }]) {
      expect(event(name, payload)).toBeUndefined();
    }
  });
});

describe("Dependabot", () => {
  // https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
  test.each(["push", "create", "deployment", "deployment_status", "pull_request_target"])(
    "%s: withheld",
    (name) => {
      expect(event(name, {}, "dependabot[bot]")).toBe("dependabot");
    },
  );

  test.each(["schedule", "workflow_dispatch", "workflow_run", "issue_comment", "merge_group"])(
    "%s: given",
    (name) => {
      expect(event(name, {}, "dependabot[bot]")).toBeUndefined();
    },
  );

  test.each(["dependabot", "Dependabot[bot]", "dependabot-preview[bot]", "renovate[bot]", ""])(
    "%j is somebody else",
    (actor) => {
      expect(event("push", {}, actor)).toBeUndefined();
    },
  );
});

test.each([
  "push",
  "schedule",
  "workflow_dispatch",
  "merge_group",
  "pull_request_target",
  "workflow_run",
  "",
])("%s has secrets, also with a fork in the payload", (name) => {
  expect(event(name, from("stranger/app"))).toBeUndefined();
});

test("a payload of any form gives an answer", () => {
  const name = fc.constantFrom(...PULL_REQUEST_EVENTS, "push", "constructor", "__proto__");
  const shape = fc.oneof(
    fc.jsonValue(),
    fc.record({ pull_request: fc.oneof(fc.jsonValue(), fc.record({ head: fc.jsonValue() })) }),
  );
  fc.assert(
    fc.property(name, shape, (given, payload) => {
      expect([undefined, "fork"]).toContain(event(given, payload));
    }),
    { numRuns: 500 },
  );
});
