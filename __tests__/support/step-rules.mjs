/**
 * What no run of the action may do, whatever else a test is about.
 */

import { encodingsOf } from "./encodings.mjs";
import { MAX_OUTPUTS_BYTES, outputsBytes } from "./file-commands.mjs";
import { blot, findLeaks } from "./leaks.mjs";
import { runnerEncodings } from "./masker.mjs";

/**
 * @typedef {object} Violation
 * @property {"leak" | "untrusted" | "output"} kind
 * @property {string} text Safe to print.
 */

/** The commands that an action needs; all others come from text that was printed raw, or have a file. */
const ALLOWED = new Set(["add-mask", "debug", "notice", "warning", "error", "group", "endgroup"]);
/** Without its file, an action has no way but the command. */
const FILE_OF = { "set-output": "GITHUB_OUTPUT", "save-state": "GITHUB_STATE" };

/**
 * Keys that would have been visible to somebody.
 *
 * @param {Record<string, string>} surfaces
 * @param {readonly string[]} keys
 * @returns {Violation[]}
 */
export function leakViolations(surfaces, keys) {
  return findLeaks(surfaces, keys).map(({ surface, key, encoding, excerpt }) => ({
    kind: "leak",
    text: `key ${key} is visible in ${surface} (${encoding}): ${excerpt}`,
  }));
}

/** @type {Map<string, ReadonlySet<string>>} */
const RUNNER_FORMS = new Map();

/** What the runner masks for a secret; asked for again with every mask of every run. @param {string} secret */
function runnerFormsOf(secret) {
  const made = RUNNER_FORMS.get(secret);
  if (made) return made;
  const forms = new Set([...runnerEncodings(secret), ...runnerEncodings(secret.trim())]);
  RUNNER_FORMS.set(secret, forms);
  return forms;
}

/**
 * Whether masking this hides nothing but secrets: it is a form of one, or contains a whole one.
 *
 * @param {string} data
 * @param {readonly string[]} secrets
 */
function isFromSecret(data, secrets) {
  return secrets.some((secret) => {
    if (runnerFormsOf(secret).has(data)) return true;
    return encodingsOf(secret).some(({ text }) => data === text || (text.length >= 8 && data.includes(text)));
  });
}

/**
 * Text that became a command of the runner.
 *
 * @param {readonly import("./step-log.mjs").ObeyedCommand[]} commands
 * @param {object} setting
 * @param {readonly string[]} setting.secrets What may be masked.
 * @param {readonly string[]} setting.offered Variables of the files that the runner offered.
 * @returns {Violation[]}
 */
export function commandViolations(commands, { secrets, offered }) {
  return commands.flatMap(({ form, name, data, line }) => {
    const violation = (/** @type {string} */ why) => {
      const shown = JSON.stringify(blot(line, secrets).slice(0, 200));
      return [{ kind: /** @type {const} */ ("untrusted"), text: `${why}: ${shown}` }];
    };
    if (form === "v1") return violation("a legacy command was obeyed");
    if (name === "add-mask") {
      // The data may be a fragment of a key, so it is not shown at all.
      if (isFromSecret(data, secrets)) return [];
      const text = `add-mask of ${data.length} characters that are none of the secrets`;
      return [{ kind: "untrusted", text }];
    }
    if (ALLOWED.has(name)) return [];
    const file = Object.entries(FILE_OF).find(([command]) => command === name)?.[1];
    if (file !== undefined && !offered.includes(file)) return [];
    return violation(`the command ${name} was obeyed`);
  });
}

/**
 * Outputs that do not reach another job.
 *
 * @param {readonly {name: string, why: "empty" | "masked"}[]} dropped
 * @param {readonly string[]} secrets
 * @param {Map<string, string>} [outputs] All of them.
 * @returns {Violation[]}
 */
export function outputViolations(dropped, secrets, outputs = new Map()) {
  const bytes = outputsBytes(outputs);
  return [
    ...dropped.map(({ name, why }) => ({
      kind: /** @type {const} */ ("output"),
      text: `output ${JSON.stringify(blot(name, secrets))} would be dropped: it is ${why}`,
    })),
    ...(bytes > MAX_OUTPUTS_BYTES
      ? [
          {
            kind: /** @type {const} */ ("output"),
            text: `outputs take ${bytes} bytes, more than a job may have`,
          },
        ]
      : []),
  ];
}
