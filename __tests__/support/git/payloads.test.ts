import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { examplePayload, part } from "./example-payloads.ts";
import type { PullRequest } from "./hosting.ts";
import { eventsOf, MAX_PUSH_COMMITS } from "./payloads.ts";
import { type CommitSummary, createRepository, type Repository } from "./repository.ts";

const on = eventsOf({
  repository: "acme/shop",
  serverUrl: "http://127.0.0.1:1",
  apiUrl: "http://127.0.0.1:2",
});
const SHA = "a".repeat(40);
let repository: Repository;
let commits: CommitSummary[];

beforeAll(async () => {
  repository = await createRepository();
  await repository.commit({ files: { a: "1" }, message: "first\n\nmore" });
  await repository.commit({ files: { a: "2" } });
  commits = await repository.between(undefined, "main");
});
afterAll(() => repository.remove());

const pull: PullRequest = {
  number: 7,
  title: "Add",
  body: null,
  state: "open",
  merged: false,
  repository: "acme/shop",
  head: { ref: "patch", sha: "b".repeat(40), repository: "mona/shop" },
  base: { ref: "main", sha: SHA },
  mergeCommit: "c".repeat(40),
  commits: 3,
};

describe("events", () => {
  test("of a push tell its commits", () => {
    const [first, last] = commits;
    const event = on.push({
      ref: "refs/heads/main",
      before: repository.zeros,
      after: last?.id ?? "",
      commits,
    });
    expect(event.payload).toMatchObject({
      created: true,
      deleted: false,
      forced: false,
      commits: [{ id: first?.id, message: "first\n\nmore" }, { id: last?.id }],
      head_commit: { id: last?.id, tree_id: last?.tree },
      repository: { full_name: "acme/shop", owner: { login: "acme" }, default_branch: "main" },
    });
    expect(event.env).toMatchObject({
      GITHUB_SHA: last?.id,
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_API_URL: "http://127.0.0.1:2",
    });
    expect(JSON.stringify(event.payload)).not.toMatch(/Codertocat|https:\/\/(?:api\.)?github\.com/);
  });

  test("of a large push tell the last commits only", () => {
    const many = Array.from({ length: 3000 }, () => commits)
      .flat()
      .slice(0, 3000);
    const event = on.push({ ref: "refs/heads/main", before: SHA, after: SHA, commits: many });
    expect(event.payload["commits"]).toHaveLength(MAX_PUSH_COMMITS);
  });

  test("of a deletion run on the default branch", () => {
    const event = on.push({ ref: "refs/heads/x", before: SHA, after: repository.zeros, sha: SHA });
    expect(event.payload).toMatchObject({ deleted: true, head_commit: null, ref: "refs/heads/x" });
    expect(event.env).toMatchObject({ GITHUB_SHA: SHA, GITHUB_REF: "refs/heads/main" });
  });

  test("of a pull request from a fork tell both sides, and run on the merge commit", () => {
    const event = on.pullRequest(pull, "synchronize", { before: SHA });
    expect(event.payload).toMatchObject({
      action: "synchronize",
      before: SHA,
      after: pull.head.sha,
      pull_request: {
        merge_commit_sha: null,
        head: { sha: pull.head.sha, label: "mona:patch", repo: { full_name: "mona/shop", fork: true } },
        base: { sha: SHA, repo: { full_name: "acme/shop", fork: false } },
      },
    });
    expect(event.env).toMatchObject({
      GITHUB_SHA: pull.mergeCommit,
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_HEAD_REF: "patch",
    });
    const merged = on.pullRequest({ ...pull, state: "closed", merged: true }, "closed");
    expect(merged.env).toMatchObject({ GITHUB_REF: "refs/heads/main" });
    const target = on.pullRequestTarget(pull, { sha: SHA });
    expect(target.env).toMatchObject({ GITHUB_REF: "refs/heads/main", GITHUB_SHA: SHA });
  });

  test("of a merge queue", () => {
    const headRef = "refs/heads/gh-readonly-queue/main/pr-7-x";
    const event = on.mergeGroup({ headRef, headSha: SHA, baseRef: "refs/heads/main", baseSha: "b" });
    expect(event.payload).toMatchObject({ merge_group: { head_ref: headRef, head_sha: SHA, base_sha: "b" } });
    expect(event.env).toMatchObject({ GITHUB_REF: headRef, GITHUB_SHA: SHA });
  });

  test("of texts", () => {
    const texts = { sha: SHA, title: "T", body: "B" };
    expect(on.issues(texts).payload).toMatchObject({ issue: { title: "T", body: "B" } });
    const comment = on.issueComment({ ...texts, number: 7, pullRequest: true });
    expect(comment.payload).toMatchObject({ issue: { number: 7, title: "T" }, comment: { body: "B" } });
    const release = on.release({ sha: SHA, tag: "v1", body: "B" });
    expect(release.payload).toMatchObject({ release: { tag_name: "v1", body: "B" } });
    expect(release.env).toMatchObject({ GITHUB_REF: "refs/tags/v1", GITHUB_REF_TYPE: "tag" });
  });

  test("without a change of their own", () => {
    expect(on.schedule({ sha: SHA }).payload).toEqual({ schedule: "17 4 * * 1" });
    expect(on.workflowDispatch({ sha: SHA }, { a: "b" }).payload).toMatchObject({ inputs: { a: "b" } });
    const run = on.workflowRun({ sha: SHA }, { branch: "x", sha: "d" });
    expect(run.payload).toMatchObject({ workflow_run: { head_sha: "d", head_branch: "x" } });
    expect(run.env["GITHUB_SHA"]).toBe(SHA);
  });

  test("keep all that GitHub sends", () => {
    const origin = { repository: "acme/shop", serverUrl: "s", apiUrl: "a" };
    const example = part(examplePayload("pull_request", "opened", origin), "pull_request");
    const made = part(on.pullRequest(pull).payload, "pull_request");
    expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.keys(example)));
  });
});
