import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GitHubEvent, Json } from "../../support/git/payloads.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import {
  createSmallWorld,
  KEY,
  places,
  type SmallWorld,
  USUAL_PLACES,
} from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

const NAMES = [
  "pull_request_target",
  "merge_group",
  "workflow_run",
  "gollum",
  "",
  "no such event",
  "__proto__",
];

/** An event of which only the environment is in order: the run is about the topic's tip. */
function bare(name: string, payload: unknown): GitHubEvent {
  const { head, events } = world;
  return { ...events.other(name, payload as Json, { sha: head, ref: "refs/heads/topic" }) };
}

describe("payloads that say nothing", () => {
  test.each(
    [
      ["push", null],
      ["pull_request", []],
      ["push", "text"],
      ["pull_request", {}],
      ["push", { after: 7, before: {}, commits: { length: 9e9 } }],
      ["pull_request", { pull_request: "x", number: {} }],
    ].map(([name, payload]) => [String(name), JSON.stringify(payload), payload] as const),
  )(
    "%s with %s: the files of the commit are scanned, and the scan is not complete",
    async (name, _, payload) => {
      const event = bare(name, payload);
      const run = await world.scan(await world.workspace("full", { event }), {}, event);
      expect(places(run)).toEqual(["file:app/config.ts:2:14"]);
      expect(run.outputs).toMatchObject({ "scan-complete": "false", result: "fail" });
      expect(run.outputs["reason"]).toMatch(/payload of this event does not say .*GITHUB_EVENT_PATH/);
    },
  );

  test.each(NAMES)("%j: no crash, and never content without a scan", async (name) => {
    const event = bare(name, { repository: { default_branch: "topic" }, ref: "refs/heads/topic" });
    const run = await world.scan(await world.workspace("none"), {}, event);
    expect(run.outputs["reason"]).not.toMatch(/Unexpected error/);
    expect(run.outputs["result"]).toBe("fail");
    expect(run.log.join("\n")).not.toMatch(/TypeError|at Object\.|node:internal/);
  });

  test.each(["", "/nowhere/event.json", "/"])(
    "a payload that is not there (%j): what there is is scanned, and not content",
    async (GITHUB_EVENT_PATH) => {
      const run = await world.scan(await world.workspace("full"), { platformEnv: { GITHUB_EVENT_PATH } });
      expect(run.outputs).toMatchObject({ "scan-complete": "false", result: "fail" });
      expect(places(run)).toContain("file:app/config.ts:2:14");
    },
  );

  test("no commit id at all: incomplete", async () => {
    const event = bare("push", {});
    for (const GITHUB_SHA of ["", "0".repeat(40), "--output=x"]) {
      const run = await world.scan(
        await world.workspace("none"),
        { platformEnv: { GITHUB_SHA, GITHUB_REF: "" } },
        event,
      );
      expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    }
  });

  test.each([
    ["no repository", { GITHUB_REPOSITORY: "", GITHUB_REPOSITORY_OWNER: "" }],
    ["an option", { GITHUB_REPOSITORY: "--upload-pack=touch pwned/x" }],
    ["a server that is no address", { GITHUB_SERVER_URL: "ext::sh -c touch% pwned" }],
  ])(
    "%s in the environment: a full clone is scanned, a shallow one is incomplete",
    async (_, platformEnv) => {
      const full = await world.scan(await world.workspace("full"), { platformEnv });
      expect(places(full)).toEqual(USUAL_PLACES);
      const shallow = await world.scan(await world.workspace("default"), { platformEnv });
      expect(shallow.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    },
  );
});

describe("ranges in which there is nothing", () => {
  test("a push from a commit to itself does not say what it adds: the tip is read, and nobody calls it complete", async () => {
    const { head, events } = world;
    const event = events.push({ ref: "refs/heads/topic", before: head, after: head });
    const run = await world.scan(await world.workspace("full", { event }), {}, event);
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    expect(run.outputs["reason"]).toMatch(/what was there before the push/);
  });

  test("a push back to an older commit", async () => {
    const { base, head, events } = world;
    const event = events.push({ ref: "refs/heads/topic", before: head, after: base, forced: true });
    for (const state of ["default", "full"] as const) {
      const run = await world.scan(await world.workspace(state, { event, sha: base }), {}, event);
      expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
    }
  });

  test("a pull request without changes of its own", async () => {
    const { events, server, repository, base } = world;
    repository.setBranch("same", base);
    await server.publish(repository, NAME);
    const event = events.pullRequest(await server.openPullRequest(NAME, { number: 20, head: "same" }));
    const run = await world.scan(await world.workspace("default", { event }), {}, event);
    expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "leak-count": "0" });
  });

  test("a new branch on the default branch's tip", async () => {
    const { events, base, repository } = world;
    const event = events.push({ ref: "refs/heads/fresh", before: repository.zeros, after: base });
    const run = await world.scan(await world.workspace("none"), {}, event);
    expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "true", "commits-scanned": "0" });
  });
});

describe("history that is unusual", () => {
  test("a branch that has nothing in common with the default branch", async () => {
    const { events, repository, server } = world;
    const orphan = await repository.commit({ files: { "o.txt": `${KEY}\n` }, parents: [], branch: "orphan" });
    const second = await repository.commit({ files: { "p.txt": "p\n" }, branch: "orphan" });
    await server.publish(repository, NAME);
    const event = events.push({ ref: "refs/heads/orphan", before: repository.zeros, after: second });
    for (const state of ["default", "treeless"] as const) {
      const run = await world.scan(await world.workspace(state, { event }), {}, event);
      expect(places(run)).toEqual(["file:o.txt:1:1"]);
      expect(run.outputs["commits-scanned"]).toBe("2");
      expect(run.leaks[0]?.commit).toBe(second);
    }
    expect(orphan).not.toBe(second);
  });

  test("a merge of a branch that has nothing in common, an octopus, and a criss-cross", async () => {
    const keys = ["orphan side", "octopus", "criss", "cross"].map((seed) => sampleKey(`unusual ${seed}`));
    const [a = "", b = "", c = "", d = ""] = keys;
    const { events, repository, server, base } = world;
    const none = { branch: null } as const;
    const side = await repository.commit({ ...none, files: { "side.txt": `${a}\n` }, parents: [] });
    const one = await repository.commit({ ...none, files: { "c.txt": `${c}\n` }, parents: [base] });
    const two = await repository.commit({ ...none, files: { "d.txt": `${d}\n` }, parents: [base] });
    const crossed = await repository.commit({ ...none, files: { "c.txt": `${c}\n` }, parents: [two, one] });
    const back = await repository.commit({ ...none, files: { "d.txt": `${d}\n` }, parents: [one, two] });
    const tip = await repository.commit({
      branch: "octopus",
      files: { "octopus.txt": `${b}\n`, "side.txt": `${a}\n` },
      parents: [crossed, back, side],
    });
    await server.publish(repository, NAME);
    const event = events.push({ ref: "refs/heads/octopus", before: base, after: tip });
    for (const state of ["full", "treeless"] as const) {
      const run = await world.scan(await world.workspace(state, { event }), { keys }, event);
      expect(run.outputs).toMatchObject({
        "scan-complete": "true",
        "leak-count": "4",
        "commits-scanned": "6",
      });
    }
  });

  test("submodules, links, empty files and a tag of a tree do no harm", async () => {
    const { events, repository, server, base } = world;
    const tip = await repository.commit({
      branch: "odd",
      parents: [base],
      files: {
        module: { mode: "160000", id: "1".repeat(40) },
        link: { mode: "120000", content: `/tmp/${KEY}` },
        empty: "",
        ".gitmodules": '[submodule "module"]\n\tpath = module\n\turl = http://127.0.0.1:9/x\n',
      },
    });
    await server.publish(repository, NAME);
    const event = events.push({ ref: "refs/heads/odd", before: base, after: tip });
    for (const state of ["full", "none"] as const) {
      const run = await world.scan(await world.workspace(state, { event }), {}, event);
      expect(places(run)).toEqual(["file:link:1:6"]);
      expect(run.outputs["scan-complete"]).toBe("true");
    }
  });
});
