import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkout } from "../../support/git/checkout.ts";
import { createRepository } from "../../support/git/repository.ts";
import { git, temporaryDirectory } from "../../support/git/run-git.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { KEY, places, REMOVED_KEY, USUAL_PLACES, withWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const OLD = sampleKey("unusual clones, old");

describe("a workspace", () => {
  test.each(["with spaces, 'quotes' and \"double\" ones; $(id)", "with\na line break", "#hash:ünï cødé"])(
    "at a path %j",
    (name) =>
      withWorld({}, async (world) => {
        const made = await world.workspace("full");
        const workspace = path.join(path.dirname(made.workspace), name);
        await rename(made.workspace, workspace);
        // Nothing can be fetched, so that it is seen whether the clone is used.
        world.server.setFault({ kind: "reset" });
        const run = await world.scan({ ...made, workspace });
        expect(places(run)).toEqual(USUAL_PLACES);
        expect(run.outputs["scan-complete"]).toBe("true");
      }),
  );

  test.each(["full", "default"] as const)("with a %s clone of another repository", (state) =>
    withWorld({}, async (world) => {
      const other = await createRepository();
      try {
        await other.commit({ files: { "x.txt": "x\n" } });
        await other.commit({ files: { "y.txt": "y\n" } });
        await world.server.publish(other, "octo-org/other");
        const made = await checkout(world.server, "octo-org/other", {
          ref: "refs/heads/main",
          sha: other.tip(),
          state,
        });
        if (made === undefined) throw new Error("no workspace");
        const run = await world.scan(made);
        expect(places(run)).toEqual(USUAL_PLACES);
        world.server.setFault({ kind: "reset" });
        const alone = await world.scan(made);
        expect(alone.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
        await made.remove();
      } finally {
        await other.remove();
      }
    }),
  );

  test("with a clone that borrows its objects, and one of another format", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("full");
      const empty = await world.workspace("none");
      await git(["clone", "--quiet", "--shared", made.directory, empty.workspace]);
      world.server.setFault({ kind: "reset" });
      expect(places(await world.scan(empty))).toEqual(USUAL_PLACES);
      world.server.setFault(undefined);
      const sha256 = await world.workspace("none");
      await git(["init", "--quiet", "--object-format=sha256", sha256.workspace]);
      expect(places(await world.scan(sha256))).toEqual(USUAL_PLACES);
    }));

  test("that several jobs of one runner scan at the same time", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("default");
      const runs = await Promise.all([1, 2, 3].map(() => world.scan(made)));
      for (const run of runs) expect(places(run)).toEqual(USUAL_PLACES);
    }));

  test("with variables of git in the environment that lead elsewhere", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("default");
      const run = await world.scan(made, {
        env: {
          GIT_DIR: "/nowhere",
          GIT_WORK_TREE: "/nowhere",
          GIT_OBJECT_DIRECTORY: "/nowhere",
          GIT_ALTERNATE_OBJECT_DIRECTORIES: "/nowhere",
          GIT_COMMON_DIR: "/nowhere",
          GIT_NAMESPACE: "x",
          GIT_SHALLOW_FILE: "/nowhere",
          GIT_GRAFT_FILE: "/nowhere",
          GIT_CONFIG: "/nowhere",
          GIT_CONFIG_GLOBAL: "/nowhere",
          GIT_CONFIG_COUNT: "1",
          GIT_CONFIG_KEY_0: "fetch.fsckObjects",
          GIT_CONFIG_VALUE_0: "nonsense",
          GIT_DEFAULT_HASH: "sha256",
          GIT_ALLOW_PROTOCOL: "none",
          GIT_PROTOCOL: "version=0",
          GIT_SSL_NO_VERIFY: "1",
          GIT_TRACE2_EVENT: "/elsewhere/never-written",
          HOME: "/nowhere",
        },
      });
      expect(places(run)).toEqual(USUAL_PLACES);
    }));

  test("with settings of the user that change what git says", async () => {
    const home = await temporaryDirectory("home-");
    try {
      const config =
        "[log]\n\tshowSignature = true\n[core]\n\tabbrev = 4\n\tquotePath = true\n[fetch]\n\tprune = true\n";
      await writeFile(
        path.join(home.path, ".gitconfig"),
        `${config}[url "http://127.0.0.1:9/"]\n\tinsteadOf = http://\n`,
      );
      await mkdir(path.join(home.path, ".config", "git"), { recursive: true });
      await writeFile(path.join(home.path, ".config", "git", "config"), config);
      await withWorld({}, async (world) => {
        const run = await world.scan(await world.workspace("default"), { platformEnv: { HOME: home.path } });
        expect(places(run)).toEqual(USUAL_PLACES);
      });
    } finally {
      await home.remove();
    }
  });
});

describe("a history", () => {
  test.each(["default", "treeless"] as const)("in which the base has gone far ahead: %s", (state) =>
    withWorld(
      { base: { files: { "old.txt": `${OLD}\n` } }, keys: [OLD, KEY, REMOVED_KEY] },
      async (world) => {
        const { repository, server, events } = world;
        await repository.commit({ files: { "old.txt": null } });
        for (let at = 0; at < 150; at++) await repository.commit({ files: { "n.txt": `${at}\n` } });
        await server.publish(repository, NAME);
        const event = events.pullRequest(await server.openPullRequest(NAME, { number: 7, head: "topic" }));
        const run = await world.scan(await world.workspace(state, { event }), {}, event);
        expect(places(run)).toEqual(USUAL_PLACES);
        expect(run.outputs).toMatchObject({ "scan-complete": "true", "commits-scanned": "2" });
      },
    ),
  );

  test.each([1, 1e9])("of whose length the payload says %j", (commits) =>
    withWorld(
      {
        topic: [
          { files: { "first.txt": `${OLD}\n` } },
          ...Array.from({ length: 60 }, (_, at) => ({ files: { "first.txt": `${at}\n` } })),
        ],
        keys: [OLD],
      },
      async (world) => {
        const payload = structuredClone(world.event.payload) as { pull_request: { commits: unknown } };
        payload.pull_request.commits = commits;
        const run = await world.scan(await world.workspace("default"), {}, { ...world.event, payload });
        expect(places(run)).toEqual(["file:first.txt:1:1"]);
        expect(run.outputs).toMatchObject({ "scan-complete": "true", "commits-scanned": "61" });
      },
    ),
  );

  test("that went on after the event: what the event added is scanned, and no more", () =>
    withWorld({}, async (world) => {
      const { repository, server, events, base, head } = world;
      await repository.commit({ branch: "topic", files: { "later.txt": `${OLD}\n` } });
      await server.publish(repository, NAME);
      const event = events.push({ ref: "refs/heads/topic", before: base, after: head });
      for (const state of ["default", "full"] as const) {
        const run = await world.scan(
          await world.workspace(state, { event }),
          { keys: [OLD, ...world.keys] },
          event,
        );
        expect(places(run)).toEqual(USUAL_PLACES);
      }
    }));

  test("whose branch is gone by now", () =>
    withWorld({}, async (world) => {
      const { repository, server, events, base, head } = world;
      repository.setBranch("topic", null);
      await server.publish(repository, NAME);
      const event = events.push({ ref: "refs/heads/topic", before: base, after: head });
      const run = await world.scan(await world.workspace("none"), {}, event);
      expect(places(run)).toEqual(USUAL_PLACES);
    }));
});
