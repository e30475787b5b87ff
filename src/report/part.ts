import type { Decision } from "../decide.ts";
import type { OutputName } from "./outputs.ts";

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
}
