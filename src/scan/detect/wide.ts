import type { Hit } from "./hit.ts";

/** A text of one byte each, taken out of one with a zero byte between them. */
export interface Narrowed {
  readonly text: Buffer;
  /** Where its first byte stands. */
  readonly from: number;
  /** Behind its last. */
  readonly to: number;
}

/**
 * The characters around `at` in UTF-16 of either byte order, at any alignment, as far as every second byte is zero.
 *
 * @param earliest where the text begins at the earliest
 * @param latest where it ends at the latest
 */
export function narrowedAround(bytes: Buffer, at: number, earliest: number, latest: number): Narrowed {
  let from = at;
  let to = at + 1;
  while (from - 2 >= earliest && bytes[from - 1] === 0) from -= 2;
  while (to + 1 < latest && bytes[to] === 0) to += 2;
  const text = Buffer.alloc((to - from + 1) / 2);
  for (let index = 0; index < text.length; index++) text[index] = bytes[from + 2 * index] ?? 0;
  return { text, from, to };
}

/** From the first byte of the first character to that of the last, which is the same in both byte orders. */
export function widened(hit: Hit, from: number): Hit {
  return { ...hit, encoding: "utf-16", offset: from + 2 * hit.offset, length: 2 * hit.length - 1 };
}
