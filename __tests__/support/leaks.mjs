/**
 * Looks for keys in whatever people or machines get to see, in any form that can be turned back.
 */

import { encodingsOf } from "./encodings.mjs";
import { windowsOf } from "./key-windows.mjs";

/**
 * @typedef {object} Leak
 * @property {string} surface Name of the text that holds the key.
 * @property {number} key Index into the keys. The key itself is never part of a result.
 * @property {string} encoding
 * @property {string} excerpt The surroundings, with all that belongs to a key blotted out.
 */

/** @typedef {{start: number, end: number, key: number, encoding: string}} Hit */

/** Texts shorter than this are not searched: they stand in ordinary sentences. */
const MIN_LENGTH = 8;

/** What a terminal or a web page does not show, but what hides a key from a search. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is for.
const INVISIBLE = /\u001b\[[0-9;]*[A-Za-z]|[\s\0\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/**
 * What to look for, compiled.
 *
 * @typedef {object} Needles
 * @property {{text: string, key: number, encoding: string}[]} texts
 * @property {{length: number, first: Uint8Array, pieces: Map<string, {key: number, encoding: string}>}[]} windows
 *   By length. `first` tells for a hash of two characters whether any piece starts so.
 */

/**
 * @param {number} a
 * @param {number} b
 */
const pairHash = (a, b) => ((a << 8) ^ b) & 0xffff;

/** A run asks for the same few lists over and over. @type {Map<string, Needles>} */
const COMPILED = new Map();
const MOST_COMPILED = 16;

/**
 * @param {readonly string[]} keys
 * @returns {Needles}
 */
function compile(keys) {
  const id = keys.join("\0");
  const made = COMPILED.get(id);
  if (made) return made;
  /** @type {Needles["texts"]} */
  const texts = [];
  /** @type {Map<number, Needles["windows"][number]>} */
  const byLength = new Map();
  keys.forEach((key, index) => {
    if (key.trim().length < MIN_LENGTH) return;
    const encodings = encodingsOf(key).filter(({ text }) => text.length >= MIN_LENGTH);
    for (const { name, text } of encodings) {
      // Where a longer form contains a shorter one, looking for the shorter is enough.
      if (encodings.some((other) => other.text !== text && text.includes(other.text))) continue;
      texts.push({ text, key: index, encoding: name });
    }
    for (const [piece, encoding] of windowsOf(key)) {
      let group = byLength.get(piece.length);
      if (group === undefined) {
        group = { length: piece.length, first: new Uint8Array(0x10000), pieces: new Map() };
        byLength.set(piece.length, group);
      }
      group.first[pairHash(piece.charCodeAt(0), piece.charCodeAt(1))] = 1;
      if (!group.pieces.has(piece)) group.pieces.set(piece, { key: index, encoding });
    }
  });
  const needles = { texts, windows: [...byLength.values()] };
  for (const oldest of COMPILED.keys()) if (COMPILED.size >= MOST_COMPILED) COMPILED.delete(oldest);
  COMPILED.set(id, needles);
  return needles;
}

/**
 * @param {string} text
 * @param {Needles} needles
 * @returns {Hit[]}
 */
function search(text, needles) {
  /** @type {Hit[]} */
  const hits = [];
  for (const { text: needle, key, encoding } of needles.texts) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      hits.push({ start: at, end: at + needle.length, key, encoding });
    }
  }
  for (const { length, first, pieces } of needles.windows) {
    for (let at = 0; at + length <= text.length; at++) {
      if (first[pairHash(text.charCodeAt(at), text.charCodeAt(at + 1))] !== 1) continue;
      const piece = pieces.get(text.slice(at, at + length));
      if (piece !== undefined) hits.push({ start: at, end: at + length, ...piece });
    }
  }
  return hits;
}

/**
 * The text with every hit, and up to four characters of the same word on either side of it, painted over.
 *
 * @param {string} text
 * @param {Hit[]} hits
 */
function paintOver(text, hits) {
  if (hits.length === 0) return text;
  // base64 cores stop short of the key's first and last bits, hence the margin.
  const ranges = hits
    .map(({ start, end }) => {
      const before = /\S{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
      const after = /^\S{0,4}/.exec(text.slice(end, end + 4))?.[0] ?? "";
      return [start - before.length, end + after.length];
    })
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  let result = "";
  let from = 0;
  for (const [start = 0, end = 0] of ranges) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    result += text.slice(from, begin) + "█".repeat(end - begin);
    from = end;
  }
  return result + text.slice(from);
}

/**
 * One leak for each key and encoding, the first of it. Pieces count only where no complete form was found.
 *
 * @param {string} surface
 * @param {string} text
 * @param {Hit[]} hits
 * @returns {Leak[]}
 */
function describe(surface, text, hits) {
  const complete = new Set(hits.filter((hit) => !hit.encoding.endsWith("piece")).map((hit) => hit.key));
  const painted = paintOver(text, hits);
  /** @type {Map<string, Leak>} */
  const leaks = new Map();
  for (const { start, end, key, encoding } of hits) {
    const id = `${key} ${encoding}`;
    if (leaks.has(id) || (encoding.endsWith("piece") && complete.has(key))) continue;
    const excerpt = painted.slice(Math.max(0, start - 40), end + 40).replace(/█+/g, "█");
    leaks.set(id, { surface, key, encoding, excerpt: JSON.stringify(excerpt) });
  }
  return [...leaks.values()];
}

/**
 * Finds keys in texts. Keys of fewer than 8 characters are not searched; pieces of a key only when it is
 * random (see `isRandom`).
 *
 * Each text is searched as it stands and, if that finds nothing, once more without white space, terminal
 * escapes and zero-width characters, so that a wrapped key is a leak as well.
 *
 * @param {Record<string, string>} surfaces Name → text.
 * @param {readonly string[]} keys
 * @returns {Leak[]} Safe to print.
 */
export function findLeaks(surfaces, keys) {
  const needles = compile(keys);
  return Object.entries(surfaces).flatMap(([surface, text]) => {
    const plain = describe(surface, text, search(text, needles));
    if (plain.length > 0) return plain;
    const squeezed = text.replace(INVISIBLE, "");
    if (squeezed.length === text.length) return [];
    return describe(surface, squeezed, search(squeezed, needles)).map((leak) => ({
      ...leak,
      encoding: `${leak.encoding}, broken up`,
    }));
  });
}

/**
 * The text with all that belongs to one of the keys painted over, for messages.
 *
 * @param {string} text
 * @param {readonly string[]} keys
 */
export function blot(text, keys) {
  return paintOver(text, search(text, compile(keys))).replace(/█+/g, "█");
}
