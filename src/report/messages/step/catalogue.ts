/** What is said about the step as a whole, in one language. */
export interface StepMessages {
  /** Of what no part of this program expects; `what` is safe to print. */
  unexpected(what: string): string;
  /** `why` is a sentence. */
  issueNotKept(why: string): string;
  failsBecause(term: string): string;
  readonly outputsUnwritten: string;
  readonly summaryUnwritten: string;
  /** Several sentences, one after the other. */
  together(sentences: readonly string[]): string;
}
