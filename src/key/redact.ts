import { isMaskable } from "../contract.ts";
import { base64Cores, formsOf } from "./forms.ts";
import { MARKER, secretPart } from "./grammar.ts";
import { keysInside } from "./read.ts";

/** What stands in place of a secret; the same three characters as the runner's own. */
export const REDACTED = "***";

/**
 * Pieces of a secret that are taken out of text that we did not write, in letters and digits: in prose the four
 * last characters count; in short fields, such as the names of hundreds of models, so short a piece would be met
 * by chance, as it would in other spellings of the secret.
 */
const PIECES = { prose: { asIs: 4, respelt: 6 }, field: { asIs: 6, respelt: 8 } } as const;
/** A secret shorter than this is a word such as `ollama`; pieces of it would take words apart. */
const SHORTEST_SECRET_WITH_PIECES = 10;
/** A run of characters that is this long and has a digit is a token of some kind: a hash of a key, another key. */
const TOKEN = /[A-Za-z0-9+_=-]{24,}/g;
/** What is as long and has a digit, but is words and dates: `gpt-4o-mini-transcribe-2025-12-15`, `max_output_tokens=16`. */
const WORD = /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{2,14}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/;
/** Nobody reads further; what follows is not searched either, so that a long text costs no more than a short one. */
const LONGEST_PROSE = 4096;
/** A word that may hold a key of somebody else's: the marker tells. */
const KEY_WORD = /[A-Za-z0-9_-]{24,}/g;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY =
  /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;

/** Turns text that may hold a secret into text that holds none. The only module that does. */
export interface Redactor {
  /** For text that we wrote: every form of every secret is replaced. */
  redact(text: string): string;
  /** For text that others wrote: also shortened copies, parts of the secrets, and whatever looks like a token. */
  scrub(text: string): string;
  /** For short machine-readable fields of others (ids, codes): parts of the secrets and keys of others go, the rest stays. */
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
  const prosePieces = piecesOf(values, PIECES.prose);
  const fieldPieces = piecesOf(values, PIECES.field);
  const redact = (text: string): string =>
    forms.reduce(
      (result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result),
      text,
    );
  const scrubField = (text: string): string =>
    withoutPieces(
      redact(beginningOf(text)).replace(KEY_WORD, (word) => (word.includes(MARKER) ? REDACTED : word)),
      fieldPieces,
    );
  const scrub = (text: string): string =>
    withoutPieces(
      redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? REDACTED : token)),
      prosePieces,
    );
  return { redact, scrub, scrubField };
}

function isWords(token: string): boolean {
  return token.split(/[-_=+]/).every((word) => word === "" || WORD.test(word));
}

/** A long text up to where it is cut, without the word that the cut goes through: it may be half a secret. */
function beginningOf(text: string): string {
  return text.length <= LONGEST_PROSE ? text : `${text.slice(0, LONGEST_PROSE).replace(/\S*$/, "")}…`;
}

/** Pieces of the same length, and how to spell a text so that they can be found in it. */
interface Pieces {
  readonly length: number;
  readonly pieces: ReadonlySet<string>;
  readonly spell: (letters: string) => string;
}

interface PieceSets {
  /** Of the secret as it stands, signs and all, to be found in a text as it stands. */
  readonly exact: Omit<Pieces, "spell">;
  /** In letters and digits, whatever stands between them in a text. */
  readonly squeezed: readonly Pieces[];
}

const asIs = (letters: string): string => letters;
const inSmallLetters = (letters: string): string => letters.toLowerCase();

/** Every piece of every secret: as it is, and in the spellings of which a piece would give the secret away. */
function piecesOf(
  values: readonly string[],
  lengths: { readonly asIs: number; readonly respelt: number },
): PieceSets {
  const secrets = values
    .filter(isKeyAlone)
    .flatMap(randomParts)
    .filter((secret) => squeeze(secret).length >= SHORTEST_SECRET_WITH_PIECES);
  const respelt = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret);
    return [secret, [...secret].reverse().join(""), bytes.toString("hex"), ...base64Cores(bytes)];
  });
  return {
    exact: { length: lengths.asIs, pieces: cut(secrets, lengths.asIs) },
    squeezed: [
      { length: lengths.asIs, pieces: cut(secrets.map(squeeze), lengths.asIs), spell: asIs },
      {
        length: lengths.respelt,
        pieces: cut(respelt.map(squeeze).map(inSmallLetters), lengths.respelt),
        spell: inSmallLetters,
      },
    ],
  };
}

/**
 * The parts of a key that are no words: relays let people choose keys such as `sk-team-gateway-a8f3k2`, and a
 * piece of a word would be met everywhere. A key of OpenAI's is random throughout, and so is what nobody would
 * type: of a token's signature, letters between two signs are no word.
 */
function randomParts(value: string): string[] {
  const secret = secretPart(value);
  const isRandom = value.includes(MARKER) || secret.length >= SHORTEST_RANDOM;
  return isRandom ? [secret] : secret.split(WORDS_BETWEEN);
}

/** Longer than any key that a person makes up, shorter than any signature. */
const SHORTEST_RANDOM = 80;

/** A whole word between signs, with the sign behind it. */
const WORDS_BETWEEN = /(?<![A-Za-z0-9])[A-Za-z]{3,14}(?![A-Za-z0-9])[-_.]?/;

/** Not a whole assignment or sentence: pieces of its words would be taken for pieces of the key. */
function isKeyAlone(value: string): boolean {
  return !/[\s"'`]|=[^=]/.test(value);
}

function cut(texts: readonly string[], length: number): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)),
    ),
  );
}

/** Only letters and digits: what a reader would put together again, whatever stands between. */
function squeeze(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, "");
}

/** Replaces every stretch of the text that is covered by pieces. Linear in the text. */
function withoutPieces(text: string, { exact, squeezed }: PieceSets): string {
  const covered = new Uint8Array(text.length);
  for (const at of found(text, exact)) covered.fill(1, at, at + exact.length);
  const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const letters = squeeze(text);
  for (const pieces of squeezed) {
    for (const at of found(pieces.spell(letters), pieces)) {
      covered.fill(1, places[at], (places[at + pieces.length - 1] ?? 0) + 1);
    }
  }
  let result = "";
  let copied = 0;
  for (let at = 0; at < covered.length; at++) {
    if (!covered[at]) continue;
    result += text.slice(copied, at) + REDACTED;
    while (covered[at + 1]) at++;
    copied = at + 1;
  }
  return result + text.slice(copied);
}

/** Where in the text one of the pieces begins. */
function* found(text: string, { length, pieces }: Omit<Pieces, "spell">): Generator<number> {
  if (pieces.size === 0) return;
  for (let at = 0; at + length <= text.length; at++) if (pieces.has(text.slice(at, at + length))) yield at;
}
