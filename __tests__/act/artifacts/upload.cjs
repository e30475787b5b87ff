// Stands in for actions/upload-artifact: keeps one file, or what is in a folder, under the name of the artifact.
const fs = require("node:fs");
const path = require("node:path");

/** @param {string} name */
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();

/** @param {string} text */
function fail(text) {
  console.log(`::error::${text}`);
  process.exit(1);
}

const name = input("name") || "artifact";
// https://github.com/actions/upload-artifact: these are refused, since not every file system can hold them.
if (/["<>:|*?\\/\r\n]/.test(name)) fail(`The artifact name is not valid: ${name}`);
const target = path.join(process.env["ARTIFACTS_OF_TEST"] ?? "", name);
const from = path.resolve(process.env["GITHUB_WORKSPACE"] ?? "", input("path"));
if (!fs.existsSync(from)) {
  const found = input("if-no-files-found") || "warn";
  if (found === "error") fail("No files were found with the provided path.");
  if (found === "warn") console.log("::warning::No files were found with the provided path.");
  process.exit(0);
}
if (fs.existsSync(target)) {
  if (input("overwrite") !== "true") fail(`Conflict: an artifact with this name already exists: ${name}`);
  fs.rmSync(target, { recursive: true });
}
fs.mkdirSync(target);
const isFolder = fs.statSync(from).isDirectory();
fs.cpSync(from, isFolder ? target : path.join(target, path.basename(from)), { recursive: isFolder });
console.log(`Artifact ${name} has been successfully uploaded!`);
