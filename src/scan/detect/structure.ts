import { HALF_LENGTHS, MARKER, openAiPrefixAt, shapeOf } from "../../key/grammar.ts";
import { isFilledIn } from "./placeholder.ts";
import { firstFrom } from "./sorted.ts";

/** A key in a text of characters of keys. */
export interface KeySpan {
  readonly start: number;
  readonly end: number;
  /** Where its marker begins. */
  readonly marker: number;
  /** In a form that OpenAI has issued, with halves of the same length. */
  readonly isExact: boolean;
  /** Exact, and with a prefix that leaves no doubt about where it begins. */
  readonly isCertain: boolean;
}

/** What every key begins with. */
export const PREFIX = "sk-";
const SHORTEST_HALF = 8;
/** What is shorter holds no key. */
export const SHORTEST_KEY = PREFIX.length + 2 * SHORTEST_HALF + MARKER.length;
/** The longest that OpenAI has issued is 74; what is longer than this is no key but data. */
const LONGEST_HALF = 400;
const SHORTEST_ISSUED_HALF = Math.min(...HALF_LENGTHS);
/** `sk-tooshort…`: random letters of one case only are rarer than words. */
const WORD = /^(?:[a-z]+|[A-Z]+)$/;
const LONGEST_LEFT = LONGEST_HALF + 80;
const LEGACY_HALF = 20;
const ALPHANUMERIC = /^[A-Za-z0-9]+$/;
/** What people called the first service accounts; behind `sk-service-` also what they call them now. */
const SERVICE_NAME = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST_NAME = 64;

/** One way to read what stands before a marker. The lowest rank is right. */
interface Reading {
  readonly start: number;
  readonly half: number;
  readonly rank: number;
}

const RANK = {
  prefixAndBothHalves: 0,
  service: 1,
  legacy: 2,
  named: 3,
  /** Glued to a word that ends in `sk`, such as `desk-`. */
  legacyInWord: 4,
  namedInWord: 5,
  prefixAndLeftHalf: 6,
  prefix: 7,
  knownLength: 8,
  any: 9,
} as const;

/**
 * The keys in a run of characters of keys: one for each marker that has `sk-` and at least 8 characters before it
 * and 8 behind it. Anything may be glued to either side, also another key.
 */
export function keysIn(text: string): KeySpan[] {
  const keys: KeySpan[] = [];
  let from = 0;
  for (let marker = text.indexOf(MARKER); marker !== -1; ) {
    const behind = marker + MARKER.length;
    const next = text.indexOf(MARKER, behind);
    const key = keyAround(text, from, marker, next);
    if (key) keys.push(key);
    from = key?.end ?? behind;
    marker = next;
  }
  return keys;
}

/**
 * The key around the marker at `marker`.
 *
 * @param from where it may begin at the earliest
 * @param next where the next marker of the text stands; -1 where there is none
 * @param until where it must end at the latest
 * @param borders indices, in order, before which no word goes on
 */
export function keyAround(
  text: string,
  from: number,
  marker: number,
  next: number,
  until: number = text.length,
  borders: readonly number[] = [],
): KeySpan | undefined {
  const behind = marker + MARKER.length;
  const leftFrom = Math.max(from, marker - LONGEST_LEFT);
  const left = text.slice(leftFrom, marker);
  let right = Math.min(next === -1 ? until : next, until) - behind;
  if (next !== -1 && next < until) {
    // The next key begins before its marker, and there this one ends.
    const follower = readingOf(text.slice(Math.max(behind, next - LONGEST_LEFT), next), LONGEST_HALF);
    if (follower) right = Math.max(behind, next - LONGEST_LEFT) + follower.start - behind;
  }
  const isBorder = (at: number): boolean => borders[firstFrom(borders, leftFrom + at)] === leftFrom + at;
  const reading = readingOf(left, right, isBorder);
  if (!reading || right < SHORTEST_HALF || isForeign(left, reading)) return undefined;
  const { half, rank } = reading;
  const isCut =
    HALF_LENGTHS.includes(half) || right > LONGEST_HALF || isSeparated(text, behind, half, right, next);
  const length = isCut ? Math.min(half, right) : right;
  const end = behind + length;
  const halves = [text.slice(marker - half, marker), text.slice(behind, end)];
  if (halves.some(isFilledIn)) return undefined;
  if (half < SHORTEST_ISSUED_HALF && halves.every((part) => WORD.test(part))) return undefined;
  return {
    start: leftFrom + reading.start,
    end,
    marker,
    isExact: rank <= RANK.namedInWord,
    isCertain: rank <= RANK.legacy,
  };
}

/** Two keys of a length unseen, with a sign between them. */
function isSeparated(text: string, behind: number, half: number, right: number, next: number): boolean {
  return next !== -1 && right === half + 1 && /[-_]/.test(text.charAt(behind + half));
}

function readingOf(
  left: string,
  right: number,
  isBorder: (at: number) => boolean = () => false,
): Reading | undefined {
  const isLegacy = right >= LEGACY_HALF && ALPHANUMERIC.test(left.slice(-LEGACY_HALF));
  let best: Reading | undefined;
  for (let at = left.indexOf(PREFIX); at !== -1; at = left.indexOf(PREFIX, at + 1)) {
    const reading = readingAt(left, at, right, isLegacy, isBorder);
    if (!reading || (best && reading.rank > best.rank)) continue;
    // Of two prefixes with a name the nearer one counts; of two bare ones the first: random halves may hold `sk-`.
    if (!best || reading.rank < best.rank || reading.rank <= RANK.prefix) best = reading;
  }
  return best;
}

/** @param isLegacy whether the halves may be those of the first keys */
function readingAt(
  left: string,
  start: number,
  right: number,
  isLegacy: boolean,
  isBorder: (at: number) => boolean,
): Reading | undefined {
  const prefix = openAiPrefixAt(left, start) ?? PREFIX;
  const isService = prefix === "sk-service-";
  const body = left.length - start - prefix.length;
  if (prefix !== PREFIX && !isService) {
    if (body < SHORTEST_HALF) return undefined;
    if (!HALF_LENGTHS.includes(body)) return { start, half: body, rank: RANK.prefix };
    return { start, half: body, rank: right >= body ? RANK.prefixAndBothHalves : RANK.prefixAndLeftHalf };
  }
  if (isLegacy) {
    const isInWord = ALPHANUMERIC.test(left.charAt(start - 1)) && !isBorder(start);
    if (body === LEGACY_HALF && !isService)
      return { start, half: LEGACY_HALF, rank: isInWord ? RANK.legacyInWord : RANK.legacy };
    const nameEnd = left.length - LEGACY_HALF - 1;
    const name = left.slice(start + prefix.length, nameEnd);
    const isNamed = name.length <= LONGEST_NAME && left.charAt(nameEnd) === "-";
    if (isNamed && isService && name !== "") return { start, half: LEGACY_HALF, rank: RANK.service };
    if (isNamed && !isService && SERVICE_NAME.test(name))
      return { start, half: LEGACY_HALF, rank: isInWord ? RANK.namedInWord : RANK.named };
  }
  if (body < SHORTEST_HALF) return undefined;
  return { start, half: body, rank: HALF_LENGTHS.includes(body) ? RANK.knownLength : RANK.any };
}

/** Behind another vendor's prefix a marker proves nothing; `csk-` is one that ends in ours. */
function isForeign(left: string, { start, rank }: Reading): boolean {
  if (rank === RANK.prefixAndBothHalves) return false;
  if (shapeOf(left.slice(start) + MARKER).otherVendor !== undefined) return true;
  const isWord = !ALPHANUMERIC.test(left.charAt(start - 2));
  if (isWord && shapeOf(left.slice(start - 1)).otherVendor !== undefined) return true;
  return shapeOf(left.slice(left.indexOf(PREFIX)) + MARKER).otherVendor !== undefined;
}
