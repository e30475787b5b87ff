/**
 * The formats in which OpenAI gives out credentials, and keys of them: right in form, never issued, made at run
 * time, a new one for each place where one is planted.
 */

import { createHash } from "node:crypto";
import { MARKER } from "../../../__tests__/support/key-windows.mjs";
import { sampleKey } from "../../../__tests__/support/sample-keys.mjs";

/** @typedef {(seed: string) => string} Mint Another seed, another key; the same on every run. */

/** @type {readonly (readonly [name: string, prefix: string, half: number])[]} */
const AROUND_MARKER = [
  ["legacy, 20", "sk-", 20],
  ["project, 20", "sk-proj-", 20],
  ["project, 58", "sk-proj-", 58],
  ["project, 74", "sk-proj-", 74],
  ["service account, 46", "sk-svcacct-", 46],
  ["service account, 58", "sk-svcacct-", 58],
  ["service account, 74", "sk-svcacct-", 74],
  ["admin, 58", "sk-admin-", 58],
  ["admin, 74", "sk-admin-", 74],
  ["user, 20", "sk-None-", 20],
  ["user, 74", "sk-None-", 74],
  ["named service, 20", "sk-service-nightly-build-", 20],
  ["early service account, 20", "sk-nightly-build-", 20],
];

/** @type {ReadonlyMap<string, Mint>} */
export const FORMATS = new Map([
  ...AROUND_MARKER.map(
    ([name, prefix, half]) =>
      /** @type {const} */ ([name, (/** @type {string} */ seed) => mint(seed, prefix, half)]),
  ),
  ["realtime secret", (seed) => `ek_${createHash("sha256").update(seed).digest("hex").slice(0, 32)}`],
]);

/** Formats that every tool knows: what is tried with them tries the surroundings or the place, not the format. */
export const COMMON_FORMATS = ["legacy, 20", "project, 58", "project, 74"];

/**
 * @param {string} format A name of {@link FORMATS}.
 * @param {string} seed
 */
export function mintKey(format, seed) {
  const make = FORMATS.get(format);
  if (make === undefined) throw new Error(`no format ${format}`);
  return make(`${format} ${seed}`);
}

/**
 * Long bodies are base64url of bytes whose last one is zero: signs in it, and the ending that follows from that.
 *
 * @param {string} seed
 * @param {string} prefix
 * @param {number} half
 */
function mint(seed, prefix, half) {
  const key = sampleKey(seed, prefix, half);
  if (half === 20) return key;
  const marker = key.indexOf(MARKER);
  const characters = [...key].map((character, at) => {
    const isBody = at > prefix.length && (at < marker || at >= marker + MARKER.length) && at < key.length - 2;
    if (!isBody || at % 31 !== marker % 31) return character;
    return at % 2 === 0 ? "-" : "_";
  });
  return `${characters.slice(0, -2).join("")}wA`;
}
