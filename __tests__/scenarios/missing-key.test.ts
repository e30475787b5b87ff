import { describe, expect, test } from "@jest/globals";
import { type GuardOptions, guard } from "../support/guard.ts";

const REPOSITORY = "octo/app";

function pullRequest(headRepository: string | null): NonNullable<GuardOptions["event"]> {
  return {
    name: "pull_request",
    payload: {
      action: "opened",
      number: 1,
      pull_request: {
        number: 1,
        head: { repo: headRepository === null ? null : { full_name: headRepository } },
        base: { repo: { full_name: REPOSITORY } },
      },
      repository: { full_name: REPOSITORY },
    },
  };
}

/** A run without any key, as GitHub makes it where a secret is withheld: the input is an empty string. */
async function without(options: GuardOptions, onMissingKey = "auto"): Promise<Record<string, string>> {
  const report = await guard({
    key: "",
    repository: REPOSITORY,
    ...options,
    inputs: { "on-missing-key": onMissingKey },
  });
  expect(report.exitCode).toBe(report.outputs["result"] === "fail" ? 1 : 0);
  return report.outputs;
}

describe("auto", () => {
  test.each([
    ["a pull request from a fork", { event: pullRequest("stranger/app") }],
    ["a pull request from a fork that was deleted", { event: pullRequest(null) }],
    ["a pull request of Dependabot", { event: pullRequest(REPOSITORY), actor: "dependabot[bot]" }],
    ["a push of Dependabot", { event: { name: "push", payload: {} }, actor: "dependabot[bot]" }],
  ])("%s is skipped", async (_, options: GuardOptions) => {
    expect(await without(options)).toMatchObject({ verdict: "skipped", result: "skip", valid: "false" });
  });

  test.each([
    ["a push", { event: { name: "push", payload: {} } }],
    ["a pull request from a branch", { event: pullRequest(REPOSITORY) }],
    ["the same with other capitals", { event: pullRequest("Octo/App") }],
    [
      "a schedule, whose payload has nothing",
      { event: { name: "schedule", payload: { schedule: "0 6 * * 1" } } },
    ],
    [
      "pull_request_target, which has secrets",
      { event: { ...pullRequest("stranger/app"), name: "pull_request_target" } },
    ],
    ["an event with a payload of no form", { event: { name: "pull_request", payload: [] } }],
  ])("%s fails", async (_, options: GuardOptions) => {
    const outputs = await without(options);
    expect(outputs).toMatchObject({ verdict: "missing", result: "fail", valid: "false" });
  });
});

test("fail: also for a fork", async () => {
  const outputs = await without({ event: pullRequest("stranger/app") }, "fail");
  expect(outputs).toMatchObject({ verdict: "missing", result: "fail" });
});

test("skip: wherever", async () => {
  expect(await without({}, "skip")).toMatchObject({ verdict: "skipped", result: "skip" });
});

test("a fork's pull request that has a key all the same is validated", async () => {
  const report = await guard({
    key: "your-api-key-here",
    repository: REPOSITORY,
    event: pullRequest("stranger/app"),
  });
  expect(report.outputs).toMatchObject({ verdict: "malformed" });
});

test("what to do is said with the address of this server", async () => {
  const report = await guard({
    key: "",
    repository: REPOSITORY,
    platformEnv: { GITHUB_SERVER_URL: "https://github.company.example" },
    inputs: { "key-name": "PROD_KEY" },
  });
  const log = report.log.join("\n");
  expect(log).toContain("https://github.company.example/octo/app/settings/secrets/actions");
  expect(log).toContain(["api-key: $", "{{ secrets.PROD_KEY }}"].join(""));
});

test("no event file, or one that is no JSON: no crash", async () => {
  for (const path of ["", "/nowhere/event.json", import.meta.filename]) {
    const report = await guard({ key: "", platformEnv: { GITHUB_EVENT_PATH: path } });
    expect(report.outputs).toMatchObject({ verdict: "missing", result: "fail" });
  }
});
