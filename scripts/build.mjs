// Builds dist/ from src/: TypeScript to ESM in lib/, ncc to bundles, licences of everything in them.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeLicences } from "./licences.mjs";

const STATS = "lib/ncc-stats.json";
const STAGED = "dist/staged";
/** Actions in a folder of their own: `plan/action.yml` runs `dist/plan/`. */
const SUB_ACTIONS = ["plan", "merge"].filter((name) => existsSync(`src/${name}/index.ts`));

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("lib", { recursive: true, force: true });
node("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
// Only now: sources with a mistake in them leave the bundle as it was.
rmSync("dist", { recursive: true, force: true });
bundle("lib/index.js", "dist");
for (const name of SUB_ACTIONS) bundle(`lib/${name}/index.js`, `dist/${name}`);
// The same core for a developer's machine, as a package of its own that depends on nothing.
bundle("lib/staged/index.js", STAGED);
const { name, version, description, license } = JSON.parse(readFileSync("package.json", "utf8"));
const bin = { [name]: "index.js" };
const described = { name, version, description, license, type: "module", bin, engines: { node: ">=20" } };
writeFileSync(`${STAGED}/package.json`, `${JSON.stringify(described, null, 2)}\n`);
chmodSync(`${STAGED}/index.js`, 0o755);
console.log(readdirSync("dist").join("\n"));

/**
 * @param {string} entry
 * @param {string} folder
 */
function bundle(entry, folder) {
  const ncc = "node_modules/@vercel/ncc/dist/ncc/cli.js";
  node(ncc, "build", entry, "-o", folder, "--no-cache", "--stats-out", STATS);
  writeLicences(folder, STATS);
}

/** @param {string[]} args */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
