import { getOctokit } from "@actions/github";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from "./github-api.ts";
import { createRepository, type Repository } from "./repository.ts";
import { type GitServer, type PullRequest, startGitServer } from "./server.ts";

const TOKEN = "right-token";
const owner = "octo-org";
const repo = "octo-repo";
const at = { owner, repo };
const BINARY = Buffer.from([0, 1, 2, 255]);
let repository: Repository;
let server: GitServer;
let pull: PullRequest;
let root: string;
let tag: string;

beforeAll(async () => {
  repository = await createRepository();
  root = await repository.commit({ files: { "a.txt": "one\ntwo\nthree\nfour\n", "gone.txt": "x\n" } });
  await repository.commit({
    files: {
      "a.txt": null,
      "lib/b.txt": "one\ntwo\nthree\nfive\n",
      "gone.txt": null,
      "new é.bin": BINARY,
    },
    branch: "topic",
    parents: [root],
    message: "Move\n\nand change",
  });
  for (let i = 0; i < 5; i++) await repository.commit({ files: { count: `${i}\n` }, branch: "topic" });
  await repository.commit({ files: { other: "o\n" } });
  tag = await repository.annotatedTag("v1", { message: "told" });
  server = await startGitServer();
  await server.publish(repository, `${owner}/${repo}`);
  pull = await server.openPullRequest(`${owner}/${repo}`, { number: 7, head: "topic" });
});
afterAll(async () => {
  await server.close();
  await repository.remove();
});

type Octokit = ReturnType<typeof getOctokit>;

async function withApi(
  use: (octokit: Octokit, api: GitHubApi) => Promise<void>,
  options: GitHubApiOptions = {},
  token = TOKEN,
): Promise<void> {
  const api = await startGitHubApi(server, { token: TOKEN, ...options });
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  try {
    await use(getOctokit(token, { baseUrl: api.url, log: silent, request: { fetch } }), api);
  } finally {
    await api.close();
  }
}

describe("the API of commits", () => {
  test("shows a commit with its files", () =>
    withApi(async ({ rest }) => {
      const [, moved] = await repository.between(undefined, "topic");
      const { data } = await rest.repos.getCommit({ ...at, ref: moved?.id ?? "" });
      expect(data).toMatchObject({
        sha: moved?.id,
        commit: { message: "Move\n\nand change", author: { date: "2026-01-01T00:01:00Z" } },
        parents: [{ sha: root }],
        stats: { additions: 1, deletions: 2, total: 3 },
      });
      expect(data.files).toMatchObject([
        { filename: "gone.txt", status: "removed", patch: "@@ -1 +0,0 @@\n-x" },
        {
          filename: "lib/b.txt",
          previous_filename: "a.txt",
          status: "renamed",
          ...{ additions: 1, deletions: 1, changes: 2 },
          patch: "@@ -1,4 +1,4 @@\n one\n two\n three\n-four\n+five",
        },
        { filename: "new é.bin", status: "added" },
      ]);
      expect(data.files?.[2]).not.toHaveProperty("patch");
    }));

  test("pages the files of a commit, and leaves out large patches", () =>
    withApi(
      async (octokit) => {
        const ref = (await repository.between(undefined, "topic"))[1]?.id ?? "";
        const first = await octokit.rest.repos.getCommit({ ...at, ref });
        expect(first.data.files).toHaveLength(2);
        expect(first.headers.link).toContain('rel="next"');
        expect(first.data.files?.map((file) => file.patch !== undefined)).toEqual([true, false]);
        const second = await octokit.rest.repos.getCommit({ ...at, ref, page: 2 });
        expect(second.data.files).toHaveLength(1);
      },
      { limits: { filesOnPage: 2, patchBytes: 20 } },
    ));

  test("shows a root commit, and none that is not there", () =>
    withApi(async ({ rest }) => {
      const { data } = await rest.repos.getCommit({ ...at, ref: root });
      expect(data.files?.map((file) => file.status)).toEqual(["added", "added"]);
      await expect(rest.repos.getCommit({ ...at, ref: "1".repeat(40) })).rejects.toMatchObject({
        status: 422,
      });
    }));

  test("compares: the last commits without paging, with it from the first on", () =>
    withApi(
      async (octokit) => {
        const commits = await repository.between("main", "topic");
        const basehead = "main...topic";
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead });
        expect(data).toMatchObject({
          ...{ status: "diverged", ahead_by: 6, behind_by: 1, total_commits: 6 },
          merge_base_commit: { sha: root },
        });
        expect(data.commits.map((commit) => commit.sha)).toEqual(
          commits.slice(-4).map((commit) => commit.id),
        );
        expect(data.files?.map((file) => file.filename)).toEqual([
          "count",
          "gone.txt",
          "lib/b.txt",
          "new é.bin",
        ]);
        const compare = octokit.rest.repos.compareCommitsWithBasehead;
        const pages: string[] = [];
        for (let page = 1; page <= 3; page++) {
          const { data: part } = await compare({ ...at, basehead, per_page: 2, page });
          pages.push(...part.commits.map((commit) => commit.sha));
        }
        expect(pages).toEqual(commits.map((commit) => commit.id));
        const later = await compare({ ...at, basehead, per_page: 2, page: 2 });
        expect(later.data.files).toBeUndefined();
      },
      { limits: { commits: 4 } },
    ));
});

describe("the API of objects", () => {
  test("gives commits, trees, blobs and tags", () =>
    withApi(
      async ({ rest }) => {
        const { data: commit } = await rest.git.getCommit({ ...at, commit_sha: pull.head.sha });
        expect(commit.message).toBe("Commit 7");
        const tree_sha = commit.tree.sha;
        const { data: tree } = await rest.git.getTree({ ...at, tree_sha, recursive: "1" });
        expect(tree.truncated).toBe(true);
        expect(tree.tree.map((entry) => [entry.path, entry.type])).toEqual([
          ["count", "blob"],
          ["lib", "tree"],
          ["lib/b.txt", "blob"],
        ]);
        const { data: flat } = await rest.git.getTree({ ...at, tree_sha });
        expect(flat.truncated).toBe(false);
        const file_sha = flat.tree.find((entry) => entry.path === "new é.bin")?.sha ?? "";
        const { data: blob } = await rest.git.getBlob({ ...at, file_sha });
        expect(Buffer.from(blob.content, "base64")).toEqual(BINARY);
        const raw = await rest.git.getBlob({ ...at, file_sha, mediaType: { format: "raw" } });
        expect(Buffer.from(raw.data as unknown as ArrayBuffer)).toEqual(BINARY);
        const { data: shown } = await rest.git.getTag({ ...at, tag_sha: tag });
        expect(shown).toMatchObject({ tag: "v1", message: "told", object: { type: "commit" } });
        await expect(rest.git.getBlob({ ...at, file_sha: "1".repeat(40) })).rejects.toMatchObject({
          status: 404,
        });
      },
      { limits: { treeEntries: 3 } },
    ));

  test("gives refs and contents", () =>
    withApi(
      async ({ rest }) => {
        const { data: ref } = await rest.git.getRef({ ...at, ref: "pull/7/merge" });
        expect(ref.object.sha).toBe(pull.mergeCommit);
        const { data: refs } = await rest.git.listMatchingRefs({ ...at, ref: "tags/v" });
        expect(refs.map((found) => found.object)).toMatchObject([{ type: "tag", sha: tag }]);
        const { data: file } = await rest.repos.getContent({ ...at, path: "gone.txt" });
        expect(file).toMatchObject({ encoding: "base64", content: "eAo=\n", size: 2 });
        const { data: large } = await rest.repos.getContent({ ...at, path: "a.txt" });
        expect(large).toMatchObject({ encoding: "none", content: "" });
        const { data: directory } = await rest.repos.getContent({ ...at, path: "lib", ref: "topic" });
        expect(directory).toMatchObject([{ type: "file", path: "lib/b.txt" }]);
      },
      { limits: { contentBytes: 2 } },
    ));
});

describe("the API of pull requests", () => {
  test("shows one, its commits and its files, page by page", () =>
    withApi(async (octokit) => {
      const pull_number = 7;
      const { data } = await octokit.rest.pulls.get({ ...at, pull_number });
      expect(data).toMatchObject({ head: { sha: pull.head.sha }, commits: 6, mergeable: true });
      const { listCommits, listFiles } = octokit.rest.pulls;
      const commits = await octokit.paginate(listCommits, { ...at, pull_number, per_page: 4 });
      expect(commits).toHaveLength(6);
      const files = await octokit.paginate(listFiles, { ...at, pull_number, per_page: 3 });
      expect(files).toHaveLength(4);
    }));

  test("keeps comments", () =>
    withApi(async (octokit, api) => {
      const issue_number = 7;
      for (let i = 0; i < 3; i++) api.addComment(`${owner}/${repo}`, issue_number, `${i}`, "mona");
      const { data } = await octokit.rest.issues.createComment({ ...at, issue_number, body: "mine" });
      await octokit.rest.issues.updateComment({ ...at, comment_id: data.id, body: "changed" });
      const list = octokit.rest.issues.listComments;
      const found = await octokit.paginate(list, { ...at, issue_number, per_page: 2 });
      expect(found.map((comment) => [comment.user?.login, comment.body])).toEqual([
        ["mona", "0"],
        ["mona", "1"],
        ["mona", "2"],
        ["github-actions[bot]", "changed"],
      ]);
      expect(api.comments.at(-1)).toMatchObject({ edits: 1 });
    }));
});

describe("the API refuses", () => {
  const ask = (octokit: Octokit) => octokit.rest.repos.get(at);

  test("a wrong token", () =>
    withApi(
      async (octokit, api) => {
        await expect(ask(octokit)).rejects.toMatchObject({ status: 401 });
        expect(api.requests).toMatchObject([
          { credentials: "wrong", path: `/repos/${owner}/${repo}`, status: 401 },
        ]);
        expect(JSON.stringify(api.requests)).not.toContain("another");
      },
      {},
      "another",
    ));

  test("writes of a token that may read only", () =>
    withApi(
      async (octokit) => {
        expect((await ask(octokit)).data).toMatchObject({
          full_name: `${owner}/${repo}`,
          default_branch: "main",
        });
        const write = octokit.rest.issues.createComment({ ...at, issue_number: 7, body: "x" });
        await expect(write).rejects.toMatchObject({ status: 403 });
      },
      { readOnly: true },
    ));

  test.each([
    [{ after: 1 }, 403, "x-ratelimit-remaining", "0"],
    [{ after: 1, kind: "secondary", status: 429 }, 429, "retry-after", "60"],
  ] as const)("too many requests: %j", (rateLimit, status, header, value) =>
    withApi(
      async (octokit) => {
        await ask(octokit);
        const headers = expect.objectContaining({ [header]: value });
        await expect(ask(octokit)).rejects.toMatchObject({ status, response: { headers } });
      },
      { rateLimit },
    ),
  );

  test("what a fault says, as often as it says", () =>
    withApi(async (octokit, api) => {
      api.setFault({ kind: "answer", status: 502, body: "<html>", times: 1 });
      await expect(ask(octokit)).rejects.toMatchObject({ status: 502 });
      expect((await ask(octokit)).status).toBe(200);
      api.setFault({ kind: "reset", when: ({ path }) => path.includes("/commits/") });
      expect((await ask(octokit)).status).toBe(200);
      await expect(octokit.rest.repos.getCommit({ ...at, ref: "main" })).rejects.toMatchObject({
        status: 500,
      });
    }));

  test("has the API of a GitHub Enterprise Server, too", () =>
    withApi(async (_, api) => {
      const headers = { authorization: `token ${TOKEN}` };
      const list = await fetch(`${api.url}/api/v3/repos/${owner}/${repo}/commits?per_page=1`, { headers });
      expect(await list.json()).toHaveLength(1);
      expect(list.headers.get("link")).toContain(
        `${api.url}/api/v3/repos/${owner}/${repo}/commits?per_page=1&page=2`,
      );
    }));
});
