import { hasDifferent, isFilledIn } from "./placeholder.ts";

const SHORTEST_RANDOM_TOKEN = 8;
const FEWEST_RANDOM_CHARACTERS = 20;
const FEWEST_DIFFERENT = 10;
/** Letters of one kind or digits in a row: 1.8 on average in random letters and digits, 2.1 in hexadecimal, 5 in words. */
const LONGEST_MEAN_PIECE = 4;
/** Random letters of both cases have pieces of 2.2 on average, names in camel case of 4. */
const LONGEST_MEAN_PIECE_OF_LETTERS = 3;
const PIECE = /[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g;
/** How many of the characters of a row such as `abc123` or `a1b2c3` continue it. */
const LARGEST_SHARE_IN_ROWS = 0.5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** As whole words between signs only: random characters hold any word of four letters now and then. */
const WORD_OF_PLACEHOLDERS =
  /^(?:your|example|sample|placeholder|dummy|fake|redacted|changeme|replace|here|xxx+)$/i;

/**
 * Whether the part of a token behind its prefix was drawn at random: letters and digits mixed, no words, no slug,
 * no date, no row of the alphabet. Right for all but some in a thousand of random tokens of 32 characters.
 *
 * @param body `[A-Za-z0-9_-]`
 */
export function isRandom(body: string): boolean {
  if (isFilledIn(body) || !hasDifferent(body.toLowerCase(), FEWEST_DIFFERENT)) return false;
  const tokens = UUID.test(body) ? [body.replaceAll("-", "")] : body.split(/[-_]/);
  if (tokens.some((token) => WORD_OF_PLACEHOLDERS.test(token))) return false;
  const random = tokens.filter(isRandomToken);
  return random.reduce((sum, token) => sum + token.length, 0) >= FEWEST_RANDOM_CHARACTERS;
}

function isRandomToken(token: string): boolean {
  const numbers = [...token.matchAll(/[0-9]+/g)].length;
  if (token.length < SHORTEST_RANDOM_TOKEN || numbers === 0) return false;
  const meanPiece = token.length / [...token.matchAll(PIECE)].length;
  const isName = numbers < 2 && meanPiece > LONGEST_MEAN_PIECE_OF_LETTERS;
  return meanPiece <= LONGEST_MEAN_PIECE && !isName && !isRow(token.toLowerCase());
}

function isRow(token: string): boolean {
  let inRow = 0;
  for (let at = 2; at < token.length; at++) {
    const code = token.charCodeAt(at);
    const isStep = (back: number): boolean => Math.abs(code - token.charCodeAt(at - back)) === 1;
    if (isStep(1) || isStep(2)) inRow++;
  }
  return inRow / (token.length - 2) > LARGEST_SHARE_IN_ROWS;
}
