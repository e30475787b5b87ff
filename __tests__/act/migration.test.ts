import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkout } from "../support/git/checkout.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { createSmallWorld, type SmallWorld } from "../support/scan/small-world.ts";
import { NAME, NO_API } from "../support/scan/world.ts";
import type { ActRun } from "./run-with-act.ts";
import { versionsOf } from "./versions.ts";
import { describeWithAct, run } from "./with-act.ts";

const KEY = sampleKey("migration, accepted before");
const LEAKED = sampleKey("migration, accepted by nobody");

describeWithAct("examples for those who come from other scanners, run by act", () => {
  let world: SmallWorld;

  beforeAll(async () => {
    world = await createSmallWorld({
      base: {
        files: {
          ".gitleaksignore": "# a sample\nlegacy/sample.env:openai-api-key:1\n",
          ".gitleaks.toml": "[extend]\nuseDefault = true\n\n[[allowlists]]\npaths = ['(^|/)fixtures/']\n",
          ".trufflehog-exclude": "# samples\n^legacy/\n(^|/)fixtures/\n",
        },
      },
      topic: [
        { files: { "legacy/sample.env": `KEY=${KEY}\n`, "test/fixtures/b.txt": `${LEAKED}\n` } },
        { files: { "test/c.txt": "c\n" } },
      ],
      keys: [KEY, LEAKED],
    });
  });
  afterAll(() => world.close());

  async function scan(workflow: Parameters<typeof run>[1]["workflow"], event = world.event): Promise<ActRun> {
    const { ref, sha } = event;
    const made = await checkout(world.server, NAME, { ref, sha, state: "full" });
    if (made === undefined) throw new Error("no workspace");
    try {
      return await run(world.keys, {
        workflow,
        event,
        workspace: made.directory,
        // Nobody is asked about a key that a test has made up.
        env: { GITHUB_SERVER_URL: world.server.url, GITHUB_API_URL: NO_API, HTTPS_PROXY: NO_API },
      });
    } finally {
      await made.remove();
    }
  }

  const examples = [
    ...versionsOf("examples/migrate-from-gitleaks.yml"),
    ...versionsOf("examples/migrate-from-trufflehog.yml"),
  ];

  test.each(examples)("%s: what was accepted before is accepted, and nothing else", async (_, workflow) => {
    const accepted = await scan(workflow);
    expect(accepted.outputs).toEqual(expect.arrayContaining(["leak-count=0", "scan-complete=true"]));
    expect(accepted.succeeded).toBe(true);

    const { repository, server, events, head } = world;
    const after = await repository.commit({
      files: { "src/d.txt": `a\n${LEAKED}\n` },
      branch: "more",
      parents: [head],
    });
    await server.publish(repository, NAME);
    const push = events.push({ ref: "refs/heads/more", before: world.base, after, commits: [] });
    const leaked = await scan(workflow, push);
    expect(leaked.outputs).toEqual(expect.arrayContaining(["leak-count=1", "scan-complete=true"]));
    expect(leaked.steps.at(-1)).toEqual({ name: workflow.step("Scan for leaked keys"), ended: "Failure" });
  });

  test.each(versionsOf("examples/migrate-from-gitleaks.yml"))(
    "%s: by hand, the history",
    async (_, workflow) => {
      const report = await scan(workflow, world.events.workflowDispatch({ sha: world.base }));
      expect(report.outputs).toEqual(expect.arrayContaining(["scan-complete=true"]));
      expect(report.log).toMatch(/history/);
    },
  );
});
