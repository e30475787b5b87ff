import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createRepository, type Repository } from "./repository.ts";
import { git, gitText, tryGit } from "./run-git.ts";
import { type GitFault, type GitServer, type GitServerOptions, startGitServer } from "./server.ts";

const NAME = "octo-org/octo-repo";
const TOKEN = "right-token";
let repository: Repository;
let first: string;
let second: string;

beforeAll(async () => {
  repository = await createRepository();
  first = await repository.commit({ files: { "a.txt": "one\n" } });
  second = await repository.commit({ files: { "a.txt": "two\n" } });
});
afterAll(() => repository.remove());

async function withServer(
  use: (server: GitServer, clone: string) => Promise<void>,
  options: GitServerOptions = {},
): Promise<void> {
  const server = await startGitServer(options);
  const clone = await mkdtemp(path.join(tmpdir(), "clone-"));
  try {
    await server.publish(repository, NAME);
    await git(["init", "--quiet", clone]);
    await use(server, clone);
  } finally {
    await server.close();
    await rm(clone, { recursive: true, force: true });
  }
}

/** The environment by which a token is handed to git. */
function withToken(server: GitServer, token: string): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${server.url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

const fetch = (server: GitServer, clone: string, what: string, token?: string) =>
  tryGit(["fetch", "--depth=1", `${server.url}/${NAME}`, what], {
    cwd: clone,
    ...(token === undefined ? {} : { env: withToken(server, token) }),
  });

describe("the git server", () => {
  test("gives a commit by its id, as deep as asked, and tells what was asked", () =>
    withServer(async (server, clone) => {
      expect((await fetch(server, clone, first)).code).toBe(0);
      expect(await gitText(["rev-list", "FETCH_HEAD"], { cwd: clone })).toBe(first);
      const fetched = server.requests.find((request) => request.command === "fetch");
      expect(fetched).toMatchObject({ wants: [first], depth: 1, credentials: "none", status: 200 });
    }));

  test("understands requests so long that git compresses them", async () => {
    const long = await createRepository();
    try {
      const ids: string[] = [];
      for (let i = 0; i < 40; i++) ids.push(await long.commit({ files: { a: `${i}` } }));
      await withServer(async (server, clone) => {
        await server.publish(long, "o/long");
        await git(["fetch", "--depth=1", `${server.url}/o/long`, ...ids], { cwd: clone });
        const fetched = server.requests.find((request) => request.command === "fetch");
        expect(fetched?.wants.toSorted()).toEqual(ids.toSorted());
      });
    } finally {
      await long.remove();
    }
  });

  test("has the repository with and without .git", () =>
    withServer(async (server) => {
      for (const end of ["", ".git"]) {
        const refs = await gitText(["ls-remote", `${server.url}/${NAME}${end}`, "main"]);
        expect(refs).toBe(`${second}\trefs/heads/main`);
      }
      expect((await tryGit(["ls-remote", `${server.url}/octo-org/other`])).stderr).toContain("not found");
    }));

  test("wants the right token, where one is needed", () =>
    withServer(
      async (server, clone) => {
        expect((await fetch(server, clone, second)).code).not.toBe(0);
        expect((await fetch(server, clone, second, "another")).code).not.toBe(0);
        expect((await fetch(server, clone, second, "outsider")).stderr).toContain("403");
        expect((await fetch(server, clone, second, TOKEN)).code).toBe(0);
        const statuses = Map.groupBy(server.requests, (request) => request.credentials);
        expect([...statuses].map(([kind, of]) => [kind, of[0]?.status])).toEqual([
          ["none", 401],
          ["wrong", 401],
          ["forbidden", 403],
          ["right", 200],
        ]);
        expect(JSON.stringify(server.requests)).not.toContain(
          Buffer.from(TOKEN).toString("base64").slice(0, 8),
        );
      },
      { token: TOKEN, forbiddenTokens: ["outsider"] },
    ));

  test("can refuse what is not at the tip of a ref", () =>
    withServer(
      async (server, clone) => {
        expect((await fetch(server, clone, first)).stderr).toContain("unadvertised object");
        expect((await fetch(server, clone, second)).code).toBe(0);
      },
      { wants: "advertised" },
    ));

  test("gives filtered clones, whose missing blobs come later", () =>
    withServer(async (server, clone) => {
      await git(["remote", "add", "origin", `${server.url}/${NAME}`], { cwd: clone });
      await git(["fetch", "--filter=blob:none", "origin", "main"], { cwd: clone });
      const blobs = server.requests.length;
      expect(await gitText(["show", `${first}:a.txt`], { cwd: clone })).toBe("one");
      expect(server.requests.length).toBeGreaterThan(blobs);
      expect(server.requests.some((request) => request.filter === "blob:none")).toBe(true);
    }));

  test.each<[string, GitFault]>([
    ["connections are cut", { kind: "reset" }],
    ["the server fails", { kind: "answer", status: 500, body: "oops" }],
    ["it answers like a portal", { kind: "answer", status: 200, headers: { "content-type": "text/html" } }],
    ["packs are cut off", { kind: "truncate" }],
  ])("when %s, a fetch fails; afterwards it works", (_, fault) =>
    withServer(async (server, clone) => {
      server.setFault(fault);
      expect((await fetch(server, clone, second)).code).not.toBe(0);
      expect(server.requests.length).toBeGreaterThan(0);
      server.setFault(undefined);
      expect((await fetch(server, clone, second)).code).toBe(0);
    }),
  );

  test("tells whether credentials followed a redirect", () =>
    withServer(
      async (server, clone) => {
        server.setFault({ kind: "redirect" });
        const env = { ...withToken(server, TOKEN), GIT_CONFIG_COUNT: "2" };
        const refuse = { ...env, GIT_CONFIG_KEY_1: "http.followRedirects", GIT_CONFIG_VALUE_1: "false" };
        const address = `${server.url}/${NAME}`;
        expect((await tryGit(["fetch", address, second], { cwd: clone, env: refuse })).code).not.toBe(0);
        expect(server.redirectedRequests).toEqual([]);
        // What git does by itself: curl drops the header, but git then speaks to the new host directly.
        expect((await fetch(server, clone, second, TOKEN)).code).toBe(0);
        expect(server.redirectedRequests.map((request) => request.credentials)).toEqual([
          "none",
          "right",
          "right",
        ]);
      },
      { token: TOKEN },
    ));

  test("can keep silent", () =>
    withServer(async (server) => {
      server.setFault({ kind: "hang" });
      const slow = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=1"];
      const ended = await tryGit([...slow, "ls-remote", `${server.url}/${NAME}`]);
      expect(ended.stderr).toContain("too slow");
      expect(server.requests).toMatchObject([{ status: undefined }]);
    }));

  test("refuses connections once it is stopped", () =>
    withServer(async (server, clone) => {
      await server.stop();
      expect((await fetch(server, clone, second)).code).not.toBe(0);
    }));
});

describe("publishing", () => {
  test("keeps what a forced push left behind, unless told otherwise", async () => {
    const own = await createRepository();
    try {
      const root = await own.commit({ files: { a: "a" } });
      const lost = await own.commit({ files: { b: "b" } });
      own.setBranch("main", root);
      const kept = await own.commit({ files: { c: "c" } });
      await withServer(async (server, clone) => {
        await server.publish(own, "o/all");
        await server.publish(own, "o/reachable", { objects: "reachable" });
        const get = (name: string, id: string) =>
          tryGit(["fetch", `${server.url}/${name}`, id], { cwd: clone });
        expect((await get("o/reachable", kept)).code).toBe(0);
        expect((await get("o/reachable", lost)).code).not.toBe(0);
        expect((await get("o/all", lost)).code).toBe(0);
      });
    } finally {
      await own.remove();
    }
  });

  test("makes the merge commit of a pull request from a fork", async () => {
    const fork = await createRepository();
    try {
      await fork.commit({ files: { "a.txt": "one\n" } });
      const head = await fork.commit({ files: { b: "b\n" }, branch: "patch", parents: [fork.tip()] });
      await withServer(async (server) => {
        const pull = await server.openPullRequest(NAME, {
          number: 7,
          head: "patch",
          fork: { repository: fork, name: "mona/octo-repo" },
        });
        expect(pull).toMatchObject({ head: { sha: head }, base: { sha: second }, commits: 1 });
        const refs = await gitText(["ls-remote", `${server.url}/${NAME}`, "refs/pull/*"]);
        expect(refs).toBe(`${head}\trefs/pull/7/head\n${pull.mergeCommit}\trefs/pull/7/merge`);
        const cwd = server.hosting.directory(NAME);
        const parents = await gitText(["log", "-1", "--format=%P", `${pull.mergeCommit}`], { cwd });
        expect(parents).toBe(`${second} ${head}`);
        const queued = await server.hosting.queuePullRequest(NAME, 7);
        expect(queued.headRef).toBe(`refs/heads/gh-readonly-queue/main/pr-7-${second}`);
        expect(await gitText(["rev-parse", queued.headRef], { cwd })).toBe(queued.headSha);
      });
    } finally {
      await fork.remove();
    }
  });

  test("makes none on a conflict", () =>
    withServer(async (server) => {
      const other = await createRepository();
      try {
        const root = await other.commit({ files: { a: "1\n" } });
        await other.commit({ files: { a: "2\n" }, branch: "topic", parents: [root] });
        await other.commit({ files: { a: "3\n" } });
        await server.publish(other, "o/conflict");
        const pull = await server.openPullRequest("o/conflict", { number: 1, head: "topic" });
        expect(pull.mergeCommit).toBeUndefined();
      } finally {
        await other.remove();
      }
    }));
});
