import { afterEach, describe, expect, test } from "@jest/globals";
import type { IssueResult } from "../../src/issue/facts.ts";
import { readMarker } from "../../src/issue/marker.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { startGitHub } from "../support/github/server.ts";
import type { Fault, GitHub, GitHubRepository, Variant } from "../support/github/types.ts";
import { BOT, DUE, factsOf, LABEL, REPOSITORY, runOnce, SOON, WELL } from "./facts.ts";

/**
 * Whatever request fails, in whatever way and on whichever side of being carried out: the run says so or has done
 * its work, and one more run leaves everything as if nothing had failed, with every change told once.
 */

/** What there is before, and what the run observes that is struck. */
const STEPS: Readonly<Record<string, { readonly before: readonly Standing[]; readonly now: Standing }>> = {
  opens: { before: [], now: DUE },
  updates: { before: [SOON], now: DUE },
  closes: { before: [DUE], now: WELL },
  reopens: { before: [DUE, WELL], now: SOON },
};

type Struck = Omit<Fault, "on" | "times">;

/** `lasting`: also all requests after it fail so, as when a server goes down; else the one. */
const FAULTS: readonly Struck[] = [
  { kind: "reset" },
  { kind: "reset", moment: "after" },
  { kind: "status", status: 500 } as Struck,
  { kind: "status", status: 502, moment: "after" } as Struck,
  { kind: "status", status: 404 } as Struck,
  { kind: "status", status: 403 } as Struck,
  { kind: "html" },
  { kind: "html", status: 200, moment: "after" } as Struck,
  { kind: "status", status: 200, body: "", moment: "after" } as Struck,
  { kind: "status", status: 200, body: null, moment: "after" } as Struck,
  { kind: "rate-limit", limit: "primary" } as Struck,
  { kind: "rate-limit", limit: "secondary", status: 429, moment: "after" } as Struck,
  { kind: "redirect", to: "http://127.0.0.1:1" } as Struck,
];

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) await github.close();
});

async function prepared(variant: Variant, before: readonly Standing[]) {
  const github = await startGitHub({ variant });
  open.push(github);
  const repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
  repository.addIssue({ title: "Something else", labels: [LABEL, "bug"], body: "Of a person." });
  repository.addIssue({ title: "A change", author: BOT, labels: [LABEL], pullRequest: true });
  for (const standing of before) await run(github, standing);
  const start = github.requests.at(-1)?.number ?? 0;
  return { github, repository, start };
}

function run(github: GitHub, standing: Standing): Promise<IssueResult> {
  return runOnce(github, factsOf(standing), { assignees: ["anna"] });
}

/** How it ended, without what differs from run to run: numbers, and issues that replace one another. */
function outcome(repository: GitHubRepository) {
  const ours = repository.issues.filter(({ body }) => readMarker("key", body ?? "") !== undefined);
  return {
    ours: ours.map(({ title, state, stateReason, body, labels, assignees }) => {
      const { standing } = readMarker("key", body ?? "")?.memory ?? {};
      return { title, state, stateReason, standing, labels, assignees };
    }),
    told: repository.comments.map(({ body }) => {
      const { standing, told } = readMarker("change", body)?.memory ?? {};
      return { standing, told };
    }),
    others: repository.issues
      .slice(0, 2)
      .map(({ title, state, labels, body }) => [title, state, labels, body]),
  };
}

/** Duplicates that lost their marker are closed. */
function openOnes(repository: GitHubRepository): number {
  return repository.issues.slice(2).filter(({ state }) => state === "open").length;
}

describe.each(["github", "enterprise", "gitea"] as const)("on %s", (variant) => {
  describe.each(Object.entries(STEPS))("a run that %s an issue", (_, { before, now }) => {
    test.each(FAULTS)("with %j at every request", async (fault) => {
      const calm = await prepared(variant, before);
      await run(calm.github, now);
      const requests = (calm.github.requests.at(-1)?.number ?? 0) - calm.start;
      const expected = outcome(calm.repository);
      expect(requests).toBeGreaterThan(1);

      for (const isLasting of [false, true]) {
        for (let index = 1; index <= requests; index++) {
          const { github, repository, start } = await prepared(variant, before);
          const struck = (number: number): boolean =>
            isLasting ? number >= start + index : number === start + index;
          github.fail({ ...fault, on: { where: ({ number }) => struck(number) } } as Fault);
          const result = await run(github, now);
          const told = JSON.stringify(result);
          expect(told).not.toContain(github.token("job"));
          expect(told).not.toMatch(/Unicorn|Server Error|secondary rate|127\.0\.0\.1:1\b/);
          github.clearFaults();
          await run(github, now);
          // What was noted in the run that was struck may be missing: assignees that were not taken.
          const reached = outcome(repository);
          const what = `request ${index} of ${requests}, lasting: ${isLasting}`;
          expect([what, withoutPeople(reached)]).toEqual([what, withoutPeople(expected)]);
          expect(openOnes(repository)).toBe(expected.ours.filter(({ state }) => state === "open").length);
          // Nothing is left to do.
          const writes = github.writes().length;
          await run(github, now);
          expect([what, github.writes().slice(writes)]).toEqual([what, []]);
          expect(github.violations).toEqual([]);
          await open.pop()?.close();
        }
      }
    });
  });
});

function withoutPeople({ ours, ...rest }: ReturnType<typeof outcome>) {
  return { ...rest, ours: ours.map(({ assignees: _, labels: __, ...issue }) => issue) };
}
