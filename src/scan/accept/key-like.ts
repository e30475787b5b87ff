import { MARKER } from "../../key/grammar.ts";

/** Longer than what any word of a path has behind `sk-`, and shorter than any key. */
const KEY_LIKE = /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20}/;

/** Whether a line of an ignore file holds what may be a key: it is neither used nor quoted then. */
export function holdsKey(line: string): boolean {
  return line.includes(MARKER) || KEY_LIKE.test(line);
}
