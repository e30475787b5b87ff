import { afterEach, describe, expect, test } from "@jest/globals";
import { keepIssue } from "../../src/issue/keep.ts";
import { readMarker } from "../../src/issue/marker.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { startGitHub } from "../support/github/server.ts";
import type { GitHub, GitHubOptions, RepositoryOptions } from "../support/github/types.ts";
import {
  BOT,
  DUE,
  factsOf,
  LABEL,
  NO_CREDIT,
  REPOSITORY,
  type RunOptions,
  runOnce,
  SOON,
  TARGET,
  UNKNOWN,
  WELL,
} from "./facts.ts";

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

async function start(
  options: GitHubOptions = {},
  about: RepositoryOptions = { assignable: ["anna", "ben"] },
) {
  const github = await startGitHub(options);
  open.push(github);
  const repository = github.addRepository(REPOSITORY, about);
  const run = (standing: Standing, more: RunOptions = {}) => runOnce(github, factsOf(standing), more);
  return { github, repository, run };
}

/** The question whose token it is looks like a write on Gitea, which does not know it. */
function writesOf(github: GitHub) {
  return github.writes().filter(({ path }) => path !== "/graphql");
}

/** Writes since they were last looked at: operation and what of the body tells most. */
function written(github: GitHub): string[] {
  const told = writesOf(github).map(({ operation, body }) => {
    const { state, labels, title } = body as Record<string, unknown>;
    const words = [state, title === undefined ? "" : "title", labels === undefined ? "" : "labels"];
    return [operation, ...words].filter((word) => word !== undefined && word !== "").join(" ");
  });
  github.forgetRequests();
  return told;
}

describe.each(["github", "enterprise"] as const)("the life of an issue on %s", (variant) => {
  test("well, soon, due, well, due again, each with the writes that it takes", async () => {
    const { github, repository, run } = await start({ variant });
    expect(await run(WELL)).toEqual({ issue: "none" });
    expect(written(github)).toEqual([]);

    expect(await run(SOON)).toMatchObject({ issue: "kept", number: 1, done: "opened", notes: [] });
    expect(written(github)).toEqual(["issues/create-label", "issues/create title labels"]);
    const [issue] = repository.issues;
    expect(issue).toMatchObject({
      title: "OPENAI_API_KEY is soon due for rotation",
      labels: [LABEL],
      author: BOT,
      state: "open",
    });

    expect(await run(SOON)).toMatchObject({ number: 1, done: "left" });
    expect(written(github)).toEqual([]);

    expect(await run(DUE)).toMatchObject({ number: 1, done: "updated" });
    expect(written(github)).toEqual(["issues/create-comment", "issues/update title"]);
    expect(issue?.title).toBe("OPENAI_API_KEY is due for rotation");

    expect(await run(UNKNOWN)).toMatchObject({ number: 1, done: "left" });
    expect(written(github)).toEqual([]);

    expect(await run(WELL)).toMatchObject({ number: 1, done: "closed" });
    expect(written(github)).toEqual(["issues/create-comment", "issues/update closed"]);
    expect(issue).toMatchObject({ state: "closed", stateReason: "completed" });

    expect(await run(WELL)).toEqual({ issue: "none" });
    expect(await run(UNKNOWN)).toEqual({ issue: "none" });
    expect(written(github)).toEqual([]);

    expect(await run(DUE)).toMatchObject({ number: 1, done: "reopened" });
    expect(written(github)).toEqual(["issues/create-comment", "issues/update open title"]);
    expect(issue).toMatchObject({ state: "open" });
    expect(repository.issues).toHaveLength(1);
    expect(repository.comments.map(({ body }) => readMarker("change", body)?.memory?.told)).toEqual([
      2, 3, 4,
    ]);
  });
});

describe("an open issue", () => {
  test("keeps what an earlier run found and this one cannot tell", async () => {
    const { repository, run } = await start();
    await run({ key: undefined, rotation: "due", sight: undefined, ahead: undefined });
    await run({ key: "well", rotation: undefined, sight: undefined, ahead: undefined });
    expect(repository.issues[0]).toMatchObject({
      state: "open",
      title: "OPENAI_API_KEY is due for rotation",
    });
    expect(repository.issues[0]?.body).toContain("This run could not tell");
    expect(repository.comments).toEqual([]);
    await run({ key: undefined, rotation: "ok", sight: undefined, ahead: undefined });
    expect(repository.issues[0]).toMatchObject({ state: "closed" });
  });

  test("is edited in place and silently when only its text differs", async () => {
    const { github, repository } = await start();
    await runOnce(github, factsOf(DUE, { rows: [["Age", "90 days"]] }));
    written(github);
    const other = factsOf(DUE, { runUrl: "https://github.com/octo/keys/actions/runs/8" });
    expect(await runOnce(github, other)).toMatchObject({ done: "left" });
    expect(written(github)).toEqual([]);
    expect(await runOnce(github, factsOf(DUE, { rows: [["Age", "91 days"]] }))).toMatchObject({
      done: "updated",
    });
    expect(written(github)).toEqual(["issues/update"]);
    expect(repository.issues[0]?.body).toContain("91 days");
    expect(repository.comments).toEqual([]);
  });

  test("keeps a title that a person gave it until something else is the matter", async () => {
    const { repository, run } = await start();
    await run(SOON);
    const [issue] = repository.issues;
    if (issue) issue.title = "Anna looks after this";
    await run(SOON);
    expect(issue?.title).toBe("Anna looks after this");
    await run(DUE);
    expect(issue?.title).toBe("OPENAI_API_KEY is due for rotation");
  });

  test("is found without its label, gets it back, and no second one is opened", async () => {
    const { github, repository, run } = await start();
    await run(DUE);
    const [issue] = repository.issues;
    if (issue) issue.labels = [];
    written(github);
    expect(await run(DUE)).toMatchObject({ number: 1 });
    expect(written(github)).toEqual(["issues/add-labels labels"]);
    expect(issue?.labels).toEqual([LABEL]);
    if (issue) issue.labels = ["triaged"];
    expect(await run(WELL)).toMatchObject({ number: 1, done: "closed" });
    expect(repository.issues).toHaveLength(1);
  });

  test("whose text somebody emptied of its marker is no longer ours; one whose marker was changed still is", async () => {
    const { repository, run } = await start();
    await run(DUE);
    const [issue] = repository.issues;
    if (issue?.body) issue.body = issue.body.replace("rotation=due", "rotation=ok");
    expect(await run(DUE)).toMatchObject({ number: 1, done: "updated" });
    expect(readMarker("key", issue?.body ?? "")?.memory?.standing).toEqual(DUE);
    expect(repository.comments).toEqual([]);
    if (issue) issue.body = "Rewritten by hand.";
    expect(await run(DUE)).toMatchObject({ number: 2, done: "opened" });
  });

  test("is updated when it is locked, with a note in place of the comment", async () => {
    const { repository, run } = await start();
    await run(SOON);
    repository.lockIssue(1);
    expect(await run(DUE)).toMatchObject({ done: "updated", notes: [expect.stringMatching(/locked/)] });
    expect(await run(DUE)).toMatchObject({ done: "left", notes: [] });
    expect(await run(WELL)).toMatchObject({ done: "closed" });
    expect(repository.issues[0]).toMatchObject({ state: "closed" });
    expect(repository.comments).toEqual([]);
  });

  test("that a person reopened while the key is well is closed with a comment", async () => {
    const { repository, run } = await start();
    await run(DUE);
    await run(WELL);
    repository.reopenIssue(1);
    expect(await run(WELL)).toMatchObject({ done: "closed" });
    expect(repository.comments).toHaveLength(2);
  });
});

describe("an issue that a person closed", () => {
  test("as completed is reopened while the matter stands", async () => {
    const { repository, run } = await start();
    await run(DUE);
    repository.closeIssue(1, "completed");
    expect(await run(DUE)).toMatchObject({ done: "reopened" });
    expect(repository.issues[0]).toMatchObject({ state: "open" });
    expect(repository.comments).toHaveLength(1);
  });

  test.each(["not_planned", "duplicate"] as const)(
    "as %s stays closed until something else is the matter",
    async (reason) => {
      const { github, repository, run } = await start();
      await run(SOON);
      repository.closeIssue(1, reason);
      written(github);
      expect(await run(SOON)).toMatchObject({ number: 1, done: "left" });
      expect(await run(UNKNOWN)).toEqual({ issue: "none" });
      expect(written(github)).toEqual([]);
      expect(await run(DUE)).toMatchObject({ number: 1, done: "reopened" });
      expect(repository.issues[0]).toMatchObject({ state: "open" });
    },
  );

  test("as not planned remembers silently that all is well: the next time is another matter", async () => {
    const { github, repository, run } = await start();
    await run(DUE);
    repository.closeIssue(1, "not_planned");
    written(github);
    expect(await run(WELL)).toMatchObject({ done: "updated" });
    expect(written(github)).toEqual(["issues/update"]);
    expect(repository.issues[0]).toMatchObject({ state: "closed", stateReason: "not_planned" });
    expect(await run(WELL)).toMatchObject({ done: "left" });
    expect(written(github)).toEqual([]);
    expect(await run(DUE)).toMatchObject({ done: "reopened" });
    expect(repository.comments).toHaveLength(1);
  });

  test("as not planned is not reopened because one of two matters is over", async () => {
    const { repository, run } = await start();
    await run({ ...DUE, key: "no-credit" });
    repository.closeIssue(1, "not_planned");
    expect(await run(DUE)).toMatchObject({ done: "updated" });
    expect(repository.issues[0]).toMatchObject({ state: "closed" });
    expect(await run({ ...DUE, key: "no-credit" })).toMatchObject({ done: "reopened" });
  });
});

describe("who wrote it", () => {
  test("a stranger's issue with our marker and label is neither believed nor touched", async () => {
    const { github, repository, run } = await start();
    await run(DUE);
    const body = repository.issues[0]?.body ?? "";
    repository.deleteIssue(1);
    const forged = repository.addIssue({ title: "OPENAI_API_KEY", author: "mallory", labels: [LABEL], body });
    written(github);
    expect(await run(DUE)).toMatchObject({ number: 3, done: "opened" });
    expect(await run(WELL)).toMatchObject({ number: 3, done: "closed" });
    expect(forged).toMatchObject({ state: "open", body });
    expect(github.writes().some(({ path }) => path.endsWith("/issues/2"))).toBe(false);
  });

  test("a stranger's comment with our marker does not stand for ours", async () => {
    const { github, repository, run } = await start();
    await run(SOON);
    const other = await startGitHub();
    const copy = other.addRepository(REPOSITORY);
    await runOnce(other, factsOf(SOON));
    await runOnce(other, factsOf(DUE));
    repository.addComment(1, copy.comments[0]?.body ?? "", "mallory");
    await other.close();
    written(github);
    await run(DUE);
    expect(written(github)).toEqual(["issues/create-comment", "issues/update title"]);
  });

  test("a pull request with our marker is none of ours", async () => {
    const { repository, run } = await start();
    await run(DUE);
    const body = repository.issues[0]?.body ?? "";
    repository.deleteIssue(1);
    repository.addIssue({ title: "x", author: BOT, labels: [LABEL], body, pullRequest: true });
    expect(await run(DUE)).toMatchObject({ number: 3, done: "opened" });
  });

  test("a person's token keeps the person's issue", async () => {
    const { repository, run } = await start();
    const token = { token: "person" } as const;
    expect(await run(DUE, token)).toMatchObject({ number: 1, done: "opened" });
    expect(await run(DUE, token)).toMatchObject({ number: 1, done: "left" });
    expect(await run(WELL, token)).toMatchObject({ number: 1, done: "closed" });
    expect(repository.issues[0]?.author).toBe("anna");
  });

  test("nothing is written while it is not known whose token it is", async () => {
    const { github, run } = await start();
    github.fail({ kind: "status", status: 502, on: { operation: "graphql" } });
    expect(await run(DUE)).toMatchObject({ issue: "refused", why: expect.stringMatching(/in trouble/) });
    expect(github.writes()).toEqual([]);
  });

  test("a server that will not tell is believed about its bots", async () => {
    const { github, repository, run } = await start({ variant: "enterprise" });
    github.fail({ kind: "status", status: 403, on: { operation: "graphql" } });
    expect(await run(DUE)).toMatchObject({ number: 1, done: "opened" });
    expect(await run(DUE)).toMatchObject({ number: 1, done: "left" });
    expect(repository.issues).toHaveLength(1);
  });
});

describe("several keys", () => {
  test("have an issue each, also with names that could end a comment", async () => {
    const { github, repository } = await start();
    const keys = ["OPENAI_API_KEY", "OPENAI_API_KEY_2", "a --> b", "schlüssel @anna #1"];
    for (const keyName of keys) await runOnce(github, factsOf(DUE, { keyName }));
    for (const keyName of keys) {
      expect(await runOnce(github, factsOf(DUE, { keyName }))).toMatchObject({ done: "left" });
    }
    expect(await runOnce(github, factsOf(WELL, { keyName: "a --> b" }))).toMatchObject({
      number: 3,
      done: "closed",
    });
    expect(repository.issues.map(({ state }) => state)).toEqual(["open", "open", "closed", "open"]);
  });
});

describe("labels and assignees", () => {
  test("all are given, and missing labels made", async () => {
    const { repository, run } = await start();
    repository.addLabel("Security");
    expect(await run(DUE, { labels: [LABEL, "security", "ops"], assignees: ["anna", "ben"] })).toMatchObject({
      notes: [],
    });
    expect(repository.issues[0]?.assignees).toEqual(["anna", "ben"]);
    expect(repository.issues[0]?.labels.map((name) => name.toLowerCase())).toEqual([
      LABEL,
      "security",
      "ops",
    ]);
    expect(repository.labels.map(({ name }) => name)).toEqual(["Security", LABEL, "ops"]);
  });

  test("those whom GitHub does not take are noted, and the others assigned", async () => {
    const { repository, run } = await start({}, { assignable: ["anna"], ignoredAssignees: ["away"] });
    expect(await run(DUE, { assignees: ["nobody", "anna", "away"] })).toMatchObject({
      done: "opened",
      notes: [expect.stringMatching(/nobody, away.*issue-assignees/)],
    });
    expect(repository.issues).toHaveLength(1);
    expect(repository.issues[0]?.assignees).toEqual(["anna"]);
  });

  test("a reopened issue keeps the people it had", async () => {
    const { repository, run } = await start();
    await run(DUE, { assignees: ["anna"] });
    const [issue] = repository.issues;
    if (issue) issue.assignees = ["ben"];
    repository.closeIssue(1, "completed");
    await run(DUE, { assignees: ["anna"] });
    expect(issue?.assignees).toEqual(["ben", "anna"]);
  });

  test("a label that cannot be is left out, with a note", async () => {
    const { repository, run } = await start();
    const long = "x".repeat(60);
    expect(await run(DUE, { labels: [LABEL, long] })).toMatchObject({
      done: "opened",
      notes: [expect.stringMatching(/issue-labels/)],
    });
    expect(repository.issues[0]?.labels).toEqual([LABEL]);
  });
});

describe("two runs at once", () => {
  test("that both found nothing end in one open issue, with a pointer in the other", async () => {
    const { github, repository, run } = await start();
    repository.addLabel(LABEL);
    const both = github.holdUntil(2, { operation: "issues/create" });
    const results = await Promise.all([run(DUE), run(DUE)]);
    await both;
    expect(results.map((result) => result.issue === "kept" && result.number)).toEqual([1, 1]);
    expect(repository.issues.map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ["open", null],
      ["closed", "not_planned"],
    ]);
    expect(repository.issues[1]?.body).toContain("Duplicate of #1");
    expect(await run(DUE)).toMatchObject({ number: 1, done: "left" });
    expect(await run(WELL)).toMatchObject({ number: 1, done: "closed" });
    expect(repository.issues[1]).toMatchObject({ state: "closed", stateReason: "not_planned" });
    expect(repository.comments).toHaveLength(1);
  });

  test("that know different things end in one issue that says both", async () => {
    const { github, repository, run } = await start();
    repository.addLabel(LABEL);
    const both = github.holdUntil(2, { operation: "issues/create" });
    await Promise.all([
      run({ key: "no-credit", rotation: undefined, sight: undefined, ahead: undefined }),
      run({ key: undefined, rotation: "due", sight: undefined, ahead: undefined }),
    ]);
    await both;
    expect(repository.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
    expect(repository.issues[0]?.body).toMatch(/no-credit[\s\S]*due for rotation/i);
  });

  test("that both make the label", async () => {
    const { github, repository, run } = await start();
    const both = github.holdUntil(2, { operation: "issues/create-label" });
    await Promise.all([run(DUE), run(DUE)]);
    await both;
    expect(repository.labels.map(({ name }) => name)).toEqual([LABEL]);
    expect(repository.issues.filter(({ state }) => state === "open")).toHaveLength(1);
  });

  test("that both tell the same change leave one comment", async () => {
    const { github, repository, run } = await start();
    await run(SOON);
    const both = github.holdUntil(2, { operation: "issues/create-comment" });
    await Promise.all([run(DUE), run(DUE)]);
    await both;
    expect(repository.comments).toHaveLength(1);
    expect(repository.issues).toHaveLength(1);
  });

  test("whose issues the list does not show yet are set right by the next run", async () => {
    const { github, repository, run } = await start();
    repository.addLabel(LABEL);
    github.setListingLag(2);
    const both = github.holdUntil(2, { operation: "issues/create" });
    await Promise.all([run(DUE), run(DUE)]);
    await both;
    expect(repository.issues.filter(({ state }) => state === "open")).toHaveLength(2);
    for (const issue of repository.issues) issue.hiddenFor = 0;
    expect(await run(DUE)).toMatchObject({ number: 1, done: "left" });
    expect(repository.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
  });
});

describe("is refused with a sentence that says what to do", () => {
  test.each<[string, RegExp, RunOptions, RepositoryOptions, ((github: GitHub) => void)?]>([
    ["issues that are switched off", /switched off.*settings.*HTTP 410/, {}, { issues: false }],
    ["a read-only token", /issues: write.*forks.*HTTP 403/, { token: "job-read-only" }, {}],
    ["no permission at all", /issues: write.*HTTP 403/, { token: "job-without-issues" }, { private: true }],
    ["a wrong token", /not valid.*HTTP 401/, { token: "wrong" }, {}],
    [
      "a repository that the token does not see",
      /no such repository.*404/,
      { token: "stranger" },
      { private: true },
    ],
    ["an archived repository", /archived.*HTTP 403/, {}, { archived: true }],
    ["no label", /issue-labels is empty/, { labels: [] }, {}],
    [
      "a rate limit that lasts",
      /rate limit.*HTTP 403/,
      {},
      {},
      (github) => github.fail({ kind: "rate-limit", limit: "primary" }),
    ],
    [
      "a server in trouble",
      /in trouble.*HTTP 503/,
      {},
      {},
      (github) => github.fail({ kind: "status", status: 503 }),
    ],
    ["a network that fails", /could not be reached/, {}, {}, (github) => github.fail({ kind: "reset" })],
    [
      "a page for people",
      /not GitHub's API|did not answer as it should/,
      {},
      {},
      (github) => github.fail({ kind: "html", status: 200 }),
    ],
    [
      "a list of issues that is no list",
      /not GitHub's API/,
      {},
      {},
      (github) =>
        github.fail({ kind: "status", status: 200, body: {}, on: { operation: "issues/list-for-repo" } }),
    ],
  ])("%s", async (...[, why, options, about, prepare]) => {
    const { github, repository, run } = await start({}, about);
    prepare?.(github);
    const result = await run(DUE, options);
    expect(result).toMatchObject({ issue: "refused", why: expect.stringMatching(why) });
    expect(repository.issues).toEqual([]);
  });

  test("a cancelled run", async () => {
    const { github, run } = await start();
    const cancel = AbortSignal.abort();
    expect(await run(DUE, { cancel })).toMatchObject({
      issue: "refused",
      why: expect.stringMatching(/cancelled/),
    });
    expect(github.requests).toEqual([]);
  });

  test.each([
    { owner: "", repo: "" },
    { owner: "octo", repo: "" },
  ])("no repository: %j", async (target) => {
    const client = () => Promise.reject(new Error("It must not even be made."));
    const result = await keepIssue(client, target, factsOf(DUE), { labels: [LABEL], assignees: [] }, ENGLISH);
    expect(result).toMatchObject({ issue: "refused", why: expect.stringMatching(/GITHUB_REPOSITORY/) });
  });

  test("a client that cannot be made", async () => {
    const client = () => Promise.reject(new Error("secret-of-the-error"));
    const result = await keepIssue(client, TARGET, factsOf(DUE), { labels: [LABEL], assignees: [] }, ENGLISH);
    expect(result).toMatchObject({ issue: "refused" });
    expect(JSON.stringify(result)).not.toContain("secret-of-the-error");
  });

  test("a label that too many issues have, unless one of them is ours", async () => {
    const { github, repository, run } = await start();
    for (let count = 0; count <= 3000; count++) repository.addIssue({ title: "x", labels: ["bug"] });
    const bug = { labels: ["bug"] };
    expect(await run(DUE, bug)).toMatchObject({ why: expect.stringMatching(/too many.*label bug/) });
    expect(github.writes()).toEqual([]);
    expect(await run(DUE)).toMatchObject({ number: 3002, done: "opened" });
    repository.issues.at(-1)?.labels.push("bug");
    expect(await run(DUE, bug)).toMatchObject({ number: 3002, done: "left" });
    expect(await run(WELL, bug)).toMatchObject({ number: 3002, done: "closed" });
  });
});

describe("Gitea and Forgejo", () => {
  test("the life of an issue, with labels by number", async () => {
    const { github, repository, run } = await start({ variant: "gitea" });
    const more = { labels: [LABEL, "ops"], assignees: ["anna"] };
    expect(await run(WELL, more)).toEqual({ issue: "none" });
    expect(await run(SOON, more)).toMatchObject({ number: 1, done: "opened", notes: [] });
    expect(repository.issues[0]).toMatchObject({ labels: [LABEL, "ops"], assignees: ["anna"] });
    expect(await run(SOON, more)).toMatchObject({ number: 1, done: "left" });
    expect(await run(DUE, more)).toMatchObject({ number: 1, done: "updated" });
    expect(await run(WELL, more)).toMatchObject({ number: 1, done: "closed" });
    expect(await run(WELL, more)).toEqual({ issue: "none" });
    expect(await run(NO_CREDIT, more)).toMatchObject({ number: 1, done: "reopened" });
    expect(repository.comments).toHaveLength(3);
    expect(repository.issues).toHaveLength(1);
    expect(writesOf(github).length).toBe(9);
  });

  test("nothing is written where the author cannot be told", async () => {
    const { github, run } = await start({ variant: "gitea" });
    github.fail({ kind: "status", status: 403, on: { path: "/user" } });
    expect(await run(WELL)).toEqual({ issue: "none" });
    expect(await run(DUE)).toMatchObject({ issue: "refused", why: expect.stringMatching(/whose token/) });
    expect(writesOf(github)).toEqual([]);
    github.clearFaults();
    await run(DUE);
    github.forgetRequests();
    github.fail({ kind: "status", status: 403, on: { path: "/user" } });
    expect(await run(WELL)).toMatchObject({ issue: "refused" });
    expect(writesOf(github)).toEqual([]);
  });

  test("an assignee who is none leaves the issue without assignees, and a note", async () => {
    const { repository, run } = await start({ variant: "gitea" });
    expect(await run(DUE, { assignees: ["nobody"] })).toMatchObject({
      done: "opened",
      notes: [expect.stringMatching(/nobody/)],
    });
    expect(repository.issues).toHaveLength(1);
  });
});
