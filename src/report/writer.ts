import { createRedactor, type Redactor } from "../key/redact.ts";
import type { RunnerPort } from "../ports/runner.ts";
import { safe, safeLine, safeMarkdown } from "./sanitize.ts";
import type { Annotation } from "./scan/annotations.ts";

/** Of each level in a step (actions/runner:src/Runner.Worker/ExecutionContext.cs). */
const MOST_ANNOTATIONS = 10;
/** One for each check that can fail the step. */
const FINAL_ERRORS = 3;

/**
 * The only way out: everything that is printed, written or annotated passes here and is redacted and made
 * harmless, whoever wrote it.
 */
export class Writer {
  readonly #runner: RunnerPort;
  readonly #secrets = new Set<string>();
  #redactor: Redactor = createRedactor([]);
  #annotations = { error: 0, warning: 0 };

  /** @param secrets values exactly as they were given */
  constructor(runner: RunnerPort, secrets: readonly string[]) {
    this.#runner = runner;
    this.protect(secrets);
  }

  /** From now on these are taken out of everything, too. */
  protect(secrets: readonly string[]): void {
    for (const secret of secrets) this.#secrets.add(secret);
    this.#redactor = createRedactor([...this.#secrets]);
  }

  /** A name from outside without the secrets and parts of them, for what is made safe elsewhere. */
  scrubName(text: string): string {
    return this.#redactor.scrubField(text);
  }

  /** A text without the secrets, for what is made safe elsewhere or is no text for people: a file, a comment. */
  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  /** A piece of text from outside, for use in a line of ours: one line, cut, without secrets or parts of them. */
  piece(text: string, maxLength?: number): string {
    return safe(this.#redactor.scrub(text), maxLength);
  }

  /** A short field from outside that is to stay whole, such as a model's id. */
  field(text: string, maxLength?: number): string {
    return safe(this.#redactor.scrubField(text), maxLength);
  }

  /** A name of the workflow's own, such as a host: only the secrets themselves are taken out. */
  own(text: string, maxLength?: number): string {
    return safe(this.#redactor.redact(text), maxLength);
  }

  /** The same for Markdown. Takes text that has been through {@link piece} or {@link field}, or is ours. */
  markdown(text: string, maxLength?: number): string {
    return safeMarkdown(this.#redactor.redact(text), maxLength);
  }

  line(text: string): void {
    this.#runner.info(safeLine(this.#redactor.redact(text)));
  }

  warning(text: string): void {
    this.#annotations.warning++;
    this.#runner.warning(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
  }

  /** Good to know, and no reason to worry. */
  notice(text: string): void {
    this.#runner.notice(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
  }

  /** How many annotations the runner still takes: ten of each level in a step, of which some errors are kept for the end. */
  get annotationsLeft(): { readonly error: number; readonly warning: number } {
    const { error, warning } = this.#annotations;
    return {
      error: Math.max(0, MOST_ANNOTATIONS - FINAL_ERRORS - error),
      warning: Math.max(0, MOST_ANNOTATIONS - warning),
    };
  }

  /** An annotation at a place. Its file's name is not masked by the runner: {@link Annotation} says what may be one. */
  annotate({ level, message, properties }: Annotation): void {
    this.#annotations[level]++;
    this.#runner.annotate(level, safeLine(this.#redactor.redact(message)), properties);
  }

  fail(text: string): void {
    this.#runner.fail(safeLine(this.#redactor.redact(text)));
  }

  /** @returns whether it could be written */
  output(name: string, value: string): boolean {
    // An empty output is dropped by the runner, as is one that masking would change.
    return this.#runner.output(name, this.#redactor.redact(value) || "none");
  }

  /** @returns whether it could be written */
  async summary(markdown: string): Promise<boolean> {
    return await this.#runner.summary(this.#redactor.redact(markdown));
  }
}
