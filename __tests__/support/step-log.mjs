/**
 * The runner's side of a step's output: obeys commands, masks the rest, keeps the log.
 *
 * Facts from actions/runner:src/Runner.Worker/ActionCommandManager.cs, ExecutionContext.cs and
 * Handlers/OutputManager.cs (both streams of the step go through the same parser).
 */

import { annotation, MAX_PER_LEVEL } from "./annotations.mjs";
import { parseCommand, property, REGISTERED_COMMANDS } from "./commands.mjs";
import { addMaskCommand } from "./masker.mjs";

/** @typedef {import("./commands.mjs").Command & {line: string, stream: "stdout" | "stderr"}} ObeyedCommand */

/**
 * @typedef {object} StepLog
 * @property {(line: string, stream: "stdout" | "stderr") => boolean} receive One printed line. Tells whether
 *   it was a well-formed `::add-mask::` in force, the only place where a key may be printed.
 * @property {(message: string) => void} error What the runner itself reports as an error.
 * @property {(message: string) => void} fail The same, and the step fails whatever its exit code.
 * @property {string[]} lines As displayed.
 * @property {ObeyedCommand[]} commands In order, those in force only.
 * @property {import("./annotations.mjs").Annotation[]} annotations
 * @property {number} droppedAnnotations
 * @property {Map<string, string>} outputs Of set-output.
 * @property {Map<string, string>} state Of save-state.
 * @property {Map<string, string>} env Of set-env.
 * @property {string[]} path Of add-path.
 * @property {boolean} failed
 */

const LABELS = { error: "Error: ", warning: "Warning: ", notice: "Notice: " };
/** @type {ReadonlySet<string>} What `echo` never repeats. */
const NOT_ECHOED = new Set(["add-mask", "debug", "error", "warning", "notice"]);

/**
 * @param {object} setting
 * @param {import("./masker.mjs").Masker} setting.masker
 * @param {string} setting.workspace
 * @param {Record<string, string | undefined>} setting.env The step's, for ACTIONS_ALLOW_UNSECURE_*.
 * @param {boolean} setting.debug ACTIONS_STEP_DEBUG: shows debug messages and turns `echo` on.
 * @param {((line: string) => void) | undefined} setting.onLine
 * @returns {StepLog}
 */
export function createStepLog({ masker, workspace, env, debug, onLine }) {
  /** @type {Set<string>} */
  const names = new Set(REGISTERED_COMMANDS);
  /** @type {string | undefined} */
  let stopToken;
  let echo = debug;

  /** @param {string} text May have several lines; masked as a whole, as the runner does. */
  function write(text) {
    for (const line of masker.mask(text).split(/\r\n|\n|\r/)) {
      log.lines.push(line);
      onLine?.(line);
    }
  }

  /** @param {string} text */
  function writeDebug(text) {
    if (debug) for (const line of text.split(/\r\n|\n|\r/)) write(`##[debug]${line}`);
  }

  /**
   * @param {import("./annotations.mjs").Level} level
   * @param {string} message
   * @param {Record<string, string>} [properties]
   */
  function addIssue(level, message, properties = {}) {
    const issue = annotation(level, masker.mask(message), properties, workspace);
    if (log.annotations.filter((a) => a.level === level).length < MAX_PER_LEVEL) log.annotations.push(issue);
    else log.droppedAnnotations++;
    if (issue.message !== "") write(LABELS[level] + issue.message);
  }

  /** @param {string} name */
  const isTrue = (name) => env[name]?.toLowerCase() === "true";

  /** @param {import("./commands.mjs").Command} command */
  function requireName(command) {
    const name = property(command.properties, "name");
    if (!name) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
    return name;
  }

  /** @param {string} name */
  function requireUnsecure(name) {
    if (!isTrue("ACTIONS_ALLOW_UNSECURE_COMMANDS")) {
      throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
    }
  }

  /** @param {string} token */
  function stop(token) {
    const reserved =
      token === "" || token.toLowerCase() === "pause-logging" || names.has(token.toLowerCase());
    if (reserved && !isTrue("ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS")) {
      throw new Error("You cannot use a endToken that is an empty string, 'pause-logging', or a command.");
    }
    stopToken = token.toLowerCase();
    names.add(stopToken);
    if (token.length > 6) masker.add(token);
  }

  /** @param {string} value */
  function setEcho(value) {
    const word = value.trim().toLowerCase();
    if (word !== "on" && word !== "off") throw new Error(`Invalid echo command value: '${value}'.`);
    echo = word === "on";
  }

  /**
   * Throws where the runner does: the step then fails.
   *
   * @param {import("./commands.mjs").Command} command
   */
  function obey(command) {
    const { name, properties, data } = command;
    switch (name) {
      case "set-output":
        setIgnoringCase(log.outputs, requireName(command), data);
        return writeDebug(`steps.step.outputs.${property(properties, "name")}='${data}'`);
      case "save-state":
        log.state.set(requireName(command), data);
        return writeDebug(`Save intra-action state ${property(properties, "name")} = ${data}`);
      case "add-mask": {
        const warning = addMaskCommand(masker, data);
        if (warning !== undefined) addIssue("warning", warning);
        else if (echo) write("::add-mask::***");
        return;
      }
      case "set-env":
        requireUnsecure(name);
        if (requireName(command).toUpperCase() === "NODE_OPTIONS") {
          addIssue("error", "Can't update NODE_OPTIONS environment variable using ::set-env:: command.");
        } else {
          log.env.set(requireName(command), data);
        }
        return;
      case "add-path":
        requireUnsecure(name);
        log.path.push(data);
        return;
      case "debug":
        return writeDebug(data);
      case "error":
      case "warning":
      case "notice":
        return addIssue(name, data, properties);
      case "group":
        return write(`##[group]${data}`);
      case "endgroup":
        return write("##[endgroup]");
      case "echo":
        return setEcho(data);
      default:
        // Problem matchers have no effect here: that one was touched at all is a violation already.
        return;
    }
  }

  /** @type {StepLog} */
  const log = {
    lines: [],
    commands: [],
    annotations: [],
    droppedAnnotations: 0,
    outputs: new Map(),
    state: new Map(),
    env: new Map(),
    path: [],
    failed: false,
    error: (message) => addIssue("error", message),
    fail(message) {
      addIssue("error", message);
      log.failed = true;
    },
    receive(line, stream) {
      const command = parseCommand(line, names);
      if (command === undefined || (stopToken !== undefined && command.name !== stopToken)) {
        write(line.replace(/##\[(?=(?:start|end)-action)/g, "##[\\"));
        return false;
      }
      if (stopToken !== undefined) {
        write(line);
        names.delete(stopToken);
        stopToken = undefined;
        return false;
      }
      log.commands.push({ ...command, line, stream });
      if (echo && !NOT_ECHOED.has(command.name) && command.name !== "stop-commands") write(line);
      try {
        if (command.name === "stop-commands") {
          stop(command.data);
          write(line);
        } else {
          obey(command);
        }
      } catch (error) {
        const shown = NOT_ECHOED.has(command.name) ? command.name : line;
        addIssue("error", `Unable to process command '${shown}' successfully.`);
        log.fail(error instanceof Error ? error.message : String(error));
      }
      return command.name === "add-mask" && command.form === "v2";
    },
  };
  return log;
}

/**
 * Sets a value whose name is case-insensitive, as outputs are; the latest spelling stays.
 *
 * @param {Map<string, string>} map
 * @param {string} name
 * @param {string} value
 */
export function setIgnoringCase(map, name, value) {
  for (const known of map.keys()) if (known.toLowerCase() === name.toLowerCase()) map.delete(known);
  map.set(name, value);
}
