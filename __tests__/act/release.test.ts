import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ReleaseWorld } from "../scripts/release/world.ts";
import { eventsOf } from "../support/git/payloads.ts";
import type { ActRun } from "./run-with-act.ts";
import { describeWithAct, endOf, runUnsearched } from "./with-act.ts";

/** What takes minutes, and is tested elsewhere. */
const LEFT_OUT = {
  "run: npm ci": 'run: "true"',
  "run: npm audit signatures": 'run: "true"',
  "run: npm test": 'run: "true"',
  "npm run build\n": "\n",
};

describeWithAct("the release workflow, run by act against a stand-in for GitHub", () => {
  let world: ReleaseWorld;
  beforeEach(() => {
    world = new ReleaseWorld();
    world.change((state) => ({ ...state, attested: {} }));
  });
  afterEach(() => world.remove());

  function release(version: string): Promise<ActRun> {
    const { ref, sha, ...event } = eventsOf({ repository: "octo/guard" }).workflowDispatch({
      sha: world.sha,
    });
    return runUnsearched({
      workflow: ".github/workflows/release.yml",
      replace: LEFT_OUT,
      event: { ...event, ref, sha, payload: { ...event.payload, inputs: { version } } },
      workspace: world.project,
      others: {
        "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020": action(world, "setup-node", ""),
        "actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6": action(world, "attest", ATTEST),
      },
      programs: path.join(world.root, "bin"),
      secrets: { GITHUB_TOKEN: "none" },
      env: { FAKE_GH: world.root, BETWEEN_LOOKS_MS: "1" },
    });
  }

  test("tests, drafts, attests, publishes, and moves the branch, in this order", async () => {
    const report = await release("1.2.3");
    expect(report.steps.filter(({ ended }) => ended === "Failure")).toEqual([]);
    expect(report.succeeded).toBe(true);
    const names = report.steps.map(({ name }) => name);
    const order = [
      "A release that can be made",
      "Test",
      "Attest where the files come from",
      "Draft",
      "Publish",
    ];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
    expect(names.at(-1)).toBe("Move the branch of the major version forward");
    expect(world.state.releases).toEqual([
      expect.objectContaining({ draft: false, immutable: true, target_commitish: world.sha }),
    ]);
    expect(world.remoteRef("refs/heads/v1")).toBe(world.sha);
  });

  test("a version that is not the project's stops it before anything is tested", async () => {
    const report = await release("1.2.4");
    expect(report.succeeded).toBe(false);
    expect(endOf(report, "A release that can be made")).toBe("Failure");
    expect(endOf(report, "Test")).toBeUndefined();
    expect(endOf(report, "Draft")).toBeUndefined();
    expect(world.state.releases).toEqual([]);
  });
});

/** Remembers the commit of each file, as the real one signs it. */
const ATTEST = `const { createHash } = require("crypto");
const { globSync, readFileSync, statSync, writeFileSync } = require("fs");
const state = JSON.parse(readFileSync(process.env.FAKE_GH + "/state.json", "utf8"));
const files = process.env["INPUT_SUBJECT-PATH"].trim().split("\\n").flatMap((pattern) => globSync(pattern.trim()));
for (const file of files.filter((name) => statSync(name).isFile())) {
  state.attested[createHash("sha256").update(readFileSync(file)).digest("hex")] = process.env.GITHUB_SHA;
}
if (files.length === 0) process.exit(1);
writeFileSync(process.env.FAKE_GH + "/state.json", JSON.stringify(state));
`;

function action(world: ReleaseWorld, name: string, script: string): string {
  const folder = path.join(world.root, `action-${name}`);
  mkdirSync(folder);
  const inputs = ["subject-path", "sbom-path", "node-version-file", "package-manager-cache"];
  writeFileSync(
    path.join(folder, "action.yml"),
    `name: Stand-in\ndescription: Test.\ninputs:\n${inputs.map((input) => `  ${input}:\n    description: a\n`).join("")}runs:\n  using: node24\n  main: index.js\n`,
  );
  writeFileSync(path.join(folder, "index.js"), script);
  return folder;
}
