import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkout } from "../support/git/checkout.ts";
import { eventsOf } from "../support/git/payloads.ts";
import { createRepository } from "../support/git/repository.ts";
import { startGitServer } from "../support/git/server.ts";
import { createSmallWorld, type SmallWorld, USUAL_PLACES } from "../support/scan/small-world.ts";
import { NAME, NO_API } from "../support/scan/world.ts";
import { type ActRun, PROJECT, SHIPPED } from "./run-with-act.ts";
import { type Version, versionsOf } from "./versions.ts";
import { describeWithAct, endOf, run } from "./with-act.ts";

describeWithAct("examples that scan, run by act", () => {
  let leaky: SmallWorld;
  let clean: SmallWorld;

  beforeAll(async () => {
    leaky = await createSmallWorld();
    clean = await createSmallWorld({ topic: [{ files: { "app/config.ts": "export {};\n" } }], keys: [] });
  });
  afterAll(async () => {
    await Promise.all([leaky.close(), clean.close()]);
  });

  async function scan(world: SmallWorld, workflow: Version, event = world.event): Promise<ActRun> {
    const { ref, sha } = event;
    const state = workflow.text.includes("fetch-depth: 0") ? "full" : "default";
    const made = await checkout(world.server, NAME, { ref, sha, state });
    if (made === undefined) throw new Error("no workspace");
    try {
      return await run(world.keys, {
        workflow,
        event,
        workspace: made.directory,
        env: { GITHUB_SERVER_URL: world.server.url, GITHUB_API_URL: NO_API },
      });
    } finally {
      await made.remove();
    }
  }

  const guards = [...versionsOf("examples/leak-guard.yml"), ...versionsOf("examples/merge-queue.yml")];

  test.each(guards)(
    "%s stops a pull request that adds a key, and one that it removed again",
    async (_, workflow) => {
      const report = await scan(leaky, workflow);
      expect(report.succeeded).toBe(false);
      expect(report.steps.at(-1)).toEqual({ name: workflow.step("Scan for leaked keys"), ended: "Failure" });
      expect(report.outputs).toEqual(expect.arrayContaining(["leak-count=2", "scan-complete=true"]));
      expect(placesOf(report)).toEqual(USUAL_PLACES);
    },
  );

  test.each(guards)("%s: a pull request that adds no key passes", async (_, workflow) => {
    const report = await scan(clean, workflow);
    expect(report.outputs).toContain("scan-complete=true");
    expect(report.succeeded).toBe(true);
  });

  test.each(versionsOf("examples/leak-guard.yml"))(
    "%s: a push stops when it adds a key, and passes when it adds none",
    async (_, workflow) => {
      const ends = [];
      for (const world of [leaky, clean]) {
        const { events, base: before, head: after } = world;
        const report = await scan(world, workflow, events.push({ ref: "refs/heads/topic", before, after }));
        expect(report.outputs).toContain("scan-complete=true");
        ends.push(report.steps.at(-1)?.ended);
      }
      expect(ends).toEqual(["Failure", "Success"]);
    },
  );

  test.each(guards)("%s: a key does not get through the merge queue", async (_, workflow) => {
    const entry = await leaky.server.hosting.queuePullRequest(NAME, leaky.pull.number);
    const report = await scan(leaky, workflow, leaky.events.mergeGroup(entry));
    expect(report.succeeded).toBe(false);
    expect(report.outputs).toEqual(expect.arrayContaining(["leak-count=2", "scan-complete=true"]));
  });

  test.each(versionsOf("examples/history-shards.yml"))(
    "%s: of the parts of a history, the one with a key fails",
    async (_, workflow) => {
      const report = await scan(leaky, workflow, leaky.events.schedule({ sha: leaky.base }));
      const scans = workflow.step("Scan the history for leaked keys");
      const ends = report.steps.filter(({ name }) => name === scans);
      expect(ends).toHaveLength(4);
      expect(ends.filter(({ ended }) => ended === "Failure").length).toBeGreaterThan(0);
      expect(placesOf(report)).toContain(USUAL_PLACES[0]);
    },
  );
});

const CI_STEPS = ["Keys that work and that do not, planted leaks, a host that is down", "It said so"];

describeWithAct("workflows of this repository, run by act", () => {
  test.each([
    [".github/workflows/ci.yml", { job: "bundle", matrix: "runner:ubuntu-latest" }, CI_STEPS],
    [".github/workflows/self.yml", { job: "scan" }, ["Scan for leaked keys"]],
  ])("%s runs the action from its own folder", async (workflow, which, steps) => {
    const repository = await createRepository();
    const before = await repository.commit({ files: shippedFiles() });
    const after = await repository.commit({ files: { "notes.txt": "nothing in here\n" } });
    const server = await startGitServer();
    // Stands in for the action that installs the Node that is here already.
    const others = { "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020": emptyAction() };
    try {
      await server.publish(repository, NAME);
      const event = eventsOf({ repository: NAME, serverUrl: server.url, apiUrl: NO_API }).push({
        ref: "refs/heads/main",
        before,
        after,
      });
      const made = await checkout(server, NAME, { ref: event.ref, sha: event.sha });
      if (made === undefined) throw new Error("no workspace");
      const env = { GITHUB_SERVER_URL: server.url, GITHUB_API_URL: NO_API };
      const report = await run([], { workflow, ...which, others, event, workspace: made.directory, env });
      await made.remove();
      expect(report.outputs).toContain("scan-complete=true");
      for (const step of steps) expect(endOf(report, step)).toBe("Success");
      expect(report.succeeded).toBe(true);
    } finally {
      await server.close();
      await repository.remove();
      for (const folder of Object.values(others)) rmSync(folder, { recursive: true });
    }
  });
});

function emptyAction(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "action-"));
  writeFileSync(
    path.join(folder, "action.yml"),
    "name: Empty\ndescription: Test.\ninputs:\n  node-version-file:\n    description: a\n  package-manager-cache:\n    description: b\nruns:\n  using: node24\n  main: index.js\n",
  );
  writeFileSync(path.join(folder, "index.js"), "");
  return folder;
}

/** What the outputs `leaks` say. */
function placesOf(report: ActRun): string[] {
  return report.outputs
    .filter((output) => output.startsWith("leaks="))
    .flatMap((output) => JSON.parse(output.slice("leaks=".length)))
    .map(({ source, file, line, column }) => `${source}:${file}:${line}:${column}`);
}

/** What is shipped, and what the jobs of this repository's own workflows run besides. */
function shippedFiles(): Record<string, Buffer> {
  const under = (folder: string, recursive = false): string[] =>
    readdirSync(path.join(PROJECT, folder), { withFileTypes: true, recursive })
      .filter((entry) => entry.isFile() && /\.(?:mjs|js|txt|json|yml)$/.test(entry.name))
      .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)));
  const files = [
    ...SHIPPED.flatMap((name) =>
      statSync(path.join(PROJECT, name)).isDirectory() ? under(name, true) : [name],
    ),
    ...["scripts", "__tests__/support", "__tests__/support/stand-in"].flatMap((folder) => under(folder)),
  ];
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(PROJECT, file))]));
}
