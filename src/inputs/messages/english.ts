import type { BaseUrlProblem } from "../../validate/base-url.ts";
import type { Got, InputMessages, TokenAdvice } from "./catalogue.ts";

const UNDER_WITH = 'Correct it under "with:" of the step.';

const BASE_URL_ADVICE: Readonly<Record<BaseUrlProblem, string>> = {
  "not-a-url": "Allowed: a complete address that begins with https://, such as https://api.openai.com/v1.",
  "not-https":
    "Allowed: https:// only, since over http:// anyone on the way could read the key; http:// is for the machine itself (localhost).",
  credentials:
    'Allowed: an address without user name and password. The key belongs in the secret that "api-key" reads.',
  query:
    'Allowed: an address without "?" and "#". Give the part that ends before /models or /chat/completions.',
};

const TOKEN_ADVICE: Readonly<Record<TokenAdvice, string>> = {
  "leave-out": "Leave the input out to use the one of the job.",
  "secrets-token": "Store only the token itself in its secret.",
};

const HIDDEN = {
  key: "a value that looks like a key (not shown)",
  password: "a value that may hold a password (not shown)",
} as const;

function words(got: Got): string {
  if ("shown" in got) return `"${got.shown}"`;
  return got.hidden === "long" ? `a value of ${got.length} characters (not shown)` : HIDDEN[got.hidden];
}

/** The English sentences about mistakes in inputs. */
export const ENGLISH: InputMessages = {
  empty: (name, allowed) => `Input "${name}" is empty. Give at least one of: ${allowed.join(", ")}.`,
  notOneOf: ({ name, got }, allowed) =>
    `Input "${name}" does not know ${words(got)}. Allowed: ${allowed.join(", ")}. ${UNDER_WITH}`,
  locale: (got, allowed, chinese) =>
    `Input "locale" does not know ${words(got)}. Allowed: ${allowed.join(", ")}. ${chinese ? "For Chinese, set locale: zh-CN." : UNDER_WITH}`,
  notANumber: ({ name, got }, { min, max, whole, example }) =>
    `Input "${name}" is ${words(got)}. Allowed: a ${whole ? "whole " : ""}number from ${min} to ${max}, such as ${example}.`,
  nameIsKey: (name) =>
    `Input "${name}" is a value that looks like a key (not shown). Allowed: a name. The key belongs in the secret that "api-key" reads.`,
  notAnId: ({ name, got }, form, page) =>
    `Input "${name}" is ${words(got)}. Allowed: an id of letters, digits, "-" and "_", such as ${form}. Copy it from ${page}, or leave the input out.`,
  notAPath: ({ name, got }, example) =>
    `Input "${name}" is ${words(got)}. Allowed: a path inside the workspace, such as ${example}.`,
  ignoreFormat: (got, formats) =>
    `Input "ignore-file" does not know the format of ${words(got)}. Allowed: paths, apart by commas or line breaks, or before a path one of: ${formats.join(":, ")}:. What has no counterpart stands in docs/migration.md.`,
  tokenIsKey: (name, advice) =>
    `Input "${name}" is a key of OpenAI's (not shown), and was sent nowhere. Allowed: a token for GitHub. ${TOKEN_ADVICE[advice]}`,
  notAToken: (name, advice) =>
    `Input "${name}" is a value with spaces or line breaks (not shown). Allowed: a token. ${TOKEN_ADVICE[advice]}`,
  keyName: (got, longest) =>
    `Input "key-name" is ${words(got)}. Allowed: at most ${longest} characters that can be seen, such as OPENAI_API_KEY. Write the secret's name.`,
  neverBesideOthers: (got) =>
    `Input "fail-on" has "never" beside other terms (${words(got)}). Write "never" alone, or leave it out.`,
  baseUrl: (got, problem) => `Input "base-url" is ${words(got)}. ${BASE_URL_ADVICE[problem]}`,
  shard: (got, most) =>
    `Input "scan-shard" is ${words(got)}. Allowed: i/n with i from 1 to n and n up to ${most}, such as 3/8. In a job matrix, list 1/8, 2/8 and so on.`,
  shardWithoutHistory: (got, scope) =>
    `Input "scan-shard" is ${words(got)} with "scan-scope: ${scope}". Allowed: parts of a history only. Set "scan-scope: history", or leave "scan-shard" out.`,
  repository: (got) =>
    `Input "scan-repository" is ${words(got)}. Allowed: owner/name, as actions/checkout takes it. Correct it, or leave it out to scan the repository of the workflow.`,
  repositoryOfEvent: (got) =>
    `Input "scan-repository" is ${words(got)} with "scan-scope: event". Allowed: with "history" or "tree", since an event belongs to the repository of the workflow. Set "scan-scope: history", or leave it out.`,
  warnDays: (warnDays, maxAgeDays) =>
    `Input "warn-days" is ${warnDays} with "max-age-days: ${maxAgeDays}". Allowed: fewer days than "max-age-days", since a new key would be warned about at once. Lower it, or raise the other.`,
  serviceAccountUnused: () =>
    'Input "service-account-id" is given without a use. Allowed: with "identity-provider-id" (keyless), or with "rotate: true". Add one of them, or leave it out.',
  adminKeyElsewhere: (host) =>
    `Input "admin-key" is given with "base-url" of another host than OpenAI's (${words(host)}), to which it is not sent. For a key of a relay, leave "admin-key" out and set "created-at".`,
  notADate: ({ name, got }) =>
    `Input "${name}" is ${words(got)}. Allowed: the date on which the key was created, as YYYY-MM-DD, such as 2026-03-31. It is shown in the list at https://platform.openai.com/api-keys.`,
  audienceAlone: () =>
    'Input "audience" is given without "identity-provider-id". Give both (keyless), or leave it out.',
  identityElsewhere: (host) =>
    `Input "identity-provider-id" is given with "base-url" of another host than OpenAI's (${words(host)}). Workload identity federation is OpenAI's own: leave "base-url" out, or use "api-key".`,
  identityBesideKey: () =>
    'Input "identity-provider-id" is given beside "api-key". Leave "api-key" out: with workload identity federation the job needs no key. To check both, use two steps.',
  audience: (got, example) =>
    `Input "audience" is ${words(got)}. Allowed: exactly what the identity provider at OpenAI expects, such as ${example}.`,
  serviceAccountMissing: (neededBy, page) =>
    `Input "${neededBy}" needs "service-account-id", which is empty. Give the id of the service account, such as user-abc123: ${page}, the project, Members.`,
  dryRunAlone: () => 'Input "dry-run" is true without "rotate: true". Give both, or leave it out.',
  rotateWithoutCheck: () =>
    'Input "rotate" is true, but "checks" does not have "rotation". Set "checks: validate, rotation".',
  rotateBesideIdentity: () =>
    'Input "rotate" is true beside "identity-provider-id". Without a key there is nothing to rotate: leave one of them out.',
  rotateElsewhere: (host) =>
    `Input "rotate" is true with "base-url" of another host than OpenAI's (${words(host)}). Allowed: keys of OpenAI only.`,
  rotateNeedsSecretName: (got) =>
    `Input "key-name" is ${words(got)}. Allowed with "rotate: true": the name of the secret that is to hold the new key, of letters, digits and underscores.`,
  projectMissing: (page) =>
    `Input "rotate" needs "project-id", which is empty. Give the id of the service account's project, such as proj_abc123: ${page}.`,
  secretPlace: (got) =>
    `Input "secret-place" is ${words(got)}. Allowed: repository, organization, or environment:NAME, such as environment:production.`,
  issueWithoutChecks: () =>
    'Input "issue" is true, but nothing is known of the key: "checks" has neither "validate" nor "rotation". Set "checks: validate, rotation", or leave "issue" out.',
  labels: (got, most, longest) =>
    `Input "issue-labels" is ${words(got)}. Allowed: 1 to ${most} labels of at most ${longest} characters, separated by commas. The issue is found by the first of them.`,
  assignees: (got, most) =>
    `Input "issue-assignees" is ${words(got)}. Allowed: at most ${most} user names, separated by commas or spaces. Teams cannot be assigned to issues.`,
  account: (got) =>
    `Input "organization" is ${words(got)}. Allowed: the name of an organization or user, such as my-company. Copy it from the address of its page, without the rest of the address.`,
  repositoryPattern: (got) =>
    `Input "repositories" does not know ${words(got)}. Allowed: names, with * and ? for what differs and ! before what is not wanted, such as web-* or !web-old. Separate them by commas, spaces or line breaks.`,
  part: (got, most) =>
    `Input "part" is ${words(got)}. Allowed: i/n with i from 1 to n and n up to ${most}, such as 1/2. Call the workflow once for each part: 1/2 and 2/2.`,
};
