import type { Verdict } from "../../contract.ts";
import type { ProxyUse } from "../../ports/proxy.ts";
import type { Failure } from "../../validate/observation.ts";
import type { Reason } from "../../validate/reason.ts";
import type { ValidateWarning } from "../../validate/validate.ts";
import type { Message } from "./message.ts";

/** All that is said about a validation, in one language. Texts that come in are safe to print. */
export interface ValidationMessages {
  readonly reasons: Readonly<Record<Reason, Message>>;
  /** The same for a job that uses its identity and no key. */
  readonly keyless: Readonly<Record<Reason, Message>>;
  readonly unnamed: Unnamed;
  readonly warnings: ValidationWarnings;
  readonly log: ValidationLog;
  readonly summary: ValidationSummary;
  readonly progress: ProgressMessages;
  readonly exchange: ExchangeMessages;
}

/** What is checked where no key is used and nothing gives it a name. */
export interface Unnamed {
  /** Within a sentence. */
  readonly subject: string;
  readonly heading: string;
  /** A sentence with that subject in it, as the language writes it. */
  sentence(text: string): string;
}

/** Of each kind of warning, its sentence. */
export type ValidationWarnings = {
  readonly [W in Exclude<ValidateWarning["warning"], "model-shuts-down">]: (about: {
    readonly key: string;
    readonly host: string;
  }) => string;
} & {
  readonly "model-shuts-down": (
    shutdown: Omit<Extract<ValidateWarning, { warning: "model-shuts-down" }>, "warning">,
  ) => string;
};

/** Lines of the log around the probe, and its annotations. */
export interface ValidationLog {
  /** `name` is undefined for the identity of the job. */
  begins(about: { name: string | undefined; host: string; proxied: boolean }): string;
  verdict(verdict: Verdict, says: string): string;
  /** What the step fails with, but for what is to be done. */
  failure(verdict: Verdict, says: string): string;
  /** Stands before the first step. */
  readonly next: string;
  /** Several sentences, one after the other. */
  together(sentences: readonly string[]): string;
  readonly proxyTrouble: Readonly<Record<Exclude<ProxyUse, "direct" | "proxied">, string>>;
  readonly keyUnused: string;
}

/** Headings and names of rows. */
export interface ValidationSummary {
  heading(name: string, verdict: Verdict): string;
  readonly key: string;
  readonly credential: string;
  readonly accessToken: string;
  readonly host: string;
  readonly testRequest: string;
  readonly models: string;
  readonly httpStatus: string;
  readonly errorCode: string;
  readonly requestId: string;
  readonly missingScopes: string;
  readonly missingModels: string;
  readonly shutsDown: string;
  readonly todo: string;
}

/** What came of a request: an HTTP status, or how it failed. */
export type Came = { readonly status: number } | { readonly failure: Failure };

/** What came of a request, as far as a line of the log tells. */
export type Told =
  | { readonly told: "nothing" }
  | { readonly told: "models"; readonly count: number }
  | { readonly told: "words"; readonly words: string }
  | { readonly told: "control"; readonly accepted: boolean };

/** Lines of the log while the API is asked. */
export interface ProgressMessages {
  /** `request` is such as `GET /models`; `control`: with a made-up key. */
  asked(
    line: {
      readonly request: string;
      readonly model: string | undefined;
      readonly control: boolean;
      readonly durationMs: number;
    },
    came: Came,
    told: Told,
  ): string;
  waiting(path: string, elapsedMs: number, limitMs: number): string;
  /** Since the answer may be false. */
  onceMore(came: Came, delayMs: number): string;
  attempt(came: Came, attempt: number, attempts: number, delayMs: number): string;
  modelSays(model: string, reply: string): string;
  readonly modelSilent: string;
}

/** Lines of the log while the job's identity is exchanged. */
export interface ExchangeMessages {
  /** `undefined` for a token that was not asked for. */
  idToken(came: Came | "received" | undefined): string;
  readonly accessToken: string;
  /** An answer that is too large for a token comes as failure `too-large`. */
  noAccessToken(came: Came, words: string): string;
  attempt(attempt: number, attempts: number, delayMs: number): string;
  waiting(elapsedMs: number, limitMs: number): string;
}
