import type { IssueFacts, IssueOptions, IssueResult } from "../../src/issue/facts.ts";
import { keepIssue } from "../../src/issue/keep.ts";
import type { IssueMessages } from "../../src/issue/messages/catalogue.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { UNKNOWN } from "../../src/issue/standing.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { createGitHubClient } from "../../src/ports/github.ts";
import type { GitHub, TokenName } from "../support/github/types.ts";

export const TARGET = { owner: "octo", repo: "keys" };
export const REPOSITORY = "octo/keys";
export const LABEL = "openai-key";
export const BOT = "github-actions[bot]";

export const WELL: Standing = { key: "well", rotation: "ok", sight: "clear", ahead: [] };
export const SOON: Standing = { ...WELL, rotation: "soon" };
export const DUE: Standing = { ...WELL, rotation: "due" };
export const BLIND: Standing = { ...WELL, rotation: undefined, sight: "blind" };
export const NO_CREDIT: Standing = { ...WELL, key: "no-credit" };
export { UNKNOWN };

export function factsOf(standing: Standing, more: Partial<IssueFacts> = {}): IssueFacts {
  return {
    keyName: "OPENAI_API_KEY",
    standing,
    says: ["A sentence about the key."],
    todo: ["Make a new key.", "Delete the old one."],
    byHand: [],
    remarks: ["It was used yesterday."],
    rows: [["Age", "90 days"]],
    steps: [],
    toDelete: [],
    runUrl: "https://github.com/octo/keys/actions/runs/7",
    secret: { url: "https://github.com/octo/keys/settings/secrets/actions", place: "repository" },
    now: new Date("2026-11-22T06:00:00Z"),
    ...more,
  };
}

/** Time that passes as fast as it is asked to. */
export function hurriedClock(start = new Date("2026-11-22T06:00:00Z")): Clock & { readonly slept: number[] } {
  let now = start.getTime();
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    random: () => 0,
  };
}

export interface RunOptions extends Partial<IssueOptions> {
  readonly token?: TokenName;
  readonly cancel?: AbortSignal;
  /** `undefined`: the client gives up at the first failure. */
  readonly clock?: Clock | undefined;
  readonly repo?: string;
  /** Default: English. */
  readonly messages?: IssueMessages;
}

/** One run of the check, against a stand-in. */
export function runOnce(github: GitHub, facts: IssueFacts, options: RunOptions = {}): Promise<IssueResult> {
  const { token = "job", cancel = new AbortController().signal, labels = [LABEL], assignees = [] } = options;
  const clock = "clock" in options ? options.clock : hurriedClock();
  return keepIssue(
    () =>
      createGitHubClient(
        github.token(token),
        github.apiUrl,
        clock === undefined ? {} : { patient: { clock, cancel } },
      ),
    { ...TARGET, repo: options.repo ?? TARGET.repo },
    facts,
    { labels, assignees },
    options.messages ?? ENGLISH,
  );
}
