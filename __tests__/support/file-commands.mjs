/**
 * The files through which a step talks to the runner, read when it has ended.
 *
 * Facts from actions/runner:src/Runner.Worker/FileCommandManager.cs.
 */

/** Of all outputs of a job, as GitHub counts them: two bytes a character. docs.github.com/en/actions/reference/limits */
export const MAX_OUTPUTS_BYTES = 1024 * 1024;

/** What the outputs take of that. @param {Map<string, string>} outputs */
export function outputsBytes(outputs) {
  return [...outputs].reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
}

/** A summary larger than this is not uploaded at all. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/**
 * Reads `NAME=VALUE` and `NAME<<DELIMITER` … `DELIMITER` pairs. Whichever of `=` and `<<` comes first in a
 * line decides its form.
 *
 * @param {string} text Of GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV.
 * @returns {[name: string, value: string][]} In order, repetitions included.
 * @throws {Error} on a line in neither form, an empty name or delimiter, and a delimiter that never comes.
 *   The message does not repeat the line.
 */
export function parsePairs(text) {
  /** @type {[string, string][]} */
  const pairs = [];
  // A trailing \r belongs to the line, except on Windows.
  const lines = text.split(process.platform === "win32" ? /\r?\n/ : "\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format in line ${i + 1}. Name must not be empty`);
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format in line ${i + 1}`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === "" || delimiter === "") {
      throw new Error(`Invalid format in line ${i + 1}. Name and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, i + 1);
    if (end < 0) throw new Error("Invalid value. Matching delimiter not found");
    pairs.push([name, lines.slice(i + 1, end).join("\n")]);
    i = end;
  }
  return pairs;
}

/**
 * @param {string} text Of GITHUB_PATH.
 * @returns {string[]}
 */
export function parsePaths(text) {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== "");
}

/**
 * @typedef {object} Summary
 * @property {string} text Masked line by line. Empty when it was not uploaded.
 * @property {boolean} uploaded
 * @property {string | undefined} error What the runner then reports.
 */

/**
 * What becomes of a step summary.
 *
 * @param {string} text
 * @param {import("./masker.mjs").Masker} masker
 * @returns {Summary}
 */
export function processSummary(text, masker) {
  const bytes = Buffer.byteLength(text);
  if (bytes === 0) return { text: "", uploaded: false, error: undefined };
  if (bytes > MAX_SUMMARY_BYTES) {
    const size = `up to a size of ${MAX_SUMMARY_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k`;
    const error = `$GITHUB_STEP_SUMMARY upload aborted, supports content ${size}.`;
    return { text: "", uploaded: false, error };
  }
  const lines = text.split(/\r\n|\n|\r/).map((line) => masker.mask(line));
  return { text: lines.join("\n"), uploaded: true, error: undefined };
}

/**
 * Which step outputs another job gets to see: none that is empty, and none that the masker would change.
 * (actions/runner:src/Runner.Worker/JobExtension.cs)
 *
 * @param {Map<string, string>} outputs
 * @param {import("./masker.mjs").Masker} masker With all masks of the job's end.
 */
export function applyDropRule(outputs, masker) {
  /** @type {Record<string, string>} */
  const jobOutputs = {};
  /** @type {{name: string, why: "empty" | "masked"}[]} */
  const droppedOutputs = [];
  for (const [name, value] of outputs) {
    if (value === "") droppedOutputs.push({ name, why: "empty" });
    else if (masker.changes(value)) droppedOutputs.push({ name, why: "masked" });
    else jobOutputs[name] = value;
  }
  return { jobOutputs, droppedOutputs };
}
