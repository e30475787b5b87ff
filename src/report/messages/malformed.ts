import type { ReasonOf } from "../../validate/reason.ts";
import { type Message, newKey, onlyTheKey, storeAgain } from "./message.ts";

/** Sentences for values that are no key. */
export const MALFORMED: Readonly<Record<ReasonOf<"malformed">, Message>> = {
  empty: {
    says: ({ key }) => `${key} holds nothing but white space.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "line-break": {
    says: ({ key }) => `${key} has a line break inside: a key is one line. It was not sent.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "inner-space": {
    says: ({ key }) => `${key} has a space inside: a key has none. It was not sent.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "not-ascii": {
    says: ({ key }) =>
      `${key} has a character that no key has, such as a curly quote, a full-width or an invisible character. It was not sent.`,
    todo: (facts) =>
      storeAgain(
        facts,
        "copy the key with the copy button of the page that shows it, not from a chat or a document",
      ),
  },
  quotes: {
    says: ({ key }) =>
      `${key} has quotes around the key, which would be sent as part of it. It was not sent.`,
    todo: (facts) => storeAgain(facts, "without the quotes"),
  },
  punctuation: {
    says: ({ key }) => `${key} has a comma, full stop or the like before or after the key. It was not sent.`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  bearer: {
    says: ({ key }) =>
      `${key} begins with "Bearer": that belongs in a header, not in the secret. It was not sent.`,
    todo: (facts) => storeAgain(facts, 'without "Bearer"'),
  },
  assignment: {
    says: ({ key }) => `${key} holds a whole assignment (NAME=value), not only the value. It was not sent.`,
    todo: (facts) => storeAgain(facts, 'only what stands after the "="'),
  },
  placeholder: {
    says: ({ key }) => `${key} holds a placeholder from an example, not a key. It was not sent.`,
    todo: newKey,
  },
  "shortened-copy": {
    says: ({ key }) =>
      `${key} holds a shortened copy (with dots or stars) as pages show it, not the key. It was not sent.`,
    todo: newKey,
  },
  identifier: {
    says: ({ key }) => `${key} holds the id of an organization, project or user, not a key. It was not sent.`,
    todo: newKey,
  },
};
