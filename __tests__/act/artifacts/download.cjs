// Stands in for actions/download-artifact: one artifact into the folder itself, several into a folder each.
const fs = require("node:fs");
const path = require("node:path");

/** @param {string} name */
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();

const kept = process.env["ARTIFACTS_OF_TEST"] ?? "";
const target = path.resolve(process.env["GITHUB_WORKSPACE"] ?? "", input("path") || ".");
const name = input("name");
if (name !== "" && !fs.existsSync(path.join(kept, name))) {
  console.log(`::error::Unable to download artifact(s): Artifact not found for name: ${name}`);
  process.exit(1);
}
const pattern = new RegExp(
  `^${(input("pattern") || "*")
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*")}$`,
);
const wanted = fs.readdirSync(kept).filter((one) => (name === "" ? pattern.test(one) : one === name));
console.log(`Found ${wanted.length} artifact(s)`);
for (const one of wanted) {
  const apart = name === "" && input("merge-multiple") !== "true";
  fs.cpSync(path.join(kept, one), apart ? path.join(target, one) : target, { recursive: true });
}
