import type { SecretHome } from "../report/messages/secret.ts";
import type { Standing } from "./standing.ts";

/**
 * What the issue about a key says. All texts are sentences of ours with cleaned pieces in them: no secret, no
 * command to the runner; they become Markdown where the issue is written.
 */
export interface IssueFacts {
  readonly keyName: string;
  readonly standing: Standing;
  /** What is the matter, a sentence each, the worst first. */
  readonly says: readonly string[];
  /** What to do, step by step. */
  readonly todo: readonly string[];
  /** What can be done in place of that. */
  readonly byHand: readonly string[];
  /** Good to know. */
  readonly remarks: readonly string[];
  /** Name and value: age, expiry, last use, owner, verdict. */
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** The steps of a rotation, when one was tried. */
  readonly steps: readonly string[];
  /** Keys that a person has to delete, as sentences that name them by id. */
  readonly toDelete: readonly string[];
  /** `undefined` outside of GitHub Actions. */
  readonly runUrl: string | undefined;
  readonly secret: Pick<SecretHome, "url" | "place">;
  readonly now: Date;
}

export interface IssueOptions {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** What was done about the issue. */
export type Done = "opened" | "updated" | "left" | "closed" | "reopened";

export type IssueResult =
  | { readonly issue: "none" }
  | {
      readonly issue: "kept";
      readonly number: number;
      readonly done: Done;
      /** What could not be done besides, such as an assignee that GitHub does not take: sentences. */
      readonly notes: readonly string[];
    }
  /** With the reason in words of ours, a sentence. */
  | { readonly issue: "refused"; readonly why: string; readonly notes: readonly string[] };
