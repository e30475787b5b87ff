import type { RotationMessages } from "./catalogue.ts";
import { days } from "./message.ts";
import { remarkText } from "./remarks.ts";
import { ROTATION_MESSAGES } from "./states.ts";
import { REFUSALS, stepText, toDeleteText, troubleText } from "./steps.ts";
import { ENGLISH_TIMELINE } from "./timeline.ts";
import { adminTroubleWords, secretTroubleWords } from "./trouble.ts";

/** The English catalogue of a rotation. */
export const ENGLISH: RotationMessages = {
  reasons: ROTATION_MESSAGES,
  remark: remarkText,
  step: stepText,
  trouble: troubleText,
  admin: adminTroubleWords,
  secrets: secretTroubleWords,
  refusals: REFUSALS,
  toDelete: toDeleteText,
  unfinished: (rotate, key, why) => {
    const because = why === "" ? "" : `: ${why}`;
    switch (rotate) {
      case "planned":
        return "A dry run: all that is needed is there; neither keys nor the secret were changed.";
      case "failed":
        return `Rotating it failed${because}. Nothing was written to the secret ${key}, and the old key was not touched.`;
      case "unclear":
        return `Rotating it was broken off${because}. The secret ${key} holds the old key, the new one or one that somebody else has just stored; none was deleted.`;
    }
  },
  again: {
    planned: "Take dry-run out of the workflow: the next run then rotates the key.",
    plannedEarly: "Take dry-run out of the workflow: a run then rotates the key once it is due.",
    failed: "Run the job again: it tries to rotate the key once more.",
    unclear: "Run the job again: it sees which key the secret holds, and whether that one is due.",
  },
  noRecord: {
    malformed: "the value of admin-key is no key, and was not sent",
    "wrong-kind": "the value of admin-key is not an admin key, and was not sent",
    none: "no key that the admin key can see has its first and last characters",
    ambiguous: "several keys of the organization have its first and last characters",
    unclear: "of some keys of the organization OpenAI shows too little to tell",
  },
  recordUnused: (why) => `OpenAI's record of the key was not used: ${why}.`,
  replaced: "That was the key before: this run has replaced it since.",
  log: {
    begins: (key) => `OpenAI Key Guard looks at the age of ${key}`,
    rotating: (key, dryRun) => `Rotating ${key}${dryRun ? " (dry run: nothing is written)" : ""}`,
    result: (state, says) => `Rotation: ${state}. ${says}`,
    next: "Next:",
    failure: (state, says) => `rotation ${state}: ${says}`,
  },
  summary: {
    unnamed: "Service account",
    heading: (key, state) => `${key}: rotation ${state}`,
    toDelete: "Keys to look after",
    todo: "What to do next",
    byHand: "Or rotate it by hand",
    steps: "Steps of the rotation",
  },
  rows: {
    age: "Age",
    created: "Created",
    due: "Due",
    expires: "Expires",
    lastUsed: "Last used",
    owner: "Owner",
    keyId: "Key id",
    days,
    never: "never",
    serviceAccount: "a service account",
    person: "a person",
  },
  timeline: ENGLISH_TIMELINE,
  together: (sentences) => sentences.join(" "),
};
