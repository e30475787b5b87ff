import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkout } from "../support/git/checkout.ts";
import { eventsOf } from "../support/git/payloads.ts";
import { startGitHub } from "../support/github/server.ts";
import { type OpenAiWorld, openAiWorld, RELAY_HOST } from "../support/guard.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";
import { createSmallWorld, type SmallWorld } from "../support/scan/small-world.ts";
import { NAME, NO_API } from "../support/scan/world.ts";
import { type StandIn, startStandIn } from "../support/stand-in-api.mjs";
import type { ActOptions, ActRun } from "./run-with-act.ts";
import { versionsOf } from "./versions.ts";
import { describeWithAct, endOf, run } from "./with-act.ts";

const KEY = sampleKey("elsewhere");

describeWithAct("examples for other machines and hosts, run by act", () => {
  let openAi: OpenAiWorld;
  let api: StandIn;
  let leaky: SmallWorld;
  let clean: SmallWorld;

  beforeAll(async () => {
    openAi = await openAiWorld();
    api = await startStandIn({ state: "valid", key: KEY, tls: openAi.tls });
    openAi.map("api.openai.com", api.port);
    leaky = await createSmallWorld();
    clean = await createSmallWorld({ topic: [{ files: { "app/config.ts": "export {};\n" } }], keys: [] });
  });
  afterAll(async () => {
    await Promise.all([api.close(), leaky.close(), clean.close()]);
    await openAi.close();
  });

  async function pullRequest(world: SmallWorld, options: Omit<ActOptions, "event">): Promise<ActRun> {
    const { event, server, keys } = world;
    const made = await checkout(server, NAME, { ref: event.ref, sha: event.sha });
    if (made === undefined) throw new Error("no workspace");
    const env = { GITHUB_SERVER_URL: server.url, GITHUB_API_URL: NO_API, ...options.env };
    try {
      return await run([KEY, ...keys], { ...options, event, workspace: made.directory, env });
    } finally {
      await made.remove();
    }
  }

  test("an Enterprise Server: key and pull request, and a stop while OpenAI cannot be reached", async () => {
    const guard = () =>
      pullRequest(clean, {
        workflow: "examples/enterprise-server.yml",
        secrets: { OPENAI_API_KEY: KEY },
        env: { ...openAi.env, GITHUB_API_URL: `${clean.server.url}/api/v3` },
      });
    const well = await guard();
    expect(well.outputs).toEqual(expect.arrayContaining(["verdict=valid", "scan-complete=true"]));
    expect(well.succeeded).toBe(true);

    openAi.map("api.openai.com", undefined);
    const down = await guard();
    openAi.map("api.openai.com", api.port);
    expect(down.outputs).toContain("verdict=unreachable");
    expect(down.succeeded).toBe(false);
  });

  test("a runner behind a proxy that the workflow names", async () => {
    const before = openAi.proxy.connects.length;
    const report = await pullRequest(clean, {
      workflow: "examples/self-hosted-proxy.yml",
      replace: { "http://proxy.example.com:3128": openAi.proxy.url },
      secrets: { OPENAI_API_KEY: KEY },
      env: { NODE_EXTRA_CA_CERTS: openAi.env["NODE_EXTRA_CA_CERTS"] ?? "" },
    });
    expect(report.outputs).toContain("verdict=valid");
    expect(report.succeeded).toBe(true);
    expect(openAi.proxy.connects.length).toBeGreaterThan(before);
  });

  test.each(versionsOf("examples/code-scanning.yml"))(
    "%s: findings reach code scanning although the scan has failed",
    async (_, workflow) => {
      // Stands in for the action that uploads: says how many results are in the report.
      const uploader = mkdtempSync(path.join(tmpdir(), "uploader-"));
      mkdirSync(path.join(uploader, "upload-sarif"));
      writeFileSync(
        path.join(uploader, "upload-sarif/action.yml"),
        "name: Upload\ndescription: Test.\ninputs:\n  sarif_file:\n    description: The report.\nruns:\n  using: node24\n  main: index.js\n",
      );
      writeFileSync(
        path.join(uploader, "upload-sarif/index.js"),
        `const report = JSON.parse(require("fs").readFileSync(process.env.INPUT_SARIF_FILE, "utf8"));
console.log("uploads " + report.runs.flatMap(({ results }) => results).length + " results");\n`,
      );
      try {
        const report = await pullRequest(leaky, {
          workflow,
          others: { "github/codeql-action@8aad20d150bbac5944a9f9d289da16a4b0d87c1e": uploader },
        });
        expect(endOf(report, workflow.step("Scan for leaked keys"))).toBe("Failure");
        expect(endOf(report, workflow.step("Upload the report"))).toBe("Success");
        expect(report.log).toContain("uploads 2 results");
        expect(report.succeeded).toBe(false);
      } finally {
        rmSync(uploader, { recursive: true });
      }
    },
  );

  test("a relay with a key of its own kind", async () => {
    const relayKey = sampleCharacters("relay, for act", 40);
    const relay = await startStandIn({ state: "relay-valid", key: relayKey, tls: openAi.tls });
    const github = await startGitHub({ now: () => new Date() });
    github.addRepository("octo-org/octo-repo");
    openAi.map(RELAY_HOST, relay.port);
    try {
      const report = await run([relayKey], {
        workflow: "examples/relay.yml",
        replace: {
          "relay.example.com": RELAY_HOST,
          '"2026-03-31"': `"${new Date().toISOString().slice(0, 10)}"`,
        },
        event: eventsOf({ repository: "octo-org/octo-repo" }).schedule({ sha: clean.base }),
        secrets: { RELAY_KEY: relayKey, GITHUB_TOKEN: github.token("job") },
        env: { ...openAi.env, GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.url },
      });
      expect(report.outputs).toContain("verdict=valid");
      expect(report.succeeded).toBe(true);
      expect(github.repository("octo-org/octo-repo").issues).toEqual([]);
    } finally {
      await Promise.all([relay.close(), github.close()]);
      openAi.map(RELAY_HOST, undefined);
    }
  });

  test.each(versionsOf("examples/first-check.yml"))("%s: by hand", async (_, workflow) => {
    const event = eventsOf({ repository: NAME }).workflowDispatch({ sha: clean.base });
    const once = await run([KEY], {
      workflow,
      event,
      secrets: { OPENAI_API_KEY: KEY },
      env: openAi.env,
    });
    expect(once.outputs).toContain("verdict=valid");
    expect(once.succeeded).toBe(true);
  });

  test("for each environment", async () => {
    const each = await run([KEY], {
      workflow: "examples/keys-of-environments.yml",
      event: eventsOf({ repository: NAME }).schedule({ sha: clean.base }),
      secrets: { OPENAI_API_KEY: KEY },
      env: { ...openAi.env, GITHUB_API_URL: NO_API },
    });
    expect(each.steps).toHaveLength(3);
    for (const name of ["production", "staging", "evals"]) {
      expect(each.log).toContain(`OPENAI_API_KEY of ${name}`);
    }
  });
});
