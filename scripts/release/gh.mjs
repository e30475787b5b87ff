import { spawnSync } from "node:child_process";

/** @param {string} program @param {...string} args @returns {string} what it printed @throws {Error} when it fails */
export function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  throw new Error(
    `${[program, ...args].join(" ")} failed: ${(stderr || error?.message || stdout).trim().replaceAll("\n", " ")}`,
  );
}

/** GitHub's own program, which runners have. @param {...string} args */
export function gh(...args) {
  return run("gh", ...args);
}

/**
 * @param {"POST" | "PATCH" | "DELETE"} method
 * @param {string} path
 * @param {...string} fields
 */
export function api(method, path, ...fields) {
  gh("api", "--method", method, path, ...fields);
}

/**
 * @param {string} path
 * @param {...string} options
 * @returns {any} `undefined` when GitHub says that there is nothing
 * @throws {Error} on every other failure: it does not say that there is nothing
 */
export function find(path, ...options) {
  try {
    return JSON.parse(gh("api", path, ...options));
  } catch (error) {
    if (error instanceof Error && /\(HTTP 404\)/.test(error.message)) return undefined;
    throw error;
  }
}
