import type { Reason } from "../../validate/reason.ts";
import { ACCEPTED } from "./accepted.ts";
import type { Unnamed, ValidationMessages } from "./catalogue.ts";
import { EXCHANGE, LOG, PROGRESS, SUMMARY, WARNINGS } from "./english-log.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";
import { KEYLESS } from "./keyless.ts";
import { KEYLESS_INSTEAD } from "./keyless-instead.ts";
import { MALFORMED } from "./malformed.ts";
import type { Message } from "./message.ts";
import { REJECTED } from "./rejected.ts";

const reasons: Readonly<Record<Reason, Message>> = {
  ...ACCEPTED,
  ...REJECTED,
  ...MALFORMED,
  ...INCONCLUSIVE,
  ...KEYLESS,
};

const UNNAMED: Unnamed = {
  subject: "the service account",
  heading: "Service account",
  // The subject of most sentences, which may begin with it.
  sentence: (text) => (text.startsWith("the service account") ? `T${text.slice(1)}` : text),
};

/**
 * The English catalogue of a validation: the log, the annotation, the summary, the outputs and the documents say
 * the same because they all come from here.
 */
export const ENGLISH: ValidationMessages = {
  reasons,
  keyless: { ...reasons, ...KEYLESS_INSTEAD },
  unnamed: UNNAMED,
  warnings: WARNINGS,
  log: LOG,
  summary: SUMMARY,
  progress: PROGRESS,
  exchange: EXCHANGE,
};
