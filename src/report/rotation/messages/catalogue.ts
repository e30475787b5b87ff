import type { RotationState } from "../../../contract.ts";
import type { AdminTrouble } from "../../../ports/admin.ts";
import type { SecretTrouble } from "../../../ports/secrets.ts";
import type { Remark, RotationReason } from "../../../rotation/result.ts";
import type {
  KeyToDelete,
  RotateRefusal,
  RotateReport,
  StepLine,
  StepTrouble,
} from "../../../rotation/rotate/report.ts";
import type { RotationMessage } from "./message.ts";
import type { TimelineWords } from "./timeline.ts";

/** Makes a short text from outside safe. */
export type Field = (text: string) => string;

/** What went wrong with a server, as half a sentence, and what to do about it. */
export interface TroubleWords {
  readonly says: string;
  readonly todo: readonly string[];
}

/** A rotation that was tried and after which the secret does not hold the new key for certain. */
export type Unfinished = Exclude<RotateReport["rotate"], "not-begun" | "rotated">;

/** Why there is no record, where it is not the server that went wrong. */
export type NoRecord = "malformed" | "wrong-kind" | "none" | "ambiguous" | "unclear";

/** All that is said about the rotation of a key, in one language. Names and keys that come in are safe to print. */
export interface RotationMessages {
  readonly reasons: Readonly<Record<RotationReason, RotationMessage>>;
  remark(remark: Remark, key: string, field: Field): string;
  /** One step: a sentence. */
  step(line: StepLine, field: Field): string;
  /** Why a step failed: half a sentence. */
  trouble(trouble: StepTrouble, field: Field): string;
  /** @param code of the API, cleaned; empty when there is none */
  admin(trouble: AdminTrouble, code: string): TroubleWords;
  secrets(trouble: SecretTrouble): TroubleWords;
  readonly refusals: Readonly<Record<RotateRefusal, string>>;
  /** What a person has to do about a key that was left. */
  toDelete(key: KeyToDelete, field: Field): string;
  /** What became of a rotation; `why` is half a sentence, or empty. */
  unfinished(rotate: Unfinished, key: string, why: string): string;
  readonly again: Again;
  /** Half a sentence. */
  readonly noRecord: Readonly<Record<NoRecord, string>>;
  /** @param why half a sentence */
  recordUnused(why: string): string;
  /** That what another check found was found of the key before. */
  readonly replaced: string;
  readonly log: RotationLog;
  readonly summary: RotationSummaryWords;
  readonly rows: RotationRowWords;
  readonly timeline: TimelineWords;
  /** Sentences one after another. */
  together(sentences: readonly string[]): string;
}

/** What to do after a rotation that did not end with a new key. */
export interface Again {
  /** After a dry run of a rotation that is needed, and of one that is not. */
  readonly planned: string;
  readonly plannedEarly: string;
  readonly failed: string;
  readonly unclear: string;
}

/** Lines of the log. */
export interface RotationLog {
  begins(key: string): string;
  rotating(key: string, dryRun: boolean): string;
  result(state: RotationState, says: string): string;
  /** Before the first step. */
  readonly next: string;
  /** What the step fails with, but for what is to be done. */
  failure(state: RotationState, says: string): string;
}

/** Headings of the summary. */
export interface RotationSummaryWords {
  /** What stands in the heading where no key is used and nothing has a name. */
  readonly unnamed: string;
  heading(key: string, state: RotationState): string;
  readonly toDelete: string;
  readonly todo: string;
  readonly byHand: string;
  readonly steps: string;
}

/** Names and values of a table. */
export interface RotationRowWords {
  readonly age: string;
  readonly created: string;
  readonly due: string;
  readonly expires: string;
  readonly lastUsed: string;
  readonly owner: string;
  readonly keyId: string;
  days(count: number): string;
  readonly never: string;
  readonly serviceAccount: string;
  readonly person: string;
}
