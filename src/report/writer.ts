import type { Redactor } from "../key/redact.ts";
import type { RunnerPort } from "../ports/runner.ts";
import { safe, safeLine, safeMarkdown } from "./sanitize.ts";

/**
 * The only way out: everything that is printed, written or annotated passes here and is redacted and made
 * harmless, whoever wrote it.
 */
export class Writer {
  readonly #runner: RunnerPort;
  readonly #redactor: Redactor;

  constructor(runner: RunnerPort, redactor: Redactor) {
    this.#runner = runner;
    this.#redactor = redactor;
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
    this.#runner.warning(safeLine(this.#redactor.redact(text)), "OpenAI Key Guard");
  }

  fail(text: string): void {
    this.#runner.fail(safeLine(this.#redactor.redact(text)));
  }

  output(name: string, value: string): void {
    // An empty output is dropped by the runner, as is one that masking would change.
    this.#runner.output(name, this.#redactor.redact(value) || "none");
  }

  async summary(markdown: string): Promise<void> {
    if (!(await this.#runner.summary(this.#redactor.redact(markdown)))) {
      this.warning("The job summary could not be written; the log has all that would be in it.");
    }
  }
}
