import type { Decision } from "../decide.ts";
import type { RotationResult } from "../rotation/result.ts";
import type { ValidateResult } from "../validate/validate.ts";
import type { ValidationMessages } from "./messages/catalogue.ts";
import type { OutputName } from "./outputs.ts";
import type { RotationMessages } from "./rotation/messages/catalogue.ts";
import type { RotationContext } from "./rotation/sentences.ts";
import type { ReportContext } from "./sentences.ts";

/** What later checks, and the issue, use of what earlier ones found. */
export interface Learned {
  readonly validation?: {
    readonly result: ValidateResult;
    readonly context: ReportContext;
    readonly messages: ValidationMessages;
  };
  readonly rotation?: {
    readonly result: RotationResult;
    readonly context: RotationContext;
    readonly messages: RotationMessages;
  };
}

/** What one check contributes to the end of the step. */
export interface Part {
  readonly decision: Decision;
  /** One sentence for the output `reason`. */
  readonly reason: string;
  /** What the step fails with if it does: the reason, and what to do. */
  readonly failure: string;
  readonly outputs: Partial<Record<OutputName, string>>;
  /** Of the job summary. */
  readonly markdown: string;
  readonly learned: Learned;
}
