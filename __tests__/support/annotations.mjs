/**
 * What the runner makes of `error`, `warning` and `notice` commands.
 *
 * Facts from actions/runner:src/Runner.Worker/ActionCommandManager.cs (IssueCommandExtension) and
 * src/Runner.Worker/ExecutionContext.cs (AddIssue).
 */

import path from "node:path";
import { property } from "./commands.mjs";

/** @typedef {"error" | "warning" | "notice"} Level */

/**
 * @typedef {object} Annotation
 * @property {Level} level
 * @property {string} message Masked, then cut at 4,096 characters.
 * @property {Record<string, string>} properties NOT masked: the runner does not mask them either.
 * @property {string | undefined} title
 * @property {string | undefined} file Relative to the workspace when it lies within.
 * @property {number | undefined} line
 * @property {number | undefined} endLine
 * @property {number | undefined} col
 * @property {number | undefined} endColumn
 */

export const MAX_MESSAGE_LENGTH = 4096;
export const MAX_PER_LEVEL = 10;

/** @param {string | undefined} text */
function integer(text) {
  return text !== undefined && /^\s*[-+]?\d+\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/**
 * Lines and columns after the runner's checks: an end alone becomes the start, columns need a line and both
 * ends on the same line, and an end before its start discards both.
 *
 * @param {Record<string, string>} properties
 */
function position(properties) {
  let line = integer(property(properties, "line"));
  let endLine = integer(property(properties, "endLine"));
  let col = integer(property(properties, "col"));
  let endColumn = integer(property(properties, "endColumn"));
  line ??= endLine;
  col ??= endColumn;
  const columnsFit = line !== undefined && (endLine === undefined || endLine === line);
  if (!columnsFit) col = endColumn = undefined;
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined;
  if (col !== undefined && endColumn !== undefined && endColumn < col) col = endColumn = undefined;
  return { line, endLine, col, endColumn };
}

/**
 * @param {Level} level
 * @param {string} message Already masked.
 * @param {Record<string, string>} properties
 * @param {string} workspace
 * @returns {Annotation}
 */
export function annotation(level, message, properties, workspace) {
  const given = property(properties, "file");
  const relative = given === undefined ? "" : path.relative(workspace, given);
  const within =
    given !== undefined && path.isAbsolute(given) && relative !== "" && !relative.startsWith("..");
  const file = within ? relative.replaceAll(path.sep, "/") : given;
  return {
    level,
    message: message.slice(0, MAX_MESSAGE_LENGTH),
    properties,
    title: property(properties, "title"),
    file,
    ...position(properties),
  };
}
