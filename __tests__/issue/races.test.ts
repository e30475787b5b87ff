import { afterEach, describe, expect, test } from "@jest/globals";
import type { IssueResult } from "../../src/issue/facts.ts";
import { keepIssue } from "../../src/issue/keep.ts";
import { readMarker } from "../../src/issue/marker.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { createGitHubClient } from "../../src/ports/github.ts";
import { startGitHub } from "../support/github/server.ts";
import type { GitHub, GitHubRepository, Variant } from "../support/github/types.ts";
import { DUE, factsOf, LABEL, NO_CREDIT, REPOSITORY, SOON, TARGET, WELL } from "./facts.ts";

/**
 * Runs at the same time, held up so that they really meet at each request in turn. Whatever they do to one another,
 * the next run finds or leaves one issue, and says each change once.
 */

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

async function start(variant: Variant, before: readonly Standing[]) {
  const github = await startGitHub({ variant });
  open.push(github);
  const repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
  for (const standing of before) await run(github, standing);
  return { github, repository };
}

function run(github: GitHub, standing: Standing, keyName = "OPENAI_API_KEY"): Promise<IssueResult> {
  const client = () => createGitHubClient(github.token("job"), github.apiUrl);
  return keepIssue(
    client,
    TARGET,
    factsOf(standing, { keyName }),
    { labels: [LABEL], assignees: ["anna"] },
    ENGLISH,
  );
}

function openOnes({ issues }: GitHubRepository): number[] {
  return issues.filter(({ state }) => state === "open").map(({ number }) => number);
}

/** What our comments tell, each with how many changes were told by then. */
function told({ comments }: GitHubRepository): string[] {
  return comments.map(({ issue, body }) => {
    const { told: count, standing } = readMarker("change", body)?.memory ?? {};
    return JSON.stringify([issue, count, standing]);
  });
}

/** Of 10 ms each, without an answer to anybody. */
const STILL_LOOKS = 10;

const MEETINGS = [
  "graphql",
  "issues/list-for-repo",
  "issues/get-label",
  "issues/create-label",
  "issues/create",
  "issues/list-comments",
  "issues/create-comment",
  "issues/update",
];

const STEPS: readonly (readonly [string, readonly Standing[], Standing])[] = [
  ["open", [], DUE],
  ["update", [SOON], DUE],
  ["close", [DUE], WELL],
  ["reopen", [DUE, WELL], NO_CREDIT],
];

describe.each(["before", "after"] as const)("two runs that meet %s", (moment) => {
  describe.each(MEETINGS)("%s", (operation) => {
    test.each(STEPS)("and both %s the issue", async (_, before, standing) => {
      const { github, repository } = await start("github", before);
      void github.holdUntil(2, { operation }, moment);
      const done = new AbortController();
      const watched = letGo(github, done.signal);
      const results = await Promise.all([run(github, standing), run(github, standing)]);
      done.abort();
      await watched;
      expect(results.filter(({ issue }) => issue === "refused")).toEqual([]);

      await run(github, standing);
      expect(openOnes(repository)).toEqual(standing === WELL ? [] : [1]);
      const [first] = repository.issues;
      expect(readMarker("key", first?.body ?? "")?.memory?.standing).toEqual(standing);
      expect(new Set(told(repository)).size).toBe(repository.comments.length);
      const marked = repository.issues.filter(({ body }) => readMarker("key", body ?? ""));
      expect(marked).toEqual([first]);
      const writes = github.writes().length;
      expect(await run(github, standing)).toMatchObject({ issue: standing === WELL ? "none" : "kept" });
      expect(github.writes()).toHaveLength(writes);
    });
  });
});

/** Lets go of a request that waits for one of the other run that does not come. */
async function letGo(github: GitHub, done: AbortSignal): Promise<void> {
  const state = (): string => github.requests.map(({ status }) => status ?? "waits").join();
  for (let last = "", still = 0; !done.aborted; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = state();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still >= STILL_LOOKS && now.includes("waits")) github.releaseAll();
  }
}

test.each([2, 3, 5])("%i runs that all found no issue", async (count) => {
  const { github, repository } = await start("github", []);
  repository.addLabel(LABEL);
  const met = github.holdUntil(count, { operation: "issues/create" });
  const results = await Promise.all(Array.from({ length: count }, () => run(github, DUE)));
  await met;
  expect(results).toEqual(results.map(() => expect.objectContaining({ issue: "kept", number: 1 })));
  expect(openOnes(repository)).toEqual([1]);
  await run(github, DUE);
  expect(openOnes(repository)).toEqual([1]);
  expect(repository.issues.slice(1).every(({ body }) => body?.includes("Duplicate of #"))).toBe(true);
});

test("runs for five keys of a matrix at once each keep their own issue", async () => {
  const { github, repository } = await start("github", []);
  const keys = ["A", "B", "A_2", "a", "Ä"];
  const met = github.holdUntil(keys.length, { operation: "issues/create" });
  await Promise.all(keys.map((keyName) => run(github, DUE, keyName)));
  await met;
  expect(openOnes(repository)).toHaveLength(keys.length);
  const closing = keys.map((keyName, index) => run(github, index % 2 === 0 ? WELL : SOON, keyName));
  const done = (await Promise.all(closing)).map((result) => result.issue === "kept" && result.done);
  expect(done).toEqual(["closed", "updated", "closed", "updated", "closed"]);
  expect(openOnes(repository)).toHaveLength(2);
  expect(repository.labels.map(({ name }) => name)).toEqual([LABEL]);
});

test.each(["github", "enterprise", "gitea"] as const)(
  "two runs on %s, while the list is late by one to four looks",
  async (variant) => {
    for (const lag of [1, 2, 3, 4]) {
      const { github, repository } = await start(variant, []);
      github.setListingLag(lag);
      const met = github.holdUntil(2, { operation: "issues/create" });
      await Promise.all([run(github, DUE), run(github, DUE)]);
      await met;
      github.setListingLag(0);
      for (const issue of repository.issues) issue.hiddenFor = 0;
      await run(github, DUE);
      expect([lag, openOnes(repository)]).toEqual([lag, [1]]);
      expect(repository.comments).toEqual([]);
    }
  },
);

test("runs that find different things: the issue says in the end what the last one found", async () => {
  const { github, repository } = await start("github", [SOON]);
  const met = github.holdUntil(2, { operation: "issues/list-for-repo" });
  await Promise.all([run(github, WELL), run(github, DUE)]);
  await met;
  await run(github, DUE);
  expect(openOnes(repository)).toEqual([1]);
  expect(repository.issues[0]?.title).toContain("due for rotation");
  await run(github, WELL);
  expect(openOnes(repository)).toEqual([]);
  expect(new Set(told(repository)).size).toBe(repository.comments.length);
});

test("a person closes the issue while a run looks at it", async () => {
  const { github, repository } = await start("github", [SOON]);
  const late = github.holdUntil(2, { operation: "issues/create-comment" });
  const running = run(github, DUE);
  while (!github.requests.some(({ operation, status }) => operation === "issues/create-comment" && !status)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  repository.closeIssue(1, "not_planned");
  github.releaseAll();
  await late;
  await running;
  // The change came after the dismissal, which holds for what was the matter then.
  await run(github, DUE);
  expect(repository.issues).toHaveLength(1);
  expect(repository.comments).toHaveLength(1);
});

test("a person deletes the issue while a run looks at it", async () => {
  const { github, repository } = await start("github", [SOON]);
  const late = github.holdUntil(2, { operation: "issues/create-comment" });
  const running = run(github, DUE);
  while (!github.requests.some(({ operation, status }) => operation === "issues/create-comment" && !status)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  repository.deleteIssue(1);
  github.releaseAll();
  await late;
  const result = await running;
  expect(result.issue).toBe("refused");
  expect(await run(github, DUE)).toMatchObject({ number: 2, done: "opened" });
});
