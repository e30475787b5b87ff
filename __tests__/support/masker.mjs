/**
 * The runner's secret masker: which text GitHub would blot out in a log, and which it would not.
 *
 * Facts from actions/runner:src/Sdk/DTLogging/Logging/SecretMasker.cs, ValueSecret.cs, ValueEncoders.cs,
 * and the list of encoders in src/Runner.Common/HostContext.cs.
 */

import { trim } from "./commands.mjs";

/**
 * @typedef {object} Masker
 * @property {(value: string) => void} add Registers a value and its encoded forms. Empty values are ignored.
 * @property {(text: string) => string} mask Replaces each run of secret characters by `***`.
 * @property {(text: string) => boolean} changes Whether `mask` would alter the text.
 * @property {() => string[]} values All that is masked: the values and their encoded forms.
 */

/** @type {Record<string, string>} */
const XML_ENTITIES = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };

/**
 * base64 of the UTF-8 bytes from `skip` on; of all bytes when there are no more than `skip`.
 *
 * @param {string} value
 * @param {number} skip
 */
function base64From(value, skip) {
  const bytes = Buffer.from(value, "utf8");
  return (bytes.length > skip ? bytes.subarray(skip) : bytes).toString("base64");
}

/** @param {string} value */
function jsonEscape(value) {
  // Newtonsoft escapes these three as well, JSON.stringify does not.
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @param {string} value */
function uriEscape(value) {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * PowerShell prints an error with the part of a value around `&` coloured, which splits it in two.
 *
 * @param {string} value
 * @returns {string[]}
 */
function powerShellParts(value) {
  if (!value.includes("&")) return [];
  const plus = value.indexOf("&+");
  const last = value.lastIndexOf("&");
  const before = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, last + 1);
  // One character after `&+` is the coloured one, it belongs to neither part.
  const after = plus >= 0 ? value.slice(plus + 3) : value.slice(last + 1);
  return [before, after].filter((part) => part.length >= 6);
}

/**
 * The forms that the runner masks along with a value: results of its 11 encoders, without empty ones.
 *
 * @param {string} value
 * @returns {string[]}
 */
export function runnerEncodings(value) {
  const quoted = value.length > 8 && value.startsWith('"') && value.endsWith('"');
  const forms = [
    base64From(value, 0),
    base64From(value, 1),
    base64From(value, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    jsonEscape(value),
    uriEscape(value),
    value.replace(/[<>"'&]/g, (c) => XML_ENTITIES[c] ?? c),
    quoted ? value.slice(1, -1) : "",
    ...powerShellParts(value),
  ];
  return [...new Set(forms)].filter((form) => form !== "");
}

/**
 * Where the values occur in a text, overlapping and touching ranges merged, in order.
 *
 * @param {string} text
 * @param {Iterable<string>} values
 * @returns {[start: number, end: number][]}
 */
function rangesOf(text, values) {
  /** @type {[number, number][]} */
  const found = [];
  for (const value of values) {
    // The search restarts one character after the last hit, so that overlapping hits count.
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      found.push([at, at + value.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  /** @type {[number, number][]} */
  const merged = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * An empty masker. A value that is added acts on later texts only; there is no minimum length.
 *
 * @returns {Masker}
 */
export function createMasker() {
  /** @type {Set<string>} */
  const originals = new Set();
  /** @type {Set<string>} */
  const masked = new Set();

  return {
    add(value) {
      if (value === "" || originals.has(value)) return;
      originals.add(value);
      for (const form of [value, ...runnerEncodings(value)]) masked.add(form);
    },
    mask(text) {
      let result = "";
      let from = 0;
      for (const [start, end] of rangesOf(text, masked)) {
        result += `${text.slice(from, start)}***`;
        from = end;
      }
      return result + text.slice(from);
    },
    changes(text) {
      for (const value of masked) if (text.includes(value)) return true;
      return false;
    },
    values: () => [...masked],
  };
}

/**
 * What `add-mask` does with its (already unescaped) data: masks the whole, untrimmed, and each non-empty
 * line, trimmed. (actions/runner:src/Runner.Worker/ActionCommandManager.cs AddMask)
 *
 * @param {Masker} masker
 * @param {string} data
 * @returns {string | undefined} The warning that the runner prints for blank data, of which it masks nothing.
 */
export function addMaskCommand(masker, data) {
  if (trim(data) === "") return "Can't add secret mask for empty string in ##[add-mask] command.";
  masker.add(data);
  for (const line of data.split(/[\r\n]/)) masker.add(trim(line));
  return undefined;
}
