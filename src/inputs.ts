import {
  AVAILABLE_CHECKS,
  CHECKS,
  type Check,
  FAIL_ON_TERMS,
  type FailOnTerm,
  SCAN_SCOPES,
  type ScanScope,
} from "./contract.ts";
import { MARKER } from "./key/grammar.ts";
import type { Shard } from "./scan/shard.ts";
import { type ApiHost, type BaseUrlProblem, readBaseUrl } from "./validate/base-url.ts";

export interface Inputs {
  readonly checks: readonly Check[];
  /** Exactly as given, untrimmed: what surrounds a key is worth a warning. Empty when there is none. */
  readonly apiKey: string;
  readonly keyName: string;
  readonly host: ApiHost;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  readonly probe: "request" | "models";
  readonly model: string | undefined;
  readonly requireModels: readonly string[];
  readonly onMissingKey: "auto" | "fail" | "skip";
  readonly timeoutMs: number;
  readonly maxAttempts: number;
  readonly scanScope: ScanScope;
  readonly scanShard: Shard;
  /** Path in the repository, with `/`. */
  readonly ignoreFile: string;
  readonly verifyLeaks: boolean;
  readonly sarifFile: string | undefined;
  readonly comment: boolean;
  readonly token: string | undefined;
  /** Empty for `never`. */
  readonly failOn: ReadonlySet<FailOnTerm>;
}

/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Where inputs come from: the value of an input of the action, untrimmed, empty when not given. */
export type InputSource = (name: string) => string;

export const DEFAULTS: Readonly<Record<string, string>> = {
  checks: "validate",
  "api-key": "",
  "key-name": "OPENAI_API_KEY",
  "base-url": "https://api.openai.com/v1",
  organization: "",
  project: "",
  probe: "request",
  model: "",
  "require-models": "",
  "on-missing-key": "auto",
  "timeout-seconds": "20",
  "max-attempts": "3",
  "scan-scope": "event",
  "scan-shard": "1/1",
  "ignore-file": ".keyguardignore",
  "verify-leaks": "false",
  "sarif-file": "",
  comment: "false",
  "fail-on": "unusable, leak, incomplete-scan, rotation-due",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in before the step starts
  token: "${{ github.token }}",
};

const LONGEST_KEY_NAME = 100;
const MAX_TIMEOUT_SECONDS = 600;
const MAX_ATTEMPTS = 10;
/** A matrix has 256 jobs at most; other CI systems have more. */
const MAX_SHARDS = 10_000;

/**
 * Reads and checks all inputs.
 *
 * @param apiKey the key as already taken (and masked) from the input or the environment
 * @throws InputError for the first input that cannot be used
 */
export function readInputs(source: InputSource, apiKey: string): Inputs {
  const text = (name: string): string => source(name).trim() || (DEFAULTS[name] ?? "");
  const optional = (name: string): string | undefined => text(name) || undefined;
  const checks = readList("checks", text("checks"), CHECKS);
  for (const check of checks) {
    if (!AVAILABLE_CHECKS.includes(check)) {
      throw new InputError(
        `Input "checks" asks for "${check}", which this version of OpenAI Key Guard does not have yet. ` +
          `Available: ${AVAILABLE_CHECKS.join(", ")}. Take "${check}" out of "checks".`,
      );
    }
  }
  return {
    checks,
    apiKey,
    keyName: readName("key-name", text("key-name")).slice(0, LONGEST_KEY_NAME),
    host: readHost(text("base-url")),
    organization: readId("organization", optional("organization"), "org-abc123"),
    project: readId("project", optional("project"), "proj_abc123"),
    probe: readOne("probe", text("probe"), ["request", "models"]),
    model: optional("model") && readName("model", text("model")),
    requireModels: split(text("require-models")).map((model) => readName("require-models", model)),
    onMissingKey: readOne("on-missing-key", text("on-missing-key"), ["auto", "fail", "skip"]),
    timeoutMs: Math.round(
      readNumber("timeout-seconds", text("timeout-seconds"), 1, MAX_TIMEOUT_SECONDS, false) * 1000,
    ),
    maxAttempts: readNumber("max-attempts", text("max-attempts"), 1, MAX_ATTEMPTS, true),
    ...readScanInputs(text),
    failOn: readFailOn(text("fail-on")),
  };
}

function readScanInputs(
  text: InputSource,
): Pick<
  Inputs,
  "scanScope" | "scanShard" | "ignoreFile" | "verifyLeaks" | "sarifFile" | "comment" | "token"
> {
  const scanScope = readOne("scan-scope", text("scan-scope"), SCAN_SCOPES);
  const sarifFile = text("sarif-file");
  return {
    scanScope,
    scanShard: readShard(text("scan-shard"), scanScope),
    ignoreFile: readPath("ignore-file", text("ignore-file")),
    verifyLeaks: readSwitch("verify-leaks", text("verify-leaks")),
    sarifFile: sarifFile === "" ? undefined : readPath("sarif-file", sarifFile),
    comment: readSwitch("comment", text("comment")),
    token: readToken(text("token")),
  };
}

function readShard(text: string, scope: ScanScope): Shard {
  const [, first = "", second = ""] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(first), count: Number(second) };
  if (shard.index < 1 || shard.count > MAX_SHARDS || shard.index > shard.count) {
    throw new InputError(
      `Input "scan-shard" is ${quoted(text)}. Allowed: i/n with i from 1 to n and n up to ${MAX_SHARDS}, such as 3/8. ` +
        "In a job matrix, list 1/8, 2/8 and so on.",
    );
  }
  if (shard.count > 1 && scope !== "history") {
    throw new InputError(
      `Input "scan-shard" is ${quoted(text)} with "scan-scope: ${scope}". Allowed: parts of a history only. ` +
        'Set "scan-scope: history", or leave "scan-shard" out.',
    );
  }
  return shard;
}

function readSwitch(name: string, text: string): boolean {
  return readOne(name, text, ["true", "false"]) === "true";
}

/** Paths are printed, and joined to that of the workspace. */
function readPath(name: string, text: string): string {
  const path = text.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const isInside = path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
  const isKey = looksLikeOpenAiKey(path) || RANDOM_WITH_DIGITS.test(path);
  if (isInside && !hasControlCharacters(path) && !isKey) return path;
  throw new InputError(
    `Input "${name}" is ${quoted(text)}. Allowed: a path inside the workspace, such as ${DEFAULTS[name] || "reports/keys.sarif"}.`,
  );
}

function hasControlCharacters(text: string): boolean {
  return [...text].some((character) => character < " ");
}

function looksLikeOpenAiKey(text: string): boolean {
  return text.includes("sk-") || text.includes(MARKER);
}

/** As a header it must be one line. Where GitHub fills nothing in (other runners), there is none. */
function readToken(text: string): string | undefined {
  if (text === "" || text.startsWith("${{")) return undefined;
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InputError(
    'Input "token" is a value with spaces or line breaks (not shown). Allowed: a token. Leave the input out to use the one of the job.',
  );
}

function readFailOn(text: string): ReadonlySet<FailOnTerm> {
  const terms = readList("fail-on", text, FAIL_ON_TERMS);
  if (!terms.includes("never")) return new Set(terms);
  if (terms.length > 1) {
    throw new InputError(
      `Input "fail-on" has "never" beside other terms (${quoted(text)}). Write "never" alone, or leave it out.`,
    );
  }
  return new Set();
}

function readList<T extends string>(name: string, text: string, allowed: readonly T[]): T[] {
  const items = [...new Set(split(text))];
  if (items.length === 0) {
    throw new InputError(`Input "${name}" is empty. Give at least one of: ${allowed.join(", ")}.`);
  }
  return items.map((item) => readOne(name, item, allowed));
}

function readOne<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError(
    `Input "${name}" does not know ${quoted(text)}. Allowed: ${allowed.join(", ")}. Correct it under "with:" of the step.`,
  );
}

function readNumber(name: string, text: string, min: number, max: number, whole: boolean): number {
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
    return value;
  throw new InputError(
    `Input "${name}" is ${quoted(text)}. Allowed: a ${whole ? "whole " : ""}number from ${min} to ${max}, ` +
      `such as ${DEFAULTS[name]}.`,
  );
}

/** Names are printed, and models are sent: a key that was put in their place must go no further. */
function readName(name: string, text: string): string {
  const isKey =
    /(?:^|[\s"'=:])sk-/.test(text) || text.includes(MARKER) || (name === "key-name" && RANDOM.test(text));
  if (!isKey) return text;
  throw new InputError(
    `Input "${name}" is a value that looks like a key (not shown). Allowed: a name. ` +
      'The key belongs in the secret that "api-key" reads.',
  );
}

/** Organization and project ids become headers, so that only what an id is made of may pass. */
function readId(name: string, text: string | undefined, form: string): string | undefined {
  if (text === undefined || (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeKey(text))) return text;
  throw new InputError(
    `Input "${name}" is ${quoted(text)}. Allowed: an id of letters, digits, "-" and "_", such as ${form}. ` +
      "Copy it from https://platform.openai.com/settings/organization/general, or leave the input out.",
  );
}

const BASE_URL_ADVICE: Readonly<Record<BaseUrlProblem, string>> = {
  "not-a-url": "Allowed: a complete address that begins with https://, such as https://api.openai.com/v1.",
  "not-https":
    "Allowed: https:// only, since over http:// anyone on the way could read the key; http:// is for the machine itself (localhost).",
  credentials:
    'Allowed: an address without user name and password. The key belongs in the secret that "api-key" reads.',
  query:
    'Allowed: an address without "?" and "#". Give the part that ends before /models or /chat/completions.',
};

function readHost(text: string): ApiHost {
  const reading = readBaseUrl(text);
  if (reading.ok) return reading.host;
  throw new InputError(`Input "base-url" is ${quoted(text)}. ${BASE_URL_ADVICE[reading.problem]}`);
}

function split(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== "");
}

const LONGEST_QUOTE = 60;

/** What an input got, for an error: never what may be a key or hold a password. */
function quoted(text: string): string {
  if (looksLikeKey(text) || RANDOM.test(text)) return "a value that looks like a key (not shown)";
  if (/[@?]|%40|\/\/[^/]*:(?!\d+(?:\/|$))/.test(text)) return "a value that may hold a password (not shown)";
  return text.length > LONGEST_QUOTE ? `a value of ${text.length} characters (not shown)` : `"${text}"`;
}

/** Keys of other vendors: long, without a sign between, and with digits or capitals among small letters. */
const RANDOM =
  /(?<![A-Za-z0-9])(?:(?=[A-Za-z]*\d)(?=\d*[A-Za-z])|(?=[a-z]*[A-Z])(?=[A-Z]*[a-z]))[A-Za-z0-9]{20,}/;

/** In paths, where words may be joined by capitals alone. */
const RANDOM_WITH_DIGITS = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/;

/** Generous on purpose: a value that is wrongly withheld from an error message costs nothing. */
function looksLikeKey(text: string): boolean {
  return looksLikeOpenAiKey(text) || /[A-Za-z0-9_+/=-]{40,}/.test(text);
}
