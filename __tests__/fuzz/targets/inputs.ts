import { CHECKS, FAIL_ON_TERMS } from "../../../src/contract.ts";
import { CHINESE } from "../../../src/inputs/messages/chinese.ts";
import { DEFAULTS, type InputError, type Inputs, readInputs } from "../../../src/inputs.ts";
import { filledJson, keysStandingIn, PLACEHOLDERS } from "../engine/keys.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NAMES = Object.keys(DEFAULTS);
const LONGEST_MESSAGE = 700;
const BLANKS = "\n \t";

/** The inputs of a step. An input is an object of them, keys among them. */
export const inputsTarget: Target = {
  name: "inputs",
  form: "json",
  sources: ["inputs.ts", "inputs/", "validate/base-url.ts"],
  largestBytes: 4096,
  dictionary: [
    ...NAMES,
    ...CHECKS,
    ...FAIL_ON_TERMS,
    ...[
      "validate, scan",
      "never",
      "unusable\nleak",
      "true",
      "false",
      "TRUE",
      "1/8",
      "8/8",
      "9/8",
      "0/0",
      "1 / 2",
    ],
    ...["1", "0", "-1", "1e3", "0x10", "600", "601", "3650", "90.5", "٣", "Infinity", "00001", "14", "1."],
    ...["2026-03-31", "2026-02-30", "2019-12-31", "26-1-1", "2026-11-22T00:00:00Z", "+002026-01-01"],
    ...[
      "https://api.openai.com/v1",
      "http://localhost:1/v1",
      "https://u:p@relay.example/v1?x#y",
      "https://[::1]",
    ],
    ...["environment:production", "environment:..", "organization", "history", "tree", "skip", "models"],
    ...[
      "a,b",
      "@anna",
      "octo-org/team",
      "openai-key",
      "../x",
      "/etc/x",
      "C:\\x",
      ".\\a\\b.sarif",
      "idp_1",
      "##[x]",
    ],
    ...["\u2028", "\u202e", "\u0000", "\ud800", " ", ",", "\n", "\u00a0", "sk-", "$", "{{ github.token }}"],
    ...PLACEHOLDERS.slice(0, 12),
  ],
  seeds: () =>
    jsonSeeds(
      {},
      { checks: "validate, rotation, scan", "fail-on": "leak, rotation-due", "timeout-seconds": "1.5" },
      { checks: "scan", "scan-scope": "history", "scan-shard": "2/8", "sarif-file": "out/keys.sarif" },
      { checks: "rotation", "created-at": "2026-03-31", "max-age-days": "30", "warn-days": "7" },
      { checks: "validate", issue: "true", "issue-labels": "openai-key, b", "issue-assignees": "@anna bert" },
      {
        ...{ checks: "rotation", rotate: "true", "key-name": "OPENAI_API_KEY", "admin-key": "{{Kc}}" },
        ...{ "project-id": "proj_1", "service-account-id": "user-1", "secrets-token": "ghp_x" },
        "secret-place": "environment:production",
      },
      {
        "identity-provider-id": "idp_1",
        "service-account-id": "sa_1",
        audience: "https://api.openai.com/v1",
      },
      { "base-url": "https://relay.example/v1/chat/completions", model: "m", "require-models": "a b,c" },
      { checks: "scan", "ignore-file": "docs/../x", "sarif-file": "/out.sarif" },
      { "key-name": "{{Ka}}", organization: "{{Kb}}", "base-url": "https://x:{{Ka}}@relay.example" },
    ),
  run(input) {
    const value = filledJson(parsed(input));
    if (!isObject(value)) return false;
    const given = new Map(
      NAMES.map((name) => [name, typeof value[name] === "string" ? (value[name] as string) : ""]),
    );
    const source = (name: string): string => given.get(name) ?? "";
    const key = source("api-key");
    const read = reading(source, key);
    const padded = reading((name) => BLANKS + source(name) + BLANKS, key);
    if (isMistake(read)) {
      holdMessage(read, [...given.values()]);
      hold(isMistake(padded) && padded.message === read.message, "blanks around change no error");
      return true;
    }
    holdBounds(read);
    holdPlain(read);
    hold(
      !isMistake(padded) && JSON.stringify(shown(padded)) === JSON.stringify(shown(read)),
      "blanks around an input mean nothing",
    );
    return true;
  },
};

/** @throws what is no mistake of the workflow's */
function reading(source: (name: string) => string, key: string): Inputs | InputError {
  try {
    return readInputs(source, key);
  } catch (error) {
    if (isMistake(error)) return error;
    throw error;
  }
}

/** By its name: a test that puts a bug into a module has the class twice. */
function isMistake(value: unknown): value is InputError {
  return value instanceof Error && value.name === "InputError";
}

function holdMessage({ message, says }: InputError, given: readonly string[]): void {
  const [, name = ""] = /^Input "([a-z-]+)" /.exec(message) ?? [];
  hold(NAMES.includes(name), "an error names the input");
  const chinese = says(CHINESE);
  hold(chinese.includes(`“${name}”`), "an error in Chinese names the same input");
  for (const text of [message, chinese]) holdDiscreet(text, given);
}

function holdDiscreet(message: string, given: readonly string[]): void {
  hold(message.length <= LONGEST_MESSAGE, "an error is short");
  hold(keysStandingIn(message).length === 0, "an error quotes no key");
  const tokens = given.flatMap((text) => text.match(/[A-Za-z0-9_-]{40,}/g) ?? []);
  hold(!tokens.some((token) => message.includes(token)), "an error quotes nothing that may be a secret");
}

function holdBounds(read: Inputs): void {
  hold(
    read.checks.length > 0 && read.checks.every((check) => CHECKS.includes(check)),
    "checks are known ones",
  );
  hold(read.timeoutMs >= 1_000 && read.timeoutMs <= 600_000, "a timeout has bounds");
  hold(Number.isInteger(read.timeoutMs) && Number.isInteger(read.maxAttempts), "numbers are whole");
  hold(read.maxAttempts >= 1 && read.maxAttempts <= 10, "attempts have bounds");
  hold(
    Number.isInteger(read.maxAgeDays) && read.maxAgeDays >= 1 && read.maxAgeDays <= 3650,
    "an age has bounds",
  );
  hold(Number.isInteger(read.warnDays) && read.warnDays >= 0, "days to warn are whole");
  hold(read.warnDays < read.maxAgeDays, "nobody is warned of a new key");
  const { index, count } = read.scanShard;
  hold(index >= 1 && index <= count && count <= 10_000, "a shard is one of its number");
  hold(count === 1 || read.scanScope === "history", "only a history has shards");
  if (read.createdAt !== undefined) {
    const year = read.createdAt.getUTCFullYear();
    hold(year >= 2020 && year <= 9999 && read.createdAt.getTime() % 86_400_000 === 0, "a date is a day");
  }
}

/** What goes into headers, addresses, paths and texts can do nothing there. */
function holdPlain(read: Inputs): void {
  for (const path of [
    ...read.ignoreFiles.map((one) => one.path),
    ...(read.sarifFile === undefined ? [] : [read.sarifFile]),
  ]) {
    const parts = path.split("/");
    hold(
      !path.startsWith("/") && !parts.includes("..") && !/^[A-Za-z]:|\\/.test(path),
      "a path stays inside",
    );
    hold(keysStandingIn(path).length === 0, "a path holds no key");
  }
  for (const id of [read.organization, read.project, read.rotate?.projectId, read.identity?.serviceAccountId])
    hold(id === undefined || /^[\w-]{1,100}$/.test(id), "an id is one");
  for (const name of [read.keyName, read.model ?? "", ...read.requireModels])
    hold(keysStandingIn(name).length === 0, "no name is a key");
  hold(
    read.keyName.length <= 100 && !/\p{C}|\p{Zl}|\p{Zp}/u.test(assigned(read.keyName)),
    "a key's name can be seen",
  );
  for (const token of [read.token, read.rotate?.secretsToken])
    hold(token === undefined || /^[\x21-\x7e]+$/.test(token), "a token can be a header");
  const url = new URL(read.host.baseUrl);
  hold(url.protocol === "https:" || read.host.isLoopback, "a key goes out encrypted");
  hold(url.username + url.password + url.search + url.hash === "", "an address is nothing but one");
  hold(!read.host.isOpenAi || /(?:^|\.)api\.openai\.com$/.test(url.hostname), "OpenAI's host is OpenAI's");
  if (read.issue !== undefined) {
    const { labels, assignees } = read.issue;
    hold(
      labels.length >= 1 && labels.length <= 20 && labels.every((one) => one.length <= 50),
      "labels are few",
    );
    hold(assignees.length <= 10 && assignees.every((one) => /^\w[\w.-]*$/.test(one)), "assignees are names");
  }
  if (read.rotate !== undefined)
    hold(/^[A-Z_]\w*$/i.test(read.keyName), "a secret that is written has a name");
}

/** Without code points that mean nothing yet, which are no matter of ours. */
function assigned(text: string): string {
  return text.replace(/\p{Cn}|\p{Co}/gu, "");
}

/** All that was read, as something to compare. */
function shown(read: Inputs): unknown {
  return { ...read, failOn: [...read.failOn], adminKey: read.adminKey.trim() };
}
