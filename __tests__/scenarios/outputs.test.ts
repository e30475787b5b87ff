import { describe, expect, test } from "@jest/globals";
import { FAIL_ON_TERMS } from "../../src/contract.ts";
import { type GuardOptions, guard, guardLoopback, KEY, manifest } from "../support/guard.ts";
import { runAction } from "../support/runner.mjs";

const NAMES = Object.keys(manifest.outputs).sort();

describe("every output is written on every run, never empty, whatever happens", () => {
  test.each([
    ["valid", {}],
    ["wrong-key", {}],
    ["html-200", {}],
    ["ollama", {}],
    ["valid", { key: "" }],
    ["valid", { key: "", inputs: { "on-missing-key": "skip" } }],
    ["valid", { key: "Bearer x" }],
    ["valid", { inputs: { "base-url": "nonsense" } }],
    ["valid", { inputs: { checks: "rotation" } }],
  ] as [string, GuardOptions][])("%s %j", async (state, options) => {
    const report = await guardLoopback(state, options);
    expect(Object.keys(report.outputs).sort()).toEqual(NAMES);
    // What a job hands on to other jobs: nothing was dropped for being empty or holding a secret.
    expect(report.jobOutputs).toEqual(report.outputs);
    expect(report.exitCode).toBe(report.outputs["result"] === "fail" ? 1 : 0);
    for (const name of ["missing-scopes", "models"]) {
      expect(Array.isArray(JSON.parse(report.outputs[name] ?? ""))).toBe(true);
    }
  });
});

describe("fail-on", () => {
  const cases: [failOn: string, state: string, result: string][] = [
    ["never", "wrong-key", "pass"],
    ["invalid", "wrong-key", "fail"],
    ["no-credit", "wrong-key", "pass"],
    ["unusable", "wrong-key", "fail"],
    ["unusable", "html-200", "pass"],
    ["inconclusive", "html-200", "fail"],
    ["unusable, inconclusive", "ollama", "fail"],
    ["unreachable", "html-200", "fail"],
    ["restricted", "no-list-scope", "fail"],
    ["unusable", "no-list-scope", "pass"],
    ["rate-limited", "rate-limited", "fail"],
    ["VALID", "valid", "fail"],
  ];
  test.each(cases)("%s with %s: %s", async (failOn, state, result) => {
    const report = await guardLoopback(state, { inputs: { "fail-on": failOn } });
    expect(report.outputs).toMatchObject({ result });
    expect(report.conclusion).toBe(result === "fail" ? "failure" : "success");
  });
});

describe("mistakes in the workflow", () => {
  test.each([
    ["checks", "lint", /does not know "lint"\. Allowed: validate, rotation, scan/],
    ["created-at", "yesterday", /YYYY-MM-DD, such as 2026-03-31/],
    ["rotate", "true", /Set "checks: validate, rotation"/],
    ["warn-days", "365", /fewer days than "max-age-days"/],
    ["probe", "all", /does not know "all"\. Allowed: request, models/],
    ["on-missing-key", "maybe", /Allowed: auto, fail, skip/],
    ["timeout-seconds", "0", /Allowed: a number from 1 to 600/],
    ["timeout-seconds", "20s", /"20s"\. Allowed: a number/],
    ["max-attempts", "2.5", /Allowed: a whole number from 1 to 10/],
    ["fail-on", "error", new RegExp(`Allowed: ${FAIL_ON_TERMS.join(", ")}`)],
    ["fail-on", "never, invalid", /Write "never" alone/],
    ["organization", "Ünïcode", /such as org-/],
    ["project", "a b", /such as proj_/],
  ])("%s: %s", async (input, value, sentence) => {
    const report = await guard({ inputs: { [input]: value } });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none", valid: "false" });
    expect(report.outputs["reason"]).toMatch(new RegExp(`^Input "${input}"`));
    expect(report.outputs["reason"]).toMatch(sentence);
    expect(report.exitCode).toBe(1);
    expect(report.annotations).toHaveLength(1);
  });

  test("an empty input is the default", async () => {
    const empty = Object.fromEntries(
      Object.keys(manifest.inputs)
        .filter((name) => name !== "api-key" && name !== "base-url")
        .map((name) => [name, ""]),
    );
    expect((await guardLoopback("valid", { inputs: empty })).outputs).toMatchObject({
      verdict: "valid",
      result: "pass",
    });
  });
});

describe("older and other runners", () => {
  test("without a file for outputs and summary: the old commands, no crash", async () => {
    const report = await guardLoopback("valid", { files: ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] });
    expect(report.outputs).toMatchObject({ verdict: "valid", result: "pass" });
  });

  test("without the defaults of action.yml, as when the bundle is called by itself", async () => {
    const { startStandIn } = await import("../support/stand-in-api.mjs");
    const { BUNDLE } = await import("../support/guard.ts");
    const api = await startStandIn({ key: KEY });
    const report = await runAction({
      bundle: BUNDLE,
      inputs: { "api-key": KEY, "base-url": api.url },
      secrets: [KEY],
    });
    await api.close();
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });
});

describe("what a person sees", () => {
  test("a good key: a few lines, a small table, no annotation", async () => {
    const report = await guardLoopback("valid");
    expect(report.log.length).toBeLessThanOrEqual(7);
    expect(report.annotations).toEqual([]);
    expect(report.summary).toMatch(/^### ✅ OPENAI_API_KEY: valid\n/);
    expect(report.summary.split("\n").filter((row) => row.startsWith("| ")).length).toBeLessThanOrEqual(8);
  });

  test("a key without credit: one error that says what to do, with the page to do it on", async () => {
    const report = await guardLoopback("no-credit");
    expect(report.annotations).toEqual([
      expect.objectContaining({
        level: "error",
        message: expect.stringMatching(/no prepaid credit.*settings\/organization\/billing/),
      }),
    ]);
    expect(report.summary).toMatch(/### ❌ OPENAI_API_KEY: no-credit/);
    expect(report.summary).toMatch(
      /1\. Add prepaid credit at <https:\/\/platform\.openai\.com\/settings\/organization\/billing/,
    );
  });

  test("an API that is down: a warning that the key was not judged", async () => {
    const report = await guardLoopback("server-error-500");
    expect(report.annotations).toEqual([
      expect.objectContaining({ level: "warning", message: expect.stringMatching(/was not judged/) }),
    ]);
    expect(report.summary).toMatch(/### ⚠️/);
  });

  test("a pull request from a fork: no warning, the summary says why", async () => {
    const report = await guard({
      key: "",
      repository: "octo/app",
      event: { name: "pull_request", payload: { pull_request: { head: { repo: { full_name: "x/app" } } } } },
    });
    expect(report.annotations).toEqual([]);
    expect(report.summary).toMatch(/no secrets to pull requests from forks/);
  });

  test("pages to go to are links, and no other address is", async () => {
    const name = "https://platform.openai.community/login https://evil.example/x";
    const report = await guardLoopback("wrong-key", {
      repository: "octo/app",
      platformEnv: { GITHUB_SERVER_URL: "https://github.company.example" },
      inputs: { "key-name": name },
    });
    const links = [...report.summary.matchAll(/<(https?:[^>]*)>/g)].map(([, link]) => link);
    expect(links).toEqual([
      "https://platform.openai.com/api-keys",
      "https://github.company.example/octo/app/settings/secrets/actions",
    ]);
    expect(report.summary.replaceAll(/<https:[^>]*>/g, "")).not.toMatch(/https:\/\//);
  });

  test("hostile names in a table stay in their cell", async () => {
    const name = "a | b <img src=x> `c` [d](https://e.example) @octocat ##[error]f";
    const report = await guardLoopback("valid", { inputs: { "key-name": name } });
    const lines = report.summary.split("\n");
    expect(lines[0]).not.toMatch(/<img|@octocat|\]\(|##\[/);
    for (const row of lines.filter((line) => line.startsWith("| "))) expect(row.split("|")).toHaveLength(4);
  });
});
