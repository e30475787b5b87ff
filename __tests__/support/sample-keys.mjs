/**
 * Keys for tests: right in form, never issued by anybody, and put together at run time, so that no scanner
 * finds one in this repository.
 */

import { createHash } from "node:crypto";
import { MARKER } from "./key-windows.mjs";

/**
 * Characters of [A-Za-z0-9] that look random and are the same on every run.
 *
 * @param {string} seed
 * @param {number} length At most 300.
 */
export function sampleCharacters(seed, length) {
  let text = "";
  for (let i = 0; text.length < length && i < 20; i++) {
    text += createHash("sha256").update(`${seed} ${i}`).digest("base64").replace(/[+/=]/g, "");
  }
  return text.slice(0, length);
}

/**
 * @param {string} [seed] Another seed, another key.
 * @param {string} [prefix]
 * @param {number} [half] Characters on either side of the marker.
 */
export function sampleKey(seed = "a", prefix = "sk-proj-", half = 74) {
  return prefix + sampleCharacters(`${seed} left`, half) + MARKER + sampleCharacters(`${seed} right`, half);
}
