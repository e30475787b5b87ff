import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes `licenses.txt`: the licence of every package whose code is in the bundle, by the bundler's own list of
 * modules. ncc's option for this writes only the licences of the last chunk when the code is split.
 *
 * @param {string} dist folder of the bundle
 * @param {string} statsFile what `ncc --stats-out` wrote
 */
export function writeLicences(dist, statsFile) {
  const { modules } = JSON.parse(readFileSync(statsFile, "utf8"));
  const folders = [...new Set(modulePaths(modules).flatMap(packageFolder))].sort();
  writeFileSync(join(dist, "licenses.txt"), folders.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`));
}

/**
 * @param {{nameForCondition?: string, modules?: any[]}[]} modules
 * @returns {string[]}
 */
function modulePaths(modules) {
  return modules.flatMap(({ nameForCondition, modules: inner }) => [
    ...(nameForCondition ? [nameForCondition] : []),
    ...modulePaths(inner ?? []),
  ]);
}

/**
 * @param {string} path of a module
 * @returns {string[]} the folder of its package; none for our own code
 */
function packageFolder(path) {
  const match = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path);
  return match ? [match[0]] : [];
}

/** @param {string} folder of a package */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (!file || !existsSync(join(folder, file))) throw new Error(`${name} has no licence file to pass on.`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${name} ${version}\n${license}\n\n${text}\n`;
}
