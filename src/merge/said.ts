import { isObject } from "../json.ts";
import type { LeftOverReason } from "../scan/accept/foreign/rules.ts";
import type { Obstacle } from "../scan/archive/limits.ts";
import type { Gap, ScanResult } from "../scan/finding.ts";
import type {
  ApiWhy,
  BadLine,
  GitWhy,
  NoGit,
  PlainWhy,
  ScanNote,
  Unopened,
  Unsaid,
  Why,
} from "../scan/said.ts";
import type { Withheld } from "../validate/withheld.ts";
import { codes, type Is, isCount, isLike, isMaybe, isOneOf, isShape, isText } from "./is.ts";

/** Which codes of a scan there are: only what has a sentence may be taken from a report. */

/** By a name of theirs, values that are told apart by it; a name that is forgotten here does not compile. */
function byName<T extends string>(
  name: string,
  forms: Readonly<Record<T, (value: unknown) => boolean>>,
): (value: unknown) => boolean {
  return (value) => {
    const kind = isObject(value) ? value[name] : undefined;
    return typeof kind === "string" && Object.hasOwn(forms, kind) && forms[kind as T](value);
  };
}

const LONGEST_TEXT = 10_000;
const isSomeText = isText(LONGEST_TEXT);

const UNSAID: Readonly<Record<Unsaid, true>> = {
  "pushed-commits": true,
  "before-push": true,
  "new-ref-commit": true,
  "pull-request-commit": true,
  "merge-group-commit": true,
  "other-run-commit": true,
  "wiki-commits": true,
};

const GIT: Readonly<Record<GitWhy, true>> = {
  "not-fetched": true,
  "git-not-started": true,
  "no-server": true,
  killed: true,
  stalled: true,
  flooded: true,
  garbled: true,
  cancelled: true,
  "disk-full": true,
  "disk-read-only": true,
  "nothing-left": true,
  "git-too-old": true,
  "server-refused": true,
  "server-gone": true,
  "server-error": true,
  "server-unresolved": true,
  certificate: true,
  proxy: true,
  "server-unreachable": true,
  damaged: true,
  "fetch-failed": true,
  "list-failed": true,
  "read-failed": true,
};

const API: Readonly<Record<ApiWhy, true>> = {
  "api-absent": true,
  "api-refused": true,
  "api-rate-limited": true,
  "api-budget": true,
  "api-server-error": true,
  "api-unreachable": true,
  "api-unreadable": true,
  "api-too-large": true,
};

const isPlainWhy = codes<PlainWhy>({
  ...GIT,
  ...API,
  vanished: true,
  "too-many-hits": true,
  "api-unusable": true,
  "api-no-wiki": true,
  "api-files-of-commit": true,
  "api-files-of-tree": true,
});

const isNoGit = codes<NoGit>({
  "no-git": true,
  "temp-full": true,
  "temp-denied": true,
  "temp-missing": true,
  "temp-exhausted": true,
  "temp-failed": true,
});

/** A value with a name and these facts. */
function facts(
  name: string,
  parts: Readonly<Record<string, (value: unknown) => boolean>> = {},
): (value: unknown) => boolean {
  return isShape<Record<string, unknown>>({ [name]: isSomeText, ...parts });
}

const isOtherWhy = byName<Exclude<Why["because"], PlainWhy>>("because", {
  unsaid: facts("because", { unsaid: codes(UNSAID) }),
  "no-way": facts("because", { git: isNoGit, api: isOneOf(["no-token", "no-history"]) }),
  "api-limit": facts("because", { limit: codes(API), commits: isCount, files: isCount }),
  "api-commits-of-range": facts("because", { missing: isCount }),
  "api-without-base": facts("because", { most: isCount }),
});
const isWhy = (value: unknown): boolean =>
  isOtherWhy(value) || isShape<{ readonly because: PlainWhy }>({ because: isPlainWhy })(value);

const isSomeGap = byName<Gap["gap"]>("gap", {
  commit: facts("gap", { id: isLike(/^[0-9a-f]{0,64}$/), role: isOneOf(["tip", "base"]), why: isWhy }),
  history: facts("gap", { why: isWhy }),
  objects: facts("gap", { count: isCount, why: isWhy }),
  limit: facts("gap", { why: isWhy }),
  "no-way": facts("gap", { why: isWhy }),
});

/** Something that another job could not read. */
export function isGap(value: unknown): value is Gap {
  return isSomeGap(value);
}

const isObstacle = codes<Obstacle | "too-large" | "archives-before">({
  damaged: true,
  "cut-off": true,
  encrypted: true,
  method: true,
  format: true,
  "entry-size": true,
  "nested-size": true,
  "total-size": true,
  ratio: true,
  overlap: true,
  entries: true,
  depth: true,
  "too-large": true,
  "archives-before": true,
});

/** An archive that another job did not open. */
export const isUnopened: Is<ScanResult["unopened"][number]> = isShape<ScanResult["unopened"][number]>({
  file: isSomeText,
  why: isShape<Unopened>({ because: isObstacle, most: isMaybe(isCount) }),
});

const isBadLine = codes<BadLine>({
  key: true,
  "too-long": true,
  gitleaks: true,
  "too-many-paths": true,
  sweeping: true,
});

const isLeftOver = codes<LeftOverReason>({
  "other-rule": true,
  commits: true,
  contents: true,
  conditions: true,
  scope: true,
  extends: true,
  sweeping: true,
  pattern: true,
  form: true,
  long: true,
  "too-many": true,
  key: true,
  unclear: true,
  unreadable: true,
  missing: true,
  "too-large": true,
});

const isSomeNote = byName<ScanNote["note"]>("note", {
  unsaid: facts("note", { unsaid: codes(UNSAID) }),
  "unknown-event": facts("note", { event: isMaybe(isSomeText) }),
  overlong: facts("note"),
  "fell-back": facts("note"),
  "base-not-all-read": facts("note"),
  "ignore-file-unread": facts("note"),
  "left-behind": facts("note"),
  "ignore-file-too-large": facts("note"),
  "ignore-line": facts("note", {
    line: isCount,
    why: isBadLine,
    most: isMaybe(isCount),
    pattern: isMaybe(isSomeText),
  }),
  "more-ignore-lines": facts("note", { count: isCount }),
  "left-over": facts("note", {
    file: isSomeText,
    why: isLeftOver,
    lines: isMaybe(isSomeText),
    parts: isMaybe(isSomeText),
    more: isCount,
  }),
  "none-verified": facts("note", { withheld: codes<Withheld>({ fork: true, dependabot: true }) }),
  "not-all-verified": facts("note", {
    left: isCount,
    of: isCount,
    why: isOneOf(["cancelled", "unreachable", "too-many"]),
    most: isCount,
  }),
});

/** What another job has to say besides. */
export function isNote(value: unknown): value is ScanNote {
  return isSomeNote(value);
}
