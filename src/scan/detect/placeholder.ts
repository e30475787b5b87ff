/** So many equal characters in a row do not come about by chance. */
export const EQUAL_CHARACTERS = 6;
const FEWEST_DIFFERENT = 5;
/** Words between signs, all in small or all in capital letters: `your-openai-key-here-`. */
const WORDS = /^(?:[a-z]*(?:[-_]+[a-z]+)+[-_]*|[A-Z]*(?:[-_]+[A-Z]+)+[-_]*|[a-z]+[-_]+|[A-Z]+[-_]+)$/;

/** Whether a part of a key, which is random in real ones, was filled in by hand: a run of x, words. */
export function isFilledIn(part: string): boolean {
  return hasEqualRun(part) || !hasDifferent(part, FEWEST_DIFFERENT) || WORDS.test(part);
}

function hasEqualRun(part: string): boolean {
  let equal = 0;
  let last = -1;
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at);
    equal = code === last ? equal + 1 : 1;
    if (equal >= EQUAL_CHARACTERS) return true;
    last = code;
  }
  return false;
}

/** Whether so many of its characters differ from each other. */
export function hasDifferent(part: string, fewest: number): boolean {
  let different = 0;
  for (let at = 0; at < part.length; at++) {
    if (part.indexOf(part.charAt(at)) === at && ++different >= fewest) return true;
  }
  return false;
}
