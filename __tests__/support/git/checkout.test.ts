import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Checkout, type CheckoutOptions, checkout, factsOf } from "./checkout.ts";
import { eventsOf } from "./payloads.ts";
import { createRepository, type Repository } from "./repository.ts";
import { git, gitText, tryGit } from "./run-git.ts";
import { type GitServer, type PullRequest, startGitServer } from "./server.ts";

const NAME = "octo-org/octo-repo";
const TOKEN = "right-token";
const testAsRoot = process.getuid?.() === 0 ? test : test.skip;
let repository: Repository;
let server: GitServer;
let pull: PullRequest;
let mergeCommit: string;

beforeAll(async () => {
  repository = await createRepository();
  const root = await repository.commit({ files: { "a.txt": "one\n", "lib/b.txt": "b\n" } });
  await repository.commit({ files: { "lib/c.txt": "c\n" }, branch: "topic", parents: [root] });
  await repository.commit({ files: { "lib/c.txt": "d\n" }, branch: "topic" });
  await repository.commit({ files: { "a.txt": "two\n" } });
  await repository.annotatedTag("v1");
  server = await startGitServer({ token: TOKEN });
  await server.publish(repository, NAME);
  pull = await server.openPullRequest(NAME, { number: 7, head: "topic" });
  mergeCommit = pull.mergeCommit ?? "";
});
afterAll(async () => {
  await server.close();
  await repository.remove();
});

async function withCheckout(
  options: Partial<CheckoutOptions>,
  use: (made: Checkout) => Promise<void>,
): Promise<void> {
  const made = await checkout(server, NAME, {
    ref: "refs/pull/7/merge",
    sha: mergeCommit,
    token: TOKEN,
    ...options,
  });
  if (made === undefined) return;
  try {
    await use(made);
  } finally {
    await made.remove();
  }
}

/** The objects that are known and not there, by type not told. */
async function missing(made: Checkout): Promise<number> {
  const list = await gitText(["rev-list", "--objects", "--all", "--missing=print"], { cwd: made.directory });
  return list.split("\n").filter((line) => line.startsWith("?")).length;
}

describe("a checkout of a pull request", () => {
  test("is a shallow merge commit, detached, without credentials", () =>
    withCheckout({}, async (made) => {
      expect(await factsOf(made)).toEqual({ head: mergeCommit, detached: true, shallow: true, commits: 1 });
      expect(await readFile(path.join(made.directory, "lib/c.txt"), "utf8")).toBe("d\n");
      expect(await readFile(path.join(made.directory, ".git/config"), "utf8")).not.toContain("extraheader");
      expect((await tryGit(["fetch", "origin", pull.head.sha], { cwd: made.directory })).code).not.toBe(0);
    }));

  test("of depth 2 has the parents", () =>
    withCheckout({ state: "depth-2" }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ shallow: true, commits: 3 });
      expect(await gitText(["rev-parse", "HEAD^2"], { cwd: made.directory })).toBe(pull.head.sha);
    }));

  test("in full has all branches, tags and commits", () =>
    withCheckout({ state: "full" }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ shallow: false, commits: 5 });
      const refs = await gitText(["for-each-ref", "--format=%(refname)"], { cwd: made.directory });
      expect(refs.split("\n")).toEqual([
        "refs/remotes/origin/main",
        "refs/remotes/origin/topic",
        "refs/remotes/pull/7/merge",
        "refs/tags/v1",
      ]);
    }));

  test("can lack blobs", () =>
    withCheckout({ state: "blobless" }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ shallow: false, commits: 5 });
      expect(await missing(made)).toBeGreaterThan(0);
    }));

  test("can lack trees", () =>
    withCheckout({ state: "treeless" }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ shallow: false, commits: 5 });
      expect(await missing(made)).toBeGreaterThan(0);
    }));

  test("can be sparse, and then lacks blobs too", () =>
    withCheckout({ state: "sparse" }, async (made) => {
      expect((await readdir(made.directory)).sort()).toEqual([".git", "a.txt"]);
      expect(await missing(made)).toBe(2);
    }));

  testAsRoot("can belong to another user", () =>
    withCheckout({ state: "foreign-owner" }, async (made) => {
      const status = await tryGit(["rev-parse", "HEAD"], { cwd: made.directory });
      expect(status.stderr).toContain("dubious ownership");
    }),
  );

  test.each(["worktree-file", "linked-worktree"] as const)("can have a .git file: %s", (state) =>
    withCheckout({ state }, async (made) => {
      expect((await stat(path.join(made.directory, ".git"))).isFile()).toBe(true);
      expect(await factsOf(made)).toEqual({ head: mergeCommit, detached: true, shallow: true, commits: 1 });
      expect(await gitText(["status", "--porcelain"], { cwd: made.directory })).toBe("");
    }),
  );

  test("can be below the workspace, or not be there at all", async () => {
    await withCheckout({ state: "subdirectory" }, async (made) => {
      expect(await readdir(made.workspace)).toEqual(["code"]);
      expect(await factsOf(made)).toMatchObject({ head: mergeCommit });
    });
    await withCheckout({ state: "none" }, async (made) => {
      expect(await readdir(made.workspace)).toEqual([]);
    });
  });

  test.each(["config", "include"] as const)("can keep the credentials: %s", (persistCredentials) =>
    withCheckout({ persistCredentials }, async (made) => {
      expect((await tryGit(["fetch", "origin", pull.head.sha], { cwd: made.directory })).code).toBe(0);
    }),
  );
});

describe("a shallow checkout", () => {
  test("can be brought to hold what a pull request adds, with a token from the environment", () =>
    withCheckout({ ...eventsOf({ repository: NAME }).pullRequest(pull), token: TOKEN }, async (made) => {
      const basic = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
      const env = {
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `http.${server.url}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
      };
      const depth = `--depth=${pull.commits + 1}`;
      const fetch = ["fetch", "--no-tags", depth, "origin", pull.head.sha, pull.base.sha];
      await git(fetch, { cwd: made.directory, env });
      const range = await gitText(["rev-list", pull.head.sha, `^${pull.base.sha}`], { cwd: made.directory });
      const added = await repository.between("main", "topic");
      expect(range.split("\n").toSorted()).toEqual(added.map((commit) => commit.id).toSorted());
    }));
});

describe("a checkout of something else", () => {
  test("a push: the branch", () =>
    withCheckout({ ref: "refs/heads/main", sha: repository.tip() }, async (made) => {
      expect(await factsOf(made)).toEqual({
        head: repository.tip(),
        detached: false,
        shallow: true,
        commits: 1,
      });
    }));

  test("a push that is no longer the branch's tip, in full: the commit pushed", async () => {
    const [root] = await repository.between(undefined, "main");
    await withCheckout({ ref: "refs/heads/main", sha: root?.id ?? "", state: "full" }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ head: root?.id, detached: false, commits: 1 });
    });
  });

  test("a tag: the annotated tag and its commit", () =>
    withCheckout({ ref: "refs/tags/v1", sha: repository.tip() }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ head: repository.tip(), detached: true });
      expect(await gitText(["cat-file", "-t", "v1"], { cwd: made.directory })).toBe("tag");
    }));

  test("a commit given as ref", () =>
    withCheckout({ ref: "", sha: pull.head.sha }, async (made) => {
      expect(await factsOf(made)).toMatchObject({ head: pull.head.sha, detached: true, commits: 1 });
    }));
});
