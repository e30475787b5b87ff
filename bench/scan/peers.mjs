/**
 * The other scanners: how each is run on the whole history of a repository, and what it says it found.
 *
 * Each is run once as a careful user of its CI action gets it, and once with the options with which it finds most.
 * None ever asks a vendor whether a key is live: TruffleHog is told not to, the others do not unless told to, and
 * all of them run with a proxy that leads nowhere.
 */

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * @typedef {object} Report One thing that a tool reports.
 * @property {string} rule
 * @property {boolean} openAi Whether the tool calls it a key of OpenAI's.
 * @property {string | undefined} path In the repository.
 * @property {string | undefined} secret
 * @property {string | undefined} fingerprint In place of the secret, from a tool that does not print it.
 */

/**
 * @typedef {object} Variant
 * @property {string} label
 * @property {string} name Of the tool.
 * @property {boolean} history Whether it reads the history, and not only the files.
 * @property {boolean} [thorough] Whether it is run with the options with which it finds most.
 * @property {(repository: string, scratch: string) => string[]} args
 * @property {(result: {stdout: string, repository: string, scratch: string}) => Promise<Report[]>} parse
 */

const NOWHERE = "http://127.0.0.1:9";

/** @param {string} scratch A directory for its temporary files. @returns {Record<string, string>} */
export function peerEnvironment(scratch) {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: scratch,
    TMPDIR: scratch,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    http_proxy: NOWHERE,
    https_proxy: NOWHERE,
  };
}

const reportFile = (/** @type {string} */ scratch) => path.join(scratch, "report.json");
const leaksArgs =
  (/** @type {string[]} */ ...more) =>
  (/** @type {string} */ repository, /** @type {string} */ scratch) => [
    "git",
    repository,
    "--report-format",
    "json",
    "--report-path",
    reportFile(scratch),
    "--exit-code",
    "0",
    ...more,
  ];

const TRUFFLEHOG = ["--json", "--no-update", "--no-verification"];
/** The diffs of merges too. (With `--text` they would show files that attributes call binary, but then hide archives.) */
const ALL_DIFFS = "--log-opts=--full-history --all -m";

/** @type {readonly Variant[]} */
export const VARIANTS = [
  { name: "gitleaks", label: "gitleaks", history: true, args: leaksArgs(), parse: parseLeaks },
  {
    name: "gitleaks",
    label: "gitleaks, all options",
    thorough: true,
    history: true,
    args: leaksArgs("--max-decode-depth", "5", "--max-archive-depth", "3", ALL_DIFFS),
    parse: parseLeaks,
  },
  { name: "betterleaks", label: "betterleaks", history: true, args: leaksArgs(), parse: parseLeaks },
  {
    name: "betterleaks",
    label: "betterleaks, all options",
    thorough: true,
    history: true,
    args: leaksArgs("--max-decode-depth", "5", "--max-archive-depth", "8", ALL_DIFFS),
    parse: parseLeaks,
  },
  {
    name: "trufflehog",
    label: "TruffleHog",
    history: true,
    args: (repository) => ["git", `file://${repository}`, ...TRUFFLEHOG],
    parse: parseTruffleHog,
  },
  {
    name: "trufflehog",
    label: "TruffleHog, all options",
    thorough: true,
    history: true,
    args: (repository) => [
      "git",
      `file://${repository}`,
      ...TRUFFLEHOG,
      "--results=verified,unknown,unverified,filtered_unverified",
    ],
    parse: parseTruffleHog,
  },
  {
    name: "secretlint",
    label: "secretlint (files only)",
    history: false,
    args: (_, scratch) => [
      "**/*",
      ...["--secretlintrc", path.join(scratch, "secretlint.json"), "--format", "json", "--no-maskSecrets"],
      ...["--output", reportFile(scratch)],
    ],
    parse: parseSecretlint,
  },
];

/** What a tool needs in its scratch directory. @param {string} scratch */
export async function prepareScratch(scratch) {
  const rules = [{ id: "@secretlint/secretlint-rule-preset-recommend" }];
  await writeFile(path.join(scratch, "secretlint.json"), JSON.stringify({ rules }));
}

/** gitleaks and betterleaks. @type {Variant["parse"]} */
async function parseLeaks({ scratch }) {
  /** @type {{RuleID: string, File: string, Secret: string}[]} */
  const found = JSON.parse((await readFile(reportFile(scratch), "utf8")) || "[]") ?? [];
  return found.map(({ RuleID, File, Secret }) => report(RuleID, File, Secret));
}

/** @type {Variant["parse"]} */
async function parseTruffleHog({ stdout }) {
  return stdout.split("\n").flatMap((line) => {
    if (!line.includes('"DetectorName"')) return [];
    const { DetectorName, Raw, SourceMetadata } = JSON.parse(line);
    return [report(DetectorName, SourceMetadata?.Data?.Git?.file, Raw)];
  });
}

/** @type {Variant["parse"]} */
async function parseSecretlint({ repository, scratch }) {
  /** @type {{filePath: string, messages: {ruleId: string, ruleParentId?: string, range: [number, number]}[]}[]} */
  const files = JSON.parse((await readFile(reportFile(scratch), "utf8").catch(() => "")) || "[]");
  const found = [];
  for (const { filePath, messages } of files) {
    if (messages.length === 0) continue;
    const content = await readFile(filePath, "utf8");
    for (const { ruleId, range } of messages) {
      found.push(report(ruleId, path.relative(repository, filePath), content.slice(...range)));
    }
  }
  return found;
}

/**
 * @param {string} rule
 * @param {string | undefined} file
 * @param {string | undefined} secret
 * @returns {Report}
 */
function report(rule, file, secret) {
  // Files in archives are written after an exclamation mark.
  const path = file?.split("!")[0] || undefined;
  return { rule, openAi: /openai/i.test(rule), path, secret: secret || undefined, fingerprint: undefined };
}

/**
 * Our own SARIF report.
 *
 * @param {string} text
 * @returns {Report[]}
 */
export function parseOurs(text) {
  /** @type {import("sarif").Log} */
  const log = JSON.parse(text);
  return (log.runs[0]?.results ?? []).map((result) => {
    const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    return {
      rule: result.ruleId ?? "",
      openAi: result.ruleId === "openai-key-leak",
      path: uri === undefined || uri === "." ? undefined : decodeURIComponent(uri),
      secret: undefined,
      fingerprint: result.partialFingerprints?.["openaiKeyGuard/v1"],
    };
  });
}
