// Builds dist/ from src/: TypeScript to ESM in lib/, ncc to one bundle, licences of everything in it.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeLicences } from "./licences.mjs";

const STATS = "lib/ncc-stats.json";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("lib", { recursive: true, force: true });
node("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
// Only now: sources with a mistake in them leave the bundle as it was.
rmSync("dist", { recursive: true, force: true });
node(
  "node_modules/@vercel/ncc/dist/ncc/cli.js",
  "build",
  "lib/index.js",
  "-o",
  "dist",
  "--no-cache",
  "--stats-out",
  STATS,
);
writeLicences("dist", STATS);
console.log(readdirSync("dist").join("\n"));

/** @param {string[]} args */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
