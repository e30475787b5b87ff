import { isMaskable } from "../contract.ts";
import { formsOf } from "./forms.ts";
import { secretPart } from "./grammar.ts";
import { keysInside } from "./read.ts";

/** What stands in place of a secret; the same three characters as the runner's own. */
export const REDACTED = "***";

/** Runs of a secret that are taken out of prose that we did not write: the four last characters count. */
const SHORTEST_RUN_IN_PROSE = 4;
/** The same for short fields such as model names, where a run of four would hit by chance. */
const SHORTEST_RUN_IN_FIELD = 8;
/** A secret shorter than this is a word such as `ollama`; runs of it would take words apart. */
const SHORTEST_SECRET_WITH_RUNS = 16;
/** A run of characters that is this long and has a digit is a token of some kind: a hash of a key, another key. */
const TOKEN = /[A-Za-z0-9+_=-]{24,}/g;
/** What is as long and has a digit, but is words and dates: `gpt-4o-mini-transcribe-2025-12-15`, `max_output_tokens=16`. */
const WORDS = /^(?:(?:[A-Z]?[a-z]{1,14}|[A-Z]{2,14}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})(?:[-_=+]+|$))+$/;
/** Nobody reads further; what follows is not searched either, so that a long text costs no more than a short one. */
const LONGEST_PROSE = 4096;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY =
  /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;

/** Turns text that may hold a secret into text that holds none. The only module that does. */
export interface Redactor {
  /** For text that we wrote: every form of every secret is replaced. */
  redact(text: string): string;
  /** For text that others wrote: also shortened copies, parts of the secrets, and whatever looks like a token. */
  scrub(text: string): string;
  /** For short machine-readable fields of others (ids, codes): parts of the secrets go, the rest stays. */
  scrubField(text: string): string;
}

/**
 * @param secrets values exactly as they were given; the keys inside them are found here
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const values = [...new Set(secrets.flatMap((secret) => [secret, ...keysInside(secret)]))].filter(
    isMaskable,
  );
  // Longest first, so that a form inside another does not leave the rest of the longer one behind.
  const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const proseRuns = new Set(values.flatMap((value) => runsOf(value, SHORTEST_RUN_IN_PROSE)));
  const fieldRuns = new Set(values.flatMap((value) => runsOf(value, SHORTEST_RUN_IN_FIELD)));
  const redact = (text: string): string =>
    forms.reduce(
      (result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result),
      text,
    );
  const scrubField = (text: string): string => withoutRuns(redact(text), fieldRuns, SHORTEST_RUN_IN_FIELD);
  const scrub = (text: string): string =>
    withoutRuns(
      redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !WORDS.test(token) ? REDACTED : token)),
      proseRuns,
      SHORTEST_RUN_IN_PROSE,
    );
  return { redact, scrub, scrubField };
}

/** A long text up to where it is cut, without the word that the cut goes through: it may be half a secret. */
function beginningOf(text: string): string {
  return text.length <= LONGEST_PROSE ? text : `${text.slice(0, LONGEST_PROSE).replace(/\S*$/, "")}…`;
}

/** All stretches of the given length in the secret part of a key. */
function runsOf(value: string, length: number): string[] {
  const secret = secretPart(value);
  // Not of a whole assignment or sentence: parts of its words would be taken for parts of the key.
  if (/[\s"'`:]|=[^=]/.test(value)) return [];
  if (secret.length < SHORTEST_SECRET_WITH_RUNS) return [];
  return Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length));
}

/** Replaces every stretch of the text that is covered by the given runs. Linear in the text. */
function withoutRuns(text: string, runs: ReadonlySet<string>, length: number): string {
  let result = "";
  let coveredUntil = 0;
  for (let at = 0; at < text.length; at++) {
    if (runs.has(text.slice(at, at + length))) {
      if (at >= coveredUntil) result += REDACTED;
      coveredUntil = at + length;
    }
    if (at >= coveredUntil) result += text[at];
  }
  return result;
}
