/**
 * The closed sets that workflows are written against: verdicts, their groups, what `fail-on` takes, results.
 * Everything else refers to these, so that a new value is one new entry here.
 */

/** In the order in which they run: `rotation` uses what `validate` found. */
export const CHECKS = ["validate", "rotation", "scan"] as const;
export type Check = (typeof CHECKS)[number];

/** Languages of what the step says to people; what machines read is the same in all of them. */
export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

export const VERDICTS = [
  "valid",
  "restricted",
  "rate-limited",
  "no-credit",
  "spend-limited",
  "invalid",
  "wrong-kind",
  "mismatched",
  "blocked",
  "malformed",
  "missing",
  "skipped",
  "unreachable",
  "unknown",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that always belong to the group `unusable`; `restricted` joins them when a requirement is not met. */
export const UNUSABLE: readonly Verdict[] = [
  "no-credit",
  "spend-limited",
  "invalid",
  "wrong-kind",
  "mismatched",
  "blocked",
  "malformed",
  "missing",
];

/** Verdicts of the group `inconclusive`: nothing was learnt about the key. */
export const INCONCLUSIVE: readonly Verdict[] = ["unreachable", "unknown"];

const GROUPS = ["unusable", "inconclusive"] as const;
const FINDINGS = [
  "leak",
  "possible-leak",
  "dead-leak",
  "incomplete-scan",
  "rotation-due",
  "rotation-soon",
] as const;
export const FAIL_ON_TERMS = [...VERDICTS, ...GROUPS, ...FINDINGS, "never"] as const;
export type FailOnTerm = (typeof FAIL_ON_TERMS)[number];

/** How sure a finding of a scan is; `dead-leak` is a leak that verification showed to be revoked. */
export const CONFIDENCES = ["leak", "possible-leak", "dead-leak"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where in what an event adds a key stands. */
export const SOURCES = [
  "file",
  "commit-message",
  "tag-message",
  "path",
  "ref",
  "author",
  "event-text",
] as const;
export type Source = (typeof SOURCES)[number];

export const SCAN_SCOPES = ["event", "history", "tree"] as const;
export type ScanScope = (typeof SCAN_SCOPES)[number];

/** Whether a key has to be rotated; `unknown` when nothing says how old it is. */
export const ROTATION_STATES = ["ok", "soon", "due", "unknown"] as const;
export type RotationState = (typeof ROTATION_STATES)[number];

export const KEY_KINDS = [
  "project",
  "service-account",
  "admin",
  "user",
  "legacy",
  "relay",
  "oidc",
  "none",
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export type StepResult = "pass" | "fail" | "skip";

const OUTPUT_WORDS: readonly string[] = [
  ...VERDICTS,
  ...KEY_KINDS,
  "pass",
  "fail",
  "skip",
  "true",
  "false",
  "[]",
];

/** Shorter values stand in ordinary text by chance, and are no secret to anybody. */
const SHORTEST_SECRET = 6;

/**
 * Whether a value can be treated as a secret: masked, and taken out of texts. Not if it is a word that outputs
 * are made of, or part of one: the runner drops outputs that masking would change, and `none` as a key would
 * take half of them along.
 */
export function isMaskable(value: string): boolean {
  const word = value.trim();
  return word.length >= SHORTEST_SECRET && !OUTPUT_WORDS.some((output) => output.includes(word));
}
