import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { readMarker } from "../../src/issue/marker.ts";
import { isWell, type Standing } from "../../src/issue/standing.ts";
import { startGitHub } from "../support/github/server.ts";
import type { Fault, GitHub, GitHubRepository } from "../support/github/types.ts";
import { BOT, DUE, factsOf, hurriedClock, LABEL, NO_CREDIT, runOnce, SOON, WELL } from "./facts.ts";

const HOUR_MS = 3_600_000;

let github: GitHub;
let made = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

type Run = (standing: Standing, patient?: "patient") => ReturnType<typeof runOnce>;

/** A repository of its own, in which all that is in another one has already happened. */
function repositoryLike(model?: GitHubRepository): {
  readonly repository: GitHubRepository;
  readonly run: Run;
} {
  made += 1;
  const repo = `keys-${made}`;
  const repository = github.addRepository(`octo/${repo}`);
  for (const { name } of model?.labels ?? []) repository.addLabel(name);
  for (const { title, body, labels, state, stateReason } of model?.issues ?? []) {
    const reason = stateReason === null ? {} : { stateReason };
    repository.addIssue({ title, body, labels, state, ...reason, author: BOT });
  }
  for (const { issue, body } of model?.comments ?? []) repository.addComment(issue, body, BOT);
  return {
    repository,
    run: (standing, patient) => {
      github.advance(HOUR_MS);
      return runOnce(github, factsOf(standing), {
        repo,
        clock: patient === undefined ? undefined : hurriedClock(),
      });
    },
  };
}

/** What holds after a run that was not disturbed, whatever went before. */
function expectTrue(repository: GitHubRepository, standing: Standing): void {
  const open = repository.issues.filter(({ state }) => state === "open");
  expect(open).toHaveLength(isWell(standing) ? 0 : 1);
  const marked = repository.issues.filter(({ body }) => readMarker("key", body ?? "") !== undefined);
  expect(marked.length).toBeLessThanOrEqual(1);
  const [current] = marked;
  if (current === undefined) return;
  expect(current.labels).toEqual([LABEL]);
  expect(readMarker("key", current.body ?? "")?.memory?.standing).toEqual(standing);
  const told = repository.commentsOf(current.number).map(({ body }) => readMarker("change", body)?.memory);
  // Each change once, and the last one still true.
  expect(told.map((one) => one?.told)).toEqual(told.map((_, index) => index + 2));
  expect(told.at(-1)?.standing ?? standing).toEqual(standing);
}

/** What went before, and what the run that is disturbed sees. */
const CASES: readonly (readonly [string, before: readonly Standing[], now: Standing])[] = [
  ["opening", [], DUE],
  ["a change", [SOON], DUE],
  ["closing", [DUE], WELL],
  ["reopening", [DUE, WELL], NO_CREDIT],
];

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["the request is lost", { kind: "reset" }],
  ["the answer is lost", { kind: "reset", moment: "after" }],
  ["the server does it and answers a page for people", { kind: "html", status: 200, moment: "after" }],
  ["the token may not", { kind: "status", status: 403 }],
];

describe.each(CASES)("a fault after every single request of %s", (_, before, now) => {
  async function prepared() {
    const { repository, run } = repositoryLike();
    for (const standing of before) await run(standing);
    const like = (): ReturnType<typeof repositoryLike> => repositoryLike(repository);
    const calm = like();
    const first = github.requests.length;
    await calm.run(now);
    const requests = github.requests.slice(first).map(({ operation }) => operation);
    expect(requests.length).toBeGreaterThan(4);
    return { like, requests, comments: calm.repository.comments.length };
  }

  test.each(FAULTS)(
    "%s: the next run sets it right",
    async (_name, fault) => {
      const { like, requests, comments } = await prepared();
      for (const [k, operation] of requests.entries()) {
        for (const afterwards of [now, ...before.slice(-1)]) {
          const { repository, run } = like();
          github.fail({ ...fault, on: { number: github.requests.length + k + 1 } });
          await run(now);
          github.clearFaults();
          const result = await run(afterwards);
          try {
            expect(result.issue).not.toBe("refused");
            expectTrue(repository, afterwards);
            if (afterwards === now) expect(repository.comments).toHaveLength(comments);
          } catch (error) {
            const seen = JSON.stringify([result, repository.issues, repository.comments], undefined, 1);
            throw new Error(`Request ${k + 1} (${operation}), then ${afterwards === now}: ${seen}`, {
              cause: error,
            });
          }
        }
      }
    },
    60_000,
  );

  test("the answers are lost however often a patient client asks: the next run sets it right", async () => {
    const { like, requests, comments } = await prepared();
    for (const operation of new Set(requests)) {
      const { repository, run } = like();
      github.fail({ kind: "reset", moment: "after", on: { operation } });
      await run(now, "patient");
      github.clearFaults();
      await run(now);
      expectTrue(repository, now);
      expect(repository.comments).toHaveLength(comments);
    }
  }, 60_000);

  test("one lost answer is no trouble for a patient client, and a comment is never sent twice", async () => {
    const { like, requests, comments } = await prepared();
    for (const operation of new Set(requests)) {
      const { repository, run } = like();
      github.fail({ kind: "reset", moment: "after", times: 1, on: { operation } });
      const result = await run(now, "patient");
      github.clearFaults();
      expect(result.issue).toBe(operation === "issues/create-comment" ? "refused" : "kept");
      await run(now);
      expectTrue(repository, now);
      expect(repository.comments).toHaveLength(comments);
    }
  }, 60_000);
});
