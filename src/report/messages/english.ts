import type { Reason } from "../../validate/reason.ts";
import { ACCEPTED } from "./accepted.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";
import { KEYLESS } from "./keyless.ts";
import { KEYLESS_INSTEAD } from "./keyless-instead.ts";
import { MALFORMED } from "./malformed.ts";
import type { Message } from "./message.ts";
import { REJECTED } from "./rejected.ts";

/**
 * The English sentences, by reason: the log, the annotation, the summary, the outputs and the documents say the
 * same because they all come from here.
 */
export const MESSAGES: Readonly<Record<Reason, Message>> = {
  ...ACCEPTED,
  ...REJECTED,
  ...MALFORMED,
  ...INCONCLUSIVE,
  ...KEYLESS,
};

/** The same for a job that uses its identity and no key. */
export const KEYLESS_MESSAGES: Readonly<Record<Reason, Message>> = { ...MESSAGES, ...KEYLESS_INSTEAD };
