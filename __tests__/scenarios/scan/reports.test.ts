import { mkdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../support/git/run-git.ts";
import { openAiWorld } from "../../support/guard.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { KEY, places, type SmallWorld, USUAL_PLACES, withWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const TOKEN = "ghs-token-0123456789abcdefABCDEF";

describe("annotations and summary", () => {
  test("stand on file and line, link to this server, and say what to do in order", () =>
    withWorld({}, async (world) => {
      const run = await world.scan(await world.workspace("full"));
      const onFile = run.annotations.find(({ file }) => file === "app/config.ts");
      expect(onFile).toMatchObject({ level: "error", line: 2 });
      expect(run.summary).toContain(`${world.server.url}/${NAME}/blob/${world.head}/app/config.ts#L2`);
      expect(run.summary).not.toContain("github.com/octo-org");
      const order = ["Revoke the key", "Create a new key", "clean the history"].map((words) =>
        run.summary.indexOf(words),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order).not.toContain(-1);
    }));

  test("of a hundred and fifty keys: ten annotations, all of them counted, outputs bounded", async () => {
    const many = Array.from({ length: 150 }, (_, at) => sampleKey(`many ${at}`));
    const files = Object.fromEntries(many.map((key, at) => [`f/${at}.txt`, `${key}\n`]));
    await withWorld({ topic: [{ files }], keys: many.slice(0, 3) }, async (world) => {
      const run = await world.scan(await world.workspace("full"), { allowUntrusted: true });
      expect(run.outputs["leak-count"]).toBe("150");
      expect(run.leaks).toHaveLength(100);
      expect(run.droppedAnnotations).toBe(0);
      expect(run.annotations.filter(({ level }) => level === "error").length).toBeLessThanOrEqual(10);
      expect(run.violations.filter((text) => !text.startsWith("add-mask"))).toEqual([]);
    });
  });
});

describe("sarif-file", () => {
  test("is written into the workspace, and tells of all findings", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("full");
      const run = await world.scan(made, { inputs: { "sarif-file": "reports/keys.sarif" } });
      expect(run.outputs["sarif-file"]).toBe("reports/keys.sarif");
      expect(run.filesLeft.map(({ path: file }) => file)).toEqual(["workspace/reports/keys.sarif"]);
      const sarif = JSON.parse(await readFile(path.join(made.workspace, "reports/keys.sarif"), "utf8"));
      expect(sarif.runs[0].results).toHaveLength(2);
      expect(sarif.runs[0].invocations?.[0]?.executionSuccessful ?? true).toBe(true);
    }));

  test("is written when nothing was found, so that old alerts go away", () =>
    withWorld({ topic: [{ files: { "a.txt": "a\n" } }] }, async (world) => {
      const run = await world.scan(await world.workspace("full"), { inputs: { "sarif-file": "keys.sarif" } });
      expect(run.outputs).toMatchObject({ result: "pass", "sarif-file": "keys.sarif" });
      expect(JSON.parse(run.filesLeft[0]?.text ?? "").runs[0].results).toEqual([]);
    }));

  test("follows no link that lies in the workspace", async () => {
    const outside = await temporaryDirectory("outside-");
    try {
      await withWorld({}, async (world) => {
        const victim = path.join(outside.path, "victim");
        await writeFile(victim, "untouched");
        const made = await world.workspace("full");
        await symlink(victim, path.join(made.workspace, "keys.sarif"));
        const run = await world.scan(made, { inputs: { "sarif-file": "keys.sarif" } });
        expect(await readFile(victim, "utf8")).toBe("untouched");
        // The link gave way to the report.
        expect(run.outputs["sarif-file"]).toBe("keys.sarif");

        await symlink(outside.path, path.join(made.workspace, "reports"));
        const refused = await world.scan(made, { inputs: { "sarif-file": "reports/victim" } });
        expect(refused.outputs).toMatchObject({ result: "fail", "sarif-file": "none" });
        expect(places(refused)).toEqual(USUAL_PLACES);
        expect(
          refused.annotations.some(({ message }) => /could not be written.*symbolic link/.test(message)),
        ).toBe(true);
        expect(await readFile(victim, "utf8")).toBe("untouched");
        expect(await readlink(path.join(made.workspace, "reports"))).toBe(outside.path);

        await mkdir(path.join(made.workspace, "taken"));
        const taken = await world.scan(made, { inputs: { "sarif-file": "taken" } });
        expect(taken.outputs["sarif-file"]).toBe("none");
      });
    } finally {
      await outside.remove();
    }
  });

  test.each(["../out.sarif", "/elsewhere/out.sarif", "a/../../out.sarif"])(
    "%s is refused before anything is done",
    (file) =>
      withWorld({}, async (world) => {
        const run = await world.scan(await world.workspace("none"), { inputs: { "sarif-file": file } });
        expect(run.outputs).toMatchObject({ result: "fail", "sarif-file": "none" });
        expect(run.outputs["reason"]).toMatch(/^Input "sarif-file"/);
        expect(run.filesLeft).toEqual([]);
      }),
  );
});

describe("comment", () => {
  const asks = { comment: "true", token: TOKEN };
  const given = { inputs: asks, secrets: [TOKEN] };

  test("is made, kept up to date in place, and resolved; nobody else's is touched", () =>
    withWorld({ server: { token: TOKEN }, api: { token: TOKEN } }, async (world) => {
      const { api, repository, server, events } = world;
      const made = await world.workspace("full");
      const foreign = api?.addComment(NAME, 7, "<!-- openai-key-guard:scan -->\nmine", "mallory");
      const first = await world.scan(made, given);
      const own = api?.comments.find(({ id }) => String(id) === first.outputs["comment-id"]);
      expect(own?.body).toContain("app/config.ts");
      expect(own?.author).not.toBe("mallory");
      const second = await world.scan(made, given);
      expect(second.outputs["comment-id"]).toBe(first.outputs["comment-id"]);
      expect(api?.comments).toHaveLength(2);

      repository.setBranch("topic", world.base);
      await repository.commit({ branch: "topic", files: { "clean.txt": "x\n" } });
      await server.publish(repository, NAME);
      const clean = events.pullRequest(
        await server.openPullRequest(NAME, { number: 7, head: "topic" }),
        "synchronize",
      );
      const run = await world.scan(await world.workspace("full", { event: clean }), given, clean);
      expect(run.outputs).toMatchObject({ result: "pass", "comment-id": first.outputs["comment-id"] });
      expect(own?.body).toMatch(/no longer among what this pull request adds/);
      expect(foreign).toMatchObject({ body: "<!-- openai-key-guard:scan -->\nmine", edits: 0 });
    }));

  test("is not made where nothing was found and none is there", () =>
    withWorld(
      { topic: [{ files: { "a.txt": "a\n" } }], server: { token: TOKEN }, api: { token: TOKEN } },
      async (world) => {
        const run = await world.scan(await world.workspace("full"), given);
        expect(run.outputs).toMatchObject({ result: "pass", "comment-id": "none" });
        expect(world.api?.comments).toEqual([]);
      },
    ));

  test("cannot be made with a read-only token: a notice, and the result stays", () =>
    withWorld({ server: { token: TOKEN }, api: { token: TOKEN, readOnly: true } }, async (world) => {
      const run = await world.scan(await world.workspace(), given);
      expect(places(run)).toEqual(USUAL_PLACES);
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true", "comment-id": "none" });
      expect(run.log.join("\n")).toMatch(/pull-requests: write/);
      expect(world.api?.comments).toEqual([]);
    }));

  test("cannot be made without an API: the result stays", () =>
    withWorld({ server: { token: TOKEN } }, async (world) => {
      const run = await world.scan(await world.workspace("full"), given);
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true", "comment-id": "none" });
      expect(places(run)).toEqual(USUAL_PLACES);
    }));

  test("is not for events without a pull request", () =>
    withWorld({ server: { token: TOKEN }, api: { token: TOKEN } }, async (world) => {
      const push = world.events.push({ ref: "refs/heads/topic", before: world.base, after: world.head });
      const run = await world.scan(await world.workspace("full"), given, push);
      expect(run.outputs).toMatchObject({ result: "fail", "comment-id": "none" });
      expect(world.api?.requests.filter(({ path: asked }) => asked.includes("/comments"))).toEqual([]);
    }));
});

describe("checks: validate, scan", () => {
  const API_KEY = sampleKey("validated and not leaked");

  async function both(world: SmallWorld, key: string) {
    const openAi = await openAiWorld();
    try {
      return await openAi.run("valid", {
        key,
        inputs: { checks: "validate, scan" },
        keys: [...world.keys, key],
        secrets: [key],
        event: { name: world.event.name, payload: world.event.payload },
        platformEnv: world.event.env,
        cwd: (await world.workspace("full")).workspace,
      });
    } finally {
      await openAi.close();
    }
  }

  test("a valid key and a leak: both are told, and the leak fails the step", () =>
    withWorld({}, async (world) => {
      const run = await both(world, API_KEY);
      expect(run.outputs).toMatchObject({
        verdict: "valid",
        valid: "true",
        "leak-count": "2",
        result: "fail",
      });
      expect(run.exitCode).toBe(1);
      expect(run.summary).toMatch(/app\/config\.ts/);
    }));

  test("the validated key itself is leaked: found and never shown", () =>
    withWorld({}, async (world) => {
      const run = await both(world, KEY);
      expect(run.outputs).toMatchObject({ verdict: "valid", "leak-count": "2", result: "fail" });
    }));

  test("all is well", () =>
    withWorld({ topic: [{ files: { "a.txt": "a\n" } }], keys: [] }, async (world) => {
      const run = await both(world, API_KEY);
      expect(run.outputs).toMatchObject({ verdict: "valid", "leak-count": "0", leaks: "[]", result: "pass" });
      expect(run.exitCode).toBe(0);
    }));
});
