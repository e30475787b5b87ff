/**
 * Holds what a tool reports against what was planted.
 */

import { fingerprintOf } from "../../src/scan/accept/fingerprint.ts";

/** @typedef {import("./corpus.mjs").Planted} Planted */
/** @typedef {import("./corpus.mjs").Decoy} Decoy */
/** @typedef {import("./peers.mjs").Report} Report */

/**
 * @typedef {object} Matched
 * @property {Set<Planted>} found
 * @property {Set<Planted>} inexact Of these: those of which the key itself was not given.
 * @property {Set<Decoy>} asOpenAi Look-alikes reported as keys of OpenAI's.
 * @property {Set<Decoy>} asOther Look-alikes reported as something else.
 * @property {Report[]} unexpected Reports that belong to nothing planted.
 */

/** So much of a key is enough to recognise it, where a tool reports a part. */
const SHORTEST_PIECE = 24;

/**
 * A key counts as found when the tool reports it, a long piece of it, or anything at all in its file: in the file
 * there is nothing else to find, so that people would look there. It does not count against a tool which rule it was.
 *
 * @param {readonly Report[]} reports
 * @param {{planted: readonly Planted[], decoys: readonly Decoy[]}} corpus
 * @returns {Matched}
 */
export function match(reports, { planted, decoys }) {
  const byPath = new Map([...planted, ...decoys].flatMap((item) => (item.path ? [[item.path, item]] : [])));
  const byFingerprint = new Map(planted.map((item) => [fingerprintOf(item.key), item]));
  const byKey = new Map(planted.map((item) => [item.key, item]));
  /** @type {Set<Planted>} */
  const exact = new Set();
  /** @type {Matched} */
  const matched = {
    found: new Set(),
    inexact: new Set(),
    asOpenAi: new Set(),
    asOther: new Set(),
    unexpected: [],
  };
  for (const report of reports) {
    const { secret, fingerprint, path } = report;
    const whole = byFingerprint.get(fingerprint ?? "") ?? byKey.get(secret ?? "");
    const item =
      whole ?? byPath.get(path ?? "") ?? (secret === undefined ? undefined : overlapping(secret, planted));
    if (item === undefined) {
      matched.unexpected.push(report);
    } else if ("key" in item) {
      matched.found.add(item);
      if (item === whole) exact.add(item);
    } else {
      (report.openAi ? matched.asOpenAi : matched.asOther).add(item);
    }
  }
  for (const item of matched.found) if (!exact.has(item)) matched.inexact.add(item);
  return matched;
}

/** @param {string} secret @param {readonly Planted[]} planted */
function overlapping(secret, planted) {
  return planted.find(
    ({ key }) => secret.includes(key) || (secret.length >= SHORTEST_PIECE && key.includes(secret)),
  );
}
