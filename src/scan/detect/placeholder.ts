/** So many equal characters in a row do not come about by chance. */
export const EQUAL_CHARACTERS = 6;
const EQUAL_RUN = new RegExp(`(.)\\1{${EQUAL_CHARACTERS - 1}}`, "s");
const FEWEST_DIFFERENT = 5;
/** Words between signs, all in small or all in capital letters: `your-openai-key-here-`. */
const WORDS = /^(?:[a-z]*(?:[-_]+[a-z]+)+[-_]*|[A-Z]*(?:[-_]+[A-Z]+)+[-_]*|[a-z]+[-_]+|[A-Z]+[-_]+)$/;

/** Whether a part of a key, which is random in real ones, was filled in by hand: a run of x, words. */
export function isFilledIn(part: string): boolean {
  return EQUAL_RUN.test(part) || new Set(part).size < FEWEST_DIFFERENT || WORDS.test(part);
}
