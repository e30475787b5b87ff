import { afterEach, describe, expect, test } from "@jest/globals";
import type { IssueResult } from "../../src/issue/facts.ts";
import { keepIssue } from "../../src/issue/keep.ts";
import { readMarker } from "../../src/issue/marker.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { createGitHubClient } from "../../src/ports/github.ts";
import { startGitHub } from "../support/github/server.ts";
import type { Fault, GitHub, GitHubRepository, Variant } from "../support/github/types.ts";
import { BOT, DUE, factsOf, LABEL, REPOSITORY, runOnce, SOON, TARGET, WELL } from "./facts.ts";

/**
 * Whatever request fails, in whatever way and on whichever side of being carried out: the run says so or has done
 * its work, and one more run leaves everything as if nothing had failed, with every change told once.
 *
 * A part of the matrix by default; ISSUE_MATRIX=all runs every cell.
 */
const RUNS_ALL = process.env["ISSUE_MATRIX"] === "all";

/** What there is before, and what the run observes that is struck. */
const STEPS: Readonly<Record<string, { readonly before: readonly Standing[]; readonly now: Standing }>> = {
  opens: { before: [], now: DUE },
  updates: { before: [SOON], now: DUE },
  closes: { before: [DUE], now: WELL },
  reopens: { before: [DUE, WELL], now: SOON },
};

type Wrong = Omit<Fault, "on" | "times"> & Record<string, unknown>;

/** A rate limit is never answered to what has been carried out. */
const FAULTS: readonly Wrong[] = [
  { kind: "reset" },
  { kind: "reset", moment: "after" },
  { kind: "status", status: 200, body: "", moment: "after" },
  { kind: "rate-limit", limit: "secondary", status: 429 },
  { kind: "status", status: 500 },
  { kind: "status", status: 502, moment: "after" },
  { kind: "status", status: 404 },
  { kind: "status", status: 403 },
  { kind: "html" },
  { kind: "html", status: 200, moment: "after" },
  { kind: "status", status: 200, body: null, moment: "after" },
  { kind: "rate-limit", limit: "primary" },
  { kind: "redirect", to: "http://127.0.0.1:1" },
];

/** `lasting`: every request from there on, as when a server goes down; else that one, which may be asked again. */
type Cell = readonly [wrong: Wrong, long: "once" | "lasting"];
const ALL: readonly Cell[] = FAULTS.flatMap((wrong): Cell[] => [
  [wrong, "once"],
  [wrong, "lasting"],
]);
const SOME: readonly Cell[] = [
  [{ kind: "reset" }, "lasting"],
  [{ kind: "reset", moment: "after" }, "once"],
  [{ kind: "status", status: 200, body: "", moment: "after" }, "once"],
  [{ kind: "rate-limit", limit: "secondary", status: 429 }, "lasting"],
];
const VARIANTS: readonly Variant[] = RUNS_ALL ? ["github", "enterprise", "gitea"] : ["github", "gitea"];

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
  for (const standing of before) await calmly(github, standing);
  return { github, repository, start: github.requests.at(-1)?.number ?? 0 };
}

/** A run on a day without trouble, with a client that would not be patient. */
function calmly(github: GitHub, standing: Standing): Promise<IssueResult> {
  const client = () => createGitHubClient(github.token("job"), github.apiUrl);
  return keepIssue(client, TARGET, factsOf(standing), { labels: [LABEL], assignees: ["anna"] }, ENGLISH);
}

/** How it ended, without numbers: an issue may have been opened twice and one of them closed. */
function outcome(repository: GitHubRepository) {
  const [person, change, ...rest] = repository.issues;
  return {
    ours: rest.flatMap(({ title, state, stateReason, body }) => {
      const marker = readMarker("key", body ?? "");
      return marker === undefined ? [] : [{ title, state, stateReason, standing: marker.memory?.standing }];
    }),
    told: repository.comments.map(({ issue, body }) => {
      const { standing, told } = readMarker("change", body)?.memory ?? {};
      return { standing, told, open: rest.find(({ number }) => number === issue)?.state };
    }),
    othersAreOpen: rest.some(({ state, body }) => state === "open" && !readMarker("key", body ?? "")),
    untouched: [person, change].map((issue) => [issue?.state, issue?.labels, issue?.body]),
  };
}

describe.each(VARIANTS)("on %s", (variant) => {
  describe.each(Object.entries(STEPS))("a run that %s an issue", (_, { before, now }) => {
    test.each(RUNS_ALL ? ALL : SOME)("with %j at every request, %s", async (wrong, long) => {
      const calm = await prepared(variant, before);
      await calmly(calm.github, now);
      const requests = (calm.github.requests.at(-1)?.number ?? 0) - calm.start;
      const expected = outcome(calm.repository);
      expect(requests).toBeGreaterThan(4);

      for (let index = 1; index <= requests; index++) {
        const what = `request ${index} of ${requests}`;
        const { github, repository, start } = await prepared(variant, before);
        const where = ({ number }: { number: number }): boolean =>
          long === "lasting" ? number >= start + index : number === start + index;
        github.fail({ ...wrong, on: { where } } as unknown as Fault);
        const told = JSON.stringify(await runOnce(github, factsOf(now), { assignees: ["anna"] }));
        expect(told).not.toContain(github.token("job"));
        expect(told).not.toMatch(/Unicorn|Server Error|secondary|127\.0\.0\.1:1\b/);

        github.clearFaults();
        await calmly(github, now);
        expect([what, outcome(repository)]).toEqual([what, expected]);
        const writes = github.writes().length;
        await calmly(github, now);
        expect([what, github.writes().slice(writes)]).toEqual([what, []]);
        expect(github.violations).toEqual([]);
        await open.pop()?.close();
      }
    });
  });
});
