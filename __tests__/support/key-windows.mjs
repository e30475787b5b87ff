/**
 * Pieces of a key that are long enough to be recognised, and that no text has by chance.
 *
 * A log that shows `sk-proj-` says nothing; one that shows six characters of what follows has leaked a piece.
 */

import { base64Core, OFFSETS, toUrlAlphabet } from "./encodings.mjs";

/** All of OpenAI's keys hold this marker; it is public. In two parts, so that scanners pass over this file. */
export const MARKER = `${"T3Blbk"}FJ`;

/** The public start of a key, wherever in the value it stands (`Bearer sk-…`, `NAME=sk-…`). */
const KIND_PREFIX = new RegExp(
  [
    "(?:^|[^A-Za-z0-9])sk-",
    "(?:proj-|svcacct-|admin-|None-|or-v1-|ant-[a-z]+\\d*-",
    // A service's name may hold hyphens; it ends where twenty random characters and the marker follow.
    `|service-[A-Za-z0-9-]+?-(?=[A-Za-z0-9]{20}${MARKER})|service-[A-Za-z0-9]+-)?`,
  ].join(""),
);

/**
 * The part of a key that is secret: what follows the prefix that names its kind.
 *
 * @param {string} key
 */
export function secretPart(key) {
  const prefix = KIND_PREFIX.exec(key);
  return (prefix === null ? key : key.slice(prefix.index + prefix[0].length)).trim();
}

/** @param {string} text Bits per character, by the text's own frequencies. */
function entropy(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / text.length) * Math.log2(n / text.length);
  return bits;
}

/**
 * Whether a key is random enough for pieces of it to be searched.
 *
 * The rule: 20 characters or more in all; in the secret part without the marker 12 or more, and 3.25 bits or
 * more per character; and not made of words. It is made of words when more than 80 % of its letters and
 * digits stand in some (two lower-case letters or more with an optional capital before them, or three
 * capitals or more), it lacks the marker, and nowhere do 32 letters and digits follow one another. So
 * `your-key-here` is searched as a whole only: its pieces stand in ordinary sentences.
 *
 * @param {string} key
 */
export function isRandom(key) {
  const whole = secretPart(key);
  const secret = whole.replaceAll(MARKER, "");
  if (key.trim().length < 20 || secret.length < 12 || entropy(secret) < 3.25) return false;
  if (whole !== secret || /[A-Za-z0-9]{32}/.test(secret)) return true;
  const inWords = (secret.match(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g) ?? []).join("").length;
  return inWords <= 0.8 * secret.replace(/[^A-Za-z0-9]/g, "").length;
}

/** Of a piece, so many characters have to be the key's own. */
const OWN = 4;

/**
 * @param {string} secret
 * @param {number} at
 * @param {number} width
 */
function isMostlyMarker(secret, at, width) {
  const marker = secret.indexOf(MARKER);
  if (marker === -1) return false;
  const shared = Math.min(at + width, marker + MARKER.length) - Math.max(at, marker);
  return width - shared < OWN;
}

/**
 * All pieces of a key, in plain, reversed, hex and base64 form; none for a key that is not random.
 *
 * Six characters of the secret part each; eight of one made of hex digits only, since six of those turn up
 * in commit ids. Left out: what lies within the public marker or has fewer than four characters beside it, which
 * other keys share by chance, and pieces of fewer than four different characters.
 *
 * @param {string} key
 * @returns {Map<string, string>} Text of the piece → name of its form.
 */
export function windowsOf(key) {
  /** @type {Map<string, string>} */
  const windows = new Map();
  if (!isRandom(key)) return windows;
  const secret = secretPart(key);
  const width = /^[0-9a-f-]+$/i.test(secret) ? 8 : 6;

  for (let at = 0; at + width <= secret.length; at++) {
    const piece = secret.slice(at, at + width);
    if (isMostlyMarker(secret, at, width) || /\s/.test(piece) || new Set(piece).size < 4) continue;
    const bytes = Buffer.from(piece, "utf8");
    windows.set(piece, "piece");
    windows.set([...piece].reverse().join(""), "reversed piece");
    windows.set(bytes.toString("hex"), "hex of a piece");
    windows.set(bytes.toString("hex").toUpperCase(), "upper-case hex of a piece");
    for (const offset of OFFSETS) {
      // The same length for all three offsets, so that there are few lengths to slide over a text.
      const core = base64Core(bytes, offset).slice(0, Math.floor((8 * width) / 6) - 1);
      windows.set(core, "base64 of a piece");
      windows.set(toUrlAlphabet(core), "base64url of a piece");
    }
  }
  return windows;
}
