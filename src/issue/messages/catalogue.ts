import type { SecretHome } from "../../report/messages/secret.ts";
import type { Done } from "../facts.ts";
import type { Matter } from "../standing.ts";

/** All that the issue says of itself, in one language. Sentences and words are plain text. */
export interface IssueMessages {
  /** What is looked after where no key is used and nothing gives it a name. */
  readonly unnamed: string;
  /** Of the issue, without a full stop. */
  title(keyName: string, worst: Matter): string;
  /** What is the matter, as part of a sentence: `due for rotation`. */
  matter(matter: Matter): string;
  /** The same at the beginning of a row, and the day on which a run saw it first. */
  row(matter: Matter, since: string): readonly [name: string, value: string];
  /** A sentence about what this run could not tell, and an earlier one found. */
  fromBefore(matter: Matter, since: string): string;
  well(keyName: string): string;
  /** Of the comment after a change, on what is no longer the matter. */
  noLonger(words: readonly string[]): string;
  reopened: string;
  closed: string;
  /** In the place of an issue that two runs opened at once. */
  duplicate(number: number): string;
  /** At the end of the issue: who writes it, and how to be rid of it. */
  footer: string;
  /** The last line, with finished Markdown for the run. */
  lookedAt(day: string, run: string): string;
  /** A text without a full stop as a sentence. */
  sentence(text: string): string;
  /** Name of the row with the verdict. */
  readonly verdict: string;
  /** A line of the log. */
  done(issue: number, done: Done, url: string | undefined): string;
  /** Of the summary, with finished Markdown for the issue. */
  doneInSummary(link: string, done: Done): string;
  /** What the link to the issue is called within that sentence. */
  issue(number: number): string;
  readonly thisRun: string;
  readonly aRun: string;
  more(count: number): string;
  readonly headings: {
    readonly todo: string;
    readonly byHand: string;
    readonly toDelete: string;
    readonly steps: string;
    readonly remarks: string;
    secrets(place: SecretHome["place"]): string;
  };
  readonly label: string;
  readonly notes: IssueNotes;
  readonly refusals: IssueRefusals;
}

/** What could not be done besides: sentences. */
export interface IssueNotes {
  assignees(names: readonly string[]): string;
  labels(names: readonly string[]): string;
  readonly locked: string;
  duplicateLeft(number: number): string;
}

/** Why nothing was done: sentences but for the beginning, which {@link IssueRefusals.sentence} adds. */
export interface IssueRefusals {
  sentence(why: string): string;
  readonly noAnswer: string;
  readonly cancelled: string;
  readonly notTheApi: string;
  readonly noAuthor: string;
  readonly noRepository: string;
  readonly noLabel: string;
  tooMany(label: string): string;
  rateLimit(status: number): string;
  status(status: number): string;
}
