import { isKeyCharacter } from "./characters.ts";

/** One character written as its number, or as a letter behind a backslash. */
export interface Escape {
  /** The character's code; those above 255 are all {@link NO_BYTE}. */
  readonly code: number;
  /** How many bytes stand for it. */
  readonly length: number;
  readonly writing: "percent" | "escaped" | "html";
}

const NO_BYTE = 256;
/** Strings inside of strings double their backslashes. */
const MOST_BACKSLASHES = 8;
/** `\U0000002d`, `&#x0000002d;` */
const MOST_DIGITS = 8;
/** Lengths of escapes with one backslash or percent sign that end in a character of keys. */
const LENGTHS_BEFORE = [2, 3, 4, 6, 10];

const [PERCENT, BACKSLASH, AMPERSAND, HASH, SEMICOLON] = codes("%\\&#;");
const [OPEN, CLOSE, LOWER_X, UPPER_X, LOWER_U, UPPER_U] = codes("{}xXuU");
const SIMPLE = new Set(codes("nrtbfvae0\"'`/"));

function codes(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}

/**
 * The escape that begins at `at`: `%2D`, `\x2d`, `\u002d`, `\u{2d}`, `\U0000002d`, `\055`, `\n`, `&#45;`, `&#x2d;`.
 */
export function escapeAt(bytes: Uint8Array, at: number): Escape | undefined {
  const first = bytes[at];
  if (first === PERCENT) return numbered(bytes, at, at + 1, 16, 2, "percent");
  if (first === BACKSLASH) return behindBackslash(bytes, at);
  if (first !== AMPERSAND || bytes[at + 1] !== HASH) return undefined;
  const inHex = bytes[at + 2] === LOWER_X || bytes[at + 2] === UPPER_X;
  return closed(bytes, at, inHex ? at + 3 : at + 2, inHex ? 16 : 10, SEMICOLON, "html");
}

/**
 * Whether no character of keys stands before `at`: nothing, a sign, or an escape for one.
 *
 * @param step 1, or 2 for characters with a zero byte between them
 */
export function isBorderBefore(bytes: Uint8Array, at: number, step: 1 | 2): boolean {
  if ((step === 2 && bytes[at - 1] !== 0) || !isKeyCharacter(bytes[at - step])) return true;
  return LENGTHS_BEFORE.some((length) => {
    const start = at - length * step;
    const sign = bytes[start];
    if (sign !== PERCENT && sign !== BACKSLASH) return false;
    const written = escapeAt(step === 1 ? bytes : narrowed(bytes, start, at), step === 1 ? start : 0);
    return written?.length === length && !isKeyCharacter(written.code);
  });
}

function narrowed(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return Uint8Array.from({ length: (to - from) / 2 }, (_, index) => bytes[from + 2 * index] ?? 0);
}

function behindBackslash(bytes: Uint8Array, start: number): Escape | undefined {
  let at = start + 1;
  while (bytes[at] === BACKSLASH && at - start < MOST_BACKSLASHES) at++;
  switch (bytes[at]) {
    case LOWER_X:
      return numbered(bytes, start, at + 1, 16, 2, "escaped");
    case LOWER_U:
      return bytes[at + 1] === OPEN
        ? closed(bytes, start, at + 2, 16, CLOSE, "escaped")
        : numbered(bytes, start, at + 1, 16, 4, "escaped");
    case UPPER_U:
      return numbered(bytes, start, at + 1, 16, 8, "escaped");
  }
  const octal = numbered(bytes, start, at, 8, 3, "escaped");
  if (octal) return octal;
  return SIMPLE.has(bytes[at] ?? NO_BYTE)
    ? { code: NO_BYTE, length: at + 1 - start, writing: "escaped" }
    : undefined;
}

function numbered(
  bytes: Uint8Array,
  start: number,
  from: number,
  base: number,
  digits: number,
  writing: Escape["writing"],
): Escape | undefined {
  let code = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = digitOf(bytes[at], base);
    if (digit === -1) return undefined;
    code = code * base + digit;
  }
  return { code: Math.min(code, NO_BYTE), length: from + digits - start, writing };
}

/** A number of any length up to a sign that closes it. */
function closed(
  bytes: Uint8Array,
  start: number,
  from: number,
  base: number,
  sign: number | undefined,
  writing: Escape["writing"],
): Escape | undefined {
  let digits = 0;
  while (digits < MOST_DIGITS && digitOf(bytes[from + digits], base) !== -1) digits++;
  if (digits === 0 || bytes[from + digits] !== sign) return undefined;
  const number = numbered(bytes, start, from, base, digits, writing);
  return number && { ...number, length: number.length + 1 };
}

function digitOf(byte: number | undefined, base: number): number {
  if (byte === undefined) return -1;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const letter = byte | 0x20;
  const isLetter = letter >= 0x61;
  const value = isDigit ? byte - 0x30 : isLetter ? letter - 0x61 + 10 : -1;
  return value < base ? value : -1;
}
