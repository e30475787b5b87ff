import { expect, test } from "@jest/globals";
import type { Standing } from "../../src/issue/standing.ts";
import { startGitHub } from "../support/github/server.ts";
import { factsOf, LABEL, REPOSITORY, runOnce, WELL } from "./facts.ts";

const DAY_MS = 86_400_000;
const FIRST_DAY = new Date("2026-01-05T06:00:00Z");

/** Of a key that was made on the first day, and replaced on day 93. */
function standingOn(day: number): Standing {
  const age = day < 93 ? day : day - 93;
  return { ...WELL, rotation: age >= 90 ? "due" : age >= 76 ? "soon" : "ok" };
}

test("120 days of a key: one issue from the right day to the right day, and nothing else is written", async () => {
  const github = await startGitHub({ now: FIRST_DAY });
  const repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
  const written: string[] = [];
  const done = new Map<string, number>();
  for (let day = 0; day < 120; day++) {
    const now = new Date(FIRST_DAY.getTime() + day * DAY_MS);
    github.setNow(now);
    const age = day < 93 ? day : day - 93;
    const facts = factsOf(standingOn(day), {
      now,
      rows: [["Age", `${age} days`]],
      runUrl: `https://github.com/octo/keys/actions/runs/${day}`,
    });
    const result = await runOnce(github, facts, { assignees: ["anna"], clock: undefined });
    const outcome = result.issue === "kept" ? result.done : result.issue;
    done.set(outcome, (done.get(outcome) ?? 0) + 1);
    written.push(...github.writes().map(({ operation }) => `day ${day}: ${operation}`));
    github.forgetRequests();
  }
  const edits = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => `day ${from + index}: issues/update`);
  expect(written).toEqual([
    "day 76: issues/create-label",
    "day 76: issues/create",
    ...edits(77, 90),
    "day 90: issues/create-comment",
    ...edits(90, 93),
    "day 93: issues/create-comment",
    "day 93: issues/update",
  ]);
  expect(Object.fromEntries(done)).toEqual({ none: 76 + 26, opened: 1, updated: 16, closed: 1 });
  expect(repository.issues).toHaveLength(1);
  expect(repository.issues[0]).toMatchObject({
    state: "closed",
    stateReason: "completed",
    labels: [LABEL],
    assignees: ["anna"],
  });
  const bodies = repository.issues[0]?.history.map(({ body }) => body ?? "") ?? [];
  expect(
    bodies.filter((body) => body.includes("| Soon due for rotation | first seen on 2026-03-22 |")),
  ).toHaveLength(14);
  expect(
    bodies.filter((body) => body.includes("| Due for rotation | first seen on 2026-04-05 |")),
  ).toHaveLength(3);
  expect(repository.comments.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual([
    "2026-04-05",
    "2026-04-08",
  ]);
  expect(github.violations).toEqual([]);
  await github.close();
}, 60_000);
