import type { Verdict } from "../../contract.ts";
import type { AdminTrouble } from "../../ports/admin.ts";
import type { SecretTrouble } from "../../ports/secrets.ts";

/** The steps of a rotation, in their order. */
export const ROTATE_STEPS = ["prepare", "create", "validate", "store", "confirm", "delete-old"] as const;
export type RotateStep = (typeof ROTATE_STEPS)[number];

/** Why nothing was begun. */
export type RotateRefusal =
  /** The key is neither due nor about to expire. */
  | "not-needed"
  | "fork"
  | "dependabot"
  | "no-admin-key"
  /** This run was not given the key, or cannot read it. */
  | "no-key"
  /** The key is an admin key, which no service account's key can stand in for. */
  | "admin-key"
  /** Looking up the key's record failed: a later run knows which key it replaces. */
  | "lookup-failed"
  | "no-secrets-token"
  /** The token is refused or may not look at the secret, or there is none: seen before it matters. */
  | "secret-out-of-reach"
  /** The key's age is not known, so that nothing says that it must be rotated. */
  | "age-unknown";

/** Why a step was not done. */
export type StepTrouble =
  | { readonly of: "admin"; readonly trouble: AdminTrouble }
  | { readonly of: "secrets"; readonly trouble: SecretTrouble }
  /** The new key was asked about and not found good. */
  | { readonly of: "probe"; readonly verdict: Verdict }
  | {
      readonly of: "rotation";
      readonly why: /** There is no such secret where it was to be stored. */
        | "no-such-secret"
        /** What was stored is not what the server says it has. */
        | "not-stored"
        | "changed-meanwhile"
        /** The secret was last written before the key was made that this run was given. */
        | "secret-holds-another-key"
        /** A rotation of the same secret began minutes ago, and goes on or was broken off. */
        | "another-rotation"
        /** The old key's record is not known for certain. */
        | "no-unique-record"
        | "record-is-the-new-key"
        /** Keys of earlier rotations of this secret, in place of the same old key, are still there. */
        | "leftover-keys"
        /** By the date of the new key, this runner's clock is far off: nothing shows that the old key is due. */
        | "clock-differs"
        /** The old key is not of the project that the new one is made in. */
        | "of-another-project"
        /** A key that is deleted, by what the API says, and that it still lists. */
        | "still-listed"
        | "cancelled";
    };

export interface StepLine {
  readonly step: RotateStep;
  /** `would`: a dry run. `left`: on purpose not done. */
  readonly outcome: "done" | "would" | "left" | "failed";
  readonly trouble: StepTrouble | undefined;
  /** Id of the key that the step made or deleted. */
  readonly keyId?: string;
}

/** The key that was made, by what may be shown of it. */
export interface NewKey {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
}

/** A key that nobody needs any more, or perhaps not, and that a person has to look after. */
export interface KeyToDelete {
  /** The record's id; `undefined` when the answer that would have told it was lost, see `name`. */
  readonly id: string | undefined;
  /** The name of the key, as the dashboard lists it. */
  readonly name: string | undefined;
  readonly which: "new" | "old";
  /**
   * `not-deleted`: deleting it was tried and failed. `not-matched`: the old key's record is not known for certain.
   * `left-over`: an earlier rotation made it. `perhaps-in-use`: whether the secret holds it could not be found out; look before deleting.
   */
  readonly why: "not-deleted" | "not-matched" | "perhaps-in-use" | "perhaps-created" | "left-over";
}

export type RotateReport =
  | { readonly rotate: "not-begun"; readonly why: RotateRefusal }
  | {
      /**
       * `rotated`: the secret holds the new key. `planned`: a dry run. `failed`: the secret holds the old key.
       * `unclear`: the secret holds either, and both work.
       */
      readonly rotate: "rotated" | "planned" | "failed" | "unclear";
      readonly steps: readonly StepLine[];
      readonly newKey: NewKey | undefined;
      readonly oldKey: "deleted" | "kept";
      readonly toDelete: readonly KeyToDelete[];
    };
