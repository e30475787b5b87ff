import { CALLS, type CallName, type Outcome, SCENES } from "./calls.ts";
import { type FaultName, specOf } from "./faults.ts";

/** What may come of a call that fails; nothing else may. */
interface Expected {
  /** No answer that means anything. */
  readonly lost: readonly Outcome[];
  /** A status that refuses. Default: as {@link lost}. */
  readonly refusal?: readonly Outcome[];
  /** 429, however often it is asked. Default: as {@link lost}. */
  readonly throttled?: readonly Outcome[];
  /**
   * What is tried again, so that all ends well: `all` (default) also a short rate limit, `errors` those of a server,
   * `never` where it would be done twice, or where nothing depends on it.
   */
  readonly again?: "all" | "errors" | "never";
}

const UNREACHABLE = { verdict: "unreachable", valid: "false", result: "pass", "requirement-met": "false" };
const UNKNOWN = { ...UNREACHABLE, verdict: "unknown" };
const RATE_LIMITED = { verdict: "rate-limited", valid: "true", result: "pass" };
const UNCLEAR = { ...UNREACHABLE, verdict: /^(?:unreachable|unknown)$/ };
const VALID = { verdict: "valid", valid: "true", result: "pass" };
const AGE_UNKNOWN = { rotation: "unknown", "key-age-days": "none", "days-left": "none", result: "pass" };
const AGE_REFUSED = { ...AGE_UNKNOWN, result: "fail" };
const AGE = { rotation: "ok", "key-age-days": "1", result: "pass" };
/** What is true of the secret and of the keys is held against the world by the scene. */
const ROTATED = { rotated: "true", rotation: "ok" };
const NOT_ROTATED = { rotated: "false", result: "fail" };
const NO_ISSUE = { "issue-number": "none" };
const ISSUE = { "issue-number": "1" };
const INCOMPLETE = { "scan-complete": "false", result: "fail" };
const COMPLETE = { "scan-complete": "true", result: "fail" };
const UNVERIFIED = { "leak-count": "4", "dead-leak-count": "0", result: "fail" };
const VERIFIED = { "leak-count": "2", "dead-leak-count": "2", result: "fail" };
const NO_COMMENT = { ...COMPLETE, "leak-count": "4", "comment-id": "none" };
const COMMENT = { ...COMPLETE, "leak-count": "4", "comment-id": /^\d+$/ };

const looked: Expected = { lost: [AGE_UNKNOWN], refusal: [AGE_UNKNOWN, AGE_REFUSED] };
const limits: Expected = { lost: [AGE] };
const rotation: Expected = { lost: [NOT_ROTATED] };
const eitherRotation: Expected = { lost: [ROTATED, NOT_ROTATED] };
const issue: Expected = { lost: [NO_ISSUE] };
const eitherIssue: Expected = { lost: [NO_ISSUE, ISSUE] };
const api: Expected = { lost: [INCOMPLETE], again: "errors" };
const aside: Expected = { lost: [COMPLETE, INCOMPLETE], again: "errors" };
const git: Expected = { lost: [INCOMPLETE], again: "never" };
const eitherComment: Expected = { lost: [NO_COMMENT, COMMENT], again: "never" };

const EXPECTED: Readonly<Record<CallName, Expected>> = {
  "validate: models": { lost: [UNREACHABLE], refusal: [UNCLEAR], throttled: [RATE_LIMITED, VALID] },
  // OpenAI looks at what a request asks for after it has taken the key, but nothing was generated.
  "validate: responses": {
    lost: [UNREACHABLE],
    refusal: [UNCLEAR, { valid: "false", "requirement-met": "false" }],
    throttled: [RATE_LIMITED],
  },
  "validate: admin keys": { lost: [UNREACHABLE], refusal: [UNCLEAR], throttled: [RATE_LIMITED] },
  // What comes after it may show that the key is taken, and that a made-up one is not.
  "validate on a relay: models": {
    lost: [UNREACHABLE],
    refusal: [UNCLEAR, VALID],
    throttled: [UNKNOWN, RATE_LIMITED, VALID],
  },
  "validate on a relay: models with a made-up key": { lost: [UNCLEAR, VALID] },
  "validate on a relay: chat": { lost: [UNREACHABLE], refusal: [UNCLEAR], throttled: [RATE_LIMITED] },
  "validate on a relay: chat with a made-up key": { lost: [UNKNOWN] },
  "validate on a relay: embeddings": { lost: [UNREACHABLE], refusal: [UNCLEAR], throttled: [RATE_LIMITED] },
  "keyless: id token": {
    lost: [UNREACHABLE],
    refusal: [UNREACHABLE, { verdict: "missing", valid: "false", result: "fail" }],
  },
  "keyless: exchange": { lost: [UNREACHABLE], refusal: [UNCLEAR] },
  "rotation: projects": looked,
  "rotation: keys of a project": looked,
  "rotation: admin keys": looked,
  "rotation: spend limit": limits,
  "rotation: spend limit of a project": limits,
  "rotation: costs": limits,
  "rotate: date of the secret, first": eitherRotation,
  "rotate: public key": rotation,
  "rotate: service account": rotation,
  "rotate: create the key": { ...rotation, again: "never" },
  "rotate: models with the new key": { lost: [NOT_ROTATED], throttled: [ROTATED] },
  "rotate: responses with the new key": { lost: [NOT_ROTATED], throttled: [ROTATED] },
  "rotate: store the secret": { ...eitherRotation, again: "errors" },
  "rotate: date of the secret, after": rotation,
  "rotate: keys of the project, after": eitherRotation,
  "rotate: delete the old key": eitherRotation,
  "rotate, organization: repositories": rotation,
  "rotate, organization: store the secret": { ...eitherRotation, again: "errors" },
  "rotate, environment: store the secret": { ...eitherRotation, again: "errors" },
  "issue: find by label": issue,
  "issue: who am I": { lost: [NO_ISSUE, ISSUE] },
  "issue: find by author": issue,
  "issue: label": eitherIssue,
  "issue: make the label": eitherIssue,
  // Found by the look that follows, when it was opened and the answer lost.
  "issue: open": { ...eitherIssue, again: "never" },
  "issue: find by label, after": eitherIssue,
  "issue: may be assigned": eitherIssue,
  "issue: comment": { ...eitherIssue, again: "never" },
  "issue: comments": eitherIssue,
  "issue: bring up to date": eitherIssue,
  "issue: close": eitherIssue,
  "issue: delete a comment": eitherIssue,
  "issue: put the label back": eitherIssue,
  "issue on Gitea: who am I": issue,
  "issue on Gitea: labels": issue,
  "issue on Gitea: open": { ...eitherIssue, again: "never" },
  "API: commit of a ref": api,
  // Without it the payload's own base counts.
  "API: merge commit": aside,
  "API: compare": api,
  // Of files only where they stand now, and the ignore file.
  "API: file": aside,
  "API: commit": api,
  "API: tree of the base": aside,
  "API: blob": api,
  "API: tag": api,
  "API: commits": api,
  "API: tree": api,
  "API: ref": api,
  "git: refs": git,
  "git: fetch": git,
  "git: refs of a history": git,
  "git: ls-remote and fetch of a history": git,
  "verify: admin keys": { lost: [VERIFIED, UNVERIFIED], again: "never" },
  "verify: models": { lost: [UNVERIFIED], again: "never" },
  "comment: find": { lost: [NO_COMMENT], again: "never" },
  "comment: write": eitherComment,
  "comment: find, after": { lost: [COMMENT], again: "never" },
  "comment: who am I": { lost: [COMMENT, NO_COMMENT], again: "never" },
  "comment: who am I, over REST": { lost: [COMMENT, NO_COMMENT], again: "never" },
  "comment: bring up to date": eitherComment,
  "comment: bring the other up to date": eitherComment,
  "comment: delete ours": eitherComment,
};

/** What a run may come to in which this call fails in this way. */
export function outcomesOf(call: CallName, fault: FaultName): readonly Outcome[] {
  const well: Outcome = SCENES[CALLS[call].scene].well;
  const { lost, refusal = lost, throttled = lost, again = "all" }: Expected = EXPECTED[call];
  switch (specOf(fault).leaves) {
    case "lost":
      return lost;
    case "refusal":
      return refusal;
    case "throttled":
      return throttled;
    case "either":
      return [well, ...lost];
    case "passing": {
      const isTriedAgain = again === "all" || (again === "errors" && !fault.startsWith("429"));
      return isTriedAgain ? [well] : [well, ...lost, ...throttled];
    }
  }
}
