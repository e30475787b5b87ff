/**
 * The environment in which a runner starts a JavaScript action. Nothing of the host leaks into it.
 */

import { randomBytes } from "node:crypto";
import path from "node:path";

/** What a process needs of its host in order to start other programs. */
const NECESSITIES =
  process.platform === "win32"
    ? ["PATH", "PATHEXT", "SystemRoot", "SystemDrive", "ComSpec", "windir"]
    : ["PATH"];

/** Variables of the platform that hold a credential: the runner masks them, and they must not be shown. */
const CREDENTIALS = ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];

const RUNNER_OS = { win32: "Windows", darwin: "macOS" };
const RUNNER_ARCH = { x64: "X64", arm64: "ARM64", arm: "ARM", ia32: "X86" };

/**
 * Upper case, spaces turned to `_`; hyphens stay. (actions/runner:src/Runner.Worker/Handlers/Handler.cs)
 *
 * @param {string} input
 */
export function inputVariable(input) {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}

/**
 * @param {Record<string, string> | undefined} inputs
 * @param {Record<string, string> | undefined} defaults
 */
function inputVariables(inputs = {}, defaults = {}) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries({ ...defaults })) env[inputVariable(name)] = value;
  // An input that is given counts even when it is empty, as it is where a secret does not exist.
  for (const [name, value] of Object.entries(inputs)) env[inputVariable(name)] = value;
  return env;
}

/**
 * @param {unknown} value
 * @param {...string} keys
 * @returns {unknown}
 */
function dig(value, ...keys) {
  /** @type {unknown} */
  let at = value;
  for (const key of keys) {
    at = typeof at === "object" && at !== null ? /** @type {Record<string, unknown>} */ (at)[key] : undefined;
  }
  return at;
}

/**
 * The variables that follow from the event.
 *
 * @param {string} name
 * @param {unknown} payload
 * @returns {Record<string, string>}
 */
function eventVariables(name, payload) {
  const text = (/** @type {string[]} */ ...keys) => {
    const value = dig(payload, ...keys);
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const pull = text("pull_request", "number");
  const onBase = name === "pull_request_target";
  const base = text("pull_request", "base", "ref") ?? "";
  const pullRef = onBase ? `refs/heads/${base}` : `refs/pull/${pull}/merge`;
  const pullSha = onBase ? text("pull_request", "base", "sha") : text("pull_request", "merge_commit_sha");
  const defaultRef = `refs/heads/${text("repository", "default_branch") ?? "main"}`;
  const ref = pull !== undefined ? pullRef : (text("merge_group", "head_ref") ?? text("ref") ?? defaultRef);
  const fullRef = ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: fullRef,
    GITHUB_REF_NAME: fullRef.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: fullRef.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_SHA:
      pullSha ??
      text("merge_group", "head_sha") ??
      text("after") ??
      "0123456789abcdef".repeat(3).slice(0, 40),
    GITHUB_BASE_REF: base,
    GITHUB_HEAD_REF: text("pull_request", "head", "ref") ?? "",
    GITHUB_REPOSITORY: text("repository", "full_name") ?? "octo-org/octo-repo",
    GITHUB_REPOSITORY_ID: text("repository", "id") ?? "1296269",
    GITHUB_ACTOR: text("sender", "login") ?? "octocat",
    GITHUB_ACTOR_ID: text("sender", "id") ?? "583231",
  };
}

/**
 * Variables that start a Node process at another time.
 *
 * @param {Date} now
 * @param {string} [nodeOptions] Others that it has.
 * @returns {Record<string, string>}
 */
function clockVariables(now, nodeOptions = "") {
  const preload = new URL("clock-preload.mjs", import.meta.url).href;
  return {
    NODE_OPTIONS: `${nodeOptions} --import=${preload}`.trim(),
    CLOCK_OFFSET_MS: String(now.getTime() - Date.now()),
  };
}

/**
 * Environment of the step. `platformEnv` overrides all, `env` all but the platform's.
 *
 * @param {import("./runner.mjs").RunOptions} options
 * @param {import("./step-sandbox.mjs").Sandbox} sandbox
 * @returns {Record<string, string>}
 */
export function stepEnvironment(options, sandbox) {
  const { directories } = sandbox;
  const event = eventVariables(options.event?.name ?? "push", options.event?.payload);
  const repository = options.repository ?? event["GITHUB_REPOSITORY"] ?? "";
  const actor = options.actor ?? event["GITHUB_ACTOR"] ?? "";

  /** @type {Record<string, string>} */
  const env = {};
  for (const name of NECESSITIES) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  Object.assign(env, {
    HOME: directories.home,
    TMPDIR: directories.tmp,
    ...(process.platform === "win32"
      ? { USERPROFILE: directories.home, TEMP: directories.tmp, TMP: directories.tmp }
      : {}),
    CI: "true",
    ...options.env,
    ...inputVariables(options.inputs, options.defaults),
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "step",
    ...event,
    GITHUB_EVENT_PATH: sandbox.eventPath,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0],
    GITHUB_REPOSITORY_OWNER_ID: "6154722",
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    GITHUB_RUN_ID: "1658821493",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_WORKFLOW: "Key check",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/key-check.yml@${event["GITHUB_REF"]}`,
    GITHUB_JOB: "check",
    GITHUB_WORKSPACE: directories.workspace,
    RUNNER_TEMP: directories.temp,
    RUNNER_TOOL_CACHE: directories["tool-cache"],
    RUNNER_WORKSPACE: path.dirname(directories.workspace),
    RUNNER_OS: /** @type {Record<string, string>} */ (RUNNER_OS)[process.platform] ?? "Linux",
    RUNNER_ARCH: /** @type {Record<string, string>} */ (RUNNER_ARCH)[process.arch] ?? "X64",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_ENVIRONMENT: "github-hosted",
    ...(options.stepDebug ? { RUNNER_DEBUG: "1" } : {}),
    ACTIONS_RUNTIME_URL: "https://pipelines.actions.githubusercontent.com/",
    ACTIONS_RESULTS_URL: "https://results-receiver.actions.githubusercontent.com/",
    ACTIONS_RUNTIME_TOKEN: `runtime-${randomBytes(24).toString("base64url")}`,
    ...sandbox.commandFiles,
    ...options.platformEnv,
    ...(options.now === undefined
      ? {}
      : clockVariables(options.now, options.platformEnv?.["NODE_OPTIONS"] ?? options.env?.["NODE_OPTIONS"])),
  });
  return env;
}

/**
 * The platform's own credentials in an environment.
 *
 * @param {Record<string, string>} env
 */
export function platformCredentials(env) {
  return CREDENTIALS.map((name) => env[name] ?? "").filter((value) => value.trim() !== "");
}
