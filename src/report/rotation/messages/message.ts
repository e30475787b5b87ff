import type { DateSource } from "../../../rotation/age.ts";
import type { SecretHome } from "../../messages/secret.ts";

/** What a sentence about rotation may speak of. All texts are already safe to print. */
export interface RotationFacts {
  /** The secret's name. */
  readonly key: string;
  /** `YYYY-MM-DD`, UTC; empty when not known. */
  readonly created: string;
  readonly due: string;
  readonly expires: string;
  readonly ageDays: number;
  /** Until it is due; negative afterwards. */
  readonly daysLeft: number;
  readonly source: DateSource | undefined;
  readonly maxAgeDays: number;
  /** Id of the key's record; empty when it is not known for certain. */
  readonly recordId: string;
  /** Whether the key belongs to a service account. */
  readonly ofServiceAccount: boolean;
  /** Records that might be the key's. */
  readonly count: number;
  /** What came of asking the Admin API, as half a sentence; empty when nothing went wrong. */
  readonly trouble: string;
  readonly troubleTodo: readonly string[];
  /** Id of the key that a rotation made; empty when there is none. */
  readonly newKeyId: string;
  readonly openAiHost: boolean;
  readonly host: string;
  readonly secret: SecretHome;
}

export interface RotationMessage {
  /** How things stand, in one sentence. */
  readonly says: (facts: RotationFacts) => string;
  /** What to do next, in order. */
  readonly todo: (facts: RotationFacts) => readonly string[];
}

/** `1 day`, `12 days`. */
export function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

/** `today`, `tomorrow`, `in 12 days`. */
export function inDays(count: number): string {
  if (count <= 0) return "today";
  return count === 1 ? "tomorrow" : `in ${days(count)}`;
}
