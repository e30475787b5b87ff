/**
 * Every form in which a key might come to light. What can be turned back into the key is the key.
 */

/** @typedef {{name: string, text: string}} Encoding */

/** @type {(0 | 1 | 2)[]} */
export const OFFSETS = [0, 1, 2];

/**
 * The base64 characters of some bytes that stay the same whatever stands before and after them, when
 * `offset` bytes (0, 1 or 2) of an unknown neighbour share the first group of three.
 *
 * @param {Buffer} bytes
 * @param {0 | 1 | 2} offset
 */
export function base64Core(bytes, offset) {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return text.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
}

/**
 * @param {string} what Ends the name.
 * @param {Buffer} bytes
 * @returns {Encoding[]}
 */
function base64Cores(what, bytes) {
  return OFFSETS.flatMap((offset) => {
    const core = base64Core(bytes, offset);
    return [
      { name: `base64${what}, offset ${offset}`, text: core },
      { name: `base64url${what}, offset ${offset}`, text: toUrlAlphabet(core) },
    ];
  });
}

/** @param {string} base64 */
export function toUrlAlphabet(base64) {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}

/**
 * @param {string} key
 * @param {(byte: number) => string} write
 */
function perByte(key, write) {
  return [...Buffer.from(key, "utf8")].map(write).join("");
}

/**
 * @param {string} key
 * @param {(unit: number) => string} write
 */
function perUnit(key, write) {
  return Array.from({ length: key.length }, (_, i) => write(key.charCodeAt(i))).join("");
}

/**
 * @param {number} n
 * @param {number} width
 */
const hex = (n, width) => n.toString(16).padStart(width, "0");

/** @type {Record<string, string>} */
const HTML_ENTITIES = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "&": "&amp;" };

/**
 * The forms of one text, `raw` first.
 *
 * @param {string} key
 * @returns {Encoding[]}
 */
function formsOf(key) {
  const utf8 = Buffer.from(key, "utf8");
  const utf16le = Buffer.from(key, "utf16le");
  const utf16be = Buffer.from(utf16le).swap16();
  const json = JSON.stringify(key).slice(1, -1);
  const percent = perByte(key, (b) => `%${hex(b, 2)}`);
  const u = perUnit(key, (c) => `\\u${hex(c, 4)}`);
  const x = perByte(key, (b) => `\\x${hex(b, 2)}`);
  const upper = (/** @type {string} */ text) => text.replace(/[0-9a-f]{2}/g, (h) => h.toUpperCase());

  return [
    { name: "raw", text: key },
    { name: "base64", text: utf8.toString("base64") },
    { name: "base64url", text: utf8.toString("base64url") },
    { name: "base64 with a line feed", text: Buffer.from(`${key}\n`).toString("base64") },
    ...base64Cores("", utf8),
    { name: "hex", text: utf8.toString("hex") },
    { name: "upper-case hex", text: utf8.toString("hex").toUpperCase() },
    { name: "spaced hex", text: perByte(key, (b) => `${hex(b, 2)} `).trim() },
    { name: "percent-encoded", text: encodeURIComponent(key.toWellFormed()) },
    { name: "percent-encoded in full", text: percent },
    { name: "percent-encoded in full, upper-case", text: upper(percent) },
    { name: "JSON", text: json },
    { name: "JSON in JSON", text: JSON.stringify(json).slice(1, -1) },
    { name: "\\u escapes", text: u },
    { name: "\\u escapes, upper-case", text: upper(u) },
    { name: "\\x escapes", text: x },
    { name: "\\x escapes, upper-case", text: upper(x) },
    { name: "octal escapes", text: perByte(key, (b) => `\\${b.toString(8).padStart(3, "0")}`) },
    { name: "HTML entities", text: key.replace(/[<>"'&]/g, (c) => HTML_ENTITIES[c] ?? c) },
    { name: "numeric HTML entities", text: perUnit(key, (c) => `&#${c};`) },
    { name: "hex HTML entities", text: perUnit(key, (c) => `&#x${hex(c, 2)};`) },
    { name: "hex HTML entities, upper-case", text: perUnit(key, (c) => `&#x${hex(c, 2).toUpperCase()};`) },
    // Between the first and the last letter UTF-16LE and UTF-16BE of ASCII are the same.
    { name: "UTF-16", text: [...key].join("\0") },
    ...base64Cores(" of UTF-16LE", utf16le),
    ...base64Cores(" of UTF-16BE", utf16be),
    { name: "list of character codes", text: perUnit(key, (c) => `${c},`).slice(0, -1) },
    { name: "list of character codes, spaced", text: perUnit(key, (c) => `${c}, `).slice(0, -2) },
    { name: "reversed", text: [...key].reverse().join("") },
    { name: "lower-case", text: key.toLowerCase() },
    { name: "upper-case", text: key.toUpperCase() },
  ];
}

/**
 * The texts that are the key for some reader: as given, trimmed, each line of it, and the key within a value
 * that is more than a key (`Bearer sk-…`, `NAME="sk-…"`).
 *
 * @param {string} key
 * @returns {Encoding[]}
 */
function readingsOf(key) {
  const lines = key.split(/[\r\n]+/);
  return [
    { name: "", text: key },
    { name: "trimmed", text: key.trim() },
    ...lines.map((line, i) => ({ name: `line ${i + 1}`, text: line.trim() })),
    ...[...key.matchAll(/sk-[A-Za-z0-9_-]{16,}/g)].map(([text]) => ({ name: "inner key", text })),
  ];
}

/** A run asks for those of the same keys thousands of times. @type {Map<string, Encoding[]>} */
const MADE = new Map();

/**
 * All forms of a key that the harness looks for, each text once, none empty.
 *
 * `raw` is first. base64 forms without padding are cores: they are found within longer encoded text, such
 * as `user:key`, at whatever position the key begins.
 *
 * @param {string} key
 * @returns {Encoding[]}
 */
export function encodingsOf(key) {
  const made = MADE.get(key);
  if (made) return made;
  /** @type {Map<string, string>} */
  const readings = new Map();
  for (const { name, text } of readingsOf(key)) {
    if (text !== "" && !readings.has(text)) readings.set(text, name);
  }
  /** @type {Map<string, Encoding>} */
  const unique = new Map();
  for (const [reading, of] of readings) {
    for (const { name, text } of formsOf(reading)) {
      if (text !== "" && !unique.has(text))
        unique.set(text, { name: of === "" ? name : `${name}, ${of}`, text });
    }
  }
  const encodings = [...unique.values()];
  MADE.set(key, encodings);
  return encodings;
}
