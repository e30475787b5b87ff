import type { ReasonOf } from "./reason.ts";

/** What the token of the job says about it; no secret, untrusted. Empty where it says nothing. */
export interface Claims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  /** By the names of the token: what the rows of a mapping are usually about. */
  readonly others: Readonly<Record<string, string>>;
}

/** How a server could not be asked, in the terms in which the API's unreachability is told. */
export type Trouble = ReasonOf<"unreachable">;

/** What a result tells besides where no key was used, but the job's identity. */
export interface KeylessDetails {
  /** What the job's token says, for a person to hold against the set-up; only of a token that was refused. */
  readonly claims: Claims | undefined;
  readonly trouble: Trouble | undefined;
}
