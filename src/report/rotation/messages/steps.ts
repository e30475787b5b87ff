import type {
  KeyToDelete,
  RotateRefusal,
  RotateStep,
  StepLine,
  StepTrouble,
} from "../../../rotation/rotate/report.ts";
import { KEYS_PAGE } from "../../messages/message.ts";
import type { Field } from "./catalogue.ts";
import { adminTroubleWords, secretTroubleWords } from "./trouble.ts";

interface StepWords {
  readonly done: string;
  readonly would: string;
  /** What to do, for a step that was not done. */
  readonly task: string;
}

const STEPS: Readonly<Record<RotateStep, StepWords>> = {
  prepare: {
    done: "Looked at the secret, the service account and the old key: all that is needed is there",
    would: "The secret, the service account and the old key are as they have to be",
    task: "look at the secret, the service account and the old key",
  },
  create: {
    done: "Created a new key for the service account",
    would: "Would create a new key for the service account",
    task: "create a new key for the service account",
  },
  validate: {
    done: "Validated the new key: it works",
    would: "Would validate the new key with the same probe",
    task: "validate the new key with the same probe",
  },
  store: {
    done: "Stored the new key in the secret",
    would: "Would store the new key in the secret",
    task: "store the new key in the secret",
  },
  confirm: {
    done: "Confirmed: the secret has changed, and the new key works",
    would: "Would confirm that the secret has changed and the new key works",
    task: "confirm that the secret has changed and the new key works",
  },
  "delete-old": {
    done: "Deleted the old key",
    would: "Would delete the old key",
    task: "delete the old key",
  },
};

const WHY: Readonly<Record<Extract<StepTrouble, { of: "rotation" }>["why"], string>> = {
  "no-such-secret": "there is no such secret there; check key-name and secret-place",
  "not-stored": "the secret has not changed",
  "changed-meanwhile": "somebody else changed the secret or the key at the same time",
  "secret-holds-another-key":
    "the secret was last stored before the key was made that this run was given, so it holds another one; check key-name, secret-place and api-key",
  "another-rotation":
    "a rotation of the same secret began minutes ago, and is still going on or was broken off; a run after a quarter of an hour goes ahead",
  "no-unique-record": "which record is the old key's is not known for certain",
  "record-is-the-new-key": "the record that was found is that of the new key",
  "leftover-keys":
    "keys that earlier attempts made in place of the same old key are still there; the next run goes ahead when they are deleted",
  "clock-differs":
    "by the date of the new key the clock of this runner is far off, so that nothing shows that the old key is due; set the clock",
  "of-another-project": "the old key is of another project than project-id, where nothing is deleted",
  "still-listed": "OpenAI says that the key is deleted, and still lists it",
  cancelled: "the run was cancelled",
};

/** One step in words; texts from outside are cleaned by `field`. */
export function stepText(line: StepLine, field: Field): string {
  const { step, outcome, trouble, keyId } = line;
  const words = STEPS[step];
  const why = trouble === undefined ? "" : `: ${troubleText(trouble, field)}`;
  const key = keyId === undefined ? "" : ` (${field(keyId)})`;
  switch (outcome) {
    case "done":
      return `${words.done}${key}.`;
    case "would":
      return `${words.would}${key}${why}.`;
    case "left":
      return `Not done: ${words.task}${why}.`;
    case "failed":
      return `Failed: ${words.task}${why}.`;
  }
}

/** Why a step failed, as half a sentence; texts from outside are cleaned by `field`. */
export function troubleText(trouble: StepTrouble, field: Field): string {
  switch (trouble.of) {
    case "admin":
      return adminTroubleWords(trouble.trouble, field(trouble.trouble.code)).says;
    case "secrets":
      return secretTroubleWords(trouble.trouble).says;
    case "probe":
      return `the probe of the new key said ${trouble.verdict}`;
    case "rotation":
      return WHY[trouble.why];
  }
}

/** Why nothing was rotated. */
export const REFUSALS: Readonly<Record<RotateRefusal, string>> = {
  "not-needed": "Nothing is rotated: the key is not due.",
  fork: "Nothing is rotated: this run is for a fork.",
  dependabot: "Nothing is rotated: this run is Dependabot's.",
  "no-admin-key":
    "Nothing is rotated: rotate: true needs an admin key that may write (admin-key), and there is none.",
  "no-secrets-token":
    "Nothing is rotated: rotate: true needs a token that may write secrets (secrets-token), and there is none.",
  "no-key":
    "Nothing is rotated: this run was given no key that it can read, and what it would replace is not known.",
  "admin-key":
    "Nothing is rotated: the key is an admin key, and what is made is a key for a service account.",
  "lookup-failed":
    "Nothing is rotated: the record of the key could not be looked up, so that the old key could not be deleted afterwards. The next run tries again.",
  "secret-out-of-reach":
    "Nothing could be rotated if it had to be: with secrets-token the secret cannot be looked at. The token has expired, lacks a permission or is for another repository, or there is no such secret: check secrets-token, key-name and secret-place.",
  "age-unknown": "Nothing is rotated: how old the key is cannot be told.",
};

/** What a person has to do about a key that was left. */
export function toDeleteText(key: KeyToDelete, field: Field): string {
  const name = key.id === undefined ? `the key named "${field(key.name ?? "")}"` : `the key ${field(key.id)}`;
  switch (key.why) {
    case "not-deleted":
      return `Delete ${name} at ${KEYS_PAGE}: the ${key.which} key could not be deleted.`;
    case "not-matched":
      return `Delete the old key at ${KEYS_PAGE} yourself: which one it is, is not known for certain.`;
    case "perhaps-in-use":
      return `Look at ${name} at ${KEYS_PAGE}: whether the secret holds it could not be found out. Of the old and the new key, delete the one that is not used any more.`;
    case "left-over":
      return `Look at ${name} at ${KEYS_PAGE}: an earlier rotation made it in place of the same key. Delete it if no rotation is under way and the secret does not hold it.`;
    case "perhaps-created":
      return `Look for ${name} at ${KEYS_PAGE}, and delete it: the answer to its creation was lost.`;
  }
}
