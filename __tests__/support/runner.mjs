/**
 * Runs a JavaScript action as the GitHub Actions runner does, and reports all that people and later steps
 * would see. Facts about the runner from actions/runner v2.336.0.
 */

import { StringDecoder } from "node:string_decoder";
import { applyDropRule, parsePairs, parsePaths, processSummary } from "./file-commands.mjs";
import { addMaskCommand, createMasker } from "./masker.mjs";
import { platformCredentials, stepEnvironment } from "./step-env.mjs";
import { createStepLog, setIgnoringCase } from "./step-log.mjs";
import { runProcess } from "./step-process.mjs";
import { commandViolations, leakViolations, outputViolations } from "./step-rules.mjs";
import { createSandbox } from "./step-sandbox.mjs";

export { findLeaks } from "./leaks.mjs";

/**
 * @typedef {object} RunOptions
 * @property {string} bundle Path of the action's `main`.
 * @property {string} [node] Executable. Default: this one.
 * @property {Record<string, string>} [inputs] `with:` of the step.
 * @property {Record<string, string>} [defaults] Of action.yml, for inputs that are not given.
 * @property {Record<string, string>} [env] `env:` of the step.
 * @property {readonly string[]} [secrets] What the runner knows as secret before the step starts.
 * @property {readonly string[] | (() => readonly string[])} [keys] What must not be visible anywhere, or what
 *   tells it when the step has ended. Default: the secrets. Credentials of the platform (ACTIONS_RUNTIME_TOKEN …) are added to both.
 * @property {{name: string, payload?: unknown}} [event] Default: a push without a payload.
 * @property {string} [actor]
 * @property {string} [repository]
 * @property {string} [cwd] Workspace. Default: a fresh one, removed afterwards.
 * @property {Record<string, string>} [platformEnv] Overrides of what the platform sets (GITHUB_*, PATH …).
 * @property {Date} [now] When the action runs, as far as it knows. Default: now.
 * @property {number} [timeoutMs] Default 30,000.
 * @property {(line: string) => void} [onLine] Each line as displayed, at once.
 * @property {{signal: "SIGINT" | "SIGTERM", when: (rawStdoutSoFar: string) => boolean}} [signalAfter]
 *   Cancels the step as the runner does: after SIGINT come SIGTERM (7.5 s) and a kill (2.5 s).
 * @property {{when: AbortSignal, send: "SIGINT" | "SIGKILL"}} [interrupt] Cancels the step, or takes its machine
 *   away, at a moment that a test finds elsewhere than in its log.
 * @property {readonly string[]} [files] Names of GITHUB_* files that this runner does NOT offer.
 * @property {boolean} [stepDebug] ACTIONS_STEP_DEBUG: RUNNER_DEBUG=1, debug lines shown, commands echoed.
 * @property {boolean} [allowLeaks] Resolve in spite of visible keys.
 * @property {boolean} [allowUntrusted] Resolve in spite of text that became a command.
 * @property {boolean} [allowDroppedOutputs] Resolve in spite of empty and masked outputs.
 */

/**
 * @typedef {object} RunReport
 * @property {number | null} exitCode
 * @property {NodeJS.Signals | null} signal
 * @property {boolean} timedOut
 * @property {boolean} childLeftRunning A process of the step outlived it (and was killed).
 * @property {"success" | "failure"} conclusion
 * @property {string[]} log Lines as displayed: masked, commands carried out.
 * @property {string} rawStdout
 * @property {string} rawStderr
 * @property {import("./step-log.mjs").ObeyedCommand[]} commands Those in force, in order.
 * @property {import("./annotations.mjs").Annotation[]} annotations Those of the runner itself included.
 * @property {number} droppedAnnotations Beyond 10 per level.
 * @property {Record<string, string>} outputs For later steps.
 * @property {Record<string, string>} jobOutputs For other jobs.
 * @property {{name: string, why: "empty" | "masked"}[]} droppedOutputs
 * @property {string} summary As uploaded, masked; empty when it was not.
 * @property {string} rawSummary
 * @property {boolean} summaryUploaded
 * @property {Record<string, string>} state
 * @property {Record<string, string>} exportedEnv
 * @property {string[]} exportedPath
 * @property {string[]} masks All values that were masked at the end, encoded forms included.
 * @property {{path: string, text: string}[]} filesLeft What is new or changed; paths begin with `workspace`,
 *   `temp`, `home`, `tmp` or `tool-cache`.
 * @property {number} durationMs Of the process.
 * @property {string[]} violations Of any kind, allowed or not. Safe to print.
 */

/** Compressed copies of the repository's own history; nothing a text search could read. */
const UNSEARCHED = /^workspace\/(?:.*\/)?\.git\/objects\//;

/**
 * Runs the action once.
 *
 * @param {RunOptions} options
 * @returns {Promise<RunReport>} Also when the action fails, times out or is cancelled.
 * @throws {Error} listing all violations: a key became visible, printed text became a command, an output
 *   was empty or would be masked; see the `allow…` options. The report is its (not enumerable) `report`.
 */
export async function runAction(options) {
  const { event, secrets = [], keys = secrets, files: omit = [] } = options;
  const sandbox = await createSandbox({ cwd: options.cwd, payload: event?.payload ?? {}, omit });
  try {
    const env = stepEnvironment(options, sandbox);
    const platform = platformCredentials(env);
    const masker = createMasker();
    for (const secret of [...secrets, ...platform]) addMaskCommand(masker, secret);
    const log = createStepLog({
      masker,
      workspace: sandbox.directories.workspace,
      env,
      debug: options.stepDebug ?? false,
      onLine: options.onLine,
    });

    await sandbox.begin();
    const raw = { stdout: "", stderr: "" };
    let unmaskedStdout = "";
    const startedAt = performance.now();
    const ended = await runProcess({
      file: options.node ?? process.execPath,
      args: [options.bundle],
      cwd: sandbox.directories.workspace,
      env,
      timeoutMs: options.timeoutMs ?? 30_000,
      cancelOn: cancellation(options.signalAfter),
      ...(options.interrupt === undefined ? {} : { interrupt: options.interrupt }),
      onLine(line, ending, stream) {
        raw[stream] += line + ending;
        const isMaskCommand = log.receive(line, stream);
        if (stream === "stdout" && !isMaskCommand) unmaskedStdout += line + ending;
      },
    });
    const durationMs = performance.now() - startedAt;

    const read = await readCommandFiles(sandbox, log);
    const summary = processSummary(read.raw.GITHUB_STEP_SUMMARY, masker);
    if (summary.error !== undefined) log.error(summary.error);
    const filesLeft = await sandbox.filesLeft();
    const { jobOutputs, droppedOutputs } = applyDropRule(log.outputs, masker);

    const guarded = [...(typeof keys === "function" ? keys() : keys), ...platform];
    const violations = [
      ...leakViolations(
        {
          stdout: unmaskedStdout,
          stderr: raw.stderr,
          "the log": log.lines.join("\n"),
          annotations: JSON.stringify(log.annotations),
          ...read.raw,
          outputs: toText(log.outputs),
          state: toText(log.state),
          "exported variables": toText(log.env),
          ...fileSurfaces(filesLeft),
        },
        guarded,
      ),
      ...commandViolations(log.commands, {
        secrets: [...secrets, ...guarded],
        offered: Object.keys(sandbox.commandFiles),
      }),
      ...outputViolations(droppedOutputs, [...secrets, ...guarded], log.outputs),
    ];

    /** @type {RunReport} */
    const report = {
      ...ended,
      conclusion: ended.exitCode === 0 && !log.failed && !ended.timedOut ? "success" : "failure",
      log: log.lines,
      rawStdout: raw.stdout,
      rawStderr: raw.stderr,
      commands: log.commands,
      annotations: log.annotations,
      droppedAnnotations: log.droppedAnnotations,
      outputs: Object.fromEntries(log.outputs),
      jobOutputs,
      droppedOutputs,
      summary: summary.text,
      rawSummary: read.raw.GITHUB_STEP_SUMMARY,
      summaryUploaded: summary.uploaded,
      state: Object.fromEntries(log.state),
      exportedEnv: Object.fromEntries(log.env),
      exportedPath: log.path,
      masks: masker.values(),
      filesLeft,
      durationMs,
      violations: violations.map(({ text }) => text),
    };
    const allowed = {
      leak: options.allowLeaks ?? false,
      untrusted: options.allowUntrusted ?? false,
      output: options.allowDroppedOutputs ?? false,
    };
    const refused = violations.filter(({ kind }) => !allowed[kind]);
    if (refused.length > 0) throw violationError(refused, report);
    return report;
  } finally {
    await sandbox.remove();
  }
}

/**
 * Reads the files of the step as the runner does at its end; what is wrong with one fails the step.
 *
 * @param {import("./step-sandbox.mjs").Sandbox} sandbox
 * @param {import("./step-log.mjs").StepLog} log
 */
async function readCommandFiles(sandbox, log) {
  const raw = {
    GITHUB_OUTPUT: await sandbox.read("GITHUB_OUTPUT"),
    GITHUB_STATE: await sandbox.read("GITHUB_STATE"),
    GITHUB_ENV: await sandbox.read("GITHUB_ENV"),
    GITHUB_PATH: await sandbox.read("GITHUB_PATH"),
    GITHUB_STEP_SUMMARY: await sandbox.read("GITHUB_STEP_SUMMARY"),
  };
  /**
   * @param {"GITHUB_OUTPUT" | "GITHUB_STATE" | "GITHUB_ENV"} file
   * @param {(name: string, value: string) => void} set
   */
  function apply(file, set) {
    try {
      for (const [name, value] of parsePairs(raw[file])) set(name, value);
    } catch (error) {
      log.error(`Unable to process file command '${file.slice(7).toLowerCase()}' successfully.`);
      log.fail(error instanceof Error ? error.message : String(error));
    }
  }
  apply("GITHUB_ENV", (name, value) => {
    if (name.toUpperCase() === "NODE_OPTIONS") log.error("Can't store NODE_OPTIONS output parameter.");
    else log.env.set(name, value);
  });
  apply("GITHUB_STATE", (name, value) => log.state.set(name, value));
  apply("GITHUB_OUTPUT", (name, value) => setIgnoringCase(log.outputs, name, value));
  log.path.push(...parsePaths(raw.GITHUB_PATH));
  return { raw };
}

/** @param {Map<string, string>} values */
function toText(values) {
  return [...values].map(([name, value]) => `${name}=${value}`).join("\n");
}

/**
 * @param {{path: string, text: string}[]} filesLeft
 * @returns {Record<string, string>}
 */
function fileSurfaces(filesLeft) {
  const searched = filesLeft.filter((file) => !UNSEARCHED.test(file.path));
  /** @type {Record<string, string>} */
  const surfaces = { "names of files left": searched.map((file) => file.path).join("\n") };
  // Numbered, since a name may hold a key itself.
  searched.forEach(({ text }, i) => {
    surfaces[`file left ${i + 1} of ${searched.length}`] = text;
  });
  return surfaces;
}

/**
 * @param {RunOptions["signalAfter"]} signalAfter
 * @returns {((chunk: Buffer) => NodeJS.Signals | undefined) | undefined}
 */
function cancellation(signalAfter) {
  if (signalAfter === undefined) return undefined;
  const decoder = new StringDecoder("utf8");
  let soFar = "";
  return (chunk) => {
    soFar += decoder.write(chunk);
    return signalAfter.when(soFar) ? signalAfter.signal : undefined;
  };
}

/**
 * @param {import("./step-rules.mjs").Violation[]} violations
 * @param {RunReport} report
 */
function violationError(violations, report) {
  const list = violations.map(({ kind, text }) => `  ${kind}: ${text}`).join("\n");
  const error = new Error(`The step broke ${violations.length} rule(s):\n${list}`);
  // Not enumerable: test frameworks print an error's own properties, and this one may hold the key.
  return Object.defineProperty(error, "report", { value: report, enumerable: false });
}
