import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const USES = /uses:\s*(actions\/(checkout|create-github-app-token)@[\w.-]+)/g;

const CHECKOUT = `const { execFileSync } = require("node:child_process");
const git = (...args) => execFileSync("git", args, { cwd: process.env.GITHUB_WORKSPACE, stdio: "inherit" });
const name = process.env.INPUT_REPOSITORY || process.env.GITHUB_REPOSITORY;
if (name === process.env.LOSE_REPOSITORY) {
  console.log("::error::The runner has lost communication with the server.");
  process.exit(1);
}
if (process.env["INPUT_FETCH-DEPTH"] !== "0" || process.env["INPUT_PERSIST-CREDENTIALS"] !== "false") process.exit(1);
if (process.env.TOKEN_OF_APP && process.env.INPUT_TOKEN !== process.env.TOKEN_OF_APP + "-" + name) process.exit(1);
git("init", "--quiet", ".");
git("remote", "add", "origin", process.env.GITHUB_SERVER_URL + "/" + name);
git("fetch", "--quiet", "--no-tags", "origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
git("checkout", "--quiet", "--force", "-B", "main", "refs/remotes/origin/main");
`;

/** Its tokens are for what was asked: of one repository they have its name behind. */
const APP = `const fs = require("node:fs");
const input = (name) => process.env["INPUT_" + name.toUpperCase()] ?? "";
if (input("client-id") !== "Iv23test" || input("private-key") !== "the private key") process.exit(1);
if (input("permission-contents") !== "read" || input("owner") === "") process.exit(1);
const of = input("repositories") === "" ? "" : "-" + input("owner") + "/" + input("repositories");
fs.appendFileSync(process.env.GITHUB_OUTPUT, "token=" + process.env.TOKEN_OF_APP + of + "\\n");
`;

const PROGRAMS: Readonly<Record<string, readonly [program: string, inputs: readonly string[]]>> = {
  checkout: [CHECKOUT, ["repository", "token", "fetch-depth", "persist-credentials"]],
  "create-github-app-token": [
    APP,
    ["client-id", "private-key", "owner", "repositories", "permission-contents"],
  ],
};

/**
 * Stands in for `actions/checkout` of another repository (act itself does that of the workflow's own), and for
 * `actions/create-github-app-token`.
 *
 * @param workflows texts of all workflows of the run, also of those that are called
 */
export function standIns(...workflows: readonly string[]): {
  readonly others: Readonly<Record<string, string>>;
  remove(): void;
} {
  const root = mkdtempSync(path.join(tmpdir(), "stand-ins-"));
  for (const [name, [program, inputs]] of Object.entries(PROGRAMS)) {
    mkdirSync(path.join(root, name));
    writeFileSync(path.join(root, name, "index.cjs"), program);
    const lines = inputs.map((input) => `  ${input}:\n    description: a\n`).join("");
    const manifest = `name: ${name}\ndescription: Test.\ninputs:\n${lines}runs:\n  using: node24\n  main: index.cjs\n`;
    writeFileSync(path.join(root, name, "action.yml"), manifest);
  }
  const used = workflows.flatMap((text) => [...text.matchAll(USES)]);
  return {
    others: Object.fromEntries(used.map(([, uses = "", name = ""]) => [uses, path.join(root, name)])),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
