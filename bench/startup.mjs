// How long a step takes, as multiples of `node -e 0` in the same run. Interleaved, medians; absolute times are of
// this machine only and not worth quoting. Run: npm run bench:startup
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleKey } from "../__tests__/support/sample-keys.mjs";
import { startStandIn } from "../__tests__/support/stand-in-api.mjs";

const ROUNDS = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "dist/index.js");
const folder = mkdtempSync(join(tmpdir(), "bench-startup-"));
const key = sampleKey("bench");
const api = await startStandIn({ key });
const base = {
  PATH: process.env["PATH"] ?? "",
  GITHUB_OUTPUT: file("output"),
  GITHUB_STEP_SUMMARY: file("summary"),
};

/** @type {Record<string, {args: string[], env: Record<string, string>}>} */
const contestants = {
  "node -e 0": { args: ["-e", "0"], env: {} },
  "empty action on @actions/core (ncc, as usual)": { args: [emptyAction()], env: {} },
  "this action, ended before any request": { args: [bundle], env: { "INPUT_API-KEY": "your-api-key-here" } },
  "this action, models probe": {
    args: [bundle],
    env: { "INPUT_API-KEY": key, "INPUT_BASE-URL": api.url, INPUT_PROBE: "models" },
  },
  "this action, full probe": { args: [bundle], env: { "INPUT_API-KEY": key, "INPUT_BASE-URL": api.url } },
};

/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, { args, env }] of Object.entries(contestants)) {
    const ms = await timed(args, { ...base, ...env });
    // The first two rounds warm the file cache.
    if (round >= 0) times[name]?.push(ms);
  }
}
await api.close();
rmSync(folder, { recursive: true });

const bare = median(times["node -e 0"] ?? []);
console.log(`Node ${process.version}, ${ROUNDS} interleaved rounds; median as a multiple of node -e 0\n`);
for (const [name, values] of Object.entries(times))
  console.log(`${(median(values) / bare).toFixed(2).padStart(6)}  ${name}`);

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} milliseconds from spawn to exit
 */
function timed(args, env) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    // Not the synchronous spawn: the stand-in API answers from this process.
    spawn(process.execPath, args, { env, stdio: "ignore" })
      .once("exit", () => resolve(performance.now() - started))
      .once("error", reject);
  });
}

/** An action that reads one input and sets one output, bundled the ordinary way. */
function emptyAction() {
  const source = join(root, "lib/bench-empty");
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "package.json"), '{"type":"module"}');
  writeFileSync(
    join(source, "index.js"),
    'import * as core from "@actions/core";\ncore.setOutput("greeting", core.getInput("name"));\n',
  );
  // A tsconfig of its own, so that ncc does not take over our stand-in for undici.
  writeFileSync(join(source, "tsconfig.json"), "{}");
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const { status } = spawnSync(
    process.execPath,
    [ncc, "build", "index.js", "-o", join(folder, "empty"), "--no-cache"],
    {
      cwd: source,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  rmSync(source, { recursive: true });
  if (status !== 0) throw new Error("ncc failed");
  return join(folder, "empty/index.js");
}

/** @param {string} name */
function file(name) {
  const path = join(folder, name);
  writeFileSync(path, "");
  return path;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
