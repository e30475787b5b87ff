import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

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
  const files = licenceFiles(folder);
  if (!files.some((file) => !/[\\/]/.test(file))) throw new Error(`${name} has no licence file to pass on.`);
  const texts = files.map((file) => {
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
    const where = dirname(file).replaceAll("\\", "/");
    return where === "." ? `${text}\n` : `Of what it contains in ${where}:\n\n${text}\n`;
  });
  return `${name} ${version}\n${license}\n\n${texts.join("\n")}`;
}

/**
 * @param {string} folder of a package
 * @returns {string[]} its own licence file, and those of code that it has taken over from others
 */
function licenceFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?:licen[cs]e|copying)(?:[-.](?:mit|apache|bsd|isc|md|txt))*$/i.test(basename(file)))
    .filter((file) => !/(?:^|[\\/])node_modules[\\/]/.test(file) && statSync(join(folder, file)).isFile())
    .sort((a, b) => a.split(/[\\/]/).length - b.split(/[\\/]/).length || (a < b ? -1 : 1));
}
