// Tries dist/ on this machine, whatever it is: `node scripts/try-bundle.mjs`. A key that works, one that does not, and
// a host that is down, with a stand-in API; a key in a commit (with git, when there is one) and in the text of an issue
// (without); a history in two parts that are put together. Needs Node alone: it runs on systems on which the tests do not.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runAction } from "../__tests__/support/runner.mjs";
import { sampleKey } from "../__tests__/support/sample-keys.mjs";
import { startStandIn } from "../__tests__/support/stand-in-api.mjs";

const BUNDLE = process.argv[2] ?? fileURLToPath(new URL("../dist/index.js", import.meta.url));
const KEY = sampleKey("tried");
const LEAK = sampleKey("leaked");
const REPOSITORY = { full_name: "octo-org/octo-repo", default_branch: "main" };
const NOBODY = "http://127.0.0.1:9";

let failures = 0;

/**
 * @param {string} what
 * @param {Partial<import("../__tests__/support/runner.mjs").RunOptions>} options
 * @param {Record<string, string>} expected outputs, and `exit`
 */
async function expectOutputs(what, options, expected) {
  const secrets = options.secrets ?? [];
  let wrong = [];
  try {
    const report = await runAction({
      bundle: BUNDLE,
      timeoutMs: 120_000,
      keys: [...secrets, LEAK],
      ...options,
    });
    /** @type {Record<string, string>} */
    const seen = { ...report.outputs, exit: String(report.exitCode) };
    wrong = Object.entries(expected).flatMap(([name, value]) =>
      seen[name] === value ? [] : [`${name} is ${seen[name]}, not ${value}`],
    );
    if (report.childLeftRunning) wrong.push("a process was left running");
    if (wrong.length > 0) console.log(report.log.map((line) => `  | ${line}`).join("\n"));
  } catch (error) {
    wrong = [error instanceof Error ? error.message : String(error)];
  }
  console.log(wrong.length === 0 ? `passed: ${what}` : `FAILED: ${what}: ${wrong.join("; ")}`);
  failures += wrong.length === 0 ? 0 : 1;
}

/** @param {string} title @param {string} state @param {Record<string, string>} expected */
async function ask(title, state, expected) {
  const standIn = await startStandIn({ state, key: KEY });
  const inputs = { "api-key": KEY, "base-url": standIn.url, "max-attempts": "1" };
  await expectOutputs(title, { inputs, secrets: [KEY] }, expected);
  await standIn.close();
}

/** The token goes nowhere: what is needed is here, and nobody listens at the server's address. */
const OFFLINE = { GITHUB_SERVER_URL: NOBODY, GITHUB_API_URL: NOBODY };

async function scanIssue() {
  const payload = {
    action: "opened",
    repository: REPOSITORY,
    sender: { login: "monalisa" },
    issue: {
      number: 1,
      title: "It does not work",
      body: `My key:\r\n${LEAK}\r\n`,
      html_url: "https://example.com",
    },
  };
  await expectOutputs(
    "a key in the text of an issue, without git",
    {
      inputs: { checks: "scan" },
      event: { name: "issues", payload },
      platformEnv: { ...OFFLINE, PATH: "", Path: "" },
      allowUntrusted: true, // a mask of a key that nobody knew before
    },
    { exit: "1", "leak-count": "1", "scan-complete": "true" },
  );
}

async function scanPush() {
  const workspace = mkdtempSync(path.join(tmpdir(), "try bundle "));
  /** @param {...string} args */
  const git = (...args) => {
    const who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    const { status, stdout, stderr } = spawnSync("git", ["-C", workspace, ...who, ...args], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
    return stdout.trim();
  };
  /** @param {string} name @param {string} text */
  const commit = (name, text) => {
    writeFileSync(path.join(workspace, name), text);
    git("add", "-A");
    git("commit", "--quiet", "-m", name);
    return git("rev-parse", "HEAD");
  };
  try {
    git("init", "--quiet");
    const base = commit("read me.txt", "nothing\r\n");
    const clean = commit("more.txt", "nothing either\r\n");
    const leaky = commit("config 配置.ts", `// one\r\nexport const key = "${LEAK}";\r\n`);
    for (const [what, before, after, expected] of /** @type {const} */ ([
      ["a push that adds no key", base, clean, { exit: "0", "leak-count": "0" }],
      ["a push that adds a key", clean, leaky, { exit: "1", "leak-count": "1" }],
    ])) {
      const payload = push(before, after);
      await expectOutputs(
        what,
        {
          inputs: { checks: "scan" },
          cwd: workspace,
          event: { name: "push", payload },
          platformEnv: OFFLINE,
          allowUntrusted: true,
        },
        { ...expected, "scan-complete": "true" },
      );
    }
    await scanInParts(workspace, { name: "push", payload: push(clean, leaky) });
  } finally {
    rmSync(workspace, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} before @param {string} after */
function push(before, after) {
  return { ref: "refs/heads/main", before, after, repository: REPOSITORY, sender: { login: "monalisa" } };
}

/** Gives a report, if there is one, the name of the repository. @param {string} file */
function nameIn(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...report, repository: REPOSITORY.full_name }));
}

/**
 * What two jobs of a matrix and the job behind them do.
 *
 * @param {string} workspace @param {{ name: string, payload: unknown }} event
 */
async function scanInParts(workspace, event) {
  // A repository without a name has no server that would have to be asked what there is besides the clone.
  const platformEnv = { ...OFFLINE, GITHUB_REPOSITORY: "" };
  const here = { cwd: workspace, event, platformEnv, allowUntrusted: true };
  for (const part of [1, 2]) {
    const file = `reports/part ${part}/keyguard-report.json`;
    const inputs = {
      ...{ checks: "scan", "scan-scope": "history", "scan-shard": `${part}/2` },
      ...{ "scan-report-file": file, "fail-on": "never" },
    };
    await expectOutputs(
      `part ${part} of 2 of a history`,
      { inputs, ...here },
      { exit: "0", "scan-complete": "true" },
    );
    nameIn(path.join(workspace, file));
  }
  const repositories = [{ id: 1, name: REPOSITORY.full_name, shards: 2 }];
  const plan = JSON.stringify({
    ...{ version: 1, of: "repository", name: REPOSITORY.full_name, repositories },
    ...{ leftOut: [], moreLeftOut: 0, gaps: [] },
  });
  const bundle = path.join(path.dirname(BUNDLE), "merge", "index.js");
  const run = { bundle, cwd: workspace, inputs: { plan, reports: "reports" } };
  await expectOutputs("both parts together", run, { exit: "1", "leak-count": "1", "scan-complete": "true" });
  rmSync(path.join(workspace, "reports", "part 1"), { recursive: true, force: true });
  await expectOutputs("a part that is lost", run, { exit: "1", "scan-complete": "false" });
}

console.log(`Node.js ${process.version} on ${process.platform} ${process.arch}`);
await ask("a key that works", "valid", { exit: "0", verdict: "valid", result: "pass" });
await ask("a key that is refused", "wrong-key", { exit: "1", verdict: "invalid", result: "fail" });
await ask("a host that is down says nothing about the key", "server-error-500", {
  exit: "0",
  verdict: "unreachable",
  result: "pass",
});
await scanIssue();
if (spawnSync("git", ["--version"]).error === undefined) await scanPush();
else console.log("skipped: keys in commits, since there is no git here");
console.log(failures === 0 ? "All passed." : `${failures} failed.`);
process.exitCode = failures === 0 ? 0 : 1;
