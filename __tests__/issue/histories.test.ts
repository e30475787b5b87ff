import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { IssueResult } from "../../src/issue/facts.ts";
import { keepIssue } from "../../src/issue/keep.ts";
import { markerOf, readMarker } from "../../src/issue/marker.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import { isWell, mattersOf, type Standing } from "../../src/issue/standing.ts";
import { createGitHubClient } from "../../src/ports/github.ts";
import { startGitHub } from "../support/github/server.ts";
import type { Fault, GitHub, GitHubRepository, StoredIssue, Variant } from "../support/github/types.ts";
import { BOT, DUE, factsOf, LABEL, REPOSITORY, SOON, TARGET, WELL } from "./facts.ts";

/**
 * Random histories of an issue: runs that find this or that, runs whose requests fail, and people and strangers who do
 * in between what people do. After every run that could tell how things stand and met no trouble, the issues are as
 * they have to be, and the same run again writes nothing.
 *
 * ISSUE_HISTORIES=500 looks further, FC_SEED elsewhere.
 */
const HISTORIES = Number(process.env["ISSUE_HISTORIES"] ?? 12);
const KEYS = ["OPENAI_API_KEY", "OPENAI_API_KEY_2"] as const;

/** Some come often: what happens when nothing has changed is half of the story. */
const standing: fc.Arbitrary<Standing> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(WELL, DUE, SOON, { ...WELL, sight: "blind" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      key: fc.constantFrom("well", "no-credit", "invalid" as const),
      rotation: fc.constantFrom("ok", "soon", "due" as const),
      sight: fc.constantFrom("clear", "blind" as const),
      ahead: fc.constantFrom([], ["model"], ["spend-limit", "leftover-key"] as const),
    }) as fc.Arbitrary<Standing>,
  },
);

/** Of a run that could not tell everything. */
const partly = fc
  .tuple(standing, fc.subarray(["key", "rotation", "sight", "ahead"] as const, { minLength: 1 }))
  .map(([whole, unknown]) => ({ ...whole, ...Object.fromEntries(unknown.map((name) => [name, undefined])) }));

const WRONGS = [
  { kind: "reset" },
  { kind: "reset", moment: "after" },
  { kind: "status", status: 502, moment: "after" },
  { kind: "status", status: 200, body: "", moment: "after" },
  { kind: "rate-limit", limit: "primary" },
] as const;

const key = fc.constantFrom(KEYS[0], KEYS[0], KEYS[1]);
const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant("run" as const), key, standing }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("run partly" as const), key, standing: partly }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("run in trouble" as const),
      key,
      standing,
      at: fc.integer({ min: 1, max: 9 }),
      wrong: fc.constantFrom(...WRONGS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom("close", "dismiss", "duplicate", "reopen", "lock", "delete", "transfer"),
      which: fc.nat(5),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom("unlabel", "retitle", "append", "break the marker", "take the marker off"),
      which: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom("forge", "forge a comment", "talk"),
      which: fc.nat(5),
      key,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("be late" as const), by: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function run(github: GitHub, keyName: string, observed: Standing): Promise<IssueResult> {
  const client = () => createGitHubClient(github.token("job"), github.apiUrl);
  const facts = factsOf(observed, { keyName, now: github.now() });
  return keepIssue(client, TARGET, facts, { labels: [LABEL], assignees: ["anna"] }, ENGLISH);
}

class History {
  readonly github: GitHub;
  readonly repository: GitHubRepository;
  readonly #bot: string;

  constructor(github: GitHub, variant: Variant) {
    this.github = github;
    this.#bot = variant === "gitea" ? "gitea-actions" : BOT;
    this.repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
    github.addRepository("octo/elsewhere");
    this.repository.addIssue({ title: "Of a person", labels: [LABEL] });
  }

  /** Ours about a key: by the bot, with the marker, and there. */
  own(keyName?: string): StoredIssue[] {
    return this.repository.issues.filter(({ author, body, gone, isPull }) => {
      const marker = readMarker("key", body ?? "");
      const isAbout = marker !== undefined && (keyName === undefined || marker.keyName === keyName);
      return isAbout && author === this.#bot && gone === undefined && !isPull;
    });
  }

  async happen(next: Event): Promise<void> {
    const { github, repository } = this;
    if (next.what === "wait") {
      github.advance(next.days * 86_400_000);
      return;
    }
    if (next.what === "be late") {
      github.setListingLag(next.by);
      return;
    }
    if ("standing" in next) {
      // Between runs lists come to show what there is.
      for (const issue of repository.issues) issue.hiddenFor = 0;
      if (next.what === "run") return await this.#lookAfter(next.key, next.standing);
      if ("wrong" in next) {
        const at = (github.requests.at(-1)?.number ?? 0) + next.at;
        github.fail({ ...next.wrong, on: { number: at } } as Fault);
      }
      await this.#within(next.key, () => run(github, next.key, next.standing));
      github.clearFaults();
      return;
    }
    const own = this.own();
    const issue = own[next.which % own.length];
    if ("key" in next) return this.#strangers(next.what, next.key, issue);
    if (issue !== undefined) this.#people(next.what, issue);
  }

  /** A run that can tell everything: how the issues have to be after it. */
  async #lookAfter(keyName: string, observed: Standing): Promise<void> {
    const { github, repository } = this;
    const before = this.own(keyName);
    const newest = before.at(-1);
    const known = readMarker("key", newest?.body ?? "")?.memory?.standing;
    // Gitea keeps no reasons.
    const isDismissed =
      github.variant !== "gitea" &&
      before.every(({ state }) => state === "closed") &&
      ["not_planned", "duplicate"].includes(newest?.stateReason ?? "");
    // It stays closed for what was the matter when somebody dismissed it, and is opened again for anything else.
    const staysClosed =
      isDismissed &&
      known !== undefined &&
      mattersOf(observed).every((one) => mattersOf(known).includes(one));
    github.setListingLag(0);
    const result = await this.#within(keyName, () => run(github, keyName, observed));
    expect(result.issue).not.toBe("refused");
    const own = this.own(keyName);
    const open = own.filter(({ state }) => state === "open");
    const [least, most] = isWell(observed) || staysClosed ? [0, 0] : [isDismissed ? 0 : 1, 1];
    expect(open.length).toBeGreaterThanOrEqual(least);
    expect(open.length).toBeLessThanOrEqual(most);
    const [issue] = open;
    if (issue !== undefined) {
      expect(result).toMatchObject({ issue: "kept", number: issue.number });
      const memory = readMarker("key", issue.body ?? "")?.memory;
      expect(memory?.standing).toEqual(observed);
      expect(issue.labels).toContain(LABEL);
      const days = [memory?.since.key, memory?.since.rotation, memory?.since.sight, memory?.since.ahead];
      const today = github.now().toISOString().slice(0, 10);
      expect(days.every((day) => day !== undefined && day <= today)).toBe(true);
    }
    const writes = github.writes().length;
    const again = await run(github, keyName, observed);
    expect([again.issue, github.writes().slice(writes)]).toEqual([again.issue, []]);
    expect(repository.issues.filter(({ author }) => author === "mallory").every(isUntouched)).toBe(true);
  }

  /** Whatever a run writes, it writes into its own issues and nowhere else, and tells each change once. */
  async #within(keyName: string, act: () => Promise<IssueResult>): Promise<IssueResult> {
    const { github, repository } = this;
    const first = github.writes().length;
    const others = repository.issues.filter((issue) => !this.own(keyName).includes(issue));
    const result = await act();
    for (const { path } of github.writes().slice(first)) {
      const number = Number(/\/issues\/(\d+)/.exec(path)?.[1] ?? 0);
      expect(others.map((issue) => issue.number)).not.toContain(number);
    }
    for (const issue of this.own(keyName)) {
      const told = repository
        .commentsOf(issue.number)
        .filter(({ author }) => author === this.#bot)
        .map(({ body }) => readMarker("change", body)?.memory?.told ?? 0);
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    }
    return result;
  }

  #people(what: string, issue: StoredIssue): void {
    const { repository } = this;
    const { number } = issue;
    const deeds: Readonly<Record<string, () => void>> = {
      close: () => repository.closeIssue(number, "completed"),
      dismiss: () => repository.closeIssue(number, "not_planned"),
      duplicate: () => repository.closeIssue(number, "duplicate"),
      reopen: () => repository.reopenIssue(number),
      lock: () => repository.lockIssue(number),
      delete: () => repository.deleteIssue(number),
      transfer: () => repository.transferIssue(number, "octo/elsewhere"),
      unlabel: () => {
        issue.labels = [];
      },
      retitle: () => {
        issue.title = "Anna looks after this";
      },
      append: () => {
        issue.body += "\n\nI am on it. Anna";
      },
      "break the marker": () => {
        issue.body = issue.body?.replace(/ sum=\w+/, " sum=0") ?? null;
      },
      "take the marker off": () => {
        issue.body = "Rewritten by Anna.";
      },
    };
    deeds[what]?.();
  }

  #strangers(what: string, keyName: string, issue: StoredIssue | undefined): void {
    const day = "2026-01-01";
    const memory = {
      standing: { key: "well", rotation: "ok", sight: "clear", ahead: [] },
      since: { key: day, rotation: day, sight: day, ahead: day },
      told: 50,
    } as const;
    if (what === "forge") {
      const body = markerOf("key", keyName, memory);
      this.repository.addIssue({ title: "Forged", body, author: "mallory", labels: [LABEL] });
    } else if (issue !== undefined) {
      const body = what === "talk" ? "What is this?" : markerOf("change", keyName, memory);
      this.repository.addComment(issue.number, body, "mallory");
    }
  }
}

function isUntouched({ title, state, history }: StoredIssue): boolean {
  return title === "Forged" && state === "open" && history.length === 1;
}

describe.each(["github", "gitea"] as const)("on %s", (variant) => {
  test("random histories", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25, size: "max" }), async (events) => {
        const github = await startGitHub({ variant });
        try {
          const history = new History(github, variant);
          for (const next of events) await history.happen(next);
          for (const each of KEYS) {
            await history.happen({
              what: "run",
              key: each,
              standing: { key: "well", rotation: "ok", sight: "clear", ahead: [] },
            });
          }
          expect(github.violations).toEqual([]);
        } finally {
          await github.close();
        }
      }),
      { numRuns: HISTORIES },
    );
  }, 600_000);
});
